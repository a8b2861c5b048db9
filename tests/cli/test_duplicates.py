"""`aftera duplicates` and the look that `aftera merge` gives, as they are typed, and key by key on a terminal."""

from __future__ import annotations

import re

import pytest

from afterA_crm.text import width

from .run import aftera
from .terminal import typed


def add(line: str) -> int:
    done = aftera("add", line, "--yes", "--json")
    assert done.code == 0, done.err
    number: int = done.json["id"]
    return number


@pytest.fixture
def pair() -> tuple[int, int]:
    """Add two entries of one e-mail address."""
    return add("이소라 감독 sora@film.kr 소속:필름랩 생일:4/12 메모:첫째"), add("Sora Lee sora@film.kr 생일:4/13")


def test_pairs_are_listed_with_their_reasons(pair: tuple[int, int]) -> None:
    done = aftera("duplicates")
    assert done.code == 0
    assert "id:1 이소라 · 감독 · 필름랩  |  id:2 Sora Lee" in done.out
    assert "the same e-mail sora@film.kr" in done.out
    assert "aftera merge A B" in done.err
    assert aftera("duplicates", "--plain").records[0][:4] == ["1", "이소라", "2", "Sora Lee"]
    (found,) = aftera("duplicates", "--json").json
    assert found["one"] == {"id": 1, "name": "이소라", "roles": ["감독"], "organisation": "필름랩", "last": None}
    assert {"kind": "email", "what": "sora@film.kr", "text": "the same e-mail sora@film.kr"} in found["reasons"]
    assert "같은 메일 sora@film.kr" in aftera("duplicates", "--lang", "ko").out


def test_only_pairs_with_someone(pair: tuple[int, int]) -> None:
    other = add("박민준 minjun@film.kr")
    assert len(aftera("duplicates", "Sora Lee", "--json").json) == 1
    assert aftera("duplicates", f"id:{other}", "--json").json == []
    assert "박민준" in aftera("duplicates", "박민준").err
    assert aftera("duplicates", "아무개").code == 3


def test_an_empty_list_is_a_sentence() -> None:
    done = aftera("duplicates")
    assert (done.code, done.out) == (0, "")
    assert done.err == "Nobody seems to be in the book twice.\n"
    assert aftera("duplicates", "--json").json == []


def test_a_limit_shows_the_strongest(pair: tuple[int, int]) -> None:
    add("박민준 행사:gmaff")
    add("박민준 행사:gmaff")
    assert len(aftera("duplicates", "--json").json) == 2
    (first,) = aftera("duplicates", "--json", "--limit", "1").json
    assert first["one"]["name"] == "이소라"


def test_two_people_are_remembered_and_taken_back(pair: tuple[int, int]) -> None:
    looked = aftera("duplicates", "not", "이소라", "Sora Lee", "-n")
    assert "Nothing was written" in looked.err
    done = aftera("duplicates", "not", "id:2", "이소라", "--json").json
    assert (done["one"]["id"], done["apart"], done["changed"]) == (2, True, True)
    assert aftera("duplicates", "--json").json == []
    again = aftera("duplicates", "not", "이소라", "Sora Lee", "--json").json
    assert (again["changed"], again["deed"]) == (False, None)
    assert aftera("duplicates", "not", "--plain").records == [["1", "이소라", "2", "Sora Lee"]]
    assert "이소라" in aftera("duplicates", "not").out
    assert aftera("duplicates", "not", "이소라", "Sora Lee", "--remove").code == 0
    assert len(aftera("duplicates", "--json").json) == 1
    assert aftera("undo").code == 0
    assert aftera("duplicates", "--json").json == []
    assert aftera("undo").code == 0
    assert len(aftera("duplicates", "--json").json) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("not", "이소라"), 2),
        (("not", "이소라", "Sora", "Lee"), 2),
        (("not", "--remove"), 2),
        (("이소라", "--remove"), 2),
        (("not", "이소라", "이소라"), 2),
        (("not", "이소라", "아무개"), 3),
    ],
)
def test_what_names_no_two_is_refused_with_a_sentence(pair: tuple[int, int], words: tuple[str, ...], code: int) -> None:
    done = aftera("duplicates", *words)
    assert (done.code, done.out) == (code, "")
    assert done.err.strip()


def test_no_two_are_remembered_yet() -> None:
    done = aftera("duplicates", "not")
    assert (done.code, done.err) == (0, "No two are remembered as two people.\n")


def test_a_merge_shows_both_side_by_side(pair: tuple[int, int]) -> None:
    looked = aftera("merge", "-n", "이소라", "id:2")
    assert re.search(r"^≠ birthday +04-12 +04-13$", looked.out, re.M)
    assert re.search(r"^= e-mail +sora@film.kr +sora@film.kr$", looked.out, re.M)
    assert "Only one value can stay" in looked.err
    assert "Sora Lee (id:2) goes" in looked.err
    assert all(width(line) <= 100 for line in looked.out.split("\n"))


def test_a_lunar_birthday_reads_so_in_korean(pair: tuple[int, int]) -> None:
    aftera("edit", "id:2", "--birthday", "lunar 08-15")
    assert re.search(r"^≠ 생일 +04-12 +음력 08-15$", aftera("merge", "-n", "이소라", "id:2", "--lang", "ko").out, re.M)
    assert aftera("show", "id:2").code == 0


def test_a_merge_of_two_known_to_be_two_people_says_so(pair: tuple[int, int]) -> None:
    aftera("duplicates", "not", "이소라", "id:2")
    assert "not the same person" in aftera("merge", "-n", "이소라", "id:2").err
    assert aftera("merge", "이소라", "id:2", "--yes").code == 0


def test_a_hostile_entry_acts_on_no_terminal() -> None:
    add("\x1b]52;c;x\x07이소라 x@film.kr")
    add("이소라[@click=app.x()]\u202e x@film.kr")
    for words in (("duplicates",), ("duplicates", "--plain"), ("merge", "-n", "id:1", "id:2")):
        done = aftera(*words)
        assert done.code == 0
        assert not set("\x1b\x07\u202e") & set(done.out + done.err)
        assert "[@click=app.x" in done.out


# -- pair by pair ------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["m", "ㅡ"])
def test_a_pair_is_merged_on_a_key(pair: tuple[int, int], key: str) -> None:
    said = typed([key], "duplicates")
    assert "the same e-mail sora@film.kr" in said
    assert "Sora Lee (id:2) is now 이소라 (id:1)" in said
    assert aftera("show", "id:2").code == 3
    assert aftera("undo").code == 0
    assert aftera("show", "id:2").code == 0


def test_the_other_can_stay(pair: tuple[int, int]) -> None:
    assert "이소라 (id:1) is now Sora Lee (id:2)" in typed(["x", "m"], "duplicates")
    assert aftera("show", "id:1").code == 3


def test_not_the_same_is_remembered_on_a_key(pair: tuple[int, int]) -> None:
    assert "Remembered" in typed(["?", "n"], "duplicates")
    assert aftera("duplicates", "--json").json == []
    assert aftera("undo").code == 0
    assert len(aftera("duplicates", "--json").json) == 1


@pytest.mark.parametrize("keys", [["s"], [""], ["q"], ["ㅂ"]])
def test_skipping_and_leaving_write_nothing(pair: tuple[int, int], keys: list[str]) -> None:
    before = aftera("history", "--json").json
    typed(keys, "duplicates")
    assert aftera("history", "--json").json == before


def test_the_end_of_input_leaves_and_skips_nothing() -> None:
    for line in ("이소라 a@film.kr", "Sora a@film.kr b@film.kr", "소라 b@film.kr"):
        add(line)
    said = typed(["\x04"], "duplicates")
    assert said.count("leave:") == 1


def test_who_was_merged_stands_for_both_in_later_pairs() -> None:
    for line in ("이소라 a@film.kr", "Sora a@film.kr b@film.kr", "소라 b@film.kr"):
        add(line)
    said = typed(["m", "m"], "duplicates")
    assert "소라 (id:3) is now 이소라 (id:1)" in said
    assert [row["id"] for row in aftera("who", "--json").json] == [1]


@pytest.mark.parametrize(("wide", "high"), [(80, 24), (120, 40)])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_two_long_entries_fit_the_terminal(wide: int, high: int, language: str) -> None:
    note = "광명에서 만난 뒤로 콘티를 주고받았다 " * 10
    reached = " ".join(f"a{at}@b{at}.kr 010-1111-22{at:02d}" for at in range(12))
    more = "instagram.com/sora #2025 #film 행사:gmaff 생일:4/12 별명:쏘"
    add(f"이소라 감독 소속:필름랩 sora@film.kr {reached} {more} 메모:{note}")
    add(f"Sora Lee sora@film.kr {reached} {more.replace('4/12', '4/13')} 메모:{'x' * 500}")
    aftera("log", "--no-input", "어제 @이소라랑 콘티 얘기")
    said = typed(["q"], "duplicates", "--lang", language, size=(wide, high))
    lines = said.rstrip("\n").split("\n")
    assert all(width(line) <= wide for line in lines)
    assert len(lines) <= high
    assert "… +" in said and ("≠ 생일" if language == "ko" else "≠ birthday") in said
