"""Monica's export: people, conversations, and JSON that is anything."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from afterA_crm import timeline
from afterA_crm.errors import AfterAError
from afterA_crm.exchange.entries import Broken, entries
from afterA_crm.exchange.facts import Born, Does, facts_of
from afterA_crm.exchange.formats import File, Given, Talk, Unread
from afterA_crm.exchange.monica import MOST_DEEP, read
from afterA_crm.exchange.monica.export import said
from afterA_crm.exchange.recognising import again, recognise
from afterA_crm.exchange.sources import Source

from .borders import a_book, bring, everyone, planned, someone
from .remedies import has_a_remedy
from .samples import FOLDER


def entry(uuid: str = "", created: str = "2026-03-04T10:00:00Z", **properties: Any) -> dict[str, Any]:
    return {"uuid": uuid, "created_at": created, "updated_at": created, "properties": properties}


def group(kind: str, *values: Any) -> dict[str, Any]:
    return {"count": len(values), "type": kind, "values": list(values)}


def special(day: str, *, age: bool = False, no_year: bool = False) -> dict[str, Any]:
    return {"uuid": "d", "is_age_based": age, "is_year_unknown": no_year, "date": f"{day}T00:00:00.000000Z"}


def export(*contacts: Any, data: tuple[Any, ...] = (), journal: tuple[Any, ...] = ()) -> bytes:
    types = [
        entry("t-mail", name="Email", type="email", protocol="mailto:"),
        entry("t-tel", name="Phone", type="phone", protocol="tel:"),
        entry("t-x", name="Twitter", type=None),
        entry("t-li", name="LinkedIn"),
    ]
    account = {
        "uuid": "acc",
        "data": [group("user"), group("contact", *contacts), *data],
        "properties": {"journal_entries": list(journal)},
        "instance": {
            "contact_field_types": types,
            "activity_types": [entry("t-ate", translation_key="ate_restaurant")],
            "life_event_types": [entry("t-job", name="new job")],
        },
    }
    whole = {"version": "1.0-preview.1", "app_version": "4.0.0", "exported_by": "me", "account": account}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


SORA = {
    **entry(
        "sora",
        first_name="소라",
        last_name="김",
        nickname="S",
        description="Loves long takes.",
        is_starred=True,
        is_active=True,
        is_dead=False,
        job="Director",
        company="Film Lab",
        food_preferences="no meat",
        number_of_views=12,
        stay_in_touch_frequency=30,
        tags=["film", "서울"],
        birthdate=special("1604-04-12", no_year=True),
        first_met_date=special("2021-04-02"),
        first_met_through="minsu",
    ),
    "data": [
        group("call", entry("c1", called_at="2026-05-06", content="About the script", contact_called=False)),
        group(
            "contact_field",
            entry("f1", data="sora@film.kr", type="t-mail"),
            entry("f2", data="010-1234-5678", type="t-tel"),
            entry("f3", data="@sora", type="t-x"),
            entry("f4", data="https://linkedin.com/in/sora", type="t-li"),
        ),
        group("note", entry("n1", body="Her cat is called 밤.")),
        group("task", entry("k1", title="Send the stills", completed=False)),
        group("gift", entry("g1", name="A book", comment="on light", status="idea")),
        group("life_event", entry("l1", happened_at="2025-01-02", note="at last", type="t-job")),
        group("address", entry("a1", name="home", street="1 Long Road", city="Oslo", postal_code="0150", country="NO")),
        group(
            "conversation",
            entry(
                "v1",
                happened_at="2026-06-07",
                messages=[
                    entry(content="Are you in Busan?", written_by_me=True),
                    entry(content="Yes,\nuntil Friday", written_by_me=False),
                ],
            ),
        ),
        group("activity", "act"),
        group("photo", "p1", "p2"),
    ],
}
MINSU = {
    **entry("minsu", first_name="Minsu", last_name="Park", birthdate=special("1988-01-01", age=True), is_dead=True),
    "data": [group("activity", "act")],
}
REST = (
    group("activity", entry("act", summary="Dinner", description="by the sea", happened_at="2026-08-09", type="t-ate")),
    group("relationship", entry("r1", type="partner", contact_is="minsu", of_contact="sora")),
)
WHOLE = export(SORA, MINSU, data=REST, journal=(entry("j1", title="Alone", post="A good day.", date="2026-09-01"),))


def told(data: bytes) -> list[Given | Talk | Unread]:
    file = File("monica.json", data)
    made = recognise(file)
    assert made is not None
    assert made.name == "monica"
    return list(made.read(file))


def test_someone_comes_with_all_that_is_said_of_them() -> None:
    sora, minsu = (each for each in told(WHOLE) if isinstance(each, Given))
    facts = facts_of(sora.contact, "KR")
    assert (facts.name, facts.family, facts.given, facts.nicknames) == ("김소라", "김", "소라", ("S",))
    assert (facts.roles, list(facts.tags.values())) == ((Does("Director", "Film Lab"),), ["film", "서울"])
    assert (facts.birthday, facts.met_on, facts.via) == (Born(None, 4, 12), "2021-04-02", "Minsu Park")
    assert {(kind, reach.value, reach.label) for (kind, _key), reach in facts.channels.items()} == {
        ("email", "sora@film.kr", ""),
        ("phone", "010-1234-5678", ""),
        ("messenger", "@sora", "twitter"),
        ("link", "https://linkedin.com/in/sora", "LinkedIn"),
        ("address", "1 Long Road, Oslo, 0150, NO", "home"),
    }
    assert facts.note.split("\n") == [
        "Loves long takes.",
        "food preferences: no meat",
        "stay in touch: every 30 days",
        "partner: Minsu Park",
        "2026-03-04: Her cat is called 밤.",
        "task: Send the stills (completed: no)",
        "gift: A book (comment: on light; status: idea)",
        "life event, 2025-01-02: new job (note: at last)",
    ]
    assert [notice.sentence for notice in sora.notices] == ["2 pictures and documents stay in Monica."]
    assert facts_of(minsu.contact, "KR").note.split("\n") == ["born about: 1988", "died: yes"]
    assert facts_of(minsu.contact, "KR").birthday is None
    assert WHOLE.decode().split("\n")[minsu.line - 1].strip() == '"uuid": "minsu",'
    for each in (sora, minsu):
        assert again("monica", each.original) == each.contact


def test_what_was_talked_about_comes_with_its_people() -> None:
    found = [(each.day, each.text, each.names, each.kind) for each in told(WHOLE) if isinstance(each, Talk)]
    assert found == [
        (date(2026, 5, 6), "About the script", ("김소라",), "call"),
        (date(2026, 6, 7), "→ Are you in Busan?\nYes,\nuntil Friday", ("김소라",), "message"),
        (date(2026, 8, 9), "Dinner\nby the sea", ("김소라", "Minsu Park"), ""),
        (date(2026, 9, 1), "Alone\nA good day.", (), "journal"),
    ]


def test_an_export_comes_in_once_and_a_newer_one_brings_its_news(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        assert bring(book, WHOLE, file="monica.json").counts() == {"new": 2, "talk": 4}
        assert someone(book, "김소라").via == "Minsu Park"
        assert {each.name for entry in timeline.read(book) for each in entry.people} == {"김소라", "Minsu Park"}
        assert not planned(book, WHOLE, file="monica.json").writes
        seen = WHOLE.replace(b'"number_of_views": 12', b'"number_of_views": 13')
        assert not planned(book, seen, file="monica.json").writes
        bring(book, WHOLE.replace(b'"Director"', b'"Producer"'), file="again.json")
        assert [role.name for role in someone(book, "김소라").roles] == ["Producer"]
        assert len(everyone(book)) == 2


def test_a_conversation_without_a_day_is_said() -> None:
    contact = {**SORA, "data": [group("call", entry("c1", called_at="soon", content="hello"))]}
    reasons = [each.reason for each in told(export(contact)) if isinstance(each, Unread)]
    assert reasons == [
        "A conversation has no day that can be read (김소라, soon, hello); write one there, such as 2026-11-20, or "
        "leave it out."
    ]


def test_a_resident_registration_number_is_never_kept() -> None:
    contact = entry("x", first_name="Ann", description="900815-2345678")
    [found] = told(export(contact).replace(b"900815-", b"900815\\u002d"))
    assert isinstance(found, Given)
    assert "900815-*******" in found.contact.note


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (WHOLE[:-40], "Line "),
        (WHOLE.replace(b'"minsu"', b"[" * 5000 + b"]" * 5000), "nested too deeply"),
        (WHOLE.replace(b'"minsu"', b"[" * MOST_DEEP + b"]" * MOST_DEEP), "nested too deeply"),
        (WHOLE.replace("소라".encode(), b"\xff\xfe\xff"), "no text"),
    ],
)
def test_a_damaged_export_is_one_sentence(data: bytes, sentence: str) -> None:
    [broken] = entries(Source("monica.json", data=data), "KR", "en")
    assert isinstance(broken, Broken)
    assert sentence in broken.reason
    assert has_a_remedy(broken.reason)


def test_the_sample_is_read() -> None:
    path = FOLDER / "contacts" / "monica_v4_export_skeleton.json"
    if not path.exists():
        pytest.skip("the samples aren't here")
    found = told(path.read_bytes())
    assert [each.contact.name for each in found if isinstance(each, Given)] == ["Seoyeon Kim"]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["sora", "t-mail"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["uuid", "properties", "data", "type", "values", "messages", "date", "name", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@over(st.data())
def test_any_json_in_any_place_is_read_or_said(data: st.DataObject) -> None:
    whole = json.loads(WHOLE)
    for _time in range(data.draw(st.integers(1, 4))):
        at: Any = whole["account"]
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at))) if isinstance(at, list) else []
            if not keys:
                break
            key = data.draw(st.sampled_from(keys))
            if isinstance(at[key], dict | list) and at[key] and data.draw(st.integers(0, 4)):
                at = at[key]
                continue
            at[key] = data.draw(ANYTHING)
            break
    try:
        found = list(read(File("monica.json", json.dumps(whole).encode("utf-8", "surrogatepass"))))
    except AfterAError:
        return
    for each in found:
        if isinstance(each, Given):
            assert again("monica", each.original) == each.contact
            facts_of(each.contact, "KR")
        elif isinstance(each, Talk):
            each.text.encode()


@over(st.text(), st.text(), st.text())
def test_no_word_of_a_person_is_lost(first: str, note: str, gift: str) -> None:
    contact = {
        **entry("x", first_name="Ann", last_name="Lee", nickname=first),
        "data": [group("note", entry("n", body=note)), group("gift", entry("g", name=gift))],
    }
    [found] = [each for each in told(export(contact)) if isinstance(each, Given)]
    words = " ".join([*found.contact.nicknames, found.contact.note]).split()
    for text in (first, note, gift):
        assert set(said(text).split()) <= set(words)
