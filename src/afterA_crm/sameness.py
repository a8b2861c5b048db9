"""What makes two entries one person: names that may be the same, and channels that are one person's own."""

from __future__ import annotations

from functools import lru_cache

from . import names, text
from .vocabulary import listed

#: Mailboxes of a house rather than of a person: they are one person's only under a name that fits.
_HOUSE_MAIL = frozenset(
    (
        *("admin", "book", "booking", "cs", "contact", "desk", "event", "events", "festival", "film", "hello", "help"),
        *("hi", "hr", "info", "inquiry", "mail", "marketing", "master", "news", "no-reply", "noreply", "office"),
        *("post", "pr", "press", "sales", "service", "studio", "support", "team", "webmaster", "welcome"),
    )
)
#: Hosts where anyone has a mailbox: two who write from there have nothing else in common.
_PUBLIC_MAIL = listed(
    """
    gmail googlemail naver daum hanmail kakao nate hotmail outlook live msn icloud me mac yahoo ymail rocketmail aol
    gmx web t-online freenet mail proton protonmail pm fastmail hey zoho tutanota tuta duck qq 163 126 sina yeah
    foxmail yandex ya rambler inbox bk list orange wanadoo free laposte sfr libero tiscali virgilio docomo ezweb
    softbank comcast verizon att sbcglobal cox charter btinternet sky talktalk korea dreamwiz paran empal lycos
    chol hanmir unitel freechal appleid
    """
)
#: Words of a host that say whose kind it is, not whose: `yahoo.co.kr` is Yahoo.
_ENDINGS = frozenset({"co", "com", "net", "or", "org", "ne", "ac", "go", "info"})


def own(kind: str, key: str, label: str = "") -> bool:
    """Tell whether a channel, by its key, is one person's by itself: no mailbox or telephone of a house."""
    if kind == "email":
        return key.partition("@")[0] not in _HOUSE_MAIL
    if kind == "phone":
        return (key.startswith("+8210") and len(key) == 13) or "cell" in label.lower()
    return True


def full_number(key: str) -> bool:
    """Tell whether a telephone's key is a whole number of the world, not an extension or a short code."""
    return key.startswith("+") and len(key) > 7


@lru_cache(4096)
def a_house(host: str) -> bool:
    """Tell whether the host of an e-mail address is a house's own, rather than one where anyone has a mailbox."""
    parts = host.split(".")
    while len(parts) > 1 and (len(parts[-1]) < 4 or parts[-1] in _ENDINGS):
        parts.pop()
    return bool(parts[-1]) and parts[-1] not in _PUBLIC_MAIL


def alike(one: str, other: str) -> bool:
    """Tell whether two names may be the same person's: the same letters, without a title, romanised, or a part."""
    first, second = whole_key(one), whole_key(other)
    if first == second or _turned(one) == _turned(other):
        return True
    if {*text.romanised(names.bare(one)), first} & {*text.romanised(names.bare(other)), second}:
        return True
    return (names.given(one) == one and first in second) or (names.given(other) == other and second in first)


def called_the_same(one: str, other: str) -> bool:
    """Tell whether two whole names are one: the same letters, without a title, turned around, or one romanised."""
    first, second = whole_key(one), whole_key(other)
    if not first or not second:
        return False
    if first == second or _turned(one) == _turned(other):
        return True
    if text.has_hangul(first) == text.has_hangul(second):
        return bool(latin_keys(one) & latin_keys(other))
    hangul, latin = (one, other) if text.has_hangul(first) else (other, one)
    given = set(text.romanised(names.given(hangul)))
    return bool(latin_keys(latin) & (set(text.romanised(names.bare(hangul))) - given))


def whole_key(name: str) -> str:
    """Return the key that namesakes in the same script and order share."""
    return text.squash(names.bare(name))


@lru_cache(4096)
def latin_keys(name: str) -> frozenset[str]:
    """Return the keys of a whole name in Latin letters, in either order; none of a Korean name."""
    plain = names.bare(name)
    return frozenset() if text.has_hangul(plain) else frozenset(text.romanised(plain)[: 2 if " " in plain else 1])


def _turned(name: str) -> list[str]:
    return sorted(text.fold(name).replace(",", " ").split())
