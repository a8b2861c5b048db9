"""Reading a line piece by piece: what stands here is a key, a shape, a role beside the name, or a word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from .. import birthdays, names
from ..birthdays import Birthday
from ..text import has_hangul
from ..vocabulary import TITLES, TITLES_OF_MANNER, is_role
from ._said import Span
from ._shapes import key, kinds, quoted, shapes, unquoted, value_at, via


@dataclass
class Reading:
    text: str
    order: str
    at: int = 0
    name_end: int | None = None
    spans: list[Span] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    messengers: list[tuple[str, str]] = field(default_factory=list)
    birthday: Birthday | None = None
    #: What belongs to the note: where it stands, and the words.
    notes: list[tuple[int, int, str]] = field(default_factory=list)

    def take(self, kind: str, value: str, end: int, start: int | None = None) -> None:
        self.values.setdefault(kind, []).append(value)
        self.spans.append(Span(self.at if start is None else start, end, kind))
        self.at = end


def read_piece(r: Reading) -> None:
    """Read the piece that begins here; one of these always moves on."""
    if not (_keyed(r) or _shaped(r) or _bracketed(r) or _bare_role(r) or _house(r)):
        _word(r)


def _keyed(r: Reading) -> bool:
    match = key().match(r.text, r.at)
    if match:
        said = match[1].casefold()
        kind = kinds()[said]
        start = match.end()
        if kind == "birthday":
            return _birthday(r, start)
        value, end = value_at(r.text, start)
        return _give(r, kind, said, value, end)
    match = via().match(r.text, r.at)
    if match:
        value, end = value_at(r.text, match.end())
        return _give(r, "via", "via", value, end)
    return False


def _give(r: Reading, kind: str, said: str, value: str, end: int) -> bool:
    """Put a value where its key says; false where it is no such thing."""
    if kind == "via":
        value = value.lstrip("@")
    if kind == "tag":
        value = value.lstrip("#")
    if not value or (kind in {"event", "via", "reading"} and r.values.get(kind)):
        return False
    if kind == "organisation" and r.values.get(kind):
        return False
    if kind == "messenger":
        r.messengers.append((said, value))
    elif kind == "note":
        r.notes.append((r.at, end, value))
    r.take(kind, value, end)
    return True


def _birthday(r: Reading, start: int) -> bool:
    """Take as many words as say a birthday: 음력 8월 15일."""
    if r.birthday is not None:
        return False
    value, end = value_at(r.text, start)
    ends = [end]
    for match in re.finditer(r"\s+[^\s,;]+", r.text[end : end + 40]):
        if len(ends) == 4 or match.start() + end != ends[-1]:
            break
        ends.append(end + match.end())
    for stop in reversed(ends):
        said = value if stop == end else r.text[start:stop]
        found = birthdays.parse(said, r.order)
        if found is not None:
            r.birthday = found
            r.take("birthday", said, stop)
            return True
    return False


def _shaped(r: Reading) -> bool:
    for kind, pattern in shapes():
        match = pattern.match(r.text, r.at)
        if not match:
            continue
        value, end = match[1], match.end(1)
        if kind == "phone":
            phone = _phone(value)
            if phone is None:
                continue
            value, end = phone, match.start(1) + len(phone)
        elif kind == "link":
            value = value.rstrip(".,;)")
            end = match.start(1) + len(value)
        r.take(kind, value, max(end, match.end() if kind in {"email", "tag"} else end))
        return True
    return False


def _phone(said: str) -> str | None:
    """Return the phone that the digits begin with, or None: a date or a year is no phone."""
    if re.match(r"\d{4}([-./])\d{1,2}\1\d{1,2}(?!\d)", said):
        return None
    groups = re.findall(r"\S+\s*", said)
    while groups:
        phone = "".join(groups).rstrip(" -.()" if groups[-1].count("(") >= groups[-1].count(")") else " -.")
        digits = sum(map(str.isdecimal, phone))
        most = 15 if phone.startswith(("+", "00")) else 12
        if digits < 7:
            return None
        if digits <= most:
            return phone if phone.startswith(("+", "0", "(", "1")) or digits >= 9 else None
        groups.pop()
    return None


def _bracketed(r: Reading) -> bool:
    """Read what stands in brackets right after the name: roles, else another name or an organisation."""
    match = re.compile(r"[(（]([^()（）]{1,60})[)）]").match(r.text, r.at)
    if not match or not _beside_the_name(r):
        return False
    inside = [part.strip() for part in re.split(r"[,/·]", match[1]) if part.strip()]
    roles = [part for part in inside if _is_role(part)]
    name = _name_so_far(r)
    for at, part in enumerate(inside):
        another_name = has_hangul(part) != has_hangul(name) or (len(part) > 1 and part in name)
        if part in roles:
            kind, part = "role", _untitled(part)
        elif r.values.get("organisation") or (another_name and not any(word in roles for word in inside[:at])):
            kind = "nickname"
        else:
            kind = "organisation"
        r.values.setdefault(kind, []).append(part)
    r.spans.append(Span(r.at, match.end(), "role" if roles else "bracket"))
    r.at = match.end()
    return bool(inside)


def _bare_role(r: Reading) -> bool:
    """Take a word of the role vocabulary that stands right after the name: 김소라 감독, Sora Lee music producer."""
    if not _beside_the_name(r):
        return False
    for count in (3, 2, 1):
        match = re.compile(r"[^\s,;|()（）:@#]+" + r" [^\s,;|()（）:@#]+" * (count - 1)).match(r.text, r.at)
        if not match or not _is_role(match[0]) or not _ends_a_word(r.text, match.end()):
            continue
        name = _name_so_far(r)
        if count == 1 and " " not in name and not has_hangul(name) and match[0].istitle():
            return False  # Peter Singer is a name
        r.take("role", _untitled(match[0]), match.end())
        r.name_end = r.spans[-1].start if r.name_end is None else r.name_end
        return True
    return False


def _house(r: Reading) -> bool:
    """Take the organisation that follows a role in English: Tom Ford, producer at Night Owl."""
    match = _at_house().match(r.text, r.at)
    if not match or not _beside_the_name(r) or r.spans[-1].kind != "role" or r.values.get("organisation"):
        return False
    r.take("organisation", match[1], match.end())
    return True


@cache
def _at_house() -> re.Pattern[str]:
    return re.compile(r"at ([A-Z0-9][\w&.'’-]*(?: (?:[A-Z0-9&][\w&.'’-]*|of|and|the))*)(?=\s*(?:$|[,;|(#+@]))")


def _ends_a_word(text: str, at: int) -> bool:
    return at >= len(text) or text[at].isspace() or text[at] in ",;|()（）"


def _is_role(word: str) -> bool:
    return is_role(word) or _untitled(word) != word or (word in TITLES and word not in TITLES_OF_MANNER)


def _untitled(word: str) -> str:
    """Take 님 off a title that is a role: 감독님."""
    bare = word.removesuffix("님")
    return bare if bare != word and bare and is_role(bare) else word


def _beside_the_name(r: Reading) -> bool:
    """Tell whether only the name, and roles after it, stand before here."""
    kinds = _kinds(r)
    return bool(kinds) and kinds[0] == "name" and not set(kinds) - {"name", "role", "bracket"}


def _name_so_far(r: Reading) -> str:
    return " ".join(r.text[span.start : span.end] for span in r.spans if span.kind == "name")


def _kinds(r: Reading) -> list[str]:
    """Return the kinds of what was read, from the first that doesn't only say how they are reached."""
    kinds = [span.kind for span in r.spans]
    while kinds and kinds[0] in ("email", "phone"):
        del kinds[0]
    return kinds


def _of_the_name(r: Reading) -> bool:
    """Tell whether a plain word here is of the name: after an address only where a whole name seems to begin."""
    kinds = _kinds(r)
    if set(kinds) - {"name"}:
        return False
    return bool(kinds) or not r.spans or _whole_name_at(r.text, r.at)


def _whole_name_at(text: str, at: int) -> bool:
    """Tell whether a name of two parts stands here, and nothing that makes a sentence of it behind."""
    match = _whole_name().match(text, at)
    if not match:
        return False
    rest = text[match.end() :].strip()
    words = rest.split()
    return (
        not rest or rest[0] in ",;(（#+@" or rest[0].isdigit() or any(_is_role(" ".join(words[:n])) for n in (1, 2, 3))
    )


@cache
def _whole_name() -> re.Pattern[str]:
    families = "|".join(sorted(names.FAMILIES))
    return re.compile(rf"[A-Z][a-z'’-]+ [A-Z][a-z'’-]+(?![^\s,;(（])|(?:{families})[가-힣]{{2}}(?![^\s,;(（])")


def _word(r: Reading) -> None:
    """Take a plain word: of the name while nothing else came, else of the note."""
    match = quoted().match(r.text, r.at) or re.compile(r"[^\s,;|·(（]+|.").match(r.text, r.at)
    end = match.end() if match else r.at + 1
    said = r.text[r.at : end]
    naming = r.name_end is None and _of_the_name(r) and not key().match(said)
    r.spans.append(Span(r.at, end, "name" if naming else "text"))
    if not naming:
        r.notes.append((r.at, end, unquoted(said)))
    r.at = end
