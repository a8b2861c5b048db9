"""The ending on a terminal: a table, one prompt, and questions only where somebody stops. Each answer is a deed."""

from __future__ import annotations

from collections.abc import Callable

from .. import chapters, clock, followups, outcomes, people, projects, wraps
from ..errors import AfterAError, BookError, UsageError
from ..text import clip, visible
from ..words import _, days, n_
from ..words.answers import yes
from ..wraps import Row, State
from . import _book, _promises, _show, _wrap_table

#: The keys, also as they are on a Korean keyboard.
_OUTCOME, _NEXT, _UPSTREAM, _TABLE, _STOP = {"o", "ㅐ"}, {"n", "ㅜ"}, {"u", "ㅕ"}, {"t", "ㅅ", "?"}, {"q", "ㅂ"}
#: What takes an answer away.
_AWAY = {"-", "–"}


class _LeftError(Exception):
    """Somebody left: with q, or because input ended."""


def talk(project_id: int) -> None:
    """Go through an ending, from wherever it was left; leaving again loses nothing."""
    state = wraps.state(_book.book(), project_id)
    slug = state.project.slug
    _wrap_table.draw(state)
    done = False
    try:
        while not done:
            _say_keys(state)
            done = _acted(state, _asked(f"#{slug} ›"))
            state = wraps.state(_book.book(), project_id)
    except _LeftError:
        pass
    finally:
        if not done:
            _show.say("")
            _show.say(_("What you answered is kept; `aftera project wrap {slug}` goes on here.", slug=slug))


def _say_keys(state: State) -> None:
    keys = [
        _("number, name") if state.members else "",
        _("o outcome"),
        _("n next"),
        _("u introducers") if any(one.followup_id is None for one in state.upstream) else "",
        _("t table"),
        _enter(state),
        _("q later"),
    ]
    _show.say("")
    _show.say("  ".join(key for key in keys if key))


def _enter(state: State) -> str:
    """Return what Enter does: a project that is still being made ends with it."""
    if state.settled_on:
        return _("Enter close")
    return _("Enter finish") if state.project.stage in ("wrapped", "let go") else _("Enter ends it")


def _asked(question: str) -> str:
    """Ask, and return the answer.

    Raises:
        _LeftError: input has ended.
    """
    answer = _show.ask_on(question)
    if answer is None:
        raise _LeftError
    return answer


def _acted(state: State, answer: str) -> bool:
    """Do what was answered at the prompt; return whether the ending is gone through."""
    key = answer.casefold()
    if not key:
        _finish(state)
        return True
    if key in _STOP:
        raise _LeftError
    acts: list[tuple[set[str], Callable[[State], None]]] = [
        (_OUTCOME, _outcome),
        (_NEXT, _next_chapter),
        (_UPSTREAM, _thank_upstream),
        (_TABLE, _wrap_table.draw),
    ]
    act = next((act for keys, act in acts if key in keys), None)
    if act is not None:
        act(state)
        return False
    row = _named(state, answer)
    if row is not None:
        _member(state, row)
    return False


def _named(state: State, answer: str) -> Row | None:
    """Return the member of that number or name; say it where there is none, or more than one."""
    if answer.isdecimal():
        if len(answer) < 6 and 1 <= int(answer) <= len(state.members):
            return state.members[int(answer) - 1]
        _show.say(n_("There is {n} in the table.", "There are {n} in the table.", len(state.members)))
        return None
    try:
        near = {person.id for person in people.candidates(_book.book(), answer)}
    except AfterAError as error:
        _show.say(error.sentence)
        return None
    found = [row for row in state.members if row.id in near]
    if len(found) == 1:
        return found[0]
    _show.say(_("Nobody here is called “{name}”.", name=answer) if not found else _("Say the number."))
    return None


def _member(state: State, row: Row) -> None:
    """Ask the four questions of a member, each kept at once; Enter leaves one, q goes back to the table."""
    today = clock.today()
    often = row.rhythm.said() if row.rhythm else ""
    said = (row.name, ", ".join(row.roles), row.brings or "", *_reasons(row), often)
    _show.say("")
    _show.say(" · ".join(" ".join(part.split()) for part in said if part))
    if row.ring:
        rings = f"“{' '.join(row.ring.text.split())}”"
        _show.say(f"  {rings} · {days.short_day(row.ring.day, today)} c{row.ring.conversation_id}")
    asked = [
        ("remains", _("What remains between you?"), row.remains, row.suggested.remains),
        ("thanks", _("What are you grateful for? It becomes a to-do."), _thanks(row), row.suggested.thanks),
        ("seed", _("A seed for next time?"), row.seed, row.suggested.seed),
        ("every", _("How often from here?"), often or None, row.suggested.every),
    ]
    for name, question, held, suggested in asked:
        if not _answered(state, row, name, question, held, suggested):
            break
    after = next((one for one in wraps.state(_book.book(), state.project.id).members if one.id == row.id), None)
    if after is not None:
        _wrap_table.draw_row(state.members.index(row) + 1, after)


def _reasons(row: Row) -> list[str]:
    """Return what is known of a member besides the role and what rings, which are said by themselves."""
    return [reason.text for reason in row.why if reason.kind not in ("member", "echo")]


def _thanks(row: Row) -> str | None:
    """Return the thanks that are promised and not said yet."""
    return row.thanks.text if row.thanks and row.thanks.state == "open" else None


def _answered(state: State, row: Row, name: str, question: str, held: str | None, suggested: str | None) -> bool:
    """Ask one question until it has an answer that can be kept, or is left; return whether to go on to the next."""
    offered = None if held else suggested
    shown = followups.told(offered or "") if name == "every" else offered
    ways = [
        _("Enter keeps “{text}”", text=_short(held)) if held else _("Enter leaves it"),
        _("- takes it away") if held else "",
        _("y: “{text}”", text=_short(shown)) if shown else "",
    ]
    while True:
        answer = _asked(f"{question} ({', '.join(way for way in ways if way)}) ›")
        if not answer:
            return True
        if answer.casefold() in _STOP:
            return False
        if answer == "?":
            _show.say(_("Write it in your own words. Enter goes on, q goes back to the table; nothing is lost."))
            continue
        if yes(answer):
            if held:
                return True
            if not offered:
                _show.say(_("Say it in a few words."))
                continue
            answer = offered
        said = "" if answer in _AWAY else answer
        try:
            _keep(state, row, name, said)
            return True
        except AfterAError as error:
            _show.say(error.sentence)


def _keep(state: State, row: Row, name: str, said: str) -> None:
    """Write one answer as a deed of its own, and say what it became where that isn't plain."""
    book = _book.book()
    with _book.deed(f"project wrap {state.project.slug} --who {row.name} --{name} {said}".strip()):
        made = wraps.settle(book, state.project.id, row.id, **{name: said})
    if name == "thanks" and made.thanks:
        _show.say("  " + _promises.one_line(made.thanks))


def _thank_upstream(state: State) -> None:
    """Ask of everyone who introduced a member whether to promise thanks."""
    book = _book.book()
    waiting = [one for one in state.upstream if one.followup_id is None]
    if not waiting:
        _show.say(_("There is nobody to thank for an introduction yet."))
    for one in waiting:
        answer = _asked(f"{one.name}: {one.reason.text}. {_('Promise thanks? (y, Enter not now)')} ›")
        if answer.casefold() in _STOP:
            return
        if yes(answer):
            with _book.deed(f"project wrap {state.project.slug} --upstream {one.name}"):
                numbers = wraps.thank_upstream(book, state.project.id, {one.id})
            for made in followups.get(book, numbers):
                _show.say("  " + _promises.one_line(made))


def _outcome(state: State) -> None:
    """Ask what came of it, and where it can be seen; what came of it is kept before the link is asked for."""
    book, slug = _book.book(), state.project.slug
    said = _asked(_("What came of it? (Enter leaves it)") + " ›")
    if not said or said.casefold() in _STOP:
        return
    try:
        with _book.deed(f"project wrap {slug} --outcome {said}"):
            outcomes.add(book, state.project.id, said)
        while link := _asked(_("A link? (Enter for none)") + " ›"):
            try:
                with _book.deed(f"project wrap {slug} --outcome {said} --link {link}"):
                    outcomes.add(book, state.project.id, said, link)
                return
            except UsageError as error:
                _show.say(error.sentence)
    except BookError as error:
        _show.say(error.sentence)


def _next_chapter(state: State) -> None:
    """Ask for the next chapter: a project that is there, or the name of a new one."""
    named = _asked(_("What comes next? A project or a new name (Enter leaves it)") + " ›")
    if named and named.casefold() not in _STOP:
        try:
            with _book.deed(f"project wrap {state.project.slug} --next {named}"):
                made = projects.get(_book.book(), chapters.follow(_book.book(), state.project.id, named)[0])
        except AfterAError as error:
            _show.say(error.sentence)
            return
        _show.say("  " + _("Next chapter") + f": #{made.slug} {made.name}")


def _finish(state: State) -> None:
    """Finish as it stands, and say what that is."""
    slug = state.project.slug
    if state.settled_on is None:
        with _book.deed(f"project wrap {slug} --finish"):
            wraps.finish(_book.book(), state.project.id, clock.today())
    _wrap_table.tell_finished(wraps.state(_book.book(), state.project.id))


def _short(said: str | None) -> str:
    return clip(visible(" ".join((said or "").split())), 28)
