"""One card as its lines: look at properties, and change a value so that only its own lines change."""

from __future__ import annotations

from collections.abc import Sequence

from .charsets import high
from .folding import line_like
from .lexer import join
from .lines import Line
from .values import escape, escape_old, even, join_list, split, unescape


class Card:
    """A card as it came: its lines in order, from BEGIN to END where it has them.

    `has_begin` and `has_end` say whether those lines stand there; `inner` are ranges of lines that belong to a
    card inside this one.
    """

    __slots__ = ("_inner", "_own", "_version", "has_begin", "has_end", "lines")

    def __init__(
        self,
        lines: list[Line],
        has_begin: bool = True,
        has_end: bool = True,
        inner: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.lines = lines
        self.has_begin = has_begin
        self.has_end = has_end
        self._own: list[Line] | None = None
        self._version = ""
        self._inner = {id(line) for start, stop in inner for line in lines[start:stop]}

    @property
    def raw(self) -> bytes:
        """Return the card's bytes: those it came with, but for the lines that were changed."""
        return join(self.lines)

    @property
    def number(self) -> int:
        """Return the number of the card's first line in its file, from 1."""
        return self.lines[0].number

    @property
    def encoding(self) -> str:
        """Return the encoding to keep beside the card's bytes, or an empty string where they tell it themselves.

        In a CP949 file a card whose only Korean is 천 or 채 looks like UTF-8 once it stands alone.
        """
        coding, raw = self.lines[0].coding, self.raw
        if coding.forced or coding.wire or coding.clean or coding.mostly_utf8:
            return coding.forced
        return coding.legacy if not raw.isascii() and not high(raw) else ""

    @property
    def own(self) -> list[Line]:
        """Return the lines of properties, without BEGIN, END, blank lines, junk and cards inside this one."""
        if self._own is None:
            inner = self._inner
            self._own = [
                line
                for line in self.lines
                if line.header.name not in ("", "BEGIN", "END") and (not inner or id(line) not in inner)
            ]
        return self._own

    @property
    def junk(self) -> list[Line]:
        """Return the lines that are neither blank nor a property."""
        return [line for line in self.lines if line.junk]

    @property
    def inner(self) -> list[Line]:
        """Return the lines of cards inside this one."""
        return [line for line in self.lines if id(line) in self._inner]

    @property
    def version(self) -> str:
        """Return `2.1`, `3.0` or `4.0`: as the card says, else as it looks."""
        if not self._version:
            self._version = self._find_version()
        return self._version

    def _find_version(self) -> str:
        for line in self.all("VERSION"):
            said = line.value.strip()
            if said in ("2.1", "3.0", "4.0"):
                return said
        bare = any(param.bare for line in self.own for param in line.header.params)
        return "2.1" if bare or any(line.header.encoding == "q" for line in self.own) else "3.0"

    def all(self, name: str) -> list[Line]:
        """Return the card's own lines of a property; `name` in capitals."""
        return [line for line in self.own if line.header.name == name]

    def first(self, name: str) -> Line | None:
        """Return the first line of a property, or None."""
        return next((line for line in self.own if line.header.name == name), None)

    def text(self, line: Line) -> str:
        """Return a line's value as one text, without escapes."""
        return even(unescape(line.value))

    def parts(self, line: Line, most: int = -1) -> list[str]:
        """Return the components of a structured value (N, ADR, ORG, GENDER), without escapes; at most so many.

        A component that lists several values gives them joined: `1 Main, Apt 2`; 2.1 has no such lists.
        """
        glue = " " if line.name == "N" else ", "
        lists = self.version != "2.1" and line.name != "ORG"
        return [_component(each, glue, lists) for each in raw_parts(line, most)]

    def values(self, line: Line, most: int = -1) -> list[str]:
        """Return the values of a list (CATEGORIES, NICKNAME), without escapes and empty ones; at most so many."""
        found = split(line.value, ",", most)
        return list(filter(None, (unescape(each).strip() for each in filter(None, found))))

    def label(self, line: Line) -> str:
        """Return the X-ABLabel of a line's group, without Apple's brackets, or an empty string."""
        return self.labels().get(line.group, "") if line.group else ""

    def labels(self) -> dict[str, str]:
        """Return the label of each group that has one."""
        found: dict[str, str] = {}
        for line in self.own:
            if line.header.name == "X-ABLABEL" and line.group:
                said = self.text(line).strip()
                if said.startswith(("_$!<", "$!<")):
                    said = said.removeprefix("_").removeprefix("$!<").removesuffix("_").removesuffix(">!$")
                found.setdefault(line.group, said)
        return found

    # Each change touches the lines of one value and nothing else.

    def set_text(self, line: Line, text: str) -> Line:
        """Give a line a new text, keeping group, parameters and place; return the line that stands there now."""
        if self.text(line) == text:
            return line
        if line.name in _ADDRESSES or line.header.value("VALUE").lower() in ("uri", "url"):
            return self._put(line, text.replace("\\", "%5C"))
        if self.version == "2.1" and line.name not in _STRUCTURED:
            return self._put(line, text.replace("\\", "\\\\"))
        return self._put(line, self.escaped(text))

    def set_parts(self, line: Line, parts: Sequence[str]) -> Line:
        """Give a structured line new components; a component that did not change keeps its characters."""
        have, now, written = self.parts(line), list(parts), raw_parts(line)
        if have == now:
            return line
        kept = len(have)
        value = (written[i] if i < kept and have[i] == part else self.escaped(part) for i, part in enumerate(now))
        return self._put(line, ";".join(value))

    def set_values(self, line: Line, values: Sequence[str]) -> Line:
        """Give a list line new values; return the line that stands there now."""
        if self.values(line) == list(values):
            return line
        return self._put(line, join_list(values))

    def add(self, name: str, value: str, params: str = "", group: str = "") -> Line:
        """Add a line: after the last of its name, else before END. `value` is escaped, `params` written out."""
        head = (f"{group}." if group else "") + name + (f";{params}" if params else "")
        same = [i for i, each in enumerate(self.lines) if each.name == name.upper() and id(each) not in self._inner]
        place = same[-1] + 1 if same else self._end()
        if place == len(self.lines) and not _line_end(self.lines[-1]):
            place -= 1
        line = line_like(self.lines[0], head.encode(), value, self.version, _line_end(self.lines[0]) or b"\r\n")
        self.lines.insert(place, line)
        self._own = None
        return line

    def remove(self, line: Line) -> None:
        """Take a line away, and its group's label when nothing else of the group is left."""
        self.lines = [each for each in self.lines if each is not line]
        self._own = None
        if line.group:
            left = [each for each in self.own if each.group == line.group]
            if left and all(each.name.startswith("X-AB") for each in left):
                self.lines = [each for each in self.lines if not any(each is one for one in left)]
                self._own = None

    def free_group(self) -> str:
        """Return a group name no line has yet: `item1`, `item2` ..."""
        taken, count = {line.group for line in self.lines}, 1
        while f"ITEM{count}" in taken:
            count += 1
        return f"item{count}"

    def _end(self) -> int:
        for place in range(len(self.lines) - 1, -1, -1):
            if self.lines[place].name == "END":
                return place
        return len(self.lines)

    def escaped(self, text: str) -> str:
        """Return a text as one value or component of this card."""
        return escape_old(text) if self.version == "2.1" else escape(text)

    def _put(self, line: Line, value: str) -> Line:
        made = line_like(line, line.header.written, value, self.version, _line_end(line))
        place = next(i for i, each in enumerate(self.lines) if each is line)
        self.lines[place] = made
        self._own = None
        return made


#: A line that lists more values than this was written by no person: the rest stays in the original card only.
MOST_VALUES = 1_000

_STRUCTURED = frozenset(("N", "ADR", "ORG", "GENDER"))
_ADDRESSES = frozenset(("URL", "IMPP", "SOURCE", "X-SOCIALPROFILE", "SOCIALPROFILE"))


def raw_parts(line: Line, most: int = -1) -> list[str]:
    """Return the components of a structured value, escapes still on; at most so many.

    Quoted-printable is cut before it is decoded, so that a `=3B` stays inside its component.
    """
    if line.header.encoding != "q":
        return split(line.value, ";", most)
    body = line.body.replace(b"=5C;", b"\\;").decode("latin-1")
    return [even(line.text_of(piece.encode("latin-1"))) for piece in split(body, ";", most)]


def _component(text: str, glue: str, lists: bool) -> str:
    values = split(text, ",", MOST_VALUES) if lists and "," in text else [text]
    if len(values) == 1:
        return unescape(text)
    return glue.join(filter(None, (unescape(each).strip() for each in values)))


def _line_end(line: Line) -> bytes:
    """Return how a line ends, in the bytes `line_like` works with (UTF-8 where the file is UTF-16)."""
    raw = line.raw[-8:]
    if line.coding.wire:
        raw = raw[len(raw) % 2 :].decode(line.coding.wire, "replace").encode("utf-8", "replace")
    for end in (b"\r\r\n", b"\r\n", b"\n", b"\r"):
        if raw.endswith(end):
            return end
    return b""
