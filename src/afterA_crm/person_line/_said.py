"""What a line says of a person, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

from ..birthdays import Birthday


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
