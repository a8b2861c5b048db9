"""What came after what, laid out as a tree; and whom I talked with after a project's end."""

from __future__ import annotations

from datetime import date

from afterA_crm import lineages
from afterA_crm.lineages.tree import branches
from afterA_crm.store import Book, deed
from tests import making


def chain(book: Book, *pairs: str) -> dict[str, int]:
    """Make projects of one letter each, and link `ab` as b after a."""
    made: dict[str, int] = {}
    for letter in sorted({*"".join(pairs)}):
        made[letter] = making.project(book, letter, started=f"2020-01-{ord(letter) - 96:02d}")
    for before, after in pairs:
        making.row(book, "lineage", before_id=made[before], after_id=made[after])
    return made


def drawn(found: lineages.Lineage) -> list[str]:
    return [f"{one.lead}{'^' if one.again else ''}{found.nodes[one.id].slug}" for one in branches(found)]


def test_a_chain_stays_in_its_column_and_forks_go_to_the_right(book: Book) -> None:
    made = chain(book, "ab", "bc", "bd", "ce")
    found = lineages.of_project(book, made["a"])
    assert drawn(found) == ["a", "b", "├─c", "│ e", "└─d"]
    assert [one.below for one in branches(found)] == ["│ ", "│ ", "│ │ ", "│   ", "    "]


def test_a_join_is_drawn_once_and_names_what_else_it_came_from(book: Book) -> None:
    made = chain(book, "ab", "ac", "bd", "cd", "de")
    found = lineages.of_project(book, made["a"])
    assert drawn(found) == ["a", "├─b", "│ d", "│ e", "└─c", "  ^d"]
    joined = next(one for one in branches(found) if one.id == made["d"])
    assert joined.also == (made["c"],)


def test_a_project_shows_where_it_came_from_and_not_its_cousins(book: Book) -> None:
    made = chain(book, "ab", "ac", "cd", "xd", "yz")
    assert drawn(lineages.of_project(book, made["b"])) == ["a", "b"]
    assert drawn(lineages.of_project(book, made["d"])) == ["a", "c", "d", "x", "^d"]
    assert [one.begins for one in branches(lineages.of_project(book, made["d"]))] == [True, False, False, True, False]
    assert len(lineages.everything(book).nodes) == 7


def test_a_circle_is_gone_round_once(book: Book) -> None:
    made = chain(book, "ab", "bc", "ca")
    for letter in "abc":
        assert drawn(lineages.of_project(book, made[letter])) == ["a", "b", "c", "^a"]


def test_a_project_alone_is_its_own_lineage(book: Book) -> None:
    assert drawn(lineages.of_project(book, making.project(book, "alone"))) == ["alone"]
    assert drawn(lineages.everything(book)) == []


def test_a_chain_of_three_thousand_is_walked_without_a_word(book: Book) -> None:
    with deed(book, "many"):
        for number in range(1, 3001):
            book.insert(
                "project", slug=f"p{number}", name=f"p{number}", created_at=making.STAMP, changed_at=making.STAMP
            )
        for number in range(1, 3000):
            book.insert("lineage", before_id=number, after_id=number + 1)
    found = lineages.of_project(book, 1500)
    assert len(found.nodes) == 3000
    assert {one.lead for one in branches(found)} == {""}


def test_who_lasts_talked_with_me_after_the_end(book: Book) -> None:
    film = making.project(book, "film", stage="wrapped", ended="2026-11-08")
    names = ("이소라", "박민준", "남궁민", "윤하늘")
    sora, minjun, gung, haneul = (making.person(book, name) for name in names)
    me, quiet = making.person(book, "나영", is_me=1), making.person(book, "강소성", quiet=1)
    for person in (sora, minjun, gung, haneul, me, quiet):
        making.member(book, film, person)
    making.member(book, film, sora, "편집")  # in two roles, counted once
    making.talk(book, "2026-11-08", minjun)  # on the last day, not after it
    making.talk(book, "2026-11-15", gung, about=(haneul,))  # of her, not with her
    making.talk(book, "2026-11-09", sora)
    newest = making.talk(book, "2026-11-15", sora, me, quiet)
    node = lineages.of_project(book, film).nodes[film]
    assert sorted(node.made_with) == [sora, minjun, gung, haneul]
    assert [(one.name, one.last, one.conversation_id) for one in node.lasting] == [
        ("이소라", date(2026, 11, 15), newest),
        ("남궁민", date(2026, 11, 15), newest - 2),
    ]
    reason = node.lasting[0].reason
    assert (reason.text, reason.ids) == (
        f"last talked 11-15 (Sun), c{newest}",
        {"person": sora, "conversation": newest},
    )


def test_nobody_outlasts_what_is_not_over(book: Book) -> None:
    film = making.project(book, "film", stage="making", started="2026-01-01")
    sora = making.person(book, "이소라")
    making.member(book, film, sora)
    making.talk(book, "2026-11-15", sora)
    node = lineages.of_project(book, film).nodes[film]
    assert (node.ended, node.made_with, node.lasting) == (None, (), ())


def test_an_ending_without_a_day_is_that_of_its_last_change(book: Book) -> None:
    film = making.project(book, "film", stage="let go", changed_at="2026-11-01T00:00:00Z")
    sora = making.person(book, "이소라")
    making.member(book, film, sora)
    making.talk(book, "2026-11-02", sora)
    node = lineages.of_project(book, film).nodes[film]
    assert node.ended == date(2026, 11, 1) and len(node.lasting) == 1


def test_a_persons_lineage_is_their_projects_and_roles(book: Book) -> None:
    made = chain(book, "ab", "bc")
    sora, other = making.person(book, "이소라", quiet=1), making.person(book, "박민준")
    with deed(book, "end"):
        book.update("project", made["a"], stage="wrapped", ended="2026-10-01")
    for letter in "ac":
        making.member(book, made[letter], sora, "감독")
    making.member(book, made["a"], sora, "편집")
    making.member(book, made["a"], other)
    making.talk(book, "2026-10-02", sora, other)
    found = lineages.of_person(book, sora)
    assert drawn(found) == ["a", "c"], "b was made without her"
    assert found.nodes[made["a"]].roles == ("감독", "편집")
    assert [one.name for one in found.nodes[made["a"]].lasting] == ["이소라"], "asked for by name, though quiet"


def test_my_own_lineage_counts_everyone(book: Book) -> None:
    film = making.project(book, "film", stage="wrapped", ended="2026-10-01")
    me, sora = making.person(book, "나영", is_me=1), making.person(book, "이소라")
    making.member(book, film, me)
    making.member(book, film, sora)
    making.talk(book, "2026-10-02", sora)
    node = lineages.of_person(book, me).nodes[film]
    assert (node.made_with, [one.name for one in node.lasting]) == ((sora,), ["이소라"])
