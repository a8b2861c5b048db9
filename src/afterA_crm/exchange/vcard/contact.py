"""What a card says about someone, as plain data: the shape every border reads into and writes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["person", "organisation", "group"]


@dataclass(slots=True)
class Email:
    """An e-mail address as written, what it is for (`home`, `work`), and its own label if it has one."""

    address: str
    kinds: tuple[str, ...] = ()
    label: str = ""
    preferred: bool = False


@dataclass(slots=True)
class Phone:
    """A phone number as written, its kinds (`cell`, `home`, `work`, `fax` ...) and its own label."""

    number: str
    kinds: tuple[str, ...] = ()
    label: str = ""
    preferred: bool = False


@dataclass(slots=True)
class Address:
    """A postal address in its components; `label` is its own name, not the printed address."""

    box: str = ""
    extended: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    code: str = ""
    country: str = ""
    kinds: tuple[str, ...] = ()
    label: str = ""
    preferred: bool = False


@dataclass(slots=True)
class Link:
    """A page, a profile or a messenger handle; `service` names where it is (`instagram`), if the card says."""

    address: str
    service: str = ""
    label: str = ""
    kinds: tuple[str, ...] = ()


@dataclass(slots=True)
class Birthday:
    """A birthday as far as it is known: any of year, month and day, or words only.

    `lunar` keeps a lunar birthday as the card wrote it (`chinese:00780043-0815`); it is never converted.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    text: str = ""
    lunar: str = ""


@dataclass(slots=True)
class DatedNote:
    """A day with a label: an anniversary, the day someone was met."""

    day: str
    label: str = ""


@dataclass(slots=True)
class Related:
    """Another person this card names, and how they are related."""

    name: str
    label: str = ""


@dataclass(slots=True)
class Photo:
    """A picture: its bytes and type, or the address it can be fetched from."""

    data: bytes = b""
    mime: str = ""
    address: str = ""


@dataclass(slots=True)
class Contact:
    """Someone, as one card tells it. `name` is the name to show, in its native order.

    `unnamed` says that the card holds no name, and something else it says stands for one.
    """

    name: str = ""
    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    reading_family: str = ""
    reading_given: str = ""
    nicknames: list[str] = field(default_factory=list)
    emails: list[Email] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    organisation: str = ""
    units: list[str] = field(default_factory=list)
    other_organisations: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    birthday: Birthday | None = None
    days: list[DatedNote] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    note: str = ""
    categories: list[str] = field(default_factory=list)
    photo: Photo | None = field(default=None, repr=False)
    uid: str = ""
    rev: str = ""
    kind: Kind = "person"
    members: list[str] = field(default_factory=list)
    met: DatedNote | None = None
    introduced_by: str = ""
    unnamed: bool = False
