"""The deck after an event: who is offered a first line, in which order and why, and that nobody met is ever lost."""

from __future__ import annotations

import os
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from afterA_crm import decks, events, followups, history, merging, people, today
from afterA_crm.decks import lines
from afterA_crm.errors import NotFound
from afterA_crm.store import Book, deed, open_book

from . import making

FIRST, LAST, NEXT = date(2026, 11, 18), date(2026, 11, 22), date(2026, 11, 23)
STAMP = "2026-11-17T03:00:00Z"


def after(days: int) -> date:
    return LAST + timedelta(days=days)


def festival(book: Book, slug: str = "gmaff", **columns: Any) -> int:
    said = {"first_day": FIRST.isoformat(), "last_day": LAST.isoformat(), "created_at": STAMP, "changed_at": STAMP}
    return making.row(book, "event", slug=slug, name=slug, **said | columns)


def met(book: Book, event: int, name: str, how: str = "met", day: str | None = None, **columns: Any) -> int:
    number = making.person(book, name, **columns)
    making.row(book, "attendance", event_id=event, person_id=number, how=how, day=day)
    return number


def offered(book: Book, event: int, day: date = NEXT, size: int = 100) -> list[str]:
    return [row.name for row in decks.deck(book, event, day, size).rows]


def why(book: Book, event: int, name: str, day: date = NEXT) -> list[tuple[str, str]]:
    (row,) = [row for row in decks.deck(book, event, day, 100).rows if row.name == name]
    return [(reason.kind, reason.text) for reason in row.reasons]


def test_only_whom_i_met_is_offered(book: Book) -> None:
    event = festival(book)
    met(book, event, "가")
    met(book, event, "손님", "guest")
    met(book, event, "못 옴", "declined")
    met(book, event, "조용", quiet=1)
    met(book, event, "보관", archived_on="2026-11-01")
    met(book, event, "나", is_me=1)
    assert offered(book, event) == ["가"]


@pytest.mark.parametrize(("day", "waits"), [("2026-11-17", True), ("2026-11-18", False), ("2026-11-30", False)])
@pytest.mark.parametrize("part", ["with", "about"])
def test_a_line_since_the_event_began_is_the_first_line(book: Book, day: str, waits: bool, part: str) -> None:
    event = festival(book)
    sora = met(book, event, "소라")
    making.talk(book, day, *([sora] if part == "with" else []), about=(sora,) if part == "about" else ())
    assert bool(offered(book, event)) is waits


def test_a_promise_stands_until_it_is_dropped(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "소라")
    with deed(book, "todo"):
        number = followups.add(book, "링크", [sora])
    assert offered(book, event) == []
    with deed(book, "drop"):
        followups.drop(book, number, after(1))
    assert offered(book, event) == ["소라"]


def test_what_was_promised_before_the_event_is_no_first_line(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "소라")
    old = making.row(book, "followup", text="x", created_at="2026-11-01T00:00:00Z", changed_at=STAMP)
    making.row(book, "followup_person", followup_id=old, person_id=sora)
    assert offered(book, event) == ["소라"]


def test_an_appointment_made_with_someone_is_a_first_line_too(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "소라")
    stamps = {"created_at": "2026-11-23T00:00:00Z", "changed_at": "2026-11-23T00:00:00Z"}
    number = making.row(book, "appointment", day="2026-12-01", sentence="x", **stamps)
    making.row(book, "appointment_person", appointment_id=number, person_id=sora)
    assert offered(book, event) == []


def test_evidence_goes_before_names_kind_by_kind(book: Book) -> None:
    event, other = festival(book), festival(book, "jiff", first_day="2025-05-01", last_day="2025-05-09")
    making.row(book, "hat", name="배우", key="배우")
    film = making.project(book, "ai-film", stage="gathering")
    making.row(book, "need", kind="need", text="음악감독", project_id=film)
    friend = making.person(book, "오래된 친구")
    making.talk(book, "2026-01-01", friend)
    making.row(book, "role", person_id=friend, name="", key="", organisation="필름랩")

    met(book, event, "가 아무것도 없음")
    mail = met(book, event, "나 메일")
    making.row(book, "channel", person_id=mail, kind="email", value="a@b.kr", key="a@b.kr")
    again = met(book, event, "다 또 만남")
    making.row(book, "attendance", event_id=other, person_id=again, how="met")
    house = met(book, event, "라 같은 곳")
    making.row(book, "role", person_id=house, name="", key="", organisation="필름랩")
    member = met(book, event, "마 함께함")
    making.row(book, "member", project_id=film, person_id=member)
    met(book, event, "바 소개", met_through_id=friend)
    actor = met(book, event, "사 배우")
    making.row(book, "role", person_id=actor, name="actor", key="actor")
    music = met(book, event, "아 음악")
    making.row(book, "role", person_id=music, name="음악감독", key="음악감독")
    met(book, event, "자 메모", note="안경")
    met(book, event, "차하늘")
    making.talk(book, "2026-11-20", sentence="차하늘 감독이랑 콘티 얘기")

    names = "차하늘, 자 메모, 사 배우, 아 음악, 마 함께함, 바 소개, 다 또 만남, 라 같은 곳, 나 메일, 가 아무것도 없음"
    assert ", ".join(offered(book, event)) == names
    assert why(book, event, "차하늘") == [("named", "“차하늘” stands in c2")]
    assert why(book, event, "자 메모") == [("note", "has a note")]
    assert why(book, event, "사 배우") == [("role", "actor like your hat 배우")]
    assert why(book, event, "아 음악") == [("role", "#ai-film looks for 음악감독")]
    assert why(book, event, "마 함께함") == [("shared", "also in #ai-film")]
    assert why(book, event, "바 소개") == [("shared", "you met through 오래된 친구")]
    assert why(book, event, "다 또 만남") == [("place", "also met at jiff")]
    assert why(book, event, "라 같은 곳") == [("place", "at 필름랩 like 오래된 친구")]
    assert why(book, event, "나 메일") == [("reach", "has an e-mail address")]
    assert why(book, event, "가 아무것도 없음") == []


def test_a_name_that_a_line_of_the_event_left_open_is_found(book: Book) -> None:
    event = festival(book)
    met(book, event, "김민수")
    talk = making.talk(book, "2026-11-19", sentence="민수랑 커피")
    making.row(book, "question", conversation_id=talk, kind="person", text="민수")
    (row,) = decks.deck(book, event, after(1)).rows
    assert row.reasons[0] == decks.Reason("named", "“민수” stands in c1", {"conversation": talk})


def test_a_namesake_of_whom_a_line_means_is_not_named_by_it(book: Book) -> None:
    event = festival(book)
    other, _waits = met(book, event, "김민준"), met(book, event, "김민준")
    making.talk(book, "2026-11-20", other, sentence="김민준이랑 콘티 얘기")
    assert why(book, event, "김민준") == []
    making.talk(book, "2026-11-21", sentence="김민준 대표 강연")
    assert why(book, event, "김민준") == [("named", "“김민준” stands in c2")]


def test_of_a_season_only_the_lines_that_carry_it_count(book: Book) -> None:
    event = festival(book, first_day="2026-01-01")
    met(book, event, "차하늘")
    talk = making.talk(book, "2026-11-20", sentence="차하늘 감독이랑 콘티 얘기")
    assert why(book, event, "차하늘") == []
    with deed(book, "edit"):
        book.update("conversation", talk, event_id=event)
    assert why(book, event, "차하늘") == [("named", "“차하늘” stands in c1")]


def test_one_line_is_one_reason(book: Book) -> None:
    event = festival(book)
    met(book, event, "차하늘")
    talk = making.talk(book, "2026-11-19", sentence="차하늘 감독이랑 콘티 얘기")
    making.row(book, "question", conversation_id=talk, kind="person", text="차하늘 감독")
    for day in range(18, 22):
        making.talk(book, f"2026-11-{day}", sentence="하늘이 맑다")
    assert why(book, event, "차하늘") == [("named", "“차하늘 감독” stands in c1")]


def test_a_role_of_the_past_and_a_need_that_is_met_are_no_reasons(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "소라")
    making.row(book, "role", person_id=sora, name="배우", key="배우", until="2020")
    making.row(book, "role", person_id=sora, name="편집", key="편집")
    making.row(book, "hat", name="배우", key="배우")
    making.row(book, "need", kind="need", text="편집자", closed_on="2026-11-01")
    making.row(book, "need", kind="need", text="편집자", until="2026-11-01")
    assert why(book, event, "소라") == []


def test_nobody_quiet_is_a_reason(book: Book) -> None:
    event = festival(book)
    quiet = making.person(book, "조용", quiet=1)
    making.talk(book, "2026-01-01", quiet)
    making.row(book, "role", person_id=quiet, name="", key="", organisation="필름랩")
    sora = met(book, event, "소라", met_through_id=quiet)
    making.row(book, "role", person_id=sora, name="", key="", organisation="필름랩")
    making.row(book, "relation", one_id=sora, other_id=quiet, text="친구")
    assert why(book, event, "소라") == []


def test_where_the_card_came_from_is_said(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "소라")
    stamp = "2026-11-23T03:00:00Z"
    making.row(book, "card", person_id=sora, event_id=event, original=b"x", digest="x", file="a.vcf", imported_at=stamp)
    (row,) = decks.deck(book, event, after(2)).rows
    assert row.card == decks.Card("a.vcf", date(2026, 11, 23))


def test_a_uid_that_a_merge_kept_is_no_card_someone_came_from(book: Book) -> None:
    event = festival(book)
    sora, minji = met(book, event, "소라"), making.person(book, "소라킴")
    making.row(book, "card", person_id=sora, original=b"x", digest="x", file="a.vcf", line=1, imported_at=STAMP)
    with deed(book, "merge"):
        merging.merge(book, sora, minji)
    (row,) = decks.deck(book, event, after(2)).rows
    assert row.card == decks.Card("a.vcf", date(2026, 11, 17))


def test_what_is_put_off_comes_back_one_three_and_seven_days_after(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "소라")
    for on, back in ((0, 1), (1, 3), (2, 3), (3, 7), (6, 7), (7, 14), (20, 27)):
        with deed(book, "later"):
            assert decks.later(book, event, [sora], after(on)) == after(back)
        found = decks.deck(book, event, after(back - 1))
        assert (found.rows, found.waiting, found.later, found.again) == ((), 0, 1, after(back))
        assert offered(book, event, after(back)) == ["소라"]


def test_cards_that_came_later_count_from_their_own_day(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "소라")
    stamp = "2026-12-01T03:00:00Z"
    making.row(book, "card", person_id=sora, event_id=event, original=b"x", digest="x", imported_at=stamp)
    with deed(book, "later"):
        assert decks.later(book, event, [sora], date(2026, 12, 1)) == date(2026, 12, 2)
    assert [item.kind for item in today.items(book, after(1))] == []
    assert [item.kind for item in today.items(book, date(2026, 12, 2))] == ["deck"]


def test_an_event_without_days_is_of_the_day_people_were_met(book: Book) -> None:
    event = festival(book, first_day=None, last_day=None, created_at="2026-11-25T03:00:00Z")
    sora = met(book, event, "소라", day="2026-11-20")
    minsu = met(book, event, "민수")
    making.talk(book, "2026-11-19", sora)
    assert offered(book, event, date(2026, 11, 21)) == ["민수", "소라"]
    assert decks.line_day(book, event, sora, date(2026, 11, 23)) == date(2026, 11, 20)
    with deed(book, "later"):
        assert decks.later(book, event, [minsu], date(2026, 11, 20)) == date(2026, 11, 21)
    making.talk(book, "2026-11-20", sora)
    assert offered(book, event, date(2026, 11, 21)) == ["민수"]


def test_an_event_with_nothing_but_a_name_counts_from_the_day_it_was_made(book: Book) -> None:
    event = festival(book, first_day=None, last_day=None, created_at="2026-11-20T03:00:00Z")
    met(book, event, "소라")
    assert decks.days_of(book, event) == decks.Days(date(2026, 11, 20), None, date(2026, 11, 20))
    assert offered(book, event, date(2026, 11, 20)) == ["소라"]


def test_who_was_skipped_never_comes_back_but_by_hand(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "소라")
    with deed(book, "skip"):
        decks.skip(book, event, [sora])
    assert all(not offered(book, event, after(days)) for days in range(0, 400, 7))
    with deed(book, "later"):
        decks.later(book, event, [sora], after(1))
    assert offered(book, event, after(3)) == ["소라"]


def test_who_was_not_met_there_can_not_be_put_aside(book: Book) -> None:
    event = festival(book)
    guest = met(book, event, "손님", "guest")
    with deed(book, "x"), pytest.raises(NotFound, match="손님 isn't among those met at gmaff"):
        decks.skip(book, event, [guest])
    with deed(book, "x"), pytest.raises(NotFound):
        decks.later(book, event, [999], after(1))


def test_nobody_is_offered_before_the_event_begins(book: Book) -> None:
    event = festival(book)
    met(book, event, "소라")
    assert offered(book, event, FIRST - timedelta(days=1)) == []
    assert offered(book, event, FIRST) == ["소라"]


def test_ten_at_a_time(book: Book) -> None:
    event = festival(book)
    for number in range(23):
        met(book, event, f"사람 {number:02}")
    found = decks.deck(book, event, after(1))
    assert [row.name for row in found.rows] == [f"사람 {number:02}" for number in range(10)]
    assert found.waiting == 23
    with deed(book, "later"):
        decks.later(book, event, [row.id for row in found.rows], after(1))
    second = decks.deck(book, event, after(1))
    assert [row.name for row in second.rows] == [f"사람 {number:02}" for number in range(10, 20)]
    assert (second.waiting, second.later, second.again) == (13, 10, after(3))


# -- what today says of it -----------------------------------------------------------------------------


def test_today_says_it_on_three_mornings_only(book: Book) -> None:
    event = festival(book)
    for number in range(12):
        met(book, event, f"사람 {number}")
    said = {days: [item for item in today.items(book, after(days)) if item.kind == "deck"] for days in range(-5, 40)}
    assert [days for days, items in said.items() if items] == [1, 3, 7]
    (item,) = said[1]
    assert (item.title, item.reason) == ("gmaff: 10 of 12 wait for a first line", "it ended yesterday")
    assert (item.command, item.ids) == ("aftera event after gmaff", {"event": event})


def test_today_is_silent_when_everyone_has_an_answer(book: Book) -> None:
    event = festival(book)
    sora, minsu = met(book, event, "소라"), met(book, event, "민수")
    (item,) = today.items(book, after(1))
    assert item.title == "gmaff: 2 people wait for a first line"
    with deed(book, "answers"):
        decks.skip(book, event, [sora])
        decks.later(book, event, [minsu], after(1))
    assert today.items(book, after(1)) == []
    (item,) = today.items(book, after(3))
    assert item.title == "gmaff: 1 person waits for a first line"


# -- the line ------------------------------------------------------------------------------------------


def line(book: Book, event: int, person: int, typed: str, day: date = date(2026, 11, 20)) -> str:
    found = events.get(book, event)
    return lines.written(book, found, person, people.get(book, [person])[0].name, typed, day).text


def test_a_first_line_is_of_the_event_and_its_day(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "이소라")
    assert (
        line(book, event, sora, "빛이 먼저라는 얘기", after(1)) == "2026-11-22 @이소라 event:gmaff, 빛이 먼저라는 얘기"
    )
    assert line(book, event, sora, "; 링크", after(1)) == "2026-11-22 @이소라 event:gmaff; 링크"


def test_a_day_or_an_event_that_was_typed_stands(book: Book) -> None:
    event = festival(book)
    sora = met(book, event, "이소라")
    assert line(book, event, sora, "어제 저녁에 한 얘기") == "어제 @이소라 event:gmaff, 저녁에 한 얘기"
    assert line(book, event, sora, "event:jiff 얘기") == "2026-11-20 @이소라, event:jiff 얘기"
    assert line(book, event, sora, "내일 만나기로") == "내일 @이소라, 만나기로"


@pytest.mark.parametrize(
    "name", ["x; 내일 전화 걸기", "Foo #bar", "event:other", "place:성수", "every 6 weeks; y", '"', "@"]
)
def test_a_name_says_nothing_in_a_line(book: Book, name: str) -> None:
    from afterA_crm import knowing

    event = festival(book)
    number = met(book, event, name)
    found = lines.written(book, events.get(book, event), number, name, "빛 얘기; 편집자 찾음; 링크", after(1))
    u = lines.completed(knowing.understand(book, found.text, found.settled), number, name)
    assert [mention.id for mention in u.people] == [number]
    assert [said.text for said in u.followups] == ["링크"] and u.followups[0].people == (number,)
    assert [need.people for need in u.needs] == [(number,)]
    assert (u.event, u.when, u.tags, u.place, u.questions) == ("gmaff", LAST, (), None, ())


def test_of_two_namesakes_the_one_who_is_meant_is_named(book: Book) -> None:
    from afterA_crm import knowing

    event = festival(book)
    both = [met(book, event, "김민수") for _ in range(2)]
    for number in both:
        found = lines.written(book, events.get(book, event), number, "김민수", "빛 얘기", after(1))
        u = knowing.understand(book, found.text, found.settled)
        assert [mention.id for mention in u.people] == [number] and not u.questions


# -- nobody is lost ------------------------------------------------------------------------------------


class Answers(RuleBasedStateMachine):
    """Answers of any kind over the days, and undo; each person met is somewhere."""

    @initialize(count=st.integers(1, 5), has_days=st.booleans())
    def begin(self, count: int, has_days: bool) -> None:
        """Meet people at an event."""
        self.folder = tempfile.TemporaryDirectory()
        self.book = open_book(Path(self.folder.name) / "book.db")
        days = {} if has_days else {"first_day": None, "last_day": None, "created_at": "2026-11-22T03:00:00Z"}
        self.event = festival(self.book, **days)
        self.whom = [met(self.book, self.event, f"사람 {number}") for number in range(count)]
        self.day = LAST

    def teardown(self) -> None:
        """Put the book away."""
        if hasattr(self, "book"):
            self.book.close()
            self.folder.cleanup()

    @rule(days=st.integers(1, 5))
    def days_go_by(self, days: int) -> None:
        """Let days go by."""
        self.day += timedelta(days=days)

    @rule(who=st.integers(0, 4), answer=st.sampled_from(["line", "promise", "skip", "later"]))
    def answer(self, who: int, answer: str) -> None:
        """Answer for somebody of the deck."""
        rows = decks.deck(self.book, self.event, self.day, 3).rows
        if not rows:
            return
        person = rows[who % len(rows)].id
        os.environ["AFTERA_NOW"] = self.day.isoformat()
        if answer == "line":
            making.talk(self.book, self.day, person)
        with deed(self.book, answer):
            if answer == "promise":
                followups.add(self.book, "링크", [person])
            elif answer == "skip":
                decks.skip(self.book, self.event, [person])
            elif answer == "later":
                decks.later(self.book, self.event, [person], self.day)

    @rule()
    def undo(self) -> None:
        """Take the last answer back."""
        last = self.book.value("SELECT title FROM deed WHERE undone_by_id IS NULL AND kind = 'do' ORDER BY id DESC")
        if last in {"log", "promise", "skip", "later"}:
            with deed(self.book, "undo"):
                history.reverse(self.book, history.last_undoable(self.book))

    @invariant()
    def nobody_is_lost(self) -> None:
        """Find everyone: logged, promised, skipped by hand, offered now, or offered on a day that is known."""
        if not hasattr(self, "book"):
            return
        deck = decks.deck(self.book, self.event, self.day, 100)
        now = {row.id for row in deck.rows}
        for person in self.whom:
            day, skipped = self.book.row("SELECT later_on, skipped FROM attendance WHERE person_id = ?", person) or (
                None,
                0,
            )
            logged = self.book.value("SELECT count(*) FROM mention WHERE person_id = ?", person)
            promised = self.book.value("SELECT count(*) FROM followup_person WHERE person_id = ?", person)
            later = bool(day and day > self.day.isoformat())
            stands = bool(logged or promised or skipped)
            assert (person in now) is not (stands or later)
            if later and not stands:
                back = date.fromisoformat(day)
                assert (back - self.day).days <= 7
                again = decks.deck(self.book, self.event, back, 100).rows
                assert person in {row.id for row in again}
        assert (
            deck.waiting
            == len(now)
            == decks.count(self.book, self.event, decks.days_of(self.book, self.event), self.day)
        )


TestAnswers = Answers.TestCase
TestAnswers.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)


def test_who_only_says_of_themselves_that_we_met_there_is_offered_skipped_and_put_off(book: Book) -> None:
    event, other = festival(book), festival(book, "biff")
    sora = making.person(book, "소라", met_event_id=event, met_on="2026-11-19")
    making.person(book, "민수", met_event_id=other)
    late = making.person(book, "지은", met_event_id=event)
    making.row(book, "attendance", event_id=event, person_id=late, how="guest")
    assert sorted(offered(book, event)) == ["소라", "지은"]
    assert decks.count(book, event, decks.days_of(book, event), NEXT) == 2 and decks.met(book, event) == {sora, late}
    assert decks.line_day(book, event, sora, NEXT) == date(2026, 11, 19)
    with deed(book, "later"):
        decks.later(book, event, [sora], NEXT)
    assert offered(book, event) == ["지은"] and offered(book, event, after(3)) == ["소라", "지은"]
    with deed(book, "skip"):
        decks.skip(book, event, [late])
    assert offered(book, event, after(3)) == ["소라"]
