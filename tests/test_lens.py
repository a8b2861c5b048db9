"""One network through one hat: what is seen of it, and that nothing is hidden unless a hat was said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from afterA_crm import decks, events, filters, followups, hats, lenses, pages, projects, search, store, timeline, today
from afterA_crm.filters import Filter
from afterA_crm.store import Book, deed
from tests.cli.run import aftera, aftera_process

from .making import STAMP, person, project, row, talk

TODAY = date(2026, 11, 20)
ACTOR, PAINTER = 1, 2
SORA, MINSU, GRACE = 1, 2, 3


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with store.open_book(tmp_path_factory.mktemp("lens") / "book.db") as opened:
        fill(opened)
        yield opened


@pytest.fixture(params=[timeline.RARE, 1])
def book(kept: Book, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Book:
    """Hold three people; once as if every hat were a common one."""
    monkeypatch.setattr(timeline, "RARE", request.param)
    return kept


def fill(book: Book) -> None:
    """Sora knows the actor, Minsu the painter, Grace is a member of what the actor makes."""
    for name in ("이소라", "김민수", "Grace Hall"):
        person(book, name)
    for name in ("배우", "화가"):
        row(book, "hat", name=name, key=name)
    film, mural = project(book, "film", hat_id=ACTOR), project(book, "mural", hat_id=PAINTER)
    row(book, "member", project_id=film, person_id=GRACE)
    stamps = {"created_at": STAMP, "changed_at": STAMP}
    event = row(book, "event", slug="gmaff", name="gmaff", first_day="2026-11-18", last_day="2026-11-19", **stamps)
    for day, whom, hat in (("2026-11-18", SORA, ACTOR), ("2026-11-17", MINSU, PAINTER), ("2026-11-10", SORA, None)):
        number = talk(book, day, whom, sentence="콘티 얘기")
        with deed(book, "hat"):
            book.update("conversation", number, hat_id=hat)
    with deed(book, "event"):
        book.update("conversation", 1, event_id=event)
    for one in (SORA, MINSU):
        row(book, "attendance", event_id=event, person_id=one, how="met", day="2026-11-18")
    promises = (("actor's", 1, None, SORA), ("painter's", 2, None, MINSU), ("mural's", None, mural, SORA))
    for text, conversation, made, whom in (
        *promises,
        ("sora's alone", None, None, SORA),
        ("minsu's", None, None, MINSU),
    ):
        number = row(
            book, "followup", text=text, due="2026-11-20", conversation_id=conversation, project_id=made, **stamps
        )
        row(book, "followup_person", followup_id=number, person_id=whom)


def test_a_person_is_seen_by_a_conversation_or_a_project(book: Book) -> None:
    assert {one.name for one in filters.people(book, Filter(hat_id=ACTOR))} == {"이소라", "Grace Hall"}
    assert lenses.seen(book, PAINTER, "person", [SORA, MINSU, GRACE]) == {MINSU}
    assert len(filters.people(book, Filter())) == 3


def test_a_promise_is_seen_by_what_it_comes_from_and_one_of_nothing_by_its_people(book: Book) -> None:
    assert [one.text for one in followups.listing(book, hat_id=ACTOR)] == ["actor's", "sora's alone"]
    assert [one.text for one in followups.listing(book, hat_id=PAINTER)] == ["painter's", "mural's", "minsu's"]
    assert len(followups.listing(book)) == 5


def test_today_through_a_hat_holds_only_its_rows(book: Book) -> None:
    whole = {item.title for item in today.page(book, TODAY).items}
    actor = {item.title for item in today.page(book, TODAY, ACTOR).items if item.kind == "promise"}
    assert actor == {"이소라 · actor's", "이소라 · sora's alone"}
    assert actor < whole
    assert [item.conversation_id for item in today.page(book, TODAY, PAINTER).echoes] == [2]


def test_find_through_a_hat_finds_only_its_own(book: Book) -> None:
    def found(words: str, hat: int | None) -> set[tuple[str, int]]:
        return {(hit.kind, hit.id) for hit in search.find(book, words, hat_id=hat)}

    assert found("콘티", None) == {("conversation", 1), ("conversation", 2), ("conversation", 3)}
    assert found("콘티", ACTOR) == {("conversation", 1)}
    assert found("이소라", PAINTER) == {("followup", 3)}  # of the painter's project
    assert ("person", SORA) in found("이소라", ACTOR)
    assert found("mural", ACTOR) == set()
    assert ("project", 2) in found("mural", PAINTER)


def test_projects_and_events_through_a_hat(book: Book) -> None:
    assert [one.slug for one in projects.listing(book, hat_id=ACTOR)] == ["film"]
    page = events.page(book, 1, hat_id=ACTOR)
    assert ([one.name for one in page.people], page.talks) == (["이소라"], 1)
    other = events.page(book, 1, hat_id=PAINTER)
    assert ([one.name for one in other.people], other.talks) == (["김민수"], 0)
    assert {one.name for one in events.page(book, 1).people} == {"이소라", "김민수"}
    assert lenses.seen(book, ACTOR, "event", [1]) == {1}


def test_the_deck_after_an_event_through_a_hat(book: Book) -> None:
    everyone = {one.name for one in decks.deck(book, 1, TODAY).rows}
    worn = {one.name for one in decks.deck(book, 1, TODAY, hat_id=PAINTER).rows}
    assert worn <= everyone
    assert "이소라" not in worn


def test_a_page_through_a_hat_keeps_who_they_are(book: Book) -> None:
    page = pages.page(book, SORA, hat_id=ACTOR)
    assert ([entry.id for entry in page.conversations], page.talks) == ([1], 1)
    assert [one.text for one in page.mine] == ["actor's", "sora's alone"]
    assert pages.page(book, SORA).talks == 2


def test_a_hat_shows_whom_it_met_last_and_who_knows_no_other(book: Book) -> None:
    seen = lenses.page(book, ACTOR)
    assert (seen.people, seen.projects, seen.conversations) == (2, 1, 1)
    assert [one.name for one in seen.last] == ["이소라"]
    assert [one.slug for one in seen.made] == ["film"]
    assert {one.name for one in seen.only} == {"이소라", "Grace Hall"}


def test_a_hat_put_away_keeps_its_conversations(tmp_path: Path) -> None:
    with store.open_book(tmp_path / "own.db") as own:
        fill(own)
        with deed(own, "hat"):
            hats.use(own, ACTOR)
            hats.put_away(own, ACTOR)
        assert [hat.name for hat in hats.listing(own)] == ["화가"]
        assert hats.current(own) is None
        assert own.value("SELECT hat_id FROM conversation WHERE id = 1") == ACTOR
        with deed(own, "hat"):
            assert hats.add(own, "배우") == (ACTOR, True)


LISTS = [
    *("who", "timeline", "today", "find 소라", "project list", "todo", "event show gmaff", "event after gmaff"),
    *("show 소라", "brief 소라", "pulse", "role lanes"),
]


@pytest.mark.parametrize("words", LISTS)
def test_every_list_takes_a_hat_says_so_and_refuses_one_i_have_not(words: str) -> None:
    for command in (
        ("add", "이소라"),
        ("hat", "add", "배우"),
        ("event", "new", "gmaff", "gmaff", "--from", "2026-11-18", "--to", "2026-11-19"),
        ("project", "new", "film", "Film", "--hat", "배우"),
        ("log", "2026-11-18 이소라랑 콘티 얘기 event:gmaff 나:배우; 금요일 책 보내기"),
        ("event", "join", "gmaff", "소라"),
    ):
        assert aftera(*command).code == 0, command
    said = aftera(*words.split(), "--hat", "actor")
    assert said.code in (0, 3), said
    assert "through the hat 배우" in said.err or "Nobody" in said.err
    assert aftera(*words.split(), "--hat", "nonsense").code == 3
    assert "hat 배우" not in aftera(*words.split()).err


def test_a_worn_hat_hides_nothing_by_itself() -> None:
    aftera("add", "김민수")
    aftera("add", "이소라")
    aftera("hat", "add", "배우")
    aftera("hat", "use", "배우")
    aftera("log", "어제 이소라랑 통화")
    assert {one["name"] for one in aftera("who", "--json").json} == {"김민수", "이소라"}
    assert {one["name"] for one in aftera("who", "--hat", "배우", "--json").json} == {"이소라"}
    assert "hat: 배우" in aftera("today").out


def test_hats_are_listed_with_what_is_seen_through_each_in_both_languages() -> None:
    aftera("add", "이소라")
    aftera("hat", "add", "배우")
    aftera("hat", "add", "화가")
    aftera("log", "어제 이소라랑 통화 나:배우")
    assert aftera("hat").out.split("\n")[0] == "배우 · 1 person · 1 conversation"
    assert aftera("hat", "--json").json[0]["people"] == 1
    shown = aftera_process("--lang", "ko", "hat", "배우")
    assert "이소라" in shown.out and "이 모자만 아는 사람" in shown.out
    assert aftera("hat", "show", "화가").code == 0
    assert aftera("hat", "away", "화가").code == 0
    assert "화가" not in aftera("hat").out
