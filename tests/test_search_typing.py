"""Finding people while they are typed: every state an input method goes through, at any place of a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import people, search, store, text
from afterA_crm.store import Book

NAMES = (
    "이소라",
    "김서연",
    "남궁민",
    "황보관우",
    "뷁쀓",
    "박 하늘",
    "제갈왕눈",
    "Kang Haneul",
    "Sujin Park",
    "읗",
    "소라 언니",
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with store.open_book(Path(tmp_path_factory.mktemp("typing")) / "book.db") as opened:
        with store.deed(opened, "people"):
            for name in NAMES:
                people.add(opened, name)
            grace = people.add(opened, "Grace O'Neil")
            opened.insert("nickname", person_id=grace, name="은혜 언니")
        yield opened


def typed(name: str) -> list[str]:
    """Return what stands in the line after each key of a name: the consonant, the open syllable, the whole one."""
    states = []
    for at, c in enumerate(name):
        jamo = unicodedata.normalize("NFD", c)
        states += [name[:at] + text.choseong(c)]
        states += [name[:at] + unicodedata.normalize("NFC", jamo[:n]) for n in range(2, len(jamo) + 1)]
        following = text.choseong(name[at + 1 : at + 2])
        if len(jamo) == 2 and following and following not in "ㄸㅃㅉ":
            # The next consonant is a final as long as no vowel follows.
            final = unicodedata.lookup(f"HANGUL JONGSEONG {unicodedata.name(following).split()[-1]}")
            states.append(name[:at] + unicodedata.normalize("NFC", jamo + final))
    return states


HANGUL = [name for name in NAMES if not name.isascii()]


@pytest.mark.parametrize("name", HANGUL)
def test_a_name_is_found_at_every_key(book: Book, name: str) -> None:
    number = book.value("SELECT id FROM person WHERE name = ?", name)
    for state in typed(text.squash(name)):
        assert number in search.people(book, state), state


def test_the_end_of_a_name_is_found_as_it_is_typed(book: Book) -> None:
    number = book.value("SELECT id FROM person WHERE name = '황보관우'")
    for state in ("보과", "보관ㅇ", "보고", "관우"):
        assert number in search.people(book, state), state


def test_a_nickname_of_several_words_is_found_as_it_is_typed(book: Book) -> None:
    number = book.value("SELECT person_id FROM nickname")
    for state in ("은", "은ㅎ", "은혜어", "은혜언ㄴ", "혜어"):
        assert number in search.people(book, state), state


def test_latin_names_are_found_by_their_beginning_in_hangul(book: Book) -> None:
    names = {
        book.value("SELECT name FROM person WHERE id = ?", n)
        for w in ("강하늘", "수진")
        for n in search.people(book, w)
    }
    assert {"Kang Haneul", "Sujin Park"} <= names


@given(st.text(alphabet="김서연ㅅㅇㄳ뷁읗아ㅏa1*?[]^-'\" ", max_size=10))
def test_ranges_hold_whatever_is_still_typed(query: str) -> None:
    word = text.squash(query)
    for completed in ("읗", "아", "서연", "김서연", "씨", "왕", "닭"):
        if word and len(text.choseong(word)) < 2 and text.half_typed(word).match(completed):
            assert any(first <= completed <= last for first, last in text.growing(word)), word
