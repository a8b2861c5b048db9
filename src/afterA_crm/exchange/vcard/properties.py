"""What each property of a card says about someone: one small function a property."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import is_normalized, normalize

from .birthdays import NO_YEAR, read_day, read_lunar, write_day
from .card import Card
from .contact import Address, Contact, DatedNote, Email, Link, Phone, Related
from .lexer import Line
from .photos import read_photo
from .values import split, unescape

#: Types that say how a number is reached or sorted, not what it is for.
_NO_KIND = frozenset(("pref", "voice", "msg", "internet", "x-internet", "text", "video", "x400", "parcel", "postal"))
_SAME_KIND = {"mobile": "cell", "iphone": "cell", "business": "work", "x-mobile": "cell"}

_MESSENGERS = {
    "X-AIM": "aim",
    "X-GOOGLE-TALK": "google talk",
    "X-GTALK": "google talk",
    "X-ICQ": "icq",
    "X-JABBER": "jabber",
    "X-KAKAO": "kakaotalk",
    "X-KAKAOTALK": "kakaotalk",
    "X-LINE": "line",
    "X-MS-IMADDRESS": "messenger",
    "X-MSN": "msn",
    "X-QQ": "qq",
    "X-SIP": "sip",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-TELEGRAM": "telegram",
    "X-TWITTER": "twitter",
    "X-WECHAT": "wechat",
    "X-YAHOO": "yahoo",
}
_RELATIVES = {"SPOUSE": "spouse", "MANAGER": "manager", "ASSISTANT": "assistant"}
_MAKERS = ("X-", "X-EVOLUTION-", "X-MS-", "X-KADDRESSBOOK-X-")

#: How our own cards label the day and place of a first meeting, and who introduced someone.
MET_AT, INTRODUCED = "Met at ", "Introduced by"


def clean(text: str) -> str:
    """Return a text fit for the book: NFC, no NUL, no lone surrogate, no white space around it."""
    text = text.strip()
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "").strip("\ufeff")
    return text if is_normalized("NFC", text) else normalize("NFC", text)


class Reader:
    """One card being read into one contact."""

    def __init__(self, card: Card, own: list[Line]) -> None:
        self.card = card
        self.version = card.version
        self.contact = Contact()
        self.labels = card.labels() if any(line.header.group for line in own) else {}

    def text(self, line: Line) -> str:
        """Return a line's value as clean text."""
        return clean(unescape(line.value).replace("\r\n", "\n"))

    def parts(self, line: Line) -> list[str]:
        """Return a line's components as clean text."""
        return [clean(part) for part in self.card.parts(line)]

    def label(self, line: Line) -> str:
        """Return the label of a line's group as clean text."""
        return clean(self.labels.get(line.header.group, "")) if self.labels else ""

    def uses(self, line: Line) -> tuple[tuple[str, ...], str, bool]:
        """Return a channel's kinds, its label, and whether it is the preferred one."""
        header, label = line.header, self.label(line)
        if not header.params:
            return (), label, False
        types = header.types
        preferred = "pref" in types or header.value("PREF") == "1"
        return tuple(_SAME_KIND.get(t, t) for t in types if t not in _NO_KIND), label, preferred


def _email(reader: Reader, line: Line) -> None:
    address = reader.text(line).removeprefix("mailto:").removeprefix("MAILTO:")
    if address.endswith(">") and "<" in address:
        address = address[address.rindex("<") + 1 : -1].strip()
    if address:
        reader.contact.emails += (Email(address, *reader.uses(line)),)


def _phone(reader: Reader, line: Line) -> None:
    number = reader.text(line)
    scheme, colon, rest = number.partition(":")
    if colon and scheme.lower() == "tel":
        number = rest.replace("%20", " ").strip()
    elif colon and scheme.lower() in ("sip", "sips"):
        reader.contact.links += (Link(number, "sip", reader.label(line)),)
        return
    if number:
        reader.contact.phones += (Phone(number, *reader.uses(line)),)


def _address(reader: Reader, line: Line) -> None:
    parts = (reader.parts(line) + [""] * 7)[:7]
    if any(parts):
        box, extended, street, city, region, code, country = parts
        kinds, label, preferred = reader.uses(line)
        reader.contact.addresses += (
            Address(box, extended, street, city, region, code, country, kinds, label, preferred),
        )


def _url(reader: Reader, line: Line) -> None:
    address = reader.text(line)
    if address:
        kinds, label, _preferred = reader.uses(line)
        label = "" if label == "HomePage" else label
        reader.contact.links += (Link(address, "", label, kinds),)


def _profile(reader: Reader, line: Line) -> None:
    header, address = line.header, reader.text(line)
    service = header.value("SERVICE-TYPE") or header.value("X-SERVICE-TYPE")
    kinds, label, _preferred = reader.uses(line)
    if not service and line.name == "X-SOCIALPROFILE":
        service, kinds = next(iter(kinds), ""), ()
    if not service and line.name == "IMPP":
        service = address.partition(":")[0] if ":" in address else ""
    if address:
        reader.contact.links += (Link(address, clean(service).lower(), label, kinds),)


def _messenger(reader: Reader, line: Line) -> None:
    handle = reader.text(line)
    if handle:
        kinds, label, _preferred = reader.uses(line)
        reader.contact.links += (Link(handle, _MESSENGERS[line.name], label, kinds),)


def _organisation(reader: Reader, line: Line) -> None:
    contact, parts = reader.contact, reader.parts(line)
    if not any(parts):
        return
    if not contact.organisation:
        contact.organisation, contact.units = parts[0], tuple(filter(None, parts[1:]))
    else:
        contact.other_organisations += (", ".join(filter(None, parts)),)


def _title(reader: Reader, line: Line) -> None:
    if text := reader.text(line):
        reader.contact.titles += (text,)


def _role(reader: Reader, line: Line) -> None:
    if text := reader.text(line):
        reader.contact.roles += (text,)


def _nicknames(reader: Reader, line: Line) -> None:
    reader.contact.nicknames += tuple(clean(each) for each in reader.card.values(line))


def _categories(reader: Reader, line: Line) -> None:
    reader.contact.categories += tuple(clean(each) for each in reader.card.values(line))


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
    elif DatedNote(day, label) not in reader.contact.days:
        reader.contact.days += (DatedNote(day, label),)


def _met(reader: Reader, line: Line) -> None:
    day, *rest = reader.parts(line)
    reader.contact.met = DatedNote(day, "; ".join(filter(None, rest)))


def _related(reader: Reader, line: Line) -> None:
    name = reader.text(line)
    label = reader.label(line) or ", ".join(line.header.types).removeprefix("pref").strip(", ")
    for maker in _MAKERS:
        label = label or _RELATIVES.get(line.name.removeprefix(maker), "")
    if not name:
        return
    if label == INTRODUCED or (label == "met" and line.header.value("VALUE").lower() == "text"):
        reader.contact.introduced_by = reader.contact.introduced_by or name
    else:
        reader.contact.related += (Related(name, label),)


def _introduced(reader: Reader, line: Line) -> None:
    reader.contact.introduced_by = reader.text(line)


def _photo(reader: Reader, line: Line) -> None:
    if reader.contact.photo is None or not reader.contact.photo.data:
        reader.contact.photo = read_photo(line) or reader.contact.photo


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
    if "x-irmc-n" in line.header.types and not reader.contact.reading_family:
        family, given = (reader.parts(line) + ["", ""])[:2]
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
        reader.contact.members += (text,)


def _android(reader: Reader, line: Line) -> None:
    what, *said = [clean(unescape(part)) for part in split(line.value, ";")]
    value, kind = (said + ["", ""])[:2]
    what = what.rpartition("/")[2]
    if what == "nickname" and value:
        reader.contact.nicknames += (value,)
    elif what == "contact_event" and kind == "3" and value:
        reader.contact.birthday = reader.contact.birthday or read_day(value)
    elif what == "contact_event" and value:
        day = write_day(read_day(value), extended=True) or value
        own = (said + [""] * 3)[2]
        reader.contact.days += (DatedNote(day, "Anniversary" if kind == "1" else own),)
    elif what == "relation" and value:
        reader.contact.related += (Related(value, (said + [""] * 3)[2]),)


PROPERTIES: dict[str, Callable[[Reader, Line], None]] = {
    "ADR": _address,
    "ANNIVERSARY": _day,
    "BDAY": _birthday,
    "CATEGORIES": _categories,
    "EMAIL": _email,
    "IMPP": _profile,
    "KIND": _kind,
    "MEMBER": _member,
    "NICKNAME": _nicknames,
    "NOTE": _note,
    "ORG": _organisation,
    "PHOTO": _photo,
    "RELATED": _related,
    "REV": _rev,
    "ROLE": _role,
    "SOCIALPROFILE": _profile,
    "SOUND": _sound,
    "TEL": _phone,
    "TITLE": _title,
    "UID": _uid,
    "URL": _url,
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
    "X-SOCIALPROFILE": _profile,
    **{name: _messenger for name in _MESSENGERS},
    **{maker + name: _related for name in _RELATIVES for maker in _MAKERS},
}
