"""What came of a project, and which project came after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from afterA_crm import chapters, outcomes, projects, store
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.store import Book


@pytest.fixture
def book() -> Iterator[Book]:
    with store.open_book() as opened, store.deed(opened, "test"):
        yield opened


def test_an_outcome_said_again_only_learns(book: Book) -> None:
    ghost = projects.new(book, "Ghost")
    first, fresh = outcomes.add(book, ghost, "관객상", day=date(2026, 10, 1))
    assert fresh
    assert outcomes.add(book, ghost, " 관객상 ", "gmaff.kr/ghost") == (first, False)
    assert outcomes.of(book, ghost) == [outcomes.Outcome(first, "관객상", "https://gmaff.kr/ghost", date(2026, 10, 1))]
    with pytest.raises(UsageError):
        outcomes.add(book, ghost, "  ")


def test_an_outcome_goes_by_its_number_within_its_project(book: Book) -> None:
    ghost, other = projects.new(book, "Ghost"), projects.new(book, "Other")
    number, _fresh = outcomes.add(book, ghost, "관객상")
    with pytest.raises(NotFound):
        outcomes.remove(book, other, number)
    assert outcomes.remove(book, ghost, number).text == "관객상"
    assert outcomes.of(book, ghost) == []


@pytest.mark.parametrize(
    "link", ["https://vimeo.com/1", "HTTP://x.kr", "mailto:sora@film.kr", "vimeo.com/1", "x.kr:8080/a"]
)
def test_links_to_pages_and_addresses_are_kept(link: str) -> None:
    assert outcomes.address(link).endswith(link)


@pytest.mark.parametrize(
    "link",
    [
        *("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://x.kr", "mailto:", "../../x"),
        *("https://", "a b", "", "x", "sora@film.kr", "https://x.kr/\x1b[31m", "https://x.kr/\u202ex"),
    ],
)
def test_other_links_are_refused(link: str) -> None:
    with pytest.raises(UsageError):
        outcomes.address(link)


def test_projects_come_after_one_another_but_never_in_a_circle(book: Book) -> None:
    one, two, three = (projects.new(book, name) for name in ("One", "Two", "Three"))
    first = chapters.link(book, one, two)
    assert chapters.link(book, one, two, "the same crew") == first
    assert book.row("SELECT note FROM lineage WHERE id = ?", first) == ("the same crew",)
    chapters.link(book, two, three)
    for before, after in ((three, one), (two, one), (one, one)):
        with pytest.raises(UsageError):
            chapters.link(book, before, after)
    chapters.unlink(book, one, two)
    chapters.link(book, three, one)
    with pytest.raises(NotFound):
        chapters.unlink(book, one, two)


def test_the_next_chapter_is_a_project_of_that_name_or_a_new_idea_in_the_same_hat(book: Book) -> None:
    ghost = projects.new(book, "Ghost", hat="감독")
    house = projects.new(book, "AI 전시", slug="house")
    assert chapters.named(book, ghost, "#house") == (house, False)
    assert chapters.named(book, ghost, "AI 전시") == (house, False)
    number, fresh = chapters.named(book, ghost, "Ghost the long")
    made = projects.get(book, number)
    assert (fresh, made.name, made.stage, made.hat) == (True, "Ghost the long", "idea", "감독")
    with pytest.raises(UsageError):
        chapters.named(book, ghost, " # ")
    with pytest.raises(NotFound):
        chapters.named(book, ghost, "#hose")
