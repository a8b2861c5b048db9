"""An invented, lively book: to try afterA on, to draw pictures of, to test with. It moves along with today.

A film festival of AI works, a hackathon, a team that made a short, its ending and the next chapter. Everything is
written by the verbs that commands use; nothing is random, so one day has one book.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from .. import (
    adding,
    appointments,
    clock,
    conversations,
    dates,
    events,
    followups,
    hats,
    index,
    knowing,
    members,
    people,
    person_line,
    projects,
    relations,
    rhythms,
    roles,
    tags,
    wraps,
)
from ..store import deed
from . import cast, plot, story

if TYPE_CHECKING:
    from ..store import Book

_BIRTHDAY = re.compile(r"\{([+-]\d+)\}")


def build(book: Book) -> None:
    """Write the invented book into an empty one, as a handful of deeds that can be undone."""
    today = clock.today()
    with deed(book, "demo: whom you met") as done:
        _set_the_stage(book, today)
        whom = _cast(book, today)
        # The cards and lines that follow name these people.
        index.refresh(book.con, done.id)
    with deed(book, "demo: what you made") as done:
        made = _projects(book, whom, today)
        _between(book, whom, made, today)
    with deed(book, "demo: what was said"):
        for back, line in story.LINES:
            _log(book, line, today - timedelta(days=back))
        _tasks(book, whom, today)
        _close_what_is_past(book, today)
    with deed(book, f"import {cast.CARDS_FILE}") as done:
        whom |= _import_cards(book, today)
        index.refresh(book.con, done.id)
    with deed(book, "demo: what remains"):
        _know_each_other(book, whom, today)
        _endings(book, whom, made, today)
    for back, line in story.LAST:
        with deed(book, f"log {line}"):
            _log(book, line, today - timedelta(days=back))


def _set_the_stage(book: Book, today: date) -> None:
    for name in plot.HATS:
        hats.add(book, name)
    for slug, name, kind, series, first, last, place in plot.EVENTS:
        events.new(
            book,
            name,
            slug=slug,
            kind=kind,
            series=series,
            first=today - timedelta(days=first),
            last=today - timedelta(days=last),
            place=place,
        )


def _cast(book: Book, today: date) -> dict[str, int]:
    """Add everyone and return their ids by name."""
    lines = [cast.ME, *cast.PEOPLE.strip().split("\n")]
    whom: dict[str, int] = {}
    for line in lines:
        said = person_line.parse(_BIRTHDAY.sub(lambda match: f"{today + timedelta(days=int(match[1])):%m-%d}", line))
        whom[said.name] = adding.add(book, said).id
    people.be_me(book, whom["서가온"])
    met = "SELECT first_day FROM event WHERE id = met_event_id"
    for number in whom.values():
        day = book.value(f"SELECT ({met}) FROM person WHERE id = ?", number)
        if day is not None:
            people.change(book, number, met_on=day)
    for name, nickname in cast.NICKNAMES:
        people.call(book, whom[name], nickname)
    for name, through in cast.THROUGH:
        people.change(book, whom[name], met_through_id=whom[through])
    for name in cast.QUIET:
        people.change(book, whom[name], quiet=1)
    for name, role, organisation, since, until in cast.ROLES:
        roles.add(
            book,
            whom[name],
            role,
            organisation=organisation,
            since=str(today.year + since),
            until=str(today.year + until) if until is not None else None,
        )
    return whom


def _import_cards(book: Book, today: date) -> dict[str, int]:
    """Import the cards of the last festival through the plan that any import makes; return whom they brought."""
    from ..exchange.importing import applying
    from ..exchange.importing.plan import plan
    from ..exchange.sources import Source

    source = Source(cast.CARDS_FILE, data=cast.CARDS.replace("\n", "\r\n").encode())
    done = applying.apply(book, plan(book, [source], events.find(book, cast.CARDS_EVENT)))
    stamp = _stamp(today - timedelta(days=cast.CARDS_DAYS))
    for number in done.people.values():
        book.update("person", number, created_at=stamp)
    book.con.execute("UPDATE card SET imported_at = ?", (stamp,))
    return {done.plan.items[at].name: number for at, number in done.people.items()}


def _know_each_other(book: Book, whom: dict[str, int], today: date) -> None:
    for one, said_of, other, began in cast.RELATIONS:
        relations.add(book, whom[one], said_of, whom[other], since=str(today.year + began))


def _endings(book: Book, whom: dict[str, int], made: dict[str, int], today: date) -> None:
    """Write what was said when projects ended, what is remembered of them, and the people who keep meeting."""
    for slug, name, remains, thanks, seed, every in plot.WRAPS:
        wraps.settle(book, made[slug], whom[name], remains=remains, thanks=thanks, seed=seed, every=every)
    for slug, back in plot.SETTLED:
        day = today - timedelta(days=back)
        wraps.finish(book, made[slug], day)
        book.con.execute("UPDATE wrap SET settled_on = ? WHERE project_id = ?", (day.isoformat(), made[slug]))
    for slug, text, by in plot.KEEPSAKES:
        book.insert("keepsake_line", project_id=made[slug], text=text, said_by_id=whom[by])
    for name, crew in plot.CIRCLES:
        circle = book.insert("circle", name=name, key=roles.key_of(name))
        for member in crew:
            book.insert("circle_member", circle_id=circle, person_id=whom[member])


def _projects(book: Book, whom: dict[str, int], today: date) -> dict[str, int]:
    made: dict[str, int] = {}
    for slug, name, stage, hat, first, last, note in plot.PROJECTS:
        made[slug] = projects.new(
            book,
            name,
            slug=slug,
            stage=stage,
            hat=hat,
            started=_ago(today, first),
            ended=_ago(today, last),
            note=note,
        )
    for slug, name, role, brings in plot.MEMBERS:
        members.join(book, made[slug], whom[name], role, brings)
    for slug, model, role in plot.MODELS:
        book.insert("member", project_id=made[slug], model=model, role=role)
    for before, after in plot.LINEAGE:
        book.insert("lineage", before_id=made[before], after_id=made[after])
    for slug, text, back in plot.OUTCOMES:
        book.insert("outcome", project_id=made[slug], text=text, day=str(_ago(today, back)))
    return made


def _between(book: Book, whom: dict[str, int], made: dict[str, int], today: date) -> None:
    """Write what lies between people: who looks for what, who introduced whom, how often to be in touch."""
    for kind, of, text, role, days in plot.NEEDS:
        of = of or ""
        until = str(today + timedelta(days=days)) if days else None
        project = made[of[1:]] if of.startswith("#") else None
        book.insert("need", kind=kind, person_id=whom.get(of), project_id=project, text=text, role=role, until=until)
    for by, one, other, because, state, back in plot.INTRODUCTIONS:
        stamp = _stamp(today - timedelta(days=back))
        book.insert(
            "introduction",
            by_id=whom[by] if by else None,
            one_id=whom[one],
            other_id=whom[other] if other else None,
            because=because,
            state=state,
            day=str(today - timedelta(days=back)),
            created_at=stamp,
            changed_at=stamp,
        )
    for of, often in plot.RHYTHMS:
        cadence = dates.whole(often, clock.now(), "ahead")
        if isinstance(cadence, dates.Cadence):
            tag = tags.ensure(book, of[1:]) if of.startswith("#") else None
            rhythms.set_rhythm(book, cadence, person_id=whom.get(of), tag_id=tag)
    for names, sentence, ahead, at in plot.PLANS:
        appointments.add(
            book, sentence, today + timedelta(days=ahead), time.fromisoformat(at), [whom[name] for name in names]
        )


def _tasks(book: Book, whom: dict[str, int], today: date) -> None:
    for names, text, whose, ahead, repeat in plot.TASKS:
        due = today + timedelta(days=ahead) if ahead is not None else None
        followups.add(book, text, [whom[name] for name in names], due, whose=whose, repeat=repeat)


def _log(book: Book, line: str, day: date) -> None:
    """Log a line as it was said on that day, at noon."""
    made = conversations.log(book, knowing.understand(book, line, written=datetime.combine(day, time(12))))
    # The line's `yesterday` is seen from the day it was written, also when it is written anew.
    stamp = _stamp(day)
    if made.conversation is not None:
        book.update("conversation", made.conversation, created_at=stamp, changed_at=stamp)


def _close_what_is_past(book: Book, today: date) -> None:
    for number, due in book.rows("SELECT id, due FROM followup WHERE state = 'open' AND due < ?", today.isoformat()):
        followups.done(book, number, date.fromisoformat(due))


def _ago(today: date, days: int | None) -> date | None:
    return today - timedelta(days=days) if days is not None else None


def _stamp(day: date) -> str:
    return datetime.combine(day, time(12)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
