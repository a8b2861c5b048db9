"""Today: what this day asks for, each with its reason, beside the page of whom it is about."""

from __future__ import annotations

from .place import Place
from ..widgets.people_list import PeopleList


class Today(Place):
    name_of_place = "today"
    hints = ("log", "open", "done", "snooze", "echo", "why")

    def list_side(self):
        yield PeopleList()

    def list_in_sight(self):
        return self.query_one(PeopleList)
