"""Draw a code: its modules as rows of bits, as lines of half blocks for a terminal, as a PNG or an SVG."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from ...errors import AfterAError
from ...words import _

if TYPE_CHECKING:
    from segno import QRCode

#: The white frame a reader needs around the code, in modules (ISO/IEC 18004, 6.3.8).
QUIET = 4
#: How many bytes the codes of versions 1 to 40 hold at the lowest correction, L (ISO/IEC 18004, table 7).
BYTES = (
    *(17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858),
    *(929, 1003, 1091, 1171, 1273, 1367, 1465, 1528, 1628, 1732),
    *(1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2953),
)
#: What the largest code holds, in bytes.
MOST = BYTES[-1]

Matrix = Sequence[bytes]


def room(columns: int, rows: int) -> int:
    """Return how many bytes the largest code holds that fits so many cells of a terminal, two modules a cell."""
    version = (min(columns, rows * 2) - 2 * QUIET - 17) // 4
    return BYTES[min(version, len(BYTES)) - 1] if version > 0 else 0


def matrix(text: str, quiet: int = QUIET) -> Matrix:
    """Return the modules of the smallest code that holds the text, row by row, 1 for dark; the white frame is there.

    Raises:
        AfterAError: the text is larger than any code.
    """
    return [bytes(row) for row in _code(text).matrix_iter(scale=1, border=quiet)]


def half_blocks(modules: Matrix) -> list[str]:
    """Return a code as lines of text, two rows of modules a line: it is to be shown black on white."""
    rows = [*modules, bytes(len(modules[0]))] if len(modules) % 2 else list(modules)
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return ["".join(" ▄▀█"[2 * top + low] for top, low in zip(*pair, strict=True)) for pair in pairs]


def png(text: str) -> bytes:
    """Return a code as a PNG, eight pixels a module."""
    return _saved(text, kind="png", scale=8)


def svg(text: str) -> bytes:
    """Return a code as an SVG, black on white whatever stands behind it."""
    return _saved(text, kind="svg", scale=8)


def _saved(text: str, kind: str, scale: int) -> bytes:
    out = BytesIO()
    _code(text).save(out, kind=kind, scale=scale, border=QUIET, dark="#000", light="#fff")
    return out.getvalue()


def _code(text: str) -> QRCode:
    import segno

    data = text.encode("utf-8", "replace")
    if len(data) > MOST:
        raise AfterAError(_("A code holds {most} bytes at most; this is {size}.", most=MOST, size=len(data)))
    # UTF-8 without saying so (no ECI): readers find it by themselves, and older ones stumble over the mark. A
    # better correction is taken where it costs no larger code.
    return segno.make(data.decode(), error="l", boost_error=True, micro=False, mode="byte", encoding="utf-8")
