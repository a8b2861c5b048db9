"""Pictures and texts of codes -> cards: what a camera or a badge gave, as vCards that the import reads."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from ... import text as texts
from ...errors import AfterAError
from ...words import _
from ..vcard.contact import Contact
from . import mecard

if TYPE_CHECKING:
    from PIL import Image

#: How large a picture may be: bytes of its file, and pixels of its first frame, the only one looked at.
MOST_BYTES = 32_000_000
MOST_PIXELS = 50_000_000

#: How PNG, JPEG, GIF, BMP and WebP begin.
_MAGIC = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0\0\0|RIFF.{4}WEBP", re.DOTALL)


def is_image(data: bytes) -> bool:
    """Tell a picture by its first bytes: PNG, JPEG, GIF, BMP or WebP."""
    return _MAGIC.match(data) is not None


def is_text(data: bytes) -> bool:
    """Tell a text of short cards (MECARD, BIZCARD) by how it begins."""
    return data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().upper().startswith((b"MECARD:", b"BIZCARD:"))


def cards_in(data: bytes) -> bytes:
    """Return the cards in a picture's codes, or in a text of short cards, as vCards in UTF-8.

    Raises:
        AfterAError: there is no code, or none holds a contact, or the picture can't be read.
    """
    if not is_image(data):
        return b"".join(cards_of(each) for _line, each in short_cards(data))
    found = texts_of(data)
    if not found:
        raise AfterAError(_("There is no QR code to be read in this picture; take it again, larger or sharper."))
    cards, other = [], ""
    for each in found:
        try:
            cards.append(cards_of(each))
        except AfterAError as error:
            other = other or error.sentence
    if not cards:
        raise AfterAError(other)
    return b"".join(cards)


def short_cards(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield the short cards of a text, each with the number of its first line."""
    line = 1
    for each in re.split(r"(?im)^[ \t]*(?=(?:MECARD|BIZCARD):)", texts.decoded(data)):
        if each.strip("\ufeff\r\n\t "):
            yield line, each
        line += len(re.findall(r"\r\n?|\n", each))


def cards_of(text: str) -> bytes:
    """Return what the text of a code says as vCards in UTF-8: a vCard as it came, a short card written anew.

    Raises:
        AfterAError: it is no contact.
    """
    text = text.lstrip("\ufeff\r\n\t ")
    if text[:11].upper() == "BEGIN:VCARD":
        whole = text.encode("utf-8", "replace")
        return whole if whole.endswith(b"\n") else whole + b"\r\n"
    contact = mecard.contact_of(text)
    if contact is None:
        said = texts.clip(" ".join(text.split()), 60)
        raise AfterAError(
            _(
                "The code holds no contact, only “{text}”; take one that somebody's card made (vCard or MECARD).",
                text=said or "-",
            )
        )
    return _written(contact)


def _written(contact: Contact) -> bytes:
    from ..vcard.writing import write

    return write(contact)


def texts_of(image: bytes) -> list[str]:
    """Return what the QR codes of a picture say, in the order they are found.

    Raises:
        AfterAError: the libraries for it aren't installed, or the picture is too large or broken.
    """
    if len(image) > MOST_BYTES:
        raise AfterAError(
            _("The picture is larger than {most} MB; cut out the part with the code.", most=MOST_BYTES // 1_000_000)
        )
    try:
        import zxingcpp

        grey = _grey(image)
        codes = zxingcpp.read_barcodes(
            memoryview(grey.tobytes()).cast("B", (grey.height, grey.width)),
            formats=zxingcpp.barcode_formats_from_str("QRCode"),
        )
    except ImportError:
        raise AfterAError(
            _("Reading codes from pictures needs two more libraries: pip install 'afterA-crm[qr]'.")
        ) from None
    except AfterAError:
        raise
    except Exception:  # decoders of pictures raise a dozen kinds at broken ones, with words for programmers
        raise AfterAError(
            _("The picture can't be read: it is broken or cut off; save it again where it comes from.")
        ) from None
    return [code.text for code in codes]


def _grey(data: bytes) -> Image.Image:
    """Return a picture's first frame in shades of grey; what is transparent shows paper, not ink."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow's own, of large pictures: they are refused here, before any pixel
        picture: Image.Image = Image.open(BytesIO(data), formats=("PNG", "JPEG", "GIF", "BMP", "WEBP"))
        if picture.width * picture.height > MOST_PIXELS:
            raise AfterAError(
                _(
                    "The picture has more than {most} million pixels; cut out the part with the code.",
                    most=MOST_PIXELS // 1_000_000,
                )
            )
        if picture.has_transparency_data:
            whole = picture.convert("RGBA")
            picture = Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole)
        return picture.convert("L")
