"""Changing lanes: what moves someone's roles, what doesn't, and who is never named."""

from __future__ import annotations

from datetime import date

import pytest

from afterA_crm import lanes, roles
from afterA_crm.store import Book, deed

from .making import person, row, talk

FIRST, LAST = date(2026, 10, 1), date(2026, 11, 20)


def knew(book: Book, name: str, **columns: object) -> int:
    """Add someone who was in the book before the quarter."""
    number = person(book, name, **columns)
    with deed(book, "before"):
        book.update("person", number, created_at="2026-01-01T00:00:00Z")
    return number


def moves(book: Book, **more: int) -> list[tuple[str, str, list[str]]]:
    found = lanes.moved(book, FIRST, LAST, **more)
    return [(move.name, move.kind, [reason.kind for reason in move.reasons]) for move in found]


def test_the_quarter_is_that_of_today() -> None:
    assert lanes.quarter(date(2026, 11, 20)) == (FIRST, LAST)
    assert lanes.quarter(date(2026, 3, 31)) == (date(2026, 1, 1), date(2026, 3, 31))


def test_what_began_and_what_ended_is_one_move_of_one_person(book: Book) -> None:
    sora = knew(book, "이소라")
    row(book, "role", person_id=sora, name="작곡가", key="작곡가", since="2023", until="2026-10-05")
    row(book, "role", person_id=sora, name="감독", key="감독", organisation="필름랩", since="2026-10-06")
    (move,) = lanes.moved(book, FIRST, LAST)
    assert (move.kind, move.day) == ("changed", date(2026, 10, 6))
    assert [lane.said() for lane in move.ended] == ["작곡가"]
    assert [lane.said() for lane in move.began] == ["감독, 필름랩"]
    assert [reason.ids for reason in move.reasons] == [{"role": 1}, {"role": 2}]


def test_the_same_work_elsewhere_is_another_organisation(book: Book) -> None:
    sora = knew(book, "이소라")
    row(book, "role", person_id=sora, name="감독", key="감독", organisation="소리집", until="2026-10-05")
    row(book, "role", person_id=sora, name="director", key="director", organisation="필름랩", since="2026-10-06")
    assert moves(book) == [("이소라", "organisation", ["ended", "began"])]


@pytest.mark.parametrize(
    ("since", "until"),
    [
        ("2026", None),
        ("2026-09", None),
        ("2026-09-30", None),
        ("2026-11-21", None),
        ("2020", "2026-12"),
        ("2020", "2026"),
    ],
)
def test_what_may_lie_outside_the_quarter_is_no_move(book: Book, since: str, until: str | None) -> None:
    row(book, "role", person_id=knew(book, "이소라"), name="감독", key="감독", since=since, until=until)
    assert moves(book) == []


def test_the_month_that_is_still_on_counts(book: Book) -> None:
    row(book, "role", person_id=knew(book, "이소라"), name="감독", key="감독", since="2026-11")
    assert moves(book) == [("이소라", "began", ["began"])]


def test_a_conversation_that_taught_us_a_role_is_a_move(book: Book) -> None:
    sora = knew(book, "이소라")
    told = talk(book, "2026-11-02", sora)
    row(book, "role", person_id=sora, name="감독", key="감독", conversation_id=told)
    (move,) = lanes.moved(book, FIRST, LAST)
    assert (move.kind, move.day) == ("began", date(2026, 11, 2))
    assert move.reasons[0].ids == {"role": 1, "conversation": told}
    assert f"c{told}" in move.reasons[0].text


def test_a_role_written_down_of_someone_known_is_a_move_and_of_someone_new_is_none(book: Book) -> None:
    sora, new = knew(book, "이소라"), person(book, "새사람")
    with deed(book, "role"):
        roles.add(book, sora, "감독")
        roles.add(book, new, "배우")
    assert moves(book) == [("이소라", "began", ["written"])]


def test_another_organisation_written_down_is_a_move_and_taken_back_is_none(book: Book) -> None:
    from afterA_crm import history

    sora = knew(book, "이소라")
    number = row(book, "role", person_id=sora, name="감독", key="감독", organisation="소리집", since="2020")
    with deed(book, "edit"):
        book.update("role", number, organisation="필름랩")
    (move,) = lanes.moved(book, FIRST, LAST)
    assert (move.kind, move.ended[0].organisation, move.began[0].organisation) == ("organisation", "소리집", "필름랩")
    with deed(book, "spelling"):
        book.update("role", number, organisation="필름랩 ")
    for _ in range(2):
        with deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
    assert moves(book) == []


def test_nobody_quiet_archived_or_me_is_named(book: Book) -> None:
    for name, columns in (("조용한", {"quiet": 1}), ("보관한", {"archived_on": "2026-01-01"}), ("나", {"is_me": 1})):
        row(book, "role", person_id=knew(book, name, **columns), name="감독", key="감독", since="2026-10-06")
    assert moves(book) == []


def test_through_a_hat_only_its_people_move(book: Book) -> None:
    sora, minsu = knew(book, "이소라"), knew(book, "김민수")
    hat = row(book, "hat", name="배우", key="배우")
    with deed(book, "hat"):
        book.update("conversation", talk(book, "2026-01-05", sora), hat_id=hat)
    for one in (sora, minsu):
        row(book, "role", person_id=one, name="감독", key="감독", since="2026-10-06")
    assert {name for name, _kind, _why in moves(book)} == {"이소라", "김민수"}
    assert moves(book, hat_id=hat) == [("이소라", "began", ["began"])]
