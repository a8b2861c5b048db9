"""What the tables declare: which rows point at a person, and what may not be said twice."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Table
    from sqlmodel import Session, SQLModel

#: What tells which of two values that can't both stay says more.
_STRONGER = {"part": ("with", "about"), "how": ("met", "guest", "declined")}
#: Words of which both are kept where they differ: nobody could say which of them was meant.
_BOTH = {"wrap": ("remains", "seed"), "member": ("brings", "terms"), "introduction": ("because",)}
#: Rows that say the same to a reader when these agree, blanks too.
_ALIKE = {
    "tagging": ["tag_id", "person_id", "conversation_id", "project_id"],
    "relation": ["one_id", "other_id", "text", "since", "until"],
    "member": ["project_id", "person_id", "role"],
    "need": ["kind", "person_id", "text", "closed_on"],
    "card": ["person_id", "digest"],
    "keepsake_line": ["project_id", "text", "said_by_id"],
    "aside": ["kind", "person_id", "project_id", "introduction_id"],
    "introduction": ["by_id", "one_id", "other_id", "state"],
}
#: Rows that would say the same stay two where they disagree on these: two stints, two things that came of it.
_APART = {"member": ("since", "until"), "introduction": ("outcome",)}


def pointing(models: Any) -> list[type[SQLModel]]:
    """Return the classes whose rows can point at a person."""
    found = [getattr(models, name) for name in models.__all__ if name != "schema"]
    return [cls for cls in found if keys_of(cls.__table__) and cls.__tablename__ not in {"name_key", "change"}]


def keys_of(table: Table) -> list[str]:
    """Return the columns of a table that point at a person."""
    return [
        column.name for column in table.columns if any(key.column.table.name == "person" for key in column.foreign_keys)
    ]


def ordered(noun: str, wanted: dict[str, Any]) -> dict[str, Any]:
    """Put the two of a pair of different people in their order."""
    if noun == "distinct":
        return dict(zip(("one_id", "other_id"), sorted(wanted.values()), strict=True))
    return wanted


def of_nobody_else(noun: str, wanted: dict[str, Any]) -> bool:
    """Tell whether a row would relate the person to themselves, or let them introduce themselves."""
    if noun in {"relation", "distinct", "introduction"}:
        two = (wanted.get("one_id"), wanted.get("other_id"))
        return two[0] == two[1] or (wanted.get("by_id") is not None and wanted["by_id"] in two)
    return False


def apart(noun: str, one: Any, other: Any) -> bool:
    """Tell whether two rows that would say the same disagree on what keeps them two."""
    facts = ((getattr(one, column), getattr(other, column)) for column in _APART.get(noun, ()))
    return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in facts)


def marks(row: Any, points: dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """Return what tells a row from others of its table, for each thing that may not be said twice."""
    said = {name: getattr(row, name) for name in type(row).model_fields} | (points or {})
    if "because" in said and said["state"] != "asked one" and said["other_id"] is not None:
        # Two people are brought together either way round, but for who was asked first.
        said |= zip(("one_id", "other_id"), sorted((said["one_id"], said["other_id"])), strict=True)
    return [
        (at, *(said[name] for name in columns))
        for at, (columns, blank_too) in enumerate(_unique(row.__table__))
        if blank_too or all(said[name] is not None for name in columns)
    ]


@cache
def _unique(table: Table) -> list[tuple[list[str], bool]]:
    """Return what may not be said twice, and whether blanks count as equal there.

    The database's own unique keys take blanks for different; a reader would take such rows for the same.
    """
    from sqlalchemy import UniqueConstraint

    owners = set(keys_of(table))
    declared = [
        [column.name for column in constraint.columns]
        for constraint in table.constraints
        if isinstance(constraint, UniqueConstraint)
    ]
    declared += [[column.name] for column in table.columns if column.unique]
    alike = _ALIKE.get(table.name)
    found = [(columns, False) for columns in declared if owners & set(columns)]
    return [*found, (alike, True)] if alike else found


def learn(session: Session, kept: Any, gone: Any) -> None:
    """Let a row that stays learn what its twin knew more."""
    noun = kept.__tablename__
    for column in type(kept).model_fields:
        mine, theirs = getattr(kept, column), getattr(gone, column)
        if column in _BOTH.get(noun, ()) and mine and theirs and theirs not in mine:
            setattr(kept, column, f"{mine} / {theirs}")
        elif noun == "aside" and column == "until":
            kept.until = max(mine, theirs)
        ranks = _STRONGER.get(column, ())
        stronger = theirs in ranks and mine in ranks and ranks.index(theirs) < ranks.index(mine)
        if (
            column != "id"
            and (stronger or (mine is None and theirs is not None))
            and column not in keys_of(kept.__table__)
        ):
            setattr(kept, column, theirs)
    session.add(kept)
