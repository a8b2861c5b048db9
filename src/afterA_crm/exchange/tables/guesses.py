"""What a column probably is, by the words of its header and by what its cells look like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...channel_keys import link_key
from ..formats import Unread
from .cells import born_on, day_of, dialled
from .sheet import Sheet, fold

#: Headers that say what their column is, however they are spaced and cased.
_WORDS = {
    "name": (
        "name, full name, your name, display name, contact name, participant, attendee, person,"
        " 이름, 성명, 성함, 성명(국문), 참가자, 참가자명, 담당자, 담당자명, 신청자, 신청자명,"
        " 참석자, 예약자, 회원명, 고객명, 이름(실명), 고객"
    ),
    "family": "family name, last name, surname, lastname, family, 성, 성씨",
    "given": "given name, first name, firstname, given, forename, 이름만",
    "nickname": "nickname, nick, alias, stage name, aka, 닉네임, 별명, 별칭, 활동명, 예명, 필명",
    "email": (
        "email, e-mail, mail, email address, e-mail address, 이메일, 메일, 이메일 주소, 메일 주소, 전자우편, 전자 메일"
    ),
    "phone": (
        "phone, mobile, cell, tel, telephone, phone number, mobile number, cell phone,"
        " mobile phone, contact, contact number, 연락처, 전화, 전화번호, 휴대폰, 휴대전화, 핸드폰,"
        " 휴대폰 번호, 핸드폰 번호, 휴대전화번호, 모바일"
    ),
    "address": ("address, postal address, home address, mailing address, 주소, 집주소, 거주지, 우편주소, 사는 곳"),
    "organisation": (
        "organisation, organization, company, affiliation, school, university, employer,"
        " institution, team, studio, 소속, 회사, 회사명, 기관, 기관명, 단체, 단체명, 학교, 직장,"
        " 소속기관, 제작사, 팀, 업체, 업체명"
    ),
    "role": (
        "role, title, job title, position, job, occupation, profession, 직책, 직함, 직급, 직위,"
        " 역할, 직업, 담당, 포지션, 분야"
    ),
    "tag": ("tag, tags, group, groups, category, categories, label, labels, 태그, 그룹, 분류, 구분, 카테고리, 라벨"),
    "note": ("note, notes, memo, remarks, comment, comments, 비고, 메모, 참고, 기타, 특이사항, 하고 싶은 말"),
    "link": (
        "link, links, url, website, web, homepage, instagram, linkedin, github, portfolio, sns,"
        " facebook, twitter, 링크, 홈페이지, 웹사이트, 인스타그램, 인스타, 링크드인, 포트폴리오,"
        " 블로그"
    ),
    "birthday": "birthday, birth date, birthdate, date of birth, dob, born, 생일, 생년월일, 출생일",
    "met": (
        "met, met on, date met, met at, first met, connected on, 만난 날, 처음 만난 날, 만난 날짜, 명함 등록일, 등록일"
    ),
    "attended": (
        "attended, attendance, checked in, check-in, came, rsvp, 참석, 참석 여부, 출석, 출석 여부, 참가 여부, 참석여부"
    ),
    "skip": (
        "id, no, no., number, #, timestamp, row, index, 번호, 순번, 연번, 타임스탬프, 접수번호,"
        " 개인정보 동의, 개인정보 수집 동의, 개인정보 수집 및 이용 동의"
    ),
}
_NOUN_OF = {fold(word): noun for noun, words in _WORDS.items() for word in words.split(",")}
#: What forms write around a header.
_AROUND = re.compile(r"\s*(?:[\[(]\s*(?:필수|선택|required|optional)\s*[\])]|[*:?.])\s*", re.IGNORECASE)
#: Headers that ask for someone else.
_OTHERS = re.compile(r"invit|refer|emergency|plus one|assistant|추천|초대|동반|보호자|비상|지인|친구", re.IGNORECASE)
#: Columns that belong to one person once; a second one is something else.
_ONCE = frozenset(("name", "family", "given"))
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
#: How many rows are looked at for what cells look like, and how many values are shown.
_LOOKED_AT, _SHOWN = 500, 3


class Column(NamedTuple):
    """A column that holds something: its header, the first values of it, and what it probably is."""

    header: str
    samples: tuple[str, ...]
    guess: str


def columns(sheet: Sheet) -> list[Column]:
    """Return the columns of a table that hold anything, in their order."""
    values: dict[str, Counter[str]] = {}
    for at, row in enumerate(sheet.rows):
        for header, cell in {} if isinstance(row, Unread) else row.cells.items():
            found = values.setdefault(header, Counter())
            if at < _LOOKED_AT or not found:
                found[cell] += 1
    found_columns: list[Column] = []
    taken: set[str] = set()
    parted = any(_said(header) == "family" for header in values)
    for header in sheet.header:
        if header in values:
            noun = guess(header, list(values[header]), parted=parted)
            noun = "note" if noun in taken & _ONCE else noun
            taken.add(noun)
            found_columns.append(Column(header, tuple(values[header])[:_SHOWN], noun))
    return found_columns


def guess(header: str, cells: Sequence[str], *, parted: bool = False) -> str:
    """Return what a column probably is; `parted` says that family names stand in a column of their own."""
    if _OTHERS.search(header):
        return "note"
    said, looks = _said(header), _looks(cells)
    if said in ("skip", "birthday") or (said == "note" and looks != "email"):
        return said
    if looks == "email" or (looks in ("link", "phone") and said in ("", "phone", "link", "email")):
        return looks
    if said == "name" and parted and fold(header) == "이름":
        return "given"
    if said == "met" and not any(map(day_of, cells)):
        return "note"
    return said or "note"


def _said(header: str) -> str:
    bare = _AROUND.sub(" ", header).strip()
    return _NOUN_OF.get(fold(bare)) or _NOUN_OF.get(fold(re.sub(r"\s*\(.*\)$|\s+\d+$", "", bare))) or ""


def _looks(cells: Iterable[str]) -> str:
    """Return what most cells look like: addresses, numbers, pages; "" where they look like nothing of these."""
    said = [cell.strip() for cell in cells]
    tests = {"email": _is_email, "link": _is_page, "phone": _is_phone}
    return next((noun for noun, test in tests.items() if said and sum(map(test, said)) * 3 > len(said) * 2), "")


def _is_email(cell: str) -> bool:
    return _EMAIL.fullmatch(cell) is not None


def _is_page(cell: str) -> bool:
    return cell.casefold().startswith(("http://", "https://", "www.")) and link_key(cell) is not None


def _is_phone(cell: str) -> bool:
    digits = re.sub(r"[\s().\-]", "", cell)
    numeral = re.fullmatch(r"(?:\+|00)\d{8,14}|0\d{7,10}|10\d{8}", digits, re.ASCII) is not None
    return numeral and dialled(cell) and born_on(cell) is None
