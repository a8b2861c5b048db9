"""Make people, conversations and the rest in a few words, for tests of what stands on them."""

from __future__ import annotations

from datetime import date
from typing import Any

from afterA_crm import people
from afterA_crm.store import Book, deed

STAMP = "2026-11-20T03:00:00Z"


def person(book: Book, name: str, **columns: Any) -> int:
    """Add a person in a deed of its own."""
    with deed(book, f"add {name}"):
        return people.add(book, name, **columns)


def talk(book: Book, day: str | date, *whom: int, about: tuple[int, ...] = (), sentence: str = "통화") -> int:
    """Log a conversation with people, and about others."""
    with deed(book, "log"):
        number = book.insert(
            "conversation", day=str(day), how="met", sentence=sentence, created_at=STAMP, changed_at=STAMP
        )
        for one in whom:
            book.insert("mention", conversation_id=number, person_id=one, part="with")
        for one in about:
            book.insert("mention", conversation_id=number, person_id=one, part="about")
    return number


def row(book: Book, noun: str, **columns: Any) -> int:
    """Insert any row in a deed of its own."""
    with deed(book, f"{noun}"):
        return book.insert(noun, **columns)


def project(book: Book, slug: str, **columns: Any) -> int:
    """Begin a project."""
    return row(book, "project", **{"slug": slug, "name": slug, "created_at": STAMP, "changed_at": STAMP} | columns)


def member(book: Book, project: int, person: int, role: str | None = None, **columns: Any) -> int:
    """Let someone make a project."""
    return row(book, "member", project_id=project, person_id=person, role=role, **columns)
