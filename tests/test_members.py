"""Members: joined in roles, said again, on their terms, gone on a day; models beside people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from afterA_crm import members, people, projects, rhythms, store
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.members import Who
from afterA_crm.store import Book

DAY = date(2026, 11, 20)


@pytest.fixture
def book() -> Iterator[Book]:
    with store.open_book() as opened, store.deed(opened, "test"):
        yield opened


@pytest.fixture
def ghost(book: Book) -> int:
    return projects.new(book, "Ghost")


def test_someone_who_joins_again_is_the_same_member(book: Book, ghost: int) -> None:
    sora = people.add(book, "이소라")
    first = members.join(book, ghost, sora)
    assert members.join(book, ghost, sora, "감독") == first
    assert members.join(book, ghost, sora, "감독", "카메라") == first
    assert members.join(book, ghost, sora, "편집") != first
    assert [(m.name, m.role, m.brings) for m in members.of(book, ghost)] == [
        ("이소라", "감독", "카메라"),
        ("이소라", "편집", None),
    ]
    assert projects.get(book, ghost).members == 1


def test_a_role_in_other_words_is_the_same_membership(book: Book, ghost: int) -> None:
    sora = people.add(book, "이소라")
    first = members.join(book, ghost, sora, "감독", terms="no money yet")
    assert members.join(book, ghost, sora, "director", since="2026-05") == first
    assert members.join(book, ghost, sora, "촬영감독") != first
    held = members.of(book, ghost)[0]
    assert (held.role, held.terms, held.since) == ("director", "no money yet", "2026-05")


def test_what_is_said_again_is_said_anew_and_an_empty_text_takes_it_away(book: Book, ghost: int) -> None:
    sora = people.add(book, "이소라")
    members.join(book, ghost, sora, "감독", "카메라", terms="무보수")
    members.join(book, ghost, sora, terms="상금의 30 %", brings="")
    held = members.of(book, ghost)[0]
    assert (held.brings, held.terms) == (None, "상금의 30 %")


def test_of_several_roles_it_must_be_said_which_is_changed(book: Book, ghost: int) -> None:
    sora = people.add(book, "이소라")
    first = members.join(book, ghost, sora, "감독")
    members.join(book, ghost, sora, "편집")
    assert members.join(book, ghost, sora) == first
    with pytest.raises(UsageError, match="감독, 편집"):
        members.join(book, ghost, sora, terms="무보수")


def test_a_model_is_credited_beside_people_and_is_nobody(book: Book, ghost: int) -> None:
    first = members.join(book, ghost, model="Veo 3", role="영상")
    assert members.join(book, ghost, model="veo 3", role="영상", terms="subscription") == first
    members.join(book, ghost, people.add(book, "이소라"), "감독")
    assert [(m.id is None, m.is_model, m.name, m.terms) for m in members.of(book, ghost)] == [
        (True, True, "Veo 3", "subscription"),
        (False, False, "이소라", None),
    ]
    assert projects.get(book, ghost).members == 1
    with pytest.raises(UsageError):
        members.join(book, ghost, model=" ")
    assert [m.name for m in members.leave(book, ghost, Who(model="VEO 3"), "2026-11-01")] == ["Veo 3"]


def test_a_member_of_several_roles_may_leave_one_or_all(book: Book, ghost: int) -> None:
    sora = people.add(book, "이소라")
    for role in ("감독", "편집", "작가"):
        members.join(book, ghost, sora, role)
    assert [m.role for m in members.leave(book, ghost, Who(sora), "2026-11-01", "editor")] == ["편집"]
    assert [(m.role, m.lasts(DAY)) for m in members.of(book, ghost)] == [
        ("감독", True),
        ("작가", True),
        ("편집", False),
    ]
    assert [m.role for m in members.leave(book, ghost, Who(sora), "2026-11-20")] == ["감독", "작가"]
    assert [m.until for m in members.of(book, ghost)] == ["2026-11-20", "2026-11-20", "2026-11-01"]


def test_leaving_said_again_is_another_day_and_coming_back_is_another_membership(book: Book, ghost: int) -> None:
    sora = people.add(book, "이소라")
    first = members.join(book, ghost, sora, "감독", since="2026-03")
    members.leave(book, ghost, Who(sora), "2026-10-01")
    members.leave(book, ghost, Who(sora), "2026-09")
    assert members.of(book, ghost)[0].until == "2026-09"
    with pytest.raises(UsageError):
        members.leave(book, ghost, Who(sora), "2025")
    assert members.join(book, ghost, sora, "감독") != first


@pytest.mark.parametrize(
    ("until", "lasts"),
    [(None, True), ("2026-11-20", False), ("2026-11-21", True), ("2026-11", True), ("2026-10", False), ("2026", True)],
)
def test_who_leaves_today_has_left_and_a_month_lasts_to_its_end(
    book: Book, ghost: int, until: str | None, lasts: bool
) -> None:
    sora = people.add(book, "이소라")
    members.join(book, ghost, sora, "감독", until=until)
    assert [m.lasts(DAY) for m in members.of(book, ghost)] == [lasts]
    assert book.rows(f"SELECT person_id FROM member m WHERE {members.lasting(DAY)}") == [(sora,)] * lasts


def test_the_rhythm_of_a_project_holds_until_someone_leaves(book: Book, ghost: int) -> None:
    sora = people.add(book, "이소라")
    book.insert("rhythm", project_id=ghost, every=3, unit="week", text="3 weeks")
    members.join(book, ghost, sora, "감독", until="2027-03")
    assert (rhythms.days_of(book)[sora], rhythms.rhythm_of(book, sora) is not None) == (21, True)
    members.leave(book, ghost, Who(sora), "2026-11-20")
    assert (sora in rhythms.days_of(book), rhythms.rhythm_of(book, sora)) == (False, None)


def test_only_a_member_can_leave(book: Book, ghost: int) -> None:
    sora = people.add(book, "이소라")
    with pytest.raises(NotFound, match="isn't in the project"):
        members.leave(book, ghost, Who(sora), "2026-11-20")
    members.join(book, ghost, sora, "감독")
    with pytest.raises(NotFound, match="as 편집"):
        members.leave(book, ghost, Who(sora), "2026-11-20", "편집")
