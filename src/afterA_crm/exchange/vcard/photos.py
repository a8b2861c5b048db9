"""The picture on a card: base64 of 2.1 and 3.0, the data: address of 4.0, or a link."""

from __future__ import annotations

from binascii import Error, a2b_base64

from .contact import Photo
from .lines import Line
from .values import unescape

#: The largest picture taken from a card, in bytes; a larger one stays in the original only.
LARGEST = 12_000_000

_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)


def mime_of(data: bytes) -> str:
    """Return the picture's type by its first bytes, or an empty string."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return "image/heic"
    return next((mime for magic, mime in _MAGIC if data.startswith(magic)), "")


def read_photo(line: Line) -> Photo | None:
    """Return the picture of a PHOTO line, or None where it holds none that can be read."""
    body = line.body.strip()
    if not body or len(body) > LARGEST * 2:
        return None
    said = line.header.value("MEDIATYPE") or next(iter(line.header.types), "")
    if line.header.encoding == "b" or body[:3] in (b"/9j", b"iVB") or body[:6] == b"R0lGOD":
        return _decoded(body, said)
    if body[:5].lower() == b"data:":
        head, _comma, rest = body[5:].replace(b"\\,", b",").replace(b"\\;", b";").partition(b",")
        if b"base64" not in head.lower():
            return None
        return _decoded(rest, head.partition(b";")[0].decode("ascii", "replace") or said)
    address = unescape(line.value).strip()
    scheme = address.partition(":")[0].lower()
    return Photo(address=address) if scheme in ("http", "https") else None


def _decoded(text: bytes, said: str) -> Photo | None:
    text = bytes(text).translate(None, b" \t\r\n\\")
    if b":" in text:
        text = text.partition(b":")[0]
    try:
        data = a2b_base64(text + b"=" * (-len(text) % 4))
    except Error:
        return None
    if not data or len(data) > LARGEST:
        return None
    said = said.lower().strip()
    mime = mime_of(data) or (said if "/" in said else f"image/{said}" if said.isalnum() else "")
    return Photo(data, mime)
