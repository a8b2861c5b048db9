"""Words: particles that fit, days as they are said, the language that is chosen, a library's own sentences."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import words
from afterA_crm.words import _, choose, n_
from afterA_crm.words.answers import yes
from afterA_crm.words.days import ago, ahead, day, short_day, weekday
from afterA_crm.words.foreign import retell
from afterA_crm.words.ko import SENTENCES
from afterA_crm.words.particles import PARTICLES, last_sound, with_particle

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("word", "spec", "said"),
    [
        ("소라", "을", "소라를"),
        ("민준", "를", "민준을"),
        ("소라", "은", "소라는"),
        ("민준", "이", "민준이"),
        ("소라", "과", "소라와"),
        ("하늘", "으로", "하늘로"),
        ("하늘", "로", "하늘로"),
        ("하늘", "을", "하늘을"),
        ("부산", "로", "부산으로"),
        ("전주", "으로", "전주로"),
        ("민준", "야", "민준아"),
        ("민준", "랑", "민준이랑"),
        ("소라", "이나", "소라나"),
        ("소라", "이에요", "소라예요"),
        ("하늘", "예요", "하늘이에요"),
        ("민준", "라", "민준이라"),
        ("소라", "이고", "소라고"),
    ],
)
def test_either_form_of_a_particle_names_the_pair(word: str, spec: str, said: str) -> None:
    assert with_particle(word, spec) == said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        *[("0", "0을"), ("1", "1을"), ("2", "2를"), ("3", "3을"), ("4", "4를"), ("5", "5를"), ("6", "6을")],
        *[("7", "7을"), ("8", "8을"), ("9", "9를"), ("10", "10을"), ("100", "100을"), ("1000", "1000을")],
        *[("10,000", "10,000을"), ("100000000", "100000000을"), ("1000000000000", "1000000000000를")],
        *[("2.5", "2.5를"), ("3.0", "3.0을"), ("15:00", "15:00를"), ("15:30", "15:30을"), ("50%", "50%를")],
        *[("5km", "5km를"), ("3kg", "3kg을"), ("2026-11-20", "2026-11-20을"), ("010-1234-5670", "010-1234-5670을")],
    ],
)
def test_numbers_are_read_in_korean(word: str, said: str) -> None:
    assert with_particle(word, "을") == said


def test_one_seven_and_eight_end_in_rieul() -> None:
    assert [with_particle(n, "으로") for n in ("1", "7", "8", "3", "10", "2")] == [
        *("1로", "7로", "8로", "3으로", "10으로", "2로")
    ]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        *[("Carol", "Carol을"), ("Kim", "Kim을"), ("John", "John을"), ("Grace", "Grace를"), ("Peter", "Peter를")],
        *[("Mark", "Mark를"), ("Rick", "Rick을"), ("Eric", "Eric을"), ("Scott", "Scott을"), ("Robert", "Robert를")],
        *[("Jane", "Jane을"), ("Nicole", "Nicole을"), ("Mike", "Mike를"), ("Sarah", "Sarah를"), ("Park", "Park을")],
        *[("José", "José를"), ("JK", "JK를"), ("PDF", "PDF를"), ("XML", "XML을"), ("VR", "VR을"), ("IBM", "IBM을")],
        *[("BIFF", "BIFF를"), ("KAIST", "KAIST를"), ("Slack", "Slack을"), ("GitHub", "GitHub를"), ("C++", "C++를")],
        *[("Min-seok", "Min-seok을"), ("#ai-film", "#ai-film을"), ("me@studio.kr", "me@studio.kr을")],
    ],
)
def test_latin_words_by_their_sound(word: str, said: str) -> None:
    assert with_particle(word, "를") == said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("김민수(감독)", "김민수(감독)를"),
        ("소라 (필름랩 (서울))", "소라 (필름랩 (서울))를"),
        ("김민수[감독](편집)", "김민수[감독](편집)를"),
        ("(감독)", "(감독)을"),
        ("“민준”", "“민준”을"),
        ("《기생충》", "《기생충》을"),
        ("소라!!", "소라!!를"),
        ("민준🎬", "민준🎬을"),
        ("2026-11-20 (금)", "2026-11-20 (금)을"),
        ("🎬", "🎬를"),
        ("", "를"),
    ],
)
def test_brackets_and_signs_at_the_end_are_not_read(word: str, said: str) -> None:
    assert with_particle(word, "을") == said


@settings(max_examples=200)
@given(st.text(st.characters(), max_size=30), st.sampled_from(sorted(PARTICLES)))
def test_a_particle_only_adds(word: str, spec: str) -> None:
    said = with_particle(word, spec)
    assert said.startswith(word)
    assert said[len(word) :] in PARTICLES
    assert last_sound(word) in ("vowel", "rieul", "consonant")


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_syllables_by_their_final(syllable: str) -> None:
    final = (ord(syllable) - 0xAC00) % 28
    assert with_particle(syllable, "은") == syllable + ("은" if final else "는")
    assert with_particle(syllable, "로") == syllable + ("으로" if final not in (0, 8) else "로")


def test_days_are_said_in_both_languages() -> None:
    assert day(date(2026, 11, 19)) == "2026-11-19 (Thu)"
    assert short_day(date(2026, 11, 24), FRIDAY) == "11-24 (Tue)"
    assert short_day(date(2027, 1, 1), FRIDAY) == "2027-01-01 (Fri)"
    words.use("ko")
    assert day(date(2026, 11, 19)) == "2026-11-19 (목)"
    assert weekday(FRIDAY) == "금"


@pytest.mark.parametrize(
    ("then", "english", "korean"),
    [
        (date(2026, 11, 20), "today", "오늘"),
        (date(2026, 11, 19), "yesterday", "어제"),
        (date(2026, 11, 17), "3 days ago", "3일 전"),
        (date(2026, 11, 6), "2 weeks ago", "2주 전"),
        (date(2026, 9, 18), "9 weeks ago", "9주 전"),
        (date(2026, 5, 21), "5 months ago", "5달 전"),
        (date(2024, 11, 20), "2 years ago", "2년 전"),
        (date(1, 1, 1), "2025 years ago", "2025년 전"),
        (date(2026, 11, 21), "tomorrow", "내일"),
        (date(2026, 11, 23), "in 3 days", "3일 뒤"),
        (date(2026, 12, 18), "in 4 weeks", "4주 뒤"),
        (date(2027, 11, 20), "in 12 months", "12달 뒤"),
        (date(9999, 12, 31), "in 7973 years", "7973년 뒤"),
    ],
)
def test_how_far_off_a_day_is(then: date, english: str, korean: str) -> None:
    say = ago if then <= FRIDAY else ahead
    assert say(then, FRIDAY) == english
    assert (ahead if say is ago else ago)(then, FRIDAY) == english
    words.use("ko")
    assert say(then, FRIDAY) == korean


@pytest.mark.parametrize(
    ("flag", "setting", "environ", "spoken"),
    [
        ("ko", "en", {"LANG": "en_US.UTF-8"}, "ko"),
        ("en", "ko", {"LANG": "ko_KR.UTF-8"}, "en"),
        (None, "ko", {"LANG": "en_US.UTF-8"}, "ko"),
        (None, "auto", {"LANG": "ko_KR.UTF-8"}, "ko"),
        (None, "auto", {"LC_ALL": "C", "LANG": "ko_KR.UTF-8"}, "en"),
        (None, "auto", {"LC_ALL": "", "LC_MESSAGES": "ko_KR", "LANG": "en_US"}, "ko"),
        (None, "", {}, "en"),
        (None, "auto", {"LANG": "kok_IN"}, "en"),
    ],
)
def test_language_by_flag_then_setting_then_locale(
    flag: str | None, setting: str, environ: dict[str, str], spoken: str
) -> None:
    assert choose(flag, setting, environ) == spoken


def test_values_go_in_as_they_are() -> None:
    assert (
        _("{path}, line {line}: {what}", path="{line}", line=3, what="{0} {path!r}") == "{line}, line 3: {0} {path!r}"
    )
    assert n_("{n} day ago", "{n} days ago", 1) == "1 day ago"


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("No such option: --foo", "--foo 옵션은 없습니다"),
        ("Missing argument 'WHO'.", "'WHO' 값을 적어 주세요."),
        ("Invalid value for 'N': 'x' is not a valid int.", "'N' 값이 맞지 않습니다: 'x': 정수가 아닙니다."),
        ("Got unexpected extra argument(s) (a b)", "남는 인자가 있습니다 (a b)"),
        ("Show this message and exit.", "이 도움말을 보여 줍니다."),
        ("소라 was here", "소라 was here"),
    ],
)
def test_the_librarys_own_sentences_are_told_again(english: str, korean: str) -> None:
    assert retell(english) == english
    words.use("ko")
    assert retell(english) == korean


def test_all_the_library_takes_from_gettext_has_its_korean() -> None:
    library = Path(typer.__file__).parent
    asked = set()
    for path in (library / "core.py", library / "rich_utils.py", *(library / "_click").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "gettext", "ngettext"):
                asked |= {
                    arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                }
    assert "Options" in asked
    assert not asked - set(SENTENCES)


def test_a_yes_is_a_yes_on_either_keyboard() -> None:
    assert [yes(answer) for answer in ("y", " Yes ", "ㅛ", "네", "n", "ㅜ", "아니요", "", "maybe")] == [
        *(True, True, True, True, False, False, False, None, None)
    ]


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_any_message_can_be_told_again(message: str) -> None:
    words.use("ko")
    for shape in (message, f"No such option: {message}", f"Invalid value for {message}: {message}"):
        assert isinstance(retell(shape), str)


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("composer", "a composer"),
        ("Editor", "an Editor"),
        ("UX designer", "a UX designer"),
        ("art director", "an art director"),
        ("university student", "a university student"),
        ("sound", "sound"),
        ("Head of Design", "Head of Design"),
        ("감독", "감독"),
    ],
)
def test_what_someone_does_has_its_article_in_english(role: str, said: str) -> None:
    assert words.told_in("en", "{role:a}", role=role) == said
