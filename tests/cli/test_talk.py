"""What is said to the person fits the terminal it is said on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm.cli._show import fitted
from afterA_crm.text import width
from tests.cli.run import aftera
from tests.cli.terminal import typed


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("`aftera project keepsake sea` makes a page; then `aftera today`.", 2),
        ("번호, 이름  o 결과  n 다음 장  u 이어 준 사람  t 표  q 나중에", 2),
        ("  할 일 11 · 하진 · 12-17 (목) · 은별을 만나게 해 줘서 고맙다고", 2),
    ],
)
def test_a_line_breaks_between_its_words_and_never_in_a_command(said: str, lines: int) -> None:
    shown = fitted(said, 44).split("\n")
    assert len(shown) == lines and all(width(one) <= 44 for one in shown)
    assert all(one.count("`") % 2 == 0 for one in shown)


def test_a_key_stays_with_its_word() -> None:
    assert fitted("t table  Enter ends it  q later", 24) == "t table  Enter ends it\nq later"


@given(st.text(st.sampled_from("가나 ab`·x"), max_size=120), st.integers(20, 60))
def test_breaking_a_line_changes_nothing_but_blanks(said: str, room: int) -> None:
    assert "".join(fitted(said, room).split()) == "".join(said.split())


def test_a_hint_is_not_broken_inside_its_command() -> None:
    aftera("add", "소라")
    aftera("project", "new", "lighthouse", "The Lighthouse", "--stage", "gathering")
    aftera("project", "need", "lighthouse", "a composer who knows the sea")
    shown = typed([], "--lang", "en", "project", "join", "lighthouse", "소라", "--role", "composer")
    assert "`aftera project fill lighthouse 1 WHO`" in shown
