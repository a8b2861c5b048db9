"""Every sentence in the source, found by its syntax: what test_sentences.py looks at."""

from __future__ import annotations

import ast
import builtins
import re
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "afterA_crm"
#: Functions that look a sentence up, and how many of their first arguments are sentences.
SPEAKERS = {"_": 1, "mark": 1, "n_": 2}
#: Functions and widgets that put a text before the user.
SHOWERS = frozenset(
    [
        "say",
        "_say",
        "show",
        "ask",
        "confirm",
        "pick",
        "prompt",
        "echo",
        "secho",
        "notify",
        "tell",
        "warn",
        "fail",
        "Label",
        "Static",
        "Button",
        "Content",
        "Text",
        "Placeholder",
        "Collapsible",
        "Option",
        "Checkbox",
        "RadioButton",
        "Binding",
    ]
)
#: Named arguments of any call whose text the user sees.
SHOWN_ARGUMENTS = frozenset(
    [
        "help",
        "short_help",
        "epilog",
        "prompt",
        "placeholder",
        "tooltip",
        "border_title",
        "border_subtitle",
        "sub_title",
        "description",
        "label",
    ]
)
#: Attributes whose text the user sees.
SHOWN_ATTRIBUTES = frozenset(
    [
        "TITLE",
        "SUB_TITLE",
        "BORDER_TITLE",
        "BORDER_SUBTITLE",
        "border_title",
        "border_subtitle",
        "tooltip",
        "placeholder",
    ]
)
#: Rooms whose Hangul is grammar, not speech.
HANGUL_ROOMS = (
    *(
        "words/",
        "vocabulary.py",
        "role_words.py",
        "names.py",
        "dates/",
        "capture/",
        "text/",
        "demo",
        "exchange/",
        "channel_keys/",
    ),
    *("person_line/", "role_words.py", "birthdays.py", "followups/wording.py"),
)


@dataclass(frozen=True)
class Said:
    """A sentence at its place, with the names of the values it is given (None: not known)."""

    sentence: str
    place: str
    values: frozenset[str] | None


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    """Return the syntax of every file of the source, by its path in the package."""
    return tuple(
        (path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text("utf-8")))
        for path in sorted(SOURCE.rglob("*.py"))
    )


def name_of(call: ast.Call) -> str:
    """Return the last name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def said() -> list[Said]:
    """Return every literal sentence that is looked up or marked."""
    found = []
    for file, call in calls():
        count = SPEAKERS.get(name_of(call), 0)
        values: frozenset[str] | None = frozenset(k.arg or "" for k in call.keywords)
        if name_of(call) == "n_":
            values = (values or frozenset()) | {"n"}
        if name_of(call) == "mark" or any(k.arg is None for k in call.keywords):
            values = None
        for argument in call.args[:count]:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                found.append(Said(argument.value, f"{file}:{argument.lineno}", values))
    return found


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of the source outside `words/__init__.py`, where the speakers live."""
    for file, tree in trees():
        if file != "words/__init__.py":
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    yield file, node


def unspoken() -> list[str]:
    """Return the places where a speaker is given something that is no literal."""
    return [
        f"{file}:{call.lineno}: {ast.unparse(call)[:80]}"
        for file, call in calls()
        for argument in call.args[: SPEAKERS.get(name_of(call), 0)]
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str))
    ]


def bypassing() -> list[str]:
    """Return the places where a literal reaches the user without being looked up."""
    found = set()
    for file, tree in trees():
        if file.startswith("words/"):
            continue
        for node in ast.walk(tree):
            for shown in _shown(node):
                found |= {f"{file}:{shown.lineno}: {text!r}" for text in _literals(shown) if _reads(text)}
    return sorted(found)


def _shown(node: ast.AST) -> Iterator[ast.expr]:
    """Yield what of a piece of syntax the user will read."""
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        # Errors of Python and its library speak to developers; ours speak to the user.
        module = getattr(getattr(node.exc.func, "value", None), "id", "")
        if not hasattr(builtins, name_of(node.exc)) and module not in sys.stdlib_module_names:
            yield from node.exc.args
    elif isinstance(node, ast.Call):
        if name_of(node) in SHOWERS:
            yield from node.args
        for keyword in node.keywords:
            if keyword.arg in SHOWN_ARGUMENTS:
                yield keyword.value
    elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(getattr(t, "attr", getattr(t, "id", "")) in SHOWN_ATTRIBUTES for t in targets):
            yield node.value


def _literals(node: ast.AST) -> Iterator[str]:
    """Yield the texts in an expression, f-strings whole; but not what is looked up or only compared."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    elif isinstance(node, ast.Call) and name_of(node) in (*SPEAKERS, "told"):
        return
    elif isinstance(node, ast.Call) and name_of(node) == "examples":
        for argument in node.args:
            yield from (text for text in _literals(argument) if not _is_a_command(text))
    elif not isinstance(node, ast.Lambda | ast.Subscript | ast.Compare):
        for child in ast.iter_child_nodes(node):
            yield from _literals(child)


def _is_a_command(text: str) -> bool:
    """Return whether an example is what the user types, the same in both languages."""
    return bool(re.match(r"(?:[a-z]+ [^|]*\| )?aftera(?: |$)", text))


def _reads(text: str) -> bool:
    """Return whether a text reads as words: a space, and letters."""
    return " " in text.strip() and bool(re.search(r"[^\W\d_]{2}", text))


def hangul() -> list[str]:
    """Return the places where Hangul stands in a literal outside the rooms of grammar."""
    found = []
    for file, tree in trees():
        if file.startswith(HANGUL_ROOMS):
            continue
        skipped = _docstrings(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name_of(node) in SPEAKERS:
                # An English sentence may quote a Korean example.
                skipped |= {id(argument) for argument in node.args}
            if isinstance(node, ast.Call) and name_of(node) == "examples":
                skipped |= {
                    id(text) for text in node.args if isinstance(text, ast.Constant) and _is_a_command(str(text.value))
                }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in skipped:
                continue
            # Single letters are keys of the Korean layout: `j,ㅓ`.
            if re.search("[가-힣]|[ㄱ-ㅣ]{2}", node.value):
                found.append(f"{file}:{node.lineno}: {node.value[:60]!r}")
    return found


def _docstrings(tree: ast.Module) -> set[int]:
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def fields(sentence: str) -> dict[str, set[str]]:
    """Return the values a sentence takes, each with the ways it is formatted."""
    found: dict[str, set[str]] = {}
    for _text, name, spec, turn in string.Formatter().parse(sentence):
        if name is not None:
            found.setdefault(name, set()).add(spec or (f"!{turn}" if turn else ""))
    return found
