"""Whatever is done, undone, redone or fails, through two doors at once: the book equals a plain model of it."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from afterA_crm import history, index
from afterA_crm.errors import CannotUndo, NotFound
from afterA_crm.store import Book, deed, open_book

STAMPS = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}
COLUMNS = {
    "tag": ("name",),
    "person": ("name", "note"),
    "nickname": ("person_id", "name"),
    "conversation": ("day", "sentence"),
    "mention": ("conversation_id", "person_id", "part"),
}
#: Which rows go with which: table, column, and the table it points at.
OWNED = (
    ("nickname", 0, "person"),
    ("mention", 0, "conversation"),
    ("mention", 1, "person"),
)

Key = tuple[str, int]
State = dict[Key, tuple[Any, ...]]

names = st.sampled_from(["소라", "민준", "김하늘", "Jo", "Ann Lee", "남궁민", "o'Neil"])
days = st.dates(min_value=date(2025, 1, 1), max_value=date(2026, 11, 20))
doors = st.integers(0, 1)


class Done(NamedTuple):
    before: State
    after: State

    def touched(self) -> set[Key]:
        return {k for k in self.before | self.after if self.before.get(k) != self.after.get(k)}


class TheBook(RuleBasedStateMachine):
    template: Path | None = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "book.db"
        self.state: State = {}
        self.standing: dict[int, Done] = {}
        self.undone: list[tuple[int, int]] = []  # (undo deed, what it took back), those that can be redone
        self.all: dict[int, Done] = {}
        self.out_of_turn = False

    @initialize()
    def begin(self) -> None:
        if TheBook.template is None:
            TheBook.template = Path(tempfile.mkdtemp()) / "book.db"
            open_book(TheBook.template).close()
        shutil.copy(TheBook.template, self.path)
        self.books: list[Book] = [open_book(self.path) for _door in range(2)]

    def teardown(self) -> None:
        if hasattr(self, "books"):
            book = self.books[0]
            assert index.differences(book.con) == 0
            assert book.value("PRAGMA integrity_check") == "ok"
            assert book.rows("PRAGMA foreign_key_check") == []
            for one in self.books:
                one.close()
        self.folder.cleanup()

    # -- the model ---------------------------------------------------------------------------------

    def ids(self, noun: str) -> list[int]:
        return sorted(number for kind, number in self.state if kind == noun)

    def without(self, state: State, key: Key) -> State:
        left = {k: row for k, row in state.items() if k != key}
        for noun, column, owner in OWNED:
            for k, row in state.items():
                if k[0] == noun and key == (owner, row[column]):
                    left = self.without({**left}, k) if k in left else left
        return left

    def did(self, number: int, after: State) -> None:
        if after == self.state:
            return  # leaves no trace
        self.all[number] = self.standing[number] = Done(self.state, after)
        self.state = after
        self.undone.clear()

    def put(self, done: Done, rows: State) -> None:
        """Bring the rows a deed touched to how they stood in `rows`."""
        for key in done.touched():
            if key in rows:
                self.state = {**self.state, key: rows[key]}
            else:
                self.state = {k: row for k, row in self.state.items() if k != key}

    # -- deeds -------------------------------------------------------------------------------------

    @rule(door=doors, name=names)
    def add_person(self, door: int, name: str) -> None:
        book = self.books[door]
        with deed(book, f"add {name}") as done:
            number = book.insert("person", name=name, **STAMPS)
        self.did(done.id, {**self.state, ("person", number): (name, None)})

    @rule(door=doors, data=st.data(), name=names, note=names)
    def change_person(self, door: int, data: st.DataObject, name: str, note: str) -> None:
        for number in data.draw(st.permutations(self.ids("person")))[:1]:
            with deed(self.books[door], "edit") as done:
                self.books[door].update("person", number, name=name)
                self.books[door].update("person", number, note=note)
            after = {**self.state, ("person", number): (name, note)}
            if after == self.state:
                # Said again, it is still a deed: the rows were written.
                self.all[done.id] = self.standing[done.id] = Done(self.state, after)
                self.undone.clear()
            self.did(done.id, after)

    @rule(door=doors, data=st.data(), name=names)
    def add_nickname(self, door: int, data: st.DataObject, name: str) -> None:
        taken = {row for (noun, _n), row in self.state.items() if noun == "nickname"}
        free = [number for number in self.ids("person") if (number, name) not in taken]
        for person in data.draw(st.permutations(free))[:1]:
            with deed(self.books[door], "nickname") as done:
                number = self.books[door].insert("nickname", person_id=person, name=name)
            self.did(done.id, {**self.state, ("nickname", number): (person, name)})

    @rule(door=doors, data=st.data(), day=days, part=st.sampled_from(["with", "about"]))
    def log(self, door: int, data: st.DataObject, day: Any, part: str) -> None:
        book, after = self.books[door], dict(self.state)
        people = data.draw(st.permutations(self.ids("person")))[:2]
        with deed(book, "log") as done:
            talk = book.insert("conversation", day=day.isoformat(), how="met", sentence="콘티 얘기", **STAMPS)
            after["conversation", talk] = (day.isoformat(), "콘티 얘기")
            for person in people:
                number = book.insert("mention", conversation_id=talk, person_id=person, part=part)
                after["mention", number] = (talk, person, part)
        self.did(done.id, after)

    @rule(door=doors, data=st.data(), noun=st.sampled_from(list(COLUMNS)))
    def delete(self, door: int, data: st.DataObject, noun: str) -> None:
        for number in data.draw(st.permutations(self.ids(noun)))[:1]:
            with deed(self.books[door], f"delete {noun}") as done:
                self.books[door].delete(noun, number)
            self.did(done.id, self.without(self.state, (noun, number)))

    @rule(door=doors, day=days)
    def move_every_conversation(self, door: int, day: Any) -> None:
        with deed(self.books[door], "move") as done:
            self.books[door].con.execute("UPDATE conversation SET day = ?", (day.isoformat(),))
        moved = {k: (day.isoformat(), row[1]) for k, row in self.state.items() if k[0] == "conversation"}
        if moved and self.state | moved == self.state:
            self.all[done.id] = self.standing[done.id] = Done(self.state, self.state)
            self.undone.clear()
        self.did(done.id, self.state | moved)

    @rule(door=doors, name=names)
    def fail_halfway(self, door: int, name: str) -> None:
        book = self.books[door]
        with suppress(ZeroDivisionError), deed(book, "half"):
            book.insert("person", name=name, **STAMPS)
            book.con.execute("DELETE FROM conversation")
            raise ZeroDivisionError

    # -- back and forth ----------------------------------------------------------------------------

    @rule(door=doors)
    def undo(self, door: int) -> None:
        book = self.books[door]
        if not self.standing:
            try:
                history.last_undoable(book)
            except NotFound:
                return
            raise AssertionError("nothing stands, and yet something could be undone")
        number = history.last_undoable(book)
        assert number == max(self.standing)
        try:
            with deed(book, "undo") as done:
                history.reverse(book, number)
        except CannotUndo:
            assert self.out_of_turn, "the last deed can always be undone, unless older ones were undone before it"
            return
        self.took_back(number, done.id)

    def took_back(self, number: int, by: int) -> None:
        what = self.standing.pop(number)
        self.put(what, what.before)
        self.undone.append((by, number))

    @precondition(lambda self: len(self.standing) > 1)
    @rule(door=doors, data=st.data())
    def undo_any(self, door: int, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.standing)))
        later = [done.touched() for other, done in self.standing.items() if other > number]
        clash = any(self.standing[number].touched() & rows for rows in later)
        try:
            with deed(self.books[door], "undo") as done:
                history.reverse(self.books[door], number)
        except CannotUndo:
            return  # the invariant sees that nothing changed
        assert not clash, "undone although a later deed changed the same rows"
        self.out_of_turn = self.out_of_turn or number != max(self.standing)
        self.took_back(number, done.id)

    @rule(door=doors)
    def redo(self, door: int) -> None:
        book = self.books[door]
        if not self.undone:
            try:
                history.last_redoable(book)
            except NotFound:
                return
            raise AssertionError("nothing was undone, and yet something could be redone")
        by, number = self.undone[-1]
        assert history.last_redoable(book) == by
        try:
            with deed(book, "redo"):
                history.reverse(book, by)
        except CannotUndo:
            assert self.out_of_turn
            return
        self.undone.pop()
        what = self.standing[number] = self.all[number]
        self.put(what, what.after)

    @rule(door=doors)
    def reopen(self, door: int) -> None:
        self.books[door].close()
        self.books[door] = open_book(self.path)

    # -- always ------------------------------------------------------------------------------------

    @invariant()
    def the_book_equals_the_model(self) -> None:
        if not hasattr(self, "books"):
            return
        for book in self.books:
            held: State = {
                (noun, row[0]): tuple(row[1:])
                for noun, columns in COLUMNS.items()
                for row in book.rows(f"SELECT id, {', '.join(columns)} FROM {noun}")
            }
            assert held == self.state
            touch: dict[int, str | None] = dict.fromkeys(self.ids("person"))
            for (noun, _number), row in self.state.items():
                if noun == "mention" and row[2] == "with":
                    day = self.state["conversation", row[0]][0]
                    touch[row[1]] = max(touch[row[1]] or "", day)
            assert dict(book.rows("SELECT id, last_touch FROM person")) == touch


TestTheBook = TheBook.TestCase
TestTheBook.settings = settings(
    max_examples=30,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def test_what_an_undone_deed_made_is_not_brought_back_into(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book:
        with deed(book, "person") as first:
            person = book.insert("person", name="소라", **STAMPS)
        with deed(book, "nickname"):
            nickname = book.insert("nickname", person_id=person, name="솔")
        with deed(book, "no nickname"):
            book.delete("nickname", nickname)
        with deed(book, "undo"):
            history.reverse(book, first.id)
        with pytest.raises(CannotUndo, match="Redo that first"), deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
        with deed(book, "redo"):
            history.reverse(book, history.last_redoable(book))
        with deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
        assert book.rows("SELECT name FROM nickname") == [("솔",)]


def test_an_undo_does_not_take_anothers_place(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book:
        with deed(book, "tag"):
            tag = book.insert("tag", name="a", key="a")
        with deed(book, "no tag") as gone:
            book.delete("tag", tag)
        with deed(book, "tag again"):
            book.insert("tag", name="a", key="a")
        with pytest.raises(CannotUndo, match="taken its place"), deed(book, "undo"):
            history.reverse(book, gone.id)
        assert len(book.rows("SELECT * FROM tag")) == 1
