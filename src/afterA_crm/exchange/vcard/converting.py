"""A card in another version: every property it has, written as that version writes it.

What the book knows is written anew from the book where it differs; this carries the rest: names with titles,
addresses in their parts, and the properties that only other programs understand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .birthdays import NO_YEAR, read_day, write_day
from .card import Card, raw_parts
from .drafts import CASE, Version
from .encoded import inline
from .folding import fold
from .lines import Line, Param
from .reading import read_card
from .values import escape, even, join_list, split, unescape

#: Properties of 4.0 (RFC 6350, 6474, 9554) that 3.0 doesn't have: there their names begin with X-.
_ONLY_FOUR = frozenset(
    (
        *("ANNIVERSARY", "GENDER", "KIND", "MEMBER", "RELATED", "LANG", "XML", "CLIENTPIDMAP", "SOCIALPROFILE"),
        *("CALURI", "CALADRURI", "FBURL", "BIRTHPLACE", "DEATHPLACE", "DEATHDATE", "EXPERTISE", "HOBBY", "INTEREST"),
        *("ORG-DIRECTORY", "CONTACT-URI", "CREATED", "GRAMGENDER", "LANGUAGE", "PRONOUNS"),
    )
)
#: Properties that 4.0 no longer has (RFC 6350, appendix A).
_ONLY_OLD = frozenset(("AGENT", "CLASS", "LABEL", "MAILER", "NAME", "SORT-STRING"))
#: What Apple calls the properties of 4.0 that it knows.
_APPLE = {
    "KIND": "X-ADDRESSBOOKSERVER-KIND",
    "MEMBER": "X-ADDRESSBOOKSERVER-MEMBER",
    "SOCIALPROFILE": "X-SOCIALPROFILE",
}
_FOUR = {there: here for here, there in _APPLE.items() if here != "SOCIALPROFILE"}

_DAYS = frozenset(("BDAY", "ANNIVERSARY", "X-ANNIVERSARY", "DEATHDATE", "X-DEATHDATE"))
_PARTS = frozenset(("N", "ADR", "ORG", "GENDER"))
#: How many components these have in vCard 3.0; RFC 9554 lets them have more.
_COUNTS = {"N": 5, "ADR": 7}
_LISTS = frozenset(("CATEGORIES", "NICKNAME"))
_URIS = frozenset(("URL", "IMPP", "SOURCE", "X-SOCIALPROFILE", "SOCIALPROFILE", "CALURI", "CALADRURI", "FBURL"))
_TEXTS = frozenset(
    (
        *("FN", "EMAIL", "TEL", "TITLE", "ROLE", "NOTE", "UID", "LABEL", "MAILER", "SORT-STRING", "PRODID", "LANG"),
        *("X-ABLABEL", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME", "X-ABRELATEDNAMES", "KIND", "X-ABSHOWAS"),
    )
)
#: Parameters that say how a value is written, not what it means; and those of 2.1 that were said bare.
_OLD_VALUES = frozenset(("inline", "url", "cid", "content-id"))
_WRITTEN = frozenset(("CHARSET", "ENCODING", "PREF", "TYPE", "VALUE"))
_NAME = re.compile(r"[A-Za-z0-9-]{1,80}")
#: A content line of 3.0 and 4.0: a group, a name, parameters with names, and a value (RFC 6350 3.3).
_LINE = re.compile(
    rb"(?:[A-Za-z0-9-]+\.)?[A-Za-z0-9-]+"
    rb'(?:;[A-Za-z0-9-]+=(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)'
    rb'(?:,(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*))*)*'
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def is_plain(card: Card) -> bool:
    """Tell whether other programs can read a card as it stands: a valid line each, VERSION first, a name."""
    if not card.has_begin or not card.has_end or card.junk or card.inner or len(card.all("VERSION")) != 1:
        return False
    if not card.own or card.own[0].name != "VERSION" or card.first("FN") is None:
        return False
    return all(_is_valid(line) for line in card.lines if line.name)


def _is_valid(line: Line) -> bool:
    """Tell whether a line is written as RFC 6350 has it; vobject, and so Radicale, cuts a text at a bare comma."""
    if _LINE.fullmatch(line.header.written) is None or not _is_folded(line.raw):
        return False
    return line.name not in _TEXTS or b"," not in line.body or len(split(line.value, ",")) == 1


def _is_folded(raw: bytes) -> bool:
    """Tell whether a line's bytes are UTF-8, fold by fold, that end as lines do."""
    content = raw.replace(b"\r\n", b"\n")
    if b"\r" in content or b"\0" in content or not content.endswith(b"\n") or content.endswith(b"\n\n"):
        return False
    if b"\n" in content[:-1] and not all(part[:1] in b" \t" and part for part in content[:-1].split(b"\n")[1:]):
        return False
    try:
        for part in content.split(b"\n"):
            part.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def converted(card: Card, version: Version) -> bytes:
    """Return a card in another version (or cleanly in its own), in UTF-8 with CRLF.

    Lines that are no property and cards inside the card are left out: no version has a place for them.
    """
    out = ["BEGIN:VCARD", f"VERSION:{version}"]
    if card.first("FN") is None:
        contact = read_card(card).contact
        out.append(f"FN:{escape(contact.name if contact else '?')}")
    if card.first("N") is None and version == "3.0":
        out.append("N:;;;;")
    for line in card.own:
        if line.name not in ("VERSION", "PROFILE"):
            out += _line(card, line, version)
    return b"".join(fold(_CONTROL.sub(" ", line)) for line in (*out, "END:VCARD"))


def _line(card: Card, line: Line, version: Version) -> Iterator[str]:
    name = _name(line.name, version)
    if not _NAME.fullmatch(name):
        return
    carried = inline(line)
    params, value = carried.written(version) if carried is not None else _value(card, line, version)
    said = "".join(f";{each}" for each in (*_params(line, version, carried is None), *params))
    group = re.sub(r"[^A-Za-z0-9-]", "-", line.group).lower()
    yield f"{group}.{CASE.get(name, name)}{said}:{value}" if group else f"{CASE.get(name, name)}{said}:{value}"


def _name(name: str, version: Version) -> str:
    """Return what a property is called in a version."""
    name = name.replace("_", "-").replace(".", "-")
    if version == "3.0":
        return _APPLE.get(name, f"X-{name}" if name in _ONLY_FOUR else name)
    bare = name.removeprefix("X-")
    if name in _ONLY_OLD:
        return f"X-{name}"
    return _FOUR.get(name, bare if bare in _ONLY_FOUR and bare != "SOCIALPROFILE" else name)


def _params(line: Line, version: Version, typed: bool) -> Iterator[str]:
    """Yield the parameters of a line as a version writes them; not those that say how its value is written.

    `typed` says whether its TYPE tells what it is for; beside bytes that is what they are.
    """
    said, service = line.header.types, line.header.value("SERVICE-TYPE")
    pref = line.header.value("PREF")
    preferred = "pref" in said or pref == "1"
    types = [each for each in said if each != "pref"] if typed else []
    if version == "3.0" and line.name == "SOCIALPROFILE" and service:
        types = [service.lower(), *types]
    if version == "3.0" and preferred:
        types.append("pref")
    if types:
        yield "TYPE=" + ",".join(map(_param, types))
    if version == "4.0" and preferred:
        yield "PREF=1"
    elif version == "4.0" and re.fullmatch(r"[1-9][0-9]?|100", pref):
        yield f"PREF={pref}"
    for param in line.header.params:
        if param.name not in _WRITTEN and _NAME.fullmatch(param.name) and not _is_said(param, line, version):
            yield f"{param.name}={','.join(map(_param, param.values))}"


def _is_said(param: Param, line: Line, version: Version) -> bool:
    """Tell whether a parameter is said in another way by this version, or by the value."""
    if param.name == "X-APPLE-OMIT-YEAR":
        return line.name in _DAYS
    return param.name == "SERVICE-TYPE" and version == "3.0" and line.name == "SOCIALPROFILE"


def _filled(parts: list[str], least: int, most: int) -> list[str]:
    """Return components, at least so many, and without empty ones beyond those that a version knows."""
    while most and len(parts) > most and not parts[-1]:
        parts = parts[:-1]
    return [*parts, *[""] * (least - len(parts))]


def _param(text: str) -> str:
    text = "".join(c for c in text if c >= " " and c not in '"\x7f')
    return f'"{text}"' if any(c in text for c in ":;,") else text


def _value(card: Card, line: Line, version: Version) -> tuple[list[str], str]:
    """Return the parameters that go with a value, and the value, as a version writes them."""
    kind, text, meant = line.name, card.text(line), line.header.value("VALUE").lower()
    if kind in _DAYS:
        return _day(line, text.strip(), version)
    if kind in _PARTS:
        parts = [_part(card, part) for part in raw_parts(line)]
        return [], ";".join(_filled(parts, 5 if kind == "N" else 0, _COUNTS.get(kind, 0) if version == "3.0" else 0))
    if kind in _LISTS:
        return [], join_list(card.values(line))
    if kind == "GEO":
        return [], _place(text, version)
    if kind == "TZ":
        return _zone(text, version)
    if kind == "REV":
        return [], _moment(text.strip())
    if kind == "TEL" and text[:4].lower() == "tel:" and meant == "uri":
        return ([], escape(text[4:])) if version == "3.0" else (["VALUE=uri"], text)
    if kind in _URIS and meant != "text":
        return [], _uri(text)
    if kind in _TEXTS or meant == "text":
        return ([] if kind in _TEXTS else ["VALUE=text"]), escape(text)
    said = [f"VALUE={meant}"] if _NAME.fullmatch(meant) and meant not in _OLD_VALUES else []
    # 2.1 lists nothing: a comma in it is the text's own, and many programs read a bare one as the end of it.
    value = "\\,".join(split(line.value, ",")) if card.version == "2.1" else line.value
    return said, even(value).replace("\n", "\\n")


def _part(card: Card, written: str) -> str:
    """Return one component; 2.1 lists nothing in a component, so that its commas are the text's."""
    return escape(unescape(written)) if card.version == "2.1" else even(written).replace("\n", "\\n")


def _moment(text: str) -> str:
    """Return a moment in the basic form, which both versions take: `20261120T091500Z`."""
    said = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?(Z?))?", text)
    if said is None:
        return escape(text)
    return "".join(said.groups("")[:3]) + ("T" + "".join(said.groups("")[3:]) if said[4] else "")


def _day(line: Line, text: str, version: Version) -> tuple[list[str], str]:
    """Return a day; one without a year is Apple's in 3.0, one in words says that it is a text."""
    omitted = line.header.value("X-APPLE-OMIT-YEAR")
    day = read_day(text, int(omitted) if omitted.isascii() and omitted.isdigit() else NO_YEAR)
    if not day.month and not day.year:
        return ["VALUE=text"], escape(text)
    if version == "4.0":
        return [], write_day(day, extended=False)
    if day.year or not day.day:
        return [], write_day(day, extended=True)
    day.year = NO_YEAR
    return [f"X-APPLE-OMIT-YEAR={NO_YEAR}"], write_day(day, extended=True)


def _place(text: str, version: Version) -> str:
    """Return a place on earth: `37.5;126.9` in 3.0, `geo:37.5,126.9` in 4.0 (RFC 5870)."""
    said = re.fullmatch(r"(?:geo:)?\s*(-?[\d.]+)\s*[;,]\s*(-?[\d.]+)(.*)", text.strip(), re.I | re.S)
    if said is None:
        return escape(text)
    return f"{said[1]};{said[2]}" if version == "3.0" else f"geo:{said[1]},{said[2]}"


def _zone(text: str, version: Version) -> tuple[list[str], str]:
    """Return a time zone: an offset as the version writes it, or a name."""
    offset = re.fullmatch(r"(?:UTC)?([+-]\d\d):?(\d\d)?", text.strip())
    if offset is None:
        return (["VALUE=text"] if version == "3.0" else []), escape(text)
    minutes = offset[2] or "00"
    return ([], f"{offset[1]}:{minutes}") if version == "3.0" else (["VALUE=utc-offset"], offset[1] + minutes)


def _uri(text: str) -> str:
    return "".join("%5C" if c == "\\" else "%20" if c in "\r\n" else c for c in text.strip())
