"""Conversations that a file tells of come in with its people, once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from afterA_crm import history, people, search, timeline
from afterA_crm.exchange.entries import Broken, Incoming, Spoken, entries
from afterA_crm.exchange.formats import Talk
from afterA_crm.exchange.importing import applying
from afterA_crm.exchange.importing.items import Brought, Plan
from afterA_crm.exchange.importing.plan import again
from afterA_crm.exchange.sources import Source
from afterA_crm.store import Book, deed

from .. import rows
from ..making import person
from .borders import SORA, a_book, card


def told(day: str, text: str, *names: str, line: int = 9, kind: str = "", place: str = "") -> Spoken:
    return Spoken("friends.md", Talk(line, date.fromisoformat(day), text, names, kind, place))


def look(book: Book, *spoken: Spoken, cards: bytes = b"") -> Plan:
    found: list[Incoming | Broken] = []
    for each in entries(Source("friends.md", data=cards), "KR", "ko") if cards else ():
        assert not isinstance(each, Spoken)
        found.append(each)
    return again(book, Brought(found, spoken, ("friends.md",)))


def bring(book: Book, *spoken: Spoken, cards: bytes = b"") -> Plan:
    made = look(book, *spoken, cards=cards)
    with deed(book, "import"):
        applying.apply(book, made)
    return made


def test_people_of_the_same_file_come_first_and_then_one_of_the_book(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        minsu = person(book, "박민수")
        person(book, "김소라")
        spoken = told("2026-10-01", "성수에서 콘티 얘기", "김소라", "박민수", kind="call", place="성수")
        plan = bring(book, spoken, cards=card(*SORA))
        assert plan.counts() == {"new": 1, "talk": 1}
        [entry] = timeline.read(book)
        assert (entry.day, entry.sentence, entry.how, entry.place) == (
            date(2026, 10, 1),
            "성수에서 콘티 얘기",
            "call",
            "성수",
        )
        sora = book.value("SELECT person_id FROM channel WHERE key = 'sora@film.kr'")
        assert {mentioned.id for mentioned in entry.people} == {minsu, sora}
        assert {found.last_touch for found in people.get(book, [minsu, sora])} == {date(2026, 10, 1)}
        assert search.find(book, "콘티")


def test_names_that_mean_nobody_or_several_stay_in_the_sentence(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        person(book, "박민수")
        person(book, "박민수")
        bring(book, told("2026-10-01", "점심", "박민수", "모르는이"), told("2026-10-02", "박민수랑 저녁", "박민수"))
        assert [entry.sentence for entry in timeline.read(book)] == ["박민수랑 저녁", "박민수, 모르는이: 점심"]
        assert not any(entry.people for entry in timeline.read(book))


def test_the_same_conversation_is_known_already(tmp_path: Path) -> None:
    spoken = (
        told("2026-10-01", "첫 줄\n둘째 줄", "김소라"),
        told("2026-10-01", "첫 줄", "김소라"),
        told("2026-10-01", "첫 줄"),
        told("2026-10-01", "점심", "모르는이"),
    )
    with a_book(tmp_path) as book:
        assert bring(book, *spoken, *spoken, cards=card(*SORA)).counts() == {"new": 1, "talk": 4, "told": 4}
        assert book.value("SELECT count(*) FROM conversation") == 4
        assert book.value("SELECT note FROM conversation WHERE id = 1") == "둘째 줄"
        plan = look(book, *spoken, cards=card(*SORA))
        assert plan.counts() == {"same": 1, "told": 4} and not plan.writes
        assert look(book, *spoken, told("2026-10-03", "또", "김소라")).counts() == {"talk": 1, "told": 4}


def test_people_and_conversations_are_one_undo(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        before = rows.dump(book)
        bring(book, told("2026-10-01", "점심", "김소라"), cards=card(*SORA))
        with deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
        assert rows.dump(book) == before


def test_a_day_to_come_is_no_conversation_yet(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        plan = look(book, told("2027-10-01", "점심", "김소라"))
        assert plan.counts() == {"broken": 1} and "2027-10-01" in plan.items[0].reason
