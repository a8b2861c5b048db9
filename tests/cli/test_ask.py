"""Questions on a terminal: a number, a name, or Enter for later."""

from __future__ import annotations

import io

import pytest
import typer

from afterA_crm import people, store
from afterA_crm.capture import Candidate, Question
from afterA_crm.cli._ask import ask_one


def ask(typed: str, monkeypatch: pytest.MonkeyPatch, *known: str) -> tuple[bool, object]:
    """Ask who 소라 is, in a book that knows these people; the last of them is offered."""
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    with store.open_book() as book:
        with store.deed(book, "fill"):
            ids = [people.add(book, name) for name in known]
        offered = tuple(Candidate(number, name) for number, name in zip(ids[-1:], known[-1:], strict=True))
        return ask_one(book, Question("person", "소라", offered, 0, 2, "with", "소라"))


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("\n", (False, None)),
        ("1\n", (True, 1)),
        ("2\n", (True, "소라")),
        ("3\n", (True, None)),
        # What is neither a number shown nor a name is asked again.
        ("4\ny\nㅛ\n가\n1\n", (True, 1)),
        # A name that nobody has makes someone new; one that someone has means them.
        ("김소라\n", (True, "김소라")),
        ("이소라\n", (True, 1)),
        # A name close to one in the book is offered beside the new one.
        ("소라미\n", (True, "소라미")),
        ("이소\n1\n", (True, 1)),
        ("이소\n2\n", (True, "이소")),
    ],
)
def test_who_is_meant_may_be_typed(typed: str, answered: tuple[bool, object], monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(typed, monkeypatch, "이소라") == answered


def test_a_typed_name_of_two_people_offers_both(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask("이소라\n2\n", monkeypatch, "이소라", "이소라") == (True, 2)
    assert "이소라, someone new" in capsys.readouterr().err


def test_q_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(typer.Abort):
        ask("q\n", monkeypatch)
