"""What a command loads: a daily one nothing heavy, help no command, and each room only what its arrows allow."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import afterA_crm
from afterA_crm.cli._signposts import SECTIONS, SIGNPOSTS
from afterA_crm.store import open_book

from .cli.run import process_env

SOURCE = Path(afterA_crm.__file__).parent
HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "textual", "vobject")

#: Runs commands one after another in one process, and says after which one a library was loaded.
RUNNER = """
import io, os, sys
from afterA_crm.__main__ import main
out = sys.stdout
watched = sys.argv.pop(1).split(",")
seen = set()
def run(words, env={}):
    sys.argv = ["aftera", *words]
    sys.stdout = io.TextIOWrapper(io.BytesIO(), "utf-8"); sys.stderr = io.TextIOWrapper(io.BytesIO(), "utf-8")
    os.environ.update(env)
    try:
        main()
    except SystemExit as stopped:
        code = stopped.code
    said = sys.stderr
    sys.stdout, sys.stderr = out, sys.__stderr__
    for name in env:
        del os.environ[name]
    new = {name for name in watched if name in sys.modules} - seen
    seen.update(new)
    if new or code:
        said.flush()
        print(words, code, sorted(new), said.buffer.getvalue().decode())
    return code
"""


def run(script: str, watched: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", RUNNER + script, watched],
        env=process_env({"AFTERA_NOW": "2026-11-20"}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_daily_commands_load_neither_models_nor_screens_nor_rich() -> None:
    said = run(
        """
run(["--version"])
run(["add", "이소라", "sora@example.com", "role:감독"])
run(["log", "어제 성수에서 소라랑 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기"])
run(["log", "-n", "--json", "내일 3시 소라랑 미팅"])
run(["todo", "소라", "내일", "견적", "보내기"])
run(["todo"])
run(["done", "1"])
run(["undo"])
run(["redo"])
run(["today", "--brief"])
run(["history"])
run(["where"])
run(["settings"])
run(["doctor"])
run(["backup"])
run([], {"_AFTERA_COMPLETE": "complete_bash", "COMP_WORDS": "aftera show 이", "COMP_CWORD": "2"})
""",
        ",".join([*HEAVY, "rich", "dateutil", "platformdirs", "korean_lunar_calendar"]),
    )
    assert said == ""


def test_looking_loads_neither_models_nor_screens() -> None:
    said = run(
        """
run(["add", "이소라", "sora@example.com", "role:감독"])
run(["log", "어제 소라랑 콘티 얘기 #ai-film"])
for words in ("today", "find 소라", "find ㅇㅅㄹ", "show 소라", "brief 소라", "who", "timeline", "inbox", "plan",
              "waiting", "path 소라", "match", "match --bridges",
              "tag add 2025 소라", "role 소라", "quiet 소라", "archive 소라", "project",
              "event", "event series", "circle", "circle proposed", "circle new 밤 소라", "circle 밤",
              "hat", "rhythm", "pulse", "map", "need 소라 작곡가", "need", "need done 1", "offer me 믹싱", "offer",
              "project new ghost", "project wrap ghost", "project lineage ghost", "project keepsake ghost",
              "intro",
              "cast --need 감독"):
    run(words.split())
""",
        ",".join(HEAVY),
    )
    assert said == ""


def test_help_imports_no_command() -> None:
    commands = ",".join(module_of(name) for name in SIGNPOSTS)
    said = run('run(["--help"]); run(["--lang", "ko", "-h"]); run(["--version"]); run(["nonsense", "x"])', commands)
    # Only what no command answers to is said, and no module of a command with it.
    assert said.startswith("['nonsense', 'x'] 2 []")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_commands_and_names(shell: str) -> None:
    with open_book() as book:
        from afterA_crm.people import add
        from afterA_crm.store import deed

        with deed(book, "add"):
            add(book, "이소라")
    said = {}
    for typed in ("aftera hist", "aftera show 이"):
        done = subprocess.run(
            [sys.executable, "-m", "afterA_crm"],
            env=process_env(
                {
                    "_AFTERA_COMPLETE": f"complete_{shell}",
                    "_TYPER_COMPLETE_ARGS": typed,
                    "_TYPER_COMPLETE_FISH_ACTION": "get-args",
                    "COMP_WORDS": typed,
                    "COMP_CWORD": str(len(typed.split()) - 1),
                }
            ),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.stderr == ""
        said[typed] = done.stdout
    assert "history" in said["aftera hist"]
    assert "이소라" in said["aftera show 이"]


def module_of(name: str) -> str:
    return "afterA_crm.cli." + ("import_" if name == "import" else name)


def test_the_signposts_are_the_modules() -> None:
    modules = {path.stem for path in (SOURCE / "cli").glob("*.py") if not path.stem.startswith("_")}
    assert modules == {module_of(name).rpartition(".")[2] for name in SIGNPOSTS}
    assert {section for section, _line in SIGNPOSTS.values()} == set(SECTIONS)


@pytest.mark.parametrize("name", SIGNPOSTS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    module = import_module(module_of(name))
    assert (module.__doc__ or "").startswith(f"`aftera {name}"), "the first line says which command it is"
    from .cli.run import aftera

    said = aftera(name, "-h")
    assert (said.code, said.err) == (0, "")
    assert f"aftera {name}" in said.out.partition("Examples:")[2] or "COMMAND" in said.out


def trees() -> list[tuple[str, ast.Module]]:
    paths = sorted(SOURCE.rglob("*.py"))
    return [(path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text("utf-8"))) for path in paths]


def imported(tree: ast.AST) -> set[str]:
    """Return the packages from outside that a module names, also inside its functions."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_each_library_has_its_rooms() -> None:
    rooms = {
        "vobject": ("exchange/vcard/",),
        "segno": ("exchange/qr/",),
        "zxingcpp": ("exchange/qr/",),
        "PIL": ("exchange/qr/",),
        "textual": ("tui/",),
        "typer": ("cli/",),
        "rich": ("cli/", "tui/"),
        "sqlmodel": ("models/", "store.py", "merging", "forms", "exchange/"),
        "sqlalchemy": ("models/", "store.py", "merging", "forms", "exchange/"),
        "platformdirs": ("places/",),
        "dateutil": ("dates/",),
        "korean_lunar_calendar": ("lunar.py",),
        "click": (),
        "pydantic": (),
        "requests": (),
    }
    wrong = [
        f"{name} imports {library}"
        for name, tree in trees()
        for library in imported(tree) & rooms.keys()
        if not name.startswith(rooms[library])
    ]
    assert wrong == []


def test_nothing_reaches_for_the_network_by_itself() -> None:
    network = {"socket", "urllib", "http", "ssl", "smtplib", "ftplib", "xmlrpc", "asyncio"}
    wrong = [
        f"{name}: {sorted(imported(tree) & network)}"
        for name, tree in trees()
        if imported(tree) & network and not name.startswith("tui/")
    ]
    allowed = {"urllib"}  # only its parsing of addresses, checked next
    assert [line for line in wrong if not line.endswith(f"{sorted(allowed)}")] == []
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("urllib"):
                assert node.module == "urllib.parse", name


def test_every_module_has_its_room_in_the_contracts() -> None:
    """import-linter refuses a module it has no layer for; said here too, where it is seen sooner."""
    pyproject = SOURCE.parents[1] / "pyproject.toml"
    if not pyproject.exists():
        pytest.skip("installed without its pyproject.toml")
    contracts = tomllib.loads(pyproject.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    rooms = {room for layer in contracts[0]["layers"] for room in layer.split(" : ")}
    modules = {path.stem for path in SOURCE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert modules - {"__init__"} == rooms, "give the module a layer in pyproject.toml, [tool.importlinter]"
    core = {room.removeprefix("afterA_crm.") for room in contracts[1]["source_modules"]}
    assert core == rooms - {"__main__", "cli", "tui"}, "the core knows no door: name each of its rooms there"
