"""The commands around a person as they are typed: add, show, brief, role, tag, hat, edit, archive, merge, forget."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from .run import aftera, aftera_process


def add(*words: str) -> int:
    """Add a person and return their number."""
    done = aftera("add", *words, "--json")
    assert done.code == 0, done.err
    number: int = done.json["id"]
    return number


@pytest.fixture
def sora() -> int:
    return add("이소라 감독 010-1234-5678 sora@film.kr 소속:필름랩 #2025 행사:gmaff")


# -- add ---------------------------------------------------------------------------------------------


def test_the_json_of_add_is_as_documented(sora: int) -> None:
    line = "박민준(배우) minjun@x.kr #2025 행사:biff 생일:음력 8/15 별명:쭈니 메모:조용함 via @소라"
    made = aftera("add", line, "--json").json
    assert sorted(made.pop("spans")[0]) == ["end", "kind", "start"]
    assert made.pop("deed") > 0
    assert made == {
        "id": 2,
        "name": "박민준",
        "nicknames": ["쭈니"],
        "reading": None,
        "roles": [{"name": "배우", "organisation": None}],
        "organisation": None,
        "channels": [{"kind": "email", "value": "minjun@x.kr", "label": None}],
        "birthday": "lunar 08-15",
        "tags": ["2025"],
        "event": "biff",
        "event_new": True,
        "via": {"id": sora, "name": "이소라"},
        "via_unknown": None,
        "note": "조용함",
        "same_name": [],
        "same_channel": [],
    }


def test_add_says_what_it_understood_on_one_line() -> None:
    done = aftera("add", "김소라(감독)", "소속:필름랩", "note:likes tea", "생일:4/12", "행사:gmaff")
    assert (done.code, done.out) == (0, "")
    first, second = done.err.strip().split("\n")
    assert first == "id:1 · 김소라 · 감독 · 필름랩 · birthday 04-12 · event gmaff · note: likes tea"
    assert "gmaff" in second
    korean = aftera("add", "박민준", "행사:biff", "--lang", "ko")
    assert "새 행사 biff를 만들었습니다." in korean.err


def test_a_namesake_is_added_and_told(sora: int) -> None:
    done = aftera("add", "이소라 other@film.kr")
    assert done.code == 0
    assert "aftera merge id:1 id:2" in done.err
    assert aftera("show", "이소라", "--no-input").code == 1
    assert aftera("show", "이소라 감독").code == 0


def test_a_known_channel_stops_and_the_line_is_kept(sora: int) -> None:
    done = aftera("add", "딴사람 +82 10 1234 5678 메모:잃으면 안 됨")
    assert (done.code, done.out) == (1, "")
    assert "이소라 · 감독 · 필름랩" in done.err
    kept = next(Path(os.environ["AFTERA_HOME"], "recovery").glob("*.txt"))
    assert "잃으면 안 됨" in kept.read_text("utf-8")
    assert aftera("add", "딴사람 010-1234-5678", "--yes").code == 0


def test_a_rehearsal_writes_nothing() -> None:
    done = aftera("add", "-n", "이소라 행사:gmaff", "--json")
    assert (done.code, done.json["id"], done.json["name"], done.json["deed"]) == (0, None, "이소라", None)
    assert aftera("show", "이소라").code == 3


def test_people_come_in_by_pipe_one_a_line(sora: int) -> None:
    done = aftera("add", "-", stdin="박민준 배우\n\n딴사람 sora@film.kr\n강하늘 작곡가\n")
    assert done.code == 1
    assert "sora@film.kr" in done.err
    assert [aftera("show", name).code for name in ("박민준", "강하늘", "딴사람")] == [0, 0, 3]
    assert aftera("undo").code == 0
    assert aftera("show", "강하늘").code == 3


@pytest.mark.parametrize("argv", [["add"], ["add", ""], ["add", "  "], ["add", "#x"], ["add", "-"]])
def test_a_line_of_nobody_is_refused(argv: list[str]) -> None:
    assert aftera(*argv).code == 2


def test_add_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom afterA_crm.cli import run\nrun(['add', '이소라 감독 sora@x.kr 행사:gmaff'])\n"
        "print(*{'rich', 'sqlmodel', 'sqlalchemy', 'pydantic', 'textual', 'vobject'} & set(sys.modules))"
    )
    import subprocess
    import sys

    from .run import process_env

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=process_env({}))
    assert done.stdout.strip() == ""
    assert "이소라" in done.stderr


# -- show, brief -------------------------------------------------------------------------------------


def test_the_json_of_show_is_as_documented(sora: int) -> None:
    page = aftera("show", "소라", "--json").json
    assert sorted(page) == sorted(
        [
            "id",
            "name",
            "nicknames",
            "reading",
            "language",
            "is_me",
            "quiet",
            "archived",
            "season",
            "rhythm",
            "last",
            "next",
            "roles",
            "channels",
            "birthday",
            "met",
            "tags",
            "circles",
            "events",
            "talks",
            "conversations",
            "echoes",
            "promises",
            "appointments",
            "projects",
            "wraps",
            "needs",
            "offers",
            "introductions",
            "relations",
            "note",
        ]
    )
    assert page["roles"] == [
        {"name": "감독", "organisation": "필름랩", "from": None, "to": None, "now": True, "conversation": None}
    ]
    assert page["met"] == {
        "on": None,
        "event": "gmaff",
        "event_name": "gmaff",
        "through_id": None,
        "through": None,
        "how": None,
    }
    assert page["promises"] == {"mine": [], "theirs": []}
    assert aftera("brief", "소라", "--json").json == page


def test_show_draws_a_page_within_eighty_columns(sora: int) -> None:
    from afterA_crm.text import width

    aftera("role", "소라", "add", "작곡가", "--from", "2022", "--until", "2023")
    aftera("role", "소라", "add", "감독", "--from", "2024")
    aftera(
        "log", "--no-input", '11/18 성수에서 @소라 콘티 얘기 echo:"빛이 먼저 오고 사람이 온다"; 다음 주 화요일 보내기'
    )
    for command in ("show", "brief"):
        for language in ("en", "ko"):
            page = aftera(command, "소라", "--lang", language)
            assert page.code == 0, page.err
            assert max(width(line.rstrip()) for line in page.out.split("\n")) <= 80
            for part in (
                "이소라",
                "감독, 필름랩",
                {"show": "━▶  2024–", "brief": "작곡가 (2022–2023) → 감독 (2024–)"}[command],
                "c1",
                "빛이 먼저",
                "보내기",
                "●",
            ):
                assert part in page.out, (command, part)
            assert ("연락처" in page.out) == (language == "ko")


def test_a_hostile_name_reaches_no_terminal() -> None:
    aftera("add", "\x1b]52;c;aGk=\x07[red]소라[/] note:\x1b[2J\u202e")
    for command in (["show", "id:1"], ["brief", "id:1"], ["show", "id:1", "--plain"], ["role", "id:1"], ["tag"]):
        done = aftera(*command)
        assert done.code == 0, done.err
        assert "\x1b" not in done.out + done.err
        assert "\u202e" not in done.out + done.err
    assert "[red]" in aftera("show", "id:1").out


def test_somebody_unknown_is_not_found() -> None:
    for command in ("show", "brief", "quiet", "archive", "forget", "edit", "role"):
        done = aftera(command, "아무개")
        assert (done.code, done.out) == (3, ""), command
        assert "아무개" in done.err


# -- role --------------------------------------------------------------------------------------------


def test_roles_are_added_ended_and_listed(sora: int) -> None:
    added = aftera("role", "소라", "add", "작곡가", "--org", "나무", "--from", "2022", "--json").json
    assert added["roles"][1] == {
        "id": 2,
        "name": "작곡가",
        "organisation": "나무",
        "from": "2022",
        "to": None,
        "now": True,
        "conversation": None,
        "note": None,
    }
    assert aftera("role", "소라", "end", "composer", "--on", "2025-03").code == 0
    listed = aftera("role", "소라")
    years, now, before = listed.out.split("\n")[:3]
    assert years.split() == ["2021", "2022", "2023", "2024", "2025", "2026"]
    assert now.startswith("감독, 필름랩") and now.endswith("▶")
    assert before.startswith("작곡가, 나무") and before.endswith("2022–2025-03")
    assert listed.out == aftera("role", "소라", "list").out
    assert aftera("role", "소라", "--plain").records[1][1:5] == ["작곡가", "나무", "2022", "2025-03"]
    aftera("undo")
    assert "2025-03" not in aftera("role", "소라").out


def test_a_role_remembers_the_conversation_that_taught_it(sora: int) -> None:
    aftera("log", "--no-input", "어제 @소라 이야기")
    made = aftera("role", "소라", "add", "배우", "--conversation", "c1", "--json").json
    assert made["roles"][-1]["conversation"] == 1
    assert aftera("role", "소라", "add", "모델", "--conversation", "c9").code == 3
    assert aftera("role", "소라", "add", "모델", "--conversation", "first").code == 2


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["role", "소라", "zap"], 2),
        (["role", "소라", "add"], 2),
        (["role", "소라", "end", "배우"], 3),
        (["role", "소라", "add", "배우", "--from", "someday"], 2),
        (["role", "소라", "add", "배우", "--from", "2024", "--until", "2020"], 2),
        (["role", "alias", "x"], 2),
        (["role"], 2),
    ],
)
def test_what_is_no_role_is_refused(sora: int, argv: list[str], code: int) -> None:
    done = aftera(*argv)
    assert (done.code, done.out) == (code, "")
    assert done.err.strip()


def test_own_words_for_roles(sora: int) -> None:
    assert aftera("role", "alias", "무비메이커", "director").code == 0
    assert aftera("role", "alias", "--json").json == [{"alias": "무비메이커", "role": "director"}]
    assert aftera("role", "소라", "end", "무비메이커", "--on", "2025").code == 0


# -- tag, hat, quiet, archive, relate ----------------------------------------------------------------


def test_tags_are_put_on_and_taken_off(sora: int) -> None:
    minjun = add("박민준")
    people = f'[{{"id": {sora}}}, {{"id": {minjun}}}]'
    made = aftera("tag", "add", "#봄", "-", "--json", stdin=people).json
    assert made == {
        "tag": "봄",
        "people": [
            {"id": sora, "name": "이소라", "changed": True},
            {"id": minjun, "name": "박민준", "changed": True},
        ],
    }
    assert aftera("tag", "--plain").records == [["2025", "1", "0", "0"], ["봄", "2", "0", "0"]]
    assert aftera("tag", "remove", "봄", "민준").code == 0
    assert [row["name"] for row in aftera("tag", "봄", "--json").json] == ["이소라"]
    assert aftera("tag", "remove", "여름", "민준").code == 3
    assert aftera("tag", "add", "봄", "-", "--json", stdin="[]").json == {"tag": "봄", "people": []}
    assert aftera("tag", "add", "-n", "여름", "소라").code == 0
    assert aftera("tag", "list", "--json").json[0] == {
        "id": 1,
        "name": "2025",
        "people": 1,
        "conversations": 0,
        "projects": 0,
    }


def test_a_hat_is_worn_until_it_is_taken_off() -> None:
    assert aftera("hat").out == ""
    aftera("hat", "add", "배우")
    aftera("hat", "add", "감독")
    assert aftera("hat", "use", "actor", "--json").json == [
        {"id": 1, "name": "배우", "current": True, "conversations": 0, "people": 0, "projects": 0},
        {"id": 2, "name": "감독", "current": False, "conversations": 0, "people": 0, "projects": 0},
    ]
    aftera("log", "--no-input", "어제 회의")
    assert aftera("hat").out == "배우 · worn now · 1 conversation\n감독\n"
    assert aftera("hat", "off").code == 0
    assert aftera("hat", "--plain").records == [["배우", "no", "1", "0", "0"], ["감독", "no", "0", "0", "0"]]
    assert aftera("hat", "use", "조각가").code == 3


def test_quiet_and_archive_are_taken_back(sora: int) -> None:
    assert aftera("quiet", "소라", "--json").json == [{"id": sora, "name": "이소라", "quiet": True, "changed": True}]
    assert aftera("quiet", "소라", "--json").json[0]["changed"] is False
    assert aftera("show", "소라", "--json").json["quiet"] is True
    assert aftera("quiet", "소라", "--off").code == 0
    assert aftera("archive", "소라").code == 0
    assert aftera("show", "소라", "--json").json["archived"] is True
    assert aftera("archive", "소라", "--undo", "--json").json[0]["archived"] is False


def test_two_people_are_related(sora: int) -> None:
    add("박민준")
    made = aftera("relate", "소라", "former colleague", "민준", "--from", "2022", "--json").json
    assert made["relations"] == [
        {
            "id": 1,
            "other_id": 2,
            "other": "박민준",
            "text": "former colleague",
            "outward": True,
            "since": "2022",
            "until": None,
        }
    ]
    assert "former colleague of 박민준 (2022–)" in aftera("show", "소라").out
    assert "이소라 · former colleague (2022–)" in aftera("show", "민준").out
    assert aftera("relate", "소라", "former colleague", "민준", "--remove").code == 0
    assert aftera("relate", "소라", "x", "소라").code == 2


# -- edit --------------------------------------------------------------------------------------------


def test_a_person_is_edited_by_flags(sora: int) -> None:
    done = aftera(
        *("edit", "소라", "--name", "남궁소라", "--email", "new@film.kr", "--nick", "쏘", "--birthday", "4/12", "--me"),
        *("--note", "한 줄", "--remove-channel", "010-1234-5678", "--language", "ko", "--reading", "Namgung Sora"),
    )
    assert done.code == 0, done.err
    page = aftera("show", "me", "--json").json
    assert (page["name"], page["nicknames"], page["birthday"], page["note"], page["language"], page["reading"]) == (
        "남궁소라",
        ["쏘"],
        "04-12",
        "한 줄",
        "ko",
        "Namgung Sora",
    )
    assert [channel["value"] for channel in page["channels"]] == ["sora@film.kr", "new@film.kr"]
    assert aftera("edit", "me", "--note", "", "--birthday", "", "--remove-nick", "쏘").code == 0
    page = aftera("show", "me", "--json").json
    assert (page["note"], page["birthday"], page["nicknames"]) == (None, None, [])


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["edit"], 2),
        (["edit", "소라", "--birthday", "13-45"], 2),
        (["edit", "소라", "--name", " "], 2),
        (["edit", "소라", "--email", " "], 2),
        (["edit", "소라", "--remove-channel", "x@y.z"], 3),
        (["edit", "소라", "--remove-nick", "x"], 3),
        (["edit", "소라"], 2),
        (["edit", "c9", "어제 봄"], 3),
    ],
)
def test_what_cannot_be_edited_is_refused(sora: int, argv: list[str], code: int) -> None:
    done = aftera(*argv)
    assert (done.code, done.out) == (code, ""), done.err


def test_a_conversation_is_written_again_by_its_number(sora: int) -> None:
    aftera("log", "--no-input", "어제 @소라 콘티")
    assert aftera("edit", "c1", "그제 @소라 대본").code == 0
    assert aftera("show", "소라", "--json").json["conversations"][0]["sentence"] == "그제 @소라 대본"


def editor(tmp_path: Path, script: str) -> dict[str, str]:
    """Return the environment of an editor that runs a sed script on the form and notes its mode."""
    path = tmp_path / "editor.sh"
    path.write_text(f'#!/bin/sh\nstat -c %a "$1" >> "{tmp_path}/modes"\nsed -i -e \'{script}\' "$1"\n', "utf-8")
    path.chmod(0o700)
    return {"EDITOR": str(path)}


def test_a_script_that_never_mends_its_form_comes_to_an_end(sora: int, tmp_path: Path) -> None:
    done = aftera("edit", "소라", env=editor(tmp_path, "1i bogus = 1"))
    assert done.code == 2
    assert "It is kept in" in done.err
    assert aftera("show", "소라").code == 0


def test_a_person_is_edited_as_a_form(sora: int, tmp_path: Path) -> None:
    done = aftera("edit", "소라", env=editor(tmp_path, 's/^name = .*/name = "남궁소라"/'))
    assert done.code == 0, done.err
    assert aftera("show", "남궁소라").code == 0
    assert (tmp_path / "modes").read_text() == "600\n"
    assert not list(Path(os.environ["AFTERA_HOME"], "drafts").iterdir())
    assert "Nothing was changed" in aftera("edit", "소라", env=editor(tmp_path, "")).err


def test_a_form_with_mistakes_is_kept(sora: int, tmp_path: Path) -> None:
    done = aftera("edit", "소라", env=editor(tmp_path, "s/^name = .*/name = 내가 쓴 것/"))
    assert done.code == 2
    assert "line " in done.err
    (kept,) = Path(os.environ["AFTERA_HOME"], "recovery").glob("*.txt")
    assert "내가 쓴 것" in kept.read_text("utf-8")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert aftera("show", "이소라").code == 0


def test_a_stale_form_overwrites_nothing(sora: int, tmp_path: Path) -> None:
    import sys

    from .run import process_env

    other = process_env({})
    script = tmp_path / "editor.sh"
    script.write_text(
        f"#!/bin/sh\nPYTHONPATH={other['PYTHONPATH']} {sys.executable} -m afterA_crm "
        'edit 소라 --note "남이 씀" 2>/dev/null\n'
        'sed -i -e \'s/^note = .*/note = "내가 씀"/\' "$1"\n',
        "utf-8",
    )
    script.chmod(0o700)
    done = aftera("edit", "소라", env={"EDITOR": str(script)})
    assert done.code == 1
    assert "남이 씀" in done.err
    assert "내가 씀" in done.err
    assert aftera("show", "소라", "--json").json["note"] == "남이 씀"
    (kept,) = Path(os.environ["AFTERA_HOME"], "recovery").glob("*.txt")
    assert "내가 씀" in kept.read_text("utf-8")


# -- merge, forget -----------------------------------------------------------------------------------


def test_a_merge_is_looked_at_first_and_undone(sora: int) -> None:
    other = add("Sora Lee sora2@film.kr 생일:4/12")
    assert aftera("merge", "이소라", f"id:{other}").code == 2
    looked = aftera("merge", "-n", "이소라", f"id:{other}")
    assert "Sora Lee" in looked.out
    done = aftera("merge", "이소라", f"id:{other}", "--yes", "--json").json
    assert done["one"] == {"id": sora, "name": "이소라"}
    assert done["other"] == {"id": other, "name": "Sora Lee"}
    assert {"column": "birth_month", "one": None, "other": 4, "stays": 4} in done["facts"]
    assert done["moved"] == {"channel": 1}
    assert aftera("show", f"id:{other}").code == 3
    assert aftera("undo").code == 0
    assert aftera("show", "Sora Lee", "--json").json["id"] == other


def test_forgetting_asks_and_leaves_nothing(sora: int) -> None:
    aftera("log", "--no-input", "어제 @소라 첫눈 이야기")
    assert aftera("forget", "소라").code == 2
    looked = aftera("forget", "-n", "소라", "--json").json
    assert (looked["id"], looked["removed"]["conversation"], looked["deed"]) == (sora, 1, None)
    assert aftera("show", "소라").code == 0
    done = aftera("forget", "소라", "--yes")
    assert (done.code, "소라" in done.err.replace("backups", "")) == (0, False)
    assert aftera("show", "소라").code == 3
    data = Path(os.environ["AFTERA_HOME"], "book.db").read_bytes()
    for word in ("소라", "sora@film.kr", "010-1234-5678", "첫눈"):
        assert word.encode() not in data
    assert "소라" not in aftera("history").out
    assert aftera("undo").code != 0


def test_every_command_shows_help_with_examples_in_both_languages() -> None:
    for command in [
        "add",
        "edit",
        "archive",
        "forget",
        "merge",
        "relate",
        "role",
        "tag",
        "hat",
        "quiet",
        "show",
        "brief",
    ]:
        for language in ("en", "ko"):
            page = aftera(command, "-h", "--lang", language)
            assert page.code == 0
            assert f"aftera {command}" in page.out


def test_the_commands_run_in_a_process_of_their_own() -> None:
    done = aftera_process("add", "이소라 감독", env={"LC_ALL": "C", "PYTHONUTF8": "0"})
    assert done.code == 0
    assert aftera_process("show", "이소라").code == 0
