"""Calendars through the door: `aftera export --to ics`, into a file, a folder or a pipe."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest

from .run import aftera


@pytest.fixture(autouse=True)
def some_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for words in (
        ("add", "이소라", "birthday:04-12"),
        ("add", "김음력", "birthday:음력 08-15"),
        ("todo", "소라", "다음 주 화요일", "레퍼런스 보내기"),
        ("log", "내일 3시에 소라랑 성수에서 미팅"),
        ("log", "어제 소라랑 아무도 모를 얘기"),
    ):
        assert aftera(*words).code == 0


def summaries(data: bytes | str) -> list[str]:
    return [str(each["SUMMARY"]) for each in icalendar.Calendar.from_ical(data).subcomponents]


def test_one_file_holds_what_comes_and_says_what_stays() -> None:
    done = aftera("export", "--to", "ics", "-o", "days.ics")
    assert (done.code, done.out) == (0, "")
    found = summaries(Path("days.ics").read_bytes())
    assert found[1:] == ["이소라: 레퍼런스 보내기", "이소라's birthday"] and "미팅" in found[0]
    assert "3 entries → days.ics" in done.err
    assert "conversations stay here" in done.err and "1 lunar birthday stays here" in done.err
    assert "아무도 모를" not in Path("days.ics").read_text("utf-8")
    assert aftera("export", "-o", "days.ics").code == 0  # by its ending, and over what we wrote ourselves


def test_a_pipe_gets_the_same_calendar() -> None:
    piped = aftera("export", "--to", "ics")
    aftera("export", "--to", "ics", "-o", "days.ics")
    assert piped.out.encode() == Path("days.ics").read_bytes()


def test_a_folder_holds_one_entry_a_file_and_keeps_its_names() -> None:
    assert aftera("export", "--to", "ics", "-o", "days/").code == 0
    before = {path.name: path.read_bytes() for path in Path("days").iterdir()}
    assert len(before) == 3 and all(len(summaries(data)) == 1 for data in before.values())
    assert aftera("snooze", "1", "12월 3일").code == 0
    assert aftera("export", "--to", "ics", "-o", "days/").code == 0
    after = {path.name: path.read_bytes() for path in Path("days").iterdir()}
    assert after.keys() == before.keys() and sum(after[name] != before[name] for name in before) == 1


def test_tasks_and_some_people() -> None:
    done = aftera("export", "소라", "--to", "ics", "--todo")
    calendar = icalendar.Calendar.from_ical(done.out)
    assert [each.name for each in calendar.subcomponents] == ["VEVENT", "VTODO", "VEVENT"]
    assert summaries(aftera("--lang", "ko", "export", "소라", "--to", "ics").out)[-1] == "이소라 생일"
    assert "Nobody fits" in aftera("export", "음력", "--to", "ics", "-o", "none.ics").err
    assert not Path("none.ics").exists()


def test_conversations_leave_only_by_name() -> None:
    assert aftera("log", "어제 민수랑 비밀 얘기 @+민수; 금요일 답 주기").code == 0
    assert "비밀" not in aftera("export", "--to", "ics").out
    assert "비밀" in aftera("export", "--to", "ics", "--with", "conversations").out
