"""The small grammar inside a value: escapes, components, quoted-printable, carets in parameters."""

from __future__ import annotations

import re
from binascii import a2b_qp
from collections.abc import Iterable

#: Stand-ins for an escaped backslash and an escaped separator while a text is taken apart: no decoded text holds them.
_BACKSLASH, _SEPARATOR = "\ud800", "\ud801"

_ESCAPED = (("\\n", "\n"), ("\\N", "\n"), ("\\,", ","), ("\\;", ";"), ("\\:", ":"), ('\\"', '"'))


def even(text: str) -> str:
    """Return a text whose line ends are all `\\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def unescape(text: str) -> str:
    """Take the backslashes off a value (RFC 6350 3.4; `\\:` as old Google and Apple wrote it, too)."""
    if "\\" not in text:
        return text
    text = text.replace("\\\\", _BACKSLASH)
    for written, meant in _ESCAPED:
        text = text.replace(written, meant)
    return text.replace(_BACKSLASH, "\\")


def escape(text: str) -> str:
    """Put backslashes on a text so that it is one value in vCard 3.0 and 4.0."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return even(text).replace("\n", "\\n")


def escape_old(text: str) -> str:
    """Put backslashes on a text so that it is one component in vCard 2.1; line ends are left as they are."""
    return text.replace("\\", "\\\\").replace(";", "\\;")


def split(text: str, separator: str, most: int = -1) -> list[str]:
    """Return the parts of a value between separators that carry no backslash, still escaped.

    What comes after the first `most` parts is left out.
    """
    if "\\" not in text:
        return text.split(separator, most)[: most if most >= 0 else None]
    hidden = text.replace("\\\\", _BACKSLASH).replace("\\" + separator, _SEPARATOR)
    parts = hidden.split(separator, most)[: most if most >= 0 else None]
    return [part.replace(_SEPARATOR, "\\" + separator).replace(_BACKSLASH, "\\\\") for part in parts]


def join_list(items: Iterable[str], separator: str = ",") -> str:
    """Return items as one escaped list value."""
    return separator.join(escape(item) for item in items)


def from_quoted(data: bytes) -> bytes:
    """Decode quoted-printable whose soft breaks are gone already; what is no code stays as it is (RFC 2045)."""
    if b"=" not in data:
        return data
    if b"==" in data:  # which the decoder takes for one sign
        data = data.replace(b"==", b"=3D=").replace(b"==", b"=3D=")
    return a2b_qp(data + b"3D" if data.endswith(b"=") else data)


def to_quoted(data: bytes, keep: bytes = b"") -> list[bytes]:
    """Encode as quoted-printable; return atoms that a soft break must not cut. Bytes of `keep` stay bare."""
    bare = frozenset(range(0x20, 0x7F)) - {0x3D} | frozenset(keep)
    return [bytes((byte,)) if byte in bare else b"=%02X" % byte for byte in data]


def uncaret(text: str) -> str:
    """Decode a parameter value (RFC 6868)."""
    return re.sub(r"\^([n'^])", lambda match: {"n": "\n", "'": '"', "^": "^"}[match[1]], text) if "^" in text else text


def caret(text: str) -> str:
    """Encode a text as a parameter value, quoted where it must be (RFC 6868)."""
    text = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c >= " " or c in "\n\t")
    text = text.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{text}"' if any(c in text for c in ":;,") else text
