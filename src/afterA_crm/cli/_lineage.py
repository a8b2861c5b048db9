"""`aftera project lineage`: what came after what, and which relationships outlived what was made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from .. import clock, lineages, text
from ..errors import NotFound, UsageError
from ..lineages import Lineage, Node
from ..lineages.tree import Branch, branches
from ..people import Person
from ..projects import STAGE_WORDS
from ..reasons import why
from ..words import _, days, n_, told
from . import _book, _ink, _options, _show, _which, _who
from ._complete import people_names, project_names
from ._options import Json, NoInput, Plain, examples

app = _options.app()


@app.command(
    "lineage",
    help=_(
        "See where a project came from and what came after it, and with whom you talked after it ended. "
        "--who shows a person's projects with you; without either, everything that led to something."
    ),
    epilog=examples(
        "aftera project lineage ghost", _("aftera project lineage --who Sora"), "aftera project lineage --json"
    ),
)
def lineage(
    which: Annotated[
        str | None,
        typer.Argument(
            metavar="[PROJECT]",
            help=_("A project: its slug, its name, or a part of it."),
            autocompletion=project_names,
            show_default=False,
        ),
    ] = None,
    who: Annotated[
        str | None,
        typer.Option("--who", metavar="WHO", help=_("The projects of this person."), autocompletion=people_names),
    ] = None,
    no_input: NoInput = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    if which is not None and who is not None:
        raise UsageError(_("Name a project or a person, not both."))
    book = _book.book()
    project = person = None
    if which is not None:
        project = _which.project(book, which).id
        found = lineages.of_project(book, project)
    elif who is not None:
        person = _who.one(book, who, no_input=no_input)
        found = lineages.of_person(book, person.id)
        if not found.nodes:
            raise NotFound(_("{name} is a member of no project.", name=person.name))
    else:
        found = lineages.everything(book)
    node = found.nodes[project] if project is not None else None
    if json:
        said = {"project": project, "person": person.id if person else None, "headline": _headline(found, node, person)}
        _show.as_json(said | _as_json(found))
    elif plain:
        _show.plain(_records(found))
    elif found.nodes:
        _draw(found, node, person)
    else:
        _show.say(_("No project led to another yet; `aftera project wrap PROJECT` asks what comes next."))


def _headline(found: Lineage, node: Node | None, person: Person | None) -> str:
    """Say which relationships outlived what was made."""
    if person is not None and not person.is_me:
        ended = [one for one in found.nodes.values() if one.made_with]
        lasted = sum(1 for one in ended if one.lasting)
        said = n_("{name}: {n} project with you", "{name}: {n} projects with you", len(found.nodes), name=person.name)
        if not ended:
            return said
        return f"{said}. {_after_all(len(ended), lasted)}"
    if node is None:
        over = [one for one in found.nodes.values() if one.ended]
        everyone = {number for one in over for number in one.made_with}
        lasting = {one.id for project in over for one in project.lasting}
        return _outlived(len(everyone), len(lasting)) if everyone else _("Nothing of this has ended with others yet.")
    if node.ended is None:
        return _("{name} isn't over yet; who outlasts it shows once it has ended.", name=node.name)
    ago = _("{name} ended {ago}.", name=node.name, ago=days.ago(node.ended, clock.today()))
    return f"{ago} {_outlived(len(node.made_with), len(node.lasting))}".rstrip() if node.made_with else ago


def _after_all(of: int, n: int) -> str:
    if n == 0:
        return n_(
            "You haven't talked since the one that ended.", "You haven't talked since any of the {n} that ended.", of
        )
    if n == of:
        return n_("You have talked since the one that ended.", "You have talked since all {n} that ended.", of)
    return _("You have talked since {n} of the {of} that ended.", n=n, of=of)


def _outlived(of: int, n: int) -> str:
    if n == 0:
        return n_(
            "You haven't talked since with the one who made it with you.",
            "You haven't talked since with the {n} who made it with you.",
            of,
        )
    if n == of:
        return n_(
            "You have talked since with the one who made it with you.",
            "You have talked since with all {n} who made it with you.",
            of,
        )
    return _("You have talked since with {n} of the {of} who made it with you.", of=of, n=n)


def _draw(found: Lineage, node: Node | None, person: Person | None) -> None:
    """Draw the headline, the list behind its number, and the tree."""
    _ink.write([(_headline(found, node, person), "bold")])
    if node is not None and node.lasting:
        names = max(min(24, text.width(text.visible(one.name))) for one in node.lasting)
        for one in node.lasting:
            name = text.clip(text.visible(one.name), names)
            _show.line(_fit(f"  {text.pad(name, names)}  {one.reason.text}"))
    for branch in branches(found):
        if branch.begins:
            _show.line("")
        _draw_branch(found, branch, node, person)


def _draw_branch(found: Lineage, branch: Branch, asked: Node | None, person: Person | None) -> None:
    """Draw a project of the tree, and below it what outlived it."""
    one = found.nodes[branch.id]
    room = _ink.room()
    lead, below = (_lead(part, room) for part in (branch.lead, branch.below))
    if branch.again:
        _show.line(_fit(f"{lead}↑ {one.name}  #{one.slug} · {_('drawn above')}"))
        return
    also = " ".join(f"#{found.nodes[number].slug}" for number in branch.also)
    facts = (
        f"#{one.slug}",
        told(STAGE_WORDS[one.stage]),
        _span(one),
        ", ".join(one.roles),
        _("also from {projects}", projects=also) if also else "",
    )
    sign = "●" if asked is not None and one.id == asked.id else "○"
    _show.line(_fit(f"{lead}{sign} {one.name}  {' · '.join(part for part in facts if part)}"))
    said = _below(one, person)
    if said or branch.goes_on:
        _show.line(_fit(f"{below} {said}".rstrip()))


def _below(one: Node, person: Person | None) -> str:
    """Say under a project what outlived it."""
    if not one.made_with:
        return ""
    if person is not None and not person.is_me:
        return one.lasting[0].reason.text if one.lasting else ""
    if not one.lasting:
        return _("nobody of {of} since then, yet", of=len(one.made_with))
    names = ", ".join(last.name for last in one.lasting[:3])
    if len(one.lasting) > 3:
        names = _("{names} and others", names=names)
    return _("{n} of {of} since then: {names}", of=len(one.made_with), n=len(one.lasting), names=names)


def _span(one: Node) -> str:
    """Return the months in which it was made: `2025-12–2026-11`."""
    first, last = (f"{day:%Y-%m}" if day else "" for day in (one.started, one.ended))
    return first if first == last else f"{first}–{last}"


def _lead(lead: str, room: int) -> str:
    """Return what stands before a project, its left part cut off where the tree is too deep for the terminal."""
    most = room // 2
    return lead if len(lead) <= most else "…" + lead[len(lead) - most + 1 :]


def _fit(line: str) -> str:
    shown = text.visible(" ".join(line.split("\n")))
    return text.clip(shown, _ink.room()) if _show.columns() else shown


def _as_json(found: Lineage) -> dict[str, Any]:
    return {
        "projects": [
            {
                **{name: getattr(one, name) for name in ("id", "slug", "name", "stage", "started", "ended")},
                "before": list(one.before),
                "after": list(one.after),
                "roles": list(one.roles),
                "made_with": list(one.made_with),
                "lasting": [
                    {
                        "id": last.id,
                        "name": last.name,
                        "last": last.last,
                        "conversation": last.conversation_id,
                        "why": why(last.reason),
                    }
                    for last in one.lasting
                ],
            }
            for one in found.nodes.values()
        ],
        "edges": [edge._asdict() for edge in found.edges],
    }


def _records(found: Lineage) -> Iterator[tuple[Any, ...]]:
    """Yield projects: id, slug, name, stage, from, until, before, after, roles, made with how many, who lasts."""
    slugs = {number: node.slug for number, node in found.nodes.items()}
    for one in found.nodes.values():
        yield (
            *(one.id, one.slug, one.name, one.stage, one.started, one.ended),
            *([slugs[number] for number in one.before], [slugs[number] for number in one.after], one.roles),
            *(len(one.made_with), [last.name for last in one.lasting]),
        )
