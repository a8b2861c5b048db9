"""Cards of our own making, and short ways to bring them in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from afterA_crm import clock, events
from afterA_crm.exchange.exporting import cards
from afterA_crm.exchange.exporting.targets import Asked, Version
from afterA_crm.exchange.facts import Facts
from afterA_crm.exchange.holding import held
from afterA_crm.exchange.importing import applying
from afterA_crm.exchange.importing.plan import Plan, plan
from afterA_crm.exchange.sources import Source
from afterA_crm.store import Book, deed, open_book


def card(*lines: str, version: str = "3.0") -> bytes:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")).encode()


SORA = ("N:김;소라;;;", "FN:김소라", "ORG:필름랩", "TITLE:감독", "EMAIL:sora@film.kr", "TEL;TYPE=CELL:010-1234-5678")


@contextmanager
def a_book(folder: Path, name: str = "book.db") -> Iterator[Book]:
    with open_book(folder / name) as book:
        yield book


def planned(book: Book, *cards: bytes, file: str = "cards.vcf", event: str | None = None) -> Plan:
    at = events.by_slug(book, event) if event else None
    return plan(book, [Source(file, data=b"".join(cards))], at)


def bring(book: Book, *cards: bytes, file: str = "cards.vcf", event: str | None = None) -> Plan:
    made = planned(book, *cards, file=file, event=event)
    with deed(book, f"import {file}"):
        applying.apply(book, made)
    return made


def everyone(book: Book) -> dict[int, Facts]:
    return held(book, [row[0] for row in book.rows("SELECT id FROM person ORDER BY id")], clock.today())


def someone(book: Book, name: str) -> Facts:
    [found] = [facts for facts in everyone(book).values() if facts.name == name]
    return found


def export(book: Book, *ids: int, version: Version | None = None) -> bytes:
    chosen = ids or tuple(everyone(book))
    asked = Asked(chosen, versions=(version,) if version else ())
    return b"".join(cards.joined(cards.pieces(book, asked)))
