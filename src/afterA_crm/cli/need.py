"""`aftera need`: what is looked for, by whom, until when."""

from __future__ import annotations

from . import _wishes

app = _wishes.app("need")
