"""How many pixels a picture has, by its header alone: a small file can unfold into more than a memory holds."""

from __future__ import annotations

#: JPEG segments that give the size: every start of a frame (ITU T.81, table B.1), without DHT, JPG and DAC.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def pixels(data: bytes) -> int:
    """Return width times height of a JPEG, PNG, GIF, WebP or BMP, 0 where the header doesn't tell."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        return _big(data, 16, 4) * _big(data, 20, 4)
    if data.startswith(b"GIF8"):
        return _gif(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    if data.startswith(b"BM") and len(data) >= 26:
        if _little(data, 14, 4) == 12:  # OS/2
            return _little(data, 18, 2) * _little(data, 20, 2)
        width, height = (int.from_bytes(data[at : at + 4], "little", signed=True) for at in (18, 22))
        return abs(width * height)
    return 0


def _big(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "big")


def _little(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "little")


def _gif(data: bytes) -> int:
    """Return the size of the screen, or of the first picture where that is larger."""
    screen = _little(data, 6, 2) * _little(data, 8, 2)
    at = 13 + (3 << (data[10] & 7) + 1 if len(data) > 10 and data[10] & 0x80 else 0)
    first = _little(data, at + 5, 2) * _little(data, at + 7, 2) if data[at : at + 1] == b"," else 0
    return max(screen, first)


def _jpeg(data: bytes) -> int:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xFF:  # filling
            at += 1
        elif mark in _FRAMES:
            return _big(data, at + 5, 2) * _big(data, at + 7, 2)
        elif mark == 0x01 or 0xD0 <= mark <= 0xD8:  # segments without a length
            at += 2
        else:
            at += 2 + max(_big(data, at + 2, 2), 2)
    return 0


def _webp(data: bytes) -> int:
    """Return the size of a lossy, lossless or extended WebP (RFC 9649)."""
    kind = data[12:16]
    if kind == b"VP8X":
        return (1 + _little(data, 24, 3)) * (1 + _little(data, 27, 3))
    if kind == b"VP8L" and data[20:21] == b"\x2f":
        bits = _little(data, 21, 4)
        return ((bits & 0x3FFF) + 1) * ((bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        return (_little(data, 26, 2) & 0x3FFF) * (_little(data, 28, 2) & 0x3FFF)
    return 0
