"""The book's file: whom it lets in, what it refuses untouched, and that a deed is all or nothing."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from afterA_crm import bookfile, history, migrations, places
from afterA_crm.errors import BookError
from afterA_crm.store import Book, deed, open_book, reading, session

from . import crashing
from .cli.run import process_env

STAMPS = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}


def python(script: str, *args: object, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *(str(arg) for arg in args)],
        env=process_env(env),
        capture_output=True,
        text=True,
        timeout=60,
    )


def add_tag(book: Book, name: str) -> int:
    with deed(book, f"tag {name}"):
        return book.insert("tag", name=name, key=name)


# -- the file ----------------------------------------------------------------------------------------


def test_a_new_book_is_private_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "book.db"
    old = os.umask(0)
    try:
        with open_book(path) as book, deed(book, "tag"):
            book.insert("tag", name="a", key="a")
            journal = path.with_name("book.db-journal")
            assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700
    assert path.read_bytes()[68:72] == b"aftA"
    assert not journal.exists()


def test_a_connection_is_set_as_promised(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book:
        wanted = {
            "journal_mode": "delete",
            "synchronous": 3,
            "foreign_keys": 1,
            "recursive_triggers": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
            "secure_delete": 1,
            "temp_store": 2,
            "busy_timeout": 30000,
            "user_version": migrations.LATEST,
        }
        assert {name: book.value(f"PRAGMA {name}") for name in wanted} == wanted


def test_a_missing_book_is_not_made_when_only_asked_for(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="no book at"):
        open_book(tmp_path / "book.db", create=False)
    assert list(tmp_path.glob("*.db")) == []


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as con:
        con.execute("CREATE TABLE theirs (x)")
        con.execute("INSERT INTO theirs VALUES (1)")
    con.close()


def _foreign_marked(path: Path) -> None:
    with sqlite3.connect(path) as con:
        con.execute("PRAGMA application_id = 252006674")
        con.execute("PRAGMA user_version = 1")
        con.execute("CREATE TABLE theirs (x)")
    con.close()


def _newer(path: Path) -> None:
    open_book(path).close()
    con = sqlite3.connect(path)
    con.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
    con.close()


def _truncated_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"\x10\0\x02\x02")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_bytes(b"BEGIN:VCARD\r\n" * 20), "is not a book"),
        (lambda path: path.write_bytes(os.urandom(8192)), "is not a book"),
        (lambda path: path.write_bytes(b"x"), "is not a book"),
        (_truncated_header, "is not a book"),
        (_foreign, "another program"),
        (_foreign_marked, "another program"),
        (_newer, "newer afterA"),
    ],
    ids=["vcard", "junk", "a byte", "truncated header", "foreign", "foreign and marked", "newer"],
)
def test_what_is_no_book_of_ours_is_left_untouched(tmp_path: Path, make: object, says: str) -> None:
    path = tmp_path / "book.db"
    assert callable(make)
    make(path)
    before = path.read_bytes()
    for _again in range(2):
        with pytest.raises(BookError, match=says):
            open_book(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["book.db"]


def test_a_truncated_book_says_that_it_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    open_book(path).close()
    half = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(half)
    with pytest.raises(BookError, match="damaged"), open_book(path) as book:
        add_tag(book, "a")
    assert path.read_bytes() == half


def test_an_empty_file_becomes_a_book(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    path.touch()
    with open_book(path) as book:
        assert history.deeds(book) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_read_only_folder_is_one_sentence() -> None:
    with tempfile.TemporaryDirectory() as above:  # not under tmp_path, where nobody else could enter
        folder = Path(above) / "shut"
        with open_book(folder / "book.db") as book:
            add_tag(book, "a")
        Path(above).chmod(0o755)
        owner = 65534 if os.geteuid() == 0 else os.geteuid()
        for path in (folder / "book.db", folder):
            os.chown(path, owner, -1)
        folder.chmod(0o500)

        def write(_pipe: int) -> None:
            if os.geteuid() == 0:
                os.setuid(owner)  # root may write anywhere
            with open_book(folder / "book.db") as book:
                with pytest.raises(BookError, match="can't be written"):
                    add_tag(book, "b")
                assert book.rows("SELECT name FROM tag") == [("a",)]

        child, reading = crashing.in_a_child(write)
        assert crashing.acknowledged(reading) == []
        assert os.waitpid(child, 0)[1] == 0
        folder.chmod(0o700)


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BookError):
        open_book(tmp_path / "file" / "book.db")


def test_a_full_disk_is_said_so(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book:
        add_tag(book, "before")
        book.con.execute(f"PRAGMA max_page_count = {book.value('PRAGMA page_count')}")
        with pytest.raises(BookError, match="The disk is full; nothing was written"), deed(book, "too much"):
            for n in range(2000):
                book.insert("tag", name=f"{n}" * 50, key=f"{n}")
        assert not book.con.in_transaction
        assert book.rows("SELECT name FROM tag") == [("before",)]
        book.con.execute("PRAGMA max_page_count = 100000")
        add_tag(book, "after")


def test_a_full_disk_takes_nothing_away(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    with open_book(path) as book:
        add_tag(book, "before")
    done = python(
        """
import resource, signal, sys
from pathlib import Path
from afterA_crm.errors import BookError
from afterA_crm.store import open_book, deed
path = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192, resource.RLIM_INFINITY))
book = open_book(path)
try:
    with deed(book, "too much"):
        for n in range(2000):
            book.insert("tag", name=f"{n}" * 50, key=f"{n}")
except BookError as error:
    print(error.sentence)
print(book.rows("SELECT name FROM tag"), book.value("PRAGMA integrity_check"))
""",
        path,
    )
    assert done.stderr == ""
    sentence, state = done.stdout.strip().split("\n")
    assert "nothing was written" in sentence
    assert state == "[('before',)] ok"
    with open_book(path) as book:
        add_tag(book, "after")
        assert book.rows("SELECT name FROM tag") == [("before",), ("after",)]


# -- deeds -------------------------------------------------------------------------------------------


def test_nul_is_refused_at_the_border(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book:
        with pytest.raises(BookError, match="NUL"), deed(book, "tag"):
            book.insert("tag", name="a\0b", key="a")
        with pytest.raises(BookError, match="NUL"), deed(book, "a\0b"):
            book.insert("tag", name="a", key="a")
        with pytest.raises(BookError, match="NUL"), deed(book, "tag"), session(book) as opened:
            from afterA_crm.models import Tag

            opened.add(Tag(name="a\0b", key="a"))
        assert book.rows("SELECT * FROM tag") == []


def test_an_inner_deed_joins_the_outer(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book:
        with pytest.raises(ZeroDivisionError), deed(book, "outer"):
            add_tag(book, "inner")
            raise ZeroDivisionError
        assert book.rows("SELECT * FROM tag") == []
        with deed(book, "outer"):
            add_tag(book, "inner")
        assert [done.title for done in history.deeds(book)] == ["outer"]


def test_a_commit_inside_a_deed_is_noticed(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book, pytest.raises(BookError), deed(book, "tag"):
        book.insert("tag", name="a", key="a")
        book.con.execute("COMMIT")


def test_a_reading_sees_one_state(tmp_path: Path) -> None:
    with open_book(tmp_path / "book.db") as book:
        add_tag(book, "a")
        with reading(book):
            assert book.value("SELECT count(*) FROM tag") == 1
            assert book.con.in_transaction
            with reading(book):
                assert book.value("SELECT count(*) FROM tag") == 1
        assert not book.con.in_transaction


@pytest.mark.parametrize("leaves", ["well", "raising"])
def test_plain_rows_and_session_rows_stand_or_fall_together(tmp_path: Path, leaves: str) -> None:
    # A process of its own: the engine's first connection ever is the one that would roll back.
    done = python(
        """
import sys
from pathlib import Path
from afterA_crm.store import open_book, deed, session
book = open_book(Path(sys.argv[1]))
try:
    with deed(book, "both"):
        book.insert("tag", name="plain", key="plain")
        with session(book) as s:
            from afterA_crm.models import Tag
            s.add(Tag(name="session", key="session"))
            s.flush()
            assert book.value("SELECT count(*) FROM tag") == 2
        book.insert("tag", name="plain after", key="plain after")
        with session(book) as s:
            s.add(Tag(name="second", key="second"))
        if sys.argv[2] == "raising":
            raise ZeroDivisionError
except ZeroDivisionError:
    pass
book.close()
book = open_book(Path(sys.argv[1]))
print([name for (name,) in book.rows("SELECT name FROM tag ORDER BY id")])
print(book.rows("SELECT title, (SELECT count(*) FROM change WHERE deed_id = deed.id) FROM deed"))
""",
        tmp_path / "book.db",
        leaves,
    )
    assert done.stderr == ""
    names, deeds = done.stdout.strip().split("\n")
    if leaves == "well":
        assert (names, deeds) == ("['plain', 'session', 'plain after', 'second']", "[('both', 4)]")
    else:
        assert (names, deeds) == ("[]", "[]")


def test_a_session_that_raises_takes_the_whole_deed_with_it(tmp_path: Path) -> None:
    from afterA_crm.models import Tag

    with open_book(tmp_path / "book.db") as book:
        with pytest.raises(ZeroDivisionError), deed(book, "both"):
            book.insert("tag", name="plain", key="plain")
            with session(book) as opened:
                opened.add(Tag(name="session", key="session"))
                opened.flush()
                raise ZeroDivisionError
        assert book.rows("SELECT * FROM tag") == []
        with pytest.raises(BookError, match="inside a deed"), session(book):
            pass


# -- several at once ---------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="locks of other kinds don't go when a file is closed")
def test_opening_the_book_again_leaves_the_locks_of_an_open_deed(tmp_path: Path) -> None:
    # Closing any handle of a file drops every POSIX lock the process holds on it.
    path = tmp_path / "book.db"
    with open_book(path) as book, deed(book, "first"):
        book.insert("tag", name="a", key="a")
        with open_book(path) as other:
            assert other.rows("SELECT * FROM tag") == []
        done = python("import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')", path)
        assert "database is locked" in done.stderr


def test_two_dozen_processes_write_while_one_reads(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    open_book(path).close()
    writer = """
import sys
from pathlib import Path
from afterA_crm.store import open_book, deed
book = open_book(Path(sys.argv[1]))
for n in range(5):
    with deed(book, f"tag {sys.argv[2]}-{n}"):
        book.insert("tag", name=f"{sys.argv[2]}-{n}", key=f"{sys.argv[2]}-{n}")
    print(n, flush=True)
"""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", writer, str(path), str(number)],
            env=process_env({}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(24)
    ]
    with open_book(path) as book:
        seen = 0
        while any(process.poll() is None for process in running):
            with reading(book):
                now = book.value("SELECT count(*) FROM tag")
                assert now == book.value("SELECT count(*) FROM change") == book.value("SELECT count(*) FROM deed")
            assert now >= seen
            seen = now
        for process in running:
            said, complained = process.communicate()
            assert (process.returncode, said.split(), complained) == (0, [b"0", b"1", b"2", b"3", b"4"], b"")
        names = [name for (name,) in book.rows("SELECT name FROM tag")]
        assert sorted(names) == sorted(f"{one}-{n}" for one in range(24) for n in range(5))
        assert book.value("PRAGMA integrity_check") == "ok"


def test_the_usual_book_is_where_places_says() -> None:
    with open_book() as book:
        assert book.path == places.book()
    assert bookfile.recognise(places.book()) == migrations.LATEST
