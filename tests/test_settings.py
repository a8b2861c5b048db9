"""Settings: one file that stays the user's, and mistakes told by line."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tries
from hypothesis import strategies as st

from afterA_crm import places, settings, words
from afterA_crm.errors import BookError, NotFound, UsageError

MINE = '# mine\nlanguage = "ko"   # speak Korean\n\n# keys\n[keymap]\ndone = "x"\n'


def write(text: str) -> Path:
    path = places.settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


def test_without_a_file_there_are_defaults_and_none_is_written() -> None:
    assert settings.load() == settings.Settings()
    assert settings.load().language == "auto"
    assert settings.load().default_country == "KR"
    assert not places.settings_file().exists()


def test_the_file_says_what_it_says() -> None:
    write('\ufefflanguage = "ko"\nbackup_limit_mb = 20\n[keymap]\ndone = "x"\nopen = ["o", "ㅐ"]\ntoday.skip = "s"\n')
    now = settings.load()
    assert (now.language, now.backup_limit_mb) == ("ko", 20)
    assert now.keymap == {"done": "x", "open": "o,ㅐ", "today.skip": "s"}


@pytest.mark.parametrize(
    ("text", "line", "about"),
    [
        ("language = ko\n", 1, "TOML"),
        ("\n\n x = [", 3, "TOML"),
        ('\n\nlang = "ko"\n', 3, "Is language meant?"),
        ("# a\ntheme = 3\n", 2, "theme"),
        ('language = "ko"\nbackup_limit_mb = true\n', 2, "backup_limit_mb"),
        ('language = "fr"\n', 1, "auto, ko, en"),
        ('default_country = "Korea"\n', 1, "such as KR"),
        ("language = 'ko'\n\n[keymap]\na = 3\n", 3, "keymap"),
        ("keymap = 3\n", 1, "keymap"),
        ("[nothing.like.it]\n", 1, "nothing"),
    ],
)
def test_a_mistake_is_one_sentence_with_file_and_line(text: str, line: int, about: str) -> None:
    path = write(text)
    for language in ("en", "ko"):
        words.use(language)
        with pytest.raises(UsageError) as failed:
            settings.load()
        assert str(path) in failed.value.sentence
        assert (f"line {line}:" if language == "en" else f"{line}번째 줄:") in failed.value.sentence
        assert "\n" not in failed.value.sentence.removesuffix("\n")
        if language == "en":
            assert about in failed.value.sentence


def test_a_file_that_is_no_text_is_said() -> None:
    path = write("")
    path.write_bytes(b"language = \xff\xfe")
    with pytest.raises(UsageError, match="UTF-8"):
        settings.load()
    path.unlink()
    assert settings.load() == settings.Settings()
    path.mkdir()
    with pytest.raises(BookError, match="can't be read"):
        settings.load()


def test_setting_keeps_every_other_line_and_comment() -> None:
    path = write(MINE)
    settings.set_value("language", "EN")
    settings.set_value("theme", "daylight")
    now = settings.set_value("keymap.snooze", "z,ㅋ")
    assert path.read_text("utf-8") == (
        '# mine\nlanguage = "en"   # speak Korean\ntheme = "daylight"\n\n'
        '# keys\n[keymap]\ndone = "x"\nsnooze = "z,ㅋ"\n'
    )
    assert now == settings.load()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_unsetting_brings_the_default_back() -> None:
    path = write(MINE)
    assert settings.unset("language").language == "auto"
    assert settings.unset("keymap.done").keymap == {}
    assert settings.unset("theme") == settings.load() == settings.Settings()
    assert path.read_text("utf-8") == "# mine\n\n# keys\n[keymap]\n"


def test_a_first_setting_makes_the_file() -> None:
    settings.set_value("keymap.done", "x")
    settings.set_value("default-country", "us")
    assert places.settings_file().read_text("utf-8") == 'default_country = "US"\n[keymap]\ndone = "x"\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *[("language", "fr"), ("backup_limit_mb", "0"), ("backup_limit_mb", "many"), ("default_country", "Korea")],
        *[("date_order", "dym"), ("week_start", "friday"), ("keymap", "x"), ("default_rhythm", "now and then")],
    ],
)
def test_a_value_that_means_nothing_is_refused_and_nothing_written(name: str, text: str) -> None:
    path = write(MINE)
    with pytest.raises(UsageError):
        settings.set_value(name, text)
    assert path.read_text("utf-8") == MINE


def test_an_unknown_name_is_not_found() -> None:
    for name in ("lang", "language.x", "", "keymapp.done"):
        with pytest.raises(NotFound):
            settings.set_value(name, "ko")
        with pytest.raises(NotFound):
            settings.unset(name)


def test_a_rhythm_may_be_said_in_either_language() -> None:
    assert settings.set_value("default_rhythm", "8주마다").default_rhythm == "every 8 weeks"
    assert settings.load().default_rhythm == "every 8 weeks"
    assert settings.set_value("default_rhythm", "").default_rhythm == ""


@pytest.mark.parametrize("text", ['drop = """\na\nb"""\n', 'keymap = {done = "x"}\n', "[other]\n"])
def test_what_no_single_line_can_change_is_left_alone(text: str) -> None:
    path = write(text)
    with pytest.raises(UsageError):
        settings.set_value("keymap.open" if "keymap" in text else "drop", "o")
    assert path.read_text("utf-8") == text


def test_windows_line_ends_stay() -> None:
    path = write('language = "ko"\r\n[keymap]\r\ndone = "x"\r\n')
    settings.set_value("language", "en")
    settings.set_value("editor", "vi")
    settings.set_value("keymap.open", "o")
    assert path.read_bytes() == (b'language = "en"\r\neditor = "vi"\r\n[keymap]\r\ndone = "x"\r\nopen = "o"\r\n')


@tries(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.sampled_from(["", MINE, 'drop = "a # b" # why\n', "theme = 'daylight'", '\n\n[keymap]\n"a.b" = "c"\n# end']),
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.sampled_from(["drop", "editor", "keymap.done", "keymap.a.b", "keymap.x y"]),
)
def test_any_text_comes_back_as_it_was_set(before: str, text: str, name: str) -> None:
    write(before)
    rest = settings.load()
    now = settings.set_value(name, text)
    assert settings.load() == now
    key, _, action = name.partition(".")
    got = now.keymap[action] if action else getattr(now, key)
    assert got == text.strip()
    settings.unset(name)
    after = settings.load()
    assert {row.name: row.value for row in settings.describe(after) if row.name != key} == {
        row.name: row.value for row in settings.describe(rest) if row.name != key
    }


def test_every_setting_is_described_in_both_languages() -> None:
    english = settings.describe()
    words.use("ko")
    korean = settings.describe()
    assert [row.name for row in english] == [
        *("language", "default_country", "date_order", "default_rhythm", "week_start", "editor", "theme"),
        *("keymap", "drop", "backup_limit_mb"),
    ]
    for one, other in zip(english, korean, strict=True):
        assert one.value == one.default
        assert one.help != other.help
        assert not one.values or one.default in one.values


def test_every_setting_says_what_it_is_for() -> None:
    assert [row.name for row in settings.describe()] == list(settings.Settings._fields)
