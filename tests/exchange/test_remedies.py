"""Whatever can't be read gets one sentence that says, in both languages, what to do about it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from afterA_crm.words.ko import SENTENCES

from ..sentences import SPEAKERS, name_of, trees
from .remedies import has_a_remedy

#: Where files come in.
COMES_IN = re.compile(
    r"exchange/(?:entries|friends|ldif|recognising|sources|streams|\w+/)|cli/(?:_import_book|_mapping|import_)"
)
GOES_OUT = re.compile(r"exchange/(?:exporting|vault|calendar|csvs|graphs)/|exchange/qr/drawing")
#: What refuses a file or a part of it, and how a function that makes such a sentence ends.
REFUSES = frozenset(("AfterAError", "UsageError", "NotFound", "BookError", "Unread", "Broken"))
#: A notice about what was read all the same: nothing is to be done.
READ_ANYHOW = re.compile(r"\bstays? (?:in|here)\b|\b(?:was|were) read\b|\bstands for it\b")
KOREAN_DO = re.compile(r"세요[.:]|`aftera |pip install")


def refusals() -> Iterator[tuple[str, str]]:
    """Yield the sentences that refuse what comes in, each with its place."""
    for file, tree in trees():
        if not COMES_IN.match(file) or GOES_OUT.match(file):
            continue
        for node in ast.walk(tree):
            refusing = isinstance(node, ast.Call) and name_of(node) in REFUSES
            if refusing or (isinstance(node, ast.Return) and node.value is not None):
                for said in _sentences(node):
                    if not said[0].islower() and not READ_ANYHOW.search(said):
                        yield f"{file}:{node.lineno}", said


def _sentences(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call) and name_of(inner) in SPEAKERS:
            first = inner.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def test_every_refusal_says_what_to_do() -> None:
    found = dict(refusals())
    assert len(found) > 60, "the sentences weren't found"
    lacking = [f"{place}: {said}" for place, said in refusals() if not has_a_remedy(said)]
    assert not lacking, "Go on with what to do, behind a semicolon:\n  " + "\n  ".join(lacking)


def test_every_refusal_says_what_to_do_in_korean_too() -> None:
    lacking = [f"{place}: {SENTENCES[said]}" for place, said in refusals() if not KOREAN_DO.search(SENTENCES[said])]
    assert not lacking, "Go on with what to do:\n  " + "\n  ".join(lacking)
