"""A person's page: everything there is to say of them, read once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from afterA_crm import adding, conversations, dates, knowing, pages, person_line, relations, rhythms, roles
from afterA_crm.errors import NotFound
from afterA_crm.pages import wording
from afterA_crm.store import Book, deed, open_book

TODAY = date(2026, 11, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path / "book.db") as opened:
        with deed(opened, "add"):
            for line in ("이소라 감독 010-1234-5678 #2025 별명:쏘 생일:12-01", "박민준", "강하늘"):
                adding.add(opened, person_line.parse(line))
        yield opened


def log(book: Book, line: str) -> int:
    with deed(book, "log"):
        made = conversations.log(book, knowing.understand(book, line))
    return int(made.conversation or made.appointment or 0)


def test_a_page_of_someone_just_met_is_nearly_empty(book: Book) -> None:
    page = pages.page(book, 2)
    assert (page.person.name, page.season, page.talks, page.conversations, page.roles) == ("박민준", None, 0, (), ())


def test_a_role_of_now_stands_after_what_is_over_in_the_strip(book: Book) -> None:
    with deed(book, "more"):
        roles.add(book, 1, "작곡가", since="2022", until="2023")
    assert wording.strip(pages.page(book, 1)) == "작곡가 (2022–2023) → 감독"


def test_a_page_tells_everything(book: Book) -> None:
    with deed(book, "more"):
        roles.add(book, 1, "작곡가", since="2022", until="2023")
        relations.add(book, 1, "선배", 2)
        cadence = dates.whole("every 6 weeks", datetime(2026, 11, 20), "ahead")
        assert isinstance(cadence, dates.Cadence)
        rhythms.set_rhythm(book, cadence, person_id=1)
        stamp = "2026-01-01T00:00:00Z"
        told = {"state": "made", "day": "2024-10-05", "created_at": stamp, "changed_at": stamp}
        project = book.insert(
            "project", slug="ai-film", name="유령", stage="making", created_at=stamp, changed_at=stamp
        )
        book.insert("member", project_id=project, person_id=1, role="감독", brings="카메라")
        book.insert("need", kind="need", person_id=1, text="작곡가", until="2027-03-31")
        book.insert("need", kind="offer", person_id=1, text="스튜디오")
        book.insert("need", kind="need", person_id=1, text="지난 것", until="2020-01-01")
        book.insert("introduction", by_id=2, one_id=1, **told)
        book.insert("project", slug="old", name="옛", stage="wrapped", created_at=stamp, changed_at=stamp)
    first = log(
        book, '11/18 성수에서 @소라 콘티 #old echo:"빛이 먼저"; 다음 주 화요일 레퍼런스 보내기; 소라가 음원 주기로 12/3'
    )
    second = log(book, "11/1 @하늘이랑 소라 얘기")
    log(book, "내일 @소라랑 미팅")
    page = pages.page(book, 1)
    assert page.season == "now"
    assert (page.rhythm.text if page.rhythm else "", page.next_touch) == ("every 6 weeks", date(2026, 12, 30))
    assert [role.name for role in page.now(TODAY)] == ["감독"]
    assert [role.name for role in page.before(TODAY)] == ["작곡가"]
    assert [entry.id for entry in page.conversations] == [first, second]
    assert page.talks == 1
    assert [(ring.text, ring.conversation_id) for ring in page.echoes] == [("빛이 먼저", first)]
    assert [(p.text, p.due) for p in page.mine] == [("레퍼런스 보내기", date(2026, 11, 24))]
    assert [p.due for p in page.theirs] == [date(2026, 12, 3)]
    assert [a.day for a in page.appointments] == [date(2026, 11, 21)]
    assert [(p.slug, p.roles, p.brings) for p in page.projects] == [("ai-film", ("감독",), "카메라"), ("old", (), None)]
    assert [n.text for n in page.needs] == ["작곡가"]
    assert [n.text for n in page.offers] == ["스튜디오"]
    assert [(i.by, i.one, i.other) for i in page.introductions] == [("박민준", "이소라", None)]
    assert [(r.text, r.other) for r in page.relations] == [("선배", "박민준")]
    assert (page.nicknames, page.tags, page.birthday and page.birthday.month) == (("쏘",), ("2025",), 12)


def test_the_newest_conversations_come_first_and_only_so_many(book: Book) -> None:
    for day in range(1, 15):
        log(book, f"2026-10-{day:02d} @소라 봄")
    page = pages.page(book, 1, 3)
    assert [entry.day.day for entry in page.conversations] == [14, 13, 12]
    assert page.talks == 14


def test_nobody_has_no_page(book: Book) -> None:
    with pytest.raises(NotFound):
        pages.page(book, 99)


def test_me_has_no_season(book: Book) -> None:
    with deed(book, "me"):
        book.update("person", 1, is_me=1)
    log(book, "어제 @소라 봄")
    assert pages.page(book, 1).season is None
