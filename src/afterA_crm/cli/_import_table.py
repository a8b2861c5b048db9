"""The plan of an import as a table: what is news, card by card, and conversation by conversation."""

from __future__ import annotations

from ..exchange.differences import Change
from ..exchange.importing.items import Item, Plan, Suspect
from ..exchange.importing.meeting import Meeting
from ..pages import wording
from ..text import clip, visible, width
from ..words import _, mark, told
from . import _show
from ._imports import counted, place

#: How many cards of one kind are shown.
_DRAWN = 30
#: How many cells the place of a card may take.
_WHERE = 28

_TITLES = {
    "new": mark("New"),
    "update": mark("Known, with news"),
    "duplicate": mark("New, but perhaps known already"),
    "group": mark("Groups, as tags"),
    "same": mark("Known, what you edited stays"),
}
_HOW = {"guest": mark("{event}: on the list"), "declined": mark("{event}: didn't come")}
#: What the fields of a person are called.
FIELDS = {
    "name": mark("name"),
    "reading": mark("reading"),
    "note": mark("note"),
    "birthday": mark("birthday"),
    "nickname": mark("nickname"),
    "email": mark("e-mail"),
    "phone": mark("phone"),
    "link": mark("link"),
    "address": mark("address"),
    "messenger": mark("messenger"),
    "role": mark("role"),
    "tag": mark("tag"),
    "photo": mark("picture"),
    "met": mark("how we met"),
    "via": mark("introduced by"),
    "event": mark("event"),
    "card": mark("original card"),
}
_BY = {
    "card": mark("the same card"),
    "uid": mark("the same UID"),
    "email": mark("the same e-mail"),
    "phone": mark("the same phone"),
    "link": mark("the same profile"),
    "name": mark("the same name and organisation"),
}


def draw(plan: Plan) -> None:
    """Draw the plan: what is news, card by card, and how many are as they were."""
    from rich.table import Table
    from rich.text import Text

    console = _show.console()
    for status, title in _TITLES.items():
        items = [item for item in plan.items if item.status == status and (status != "same" or item.changes)]
        if not items:
            continue
        console.print(Text(told(title), style="bold"))
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True, overflow="ellipsis", max_width=26)
        grid.add_column(overflow="fold", ratio=1)
        grid.add_column(no_wrap=True, style="dim", justify="right")
        for item in items[:_DRAWN]:
            said = "\n".join(map(visible, _lines(item)))
            grid.add_row(Text(f"  {visible(item.name)}"), Text(said), Text(_where(item)))
        console.print(grid)
        if len(items) > _DRAWN:
            console.print(Text("  " + _("and {n} more", n=len(items) - _DRAWN), style="dim"))
    _draw_talks(plan)
    console.print(Text(counted(plan), style="dim"))
    if any(change.stays for item in plan.items for change in item.changes):
        stays = _("What stays is what the book says; --theirs takes what the files say instead.")
        console.print(Text(stays, style="dim"))


def _draw_talks(plan: Plan) -> None:
    """Draw the conversations that are news."""
    from rich.table import Table
    from rich.text import Text

    talks = [talk for talk in plan.talks if talk.status == "talk"]
    if not talks:
        return
    console = _show.console()
    console.print(Text(_("Conversations"), style="bold"))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True, overflow="ellipsis", max_width=20)
    grid.add_column(overflow="fold", ratio=1)
    for talk in talks[:_DRAWN]:
        grid.add_row(f"  {talk.day}", Text(visible(", ".join(talk.names))), Text(visible(_short(talk.sentence))))
    console.print(grid)
    if len(talks) > _DRAWN:
        console.print(Text("  " + _("and {n} more", n=len(talks) - _DRAWN), style="dim"))


def _where(item: Item) -> str:
    """Return where a card stands; a long name is cut, and its line stays: it finds the card."""
    file = visible(item.file.replace("\\", "/").rpartition("/")[2])
    line = place("", item.line)
    return clip(file, _WHERE - width(line)) + line


def _lines(item: Item) -> list[str]:
    """Return what a row of the table says about a card."""
    if item.status in ("new", "duplicate", "group"):
        found = [_who(item), _met(item.met)]
        for suspect in item.suspects:
            found.append(_("perhaps {name}: {why}", name=_told_apart(suspect, item), why=told(_BY[suspect.why])))
        return [line for line in found if line]
    found = [told(_BY[item.by])] if item.by and item.by != "card" else []
    news = [_change(change) for change in item.changes if change.field != "card"]
    found += news or [_("nothing new; the card is kept")]
    for suspect in item.suspects:
        found.append(_("perhaps also {name}: {why}", name=_told_apart(suspect, item), why=told(_BY[suspect.why])))
    return found


def _told_apart(suspect: Suspect, item: Item) -> str:
    """Return a name, with its number where another of those it may be bears it too."""
    alike = [each for each in item.suspects if each.name == suspect.name]
    return f"{suspect.name} (id:{suspect.id})" if len(alike) > 1 else suspect.name


def _who(item: Item) -> str:
    if item.entry is None:
        return ""
    facts = item.entry.facts
    reach = [each.value for (kind, _key), each in facts.channels.items() if kind in ("email", "phone")]
    return " · ".join([*(role.said() for role in facts.roles[:2]), *reach[:2]]) or _short(facts.note)


def _met(met: Meeting | None) -> str:
    """Return where someone was met, where that isn't simply at the event that was named."""
    if met is None or (met.asked and met.how == "met"):
        return ""
    return _how(met, met.said())


def _how(met: Meeting, said: str) -> str:
    return told(_HOW[met.how], event=said) if met.how in _HOW else said


def _change(change: Change) -> str:
    if isinstance(change.what, Meeting):
        return f"{told(FIELDS['event'])} + {_how(change.what, _short(change.what.said()))}"
    field = told(FIELDS[change.field])
    before, after = (
        _short(wording.as_read(change.field, said)) if said else "" for said in (change.before, change.after)
    )
    if change.stays:
        return _(
            "{field}: stays {before}; the card says {after}", field=field, before=before or "–", after=after or "–"
        )
    if not before:
        return f"{field} + {after}"
    return f"{field} {before} → {after}" if after else f"{field} − {before}"


def _short(said: str) -> str:
    return clip(" ".join(said.split()), 60)
