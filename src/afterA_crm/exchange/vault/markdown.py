"""Markdown as Obsidian reads it: front matter, links by file name, text that can't act, and our own region of a page.

https://help.obsidian.md/properties, https://help.obsidian.md/links
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from ... import text

#: The keys of front matter that are ours; every other one is the user's.
OURS = (
    *("aftera", "name", "aliases", "roles", "organisations", "tags", "email", "phone", "link", "messenger", "address"),
    *("birthday", "met", "introduced-by", "stage", "days", "place", "series", "members"),
)
_END = "<!-- aftera:end -->"
_ENDING = re.compile(r"^<!-- aftera:end -->[ \t]*$", re.MULTILINE)
_BEGIN = re.compile(r"^<!-- aftera:begin ([0-9a-f]{12}) -->[ \t]*$", re.MULTILINE)


class Page(NamedTuple):
    """A page in parts: front matter by key (its lines as written), what stands before and after our region."""

    front: dict[str, str]
    before: str
    region: str
    after: str
    #: Whether nobody wrote into the region since we did.
    untouched: bool


@cache
def _acting() -> re.Pattern[str]:
    """Match what Markdown or Obsidian would act on inside a sentence: HTML, links, embeds, comments, headings."""
    return re.compile(r"<|&(?=#?\w+;)|\[\[|\]\(|!(?=\[)|%%|\$\$|`|(?m:^[#>|-](?= |$))")


def inert(said: str) -> str:
    """Return a text of the book on one line, in which nothing acts."""
    line = " ".join(text.visible(text.nfc(said)).split())
    return _acting().sub(lambda found: {"<": "&lt;", "&": "&amp;"}.get(found[0], f"\\{found[0]}"), line)


def quoted(said: str) -> str:
    """Return a text of several lines as a block quotation."""
    return "\n".join(f"> {inert(line)}".rstrip() for line in said.split("\n"))


def listed(title: str, lines: Sequence[str]) -> str:
    """Return lines as a list under a heading, or nothing where there are none."""
    if not lines:
        return ""
    return "\n".join([*([f"## {title}", ""] if title else []), *(f"- {line}" for line in lines)])


def link(file: str, shown: str) -> str:
    """Return a link to a page by its file name."""
    label = " ".join(re.sub(r"[\[\]|\\]", " ", inert(shown)).split())
    return f"[[{file}]]" if file == label else f"[[{file}|{label}]]"


def file_name(said: str) -> str:
    """Return a name as a file name that every system and Obsidian's links take; never empty, never a path."""
    plain = re.sub(r"[\x00-\x1f\x7f\\/:*?\"<>|#^\[\]%]+", " ", text.visible(text.nfc(said)))
    plain = " ".join(plain.split()).strip(". ")[:80].strip(". ")
    reserved = re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", plain) is not None
    return f"{plain}_" if reserved or plain.startswith("-") else plain or "_"


def front(values: Mapping[str, str | Sequence[str] | None]) -> dict[str, str]:
    """Return front matter, key by key as lines; JSON strings are YAML strings too, whatever they hold."""
    made: dict[str, str] = {}
    for key, value in values.items():
        if value:
            said = value if isinstance(value, str) else list(value)
            made[key] = f"{key}: {json.dumps(said, ensure_ascii=False)}"
    return made


def page(values: Mapping[str, str | Sequence[str] | None], region: str) -> bytes:
    """Return a new page: front matter, and our region."""
    return written(Page(front(values), "\n", region, "\n", True))


def written(made: Page) -> bytes:
    """Return a page as a file."""
    head = "\n".join(("---", *made.front.values(), "---"))
    region = made.region.strip("\n")
    whole = f"{head}{made.before}<!-- aftera:begin {_digest(region)} -->\n{region}\n{_END}{made.after}"
    return whole.encode("utf-8", "replace")


def parsed(raw: bytes) -> Page | None:
    """Return a page of ours in its parts, or None where it has no region of ours."""
    said = raw.decode("utf-8", "surrogateescape").removeprefix("\ufeff").replace("\r\n", "\n")
    begin = _BEGIN.search(said)
    end = _ENDING.search(said, begin.end()) if begin else None
    if begin is None or end is None:
        return None
    head, region = said[: begin.start()], said[begin.end() : end.start()].strip("\n")
    lines: dict[str, str] = {}
    before = head
    if head.startswith("---\n") and "\n---\n" in head:
        block, before = head[3:].split("\n---\n", 1)
        before = f"\n{before}"
        key = ""
        for line in block.split("\n")[1:]:
            named = re.match(r"([^\s:#-][^:]*):(?:\s|$)", line)
            key = named[1] if named else key
            lines[key] = f"{lines[key]}\n{line}" if key in lines else line
    return Page(lines, before, region, said[end.end() :], begin[1] == _digest(region))


def _digest(region: str) -> str:
    return sha256(region.encode("utf-8", "surrogateescape")).hexdigest()[:12]


def merged(there: bytes, ours: bytes, force: bool) -> bytes | None:
    """Return our page with what the user wrote around our region and in front matter of their own.

    None means that the page there isn't ours, or was written into inside our region, which only `force` writes over.
    """
    old, new = parsed(there), parsed(ours)
    if old is None or new is None or not (old.untouched or force):
        return None
    theirs = {key: lines for key, lines in old.front.items() if key not in OURS}
    return written(Page(new.front | theirs, old.before, new.region, old.after, True))
