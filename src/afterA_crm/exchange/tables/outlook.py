"""Outlook's CSV: classic in English and Korean, and that of outlook.com, whose headers are the English ones.

The headers are those of Microsoft's help ("Create or edit .csv files to import into Outlook"); the Korean ones stand
in the order of the English.
"""

from __future__ import annotations

from ...words import mark
from .sheet import Row
from .someone import Pieces, Someone, quiet
from .table import Person, Table

_QUIET = quiet(
    """
    Gender, Initials, Internet Free Busy, Priority, Private, Sensitivity, Language, Directory Server,
    E-mail Type, E-mail Display Name, E-mail 2 Type, E-mail 2 Display Name, E-mail 3 Type, E-mail 3 Display Name,
    성별, 머리글자, 인터넷 약속 있음/약속 없음, 우선 순위, 우편물 종류, 숨김, 언어, 디렉터리 서버,
    전자 메일 유형, 전자 메일 표시 이름, 전자 메일 2 유형, 전자 메일 2 표시 이름,
    전자 메일 3 유형, 전자 메일 3 표시 이름
    """
)
#: E-mail addresses; that of a colleague in the same Exchange is no address anywhere else: `/o=ExchangeLabs/ou=...`.
_EMAILS = (
    *("E-mail Address", "E-mail 2 Address", "E-mail 3 Address"),
    *("전자 메일 주소", "전자 메일 2 주소", "전자 메일 3 주소"),
)
#: Telephones: what each is for, and its headers in both languages.
_PHONES = (
    ("cell", "Mobile Phone", "휴대폰"),
    ("main", "Primary Phone", "기본 전화"),
    ("work", "Business Phone", "근무처 전화"),
    ("work", "Business Phone 2", "근무처 전화 2"),
    ("home", "Home Phone", "집 전화 번호"),
    ("home", "Home Phone 2", "집 전화 2"),
    ("other", "Other Phone", "기타 전화"),
    ("work main", "Company Main Phone", "회사 대표 전화"),
    ("work fax", "Business Fax", "근무지 팩스"),
    ("home fax", "Home Fax", "집 팩스"),
    ("other fax", "Other Fax", "기타 팩스"),
    ("car", "Car Phone", "카폰"),
    ("pager", "Pager", "호출기"),
    ("assistant", "Assistant's Phone", "비서 전화 번호"),
    ("callback", "Callback", "다시 걸 전화"),
    ("radio", "Radio Phone", "무선 전화"),
    ("isdn", "ISDN"),
    ("tty", "TTY/TDD Phone", "TTY/TDD 전화"),
    ("telex", "Telex", "텔렉스"),
)
_ADDRESSES: tuple[tuple[str, Pieces], ...] = (
    (
        "work",
        {
            "street": ("Business Street", "근무지 주소 번지", "근무지 번지"),
            "extended": ("Business Street 2", "근무지 번지 2"),
            "box": ("Business Street 3", "근무지 번지 3"),
            "city": ("Business City", "근무지 구/군/시"),
            "region": ("Business State", "근무지 시/도"),
            "code": ("Business Postal Code", "근무지 우편 번호"),
            "country": ("Business Country/Region", "Business Country", "근무지 국가/지역", "근무지 국가"),
        },
    ),
    (
        "home",
        {
            "street": ("Home Street", "집 번지"),
            "extended": ("Home Street 2", "집 번지 2"),
            "box": ("Home Street 3", "집 번지 3"),
            "city": ("Home City", "집 주소 구/군/시"),
            "region": ("Home State", "집 주소 시/도"),
            "code": ("Home Postal Code", "집 주소 우편 번호"),
            "country": ("Home Country/Region", "Home Country", "집 주소 국가/지역", "집 주소 국가"),
        },
    ),
    (
        "other",
        {
            "street": ("Other Street", "기타 번지"),
            "extended": ("Other Street 2", "기타 번지 2"),
            "box": ("Other Street 3", "기타 번지 3"),
            "city": ("Other City", "기타 구/군/시"),
            "region": ("Other State", "기타 시/도"),
            "code": ("Other Postal Code", "기타 우편 번호"),
            "country": ("Other Country/Region", "Other Country", "기타 국가/지역", "기타 국가"),
        },
    ),
)


def _person(row: Row) -> Person:
    someone = Someone(row)
    contact = someone.contact
    someone.named(
        someone.take("Last Name", "성"),
        someone.take("First Name", "이름"),
        someone.take("Middle Name", "중간 이름"),
        prefix=someone.take("Title"),
        suffix=someone.take("Suffix"),
    )
    contact.reading_family = someone.take("Surname Yomi", "Family Name Yomi")
    contact.reading_given = someone.take("Given Yomi", "Given Name Yomi")
    contact.nicknames = list(filter(None, (someone.take("Nickname"),)))
    unit, title = someone.take("Department", "부서"), someone.take("Job Title", "직함")
    someone.works(someone.take("Company", "회사"), unit, title)
    for header in _EMAILS:
        if someone.peek(header).casefold().startswith("/o="):
            someone.take(header)
        someone.email("", header)
    for use, *headers in _PHONES:
        someone.phone(use, *headers)
    for use, pieces in _ADDRESSES:
        someone.address(use, pieces)
    someone.link("", "Web Page", "웹 페이지")
    someone.link("", "Personal Web Page")
    someone.born("Birthday", "생일")
    said = someone.take("Categories", "범주 항목")
    someone.tags(said.replace(",", ";").split(";"))
    someone.note(someone.take("Notes", "메모"))
    return Person(someone.done(_QUIET))


OUTLOOK = Table(
    "outlook",
    mark("Outlook contacts"),
    (
        frozenset(("First Name", "Last Name", "E-mail Address", "Company", "Job Title")),
        frozenset(("First Name", "Last Name", "E-mail Address", "Mobile Phone")),
        frozenset(("이름", "성", "전자 메일 주소", "근무지 주소 번지")),
        frozenset(("이름", "성", "전자 메일 주소", "근무처 전화")),
    ),
    _person,
)
