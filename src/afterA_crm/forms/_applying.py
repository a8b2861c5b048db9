"""Changing a person to what a form says: only what differs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .. import birthdays, channels, events, people, roles, settings, tags, text

if TYPE_CHECKING:
    from ..store import Book


def apply(book: Book, person_id: int, said: dict[str, Any]) -> bool:
    """Change a person to what a form says, within the open deed; return whether anything was.

    A field that isn't in the form stays as it is; a channel or a role that isn't there any more goes.

    Raises:
        NotFound: an event or a person it refers to isn't in the book.
        Several: one of these fits more than one.
    """
    before = book.con.total_changes
    told: dict[str, Any] = {}
    for column in ("name", "reading", "language", "note"):
        if column in said:
            told[column] = _clean(said[column], column) or None
    if "quiet" in said:
        told["quiet"] = int(said["quiet"])
    if "birthday" in said:
        born = birthdays.parse(said["birthday"], settings.load().date_order) or birthdays.Birthday()
        told |= {f"birth_{part}": getattr(born, part) for part in ("year", "month", "day")}
        told["birth_lunar"] = int(born.lunar)
    told |= _met(book, said.get("met", {}))
    columns = _differing(book, person_id, told)
    if columns:
        people.change(book, person_id, **columns)
    if "me" in said and bool(book.value("SELECT is_me FROM person WHERE id = ?", person_id)) != said["me"]:
        people.be_me(book, person_id if said["me"] else None)
    if "nicknames" in said:
        _nicknames(book, person_id, said["nicknames"])
    if "tags" in said:
        _tags(book, person_id, said["tags"])
    _channels(book, person_id, said.get("channel", []))
    _roles(book, person_id, said.get("role", []))
    return book.con.total_changes != before


def _clean(said: str, column: str) -> str:
    said = text.nfc(said).strip()
    return said if column == "note" else " ".join(said.split())


def _differing(book: Book, person_id: int, columns: dict[str, Any]) -> dict[str, Any]:
    if not columns:
        return {}
    held = book.row(f"SELECT {', '.join(columns)} FROM person WHERE id = ?", person_id) or ()
    return {name: value for (name, value), had in zip(columns.items(), held, strict=True) if value != had}


def _met(book: Book, said: dict[str, str]) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    if "on" in said:
        columns["met_on"] = said["on"].strip() or None
    if "how" in said:
        columns["met_how"] = said["how"].strip() or None
    if "event" in said:
        words = said["event"].strip()
        columns["met_event_id"] = events.find(book, words).id if words else None
    if "through" in said:
        words = said["through"].strip()
        match = re.search(r"\(?(id:\d+)\)?\s*$", words)
        columns["met_through_id"] = people.resolve(book, match[1] if match else words).id if words else None
    return columns


def _nicknames(book: Book, person_id: int, said: list[str]) -> None:
    wanted = [" ".join(text.nfc(one).split()) for one in said if one.strip()]
    for number, name in book.rows("SELECT id, name FROM nickname WHERE person_id = ?", person_id):
        if name not in wanted:
            book.delete("nickname", number)
    for name in wanted:
        people.call(book, person_id, name)


def _tags(book: Book, person_id: int, said: list[str]) -> None:
    wanted = {tags.key_of(one.lstrip("#")): one for one in said if one.strip("# ")}
    for name in tags.of(book, person_id):
        if tags.key_of(name) not in wanted:
            tags.take(book, tags.find(book, name), [person_id])
    for name in wanted.values():
        tags.put(book, tags.ensure(book, name), [person_id])


def _channels(book: Book, person_id: int, said: list[dict[str, str]]) -> None:
    """Keep the rows of channels that are still said, by kind and key; a value written otherwise is updated."""
    held = {(one.kind, one.key): one for one in channels.of(book, person_id)}
    for one in said:
        value = " ".join(text.nfc(one["value"]).split())
        label = one.get("label", "").strip() or None
        known = held.pop((one["kind"], channels.key_of(one["kind"], value)), None)
        if known is None:
            channels.add(book, person_id, one["kind"], value, label)
        elif (known.value, known.label) != (value, label):
            book.update("channel", known.id, value=value, label=label)
    for gone in held.values():
        book.delete("channel", gone.id)


def _roles(book: Book, person_id: int, said: list[dict[str, Any]]) -> None:
    held = {one.id: one for one in roles.of(book, person_id)}
    for one in said:
        name = " ".join(text.nfc(one.get("role", "")).split())
        columns: dict[str, Any] = {
            "name": name,
            "organisation": one.get("organisation", "").strip() or None,
            "since": roles.partial(one["from"]) if one.get("from", "").strip() else None,
            "until": roles.partial(one["to"]) if one.get("to", "").strip() else None,
            "note": one.get("note", "").strip() or None,
        }
        known = held.pop(one.get("id", 0), None)
        if known is None:
            book.insert("role", person_id=person_id, key=roles.key_of(name), **columns)
            continue
        changed = {column: value for column, value in columns.items() if getattr(known, column) != value}
        if changed:
            book.update("role", known.id, **changed, key=roles.key_of(name))
    for gone in held.values():
        book.delete("role", gone.id)
