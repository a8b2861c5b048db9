"""Korean and Latin names: their parts, and the keys under which the book finds whoever a line may name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from .text import fold, has_hangul, nfc, romanised, squash
from .vocabulary import TITLES, canonicals, is_role, listed, role_titles

#: The family names of two syllables; every other Korean one has one syllable.
DOUBLE_FAMILIES = listed(
    """
    남궁 황보 제갈 선우 독고 사공 서문 동방
    """
)
#: The family names of one syllable that are in use, by the census of 2015.
FAMILIES = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도"
    "소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부황복태목형피두감음빈동온호범좌팽승간상시갈단견당"
)
#: The commonest of them: a stranger's three syllables are taken for a name only after one of these.
COMMON_FAMILIES = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방"
)
#: Family names that no given name begins with: 이준 and 허준 are whole names, 서연 and 소라 are given ones.
_BEFORE_ONE_SYLLABLE = frozenset("김이박최조허홍황권곽심백배오임장손구신전류엄맹표변")
#: Syllables that given names are made of.
_GIVEN = frozenset(
    "가강건겸경관광교구국권규균근금기길나남노누다단달담대덕도동두라란래려련령로루류률름리린림만명무묵문미민배백범별병보복"
    "봄봉빈산상새샘서석선설섭성세소솔송수숙순슬승시신실아안애양언엄여연열영예오옥온완용우욱운웅원월유윤율은을의이익인일임"
    "재정제조종주준중지진찬창채천철청초춘치태택하학한해향헌혁현형혜호홍화환효훈휘흥희늘람솜결빛비율린하은늬슬찬엽벼혜숲"
)
#: A line is looked up by no more keys than this.
MAX_KEYS = 600
_LOOK = 12  # letters of a word: the longest name with its title
_DIGIT_OR_LETTER = re.compile(r"[^\W_]+")


@lru_cache(4096)
def bare(name: str) -> str:
    """Return the name without the title it was saved with: 김민수 대표, 소라 언니, 박지훈감독님."""
    name = " ".join(nfc(name).split())
    plain = name.removesuffix("님").rstrip()
    head, _, last = plain.rpartition(" ")
    if head and last in TITLES and has_hangul(head):
        return head
    for size in range(len(plain) - 2, 2, -1):
        if plain[size:] in TITLES and like_a_full_name(plain[:size]):
            return plain[:size]
    return plain if len(plain) > 1 and plain != name and plain not in TITLES else name


def family(name: str) -> str:
    """Return the family name; empty for a mononym. A Latin name ends with it."""
    name = bare(name)
    if " " in name and not _hangul_only(name):
        return name.split()[-1]
    plain = name.replace(" ", "")
    if not _hangul_only(plain):
        return ""
    if len(plain) >= 3 and plain[:2] in DOUBLE_FAMILIES:
        return plain[:2]
    if " " in name and len(name.split()[0]) <= 2:
        return name.split()[0]
    if len(plain) == 2 and plain[0] not in _BEFORE_ONE_SYLLABLE:
        return ""
    return plain[0] if 2 <= len(plain) <= 4 and plain[0] in FAMILIES else ""


def given(name: str) -> str:
    """Return the given name; the whole name for a mononym."""
    name = bare(name)
    if " " in name and not _hangul_only(name):
        return name.split()[0]
    plain = name.replace(" ", "")
    return plain[len(family(name)) :] if _hangul_only(plain) and len(plain) > 1 else name


def like_a_given_name(word: str) -> bool:
    """Tell whether the Hangul word is made as given names are (민수, 하늘); says nothing of ordinary words."""
    return len(word) == 2 and all(syllable in _GIVEN for syllable in word)


def like_a_full_name(word: str) -> bool:
    """Tell whether the Hangul word is made as a family name and a given name are (박지훈, 남궁민)."""
    if word[:2] in DOUBLE_FAMILIES and 3 <= len(word) <= 4:
        return all(syllable in _GIVEN for syllable in word[2:])
    return len(word) == 3 and word[0] in COMMON_FAMILIES and like_a_given_name(word[1:])


def keys_of(name: str, nicknames: Iterable[str] = (), roles: Iterable[str] = ()) -> set[str]:
    """Return the keys under which the book indexes a person; `keys_in()` of a line that names them has one."""
    keys = {squash(word) for word in (name, bare(name), given(name), *nicknames)}
    keys |= set(romanised_keys(name))
    house = squash(family(name))
    meant = {canonical for role in roles for canonical in canonicals(role)}
    keys |= {f"~{canonical}" for canonical in meant}
    if house:
        keys.add(f"{house}~")
        keys |= {f"{house}~{canonical}" for canonical in meant or {"?"}}
    return keys - {""}


def romanised_keys(name: str) -> tuple[str, ...]:
    """Return the commonest Latin spellings of a Korean name, whole and given alone (kimseoyeon, seoyeon)."""
    name = bare(name)
    if not _hangul_only(name):
        return ()
    spelt = romanised(name)
    return (*spelt[:4], *(one for one in spelt[-2:] if len(one) > 2 and family(name)))


def keys_in(text: str, most: int = MAX_KEYS) -> set[str]:
    """Return the keys to look up for a line: at most `most`, whatever the text.

    They are the beginnings of its words (a particle may follow a name), runs of up to four words (a name may
    hold spaces), and family name with title. Words near the beginning come first.
    """
    keys: set[str] = set()
    for key in _keys_in(nfc(text[:4000])):
        keys.add(key)
        if len(keys) >= most:
            break
    return keys


def _keys_in(text: str) -> Iterator[str]:
    words = [match.group() for match in _DIGIT_OR_LETTER.finditer(text)]
    folded = [squash(word) for word in words]
    for at, word in enumerate(folded):
        for end in _ends(word):
            yield word[:end]
        yield from _titled(word, folded[at + 1] if at + 1 < len(folded) else "")
    for at in range(len(folded)):
        for count in (2, 3, 4) if folded[at].isascii() else (2,):
            run = folded[at : at + count]
            before = "".join(run[:-1])
            if len(run) < count or len(before) > 40:
                break
            for end in _ends(run[-1]):
                yield before + run[-1][:end]


def _ends(word: str) -> Iterator[int]:
    """Yield where a name that begins a word may end: after each syllable, never inside a Latin run."""
    for end in range(1, min(len(word), _LOOK) + 1):
        inside_latin = end < len(word) and word[end - 1].isascii() and word[end].isascii()
        if not inside_latin:
            yield end
    if len(word) > _LOOK and word.isascii():
        yield len(word)


def _titled(word: str, after: str) -> Iterator[str]:
    for title in titles_at(word):
        for canonical in role_titles(title):
            yield f"~{canonical}"
    for size in (1, 2):
        house, rest = word[:size], word[size:]
        if house not in FAMILIES and house not in DOUBLE_FAMILIES:
            continue
        yield from _housed(house, rest or after)
    if word.isascii() and after:
        yield from _housed(word, after)
    latin = re.match(r"[a-z]+", word)
    if latin and latin.end() < len(word):
        yield from _housed(latin.group(), word[latin.end() :])
    if word in LATIN_TITLES and after:
        yield f"{after}~"
        yield f"{after}~?"
        yield from (f"{after}~{canonical}" for canonical in canonicals(word))


def _housed(house: str, rest: str) -> Iterator[str]:
    for title in titles_at(rest):
        yield f"{house}~"
        for canonical in role_titles(title):
            yield f"{house}~?"
            yield f"{house}~{canonical}"


#: English titles before a family name: Mr. Kim, Director Kim.
LATIN_TITLES = listed(
    """
    mr mrs ms miss mx dr prof professor director producer
    """
)


@cache
def _titles_by_letter() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for title in sorted(TITLES, key=len, reverse=True):
        table.setdefault(title[0].lower(), []).append(title)
    return {letter: tuple(titles) for letter, titles in table.items()}


def titles_at(text: str) -> list[str]:
    """Return the titles that the text begins with, longest first."""
    if not text:
        return []
    start = text[:_LOOK].lower()
    return [title for title in _titles_by_letter().get(start[0], ()) if start.startswith(title.lower())]


def titles_after(words: str) -> list[tuple[str, str]]:
    """Return each way to part words into a name and the title after it: 소라 감독님 is (소라, 감독)."""
    plain = words.removesuffix("님").strip() or words
    parted = [(plain.removesuffix(title).strip(), title) for title in sorted(TITLES, key=len, reverse=True)]
    return [(name, title) for name, title in parted if name and name != plain]


def is_work(word: str) -> bool:
    """Tell whether the word is a role or a title rather than anyone's name."""
    return word in TITLES or is_role(fold(word))


def _hangul_only(name: str) -> bool:
    plain = name.replace(" ", "")
    return bool(plain) and has_hangul(plain) and all("가" <= c <= "힣" for c in plain)
