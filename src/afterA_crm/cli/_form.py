"""A person as a form in the user's editor: mistakes are told by line, and what was typed is kept."""

from __future__ import annotations

import difflib
from typing import Any

import typer

from .. import forms, people, places
from ..errors import AfterAError, UsageError
from ..people import Person
from ..store import Book
from ..words import _
from . import _page, _show, _trial, _typed

#: How often a form is opened again, at most, to mend its mistakes.
_TRIES = 20


def edit_person(book: Book, person: Person, *, dry_run: bool, json: bool) -> None:
    """Let the user edit a person as a form, and change what they changed.

    Raises:
        UsageError: the form still has mistakes when the editor is closed without a change.
    """
    shown = opened = forms.write(book, person.id)
    for left in reversed(range(_TRIES)):
        typed = _typed.in_editor(shown, f"-{person.id}.toml")
        if not typed.strip() or (typed == shown and shown == opened):
            _show.say(_("Nothing was changed."))
            if json:
                _print(book, person)
            return
        try:
            said = forms.read(typed)
            _save(book, person, opened, typed, said, dry_run)
            break
        except forms.FormError as error:
            if typed == shown or not left:
                # Closed as it was, or by a script that never stops making mistakes: nobody is there to mend it.
                path = places.keep_typed(typed, "form")
                raise UsageError(
                    _(
                        "The form has mistakes and nothing was changed:\n{what}\nIt is kept in {path}.",
                        what=error.sentence,
                        path=path,
                    )
                ) from None
            shown = forms.with_mistakes(typed, error.mistakes)
    if json:
        _print(book, person)
    else:
        _show.say(_show.candidate(people.get(book, [person.id])[0]))


def _print(book: Book, person: Person) -> None:
    from .. import pages

    _show.as_json(_page.as_json(pages.page(book, person.id, 0)))


def _save(book: Book, person: Person, opened: str, typed: str, said: dict[str, Any], dry_run: bool) -> None:
    with _typed.kept(typed), _trial.deed(f"edit {person.name}", dry_run):
        # Asked within the deed, so that nothing can come between the look and the change.
        now = forms.write(book, person.id)
        if now != opened:
            path = places.keep_typed(typed, "form")
            _show.say(_("In the book now (-) and in your form (+):"))
            for changed in difflib.unified_diff(now.split("\n"), typed.split("\n"), lineterm="", n=0):
                if not changed.startswith(("---", "+++", "@@")):
                    _show.say("  " + changed)
            _show.say(
                _(
                    "{name} was changed meanwhile, so nothing was written. Your form is kept in {path}.",
                    name=person.name,
                    path=path,
                )
            )
            raise typer.Exit(1)
        try:
            forms.apply(book, person.id, said)
        except forms.FormError:
            raise
        except AfterAError as error:
            line = forms.line_of_met(typed, said, error.sentence)
            raise forms.FormError([forms.Mistake(line, error.sentence)]) from None
