"""The table of commands: section, name and one line each, so that help and completion import no command."""

from __future__ import annotations

from ..words import mark

SECTIONS = {
    "daily": mark("Every day"),
    "people": mark("People"),
    "looking": mark("Looking"),
    "together": mark("Together"),
    "borders": mark("In and out"),
    "book": mark("The book"),
}

SIGNPOSTS: dict[str, tuple[str, str]] = {
    "log": ("daily", mark("Log a conversation in one line.")),
    "today": ("daily", mark("See what today asks for, and why.")),
    "todo": ("daily", mark("Promise a follow-up, or list what is open.")),
    "done": ("daily", mark("Close a follow-up.")),
    "snooze": ("daily", mark("Put a follow-up off.")),
    "waiting": ("daily", mark("List what others promised.")),
    "plan": ("daily", mark("List or make appointments.")),
    "inbox": ("daily", mark("Settle open questions and take in dropped lines.")),
    "fix": ("daily", mark("Write the last line again.")),
    "add": ("people", mark("Add a person in one line.")),
    "edit": ("people", mark("Edit a person or a conversation.")),
    "role": ("people", mark("Add, end or list a person's roles.")),
    "tag": ("people", mark("Add, remove or list tags.")),
    "rhythm": ("people", mark("Set how often you want to be in touch.")),
    "hat": ("people", mark("Choose the hat you wear.")),
    "relate": ("people", mark("Say what two people are to each other.")),
    "quiet": ("people", mark("Leave someone out of today and every suggestion.")),
    "archive": ("people", mark("Put someone out of the lists.")),
    "duplicates": ("people", mark("See who may be in the book twice, and settle it.")),
    "merge": ("people", mark("Make two entries one person.")),
    "forget": ("people", mark("Remove someone for good, also from history.")),
    "find": ("looking", mark("Search everything.")),
    "who": ("looking", mark("List people by role, project, event, tag, season.")),
    "show": ("looking", mark("See a person's page.")),
    "brief": ("looking", mark("See what to know before meeting someone.")),
    "timeline": ("looking", mark("Read conversations in order.")),
    "pulse": ("looking", mark("See a year of conversations, seasons turning, what rings.")),
    "project": ("together", mark("Begin, list and see projects.")),
    "event": ("together", mark("Begin, list and see events.")),
    "path": ("together", mark("See how you could reach someone, and through whom.")),
    "import": ("borders", mark("Bring people in from cards, tables and lists.")),
    "export": ("borders", mark("Take people out, for any address book.")),
    "mycard": ("borders", mark("Show my card as a QR code, or write it.")),
    "undo": ("book", mark("Take back the last thing done.")),
    "redo": ("book", mark("Do again what was taken back.")),
    "history": ("book", mark("See what was done, and to which rows.")),
    "backup": ("book", mark("Back the book up now, or list backups.")),
    "restore": ("book", mark("Bring a backup back.")),
    "doctor": ("book", mark("Check the book, and mend it.")),
    "settings": ("book", mark("See and change settings.")),
    "where": ("book", mark("Say where everything is kept.")),
    "demo": ("book", mark("Try afterA on an invented book.")),
}
