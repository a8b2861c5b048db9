"""Where each value of someone comes from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from afterA_crm import channels, events, merging, people, tags
from afterA_crm.exchange.provenance import Sources, sources
from afterA_crm.store import deed

from ..making import person
from .borders import SORA, a_book, bring, card, everyone
from .test_again import ADA, rows
from .test_pictures import PNG, base64

TODAY = date(2026, 11, 20)


def told(found: Sources) -> dict[tuple[str, str], tuple[str, tuple[int, ...], date | None]]:
    return {(value.field, value.said): (value.state, value.origins, value.written) for value in found.values}


def test_every_value_says_which_card_it_is_from(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        with deed(book, "event"):
            events.new(book, "GMAFF", first=date(2026, 11, 18), last=date(2026, 11, 22))
        whole = (*SORA, "NICKNAME:쏘라", "BDAY:1990-04-12", "CATEGORIES:영화제", "NOTE:메모", "UID:s")
        bring(book, card(*whole, f"PHOTO;ENCODING=b:{base64(PNG)}"), file="a.vcf", event="gmaff")
        found = sources(book, 1)
        [origin] = found.origins
        assert (origin.file, origin.line, origin.day, origin.event, origin.format) == (
            *("a.vcf", 1, TODAY, "gmaff", "vcard"),
        )
        assert {value.state for value in found.values} == {"here"}
        assert {value.origins for value in found.values} == {(origin.id,)}
        assert [value.field for value in found.values] == [
            *("name", "nickname", "role", "phone", "email", "birthday", "met", "tag", "note", "photo"),
        ]


def test_what_was_edited_here_says_so_beside_what_the_card_says(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "NOTE:카드의 말", "CATEGORIES:영화제,친구", "UID:s"))
        with deed(book, "edit"):
            people.change(book, 1, name="김소라 감독", note="내 말")
            channels.remove(book, 1, "sora@film.kr")
            channels.add(book, 1, "phone", "02-777-8888")
            tags.take(book, tags.find(book, "친구"), [1])
        values = told(sources(book, 1))
        assert values["name", "김소라 감독"] == ("here", (), TODAY)
        assert values["name", "김소라"] == ("only there", (1,), None)
        assert values["note", "내 말"] == ("here", (), TODAY)
        assert values["note", "카드의 말"] == ("only there", (1,), None)
        assert values["email", "sora@film.kr"] == ("only there", (1,), None)
        assert values["phone", "02-777-8888"] == ("here", (), TODAY)
        assert values["phone", "010-1234-5678"] == ("here", (1,), None)
        assert values["tag", "친구"] == ("only there", (1,), None)
        assert values["tag", "영화제"] == ("here", (1,), None)


def test_a_card_and_a_row_are_told_apart(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card("FN:Ada Okafor", "EMAIL:ada@lagos.example", "TEL:+234 803 123 4567"), file="ada.vcf")
        bring(book, rows(ADA), file="Connections.csv")
        found = sources(book, 1)
        assert [(origin.format, origin.line) for origin in found.origins] == [("linkedin", 5), ("vcard", 1)]
        row, vcard = (origin.id for origin in found.origins)
        values = {key: origins for key, (_state, origins, _day) in told(found).items()}
        assert values["email", "ada@lagos.example"] == (row, vcard)
        assert values["phone", "+234 803 123 4567"] == (vcard,)
        assert values["role", "Editor · Lagos Films"] == (row,)
        assert values["met", "2021-04-02"] == (row,)


def test_a_past_role_is_known_from_the_row_as_it_was(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, rows(ADA), file="Connections.csv")
        bring(book, rows(ADA.replace("Editor", "Producer")), file="Connections.csv")
        values = told(sources(book, 1))
        assert values["role", "Producer · Lagos Films"] == ("here", (1,), None)
        assert values["role", "Editor · Lagos Films"] == ("earlier", (1,), None)


def test_who_was_written_here_has_no_sources(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        number = person(book, "박민수", note="x")
        assert told(sources(book, number)) == {
            ("name", "박민수"): ("here", (), TODAY),
            ("note", "x"): ("here", (), TODAY),
        }


def test_a_day_is_that_of_the_value_not_of_the_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with a_book(tmp_path) as book:
        person(book, "김소라", note="x")
        monkeypatch.setenv("AFTERA_NOW", "2026-12-01")
        with deed(book, "edit"):
            people.change(book, 1, reading="Kim Sora")
        days = {field: day for (field, _said), (_state, _from, day) in told(sources(book, 1)).items()}
        assert days == {"name": TODAY, "note": TODAY, "reading": date(2026, 12, 1)}


def test_ten_cards_of_one_person(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        for number in range(10):
            bring(book, card("FN:김소라", "EMAIL:sora@film.kr", f"TEL:010-1234-{number:04}"), file=f"{number}.vcf")
        assert len(everyone(book)) == 1
        found = sources(book, 1)
        values = told(found)
        assert len(found.origins) == 10 and len(values["email", "sora@film.kr"][1]) == 10
        assert all(len(origins) == 1 for (field, _said), (_s, origins, _d) in values.items() if field == "phone")


def test_who_was_merged_shows_the_cards_of_both_and_no_more(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "UID:s"), card("FN:쏘라", "TEL:010-9999-0000", "UID:t"))
        with deed(book, "merge"):
            merging.merge(book, 1, 2)
        found = sources(book, 1)
        assert sorted(origin.line or 0 for origin in found.origins) == [1, 11]
        assert {value.state for value in found.values} == {"here"} and all(value.origins for value in found.values)
