"""`#project` and `#tag`: particles come off a known stem, a near miss is pointed out."""

from __future__ import annotations

import re

from ..text import squash
from ..words import _
from ._keys import Marks
from ._line import Line
from ._particles import may_follow
from ._understanding import Known


def read_hash(line: Line, known: Known, marks: Marks, match: re.Match[str]) -> None:
    """Read one `#label`."""
    label = match.group(1).rstrip("-_")
    if not any(c.isalpha() for c in label):
        return
    projects = {squash(word): project.slug for project in known.projects for word in (project.name, project.slug)}
    tags = {squash(tag): tag for tag in known.tags}
    start = match.start()
    for end in range(len(label), 0, -1):
        stem = squash(label[:end])
        if stem not in projects and stem not in tags:
            continue
        if end < len(label) and not may_follow(label[end - 1], label[end:]):
            continue
        into, value = (marks.projects, projects[stem]) if stem in projects else (marks.tags, tags[stem])
        if value not in into:
            into.append(value)
        if stem in projects:
            marks.project_at.append((start, start + 1 + end, value))
        line.take(start, start + 1 + end, "project" if stem in projects else "tag")
        return
    if label not in marks.tags:
        marks.tags.append(label)
    line.take(start, start + 1 + len(label), "tag")
    near = next((name for key, name in {**tags, **projects}.items() if _near(squash(label), key)), None)
    if near:
        marks.hints.append(_("#{typed} is new here; #{known} is close to it.", typed=label, known=near))


def _near(one: str, other: str) -> bool:
    """Tell whether two keys differ by one letter put in, left out, changed or swapped."""
    if min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1 or one == other:
        return False
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    a, b = one[head:], other[head:]
    swapped = len(a) == len(b) and a[:2] == b[:2][::-1] and a[2:] == b[2:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or swapped
