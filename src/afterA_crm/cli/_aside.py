"""What `aftera today` does to its page: an echo kept, rows put off or left be. Imported only then."""

from __future__ import annotations

from .. import clock, echoes
from .. import today as morning
from ..errors import UsageError
from ..today import aside
from ..words import _, days
from . import _book, _days, _show, _trial


def keep(echo: str, said: str, strength: int, dry_run: bool, json: bool) -> None:
    """Keep what still rings from a conversation."""
    number = _number(echo)
    with _trial.deed(f"today --echo c{number} {said}".strip(), dry_run) as done:
        echoes.answer(_book.book(), number, said, clock.today(), strength)
    if json:
        kept = {"text": said, "strength": strength}
        _show.as_json({"conversation": number, "echo": kept, "deed": None if dry_run else done.id})
    else:
        _show.say(_("c{number} rings: “{text}”", number=number, text=said))


def put(skip: list[str], later: list[str], until: str | None, dry_run: bool, json: bool) -> None:
    """Leave rows be or put them off; all of them are of the page as it stands before."""
    book, day, again = _book.book(), clock.today(), _days.first(until, "ahead")
    talks = [_number(word) for word in skip if _is_talk(word)]
    if len(talks) == len(skip) == 1 and not later:
        _leave(talks[0], dry_run, json)
        return
    left = [morning.named(book, day, word) for word in skip if not _is_talk(word)]
    off = [morning.named(book, day, word) for word in later]
    title = " ".join(f"{option} {word}" for option, said in (("--skip", skip), ("--later", later)) for word in said)
    with _trial.deed(f"today {title}", dry_run) as done:
        for number in talks:
            echoes.skip(book, number, day)
        put = [(item, aside.skip(book, item, day)) for item in left]
        put += [(item, aside.later(book, item, day, again)) for item in off]
    if json:
        rows = [item.as_json() | {"until": back.isoformat() if back else None} for item, back in put]
        _show.as_json({"aside": rows, "skipped": talks, "deed": None if dry_run else done.id})
        return
    for number in talks:
        _show.say(_("c{number} won't be asked about again.", number=number))
    for item, back in put:
        title = " ".join(item.title.split())
        if back:
            _show.say(_("{row}: not before {day}", row=title, day=days.short_day(back, day)))
        else:
            _show.say(_("{row}: not again", row=title))


def _leave(number: int, dry_run: bool, json: bool) -> None:
    with _trial.deed(f"today --skip c{number}", dry_run) as done:
        echoes.skip(_book.book(), number, clock.today())
    if json:
        _show.as_json({"conversation": number, "echo": None, "deed": None if dry_run else done.id})
    else:
        _show.say(_("c{number} won't be asked about again.", number=number))


def _is_talk(word: str) -> bool:
    return word.strip().casefold().startswith("c") and ":" not in word


def _number(named: str) -> int:
    digits = named.strip().casefold().removeprefix("c")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 16):
        raise UsageError(_("“{text}” is no conversation; write its number, such as c12.", text=named))
    return int(digits)
