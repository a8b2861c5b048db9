"""Who a line names: known people by name, nickname, given name, or family name with title; `@name` forces one."""

from __future__ import annotations

import re
from functools import cache

from ..names import DOUBLE_FAMILIES, FAMILIES, LATIN_TITLES, bare, family, given, is_work, romanised_keys
from ..text import latin_key, nfc
from ..vocabulary import EVERYDAY, TITLES_OF_MANNER, canonicals, listed, role_titles
from ._line import Line, level
from ._particles import PERSONAL, Tail, tail_at
from ._understanding import As, Known, Person

#: Words that look like a family name with a title and are no one.
_NO_ONE = listed(
    """
    남배우 여배우 명배우 대배우 명감독 남감독 여감독 남작가 여작가 명작가 주연배우 본대표 인형 모형 원형 변형 성형
    유형 도형 지형 기형 체형 공군 국군 하군 모양 태양 고양 음양 한양 서양 동양 문양 장님 주님 손님 임님 조감독
    부감독 고이사 마씨 말씨 은씨 공씨 인사 전이사 소개 소대리
    """
)
#: One-syllable words before a title that point rather than name: 이 감독, 한 작가, 전 대표.
POINTING = listed(
    """
    이 한 전 현 신 구 원 본 주 여 남 명 제 두 세 그 저 나
    """
)


class Hit:
    """A stretch that names someone: for sure, perhaps (several candidates), or someone unknown (none)."""

    def __init__(
        self,
        start: int,
        end: int,
        stop: int,
        people: tuple[Person, ...],
        certain: bool,
        tail: Tail,
        name: str = "",
        forced: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.stop = stop
        self.people = people
        self.certain = certain
        self.tail = tail
        self.name = name
        self.forced = forced
        self.as_: As = "with"
        self.new = False
        self.role = ""
        #: Whether what reads as their title is what they look for: `소라 작곡가 구함`.
        self.looks_for_title = False

    @property
    def personal(self) -> bool:
        """Tell whether title, particle or mark says that this is a person."""
        return bool(self.forced or self.tail.title or self.tail.particles & PERSONAL)


class _Fits:
    def __init__(self) -> None:
        self.full: list[Person] = []
        self.nick: list[Person] = []
        self.given: list[Person] = []


class Directory:
    """The known people by every form a line may name them in."""

    def __init__(self, known: Known) -> None:
        self._fits: dict[str, _Fits] = {}
        self._lengths: dict[str, list[int]] = {}
        self._families: dict[str, list[Person]] = {}
        self.people = [person for person in known.people if not person.is_me]
        for person in self.people:
            self._enter(person)
        for form in self._fits:
            lengths = self._lengths.setdefault(form[0], [])
            if len(form) not in lengths:
                lengths.append(len(form))
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def _enter(self, person: Person) -> None:
        name = " ".join(level(nfc(person.name)).split())
        house, own = level(family(name)), level(given(name))
        plain = level(bare(name))
        forms = {name, plain, name.replace(" ", "")} if "가" <= name[:1] <= "힣" else {name, plain}
        if house and "가" <= house[0] <= "힣":
            forms.add(f"{house} {own}")
        for form in forms:
            self._fit(form).full.append(person)
        for nickname in {" ".join(level(nfc(nick)).split()) for nick in person.nicknames} - forms:
            self._fit(nickname).nick.append(person)
        if own and own not in forms and not is_work(own):
            self._fit(own).given.append(person)
        if house:
            self._families.setdefault(house, []).append(person)

    def _fit(self, form: str) -> _Fits:
        return self._fits.setdefault(form, _Fits()) if form else _Fits()

    def hit_at(self, line: Line, at: int, start: int, *, forced: bool = False) -> Hit | None:
        """Return who is named at `at`, the longest known form first."""
        for length in self._lengths.get(line.level[at : at + 1], ()):
            form = line.level[at : at + length]
            fits = self._fits.get(form)
            if fits is None or len(form) < length or not line.free(at, at + length):
                continue
            if (
                form[-1].isascii()
                and line.text[at + length : at + length + 1].isascii()
                and not line.word_ends(at + length)
            ):
                continue
            tail = tail_at(line.text, at + length)
            if tail is not None and line.free(at, tail.end):
                hit = self._decide(line, form, fits, Hit(start, tail.end, tail.stop, (), False, tail, forced=forced))
                if hit:
                    hit.name = line.text[at : at + length]
                    return hit
        return None

    def _decide(self, line: Line, form: str, fits: _Fits, hit: Hit) -> Hit | None:
        people = _fitting(fits.full or _once(fits.nick + fits.given), hit.tail.title or _in_brackets(line, hit))
        hit.people = tuple(people)
        hit.certain = len(people) == 1
        if not hit.personal:
            if form in EVERYDAY and _after_with(line, hit.start):
                pass
            elif form in EVERYDAY:
                if _is_word(line.text[hit.start : hit.start + len(form)], line, hit):
                    return None
                hit.certain = False
            elif len(form) == 1 and not fits.full:
                return None
        return hit

    def by_family(self, line: Line, at: int) -> Hit | None:
        """Return who is named by family name and title (김감독님, 최 PD, Director Kim)."""
        for size in (2, 1):
            house = line.text[at : at + size]
            if len(house) < size or house not in (DOUBLE_FAMILIES if size == 2 else FAMILIES):
                continue
            tail = tail_at(line.text, at + size)
            if not tail or not tail.title or not line.free(at, tail.end):
                continue
            spaced = line.text[at + size] == " "
            whole = line.text[at : tail.end].replace(" ", "")
            bare = whole.removesuffix("님") if tail.title != "님" else whole
            if bare in _NO_ONE or (is_work(bare) and not spaced):
                continue
            if tail.title in ("님", "양", "군", "형", "샘") and not self._families.get(house):
                continue
            people = self._bearing(house, tail.title)
            if not people and spaced and house in POINTING and not tail.polite:
                continue
            if not people and tail.title in TITLES_OF_MANNER and not tail.polite and tail.title not in ("씨", "선생"):
                continue
            return Hit(at, tail.end, tail.stop, tuple(people), self._sure(people, tail.title), tail)
        return self._by_latin_title(line, at)

    def _by_latin_title(self, line: Line, at: int) -> Hit | None:
        match = _latin_title().match(line.text, at)
        if not match or match.group(1).lower() not in LATIN_TITLES:
            return None
        named = self.hit_at(line, match.start(2), at, forced=True)
        if named:
            return named
        house, title = match.group(2).lower(), match.group(1).lower()
        people = self._bearing(house, title if canonicals(title) != frozenset((title,)) or title == "director" else "")
        tail = tail_at(line.text, match.end(2), title=False)
        if tail is None:
            return None
        return Hit(at, tail.end, tail.stop, tuple(people), len(people) == 1, tail, name=match.group(2), forced=True)

    def _bearing(self, house: str, title: str) -> list[Person]:
        kin = self._families.get(house, [])
        roles = role_titles(title) if title and title not in TITLES_OF_MANNER else frozenset()
        if not roles:
            return kin
        fitting = [person for person in kin if has_role(person, roles)]
        # 감독님 may be said to a 촬영감독 too: not surely, but rather than to no one.
        return fitting or [p for p in kin if not p.roles or any(role.endswith(title) for role in p.roles)]

    def _sure(self, people: list[Person], title: str) -> bool:
        if len(people) != 1:
            return False
        return title in TITLES_OF_MANNER or has_role(people[0], role_titles(title))

    def with_role(self, title: str) -> tuple[Person, ...]:
        """Return everyone whose role the title names (a bare 대표님)."""
        roles = role_titles(title)
        return tuple(person for person in self.people if has_role(person, roles))

    def is_full_name(self, name: str) -> bool:
        """Tell whether somebody known is called so, whole."""
        fits = self._fits.get(" ".join(level(nfc(name)).split()))
        return bool(fits and fits.full)

    def romanised(self, name: str) -> tuple[Person, ...]:
        """Return everyone whose Korean name may be spelt so in Latin letters."""
        key = latin_key(name)
        return tuple(person for person in self.people if key in romanised_keys(person.name))


def _in_brackets(line: Line, hit: Hit) -> str:
    return line.text[slice(*hit.tail.role)] if hit.tail.role else ""


def _fitting(people: list[Person], title: str) -> list[Person]:
    """Narrow several people down by the role their title names, when that leaves exactly one."""
    if len(people) < 2 or not title or title in TITLES_OF_MANNER:
        return people
    fitting = [person for person in people if has_role(person, role_titles(title))]
    return fitting if len(fitting) == 1 else people


def has_role(person: Person, roles: frozenset[str]) -> bool:
    """Tell whether the person has one of the roles."""
    return any(canonicals(role) & roles for role in person.roles)


def _once(people: list[Person]) -> list[Person]:
    return list({person.id: person for person in people}.values())


def _is_word(written: str, line: Line, hit: Hit) -> bool:
    """An English name that is a word counts only with its capital, and not as the verb that opens a sentence."""
    if not written.isascii():
        return False
    if not written[0].isupper():
        return not _met_before().search(line.level, max(0, hit.start - 12), hit.start)
    verb = _verb_after().match(line.level, hit.stop)
    return bool(verb) and not _given_before().search(line.level, max(0, hit.start - 12), hit.start)


def _after_with(line: Line, at: int) -> bool:
    """With says of an English name what 랑 says of a Korean one."""
    return line.level[max(0, at - 5) : at].endswith(("with ", "w/ ", "w/")) and line.text[at].isupper()


def forced_hit(line: Line, directory: Directory, at: int) -> tuple[Hit | None, str | None]:
    """Return who an `@` at `at` forces, or the handle it is: `(hit, None)` or `(None, "@handle")`."""
    hit = directory.hit_at(line, at + 1, at, forced=True) or directory.by_family(line, at + 1)
    if hit:
        hit.start, hit.forced = at, True
        hit.certain = len(hit.people) == 1
        return hit, None
    handle = _handle().match(line.text, at)
    if handle:
        return None, handle.group().rstrip(".-")
    return None, None


@cache
def _met_before() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:with|w/|met|called|texted|emailed|and) $")


@cache
def _given_before() -> re.Pattern[str]:
    """Return the pattern of a verb that someone comes after: send Grace the deck."""
    return re.compile(
        r"(?<!\w)(?:send|give|ask|tell|e-?mail|show|bring|get|call|text|ping|thank|remind|invite|help|pay|lend|owe) $"
    )


@cache
def _handle() -> re.Pattern[str]:
    return re.compile(r"@[A-Za-z0-9_][A-Za-z0-9_.\-]*")


@cache
def _latin_title() -> re.Pattern[str]:
    return re.compile(r"([A-Z][a-z]+)\.? ([A-Z][\w’'-]+)")


@cache
def _verb_after() -> re.Pattern[str]:
    return re.compile(
        r" (?:you|we|i|he|she|they|it|be|have|do|send|call|the|a|an|as|my|our|this|that|not|need|also|\d)\b"
    )
