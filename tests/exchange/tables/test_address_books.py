"""Address books as tables: Google, Outlook, Naver, Thunderbird, LinkedIn."""

from __future__ import annotations

import pytest

from afterA_crm.exchange.facts import Born, Facts, facts_of

from .making import (
    GOOGLE,
    LINKEDIN,
    NAVER,
    OLD_GOOGLE,
    OUTLOOK,
    OUTLOOK_KO,
    THUNDERBIRD,
    columns,
    given,
    people,
    reaches,
    roles,
    row,
    table,
)


def test_google_of_today() -> None:
    facts = row(
        GOOGLE,
        {
            "First Name": "소라",
            "Last Name": "김",
            "Phonetic First Name": "ソラ",
            "Phonetic Last Name": "キム",
            "Nickname": "소라킴",
            "Organization Name": "필름랩",
            "Organization Title": "감독",
            "Organization Department": "연출부",
            "Birthday": "--03-07",
            "Notes": "부산에서 만남\n두 번째 줄",
            "Labels": "영화 ::: * myContacts ::: Imported on 8/1/25",
            "E-mail 1 - Label": "* Work",
            "E-mail 1 - Value": "sora@film.kr ::: s2@film.kr",
            "E-mail 2 - Label": "Home",
            "E-mail 2 - Value": "me@sora.kr",
            "Phone 1 - Label": "Mobile",
            "Phone 1 - Value": "+82 10-1234-5678",
            "Phone 2 - Label": "Work Fax",
            "Phone 2 - Value": "02-555-1234",
            "Address 1 - Label": "Home",
            "Address 1 - Formatted": "서울 강남구\n테헤란로 1",
            "Address 1 - Street": "테헤란로 1",
            "Address 1 - City": "강남구",
            "Address 1 - Region": "서울",
            "Address 1 - Postal Code": "06100",
            "Address 1 - Country": "KR",
            "Relation 1 - Label": "Spouse",
            "Relation 1 - Value": "박준",
            "Website 1 - Label": "Profile",
            "Website 1 - Value": "https://sora.kr",
            "Event 1 - Label": "Anniversary",
            "Event 1 - Value": "2019-06-20",
            "Custom Field 1 - Label": "팀",
            "Custom Field 1 - Value": "A",
            "Photo": "https://lh3.example/photo",
        },
    )
    assert (facts.name, facts.family, facts.given, facts.reading) == ("김소라", "김", "소라", "キム ソラ")
    assert facts.nicknames == ("소라킴",)
    assert roles(facts) == [("감독", "필름랩", "연출부")]
    assert facts.birthday == Born(None, 3, 7)
    assert list(facts.tags.values()) == ["영화"]
    assert reaches(facts) == {
        ("email", "sora@film.kr", "work"),
        ("email", "s2@film.kr", "work"),
        ("email", "me@sora.kr", "home"),
        ("phone", "+82 10-1234-5678", "cell"),
        ("phone", "02-555-1234", "work fax"),
        ("address", "06100 KR 서울 강남구 테헤란로 1", "home"),
        ("link", "https://sora.kr", "Profile"),
    }
    assert facts.note == "부산에서 만남\n두 번째 줄\nSpouse: 박준\nAnniversary: 2019-06-20\n팀: A"


def test_google_of_before() -> None:
    facts = row(
        OLD_GOOGLE,
        {
            "Name": "소라 김",
            "Given Name": "소라",
            "Family Name": "김",
            "Birthday": "1990-03-07",
            "Group Membership": "* myContacts ::: 영화제",
            "E-mail 1 - Type": "* Home",
            "E-mail 1 - Value": "sora@film.kr",
            "IM 1 - Service": "KakaoTalk",
            "IM 1 - Value": "sora.k",
            "Phone 1 - Type": "Mobile",
            "Phone 1 - Value": "010-1234-5678 ::: 010-8765-4321",
            "Address 1 - Type": "Work",
            "Address 1 - Formatted": "서울특별시 강남구\n테헤란로 1",
            "Organization 1 - Name": "필름랩",
            "Organization 1 - Title": "감독",
            "Maiden Name": "박",
        },
    )
    assert facts.name == "김소라"
    assert facts.birthday == Born(1990, 3, 7)
    assert list(facts.tags.values()) == ["영화제"]
    assert reaches(facts) == {
        ("email", "sora@film.kr", "home"),
        ("phone", "010-1234-5678", "cell"),
        ("phone", "010-8765-4321", "cell"),
        ("address", "서울특별시 강남구, 테헤란로 1", "work"),
    }
    assert roles(facts) == [("감독", "필름랩", "")]
    assert facts.note == "KakaoTalk: sora.k\nMaiden Name: 박"


def test_two_addresses_in_one_cell_of_google_stay_two() -> None:
    facts = row(
        GOOGLE,
        {
            "First Name": "Ann",
            "Last Name": "Lee",
            "Address 1 - Street": "1 First St ::: 2 Second St",
            "Address 1 - City": "Oslo ::: Bergen",
        },
    )
    assert {value for _kind, value, _label in reaches(facts)} == {"1 First St, Oslo", "2 Second St, Bergen"}


def test_a_company_without_a_name_is_an_organisation() -> None:
    [found] = given(table(GOOGLE, {"Organization Name": "필름랩", "Phone 1 - Value": "02-555-1234"}))
    assert (found.contact.name, found.contact.kind) == ("필름랩", "organisation")
    assert facts_of(found.contact, "KR").roles == ()


def test_outlook() -> None:
    facts = row(
        OUTLOOK,
        {
            "Title": "Mr.",
            "First Name": "John",
            "Middle Name": "Q.",
            "Last Name": "Public",
            "Suffix": "Jr.",
            "Company": "Edit Lab, Inc.",
            "Department": "Sound",
            "Job Title": "Editor",
            "Business Street": "1 Main St",
            "Business Street 2": "Floor 2",
            "Business City": "Austin",
            "Business State": "TX",
            "Business Postal Code": "78701",
            "Business Country/Region": "USA",
            "Business Phone": "+1 512 555 0101",
            "Mobile Phone": "+1 512 555 0102",
            "Birthday": "3/17/1990",
            "Anniversary": "0/0/00",
            "Categories": "Film; Busan",
            "E-mail Address": "john@editlab.com",
            "E-mail Type": "SMTP",
            "E-mail Display Name": "John Public (john@editlab.com)",
            "E-mail 2 Address": "/o=ExchangeLabs/ou=X/cn=Recipients",
            "Gender": "Unspecified",
            "Government ID Number": "123-45-6789",
            "Priority": "Normal",
            "Private": "FALSE",
            "Notes": "Likes tea",
            "Spouse": "Ann",
            "Web Page": "http://editlab.com",
        },
    )
    assert facts.name == "John Q. Public Jr."
    assert roles(facts) == [("Editor", "Edit Lab, Inc.", "Sound")]
    assert facts.birthday == Born(1990, 3, 17)
    assert list(facts.tags.values()) == ["Film", "Busan"]
    assert reaches(facts) == {
        ("email", "john@editlab.com", ""),
        ("phone", "+1 512 555 0101", "work"),
        ("phone", "+1 512 555 0102", "cell"),
        ("address", "1 Main St, Floor 2, Austin, TX 78701, USA", "work"),
        ("link", "http://editlab.com", ""),
    }
    assert facts.note == "Likes tea\nSpouse: Ann"


def test_outlook_on_the_web() -> None:
    header = columns(
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,"
        "E-mail 2 Address,Home Phone,Business Phone,Mobile Phone,IMAddress,Job Title,Department,Company,"
        "Office Location,Manager's Name,Business Street,Business City,Business Country/Region,Personal Web Page,"
        "Schools,Hobby,Web Page,Birthday,Anniversary,Notes"
    )
    facts = row(
        header,
        {
            "First Name": "소라",
            "Last Name": "김",
            "Nickname": "S",
            "Given Yomi": "ソラ",
            "Surname Yomi": "キム",
            "E-mail Address": "sora@film.kr",
            "Mobile Phone": "010-1234-5678",
            "Company": "필름랩",
            "Office Location": "3층",
            "Personal Web Page": "sora.kr",
            "Hobby": "등산",
        },
    )
    assert (facts.name, facts.reading, facts.nicknames) == ("김소라", "キム ソラ", ("S",))
    assert ("link", "sora.kr", "") in reaches(facts)
    assert facts.note == "Office Location: 3층\nHobby: 등산"


def test_a_birthday_that_may_be_two_days_is_kept_in_words() -> None:
    facts = row(OUTLOOK, {"First Name": "Ann", "Last Name": "Lee", "Birthday": "3/4/1990"})
    assert facts.birthday is None
    assert facts.note == "Birthday: 3/4/1990"
    assert row(OUTLOOK, {"First Name": "Ann", "Birthday": "4/4/1990"}).birthday == Born(1990, 4, 4)
    assert row(OUTLOOK, {"First Name": "Ann", "Birthday": "17.4.1990"}).birthday == Born(1990, 4, 17)


@pytest.mark.parametrize("said", ["0/0/00", "00-00-00", "1/1/4501", "0001-01-01"])
def test_a_day_that_outlook_writes_for_none_is_none(said: str) -> None:
    facts = row(OUTLOOK, {"First Name": "Ann", "Birthday": said, "Anniversary": said})
    assert (facts.birthday, facts.note) == (None, "")


def test_a_number_that_a_spreadsheet_shortened_is_no_telephone() -> None:
    facts = row(OUTLOOK, {"First Name": "Ann", "Mobile Phone": "1.01235E+09"})
    assert (facts.channels, facts.note) == ({}, "Mobile Phone: 1.01235E+09")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_outlook_in_korean(language: str) -> None:
    data = table(
        OUTLOOK_KO,
        {
            "이름": "소라",
            "성": "김",
            "호칭(한글)": "님",
            "회사": "필름랩",
            "부서": "연출부",
            "직함": "감독",
            "근무지 주소 번지": "테헤란로 1",
            "근무지 구/군/시": "강남구",
            "근무지 시/도": "서울",
            "근무지 우편 번호": "06100",
            "휴대폰": "010-1234-5678",
            "생일": "1990-08-15",
            "범주 항목": "영화;부산",
            "성별": "지정 안 함",
            "우선 순위": "보통",
            "전자 메일 주소": "sora@film.kr",
            "전자 메일 유형": "SMTP",
            "주민 등록 번호": "900815-2345678",
            "취미": "등산",
        },
        encoding="cp949",
    )
    [facts] = people(data, language)
    assert (facts.name, facts.family, facts.given) == ("김소라", "김", "소라")
    assert roles(facts) == [("감독", "필름랩", "연출부")]
    assert facts.birthday == Born(1990, 8, 15)
    assert facts.note == "취미: 등산"
    assert ("address", "06100 서울 강남구 테헤란로 1", "work") in reaches(facts)
    [each] = given(data, language)
    assert "900815" not in each.original.decode()


def test_naver() -> None:
    data = table(
        NAVER,
        {
            "성": "'김",
            "이름": "'소라",
            "호칭": "'감독님",
            "휴대폰번호": "'010-1234-5678",
            "추가휴대폰번호1": "'010-8765-4321",
            "이메일": "'sora@film.kr",
            "추가이메일1": "'me@sora.kr",
            "그룹명": "'영화",
            "추가그룹명1": "'그룹미지정",
            "전화번호직접입력(전화종류)": "'작업실",
            "전화번호직접입력(번호)": "'02-555-1234",
            "생일": "'1990-08-15",
            "생일(양력음력)": "'음력",
            "기념일(이름)": "'결혼",
            "기념일(날짜)": "'2019-06-20",
            "회사·소속명": "'필름랩",
            "부서명": "'연출부",
            "직책": "'감독",
            "회사우편번호": "'06100",
            "회사주소": "'서울 강남구 테헤란로 1",
            "메모": "'첫 줄\n둘째 줄",
        },
        encoding="cp949",
    )
    [facts] = people(data, "ko")
    assert (facts.name, facts.family, facts.given) == ("김소라", "김", "소라")
    assert facts.birthday == Born(1990, 8, 15, lunar=True)
    assert roles(facts) == [("감독", "필름랩", "연출부")]
    assert list(facts.tags.values()) == ["영화"]
    assert reaches(facts) == {
        ("phone", "010-1234-5678", "cell"),
        ("phone", "010-8765-4321", "cell"),
        ("phone", "02-555-1234", "작업실"),
        ("email", "sora@film.kr", ""),
        ("email", "me@sora.kr", ""),
        ("address", "06100 서울 강남구 테헤란로 1", "work"),
    }
    assert facts.note == "결혼: 2019-06-20\n첫 줄\n둘째 줄\n호칭: 감독님"


@pytest.mark.parametrize(
    ("said", "born"),
    [
        ("1990-08-15", Born(1990, 8, 15, lunar=True)),
        ("1984-01-01", Born(1984, 1, 1, lunar=True)),
        ("1983-12-30", Born(1983, 12, 30, lunar=True)),
        ("1924-02-30", Born(1924, 2, 30, lunar=True)),
        ("2044.3.1", Born(2044, 3, 1, lunar=True)),
        ("08-15", Born(None, 8, 15, lunar=True)),
    ],
)
def test_lunar_birthdays_of_naver(said: str, born: Born) -> None:
    assert row(NAVER, {"성": "김", "이름": "소라", "생일": said, "생일(양력음력)": "음력"}).birthday == born


def test_a_lunar_birthday_that_never_was_is_kept_in_words() -> None:
    facts = row(NAVER, {"성": "김", "이름": "소라", "생일": "1990-13-01", "생일(양력음력)": "음력"})
    assert facts.birthday is None
    assert facts.note == "생일: 1990-13-01"


def test_thunderbird() -> None:
    facts = row(
        THUNDERBIRD,
        {
            "First Name": "Rory",
            "Last Name": "Williams",
            "Display Name": "Rory W.",
            "Primary Email": "rory@example.com",
            "Secondary Email": "rory2@example.com",
            "Work Phone": "555-3000",
            "Mobile Number": "555-2000",
            "Home Address": "12 Lane",
            "Home City": "Leadworth",
            "Home ZipCode": "GL1 2AB",
            "Home Country": "UK",
            "Job Title": "Nurse",
            "Department": "Ward",
            "Organization": "Hospital",
            "Birth Year": "1980",
            "Birth Month": "1",
            "Birth Day": "15",
            "Custom 1": "owes a film",
            "Notes": "a note",
        },
    )
    assert facts.name == "Rory W."
    assert roles(facts) == [("Nurse", "Hospital", "Ward")]
    assert facts.birthday == Born(1980, 1, 15)
    assert ("address", "12 Lane, Leadworth, GL1 2AB, UK", "home") in reaches(facts)
    assert facts.note == "a note\nCustom 1: owes a film"


def test_thunderbird_in_korean_names_two_towns_alike() -> None:
    home = {"자택 주소1": "집길 1", "구/군": "마포구", "시/도": "서울", "우편번호": "04000", "국가": ""}
    work = {"직장 주소1": "일길 2", "구/군": "강남구", "시/도": "서울", "우편번호": "06100", "국가": ""}
    name = {"이름": "소라", "성": "김", "표시명": "김소라", "기본 메일": "sora@film.kr", "휴대폰": "010-1234-5678"}
    rest = {"직위": "감독", "회사명": "필름랩", "태어난 해": "1990", "태어난 달": "8", "생일": "15", "메모": "메모"}
    cells = [each for part in (name, home, work, rest) for each in part.items()]
    lines = [",".join(each) for each in zip(*cells, strict=True)]
    [facts] = people("\n".join(lines).encode(), "ko")
    assert facts.name == "김소라"
    assert facts.birthday == Born(1990, 8, 15)
    assert {each for each in reaches(facts) if each[0] == "address"} == {
        ("address", "04000 서울 마포구 집길 1", "home"),
        ("address", "06100 서울 강남구 일길 2", "work"),
    }


def test_linkedin_passes_over_closed_accounts() -> None:
    note = b'Notes:\n"When exporting your connection data, you may notice..."\n\n'
    data = table(
        LINKEDIN,
        {
            "First Name": "소라",
            "Last Name": "김",
            "URL": "https://www.linkedin.com/in/sora-k",
            "Company": "필름랩",
            "Position": "감독",
            "Connected On": "02 Apr 2021",
        },
        {"Connected On": "30 Apr 2026"},
    )
    [found] = given(note + data)
    assert found.line == 5
    assert found.collected is not None
    assert found.collected.isoformat() == "2021-04-02"
    facts: Facts = facts_of(found.contact, "KR")
    assert reaches(facts) == {("link", "https://www.linkedin.com/in/sora-k", "LinkedIn")}
    assert facts.profiles == ("linkedin.com/in/sora-k",)
