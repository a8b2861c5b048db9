"""Any other table, by a mapping that says what each of its columns is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from ...errors import AfterAError
from ...words import _
from ..formats import Attended, Contents, File, Given, Unread
from ..vcard.contact import Contact, DatedNote
from . import mappings
from .cells import day_of, parts, uses
from .mappings import Columns
from .sheet import Row, first_header, fold, open_sheets
from .someone import Someone
from .table import Person

#: A cell: what its column is, the column's header, and what it says.
Cell = tuple[str, str, str]

#: Columns of notes whose label says nothing.
_PLAIN = frozenset(
    map(fold, ("note", "notes", "memo", "remarks", "comment", "comments", "메모", "비고", "참고", "노트"))
)
_MET = frozenset(
    (
        "yes",
        "true",
        "1",
        "y",
        "o",
        "ok",
        "attended",
        "checked in",
        "came",
        "참석",
        "출석",
        "참가",
        "예",
        "네",
        "○",
        "✓",
        "v",
    )
)
_DECLINED = frozenset(
    (
        "no",
        "false",
        "0",
        "n",
        "x",
        "declined",
        "cancelled",
        "canceled",
        "absent",
        "no show",
        "불참",
        "결석",
        "취소",
        "미참석",
    )
)


def read(file: File, columns: Columns) -> Contents:
    """Yield everyone of a table.

    Raises:
        AfterAError: the file is no table, or lacks columns that the mapping names.
    """
    fits = False
    for sheet in open_sheets(file, lambda header: all(_stands(column, header) for column in mappings.needed(columns))):
        if mappings.missing(columns, sheet.header):
            continue
        fits = True
        for row in sheet.rows:
            if isinstance(row, Unread):
                yield row
            elif row.cells:
                cells = _cells(row, columns)
                found = person(cells)
                yield Given(row.line, _original(cells), found.contact, found.attended, found.collected)
    if not fits:
        raise _unlike(file, columns)


def fitting(file: File) -> Columns | None:
    """Return the saved mapping of a table that has exactly its columns."""
    saved = mappings.every()
    sheet = first_header(file) if saved else None
    header = set(map(fold, sheet.header)) if sheet is not None else set()
    return next((columns for columns in saved if set(map(fold, columns)) == header), None)


def again(original: bytes) -> Contact | None:
    """Return what a row that was kept says, by the mapping it was read with."""
    cells = []
    for key, cell in json.loads(original):
        noun, _colon, header = str(key).partition(":")
        cells.append((noun, header, str(cell)))
    return person(cells).contact


def person(cells: Iterable[Cell]) -> Person:
    """Return who the cells of a row tell of; a cell that isn't what its column says becomes a line of the note."""
    labels: dict[str, list[str]] = {}
    row: dict[str, str] = {}
    seen: set[str] = set()
    for noun, header, cell in cells:
        label, number = header, 2
        while fold(label) in seen:
            label, number = f"{header} ({number})", number + 1
        seen.add(fold(label))
        row[label] = cell
        labels.setdefault(noun, []).append(label)
    someone = Someone(Row(0, row))
    of = {noun: labels.get(noun, []) for noun in mappings.NOUNS}
    _take_name(someone, of)
    # A column of contacts holds both: a cell is taken as what it is, first as what its column says.
    for label in of["email"]:
        someone.email(_use(label), label)
        someone.phone("", label)
    for label in of["phone"]:
        someone.phone(_use(label), label)
        someone.email("", label)
    for label in of["address"]:
        if said := someone.take(label):
            someone.written_address(_use(label), said)
    _take_work(someone, of)
    for label in of["tag"]:
        someone.tags(parts(someone.take(label), ",;#\n"))
    someone.link("", *of["link"])
    someone.born(*of["birthday"])
    collected = next((day for label in of["met"] if (day := day_of(someone.peek(label))) is not None), None)
    for label in of["met"]:
        if collected is not None and day_of(someone.peek(label)) == collected:
            someone.take(label)
    attended = _take_attended(someone, of["attended"])
    if collected is not None and attended in ("guest", "declined"):
        # The day is not that of the event, where they weren't met.
        someone.contact.met = DatedNote(collected.isoformat())
    for label in of["note"]:
        if fold(label) in _PLAIN:
            someone.note(someone.take(label))
    for label in of["skip"]:
        someone.take(label)
    return Person(someone.done(), attended, collected)


def _take_name(someone: Someone, of: dict[str, list[str]]) -> None:
    family, given, whole = (someone.take(*of[noun][:1]) for noun in ("family", "given", "name"))
    someone.named(family, given, whole=whole)
    for label in of["nickname"]:
        someone.contact.nicknames += parts(someone.take(label), ",;\n")


def _take_work(someone: Someone, of: dict[str, list[str]]) -> None:
    """Take organisations and roles; the first role is had at the first organisation."""
    houses, roles = of["organisation"], of["role"]
    for at in range(max(len(houses), len(roles))):
        someone.works(someone.take(*houses[at : at + 1]), title=someone.take(*roles[at : at + 1]))


def _take_attended(someone: Someone, labels: list[str]) -> Attended:
    """Take how someone was there; a word that doesn't say it stays, and someone is on the list."""
    for label in labels:
        said = someone.peek(label).strip().casefold()
        if said in _MET or said in _DECLINED:
            someone.take(label)
            return "met" if said in _MET else "declined"
    return "guest" if labels else ""


def _use(header: str) -> str:
    """Return what a header says its addresses are for, if it says nothing else."""
    said = re.sub(r"\s*\(\d+\)$", "", header)
    return said if uses(said)[0] else ""


def _stands(column: str, header: frozenset[str]) -> bool:
    """Tell whether a column may stand in a line; one told apart by a number stands there as its name alone."""
    bare = re.sub(r" \d+$", "", column)
    return (
        fold(column) in header or (bare != column and fold(bare) in header) or re.fullmatch(r"#\d+", column) is not None
    )


def _cells(row: Row, columns: Columns) -> list[Cell]:
    """Return the cells of a row; an empty box of a guest list is one of them: it says that someone was listed."""
    folded = {fold(column): noun for column, noun in columns.items()}
    found = [
        (columns.get(header) or folded.get(fold(header), "note"), header, cell) for header, cell in row.cells.items()
    ]
    boxes = [column for column, noun in columns.items() if noun == "attended"]
    return found + [("attended", box, "") for box in boxes if all(noun != "attended" for noun, _header, _cell in found)]


def _original(cells: list[Cell]) -> bytes:
    pairs = [(f"{noun}:{header}", cell) for noun, header, cell in cells]
    return json.dumps(pairs, ensure_ascii=False).encode("utf-8", "replace")


def _unlike(file: File, columns: Columns) -> AfterAError:
    sheet = first_header(file)
    if sheet is None:
        return AfterAError(_("This is no table, and a mapping reads CSV and XLSX; import it without --map."))
    lacks = mappings.missing(columns, sheet.header)
    return AfterAError(
        _(
            "The table lacks columns that the mapping names: {columns}. Give --map a new name to be asked about it.",
            columns=", ".join(lacks[:8]) + (" …" if len(lacks) > 8 else ""),
        )
    )
