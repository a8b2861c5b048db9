"""Paths to people: through whom, by what, in which order, and never through someone quiet."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import paths
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.store import Book, open_book

from . import making
from .cli.run import aftera, aftera_process


def relate(book: Book, one: int, other: int) -> int:
    return making.row(book, "relation", one_id=one, other_id=other, text="선배")


def people(book: Book, *names: str) -> list[int]:
    return [making.person(book, name) for name in names]


def whom(found: paths.Paths) -> list[list[str]]:
    return [[found.names[step.other] for step in way.steps] for way in found.ways]


def why(found: paths.Paths) -> list[list[tuple[str, ...]]]:
    return [[tuple(reason.text for reason in step.reasons) for step in way.steps] for way in found.ways]


def test_whom_i_talked_with_leads_to_whom_they_know_and_each_step_says_why(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    talk = making.talk(book, "2026-11-18", minsu)
    relation = relate(book, minsu, sora)
    found = paths.to(book, sora)
    assert found.direct == ()
    ((way,),) = [found.ways]
    assert [(step.one, step.other) for step in way.steps] == [(None, minsu), (minsu, sora)]
    assert way.steps[0].reasons == (("talk", "you talked 2 days ago", {"conversation": talk}),)
    assert way.steps[1].reasons == (("relation", "김민수 is 이소라's 선배", {"relation": relation}),)


def test_members_of_my_projects_lead_on_too(book: Book) -> None:
    sora, minsu, me = people(book, "이소라", "김민수", "나영")
    making.row(book, "hat", name="감독", key="감독")
    ghost = making.project(book, "ghost", hat_id=1)
    number = making.member(book, ghost, minsu)
    relate(book, minsu, sora)
    found = paths.to(book, sora)
    assert found.ways[0].steps[0].reasons == (("project", "with you in #ghost", {"project": ghost, "member": number}),)
    # A project that is nobody's of mine leads nowhere, until I am one of its members.
    other = making.project(book, "other")
    jun, dan = people(book, "박준", "단비")
    making.member(book, other, jun)
    relate(book, jun, dan)
    with pytest.raises(NotFound, match="no way to 단비"):
        paths.to(book, dan)
    from afterA_crm.store import deed

    with deed(book, "me"):
        book.update("person", me, is_me=1)
    making.member(book, other, me)
    assert whom(paths.to(book, dan)) == [["박준", "단비"]]


def test_a_relation_of_mine_leads_on(book: Book) -> None:
    me, sister, sora = making.person(book, "나영", is_me=1), *people(book, "나희", "이소라")
    relate(book, sister, me)
    relate(book, sora, sister)
    assert why(paths.to(book, sora)) == [[("나희 is your 선배",), ("이소라 is 나희's 선배",)]]


def test_of_a_step_two_kinds_are_told_the_roles_in_the_order_of_the_way(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    making.talk(book, "2026-11-18", minsu)
    for slug in ("ghost", "weather"):
        number = making.project(book, slug)
        making.member(book, number, sora, "감독")
        making.member(book, number, minsu, "작곡가")
    relate(book, sora, minsu)
    stamps = {"created_at": making.STAMP, "changed_at": making.STAMP}
    making.row(book, "introduction", one_id=sora, other_id=minsu, state="met", **stamps)
    assert why(paths.to(book, sora))[0][1] == (
        "both in #ghost (작곡가, 감독)",
        "you introduced them to each other",
    )


def test_longer_ways_go_through_people_i_do_not_know_yet(book: Book) -> None:
    sora, far, farther, minsu, out = people(book, "이소라", "먼 사람", "더 먼 사람", "김민수", "박준")
    making.talk(book, "2026-11-18", minsu)
    for one, other in ((sora, far), (far, farther), (farther, minsu)):
        relate(book, one, other)
    assert whom(paths.to(book, sora)) == [["김민수", "더 먼 사람", "먼 사람", "이소라"]]
    relate(book, sora, out)
    making.talk(book, "2020-01-01", out)
    assert [len(way) for way in whom(paths.to(book, sora))] == [2, 4]


def test_no_way_has_more_than_four_steps(book: Book) -> None:
    chain = people(book, "이소라", "가", "나", "다", "김민수")
    making.talk(book, "2026-11-18", chain[-1])
    for one, other in pairwise(chain):
        relate(book, one, other)
    with pytest.raises(NotFound):
        paths.to(book, chain[0])


def test_who_is_nearer_comes_first_and_an_event_alone_comes_last(book: Book) -> None:
    sora, asleep, lately, there, fourth = people(book, "이소라", "오래", "요즘", "행사", "넷째")
    making.talk(book, "2022-01-01", asleep)
    making.talk(book, "2026-11-10", lately)
    making.talk(book, "2026-11-19", there)
    stamps = {"created_at": making.STAMP, "changed_at": making.STAMP}
    meetup = making.row(book, "event", slug="meetup", name="Meetup", **stamps)
    for one in (sora, there):
        making.row(book, "attendance", event_id=meetup, person_id=one, how="met")
    project = making.project(book, "ghost")
    for one in (sora, asleep):
        making.member(book, project, one)
    relate(book, lately, sora)
    assert whom(paths.to(book, sora)) == [["요즘", "이소라"], ["오래", "이소라"], ["행사", "이소라"]]
    making.talk(book, "2026-11-01", fourth)
    relate(book, fourth, sora)
    assert whom(paths.to(book, sora)) == [["요즘", "이소라"], ["넷째", "이소라"], ["오래", "이소라"]]


def test_whom_i_know_myself_is_said_first_and_others_still_offered(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    talk = making.talk(book, "2024-11-18", sora)
    assert paths.to(book, sora) == ((("talk", "you talked 2 years ago", {"conversation": talk}),), (), {sora: "이소라"})
    making.talk(book, "2026-11-18", minsu)
    relate(book, minsu, sora)
    assert whom(paths.to(book, sora)) == [["김민수", "이소라"]]


def test_a_first_meeting_at_an_event_is_something(book: Book) -> None:
    (sora,) = people(book, "이소라")
    stamps = {"created_at": making.STAMP, "changed_at": making.STAMP}
    gmaff = making.row(book, "event", slug="gmaff", name="GMAFF", **stamps)
    row = making.row(book, "attendance", event_id=gmaff, person_id=sora, how="met")
    assert paths.to(book, sora).direct == (("event", "you met at GMAFF", {"event": gmaff, "attendance": row}),)


def test_two_people_are_linked_by_the_shortest_ways_and_what_ties_them_is_said(book: Book) -> None:
    one, other, middle, left, right, strange = people(book, "가", "나", "사이", "왼쪽", "오른쪽", "외톨이")
    relate(book, one, middle)
    relate(book, middle, other)
    relate(book, one, left)
    relate(book, left, right)
    relate(book, right, other)
    found = paths.between(book, one, other)
    assert whom(found) == [["사이", "나"], ["왼쪽", "오른쪽", "나"]]
    assert [(step.one, step.other) for step in found.ways[1].steps] == [(one, left), (left, right), (right, other)]
    assert why(found)[1] == [("가 is 왼쪽's 선배",), ("왼쪽 is 오른쪽's 선배",), ("오른쪽 is 나's 선배",)]
    direct = relate(book, other, one)
    assert [reason.ids for reason in paths.between(book, one, other).direct] == [{"relation": direct}]
    with pytest.raises(NotFound, match="no path between 가 and 외톨이"):
        paths.between(book, one, strange)


def test_four_steps_link_two_people_and_five_do_not(book: Book) -> None:
    chain = people(book, "가", "나", "다", "라", "마", "바")
    for one, other in pairwise(chain):
        relate(book, one, other)
    assert whom(paths.between(book, chain[0], chain[4])) == [["나", "다", "라", "마"]]
    with pytest.raises(NotFound):
        paths.between(book, chain[0], chain[5])


@pytest.mark.parametrize("columns", [{"quiet": 1}, {"archived_on": "2026-11-01"}, {"is_me": 1}])
def test_no_way_is_looked_for_to_someone_quiet_put_away_or_me(book: Book, columns: dict[str, Any]) -> None:
    hidden, minsu = making.person(book, "이소라", **columns), making.person(book, "김민수")
    making.talk(book, "2026-11-18", hidden, minsu)
    relate(book, minsu, hidden)
    wrong = UsageError if "is_me" in columns else NotFound
    with pytest.raises(wrong):
        paths.to(book, hidden)
    with pytest.raises(wrong):
        paths.between(book, minsu, hidden)
    with pytest.raises(UsageError):
        paths.between(book, minsu, minsu)


@settings(max_examples=25)
@given(
    ties=st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda two: two[0] != two[1]), max_size=16),
    talked=st.sets(st.integers(0, 8), max_size=4),
)
def test_nobody_quiet_or_put_away_stands_in_between(ties: list[tuple[int, int]], talked: set[int]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_book(Path(folder) / "book.db") as book:
        hidden = [
            making.person(book, "숨은 1", quiet=1),
            making.person(book, "숨은 2", archived_on="2026-11-01"),
            making.person(book, "숨은 3", is_me=1),
        ]
        everyone = [*hidden, *people(book, "가", "나", "다", "라", "마", "바")]
        for one, other in ties:
            relate(book, everyone[one], everyone[other])
        for one in talked:
            making.talk(book, "2026-11-01", everyone[one])
        for asked in (lambda: paths.to(book, everyone[3]), lambda: paths.between(book, everyone[3], everyone[4])):
            try:
                found = asked()
            except NotFound:
                continue
            assert not set(found.names) & set(hidden)
            assert "숨은" not in str(found)
            for way in found.ways:
                passed = [step.other for step in way.steps]
                assert len(passed) == len(set(passed)) <= paths.STEPS


def lively() -> None:
    for command in (
        ("add", "이소라"),
        ("add", "김민수"),
        ("add", "박준"),
        ("log", "어제 @김민수 통화"),
        ("relate", "김민수", "선배", "이소라"),
        ("relate", "이소라", "친구", "박준"),
    ):
        assert aftera(*command).code == 0


def test_the_command_says_the_way_in_both_languages() -> None:
    lively()
    said = aftera("path", "소라")
    assert said.out == (
        "Who could bring you to 이소라:\n"
        "1  김민수 → 이소라\n"
        "     김민수  you talked yesterday\n"
        "     이소라  김민수 is 이소라's 선배\n"
    )
    korean = aftera_process("--lang", "ko", "path", "소라")
    assert korean.out == (
        "이소라에게 이어 줄 수 있는 사람:\n"
        "1  김민수 → 이소라\n"
        "     김민수  어제 대화\n"
        "     이소라  김민수는 이소라의 선배\n"
    )


def test_two_people_on_the_command_line() -> None:
    lively()
    said = aftera("path", "민수", "박준")
    assert said.out == (
        "How 김민수 and 박준 are linked:\n"
        "1  김민수 → 이소라 → 박준\n"
        "     이소라  김민수 is 이소라's 선배\n"
        "     박준  이소라 is 박준's 친구\n"
    )
    direct = aftera("path", "민수", "소라")
    assert direct.out == "김민수 – 이소라  김민수 is 이소라's 선배\n"
    aftera("log", "어제 @박준 통화")
    assert "You know both" in aftera("path", "민수", "박준").err


def test_me_and_somebody_is_the_way_from_me_either_way_round() -> None:
    lively()
    for command in (("add", "나영"), ("edit", "나영", "--me")):
        assert aftera(*command).code == 0
    mine = aftera("path", "소라").out
    assert aftera("path", "me", "소라").out == aftera("path", "소라", "me").out == mine
    assert aftera("path", "me").code == aftera("path", "me", "me").code == 2


def test_json_and_records_carry_the_rows() -> None:
    lively()
    assert aftera("path", "소라", "--json").json == {
        "from": None,
        "to": {"id": 1, "name": "이소라"},
        "direct": [],
        "ways": [
            [
                {
                    "from": None,
                    "to": {"id": 2, "name": "김민수"},
                    "why": [{"kind": "talk", "text": "you talked yesterday", "ids": {"conversation": 1}}],
                },
                {
                    "from": {"id": 2, "name": "김민수"},
                    "to": {"id": 1, "name": "이소라"},
                    "why": [{"kind": "relation", "text": "김민수 is 이소라's 선배", "ids": {"relation": 1}}],
                },
            ]
        ],
    }
    assert aftera("path", "민수", "--plain").records == [
        ["0", "", "", "2", "김민수", "talk", "you talked yesterday"],
    ]
    assert aftera("path", "소라", "--plain").records[1] == [
        *("1", "2", "김민수", "1", "이소라", "relation", "김민수 is 이소라's 선배"),
    ]


def test_nothing_found_is_said_with_its_own_exit_code() -> None:
    lively()
    assert aftera("add", "외톨이").code == 0
    alone = aftera("path", "외톨이")
    assert (alone.code, alone.out) == (3, "")
    assert "no way to 외톨이" in alone.err
    assert aftera("quiet", "소라").code == 0
    hushed = aftera("path", "소라")
    assert hushed.code == 3 and "is quiet" in hushed.err
    assert aftera("path", "nobody").code == 3


def test_a_hostile_name_does_nothing_to_the_terminal() -> None:
    for name in ("\x1b[31m[@click=app.bell()]\u202e", "김민수"):
        with open_book() as book:
            making.person(book, name)
    with open_book() as book:
        making.talk(book, "2026-11-19", 2)
        relate(book, 2, 1)
    for form in ([], ["--json"], ["--plain"]):
        said = aftera("path", "id:1", *form)
        assert said.code == 0
        assert not {"\x1b", "\u202e"} & set(said.out + said.err)
