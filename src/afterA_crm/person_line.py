"""A person in one line: the name first, then what is known of them, recognised by shape. Pure.

    김소라(감독) 010-1234-5678 sora@film.kr org:필름랩 #2025 event:gmaff 생일:음력 8/15 via @민준

Keys say the rest; a value with spaces takes quotes. What is nothing else becomes the note, so nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from . import birthdays
from .birthdays import Birthday
from .text import fold, has_hangul, nfc
from .vocabulary import TITLES, TITLES_OF_MANNER, is_role

#: How much of a line is read for structure; the rest of a longer one is note.
MOST = 4000

_KEYS = {
    "role": "role 역할 직업 title",
    "organisation": "org organisation organization company 소속 회사 단체",
    "event": "event 행사",
    "birthday": "birthday bday 생일",
    "nickname": "nick nickname 별명 aka",
    "note": "note 메모 memo",
    "email": "email e-mail mail 이메일 메일",
    "phone": "phone tel mobile 전화 휴대폰 핸드폰 연락처",
    "link": "link url site 링크 홈페이지",
    "messenger": "kakao kakaotalk line telegram whatsapp signal wechat messenger 카톡 카카오톡 텔레그램 라인 위챗 왓츠앱",
    "address": "address addr 주소",
    "tag": "tag 태그",
    "reading": "reading 발음 읽기",
    "via": "via through 소개",
    "name": "name 이름",
}


@dataclass(frozen=True)
class Span:
    """A piece of the line: half-open code-point offsets into the text, and what it was read as."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class RoleSaid:
    """A role as the line says it, with an organisation of its own where it has one (감독@필름랩)."""

    name: str
    organisation: str | None = None


@dataclass(frozen=True)
class PersonLine:
    """What a line says of a person; `text` is the line in NFC, and spans point into it."""

    text: str
    name: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    messengers: tuple[tuple[str, str], ...] = ()
    addresses: tuple[str, ...] = ()
    roles: tuple[RoleSaid, ...] = ()
    organisation: str | None = None
    tags: tuple[str, ...] = ()
    event: str | None = None
    birthday: Birthday | None = None
    via: str | None = None
    nicknames: tuple[str, ...] = ()
    reading: str | None = None
    note: str = ""
    spans: tuple[Span, ...] = ()

    def channels(self) -> list[tuple[str, str, str | None]]:
        """Return every way to reach them: kind, value, label."""
        return [
            *(("email", value, None) for value in self.emails),
            *(("phone", value, None) for value in self.phones),
            *(("link", value, None) for value in self.links),
            *(("messenger", value, label) for label, value in self.messengers),
            *(("address", value, None) for value in self.addresses),
        ]


@dataclass
class _Reading:
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


def join(arguments: list[str]) -> str:
    """Return the arguments of a command as one line; a value that the shell unquoted gets its quotes back."""
    if len(arguments) == 1:
        return arguments[0]
    said = []
    for argument in arguments:
        match = _key().match(argument)
        value = argument[match.end() :] if match else ""
        if match and " " in value and not _quoted().match(value):
            argument = f'{argument[: match.end()]}"{value.replace(chr(34), chr(39))}"'
        said.append(argument)
    return " ".join(said)


def parse(line: str, order: str = "ymd") -> PersonLine:
    """Return what a line says of a person. Never fails; `order` is how the user writes days."""
    text = nfc(line)
    first, _newline, more = text.partition("\n")
    r = _Reading(first[:MOST], order)
    while r.at < len(r.text):
        if r.text[r.at].isspace() or r.text[r.at] in ",;|·":
            if not r.text[r.at].isspace() and any(span.kind == "name" for span in r.spans):
                r.name_end = r.at if r.name_end is None else r.name_end
            r.at += 1
        else:
            _piece(r)
    name, note = _name_and_note(r, first[MOST:], more)
    values = r.values
    organisation = next(iter(values.get("organisation", ())), None)
    return PersonLine(
        text=text,
        name=name,
        emails=_each(values.get("email")),
        phones=_each(values.get("phone")),
        links=_each(values.get("link")),
        messengers=tuple(dict.fromkeys(r.messengers)),
        addresses=_each(values.get("address")),
        roles=tuple(dict.fromkeys(_roles(values.get("role", ())))),
        organisation=organisation,
        tags=_each(values.get("tag")),
        event=next(iter(values.get("event", ())), None),
        birthday=r.birthday,
        via=next(iter(values.get("via", ())), None),
        nicknames=_each(values.get("nickname")),
        reading=next(iter(values.get("reading", ())), None),
        note=note,
        spans=tuple(r.spans),
    )


def _each(values: list[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values or ()))


def _roles(values: list[str] | tuple[str, ...]) -> Iterator[RoleSaid]:
    for value in values:
        for said in re.split(r"[,/·]", value):
            name, _at, organisation = said.partition("@")
            if name.strip():
                yield RoleSaid(name.strip(), organisation.strip() or None)
            elif organisation.strip():
                yield RoleSaid(said.strip())


def _piece(r: _Reading) -> None:
    """Read the piece that begins here; one of these always moves on."""
    if not (_keyed(r) or _shaped(r) or _bracketed(r) or _bare_role(r)):
        _word(r)


def _keyed(r: _Reading) -> bool:
    match = _key().match(r.text, r.at)
    if match:
        said = match[1].casefold()
        kind = _kinds()[said]
        start = match.end()
        if kind == "birthday":
            return _birthday(r, start)
        value, end = _value(r.text, start)
        return _give(r, kind, said, value, end)
    match = _via().match(r.text, r.at)
    if match:
        value, end = _value(r.text, match.end())
        return _give(r, "via", "via", value, end)
    return False


def _give(r: _Reading, kind: str, said: str, value: str, end: int) -> bool:
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


def _birthday(r: _Reading, start: int) -> bool:
    """Take as many words as say a birthday: 음력 8월 15일."""
    if r.birthday is not None:
        return False
    value, end = _value(r.text, start)
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


def _shaped(r: _Reading) -> bool:
    for kind, pattern in _shapes():
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


def _bracketed(r: _Reading) -> bool:
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


def _bare_role(r: _Reading) -> bool:
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


def _ends_a_word(text: str, at: int) -> bool:
    return at >= len(text) or text[at].isspace() or text[at] in ",;|()（）"


def _is_role(word: str) -> bool:
    return is_role(word) or _untitled(word) != word or (word in TITLES and word not in TITLES_OF_MANNER)


def _untitled(word: str) -> str:
    """Take 님 off a title that is a role: 감독님."""
    bare = word.removesuffix("님")
    return bare if bare != word and bare and is_role(bare) else word


def _beside_the_name(r: _Reading) -> bool:
    """Tell whether only the name, and roles after it, stand before here."""
    if not r.spans or r.spans[0].kind != "name":
        return False
    return all(span.kind in {"name", "role", "bracket"} for span in r.spans)


def _name_so_far(r: _Reading) -> str:
    return " ".join(r.text[span.start : span.end] for span in r.spans if span.kind == "name")


def _word(r: _Reading) -> None:
    """Take a plain word: of the name while nothing else came, else of the note."""
    match = _quoted().match(r.text, r.at) or re.compile(r"[^\s,;|·(（]+|.").match(r.text, r.at)
    end = match.end() if match else r.at + 1
    said = r.text[r.at : end]
    naming = r.name_end is None and all(span.kind == "name" for span in r.spans) and not _key().match(said)
    r.spans.append(Span(r.at, end, "name" if naming else "text"))
    if not naming:
        r.notes.append((r.at, end, _unquoted(said)))
    r.at = end


def _name_and_note(r: _Reading, tail: str, more: str) -> tuple[str, str]:
    """Return the name and the note; where no name was said, what reaches them stands for it."""
    words = [_unquoted(r.text[span.start : span.end]) for span in r.spans if span.kind == "name"]
    said = r.values.get("name", [])
    name = " ".join([*said[:1]] or words).lstrip("@+").strip()
    note = " ".join([*(words if said else ()), *said[1:]])
    before = -1
    for start, end, value in r.notes:
        between = r.text[before:start] if before >= 0 else " "
        # What stood between two pieces of the note stays between them, unless something else was read there.
        note += (between if not between.strip(" \t,;|·") else " ") + value
        before = end
    note = (note.strip() + " " + tail.strip()).strip()
    if more.strip():
        note = f"{note}\n{more.strip()}".strip()
    if not name:
        for kind in ("nickname", "email", "messenger", "link", "phone"):
            if r.values.get(kind):
                value = r.values[kind][0]
                name = value.split("@")[0] if kind == "email" else value.lstrip("@")
                break
    return " ".join(name.split()), note


def _unquoted(piece: str) -> str:
    match = _quoted().fullmatch(piece)
    return next(filter(None, match.groups()), "") if match else piece


def _value(text: str, at: int) -> tuple[str, int]:
    """Return the value that stands at a place, quoted or one word, and its end."""
    match = _quoted().match(text, at)
    if match:
        return " ".join(next(filter(None, match.groups()), "").split()), match.end()
    match = re.compile(r"[^\s,;]*").match(text, at)
    value = match[0] if match else ""
    return value, at + len(value)


@cache
def _kinds() -> dict[str, str]:
    return {fold(word): kind for kind, words in _KEYS.items() for word in words.split()}


@cache
def _key() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _kinds()), key=len, reverse=True))
    return re.compile(rf"({words})[:：](?!//)[ \t]*", re.IGNORECASE)


@cache
def _via() -> re.Pattern[str]:
    return re.compile(r"via\s+(?=[@\w\"“'])", re.IGNORECASE)


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"\"([^\"]*)\"|“([^”]*)”|(?<!\w)'([^']+)'(?!\w)|「([^」]*)」")


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    email = r"<?(?:mailto:)?([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})>?"
    site = (
        r"((?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|kr|io|me|co|tv|art|film|studio|dev|ai|xyz|page|link|jp|cn|de|fr|uk|eu|us)"
        r"(?:/\S*)?)(?=[\s,;)]|$)"
    )
    return (
        ("tag", re.compile(r"#([^\s#,;|]+)")),
        ("link", re.compile(r"((?:https?://|www\.)[^\s<>\"]+)", re.IGNORECASE)),
        ("email", re.compile(email)),
        ("link", re.compile(site, re.IGNORECASE)),
        ("link", re.compile(r"(@[A-Za-z0-9_][A-Za-z0-9_.]{1,40})(?=[\s,;]|$)")),
        ("phone", re.compile(r"((?:tel:)?[+(]?\d(?:[ .–-]?[()]?[ ]?\d){5,19}\)?)(?!\w)", re.IGNORECASE)),
    )
