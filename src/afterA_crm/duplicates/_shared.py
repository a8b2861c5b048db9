"""Who shares what: people gathered by what they have in common, so that a book of any size is read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .. import batches, sameness, text
from ..channel_keys import profile_key
from ..names import family
from ..people import OPEN_OR_ME
from ..vocabulary import canonicals
from ._asked import FACTS, TOGETHER

if TYPE_CHECKING:
    from ..store import Book

#: What two entries can have in common, the strongest first.
KINDS = (
    *("email", "phone", "link", "messenger", "name", "called", "organisation", "birthday", "through", "channel"),
    *("mail-at", "project", "event", "role"),
)
#: Channels that say it by themselves.
_ALONE = frozenset({"email", "phone", "link", "messenger"})
#: Facts that say it under the same name, however common; two of the others do too.
_WITH_A_NAME = frozenset({"organisation", "birthday", "through", "channel"})
#: A name borne by more than this is common: one fact of the weaker kind is chance among its bearers. A channel that
#: more than this have is nobody's own.
_RARE = 3
#: A host that more people than this write from is a company of its own, or a provider: it tells nobody apart.
_ONE_HOUSE = 30
#: As many of one name and fact are compared each with each; of more, each with the next only.
_FEW = 8

Couple = tuple[int, int]
Facts = Mapping[tuple[str, str], str]


class Reason(NamedTuple):
    """One thing that two entries share: its kind (`KINDS`) and what it is; a name as each of the two writes it."""

    kind: str
    what: str
    other: str = ""


class Shared:
    """What the people of a book share, by what they share."""

    def __init__(self, book: Book, who: int | None) -> None:
        self.book = book
        self.who = who
        self.names: dict[int, str] = dict(
            book.rows(f"SELECT id, name FROM person p WHERE ({OPEN_OR_ME}) OR id = ?", who)
        )
        self.called: dict[int, list[str]] = {number: [name] for number, name in self.names.items()}
        for number, name in book.rows("SELECT person_id, name FROM nickname WHERE kind <> 'reading'"):
            if number in self.called:
                self.called[number].append(name)
        self.two_people: set[Couple] = set(book.rows('SELECT one_id, other_id FROM "distinct"'))
        self.hosts: dict[str, set[int]] = {}
        self.found: dict[Couple, set[Reason]] = {}

    def couples(self) -> dict[Couple, list[Reason]]:
        """Return the pairs that may be one person with their reasons, in the order of the kinds."""
        self._channels()
        self._namesakes()
        kept = {couple: sorted(reasons, key=_by_kind) for couple, reasons in self.found.items()}
        together = self._together(kept)
        return {couple: reasons for couple, reasons in kept.items() if couple not in together}

    def _channels(self) -> None:
        """Find those who share a channel of one's own; of one that many share, those of one name."""
        shared: dict[tuple[str, str], dict[int, str]] = {}
        labels: dict[tuple[str, str], set[str]] = {}
        for number, kind, key, value, label in self.book.rows(
            "SELECT person_id, kind, key, value, label FROM channel WHERE kind <> 'address' ORDER BY id"
        ):
            if number not in self.names:
                continue
            if kind == "email":
                self.hosts.setdefault(key.rpartition("@")[2], set()).add(number)
            if said := _channel(kind, key, value, label or ""):
                shared.setdefault(said, {}).setdefault(number, value)
                labels.setdefault(said, set()).add(label or "")
        for (kind, key), holders in shared.items():
            if len(holders) < 2:
                continue
            own = sameness.own(kind, key, " ".join(labels[kind, key])) and len(holders) <= _RARE
            for couple in self._close(sorted(holders)):
                name = self._one_name(couple)
                if own or name:
                    self._add(couple, Reason(kind if own else "channel", holders[couple[0]]), name)

    def _namesakes(self) -> None:
        """Find those of one name who share more than it."""
        groups = self._named()
        facts = self._facts({number for group in groups for number in group})
        for group in groups:
            self._share(group, facts)

    def _named(self) -> list[list[int]]:
        """Return the people who bear one name, in either order or script, group by group."""
        groups: dict[str, set[int]] = {}
        bearers: dict[str, set[int]] = {}
        for number, names in self.called.items():
            for name in names:
                bearers.setdefault(name, set()).add(number)
        for name, numbers in bearers.items():
            for key in {sameness.whole_key(name), *sameness.latin_keys(name)} - {""}:
                groups.setdefault(key, set()).update(numbers)
        # The index knows how Korean names are spelt in Latin letters.
        latin = [key for key in groups if key.isascii()]
        for marks, part in batches.of_words(latin):
            for key, number in self.book.rows(f"SELECT key, person_id FROM name_key WHERE key IN ({marks})", *part):
                if number in self.names:
                    groups[key].add(number)
        return [sorted(group) for group in dict.fromkeys(map(frozenset, groups.values())) if len(group) > 1]

    def _facts(self, ids: set[int]) -> dict[int, dict[tuple[str, str], str]]:
        """Return what namesakes may share, by kind and key; the value is how it is said."""
        facts: dict[int, dict[tuple[str, str], str]] = {number: {} for number in ids}
        for kind, sql in FACTS.items():
            for number, key, said in self.book.rows(sql):
                if number in facts:
                    facts[number][kind, str(key)] = said
        for number, organisation, name in self.book.rows("SELECT person_id, organisation, name FROM role"):
            if number not in facts:
                continue
            if organisation and (key := text.squash(organisation)):
                facts[number]["organisation", key] = organisation
            for meant in canonicals(name) if name else ():
                facts[number]["role", meant] = name
        for host, writers in self.hosts.items():
            if 1 < len(writers) <= _ONE_HOUSE and sameness.a_house(host):
                for number in writers & ids:
                    facts[number]["mail-at", host] = host
        return facts

    def _share(self, group: Sequence[int], facts: Mapping[int, Facts]) -> None:
        """Find those of a name who share enough more."""
        by_fact: dict[tuple[str, str], list[int]] = {}
        for number in group:
            for fact in facts[number]:
                by_fact.setdefault(fact, []).append(number)
        couples = {
            couple
            for (kind, _key), holders in by_fact.items()
            if kind in KINDS and len(holders) > 1 and (kind != "role" or len(group) == 2)
            for couple in self._close(holders)
        }
        for couple in couples:
            one, other = facts[couple[0]], facts[couple[1]]
            both = {fact for fact in one.keys() & other.keys() if fact[0] in KINDS}
            kinds = {kind for kind, _key in both}
            if couple not in self.found and not _enough(kinds, len(group), (one, other)):
                continue
            name = self._one_name(couple)
            if name is None or _born_apart(one, other):
                continue
            if couple not in self.found and not kinds & _WITH_A_NAME and len(kinds) == 1 and not family(name.what):
                continue  # a given name alone is borne by many
            hosts = {reason.what.rpartition("@")[2].lower() for reason in self.found.get(couple, ())}
            for kind, key in both:
                if kind == "mail-at" and key in hosts:
                    continue  # the address says it
                self._add(couple, Reason(kind, one[kind, key]), name)

    def _one_name(self, couple: Couple) -> Reason | None:
        """Return the name that two people bear, as each writes it."""
        one, other = couple
        written = [
            (mine, theirs)
            for mine in self.called[one]
            for theirs in self.called[other]
            # Two who go by one nickname are called something else.
            if mine == self.names[one] or theirs == self.names[other]
        ]
        for mine, theirs in sorted(written, key=lambda names: names[0] != names[1]):
            if mine == theirs or sameness.called_the_same(mine, theirs):
                by_name = (mine, theirs) == (self.names[one], self.names[other])
                return Reason("name" if by_name else "called", mine, theirs)
        return None

    def _close(self, holders: Sequence[int]) -> Iterator[Couple]:
        """Yield the pairs of some people to look at: all of a few, each with the next of many."""
        few = len(holders) <= _RARE
        for at, one in enumerate(holders):
            for other in holders[at + 1 : at + 1 + _FEW]:
                if (one, other) not in self.two_people and self.who in (None, one, other):
                    yield one, other
                    if not few:
                        break

    def _add(self, couple: Couple, reason: Reason, name: Reason | None) -> None:
        self.found.setdefault(couple, set()).update({reason} if name is None else {reason, name})

    def _together(self, couples: Iterable[Couple]) -> set[Couple]:
        """Return those of the couples who are two people: in one conversation, related, or introduced."""
        return {couple for couple in couples if self.book.value(TOGETHER, *couple)}


def _channel(kind: str, key: str, value: str, label: str) -> tuple[str, str] | None:
    """Return the kind and key by which a channel may be shared, or None for one that says nothing."""
    if kind == "phone":
        return (kind, key) if sameness.full_number(key) else None
    if kind == "link":
        page = profile_key(value)
        return (kind, page) if page else None
    if kind == "messenger":
        # A handle is one's own within a service only.
        return (kind, f"{text.fold(label)}:{key}") if label else None
    return kind, key


def _by_kind(reason: Reason) -> tuple[int, Reason]:
    return KINDS.index(reason.kind), reason


def _enough(kinds: set[str], bearers: int, sides: tuple[Facts, Facts]) -> bool:
    """Tell whether namesakes share enough to be one person; `bearers` is how many there are."""
    if kinds & _WITH_A_NAME or len(kinds) > 1:
        return True
    if kinds == {"role"}:
        # A role is shared by many; but someone written down in a line, without a way to reach them, has no more.
        return bearers == 2 and any(not any(kind == "reached" for kind, _key in side) for side in sides)
    return bearers <= _RARE


def _born_apart(one: Facts, other: Facts) -> bool:
    """Tell whether the two have birthdays that can't be one."""
    days, years = (
        [{key for kind, key in side if kind == fact} for side in (one, other)] for fact in ("birthday", "year")
    )
    return any(mine and theirs and mine != theirs for mine, theirs in (days, years))
