"""The page of a project that is sent: nothing private can enter it, and nothing on it acts."""

from __future__ import annotations

import re
import sqlite3

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from afterA_crm import history, keepsakes, words
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.keepsakes.page import inert, link, markdown
from afterA_crm.store import Book, deed
from tests import making
from tests.rows import TABLES, fill, values

#: What the open columns of a page may hold; any other text of the book is private.
OPEN = {(table, column) for table, columns in keepsakes.OPEN_COLUMNS.items() for column in columns}


def film(book: Book, name: str = "유령의 여름", **columns: object) -> int:
    return making.project(book, "ghost", name=name, **columns)


def credit(book: Book, project: int, name: str, role: str | None = None, **columns: object) -> int:
    person = making.person(book, name, **columns)
    making.row(book, "member", project_id=project, person_id=person, role=role)
    return person


def page(book: Book, project: int) -> str:
    return markdown(keepsakes.read(book, project))


# -- nothing private -----------------------------------------------------------------------------------


def test_only_the_open_columns_are_ever_read(book: Book) -> None:
    with deed(book, "fill"):
        fill(book)
    read: set[tuple[str, str]] = set()

    def watch(action: int, table: str | None, column: str | None, _db: str | None, _of: str | None) -> int:
        if action == sqlite3.SQLITE_READ:
            read.add((table or "", column or ""))
        return sqlite3.SQLITE_OK

    book.con.set_authorizer(watch)
    try:
        page(book, 1)
    finally:
        book.con.set_authorizer(None)
    assert read == OPEN


def test_no_private_text_of_any_table_is_on_the_page(book: Book) -> None:
    marked = set()
    with deed(book, "fill"):
        fill(book)
        for table in set(history.watched(book.con)):
            for column in TABLES.tables[table].columns:
                free = type(column.type).__name__ in ("AutoString", "String", "Text") and not column.foreign_keys
                if free and (table, column.name) not in OPEN:
                    marked.add((table, column.name))
                    book.con.execute(
                        f'UPDATE "{table}" SET "{column.name}" = ? || id WHERE "{column.name}" IS NOT NULL', ("geheim",)
                    )
    assert {("project", "note"), ("member", "terms"), ("echo", "text"), ("conversation", "sentence")} <= marked
    said = page(book, 1)
    assert "geheim" not in said
    assert "name 1" in said and "text 1" in said, "what is open is there"


def test_the_private_columns_of_what_is_read_are_known_by_name() -> None:
    private = {
        (table, column.name)
        for table in keepsakes.OPEN_COLUMNS
        for column in TABLES.tables[table].columns
        if (table, column.name) not in OPEN
    }
    assert {("project", "note"), ("member", "terms"), ("member", "brings"), ("person", "note")} <= private
    assert values("project", 1).keys() >= {"note", "settled_on"}


def test_everyone_is_credited_also_whoever_is_quiet_or_archived(book: Book) -> None:
    project = film(book)
    credit(book, project, "강소성", "음악", quiet=1)
    credit(book, project, "오세린", "미술", archived_on="2026-01-01")
    assert "- **강소성** · 음악\n- **오세린** · 미술\n" in page(book, project)


# -- the page ------------------------------------------------------------------------------------------


def test_the_whole_page_in_both_languages(book: Book) -> None:
    project = film(book, stage="wrapped", started="2025-12-25", ended="2026-11-08", note="비밀")
    sora = credit(book, project, "이소라", "감독")
    making.row(book, "member", project_id=project, person_id=sora, role="편집")
    making.row(book, "member", project_id=project, model="open video model", role="image")
    making.row(book, "outcome", project_id=project, text="본선 상영", link="https://x.kr/a", day="2026-11-07")
    making.row(book, "keepsake_line", project_id=project, text="빛이 먼저", said_by_id=sora)
    making.row(book, "keepsake_line", project_id=project, text="불이 켜지고도")
    assert page(book, project) == (
        "# 유령의 여름\n\nMade from 2025-12-25 to 2026-11-08.\n\n## Who made it\n\n- **이소라** · 감독, 편집\n\n"
        "## Models that worked along\n\n- **open video model** · image\n\n"
        "## What came of it\n\n- 본선 상영 · 2026-11-07: <https://x.kr/a>\n\n"
        "## To remember\n\n> 빛이 먼저\n>\n> — 이소라\n\n> 불이 켜지고도\n"
    )
    words.use("ko")
    said = page(book, project)
    assert "2025-12-25부터 2026-11-08까지 만들었습니다.\n\n## 함께한 사람\n" in said and "## 기억할 말\n" in said


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (
            {"stage": "let go", "started": "2026-01-02", "ended": "2026-02-03"},
            "from 2026-01-02 to 2026-02-03, and let it",
        ),
        ({"stage": "let go", "ended": "2026-02-03"}, "Let go on 2026-02-03."),
        ({"stage": "wrapped", "ended": "2026-02-03"}, "Finished on 2026-02-03."),
        ({"stage": "wrapped", "started": "2026-02-03", "ended": "2026-02-03"}, "Finished on 2026-02-03."),
        ({"stage": "making", "started": "2026-01-02"}, "Begun on 2026-01-02."),
    ],
)
def test_when_it_was_made_as_far_as_it_is_known(book: Book, columns: dict[str, str], said: str) -> None:
    assert said in page(book, film(book, **columns))


def test_a_page_of_nothing_but_a_name_is_one_line(book: Book) -> None:
    assert page(book, film(book)) == "# 유령의 여름\n"


# -- nothing acts --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a]( https://evil.kr", "a\\]( https://evil.kr"),
        ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
        ("![x](http://evil/pixel.png)", "!\\[x\\](http://evil/pixel.png)"),
        ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("# 제목", "\\# 제목"),
        ("> 인용", "\\> 인용"),
        ("---", "\\---"),
        ("1. 하나", "1\\. 하나"),
        ("**굵게** _기울임_ `코드`", "\\*\\*굵게\\*\\* \\_기울임\\_ \\`코드\\`"),
        ("a|b ~~c~~ $d$ ==e== %%f%%", "a\\|b \\~\\~c\\~\\~ \\$d\\$ \\=\\=e\\=\\= \\%\\%f\\%\\%"),
        ("a\n\n# b\r\n- c", "a # b - c"),
        ("a\u202eb\u2066c\x1b[31md\x07\x00", "abc\\[31md"),
        ("김소라", "김소라"),
        ("snake_case", "snake_case"),
    ],
)
def test_names_are_letters_and_nothing_else(name: str, shown: str) -> None:
    assert inert(name) == shown


@given(st.text())
@example("\\")
@example("a\\](b")
@example("\ud800\u2028x\u0085# y")
@example("👩‍👩‍👧")
def test_whatever_is_said_stays_on_one_line_and_opens_nothing(said: str) -> None:
    shown = inert(said)
    assert "\n" not in shown and "<" not in shown and shown == shown.strip()
    assert all(c.isprintable() or c in "\u200c\u200d" for c in shown)
    bare = re.sub(r"\\.", "", shown)
    assert not re.search(r"[\\`*\[\]~|$]", bare)
    assert not re.match(r"[#>+=:-]|\d{1,9}[.)](\s|$)", shown)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://x.kr/a?b=1#c", "<https://x.kr/a?b=1#c>"),
        ("HTTP://한글.kr/가", "<HTTP://한글.kr/가>"),
        ("https://x.kr/> [y](z)", "<https://x.kr/%3E%5By%5D%28z%29>"),
        ("https://x.kr/\u202ea", "<https://x.kr/%E2%80%AEa>"),
        ("https://bank.kr@evil.kr/", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("https://", None),
        ("x.kr", None),
    ],
)
def test_only_web_addresses_are_links(address: str, shown: str | None) -> None:
    assert link(address) == shown


def test_an_address_that_is_no_link_is_shown_as_letters(book: Book) -> None:
    project = film(book)
    making.row(book, "outcome", project_id=project, text="상영", link="javascript:alert(`1`)")
    assert page(book, project).endswith("- 상영: javascript:alert(\\`1\\`)\n")


# -- lines to remember ---------------------------------------------------------------------------------


def test_a_line_is_copied_when_it_is_chosen_and_kept_once(book: Book) -> None:
    project, sora = film(book), making.person(book, "이소라")
    with deed(book, "line"):
        first = keepsakes.remember(book, project, " 빛이  먼저 ")
        assert keepsakes.remember(book, project, "빛이 먼저", sora) == first
    assert keepsakes.read(book, project).lines == ((first, "빛이 먼저", "이소라"),)
    with deed(book, "out"):
        assert keepsakes.leave_out(book, project, first) == "빛이 먼저"
    assert keepsakes.read(book, project).lines == ()
    with pytest.raises(UsageError), deed(book, "nothing"):
        keepsakes.remember(book, project, "  ")


def test_a_line_of_another_project_is_not_taken_out(book: Book) -> None:
    one, other = film(book), making.project(book, "other")
    number = making.row(book, "keepsake_line", project_id=one, text="빛")
    with pytest.raises(NotFound, match="#other keeps no line"), deed(book, "x"):
        keepsakes.leave_out(book, other, number)


def test_a_conversation_offers_what_rings_else_its_line_without_promises(book: Book) -> None:
    talk = making.talk(book, "2026-11-01", sentence="소라랑 콘티 얘기; 금요일 자료 보내기")
    assert keepsakes.line_of(book, talk) == "소라랑 콘티 얘기"
    making.row(book, "echo", conversation_id=talk, text="빛이 먼저")
    assert keepsakes.line_of(book, talk) == "빛이 먼저"
    with pytest.raises(NotFound):
        keepsakes.line_of(book, 99)
