"""A person as a form: what is written reads back the same, and mistakes are told by their line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterA_crm import adding, channels, forms, history, people, person_line, roles, tags, text, words
from afterA_crm.errors import NotFound
from afterA_crm.store import Book, deed, open_book

from . import rows


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with open_book(tmp_path / "book.db") as opened:
        with deed(opened, "add"):
            line = (
                "이소라(감독) sora@film.kr 010-1234-5678 소속:필름랩 #2025 행사:gmaff "
                "생일:음력 8/15 별명:쏘 메모:조용함"
            )
            adding.add(opened, person_line.parse(line))
            adding.add(opened, person_line.parse("박민준"))
        yield opened


def apply(book: Book, form: str) -> bool:
    with deed(book, "edit"):
        return forms.apply(book, 1, forms.read(form))


def test_a_form_left_as_it_is_changes_nothing(book: Book) -> None:
    before = rows.dump(book)
    assert apply(book, forms.write(book, 1)) is False
    assert rows.dump(book) == before


def test_what_is_changed_in_the_form_is_changed_in_the_book(book: Book) -> None:
    form = forms.write(book, 1)
    for old, new in (
        ('name = "이소라"', 'name = "남궁소라"'),
        ('nicknames = ["쏘"]', 'nicknames = ["소라 언니", "쏘"]'),
        ('birthday = "lunar 08-15"', 'birthday = "1990년 4월 12일"'),
        ('tags = ["2025"]', 'tags = ["#영화", "2026"]'),
        ("me = false", "me = true"),
        ('note = "조용함"', 'note = """\n첫 줄\n둘째 "줄\\""""'),
        ('on = ""', "on = 2024-05-03"),
        ('through = ""', 'through = "민준"'),
        ('value = "sora@film.kr"', 'value = "Sora@Film.kr"'),
        ('kind = "phone"', 'kind = "messenger"'),
        ('from = ""', 'from = "2024년 5월"'),
    ):
        assert old in form, old
        form = form.replace(old, new, 1)
    form += '[[role]]\nrole = "작곡가"\nto = "2023"\n'
    assert apply(book, form)
    assert book.row(
        "SELECT name, family, birth_year, birth_month, birth_day, birth_lunar, is_me, note, met_on, met_through_id "
        "FROM person WHERE id = 1"
    ) == ("남궁소라", "남궁", 1990, 4, 12, 0, 1, '첫 줄\n둘째 "줄"', "2024-05-03", 2)
    assert tags.of(book, 1) == ["2026", "영화"]
    assert [(c.kind, c.value, c.key) for c in channels.of(book, 1)] == [
        ("email", "Sora@Film.kr", "sora@film.kr"),
        ("messenger", "010-1234-5678", "010-1234-5678"),
    ]
    assert [(r.name, r.organisation, r.since, r.until) for r in roles.of(book, 1)] == [
        ("작곡가", None, None, "2023"),
        ("감독", "필름랩", "2024-05", None),
    ]
    with deed(book, "undo"):
        history.reverse(book, history.last_undoable(book))
    assert people.get(book, [1])[0].name == "이소라"


def test_what_is_taken_out_goes_and_what_is_not_mentioned_stays(book: Book) -> None:
    assert apply(book, 'name = "이소라"\nbirthday = ""\n[met]\nevent = ""\n')
    assert channels.of(book, 1) == []
    assert roles.of(book, 1) == []
    assert tags.of(book, 1) == ["2025"]
    assert book.row("SELECT birth_month, met_event_id, note FROM person WHERE id = 1") == (None, None, "조용함")


@pytest.mark.parametrize(
    ("old", "new", "line_of", "told"),
    [
        ('name = "이소라"', 'name = ""', "name", "needs a name"),
        ('name = "이소라"', "name = 이소라", "name", "no TOML"),
        ("nicknames = ", "nickname = ", "nickname", "Is nicknames meant"),
        ("me = false", 'me = "no"', "me", "true or false"),
        ('tags = ["2025"]', "tags = [2025]", "tags", "list of texts"),
        ('birthday = "lunar 08-15"', 'birthday = "13-45"', "birthday", "no birthday"),
        ('on = ""', 'on = "soon"', "on", "no day"),
        ('kind = "phone"', 'kind = "fax"', 'kind = "fax"', "one of"),
        ('value = "sora@film.kr"', 'value = " "', 'value = " "', "needs a value"),
        ('role = "감독"\norganisation = "필름랩"', 'role = ""', "role = ", "a name or an organisation"),
        ('from = ""\nto = ""', 'from = "2024"\nto = "2023"', "to = ", "before it begins"),
        ('from = ""', 'from = "someday"', "from = ", "no day I can read"),
        ("\n[[role]]", "\n[role]", "[role]", "role is"),
    ],
)
def test_a_mistake_is_told_by_its_line(book: Book, old: str, new: str, line_of: str, told: str) -> None:
    form = forms.write(book, 1)
    assert old in form
    form = form.replace(old, new, 1)
    with pytest.raises(forms.FormError) as error:
        forms.read(form)
    mistake = error.value.mistakes[0]
    assert told in mistake.sentence
    assert form.split("\n")[mistake.line - 1].startswith(line_of)


def test_mistakes_stand_on_top_of_what_was_typed(book: Book) -> None:
    form = forms.write(book, 1).replace("me = false", "me = 1").replace("quiet = false", "quiet = 2")
    shown = form
    for _try in range(2):
        with pytest.raises(forms.FormError) as error:
            forms.read(shown)
        shown = forms.with_mistakes(shown, error.value.mistakes)
        first, second, *rest = shown.split("\n")
        assert "\n".join(rest) == form
        for line in (first, second):
            number = int(line.split("line ")[1].split(":")[0])
            assert shown.split("\n")[number - 1].split(" = ")[0] in {"me", "quiet"}


def test_someone_unknown_is_told_and_nothing_is_changed(book: Book) -> None:
    before = rows.dump(book)
    form = forms.write(book, 1).replace('event = "gmaff"', 'event = "nope"').replace('name = "이소라"', 'name = "딴"')
    said = forms.read(form)
    with pytest.raises(NotFound) as error, deed(book, "edit"):
        forms.apply(book, 1, said)
    line = forms.line_of_met(form, said, error.value.sentence)
    assert form.split("\n")[line - 1] == 'event = "nope"'
    assert rows.dump(book) == before


def test_comments_are_in_the_language_spoken(book: Book) -> None:
    words.use("ko")
    assert "# 고친 뒤 저장하고 닫으세요." in forms.write(book, 1)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30).filter(
        str.strip
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=60),
)
def test_any_text_stands_in_the_form_as_it_is(book: Book, name: str, note: str) -> None:
    with deed(book, "edit"):
        book.update("person", 1, name=name, note=note)
    form = forms.write(book, 1)
    said = tomllib.loads(form)
    assert said["name"] == name
    assert said["note"] == note
    assert text.visible(form, keep="\n") == form
