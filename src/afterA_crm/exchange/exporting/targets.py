"""Where people can go: what each target takes, how it is written, and what it will lose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ...words import mark

if TYPE_CHECKING:
    from ...store import Book

Version = Literal["3.0", "4.0"]

#: The private nouns that can be asked for by name (`--with`).
PRIVATE = ("conversations", "echoes", "follow-ups", "rhythms", "past-roles")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to leave: these people, and whether they are everyone; `include` are private nouns asked for by name.

    `versions` are those a vCard may have (none: any), new ones get the first; `todo` makes tasks of follow-ups
    (VTODO) instead of days; `folder` is where it will stand, for what keeps the names it has there.
    """

    ids: Sequence[int]
    everyone: bool = True
    include: frozenset[str] = frozenset()
    versions: tuple[Version, ...] = ()
    todo: bool = False
    folder: Path | None = None


class Piece(NamedTuple):
    """One thing that leaves: its file in a folder (names of ours, never a path from data), its bytes, and whose it is.

    In one file the pieces are joined. `came` says that it is the card they came from, with our edits.
    """

    name: str
    data: bytes
    person: int | None = None
    title: str = ""
    came: bool = False
    version: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A target: what `--to` calls it, what writes it (`module:function`), and the ending of its files.

    `shape` says whether it is one file, a folder of files, or either. `versions` are those its cards may have.
    `private` says which private nouns a target takes, where choosing it is asking for them (`private_with`, where
    some were asked for by name); `loses` is what it won't keep or show.
    `join` makes one file of the pieces, where they don't just stand one after the other; `merge` a new text of a
    file there that keeps what others wrote in it. `staying` says what has no place there. `as_csv` is the
    target meant where the file ends in `.csv`, `as_folder` the one where a folder is named.
    """

    name: str
    title: str
    writer: str
    ending: str
    shape: Literal["file", "folder", "either"] = "either"
    versions: tuple[Version, ...] = ()
    private: str = ""
    private_with: str = ""
    loses: str = ""
    join: str = ""
    merge: str = ""
    staying: str = ""
    as_csv: str = ""
    as_folder: Target | None = None

    def pieces(self, book: Book, asked: Asked) -> Iterator[Piece]:
        """Yield what leaves; nothing is written to disk here."""
        found: Iterator[Piece] = _named(self.writer)(book, asked)
        return found

    def joined(self, pieces: Iterable[Piece]) -> Iterator[bytes]:
        """Yield the parts of one file made of the pieces."""
        if self.join:
            found: Iterator[bytes] = _named(self.join)(pieces)
            yield from found
        else:
            yield from (piece.data for piece in pieces)

    def merged(self, there: bytes, ours: bytes, force: bool) -> bytes | None:
        """Return the new text of a file: ours, with what others wrote in the one there; None leaves that alone."""
        made: bytes | None = _named(self.merge)(there, ours, force)
        return made

    def stays(self, book: Book, asked: Asked) -> list[str]:
        """Return what has no place in this target, in sentences."""
        made: list[str] = _named(self.staying)(book, asked) if self.staying else []
        return made


def _named(said: str) -> Callable[..., Any]:
    module, _colon, function = said.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"..{module}", __package__), function)
    return found


_PIECES, _JOINED = "exporting.cards:pieces", "exporting.cards:joined"

#: What leaves where no target is named: cards as they came, with the edits made here.
CARDS = Target("vcard", mark("vCards as they came, with your edits"), _PIECES, ".vcf", join=_JOINED)

_OUTLOOK_CARDS = Target(
    "outlook",
    mark("Outlook: one vCard 3.0 a file"),
    _PIECES,
    ".vcf",
    shape="folder",
    versions=("3.0",),
    loses=mark("Outlook opens cards one by one and keeps what it has a field for; its CSV comes in at once."),
)

TARGETS: dict[str, Target] = {
    each.name: each
    for each in (
        Target(
            "apple",
            mark("Apple Contacts: one file of vCards 3.0"),
            _PIECES,
            ".vcf",
            versions=("3.0",),
            join=_JOINED,
            loses=mark(
                "Apple Contacts shows one title and one organisation, and no categories: its groups are cards of their "
                "own, and tags stay in the file."
            ),
        ),
        Target(
            "google",
            mark("Google Contacts: vCards 3.0, or its CSV where the file ends in .csv"),
            _PIECES,
            ".vcf",
            versions=("3.0",),
            join=_JOINED,
            as_csv="csv",
            loses=mark(
                "Google Contacts shows one title and one organisation, and may leave out tags, how you met and who "
                "introduced you."
            ),
        ),
        Target(
            "outlook",
            mark("Outlook: its CSV, for it takes only the first card of a file; or a folder of one vCard a person"),
            "csvs.outlook:pieces",
            ".csv",
            shape="file",
            as_folder=_OUTLOOK_CARDS,
            loses=mark(
                "Outlook keeps one organisation, three e-mail addresses and one page; what is more stands in its "
                "notes, and pictures stay here."
            ),
        ),
        Target(
            "vdir",
            mark("a folder of one vCard a person, for khard and vdirsyncer"),
            _PIECES,
            ".vcf",
            shape="folder",
            versions=("3.0", "4.0"),
        ),
        Target(
            "vcard3",
            mark("vCards 3.0, which every address book reads"),
            _PIECES,
            ".vcf",
            versions=("3.0",),
            join=_JOINED,
        ),
        Target(
            "vcard4",
            mark("vCards 4.0"),
            _PIECES,
            ".vcf",
            versions=("4.0",),
            join=_JOINED,
            loses=mark(
                "Not every address book takes vCard 4.0; for Apple's and Google's, take --to apple or --to google."
            ),
        ),
        Target(
            "csv",
            mark("Google's CSV, which most address books and every spreadsheet read"),
            "csvs.google:pieces",
            ".csv",
            shape="file",
            loses=mark("Pictures and lunar birthdays stay here; further roles and how you met are custom fields."),
        ),
        Target(
            "json",
            mark("everything, as one JSON file that an empty book takes back"),
            "whole:pieces",
            ".json",
            shape="file",
            private=mark(
                "It carries everything: conversations, echoes, follow-ups, rhythms, pictures and originals too; "
                "only history stays here."
            ),
        ),
        Target(
            "markdown",
            mark("a vault of linked Markdown pages, for Obsidian"),
            "vault:pieces",
            ".md",
            shape="folder",
            merge="vault:merged",
            private=mark(
                "The pages carry conversations, echoes and open follow-ups too; what you write outside the marked "
                "region of a page stays when it is written anew."
            ),
        ),
        Target(
            "ics",
            mark("calendars: appointments, follow-ups, birthdays and events"),
            "calendar:pieces",
            ".ics",
            join="calendar:joined",
            staying="calendar:stays",
            private=mark("The calendar carries what your follow-ups and appointments say; conversations stay here."),
            private_with=mark(
                "The calendar carries what your follow-ups and appointments say, and where they came from."
            ),
        ),
    )
}


def by_ending(ending: str) -> Target | None:
    """Return the target that a file's ending means, the most general one, or None."""
    return next((each for each in reversed(TARGETS.values()) if each.ending == ending.lower() != ".vcf"), None)
