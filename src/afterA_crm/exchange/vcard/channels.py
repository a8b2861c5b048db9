"""How someone is reached: e-mail, telephone, address, pages and messengers, as a card writes them."""

from __future__ import annotations

from ...text import nfc
from .card import MOST_VALUES, Card
from .contact import Address, Contact, Email, Link, Phone
from .lines import Line
from .values import even, uncaret, unescape

#: Types that say how a number is reached or sorted, not what it is for.
_NO_KIND = frozenset(("pref", "voice", "msg", "internet", "x-internet", "text", "video", "x400", "parcel", "postal"))
_SAME_KIND = {"mobile": "cell", "iphone": "cell", "business": "work", "x-mobile": "cell"}

MESSENGERS = {
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


def clean(text: str) -> str:
    """Return a text fit for the book: NFC, `\\n` line ends, no NUL, no white space around it."""
    if "\0" in text:
        text = text.replace("\0", "")
    text = even(text).strip()
    if text.isascii():
        return text
    return nfc(text.strip("\ufeff").strip())


class Reader:
    """One card being read into one contact."""

    def __init__(self, card: Card, own: list[Line]) -> None:
        self.card = card
        self.version = card.version
        self.contact = Contact()
        self.left: list[tuple[Line, str]] = []
        self.labels = card.labels() if any(line.header.group for line in own) else {}

    def text(self, line: Line) -> str:
        """Return a line's value as clean text."""
        return clean(unescape(line.value))

    def parts(self, line: Line, most: int = MOST_VALUES) -> list[str]:
        """Return a line's components as clean text."""
        return [clean(part) for part in self.card.parts(line, most)]

    def values(self, line: Line) -> list[str]:
        """Return the values of a list as clean text."""
        return [clean(value) for value in self.card.values(line, MOST_VALUES)]

    def leave(self, line: Line, why: str) -> None:
        """Remember that something of a line stays in the original card only."""
        self.left.append((line, why))

    def first_parts(self, line: Line, count: int) -> list[str]:
        """Return just so many components, empty ones where the card has fewer."""
        parts = self.parts(line, count)
        return parts + [""] * (count - len(parts))

    def param(self, line: Line, *names: str) -> str:
        """Return the first of these parameters that says anything, as clean text."""
        said = next(filter(None, map(line.header.value, names)), "")
        return clean(uncaret(said) if self.version == "4.0" else said)

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
        kinds = dict.fromkeys(_SAME_KIND.get(each, each) for each in types if each not in _NO_KIND)
        return tuple(kinds), label, preferred


def email(reader: Reader, line: Line) -> None:
    """Add an e-mail address; `Omega <omega@example.com>` gives the address only."""
    address = reader.text(line).removeprefix("mailto:").removeprefix("MAILTO:")
    if address.endswith(">") and "<" in address:
        address = address[address.rindex("<") + 1 : -1].strip()
    if address:
        reader.contact.emails.append(Email(address, *reader.uses(line)))


def phone(reader: Reader, line: Line) -> None:
    """Add a telephone number; a `sip:` address becomes a link."""
    number = reader.text(line)
    scheme, colon, rest = number.partition(":")
    if colon and scheme.lower() == "tel":
        number = rest.replace("%20", " ").strip()
    elif colon and scheme.lower() in ("sip", "sips"):
        reader.contact.links.append(Link(number, "sip", reader.label(line)))
        return
    if number:
        reader.contact.phones.append(Phone(number, *reader.uses(line)))


def address(reader: Reader, line: Line) -> None:
    """Add a postal address that says anything; RFC 9554 2.1 has a street in pieces, too."""
    parts = reader.first_parts(line, 18)
    if not parts[2]:
        number, name, *rest = parts[10:]
        parts[2] = ", ".join(filter(None, (f"{number} {name}".strip(), *rest, *parts[7:10])))
    parts = parts[:7]
    if any(parts):
        box, extended, street, city, region, code, country = parts
        kinds, label, preferred = reader.uses(line)
        reader.contact.addresses.append(
            Address(box, extended, street, city, region, code, country, kinds, label, preferred)
        )


def url(reader: Reader, line: Line) -> None:
    """Add a page."""
    address = reader.text(line)
    if address:
        kinds, label, _preferred = reader.uses(line)
        label = "" if label == "HomePage" else label
        reader.contact.links.append(Link(address, "", label, kinds))


def profile(reader: Reader, line: Line) -> None:
    """Add a profile or messenger address with the service it belongs to."""
    address = reader.text(line) or reader.param(line, "USERNAME", "X-USER")
    service = reader.param(line, "SERVICE-TYPE", "X-SERVICE-TYPE")
    kinds, label, _preferred = reader.uses(line)
    if not service and line.name == "X-SOCIALPROFILE":
        service, kinds = next(iter(kinds), ""), ()
    if not service and line.name == "IMPP":
        service = address.partition(":")[0] if ":" in address else ""
    if address:
        reader.contact.links.append(Link(address, clean(service).lower(), label, kinds))


def messenger(reader: Reader, line: Line) -> None:
    """Add a messenger handle."""
    handle = reader.text(line)
    if handle:
        kinds, label, _preferred = reader.uses(line)
        reader.contact.links.append(Link(handle, MESSENGERS[line.name], label, kinds))
