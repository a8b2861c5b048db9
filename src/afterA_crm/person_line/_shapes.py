"""The shapes of pieces: keys with their values, e-mail, phone, links, tags, quotes."""

from __future__ import annotations

import re
from functools import cache

from ..text import fold

_KEYS = {
    "role": "role 역할 직업 title",
    "organisation": "org organisation organization company 소속 회사 단체",
    "event": "event 행사",
    "birthday": "birthday bday 생일",
    "nickname": "nick nickname 별명 aka",
    "note": "note 메모 memo",
    "email": "email e-mail mail 이메일 메일",
    "phone": "phone tel mobile 전화 휴대폰 핸드폰 연락처",
    "link": "link url site 링크 홈페이지",
    "messenger": "kakao kakaotalk line telegram whatsapp signal wechat messenger "
    "카톡 카카오톡 텔레그램 라인 위챗 왓츠앱",
    "address": "address addr 주소",
    "tag": "tag 태그",
    "reading": "reading 발음 읽기",
    "via": "via through 소개",
    "named": "name 이름",
}


def unquoted(piece: str) -> str:
    match = quoted().fullmatch(piece)
    return next(filter(None, match.groups()), "") if match else piece


def value_at(text: str, at: int) -> tuple[str, int]:
    """Return the value that stands at a place, quoted or one word, and its end."""
    match = quoted().match(text, at)
    if match:
        return " ".join(next(filter(None, match.groups()), "").split()), match.end()
    match = re.compile(r"[^\s,;]*").match(text, at)
    value = match[0] if match else ""
    return value, at + len(value)


@cache
def kinds() -> dict[str, str]:
    return {fold(word): kind for kind, words in _KEYS.items() for word in words.split()}


@cache
def key() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, kinds()), key=len, reverse=True))
    return re.compile(rf"({words})[:：](?!//)[ \t]*", re.IGNORECASE)


@cache
def via() -> re.Pattern[str]:
    return re.compile(r"via\s+(?=[@\w\"“'])", re.IGNORECASE)


@cache
def quoted() -> re.Pattern[str]:
    return re.compile(r"\"([^\"]*)\"|“([^”]*)”|(?<!\w)'([^']+)'(?!\w)|「([^」]*)」")


@cache
def shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    email = r"<?(?:mailto:)?([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})>?"
    site = (
        r"((?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|kr|io|me|co|tv|art|film|studio|dev|ai|xyz|page|link|jp|cn|de|fr|uk|eu|us)"
        r"(?:/\S*)?)(?=[\s,;)]|$)"
    )
    return (
        ("tag", re.compile(r"#([^\s#,;|]+)")),
        ("link", re.compile(r"((?:https?://|www\.)[^\s<>\"]+)", re.IGNORECASE)),
        ("email", re.compile(email)),
        ("link", re.compile(site, re.IGNORECASE)),
        ("link", re.compile(r"(@[A-Za-z0-9_][A-Za-z0-9_.]{1,40})(?=[\s,;]|$)")),
        ("phone", re.compile(r"((?:tel:)?[+(]?\d(?:[ .–-]?[()]?[ ]?\d){5,19}\)?)(?!\w)", re.IGNORECASE)),
    )
