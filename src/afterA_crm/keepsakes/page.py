"""A keepsake as one Markdown page, in which nothing acts: names and lines are letters, and only web links are links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..text import nfc
from ..words import _
from . import Credit, Keepsake, Outcome

#: What Markdown acts on inside a line: code, emphasis, links, tables, strikethrough, formulas, highlights, comments,
#: and an underscore at the edge of a word.
_ACTING = re.compile(r"[\\`*\[\]~|$]|(?<![^\W_])_|_(?![^\W_])|==|%%|\^")
#: What it acts on at the beginning of one: headings, quotations, lists, rules, definitions, directives.
_BEGINNING = re.compile(r"([#>+=:-])|(\d{1,9})([.)])(?=\s|$)")
#: What can't stand in a link between angle brackets.
_NO_LINK = re.compile(r"[\s<>\\\"`^{|}\[\]()]")
_JOINERS = "\u200c\u200d"


def markdown(kept: Keepsake) -> str:
    """Return the page of a keepsake in the language spoken now."""
    parts = [
        f"# {inert(kept.name)}",
        _when(kept),
        _section(_("Who made it"), map(_credit, kept.people)),
        _section(_("Models that worked along"), map(_credit, kept.models)),
        _section(_("What came of it"), map(_outcome, kept.outcomes)),
        _lines(kept),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def inert(said: str) -> str:
    """Return words on one line in which nothing acts: no Markdown, HTML, direction marks or control characters."""
    line = nfc(said)
    line = "".join(c if c.isprintable() or c in _JOINERS else " " if c.isspace() else "" for c in line)
    line = " ".join(line.split()).replace("&", "&amp;").replace("<", "&lt;")
    line = _ACTING.sub(lambda found: "".join(f"\\{c}" for c in found[0]), line)
    begins = _BEGINNING.match(line)
    if begins is None:
        return line
    return (f"\\{begins[1]}" if begins[1] else f"{begins[2]}\\{begins[3]}") + line[begins.end() :]


def link(address: str) -> str | None:
    """Return a web address as a link that shows where it leads; None for what is no web address."""
    plain = "".join(address.split())
    if not re.match(r"(?i)https?://[^\s/?#@]+(?:[/?#]|$)", plain):
        return None
    quoted = "".join(
        c if c.isprintable() and not _NO_LINK.match(c) else "".join(f"%{b:02X}" for b in c.encode("utf-8", "replace"))
        for c in plain
    )
    return f"<{quoted}>"


def _when(kept: Keepsake) -> str:
    let_go = kept.stage == "let go"
    if kept.started and kept.ended and kept.started != kept.ended:
        return (
            _("We worked on it from {first} to {last}, and let it go.", first=kept.started, last=kept.ended)
            if let_go
            else _("Made from {first} to {last}.", first=kept.started, last=kept.ended)
        )
    if kept.ended:
        return _("Let go on {day}.", day=kept.ended) if let_go else _("Finished on {day}.", day=kept.ended)
    return _("Begun on {day}.", day=kept.started) if kept.started else ""


def _section(title: str, lines: Iterable[str]) -> str:
    listed = [f"- {line}" for line in lines]
    return "\n".join([f"## {title}", "", *listed]) if listed else ""


def _credit(one: Credit) -> str:
    return " · ".join(part for part in (f"**{_word(one.name)}**", _roles(one.roles)) if part)


def _word(name: str) -> str:
    """Return a name that may stand between asterisks; one that is nothing to see is said to be so."""
    return inert(name) or _("someone")


def _roles(roles: Sequence[str]) -> str:
    return ", ".join(filter(None, map(inert, roles)))


def _outcome(one: Outcome) -> str:
    where = link(one.link) if one.link else None
    shown = where or (inert(one.link) if one.link else "")
    said = " · ".join(part for part in (inert(one.text), str(one.day) if one.day else "") if part)
    return f"{said}: {shown}" if shown else said


def _lines(kept: Keepsake) -> str:
    quotations = [f"> {inert(one.text)}" + (f"\n>\n> — {_word(one.by)}" if one.by else "") for one in kept.lines]
    return "\n\n".join([f"## {_('To remember')}", *quotations]) if quotations else ""
