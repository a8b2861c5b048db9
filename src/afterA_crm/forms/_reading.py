"""Reading a form: what it says, or what is wrong with it, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from .. import birthdays, roles, settings
from ..errors import AfterAError, UsageError
from ..nouns import CHANNELS
from ..words import _
from ._writing import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What begins a line that tells of a mistake.
_MARK = "#!"
#: The fields of the form, and of its tables, and what they hold.
_FIELDS: dict[str, type[object]] = {
    "name": str,
    "reading": str,
    "nicknames": list,
    "birthday": str,
    "language": str,
    "tags": list,
    "me": bool,
    "quiet": bool,
    "note": str,
    "met": dict,
    "channel": list,
    "role": list,
}
_TABLES: dict[str, dict[str, type[object]]] = {
    "met": {"on": str, "event": str, "through": str, "how": str},
    "channel": {"kind": str, "value": str, "label": str},
    "role": {"id": int, "role": str, "organisation": str, "from": str, "to": str, "note": str},
}


@dataclass(frozen=True)
class Mistake:
    """What is wrong with a form, and in which line of it."""

    line: int
    sentence: str


class FormError(UsageError):
    """Say what is wrong with a form, line by line."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("\n".join(_("line {line}: {what}", line=one.line, what=one.sentence) for one in mistakes))
        self.mistakes = mistakes


def read(form: str) -> dict[str, Any]:
    """Return what a form says.

    Raises:
        FormError: it is no TOML, or holds what means nothing; each mistake names its line.
    """
    import tomllib

    try:
        said = tomllib.loads(form.lstrip("\ufeff").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise FormError([_no_toml(form, str(error))]) from None
    mistakes = [*_wrong_shapes(form, said, _FIELDS, ())]
    for table, fields in _TABLES.items():
        held = said.get(table, [])
        for at, one in enumerate([held] if isinstance(held, dict) else held if isinstance(held, list) else []):
            if isinstance(one, dict):
                mistakes += _wrong_shapes(form, one, fields, (table, at))
            else:
                what = _("write [[{table}]], and its fields under it.", table=table)
                mistakes.append(Mistake(_line_of(form, table, ()), what))
    if not mistakes:
        mistakes += _wrong_values(form, said)
    if mistakes:
        raise FormError(sorted(mistakes, key=lambda one: one.line))
    return said


def with_mistakes(form: str, mistakes: list[Mistake]) -> str:
    """Return a form with its mistakes as comments on top; those of an earlier try are taken off."""
    lines = form.split("\n")
    before = _tops(form)
    moved = len(mistakes) - before
    said = [
        f"{_MARK} " + _("line {line}: {what}", line=one.line + moved, what=comment(one.sentence)) for one in mistakes
    ]
    return "\n".join([*said, *lines[before:]])


def line_of_met(form: str, said: dict[str, Any], sentence: str) -> int:
    """Return the line of the event or the person that a sentence complains of."""
    event = said.get("met", {}).get("event", "").strip()
    return _line_of(form, "event" if event and event in sentence else "through", ("met", 0))


def _wrong_shapes(
    form: str, said: dict[str, Any], fields: dict[str, type[object]], where: tuple[Any, ...]
) -> Iterator[Mistake]:
    for key, value in said.items():
        line = _line_of(form, key, where)
        wanted = fields.get(key)
        if wanted is None:
            from difflib import get_close_matches

            near = get_close_matches(key, fields, 1)
            what = _("“{key}” is no field of the form.", key=key)
            yield Mistake(line, f"{what} {_('Is {near} meant?', near=near[0])}" if near else what)
        elif wanted is str and isinstance(value, date) and key == "on":
            said[key] = value.isoformat()  # a bare TOML day is a day all the same
        elif not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
            yield Mistake(line, _("{key} is {kind}.", key=key, kind=_kind(wanted)))
        elif key in {"nicknames", "tags"} and isinstance(value, list) and not all(isinstance(o, str) for o in value):
            yield Mistake(line, _("{key} is {kind}.", key=key, kind=_kind(list)))


def _wrong_values(form: str, said: dict[str, Any]) -> Iterator[Mistake]:
    if "name" in said and not said["name"].strip():
        yield Mistake(_line_of(form, "name", ()), _("A person needs a name."))
    birthday = said.get("birthday", "")
    if birthday.strip() and birthdays.parse(birthday, settings.load().date_order) is None:
        what = _("“{text}” is no birthday; write 1990-04-12, 04-12, 1990 or lunar 08-15.", text=birthday)
        yield Mistake(_line_of(form, "birthday", ()), what)
    on = said.get("met", {}).get("on", "").strip()
    if on and not _is_day(on):
        yield Mistake(_line_of(form, "on", ("met", 0)), _("“{text}” is no day; write 2026-11-20.", text=on))
    for at, channel in enumerate(said.get("channel", [])):
        if channel.get("kind") not in CHANNELS:
            what = _("kind is one of: {kinds}.", kinds=", ".join(CHANNELS))
            yield Mistake(_line_of(form, "kind", ("channel", at)), what)
        elif not channel.get("value", "").strip():
            what = _("A channel needs a value; take the whole [[channel]] out to remove it.")
            yield Mistake(_line_of(form, "value", ("channel", at)), what)
    for at, role in enumerate(said.get("role", [])):
        yield from _wrong_role(form, role, at)


def _wrong_role(form: str, role: dict[str, Any], at: int) -> Iterator[Mistake]:
    if not role.get("role", "").strip() and not role.get("organisation", "").strip():
        yield Mistake(_line_of(form, "role", ("role", at)), _("A role needs a name or an organisation."))
    days: dict[str, str] = {}
    for key in ("from", "to"):
        if role.get(key, "").strip():
            try:
                days[key] = roles.partial(role[key])
            except AfterAError as error:
                yield Mistake(_line_of(form, key, ("role", at)), error.sentence)
    if len(days) == 2 and days["to"] < days["from"][: len(days["to"])]:
        what = _("It can't end ({until}) before it begins ({since}).", until=days["to"], since=days["from"])
        yield Mistake(_line_of(form, "to", ("role", at)), what)


def _no_toml(form: str, why: str) -> Mistake:
    match = re.search(r"line (\d+)", why)
    line = int(match[1]) if match else form.count("\n") + 1
    said = re.sub(r"\s*\(at [^)]*\)", "", why)
    return Mistake(line, _("this is no TOML ({why}); texts stand between quotes.", why=said))


def _line_of(form: str, key: str, where: tuple[Any, ...]) -> int:
    """Return the line of a key, counted from 1: at the top, or in the n-th table of a name."""
    inside: tuple[Any, ...] = ()
    counts: dict[str, int] = {}
    table = 1
    for number, line in enumerate(form.split("\n"), 1):
        head = re.match(r"\s*\[\[?\s*([\w-]+)\s*\]?\]", line)
        if head:
            inside = (head[1], counts.get(head[1], -1) + 1)
            counts[head[1]] = inside[1]
            if inside == where:
                table = number
            if not where and key == head[1]:
                return number
        elif inside == where and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return number
    return table


def _tops(form: str) -> int:
    """Return how many lines of mistakes of an earlier try stand on top."""
    return next((at for at, line in enumerate(form.split("\n")) if not line.startswith(_MARK)), 0)


def _is_day(said: str) -> bool:
    try:
        return date.fromisoformat(said).isoformat() == said
    except ValueError:
        return False


def _kind(wanted: type[object]) -> str:
    return {
        str: _("a text between quotes"),
        bool: _("true or false"),
        int: _("a number"),
        list: _('a list of texts: ["one", "two"]'),
        dict: _("a table of its own"),
    }[wanted]
