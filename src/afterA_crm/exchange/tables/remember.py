"""Remember's business cards (리멤버, 개인 명함첩 내보내기), as CSV and as a workbook: one row a card."""

from __future__ import annotations

from ...words import mark
from .cells import day_of, parts
from .sheet import Row
from .someone import Someone
from .table import Person, Table

#: What everyone's own collection of cards is called; another name is a group like any.
_MINE = frozenset(("내 명함첩", "개인 명함첩", "내명함첩", "개인명함첩"))


def _person(row: Row) -> Person:
    someone = Someone(row)
    someone.named(whole=someone.take("이름"))
    someone.works(someone.take("회사", "회사명"), someone.take("부서"), someone.take("직함", "직책"))
    someone.email("", "전자 메일 주소", "이메일")
    someone.phone("cell", "휴대폰", "휴대폰 번호")
    someone.phone("work", "근무처 전화", "유선전화")
    someone.phone("work fax", "근무처 팩스", "팩스")
    someone.address("work", {"street": ("근무지 주소 번지", "근무지 주소", "주소"), "code": ("근무지 우편 번호",)})
    someone.link("", "웹 페이지", "홈페이지")
    collected = day_of(someone.take("명함 등록일"))
    book = someone.take("명함첩 이름")
    someone.tags((*parts(someone.take("그룹"), ",;"), "" if book in _MINE else book))
    someone.note(someone.take("메모"))
    return Person(someone.done(), collected=collected)


REMEMBER = Table("remember", mark("Remember business cards"), (frozenset(("이름", "회사", "명함 등록일")),), _person)
