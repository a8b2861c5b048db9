"""Circles: who keeps meeting is proposed with its evidence, named by me, and never again once declined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import circles, filters, pages, people, store
from afterA_crm.circles import Proposal
from afterA_crm.errors import AfterAError, NotFound, UsageError
from afterA_crm.reasons import Reason
from afterA_crm.store import Book

STAMP = {"created_at": "2026-11-20T03:00:00Z", "changed_at": "2026-11-20T03:00:00Z"}


@pytest.fixture
def book() -> Iterator[Book]:
    with store.open_book() as opened, store.deed(opened, "test"):
        yield opened


def add(book: Book, *names: str) -> list[int]:
    return [people.add(book, name) for name in names]


def event(book: Book, slug: str, there: Sequence[int], day: str = "2026-10-01", how: str = "met") -> int:
    number = book.insert("event", slug=slug, name=slug, first_day=day, last_day=day, **STAMP)
    for person in there:
        book.insert("attendance", event_id=number, person_id=person, how=how)
    return number


def project(book: Book, slug: str, made_by: Sequence[int], ended: str | None = None) -> int:
    number = book.insert("project", slug=slug, name=slug, ended=ended, **STAMP)
    for person in made_by:
        book.insert("member", project_id=number, person_id=person)
    return number


def talk(book: Book, day: str, whom: Sequence[int], about: Sequence[int] = (), event_id: int | None = None) -> int:
    columns = {"day": day, "how": "met", "sentence": "저녁", "event_id": event_id}
    number = book.insert("conversation", **columns, **STAMP)
    for person, part in [*((one, "with") for one in whom), *((one, "about") for one in about)]:
        book.insert("mention", conversation_id=number, person_id=person, part=part)
    return number


def ids(found: Sequence[Proposal]) -> list[set[int]]:
    return [{member.id for member in one.people} for one in found]


# -- who is proposed -----------------------------------------------------------------------------------


def test_the_same_three_at_two_events_are_proposed_with_both(book: Book) -> None:
    trio = add(book, "다온", "가은", "나래")
    one, two = event(book, "jiff", trio, "2025-05-01"), event(book, "gmaff", [*trio, *add(book, "라희")])
    (found,) = circles.proposals(book)
    assert [member.name for member in found.people] == ["가은", "나래", "다온"]
    assert found.reasons == (Reason("event", "met at gmaff, jiff", {"event": (two, one)}),)
    assert found.last == date(2026, 10, 1)


def test_one_event_and_one_project_will_do(book: Book) -> None:
    trio = add(book, "가은", "나래", "다온")
    where = {"event": (event(book, "gmaff", trio),), "project": (project(book, "ghost", trio),)}
    (found,) = circles.proposals(book)
    assert {reason.kind: reason.ids[reason.kind] for reason in found.reasons} == where


def test_conversations_count_where_the_same_three_meet_on_days_of_their_own(book: Book) -> None:
    trio = add(book, "가은", "나래", "다온")
    one = talk(book, "2026-10-01", trio)
    talk(book, "2026-10-01", trio)
    assert circles.proposals(book) == []
    two = talk(book, "2026-11-01", [*trio, *add(book, "라희")])
    (found,) = circles.proposals(book)
    assert ids([found]) == [{*trio}]
    assert found.reasons == (
        Reason("talk", "3 conversations together, the last 2 weeks ago", {"conversation": (two, one + 1, one)}),
    )


def test_a_single_conversation_beside_a_single_event_is_no_circle(book: Book) -> None:
    trio = add(book, "가은", "나래", "다온")
    gmaff = event(book, "gmaff", trio)
    talk(book, "2026-10-01", trio, event_id=gmaff)
    talk(book, "2026-10-02", trio, event_id=gmaff)
    talk(book, "2026-11-01", trio)
    assert circles.proposals(book) == [], "what was said at an event is of that event"


@pytest.mark.parametrize("how", ["guest", "declined"])
def test_only_those_met_count(book: Book, how: str) -> None:
    trio = add(book, "가은", "나래", "다온")
    event(book, "jiff", trio)
    event(book, "gmaff", trio, how=how)
    assert circles.proposals(book) == []


def test_two_people_are_none_and_talked_about_is_not_there(book: Book) -> None:
    one, two, three = add(book, "가은", "나래", "다온")
    for day in ("2026-10-01", "2026-11-01"):
        talk(book, day, [one, two], about=[three])
    event(book, "jiff", [one, two])
    event(book, "gmaff", [one, two])
    assert circles.proposals(book) == []


@pytest.mark.parametrize("columns", [{"quiet": 1}, {"archived_on": "2026-11-01"}, {"is_me": 1}])
def test_nobody_quiet_or_archived_is_named_nor_am_i(book: Book, columns: dict[str, object]) -> None:
    group = add(book, "가은", "나래", "다온", "라희")
    book.update("person", group[0], **columns)
    for slug in ("jiff", "gmaff"):
        event(book, slug, group)
    for day in ("2026-10-01", "2026-11-01"):
        talk(book, day, group)
    assert ids(circles.proposals(book)) == [set(group[1:])]


def test_two_festivals_with_many_in_common_say_nothing_by_themselves(book: Book) -> None:
    crowd = add(book, *(f"사람{number}" for number in range(40)))
    event(book, "jiff", crowd)
    event(book, "gmaff", crowd)
    assert circles.proposals(book) == []
    project(book, "ghost", crowd[:4])
    assert ids(circles.proposals(book)) == [set(crowd[:4])], "but those who made something meet there too"


def test_a_crew_of_many_that_works_again_is_one_circle(book: Book) -> None:
    crew = add(book, *(f"사람{number}" for number in range(15)))
    project(book, "ghost", crew)
    project(book, "weather", crew)
    assert ids(circles.proposals(book)) == [set(crew)]


def test_a_part_is_proposed_beside_the_whole_only_where_it_met_much_more_often(book: Book) -> None:
    *trio, fourth = add(book, "가은", "나래", "다온", "라희")
    for number in range(2):
        project(book, f"all-{number}", [*trio, fourth])
    project(book, "three-0", trio)
    assert ids(circles.proposals(book)) == [{*trio, fourth}]
    project(book, "three-1", trio)
    assert ids(circles.proposals(book)) == [{*trio}, {*trio, fourth}]


# -- named, declined, dissolved ------------------------------------------------------------------------


def test_named_or_declined_they_are_not_proposed_again_nor_is_a_part(book: Book) -> None:
    group = add(book, "가은", "나래", "다온", "라희")
    event(book, "jiff", group)
    event(book, "gmaff", group)
    number = circles.name(book, "밤 크루", group)
    assert circles.proposals(book) == []
    circles.drop(book, number)
    assert ids(circles.proposals(book)) == [{*group}]
    circles.decline(book, group)
    event(book, "biff", group[:3])
    event(book, "sff", group[:3])
    event(book, "bifan", group[:3])
    assert circles.proposals(book) == []
    assert circles.decline(book, reversed(group)) == circles.decline(book, group), "the same group is declined once"


def test_declined_groups_are_seen_nowhere(book: Book) -> None:
    trio = add(book, "가은", "나래", "다온")
    circles.decline(book, trio)
    assert circles.listing(book) == []
    assert pages.page(book, trio[0]).circles == ()
    for words in ("not", "not 1 2 3", ""):
        with pytest.raises(NotFound):
            circles.find(book, words)
        with pytest.raises(NotFound):
            filters.circle(book, words)
    night = circles.name(book, "밤 크루", trio)
    assert circles.find(book, "밤").id == night


def test_people_come_and_go_and_names_stay_their_own(book: Book) -> None:
    one, two, three, four = add(book, "가은", "나래", "다온", "라희")
    night = circles.name(book, "밤 크루", [one, two, two])
    assert circles.add(book, night, [two, three]) == [three]
    assert circles.remove(book, night, [one, four]) == [one]
    assert circles.find(book, "밤크루").people == ((two, "나래"), (three, "다온"))
    with pytest.raises(AfterAError, match="already"):
        circles.name(book, " 밤 크루 ", [four])
    with pytest.raises(UsageError):
        circles.name(book, "  ", [four])
    circles.rename(book, night, "새벽")
    assert filters.circle(book, "새벽") == night
    assert pages.page(book, two).circles == ("새벽",)


# -- seen ----------------------------------------------------------------------------------------------


def test_a_circle_shows_who_came_back_each_time_the_latest_first(book: Book) -> None:
    one, two, three, other = add(book, "가은", "나래", "다온", "라희")
    jiff = event(book, "jiff", [one, two, other], "2026-05-01")
    ghost = project(book, "ghost", [one, two, three], "2026-08-01")
    said = talk(book, "2026-11-01", [two, three, other])
    event(book, "alone", [one], "2026-10-01")
    circles.name(book, "밤", [one, two, three])
    found = circles.page(book, circles.find(book, "밤"))
    assert [(o.kind, o.id, o.people) for o in found.occasions] == [
        ("talk", said, {two, three}),
        ("project", ghost, {one, two, three}),
        ("event", jiff, {one, two}),
    ]
    assert (found.occasions[0].label, found.more) == ("저녁", 0)


def test_an_event_that_goes_on_is_of_today(book: Book) -> None:
    trio = add(book, "가은", "나래", "다온")
    event(book, "gmaff", trio, "2026-11-22")
    event(book, "jiff", trio)
    assert [found.last for found in circles.proposals(book)] == [date(2026, 11, 20)]


def test_bridges_are_members_of_two_or_made_something_with_another(book: Book) -> None:
    one, two, three, four, quiet = add(book, "가은", "나래", "다온", "라희", "마음")
    book.update("person", quiet, quiet=1)
    night, day = circles.name(book, "밤", [one, two, quiet]), circles.name(book, "낮", [two, three, quiet])
    circles.decline(book, [one, two, four])
    ghost = project(book, "ghost", [one, three, quiet])
    found = circles.page(book, circles.find(book, "밤")).bridges
    assert [(bridge.name, bridge.reason) for bridge in found] == [
        ("나래", Reason("circle", "is also in 낮", {"circle": day})),
        ("가은", Reason("project", "made #ghost with 다온 of 낮", {"project": ghost, "person": three, "circle": day})),
    ]
    assert night != day


# -- always --------------------------------------------------------------------------------------------

PEOPLE = 7
groups = st.frozensets(st.integers(1, PEOPLE), min_size=1, max_size=PEOPLE)


@settings(max_examples=60)
@given(
    events=st.lists(groups, max_size=4),
    projects=st.lists(groups, max_size=4),
    talks=st.lists(st.tuples(groups, st.integers(0, 3)), max_size=6),
    away=st.frozensets(st.integers(1, PEOPLE), max_size=2),
    declined=st.lists(groups, max_size=2),
)
def test_every_proposal_stands_on_rows_where_all_of_them_were(
    events: list[frozenset[int]],
    projects: list[frozenset[int]],
    talks: list[tuple[frozenset[int], int]],
    away: frozenset[int],
    declined: list[frozenset[int]],
) -> None:
    class TakenBackError(Exception):
        pass

    with store.open_book() as book, pytest.raises(TakenBackError), store.deed(book, "test"):
        base = people.add(book, "0") - 1
        for number in range(2, PEOPLE + 1):
            people.add(book, f"사람{number}")
        for number in away:
            book.update("person", base + number, quiet=1)
        was = {
            "event": {event(book, f"e{at}", [base + p for p in group]): group for at, group in enumerate(events)},
            "project": {project(book, f"p{at}", [base + p for p in group]): group for at, group in enumerate(projects)},
            "conversation": {
                talk(book, (date(2026, 10, 1) + timedelta(day)).isoformat(), [base + p for p in group]): group
                for group, day in talks
            },
        }
        for group in declined:
            circles.decline(book, [base + p for p in group])
        found = circles.proposals(book, None)
        sets = [frozenset(number - base for number in one) for one in ids(found)]
        for one, members in zip(found, sets, strict=True):
            assert len(members) >= 3 and not members & away
            assert not any(members <= group for group in declined)
            stands = 0
            for reason in one.reasons:
                for noun, rows in reason.ids.items():
                    assert isinstance(rows, tuple) and all(members <= was[noun][row] for row in rows)
                    stands += len(rows)
            assert stands > 1
        open_ = [group - away for group in (*events, *projects)]
        for one_group, other in combinations(open_, 2):
            shared = one_group & other
            if len(shared) > 2 and not any(shared <= group for group in declined):
                assert any(shared <= members for members in sets), "nobody who keeps meeting is missed"
        raise TakenBackError
