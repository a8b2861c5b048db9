"""A book file may be anything: one clear sentence says where it is wrong, and nothing of it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import words
from afterA_crm.errors import AfterAError
from afterA_crm.exchange import whole
from afterA_crm.exchange.whole import characters, parsing
from afterA_crm.store import Book, deed, open_book

from ..rows import fill
from .remedies import has_a_remedy
from .wholes import STAMPS, a_file, written
from .wholes import person as a_person

HEAD = b'{"aftera": {"format": 1, "schema": 2},\n'
TALK = {"id": 9, "day": "2026-11-20", "how": "met", "sentence": "통화", **STAMPS}


def a(noun: str, *made: dict[str, Any]) -> bytes:
    return a_file(person=[a_person(1), a_person(2)], **{noun: made})


WRONG: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "This is no book file"),
    "something else": (b'{"people": []}', "This is no book file"),
    "a list": (b"[1]", "This is no book file"),
    "only begun": (b'{"aftera": {', "Line 1: the file ends in the middle"),
    "ends in the head": (b'{"aftera": {"format": 1, "schema": 2}', "Line 1: the file ends in the middle"),
    "ends in a row": (HEAD + b'"tag": [\n{"id": 1, "na', "Line 3: the file ends in the middle"),
    "ends between rows": (HEAD + b'"tag": [\n{"id": 1, "name": "a", "key": "a"},\n', "Line 4: the file ends in"),
    "goes on": (a_file() + b"x", "Line 1: this is no JSON"),
    "no comma": (HEAD + b'"tag": [{"id": 1 "name": 2}' + b" " * 40 + b"]}", "Line 2: this is no JSON"),
    "no table": (HEAD + b'"tag": {"id": 1}}', "Line 2: this is no JSON"),
    "no row": (HEAD + b'"tag": [1]}', "Line 2: this is no JSON"),
    "one comma more": (HEAD + b'"tag": [],}', "Line 2: this is no JSON"),
    "no text": (HEAD + b'"tag": [{"id": 1, "name": "\xff\xfe"}]}', "After line 1: this is no text"),
    "a raw control character": (HEAD + b'"tag": [{"name": "\x1b' + b"x" * 40 + b'"}]}', "Line 2: this is no JSON"),
    "deep lists": (HEAD + b'"tag": [{"id": ' + b"[" * 1_000_000, "Line 2: it is nested too deeply"),
    "deep objects": (HEAD + b'"tag": [{"id": ' + b'{"a":' * 1_000_000, "Line 2: it is nested too deeply"),
    "a deep head": (b'{"aftera": {"format": ' + b"[" * 1_000_000, "Line 1: it is nested too deeply"),
    "a table of tables": (HEAD + b'"tag": ' + b"[" * 1_000_000, "Line 2: this is no JSON"),
    "a key twice": (HEAD + b'"tag": [{"id": 1, "id": 2}]}', "Line 2: “id” stands there twice"),
    "a table twice": (HEAD + b'"tag": [],\n"tag": []}', "Line 3: “tag” stands there twice"),
    "two heads": (HEAD + b'"aftera": []}', "Line 2: “aftera” stands there twice"),
    "history": (HEAD + b'"deed": []}', "Line 2: this afterA knows no table “deed”"),
    "the schema itself": (HEAD + b'"sqlite_schema": []}', "knows no table “sqlite_schema”"),
    "a strange table": (HEAD + b'"planet": []}', "knows no table “planet”"),
    "a newer format": (a_file(form=2), r"newer afterA \(format 2, this one reads 1\)"),
    "a newer schema": (a_file(schema=99), r"newer afterA \(schema 99, this one reads 3\)"),
    "no format": (b'{"aftera": {}}', "says no format"),
    "a format that is no number": (b'{"aftera": {"format": true, "schema": 2}}', "says no format"),
    "last ids": (b'{"aftera": {"format": 1, "schema": 2, "last_ids": 3}}', "aftera: last_ids can't be 3"),
    "a last id": (
        b'{"aftera": {"format": 1, "schema": 2, "last_ids": {"deed": 3}}}',
        "aftera: last_ids.deed can't be 3",
    ),
    "a last id beyond all": (
        b'{"aftera": {"format": 1, "schema": 2, "last_ids": {"tag": 9223372036854775807}}}',
        "aftera: last_ids.tag can't be 9223372036854775807",
    ),
    "a month": (a("tag") and a_file(person=[a_person(12, birth_month=13)]), "person 12: birth_month can't be 13"),
    "no name": (a_file(person=[a_person(12, name=" ")]), "person 12: name can't be ' '"),
    "a name that is none": (a_file(person=[{"id": 12, **STAMPS}]), "person 12: name is missing"),
    "null for a name": (a_file(person=[a_person(12, name=None)]), "person 12: name is missing"),
    "no id": (a_file(person=[{"name": "a", **STAMPS}]), "line 1: id is missing"),
    "a name of numbers": (a_file(person=[a_person(12, name=3)]), "person 12: name can't be 3"),
    "a list for a name": (a_file(person=[a_person(12, name=["a"])]), r"person 12: name can't be \['a'\]"),
    "NUL": (a_file(person=[a_person(12, name="a\0b")]), r"person 12: name can't be 'a\\x00b'"),
    "half a letter": (a_file(person=[a_person(12, name="\ud800")]), r"person 12: name can't be '\\ud800'"),
    "half a key": (HEAD + b'"tag": [{"id": 1, "name": "a", "key": "a", "\\ud800": 1}]}', "tag 1: this afterA knows"),
    "NaN": (HEAD + b'"person": [{"id": 12, "birth_year": NaN}]}', "person 12: name is missing|birth_year can't be nan"),
    "not a number": (a_file(person=[a_person(12, birth_year=float("nan"))]), "person 12: birth_year can't be nan"),
    "no end": (a_file(person=[a_person(12, birth_year=float("inf"))]), "person 12: birth_year can't be inf"),
    "a broken number": (a_file(person=[a_person(12, birth_year=1990.0)]), "person 12: birth_year can't be 1990.0"),
    "a huge number": (a_file(person=[a_person(12, birth_year=10**19)]), "person 12: birth_year can't be 1000"),
    "a number longer than a book": (
        HEAD + b'"person": [{"id": 12, "name": "a", "birth_year": ' + b"9" * 100_000 + b"}]}",
        "person 12: birth_year can't be inf",
    ),
    "true for a number": (a_file(person=[a_person(12, birth_year=True)]), "person 12: birth_year can't be True"),
    "1 for true": (a_file(person=[a_person(12, quiet=1)]), "person 12: quiet can't be 1"),
    "the largest id": (a_file(person=[a_person(2**63 - 1)]), "line 1: id can't be 9223372036854775807"),
    "id 0": (a_file(person=[a_person(0)]), "line 1: id can't be 0"),
    "a negative id": (a_file(person=[a_person(-1)]), "line 1: id can't be -1"),
    "an id of words": (a_file(person=[a_person(1, id="1; DROP TABLE person")]), "line 1: id can't be '1; DROP"),
    "the same id": (a_file(person=[a_person(1), a_person(1)]), "person 1: another row has this id too"),
    "the same uid": (a_file(person=[a_person(1, uid="u"), a_person(2, uid="u")]), "person 2: another row .* uid"),
    "two of me": (a_file(person=[a_person(1, is_me=True), a_person(2, is_me=True)]), "person 2: another .* is_me"),
    "the same tag": (
        a_file(tag=[{"id": 1, "name": "a", "key": "a"}, {"id": 2, "name": "A", "key": "a"}]),
        "tag 2: another row has the same key",
    ),
    "nobody": (a("nickname", {"id": 5, "person_id": 7, "name": "솔"}), "nickname 5: person_id names person 7, which"),
    "no event": (a_file(person=[a_person(1, met_event_id=4)]), "person 1: met_event_id names event 4"),
    "a key to nothing": (a("nickname", {"id": 5, "person_id": 0, "name": "솔"}), "nickname 5: person_id can't be 0"),
    "a day": (a_file(person=[a_person(1, met_on="2026-02-30")]), "person 1: met_on can't be '2026-02-30'"),
    "year 0": (a_file(person=[a_person(1, met_on="0000-01-01")]), "person 1: met_on can't be '0000-01-01'"),
    "before year 0": (a_file(person=[a_person(1, met_on="-4713-11-24")]), "person 1: met_on can't be"),
    "another way to write a day": (a_file(person=[a_person(1, met_on="20260501")]), "met_on can't be '20260501'"),
    "a moment": (a_file(person=[a_person(1, created_at="2026-01-01")]), "person 1: created_at can't be"),
    "a zone": (a_file(person=[a_person(1, created_at="2026-01-01T00:00:00+09:00Z")]), "created_at can't be"),
    "a partial day": (
        a("role", {"id": 1, "person_id": 1, "name": "감독", "key": "감독", "since": "2024-13"}),
        "role 1: since can't be '2024-13'",
    ),
    "more than a partial day": (
        a("role", {"id": 1, "person_id": 1, "name": "감독", "key": "감독", "since": "2024-05-03x"}),
        "role 1: since can't be '2024-05-03x'",
    ),
    "a time": (a("conversation", {**TALK, "time": "24:00"}), "conversation 9: time can't be '24:00'"),
    "a word of no list": (
        a("channel", {"id": 1, "person_id": 1, "kind": "fax", "value": "1", "key": "1"}),
        "channel 1: kind can't be 'fax'",
    ),
    "someone beside themselves": (
        a("relation", {"id": 3, "one_id": 1, "other_id": 1, "text": "친구"}),
        "relation 3: one_id, other_id don't go together",
    ),
    "a tag on nothing": (
        a_file(tag=[{"id": 1, "name": "a", "key": "a"}], tagging=[{"id": 2, "tag_id": 1}]),
        "tagging 2: person_id, conversation_id, project_id don't go together",
    ),
    "no picture": (
        a("photo", {"id": 1, "person_id": 1, "mime": "image/png", "data": "no base64!", "digest": "d"}),
        "photo 1: data can't be 'no base64!'",
    ),
    "a strange column": (
        a_file(person=[a_person(12, shoe_size=44)]),
        "this afterA knows no shoe_size there",
    ),
    "a derived column": (a_file(person=[a_person(12, last_touch="2026-11-01")]), "knows no last_touch there"),
    "a column like SQL": (a_file(person=[a_person(12, **{'name") --': 1})]), "person 12: this afterA knows no"),
}


@pytest.mark.parametrize(("data", "sentence"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said_in_one_sentence_with_its_place(data: bytes, sentence: str) -> None:
    with pytest.raises(AfterAError, match=sentence) as found:
        whole.read(data)
    assert len(found.value.sentence) < 200
    assert "\n" not in found.value.sentence
    assert has_a_remedy(found.value.sentence)


@pytest.mark.parametrize(("data", "_sentence"), WRONG.values(), ids=WRONG)
def test_it_is_said_in_korean_too(data: bytes, _sentence: str) -> None:
    words.use("ko")
    with pytest.raises(AfterAError, match=r"[가-힣]"):
        whole.read(data)


def test_a_row_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    data = a_file(person=[a_person(1, note="가" * 5000)])
    monkeypatch.setattr(characters, "_CHUNK", 100)
    assert whole.read(data).counts["person"] == 1
    monkeypatch.setattr(characters, "MOST_OF_A_ROW", 1000)
    with pytest.raises(AfterAError, match="Line 1: it has more than"):
        whole.read(data)


def test_a_file_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_BYTES", 10)
    with pytest.raises(AfterAError, match="at most"):
        whole.read(a_file())


def test_rows_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    data = a_file(person=[a_person(1), a_person(2)])
    monkeypatch.setattr(parsing, "MOST_ROWS", 2)
    assert whole.read(data).counts["person"] == 2
    monkeypatch.setattr(parsing, "MOST_ROWS", 1)
    with pytest.raises(AfterAError, match="more than 1 rows"):
        whole.read(data)


@pytest.mark.parametrize(
    "data", [b"", b"BEGIN:VCARD", b"{}", b'{"aftera": 3}', b'{"people": {"aftera": {}}}', b"\xff\xfe\x00", b"\0" * 99]
)
def test_what_is_no_book_file_is_not_taken_for_one(data: bytes) -> None:
    assert not whole.is_book(data)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with open_book(tmp_path_factory.mktemp("good") / "book.db") as book:
        with deed(book, "fill"):
            fill(book)
        return written(book)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with open_book(tmp_path_factory.mktemp("empty") / "book.db") as book:
        yield book


@settings(max_examples=200)
@given(data=st.data())
def test_any_damage_is_a_sentence_or_none(good: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(good) - 1))
    upto = data.draw(st.integers(at, min(len(good), at + 40)))
    put = data.draw(st.binary(max_size=8) | st.sampled_from([b'"', b"{", b"]", b"null", b"-1", b"\\ud800", b"1e999"]))
    with_damage = good[:at] + put + good[upto:]
    try:
        document = whole.read(with_damage)
    except AfterAError as error:
        assert has_a_remedy(error.sentence)
    else:
        assert sum(document.counts.values()) == sum(1 for _entry in document.entries())


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=200)
@given(data=st.data())
def test_any_value_anywhere_is_a_sentence_or_can_be_written(good: bytes, empty: Book, data: st.DataObject) -> None:
    said = json.loads(good)
    noun = data.draw(st.sampled_from(sorted(said)))
    if noun == "aftera":
        said[noun][data.draw(st.sampled_from(sorted(said[noun])))] = data.draw(json_values)
    else:
        row = data.draw(st.sampled_from(said[noun]))
        row[data.draw(st.sampled_from([column.name for column in whole.tables()[noun].columns]))] = data.draw(
            json_values | st.sampled_from([1, 2, 3, "2024", "2026-01-01", "15:00", "", 0, -1, 2**53])
        )
    try:
        document = whole.read(json.dumps(said).encode())
    except AfterAError as error:
        assert has_a_remedy(error.sentence)
        return
    with suppress(ZeroDivisionError), deed(empty, "import"):
        whole.bring(empty, document)
        assert whole.equal(empty, document)
        assert empty.rows("PRAGMA foreign_key_check") == []
        raise ZeroDivisionError
    assert whole.is_empty(empty)
