"""The picture on a card: base64 of 2.1 and 3.0, the data: address of 4.0, or a link."""

from __future__ import annotations

from binascii import Error, a2b_base64

from ...words import _
from .contact import Photo
from .lines import Line
from .pixels import pixels
from .values import unescape

#: The largest picture taken from a card, in bytes; a larger one stays in the original only.
LARGEST = 12_000_000
#: No picture of a person has more; a few kilobytes can say they have.
MOST_PIXELS = 50_000_000

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
    return look(line)[0]


def look(line: Line) -> tuple[Photo | None, str]:
    """Return the picture of a PHOTO line, or None and, where it holds one we don't take, a sentence why not."""
    body = line.body.strip()
    if not body:
        return None, ""
    if len(body) > LARGEST * 2:
        return None, _too_large()
    said = line.header.value("MEDIATYPE") or next(iter(line.header.types), "")
    if line.header.encoding == "b" or body[:3] in (b"/9j", b"iVB") or body[:6] == b"R0lGOD":
        return _decoded(body, said)
    if body[:5].lower() == b"data:":
        head, _comma, rest = body[5:].replace(b"\\,", b",").replace(b"\\;", b";").partition(b",")
        if b"base64" not in head.lower():
            return None, _unreadable()
        return _decoded(rest, head.partition(b";")[0].decode("ascii", "replace") or said)
    address = unescape(line.value).strip()
    scheme = address.partition(":")[0].lower()
    return Photo(address=address) if scheme in ("http", "https") else None, ""


def _decoded(text: bytes, said: str) -> tuple[Photo | None, str]:
    text = bytes(text).translate(None, b" \t\r\n\\")
    if b":" in text:
        text = text.partition(b":")[0]
    try:
        data = a2b_base64(text + b"=" * (-len(text) % 4))
    except Error:
        return None, _unreadable()
    if not data:
        return None, _unreadable()
    if len(data) > LARGEST:
        return None, _too_large()
    if pixels(data) > MOST_PIXELS:
        most = MOST_PIXELS // 1_000_000
        return None, _(
            "The picture has more than {most} million pixels; it stays in the original card only.", most=most
        )
    said = said.lower().strip()
    mime = mime_of(data) or (said if "/" in said else f"image/{said}" if said.isalnum() else "")
    return Photo(data, mime), ""


def _too_large() -> str:
    most = LARGEST // 1_000_000
    return _("The picture is larger than {most} MB; it stays in the original card only.", most=most)


def _unreadable() -> str:
    return _("The picture can't be read; it stays in the original card only.")
