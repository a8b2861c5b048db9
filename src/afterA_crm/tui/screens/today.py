"""Today: what this day asks for, each with its reason, beside the page of whom it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.content import Content
from textual.widget import Widget

from ... import appointments, browsing, clock, echoes, followups, today
from ...followups import Closed
from ...today import Item, aside
from ...words import _, days, n_
from .. import ink, keys
from ..widgets.bars import Top
from ..widgets.lines import Lines
from ..widgets.page import Page
from ..widgets.today_list import TodayList
from .place import Place

if TYPE_CHECKING:
    from ...inbox import Open

#: The keys that matter for a kind of row, besides those for every row.
_HINTS = {
    "promise": ("done", "snooze"),
    "waiting": ("done", "snooze"),
    "appointment": ("done",),
    "met": ("done",),
    "echo": ("echo", "done"),
    **dict.fromkeys(("birthday", "holiday", "season", "introduction", "wrap", "anniversary"), ("snooze",)),
}


class Today(Place):
    """The morning page."""

    name_of_place = "today"
    hints = ("log", "find", "quit")
    BINDINGS: ClassVar[list[Any]] = keys.bound("done", "snooze", "echo", "why")

    def list_side(self) -> Iterable[Widget]:
        """Yield the list."""
        yield TodayList()

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(TodayList).focus()
        super().on_mount()

    async def load(self) -> None:
        """Read the morning page."""
        standing = await self.app.desk.read(browsing.standing)
        self.query_one(Top).wear(standing.hat)
        page = await self.app.desk.read(today.page, clock.today())
        found = self.query_one(TodayList)
        found.say_nothing(self._nothing(standing))
        more = n_("{n} more promise is due: aftera todo", "{n} more promises are due: aftera todo", page.more)
        found.show([*page.items, *page.echoes], more if page.more else "")
        self._show_chosen()

    def _nothing(self, standing: browsing.Standing) -> Content:
        key = keys.shown("log", self.app.chosen_keys)
        if standing.people or standing.talked:
            return ink.line(_("Nothing for today. Press {key} when you have met someone.", key=key))
        return ink.line(
            _("This book is empty. Press {key} and write in one line whom you met, and what about.", key=key)
        )

    # -- the page beside the list --------------------------------------------------------------------

    def on_lines_moved(self, _message: Lines.Moved) -> None:
        """Show the page of whom the row is about."""
        self._show_chosen()

    def on_lines_opened(self, _message: Lines.Opened) -> None:
        """Read the page; of the inbox, settle what is open."""
        item = self.query_one(TodayList).chosen
        if item is not None and item.kind == "inbox":
            from .settle import Settle  # only here: it brings the whole grammar of lines

            self.app.push_screen(Settle())
        else:
            self.open_page()

    def _show_chosen(self) -> None:
        item = self.query_one(TodayList).chosen
        self.say_keys()
        if item is not None and item.person_id is None:
            self.app.background(partial(self._read_other, item), "page today")
        else:
            self.read_person(item.person_id if item else None)

    def hints_here(self) -> tuple[str, ...]:
        """Return the actions that matter for the row under the cursor."""
        item = self.query_one(TodayList).chosen
        return ("log", *_HINTS.get(item.kind, ()), "why", "open", "find", "quit") if item else self.hints

    async def _read_other(self, item: Item) -> None:
        """Show the page of a row that is about nobody: a project's, or the open questions."""
        page, read = self.query_one(Page), self.app.desk.read
        if item.project_id is not None:
            from ... import project_pages
            from ..widgets import project_page

            found = await read(project_pages.page, item.project_id, 30)
            page.show(("project", item.project_id), partial(project_page.draw, found))
        elif item.kind == "inbox":
            from ... import inbox  # only here: it brings the whole grammar of lines

            asked = await read(inbox.questions, 30)
            page.show(("inbox",), partial(_questions, asked, keys.shown("open", self.app.chosen_keys)))
        else:
            page.show(item.ids, lambda cells: ink.wrapped(ink.line(item.title), cells))

    # -- acting on a row -----------------------------------------------------------------------------

    def action_done(self) -> None:
        """Close what the row is about."""
        item = self.query_one(TodayList).chosen
        if item is None:
            return
        if item.followup_id is not None:
            self._do(f"done {item.followup_id}", followups.done, item.followup_id, clock.today())
        elif item.appointment_id is not None:
            self._do(f"plan done {item.appointment_id}", appointments.met, item.appointment_id)
        elif item.kind == "echo" and item.conversation_id is not None:
            self._do(f"today --skip c{item.conversation_id}", echoes.skip, item.conversation_id, clock.today())
        else:
            self.app.tell(_("There is nothing to close here; a logged conversation settles it."))

    def action_snooze(self) -> None:
        """Put the row off to a day that is asked for."""
        item = self.query_one(TodayList).chosen
        if item is None or (item.followup_id is None and item.kind not in aside.KINDS):
            self.app.tell(_("This row can't be put off."))
            return
        from .ask import AskDay

        number = item.followup_id

        def put_off(day: Any) -> None:
            if day is not None and number is not None:
                self._do(f"snooze {number} {day}", followups.snooze, number, day)
            elif day is not None:
                title = f"today --later {item.name} --until {day}"
                self._do(title, aside.later, item, clock.today(), day)

        self.app.push_screen(AskDay(item.title), put_off)

    def action_echo(self) -> None:
        """Ask what still rings from the conversation behind the row."""
        item = self.query_one(TodayList).chosen
        if item is None or item.conversation_id is None:
            self.app.tell(_("No conversation stands behind this row."))
            return
        from .ask import AskEcho

        number = item.conversation_id

        def keep(said: str | None) -> None:
            if said:
                self._do(f"today --echo c{number} {said}", echoes.answer, number, said, clock.today())

        self.app.push_screen(AskEcho(item.title), keep)

    def action_why(self) -> None:
        """Say why the row is here."""
        item = self.query_one(TodayList).chosen
        if item is not None:
            from .why import Why

            self.app.push_screen(Why(item))

    def _do(self, title: str, verb: Callable[..., Any], *args: Any) -> None:
        """Do a deed on a row, say it, and read the page anew."""
        self.app.background(partial(self._done, title, verb, *args), "deed")

    async def _done(self, title: str, verb: Callable[..., Any], *args: Any) -> None:
        made, deed = await self.app.desk.do(title, verb, *args)
        if isinstance(made, Closed):
            row = made.followup
            self.app.suggest(_line_to_log(made))
            self.app.told(_("done: {what}", what=" · ".join(part for part in (row.names, row.text) if part)), deed)
        elif isinstance(made, followups.FollowUp):
            until = days.short_day(made.snoozed_until or clock.today(), clock.today())
            self.app.told(_("Put off to {day}: {what}", day=until, what=made.text), deed)
        elif verb is aside.later:
            until = days.short_day(made, clock.today())
            self.app.told(_("Put off to {day}: {what}", day=until, what=args[0].title), deed)
        elif verb is echoes.answer:
            self.app.told(_("Kept: “{text}”", text=args[1]), deed)
        else:
            self.app.told(_("Closed."), deed)
        self.app.reload()


def _line_to_log(closed: Closed) -> str:
    """Return the line that would log what was done with people; nothing when it was done with nobody."""
    row = closed.followup
    return _("today with {name}: {what}", name=row.names, what=row.text.replace("; ", ", ")) if row.people else ""


def _questions(asked: list[Open], key: str, cells: int) -> list[Content]:
    lines: list[Content] = []
    for one in asked:
        lines += [*ink.wrapped(ink.line((f"{one.text}?", "$asks")), cells)]
        lines += [*ink.hanging(ink.line("  "), ink.line((one.sentence, "$muted")), cells), Content("")]
    return [*lines, *ink.wrapped(ink.line(_("{key} settles them, one after the other.", key=key)), cells)]
