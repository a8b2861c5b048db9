"""Projects: their slugs, stages, members, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from afterA_crm import chapters, members, outcomes, people, project_pages, projects, store
from afterA_crm.errors import AfterAError, NotFound, Several, UsageError
from afterA_crm.store import Book

STAMP = {"created_at": "2026-11-20T03:00:00Z", "changed_at": "2026-11-20T03:00:00Z"}
DAY = date(2026, 11, 20)


@pytest.fixture
def book() -> Iterator[Book]:
    with store.open_book() as opened, store.deed(opened, "test"):
        yield opened


def test_a_slug_is_made_from_the_name_and_is_never_taken_twice(book: Book) -> None:
    first, second = projects.new(book, "단편 영화: 유령"), projects.new(book, "단편 영화: 유령")
    assert [projects.get(book, number).slug for number in (first, second)] == ["단편-영화-유령", "단편-영화-유령-2"]
    with pytest.raises(AfterAError, match="already"):
        projects.new(book, "Another", slug="단편-영화-유령")
    with pytest.raises(UsageError):
        projects.new(book, "   ")


def test_a_project_is_found_by_slug_name_or_a_part_no_other_has(book: Book) -> None:
    ghost = projects.new(book, "AI 단편 유령", slug="ai-film")
    house = projects.new(book, "AI 전시")
    for words in ("ai-film", "#ai-film", "AI-Film", "AI 단편 유령", "유령", "ai단편", "ㄷㅍ"):
        assert projects.find(book, words).id == ghost, words
    assert projects.find(book, "전시").id == house
    with pytest.raises(Several) as several:
        projects.find(book, "AI")
    assert {candidate.id for candidate in several.value.candidates} == {ghost, house}
    with pytest.raises(NotFound):
        projects.find(book, "없는 것")
    assert projects.by_slug(book, "ai-film") == projects.get(book, ghost)
    assert projects.by_slug(book, "유령") is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("idea", "idea"), ("구상", "idea"), ("모으는 중", "gathering"), ("만드는중", "making"), ("Making", "making")),
        *(("마침", "wrapped"), ("let-go", "let go"), ("let go", "let go"), ("접음", "let go"), ("엎어짐", "let go")),
    ],
)
def test_stages_are_named_in_both_languages(typed: str, meant: str) -> None:
    assert projects.stage(typed) == meant


def test_an_unknown_stage_is_said() -> None:
    with pytest.raises(UsageError, match="idea, gathering, making, wrapped, let go"):
        projects.stage("finished")


def test_moving_through_the_stages_keeps_the_days(book: Book) -> None:
    number = projects.new(book, "Ghost")
    projects.move(book, number, "making", date(2026, 3, 1))
    projects.move(book, number, "wrapped", DAY)
    found = projects.get(book, number)
    assert (found.stage, found.started, found.ended) == ("wrapped", date(2026, 3, 1), DAY)
    projects.move(book, number, "making", DAY)
    found = projects.get(book, number)
    assert (found.stage, found.started, found.ended) == ("making", date(2026, 3, 1), None)


def test_a_project_ends_no_sooner_than_it_begins_unless_it_is_let_go(book: Book) -> None:
    with pytest.raises(UsageError, match="can't end"):
        projects.new(book, "영화", started=date(2026, 11, 21), ended=DAY)
    film = projects.new(book, "영화", started=date(2026, 12, 1))
    with pytest.raises(UsageError, match="can't end"):
        projects.edit(book, film, ended=DAY)
    projects.move(book, film, "let go", DAY)
    assert (projects.get(book, film).started, projects.get(book, film).ended) == (date(2026, 12, 1), DAY)
    projects.edit(book, film, started=DAY)
    with pytest.raises(UsageError, match="can't end"):
        projects.edit(book, film, started=date(2026, 11, 21))


def test_a_hat_is_known_by_either_language(book: Book) -> None:
    one, other = projects.new(book, "One", hat="감독"), projects.new(book, "Other", hat="director")
    assert projects.get(book, one).hat == projects.get(book, other).hat == "감독"
    projects.edit(book, other, hat="배우", slug="Else Where", name="Else")
    assert projects.get(book, other)[1:5] == ("else-where", "Else", "idea", "배우")


def test_a_page_holds_what_belongs_to_the_project(book: Book) -> None:
    number, sora = projects.new(book, "Ghost"), people.add(book, "이소라")
    members.join(book, number, model="Sora 2", role="영상")
    members.join(book, number, sora, "감독")
    for day in ("2026-11-02", "2026-11-18"):
        talk = book.insert("conversation", day=day, how="met", sentence=f"on {day}", **STAMP)
        book.insert("conversation_project", conversation_id=talk, project_id=number)
        book.insert("mention", conversation_id=talk, person_id=sora)
    for text, columns in (
        ("through the talk", {"conversation_id": talk}),
        ("its own", {"project_id": number, "due": "2026-11-21"}),
        ("closed", {"project_id": number, "state": "done"}),
    ):
        promise = book.insert("followup", text=text, **columns, **STAMP)
        book.insert("followup_person", followup_id=promise, person_id=sora)
    book.insert("need", project_id=number, text="작곡가", until="2027-03-31")
    book.insert("need", project_id=number, text="met already", closed_on="2026-11-01")
    after = projects.new(book, "After Ghost")
    chapters.link(book, number, after, "the same crew")
    outcomes.add(book, number, "관객상", "https://x.kr", date(2026, 10, 1))
    page = project_pages.page(book, number)
    assert [(m.id, m.name, m.is_model) for m in page.members] == [(None, "Sora 2", True), (sora, "이소라", False)]
    assert [entry.sentence for entry in page.conversations] == ["on 2026-11-18", "on 2026-11-02"]
    assert [(f.text, f.people) for f in page.followups] == [("its own", ("이소라",)), ("through the talk", ("이소라",))]
    assert [(need.kind, need.text, need.until) for need in page.needs] == [("need", "작곡가", date(2027, 3, 31))]
    assert (page.before, [(one.slug, one.note) for one in page.after]) == ((), [("after-ghost", "the same crew")])
    assert [(one.text, one.link) for one in page.outcomes] == [("관객상", "https://x.kr")]
    assert (page.project.last, page.project.members) == (date(2026, 11, 18), 1)


def test_what_is_being_made_is_listed_first(book: Book) -> None:
    for name, stage in (("a", "wrapped"), ("b", "idea"), ("c", "making")):
        projects.new(book, name, stage=stage)
    assert [one.slug for one in projects.listing(book)] == ["c", "b", "a"]
    assert [one.slug for one in projects.listing(book, ["wrapped", "idea"])] == ["b", "a"]
