"""People: adding them, their channels, tags, hats and relations."""

from __future__ import annotations

import pytest

from afterA_crm import adding, channels, hats, people, person_line, relations, tags
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.store import Book, deed


def add(book: Book, line: str) -> int:
    said = person_line.parse(line)
    with deed(book, f"add {line}"):
        return adding.add(book, said, adding.meet(book, said.via)).id


def test_a_name_in_these_letters_comes_before_one_that_may_be_spelt_so(book: Book) -> None:
    korean = add(book, "이소라")
    assert people.resolve(book, "sora").id == korean
    latin = add(book, "Sora Kim")
    assert people.resolve(book, "Sora").id == latin
    assert people.resolve(book, "소라").id == korean
    nicked = add(book, "김나영 별명:Sora")
    assert {person.id for person in people.candidates(book, "sora")} == {latin, nicked}


def test_a_line_becomes_a_person_with_all_that_it_says(book: Book) -> None:
    minjun = add(book, "박민준")
    sora = add(
        book,
        "이소라(감독) 010-1234-5678 sora@Film.kr 소속:필름랩 #2025 행사:gmaff 생일:음력 8/15 via @민준 "
        "별명:쏘 메모:조용함",
    )
    person = people.get(book, [sora])[0]
    assert (person.name, person.roles, person.organisation) == ("이소라", ("감독",), "필름랩")
    assert book.row(
        "SELECT birth_month, birth_day, birth_lunar, met_through_id, note, met_event_id FROM person WHERE id = ?", sora
    ) == (8, 15, 1, minjun, "조용함", 1)
    assert [(c.kind, c.value, c.key) for c in channels.of(book, sora)] == [
        ("phone", "010-1234-5678", "+821012345678"),
        ("email", "sora@Film.kr", "sora@film.kr"),
    ]
    assert tags.of(book, sora) == ["2025"]
    assert book.row("SELECT slug, name FROM event") == ("gmaff", "gmaff")
    assert book.row("SELECT person_id, how FROM attendance") == (sora, "met")
    for words in ("쏘", "이소라", "소라", "ㅇㅅㄹ", "lee sora", "sora@film.kr", "+82 10 1234 5678", "이감독"):
        assert people.resolve(book, words).id == sora


def test_an_event_that_is_on_says_when_we_met(book: Book) -> None:
    with deed(book, "event"):
        stamp = "2026-01-01T00:00:00Z"
        book.insert(
            "event",
            slug="gmaff",
            name="광명 AI 영화제",
            first_day="2026-11-18",
            last_day="2026-11-22",
            created_at=stamp,
            changed_at=stamp,
        )
    number = add(book, '이소라 행사:"광명 AI 영화제"')
    assert book.row("SELECT met_on, met_event_id FROM person WHERE id = ?", number) == ("2026-11-20", 1)


def test_an_unknown_friend_stays_as_a_word(book: Book) -> None:
    number = add(book, "이소라 via @아무개")
    assert book.row("SELECT met_through_id, met_how FROM person WHERE id = ?", number) == (None, "via 아무개")


def test_those_alike_are_told(book: Book) -> None:
    one = add(book, "김민수 minsu@a.kr 010-1111-2222 instagram.com/minsu studio.com")
    other = add(book, "김민수 010-3333-4444")
    near = adding.alike(book, person_line.parse("김민수 +82 10-1111-2222"))
    assert {p.id for p in near.named} == {one, other}
    assert [(p.id, value) for p, value in near.reached] == [(one, "010-1111-2222")]
    assert [
        p.id for p, _v in adding.alike(book, person_line.parse("딴사람 https://www.instagram.com/minsu/")).reached
    ] == [one]
    # A page of a company says nothing of who someone is.
    assert adding.alike(book, person_line.parse("딴사람 studio.com")).reached == ()


def test_a_channel_is_kept_once(book: Book) -> None:
    number = add(book, "이소라 010-1234-5678")
    with deed(book, "edit"):
        assert channels.add(book, number, "phone", "+82 10 1234 5678") is None
        assert channels.add(book, number, "email", "a@b.kr")
        assert [c.value for c in channels.remove(book, number, "01012345678")] == ["010-1234-5678"]
        assert channels.remove(book, number, "nobody@b.kr") == []


def test_one_person_is_me(book: Book) -> None:
    one, other = add(book, "나영"), add(book, "이소라")
    for chosen in (one, other, other):
        with deed(book, "me"):
            people.be_me(book, chosen)
        mine = people.me(book)
        assert mine and mine.id == chosen
    with deed(book, "me"):
        people.be_me(book, None)
    assert people.me(book) is None


def test_a_new_name_is_found_and_the_old_one_no_more(book: Book) -> None:
    number = add(book, "김소라")
    with deed(book, "edit"):
        people.change(book, number, name="남궁소라")
    assert book.row("SELECT family, given FROM person") == ("남궁", "소라")
    assert people.resolve(book, "남궁소라").id == number
    with pytest.raises(NotFound):
        people.resolve(book, "김소라")


def test_tags_are_one_whatever_their_spelling(book: Book) -> None:
    one, other = add(book, "이소라"), add(book, "박민준")
    with deed(book, "tag"):
        number = tags.ensure(book, "#AI Film")
        assert tags.ensure(book, "ai film") == number
        assert tags.put(book, number, [one, other, one]) == [one, other]
    assert [(t.name, t.people) for t in tags.listing(book)] == [("AI Film", 2)]
    assert {p.id for p in tags.people(book, number)} == {one, other}
    with deed(book, "tag"):
        assert tags.take(book, number, [one, one]) == [one]
        assert tags.take(book, number, [other]) == [other]
    assert tags.listing(book) == []
    with pytest.raises(NotFound):
        tags.find(book, "ai film")
    with pytest.raises(UsageError):
        tags.ensure(book, "#")


def test_one_hat_at_a_time(book: Book) -> None:
    with deed(book, "hat"):
        actor, fresh = hats.add(book, "배우")
        director, _fresh = hats.add(book, "감독")
        assert fresh
        assert hats.add(book, " 배우 ") == (actor, False)
        hats.use(book, actor)
        hats.use(book, director)
    worn = hats.current(book)
    assert worn and worn.name == "감독"
    assert hats.find(book, "actor") == actor
    with deed(book, "hat"):
        hats.use(book, None)
    assert hats.current(book) is None
    with pytest.raises(NotFound):
        hats.find(book, "조각가")


def test_a_relation_is_seen_from_both_sides(book: Book) -> None:
    one, other = add(book, "이소라"), add(book, "박민준")
    with deed(book, "relate"):
        number, fresh = relations.add(book, one, "former colleague", other, since="2022")
        assert fresh
        assert relations.add(book, one, "Former colleague", other, until="2024") == (number, False)
    assert [(r.other, r.text, r.outward, r.since, r.until) for r in relations.of(book, one)] == [
        ("박민준", "former colleague", True, "2022", "2024")
    ]
    assert [(r.other, r.outward) for r in relations.of(book, other)] == [("이소라", False)]
    with deed(book, "relate"):
        with pytest.raises(UsageError):
            relations.add(book, one, "friend", one)
        with pytest.raises(UsageError):
            relations.add(book, one, "friend", other, since="2024", until="2023")
        assert relations.remove(book, other, one) == 1
        with pytest.raises(NotFound):
            relations.remove(book, other, one)
