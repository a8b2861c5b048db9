"""People: who a name means, whom suggestions may name, and the rows that make a person."""

from ._finding import SHOWN, candidates, resolve
from ._making import add, be_me, call, change, new_uid
from ._rows import MY_ID, OPEN, OPEN_OR_ME, Person, get, me, my_id, open_as, open_names

__all__ = [
    "MY_ID",
    "OPEN",
    "OPEN_OR_ME",
    "SHOWN",
    "Person",
    "add",
    "be_me",
    "call",
    "candidates",
    "change",
    "get",
    "me",
    "my_id",
    "new_uid",
    "open_as",
    "open_names",
    "resolve",
]
