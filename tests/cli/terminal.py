"""Run a command on a terminal of its own and answer what it asks, key by key."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Sequence

from .run import process_env

_ASKS = re.compile(
    r"(leave:|나가기:|›|for nobody\)|그만두려면 Enter\)|\[[yY]/[nN]\]|(?:What is it|무엇인가요)\? \[[^\]\n]*\]) $"
)


def typed(answers: Sequence[str], *args: object, size: tuple[int, int] = (80, 24)) -> str:
    """Run a command and type an answer at each of its questions; return what the terminal showed, unpainted.

    `size` is columns and rows.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    env = process_env({"COLUMNS": None, "TERM": "xterm-256color", "LC_ALL": None, "LANG": "C.UTF-8"})
    child = subprocess.Popen(
        [sys.executable, "-m", "afterA_crm", *map(str, args)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=env,
        close_fds=True,
    )
    os.close(theirs)
    shown, left = b"", list(answers)
    try:
        while True:
            ready, _, _ = select.select([ours], [], [], 60)
            assert ready, f"it waits for something: {_plain(shown)[-500:]}"
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            shown += piece
            if left and _ASKS.search(_plain(shown)):
                os.write(ours, f"{left.pop(0)}\n".encode())
    finally:
        os.close(ours)
        child.wait(timeout=60)
    assert not left, f"nobody asked for {left}: {_plain(shown)[-500:]}"
    return _plain(shown)


def _plain(shown: bytes) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown.decode("utf-8", "replace")).replace("\r", "")
