"""Codes as a camera sees them: what a terminal shows, as pixels, read back by zxing-cpp."""

from __future__ import annotations

import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from fcntl import ioctl

import zxingcpp
from PIL import Image

from afterA_crm.text import width
from tests.cli.run import process_env

#: A module's side in pixels, and so a cell's width; a cell is twice as high.
SIDE = 4
Colour = tuple[int, int, int]
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)
#: Foreground and background of well-known themes: Solarized's two, and plain ones.
THEMES: dict[str, tuple[Colour, Colour]] = {
    "dark": ((220, 220, 220), BLACK),
    "light": (BLACK, WHITE),
    "solarized dark": ((131, 148, 150), (0, 43, 54)),
    "solarized light": ((101, 123, 131), (253, 246, 227)),
}


def on_terminal(*args: str, columns: int = 80, rows: int = 24, env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a command on a terminal of that size and return its exit code and all it showed."""
    head, tail = pty.openpty()
    ioctl(tail, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    run = subprocess.Popen(
        [sys.executable, "-m", "afterA_crm", *args],
        stdin=tail,
        stdout=tail,
        stderr=tail,
        env=process_env({"TERM": "xterm-256color", "COLUMNS": None, **(env or {})}),
    )
    os.close(tail)
    said = b""
    while True:
        try:
            piece = os.read(head, 65536)
        except OSError:
            break
        if not piece:
            break
        said += piece
    os.close(head)
    return run.wait(60), said.decode().replace("\r\n", "\n")


def picture(shown: str, theme: str = "dark", rows: int | None = None) -> Image.Image:
    """Return what a terminal shows as a picture; with `rows`, only its last lines and an empty one for the prompt."""
    foreground, background = THEMES[theme]
    lines = shown.rstrip("\n").split("\n")
    if rows is not None:
        lines = [*lines, ""][-rows:]
    across = max(width(re.sub(r"\x1b\[[\d;]*m", "", line)) for line in lines)
    image = Image.new("RGB", (across * SIDE, len(lines) * 2 * SIDE), background)
    for down, line in enumerate(lines):
        ink, paper, at = foreground, background, 0
        for code, letter in re.findall(r"\x1b\[([\d;]*)m|(.)", line):
            if code or not letter:
                named = re.fullmatch(r"38;5;(\d+);48;5;(\d+)", code)
                ink, paper = (_fixed(named[1]), _fixed(named[2])) if named else (foreground, background)
                continue
            halves = {" ": (paper, paper), "█": (ink, ink), "▀": (ink, paper), "▄": (paper, ink)}
            for half, colour in enumerate(halves.get(letter, (ink, paper))):
                left, top = at * SIDE, (2 * down + half) * SIDE
                image.paste(colour, (left, top, left + SIDE * width(letter), top + SIDE))
            at += width(letter)
    return image


def _fixed(number: str) -> Colour:
    """Return a colour of the cube of 256 that no theme changes."""
    return {"16": BLACK, "231": WHITE}[number]


def read(image: Image.Image, invert: bool = False) -> list[str]:
    """Return what a reader finds in a picture; it isn't let to try light on dark, as not every phone does."""
    grey = image.convert("L")
    shown = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
    found = zxingcpp.read_barcodes(shown, formats=zxingcpp.BarcodeFormat.QRCode, try_invert=invert)
    return [code.bytes.decode() for code in found]
