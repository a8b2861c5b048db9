"""Thunderbird's CSV, in the language of the program: English of both spellings, and Korean.

The headers are 2100 to 2136 of its `importMsgs.properties` (github.com/thunderbird/thunderbird-l10n). Those of Korean
name home's and work's town alike; home's come first.
"""

from __future__ import annotations

from ...words import mark
from .sheet import Row
from .someone import Pieces, Someone
from .table import Person, Table

_HOME: Pieces = {
    "street": ("Home Address", "자택 주소1"),
    "extended": ("Home Address 2", "자택 주소2"),
    "city": ("Home City", "구/군"),
    "region": ("Home State", "Home County", "시/도"),
    "code": ("Home ZipCode", "Home Post Code", "Home Zip", "우편번호"),
    "country": ("Home Country", "국가"),
}
_WORK: Pieces = {
    "street": ("Work Address", "직장 주소1"),
    "extended": ("Work Address 2", "직장 주소2"),
    "city": ("Work City", "구/군 2"),
    "region": ("Work State", "Work County", "시/도 2"),
    "code": ("Work ZipCode", "Work Post Code", "Work Zip", "우편번호 2"),
    "country": ("Work Country", "국가 2"),
}


def _person(row: Row) -> Person:
    someone = Someone(row)
    family, given = someone.take("Last Name", "성"), someone.take("First Name", "이름")
    someone.named(family, given, whole=someone.take("Display Name", "표시명"))
    someone.contact.nicknames = list(filter(None, (someone.take("Nickname", "애칭"),)))
    someone.email("", "Primary Email", "기본 메일", "Secondary Email", "추가 메일")
    someone.phone("cell", "Mobile Number", "휴대폰")
    someone.phone("work", "Work Phone", "직장 전화")
    someone.phone("home", "Home Phone", "자택 전화")
    someone.phone("fax", "Fax Number", "팩스")
    someone.phone("pager", "Pager Number", "호출기")
    someone.address("home", _HOME)
    someone.address("work", _WORK)
    house = someone.take("Organization", "Organisation", "회사명")
    someone.works(house, someone.take("Department", "부서"), someone.take("Job Title", "직위"))
    someone.link("", "Web Page 1", "Web Page 2", "웹 페이지1", "웹 페이지2")
    someone.born_in(("Birth Year", "태어난 해"), ("Birth Month", "태어난 달"), ("Birth Day", "생일"))
    someone.note(someone.take("Notes", "메모"))
    return Person(someone.done())


THUNDERBIRD = Table(
    "thunderbird",
    mark("Thunderbird address book"),
    (
        frozenset(("First Name", "Last Name", "Display Name", "Primary Email")),
        frozenset(("이름", "성", "표시명", "기본 메일")),
    ),
    _person,
)
