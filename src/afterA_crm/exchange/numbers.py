"""Resident registration numbers, starred out before anything of a file is looked at."""

from __future__ import annotations

import re
from datetime import date

#: How a zip archive begins: a workbook is one.
_PACKED = b"PK\3\4"


def without_numbers(data: bytes) -> bytes:
    """Return the bytes with the second half of every resident registration number starred out.

    No book of ours ever holds one (Personal Information Protection Act, article 24-2). UTF-16 is covered. A workbook
    is packed: its cells are starred as they are read.
    """
    if data.startswith(_PACKED):
        return data
    pattern = rb"(?<![\d+\-.])(?<![\d+\-.]\0)(?:\d\0?){6}-\0?[1-8]\0?(?:\d\0?){5}\d(?!\0?\d)"
    return re.sub(pattern, _starred, data) if b"-" in data else data


def _starred(match: re.Match[bytes]) -> bytes:
    head, dash, tail = match[0].partition(b"-")
    digits = head.replace(b"\0", b"").decode("ascii")
    try:
        date(2000, int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return match[0]
    return head + dash + re.sub(rb"\d", b"*", tail)
