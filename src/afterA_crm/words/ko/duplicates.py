"""Korean sentences: entries that may be one person, side by side, and those that are two."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # reasons
    "the same e-mail {what}": "같은 메일 {what}",
    "the same phone {what}": "같은 전화번호 {what}",
    "the same page {what}": "같은 페이지 {what}",
    "the same messenger name {what}": "같은 메신저 이름 {what}",
    "the same organisation {what}": "같은 소속 {what}",
    "the same birthday {what}": "같은 생일 {what}",
    "both met through {what}": "둘 다 {what} 소개로 만남",
    "both reached at {what}": "둘 다 쓰는 연락처 {what}",
    "both write from {what}": "메일이 둘 다 @{what}",
    "both in #{what}": "같은 프로젝트 #{what}",
    "both at {what}": "같은 행사 {what}",
    "both {what}": "같은 역할 {what}",
    "the same name": "같은 이름",
    "the same name written {one} / {other}": "표기만 다른 같은 이름 {one} / {other}",
    "That is one entry; it takes two to be two people.": "같은 항목 하나입니다. 다른 사람이라고 하려면 둘이 필요합니다.",
}
