"""Whatever comes in, changes, merges, is taken back, leaves and comes home: nobody is doubled and nothing is lost."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from afterA_crm import channels, history, merging, people
from afterA_crm.errors import CannotUndo
from afterA_crm.exchange.facts import Facts
from afterA_crm.exchange.importing import applying
from afterA_crm.exchange.importing.plan import plan
from afterA_crm.exchange.sources import Source
from afterA_crm.store import Book, deed, open_book

from .. import rows
from .borders import card, everyone, export
from .test_pictures import JPEG, PNG, base64

NAMES = ("김소라", "박민수", "Ada Okafor", "이하늘", "남궁민")
FIELDS: dict[str, tuple[str, ...]] = {
    "TITLE": ("", "감독", "Editor", "배우"),
    "ORG": ("", "필름랩", "Lagos Films"),
    "NOTE": ("", "하나", "둘\\n셋"),
    "CATEGORIES": ("", "영화제", "친구,영화제"),
    "NICKNAME": ("", "쏘라", "감독님"),
    "X-HOBBY": ("", "등산"),
    "PHOTO;ENCODING=b": ("", base64(PNG), base64(JPEG)),
}
who = st.integers(0, len(NAMES) - 1)
changes = st.sampled_from([(field, value) for field, values in FIELDS.items() for value in values])


def facts_of(facts: Facts) -> dict[str, Any]:
    """Return what must survive any border: names, ways to reach, roles, tags, note and pictures."""
    return {
        "name": facts.name,
        "nicknames": set(facts.nicknames),
        "channels": set(facts.channels),
        "roles": {(role.name, role.organisation) for role in facts.roles},
        "tags": set(facts.tags) | set(facts.groups),
        "note": facts.note,
        "pictures": len(facts.photos) > 0,
    }


def alike(book: Book) -> list[dict[str, Any]]:
    return sorted((facts_of(facts) for facts in everyone(book).values()), key=lambda each: str(each["channels"]))


class Borders(RuleBasedStateMachine):
    """One file of cards that its owner edits, and a book that it comes into again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.cards: list[dict[str, str]] = [{} for _name in NAMES]
        self.there = {0, 1}
        self.count = 0

    @initialize()
    def begin(self) -> None:
        self.book = open_book(Path(self.folder.name) / "book.db")
        self.bring()

    def teardown(self) -> None:
        if hasattr(self, "book"):
            self.book.close()
        self.folder.cleanup()

    def file(self) -> bytes:
        found = []
        for at in sorted(self.there):
            lines = [f"FN:{NAMES[at]}", f"EMAIL:p{at}@film.kr", *([f"UID:u{at}"] if at % 2 == 0 else [])]
            found.append(card(*lines, *(f"{field}:{value}" for field, value in self.cards[at].items() if value)))
        return b"".join(found)

    def bring(self) -> None:
        with deed(self.book, "import"):
            applying.apply(self.book, plan(self.book, [Source("cards.vcf", data=self.file())]))

    def nothing_to_do(self, data: bytes, name: str = "cards.vcf") -> None:
        made = plan(self.book, [Source(name, data=data)])
        assert not made.writes, [(item.name, item.status, item.changes) for item in made.items if item.changes]

    @rule(at=who, change=changes)
    def a_card_changes(self, at: int, change: tuple[str, str]) -> None:
        self.cards[at][change[0]] = change[1]

    @rule(at=who)
    def a_card_is_new(self, at: int) -> None:
        self.there.add(at)

    @rule()
    def it_comes_in(self) -> None:
        before = rows.dump(self.book)
        self.bring()
        self.nothing_to_do(self.file())
        self.nothing_to_do(self.file(), "elsewhere.vcf")
        if rows.dump(self.book) != before:
            with deed(self.book, "undo"):
                history.reverse(self.book, history.last_undoable(self.book))
            assert rows.dump(self.book) == before
            self.bring()

    @rule(at=st.integers(0, 9), note=st.sampled_from(["내 말", "my words"]))
    def someone_is_edited_here(self, at: int, note: str) -> None:
        ids = list(everyone(self.book))
        self.count += 1
        with deed(self.book, "edit"):
            people.change(self.book, ids[at % len(ids)], note=note)
            channels.add(self.book, ids[at % len(ids)], "phone", f"010-2222-{self.count:04}")

    @precondition(lambda self: len(everyone(self.book)) > 2)
    @rule(one=st.integers(0, 9), other=st.integers(0, 9))
    def two_become_one(self, one: int, other: int) -> None:
        ids = list(everyone(self.book))
        if ids[one % len(ids)] != ids[other % len(ids)]:
            known = not plan(self.book, [Source("cards.vcf", data=self.file())]).writes
            with deed(self.book, "merge"):
                merging.merge(self.book, ids[one % len(ids)], ids[other % len(ids)])
            if known:
                self.nothing_to_do(self.file())

    @rule()
    def it_is_taken_back_and_done_again(self) -> None:
        after = rows.dump(self.book)
        try:
            last = history.last_undoable(self.book)
        except CannotUndo:
            return
        with deed(self.book, "undo"):
            history.reverse(self.book, last)
        with deed(self.book, "redo"):
            history.reverse(self.book, history.last_redoable(self.book))
        assert rows.dump(self.book) == after

    @precondition(lambda self: everyone(self.book))
    @rule()
    def everyone_leaves_and_comes_home(self) -> None:
        data = export(self.book)
        self.nothing_to_do(data, "export.vcf")
        self.count += 1
        with open_book(Path(self.folder.name) / f"other{self.count}.db") as other:
            with deed(other, "import"):
                applying.apply(other, plan(other, [Source("export.vcf", data=data)]))
            assert alike(other) == alike(self.book)
            assert not plan(other, [Source("export.vcf", data=data)]).writes
            assert export(other) == data


TestBorders = Borders.TestCase
TestBorders.settings = settings(
    max_examples=25, stateful_step_count=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
