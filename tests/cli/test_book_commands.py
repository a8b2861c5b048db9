"""undo, redo, history, backup, restore, doctor, settings, where: as typed, as printed, as JSON."""

from __future__ import annotations

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from afterA_crm import backups, places
from afterA_crm.store import deed, open_book

from .run import aftera, aftera_process

STAMPS = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}


@pytest.fixture
def sora() -> int:
    """A book in which someone was added and then renamed."""
    with open_book() as book:
        with deed(book, "add 소라"):
            number = book.insert("person", name="소라", **STAMPS)
        with deed(book, "edit 소라 --name 이소라"):
            book.update("person", number, name="이소라")
    return number


def names() -> list[str]:
    with open_book() as book:
        return [name for (name,) in book.rows("SELECT name FROM person ORDER BY id")]


# -- undo, redo --------------------------------------------------------------------------------------


def test_undo_walks_back_and_redo_forward(sora: int) -> None:
    assert aftera("undo") == (0, "", "Taken back: edit 소라 --name 이소라 (1 entry)\n")
    assert names() == ["소라"]
    assert aftera("undo").code == 0
    assert names() == []
    again = aftera("undo")
    assert (again.code, again.err) == (3, "There is nothing to undo.\n")
    assert aftera("redo") == (0, "", "Done again: add 소라 (1 entry)\n")
    assert aftera("redo").code == 0
    assert names() == ["이소라"]
    assert aftera("redo").err == "There is nothing to redo.\n"


def test_undo_dry_run_says_it_and_does_nothing(sora: int) -> None:
    looked = aftera("undo", "-n")
    assert "This would take back: edit 소라 --name 이소라 (1 entry)\n" in looked.err
    assert "Nothing was written." in looked.err
    assert names() == ["이소라"]


def test_undo_of_one_change_by_its_number(sora: int) -> None:
    refused = aftera("undo", 1)
    assert refused.code == 1
    assert "Undo that first" in refused.err
    assert aftera("undo", 2).code == 0
    assert names() == ["소라"]
    assert aftera("undo", 2).code == 1
    assert aftera("undo", 99).code == 3
    assert aftera("undo", "abc").code == 2


def test_undo_after_forget_takes_back_nothing_but_what_is_named(sora: int) -> None:
    aftera("add", "민수")
    number = aftera("history", "--json").json[0]["id"]
    assert aftera("forget", "이소라", "--yes").code == 0
    refused = aftera("undo")
    assert (refused.code, refused.out) == (1, "")
    assert "“forget” is for good" in refused.err and f"`aftera undo {number}`" in refused.err and "민수" in refused.err
    assert names() == ["민수"]
    assert aftera("undo", number).code == 0 and names() == []
    assert aftera("undo").err == "There is nothing to undo.\n"


def test_undo_as_data(sora: int) -> None:
    undone = aftera("undo", "--json").json
    assert undone == {
        "deed": 3,
        "reversed": 2,
        "title": "edit 소라 --name 이소라",
        "rows": [{"noun": "person", "id": sora}],
    }
    assert aftera("redo", "--plain").records == [["4", "3", "edit 소라 --name 이소라", "1"]]
    assert aftera("undo", "-n", "--json").json["deed"] is None


def test_undo_in_korean(sora: int) -> None:
    assert aftera("--lang", "ko", "undo").err == "되돌렸습니다: edit 소라 --name 이소라 (항목 1개)\n"
    assert aftera("undo", "--lang", "ko").err == "되돌렸습니다: add 소라 (항목 1개)\n"
    assert aftera("--lang", "ko", "undo").err == "되돌릴 것이 없습니다.\n"


# -- history -----------------------------------------------------------------------------------------


def test_history_lists_newest_first(sora: int) -> None:
    aftera("undo")
    lines = aftera("history").out.splitlines()
    assert [line.split()[0] for line in lines] == ["3", "2", "1"]
    assert "taken back" in lines[1]
    assert [row["title"] for row in aftera("history", "--json").json] == [
        "undo: edit 소라 --name 이소라",
        "edit 소라 --name 이소라",
        "add 소라",
    ]
    assert set(aftera("history", "--json").json[0]) == {"id", "at", "title", "kind", "rows", "undone", "closed"}
    assert len(aftera("history", "--limit", 1).out.splitlines()) == 1


def test_history_of_one_change_shows_before_and_after(sora: int) -> None:
    assert aftera("history", 2).out.splitlines()[1:] == ["~ person 1", "    name: 소라 → 이소라"]
    change = aftera("history", 2, "--json").json["changes"][0]
    assert (change["noun"], change["id"], change["kind"]) == ("person", 1, "update")
    assert (change["before"]["name"], change["after"]["name"]) == ("소라", "이소라")
    added = aftera("history", 1, "--json").json["changes"][0]
    assert added["before"] is None
    assert added["after"]["name"] == "소라", "as it stood then, not as it is now"
    assert aftera("history", 2, "--plain").records == [["update", "person", "1", "name", "소라", "이소라"]]
    assert aftera("history", 99).code == 3
    assert aftera("history", 2, "--who", "소라").code == 2


def test_history_shows_nothing_that_acts(sora: int) -> None:
    with open_book() as book, deed(book, "edit \x1b]0;x\x07"):
        book.update("person", sora, note="\x1b[2J\u202egone")
    for args in (["history"], ["history", 3], ["history", 3, "--plain"], ["undo"], ["history", 3, "--json"]):
        said = aftera(*args)
        assert not {"\x1b", "\x07", "\u202e"} & set(said.out + said.err), args


def test_history_of_a_person_and_of_nothing(sora: int) -> None:
    with open_book() as book, deed(book, "tag x"):
        book.insert("tag", name="x", key="x")
    assert [row["id"] for row in aftera("history", "--who", "이소라", "--json").json] == [2, 1]
    assert aftera("history", "--who", "nobody").code == 3
    assert aftera("history", env={"AFTERA_BOOK": str(places.book().with_name("new.db"))}).code == 0


# -- backup, restore ---------------------------------------------------------------------------------


def test_backup_makes_and_lists(sora: int, tmp_path: Path) -> None:
    assert aftera("backup", "-n").code == 0
    assert aftera("backup", "--list").err.startswith("There is no backup")
    made = aftera("backup", "--json").json
    assert Path(made["path"]).stat().st_size == made["bytes"]
    assert aftera("backup", "--list").out.split()[-1] == Path(made["path"]).name
    (listed,) = aftera("backup", "--list", "--json").json
    assert listed["path"] == made["path"]
    assert set(listed) == {"name", "path", "made", "why", "bytes"}
    assert aftera("backup", "--to", tmp_path / "stick.db").code == 0
    assert stat.S_IMODE((tmp_path / "stick.db").stat().st_mode) == 0o600
    assert aftera("backup", "--to", tmp_path / "stick.db").code == 2
    assert aftera("backup", "--to", tmp_path / "no" / "stick.db").code == 1


def test_restore_brings_back_and_keeps_the_present_book(sora: int) -> None:
    made = Path(aftera("backup", "--json").json["path"]).name
    aftera("undo")
    looked = aftera("restore", made, "-n")
    assert "undo: edit" in looked.out
    assert "Nothing was written." in looked.err
    assert names() == ["소라"]
    assert aftera("restore", "latest").code == 2, "a yes is needed where no one can be asked"
    assert names() == ["소라"]
    assert aftera("restore", made, "--yes").code == 0
    assert names() == ["이소라"]
    assert [kept.why for kept in backups.listing()].count("before-restore") == 1
    kept = next(kept for kept in backups.listing() if kept.why == "before-restore")
    back = aftera("restore", kept.path.name, "--yes", "--json").json
    assert names() == ["소라"]
    assert set(back) == {"backup", "kept", "counts", "later"}
    assert {"noun": "person", "backup": 1, "book": 1} in back["counts"]


def test_restore_of_what_is_not_there(sora: int) -> None:
    assert aftera("restore").code == 2
    assert aftera("restore", "latest").code == 3
    assert aftera("restore", "nowhere").code == 3
    aftera("backup")
    places.book().write_bytes(b"BEGIN:VCARD" * 100)
    said = aftera("restore", "latest", "--yes")
    assert said.code == 1
    assert "not a book" in said.err


def test_the_first_change_of_a_day_is_followed_by_a_backup(sora: int, monkeypatch: pytest.MonkeyPatch) -> None:
    aftera("undo")
    assert [kept.why for kept in backups.listing()] == ["daily"]
    aftera("redo")
    assert len(backups.listing()) == 1
    monkeypatch.setenv("AFTERA_NOW", "2026-11-21")
    aftera("history")
    assert len(backups.listing()) == 1, "looking is no change"
    aftera("undo")
    assert len(backups.listing()) == 2


def test_a_backup_that_fails_is_told_and_fails_nothing(sora: int) -> None:
    places.backups().parent.mkdir(exist_ok=True)
    places.backups().write_bytes(b"in the way")
    done = aftera("undo")
    assert done.code == 0
    assert "Taken back" in done.err
    assert "backups" in done.err.splitlines()[-1]
    assert names() == ["소라"]


# -- doctor ------------------------------------------------------------------------------------------


def test_doctor_of_a_whole_book(sora: int) -> None:
    aftera("backup")
    assert aftera("doctor") == (0, "The book is whole.\n", "")
    assert aftera("doctor", "--json").json == {
        "book": str(places.book()),
        "whole": True,
        "findings": [],
        "mended": [],
    }


def test_doctor_finds_asks_and_mends(sora: int) -> None:
    con = sqlite3.connect(places.book(), isolation_level=None)
    con.execute("DROP TRIGGER log_delete_person")
    con.close()
    found = aftera("doctor")
    assert found.code == 1
    assert "log_delete_person" in found.out
    assert "--fix" in found.out
    assert aftera("doctor", "--fix").code == 2, "a yes is needed where no one can be asked"
    assert aftera("doctor", "--plain").records[0][:3] == ["triggers", "yes", "yes"]
    mended = aftera("doctor", "--fix", "--yes", "--json")
    assert mended.code == 0
    assert mended.json["mended"] == ["triggers", "no-backup"]
    assert aftera("doctor").out == "The book is whole.\n"


def test_doctor_recovers_into_a_new_book(sora: int, tmp_path: Path) -> None:
    out = tmp_path / "saved.db"
    assert aftera("doctor", "--recover", out, "--json").json == {
        "path": str(out),
        "complete": True,
        "counts": {"person": 1},
    }
    assert aftera("--book", out, "history").code == 0
    assert aftera("doctor", "--recover", out).code == 1


def test_a_damaged_book_is_one_sentence_everywhere(sora: int) -> None:
    aftera("backup")
    raw = places.book().read_bytes()
    places.book().write_bytes(raw[:4096] + b"\xff" * (len(raw) - 4096))
    for args in (["history"], ["undo"], ["find", "소라"], ["show", "소라"], ["backup"]):
        said = aftera(*args)
        assert (said.code, said.out) == (1, ""), args
        assert "damaged" in said.err, args
        assert len(said.err.splitlines()) == 1, args
    assert aftera("doctor").code == 1
    assert aftera("restore", "latest", "--yes").code == 0
    assert names() == ["이소라"]


# -- settings, where ---------------------------------------------------------------------------------


def test_settings_are_listed_shown_changed_and_unset() -> None:
    rows = aftera("settings", "--json").json
    assert [row["name"] for row in rows][:2] == ["language", "default_country"]
    assert all(set(row) == {"name", "value", "default", "help", "values"} and row["help"] for row in rows)
    assert aftera("settings", "date-order").out.split("\n")[2] == "date_order = ymd"
    assert aftera("settings", "date-order", "dmy", "-n").err.endswith("Nothing was written.\n")
    assert not places.settings_file().exists()
    assert aftera("settings", "date_order", "dmy").err == "date_order is now dmy.\n"
    assert aftera("settings", "date_order", "--json").json[0]["value"] == "dmy"
    assert "(by itself: ymd)" in aftera("settings").out
    assert aftera("settings", "date_order", "--unset").code == 0
    assert aftera("settings", "date_order", "--plain").records == [["date_order", "ymd", "ymd"]]
    assert aftera("settings", "keymap.done", "X").err == "keymap.done is now X.\n"
    assert aftera("settings", "keymap.done", "--plain").records == [["keymap.done", "X", ""]]
    assert stat.S_IMODE(places.settings_file().stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["dateorder"], 3),
        (["date_order", "ydm"], 2),
        (["date_order", "ydm", "-n"], 2),
        (["--unset"], 2),
        (["date_order", "dmy", "--unset"], 2),
        (["backup_limit_mb", "lots"], 2),
    ],
)
def test_settings_that_mean_nothing(args: list[str], code: int) -> None:
    said = aftera("settings", *args)
    assert said.code == code
    assert said.err
    assert not places.settings_file().exists()


def test_the_language_setting_is_spoken() -> None:
    assert aftera("settings", "language", "ko").err == "language 값은 이제 ko입니다.\n"
    assert aftera("undo").err == "되돌릴 것이 없습니다.\n"
    assert aftera("undo", "--lang", "en").err == "There is nothing to undo.\n"


def test_where_says_every_place(tmp_path: Path) -> None:
    kept = aftera("where", "--json").json
    assert set(kept) == {"book", "settings", "mappings", "backups", "drafts", "recovery", "cache"}
    assert kept["book"] == {"path": str(places.book()), "exists": False}
    assert not places.book().exists(), "looking makes nothing"
    assert str(places.settings_file()) in aftera("where").out
    assert [row[0] for row in aftera("where", "--plain").records] == list(kept)
    other = tmp_path / "Dropbox" / "my.db"
    assert aftera("where", "--book", other, "--json").json["book"]["path"] == str(other)
    assert "Dropbox" in aftera("where", "--book", other).err


def test_a_new_book_on_a_synced_folder_is_warned_about_once(tmp_path: Path) -> None:
    book = tmp_path / "Dropbox" / "my.db"
    assert "Dropbox" in aftera("--book", book, "history").err
    assert "Dropbox" not in aftera("--book", book, "history").err
    assert aftera("--book", book, "doctor", "--json").json["findings"][0]["kind"] == "synced"


def test_a_change_of_many_entries_is_shown_in_part_and_printed_whole() -> None:
    with open_book() as book, deed(book, "many"):
        for n in range(300):
            book.insert("tag", name=f"{n}", key=f"{n}")
    assert aftera("history", 1).out.splitlines()[-1].startswith("… and more")
    assert len(aftera("history", 1, "--json").json["changes"]) == 300


# -- true processes ----------------------------------------------------------------------------------


def test_two_dozen_processes_log_at_once_while_others_read(sora: int) -> None:
    def say(number: int) -> int:
        if number % 6 == 5:
            return aftera_process("timeline", "--json").code
        return aftera_process("log", "--no-input", f"어제 이소라랑 콘티 얘기 {number}").code

    with ThreadPoolExecutor(28) as pool:
        assert list(pool.map(say, range(28))) == [0] * 28
    with open_book() as book:
        said = [sentence for (sentence,) in book.rows("SELECT sentence FROM conversation")]
        assert sorted(said) == sorted(f"어제 이소라랑 콘티 얘기 {n}" for n in range(28) if n % 6 != 5)
        assert len(book.rows("SELECT * FROM mention")) == len(said) == 24
        assert book.value("PRAGMA integrity_check") == "ok"
    assert [kept.why for kept in backups.listing()].count("daily") >= 1


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}, {"TZ": "Pacific/Kiritimati"}],
    ids=["locale C", "ascii", "far zone"],
)
def test_any_locale_can_be_lived_in(sora: int, env: dict[str, str]) -> None:
    for args in (["history"], ["--lang", "ko", "undo"], ["--lang", "ko", "where"]):
        said = aftera_process(*args, env=env)
        assert said.code == 0, said.err
        assert "Traceback" not in said.err


def test_history_of_a_person_holds_relations_and_what_became_of_promises() -> None:
    for name in ("이소라", "김민수", "박하늘"):
        aftera("add", name)
    aftera("relate", "이소라", "former colleague", "김민수")
    aftera("todo", "김민수", "tomorrow", "send it")
    aftera("done", "1")
    aftera("log", "박하늘이랑 커피")
    aftera("log", "김민수랑 커피")
    aftera("fix", "김민수랑 저녁")
    assert aftera("history", "민수").out == aftera("history", "--who", "민수").out
    assert aftera("history", "없는이").code == 3
    assert aftera("history", "민수", "--who", "민수").code == 2
    titles = [deed["title"].split()[0] for deed in aftera("history", "--who", "민수", "--json").json]
    assert titles == ["edit", "log", "done", "todo", "relate", "add"]
