"""The command line: signposts to the commands. A command's module is imported when it is run, not before."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from .. import __version__
from ..text import has_hangul
from ..words import _, told
from ._failing import explain
from ._help import WIDEST, speak
from ._signposts import SECTIONS, SIGNPOSTS


class Signposts(TyperGroup):
    """A group that knows its commands by name and one line, and imports the one that is run."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands."""
        return list(SIGNPOSTS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of that name, importing its module."""
        return _load(cmd_name) if cmd_name in SIGNPOSTS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the arguments name; a sentence is `log`."""
        if args[0] not in SIGNPOSTS and _is_a_line(args[0]):
            args = ["log", *args]
        if args[0] not in SIGNPOSTS:
            ctx.fail(_unknown(args[0]))
        return args[0], _load(args[0]), args[1:]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List every command with its one line, section by section, importing none."""
        for section, title in SECTIONS.items():
            with formatter.section(told(title)):
                formatter.write_dl([(name, told(line)) for name, (of, line) in SIGNPOSTS.items() if of == section])

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete the names of commands, importing none."""
        core: Any = typer.core
        return [
            core.CompletionItem(name, help=told(line))
            for name, (_of, line) in SIGNPOSTS.items()
            if name.startswith(incomplete)
        ]


def run(argv: list[str]) -> int:
    """Run the command that the arguments name; return the exit code. No error leaves here as a traceback."""
    try:
        code = _group().main(args=argv, prog_name="aftera", standalone_mode=False)
        sys.stdout.flush()
    except BaseException as error:
        code = explain(error)
    book = sys.modules.get(f"{__name__}._book")
    if book is not None:
        book.put_away()
    return code if isinstance(code, int) else 0


def _group() -> Any:
    app = typer.Typer(
        cls=Signposts,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST},
    )

    @app.callback(
        invoke_without_command=True,
        help=_("A personal collaboration CRM: whom you met, in which role, what was said, and what comes after."),
        epilog=_("Everywhere: --book FILE chooses the book, --lang ko|en the language. A sentence alone is `log`."),
    )
    def aftera(
        ctx: typer.Context,
        version: bool = typer.Option(False, "--version", help=_("Print the version.")),
    ) -> None:
        if version:
            sys.stdout.write(f"afterA {__version__}\n")
            raise typer.Exit
        if ctx.invoked_subcommand is None:
            _open_the_door(ctx)

    return speak(typer.main.get_command(app))


def _open_the_door(ctx: typer.Context) -> None:
    """Open the TUI on a terminal; print Today where there is none."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        from ..tui import open_tui

        open_tui()
    else:
        ctx.invoke(_load("today").callback)


def _is_a_line(word: str) -> bool:
    return not word.startswith("-") and (" " in word or has_hangul(word))


def _unknown(word: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, SIGNPOSTS, n=1)
    if near:
        return _("There is no command “{word}”. Did you mean “{near}”?", word=word, near=near[0])
    return _("There is no command “{word}”. `aftera --help` lists them.", word=word)


def _load(name: str) -> Any:
    # `import` is a word of Python, so its module is named with an underscore after it.
    module = import_module(f".{name}_" if name == "import" else f".{name}", __name__)
    command: Any = typer.main.get_command(module.app)
    command.name = name
    return speak(command)
