"""Matching needs with offers and roles: which pairs, in which order, by what evidence, and whom they never name."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import matching, roles
from afterA_crm.matching import ME, Asked, Pair, Party
from afterA_crm.store import Book, deed, open_book

from . import making
from .cli.run import aftera, aftera_process

STAMPS = {"created_at": making.STAMP, "changed_at": making.STAMP}


def wish(book: Book, kind: str, said: str, person: int | None = None, **columns: Any) -> int:
    return making.row(book, "need", kind=kind, text=said, person_id=person, **columns)


def does(book: Book, person: int, role: str, **columns: Any) -> int:
    with deed(book, "role"):
        return roles.add(book, person, role, **columns)[0]


def people(book: Book, *names: str) -> list[int]:
    return [making.person(book, name) for name in names]


def pairs(book: Book, limit: int = 100, **asked: Any) -> list[Pair]:
    return list(matching.pairs(book, Asked(**asked), limit).pairs)


def named(found: list[Pair]) -> list[tuple[str, str, str]]:
    return [(one.kind, one.need.of.name or one.need.of.kind, one.who.name or one.who.kind) for one in found]


# -- what fits ------------------------------------------------------------------------------------------


def test_an_offer_of_the_same_role_fits_in_either_language(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    need = wish(book, "need", "작곡가", sora, until="2027-03-31")
    offer = wish(book, "offer", "composer", minsu)
    talk = making.talk(book, "2026-10-30", minsu)
    (pair,) = pairs(book)
    assert pair.sentence() == (
        "이소라 looks for 작곡가 until 2027-03-31 (Wed); 김민수 can give composer, you talked 3 weeks ago"
    )
    assert [(reason.kind, reason.ids) for reason in pair.reasons] == [
        ("need", {"need": need}),
        ("offer", {"need": offer}),
        ("talk", {"conversation": talk}),
    ]
    assert (pair.need.of, pair.who) == (Party("person", sora, "이소라"), Party("person", minsu, "김민수"))


@pytest.mark.parametrize(
    ("needed", "given", "shared"),
    [
        ("아나모픽 렌즈를 빌릴 곳", "오래된 렌즈 대여", "렌즈"),
        ("a boat for two days", "boats and a small pier", "boat"),
        ("작업실", "작업실 빌려줄 수 있음", "작업실"),
        ("사람 구함", "사람 많이 아는 분", None),
        ("someone who can help", "help with anything", None),
        ("렌즈", "렌탈 스튜디오", None),
        ("Korean shorts", "two short films", None),
        ("winter sounds", "composer for winter", None),
        ("car", "care for plants", None),
        ("3월 16일까지", "3월 16일까지", None),
    ],
)
def test_texts_without_a_role_fit_by_the_words_they_share(
    book: Book, needed: str, given: str, shared: str | None
) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    wish(book, "need", needed, sora)
    offer = wish(book, "offer", given, minsu)
    found = pairs(book)
    if shared is None:
        assert found == []
    else:
        ((said, ids),) = [(reason.text, reason.ids) for reason in found[0].reasons if reason.kind == "words"]
        assert shared in said.removeprefix("both say ").split(", ")
        assert ids == {"need": offer}


def test_a_wish_as_long_as_a_letter_fits_by_its_first_words(book: Book) -> None:
    sora, minsu, minjun = people(book, "이소라", "김민수", "박민준")
    wish(book, "need", " ".join(["lenses", *(f"word{number}" for number in range(2000)), "trailer"]), sora)
    wish(book, "offer", "lenses", minsu)
    wish(book, "offer", "trailer", minjun)
    assert named(pairs(book)) == [("offer", "이소라", "김민수")]
    wish(book, "need", "가" * 10_000, minjun)
    wish(book, "offer", "가" * 10_000, sora)
    assert ("offer", "박민준", "이소라") in named(pairs(book))


def test_a_fit_by_words_comes_after_one_by_role(book: Book) -> None:
    sora, minsu, jun = people(book, "이소라", "김민수", "박준")
    wish(book, "need", "아나모픽 렌즈", sora)
    wish(book, "need", "작곡가", sora)
    wish(book, "offer", "렌즈 대여", minsu)
    wish(book, "offer", "작곡", jun)
    making.talk(book, "2026-11-19", minsu)
    assert [pair.who.name for pair in pairs(book)] == ["박준", "김민수"]


def test_two_different_roles_do_not_fit_by_other_words(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    wish(book, "need", "바다를 아는 작곡가", sora)
    wish(book, "offer", "바다를 좋아하는 배우", minsu)
    assert pairs(book) == []


def test_who_does_it_now_fits_and_who_did_it_once_does_not(book: Book) -> None:
    sora, now, once = people(book, "이소라", "지금", "예전")
    wish(book, "need", "바다를 아는 작곡가", sora)
    role = does(book, now, "composer", since="2023")
    does(book, once, "작곡가", since="2018", until="2024")
    (pair,) = pairs(book)
    assert pair.sentence() == "이소라 looks for 바다를 아는 작곡가; 지금 is a composer now (since 2023)"
    assert pair.reasons[1].ids == {"role": role}


def test_the_users_own_word_for_a_role_fits_too(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    with deed(book, "alias"):
        roles.alias(book, "소리쟁이", "작곡가")
    wish(book, "need", "composer", sora, role="composer")
    does(book, minsu, "소리쟁이")
    assert named(pairs(book)) == [("role", "이소라", "김민수")]


def test_what_i_offer_meets_needs_and_what_a_project_needs_is_met(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    ghost = making.project(book, "ghost", stage="gathering")
    wish(book, "need", "편집자", project_id=ghost)
    wish(book, "need", "번역가", sora)
    wish(book, "offer", "번역")
    wish(book, "need", "작곡가")
    does(book, minsu, "editor")
    does(book, sora, "composer")
    assert sorted(named(pairs(book))) == [
        ("offer", "이소라", "me"),
        ("role", "ghost", "김민수"),
        ("role", "me", "이소라"),
    ]
    assert pairs(book)[0].sentence() == "이소라 looks for 번역가; you can give 번역"


def test_what_is_over_fits_nothing(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    done = making.project(book, "done", stage="wrapped")
    wish(book, "need", "작곡가", sora, until="2026-11-19")
    wish(book, "need", "작곡가", sora, closed_on="2026-11-01")
    wish(book, "need", "작곡가", project_id=done)
    wish(book, "offer", "편집", minsu, until="2026-11-19")
    wish(book, "need", "편집자", sora)
    does(book, minsu, "작곡가")
    assert pairs(book) == []


# -- who is left out ------------------------------------------------------------------------------------


def test_two_in_one_project_now_are_left_out_until_it_ends(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    wish(book, "need", "작곡가", sora)
    does(book, minsu, "작곡가")
    ghost = making.project(book, "ghost", stage="making")
    making.member(book, ghost, sora)
    left = making.member(book, ghost, minsu)
    assert pairs(book) == []
    with deed(book, "leave"):
        book.update("member", left, until="2026-10")
    assert named(pairs(book)) == [("tie", "이소라", "김민수")]


def test_members_of_the_project_that_needs_are_left_out(book: Book) -> None:
    (minsu,) = people(book, "김민수")
    ghost = making.project(book, "ghost", stage="making")
    wish(book, "need", "작곡가", project_id=ghost)
    does(book, minsu, "작곡가")
    making.member(book, ghost, minsu)
    assert pairs(book) == []


@pytest.mark.parametrize("state", ["idea", "asked one", "asked both", "made", "met", "came of it", "declined"])
def test_two_who_were_introduced_or_are_being_are_left_out(book: Book, state: str) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    wish(book, "need", "작곡가", sora)
    does(book, minsu, "작곡가")
    making.row(book, "introduction", one_id=minsu, other_id=sora, state=state, **STAMPS)
    assert pairs(book) == []


@settings(max_examples=25)
@given(
    needing=st.lists(st.integers(0, 5), max_size=4),
    giving=st.lists(st.integers(0, 5), max_size=4),
    doing=st.lists(st.integers(0, 5), max_size=4),
    tied=st.lists(st.permutations(range(6)).map(lambda order: order[:2]), max_size=4),
)
def test_nobody_quiet_or_put_away_is_in_a_pair_and_i_am_nobody(
    needing: list[int], giving: list[int], doing: list[int], tied: list[list[int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_book(Path(folder) / "book.db") as book:
        everyone = [
            making.person(book, "숨은 1", quiet=1),
            making.person(book, "숨은 2", archived_on="2026-11-01"),
            making.person(book, "숨은 3", is_me=1),
            *people(book, "가", "나", "다"),
        ]
        for kind, whose in (("need", needing), ("offer", giving)):
            for one in whose:
                wish(book, kind, "작곡가", everyone[one])
        for one in doing:
            does(book, everyone[one], "composer")
        for one, other in tied:
            making.row(book, "relation", one_id=everyone[one], other_id=everyone[other], text="선배")
        for asked in (Asked(), Asked(party=ME), Asked(party=Party("person", everyone[3], "가"))):
            for pair in matching.pairs(book, asked, 100).pairs:
                assert "숨은" not in pair.sentence()
                assert not {pair.need.of.id, pair.who.id} & set(everyone[:3])
                assert pair.need.of != pair.who
        for bridge in matching.bridges(book, Asked()):
            assert "숨은" not in bridge.name


# -- the order ------------------------------------------------------------------------------------------


def test_pairs_stand_by_kind_of_evidence_then_the_newest(book: Book) -> None:
    sora, alone, older, newer, tied, gives = people(book, "이소라", "혼자", "전에", "요즘", "함께", "가능")
    wish(book, "need", "작곡가", sora)
    for one in (alone, older, newer, tied):
        does(book, one, "작곡가")
    wish(book, "offer", "작곡", gives)
    making.talk(book, "2026-10-01", older)
    making.talk(book, "2026-11-10", newer)
    old = making.project(book, "old", stage="wrapped")
    rows = making.member(book, old, sora), making.member(book, old, tied)
    found = pairs(book, party=Party("person", sora, "이소라"))
    assert named(found) == [
        ("offer", "이소라", "가능"),
        ("tie", "이소라", "함께"),
        ("season", "이소라", "요즘"),
        ("season", "이소라", "전에"),
        ("role", "이소라", "혼자"),
    ]
    assert found[1].reasons[2] == ("project", "both in #old", {"project": old, "member": rows})
    assert found[2].reasons[-1].text == "you talked 10 days ago"


def test_for_a_need_of_mine_the_tie_is_a_project_of_mine(book: Book) -> None:
    lately, with_me = people(book, "요즘", "함께")
    wish(book, "need", "작곡가")
    making.row(book, "hat", name="감독", key="감독")
    ghost = making.project(book, "ghost", hat_id=1, stage="making")
    for one in (lately, with_me):
        does(book, one, "작곡가")
    making.member(book, ghost, with_me)
    making.talk(book, "2026-11-19", lately)
    found = pairs(book)
    assert named(found) == [("tie", "me", "함께"), ("season", "me", "요즘")]
    assert found[0].sentence() == "you look for 작곡가; 함께 is 작곡가 now, with you in #ghost"


def test_whoever_offers_it_and_does_it_is_one_pair(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    wish(book, "need", "작곡가", sora)
    wish(book, "offer", "작곡", minsu)
    does(book, minsu, "composer", since="2023")
    (pair,) = pairs(book)
    assert pair.sentence() == ("이소라 looks for 작곡가; 김민수 can give 작곡, 김민수 is a composer now (since 2023)")


def test_of_each_need_and_each_who_could_only_a_few_stand_among_all(book: Book) -> None:
    needing = people(book, *(f"찾는 {at}" for at in range(5)))
    giving = people(book, *(f"하는 {at}" for at in range(8)))
    for one in needing:
        wish(book, "need", "작곡가", one)
    for one in giving:
        does(book, one, "작곡가")
    found = pairs(book)
    for end in ([pair.need.id for pair in found], [pair.who.id for pair in found]):
        assert max(end.count(number) for number in end) == matching.PER_NEED
    assert {pair.need.of.id for pair in found} == set(needing)
    # Asked for one, everybody who fits is there.
    one = Party("person", needing[0], "찾는 0")
    assert len(pairs(book, party=one)) == len(giving)
    assert len(pairs(book, party=Party("person", giving[0], "하는 0"))) == len(needing)


def test_a_pair_keeps_its_number_and_pages_add_up(book: Book) -> None:
    for at in range(4):
        sora, minsu = people(book, f"찾는 {at}", f"하는 {at}")
        wish(book, "need", "작곡가", sora)
        does(book, minsu, "작곡가")
    everything = pairs(book)
    first = matching.pairs(book, Asked(), 5)
    assert list(first.pairs) == everything[:5]
    assert first.more == len(everything) - 5
    assert [matching.pairs(book, Asked(), 1, at).pairs[0] for at in range(len(everything))] == everything


# -- narrower -------------------------------------------------------------------------------------------


def test_a_role_narrows_to_what_is_looked_for(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    for role in ("작곡가", "편집자"):
        wish(book, "need", role, sora)
        does(book, minsu, role)
    assert [pair.need.text for pair in pairs(book, role="composer")] == ["작곡가"]


def test_a_hat_narrows_to_needs_said_or_people_met_in_it(book: Book) -> None:
    sora, jun, dan, minsu = people(book, "이소라", "박준", "단비", "김민수")
    hat = making.row(book, "hat", name="배우", key="배우")
    talk = making.talk(book, "2026-11-01", jun)
    with deed(book, "hat"):
        book.update("conversation", talk, hat_id=hat)
    ghost = making.project(book, "ghost", hat_id=hat)
    wish(book, "need", "작곡가", dan)
    wish(book, "need", "작곡가", sora, conversation_id=talk)
    wish(book, "need", "작곡가", jun)
    wish(book, "need", "작곡가", project_id=ghost)
    does(book, minsu, "작곡가")
    assert {pair.need.of.name for pair in pairs(book, hat_id=hat)} == {"이소라", "박준", "ghost"}


def test_pairs_of_a_project_or_of_me_are_only_theirs(book: Book) -> None:
    sora, minsu = people(book, "이소라", "김민수")
    ghost = making.project(book, "ghost")
    wish(book, "need", "작곡가", sora)
    wish(book, "need", "작곡가", project_id=ghost)
    wish(book, "need", "작곡가")
    does(book, minsu, "작곡가")
    assert named(pairs(book, party=Party("project", ghost, "ghost"))) == [("role", "ghost", "김민수")]
    assert named(pairs(book, party=ME)) == [("role", "me", "김민수"), ("role", "ghost", "김민수")]
    assert named(pairs(book, party=Party("person", sora, "이소라"))) == [("role", "이소라", "김민수")]


# -- bridges --------------------------------------------------------------------------------------------


def hat(book: Book, name: str) -> int:
    return making.row(book, "hat", name=name, key=name)


def talk_in(book: Book, hat: int | None, day: str, person: int) -> int:
    talk = making.talk(book, day, person)
    with deed(book, "hat"):
        book.update("conversation", talk, hat_id=hat)
    return talk


def test_who_knows_one_hat_and_fits_another_is_a_bridge(book: Book) -> None:
    director, actor = hat(book, "감독"), hat(book, "배우")
    sora, minsu = people(book, "이소라", "김민수")
    talk_in(book, actor, "2026-10-01", sora)
    newest = talk_in(book, actor, "2026-11-01", sora)
    talk_in(book, director, "2026-11-02", minsu)
    role = does(book, sora, "director")
    need = wish(book, "need", "연출", sora)
    does(book, minsu, "감독")
    (bridge,) = matching.bridges(book, Asked())
    assert bridge[:4] == (sora, "이소라", "배우", "감독")
    assert [(said.text, said.ids) for said in bridge.reasons] == [
        ("knows you as 배우, in all 2 conversations", {"hat": actor, "conversation": newest}),
        ("looks for 연출", {"need": need}),
        ("is a director now", {"role": role}),
    ]


@pytest.mark.parametrize("second", ["other hat", "no hat", "project of the other hat"])
def test_who_knows_more_than_one_hat_is_none(book: Book, second: str) -> None:
    director, actor = hat(book, "감독"), hat(book, "배우")
    (sora,) = people(book, "이소라")
    does(book, sora, "director")
    talk_in(book, actor, "2026-10-01", sora)
    assert len(matching.bridges(book, Asked())) == 1
    if second == "project of the other hat":
        making.member(book, making.project(book, "ghost", hat_id=director), sora)
    else:
        talk_in(book, director if second == "other hat" else None, "2026-11-01", sora)
    assert matching.bridges(book, Asked()) == []


def test_what_someone_does_in_a_project_fits_a_hat_too(book: Book) -> None:
    hat(book, "감독")
    actor = hat(book, "배우")
    (sora,) = people(book, "이소라")
    talk_in(book, actor, "2026-10-01", sora)
    row = making.member(book, making.project(book, "ghost"), sora, role="film director")
    (bridge,) = matching.bridges(book, Asked())
    assert bridge.reasons[1] == ("project", "film director in #ghost", {"member": row})


def test_bridges_narrow_to_a_hat_a_role_and_a_person_and_the_last_met_comes_first(book: Book) -> None:
    director, actor, dealer = hat(book, "감독"), hat(book, "배우"), hat(book, "아트딜러")
    sora, minsu = people(book, "이소라", "김민수")
    talk_in(book, actor, "2026-10-01", sora)
    talk_in(book, actor, "2026-11-01", minsu)
    does(book, sora, "감독")
    does(book, minsu, "art dealer")
    assert [one.name for one in matching.bridges(book, Asked())] == ["김민수", "이소라"]
    assert [one.name for one in matching.bridges(book, Asked(hat_id=dealer))] == ["김민수"]
    assert [one.name for one in matching.bridges(book, Asked(hat_id=director))] == ["이소라"]
    assert [one.name for one in matching.bridges(book, Asked(role="director"))] == ["이소라"]
    assert [one.name for one in matching.bridges(book, Asked(party=Party("person", minsu, "김민수")))] == ["김민수"]


# -- the command ----------------------------------------------------------------------------------------


def lively() -> None:
    for command in (
        ("add", "나영"),
        ("edit", "나영", "--me"),
        ("add", "이소라"),
        ("add", "김민수 작곡가"),
        ("log", "어제 @김민수 통화"),
        ("need", "이소라", "작곡가", "--until", "2027-03-31"),
        ("need", "me", "편집자"),
        ("offer", "김민수", "편집"),
    ):
        made = aftera(*command)
        assert made.code == 0, made


def test_the_command_says_each_pair_in_one_sentence_in_both_languages() -> None:
    lively()
    assert aftera("match").out == (
        "1  you look for 편집자; 김민수 can give 편집, you talked yesterday\n"
        "2  이소라 looks for 작곡가 until 2027-03-31 (Wed); 김민수 is 작곡가 now, you talked yesterday\n"
    )
    assert aftera_process("--lang", "ko", "match").out == (
        "1  내가 편집자를 찾음; 김민수가 가능한 것: 편집, 어제 대화\n"
        "2  이소라가 작곡가를 찾음, 2027-03-31 (수)까지; 김민수는 지금 작곡가, 어제 대화\n"
    )


def test_a_pair_of_two_becomes_an_introduction_that_says_only_what_may_be_told() -> None:
    lively()
    made = aftera("match", "2", "--intro")
    assert made.code == 0 and "i1 · 김민수 & 이소라" in made.err
    (row,) = aftera("intro", "list", "--json").json
    assert row["state"] == "idea"
    assert row["because"] == "이소라 looks for 작곡가 until 2027-03-31 (Wed); 김민수 is 작곡가 now"
    assert row["need"]["id"] == 1
    assert aftera("match", "--json").json["pairs"][1:] == []
    assert aftera("undo").code == 0
    assert len(aftera("match", "--json").json["pairs"]) == 2


def test_a_need_of_mine_becomes_a_promise_and_is_not_offered_again() -> None:
    lively()
    made = aftera("match", "1", "--intro", "--json").json
    assert made["made"]["noun"] == "followup"
    assert made["made"]["text"] == "Ask about 편집자"
    assert made["made"]["people"] == [{"id": 3, "name": "김민수"}]
    assert [pair["need"] for pair in aftera("match", "--json").json["pairs"]] == [1]
    # Also once it is done.
    assert aftera("done", "1").code == 0
    assert [pair["need"] for pair in aftera("match", "--json").json["pairs"]] == [1]


def test_a_need_of_a_project_becomes_a_promise_for_it_and_what_i_offer_one_to_who_needs_it() -> None:
    lively()
    for command in (
        ("project", "new", "ghost"),
        ("need", "#ghost", "음악", "--role", "작곡가"),
        ("offer", "me", "작곡"),
    ):
        assert aftera(*command).code == 0
    made = aftera("match", "1", "--intro", "--json", "--for", "#ghost").json["made"]
    assert (made["text"], made["project"]) == ("Ask about 작곡가 · 음악", "ghost")
    mine = aftera("match", "--for", "me", "--json").json["pairs"]
    number = next(pair["number"] for pair in mine if pair["who"]["kind"] == "me")
    offered = aftera("match", str(number), "--intro", "--json", "--for", "me").json["made"]
    assert offered["text"] == "Offer help with 작곡가"
    assert offered["people"] == [{"id": 2, "name": "이소라"}]


def test_json_and_records_carry_the_rows() -> None:
    lively()
    found = aftera("match", "--limit", "1", "--json").json
    assert found["more"] == 1
    assert found["pairs"] == [
        {
            "number": 1,
            "kind": "offer",
            "need": 2,
            "for": {"kind": "me", "id": None, "name": None},
            "who": {"kind": "person", "id": 3, "name": "김민수"},
            "sentence": "you look for 편집자; 김민수 can give 편집, you talked yesterday",
            "why": [
                {"kind": "need", "text": "you look for 편집자", "ids": {"need": 2}},
                {"kind": "offer", "text": "김민수 can give 편집", "ids": {"need": 3}},
                {"kind": "talk", "text": "you talked yesterday", "ids": {"conversation": 1}},
            ],
        }
    ]
    assert aftera("match", "1", "--json").json == found["pairs"][0]
    assert aftera("match", "--plain").records[1][:7] == ["2", "season", "1", "이소라", "2", "김민수", "3"]
    assert aftera("match", "--for", "소라", "--plain").records == [
        [*("1", "season", "1", "이소라", "2", "김민수", "3"), aftera("match", "2", "--json").json["sentence"]]
    ]


def test_what_cannot_be_asked_is_said_with_its_exit_code() -> None:
    lively()
    for code, command in (
        (3, ("match", "9")),
        (2, ("match", "--intro")),
        (2, ("match", "1", "--bridges")),
        (3, ("match", "--for", "nobody")),
        (3, ("match", "--hat", "nothing")),
    ):
        said = aftera(*command)
        assert (said.code, said.out) == (code, ""), command
        assert said.err.strip()
    assert aftera("quiet", "민수").code == 0
    assert aftera("match", "--for", "민수").code == 3
    empty = aftera("match")
    assert (empty.code, empty.out) == (0, "") and "Nobody fits" in empty.err


def test_bridges_on_the_command_line() -> None:
    lively()
    for command in (
        ("hat", "add", "작곡가"),
        ("hat", "add", "배우"),
        ("fix", "어제 @김민수 통화 hat:배우"),
    ):
        assert aftera(*command).code == 0, command
    assert aftera("match", "--bridges").out == (
        "김민수  배우 → 작곡가\n   knows you as 배우, in 1 conversation · is 작곡가 now\n"
    )
    (row,) = aftera("match", "--bridges", "--json").json["bridges"]
    assert (row["name"], row["knows"], row["fits"]) == ("김민수", "배우", "작곡가")
    assert aftera("match", "--bridges", "--plain").records[0][:5] == ["3", "김민수", "배우", "작곡가", "2026-11-19"]


def test_hostile_words_do_nothing_to_the_terminal() -> None:
    bad = "\x1b[31m[@click=app.bell()]\u202e"
    with open_book() as book:
        sora, minsu = people(book, f"소라{bad}", f"민수{bad}")
        wish(book, "need", f"작곡가 {bad}", sora, role="작곡가")
        wish(book, "offer", f"작곡가 {bad}", minsu, role="작곡가")
    for form in (["match"], ["match", "1"], ["match", "1", "--intro", "-n"]):
        for shape in ([], ["--json"], ["--plain"]):
            said = aftera(*form, *shape)
            assert said.code == 0, said
            assert not {"\x1b", "\u202e"} & set(said.out + said.err)
