"""Sentences a library says in English only, told again in the language spoken now.

The command-line library puts most of its complaints together itself, so they can't be looked up: they are
recognised by their fixed words, and what stands between those is carried over.
"""

from __future__ import annotations

import re
from functools import cache

from . import language

#: A longer message than this is no complaint of a library; matching stays quick.
_LONGEST = 2000


def retell(message: str) -> str:
    """Return a finished message of the library in the language spoken now; an unknown one as it is."""
    if language() != "ko" or len(message) > _LONGEST:
        return message
    from .ko.click import SENTENCES

    if message in SENTENCES:
        return SENTENCES[message]
    for pattern, told in _templates():
        match = pattern.fullmatch(message)
        if match:
            said = match.groupdict()
            if "message" in said:
                said["message"] = retell(said["message"])
            return told.format_map(said)
    return message


@cache
def _templates() -> list[tuple[re.Pattern[str], str]]:
    """Return the templates with plain placeholders, the likeliest to be meant first.

    Those that begin with fixed words go before those that begin with a value, longer ones before shorter.
    """
    from .ko.click import SENTENCES

    plain = [
        (key, told)
        for key, told in SENTENCES.items()
        if re.search(r"\{\w+\}", key) and not re.search(r"\{\}|[!.]\w*\}|\[/\]", key)
    ]
    plain.sort(key=lambda pair: (pair[0].startswith("{"), -len(re.sub(r"\{\w+\}", "", pair[0]))))
    return [
        (re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(key)), re.DOTALL), told) for key, told in plain
    ]
