"""Naver's address book (네이버 주소록 내보내기): 63 columns in CP949, each cell behind an apostrophe."""

from __future__ import annotations

from ...words import mark
from .sheet import Row
from .someone import Someone
from .table import Person, Table

_PHONES = (
    ("cell", "휴대폰번호", "추가휴대폰번호"),
    ("work", "회사번호", "추가회사번호"),
    ("home", "집번호", "추가집번호"),
    ("work fax", "회사Fax번호", "추가회사Fax번호"),
    ("home fax", "집Fax번호", "추가집Fax번호"),
    ("other", "기타번호", "추가기타번호"),
)
_ADDRESSES = (("work", "회사"), ("home", "집"), ("other", "기타"))


def _more(header: str, further: str) -> tuple[str, ...]:
    return (header, *(f"{further}{n}" for n in (1, 2, 3)))


def _person(row: Row) -> Person:
    someone = Someone(row)
    someone.named(someone.take("성"), someone.take("이름"), someone.take("중간이름"))
    someone.contact.nicknames = list(filter(None, (someone.take("닉네임"),)))
    house = someone.take("회사·소속명", "회사.소속명", "회사/소속명", "회사")
    someone.works(house, someone.take("부서명"), someone.take("직책", "직급"))
    someone.email("", *_more("이메일", "추가이메일"))
    for use, header, further in _PHONES:
        someone.phone(use, *_more(header, further))
    someone.phone(someone.take("전화번호직접입력(전화종류)"), "전화번호직접입력(번호)")
    for use, kind in _ADDRESSES:
        someone.address(use, {"street": (f"{kind}주소",), "code": (f"{kind}우편번호",)})
    own = someone.take("주소직접입력(주소이름)")
    someone.address(own, {"street": ("주소직접입력(주소정보)",), "code": ("주소직접입력(우편번호)",)})
    someone.link("", *_more("홈페이지", "추가홈페이지"))
    calendar = someone.take("생일(양력음력)")
    someone.born("생일", lunar=calendar.startswith("음"))
    if "윤" in calendar:
        someone.note(calendar)
    _named_line(someone, "기념일(이름)", "기념일(날짜)")
    _named_line(someone, "메신저타입", "메신저주소")
    _named_line(someone, "메신저 타입", "메신저 주소")
    someone.tags(someone.take(header) for header in _more("그룹명", "추가그룹명"))
    someone.note(someone.take("메모"))
    return Person(someone.done())


def _named_line(someone: Someone, name: str, said: str) -> None:
    label, value = someone.take(name), someone.take(said)
    if value:
        someone.note(f"{label}: {value}" if label else value)


NAVER = Table(
    "naver",
    mark("Naver address book"),
    (frozenset(("성", "이름", "휴대폰번호", "이메일", "그룹명")),),
    _person,
)
