"""Every command that a document or a help page shows can be typed as it stands."""

from __future__ import annotations

import re
import shlex
import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer

from afterA_crm.cli._signposts import SIGNPOSTS

from .cli.run import aftera

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "examples" / "recipes.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
#: Commands that open a screen or an editor.
NOT_HERE = re.compile(r"aftera(?: demo)?$|-e$")


def commands(text: str) -> list[str]:
    """Return the `aftera ...` lines of the shell blocks of a document, without their comments."""
    blocks = re.findall(r"```sh\n(.*?)```", text, re.S)
    lines = (line.strip() for block in blocks for line in block.split("\n"))
    return [re.sub(r"\s{2,}#.*$", "", line) for line in lines if line.startswith("aftera")]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_of_a_document_run_in_order(document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = document.read_text("utf-8")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path / "examples")
    (Path.home() / "notes").mkdir(parents=True, exist_ok=True)
    if document.name == "README.md":
        first = re.search(r"\.venv/bin/(aftera log .*)", text)
        assert first
        assert aftera(*shlex.split(first[1])[1:]).code == 0
    for line in commands(text):
        if NOT_HERE.search(line):
            continue
        piped = ""
        for part in line.split(" | "):
            command, _, file = part.partition(" < ")
            done = aftera(*shlex.split(command)[1:], stdin=Path(file).read_text("utf-8") if file else piped)
            assert done.code == 0, f"{line}\n{done.err}"
            piped = done.out


def test_links_between_documents_lead_somewhere() -> None:
    for document in DOCUMENTS:
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), f"{document.name} points at {target}"


@pytest.mark.parametrize("name", SIGNPOSTS)
def test_every_help_page_has_examples_that_name_real_options(name: str) -> None:
    page = aftera(name, "-h")
    assert page.code == 0 and "aftera " + name in page.out
    module = import_module(f"afterA_crm.cli.{name}_" if name == "import" else f"afterA_crm.cli.{name}")
    command: Any = typer.main.get_command(module.app)
    below = list(getattr(command, "commands", {"": command}).values())
    pages = [page.out, *(aftera(name, one.name, "-h").out for one in below if len(below) > 1)]
    shown = [line.strip() for text in pages for line in text.split("\n") if line.startswith("    aftera ")]
    assert shown, f"aftera {name} -h shows no example"
    known = {option for one in [command, *below] for param in one.params for option in param.opts}
    for line in shown:
        words = shlex.split(line.split(" < ")[0].split(" | ")[-1], comments=True)
        used = {word.split("=")[0] for word in words if re.fullmatch(r"--[a-z-]+(=.*)?|-[a-zA-Z]", word)}
        assert used <= known | {"--help", "-h", "--lang", "--book"}, line
