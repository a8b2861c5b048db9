"""Bringing people in: what a card says stands in the book, as one deed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from afterA_crm import events, history, words
from afterA_crm.exchange import pictures
from afterA_crm.exchange.facts import Born, Does
from afterA_crm.exchange.importing import applying
from afterA_crm.exchange.importing.plan import plan
from afterA_crm.exchange.sources import Source
from afterA_crm.store import deed

from .. import rows
from ..making import person
from . import samples
from .borders import SORA, a_book, bring, card, everyone, export, planned, someone

PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def test_everything_a_card_says(tmp_path: Path) -> None:
    whole = card(
        *SORA,
        "X-PHONETIC-LAST-NAME:Kim",
        "X-PHONETIC-FIRST-NAME:Sora",
        "NICKNAME:쏘라,감독님",
        "ROLE:작곡가",
        "item1.URL:https://sora.film",
        "item1.X-ABLabel:포트폴리오",
        "X-SOCIALPROFILE;TYPE=instagram:https://instagram.com/sora.film",
        "X-KAKAOTALK:sora88",
        "ADR;TYPE=WORK:;;성수이로 1;성동구;서울;04780;대한민국",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
        "CATEGORIES:영화제,myContacts,AI",
        "NOTE:첫 줄\\n둘째 줄",
        f"PHOTO;ENCODING=b;TYPE=PNG:{PNG}",
        "UID:sora-1",
    )
    with a_book(tmp_path) as book:
        bring(book, whole)
        facts = someone(book, "김소라")
        assert (facts.family, facts.given, facts.reading, facts.uid) == ("김", "소라", "Kim Sora", "sora-1")
        assert facts.nicknames == ("쏘라", "감독님")
        assert facts.roles == (Does("감독", "필름랩"), Does("작곡가", ""))
        assert facts.birthday == Born(None, 4, 12)
        assert facts.note == "첫 줄\n둘째 줄"
        assert sorted(facts.tags.values()) == ["AI", "영화제"]
        assert {(kind, reach.value, reach.label) for (kind, _), reach in facts.channels.items()} == {
            ("email", "sora@film.kr", ""),
            ("phone", "010-1234-5678", "cell"),
            ("link", "https://sora.film", "포트폴리오"),
            ("link", "https://instagram.com/sora.film", "instagram"),
            ("messenger", "sora88", "kakaotalk"),
            ("address", "04780 대한민국 서울 성동구 성수이로 1", "work"),
        }
        [(mime, data)] = book.rows("SELECT mime, data FROM photo")
        assert mime == "image/png" and bytes(data).startswith(b"\x89PNG")
        kept, *rest = book.row("SELECT original, file, line, uid, event_id FROM card") or ()
        assert pictures.unpack(book, 1, bytes(kept)) == whole
        assert rest == [
            "cards.vcf",
            1,
            "sora-1",
            None,
        ]


def test_a_lunar_birthday_is_kept_as_one(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card("FN:김소라", "X-ALTBDAY;CALSCALE=chinese:00780043-0815"))
        assert someone(book, "김소라").birthday == Born(2026, 8, 15, lunar=True)


def test_where_we_met_is_stamped_on_everyone(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        known = person(book, "박민수", met_on="2020-01-01")
        with deed(book, "event"):
            events.new(book, "GMAFF", first=date(2026, 11, 18), last=date(2026, 11, 22))
            book.insert("channel", person_id=known, kind="email", value="m@a.kr", key="m@a.kr")
        bring(book, card(*SORA), card("FN:박민수", "EMAIL:m@a.kr"), event="gmaff")
        sora = book.row("SELECT met_on, met_event_id FROM person WHERE name = '김소라'")
        assert sora == ("2026-11-20", 1)
        assert book.row("SELECT met_on, met_event_id FROM person WHERE id = ?", known) == ("2020-01-01", None)
        assert book.rows("SELECT how, day FROM attendance ORDER BY person_id") == [("met", "2026-11-20")] * 2
        assert book.value("SELECT count(*) FROM card WHERE event_id = 1") == 2
        assert not planned(book, card(*SORA), event="gmaff").writes


def test_one_import_is_one_undo(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "UID:s"))
        before = rows.dump(book)
        bring(book, card(*SORA, "NOTE:새", f"PHOTO;ENCODING=b:{PNG}", "UID:s"), card("FN:Ada", "CATEGORIES:x"))
        after = rows.dump(book)
        for expected, last in ((before, history.last_undoable), (after, history.last_redoable)):
            with deed(book, "back"):
                history.reverse(book, last(book))
            assert rows.dump(book) == expected


def test_a_stop_in_the_middle_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    def stop(count: int) -> None:
        if count == 2:
            raise KeyboardInterrupt

    with a_book(tmp_path) as book:
        before = rows.dump(book)
        made = planned(book, *(card(f"FN:사람{n}", f"CATEGORIES:{n}") for n in range(3)))
        with pytest.raises(KeyboardInterrupt), deed(book, "import"):
            applying.apply(book, made, stop)
        assert rows.dump(book) == before


def test_a_book_that_changed_since_the_plan_is_looked_at_again(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        made = planned(book, card(*SORA))
        bring(book, card(*SORA))
        with deed(book, "import"):
            done = applying.apply(book, made)
        assert done.plan.counts() == {"same": 1}
        assert book.value("SELECT count(*) FROM person") == 1


def test_resident_registration_numbers_are_never_stored(tmp_path: Path) -> None:
    told = card("FN:김소라", "NOTE:주민번호 880214-2345678 이고 전화는 +821012-3456789", "X-ID:880214-2345678")
    for data in (told, "\ufeff".encode("utf-16-le") + told.decode().encode("utf-16-le")):
        with a_book(tmp_path, f"{len(data)}.db") as book:
            bring(book, data)
            assert someone(book, "김소라").note.startswith("주민번호 880214-******* 이고 전화는 +821012-3456789")
        raw = (tmp_path / f"{len(data)}.db").read_bytes().replace(b"\0", b"")
        assert b"2345678" not in raw


def test_who_introduced_them_is_found_in_the_same_import(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(
            book,
            card("FN:이하늘", "X-AFTERA-INTRODUCED-BY:김소라"),
            card(*SORA),
            card("FN:B", "X-AFTERA-INTRODUCED-BY:C"),
        )
        assert someone(book, "이하늘").via == "김소라"
        assert someone(book, "B").met_at == "via C"


def test_old_files_are_read_and_kept_with_their_encoding(tmp_path: Path) -> None:
    old = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:채;천\r\nFN:채천\r\nEND:VCARD\r\n".encode("cp949")
    with a_book(tmp_path) as book:
        words.use("ko")
        bring(book, card("FN:김소라").decode().encode("cp949") + old)
        words.use("en")
        assert {facts.name for facts in everyone(book).values()} == {"김소라", "채천"}
        said = export(book)
        assert "FN:채천".encode() in said and "FN:김소라".encode() in said


def test_hostile_cards_are_people_of_odd_names_at_worst(tmp_path: Path) -> None:
    nasty = [
        card("FN:[@click=app.quit()]a[/]b", "TEL;TYPE=" + "," * 26 + '"', "NOTE:\x1b]52;c;aGk=\x07"),
        card("FN:" + "가" * 100_000, "EMAIL:" + "a" * 50_000 + "@b.kr"),
        card("FN:\u200b\u202e", "CATEGORIES:" + ",".join(map(str, range(300)))),
        card("FN:x\0y", "NICKNAME:\0", "ORG:\0;\0", "BDAY:0000-00-00", "X-AFTERA-MET:2026-99-99;\0", "UID:\0"),
        card("FN:=cmd|' /C calc'!A0", "PHOTO;ENCODING=b:////", "X-ALTBDAY;CALSCALE=chinese:9999-9999"),
        card("FN:\x1c\x1d", "TEL:1"),
    ]
    with a_book(tmp_path) as book:
        bring(book, *nasty)
        assert len(everyone(book)) + 1 >= len(nasty)
        assert not planned(book, *nasty).writes
        export(book)


def test_every_public_sample_comes_in_at_once_and_is_known_again(tmp_path: Path) -> None:
    found = samples.cards()
    if not found:
        pytest.skip("no sample cards beside the checkout")
    files = [Source(str(path), path) for path in found]
    with a_book(tmp_path) as book:
        with deed(book, "import"):
            applying.apply(book, plan(book, files))
        assert len(everyone(book)) > 100
        assert not plan(book, files).writes
        again = planned(book, export(book), file="export.vcf")
        assert again.counts() == {"same": len(everyone(book))}
