"""Ask what each column of a table is, once; the answers are saved under a name and read every table like it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from shutil import get_terminal_size

import typer

from .. import settings, text, words
from ..errors import NotFound, UsageError
from ..exchange.facts import Facts, facts_of
from ..exchange.formats import File, Given
from ..exchange.resident_numbers import without_numbers
from ..exchange.sources import Source
from ..exchange.tables import guesses, mapped, mappings
from ..exchange.tables.guesses import Column
from ..exchange.tables.mappings import Columns
from ..exchange.tables.sheet import first_header
from ..words import _, mark, n_, told
from . import _show

#: What a column can be, as it is asked; the words of both languages and the number are understood.
_SAID = {
    "name": mark("name"),
    "family": mark("family name"),
    "given": mark("given name"),
    "nickname": mark("nickname"),
    "email": mark("e-mail"),
    "phone": mark("phone"),
    "address": mark("address"),
    "organisation": mark("organisation"),
    "role": mark("role"),
    "tag": mark("tag"),
    "note": mark("line of the note"),
    "link": mark("link"),
    "birthday": mark("birthday"),
    "met": mark("day we met"),
    "attended": mark("was there, yes or no"),
    "skip": mark("leave out"),
}
_QUIT, _BACK = frozenset(("q", "ㅂ")), frozenset(("b", "ㅠ"))
#: How many people the preview shows.
_SHOWN = 3


def told_by(found: list[Source], name: str, *, ask: bool, encoding: str | None, keeps: bool) -> list[Source]:
    """Return files with what their columns are, by the mapping of this name; asked where there is none yet.

    With `keeps` a new mapping is saved, if that is wanted; without it only the answers are kept.

    Raises:
        NotFound: there is no such mapping, and nobody is there to answer.
        UsageError: the file is no table, or the answers say nowhere who someone is.
        typer.Abort: the user stops; the answers so far are kept.
    """
    columns = mappings.load(name)
    if columns is None and not ask:
        raise NotFound(_none_yet(name))
    if columns is None and found:
        columns = _asked(found[0], name, encoding, keeps)
    return [replace(source, columns=columns) for source in found]


def _none_yet(name: str) -> str:
    saved = mappings.names()
    if saved:
        return _(
            "There is no mapping “{name}” yet, only {saved}; import on a terminal, where you are "
            "asked what each column is.",
            name=name,
            saved=", ".join(saved[:8]),
        )
    return _(
        "There is no mapping “{name}” yet; import on a terminal, where you are asked what each column is.", name=name
    )


def _asked(source: Source, name: str, encoding: str | None, keeps: bool) -> Columns:
    file = File(source.name, without_numbers(source.read()), words.language(), encoding)
    sheet = first_header(file)
    asked = guesses.columns(sheet) if sheet is not None else []
    if sheet is None or not asked:
        raise UsageError(_("This is no table, and a mapping reads CSV and XLSX; import it without --map."))
    _introduce(len(asked))
    answers = _answers(name, asked)
    columns = {header: answers.get(header, "note") for header in sheet.header}
    mappings.keep(name, columns)
    _preview(file, columns)
    if not mappings.WHO & set(columns.values()):
        raise UsageError(_("No column says who someone is; let one be a name, an e-mail address or a phone number."))
    if keeps and _show.confirm(_("Keep this as the mapping “{name}”?", name=name), default=True):
        path = mappings.save(name, columns)
        _show.say(_("Kept in {path}; tables with these columns are read by it from now on.", path=path))
    return columns


def _introduce(count: int) -> None:
    _show.say(
        n_(
            "One column holds something. Enter takes the guess, b goes back, q stops:",
            "{n} columns hold something. Enter takes the guess, b goes back, q stops:",
            count,
        )
    )
    _show.say(_choices())


def _choices() -> str:
    """Return what a column can be, with numbers, in lines that fit the terminal."""
    room = get_terminal_size().columns
    shown = [f"{number} {told(said)}" for number, said in enumerate(_SAID.values(), 1)]
    cell = max(map(text.width, shown)) + 2
    each = max(1, (room - 2) // cell)
    return "\n".join(
        "  " + "".join(text.pad(one, cell) for one in shown[at : at + each]).rstrip()
        for at in range(0, len(shown), each)
    )


def _answers(name: str, asked: list[Column]) -> dict[str, str]:
    """Ask column by column; answers kept of an earlier asking are the guesses."""
    answers = {header: noun for header, noun in mappings.kept(name).items() if noun in _SAID}
    given: dict[str, str] = {}
    at = 0
    try:
        while at < len(asked):
            column = asked[at]
            answer = _one(f"{at + 1}/{len(asked)}", column, answers.get(column.header, column.guess))
            if answer is None:
                raise typer.Abort
            if answer == "back":
                at = max(0, at - 1)
                continue
            answers[column.header] = given[column.header] = answer
            at += 1
    except (typer.Abort, KeyboardInterrupt):
        if given:
            mappings.keep(name, answers)
            _show.say(_("Your answers are kept; the same command goes on with them."))
        raise typer.Abort from None
    return given


def _one(place: str, column: Column, guess: str) -> str | None:
    """Ask what one column is; return its noun, `back`, or None where the user stops."""
    room = get_terminal_size().columns
    _show.say(text.clip(text.visible(f"{place}  {column.header}"), room))
    _show.say(text.clip(text.visible("     " + " · ".join(" ".join(each.split()) for each in column.samples)), room))
    while True:
        answer = _show.ask_on(_("  What is it? [{guess}]", guess=told(_SAID[guess])))
        if answer is None or answer.casefold() in _QUIT:
            return None
        if answer.casefold() in _BACK:
            return "back"
        noun = _meant(answer) if answer else guess
        if noun:
            return noun
        _show.say(_choices())


def _meant(answer: str) -> str:
    """Return the noun that an answer names: its number, its word, or how the word begins; "" for none."""
    nouns = list(_SAID)
    if answer.isdecimal():
        return nouns[int(answer) - 1] if len(answer) < 3 and 1 <= int(answer) <= len(nouns) else ""
    said = text.squash(answer)
    called = {text.squash(word): noun for noun, word in _SAID.items() for word in (noun, word, told(word))}
    begins = {noun for word, noun in called.items() if said and word.startswith(said)}
    return called.get(said) or (begins.pop() if len(begins) == 1 else "")


def _preview(file: File, columns: Columns) -> None:
    """Show the first people as they would be read."""
    found = (told.contact for told in mapped.read(file, columns) if isinstance(told, Given))
    country, room = settings.load().default_country, get_terminal_size().columns
    people = [facts_of(contact, country) for contact, _at in zip(found, range(_SHOWN), strict=False)]
    _show.say(_("The first of them would read:"))
    for facts in people:
        for line in _lines(facts):
            _show.say(text.clip(text.visible(line), room))


def _lines(facts: Facts) -> Iterable[str]:
    said = [facts.name or "–", *facts.nicknames, *(role.said() for role in facts.roles)]
    said += [reach.value for reach in facts.channels.values()]
    said += [facts.birthday.said()] if facts.birthday else []
    said += [f"#{tag}" for tag in facts.tags.values()]
    yield "  " + " · ".join(said)
    for line in facts.note.split("\n") if facts.note else ():
        yield f"      {line}"
