"""Duplicates: which pairs are suggested, for which reasons, and which never are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import adding, duplicates, history, merging, person_line, sameness, words
from afterA_crm.duplicates import KINDS
from afterA_crm.errors import UsageError
from afterA_crm.store import Book, deed, open_book

from .exchange import borders
from .making import person, row, talk
from .rows import dump


def add(book: Book, line: str) -> int:
    with deed(book, "add"):
        return adding.add(book, person_line.parse(line)).id


def why(book: Book, one: int, other: int) -> list[str] | None:
    """Return the reasons of a pair in words, or None where it isn't suggested."""
    for pair in duplicates.pairs(book):
        if {pair.one.id, pair.other.id} == {one, other}:
            return [duplicates.said(reason) for reason in pair.reasons]
    return None


# -- reasons -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        ("이소라 kim@film.kr", "딴이름 KIM@film.kr", ["the same e-mail kim@film.kr"]),
        ("이소라 010-1234-5678", "딴이름 +82 10 1234 5678", ["the same phone 010-1234-5678"]),
        ("이소라 instagram.com/sora", "딴이름 https://www.instagram.com/Sora/", ["the same page instagram.com/sora"]),
        ("이소라 소속:FilmLab", "이소라 소속:filmlab", ["the same name", "the same organisation FilmLab"]),
        ("이소라 감독 소속:필름랩", "이소라 PD 소속:필름랩", ["the same name", "the same organisation 필름랩"]),
        ("이소라 생일:4/12", "이소라 생일:1990-04-12", ["the same name", "the same birthday 04-12"]),
        ("이소라 행사:gmaff", "이소라 행사:gmaff", ["the same name", "both at gmaff"]),
        ("이소라 a@filmlab.kr", "이소라 b@filmlab.kr", ["the same name", "both write from filmlab.kr"]),
        ("이소라 info@film.kr", "이소라 info@film.kr", ["the same name", "both reached at info@film.kr"]),
        ("이소라 02-123-4567", "이소라 02-123-4567", ["the same name", "both reached at 02-123-4567"]),
        ("이소라 감독", "이소라 director 010-1234-5678", ["the same name", "both 감독"]),
        ("김소라 행사:gmaff", "Sora Kim 행사:gmaff", ["the same name written 김소라 / Sora Kim", "both at gmaff"]),
        ("김소라 행사:gmaff", "Kim So-ra 행사:gmaff", ["the same name written 김소라 / Kim So-ra", "both at gmaff"]),
        ("Sora Kim 행사:gmaff", "Kim Sora 행사:gmaff", ["the same name written Sora Kim / Kim Sora", "both at gmaff"]),
        ("이소라 감독 행사:gmaff", "이소라 행사:gmaff", ["the same name", "both at gmaff"]),
        (
            "Sora Lee 소속:필름랩",
            "정나영 별명:SoraLee 소속:필름랩",
            ["both called Sora Lee", "the same organisation 필름랩"],
        ),
        ("김서연 소속:필름랩", "Jane 별명:김서연 소속:필름랩", ["both called 김서연", "the same organisation 필름랩"]),
    ],
)
def test_a_pair_says_why(book: Book, one: str, other: str, reasons: list[str]) -> None:
    a, b = add(book, one), add(book, other)
    found = why(book, a, b)
    assert found is not None
    assert [said for said in found if said in reasons] == reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("이소라", "이소라"),
        ("이소라 감독 010-1111-2222", "이소라 감독 010-3333-4444"),
        ("이소라 a@gmail.com", "이소라 b@gmail.com"),
        ("이소라 a@naver.com", "이소라 b@naver.com"),
        ("이소라 a@yahoo.co.kr", "이소라 b@yahoo.co.kr"),
        ("이소라 info@film.kr", "박민준 info@film.kr"),
        ("이소라 02-123-4567", "박민준 02-123-4567"),
        ("이소라 https://film.kr", "박민준 film.kr"),
        ("이소라 소속:필름랩 생일:4/12", "이소라 소속:필름랩 생일:5/12"),
        ("이소라 소속:필름랩 생일:1980-04-12", "이소라 소속:필름랩 생일:1990-04-12"),
        ("이소라 행사:gmaff", "이소라 행사:biff"),
        ("김소라 행사:gmaff", "김솔아 행사:gmaff"),
        ("소라 행사:gmaff", "소라 행사:gmaff"),
        ("이소라 행사:gmaff", "소라 행사:gmaff"),
        ("박민준 별명:짱구 행사:gmaff", "이소라 별명:짱구 행사:gmaff"),
        ("이소라 행사:gmaff", "박민준 행사:gmaff"),
    ],
)
def test_what_is_no_reason(book: Book, one: str, other: str) -> None:
    assert why(book, add(book, one), add(book, other)) is None


def test_a_common_name_needs_more_than_an_event(book: Book) -> None:
    ids = [add(book, f"김민준 행사:e{at} p{at}@gmail.com") for at in range(4)]
    also = add(book, "김민준 행사:e0 new@gmail.com")
    assert why(book, ids[0], also) is None
    with deed(book, "join"):
        project = book.insert("project", slug="film", name="film", stage="idea", created_at="2026-01-01T00:00:00Z",
                              changed_at="2026-01-01T00:00:00Z")  # fmt: skip
        for number in (ids[0], also):
            book.insert("member", project_id=project, person_id=number)
    assert why(book, ids[0], also) == ["the same name", "both in #film", "both at e0"]


def test_who_introduced_both_is_said(book: Book) -> None:
    through, a, b = add(book, "박민준"), add(book, "이소라"), add(book, "이소라")
    with deed(book, "via"):
        for number in (a, b):
            book.update("person", number, met_through_id=through)
    assert why(book, a, b) == ["the same name", "both met through 박민준"]


def test_a_messenger_name_is_ones_own_within_its_service(book: Book) -> None:
    people = [person(book, name) for name in ("이소라", "박민준", "정나영")]
    for number, label in zip(people, ("kakao", "Kakao", "line"), strict=True):
        row(book, "channel", person_id=number, kind="messenger", value="sora", key="sora", label=label)
    assert why(book, people[0], people[1]) == ["the same messenger name sora"]
    assert len(duplicates.pairs(book)) == 1


@pytest.mark.parametrize("tie", ["together", "relation", "introduction", "through"])
def test_who_were_seen_together_are_two_people(book: Book, tie: str) -> None:
    a, b = add(book, "이소라 x@film.kr"), add(book, "이소라 x@film.kr")
    assert why(book, a, b) is not None
    if tie == "together":
        talk(book, "2026-01-01", a, about=(b,))
        assert why(book, a, b) is not None
        talk(book, "2026-01-02", a, b)
    elif tie == "relation":
        row(book, "relation", one_id=b, other_id=a, text="sister")
    elif tie == "introduction":
        stamp = "2026-01-01T00:00:00Z"
        row(book, "introduction", one_id=b, other_id=a, state="made", created_at=stamp, changed_at=stamp)
    else:
        with deed(book, "via"):
            book.update("person", b, met_through_id=a)
    assert why(book, a, b) is None


def test_the_strongest_reason_comes_first_and_the_longer_history_left(book: Book) -> None:
    named = add(book, "박민준 행사:gmaff"), add(book, "박민준 행사:gmaff")
    a, b = add(book, "이소라 x@film.kr"), add(book, "Sora Lee x@film.kr")
    talk(book, "2026-01-01", b)
    found = duplicates.pairs(book)
    assert [(pair.one.id, pair.other.id) for pair in found] == [(b, a), named]
    name = next(reason for reason in found[0].reasons if reason.kind == "name")
    assert (name.what, name.other) == ("Sora Lee", "이소라")
    assert [KINDS.index(r.kind) for r in found[0].reasons] == sorted(KINDS.index(r.kind) for r in found[0].reasons)
    assert duplicates.pairs(book, limit=1) == found[:1]
    assert duplicates.pairs(book, who=named[1]) == found[1:]


def test_who_is_quiet_or_archived_is_only_suggested_when_asked_for(book: Book) -> None:
    a, b = add(book, "이소라 x@film.kr"), add(book, "Sora x@film.kr")
    for column, value in (("quiet", 1), ("archived_on", "2026-01-01")):
        with deed(book, "out"):
            book.update("person", b, **{column: value})
        assert duplicates.pairs(book) == []
        assert [{pair.one.id, pair.other.id} for pair in duplicates.pairs(book, who=b)] == [{a, b}]
        with deed(book, "in"):
            book.update("person", b, quiet=0, archived_on=None)


def test_a_crowd_of_one_name_gives_no_crowd_of_pairs(book: Book) -> None:
    with deed(book, "add"):
        for _at in range(300):
            adding.add(book, person_line.parse("김민준 소속:큰회사"))
    found = duplicates.pairs(book)
    assert len(found) == 299
    # Told apart, someone is compared with the next one.
    with deed(book, "not"):
        duplicates.apart(book, 1, 2)
    assert {(1, 3), (2, 3)} <= {(pair.one.id, pair.other.id) for pair in duplicates.pairs(book)}


def test_many_who_share_a_mailbox_are_no_pairs_but_namesakes_among_them_are(book: Book) -> None:
    for name in ("가나", "다라", "마바", "사아", "자차", "카타", "파하", "거너", "이소라", "이소라"):
        number = person(book, name)
        row(book, "channel", person_id=number, kind="email", value="all@film.kr", key="all@film.kr")
    assert [[duplicates.said(r) for r in pair.reasons] for pair in duplicates.pairs(book)] == [
        ["the same name", "both reached at all@film.kr"]
    ]


def test_reasons_are_said_in_korean(book: Book) -> None:
    a, b = add(book, "김소라 행사:gmaff"), add(book, "Kim Sora 행사:gmaff")
    words.use("ko")
    try:
        assert why(book, a, b) == ["표기만 다른 같은 이름 김소라 / Kim Sora", "같은 행사 gmaff"]
    finally:
        words.use("en")


# -- two people --------------------------------------------------------------------------------------


def test_who_are_two_people_is_remembered_listed_and_taken_back(book: Book) -> None:
    a, b = add(book, "이소라 x@film.kr"), add(book, "Sora x@film.kr")
    before = dump(book)
    with deed(book, "not"):
        assert duplicates.apart(book, b, a)
    assert duplicates.pairs(book) == []
    assert [(one.id, other.id) for one, other in duplicates.known_apart(book)] == [(a, b)]
    with deed(book, "again") as again:
        assert not duplicates.apart(book, a, b)
    assert not again.changed
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))
    assert dump(book) == before
    with deed(book, "not"):
        duplicates.apart(book, a, b)
    with deed(book, "take back"):
        assert duplicates.together(book, b, a)
        assert not duplicates.together(book, a, b)
    assert len(duplicates.pairs(book)) == 1
    with deed(book, "me"), pytest.raises(UsageError):
        duplicates.apart(book, a, a)


def test_an_import_points_out_nobody_who_is_known_to_be_someone_else(book: Book) -> None:
    a, b = add(book, "이소라 x@film.kr"), add(book, "이소라 010-1234-5678")
    card = borders.card("FN:이소라", "EMAIL:x@film.kr", "TEL:010-1234-5678")
    (before,) = borders.planned(book, card).items
    assert [suspect.id for suspect in before.suspects] == [b]
    with deed(book, "not"):
        duplicates.apart(book, a, b)
    (after,) = borders.planned(book, card).items
    assert (after.person_id, after.suspects) == (a, ())


def test_a_card_is_theirs_of_two_people_at_one_address_who_share_more_with_it(book: Book) -> None:
    a, b = add(book, "이소라 x@film.kr"), add(book, "이소라 x@film.kr 010-1234-5678")
    with deed(book, "not"):
        duplicates.apart(book, a, b)
    (item,) = borders.planned(book, borders.card("FN:이소라", "EMAIL:x@film.kr", "TEL:010-1234-5678")).items
    assert (item.person_id, item.suspects) == (b, ())
    (item,) = borders.planned(book, borders.card("FN:이소라", "EMAIL:x@film.kr")).items
    assert item.person_id == a


LINES = st.lists(
    st.sampled_from(
        [
            "이소라 x@film.kr 소속:필름랩",
            "Sora Lee x@film.kr 생일:4/12",
            "이소라 행사:gmaff 생일:1990",
            "소라 010-1234-5678 #2025",
            "Lee Sora 010-1234-5678 행사:gmaff 메모:둘째",
        ]
    ),
    min_size=3,
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(LINES, st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=5), st.data())
def test_merges_keep_who_is_someone_else_and_are_taken_back_whole(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], apart: list[tuple[int, int]], data: st.DataObject
) -> None:
    with open_book(tmp_path_factory.mktemp("merges") / "book.db") as book:
        ids = [add(book, line) for line in lines]
        stands = {number: number for number in ids}
        known = set()
        for one, other in apart:
            a, b = ids[one % len(ids)], ids[other % len(ids)]
            if a != b:
                with deed(book, "not"):
                    duplicates.apart(book, a, b)
                known.add(frozenset((a, b)))
        states = []
        for _round in range(len(ids) - 2):
            left = sorted(set(stands.values()))
            one, other = data.draw(st.permutations(left))[:2]
            states.append(dump(book))
            with deed(book, "merge"):
                merging.merge(book, one, other)
            stands = {number: one if now == other else now for number, now in stands.items()}
            expected = {frozenset(stands[number] for number in pair) for pair in known}
            held = {frozenset((a.id, b.id)) for a, b in duplicates.known_apart(book)}
            assert held == {pair for pair in expected if len(pair) == 2}
            suggested = {frozenset((pair.one.id, pair.other.id)) for pair in duplicates.pairs(book)}
            assert not suggested & held
        while states:
            with deed(book, "undo"):
                history.reverse(book, history.last_undoable(book))
            assert dump(book) == states.pop()


# -- sameness ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("이소라", "이 소라", True),
        ("이소라 감독", "이소라", True),
        ("김소라", "Kim Sora", True),
        ("Kim, Sora", "Sora Kim", True),
        ("김소라", "소라", False),
        ("김소라", "Sora", False),
        ("김소라", "김솔아", False),
        ("", "", False),
        ("☆", "★", False),
    ],
)
def test_whole_names_that_are_one(one: str, other: str, same: bool) -> None:
    assert sameness.called_the_same(one, other) is sameness.called_the_same(other, one) is same


@pytest.mark.parametrize(
    ("host", "house"),
    [
        ("gmail.com", False),
        ("yahoo.co.kr", False),
        ("privaterelay.appleid.com", False),
        ("qq.com", False),
        ("filmlab.kr", True),
        ("mail.filmlab.kr", True),
        ("kaist.ac.kr", True),
        ("x.co.uk", True),
        ("", False),
        ("...", False),
    ],
)
def test_a_house_has_a_host_of_its_own(host: str, house: bool) -> None:
    assert sameness.a_house(host) is house
