"""Casting: who could do what is looked for, casts that have worked together, gaps, and whom it never names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import casting, demo, followups, people, projects, roles
from afterA_crm.casting import Candidate, Casting, Part, choosing
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.reasons import Reason
from afterA_crm.store import Book, deed, open_book

from .making import STAMP, person, project, row, talk

TODAY = date(2026, 11, 20)


@pytest.fixture
def book() -> Iterator[Book]:
    with open_book() as opened:
        yield opened


def does(book: Book, name: str, *named: str, last: str | None = "2026-11-01", **columns: Any) -> int:
    """Add somebody who does that, and whom I talked with last on that day."""
    number = person(book, name, **columns)
    with deed(book, "role"):
        for role in named:
            roles.add(book, number, role)
    if last:
        talk(book, last, number)
    return number


def made(book: Book, slug: str, *members: tuple[int, str | None], stage: str = "wrapped", **columns: Any) -> int:
    """Make a project with its members, each with a role."""
    number = project(book, slug, stage=stage, **columns)
    for one, role in members:
        row(book, "member", project_id=number, person_id=one, role=role)
    return number


def needs(book: Book, project_id: int, *named: str, **columns: Any) -> list[int]:
    return [row(book, "need", kind="need", project_id=project_id, text=one, **columns) for one in named]


def introduction(book: Book, **columns: Any) -> int:
    return row(book, "introduction", **{"created_at": STAMP, "changed_at": STAMP, "state": "made"} | columns)


def cast(book: Book, project_id: int | None = None, *said: str, **options: Any) -> Casting:
    return casting.cast(book, TODAY, project_id, said, **options)


def names(part: Part) -> list[str]:
    return [one.name for one in part.people]


def only(reasons: tuple[Reason, ...], kind: str) -> Reason:
    found = [one for one in reasons if one.kind == kind]
    assert len(found) == 1, reasons
    return found[0]


def one(found: Casting, name: str) -> Candidate:
    return next(row for part in found.parts for row in part.people if row.name == name)


def test_a_role_is_found_in_any_word_for_it_and_as_of_today(book: Book) -> None:
    does(book, "노아람", "촬영감독")
    does(book, "Kim", "cinematographer")
    does(book, "감독만", "감독")
    before = person(book, "예전사람")
    row(book, "role", person_id=before, name="촬영", key="촬영", until="2024")
    later = person(book, "나중사람")
    row(book, "role", person_id=later, name="촬영", key="촬영", since="2027")
    assert set(names(cast(book, None, "촬영").parts[0])) == {"노아람", "Kim"}


def test_my_own_word_for_a_role_finds_it_too(book: Book) -> None:
    does(book, "노아람", "촬영감독")
    with deed(book, "alias"):
        roles.alias(book, "찍사", "cinematographer")
    assert names(cast(book, None, "찍사").parts[0]) == ["노아람"]


def test_a_cast_is_decided_by_shared_history(book: Book) -> None:
    me = person(book, "나영", is_me=1)
    stranger = does(book, "낯선감독", "감독", last="2026-11-19")
    minjun, sora, sung = does(book, "박민준", "프로듀서"), does(book, "이소라", "감독"), does(book, "강소성", "작곡가")
    ghost = made(book, "유령의여름", (me, "감독"), (minjun, "프로듀서"), (sora, "공동 연출"), (sung, "음악"))
    again = project(book, "겨울라디오", stage="gathering")
    wanted = needs(book, again, "감독", "프로듀서", "작곡가", "배우")

    found = cast(book, again)
    assert [letter.letter for letter in found.casts] == ["A"]
    best = found.casts[0]
    assert [(seat.wanted.need_id, seat.id) for seat in best.seats] == list(
        zip(wanted, (sora, minjun, sung, None), strict=True)
    )
    (why,) = best.reasons
    assert why.text == "이소라, 박민준, 강소성 and you made #유령의여름 together"
    assert (why.kind, why.ids["project"], why.ids["person"]) == ("project", ghost, (sora, minjun, sung, me))
    members = {number for (number,) in book.rows("SELECT id FROM member WHERE project_id = ?", ghost)}
    assert isinstance(why.ids["member"], tuple)
    assert set(why.ids["member"]) == members

    directors = found.parts[0]
    assert [row.id for row in directors.people] == [sora, stranger], "history comes before the last conversation"
    reason = only(directors.people[0].reasons, "together")
    assert reason.text == "made #유령의여름 with 박민준, 강소성 and you"
    assert reason.ids["project"] == ghost
    assert found.parts[3].gap is not None and found.parts[3].gap.kind == "nobody"


def test_who_could_introduce_somebody_fills_a_gap(book: Book) -> None:
    grace = does(book, "Grace Lee", "curator")
    aino = does(book, "Aino Laine", "composer", last=None)
    asleep = does(book, "모르는사람", "작곡가", last=None)
    winter = made(book, "winter", (grace, None), (aino, "composer"))
    spring = project(book, "spring")
    needs(book, spring, "작곡가")

    found = cast(book, spring)
    gap = found.parts[0].gap
    assert gap is not None and gap.kind == "strangers"
    (way,) = gap.ways
    assert (way.person_id, way.to_id, way.number) == (grace, aino, 3)
    assert (way.reason.kind, way.reason.ids["project"]) == ("project", winter)
    assert only(one(found, "모르는사람").reasons, "unmet").ids == {"person": asleep}

    with deed(book, "ask"):
        (number,) = choosing.ask(book, found, choosing.chosen(found, "3"), TODAY)
    (asked,) = followups.get(book, [number])
    assert asked.people == ((grace, "Grace Lee"),)
    assert asked.text == "ask to introduce Aino Laine (작곡가)"
    assert (asked.project, asked.whose) == ("spring", "mine")


def test_who_told_me_about_somebody_could_introduce_them(book: Book) -> None:
    sora, aino = does(book, "이소라", "감독"), does(book, "Aino", "composer", last=None)
    said = talk(book, "2026-11-10", sora, about=(aino,))
    gap = cast(book, None, "composer").parts[0].gap
    assert gap is not None
    assert [(way.person_id, way.reason.kind, way.reason.ids) for way in gap.ways] == [
        (sora, "about", {"conversation": said})
    ]


def test_where_nobody_does_it_those_who_did_or_stood_near_are_told(book: Book) -> None:
    sora = does(book, "이소라", "감독")
    row(book, "role", person_id=sora, name="작곡가", key="작곡가", until="2024")
    minjun = does(book, "박민준", "프로듀서")
    quiet = does(book, "조용한사람", quiet=1)
    ghost = made(book, "ghost", (minjun, None), (quiet, "촬영"))
    found = cast(book, None, "작곡", "촬영", "번역")
    composer, camera, translator = (part.gap for part in found.parts)
    assert composer and camera and translator
    assert [(near.id, near.reason.kind, near.reason.text) for near in composer.near] == [
        (sora, "before", "작곡가 until 2024")
    ]
    assert [(near.id, near.reason.kind, near.reason.ids["project"]) for near in camera.near] == [
        (minjun, "near", ghost)
    ]
    assert (translator.kind, translator.near, translator.ways) == ("nobody", (), ())


def test_someone_i_talked_with_leaves_no_gap(book: Book) -> None:
    does(book, "강소성", "작곡가")
    assert cast(book, None, "작곡").parts[0].gap is None


def test_an_offer_and_what_rings_and_the_last_talk_are_told(book: Book) -> None:
    aino = does(book, "Aino", "composer", last="2026-11-05")
    offer = row(book, "need", kind="offer", person_id=aino, text="can score a short", role="composer")
    loud = talk(book, "2026-10-01", aino)
    soft = talk(book, "2026-11-06", aino)
    echoes = [
        row(book, "echo", conversation_id=number, text=said, strength=strength)
        for number, said, strength in ((loud, "she hums", 3), (soft, "snow", 1))
    ]
    reasons = one(cast(book, None, "작곡"), "Aino").reasons
    assert only(reasons, "offer").ids == {"need": offer}
    assert [(ring.ids["echo"], ring.ids["conversation"]) for ring in reasons if ring.kind == "rings"] == [
        (echoes[0], loud),
        (echoes[1], soft),
    ]
    season = only(reasons, "season")
    assert (season.text, season.ids) == ("talked 2 weeks ago (now)", {"conversation": soft})


def test_a_thing_that_is_looked_for_finds_who_offers_it(book: Book) -> None:
    ideun = does(book, "전이든", "기자")
    row(book, "need", kind="offer", person_id=ideun, text="라디오 스튜디오")
    radio = project(book, "radio")
    needs(book, radio, "스튜디오")
    assert names(cast(book, radio).parts[0]) == ["전이든"]


def test_closed_and_past_offers_count_for_nothing(book: Book) -> None:
    gone, shut = does(book, "지난사람", "기자"), does(book, "닫은사람", "기자")
    row(book, "need", kind="offer", person_id=gone, text="작곡", until="2026-11-19")
    row(book, "need", kind="offer", person_id=shut, text="작곡", closed_on="2026-11-01")
    assert cast(book, None, "작곡").parts[0].people == ()


def test_their_own_need_that_the_team_answers_is_told(book: Book) -> None:
    me = person(book, "나영", is_me=1)
    with deed(book, "role"):
        roles.add(book, me, "감독")
    minjun, sung = does(book, "박민준", "프로듀서"), does(book, "강소성", "작곡가")
    wished = [row(book, "need", kind="need", person_id=sung, text=said) for said in ("producer", "연출")]
    radio = made(book, "radio", (minjun, "제작"), stage="gathering")
    needs(book, radio, "작곡")
    told = [reason for reason in one(cast(book, radio), "강소성").reasons if reason.kind == "answers"]
    assert [(reason.text, reason.ids["need"], reason.ids["person"]) for reason in told] == [
        ("looks for producer, which 박민준 does", wished[0], minjun),
        ("looks for 연출, which you do", wished[1], me),
    ]


def test_talks_and_tags_of_the_project_are_told(book: Book) -> None:
    sung = does(book, "강소성", "작곡가")
    radio = project(book, "radio")
    needs(book, radio, "작곡")
    said = talk(book, "2026-11-18", sung)
    row(book, "conversation_project", conversation_id=said, project_id=radio)
    tag = row(book, "tag", name="winter", key="winter")
    row(book, "tagging", tag_id=tag, person_id=sung)
    row(book, "tagging", tag_id=tag, project_id=radio)
    reasons = one(cast(book, radio), "강소성").reasons
    assert only(reasons, "project").ids == {"project": radio, "conversation": said}
    assert only(reasons, "topic").ids == {"tag": tag, "project": radio}


def test_kinds_of_reasons_decide_the_order_then_the_last_talk(book: Book) -> None:
    me = person(book, "나영", is_me=1)
    new = does(book, "새사람", "작곡가", last=None)
    old = does(book, "오래된사람", "작곡가", last="2020-01-01")
    lately = does(book, "요즘사람", "작곡가", last="2026-11-19")
    offers = does(book, "주는사람", "작곡가", last="2025-01-01")
    row(book, "need", kind="offer", person_id=offers, text="작곡")
    worked = does(book, "함께한사람", "작곡가", last="2021-01-01")
    made(book, "ghost", (me, None), (worked, None))
    found = cast(book, None, "작곡").parts[0].people
    assert [one.id for one in found] == [worked, offers, lately, old, new]
    assert [one.number for one in found] == [1, 2, 3, 4, 5]


def test_who_is_in_the_project_as_that_is_left_out_and_in_another_role_is_told(book: Book) -> None:
    sora, sung = does(book, "이소라", "감독", "작곡가"), does(book, "강소성", "작곡가")
    radio = made(book, "radio", (sora, "연출"), (sung, "film composer"), stage="gathering")
    needs(book, radio, "감독", "작곡")
    director, composer = cast(book, radio).parts
    assert names(director) == []
    assert names(composer) == ["이소라"]
    assert only(composer.people[0].reasons, "member").text == "in the team as 연출"


def test_a_member_who_left_may_come_back(book: Book) -> None:
    sora = does(book, "이소라", "감독")
    radio = project(book, "radio")
    row(book, "member", project_id=radio, person_id=sora, role="감독", until="2026-05")
    needs(book, radio, "감독")
    assert names(cast(book, radio).parts[0]) == ["이소라"]


def test_who_declined_this_is_left_out_and_who_declined_another_stands_last(book: Book) -> None:
    me = person(book, "나영", is_me=1)
    no, other, new = (does(book, name, "작곡가") for name in ("사양", "다른사양", "새사람"))
    made(book, "ghost", (me, None), (no, None), (other, None))
    radio = project(book, "radio")
    (need,) = needs(book, radio, "작곡")
    declined = introduction(book, one_id=no, need_id=need, state="declined")
    introduction(book, one_id=other, state="declined")
    part = cast(book, radio).parts[0]
    assert [one.id for one in part.people] == [new, other]
    assert only(part.people[1].reasons, "declined").text == "an introduction to you was declined"
    assert [(near.id, near.reason.ids) for near in part.declined] == [(no, {"introduction": declined})]


def test_an_introduction_on_its_way_is_told_and_a_declined_one_leaves_the_team_alone(book: Book) -> None:
    sora, sung, aino = does(book, "이소라", "작곡가"), does(book, "강소성", "작곡가"), does(book, "Aino", "작곡가")
    radio = made(book, "radio", (sora, "연출"), stage="gathering")
    (need,) = needs(book, radio, "작곡")
    way = introduction(book, one_id=sung, other_id=sora, need_id=need, state="asked one")
    introduction(book, one_id=aino, other_id=sora, need_id=need, state="declined")
    part = cast(book, radio).parts[0]
    assert [one.id for one in part.people] == [sora, sung]
    assert only(part.people[1].reasons, "asked").ids == {"introduction": way}
    assert [near.id for near in part.declined] == [aino]


def test_what_somebody_offers_beside_a_role_is_no_role(book: Book) -> None:
    mentor = does(book, "멘토", "기자")
    row(book, "need", kind="offer", person_id=mentor, text="감독 지망생 멘토링")
    assert cast(book, None, "감독").parts[0].people == ()


def test_more_than_are_looked_at_at_first_can_be_shown(book: Book) -> None:
    with deed(book, "many"):
        for number in range(60):
            one = people.add(book, f"감독 {number}")
            roles.add(book, one, "감독")
    part = cast(book, None, "감독", most=100).parts[0]
    assert (len(part.people), part.more) == (60, 0)
    assert cast(book, None, "감독").parts[0].more == 55


def test_people_of_one_circle_are_a_cast(book: Book) -> None:
    sora, minjun = does(book, "이소라", "감독"), does(book, "박민준", "프로듀서")
    circle = row(book, "circle", name="새벽", key="새벽")
    for number in (sora, minjun):
        row(book, "circle_member", circle_id=circle, person_id=number)
    (best,) = cast(book, None, "감독", "프로듀서").casts
    assert best.reasons[0].text == "이소라 and 박민준 are of the circle 새벽"
    assert best.reasons[0].ids == {"circle": circle, "person": (sora, minjun)}


def test_who_never_was_there_at_one_time_made_nothing_together(book: Book) -> None:
    sora, minjun = does(book, "이소라", "감독"), does(book, "박민준", "프로듀서")
    long = project(book, "long", stage="wrapped")
    row(book, "member", project_id=long, person_id=sora, until="2020")
    row(book, "member", project_id=long, person_id=minjun, since="2022")
    assert cast(book, None, "감독", "프로듀서").casts == ()


def test_nobody_takes_two_seats_of_a_cast(book: Book) -> None:
    both, actor = does(book, "둘다", "감독", "배우"), does(book, "배우만", "배우")
    made(book, "ghost", (both, None), (actor, None))
    (best,) = cast(book, None, "배우", "감독").casts
    assert [seat.id for seat in best.seats] == [actor, both]


def test_through_a_hat_only_those_known_wearing_it_are_found(book: Book) -> None:
    worn = row(book, "hat", name="감독", key="감독")
    known, made_with = does(book, "이소라", "작곡가"), does(book, "강소성", "작곡가")
    does(book, "딴모자", "작곡가")
    with deed(book, "log"):
        book.update("conversation", talk(book, "2026-11-02", known), hat_id=worn)
    made(book, "ghost", (made_with, None), hat_id=worn)
    assert {one.id for one in cast(book, None, "작곡", hat_id=worn).parts[0].people} == {known, made_with}


def test_asking_a_whole_cast_is_one_deed_and_asks_nobody_twice(book: Book) -> None:
    sora, minjun = does(book, "이소라", "감독"), does(book, "박민준", "프로듀서")
    made(book, "ghost", (sora, None), (minjun, None))
    radio = project(book, "radio")
    needs(book, radio, "감독", "프로듀서", until="2026-11-22")
    found = cast(book, radio)
    with deed(book, "cast"):
        numbers = choosing.ask(book, found, choosing.chosen(found, "a"), TODAY)
    asked = followups.get(book, numbers)
    assert [(one.people[0][0], one.text, one.due) for one in asked] == [
        (sora, "ask about the 감독 role", date(2026, 11, 22)),
        (minjun, "ask about the 프로듀서 role", date(2026, 11, 22)),
    ]
    with deed(book, "again") as again:
        assert choosing.ask(book, found, choosing.chosen(found, "이소라"), TODAY) == numbers[:1]
    assert not again.changed
    assert only(one(cast(book, radio), "이소라").reasons, "asked").ids == {"followup": numbers[0]}


def test_a_number_nobody_has_is_said(book: Book) -> None:
    does(book, "이소라", "감독")
    found = cast(book, None, "감독")
    for said in ("2", "0", "B", "", "9" * 30):
        with pytest.raises(NotFound):
            choosing.chosen(found, said)


def test_a_project_that_looks_for_nobody_says_so(book: Book) -> None:
    radio = project(book, "radio")
    needs(book, radio, "감독", closed_on="2026-11-01")
    needs(book, radio, "배우", until="2026-11-19")
    with pytest.raises(NotFound, match="project need radio"):
        cast(book, radio)


@pytest.mark.parametrize("said", [(), ("",), (" , ,",), tuple(map(str, range(40)))])
def test_no_role_or_far_too_many_are_refused(book: Book, said: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        cast(book, None, *said)


_ROLES = ("감독", "작곡가", "producer")
_PEOPLE = st.lists(
    st.tuples(
        st.sets(st.sampled_from(_ROLES), min_size=1),
        st.sampled_from(["open", "quiet", "archived", "me"]),
        st.booleans(),
        st.sets(st.integers(0, 2)),
    ),
    min_size=2,
    max_size=7,
)


@given(_PEOPLE)
def test_nobody_quiet_or_archived_nor_me_is_named_and_nobody_has_a_number(people: list[Any]) -> None:
    columns = {"open": {}, "quiet": {"quiet": 1}, "archived": {"archived_on": "2026-01-01"}, "me": {}}
    with open_book() as book:
        with deed(book, "forget"):
            for noun in ("project", "person", "need"):
                for (number,) in book.rows(f"SELECT id FROM {noun}"):
                    book.delete(noun, number)
        projects = [project(book, f"p{at}-{len(people)}", stage="wrapped") for at in range(3)]
        for project_id in projects:
            needs(book, project_id, *_ROLES)
        unnamed, was_me = [], False
        for at, (named, how, talked, crews) in enumerate(people):
            me = how == "me" and not was_me
            was_me = was_me or me
            name = f"{how}~{chr(65 + at)}"
            extra = {"is_me": 1} if me else columns[how]
            number = does(book, name, *named, last="2026-11-01" if talked else None, **extra)
            if me or how in ("quiet", "archived"):
                unnamed.append(name)
            for crew in crews:
                row(book, "member", project_id=projects[crew], person_id=number, role=min(named))
            row(book, "need", kind="offer", person_id=number, text=min(named))
        for found in (cast(book, projects[0]), cast(book, None, *_ROLES)):
            said = repr(found)
            assert [name for name in unnamed if name in said] == []
            for part in found.parts:
                for row_ in part.people:
                    held = row_._replace(reasons=(), number=0, id=0, last=None)
                    assert not [value for value in held if isinstance(value, float) or (value and type(value) is int)]


def test_the_invented_book_has_a_cast_by_history_and_one_by_who_could_introduce(book: Book) -> None:
    demo.build(book)
    radio = projects.find(book, "겨울라디오").id
    found = cast(book, radio)
    (summer,) = book.row("SELECT id FROM project WHERE slug = '유령의여름'") or (0,)
    best = found.casts[0]
    assert "강소성" in [seat.name for seat in best.seats]
    why = next(reason for reason in best.reasons if reason.ids["project"] == summer)
    assert why.text == "강소성, 이소라 and you made #유령의여름 together"
    gap = next(part.gap for part in found.parts if part.gap)
    relation = book.value("SELECT id FROM relation WHERE text = '함께 전시를 꾸민 사이'")
    assert (gap.kind, gap.ways[0].name, gap.ways[0].to_name) == ("strangers", "오세린", "문가람")
    assert gap.ways[0].reason.ids == {"relation": relation}
