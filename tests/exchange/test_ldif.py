"""LDIF: folded lines, base64, comments, groups, and lines that are none."""

from __future__ import annotations

import base64
from collections.abc import Iterator

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from afterA_crm.errors import AfterAError
from afterA_crm.exchange import ldif
from afterA_crm.exchange.facts import Born, Facts, facts_of
from afterA_crm.exchange.formats import File, Given, Unread
from afterA_crm.exchange.recognising import again, recognise

from .remedies import has_a_remedy

NOTE = "첫 줄\n둘째 줄"


def packed(said: str) -> str:
    return base64.b64encode(said.encode()).decode()


def told(said: str) -> Iterator[Given | Unread]:
    file = File("people.ldif", said.encode())
    made = recognise(file)
    assert made is not None
    assert made.name == "ldif"
    for each in made.read(file):
        assert isinstance(each, (Given, Unread))
        yield each


def people(said: str) -> list[Facts]:
    found = []
    for each in told(said):
        assert isinstance(each, Given)
        assert again("ldif", each.original) == each.contact
        found.append(facts_of(each.contact, "KR"))
    return found


def test_an_entry_of_thunderbird() -> None:
    [facts] = people(
        f"""version: 1
# exported
dn: cn=Sora,mail=sora@film.kr
objectclass: top
objectclass: person
objectclass: mozillaAbPersonAlpha
givenName:: {packed("소라")}
sn:: {packed("김")}
cn:: {packed("김소라")}
mozillaNickname: S
mail: sora@film.kr
mozillaSecondEmail: me@sora.kr
telephoneNumber: 02-555-1234
mobile: +82 10-1234-5678
mozillaHomeStreet: 1 Long
  Road
mozillaHomeLocalityName: Oslo
mozillaHomeCountryName: Norway
o: Film Lab
ou: Directing
title: Director
mozillaWorkUrl: https://film.kr
birthyear: 1990
birthmonth: 08
birthday: 15
mozillaCustom1: owes a film
description:: {packed(NOTE)}
modifytimestamp: 1500000000
"""
    )
    assert (facts.name, facts.family, facts.given, facts.nicknames) == ("김소라", "김", "소라", ("S",))
    assert facts.birthday == Born(1990, 8, 15)
    assert [(each.name, each.organisation, each.note) for each in facts.roles] == [
        ("Director", "Film Lab", "Directing")
    ]
    assert {(kind, reach.value, reach.label) for (kind, _key), reach in facts.channels.items()} == {
        ("email", "sora@film.kr", ""),
        ("email", "me@sora.kr", ""),
        ("phone", "02-555-1234", "work"),
        ("phone", "+82 10-1234-5678", "cell"),
        ("address", "1 Long Road, Oslo, Norway", "home"),
        ("link", "https://film.kr", ""),
    }
    assert facts.note == "첫 줄\n둘째 줄\nmozillaCustom1: owes a film"


def test_several_values_of_one_attribute_are_all_read() -> None:
    [facts] = people("dn: cn=Ann\ncn: Ann\nmail: a@x.com\nmail: b@x.com\nmobile: 010-1234-5678\n")
    assert [reach.value for (kind, _key), reach in facts.channels.items() if kind == "email"] == ["a@x.com", "b@x.com"]


def test_groups_are_tags_of_those_they_list() -> None:
    found = people(
        "dn: cn=Ann,mail=a@x.com\ncn: Ann\nmail: a@x.com\n\n"
        "dn: cn=Bob,mail=b@x.com\ncn: Bob\nmail: b@x.com\n\n"
        "dn: cn=Crew\nobjectclass: groupOfNames\ncn: Crew\nmember: cn=Ann,mail=a@x.com\n"
    )
    assert [(facts.name, list(facts.tags.values())) for facts in found] == [("Ann", ["Crew"]), ("Bob", [])]


def test_a_picture_comes_along() -> None:
    picture = base64.b64encode(b"\xff\xd8\xff\xe0 picture").decode()
    [facts] = people(f"dn: cn=Ann\ncn: Ann\njpegPhoto:: {picture}\n")
    assert list(facts.photos.values()) == ["image/jpeg"]


def test_a_resident_registration_number_is_never_kept_even_packed() -> None:
    [found] = told(f"dn: cn=Ann\ncn: Ann\ndescription:: {packed('김 900815-2345678')}\n")
    assert isinstance(found, Given)
    assert "2345678" not in found.original.decode()
    assert "900815-*******" in found.contact.note


def test_a_line_that_is_none_is_said() -> None:
    found = list(told("dn: cn=Ann\ncn: Ann\n\nwhat is this\n\ndn: cn=Bob\ncn: Bob\n"))
    assert [(each.line, type(each).__name__) for each in found] == [(1, "Given"), (4, "Unread"), (6, "Given")]


@pytest.mark.parametrize("said", ["", "dn", "version: 2\n", "name,email\n", "BEGIN:VCARD"])
def test_other_files_are_not_ldif(said: str) -> None:
    assert not ldif.is_ldif(File("x", said.encode()))


@over(st.text(max_size=200), st.binary(max_size=40))
def test_nothing_in_a_record_does_more_than_a_sentence(said: str, data: bytes) -> None:
    coded = base64.b64encode(data).decode()
    written = f"dn: cn=x\ncn:: {coded}\njpegPhoto:: {coded}\n{said}\n\ndn: cn=y\nbirthday: {said}\n"
    file = File("x.ldif", written.encode("utf-8", "replace"))
    try:
        found = [each for each in ldif.read(file) if isinstance(each, Given)]
    except AfterAError as error:
        assert has_a_remedy(error.sentence)
    else:
        for each in found:
            assert again("ldif", each.original) == each.contact
