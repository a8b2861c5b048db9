"""Run commands as a user would: in this process (fast), or in one of their own (true)."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import afterA_crm
from afterA_crm import places, words

_SOURCE = Path(afterA_crm.__file__).parents[1]
_spoken = "en"


class Result(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Read stdout as JSON."""
        return json.loads(self.out)

    @property
    def records(self) -> list[list[str]]:
        """Read stdout as the records that --plain prints."""
        return [line.split("\t") for line in self.out.split("\n") if line]


def aftera(*args: object, stdin: str | bytes = "", env: Mapping[str, str | None] | None = None) -> Result:
    """Run a command in this process, with streams that are no terminal.

    `env` adds variables for this run; None takes one away.
    """
    argv = [str(arg) for arg in args]
    before = {name: getattr(sys, name) for name in ("stdin", "stdout", "stderr", "argv")}
    environ = dict(os.environ)
    out, err = _stream(b"", "backslashreplace"), _stream(b"", "backslashreplace")
    os.environ.setdefault("COLUMNS", "80")
    _change(env or {})
    _reset()
    try:
        sys.stdin = _stream(stdin if isinstance(stdin, bytes) else stdin.encode("utf-8", "surrogatepass"), "strict")
        sys.stdout, sys.stderr, sys.argv = out, err, ["aftera", *argv]
        code = _run(argv)
    finally:
        for name, value in before.items():
            setattr(sys, name, value)
        os.environ.clear()
        os.environ.update(environ)
        _reset()
    return Result(code, _said(out), _said(err))


def aftera_process(*args: object, stdin: str | bytes = b"", env: Mapping[str, str | None] | None = None) -> Result:
    """Run a command in a process of its own."""
    raw = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "afterA_crm", *(str(arg) for arg in args)],
        input=raw,
        capture_output=True,
        env=process_env(env or {}),
        timeout=60,
    )
    return Result(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def process_env(env: Mapping[str, str | None]) -> dict[str, str]:
    """Return the environment of a process that runs this very source."""
    path = os.pathsep.join(filter(None, [str(_SOURCE), os.environ.get("PYTHONPATH")]))
    wanted: dict[str, str | None] = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", "COLUMNS": "80", **env}
    return {name: value for name, value in wanted.items() if value is not None}


def _run(argv: list[str]) -> int:
    from afterA_crm.cli._early import settle

    try:
        rest = settle(argv)
    except Exception as error:
        from afterA_crm.cli._failing import explain

        return explain(error)
    _speak_anew()
    from afterA_crm.cli import run

    return run(rest)


def _speak_anew() -> None:
    """Import the command line again where the language is another: help sentences are told at import."""
    global _spoken
    if words.language() != _spoken:
        _spoken = words.language()
        for name in [name for name in sys.modules if f"{name}.".startswith("afterA_crm.cli.")]:
            del sys.modules[name]


def _reset() -> None:
    """Forget what the run before settled."""
    places.use_book(None)
    words.use("en")
    book = sys.modules.get("afterA_crm.cli._book")
    if book is not None:
        if book._book is not None:
            book._book.close()
        book._book, book._written = None, False


def _change(env: Mapping[str, str | None]) -> None:
    for name, value in env.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _stream(data: bytes, errors: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", errors=errors, newline="" if not data else None)


def _said(stream: io.TextIOWrapper) -> str:
    stream.flush()
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode("utf-8", "replace")
