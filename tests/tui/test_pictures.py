"""Pictures of every screen: both languages, both themes, a small terminal and a large one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from textual.pilot import Pilot

from afterA_crm import words
from afterA_crm.tui.app import AfterA

from . import small_book
from .living import press, settled, type_in

KOREAN = "어제 성수에서 민수랑 소라, 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기"
ENGLISH = "yesterday met @Grace about the show #ai-film; send the deck next tue 3pm"

LARGE, SMALL = (120, 40), (80, 24)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., AfterA]]:
    """Open the screen in a language and a theme, on the small book or an empty one."""
    made: list[AfterA] = []
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")

    def open_(language: str, theme: str, *, empty: bool = False) -> AfterA:
        words.use(language)
        if not empty:
            small_book.build()
        app = AfterA()
        app.theme = theme
        made.append(app)
        return app

    yield open_
    for app in made:
        app.desk.close()


@pytest.mark.parametrize(
    ("language", "theme", "cells", "empty", "keys", "typed", "then"),
    [
        pytest.param("ko", "afterglow", LARGE, False, (), "", (), id="today-ko-large-dark"),
        pytest.param("ko", "daylight", SMALL, False, ("down",), "", (), id="today-ko-small-light"),
        pytest.param("en", "daylight", LARGE, False, (), "", (), id="today-en-large-light"),
        pytest.param("en", "afterglow", SMALL, False, (), "", (), id="today-en-small-dark"),
        pytest.param("ko", "daylight", LARGE, False, ("2", "down", "down"), "", (), id="people-ko-large-light"),
        pytest.param("en", "afterglow", SMALL, False, ("2", "slash"), "kim", ("down",), id="people-en-small-dark"),
        pytest.param("ko", "afterglow", LARGE, False, ("l",), KOREAN, (), id="capture-ko-large-dark"),
        pytest.param("ko", "daylight", SMALL, False, ("l",), KOREAN, ("down",), id="capture-ko-small-light"),
        pytest.param("en", "daylight", LARGE, False, ("2", "l"), ENGLISH, (), id="capture-en-large-light"),
        pytest.param("ko", "afterglow", SMALL, True, (), "", (), id="empty-ko-small-dark"),
        pytest.param("en", "daylight", SMALL, True, ("2",), "", (), id="empty-en-small-light"),
        pytest.param("ko", "afterglow", SMALL, False, ("question_mark",), "", (), id="why-ko-small-dark"),
        pytest.param("en", "daylight", SMALL, False, ("f1",), "", (), id="help-en-small-light"),
    ],
)
def test_picture(
    language: str,
    theme: str,
    cells: tuple[int, int],
    empty: bool,
    keys: tuple[str, ...],
    typed: str,
    then: tuple[str, ...],
    opened: Callable[..., AfterA],
    snap_compare: Any,
) -> None:
    async def walk(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        await press(pilot, *keys)
        await type_in(pilot, typed)
        await press(pilot, *then)

    assert snap_compare(opened(language, theme, empty=empty), terminal_size=cells, run_before=walk)
