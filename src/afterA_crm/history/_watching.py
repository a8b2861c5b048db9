"""Watch the tables: a shadow table and three triggers each, and the triggers that keep derived columns."""

from __future__ import annotations

from sqlite3 import Connection

#: The log itself, and what is derived from other rows.
UNWATCHED = frozenset({"deed", "change", "open_deed", "name_key"})
#: Columns that triggers keep from other rows: no change of them is a change by the user.
DERIVED = {"person": ("last_touch",), "mention": ("day",)}

OUTSIDE = "afterA: a write outside a deed"


def watched(con: Connection) -> list[str]:
    """Return the names of the tables whose changes are logged."""
    rows = con.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' "
        "AND name NOT GLOB 'was_*' AND name NOT GLOB 'finder*' ORDER BY name"
    )
    return [name for (name,) in rows if name not in UNWATCHED]


def columns(con: Connection, noun: str) -> list[str]:
    """Return the columns of a table that history keeps."""
    derived = DERIVED.get(noun, ())
    return [row[1] for row in con.execute("SELECT * FROM pragma_table_info(?)", (noun,)) if row[1] not in derived]


def watch(con: Connection) -> None:
    """Create, or bring up to date, the shadow table and the triggers of every watched table."""
    for noun in watched(con):
        kept = columns(con, noun)
        types = dict(con.execute("SELECT name, type FROM pragma_table_info(?)", (noun,)).fetchall())
        shadow = {row[1] for row in con.execute("SELECT * FROM pragma_table_info(?)", (f"was_{noun}",))}
        if not shadow:
            fields = ", ".join(f'"{name}" {types[name]}' for name in kept)
            con.execute(f'CREATE TABLE "was_{noun}" (change_id INTEGER PRIMARY KEY, {fields}) STRICT')
        for name in kept if shadow else ():
            if name not in shadow:
                con.execute(f'ALTER TABLE "was_{noun}" ADD COLUMN "{name}" {types[name]}')
        _make_triggers(con, noun, kept)
    for trigger, sql in _LAST_TOUCH.items():
        con.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        con.execute(f"CREATE TRIGGER {trigger} {sql}")


def _make_triggers(con: Connection, noun: str, kept: list[str]) -> None:
    names = ", ".join(f'"{name}"' for name in kept)
    old = ", ".join(f'OLD."{name}"' for name in kept)
    for kind, when, row in (
        ("insert", "INSERT", "NEW"),
        ("update", f"UPDATE OF {names}", "OLD"),
        ("delete", "DELETE", "OLD"),
    ):
        keep = (
            f'INSERT INTO "was_{noun}" (change_id, {names}) VALUES (last_insert_rowid(), {old});'
            if row == "OLD"
            else ""
        )
        con.execute(f'DROP TRIGGER IF EXISTS "log_{kind}_{noun}"')
        con.execute(
            f'CREATE TRIGGER "log_{kind}_{noun}" AFTER {when} ON "{noun}" BEGIN '
            f"SELECT RAISE(ABORT, '{OUTSIDE}') WHERE NOT EXISTS (SELECT 1 FROM open_deed); "
            f"INSERT INTO change (deed_id, noun, row_id, kind) "
            f"SELECT deed_id, '{noun}', {row}.id, '{kind}' FROM open_deed; {keep} END"
        )


# An undo brings rows back in any order, so each table that a derived column comes from says it anew.
_TOUCH = (
    "UPDATE person SET last_touch = (SELECT max(day) FROM mention "
    "WHERE person_id = {0} AND part = 'with') WHERE id = {0};"
)
_LAST_TOUCH = {
    "touch_mention_insert": "AFTER INSERT ON mention BEGIN UPDATE mention SET day = "
    "(SELECT day FROM conversation WHERE id = NEW.conversation_id) WHERE id = NEW.id; END",
    "touch_mention_update": "AFTER UPDATE OF day, part, person_id ON mention BEGIN "
    + _TOUCH.format("OLD.person_id")
    + _TOUCH.format("NEW.person_id")
    + " END",
    "touch_mention_delete": "AFTER DELETE ON mention BEGIN " + _TOUCH.format("OLD.person_id") + " END",
    "touch_conversation_insert": "AFTER INSERT ON conversation BEGIN "
    "UPDATE mention SET day = NEW.day WHERE conversation_id = NEW.id; END",
    "touch_conversation_update": "AFTER UPDATE OF day ON conversation BEGIN "
    "UPDATE mention SET day = NEW.day WHERE conversation_id = NEW.id; END",
    "touch_person_insert": "AFTER INSERT ON person BEGIN " + _TOUCH.format("NEW.id") + " END",
}
