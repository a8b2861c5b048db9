"""The parts of a workbook: entries of a zip, read piece by piece as XML within limits, without any entities."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.parsers import expat

from ...errors import AfterAError
from ...words import _

#: What a workbook of people may hold: entries, bytes once unpacked, and how much smaller than that it may be.
#: (sheets unpack to five or ten times as much; a small one may be larger beside what stands around it).
MOST_ENTRIES, MOST_BYTES, MOST_RATIO, LEAST = 2_000, 300_000_000, 100, 50_000
#: How many elements may say nothing, as cells with a border and no word do, and how many more for each cell that is
#: filled: a thousand rows of a template are there before anybody writes into them.
MOST_IDLE, IDLE_BESIDE_ONE = 250_000, 20
_PIECE = 65_536

Attributes = dict[str, str]


class _EntitiesError(Exception):
    """Raised inside the parser at a document type."""


@dataclass(frozen=True, slots=True)
class Handlers:
    """What to call for each element's start, its end, and the text between; names come without their namespace."""

    start: Callable[[str, Attributes], None]
    end: Callable[[str], None]
    text: Callable[[str], None]


class Parts:
    """The entries of a workbook."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise _broken() from None
        if len(self._zip.infolist()) > MOST_ENTRIES:
            raise too_much()
        self._names = {name.lstrip("/").casefold(): name for name in self._zip.namelist()}
        self._left = min(MOST_BYTES, max(len(data), LEAST) * MOST_RATIO)
        self._idle = MOST_IDLE

    def has(self, name: str) -> bool:
        """Tell whether there is such an entry."""
        return name.casefold() in self._names

    def held(self) -> None:
        """Count something that was filled."""
        self._idle += IDLE_BESIDE_ONE

    def read(self, name: str, handlers: Handlers) -> Iterator[None]:
        """Read an entry as XML; yield after each piece of it.

        Raises:
            AfterAError: it is no XML, declares entities, or is more than any workbook of people holds.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True

        def start(tag: str, found: Attributes) -> None:
            self._idle -= 1
            if self._idle < 0:
                raise too_much()
            handlers.start(_local(tag), found)

        parser.StartElementHandler = start
        parser.EndElementHandler = lambda tag: handlers.end(_local(tag))
        parser.CharacterDataHandler = handlers.text
        parser.StartDoctypeDeclHandler = _doctype
        try:
            with self._zip.open(self._names[name.casefold()]) as entry:
                while piece := entry.read(_PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise too_much()
                    parser.Parse(piece, False)
                    yield
                parser.Parse(b"", True)
                yield
        except (expat.ExpatError, _EntitiesError, zipfile.BadZipFile, zlib.error, EOFError, LookupError, ValueError):
            raise _broken() from None
        except (RuntimeError, NotImplementedError, OSError):  # an entry with a password, or packed in an unknown way
            raise _broken() from None


def _local(tag: str) -> str:
    return tag.rpartition(" ")[2]


def _doctype(*_said: object) -> None:
    raise _EntitiesError


def _broken() -> AfterAError:
    return AfterAError(_("This workbook is damaged; save it anew in the program that made it, or as CSV."))


def too_much() -> AfterAError:
    """Return what to say of a workbook that holds more than any list of people."""
    return AfterAError(_("This workbook unpacks to more than any list of people; save its sheet as CSV."))
