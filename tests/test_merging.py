"""Merging: two entries become one, nothing is lost or said twice, and undo brings both back."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from afterA_crm import adding, channels, duplicates, history, merging, people, person_line, roles, tags
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.exchange import provenance
from afterA_crm.store import Book, deed

from . import making, rows
from .exchange import borders

STAMP = "2026-01-01T00:00:00Z"


def add(book: Book, line: str) -> int:
    with deed(book, "add"):
        return adding.add(book, person_line.parse(line)).id


def talk(book: Book, day: str, **parts: int) -> int:
    with deed(book, "log"):
        number = book.insert("conversation", day=day, how="met", sentence=day, created_at=STAMP, changed_at=STAMP)
        for part, person in parts.items():
            book.insert("mention", conversation_id=number, person_id=person, part=part.rstrip("_"))
    return number


def merge(book: Book, one: int, other: int) -> merging.Merge:
    with deed(book, "merge"):
        return merging.merge(book, one, other)


def test_what_stays_keeps_its_values_and_learns_what_it_lacks(book: Book) -> None:
    a = add(book, "이소라 sora@film.kr 생일:4/12 메모:첫째")
    b = add(book, "Sora Lee sora@film.kr 010-1234-5678 생일:1990-04-12 메모:둘째 reading:소라 #2025")
    done = merge(book, a, b)
    assert book.row("SELECT name, reading, birth_year, birth_month, birth_day, note FROM person") == (
        "이소라",
        "소라",
        1990,
        4,
        12,
        "첫째\n둘째",
    )
    assert [c.value for c in channels.of(book, a)] == ["010-1234-5678", "sora@film.kr"]
    assert book.rows("SELECT name FROM nickname WHERE person_id = ?", a) == [("Sora Lee",)]
    assert tags.of(book, a) == ["2025"]
    assert people.resolve(book, "Sora Lee").id == a
    assert done.collapsed == {"channel": 1}
    with pytest.raises(NotFound):
        people.resolve(book, f"id:{b}")


def test_birthdays_of_two_kinds_are_not_mixed(book: Book) -> None:
    a, b = add(book, "소라 생일:4/12"), add(book, "소라 생일:음력1990-03-01")
    merge(book, a, b)
    assert book.row("SELECT birth_year, birth_month, birth_day, birth_lunar FROM person") == (None, 4, 12, 0)


@pytest.mark.parametrize(
    ("one", "other", "stays"),
    [
        ("생일:1990", "생일:4/12", (1990, 4, 12, 0)),
        ("생일:4/12", "생일:1990-04-12", (1990, 4, 12, 0)),
        ("생일:1991", "생일:1990-04-12", (1991, None, None, 0)),
        ("생일:1990", "생일:음력8/15", (1990, 8, 15, 1)),
        ("메모:x", "생일:음력8/15", (None, 8, 15, 1)),
    ],
)
def test_birthdays_that_can_both_be_true_complete_each_other(
    book: Book, one: str, other: str, stays: tuple[int | None, ...]
) -> None:
    a, b = add(book, f"소라 {one}"), add(book, f"이소라 {other}")
    row = next((row for row in merging.side_by_side(book, a, b) if row.what == "birthday"), None)
    merge(book, a, b)
    assert book.row("SELECT birth_year, birth_month, birth_day, birth_lunar FROM person") == stays
    assert row is not None and row.differ == (stays == (1991, None, None, 0))


def test_the_day_of_one_first_meeting_is_not_put_to_the_event_of_another(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라 행사:gmaff")
    with deed(book, "met"):
        book.update("person", a, met_on="2024-05-01")
    assert book.value("SELECT met_event_id FROM person WHERE id = ?", b) is not None
    assert next(row for row in merging.side_by_side(book, a, b) if row.what == "met").differ
    merge(book, a, b)
    assert book.row("SELECT met_on, met_event_id FROM person") == ("2024-05-01", None)


def test_side_by_side_says_what_both_and_what_one_says(book: Book) -> None:
    a = add(book, "이소라 감독 sora@film.kr 010-1234-5678 소속:필름랩 생일:4/12 메모:첫째 #2025")
    b = add(book, "Sora Lee sora@film.kr sora@home.kr 생일:4/13 메모:둘째 행사:gmaff")
    talk(book, "2026-01-01", with_=b)
    said = {row.what: row for row in merging.side_by_side(book, a, b)}
    assert (said["name"].one, said["name"].other, said["name"].differ) == (("이소라",), ("Sora Lee",), False)
    assert (said["email"].one, said["email"].other, said["email"].both) == ((), ("sora@home.kr",), ("sora@film.kr",))
    assert (said["birthday"].one, said["birthday"].other, said["birthday"].differ) == (("04-12",), ("04-13",), True)
    assert (said["role"].one, said["role"].other) == (("감독, 필름랩",), ())
    assert (said["conversations"].other, said["last"].other) == (("1",), ("2026-01-01",))
    assert (said["note"].differ, said["event"].other, said["tag"].one) == (False, ("gmaff",), ("#2025",))
    assert "card" not in said
    turned = {row.what: row for row in merging.side_by_side(book, b, a)}
    assert all((turned[what].one, turned[what].other) == (row.other, row.one) for what, row in said.items())


def test_side_by_side_says_the_local_day_a_card_came_in(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    number = add(book, "이소라")
    with deed(book, "import"):
        card = {"original": b"x", "digest": "x", "file": "a.vcf", "line": 1, "imported_at": "2026-11-19T23:30:00Z"}
        book.insert("card", person_id=number, **card)
    monkeypatch.setenv("TZ", "Asia/Seoul")
    time.tzset()
    try:
        (said,) = [row for row in merging.side_by_side(book, number, number) if row.what == "card"]
    finally:
        monkeypatch.undo()
        time.tzset()
    assert said.both == ("a.vcf · 2026-11-20",)


def test_who_was_known_to_be_someone_else_stays_so(book: Book) -> None:
    a, b, c = add(book, "소라"), add(book, "이소라"), add(book, "소라야")
    with deed(book, "not"):
        duplicates.apart(book, a, b)
    merge(book, c, a)
    assert duplicates.are_apart(book, b, c)
    assert duplicates.known_apart(book)[0][0].id == b


# -- cards that come back ----------------------------------------------------------------------------


@pytest.mark.parametrize("turned", [False, True])
def test_cards_that_left_before_the_merge_come_back_as_nothing_to_do(book: Book, tmp_path: Path, turned: bool) -> None:
    a = add(book, "이소라 감독 sora@film.kr 소속:필름랩 생일:4/12 메모:첫째 #2025")
    b = add(book, "Sora; Lee, 010-1234-5678 생일:4/13 메모:둘째 행사:gmaff")
    cards = borders.export(book, a, b)
    merge(book, *((b, a) if turned else (a, b)))
    plan = borders.planned(book, cards)
    assert [(item.status, item.person_id, item.by) for item in plan.items] == [("same", b if turned else a, "uid")] * 2
    merged = borders.export(book)
    kept = book.value("SELECT uid FROM person")
    assert merged.count(b"BEGIN:VCARD") == 1 and f"UID:{kept}".encode() in merged
    # What only keeps a UID is no card they came from.
    stays = b if turned else a
    assert "card" not in {row.what for row in merging.side_by_side(book, stays, stays)}
    assert provenance.sources(book, stays).origins == ()


def test_a_changed_card_of_who_went_changes_who_stayed(book: Book) -> None:
    a, b = add(book, "이소라 sora@film.kr"), add(book, "Sora Lee 메모:둘째")
    left = borders.export(book, b)
    merge(book, a, b)
    borders.bring(book, left.replace(b"END:VCARD", b"TEL:010-2222-3333\r\nEND:VCARD"))
    assert book.rows("SELECT id FROM person") == [(a,)]
    assert ("phone", "010-2222-3333") in [(one.kind, one.value) for one in channels.of(book, a)]
    assert not borders.planned(book, left.replace(b"END:VCARD", b"TEL:010-2222-3333\r\nEND:VCARD")).writes


def test_cards_both_came_from_are_nothing_to_do_after_the_merge(book: Book) -> None:
    one = borders.card("FN:이소라", "UID:one", "EMAIL:sora@film.kr", "X-OWN:1")
    other = borders.card("FN:Sora Lee", "UID:two", "TEL:010-1234-5678", "X-OWN:2")
    borders.bring(book, one, other)
    a, b = (row[0] for row in book.rows("SELECT id FROM person ORDER BY id"))
    merge(book, a, b)
    assert not borders.planned(book, one, other).writes
    assert book.value("SELECT count(*) FROM card") == 2


def test_one_who_was_merged_twice_is_known_by_every_uid(book: Book) -> None:
    a, b, c = add(book, "이소라 a@x.kr"), add(book, "소라 b@x.kr"), add(book, "Sora c@x.kr")
    cards = borders.export(book, a, b, c)
    merge(book, b, c)
    merge(book, a, b)
    assert {item.person_id for item in borders.planned(book, cards).items} == {a}
    assert not borders.planned(book, cards).writes


def test_conversations_move_and_with_is_stronger_than_about(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라")
    talk(book, "2026-01-01", about=a, with_=b)
    talk(book, "2026-02-02", with_=b)
    talk(book, "2026-03-03", about=b)
    done = merge(book, a, b)
    assert book.rows("SELECT day, part, person_id FROM mention ORDER BY day") == [
        ("2026-01-01", "with", a),
        ("2026-02-02", "with", a),
        ("2026-03-03", "about", a),
    ]
    assert str(people.get(book, [a])[0].last_touch) == "2026-02-02"
    assert (done.moved["mention"], done.collapsed["mention"]) == (2, 1)


def test_roles_that_agree_become_one(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라")
    with deed(book, "roles"):
        roles.add(book, a, "감독", since="2024")
        roles.add(book, b, "감독", organisation="필름랩")
        roles.add(book, b, "배우")
        roles.add(book, b, "감독", organisation="나무", since="2010", until="2012")
    merge(book, a, b)
    assert [(r.name, r.organisation, r.since) for r in roles.of(book, a)] == [
        ("배우", None, None),
        ("감독", "나무", "2010"),
        ("감독", "필름랩", "2024"),
    ]


def test_what_an_ending_left_with_both_is_kept_side_by_side(book: Book) -> None:
    a, b = add(book, "이소라"), add(book, "소라킴")
    film = making.project(book, "ghost")
    making.row(book, "wrap", project_id=film, person_id=a, remains="빛", seed="바다")
    making.row(book, "wrap", project_id=film, person_id=b, remains="소리", seed="바다", settled_on="2026-11-20")
    merge(book, a, b)
    assert book.rows("SELECT person_id, remains, seed, settled_on FROM wrap") == [
        (a, "빛 / 소리", "바다", "2026-11-20")
    ]


def test_nobody_is_related_to_themselves_afterwards(book: Book) -> None:
    a, b, c = add(book, "소라"), add(book, "이소라"), add(book, "민준")
    with deed(book, "relate"):
        book.insert("relation", one_id=a, other_id=b, text="sister")
        book.insert("relation", one_id=c, other_id=a, text="friend")
        book.insert("relation", one_id=c, other_id=b, text="friend")
        book.insert("distinct", one_id=a, other_id=b)
        book.insert("distinct", one_id=b, other_id=c)
        book.insert("introduction", one_id=a, other_id=b, state="idea", created_at=STAMP, changed_at=STAMP)
        book.update("person", a, met_through_id=b)
        book.update("person", b, met_through_id=a)
        book.update("person", c, met_through_id=b)
    merge(book, a, b)
    assert book.rows("SELECT one_id, other_id FROM relation") == [(c, a)]
    assert book.rows('SELECT one_id, other_id FROM "distinct"') == [(a, c)]
    assert book.rows("SELECT id FROM introduction") == []
    assert book.rows("SELECT id, met_through_id FROM person ORDER BY id") == [(a, None), (c, a)]


def test_being_me_goes_along(book: Book) -> None:
    a, b = add(book, "나"), add(book, "나영")
    with deed(book, "me"):
        people.be_me(book, b)
        book.update("person", a, uid=None)
        book.update("person", b, uid="urn:uuid:1")
    merge(book, a, b)
    assert book.row("SELECT is_me, uid FROM person") == (1, "urn:uuid:1")


def test_answered_questions_mean_who_stays(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라")
    number = talk(book, "2026-01-01", with_=b)
    with deed(book, "settle"):
        book.insert(
            "question", conversation_id=number, kind="person", text="소라", settled_on="2026-01-02", answer=str(b)
        )
    merge(book, a, b)
    assert book.value("SELECT answer FROM question") == str(a)


def test_one_entry_is_no_merge(book: Book) -> None:
    a = add(book, "소라")
    with deed(book, "merge"), pytest.raises(UsageError):
        merging.merge(book, a, a)


@pytest.mark.parametrize(("one", "other"), [(1, 2), (2, 1), (3, 1), (1, 3)])
def test_a_merge_of_every_table_is_one_undo(book: Book, one: int, other: int) -> None:
    with deed(book, "fill"):
        rows.fill(book)
    before: Any = rows.dump(book)
    merge(book, one, other)
    after = rows.dump(book)
    for noun in history.watched(book.con):
        keys = [r[3] for r in book.rows(f'SELECT * FROM pragma_foreign_key_list("{noun}")') if r[2] == "person"]
        for key in keys:
            assert not book.value(f'SELECT count(*) FROM "{noun}" WHERE "{key}" = ?', other), (noun, key)
    assert book.rows("PRAGMA foreign_key_check") == []
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))
    assert rows.dump(book) == before
    with deed(book, "redo"):
        history.reverse(book, history.last_redoable(book))
    assert rows.dump(book) == after


# -- what was made together --------------------------------------------------------------------------


def row(book: Book, noun: str, **columns: Any) -> int:
    stamps = {"created_at": STAMP, "changed_at": STAMP} if noun in ("project", "introduction") else {}
    with deed(book, noun):
        return book.insert(noun, **columns, **stamps)


def test_what_remains_with_two_entries_remains_with_the_one(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라")
    film = row(book, "project", slug="ai-film", name="AI film", stage="wrapped")
    for person, remains, seed in ((a, "빛", None), (b, "밤샘", "바다")):
        row(book, "wrap", project_id=film, person_id=person, remains=remains, seed=seed)
        row(book, "member", project_id=film, person_id=person, role="감독", terms=f"{remains} 몫", since="2026")
    merge(book, a, b)
    assert book.rows("SELECT person_id, remains, seed FROM wrap") == [(a, "빛 / 밤샘", "바다")]
    assert book.rows("SELECT person_id, role, terms FROM member") == [(a, "감독", "빛 몫 / 밤샘 몫")]


def test_two_stints_in_one_role_stay_two(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라")
    film = row(book, "project", slug="ai-film", name="AI film", stage="making")
    row(book, "member", project_id=film, person_id=a, role="감독", since="2024", until="2025")
    row(book, "member", project_id=film, person_id=b, role="감독", since="2026")
    merge(book, a, b)
    assert book.rows("SELECT person_id, since, until FROM member") == [(a, "2024", "2025"), (a, "2026", None)]


def test_lines_to_remember_and_rows_put_aside_are_not_said_twice(book: Book) -> None:
    a, b = add(book, "소라"), add(book, "이소라")
    film = row(book, "project", slug="ai-film", name="AI film", stage="wrapped")
    for person, until in ((a, "2027-01-01"), (b, "2027-02-01")):
        row(book, "keepsake_line", project_id=film, text="빛이 먼저", said_by_id=person)
        row(book, "aside", kind="season", person_id=person, until=until)
    merge(book, a, b)
    assert book.rows("SELECT text, said_by_id FROM keepsake_line") == [("빛이 먼저", a)]
    assert book.rows("SELECT person_id, until FROM aside") == [(a, "2027-02-01")]


def test_an_introduction_of_the_same_two_is_one_and_keeps_both_reasons(book: Book) -> None:
    a, b, c = add(book, "소라"), add(book, "이소라"), add(book, "민준")
    row(book, "introduction", one_id=a, other_id=c, state="idea", because="콘티")
    row(book, "introduction", one_id=c, other_id=b, state="idea", because="바다")
    row(book, "introduction", one_id=b, other_id=c, state="came of it", outcome="단편")
    row(book, "introduction", one_id=a, other_id=c, state="came of it", outcome="전시")
    merge(book, a, b)
    assert book.rows("SELECT one_id, other_id, because, outcome FROM introduction ORDER BY id") == [
        (a, c, "콘티 / 바다", None),
        (a, c, None, "단편"),
        (a, c, None, "전시"),
    ]


def test_nobody_introduces_themselves_after_a_merge(book: Book) -> None:
    a, b, c = add(book, "소라"), add(book, "이소라"), add(book, "민준")
    row(book, "introduction", by_id=b, one_id=a, other_id=c, state="made")
    row(book, "introduction", by_id=b, one_id=a, state="made")
    row(book, "introduction", by_id=b, one_id=c, state="made")
    merge(book, a, b)
    assert book.rows("SELECT by_id, one_id, other_id FROM introduction") == [(a, c, None)]


def test_an_entry_that_turns_out_to_be_me_is_introduced_as_me(book: Book) -> None:
    me, card, c, d = add(book, "나영"), add(book, "Nayoung"), add(book, "민준"), add(book, "하늘")
    with deed(book, "me"):
        book.update("person", me, is_me=1)
    row(book, "introduction", one_id=card, other_id=c, state="idea")
    row(book, "introduction", by_id=d, one_id=card, other_id=c, state="made")
    row(book, "introduction", by_id=d, one_id=card, state="made")  # nobody is introduced to themselves
    merge(book, me, card)
    assert book.rows("SELECT by_id, one_id, other_id FROM introduction") == [(d, c, None)]
