"""Rows and cards that come again: each is compared with what it said the last time, and with nothing else."""

from __future__ import annotations

from pathlib import Path

from afterA_crm import events, history, people
from afterA_crm.exchange.importing.plan import plan
from afterA_crm.exchange.sources import Source
from afterA_crm.store import Book, deed

from .borders import SORA, a_book, bring, card, everyone, planned, someone
from .test_plan import news, statuses

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ADA = "Ada,Okafor,https://www.linkedin.com/in/ada-okafor,ada@lagos.example,Lagos Films,Editor,02 Apr 2021"


def rows(*lines: str) -> bytes:
    return "\n".join(("Notes:", '"When exporting your connection data"', "", HEADER, *lines, "")).encode()


def connections(
    book: Book, *lines: str, file: str = "Connections.csv"
) -> list[tuple[str, str | None, str | None, bool]]:
    found = news(planned(book, rows(*lines), file=file))
    bring(book, rows(*lines), file=file)
    return found


def test_a_table_twice_is_nothing_to_do(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        assert statuses(bring(book, rows(ADA), file="Connections.csv")) == ["new"]
        assert not planned(book, rows(ADA), file="Connections (1).csv").writes
        assert book.row("SELECT format, line, file FROM card") == ("linkedin", 5, "Connections.csv")


def test_a_changed_row_changes_what_changed_in_it(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        connections(book, ADA)
        with deed(book, "edit"):
            people.change(book, 1, note="met twice")
        moved = ADA.replace("Lagos Films,Editor", "Abuja Post,Producer")
        assert connections(book, moved, file="Connections (1).csv") == [
            ("role", None, "Producer · Abuja Post", False),
            ("role", "Editor · Lagos Films", None, False),
        ]
        facts = someone(book, "Ada Okafor")
        assert [role.name for role in facts.past] == ["Editor"] and facts.note == "met twice"
        assert book.value("SELECT count(*) FROM card") == 1
        assert not planned(book, rows(moved), file="elsewhere.csv").writes


def test_a_card_and_a_row_of_one_person_are_two_originals(tmp_path: Path) -> None:
    ada = ("FN:Ada Okafor", "EMAIL:ada@lagos.example", "TEL:+234 803 123 4567", "UID:ada")
    with a_book(tmp_path) as book:
        bring(book, card(*ada, "NOTE:from her phone"))
        connections(book, ADA)
        assert book.value("SELECT count(*) FROM card") == 2 and len(everyone(book)) == 1
        # What only the card says isn't taken away by a changed row, nor the other way round.
        assert connections(book, ADA.replace("Editor", "Director")) == [
            ("role", None, "Director · Lagos Films", False),
            ("role", "Editor · Lagos Films", None, False),
        ]
        assert news(planned(book, card(*ada, "NOTE:from her new phone"))) == [
            ("note", "from her phone", "from her new phone", False)
        ]
        assert sorted(kept for (kept,) in book.rows("SELECT format FROM card")) == ["linkedin", "vcard"]


def test_an_edit_made_here_stays_unless_theirs_is_wanted(tmp_path: Path) -> None:
    changed = card("FN:김솔아", *SORA[2:], "NOTE:카드의 새 말", "UID:s")
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "NOTE:카드의 말", "UID:s"))
        with deed(book, "edit"):
            people.change(book, 1, name="김소라 감독", note="내 말")
        kept = plan(book, [Source("cards.vcf", data=changed)])
        assert [change.field for change in kept.items[0].changes if change.stays] == ["name", "note"]
        from afterA_crm.exchange.importing import applying

        with deed(book, "import"):
            applying.apply(book, plan(book, [Source("cards.vcf", data=changed)], theirs=True))
        assert someone(book, "김솔아").note == "카드의 새 말"


def test_two_rows_of_one_person_in_one_file_keep_to_themselves(tmp_path: Path) -> None:
    first = card("FN:김소라", "EMAIL:sora@film.kr", "TEL:010-1111-2222", "NICKNAME:쏘라")
    second = card("FN:김소라", "EMAIL:sora@film.kr", "ORG:필름랩")
    with a_book(tmp_path) as book:
        bring(book, first, second)
        changed = card("FN:김소라", "EMAIL:sora@film.kr", "ORG:필름하우스")
        assert [item.status for item in planned(book, first, changed).items] == ["same", "update"]
        bring(book, first, changed)
        facts = someone(book, "김소라")
        assert ("phone", "+821011112222") in facts.channels and facts.nicknames == ("쏘라",)
        assert [role.organisation for role in facts.roles] == ["필름하우스"]
        assert not planned(book, first, changed).writes


GUESTS = "api_id,name,email,approval_status,checked_in_at,Allergies?"


def guests(*lines: str) -> bytes:
    return "\n".join((GUESTS, *lines, "")).encode()


def test_lists_of_two_events_take_nothing_from_each_other(tmp_path: Path) -> None:
    sora = "김소라,sora@film.kr,approved,2026-11-19"
    with a_book(tmp_path) as book:
        with deed(book, "events"):
            events.new(book, "one")
            events.new(book, "two")
        bring(book, guests(f"gst-1,{sora},nuts"), file="one - Guests - 2026-11-19.csv", event="one")
        bring(book, guests(f"gst-2,{sora},eggs"), file="two - Guests - 2026-11-20.csv", event="two")
        note = someone(book, "김소라").note
        assert "nuts" in note and "eggs" in note
        # The same list of a later day is another file; its ticket says whose earlier row it is.
        bring(book, guests(f"gst-1,{sora},peanuts"), file="one - Guests - 2026-11-20.csv")
        assert someone(book, "김소라").note == note.replace("nuts", "peanuts")
        assert book.value("SELECT count(*) FROM card") == 2


def test_people_who_share_a_uid_stay_two_and_are_known_again(tmp_path: Path) -> None:
    sora = card(*SORA, "UID:one")
    minsu = card("FN:박민수", "EMAIL:minsu@film.kr", "UID:one")
    with a_book(tmp_path) as book:
        assert statuses(bring(book, sora, minsu)) == ["new", "new"]
        assert not planned(book, sora, minsu).writes and not planned(book, minsu, sora).writes
        changed = card("FN:박민수", "EMAIL:minsu@film.kr", "TITLE:배우", "UID:one")
        [_same, item] = planned(book, sora, changed).items
        assert (item.person_id, item.by) == (2, "uid")
        bring(book, sora, changed)
        assert [role.name for role in someone(book, "박민수").roles] == ["배우"]
        assert [role.name for role in someone(book, "김소라").roles] == ["감독"]
        assert not planned(book, sora, changed).writes
        alone = planned(book, card("FN:박민수", "UID:one", "NOTE:x")).items[0]
        assert alone.person_id == 2


def test_one_uid_is_one_person_under_any_name_when_nobody_else_bears_it(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "UID:one"))
        [item] = planned(book, card("FN:이하늘", "UID:one")).items
        assert (item.person_id, item.by) == (1, "uid")


def test_an_older_list_named_again_takes_nothing_back_from_the_newer_one(tmp_path: Path) -> None:
    moved = ADA.replace("Lagos Films,Editor", "Abuja Post,Producer")
    with a_book(tmp_path) as book:
        connections(book, ADA, file="2025.csv")
        connections(book, moved, file="2026.csv")
        made = planned(book, rows(ADA), file="2025.csv")
        [item] = made.items
        assert not made.writes and item.status == "same"
        assert [(notice.line, "2026.csv" in notice.sentence) for notice in item.notices] == [(5, True)]
        both = plan(book, [Source("2025.csv", data=rows(ADA)), Source("2026.csv", data=rows(moved))])
        assert statuses(both) == ["same", "same"]
        # Who means it says so.
        theirs = plan(book, [Source("2025.csv", data=rows(ADA))], theirs=True)
        assert theirs.writes
        # The day the newer one is taken back, the older one isn't older any more.
        with deed(book, "undo"):
            history.reverse(book, history.last_undoable(book))
        assert planned(book, rows(moved), file="2026.csv").writes


def test_a_row_that_changes_and_changes_back_in_one_file_is_news_both_times(tmp_path: Path) -> None:
    moved = ADA.replace("Lagos Films,Editor", "Abuja Post,Producer")
    with a_book(tmp_path) as book:
        connections(book, ADA)
        assert connections(book, moved) and connections(book, ADA)
        facts = someone(book, "Ada Okafor")
        assert [role.name for role in facts.roles] == ["Editor"], "what the row says again is so again"
        assert {role.name for role in facts.past} == {"Editor", "Producer"}
