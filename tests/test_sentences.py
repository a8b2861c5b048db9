"""Every sentence the user sees exists in both languages, with the same values, and with kind words."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from afterA_crm.words.ko import ROOMS, SENTENCES
from afterA_crm.words.particles import PARTICLES

from . import sentences

CLICK = import_module("afterA_crm.words.ko.click").SENTENCES
OURS = {key: told for key, told in SENTENCES.items() if key not in CLICK}

#: A particle in two forms at once, in any of the ways people write it.
DOUBLETS = re.compile(
    r"\((?:이|가|은|는|을|를|와|과|으|이나|이랑|랑|이에|이라)\)|[은는이가을를와과]/[은는이가을를와과]|으/?로\(|\(으\)"
)
#: A fixed particle right behind a value: whether it fits is luck.
BARE_PARTICLE = re.compile(
    r"\}[”’\"')\]]*(?:은|는|이|가|을|를|과|와|으로|로|이랑|랑|이나|나|아|야|이에요|예요|이라|라|이고|고)(?=[\s.,:;!?…”’\"')]|$)"
)
UNKIND_ENGLISH = re.compile(
    r"\b(?:overdue|neglect\w*|late|lateness|delinquent|past due|lapsed|scor(?:e|es|ed|ing)|rating|shame\w*|guilt\w*)\b",
    re.IGNORECASE,
)
UNKIND_KOREAN = re.compile("연체|방치|소홀|지각|밀린|밀렸|밀려|늦은|늦었|늦음|무심|점수|등급|평점|한참 지난")


def listed(found: list[str]) -> str:
    return f"{len(found)} of them:\n  " + "\n  ".join(found)


def test_every_sentence_has_its_korean() -> None:
    missing = [f"{s.place}: {s.sentence!r}" for s in sentences.said() if s.sentence not in SENTENCES]
    assert not missing, "Give these a Korean sentence in words/ko/<room>.py. " + listed(missing)


def test_every_korean_sentence_is_used() -> None:
    used = {s.sentence for s in sentences.said()}
    left = [repr(key) for key in OURS if key not in used]
    assert not left, "No _(), n_() or mark() says these any more; take them out of words/ko. " + listed(left)


def test_no_two_rooms_disagree() -> None:
    told: dict[str, str] = {}
    clash = []
    for room in ROOMS:
        for key, korean in import_module(f"afterA_crm.words.ko.{room}").SENTENCES.items():
            if told.setdefault(key, korean) != korean:
                clash.append(f"{room}: {key!r}")
    assert not clash, "The same English has different Korean in two rooms. " + listed(clash)


def test_speakers_are_given_literals() -> None:
    assert not sentences.unspoken(), (
        "Write the sentence out in _(), or mark() it where it is written and say it with told(). "
        + listed(sentences.unspoken())
    )


def test_a_sentence_is_given_the_values_it_names() -> None:
    wrong = []
    for s in sentences.said():
        if s.values is None:
            continue
        named = set(sentences.fields(s.sentence)) if s.values else set()
        if named != s.values and not (s.values == {"n"} and not named):
            wrong.append(f"{s.place}: {s.sentence!r} names {sorted(named)}, is given {sorted(s.values)}")
    assert not wrong, "The values given aren't those named. " + listed(wrong)


def test_both_languages_take_the_same_values() -> None:
    wrong = []
    for key, korean in SENTENCES.items():
        try:
            if set(sentences.fields(key)) != set(sentences.fields(korean)):
                wrong.append(f"{key!r} / {korean!r}")
        except ValueError as error:
            wrong.append(f"{key!r} / {korean!r}: {error}")
    assert not wrong, "English and Korean must name the same {values}. " + listed(wrong)


def test_particles_are_asked_for_by_name_and_only_in_korean() -> None:
    wrong = []
    for key, korean in SENTENCES.items():
        for spec in {spec for specs in sentences.fields(key).values() for spec in specs}:
            if re.search("[가-힣]", spec):
                wrong.append(f"English: {key!r}")
        for spec in {spec for specs in sentences.fields(korean).values() for spec in specs}:
            if re.search("[가-힣]", spec) and (spec not in PARTICLES or key in CLICK):
                wrong.append(f"{{...:{spec}}} in {korean!r}")
    assert not wrong, f"Particles there are: {' '.join(sorted(PARTICLES))}. " + listed(wrong)


def test_no_particle_stands_in_two_forms_or_by_luck() -> None:
    doubled = [repr(korean) for korean in SENTENCES.values() if DOUBLETS.search(korean)]
    assert not doubled, "Write {name:을}, never 을(를). " + listed(doubled)
    bare = [repr(korean) for korean in OURS.values() if BARE_PARTICLE.search(korean)]
    assert not bare, "Write {name:을} where a particle follows a value. " + listed(bare)


def test_korean_sentences_are_korean() -> None:
    english = []
    for key, korean in OURS.items():
        words = re.sub(r"\{[^}]*\}|`[^`]*`|\b[A-Z_]{2,}\b|\baftera\b|--?[a-z-]+|[a-z]+:", "", key, flags=re.IGNORECASE)
        if re.search(r"[a-z]{3}", words) and not re.search("[가-힣]", korean):
            english.append(f"{key!r}: {korean!r}")
    assert not english, "These are not translated. " + listed(english)


def test_no_word_shames_or_scores() -> None:
    unkind = [repr(key) for key in [*OURS, *(s.sentence for s in sentences.said())] if UNKIND_ENGLISH.search(key)]
    unkind += [repr(korean) for korean in OURS.values() if UNKIND_KOREAN.search(korean)]
    assert not unkind, "Say it without blame and without a score. " + listed(sorted(set(unkind)))


def test_no_text_reaches_the_user_past_the_catalogue() -> None:
    past = sentences.bypassing()
    assert not past, "Say these with _(). " + listed(past)


def test_hangul_is_written_only_where_it_is_grammar() -> None:
    found = sentences.hangul()
    assert not found, "Korean the user reads belongs in words/ko, said with _(). " + listed(found)


@pytest.mark.parametrize(
    ("code", "caught"),
    [
        ('raise NotFound("no such person")', True),
        ('raise NotFound(_("no such person"))', False),
        ('raise ValueError("for developers")', False),
        ('say("Saved it")', True),
        ('say(f"Saved {name} now")', True),
        ('say(_("Saved it"))', False),
        ('app.notify("It is done", title="x")', True),
        ('yield Label("A title")', True),
        ("yield Static(Content(row.name))", False),
        ('typer.Option(None, "--who", help="Who it is")', True),
        ('typer.Option(None, "--who", help=_("Who it is"))', False),
        ('Input(placeholder="Type a line")', True),
        ('self.border_title = "The people"', True),
        ('say("  " + candidate(row))', False),
        ('say(" ".join(["Saved it", x]))', True),
        ('say("Saved {}".format(x))', True),
        ('say("Saved it" if x else _("Kept it"))', True),
        ('say(f"{day} {name}")', False),
        ('app.command(epilog=examples("aftera find ghost", "ls *.vcf | aftera import -"))', False),
        ('app.command(epilog=examples("Then look at it"))', True),
        ('sqlite3.connect("a b")', False),
    ],
)
def test_the_lint_sees_what_it_should(code: str, caught: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    import ast

    tree = ast.parse(f"def f(self):\n    {code}")
    monkeypatch.setattr(sentences, "trees", lambda: (("x.py", tree),))
    assert bool(sentences.bypassing()) is caught
