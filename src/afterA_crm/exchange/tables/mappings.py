"""Saved mappings: what each column of a table is, once told, as files that a person can read and mend."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from ... import places, text
from ...errors import AfterAError, UsageError
from ...settings import reading
from ...words import _
from .sheet import fold

#: What a column can be, in the order in which it is asked; `note` keeps its label, `skip` stays in the row only.
NOUNS = (
    *("name", "family", "given", "nickname", "email", "phone", "address", "organisation", "role", "tag", "note"),
    *("link", "birthday", "met", "attended", "skip"),
)
#: Columns of which at least one must be there: they say who someone is.
WHO = frozenset(("name", "family", "given", "nickname", "email", "phone", "organisation"))

#: The headers of a table as written, and the noun of each.
Columns = Mapping[str, str]


def names() -> list[str]:
    """Return the names of the saved mappings."""
    try:
        return sorted(text.nfc(path.stem) for path in places.mappings().glob("*.toml") if path.is_file())
    except OSError:
        return []


def path_of(name: str) -> Path:
    """Return the file of a mapping; a name never becomes a path.

    Raises:
        UsageError: the name has no letter or digit.
    """
    if not any(map(str.isalnum, name)):
        raise UsageError(_("A mapping needs a name with letters; write one, such as festival."))
    return places.mappings() / f"{text.slug(name)}.toml"


def load(name: str) -> Columns | None:
    """Return a saved mapping, None where there is none of this name.

    Raises:
        UsageError: its file has a mistake.
        BookError: it can't be read.
    """
    path = path_of(name)
    return _read(path) if path.exists() else None


def every() -> list[Columns]:
    """Return the saved mappings that can be read."""
    found = []
    for name in names():
        try:
            found.append(_read(places.mappings() / f"{name}.toml"))
        except AfterAError:
            continue  # said by whoever names it
    return found


def save(name: str, columns: Columns) -> Path:
    """Save a mapping and return its file; answers that were kept for it are done with.

    Raises:
        UsageError: no column says who someone is.
        BookError: it can't be written.
    """
    if not WHO & set(columns.values()):
        raise UsageError(_("No column says who someone is; let one be a name, an e-mail address or a phone number."))
    path = places.private_file(path_of(name), _written(name, columns))
    _draft(name).unlink(missing_ok=True)
    return path


def kept(name: str) -> Columns:
    """Return the answers that were kept of an asking that stopped."""
    try:
        return _read(_draft(name)) if _draft(name).exists() else {}
    except AfterAError:
        return {}


def keep(name: str, columns: Columns) -> None:
    """Keep the answers given so far.

    Raises:
        BookError: they can't be written.
    """
    places.private_file(_draft(name), _written(name, columns))


def _draft(name: str) -> Path:
    return places.drafts() / f"map-{path_of(name).name}"


def needed(columns: Columns) -> list[str]:
    """Return the columns without which a table is another one."""
    return [column for column, noun in columns.items() if noun not in ("note", "skip")]


def missing(columns: Columns, header: Sequence[str]) -> list[str]:
    """Return the needed columns that a table doesn't have."""
    there = set(map(fold, header))
    return [column for column in needed(columns) if fold(column) not in there]


def _written(name: str, columns: Columns) -> str:
    lines = [
        f"# How `aftera import --map {path_of(name).stem}` reads a table: each column, and what it is.",
        f"# It can be: {', '.join(NOUNS)}.",
        "",
        "[columns]",
        *(f"{_quoted(column)} = {_quoted(noun)}" for column, noun in columns.items()),
    ]
    return "\n".join([*lines, ""])


def _quoted(said: str) -> str:
    """Return a text as TOML writes it: as JSON does, but for DEL."""
    return json.dumps(said.encode("utf-8", "replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007f")


def _read(path: Path) -> Columns:
    columns = reading.parsed(reading.read(path), path).get("columns")
    if not isinstance(columns, dict) or not columns:
        raise UsageError(
            _(
                "{path}: there is no table [columns] that says what each column is; write one, or give "
                "--map a new name.",
                path=path,
            )
        )
    for column, noun in columns.items():
        if noun not in NOUNS:
            raise UsageError(
                _(
                    "{path}: “{column}” can't be “{noun}”; write one of these: {nouns}.",
                    path=path,
                    column=column,
                    noun=noun,
                    nouns=", ".join(NOUNS),
                )
            )
    return columns
