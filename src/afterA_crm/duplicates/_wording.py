"""Reasons in words, as both doors say them."""

from __future__ import annotations

from .. import sameness
from ..words import _, mark, told
from ._shared import Reason

_SAID = {
    "email": mark("the same e-mail {what}"),
    "phone": mark("the same phone {what}"),
    "link": mark("the same page {what}"),
    "messenger": mark("the same messenger name {what}"),
    "organisation": mark("the same organisation {what}"),
    "birthday": mark("the same birthday {what}"),
    "through": mark("both met through {what}"),
    "channel": mark("both reached at {what}"),
    "mail-at": mark("both write from {what}"),
    "project": mark("both in #{what}"),
    "event": mark("both at {what}"),
    "role": mark("both {what}"),
}


def said(reason: Reason) -> str:
    """Return a reason in words: `the same e-mail kim@film.kr`."""
    if reason.kind not in ("name", "called"):
        return told(_SAID[reason.kind], what=reason.what)
    if sameness.whole_key(reason.what) != sameness.whole_key(reason.other):
        return _("the same name written {one} / {other}", one=reason.what, other=reason.other)
    return _("the same name") if reason.kind == "name" else _("both called {what}", what=reason.what)
