"""A Markdown vault: pages that link, in which nothing of the book acts and the user's own text survives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm.exchange import vault
from afterA_crm.exchange.exporting import placing
from afterA_crm.exchange.exporting.targets import Asked
from afterA_crm.exchange.vault import markdown
from afterA_crm.store import Book, deed, open_book

from .. import rows
from ..cli.run import aftera


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path / "book.db") as opened:
        with deed(opened, "fill"):
            rows.fill(opened)
        yield opened


def asked(book: Book, folder: Path | None = None, *ids: int) -> Asked:
    everyone = [row[0] for row in book.rows("SELECT id FROM person ORDER BY id")]
    return Asked(ids or everyone, not ids, folder=folder)


def write(book: Book, folder: Path, force: bool = False) -> placing.Placed:
    return placing.put_folder(book, folder, vault.pieces(book, asked(book, folder)), force=force, merge=vault.merged)


def test_every_link_leads_to_a_page(book: Book) -> None:
    pages = {piece.name: piece.data.decode() for piece in vault.pieces(book, asked(book))}
    stems = {PurePosixPath(name).stem for name in pages}
    assert len(stems) == len(pages), "links go by the file's name alone"
    import re

    linked = {found[1] for said in pages.values() for found in re.finditer(r"(?<!\\)\[\[([^|\]]+)", said)}
    assert linked and linked <= stems


def test_a_narrow_vault_holds_who_was_asked_for_and_links_to_nobody_else(book: Book) -> None:
    pieces = list(vault.pieces(book, asked(book, None, 1)))
    assert [piece.person for piece in pieces if piece.person] == [1]


def test_the_users_text_and_front_matter_survive(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    placed = write(book, folder)
    file = folder / placed.written[0]
    said = file.read_text("utf-8").replace("---\n", "---\nmine:\n  - 하나\ncssclass: wide\n", 1)
    file.write_text(said.replace("\n<!-- aftera:begin", "\n내 앞글\n\n<!-- aftera:begin") + "\n내 뒷글\n", "utf-8")
    with deed(book, "edit"):
        book.update("person", 1, note="새 메모")
    write(book, folder)
    again = file.read_text("utf-8")
    for kept in ("내 앞글", "내 뒷글", "mine:\n  - 하나\n", "cssclass: wide", "새 메모"):
        assert kept in again
    assert write(book, folder).written == []


def test_a_page_written_into_is_left_alone(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    file = folder / write(book, folder).written[0]
    touched = file.read_text("utf-8").replace("# ", "# 내 제목 ", 1)
    file.write_text(touched + "\n밖에 쓴 글\n", "utf-8")
    with deed(book, "edit"):
        book.update("person", 1, note="새 메모")
    assert write(book, folder).changed_there and "내 제목" in file.read_text("utf-8")
    write(book, folder, force=True)
    forced = file.read_text("utf-8")
    assert "내 제목" not in forced and "밖에 쓴 글" in forced


def test_a_page_of_somebody_else_is_left_alone(book: Book, tmp_path: Path) -> None:
    name = next(iter(vault.pieces(book, asked(book)))).name
    (tmp_path / "vault" / name).parent.mkdir(parents=True)
    (tmp_path / "vault" / name).write_text("# 내가 쓴 것\n", "utf-8")
    assert write(book, tmp_path / "vault").not_ours == [name]


def test_a_page_keeps_its_file_when_the_name_changes(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    before = write(book, folder).written[0]
    with deed(book, "rename"):
        book.update("person", 1, name="새 이름")
    assert before in write(book, folder).written and "# 새 이름" in (folder / before).read_text("utf-8")


@given(st.text(max_size=200))
def test_no_name_becomes_a_path_or_breaks_a_link(said: str) -> None:
    name = markdown.file_name(said)
    assert name and PurePosixPath(name).name == name and name not in (".", "..") and not name.startswith("-")
    assert not set(name) & set('\\/:*?"<>|#^[]%\0\n')


@given(st.text(max_size=300))
def test_no_text_acts(said: str) -> None:
    line = markdown.inert(said)
    assert "\n" not in line and "<" not in line
    for acting in ("[[", "](", "%%", "`"):
        assert all(line[at - 1] == "\\" for at in range(len(line)) if line.startswith(acting, at))


@given(st.dictionaries(st.sampled_from(("name", "aliases", "tags")), st.text(max_size=50)), st.text(max_size=300))
def test_a_page_is_read_as_it_was_written(values: dict[str, str], note: str) -> None:
    page = markdown.page(values, markdown.quoted(note))
    read = markdown.parsed(page)
    assert read is not None and read.untouched
    for key, value in values.items():
        if value:
            assert json.loads(read.front[key].partition(": ")[2]) == value
    assert markdown.merged(page, page, False) == page


def test_the_door_writes_a_vault_and_says_what_leaves(tmp_path: Path) -> None:
    aftera("add", "김소라, 감독")
    aftera("log", "소라랑 콘티 얘기")
    done = aftera("export", "--to", "markdown", "-o", str(tmp_path / "vault"))
    assert done.code == 0 and "conversations" in done.err
    page = (tmp_path / "vault" / "people" / "김소라.md").read_text("utf-8")
    assert "소라랑 콘티 얘기" in page and 'roles: ["감독"]' in page
    assert aftera("export", "--to", "markdown").code == 2
