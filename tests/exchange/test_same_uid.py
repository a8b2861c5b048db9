"""Programs that give one UID to several people: each card stays its own person's, however often it comes."""

from __future__ import annotations

from pathlib import Path

from .borders import a_book, bring, card, everyone, planned

BO = card("UID:same", "N:Larsen;Bo;;;", "FN:Bo Larsen", "EMAIL:bo@film.example", "NOTE:sound")
SORA = card("UID:same", "N:김;소라;;;", "FN:김소라", "EMAIL:sora@film.example", "NOTE:light")


def test_two_people_of_one_uid_stay_two(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, BO, SORA)
        found = {facts.name: (facts.note, *(key for _kind, key in facts.channels)) for facts in everyone(book).values()}
        assert found == {
            "Bo Larsen": ("sound", "bo@film.example"),
            "김소라": ("light", "sora@film.example"),
        }


def test_the_same_file_again_is_nothing_to_do(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, BO, SORA)
        for _time in range(3):
            before = everyone(book)
            assert planned(book, BO, SORA).counts() == {"same": 2}
            bring(book, BO, SORA)
            assert everyone(book) == before


def test_a_changed_card_of_a_shared_uid_changes_its_own_person_only(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, BO, SORA)
        louder = BO.replace(b"NOTE:sound", b"NOTE:sound and music")
        for _time in range(2):
            bring(book, louder, SORA)
            notes = {facts.name: facts.note for facts in everyone(book).values()}
            assert notes == {"Bo Larsen": "sound and music", "김소라": "light"}
        assert planned(book, louder, SORA).counts() == {"same": 2}
