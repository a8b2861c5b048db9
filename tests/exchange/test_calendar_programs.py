"""Real programs read what leaves: khal and todoman on a folder, and once more after a change."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from afterA_crm import appointments, events, followups, people, places
from afterA_crm.exchange import calendar
from afterA_crm.store import Book, deed

from ..making import person
from .calendars import asking, promise

KHAL = """
[calendars]
[[book]]
path = {folder}
[locale]
local_timezone = Asia/Seoul
default_timezone = Asia/Seoul
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {cache}
"""
TODOMAN = """
path = {folder!r}
date_format = "%Y-%m-%d"
time_format = "%H:%M"
cache_path = {cache!r}
"""


def take_out(book: Book, folder: Path, **more: bool) -> None:
    folder.mkdir(exist_ok=True)
    for piece in calendar.pieces(book, asking(book, **more)):
        # Renamed into place, as the program writes: khal looks at the folder's time first.
        places.private_file(folder / piece.name, piece.data)


def run(*words: str) -> str:
    env = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Asia/Seoul", "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-m", *words], env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "rror" not in done.stderr and "arning" not in done.stderr, done.stderr
    return done.stdout


def khal(tmp_path: Path, *words: str) -> str:
    config = tmp_path / "khal.conf"
    config.write_text(KHAL.format(folder=tmp_path / "book", cache=tmp_path / "khal.db"), "utf-8")
    return run("khal", "-c", str(config), *words)


def listed(tmp_path: Path, first: str, last: str) -> list[str]:
    form = "{start-date}|{start-time}|{end-time}|{title}|{location}|{repeat-symbol}|{alarm-symbol}"
    said = khal(tmp_path, "list", "--day-format", "", "--format", form, first, last).split("\n")[:-1]
    return sorted(said)


def tasks(tmp_path: Path) -> list[dict[str, object]]:
    config = tmp_path / "todoman.py"
    config.write_text(TODOMAN.format(folder=str(tmp_path / "book"), cache=str(tmp_path / "todo.db")), "utf-8")
    found = json.loads(run("todoman", "--config", str(config), "--porcelain", "list", "--status", "ANY"))
    return sorted(found, key=lambda task: str(task["summary"]))


def test_khal_lists_what_comes(book: Book, tmp_path: Path) -> None:
    sora = person(book, "김소라", birth_month=2, birth_day=29)
    promise(book, "레퍼런스 보내기; 세 개, 꼭", sora, due=date(2026, 11, 24))
    promise(book, "보고", sora, due=date(2026, 11, 30), repeat="every month on the 31st")
    with deed(book, "more"):
        appointments.add(book, "소라랑 미팅", date(2026, 11, 21), time(15), [sora], place="성수")
        events.new(book, "광명 AI 영화제", first=date(2026, 11, 21), last=date(2026, 11, 22), place="광명")
    take_out(book, tmp_path / "book")
    assert listed(tmp_path, "2026-11-20", "2027-03-01") == [
        "2026-11-21|15:00|16:00|소라랑 미팅|성수|| ⏰",
        "2026-11-21|||광명 AI 영화제|광명|| ⏰",
        "2026-11-21|||광명 AI 영화제|광명|| ⏰",  # its second day
        "2026-11-24|||김소라: 레퍼런스 보내기; 세 개, 꼭||| ⏰",
        "2026-11-30|||김소라: 보고|| ⟳| ⏰",
        "2026-12-31|||김소라: 보고|| ⟳| ⏰",
        "2027-01-31|||김소라: 보고|| ⟳| ⏰",
        "2027-02-28|||김소라's birthday|| ⟳| ⏰",
        "2027-02-28|||김소라: 보고|| ⟳| ⏰",
    ]


def test_khal_shows_a_changed_entry_once(book: Book, tmp_path: Path) -> None:
    sora = person(book, "김소라")
    number = promise(book, "보내기", sora, due=date(2026, 11, 24), repeat="every week on tuesday")
    take_out(book, tmp_path / "book")
    assert len(listed(tmp_path, "2026-11-20", "2026-12-02")) == 2
    with deed(book, "put off, and another name"):
        followups.snooze(book, number, date(2026, 11, 26))
        people.change(book, sora, name="김솔아")
    take_out(book, tmp_path / "book")
    assert listed(tmp_path, "2026-11-20", "2026-12-02") == ["2026-11-26|||김솔아: 보내기||| ⏰"]
    with deed(book, "done"):
        followups.done(book, number, date(2026, 11, 20))
    take_out(book, tmp_path / "book")
    assert listed(tmp_path, "2026-11-20", "2026-12-08") == [
        "2026-11-26|||✓ 김솔아: 보내기|||",
        "2026-12-01|||김솔아: 보내기|| ⟳| ⏰",
        "2026-12-08|||김솔아: 보내기|| ⟳| ⏰",
    ]


def test_khal_takes_one_file_in_again_and_again(book: Book, tmp_path: Path) -> None:
    number = promise(book, "보내기", due=date(2026, 11, 24))
    (tmp_path / "book").mkdir()
    file = tmp_path / "all.ics"
    for day in (25, 26):
        file.write_bytes(b"".join(calendar.joined(calendar.pieces(book, asking(book)))))
        khal(tmp_path, "import", "--batch", str(file))
        with deed(book, "put off"):
            followups.snooze(book, number, date(2026, 11, day))
    assert listed(tmp_path, "2026-11-20", "2026-12-02") == ["2026-11-25|||보내기||| ⏰"]


def test_todoman_lists_tasks_and_closes_them(book: Book, tmp_path: Path) -> None:
    sora = person(book, "김소라")
    first = promise(book, "가 보내기", sora, due=date(2026, 11, 24))
    promise(book, "나 견적", sora, due=date(2026, 11, 25), at=time(15))
    promise(book, "다 언젠가", sora)
    promise(book, "라 그 주", sora, due=date(2026, 11, 29), due_from=date(2026, 11, 23))
    take_out(book, tmp_path / "book", todo=True)
    before = tasks(tmp_path)
    assert [task["summary"] for task in before] == [
        f"김소라: {said}" for said in ("가 보내기", "나 견적", "다 언젠가", "라 그 주")
    ]
    assert [day(task["due"]) for task in before] == ["2026-11-24 00:00", "2026-11-25 15:00", "", "2026-11-29 00:00"]
    assert [day(task["start"]) for task in before] == ["", "", "", "2026-11-23 00:00"]
    assert not any(task["completed"] for task in before)
    with deed(book, "done"):
        followups.done(book, first, date(2026, 11, 20))
    take_out(book, tmp_path / "book", todo=True)
    after = tasks(tmp_path)
    assert [task["completed"] for task in after] == [True, False, False, False]
    assert day(after[0]["completed_at"]) == "2026-11-20 21:00"


def test_todoman_leaves_days_beside_tasks_alone(book: Book, tmp_path: Path) -> None:
    person(book, "김소라", birth_month=2, birth_day=29)
    promise(book, "보내기", due=date(2026, 11, 24))
    take_out(book, tmp_path / "book", todo=True)
    assert [task["summary"] for task in tasks(tmp_path)] == ["보내기"]


def day(stamp: object) -> str:
    """Return a POSIX time as its wall time in Seoul, where the programs run."""
    return datetime.fromtimestamp(float(str(stamp)), ZoneInfo("Asia/Seoul")).strftime("%Y-%m-%d %H:%M") if stamp else ""
