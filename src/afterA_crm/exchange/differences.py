"""What a card would change about someone the book knows: a value is compared with the card as it last came.

Only what changed on the card is news. Where both the card and the book changed, both are shown and the book's
own stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .. import text
from .facts import Born, Facts, same_role


@dataclass(frozen=True, slots=True)
class Change:
    """One value a card would change: what the book says and what the card says, in words.

    `stays` means that the book's own value stays, and the card's is only shown. `what` is the value itself.
    """

    field: str
    before: str | None
    after: str | None
    stays: bool = False
    what: Any = None


def differences(old: Facts | None, new: Facts, have: Facts) -> list[Change]:
    """Return what a card changes; `old` is what it said when it last came, None where it never came."""
    found = [*_name(old, new, have)]
    found += _scalar("reading", old.reading if old else "", new.reading, have.reading)
    found += _note(old, new, have)
    found += _birthday(old, new, have)
    found += _nicknames(old, new, have)
    found += _channels(old, new, have)
    found += _roles(old, new, have)
    found += _tags(old, new, have)
    found += _photos(old, new, have)
    if (new.met_on or new.met_at) and not (have.met_on or have.met_at) and _fresh(old, new, "met_on", "met_at"):
        said = " · ".join(filter(None, (new.met_on, new.met_at)))
        found.append(Change("met", None, said, what=(new.met_on, new.met_at)))
    if new.via and not have.via and have.name != new.via and _fresh(old, new, "via"):
        found.append(Change("via", None, new.via, what=new.via))
    return found


def _fresh(old: Facts | None, new: Facts, *fields: str) -> bool:
    return old is None or any(getattr(old, field) != getattr(new, field) for field in fields)


def _name(old: Facts | None, new: Facts, have: Facts) -> Iterator[Change]:
    if new.name == have.name or (old is not None and old.name == new.name):
        return
    if new.unnamed and not (old is not None and old.unnamed):
        return  # a card that lost its name is no new name
    what = (new.name, new.family, new.given)
    if old is not None and old.name == have.name:
        yield Change("name", have.name, new.name, what=what)
    elif old is not None:
        yield Change("name", have.name, new.name, stays=True, what=what)
    elif text.squash(new.name) not in {text.squash(each) for each in (have.name, *have.nicknames, *new.nicknames)}:
        reached = {reach.value for reach in new.channels.values()}
        if new.name not in reached:
            yield Change("nickname", None, new.name, what=new.name)


def _scalar(field: str, old: str, new: str, have: str) -> Iterator[Change]:
    if new in (have, old):
        return
    if (not have and not old) or (old and have == old):
        yield Change(field, have or None, new or None, what=new or None)
    elif new:
        yield Change(field, have or None, new, stays=True, what=new)


def _note(old: Facts | None, new: Facts, have: Facts) -> Iterator[Change]:
    before = old.note if old else ""
    if new.note and new.note != before and have.note and before != have.note:
        if new.note in have.note:
            return
        if old is None:
            yield Change("note", have.note, f"{have.note}\n\n{new.note}", what=f"{have.note}\n\n{new.note}")
            return
        if before and before in have.note:
            made = have.note.replace(before, new.note, 1)
            yield Change("note", have.note, made, what=made)
            return
    yield from _scalar("note", before, new.note, have.note)


def _birthday(old: Facts | None, new: Facts, have: Facts) -> Iterator[Change]:
    was, now, mine = old.birthday if old else None, new.birthday, have.birthday
    if now in (mine, was):
        return
    said, shown = (now.said() if now else None), (mine.said() if mine else None)
    if mine == was or (now is not None and mine is not None and was is None and _completes(now, mine)):
        yield Change("birthday", shown, said, what=now)
    elif now is not None:
        yield Change("birthday", shown, said, stays=True, what=now)


def _completes(now: Born, mine: Born) -> bool:
    """Tell whether a birthday says all that another says, and more."""
    return now.lunar == mine.lunar and all(b is None or a == b for a, b in zip(now[:3], mine[:3], strict=True))


def _nicknames(old: Facts | None, new: Facts, have: Facts) -> Iterator[Change]:
    was = set(old.nicknames) if old else set()
    for name in new.nicknames:
        if name not in was and name not in have.nicknames and name != have.name:
            yield Change("nickname", None, name, what=name)
    for name in sorted(was - set(new.nicknames)):
        if name in have.nicknames:
            yield Change("nickname", name, None, what=name)


def _channels(old: Facts | None, new: Facts, have: Facts) -> Iterator[Change]:
    was = old.channels if old else {}
    for key, reach in new.channels.items():
        mine, before = have.channels.get(key), was.get(key)
        if mine is None and before is None:
            yield Change(key[0], None, reach.value, what=(key, reach))
        elif mine is not None and before is not None and before == mine != reach:
            after = f"{reach.value} ({reach.label})" if reach.value == mine.value and reach.label else reach.value
            yield Change(key[0], mine.value, after, what=(key, reach))
    for key, before in was.items():
        mine = have.channels.get(key)
        if key not in new.channels and mine is not None:
            yield Change(key[0], mine.value, None, stays=mine.value != before.value, what=(key, None))


def _roles(old: Facts | None, new: Facts, have: Facts) -> Iterator[Change]:
    was = old.roles if old else ()
    for role in new.roles:
        if any(same_role(role, before) and (before.organisation or not role.organisation) for before in was):
            continue
        held = [mine for mine in have.roles if same_role(role, mine)]
        if not role.name and role.organisation and text.squash(role.organisation) in have.organisations():
            continue
        # What ended here is news once the card says it anew, not where another list still does.
        ended = old is None and any(same_role(role, past) for past in have.past)
        if not ended and not any(mine.organisation or not role.organisation for mine in held):
            yield Change("role", held[0].said() if held else None, role.said(), what=role)
    for before in was:
        if any(same_role(before, role) for role in new.roles):
            continue
        for mine in have.roles:
            if mine.name == before.name and mine.organisation == before.organisation:
                yield Change("role", mine.said(), None, what=mine)


def _tags(old: Facts | None, new: Facts, have: Facts) -> Iterator[Change]:
    was = old.tags if old else {}
    for key, name in new.tags.items():
        if key not in was and key not in have.tags and key not in have.groups:
            yield Change("tag", None, name, what=name)
    for key in was:
        if key not in new.tags and key in have.tags:
            yield Change("tag", have.tags[key], None, what=have.tags[key])


def _photos(old: Facts | None, new: Facts, have: Facts) -> Iterator[Change]:
    was = old.photos if old else {}
    for made, mime in new.photos.items():
        if made not in was and made not in have.photos:
            replaced = next((each for each in was if each in have.photos), None)
            yield Change("photo", replaced and have.photos[replaced], mime, what=(made, mime, replaced))
