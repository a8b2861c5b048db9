"""What each property of a card says about someone: one small function a property."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import normalize

from .birthdays import NO_YEAR, read_day, read_lunar, write_day
from .channels import MESSENGERS, Reader, address, clean, email, messenger, phone, profile, url
from .contact import DatedNote, Related
from .lines import Line
from .photos import look
from .values import split, unescape

_RELATIVES = {"SPOUSE": "spouse", "MANAGER": "manager", "ASSISTANT": "assistant"}
_MAKERS = ("X-", "X-EVOLUTION-", "X-MS-", "X-KADDRESSBOOK-X-")

#: How our own cards label the day and place of a first meeting, and who introduced someone.
MET_AT, INTRODUCED = "Met at ", "Introduced by"


def _organisation(reader: Reader, line: Line) -> None:
    contact, parts = reader.contact, reader.parts(line)
    if not any(parts):
        return
    if not contact.organisation:
        contact.organisation, contact.units = parts[0], list(filter(None, parts[1:]))
    else:
        contact.other_organisations.append(", ".join(filter(None, parts)))


def _title(reader: Reader, line: Line) -> None:
    if text := reader.text(line):
        reader.contact.titles.append(text)


def _role(reader: Reader, line: Line) -> None:
    if text := reader.text(line):
        reader.contact.roles.append(text)


def _nicknames(reader: Reader, line: Line) -> None:
    reader.contact.nicknames += reader.values(line)


def _categories(reader: Reader, line: Line) -> None:
    reader.contact.categories += reader.values(line)


def _note(reader: Reader, line: Line) -> None:
    if text := reader.text(line):
        reader.contact.note = f"{reader.contact.note}\n\n{text}" if reader.contact.note else text


def _birthday(reader: Reader, line: Line) -> None:
    text, header = reader.text(line), line.header
    calendar = header.value("CALSCALE")
    if calendar.lower() not in ("", "gregorian") or "lunar" in header.types:
        _lunar(reader, line)
        return
    omitted = header.value("X-APPLE-OMIT-YEAR")
    found = read_day(text, int(omitted) if omitted.isascii() and omitted.isdigit() else NO_YEAR)
    have = reader.contact.birthday
    if text and (have is None or (not have.month and found.month)):
        found.lunar = have.lunar if have else ""
        reader.contact.birthday = found


def _lunar(reader: Reader, line: Line) -> None:
    found = read_lunar(reader.text(line), clean(line.header.value("CALSCALE")))
    if found.lunar and reader.contact.birthday is None:
        reader.contact.birthday = found
    elif found.lunar and reader.contact.birthday and not reader.contact.birthday.lunar:
        reader.contact.birthday.lunar = found.lunar


def _day(reader: Reader, line: Line) -> None:
    text = reader.text(line)
    day = write_day(read_day(text), extended=True) or text
    label = reader.label(line) if line.name == "X-ABDATE" else "Anniversary"
    if not day:
        return
    if label.startswith(MET_AT):
        reader.contact.met = reader.contact.met or DatedNote(day, label.removeprefix(MET_AT))
    else:
        reader.contact.days.append(DatedNote(day, label))


def _met(reader: Reader, line: Line) -> None:
    day, *rest = reader.parts(line)
    reader.contact.met = DatedNote(day, "; ".join(filter(None, rest)))


def _related(reader: Reader, line: Line) -> None:
    name = reader.text(line)
    said = [each for each in line.header.values("TYPE") if each.lower() != "pref"]
    label = reader.label(line) or clean(", ".join(said))
    for maker in _MAKERS:
        label = label or _RELATIVES.get(line.name.removeprefix(maker), "")
    if not name:
        return
    if label == INTRODUCED or (label == "met" and line.header.value("VALUE").lower() == "text"):
        reader.contact.introduced_by = reader.contact.introduced_by or name
    else:
        reader.contact.related.append(Related(name, label))


def _introduced(reader: Reader, line: Line) -> None:
    reader.contact.introduced_by = reader.text(line)


def _photo(reader: Reader, line: Line) -> None:
    if reader.contact.photo is None or not reader.contact.photo.data:
        found, why = look(line)
        reader.contact.photo = found or reader.contact.photo
        if why:
            reader.leave(line, why)


def _uid(reader: Reader, line: Line) -> None:
    reader.contact.uid = reader.contact.uid or reader.text(line)


def _rev(reader: Reader, line: Line) -> None:
    reader.contact.rev = reader.contact.rev or reader.text(line)


def _reading(reader: Reader, line: Line) -> None:
    if line.name.endswith(("LAST-NAME", "LASTNAME")):
        reader.contact.reading_family = reader.text(line)
    else:
        reader.contact.reading_given = reader.text(line)


def _sound(reader: Reader, line: Line) -> None:
    if "x-irmc-n" in line.header.types and not (reader.contact.reading_family or reader.contact.reading_given):
        family, given = reader.first_parts(line, 2)
        reader.contact.reading_family = normalize("NFKC", family)
        reader.contact.reading_given = normalize("NFKC", given)


def _kind(reader: Reader, line: Line) -> None:
    said = reader.text(line).lower()
    if said == "group":
        reader.contact.kind = "group"
    elif said in ("org", "organization", "company"):
        reader.contact.kind = "organisation"


def _member(reader: Reader, line: Line) -> None:
    if text := reader.text(line):
        reader.contact.members.append(text)


def _android(reader: Reader, line: Line) -> None:
    said = [clean(unescape(part)) for part in split(line.value, ";", 4)]
    what, value, kind, own = (*said, "", "", "")[:4]
    what = what.rpartition("/")[2]
    if what == "nickname" and value:
        reader.contact.nicknames.append(value)
    elif what == "contact_event" and kind == "3" and value:
        reader.contact.birthday = reader.contact.birthday or read_day(value)
    elif what == "contact_event" and value:
        day = write_day(read_day(value), extended=True) or value
        reader.contact.days.append(DatedNote(day, "Anniversary" if kind == "1" else own))
    elif what == "relation" and value:
        reader.contact.related.append(Related(value, own))


PROPERTIES: dict[str, Callable[[Reader, Line], None]] = {
    "ADR": address,
    "ANNIVERSARY": _day,
    "BDAY": _birthday,
    "CATEGORIES": _categories,
    "EMAIL": email,
    "IMPP": profile,
    "KIND": _kind,
    "MEMBER": _member,
    "NICKNAME": _nicknames,
    "NOTE": _note,
    "ORG": _organisation,
    "PHOTO": _photo,
    "RELATED": _related,
    "REV": _rev,
    "ROLE": _role,
    "SOCIALPROFILE": profile,
    "SOUND": _sound,
    "TEL": phone,
    "TITLE": _title,
    "UID": _uid,
    "URL": url,
    "X-ABDATE": _day,
    "X-ABRELATEDNAMES": _related,
    "X-ABSHOWAS": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "X-ADDRESSBOOKSERVER-MEMBER": _member,
    "X-AFTERA-INTRODUCED-BY": _introduced,
    "X-AFTERA-MET": _met,
    "X-ALTBDAY": _lunar,
    "X-ANDROID-CUSTOM": _android,
    "X-ANNIVERSARY": _day,
    "X-EVOLUTION-ANNIVERSARY": _day,
    "X-MS-ANNIVERSARY": _day,
    "X-PHONETIC-FIRST-NAME": _reading,
    "X-PHONETIC-LAST-NAME": _reading,
    "X-SOCIALPROFILE": profile,
    **dict.fromkeys(MESSENGERS, messenger),
    **{maker + name: _related for name in _RELATIVES for maker in _MAKERS},
}
