"""The daily commands as they are typed: todo, done, snooze, waiting, plan, rhythm, today."""

from __future__ import annotations

import pytest

from .run import Result, aftera, aftera_process


@pytest.fixture(autouse=True)
def people() -> None:
    for name in ("이소라", "김민수", "박민준"):
        assert aftera("add", name).code == 0


def todo(*words: str) -> int:
    """Promise something and return its number."""
    done = aftera("todo", *words, "--json")
    assert done.code == 0, done.err
    number: int = done.json["id"]
    return number


def texts(result: Result) -> list[str]:
    return [row["text"] for row in result.json]


# -- todo --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "name", "said", "due"),
    [
        (["소라", "다음 주 화요일", "레퍼런스", "보내기"], "이소라", "레퍼런스 보내기", "2026-11-24"),
        (["소라", "다음", "주", "화요일", "레퍼런스", "보내기"], "이소라", "레퍼런스 보내기", "2026-11-24"),
        (["소라", "레퍼런스 보내기", "다음 주 화요일"], "이소라", "레퍼런스 보내기", "2026-11-24"),
        (["소라", "레퍼런스", "보내기"], "이소라", "레퍼런스 보내기", None),
        (["소라 내일 오후 3시 통화"], "이소라", "통화", "2026-11-21 15:00"),
        (["ㄱㅁㅅ", "3d", "견적"], "김민수", "견적", "2026-11-23"),
        (["kim minsu", "next friday", "send the quote"], "김민수", "send the quote", "2026-11-27"),
        (["민준한테", "내일", "전화하기"], "박민준", "민준한테 전화하기", "2026-11-21"),
        (["내일", "세금", "신고"], None, "세금 신고", "2026-11-21"),
        (["me", "내일", "세금", "신고"], None, "세금 신고", "2026-11-21"),
    ],
)
def test_todo_reads_who_when_and_what(words: list[str], name: str | None, said: str, due: str | None) -> None:
    made = aftera("todo", *words, "--json")
    assert made.code == 0, made.err
    row = made.json
    assert [one["name"] for one in row["people"]] == ([name] if name else [])
    assert (row["text"], row["due"]) == (said, due)


def test_the_json_of_todo_is_as_documented() -> None:
    aftera("project", "new", "AI 단편", "--slug", "ai-film")
    made = aftera("todo", "소라,민수", "다음 주", "견적 #ai-film", "--theirs", "--every", "6주", "--json").json
    assert made.pop("deed") > 0
    assert made == {
        "id": 1,
        "text": "견적",
        "due": "2026-11-29",
        "from": "2026-11-23",
        "repeat": "every 6 weeks",
        "people": [{"id": 1, "name": "이소라"}, {"id": 2, "name": "김민수"}],
        "whose": "theirs",
        "state": "open",
        "closed_on": None,
        "snoozed_until": None,
        "project": "ai-film",
        "conversation": None,
    }
    assert aftera("todo", "--json").json == aftera("waiting", "--json").json == [made]


def test_todo_says_what_it_made_on_stderr_and_lists_on_stdout() -> None:
    made = aftera("todo", "소라", "내일", "전화", "--lang", "ko")
    assert (made.out, made.err) == ("", "할 일 1 · 이소라 · 11-21 (토) · 전화\n")
    assert aftera("todo").out == "1  tomorrow  이소라 · 전화\n"
    assert aftera("--lang", "ko", "todo").out == "1  내일  이소라 · 전화\n"
    assert aftera("todo", "--plain").records == [["1", "2026-11-21", "", "mine", "", "open", "이소라", "", "전화"]]


def test_lists_are_narrowed_by_person_project_and_day() -> None:
    aftera("project", "new", "AI 단편", "--slug", "ai-film")
    todo("소라", "내일", "하나")
    todo("민수", "모레", "둘", "--project", "ai-film")
    todo("민수", "다음 달", "셋")
    assert texts(aftera("todo", "--who", "민수", "--json")) == ["둘", "셋"]
    assert texts(aftera("todo", "--project", "ai-film", "--json")) == ["둘"]
    assert texts(aftera("todo", "--until", "내일", "--json")) == ["하나"]
    assert texts(aftera("todo", "--limit", "1", "--json")) == ["하나"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["없는사람", "내일", "x"], 3),
        (["소라"], 2),
        (["소라", "내일"], 2),
        (["소라", "11/24(월)", "미팅"], 2),
        (["소라", "x", "--every", "soon"], 2),
        (["소라", "x", "--project", "nowhere"], 3),
    ],
)
def test_what_can_not_be_promised_is_said_and_not_written(words: list[str], code: int) -> None:
    result = aftera("todo", *words)
    assert result.code == code
    assert result.err.strip()
    assert "Traceback" not in result.err
    assert aftera("todo", "--json").json == []


def test_an_ambiguous_person_lists_candidates() -> None:
    aftera("add", "최소라", "role:배우")
    result = aftera("todo", "소라", "내일", "x")
    assert result.code == 1
    assert "최소라 · 배우" in result.err


def test_a_dry_run_writes_nothing() -> None:
    assert "전화" in aftera("todo", "-n", "소라", "내일", "전화").err
    number = todo("소라", "내일", "전화")
    aftera("done", number, "-n")
    aftera("snooze", number, "금요일", "-n")
    (row,) = aftera("todo", "--json").json
    assert (row["state"], row["snoozed_until"]) == ("open", None)


# -- done, snooze, waiting ---------------------------------------------------------------------------


def test_done_closes_by_number_or_words_and_offers_the_line() -> None:
    todo("소라", "내일", "레퍼런스 보내기")
    todo("민수", "내일", "견적")
    result = aftera("--lang", "ko", "done", "레퍼런스")
    assert (result.code, result.out) == (0, "")
    assert "aftera log '오늘 이소라와 레퍼런스 보내기'" in result.err
    assert texts(aftera("todo", "--json")) == ["견적"]
    assert aftera("done", "1").code == 1
    assert aftera("done", "99").code == aftera("done", "없는 것").code == 3


def test_the_offered_line_logs_with_that_person() -> None:
    todo("소라", "내일", "레퍼런스 보내기")
    for language in ("ko", "en"):
        line = aftera("--lang", language, "done", "1", "-n", "--json").json["log"]
        understood = aftera("log", "-n", "--json", line).json
        assert [(one["name"], one["as"]) for one in understood["people"]] == [("이소라", "with")]
        assert understood["when"] == "2026-11-20"


def test_the_json_of_done_is_as_documented() -> None:
    todo("소라", "내일", "안부", "--every", "week")
    result = aftera("done", "1", "--json").json
    assert sorted(result) == ["closed", "deed", "log", "next"]
    assert [(row["id"], row["state"], row["closed_on"]) for row in result["closed"]] == [(1, "done", "2026-11-20")]
    assert [(row["id"], row["due"], row["repeat"]) for row in result["next"]] == [(2, "2026-11-27", "every week")]
    assert aftera("done", "2", "--drop", "--json").json["next"] == []


def test_several_numbers_are_one_deed_and_one_undo() -> None:
    numbers = [todo("소라", "내일", said) for said in ("하나", "둘", "셋")]
    assert aftera("done", numbers[0], numbers[2]).code == 0
    assert texts(aftera("todo", "--json")) == ["둘"]
    assert aftera("undo").code == 0
    assert texts(aftera("todo", "--json")) == ["하나", "둘", "셋"]


@pytest.mark.parametrize(
    ("when", "until"),
    [(["다음", "주"], "2026-11-23"), (["금요일"], "2026-11-27"), ([], "2026-11-21"), (["in 3 days"], "2026-11-23")],
)
def test_snooze_takes_a_number_or_words_and_a_day(when: list[str], until: str) -> None:
    number = todo("소라", "오늘", "레퍼런스")
    for which in (str(number), "레퍼런스"):
        row = aftera("snooze", which, *when, "--json").json
        assert (row["id"], row["due"], row["snoozed_until"]) == (number, "2026-11-20", until)


def test_snooze_needs_a_day_ahead() -> None:
    number = todo("소라", "오늘", "레퍼런스")
    for words in (["어제"], ["오늘"], ["매주"], ["blah"]):
        assert aftera("snooze", number, *words).code == 2, words
    assert aftera("snooze", "99", "내일").code == 3


def test_waiting_lists_what_others_promised() -> None:
    todo("소라", "내일", "내가")
    todo("민수", "내일", "민수가", "--theirs")
    assert texts(aftera("waiting", "--json")) == ["민수가"]
    assert aftera("waiting", "소라", "--json").json == []
    assert "To get" in aftera("todo").out


# -- plan --------------------------------------------------------------------------------------------


def test_plan_makes_lists_and_closes_appointments() -> None:
    made = aftera("plan", "내일 3시 소라랑 미팅", "--json").json
    assert made.pop("deed") > 0
    assert made == {
        "id": 1,
        "day": "2026-11-21",
        "time": "15:00",
        "text": "내일 3시 소라랑 미팅",
        "people": [{"id": 1, "name": "이소라"}],
        "place": None,
        "event": None,
        "project": None,
        "state": "open",
        "conversation": None,
    }
    assert aftera("plan", "--json").json == [made]
    assert aftera("plan").out == "p1  tomorrow 15:00  이소라 · 소라랑 미팅\n"
    later = {"AFTERA_NOW": "2026-11-23"}
    assert aftera("plan", env=later).out == ""
    assert [row["id"] for row in aftera("plan", "--past", "--json", env=later).json] == [1]
    done = aftera("plan", "done", "1", "소라랑 편집본 골랐음", "--json", env=later).json
    assert done["state"] == "met"
    (talk,) = aftera("timeline", "--json", env=later).json
    assert (talk["id"], talk["day"]) == (done["conversation"], "2026-11-21")
    assert aftera("plan", "drop", "p1", env=later).code == 1
    assert aftera("plan", "drop", "9").code == 3


def test_plan_wants_a_day_ahead_and_keeps_what_was_typed() -> None:
    result = aftera("plan", "어제 소라랑 미팅")
    assert result.code == 2
    assert aftera("plan", "--json").json == []


def test_an_appointment_closed_in_a_script_says_the_line_to_log() -> None:
    aftera("plan", "내일 3시 소라랑 미팅")
    result = aftera("plan", "done", "1", env={"AFTERA_NOW": "2026-11-22"})
    assert "aftera log '2026-11-21 소라랑 미팅'" in result.err


# -- rhythm ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [["every 6 weeks"], ["6주"], ["6주마다"], ["every", "6", "weeks"]])
def test_rhythm_is_set_in_many_words(words: list[str]) -> None:
    aftera("log", "9주 전 소라랑 통화")
    result = aftera("rhythm", "소라", *words, "--json").json
    assert result["rhythms"] == [
        {
            "id": 1,
            "of": "person",
            "name": "이소라",
            "target": 1,
            "text": "every 6 weeks",
            "days": 42,
            "next": "2026-10-30",
        }
    ]
    assert aftera("rhythm", "--json").json == result["rhythms"]


def test_rhythm_of_role_tag_and_project_reaches_people() -> None:
    aftera("role", "소라", "add", "감독")
    aftera("tag", "add", "crew", "민수")
    assert aftera("rhythm", "--role", "director", "3 months").code == 0
    assert aftera("rhythm", "--tag", "crew", "매달").code == 0
    assert aftera("rhythm", "소라", "--json").json["rhythm"]["of"] == "role"
    assert aftera("rhythm", "민수", "--json").json["rhythm"]["text"] == "every month"
    assert aftera("rhythm", "--tag", "crew", "off").code == 0
    assert aftera("rhythm", "민수", "--json").json == {
        "person": {"id": 2, "name": "김민수"},
        "rhythm": None,
        "next": None,
    }
    assert "role director" in aftera("rhythm").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["소라", "6x"], 2),
        (["없는사람", "6주"], 3),
        (["--tag", "nothing", "6주"], 3),
        (["--role", "감독", "soon"], 2),
        (["--role", "감독", "--tag", "x", "6주"], 2),
    ],
)
def test_a_rhythm_that_is_none_is_said(words: list[str], code: int) -> None:
    assert aftera("rhythm", *words).code == code


# -- today -------------------------------------------------------------------------------------------


def test_today_shows_rows_with_reasons_and_commands_within_80_cells() -> None:
    from afterA_crm.text import width

    aftera("log", "그저께 소라랑 성수에서 콘티 얘기; 오늘 레퍼런스 보내기")
    page = aftera("--lang", "ko", "today")
    assert page.code == 0
    assert "오늘 2026-11-20 (금)" in page.out
    assert "이소라 · 레퍼런스 보내기" in page.out
    assert "aftera done 1" in page.out
    assert "무엇이 마음에 남았나요?" in page.out
    assert max(map(width, page.out.split("\n"))) <= 80


def test_the_json_of_today_is_as_documented() -> None:
    number = todo("소라", "오늘", "전화")
    page = aftera("today", "--json").json
    assert page == {
        "day": "2026-11-20",
        "items": [
            {
                "number": 1,
                "name": f"promise:{number}",
                "kind": "promise",
                "title": "이소라 · 전화",
                "reason": "for today",
                "command": f"aftera done {number}",
                "day": "2026-11-20",
                "ids": {"person": 1, "followup": number},
            }
        ],
        "echoes": [],
        "more": 0,
    }
    assert aftera("today", "--plain").records == [
        ["promise", "이소라 · 전화", "for today", "aftera done 1", "2026-11-20", "1", "promise:1"]
    ]
    assert aftera("today", "--json").json == page


def test_brief_is_one_line_or_nothing() -> None:
    assert aftera("today", "--brief") == Result(0, "", "")
    todo("소라", "오늘", "전화")
    assert aftera("today", "--brief").out == "이소라 · 전화 (for today)\n"
    todo("민수", "오늘", "견적")
    assert aftera("--lang", "ko", "today", "--brief").out == "이소라 · 전화 (오늘), 그 밖에 1개: aftera today\n"


def test_brief_makes_no_book(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("fresh") / "aftera"
    assert aftera("today", "--brief", env={"AFTERA_HOME": str(home)}) == Result(0, "", "")
    assert not home.exists()


def test_a_bare_aftera_without_a_terminal_is_today() -> None:
    todo("소라", "오늘", "전화")
    assert aftera().out == aftera("today").out != ""


def test_an_echo_is_answered_or_skipped_once() -> None:
    for line in ("그저께 소라랑 커피", "3일 전 민수랑 통화"):
        aftera("log", line)
    asked = [item["ids"]["conversation"] for item in aftera("today", "--json").json["echoes"]]
    assert asked == [1, 2]
    kept = aftera("today", "--echo", "c1", "빛이", "먼저", "오고", "--strength", "3", "--json").json
    assert kept["echo"] == {"text": "빛이 먼저 오고", "strength": 3}
    assert aftera("today", "--skip", "c2").code == 0
    assert aftera("today", "--json").json["echoes"] == []
    assert aftera("undo").code == 0
    assert [item["ids"]["conversation"] for item in aftera("today", "--json").json["echoes"]] == [2]
    assert aftera("today", "--echo", "c99", "x").code == 3
    assert aftera("today", "--echo", "x1", "x").code == aftera("today", "--echo", "c1").code == 2


def test_text_that_acts_on_terminals_is_made_visible() -> None:
    evil = "\x1b]52;c;AAAA\x07[bold]x"
    todo("소라", "오늘", evil)
    aftera("plan", f"오늘 11시 59분 소라랑 {evil}")
    for command in (["todo"], ["today"], ["today", "--brief"], ["plan"], ["done", "1", "-n"], ["todo", "--plain"]):
        result = aftera(*command)
        assert "\x1b" not in result.out + result.err, command
        assert "\x07" not in result.out + result.err, command


def test_the_shell_greeting_loads_nothing_heavy() -> None:
    todo("소라", "오늘", "전화")
    code = (
        "import sys; from afterA_crm.cli import run; run(sys.argv[1:]); "
        "print(sorted({'rich','sqlmodel','sqlalchemy','pydantic','textual','vobject','dateutil'} & set(sys.modules)))"
    )
    import subprocess
    import sys

    from .run import process_env

    for words in (["today", "--brief"], ["todo"], ["todo", "소라", "내일", "x"], ["done", "1"], ["snooze", "2"]):
        done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, env=process_env({}), text=True)
        assert done.stdout.endswith("[]\n"), (words, done.stdout, done.stderr)


def test_the_commands_run_as_processes() -> None:
    assert aftera_process("todo", "소라", "내일", "전화").code == 0
    assert aftera_process("todo", "--json").json[0]["text"] == "전화"
    assert aftera_process("today").code == 0


def test_done_completes_the_numbers_of_what_is_open() -> None:
    numbers = [todo("소라", "내일", said) for said in ("하나", "둘")]
    aftera("done", numbers[0])
    env = {"_AFTERA_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "aftera done "}
    out = aftera_process(env=env).out
    assert f'"{numbers[1]}":"둘"' in out
    assert "하나" not in out


def test_two_people_of_one_name_complete_once() -> None:
    aftera("add", "도연우 감독", "--no-input")
    aftera("add", "도연우 작가", "--no-input")
    env = {"_AFTERA_COMPLETE": "complete_bash", "COMP_WORDS": "aftera show 도", "COMP_CWORD": "2"}
    assert aftera_process(env=env).out == "도연우\n"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("who --season re", "resting"),
        ("settings lang", "language"),
        ("settings default-rh", "default-rhythm"),
        ("settings language k", "ko"),
    ],
)
def test_what_has_few_values_completes(typed: str, offered: str) -> None:
    env = {"_AFTERA_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": f"aftera {typed}"}
    assert f'"{offered}"' in aftera_process(env=env).out


def test_a_plan_with_someone_unknown_leaves_a_question() -> None:
    result = aftera("plan", "모레 정연우님이랑 저녁")
    assert result.code == 0
    assert "aftera inbox" in result.err
    assert aftera("today", "--json", env={"AFTERA_NOW": "2026-11-22"}).json["items"][-1]["kind"] == "inbox"
