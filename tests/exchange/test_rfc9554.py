"""Cards as RFC 9554 and 9555 extend them: what we have a noun for is read, the rest stays as it came."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterA_crm.exchange.exporting.editing import edit
from afterA_crm.exchange.facts import facts_of
from afterA_crm.exchange.vcard.contact import Contact, Link
from afterA_crm.exchange.vcard.reading import Reading, read

from .borders import card

KEPT = (
    "LANGUAGE:ko",
    "CREATED:20240101T000000Z",
    "GRAMGENDER:feminine",
    "PRONOUNS;LANGUAGE=en;PREF=1:they/them",
    "NOTE;CREATED=20240101T000000Z;AUTHOR=mailto:me@x.example;AUTHOR-NAME=Me:메모",
    "ADR;PHONETIC=ipa;SCRIPT=Latn;LABEL=\"a, b; c\":;;길 1;서울;;04780;;방 3;;2층;1;길;;;;;;",
    'JSPROP;JSPTR="example.com:foo":{"a":1\\,"b":[2]}',
    "FN;DERIVED=TRUE:Vicente de Mora Ruiz",
)  # fmt: skip
NAME = "N:de Mora,Ruiz;Vicente;;Dr.;jr.;Ruiz;II"


def only(data: bytes) -> Reading:
    [found] = read(data)
    return found


def said(*lines: str) -> Contact:
    contact = only(card("FN:x", *lines, version="4.0")).contact
    assert contact is not None
    return contact


@pytest.mark.parametrize("line", KEPT)
def test_what_we_have_no_noun_for_stays_through_every_edit(line: str) -> None:
    found = only(card(NAME, line, "TEL:1", version="4.0"))
    assert found.card is not None and found.contact is not None
    was = facts_of(found.contact, "KR")
    edit(found.card, was, replace(was, birthday=None, reading="a b", nicknames=("n",)), None, "KR")
    assert line in found.card.raw.decode().replace("\r\n ", "")


def test_second_surname_and_generation_survive_a_new_name() -> None:
    found = only(card(NAME, "FN:Vicente de Mora Ruiz", version="4.0"))
    assert found.card is not None and found.contact is not None
    was = facts_of(found.contact, "KR")
    edit(found.card, was, replace(was, name="Vincente de Mora Ruiz", given="Vincente"), None, "KR")
    assert "N:de Mora,Ruiz;Vincente;;Dr.;jr.;Ruiz;II\r\n" in found.card.raw.decode()


def test_an_address_in_pieces_has_a_street() -> None:
    contact = said("ADR:;;;서울;;04780;;방 3;;2층;1;성수이로;가동;;;성동구;;")
    [address] = contact.addresses
    assert (address.street, address.city) == ("1 성수이로, 가동, 성동구, 방 3, 2층", "서울")
    [address] = said("ADR:;;길 1;서울;;04780;;방 3;;2층;1;길;;;;;;").addresses
    assert address.street == "길 1"


def test_profiles_say_their_service_and_user() -> None:
    contact = said(
        "SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=foo:https://example.com/@foo",
        "SOCIALPROFILE;SERVICE-TYPE=SomeSite;VALUE=text:peter94",
        "SOCIALPROFILE;SERVICE-TYPE=Other;USERNAME=only:",
        "IMPP;SERVICE-TYPE=Skype;USERNAME=u:skype:u",
    )
    assert [(link.address, link.service) for link in contact.links] == [
        ("https://example.com/@foo", "mastodon"),
        ("peter94", "somesite"),
        ("only", "other"),
        ("skype:u", "skype"),
    ]
    assert Link("only", "other") in contact.links


def test_a_phonetic_name_is_a_reading_in_any_script() -> None:
    contact = said(
        "N;ALTID=1:孫;中山;文,逸仙;;;;", "N;ALTID=1;PHONETIC=jyut;SCRIPT=Latn;LANGUAGE=yue:syun1;zung1saan1;;;;;"
    )
    assert (contact.family, contact.reading_family, contact.reading_given) == ("孫", "syun1", "zung1saan1")
    contact = said("X-PHONETIC-FIRST-NAME:Sora", "N;PHONETIC=ipa:kim;soɾa;;;;;", "N:김;소라;;;;;")
    assert (contact.reading_family, contact.reading_given) == ("", "Sora")
