"""Forgetting: nothing of a person is left in the file, and what others share stays theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterA_crm import (
    adding,
    backups,
    conversations,
    forgetting,
    hats,
    history,
    index,
    knowing,
    people,
    person_line,
    tags,
    text,
)
from afterA_crm.errors import CannotUndo
from afterA_crm.store import Book, deed

from . import rows

#: Everything of hers that must not be found in any byte of the file afterwards.
HERS = ("남궁소라", "소라", "소소", "sora@film.kr", "010-1234-5678", "1012345678", "Namgung", "첫눈", "비밀 이야기")


def add(book: Book, line: str) -> int:
    said = person_line.parse(line)
    with deed(book, f"add {line}"):
        return adding.add(book, said, adding.meet(book, said.via)).id


def log(book: Book, line: str) -> int:
    with deed(book, f"log {line}"):
        made = conversations.log(book, knowing.understand(book, line))
    return int(made.conversation or 0)


def forget(book: Book, number: int) -> forgetting.Forgotten:
    with deed(book, "forget"):
        done = forgetting.forget(book, number)
    forgetting.sweep(book)
    return done


def found_in(book: Book, words: tuple[str, ...]) -> list[str]:
    data = book.path.read_bytes()
    return [word for word in words if word.encode() in data]


@pytest.fixture
def lived(book: Book) -> Book:
    """A book in which one person left traces everywhere."""
    add(book, "박민준")
    add(
        book,
        "남궁소라(감독) sora@film.kr 010-1234-5678 별명:소소 reading:Namgung 메모:첫눈 행사:gmaff #2025 via @박민준",
    )
    add(book, "강하늘 via @남궁소라 메모:남궁소라가_추천")
    log(book, "어제 @남궁소라 비밀 이야기; 다음 주 화요일 소라에게 비밀 이야기 보내기")
    shared = log(book, "어제 성수에서 @남궁소라 @박민준 콘티; 내일 소라랑 민준에게 대본")
    log(book, "어제 @박민준 남궁소라 얘기")
    with deed(book, "edit c2 소소"):
        book.update("conversation", shared, note="소소가 먼저 말함")
    with deed(book, "edit 남궁소라"):
        people.change(book, 2, note="첫눈 같은 사람")
    return book


def test_no_byte_of_hers_stays_in_the_file(lived: Book) -> None:
    assert found_in(lived, HERS) == list(HERS)
    forget(lived, 2)
    assert found_in(lived, HERS) == []
    assert lived.rows("PRAGMA integrity_check") == [("ok",)]
    assert lived.rows("PRAGMA foreign_key_check") == []
    assert index.differences(lived.con) == 0


def test_what_others_share_stays_with_the_name_blanked(lived: Book) -> None:
    done = forget(lived, 2)
    assert lived.rows("SELECT sentence, note FROM conversation ORDER BY id") == [
        ("어제 성수에서 @▢▢ @박민준 콘티; 내일 ▢▢랑 민준에게 대본", "▢▢가 먼저 말함"),
        ("어제 @박민준 ▢▢ 얘기", None),
    ]
    assert lived.rows("SELECT text FROM followup") == [("▢▢랑 민준에게 대본",)]
    assert lived.rows("SELECT name, note, met_through_id, met_how FROM person") == [
        ("박민준", None, None, None),
        ("강하늘", "▢▢가_추천", None, None),
    ]
    assert done.removed["conversation"] == 1
    assert done.removed["followup"] == 1
    assert done.blanked["conversation"] == 2


def test_earlier_deeds_are_closed_and_tell_nothing(lived: Book) -> None:
    forget(lived, 2)
    past = history.deeds(lived)
    assert [one.title for one in past if not one.closed] == ["add 강하늘 via @▢▢ 메모:▢▢가_추천", "add 박민준"]
    with deed(lived, "undo"), pytest.raises(CannotUndo):
        history.reverse(lived, past[0].id)


def test_a_namesake_keeps_their_name(book: Book) -> None:
    one, other = add(book, "김민수 a@b.kr"), add(book, "김민수 c@d.kr")
    log(book, f"어제 @id:{other}랑 봄")
    with deed(book, "log"):
        number = book.insert(
            "conversation",
            day="2026-11-01",
            how="met",
            sentence="김민수 얘기",
            created_at="2026-01-01T00:00:00Z",
            changed_at="2026-01-01T00:00:00Z",
        )
        book.insert("mention", conversation_id=number, person_id=other, part="with")
    forget(book, one)
    assert book.rows("SELECT id, name FROM person") == [(other, "김민수")]
    assert book.value("SELECT sentence FROM conversation WHERE id = ?", number) == "김민수 얘기"
    assert found_in(book, ("a@b.kr",)) == []


def test_a_friend_whose_name_holds_hers_keeps_it(book: Book) -> None:
    add(book, "김하늘")
    add(book, "정하늘")
    log(book, "어제 @김하늘 @정하늘 만남")
    forget(book, 1)
    assert book.value("SELECT sentence FROM conversation") == "어제 @▢▢ @정하늘 만남"


def test_backups_and_kept_lines_that_hold_her_are_told(lived: Book, tmp_path: Path) -> None:
    kept = backups.make(lived.con, "asked")
    line = tmp_path / "recovery"
    line.mkdir()
    (line / "one.txt").write_text("남궁소라 만남\n")
    (line / "two.txt").write_text("다른 사람\n")
    person = people.get(lived, [2])[0]
    assert [one.path for one in forgetting.held_by(backups.listing(), person)] == [kept]
    assert forgetting.files_with([line], [person.name]) == [line / "one.txt"]
    forget(lived, 2)
    backups.make(lived.con, "asked")
    assert [one.path for one in forgetting.held_by(backups.listing(), person)] == [kept]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_table_lets_go(book: Book, number: int) -> None:
    with deed(book, "fill"):
        rows.fill(book)
    forget(book, number)
    for noun in history.watched(book.con):
        keys = [r[3] for r in book.rows(f'SELECT * FROM pragma_foreign_key_list("{noun}")') if r[2] == "person"]
        for key in keys:
            assert not book.value(f'SELECT count(*) FROM "{noun}" WHERE "{key}" = ?', number), (noun, key)
            assert not book.value(f'SELECT count(*) FROM "was_{noun}" WHERE "{key}" = ?', number), (noun, key)
    assert book.rows("PRAGMA foreign_key_check") == []
    assert index.differences(book.con) == 0


def test_slugs_tags_and_hats_that_hold_the_name_stay_apart(lived: Book) -> None:
    stamp = "2026-01-01T00:00:00Z"
    with deed(lived, "more"):
        for slug in ("남궁소라-단편", "x-단편"):
            lived.insert("project", slug=slug, name="남궁소라 단편", created_at=stamp, changed_at=stamp)
        for name in ("남궁소라", "▢▢"):
            tags.ensure(lived, name)
        hats.add(lived, "남궁소라 매니저")
        lived.insert("role_alias", alias="남궁소라역", role="actor")
    forget(lived, 2)
    assert found_in(lived, HERS) == []
    assert lived.rows("SELECT slug, name FROM project ORDER BY id") == [
        ("x-단편-2", "▢▢ 단편"),
        ("x-단편", "▢▢ 단편"),
    ]
    assert len(lived.rows("SELECT DISTINCT key FROM tag WHERE name LIKE '▢▢%'")) == 2
    assert [hat.name for hat in hats.listing(lived)] == ["▢▢ 매니저"]


def test_open_questions_of_shared_conversations_are_blanked(lived: Book) -> None:
    with deed(lived, "ask"):
        lived.insert("question", conversation_id=2, kind="person", text="소라")
    forget(lived, 2)
    assert lived.rows("SELECT text FROM question") == [("▢▢",)]


def test_a_rehearsal_changes_nothing(lived: Book) -> None:
    before = rows.dump(lived)
    with pytest.raises(KeyError), deed(lived, "forget"):
        forgetting.forget(lived, 2)
        raise KeyError
    assert rows.dump(lived) == before


# -- what was made together --------------------------------------------------------------------------


def together(book: Book, name: str) -> int:
    """Let someone of that name leave traces in a project, a circle and introductions of others."""
    stamps = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}
    add(book, "박민준")
    add(book, "강하늘")
    with deed(book, f"add {name}"):
        number = people.add(book, name)
    with deed(book, "project"):
        film = book.insert("project", slug=text.slug(f"{name} 단편"), name=f"{name} 단편", stage="wrapped", **stamps)
        after = book.insert("project", slug="next", name="다음 장", stage="idea", **stamps)
        for person in (1, number):
            book.insert("member", project_id=film, person_id=person, terms=f"{name}, 똑같이")
        book.insert("need", kind="need", project_id=film, text=f"{name} 같은 사람", filled_by_id=number)
        book.insert("outcome", project_id=film, text=f"{name}: 관객상")
        book.insert("wrap", project_id=film, person_id=1, remains=f"{name} 이야기")
        book.insert("lineage", before_id=film, after_id=after, note=f"{name}의 집에서")
        book.insert("keepsake_line", project_id=film, text=f"{name} 웃던 날", said_by_id=number)
        circle = book.insert("circle", name=f"{name}네", key=text.squash(f"{name}네"), declined=0)
        for person in (1, number):
            book.insert("circle_member", circle_id=circle, person_id=person)
    with deed(book, f"project note {text.slug(f'{name} 단편')}"):
        book.update("project", film, note=f"{name} 먼저")
    with deed(book, f"project edit {text.slug(f'{name} 단편')}"):
        book.update("project", film, note=None)
    with deed(book, f"circle add {name}네 강하늘"):
        book.insert("circle_member", circle_id=circle, person_id=2)
    with deed(book, "intro by"):
        book.insert("introduction", by_id=number, one_id=1, other_id=2, state="made", **stamps)
        book.insert("introduction", by_id=number, one_id=1, state="made", **stamps)
    return number


@pytest.mark.parametrize("name", ["남궁소라", "김별", "Jo", "Łucja Ó Neil", "미카엘 김"])
def test_no_byte_of_a_name_stays_in_what_was_made_together(book: Book, name: str) -> None:
    number = together(book, name)
    held = (name, text.slug(name), text.squash(name)) if not name.isascii() else (name, "jo-", "jo네")
    assert name in found_in(book, held)
    forget(book, number)
    assert found_in(book, held) == []
    assert book.rows("SELECT slug, name FROM project ORDER BY id")[0] == ("x-단편", "▢▢ 단편")
    assert book.rows("SELECT name, key FROM circle") == [("▢▢네", "▢▢네")]
    assert book.rows("SELECT text, said_by_id FROM keepsake_line") == [("▢▢ 웃던 날", None)]
    assert index.differences(book.con) == 0


def test_a_given_name_is_blanked_in_lines_of_a_project_but_not_in_what_it_is_called(book: Book) -> None:
    stamps = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}
    one, _other = add(book, "박하늘"), add(book, "강하늘")
    with deed(book, "project"):
        film = book.insert("project", slug="하늘", name="하늘", stage="wrapped", **stamps)
        book.insert("member", project_id=film, person_id=one)
        book.insert("keepsake_line", project_id=film, text="하늘이와 강하늘이 웃었다")
    forget(book, one)
    assert book.rows("SELECT text FROM keepsake_line") == [("▢▢이와 강하늘이 웃었다",)]
    assert book.rows("SELECT slug, name FROM project") == [("하늘", "하늘")]


def test_what_someone_forgotten_introduced_does_not_become_mine(book: Book) -> None:
    done = forget(book, together(book, "남궁소라"))
    assert book.rows("SELECT * FROM introduction") == []
    assert done.removed["introduction"] == 2


def test_only_what_goes_is_counted_as_going(book: Book) -> None:
    done = forget(book, together(book, "남궁소라"))
    assert done.removed == {"person": 1, "member": 1, "circle_member": 1, "introduction": 2}
    assert done.blanked["need"] == done.blanked["keepsake_line"] == 1


def test_a_role_that_someone_goes_by_stays_the_role_of_others(book: Book) -> None:
    stamps = {"created_at": "2026-01-01T00:00:00Z", "changed_at": "2026-01-01T00:00:00Z"}
    one, other = add(book, "남궁소라 별명:감독"), add(book, "박민준")
    with deed(book, "project"):
        film = book.insert("project", slug="film", name="영화", stage="wrapped", **stamps)
        book.insert("member", project_id=film, person_id=one, role="배우")
        book.insert("member", project_id=film, person_id=other, role="감독", brings="감독 친구")
        book.insert("need", kind="need", project_id=film, text="감독", role="감독")
    forget(book, one)
    assert book.rows("SELECT role, brings FROM member") == [("감독", "▢▢ 친구")]
    assert book.rows("SELECT role FROM need") == [("감독",)]


def test_a_note_on_someone_met_the_same_evening_loses_the_name_too(book: Book) -> None:
    one, _other = add(book, "김별 행사:gmaff"), add(book, "박민준 행사:gmaff")
    with deed(book, "note"):
        people.change(book, 2, note="김별 옆에")
    forget(book, one)
    assert book.rows("SELECT name, note FROM person") == [("박민준", "▢▢ 옆에")]
    assert found_in(book, ("김별",)) == []
