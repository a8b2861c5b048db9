"""`aftera offer`: what can be given, by whom, until when."""

from __future__ import annotations

from . import _wishes

app = _wishes.app("offer")
