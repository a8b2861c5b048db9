"""Bytes inside a card: pictures, logos, sounds and keys, which every version writes in its own way."""

from __future__ import annotations

from binascii import Error, a2b_base64, b2a_base64
from dataclasses import dataclass

from .drafts import Version
from .lines import Line

_FAMILIES = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio", "KEY": "application"}
_KEYS = {"pgp": "application/pgp-keys", "x509": "application/pkix-cert"}


@dataclass(frozen=True, slots=True)
class Inline:
    """Bytes in a card, and their media type as far as it is said."""

    data: bytes
    mime: str

    def written(self, version: Version) -> tuple[list[str], str]:
        """Return the parameters and the value: base64 in 3.0 (RFC 2426 2.4.1), a data: address in 4.0 (RFC 2397)."""
        text = b2a_base64(self.data, newline=False).decode("ascii")
        if version == "4.0":
            return [], f"data:{self.mime or 'application/octet-stream'};base64,{text}"
        short = {mime: key for key, mime in _KEYS.items()}.get(self.mime, self.mime.rpartition("/")[2])
        return ["ENCODING=b", *([f"TYPE={short.upper()}"] if short else [])], text


def inline(line: Line) -> Inline | None:
    """Return the bytes that a line carries, or None where its value is a text or an address."""
    body, header = line.body.strip(), line.header
    said = header.value("MEDIATYPE") or next((each for each in header.types if each != "pref"), "")
    if body[:5].lower() == b"data:":
        head, comma, rest = body[5:].replace(b"\\,", b",").replace(b"\\;", b";").partition(b",")
        if not comma or b"base64" not in head.lower():
            return None
        said = head.partition(b";")[0].decode("ascii", "replace") or said
    elif header.encoding == "b" or (line.name == "PHOTO" and body[:3] in (b"/9j", b"iVB")):
        rest = body
    else:
        return None
    text = rest.translate(None, b" \t\r\n\\").partition(b":")[0]
    try:
        data = a2b_base64(text + b"=" * (-len(text) % 4))
    except Error:
        return None
    return Inline(data, _mime(line.name, said)) if data else None


def _mime(name: str, said: str) -> str:
    said = "".join(c for c in said.lower() if c.isascii() and (c.isalnum() or c in "/+.-"))
    if "/" in said or not said:
        return said
    return _KEYS.get(said) or f"{_FAMILIES.get(name, 'application')}/{said}"
