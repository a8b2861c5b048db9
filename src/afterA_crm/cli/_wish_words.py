"""What the help pages of `aftera need` and `aftera offer` say."""

from __future__ import annotations

from typing import NamedTuple

from ..words import _


class Words(NamedTuple):
    """The sentences of one of the two commands, and examples of its two busiest verbs."""

    group: str
    add: str
    added: tuple[str, ...]
    list: str
    listed: tuple[str, ...]
    done: str
    fill: str
    edit: str
    reopen: str


def of(kind: str) -> Words:
    """Return the words of one of the two commands."""
    return _needed() if kind == "need" else _offered()


def _needed() -> Words:
    return Words(
        _("Note what someone, a project or you look for. Without a verb: list it, or note it with WHO and WHAT."),
        _("Note what is looked for: whose it is, then the role or a few words. WHO alone lists theirs."),
        (
            _("aftera need Sora composer --until March"),
            _('aftera need me "a camera operator" --until 2027-03'),
            _("aftera need '#ghost' composer --wish \"someone who knows the sea\""),
        ),
        _("List what is looked for, soonest day first."),
        (_("aftera need list --role composer"), _("aftera need list --of Sora --json"), "aftera need list --closed"),
        _("Close a need: it was met, or isn't any more."),
        _("Close a need with who met it."),
        _("Change a need; an empty value takes the role or the day away."),
        _("Open a closed need again."),
    )


def _offered() -> Words:
    return Words(
        _("Note what someone, a project or you can give. Without a verb: list it, or note it with WHO and WHAT."),
        _("Note what can be given: whose it is, then the role or a few words. WHO alone lists theirs."),
        (_("aftera offer Minsu mixing --until March"), _('aftera offer me "a quiet room to shoot in"')),
        _("List what can be given, soonest day first."),
        (_("aftera offer list --role editor"), _("aftera offer list --of Minsu --json"), "aftera offer list --closed"),
        _("Close an offer: it was taken, or isn't any more."),
        _("Close an offer with who took it."),
        _("Change an offer; an empty value takes the role or the day away."),
        _("Open a closed offer again."),
    )
