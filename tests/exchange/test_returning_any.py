"""Whatever either side does to a folder of cards: nothing added is lost, and both sides come to say the same."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterA_crm import channels, people
from afterA_crm.store import Book, deed

from ..making import person
from .borders import a_book, card, everyone
from .test_returning import back, out, reordered

NUMBERS = [f"010-2000-{at}000" for at in range(1, 7)]
edits = st.lists(st.tuples(st.sampled_from(["add", "take", "note", "rewrite"]), st.sampled_from(NUMBERS)), max_size=3)


def held(book: Book) -> set[str]:
    [facts] = everyone(book).values()
    return {reach.value for reach in facts.channels.values()}


def change_here(book: Book, did: list[tuple[str, str]]) -> None:
    with deed(book, "here"):
        for what, number in did:
            if what == "add" and number not in held(book):
                channels.add(book, 1, "phone", number)
            elif what == "take" and number in held(book):
                channels.remove(book, 1, number)
            elif what == "note":
                people.change(book, 1, note=f"note {number}")


def change_there(file: Path, did: list[tuple[str, str]]) -> None:
    lines = file.read_bytes().decode().replace("\r\n", "\n").replace("\n ", "").split("\n")
    for what, number in did:
        if what == "add" and not any(number in line for line in lines):
            lines.insert(-2, f"TEL;TYPE=voice:{number}")
        elif what == "take":
            lines = [line for line in lines if not (line.startswith("TEL") and number in line)]
        elif what == "note":
            lines = [line for line in lines if not line.startswith("X-THERE")]
            lines.insert(-2, f"X-THERE:{number}")
    data = "\r\n".join(lines).encode()
    file.write_bytes(reordered(data) if any(what == "rewrite" for what, _number in did) else data)


def numbers(file: Path) -> set[str]:
    return {line.partition(":")[2] for line in file.read_text("utf-8").split("\n") if line.startswith("TEL")}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rounds=st.lists(st.tuples(edits, edits), min_size=1, max_size=3), came=st.booleans())
def test_both_sides_come_to_say_the_same(
    rounds: list[tuple[list[tuple[str, str]], list[tuple[str, str]]]], came: bool
) -> None:
    place = Path(tempfile.mkdtemp())
    folder = place / "cards"
    try:
        with a_book(place) as book:
            if came:
                folder.mkdir()
                (folder / "a.vcf").write_bytes(
                    card("FN:김소라", "N:김;소라;;;", "UID:a", f"TEL:{NUMBERS[0]}", "X-OLD:1")
                )
                back(book, folder)
            else:
                person(book, "김소라")
            out(book, folder)
            [file] = folder.iterdir()
            for here, there in rounds:
                before = held(book)
                change_here(book, here)
                change_there(file, there)
                mine, theirs = held(book), numbers(file)
                back(book, folder)
                assert held(book) >= (mine - before) | (theirs - before)
                if mine == before:
                    assert held(book) == theirs
                done = out(book, folder)
                assert not done.changed_there and not done.not_ours
                assert numbers(file) == held(book)
                assert [path.name for path in folder.iterdir()] == [file.name]
                if any(what == "note" for what, _number in there):
                    assert b"X-THERE:" in file.read_bytes()
                text = file.read_bytes()
                assert not back(book, folder).writes
                assert out(book, folder).same == [file.name] and file.read_bytes() == text
    finally:
        shutil.rmtree(place)
