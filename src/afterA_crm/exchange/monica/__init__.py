"""Monica's JSON export, of its version 4: people, and what was talked about with them.

https://github.com/monicahq/monica, branch 4.x, app/ExportResources
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from ...errors import AfterAError
from ...words import _, n_
from ..formats import Contents, File, Given, Unread
from ..vcard.contact import Contact
from ..vcard.reading import Notice
from .export import Export
from .person import left_behind, person
from .talks import talks

#: How deep an export may be; Monica's own ones are half of it.
MOST_DEEP = 40
_HEAD = re.compile(rb'\s*\{(?=.*"(?:app_version|exported_by|version)"\s*:)(?=.*"account"\s*:\s*\{)', re.DOTALL)


def is_monica(file: File) -> bool:
    """Tell whether a file begins as an export does."""
    return _HEAD.match(file.data[:4096].removeprefix(b"\xef\xbb\xbf")) is not None


def read(file: File) -> Contents:
    """Yield everyone of an export, and every conversation; pictures and documents stay where they are.

    Raises:
        AfterAError: it is no whole JSON.
    """
    export = Export(_parsed(file.data), file.data)
    behind = sum(left_behind(contact) for contact in export.contacts)
    sentence = n_("{n} picture or document stays in Monica.", "{n} pictures and documents stay in Monica.", behind)
    notices = (Notice(0, sentence),) if behind else ()
    for at, contact in enumerate(export.contacts, start=1):
        line = export.line(contact)
        if not isinstance(contact, dict):
            yield Unread(
                line,
                _(
                    "Contact {n} of the export isn't written as Monica does; take it out of Monica again, or "
                    "leave it out.",
                    n=at,
                ),
            )
            continue
        kept = export.about(contact)
        yield Given(line, json.dumps(kept).encode(), person(kept), notices=notices)
        notices = ()
    yield from talks(export)


def again(original: bytes) -> Contact | None:
    """Return what was kept of someone."""
    return person(json.loads(original))


def _parsed(data: bytes) -> Any:
    try:
        whole = json.loads(data, parse_int=_number)
    except RecursionError:
        raise _too_deep() from None
    except json.JSONDecodeError as error:
        raise AfterAError(
            _("Line {line}: this export is damaged or not whole; take it out of Monica again.", line=error.lineno)
        ) from None
    except ValueError:
        raise AfterAError(_("This export is no text; take it out of Monica again.")) from None
    level = [whole]
    for _depth in range(MOST_DEEP):
        level = [each for value in level for each in _inside(value)]
        if not level:
            return whole
    raise _too_deep()


def _inside(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _too_deep() -> AfterAError:
    return AfterAError(_("This export is nested too deeply to be one of Monica's; take it out of Monica again."))


def _number(said: str) -> int | str:
    """Return a whole number; one that is longer than any of Monica's stays a text."""
    return int(said) if len(said) < 20 else said
