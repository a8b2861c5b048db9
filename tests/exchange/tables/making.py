"""Small files of services, of our own making, and what is read of them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

from afterA_crm.exchange.facts import Facts, facts_of
from afterA_crm.exchange.formats import File, Given, Unread
from afterA_crm.exchange.recognising import again, recognise


def columns(said: str) -> tuple[str, ...]:
    """Return the names of columns, as a header writes them."""
    return tuple(said.split(","))


#: Headers as the services write them; a table of ours has those that a test fills, and the rest of them empty.
GOOGLE = columns(
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,"
    "Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,"
    "Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,"
    "Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
    "Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,"
    "Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value"
)
OLD_GOOGLE = columns(
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,"
    "Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,"
    "Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,"
    "Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,IM 1 - Type,"
    "IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,"
    "Address 1 - Street,Address 1 - City,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,"
    "Organization 1 - Title,Organization 1 - Department,Website 1 - Type,Website 1 - Value"
)
OUTLOOK = columns(
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business Street 2,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,"
    "Home City,Home Postal Code,Home Country/Region,Assistant's Phone,Business Fax,Business Phone,"
    "Business Phone 2,Company Main Phone,Home Phone,Mobile Phone,Pager,Primary Phone,Anniversary,Birthday,"
    "Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Gender,Government ID Number,"
    "Initials,Notes,Priority,Private,Sensitivity,Spouse,Web Page"
)
OUTLOOK_KO = columns(
    "호칭(영문),이름,중간 이름,성,호칭(한글),회사,부서,직함,근무지 주소 번지,근무지 구/군/시,근무지 시/도,"
    "근무지 우편 번호,근무지 국가,집 번지,근무지 팩스,근무처 전화,집 전화 번호,휴대폰,기념일,메모,범주 항목,생일,"
    "성별,우선 순위,웹 페이지,전자 메일 주소,전자 메일 유형,전자 메일 2 주소,주민 등록 번호,취미"
)
LUMA = columns(
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,"
    "qr_code_url,amount,ticket_type_id,ticket_name,What's your LinkedIn?,인스타그램 계정,무엇을 만드나요?,"
    "Who invited you?"
)
EVENTBRITE = columns(
    "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Total Paid,Attendee Status,"
    "Home Address 1,Home City,Home Country,Cell Phone,How did you hear about this event?,Job Title,Company"
)
EVENTBRITE_NEW = columns(
    "Order ID,Order date,Attendee status,Name,Email,Event name,Ticket quantity,Ticket type,Buyer name"
)
MEETUP = columns("Name,User ID,Title,Event Host,RSVP,Guests,RSVPed on,Joined Group on,URL of Member Profile,Attendance")
FILMFREEWAY = columns(
    "First Name,Last Name,Birthdate,Gender,Email,Phone,Address,Address 2,City,State,Postal Code,Country,"
    "Tracking Number,Project Title,Synopsis,Duration,Country of Origin,Directors,Writers,Producers,Key Cast,"
    "Submitter Biography,Submission Date,Submission Status,Judging Status,Submission Categories"
)
REMEMBER = columns(
    "이름,휴대폰,회사,부서,직함,전자 메일 주소,근무처 전화,근무처 팩스,근무지 주소 번지,명함 등록일,명함첩 이름,"
    "그룹,메모"
)
NAVER = columns(
    "성,이름,경칭,중간이름,호칭,닉네임,휴대폰번호,이메일,그룹명,회사번호,집번호,전화번호직접입력(전화종류),"
    "전화번호직접입력(번호),생일,생일(양력음력),기념일(이름),기념일(날짜),회사·소속명,부서명,직책,회사우편번호,"
    "회사주소,홈페이지,메신저타입,메신저주소,메모,추가휴대폰번호1,추가이메일1,추가그룹명1"
)
THUNDERBIRD = columns(
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,"
    "Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,"
    "Home Country,Work Address,Work City,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,"
    "Birth Year,Birth Month,Birth Day,Custom 1,Notes"
)
LINKEDIN = columns("First Name,Last Name,URL,Email Address,Company,Position,Connected On")

SERVICES = {
    "google": GOOGLE,
    "old google": OLD_GOOGLE,
    "outlook": OUTLOOK,
    "outlook in Korean": OUTLOOK_KO,
    "luma": LUMA,
    "eventbrite": EVENTBRITE,
    "new eventbrite": EVENTBRITE_NEW,
    "meetup": MEETUP,
    "filmfreeway": FILMFREEWAY,
    "remember": REMEMBER,
    "naver": NAVER,
    "thunderbird": THUNDERBIRD,
    "linkedin": LINKEDIN,
}


def table(header: Sequence[str], *rows: Mapping[str, str], separator: str = ",", encoding: str = "utf-8") -> bytes:
    """Return a CSV of a service with these rows."""
    said = io.StringIO(newline="")
    writer = csv.writer(said, delimiter=separator)
    writer.writerow(header)
    for row in rows:
        assert set(row) <= set(header), set(row) - set(header)
        writer.writerow([row.get(name, "") for name in header])
    return said.getvalue().encode(encoding)


def told(data: bytes, name: str = "people.csv", language: str = "en") -> list[Given | Unread]:
    """Return what a file tells."""
    file = File(name, data, language)
    made = recognise(file)
    assert made is not None, "no format knows this file"
    return [each for each in made.read(file) if isinstance(each, (Given, Unread))]


def given(data: bytes, language: str = "en") -> list[Given]:
    """Return everyone of a file in which nothing is unreadable."""
    found = told(data, language=language)
    assert all(isinstance(each, Given) for each in found), found
    return [each for each in found if isinstance(each, Given)]


def people(data: bytes, language: str = "en") -> list[Facts]:
    """Return what a file says about everyone; what was kept of each says the same again."""
    made = recognise(File("people.csv", data, language))
    assert made is not None
    found = []
    for each in given(data, language):
        reread = again(made.name, each.original)
        assert reread == each.contact
        found.append(facts_of(each.contact, "KR"))
    return found


def row(header: Sequence[str], cells: Mapping[str, str], language: str = "en") -> Facts:
    """Return what one row says."""
    [found] = people(table(header, cells), language)
    return found


def reaches(facts: Facts) -> set[tuple[str, str, str]]:
    """Return the ways to reach someone: kind, value and label."""
    return {(kind, reach.value, reach.label) for (kind, _key), reach in facts.channels.items()}


def roles(facts: Facts) -> list[tuple[str, str, str]]:
    """Return what someone does: the role, its organisation, and the unit there."""
    return [(does.name, does.organisation, does.note) for does in facts.roles]


#: The parts of a workbook that stand beside its sheets.
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_ID = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def cell(reference: str, said: str, kind: str = "inlineStr", style: int = 0) -> str:
    """Return a cell as XML; `said` is XML itself."""
    inner = f"<is><t>{said}</t></is>" if kind == "inlineStr" else f"<v>{said}</v>"
    return f'<c r="{reference}" t="{kind}" s="{style}">{inner}</c>'


def line(number: int, cells: Iterable[str]) -> str:
    """Return a row of texts."""
    return (
        f'<row r="{number}">'
        + "".join(cell(f"{chr(65 + at)}{number}", said) for at, said in enumerate(cells))
        + "</row>"
    )


def workbook(
    *sheets: str,
    strings: str = "",
    styles: str = "",
    properties: str = "",
    doctype: str = "",
    more: Mapping[str, str] | None = None,
) -> bytes:
    """Return a workbook of sheets whose rows are given as XML."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f"<workbook {_MAIN} {_ID}><workbookPr {properties}/><sheets>"
        + "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, len(sheets) + 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships>"
        + "".join(
            f'<Relationship Id="rId{n}" Type="http://x/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, len(sheets) + 1)
        )
        + "</Relationships>",
        **{
            f"xl/worksheets/sheet{n}.xml": f"{doctype}<worksheet {_MAIN}><sheetData>{rows}</sheetData></worksheet>"
            for n, rows in enumerate(sheets, start=1)
        },
        **({"xl/sharedStrings.xml": f"<sst {_MAIN}>{strings}</sst>"} if strings else {}),
        **({"xl/styles.xml": f"<styleSheet {_MAIN}>{styles}</styleSheet>"} if styles else {}),
        **(more or {}),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, said in parts.items():
            made.writestr(name, said)
    return packed.getvalue()
