"""Whatever was done in a book, its JSON file makes an equal one: the same nouns, and the same derived from them."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterA_crm import (
    conversations,
    doctor,
    echoes,
    events,
    filters,
    followups,
    hats,
    history,
    knowing,
    members,
    merging,
    people,
    projects,
    relations,
    roles,
    search,
    tags,
    timeline,
    today,
)
from afterA_crm.errors import AfterAError
from afterA_crm.exchange import whole
from afterA_crm.filters import Filter
from afterA_crm.store import Book, deed, open_book

from ..rows import dump
from .wholes import same, written

TODAY = date(2026, 11, 20)

names = st.sampled_from(["소라", "김민수", "하늘", "Ann Lee", "o'Neil", "남궁민", "[b]x\x1b[0m"])
lines = st.sampled_from(
    [
        "소라랑 통화, 콘티 얘기 #film; 다음 주 화요일까지 답장",
        "김민수 하늘 커피 @gmaff +ai",
        "met Ann Lee, wants an editor; send her the cut in 3 days",
        "어제 누구랑 커피",
        "@+새사람 만남",
        "12월 3일 15시 소라 미팅",
    ]
)
words = st.text(max_size=12).filter(lambda s: "\0" not in s and s.isprintable() and s.strip())
ago = st.integers(0, 400)

#: One thing to do: a verb, and what it takes. Whom it means is found when it is done.
steps = st.one_of(
    st.tuples(st.just("add"), names, ago),
    st.tuples(st.just("log"), lines, ago),
    st.tuples(
        st.sampled_from(
            ("note", "nickname", "tag", "role", "promise", "echo", "relate", "attend", "join", "hat", "delete", "photo")
        ),
        words,
        ago,
    ),
    st.tuples(st.sampled_from(("merge", "done", "undo", "distinct")), st.just(""), ago),
)


def someone(book: Book, which: int) -> int:
    found = [number for (number,) in book.rows("SELECT id FROM person ORDER BY id")]
    if not found:
        raise AfterAError("nobody yet")
    return int(found[which % len(found)])


def _merge(book: Book, _said: str, which: int) -> None:
    one, other = someone(book, which), someone(book, which + 1)
    if one != other:
        merging.merge(book, one, other)


def _distinct(book: Book, _said: str, which: int) -> None:
    one, other = sorted((someone(book, which), someone(book, which + 1)))
    if one != other and not book.rows("SELECT 1 FROM 'distinct' WHERE one_id = ? AND other_id = ?", one, other):
        book.insert("distinct", one_id=one, other_id=other)


def _done(book: Book, _said: str, which: int) -> None:
    for (number,) in book.rows("SELECT id FROM followup WHERE state = 'open' LIMIT 1"):
        followups.done(book, number, TODAY - timedelta(days=which))


def _undo(book: Book, _said: str, _which: int) -> None:
    history.reverse(book, history.last_undoable(book))


def _echo(book: Book, said: str, which: int) -> None:
    echoes.answer(book, conversations.last(book), said, TODAY, which % 3 + 1)


def _delete(book: Book, _said: str, which: int) -> None:
    if which % 5 == 0:
        book.delete("person", someone(book, which))


def _photo(book: Book, said: str, which: int) -> None:
    data = said.encode("utf-16")
    with suppress(sqlite3.IntegrityError):  # the same picture again
        book.insert("photo", person_id=someone(book, which), mime="image/png", data=data, digest=said)


def _log(book: Book, line: str, back: int) -> None:
    conversations.log(book, knowing.understand(book, line))
    with suppress(AfterAError):
        day = str(TODAY - timedelta(days=back))
        book.update("conversation", conversations.last(book), day=day)


VERBS: dict[str, Callable[[Book, str, int], object]] = {
    "add": lambda book, name, back: people.add(book, name, met_on=str(TODAY - timedelta(days=back))),
    "log": _log,
    "note": lambda book, said, which: people.change(book, someone(book, which), note=said),
    "nickname": lambda book, said, which: people.call(book, someone(book, which), said),
    "tag": lambda book, said, which: tags.put(book, tags.ensure(book, said), [someone(book, which)]),
    "role": lambda book, said, which: roles.add(book, someone(book, which), said),
    "promise": lambda book, said, which: followups.add(book, said, [someone(book, which)], TODAY),
    "echo": _echo,
    "relate": lambda book, said, which: relations.add(book, someone(book, which), said, someone(book, which + 1)),
    "attend": lambda book, said, which: events.attend(book, events.new(book, said), someone(book, which)),
    "join": lambda book, said, which: members.join(book, projects.new(book, said), someone(book, which), said),
    "hat": lambda book, said, _which: hats.use(book, hats.add(book, said)[0]),
    "delete": _delete,
    "photo": _photo,
    "merge": _merge,
    "done": _done,
    "undo": _undo,
    "distinct": _distinct,
}


def do(book: Book, verb: str, said: str, number: int) -> None:
    """Do one thing, or nothing where the verb says that it can't be."""
    with suppress(AfterAError), deed(book, verb):
        VERBS[verb](book, said, number)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "book.db"
    open_book(path).close()
    return path


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(todo=st.lists(steps, min_size=1, max_size=25))
def test_any_book_comes_back_equal(empty: Path, todo: list[tuple[str, str, int]]) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name in ("book.db", "new.db"):
            shutil.copy(empty, folder / name)
        with open_book(folder / "book.db") as book, open_book(folder / "new.db") as new:
            for one in todo:
                do(book, *one)
            data = written(book)
            document = whole.read(data)
            with deed(new, "import"):
                whole.bring(new, document)
            assert dump(new) == dump(book)
            assert same(new, book)
            # A deed that brings nothing leaves no trace, of ids once given neither.
            assert written(new) == data or whole.is_empty(book)
            assert whole.equal(new, document)
            for typed in ("소라", "콘티", "lee", "ㅅㄹ"):
                assert search.find(new, typed) == search.find(book, typed)
            assert filters.people(new, Filter()) == filters.people(book, Filter()), "last talks and seasons too"
            assert today.page(new, TODAY) == today.page(book, TODAY)
            assert timeline.read(new) == timeline.read(book)
            assert not [found for found in doctor.examine(new.path) if found.serious]
            if whole.is_empty(book):
                return
            with deed(new, "undo"):
                history.reverse(new, history.last_undoable(new))
            assert whole.is_empty(new)


def test_every_verb_does_something(empty: Path, tmp_path: Path) -> None:
    shutil.copy(empty, tmp_path / "book.db")
    with open_book(tmp_path / "book.db") as book:
        for name in ("소라", "하늘", "김민수"):
            do(book, "add", name, 3)
        do(book, "log", "소라랑 통화, 콘티 얘기; 다음 주 화요일까지 답장", 3)
        for verb in VERBS:
            before = history.deeds(book, limit=1)
            do(book, verb, "소라랑 통화" if verb == "log" else "말", 5)
            assert history.deeds(book, limit=1) != before, verb
