"""`aftera log`, `fix` and `inbox`, as a user meets them."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from afterA_crm import places

from .run import aftera, aftera_process

FIRST = "어제 성수에서 민수랑 소라, 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기"


def rows(sql: str, *values: Any) -> list[tuple[Any, ...]]:
    con = sqlite3.connect(places.book())
    try:
        return con.execute(sql, values).fetchall()
    finally:
        con.close()


@pytest.fixture
def people() -> None:
    for name in ("김민수", "이소라", "박민준"):
        assert aftera("add", name).code == 0


def test_the_first_line_of_an_empty_book_already_helps() -> None:
    done = aftera("log", FIRST, env={"LANG": "ko_KR.UTF-8"})
    assert done.code == 0
    assert done.out == "c1  2026-11-19 (목) · 민수? · 소라? · 성수 · #ai-film · 할 일 11-24 (화) 레퍼런스 보내기\n"
    assert rows("SELECT sentence, day, place FROM conversation") == [(FIRST, "2026-11-19", "성수")]
    assert rows("SELECT text, due, due_from, whose FROM followup") == [("레퍼런스 보내기", "2026-11-24", None, "mine")]
    assert rows("SELECT count(*) FROM question WHERE settled_on IS NULL") == [(2,)]


def test_a_known_line_links_people_place_and_promise(people: None) -> None:
    data = aftera("log", "--json", FIRST).json
    assert [(p["name"], p["as"]) for p in data["people"]] == [("김민수", "with"), ("이소라", "with")]
    assert data["when"] == "2026-11-19" and data["place"] == "성수" and data["tags"] == ["ai-film"]
    assert data["deed"] and data["id"] == 1 and data["followups"][0]["id"] == 1
    assert rows("SELECT name, last_touch FROM person WHERE last_touch IS NOT NULL ORDER BY id") == [
        ("김민수", "2026-11-19"),
        ("이소라", "2026-11-19"),
    ]
    assert rows("SELECT count(*) FROM followup_person") == [(2,)]


def test_a_dry_run_says_the_same_and_writes_nothing(people: None) -> None:
    dry = aftera("log", "-n", "--json", FIRST).json
    assert set(dry) >= {
        "text", "when", "time", "people", "questions", "projects", "tags", "event", "place", "via", "hat",
        "echo", "followups", "appointment", "needs", "offers", "introductions", "spans",
    }  # fmt: skip
    assert rows("SELECT count(*) FROM conversation") == [(0,)]
    wet = aftera("log", "--json", FIRST).json
    assert {key: dry[key] for key in ("text", "when", "people", "tags", "place", "spans")} == {
        key: wet[key] for key in ("text", "when", "people", "tags", "place", "spans")
    }


def test_a_sentence_alone_is_log(people: None) -> None:
    assert aftera("어제 소라랑 통화").out.startswith("c1  2026-11-19")
    assert aftera("yesterday met 소라").out.startswith("c2  2026-11-19")
    assert aftera("소라").code == 0


def test_each_line_of_a_pipe_is_a_conversation_and_all_are_one_deed(people: None) -> None:
    done = aftera("log", "-", stdin="어제 소라랑 통화\n\n그저께 민수와 커피\r\n오늘 민준이랑 회의\r")
    assert done.code == 0 and len(done.out.splitlines()) == 3
    assert aftera("undo").code == 0
    assert rows("SELECT count(*) FROM conversation") == [(0,)]


def test_a_later_line_of_a_pipe_knows_whom_an_earlier_one_made() -> None:
    aftera("log", "-", stdin="어제 @+정하늘이랑 커피\n오늘 하늘님이랑 통화\n")
    assert rows("SELECT count(*) FROM person") == [(1,)]
    assert rows("SELECT count(*) FROM mention") == [(2,)]


def test_a_line_ahead_is_an_appointment_not_a_conversation(people: None) -> None:
    done = aftera("log", "내일 오후 3시 소라랑 미팅")
    assert done.out.startswith("p1  appointment 2026-11-21 (Sat) 15:00")
    assert rows("SELECT day, time FROM appointment") == [("2026-11-21", "15:00")]
    assert rows("SELECT count(*) FROM conversation") == [(0,)]
    assert rows("SELECT name FROM appointment_person JOIN person ON person.id = person_id") == [("이소라",)]


def test_needs_offers_introductions_and_echo_are_kept(people: None) -> None:
    aftera("log", '어제 민준이가 소라 소개해줌 echo:"빛이 먼저 온다"!!!; 소라 작곡가 구함 3월까지')
    assert rows("SELECT by_id, one_id, state FROM introduction") == [(3, 2, "made")]
    assert rows("SELECT met_through_id FROM person WHERE id = 2") == [(3,)]
    assert rows("SELECT kind, person_id, until FROM need") == [("need", 2, "2027-03-31")]
    assert rows("SELECT text, strength FROM echo") == [("빛이 먼저 온다", 3)]


def test_while_an_event_is_on_the_lines_of_that_day_carry_it(people: None) -> None:
    aftera("event", "new", "gmaff", "광명 AI 영화제", "--from", "2026-11-18", "--to", "2026-11-22")
    assert aftera("log", "-n", "--json", "어제 소라랑 인사").json["event"] == "gmaff"
    assert aftera("log", "-n", "--json", "어제 소라랑 인사 event:-").json["event"] is None
    assert aftera("log", "-n", "--json", "지난달 3일 소라랑 인사").json["event"] is None
    aftera("log", "어제 소라랑 인사")
    assert rows("SELECT person_id, how FROM attendance") == [(2, "met")]


def test_a_promise_only_proposed_is_written_when_accepted(people: None) -> None:
    line = "어제 소라랑 통화, 다음 주 화요일에 음원 보내주기로 했다"
    proposed = aftera("log", "-n", "--json", line).json["followups"]
    assert [f["proposed"] for f in proposed] == [True]
    aftera("log", line)
    assert rows("SELECT count(*) FROM followup") == [(0,)]
    aftera("log", "--yes", line)
    assert rows("SELECT due FROM followup") == [("2026-11-24",)]


def test_a_question_is_settled_by_number_and_keeps_the_others_number() -> None:
    aftera("log", FIRST)
    assert [q["id"] for q in aftera("inbox", "--json").json["questions"]] == [1, 2]
    assert aftera("inbox", "1", "--new", "민수").code == 0
    assert [(q["id"], q["text"]) for q in aftera("inbox", "--json").json["questions"]] == [(2, "소라")]
    assert aftera("inbox", "2", "--text").code == 0
    assert aftera("inbox", "--json").json["questions"] == []
    assert rows("SELECT name, last_touch FROM person") == [("민수", "2026-11-19")]
    assert rows("SELECT id FROM followup") == [(1,)]
    assert rows("SELECT person_id FROM followup_person") == [(1,)]
    assert aftera("inbox", "2", "--text").code == 3


def test_settling_is_undone_in_one_step() -> None:
    aftera("log", FIRST)
    aftera("inbox", "1", "--new", "민수")
    assert aftera("undo").code == 0
    assert rows("SELECT count(*) FROM person") == [(0,)]
    assert [q["id"] for q in aftera("inbox", "--json").json["questions"]] == [1, 2]


def test_notes_lose_the_bullets_of_their_list_but_no_day() -> None:
    notes = "- 어제 커피\n* [ ] 그저께 전화\n2. 11/16 회의\n11. 17. 촬영\n1. 11. 15. 편집\n26. 11. 14. 상영\n"
    days = [one["when"][-2:] for one in aftera("log", "-", "--json", stdin=notes).json]
    assert days == ["19", "18", "16", "17", "15", "14"]


def test_one_name_of_two_people_is_asked_and_settled_by_name() -> None:
    aftera("add", "김서연 감독 a@b.kr")
    aftera("add", "이서연 작가")
    data = aftera("log", "--json", "어제 서연이랑 통화").json
    assert data["people"] == [] and len(data["questions"][0]["candidates"]) == 2
    assert aftera("inbox", "1", "이서연").code == 0
    assert rows("SELECT p.name FROM mention m JOIN person p ON p.id = m.person_id") == [("이서연",)]


def test_fix_understands_the_last_line_anew_and_undo_brings_the_old_one_back(people: None) -> None:
    aftera("log", "어제 소라랑 통화; 내일 음원 받기")
    assert aftera("fix", "그저께 민수랑 통화; 내일 음원 받기; 모레 메일 보내기").code == 0
    assert rows("SELECT day, sentence FROM conversation") == [
        ("2026-11-18", "그저께 민수랑 통화; 내일 음원 받기; 모레 메일 보내기")
    ]
    assert rows("SELECT person_id FROM mention") == [(1,)]
    assert rows("SELECT id, text FROM followup ORDER BY id") == [(1, "음원 받기"), (2, "메일 보내기")]
    assert rows("SELECT last_touch FROM person ORDER BY id") == [("2026-11-18",), (None,), (None,)]
    aftera("undo")
    assert rows("SELECT day FROM conversation") == [("2026-11-19",)]
    assert rows("SELECT last_touch FROM person ORDER BY id") == [(None,), ("2026-11-19",), (None,)]


def test_fix_says_which_promise_goes_with_the_old_line(people: None) -> None:
    aftera("log", "어제 소라랑 통화; 내일 음원 받기; 모레 메일 보내기")
    done = aftera("fix", "어제 소라랑 통화; 모레 메일 보내기")
    assert "To do 1 goes with the old line: 음원 받기" in done.err and "To do 2" not in done.err


def test_any_conversation_is_edited_by_its_number(people: None) -> None:
    aftera("log", "어제 소라랑 통화")
    aftera("log", "오늘 민수랑 커피")
    assert aftera("edit", "c1", "어제 민준이랑 통화").code == 0
    assert rows("SELECT sentence FROM conversation ORDER BY id") == [("어제 민준이랑 통화",), ("오늘 민수랑 커피",)]
    assert aftera("edit", "c9", "어제 민준이랑 통화").code == 3


def test_an_older_line_is_understood_from_the_day_it_was_written(people: None) -> None:
    aftera("log", "어제 모르는사람이랑 서연이랑 통화")
    aftera("add", "김서연")
    aftera("inbox", "1", "김서연", env={"AFTERA_NOW": "2026-12-24"})
    assert rows("SELECT day FROM conversation") == [("2026-11-19",)]


def test_dropped_lines_are_taken_once_each(tmp_path: Path, people: None) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("- 어제 소라랑 통화\n- 그저께 민수와 커피\n", encoding="utf-8")
    aftera("settings", "drop", str(notes))
    assert len(aftera("inbox", "--json").json["dropped"]) == 2
    assert aftera("inbox", "--take").code == 0
    assert aftera("inbox", "--json").json["dropped"] == []
    notes.write_text("- 그저께 민수와 커피\n- 오늘 민준이랑 회의\n- 어제 소라랑 통화\n", encoding="utf-8")
    assert [d["line"] for d in aftera("inbox", "--json").json["dropped"]] == ["오늘 민준이랑 회의"]
    aftera("inbox", "--take")
    assert rows("SELECT count(*) FROM conversation") == [(3,)]


def test_a_drop_file_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    aftera("settings", "drop", str(tmp_path / "gone.txt"))
    done = aftera("inbox", "--json")
    assert done.code == 3 and "gone.txt" in done.err


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_nothing_to_log_is_a_mistake_of_usage(typed: str) -> None:
    assert aftera("log", typed).code == 2
    assert aftera("log", "-", stdin=typed).code == 2


def test_a_line_that_cannot_be_saved_is_kept(tmp_path: Path) -> None:
    aftera("log", "오늘 회의")
    places.book().write_bytes(b"this is no book at all, but something else" * 10)
    done = aftera("log", "어제 소라랑 통화")
    assert done.code == 1 and "Traceback" not in done.err
    kept = [path.read_text("utf-8") for path in places.recovery().iterdir()]
    assert any("어제 소라랑 통화" in text for text in kept)


def test_a_line_of_a_megabyte_is_kept_whole() -> None:
    line = "어제 소라랑 통화 " + "가" * 350_000
    done = aftera("log", "-", stdin=line)
    assert done.code == 0 and "4000" in done.err
    assert rows("SELECT sentence FROM conversation") == [(line,)]


def test_nul_is_refused_and_what_came_is_kept() -> None:
    done = aftera("log", "-", stdin=b"\xec\x96\xb4\xec\xa0\x9c \x00 x\n")
    assert done.code == 2 and "NUL" in done.err
    assert any("어제" in path.read_text("utf-8") for path in places.recovery().iterdir())


def test_escape_codes_are_kept_in_the_book_and_never_printed() -> None:
    line = "어제 회의 \x1b]52;c;ZXZpbA==\x07 \x1b[31m"
    done = aftera("log", "-", stdin=line)
    assert "\x1b" not in done.out + done.err
    assert rows("SELECT sentence FROM conversation") == [(line,)]
    assert "\x1b" not in aftera("log", "--json", "-", stdin=line).out


def test_decomposed_and_old_encodings_are_read_the_same(people: None) -> None:
    import unicodedata

    typed = "어제 소라랑 통화"
    for given in (unicodedata.normalize("NFD", typed).encode(), typed.encode("cp949"), typed.encode("utf-16")):
        assert aftera("log", "-", stdin=given).code == 0
    assert rows("SELECT DISTINCT sentence FROM conversation") == [(typed,)]
    assert rows("SELECT count(*) FROM mention") == [(3,)]


def test_a_bare_locale_stops_nothing() -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    done = aftera_process("log", FIRST, env=env)
    assert done.code == 0 and done.out.startswith("c1  2026-11-19")
    assert rows("SELECT sentence FROM conversation") == [(FIRST,)]
    assert aftera_process("--lang", "ko", "inbox", env=env).code == 0


def test_a_pasted_chat_is_logged_message_by_message_as_one_deed(people: None) -> None:
    pasted = "[김민수] [오전 9:00] 시놉시스 보냈어요\n[나] [오후 9:05] 네 확인할게요\n두 번째 줄\n"
    done = aftera("log", "-", stdin="--------------- 2026년 8월 29일 토요일 ---------------\n" + pasted)
    assert done.code == 0
    assert rows("SELECT day, time, how, note FROM conversation ORDER BY id") == [
        ("2026-08-29", "09:00", "카톡", "[김민수] [오전 9:00] 시놉시스 보냈어요"),
        ("2026-08-29", "21:05", "카톡", "[나] [오후 9:05] 네 확인할게요\n두 번째 줄"),
    ]
    assert rows("SELECT person_id FROM mention") == [(1,), (1,)]
    aftera("undo")
    assert rows("SELECT count(*) FROM conversation") == [(0,)]


def test_what_rings_is_found(people: None) -> None:
    aftera("log", "어제 소라랑 통화 여운:'빛이 먼저 온다'")
    assert "통화" in aftera("find", "빛이 먼저").out
    aftera("undo")
    assert "통화" not in aftera("find", "빛이 먼저").out


def test_a_line_written_again_as_a_trial_says_that_nothing_was(people: None) -> None:
    aftera("log", "소라랑 커피")
    tried = aftera("fix", "-n", "민수랑 커피")
    assert (tried.code, tried.err) == (0, "Nothing was written.\n")
    assert rows("SELECT sentence FROM conversation") == [("소라랑 커피",)]
