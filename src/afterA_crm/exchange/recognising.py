"""What a file of people is: cards, a table of some service, or another list; told by what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ..text import decoded
from ..words import _, mark
from . import chat, friends, ldif, monica
from .formats import Contents, File
from .tables import TABLES, mapped
from .tables.sheet import first_header
from .tables.table import everyone
from .vcard.contact import Contact


class Format(NamedTuple):
    """A format that isn't vCard: its name in the book, what it is called, and how it is read, and read again."""

    name: str
    title: str
    read: Callable[[File], Contents]
    again: Callable[[bytes], Contact | None]


def _is_book(file: File) -> bool:
    """Tell a book file; its reader loads SQLModel, and most files show in their first letter that they are none."""
    if not file.data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"{"):
        return False
    from . import whole

    return whole.is_book(file.data)


def _read_book(file: File) -> Contents:
    from . import whole

    return whole.contacts(whole.read(file.data))


def _book_again(original: bytes) -> Contact | None:
    from . import whole

    return next((given.contact for given in whole.contacts(whole.read(original))), None)


#: Lists that are no tables: how each is told by its bytes, and read.
LISTS: tuple[tuple[Callable[[File], bool], Format], ...] = (
    (_is_book, Format("book", mark("a whole book of afterA"), _read_book, _book_again)),
    (ldif.is_ldif, Format("ldif", mark("LDIF address book"), ldif.read, ldif.again)),
    (friends.is_friends, Format("friends", mark("friends.md"), friends.read, friends.again)),
    (monica.is_monica, Format("monica", mark("Monica export"), monica.read, monica.again)),
)


#: A table by a mapping, the user's own or a saved one that fits it.
MAPPED, MAPPED_TITLE = "map", mark("table of your own")


def _mapped(columns: Mapping[str, str]) -> Format:
    return Format(MAPPED, MAPPED_TITLE, lambda file: mapped.read(file, columns), mapped.again)


def recognise(file: File) -> Format | None:
    """Return the format of a file that holds no cards, or None where it is none that is known.

    Raises:
        AfterAError: it can't be read at all.
    """
    if file.columns is not None:
        return _mapped(file.columns)
    for fits, made in LISTS:
        if fits(file):
            return made
    for table in everyone(TABLES, file):
        return Format(table.name, table.title, table.read, table.again)
    columns = mapped.fitting(file)
    return _mapped(columns) if columns is not None else None


def again(name: str, original: bytes) -> Contact | None:
    """Return what was kept of a row or an entry, read again by its format; None where that can't be done."""
    known: Iterable[tuple[str, Callable[[bytes], Contact | None]]] = (
        *((made.name, made.again) for _fits, made in LISTS),
        *((table.name, table.again) for table in TABLES),
        (MAPPED, mapped.again),
    )
    for called, reread in known:
        if called == name:
            try:
                return reread(original)
            except (ValueError, TypeError, KeyError, RecursionError):
                return None
    return None


def unknown(file: File) -> str:
    """Return what to say of a file whose format isn't known."""
    if chat.lines(decoded(file.data[:20_000])):
        return _("This is a chat; `aftera log - < {file}` logs what was said in it.", file=file.name)
    markup = file.data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"{", b"["))
    if first_header(file) is not None and not markup:
        return _(
            "This table isn't one that is known; `aftera import --map NAME {file}` asks which column is what.",
            file=file.name,
        )
    return _(
        "This is no file of people that is known: import reads vCards, tables (CSV, XLSX), lists of address books and "
        "pictures of QR codes; save it as one of them."
    )
