"""Writing a person as TOML: every text on its line, nothing in it that acts, comments that say what a field is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import birthdays, channels, roles, tags, text
from ..nouns import CHANNELS
from ..words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..store import Book


def write(book: Book, person_id: int) -> str:
    """Return the form of a person, filled in."""
    lines = [*_head(book, person_id), "", *_met(book, person_id), "", *_tables(book, person_id)]
    return "\n".join(lines) + "\n"


def _head(book: Book, person_id: int) -> Iterator[str]:
    row = book.row(
        "SELECT name, reading, language, note, is_me, quiet, birth_year, birth_month, birth_day, birth_lunar "
        "FROM person WHERE id = ?",
        person_id,
    )
    name, reading, language, note, is_me, quiet, year, month, day, lunar = row or (None,) * 10
    birthday = birthdays.written(birthdays.Birthday(year, month, day, bool(lunar)))
    nicknames = [one for (one,) in book.rows("SELECT name FROM nickname WHERE person_id = ? ORDER BY id", person_id)]
    yield f"# {comment(name or '')}"
    yield "# " + _("Change what you like, save and close. Nothing is changed where the form has a mistake.")
    yield "# " + _('Empty ("") means unknown. To leave everything as it is, close without saving.')
    yield ""
    yield f"name = {_text(name)}"
    yield f"reading = {_text(reading)}    # " + _("how the name is read")
    yield f"nicknames = {_list(nicknames)}"
    yield f"birthday = {_text(birthday)}    # " + _("1990-04-12, 04-12, 1990 or lunar 08-15")
    yield f"language = {_text(language)}    # " + _("the language to write to them in: ko, en")
    yield f"tags = {_list(tags.of(book, person_id))}"
    yield f"me = {_flag(is_me)}"
    yield f"quiet = {_flag(quiet)}    # " + _("true: never brought up by itself")
    yield f"note = {_long(note)}"


def _met(book: Book, person_id: int) -> Iterator[str]:
    row = book.row(
        "SELECT p.met_on, e.slug, t.id, t.name, p.met_how FROM person p LEFT JOIN event e ON e.id = p.met_event_id "
        "LEFT JOIN person t ON t.id = p.met_through_id WHERE p.id = ?",
        person_id,
    )
    on, event, through_id, through, how = row or (None,) * 5
    yield "[met]    # " + _("how we met")
    yield f"on = {_text(on)}"
    yield f"event = {_text(event)}"
    yield f"through = {_text(f'{through} (id:{through_id})' if through_id else '')}    # " + _("a name, or id:12")
    yield f"how = {_text(how)}"


def _tables(book: Book, person_id: int) -> Iterator[str]:
    yield "# " + _("One [[channel]] each; kind is one of: {kinds}.", kinds=", ".join(CHANNELS))
    for channel in sorted(channels.of(book, person_id), key=lambda one: one.id):
        yield "[[channel]]"
        yield f"kind = {_text(channel.kind)}"
        yield f"value = {_text(channel.value)}"
        yield f"label = {_text(channel.label)}"
        yield ""
    yield "# " + _("One [[role]] each; days may stop at the year or month. Leave id out for a new one.")
    for role in roles.of(book, person_id):
        yield "[[role]]"
        yield f"id = {role.id}"
        yield f"role = {_text(role.name)}"
        yield f"organisation = {_text(role.organisation)}"
        yield f"from = {_text(role.since)}"
        yield f"to = {_text(role.until)}"
        yield f"note = {_text(role.note)}"
        yield ""


def comment(said: str) -> str:
    """Return a text as a comment may hold it: one line, nothing unseen."""
    return text.visible(said)


def _text(said: str | None) -> str:
    """Return a basic TOML string on one line, with nothing in it that acts."""
    out = []
    for c in said or "":
        if c in '"\\':
            out.append(f"\\{c}")
        elif c.isprintable():
            out.append(c)
        else:
            out.append(f"\\u{ord(c):04X}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}")
    return '"' + "".join(out) + '"'


def _long(said: str | None) -> str:
    """Return a text that may have several lines, so that it reads as it is."""
    if not said or "\n" not in said:
        return _text(said)
    return '"""\n' + "\n".join(_text(line)[1:-1] for line in said.split("\n")) + '"""'


def _list(said: list[str]) -> str:
    return "[" + ", ".join(_text(one) for one in said) + "]"


def _flag(said: Any) -> str:
    return "true" if said else "false"
