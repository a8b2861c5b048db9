"""Projects: what is made together, its stage, its days, and how it is found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from . import clock, handles, hats, text
from .errors import NotFound, Several, UsageError
from .nouns import STAGES
from .words import _, mark, told

if TYPE_CHECKING:
    from .store import Book

STAGE_WORDS = {
    "idea": mark("idea"),
    "gathering": mark("gathering"),
    "making": mark("making"),
    "wrapped": mark("wrapped"),
    "let go": mark("let go"),
}


class Project(NamedTuple):
    """A project as lists show it: how many people make it, and the day of its newest conversation."""

    id: int
    slug: str
    name: str
    stage: str
    hat: str | None
    started: date | None
    ended: date | None
    note: str | None
    members: int
    last: date | None


# Of a project with thousands of conversations, only the 50 logged last are asked for the newest day.
_SELECT = """
SELECT p.id, p.slug, p.name, p.stage, h.name, p.started, p.ended, p.note,
  (SELECT count(DISTINCT m.person_id) FROM member m WHERE m.project_id = p.id),
  (SELECT max(day) FROM (SELECT c.day FROM conversation_project l JOIN conversation c ON c.id = l.conversation_id
     WHERE l.project_id = p.id ORDER BY l.id DESC LIMIT 50))
FROM project p LEFT JOIN hat h ON h.id = p.hat_id
"""


def stage(words: str) -> str:
    """Return the stage that a word names, in either language.

    Raises:
        UsageError: no stage is called so.
    """
    from .words.ko.looking import STAGES as OTHER_WORDS

    key = text.fold(words).replace("-", " ")
    found = key if key in STAGES else OTHER_WORDS.get(text.squash(words))
    if found is None:
        named = ", ".join(told(STAGE_WORDS[one]) for one in STAGES)
        raise UsageError(
            _("There is no stage “{stage}”; a project is at one of these: {stages}.", stage=words, stages=named)
        )
    return found


def new(
    book: Book,
    name: str,
    *,
    slug: str | None = None,
    stage: str = "idea",
    hat: str | None = None,
    started: date | None = None,
    ended: date | None = None,
    note: str | None = None,
) -> int:
    """Begin a project and return its id; the slug is made from the name where none is given.

    Raises:
        AfterAError: another project has that slug.
        UsageError: it has no name, or would end before it begins.
    """
    name = " ".join(text.nfc(name).split()).lstrip("#")
    if not name:
        raise UsageError(_("A project needs a name."))
    _in_order(started and started.isoformat(), ended and ended.isoformat())
    stamp = clock.utc_stamp()
    return book.insert(
        "project",
        slug=handles.free(book, "project", name, slug),
        name=name,
        stage=stage,
        hat_id=hat_id(book, hat) if hat else None,
        started=started and started.isoformat(),
        ended=ended and ended.isoformat(),
        note=note,
        created_at=stamp,
        changed_at=stamp,
    )


def edit(book: Book, project_id: int, **columns: object) -> None:
    """Change a project; `hat` is a name, `slug` is made fit, the other columns are those of the table.

    Raises:
        AfterAError: another project has that slug.
        UsageError: it would have no name, or end before it begins.
    """
    columns = handles.tidied(columns)
    if columns.get("name", "") is None:
        raise UsageError(_("A project needs a name."))
    if columns.get("slug"):
        columns["slug"] = handles.free(book, "project", "", str(columns["slug"]), project_id)
    if "hat" in columns:
        hat = columns.pop("hat")
        columns["hat_id"] = hat_id(book, str(hat)) if hat else None
    for name in ("started", "ended"):
        day = columns.get(name)
        if isinstance(day, date):
            columns[name] = day.isoformat()
    if "started" in columns or "ended" in columns:
        held = book.row("SELECT started, ended FROM project WHERE id = ?", project_id) or (None, None)
        _in_order(*(columns.get(name, day) for name, day in zip(("started", "ended"), held, strict=True)))
    if columns:
        book.update("project", project_id, **columns, changed_at=clock.utc_stamp())


def _in_order(started: object, ended: object) -> None:
    if started and ended and str(ended) < str(started):
        raise UsageError(_("It can't end ({until}) before it begins ({since}).", until=ended, since=started))


def move(book: Book, project_id: int, to: str, day: date) -> None:
    """Bring a project to a stage: making begins it, wrapping or letting go ends it, where no day says so yet."""
    started, ended = book.row("SELECT started, ended FROM project WHERE id = ?", project_id) or (None, None)
    columns: dict[str, object] = {"stage": to}
    if to == "making" and not started:
        columns["started"] = day
    if to in ("wrapped", "let go"):
        columns["ended"] = ended or day
    else:
        columns["ended"] = columns["settled_on"] = None  # what is made again ends anew
    # What was to begin later may be let go before it did.
    days = {name: day.isoformat() if isinstance(day, date) else day for name, day in columns.items()}
    book.update("project", project_id, **days, changed_at=clock.utc_stamp())


def by_slug(book: Book, slug: str) -> Project | None:
    """Return the project of that slug."""
    row = book.row(f"{_SELECT} WHERE p.slug = ?", text.slug(slug))
    return _project(row) if row else None


def exactly(book: Book, words: str) -> int | None:
    """Return the project of exactly that slug, else the newest of exactly that name."""
    words = " ".join(text.nfc(words).split()).removeprefix("#").strip()
    if not words:
        return None
    found = by_slug(book, words)
    return found.id if found else book.value("SELECT id FROM project WHERE name = ? ORDER BY id DESC LIMIT 1", words)


def get(book: Book, project_id: int) -> Project:
    """Return a project by id.

    Raises:
        NotFound: there is none.
    """
    row = book.row(f"{_SELECT} WHERE p.id = ?", project_id)
    if row is None:
        raise NotFound(_("There is no project with the number {number}.", number=project_id))
    return _project(row)


def find(book: Book, words: str) -> Project:
    """Return the project that the words name: its slug, its name, or a part that no other has.

    Raises:
        NotFound: none is called so.
        Several: more than one is; the candidates are listed.
    """
    words = text.nfc(words).strip().removeprefix("#").strip()
    ids = handles.named(book, "project", words)
    if not ids:
        raise NotFound(_("There is no project “{name}”; `aftera project list` lists them.", name=words))
    found = [get(book, number) for number in ids[:12]]
    if len(ids) > 1:
        raise Several(_("“{name}” could be any of these projects; say its slug:", name=words), found)
    return found[0]


def listing(
    book: Book, stages: Sequence[str] = (), limit: int | None = None, hat_id: int | None = None
) -> list[Project]:
    """Return projects in the order of their stages, the most recently talked about first."""
    where = [f"p.stage IN ({', '.join('?' * len(stages))})"] if stages else []
    worn = [] if hat_id is None else [hat_id]
    where += ["p.hat_id = ?"] * len(worn)
    rows = book.rows(f"{_SELECT} {'WHERE ' + ' AND '.join(where) if where else ''}", *stages, *worn)
    found = [_project(row) for row in rows]
    found.sort(key=lambda p: (p.last or p.started or date.min, p.id), reverse=True)
    found.sort(key=lambda p: _ORDER.index(p.stage))
    return found[:limit]


#: What is being made comes first in a list, what ended comes last.
_ORDER = ("making", "gathering", "idea", "wrapped", "let go")


def hat_id(book: Book, name: str) -> int:
    """Return the id of the hat called so, in either language; a hat not worn yet is made."""
    try:
        return hats.find(book, name)
    except NotFound:
        return hats.add(book, name)[0]


def _project(row: tuple[object, ...]) -> Project:
    number, slug, name, stage_, hat, started, ended, note, members, last = row
    return Project(
        int(str(number)),
        str(slug),
        str(name),
        str(stage_),
        str(hat) if hat else None,
        _day(started),
        _day(ended),
        str(note) if note else None,
        int(str(members)),
        _day(last),
    )


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None
