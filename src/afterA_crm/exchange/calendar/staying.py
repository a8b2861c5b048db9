"""What has no place in a calendar, and stays in the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import _, n_
from ..exporting.targets import Asked
from .stamps import listed

if TYPE_CHECKING:
    from ...store import Book

_ASKED = "quiet = 0 AND id IN (SELECT value FROM json_each(?))"


def stays(book: Book, asked: Asked) -> list[str]:
    """Return what stays here of that which was asked for, in sentences."""
    ids = listed(asked.ids)
    said = []
    lunar = book.value(f"SELECT count(*) FROM person WHERE birth_lunar = 1 AND {_ASKED}", ids)
    if lunar:
        said.append(
            n_(
                "{n} lunar birthday stays here: it falls on another day every year.",
                "{n} lunar birthdays stay here: they fall on other days every year.",
                lunar,
            )
        )
    partial = book.value(
        "SELECT count(*) FROM person WHERE birth_lunar = 0 AND birth_day IS NULL "
        f"AND coalesce(birth_month, birth_year) IS NOT NULL AND {_ASKED}",
        ids,
    )
    if partial:
        said.append(
            n_("{n} birthday without its day stays here.", "{n} birthdays without their day stay here.", partial)
        )
    dayless = 0 if asked.todo else _dayless(book, asked)
    if dayless:
        said.append(
            n_(
                "{n} follow-up without a day stays here; --todo takes it as a task.",
                "{n} follow-ups without a day stay here; --todo takes them as tasks.",
                dayless,
            )
        )
    if not asked.everyone and book.value(
        "SELECT 1 FROM person WHERE quiet = 1 AND id IN (SELECT value FROM json_each(?)) LIMIT 1", ids
    ):
        said.append(_("Who is quiet stays here: a calendar would bring them up."))
    return said


def _dayless(book: Book, asked: Asked) -> int:
    return int(
        book.value(
            "SELECT count(*) FROM followup WHERE state = 'open' AND coalesce(snoozed_until, due_from, due) IS NULL "
            "AND (?1 OR id IN (SELECT followup_id FROM followup_person WHERE person_id IN "
            "(SELECT value FROM json_each(?2))))",
            asked.everyone,
            listed(() if asked.everyone else asked.ids),
        )
    )
