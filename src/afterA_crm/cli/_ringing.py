"""What still rings, asked one conversation after the other: a key for how strongly, then a line. Each is a deed."""

from __future__ import annotations

from .. import clock, echoes
from .. import today as morning
from ..errors import UsageError
from ..store import Book
from ..today import Item
from ..words import _, n_
from . import _book, _keys, _show

#: The keys, also as they are on a Korean keyboard.
_STOP = {"q", "ㅂ", "\x1b"}


def ask(book: Book, can_ask: bool) -> None:
    """Ask about every echo of today's page; where it stops, the rest wait as before.

    Raises:
        UsageError: nobody is there to answer.
    """
    if not can_ask:
        raise UsageError(
            _("--ask needs someone at a terminal; `aftera today --echo cN TEXT` and --skip cN do the same in a script.")
        )
    found = morning.page(book, clock.today()).echoes
    if not found:
        _show.say(_("No conversation waits to be asked about."))
        return
    _show.say(_("1 2 3 how strongly, Enter leaves it be, q stops."))
    kept = 0
    for number, item in enumerate(found, 1):
        _show.say("")
        _show.say(f"{number}/{len(found)}  {item.title}")
        answer = _asked(book, item)
        if answer is None:
            break
        kept += answer
    if kept:
        _show.say(n_("{n} echo kept.", "{n} echoes kept.", kept))


def _asked(book: Book, item: Item) -> bool | None:
    """Ask about one conversation; return whether something was kept, None to stop.

    Whoever begins to write instead of pressing a key writes the line: it rings two strong, as it does in a script.
    """
    talk = item.conversation_id or 0
    while True:
        key = _keys.press(item.reason)
        if key is None or key.casefold() in _STOP:
            return None
        if not key:
            with _book.deed(f"today --skip c{talk}"):
                echoes.skip(book, talk, clock.today())
            return False
        if key in ("1", "2", "3"):
            said = _show.ask_on(_("In a line:"))
            break
        if key.isalpha():
            rest = _show.rest_of(f"{_('In a line:')} {key}")
            said = None if rest is None else key + rest
            key = "2"
            if said is None or len(said) > 1:
                break
        _show.say(_("1 2 3 how strongly, Enter leaves it be, q stops."))
    if said is None:
        _show.say("")
        return None  # the strength alone isn't kept where input ends: it is asked again
    with _book.deed(f"today --echo c{talk} {said}".strip()):
        if said:
            echoes.answer(book, talk, said, clock.today(), int(key))
        else:
            echoes.ring(book, talk, int(key), clock.today())
    return True
