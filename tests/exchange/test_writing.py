"""New cards: right by the book, readable by vobject, and read back as they were meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm.exchange.vcard.contact import (
    Address,
    Birthday,
    Contact,
    DatedNote,
    Email,
    Link,
    Phone,
    Photo,
    Related,
)
from afterA_crm.exchange.vcard.drafts import Version
from afterA_crm.exchange.vcard.reading import read
from afterA_crm.exchange.vcard.writing import write

SORA = Contact(
    name="김소라",
    family="김",
    given="소라",
    reading_family="Kim",
    reading_given="Sora",
    nicknames=["라라", "a,b;c"],
    emails=[Email("sora@example.com", ("work",), "회사", True), Email("d@e.example")],
    phones=[Phone("+82 10-1234-5678", ("cell",), "", True), Phone("02-1", ("work", "fax"))],
    addresses=[Address(street="성수이로, 1\n2층", city="서울;", code="04780", kinds=("home",))],
    links=[
        Link("https://example.com/a,b;c?d"),
        Link("http://instagram.com/sora", "instagram"),
        Link("sora", "kakaotalk", "메신저"),
    ],
    organisation="필름;랩",
    units=["편집, 팀"],
    other_organisations=["둘째"],
    titles=["감독", "편집"],
    roles=["배우", "x,y"],
    birthday=Birthday(1990, 3, 12, lunar="chinese:00780043-0815"),
    days=[DatedNote("2009-08-08", "Anniversary"), DatedNote("2010-01-01", "첫 상영")],
    related=[Related("Bob", "Friend"), Related("민수", "동료")],
    note="긴 메모 " * 40 + "\n둘째 줄\\n끝",
    categories=["AI, 영상", "영화제"],
    photo=Photo(b"\xff\xd8\xff" * 200, "image/jpeg"),
    uid="urn:uuid:4fbe8971",
    rev="20200101T000000Z",
    met=DatedNote("2025-11-01", "GMAFF"),
    introduced_by="민준",
)

both = pytest.mark.parametrize("version", ["3.0", "4.0"])


def back(data: bytes) -> Contact:
    [found] = read(data)
    assert found.contact is not None and not found.notices
    return found.contact


@both
def test_a_full_contact_comes_back_whole(version: Version) -> None:
    assert back(write(SORA, version)) == SORA


@both
def test_lines_are_folded_at_75_octets_between_characters_and_end_in_crlf(version: Version) -> None:
    data = write(SORA, version)
    assert data.endswith(b"END:VCARD\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


@pytest.mark.parametrize(
    ("birthday", "three", "four"),
    [
        (Birthday(1990, 3, 12), "BDAY:1990-03-12", "BDAY:19900312"),
        (Birthday(None, 4, 12), "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", "BDAY:--0412"),
        (Birthday(1996, 4), "BDAY:1996-04", "BDAY:1996-04"),
        (Birthday(text="여름"), "BDAY:여름", "BDAY;VALUE=text:여름"),
        (Birthday(lunar="chinese:0815"), "X-ALTBDAY;CALSCALE=chinese:0815", "X-ALTBDAY;CALSCALE=chinese:0815"),
    ],
)
def test_birthdays(birthday: Birthday, three: str, four: str) -> None:
    contact = Contact(name="x", family="x", birthday=birthday)
    assert f"\r\n{three}\r\n" in write(contact).decode()
    assert f"\r\n{four}\r\n" in write(contact, "4.0").decode()
    assert back(write(contact)).birthday == birthday
    assert back(write(contact, "4.0")).birthday == birthday


def test_n_and_fn_are_always_there() -> None:
    for contact in (
        Contact(),
        Contact(name="소라"),
        Contact(name="필름랩", kind="organisation", organisation="필름랩"),
    ):
        for version in ("3.0", "4.0"):
            names = [line.partition(":")[0] for line in write(contact, version).decode().split("\r\n")]
            assert names.count("FN") == 1 and names.count("N") == 1


def test_vobject_reads_the_card_as_we_meant_it() -> None:
    card = vobject.readOne(write(SORA).decode())
    assert (card.n.value.family, card.n.value.given) == ("김", "소라")
    assert card.adr.value.street == "성수이로, 1\n2층"
    assert card.org.value == ["필름;랩", "편집, 팀"]
    assert card.categories.value == ["AI, 영상", "영화제"]
    assert card.note.value == SORA.note


def test_a_parameter_of_any_letters_comes_back() -> None:
    service = 'my "own" ^n; a, b: c'
    (found,) = read(write(Contact(name="소라", links=[Link("sora", service)]), "4.0"))
    assert found.contact is not None and [link.service for link in found.contact.links] == [service]


def test_several_contacts_are_one_file() -> None:
    data = write(SORA) + write(replace(SORA, name="박소라", family="박"))
    assert [found.contact.name for found in read(data) if found.contact] == ["김소라", "박소라"]


HOSTILE = "x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:evil"


@both
def test_nothing_a_contact_holds_starts_a_line(version: Version) -> None:
    contact = Contact(
        name=HOSTILE,
        family=HOSTILE,
        nicknames=[HOSTILE],
        emails=[Email(HOSTILE, (HOSTILE,), HOSTILE)],
        phones=[Phone(HOSTILE, (HOSTILE, 'a"b;c:d,e'))],
        addresses=[Address(street=HOSTILE, kinds=(HOSTILE,))],
        links=[Link(HOSTILE), Link(HOSTILE, HOSTILE)],
        organisation=HOSTILE,
        titles=[HOSTILE],
        birthday=Birthday(text=HOSTILE, lunar=HOSTILE),
        days=[DatedNote(HOSTILE, HOSTILE)],
        related=[Related(HOSTILE, HOSTILE)],
        photo=Photo(address="http://x/" + HOSTILE),
        uid=HOSTILE,
        met=DatedNote(HOSTILE, HOSTILE),
    )
    data = write(contact, version)
    assert data.count(b"\r\nEND:VCARD") == data.count(b"BEGIN:VCARD\r\nVERSION") == 1
    assert len(list(read(data))) == 1


texts = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufeff"), max_size=40).map(
    lambda text: __import__("unicodedata").normalize("NFC", text.strip())
)
filled = texts.filter(bool)
kinds = st.lists(st.sampled_from(("home", "work", "cell", "fax")), unique=True, max_size=2).map(tuple)


@both
@given(
    family=filled,
    given_name=filled,
    note=texts,
    nicknames=st.lists(filled, max_size=3, unique=True),
    categories=st.lists(filled, max_size=3, unique=True),
    organisation=filled,
    units=st.lists(filled, max_size=2),
    titles=st.lists(filled, max_size=2),
    phones=st.lists(st.builds(Phone, st.from_regex(r"\+?[0-9][0-9 -]{3,12}[0-9]", fullmatch=True), kinds), max_size=3),
    street=filled,
    city=texts,
)
@settings(max_examples=80, deadline=None)
def test_any_contact_comes_back(
    version: Version,
    family: str,
    given_name: str,
    note: str,
    nicknames: list[str],
    categories: list[str],
    organisation: str,
    units: list[str],
    titles: list[str],
    phones: list[Phone],
    street: str,
    city: str,
) -> None:
    contact = Contact(
        name="소라",
        family=family,
        given=given_name,
        note=note,
        nicknames=nicknames,
        categories=categories,
        organisation=organisation,
        units=units,
        titles=titles,
        phones=phones,
        addresses=[Address(street=street, city=city, kinds=("home",))],
    )
    assert replace(back(write(contact, version)), name="소라") == contact
