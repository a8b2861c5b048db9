"""Answers of a guest list that are somebody's own page: `What's your Instagram?` -> a link."""

from __future__ import annotations

import re

from ...channel_keys import link_key
from ..vcard.contact import Link

#: What a question that asks for somebody's own page says, and the page that a bare answer belongs to.
_SERVICES = {
    "linkedin": ("LinkedIn", "https://www.linkedin.com/in/", r"(?:/?in/|@)([\w\-%]{3,100})/?"),
    "instagram": ("Instagram", "https://www.instagram.com/", r"@([\w.]{2,30})"),
    "twitter": ("X", "https://x.com/", r"@(\w{2,15})"),
    "github": ("GitHub", "https://github.com/", r"@([\w\-]{2,39})"),
}
_KOREAN = {"인스타": "instagram", "링크드인": "linkedin", "트위터": "twitter", "깃허브": "github"}
_OWN = re.compile(
    r"website|web site|homepage|portfolio|profile|\burl\b|\blink\b|\bsns\b|social|behance|vimeo|youtube|facebook"
    r"|홈페이지|웹사이트|포트폴리오|프로필|링크|주소창|블로그|유튜브|페이스북",
    re.IGNORECASE,
)
#: A question that asks for someone else.
_OTHERS = re.compile(r"invit|refer|recommend|introduc|heard|friend|초대|추천|소개해|지인|친구", re.IGNORECASE)


def page_of(question: str, answer: str) -> Link | None:
    """Return the guest's own page that an answer names, if the question asks for it."""
    said = answer.strip()
    if _OTHERS.search(question) or len(said) > 300:
        return None
    asked = question.casefold()
    for korean, name in _KOREAN.items():
        asked = asked.replace(korean, name)
    service = next((name for name in _SERVICES if name in asked), "")
    address = re.search(r"(?:https?://|www\.)[^\s,;<>\"']+", said, re.IGNORECASE)
    page = address[0] if address else said
    if service:
        label, start, bare = _SERVICES[service]
        if handle := re.fullmatch(bare, said):
            return Link(start + handle[1], label=label)
        return Link(page, label=label) if _is_page(page) else None
    return Link(page) if _OWN.search(question) and _is_page(page) else None


def _is_page(said: str) -> bool:
    key = link_key(said)
    return key is not None and ("/" in key or said.casefold().startswith(("http", "www.")))
