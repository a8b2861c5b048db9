"""`aftera settings`: see and change what was decided once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from .. import places, settings, words
from ..errors import NotFound, UsageError
from ..settings import Row
from ..settings.reading import no_setting
from ..words import _
from . import _show
from ._complete import setting_names, setting_values
from ._options import DryRun, Json, Plain, app, examples

app = app()


@app.command(
    "settings",
    help=_("List the settings, show one, or change one. They are kept in settings.toml, which you may also edit."),
    epilog=examples(
        "aftera settings",
        "aftera settings language ko",
        'aftera settings default-rhythm "every 8 weeks"',
        "aftera settings keymap.done X",
        "aftera settings default-rhythm --unset",
    ),
)
def settings_(
    name: Annotated[
        str | None, typer.Argument(help=_("The setting."), autocompletion=setting_names, show_default=False)
    ] = None,
    value: Annotated[
        list[str] | None,
        typer.Argument(help=_("What it is to be."), autocompletion=setting_values, show_default=False),
    ] = None,
    unset: Annotated[bool, typer.Option("--unset", help=_("Go back to what it is by itself."))] = False,
    dry_run: DryRun = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    if unset and (name is None or value):
        raise UsageError(_("--unset takes the name of one setting and no value."))
    if name is None:
        _print(list(settings.describe()), json, plain)
        return
    if dry_run and (unset or value):
        _try(name, " ".join(value or []), json, plain)
        return
    if unset:
        now = settings.unset(name)
    elif value:
        now = settings.set_value(name, " ".join(value))
    else:
        _print([_row(name)], json, plain)
        return
    if name == "language":
        # The answer is the first sentence in the language just chosen.
        words.use(words.choose("", now.language, os.environ))
    _said(_row(name, now), json, plain)


def _try(name: str, text: str, json: bool, plain: bool) -> None:
    """Say what the setting would be, or by itself is where there is no text."""
    row = _row(name)
    _said(row._replace(value=settings.meaning(name, text) if text else row.default), json, plain)
    _show.say(_("Nothing was written."))


def _said(changed: Row, json: bool, plain: bool) -> None:
    if json or plain:
        _print([changed], json, plain)
    else:
        _show.say(_("{name} is now {value}.", name=changed.name, value=_value(changed.value)))


def _row(name: str, now: settings.Settings | None = None) -> Row:
    """Return the row of a setting; of one key, where the name says keymap.ACTION."""
    wanted, _dot, action = name.replace("-", "_").partition(".")
    rows = {row.name: row for row in settings.describe(now)}
    if wanted not in rows:
        raise NotFound(no_setting(name))
    row = rows[wanted]
    return row._replace(name=f"{wanted}.{action}", value=row.value.get(action, ""), default="") if action else row


def _print(rows: list[Row], json: bool, plain: bool) -> None:
    if json:
        _show.as_json([_as_json(row) for row in rows])
    elif plain:
        _show.plain((row.name, _flat(row.value), _flat(row.default)) for row in rows)
    else:
        _draw(rows)


def _draw(rows: list[Row]) -> None:
    _show.line(str(places.settings_file()))
    for row in rows:
        _show.line("")
        changed = "" if row.value == row.default else "  " + _("(by itself: {value})", value=_value(row.default))
        _show.line(f"{row.name} = {_value(row.value)}{changed}")
        values = f" ({', '.join(row.values)})" if row.values else ""
        _show.line(f"    {row.help}{values}")


def _as_json(row: Row) -> dict[str, Any]:
    kept = {name: dict(v) if isinstance(v, Mapping) else v for name, v in row._asdict().items()}
    return kept | {"values": list(row.values)}


def _flat(value: Any) -> Any:
    return " ".join(f"{action}={keys}" for action, keys in value.items()) if isinstance(value, Mapping) else value


def _value(value: Any) -> str:
    return str(_flat(value)) or "–"
