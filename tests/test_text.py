"""Text: what makes two spellings one, what is found while it is being typed, what reaches the screen."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm.text import (
    bigrams,
    choseong,
    clip,
    fold,
    half_typed,
    has_hangul,
    is_choseong,
    latin_key,
    matches_half_typed,
    nfc,
    pad,
    romanised,
    slug,
    squash,
    visible,
    width,
)

ANY_TEXT = st.text(st.characters(), max_size=40)
NAMES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=4)
FAMILY = "👨‍👩‍👧"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("  Kim\t Sora ", "kim sora"),
        ("Ｋｉｍ　소라", "kim 소라"),
        ("ﾊﾝ", "ハン"),
        ("ﾡ", "ㄱ"),
        ("Straße", "strasse"),
        ("소라\u200b\ufeff", "소라"),
        (unicodedata.normalize("NFD", "김서연"), "김서연"),
        ("㈜필름", "㈜필름"),
        ("", ""),
    ],
)
def test_fold_makes_one_key_of_many_spellings(typed: str, key: str) -> None:
    assert fold(typed) == key


def test_squash_and_latin_key_leave_only_what_is_said() -> None:
    assert squash("Seo-yeon, Kim.") == "seoyeonkim"
    assert squash("김 · 서연!") == "김서연"
    assert latin_key("Kim Seo-yeon") == "kimseoyeon"
    assert latin_key("Łódź Ærø José") == "lodzaerojose"
    assert latin_key("김서연") == ""


@settings(max_examples=150)
@given(ANY_TEXT)
def test_keys_are_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert squash(squash(text)) == squash(text)
    assert nfc(nfc(text)) == nfc(text)
    assert latin_key(latin_key(text)) == latin_key(text)


def test_choseong_of_names_and_of_what_an_input_method_joined() -> None:
    assert choseong("김서연") == "ㄱㅅㅇ"
    assert choseong("남궁 민 (JK)") == "ㄴㄱㅁ"
    assert choseong("ㄳㅇ") == "ㄱㅅㅇ"
    assert choseong("Kim") == ""
    assert is_choseong("ㄱㅅㅇ") and is_choseong("ㄱ ㅅ")
    assert not is_choseong("김ㅅㅇ") and not is_choseong("") and not is_choseong("ㅏ")
    assert has_hangul("a소") and has_hangul("ㅋ") and not has_hangul("Kim 金")


@pytest.mark.parametrize(
    "query", ["김", "김ㅅ", "김서", "김성", "김서여", "김서연", "ㄱㅅㅇ", "ㄳㅇ", "김ㅅㅇ", "서연", "ㅅㅇ", "연"]
)
def test_half_typed_finds_the_name_that_is_being_typed(query: str) -> None:
    assert matches_half_typed(query, "김서연 감독")


@pytest.mark.parametrize("query", ["김선", "김시", "ㄱㅇ", "김서여ㄴ", "", "!", "서김"])
def test_half_typed_does_not_find_another(query: str) -> None:
    assert not matches_half_typed(query, "김서연")


@pytest.mark.parametrize(
    ("query", "name"),
    [("김섢", "김선호"), ("고", "과장"), ("갑", "값"), ("수", "숴"), ("kim s", "Kim Sora"), ("닭", "달강")],
)
def test_half_typed_follows_the_keyboard(query: str, name: str) -> None:
    assert matches_half_typed(query, name)


@settings(max_examples=150)
@given(NAMES)
def test_every_beginning_of_a_name_finds_it(name: str) -> None:
    for end in range(1, len(name) + 1):
        assert matches_half_typed(name[:end], name)
        assert matches_half_typed(choseong(name[:end]), name)


@settings(max_examples=100)
@given(ANY_TEXT, ANY_TEXT)
def test_half_typed_takes_any_text(query: str, text: str) -> None:
    half_typed(query).search(text)


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("김서연", "Kim Seo-yeon"),
        ("김서연", "Seoyeon Kim"),
        ("김서연", "gimseoyeon"),
        ("김서연", "seoyeon"),
        ("이민수", "Lee Minsoo"),
        ("박민준", "Min Joon Park"),
        ("최지영", "choi jiyoung"),
        ("정준영", "Jung Joon-young"),
        ("남궁민", "namgung min"),
        ("황보라", "hwang bora"),
        ("박", "park"),
        ("소라", "sora"),
        ("John Kim", "kim john"),
        ("José García", "jose garcia"),
    ],
)
def test_romanised_names_are_found_as_people_spell_them(name: str, query: str) -> None:
    assert latin_key(query) in romanised(name)


@settings(max_examples=150)
@given(st.one_of(NAMES, ANY_TEXT))
def test_romanised_keys_are_few_plain_and_distinct(name: str) -> None:
    keys = romanised(name)
    assert len(keys) <= 28
    assert len(set(keys)) == len(keys)
    assert all(key == latin_key(key) and key for key in keys)


def test_bigrams_find_a_name_inside_a_word() -> None:
    assert bigrams("김민지와 안녕! a") == ["김민", "민지", "지와", "와", "안녕", "녕", "a"]
    assert bigrams("민지", tail=False) == ["민지"]
    assert bigrams("민", tail=False) == ["민"]
    assert set(bigrams("민지", tail=False)) <= set(bigrams("어제 김민지랑"))
    assert bigrams("…!") == []


@pytest.mark.parametrize(
    ("name", "handle"),
    [
        ("단편 영화: 유령", "단편-영화-유령"),
        ("AI Film_2026", "ai-film-2026"),
        ("../../etc", "etc"),
        ("🎬", "clapper-board"),
        ("", "x"),
        ("\u202eevil", "evil"),
    ],
)
def test_slugs(name: str, handle: str) -> None:
    assert slug(name) == handle


@settings(max_examples=150)
@given(st.text(st.characters(), max_size=90))
def test_a_slug_is_never_empty_long_or_dangerous(name: str) -> None:
    made = slug(name)
    assert 0 < len(made) <= 60
    assert not set(made) & set("/\\. \n\0:*?\"'<>|")
    assert not made.startswith("-")
    assert slug(made) == made


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("김a", 3),
        (FAMILY, 2),
        ("❤️", 2),
        ("👍🏽", 2),
        ("🇰🇷", 2),
        ("🇰🇷🇺🇸", 4),
        ("e\u0301", 1),
        (unicodedata.normalize("NFD", "한"), 2),
        ("ｱ", 1),
        ("Ａ", 2),
        ("", 0),
    ],
)
def test_width_in_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_clip_and_pad_keep_columns() -> None:
    assert clip("김서연입니다", 6) == "김서…"
    assert clip("김서연", 6) == "김서연"
    assert clip(FAMILY * 3, 5) == FAMILY * 2 + "…"
    assert clip("abc", 1) == "…"
    assert clip("abc", 0) == ""
    assert pad("김", 4) == "김  "
    assert pad("김서연", 4) == "김서연"


@settings(max_examples=150)
@given(ANY_TEXT, st.integers(0, 30))
def test_a_clipped_text_fits(text: str, cells: int) -> None:
    assert width(clip(text, cells)) <= cells
    assert width(pad(clip(text, cells), cells)) == cells


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("a\x00\x07\x7f", "a␀␇␡"),
        ("\x9b2J", "<U+009B>2J"),
        ("a\u202eb\u2066", "a<U+202E>b<U+2066>"),
        ("a\U000e0041", "a<U+E0041>"),
        ("a\ud800", "a<U+D800>"),
        ("a\u200db", "a<U+200D>b"),
        ("a\u2028b", "a<U+2028>b"),
        ("a\u200b", "a<U+200B>"),
        (FAMILY, FAMILY),
        ("می‌خواهم", "می‌خواهم"),
        ("[@click=app.quit()]x[/]", "[@click=app.quit()]x[/]"),
        ("김 소라", "김 소라"),
    ],
)
def test_visible_shows_what_would_act(hostile: str, shown: str) -> None:
    assert visible(hostile) == shown


def test_visible_keeps_only_the_white_space_it_is_told_to() -> None:
    assert visible("a\nb\tc") == "a␊b␉c"
    assert visible("a\r\nb\tc\rd", keep="\n") == "a\nb␉c␍d"


@settings(max_examples=200)
@given(st.text(st.characters(), max_size=60))
def test_nothing_that_acts_is_left(text: str) -> None:
    shown = visible(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    assert not any(
        "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" or "\U000e0000" <= c <= "\U000e007f" for c in shown
    )
    assert visible(shown) == shown
    shown.encode("utf-8")


def test_a_run_of_combining_marks_is_parted_and_else_kept() -> None:
    # Parted as in UAX #15, D4; composing the whole run takes time squared: minutes for 400 KB.
    made = nfc("a" + "\u0316\u0300" * 200_000)
    assert made.replace("\u034f", "").count("\u0300") + made.count("\u00e0") == 200_000
    assert nfc("a" + "\u0300" * 30) == "\u00e0" + "\u0300" * 29


def test_no_combining_mark_escapes_the_parting_of_long_runs() -> None:
    marks = [chr(n) for n in range(0x110000) if unicodedata.combining(chr(n))]
    assert len(marks) > 800
    for mark in marks:
        assert "\u034f" in nfc("a" * 1000 + mark * 70)
