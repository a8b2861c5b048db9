"""Private nouns leave only by name, and do not come home as a note."""

from __future__ import annotations

import pytest

from ..cli.run import aftera


@pytest.fixture(autouse=True)
def people() -> None:
    aftera("add", "김소라 role:감독 org:필름랩 note:노트")
    aftera("log", "어제 소라랑 콘티 얘기; 금요일까지 레퍼런스 보내기")
    aftera("rhythm", "set", "소라", "6w")


def note(*arguments: str) -> str:
    cards = aftera("export", *arguments).out.replace("\r\n ", "")
    return next(line for line in cards.split("\r\n") if line.startswith("NOTE:"))


def test_nothing_private_leaves_unasked() -> None:
    assert note() == "NOTE:노트"


def test_what_is_asked_for_by_name_stands_below_the_note() -> None:
    said = note("--with", "conversations,follow-ups")
    assert said.startswith("NOTE:노트\\n\\n-- afterA --\\n") and "콘티" in said and "레퍼런스 보내기" in said


def test_an_unknown_noun_is_refused() -> None:
    refused = aftera("export", "--with", "secrets")
    assert refused.code == 2 and "conversations" in refused.err and refused.out == ""


def test_it_does_not_come_home_as_a_note() -> None:
    cards = aftera("export", "--with", "conversations").out
    again = aftera("import", "-", stdin=cards)
    assert again.code == 0 and "Nothing to do" in again.err
