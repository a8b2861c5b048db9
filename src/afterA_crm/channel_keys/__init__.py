"""Keys by which two spellings of one telephone number, e-mail address or profile are seen to be the same."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from .countries import ABROAD, COUNTRIES, Country


@cache
def _by_code() -> dict[str, Country]:
    return {country.code: country for country in COUNTRIES.values()}


@cache
def _extension() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:;\s*ext\s*=|\bext\b\.?|\bextension\b|내선|#|(?<=[\d)\s])x)\s*[.:]?\s*(\d{1,8})\s*\Z", re.IGNORECASE
    )


@cache
def _words() -> re.Pattern[str]:
    """Match what people write around a number: `휴대폰: 010...`, `M. 010...`, `010... (집)`."""
    return re.compile(r"\A[^\W\d_]{1,12}\s*[.:)]?\s*(?=[+(\d])|\s*\([^\d()]*\)\Z")


@cache
def _pause() -> re.Pattern[str]:
    return re.compile(r"(?<=\d)\s*[,;pw].*\Z", re.IGNORECASE | re.DOTALL)


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(r"\(?\+?[\d\s().\-/~·*–—‐‑]+")


def phone_key(text: str, country: str = "KR") -> str | None:
    """Return a number's key in the manner of E.164 (`+821012345678`), or None for what is no such number.

    `country` (ISO 3166) is where a number without a country code belongs. Understood are `(0)`, `00` and the
    country's own prefix for abroad, full-width digits, a `'` in front, and a first 0 eaten by a spreadsheet.
    An extension stays in the key (`+8221234567;ext=12`): two desks of one switchboard are two people. Numbers
    without an area, short codes and words have no key.
    """
    text = normalize("NFKC", text[:100]).strip().lstrip("'\u2018\u2019`\"").strip()
    if text[:4].lower() == "tel:":
        text = text[4:].strip()
    extension = ""
    if match := _extension().search(text):
        extension, text = f";ext={match[1]}", text[: match.start()]
    text = _words().sub("", _pause().sub("", text)).strip()
    if not _shape().fullmatch(text):
        return None
    plus = text.startswith(("+", "(+"))
    bare = re.sub(r"\(\s*0\s*\)", "", text)
    digits = "".join(c for c in (bare if plus or bare != text else text) if c in "0123456789")
    home = COUNTRIES.get(country.upper())
    found = _abroad(digits) if plus else _at_home(digits, country.upper(), home)
    return found + extension if found else None


def _abroad(digits: str) -> str | None:
    """Return the key of digits that begin with a country code."""
    if digits.startswith("00"):
        digits = digits[2:]
    for length in (1, 2, 3):
        known = _by_code().get(digits[:length])
        if known is not None:
            return _national(digits[length:], known)
    return f"+{digits}" if 8 <= len(digits) <= 15 and digits[0] != "0" else None


def _national(digits: str, country: Country) -> str | None:
    """Return the key of a number within a country, with or without its trunk prefix."""
    if country.trunk and digits.startswith(country.trunk):
        rest = digits[len(country.trunk) :]
        if country.shortest <= len(rest) <= country.longest:
            return f"+{country.code}{rest}"
    if country.shortest <= len(digits) <= country.longest:
        return f"+{country.code}{digits}"
    return None


def _at_home(digits: str, name: str, home: Country | None) -> str | None:
    for prefix in ABROAD.get(name, ("00",)):
        if digits.startswith(prefix) and (found := _abroad(digits[len(prefix) :])):
            return found
    if home is None:
        return None
    if digits.startswith(home.code) and len(digits) > home.longest:
        return _national(digits[len(home.code) :], home)
    return _national(digits, home)


def email_key(text: str) -> str | None:
    """Return an e-mail address's key: NFC and small letters; None for what is no address."""
    text = normalize("NFC", text.strip())
    if text[:7].lower() == "mailto:":
        text = text[7:].partition("?")[0]
    if text.endswith(">") and "<" in text:
        text = text[text.rindex("<") + 1 : -1]
    text = text.strip().strip("<>'\"").lower()
    name, at, host = text.rpartition("@")
    if not at or not name or len(text) > 320 or "." not in host.strip(".") or any(c.isspace() for c in text):
        return None
    return f"{name}@{host.rstrip('.')}" if "@" not in name else None


#: Hosts whose first path (after the given words, if any) names one person, and other hosts of the same.
_PROFILES: dict[str, tuple[str, ...]] = {
    "instagram.com": ("",),
    "x.com": ("",),
    "threads.net": ("",),
    "facebook.com": ("",),
    "github.com": ("",),
    "behance.net": ("",),
    "dribbble.com": ("",),
    "vimeo.com": ("",),
    "soundcloud.com": ("",),
    "tiktok.com": ("@",),
    "youtube.com": ("@", "c/", "channel/", "user/"),
    "linkedin.com": ("in/", "pub/"),
    "meetup.com": ("members/",),
    "brunch.co.kr": ("@",),
    "medium.com": ("@",),
    "t.me": ("",),
    "linktr.ee": ("",),
    "imdb.com": ("name/",),
    "blog.naver.com": ("",),
    "filmfreeway.com": ("",),
}
_SAME_HOST = {"twitter.com": "x.com", "fb.com": "facebook.com", "threads.com": "threads.net", "telegram.me": "t.me"}
#: First paths of those hosts that are pages of the service, not people.
_NO_ONE = frozenset(
    (
        *(
            "about",
            "channel",
            "channels",
            "company",
            "events",
            "explore",
            "feed",
            "groups",
            "hashtag",
            "home",
            "i",
            "intent",
        ),
        *(
            "login",
            "p",
            "pages",
            "pg",
            "people",
            "photo",
            "photo.php",
            "posts",
            "postlist.naver",
            "postview.naver",
            "profile.php",
            "projects",
            "reel",
        ),
        *("reels", "search", "settings", "share", "sharer", "sharer.php", "status", "stories", "tv", "video"),
        *("videos", "watch"),
    )
)


def link_key(text: str) -> str | None:
    """Return the key of a page's address: no scheme, no `www.`, host in small letters, no trailing slash.

    None for what is no web address. The key says that two addresses are one page; whether a page is one
    person's own, `profile_key` says.
    """
    text = normalize("NFC", text.strip())
    scheme, colon, rest = text.partition("://")
    if colon:
        if scheme.lower() not in ("http", "https"):
            return None
        text = rest
    text = text.partition("#")[0]
    text, _mark, query = text.partition("?")
    host, slash, path = text.partition("/")
    host = host.rpartition("@")[2].lower().removesuffix(":443").removesuffix(":80").rstrip(".")
    host = host.removeprefix("www.").removeprefix("m.").removeprefix("mobile.")
    host = _SAME_HOST.get(host, host)
    if "." not in host or any(c.isspace() or c in '<>"\\' for c in text) or (not colon and not slash and "@" in text):
        return None
    if host.endswith(".linkedin.com"):
        host = "linkedin.com"
    kept = sorted(each for each in query.split("&") if each and not _tracking(each)) if host not in _PROFILES else []
    path = path.rstrip("/")
    return host + (f"/{path}" if path else "") + (f"?{'&'.join(kept)}" if kept else "")


def _tracking(parameter: str) -> bool:
    return parameter.lower().startswith(("utm_", "igsh", "fbclid=", "gclid=", "si="))


def profile_key(text: str) -> str | None:
    """Return the key of a page that is one person's own (`instagram.com/sora`), or None for any other page."""
    key = link_key(text)
    host, slash, path = (key or "").partition("/")
    for start in _PROFILES.get(host, ()):
        if slash and path.lower().startswith(start):
            name = path[len(start) :].partition("/")[0]
            if name and (start or (name.lower() not in _NO_ONE and not name.startswith("@"))):
                return f"{host}/{start}{name if start == 'channel/' else name.lower()}"
    return None
