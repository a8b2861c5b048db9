"""Each field of a card edited alone changes its own lines, and nothing else, on every card we have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from afterA_crm import words
from afterA_crm.exchange.exporting.cards import in_utf8
from afterA_crm.exchange.exporting.editing import edit
from afterA_crm.exchange.facts import Born, Does, Facts, Reach, facts_of
from afterA_crm.exchange.vcard.card import Card
from afterA_crm.exchange.vcard.contact import Photo
from afterA_crm.exchange.vcard.reading import Reading, read

from . import samples
from .borders import card

PICTURE = Photo(b"\x89PNG\r\n\x1a\n" + b"picture" * 30, "image/png")
#: What an edit may touch beside its own properties: labels of its groups.
LABELS = {"X-ABLABEL", "X-ABADR", "X-ABADDRESSFORMAT"}

MET = {"X-ABDATE", "X-AFTERA-MET"}
VIA = {"X-ABRELATEDNAMES", "X-AFTERA-INTRODUCED-BY"}
READING = {"X-PHONETIC-LAST-NAME", "X-PHONETIC-FIRST-NAME"}


def reached(kind: str, key: str, value: str) -> Callable[[Facts], Facts]:
    return lambda was: replace(was, channels={**was.channels, (kind, key): Reach(value)})


FIELDS: dict[str, tuple[set[str], Callable[[Facts], Facts], Callable[[Facts], object]]] = {
    "name": (
        {"FN", "N"},
        lambda was: replace(was, name="새 이름, 하나; 둘", family="", given=""),
        lambda facts: facts.name,
    ),
    "nickname": (
        {"NICKNAME"},
        lambda was: replace(was, nicknames=(*was.nicknames, "새, 별명")),
        lambda facts: set(facts.nicknames),
    ),
    "email": ({"EMAIL"}, reached("email", "new@x.example", "new@x.example"), lambda facts: set(facts.channels)),
    "phone": ({"TEL"}, reached("phone", "+821000000001", "010-0000-0001"), lambda facts: set(facts.channels)),
    "address": ({"ADR"}, reached("address", "새 길 1", "새 길 1"), lambda facts: set(facts.channels)),
    "link": ({"URL"}, reached("link", "new.example/a", "https://new.example/a"), lambda facts: set(facts.channels)),
    "role": (
        {"TITLE", "ORG", "ROLE"},
        lambda was: replace(was, roles=(Does("조명감독", "새집"),)),
        lambda facts: {role[:2] for role in facts.roles},
    ),
    "birthday": (
        {"BDAY", "X-ALTBDAY"},
        lambda was: replace(was, birthday=Born(1971, 2, 3)),
        lambda facts: facts.birthday,
    ),
    "note": ({"NOTE"}, lambda was: replace(was, note="새 메모\n둘째; 줄"), lambda facts: facts.note),
    "reading": (READING, lambda was: replace(was, reading="Sae Ireum"), lambda facts: facts.reading),
    "tag": (
        {"CATEGORIES"},
        lambda was: replace(was, tags={**was.tags, "새tag": "새tag"}),
        lambda facts: set(facts.tags),
    ),
    "meeting": (
        MET,
        lambda was: replace(was, met_on="2001-02-03", met_at="어딘가"),
        lambda facts: (facts.met_on, facts.met_at),
    ),
    "via": (VIA, lambda was: replace(was, via="소개한 사람"), lambda facts: facts.via),
    "photo": (
        {"PHOTO"},
        lambda was: replace(was, photos={"new": "image/png"}),
        lambda facts: len(facts.photos),
    ),
}


def edited(reading: Reading, field: str) -> None:
    """Edit one field of a card and compare all other lines with what they were."""
    own, change, say = FIELDS[field]
    [plain] = [
        each for each in read(in_utf8(whole(reading.card)), language=words.language()) if each.contact is not None
    ][:1]
    assert plain.card is not None and plain.contact is not None
    was = facts_of(plain.contact, "KR")
    now = change(was)
    if not any(plain.card.text(line).strip() for line in plain.card.all("FN")):
        own = own | {"FN"}  # a name that something else stood for is written, before that something changes
    before = [line.raw for line in plain.card.lines if line.name not in own | LABELS]
    edit(plain.card, was, now, PICTURE if field == "photo" else None, "KR")
    assert [line.raw for line in plain.card.lines if line.name not in own | LABELS] == before
    again = next(each.contact for each in read(plain.card.raw, language=words.language()) if each.card is not None)
    assert again is not None
    found = facts_of(again, "KR")
    assert say(found) == say(now)
    for other, (_own, _change, tell) in FIELDS.items():
        if other not in (field, "email", "phone", "address", "link") and not (other == "nickname" and field == "name"):
            assert tell(found) == tell(was), other


def whole(found: Card | None) -> Card:
    assert found is not None
    return found


OURS = {
    "3.0": card(
        "N:김;소라;;;",
        "FN:김소라",
        "NICKNAME:라라,소소",
        "item1.EMAIL;type=pref:sora@film.kr",
        "item1.X-ABLabel:Work",
        "TEL;TYPE=CELL:010-1234-5678",
        "ADR;TYPE=HOME:;;성수이로 1\\, 2층;서울;;04780;",
        "ORG:필름랩;편집팀",
        "TITLE:감독",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-12",
        "CATEGORIES:film,myContacts",
        "NOTE:a\\nb",
        "X-FOO;A=b:c",
        "URL:https://a.kr",
    ),
    "2.1": card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80;=EC=86=8C;;;",
        "FN:Sora",
        "TEL;CELL;PREF:010-1",
        "NOTE:a",
        "X-FOO;A=b:c",
        version="2.1",
    ),
    "4.0": card(
        "FN:Ada", "N:Byron;Ada;;;;King;II", "BDAY:--0412", "TEL;VALUE=uri:tel:+44-1", "GENDER:F", version="4.0"
    ),
}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("version", OURS)
def test_each_field_of_our_cards_edits_alone(version: str, field: str) -> None:
    [found] = read(OURS[version])
    edited(found, field)


@pytest.mark.parametrize("path", samples.cards() or [None], ids=lambda path: path.name if path else "none")
def test_each_field_of_the_samples_edits_alone(path: Path | None) -> None:
    if path is None:
        pytest.skip("the sample cards are not here")
    for place, found in enumerate(read(path.read_bytes())):
        if found.contact is not None and found.contact.kind == "person" and place < 6:
            for field in FIELDS:
                edited(found, field)


def test_a_rename_keeps_names_in_other_languages_and_all_components() -> None:
    data = card(
        "N;LANGUAGE=ko:김;철;;;;둘째;2세",
        "N;PHONETIC=ipa:kim;tɕʰʌl;;;;;",
        "FN;LANGUAGE=en:Chul Kim",
        "FN;LANGUAGE=ko:김철",
        version="4.0",
    )
    words.use("ko")
    [found] = read(data)
    assert found.card is not None and found.contact is not None
    was = facts_of(found.contact, "KR")
    edit(found.card, was, replace(was, name="박철", family="박"), None, "KR")
    assert found.card.raw == data.replace("김;철".encode(), "박;철".encode()).replace(
        "FN;LANGUAGE=ko:김철".encode(), "FN;LANGUAGE=ko:박철".encode()
    )


def test_a_new_label_of_an_address_keeps_its_components() -> None:
    line = "ADR;TYPE=home:;;성수이로 1;서울;;04780;대한민국;;;;;성수이로;;;;;;"
    [found] = read(card("FN:x", line, version="4.0"))
    assert found.card is not None and found.contact is not None
    was = facts_of(found.contact, "KR")
    [(key, reach)] = was.channels.items()
    edit(found.card, was, replace(was, channels={key: Reach(reach.value, "work")}), None, "KR")
    assert line.replace("home", "work") in found.card.raw.decode().replace("\r\n ", "")
