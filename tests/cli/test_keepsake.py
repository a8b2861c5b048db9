"""`aftera project keepsake`: a page to send, its lines, and a file that isn't written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import aftera, aftera_process

KEEP = ("project", "keepsake", "ghost")


@pytest.fixture(autouse=True)
def ghost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a film with a secret note, and a conversation that rings."""
    monkeypatch.chdir(tmp_path)
    for command in (
        ("add", "이소라 감독"),
        ("project", "new", "ghost", "유령의 여름", "--note", "비밀 메모"),
        ("project", "join", "ghost", "소라", "--role", "감독", "--brings", "비밀 장비"),
        ("log", '11-06 소라랑 비밀 얘기 #ghost 여운:"불이 켜지고도 아무도 안 일어났다"'),
    ):
        made = aftera(*command)
        assert made.code == 0, (command, made)


def test_the_page_goes_to_stdout_and_says_nothing_private() -> None:
    shown = aftera(*KEEP)
    assert (shown.code, shown.out, shown.err) == (0, "# 유령의 여름\n\n## Who made it\n\n- **이소라** · 감독\n", "")
    assert "## 함께한 사람" in aftera_process("--lang", "ko", *KEEP).out


def test_lines_are_chosen_by_text_or_by_what_rings_and_taken_off_by_number() -> None:
    chosen = aftera(*KEEP, "--line", "빛이 먼저", "--by", "소라")
    assert "> 빛이 먼저\n>\n> — 이소라\n" in chosen.out and "   1  “빛이 먼저” — 이소라" in chosen.err
    rings = aftera(*KEEP, "--line", "c1")
    assert "> 불이 켜지고도 아무도 안 일어났다\n" in rings.out and "비밀" not in rings.out
    gone = aftera(*KEEP, "--remove", "1")
    assert "빛이 먼저" not in gone.out and "No longer remembered: “빛이 먼저”" in gone.err
    aftera("undo")
    assert [line["id"] for line in aftera(*KEEP, "--json").json["lines"]] == [1, 2]


def test_a_line_stays_as_it_was_chosen() -> None:
    aftera(*KEEP, "--line", "c1")
    aftera("today", "--echo", "c1", "다른 여운")
    assert "> 불이 켜지고도 아무도 안 일어났다" in aftera(*KEEP).out


def test_a_file_of_somebody_elses_is_not_written_over(tmp_path: Path) -> None:
    assert aftera(*KEEP, "-o", "ghost.md", "-n").code == 0 and not (tmp_path / "ghost.md").exists()
    done = aftera(*KEEP, "-o", "ghost.md")
    assert done.code == 0 and not done.out and "The page: ghost.md. Read it once before you send it." in done.err
    assert (tmp_path / "ghost.md").read_text("utf-8").startswith("# 유령의 여름\n")
    assert (tmp_path / "ghost.md").stat().st_mode & 0o777 == 0o600
    assert aftera(*KEEP, "-o", "ghost.md").code == 0, "our own, unchanged, is written anew"
    (tmp_path / "ghost.md").write_text("mine", "utf-8")
    refused = aftera(*KEEP, "-o", "ghost.md", "--line", "not written either")
    assert refused.code == 2 and "--force" in refused.err
    assert (tmp_path / "ghost.md").read_text("utf-8") == "mine"
    assert aftera(*KEEP, "--json").json["lines"] == []
    assert aftera(*KEEP, "-o", "ghost.md", "--force").code == 0


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--by", "소라"), 2),
        (("--line", " "), 2),
        (("--line", "c99"), 3),
        (("--line", "x", "--by", "아무개"), 3),
        (("--remove", "7"), 3),
        (("-o", ""), 2),
        (("-o", "no/where.md"), 1),
    ],
)
def test_what_is_refused_writes_nothing(options: tuple[str, ...], code: int) -> None:
    refused = aftera(*KEEP, *options)
    assert refused.code == code and refused.err.strip() and not refused.out
    assert aftera(*KEEP, "--json").json["lines"] == []
