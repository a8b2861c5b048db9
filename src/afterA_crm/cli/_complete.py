"""What the shell completes: names out of the book, fast, and never an error."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import typer

from .. import places, text


def people_names(incomplete: str) -> Iterable[str]:
    """Return the names that begin as typed, each once, those met last first."""
    return _begin(
        "SELECT name FROM person WHERE archived_on IS NULL AND name LIKE ? ESCAPE '\\' "
        "GROUP BY name ORDER BY max(last_touch) DESC LIMIT 50",
        incomplete,
    )


def project_names(incomplete: str) -> Iterable[str]:
    """Return the projects whose slug begins as typed."""
    return _begin("SELECT slug FROM project WHERE slug LIKE ? ESCAPE '\\' ORDER BY id DESC LIMIT 50", incomplete)


def event_names(incomplete: str) -> Iterable[str]:
    """Return the events whose slug begins as typed."""
    return _begin("SELECT slug FROM event WHERE slug LIKE ? ESCAPE '\\' ORDER BY first_day DESC LIMIT 50", incomplete)


def hat_names(incomplete: str) -> Iterable[str]:
    """Return the hats that begin as typed."""
    return _begin(
        "SELECT name FROM hat WHERE archived_on IS NULL AND name LIKE ? ESCAPE '\\' ORDER BY id LIMIT 50", incomplete
    )


def series_names(incomplete: str) -> Iterable[str]:
    """Return the series of events that begin as typed."""
    return _begin("SELECT name FROM series WHERE name LIKE ? ESCAPE '\\' ORDER BY id DESC LIMIT 50", incomplete)


def circle_names(incomplete: str) -> Iterable[str]:
    """Return the circles that begin as typed."""
    return _begin(
        "SELECT name FROM circle WHERE declined = 0 AND name LIKE ? ESCAPE '\\' ORDER BY key LIMIT 50", incomplete
    )


def tag_names(incomplete: str) -> Iterable[str]:
    """Return the tags that begin as typed."""
    return _begin("SELECT name FROM tag WHERE name LIKE ? ESCAPE '\\' ORDER BY name LIMIT 50", incomplete)


def followup_numbers(incomplete: str) -> Iterable[tuple[str, str]]:
    """Return the numbers of open follow-ups that begin as typed, each with its text."""
    rows = _rows(
        "SELECT CAST(id AS TEXT), text FROM followup WHERE state = 'open' AND CAST(id AS TEXT) LIKE ? ESCAPE '\\' "
        "ORDER BY due IS NULL, due LIMIT 50",
        incomplete,
    )
    return [(number, said) for number, said in rows]


def owner_names(incomplete: str) -> Iterable[str]:
    """Return whose a need may be, as far as it is typed: projects after #, else people."""
    if incomplete.startswith("#"):
        return [f"#{slug}" for slug in project_names(incomplete[1:])]
    return people_names(incomplete)


def need_numbers(ctx: typer.Context, incomplete: str) -> Iterable[tuple[str, str]]:
    """Return the numbers of open needs, or of offers, that begin as typed, each with its text."""
    only = f"AND kind = '{ctx.obj}' " if ctx.obj in ("need", "offer") else ""
    rows = _rows(
        "SELECT CAST(id AS TEXT), text FROM need WHERE closed_on IS NULL AND CAST(id AS TEXT) LIKE ? ESCAPE '\\' "
        f"{only}ORDER BY id DESC LIMIT 50",
        incomplete,
    )
    return [(number, said) for number, said in rows]


def introduction_numbers(incomplete: str) -> Iterable[tuple[str, str]]:
    """Return the numbers of introductions on their way that begin as typed, each with its two names."""
    rows = _rows(
        "SELECT CAST(i.id AS TEXT), o.name, coalesce(t.name, '') FROM introduction i JOIN person o ON o.id = i.one_id "
        "LEFT JOIN person t ON t.id = i.other_id WHERE i.state IN ('idea', 'asked one', 'asked both', 'made') "
        "AND CAST(i.id AS TEXT) LIKE ? ESCAPE '\\' ORDER BY i.id DESC LIMIT 50",
        incomplete,
    )
    return [(number, f"{one}, {other}".rstrip(", ")) for number, one, other in rows]


def state_names(incomplete: str) -> Iterable[str]:
    """Return the states of an introduction that begin as typed."""
    from ..nouns import INTRODUCTION_STATES

    return [state for one in INTRODUCTION_STATES if (state := one.replace(" ", "-")).startswith(incomplete)]


def season_names(incomplete: str) -> Iterable[str]:
    """Return the seasons that begin as typed."""
    from ..seasons import SEASONS

    return [season for season in SEASONS if season.startswith(incomplete)]


def mapping_names(incomplete: str) -> Iterable[str]:
    """Return the saved mappings of tables that begin as typed."""
    begin = text.nfc(incomplete)
    try:
        return sorted(
            name for path in places.mappings().glob("*.toml") if (name := text.nfc(path.stem)).startswith(begin)
        )
    except OSError:
        return []


def setting_names(incomplete: str) -> Iterable[str]:
    """Return the settings that begin as typed, with - for _ where that is how it was begun."""
    from ..settings import describe

    names = (row.name.replace("_", "-") if "-" in incomplete else row.name for row in describe())
    return [name for name in names if name.startswith(incomplete)]


def setting_values(ctx: typer.Context, incomplete: str) -> Iterable[str]:
    """Return the values that the setting already typed may take."""
    from ..settings import describe

    name = str(ctx.params.get("name") or "").replace("-", "_")
    return [value for row in describe() if row.name == name for value in row.values if value.startswith(incomplete)]


def _begin(sql: str, incomplete: str) -> list[str]:
    return [row[0] for row in _rows(sql, incomplete)]


def _rows(sql: str, incomplete: str) -> list[tuple[str, ...]]:
    path = places.book()
    if not path.exists():
        return []
    start = text.nfc(incomplete).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    try:
        # Read-only and without waiting: a completion must never make, migrate or lock a book.
        con = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)
        try:
            return [tuple(text.visible(str(value)) for value in row) for row in con.execute(sql, (start + "%",))]
        finally:
            con.close()
    except sqlite3.Error:
        return []
