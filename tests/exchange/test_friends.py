"""friends.md: its people, its diary, and that every line lands somewhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from afterA_crm import timeline
from afterA_crm.exchange.facts import Facts, facts_of
from afterA_crm.exchange.formats import File, Given, Talk, Unread
from afterA_crm.exchange.friends import read
from afterA_crm.exchange.recognising import again, recognise
from afterA_crm.text import nfc

from .borders import a_book, bring, everyone, planned, someone

LIST = """### Activities:
- 2026-11-01: **김소라** and I went to _성수_ to see _Long Night_. 민수 had to cancel.
- 2026-10-04: Lunch with **김소라** and **Park Minsu** in _Paris_. @food
- 2026-09-01: A quiet day.

### Notes:
- 2026-06-15: **김소라** got a prize named after her. @prize
- 2026-06-16: **Nobody Listed** moved to _Oslo_.

### Friends:
- Park Minsu
- 김소라 (a.k.a. The Admiral a.k.a. 소라짱) [Paris] @crew @film-lab
- Ann (not Anna) [Seoul] best friend @x

### Locations:
- Oslo
- Paris
- Atlantis (a.k.a. The Deep)
- 성수
"""


def told(said: str) -> list[Given | Talk | Unread]:
    file = File("friends.md", said.encode())
    made = recognise(file)
    assert made is not None
    assert made.name == "friends"
    return list(made.read(file))


def people(said: str) -> dict[str, Facts]:
    found = {}
    for each in told(said):
        if isinstance(each, Given):
            assert again("friends", each.original) == each.contact
            found[each.contact.name] = facts_of(each.contact, "KR")
    return found


def test_people_come_with_their_nicknames_place_tags_and_notes() -> None:
    found = people(LIST)
    assert list(found) == ["Park Minsu", "김소라", "Ann (not Anna)"]
    sora = found["김소라"]
    assert (sora.nicknames, list(sora.tags.values())) == (("The Admiral", "소라짱"), ["crew", "film-lab"])
    assert [reach.value for reach in sora.channels.values()] == ["Paris"]
    assert sora.note == "2026-06-15: 김소라 got a prize named after her. @prize"
    assert found["Ann (not Anna)"].note == "best friend"


def test_activities_and_notes_of_nobody_listed_are_conversations() -> None:
    talks = [each for each in told(LIST) if isinstance(each, Talk)]
    assert talks == [
        Talk(2, date(2026, 11, 1), "김소라 and I went to 성수 to see Long Night. 민수 had to cancel.", ("김소라",)),
        Talk(
            3,
            date(2026, 10, 4),
            "Lunch with 김소라 and Park Minsu in Paris. @food",
            ("김소라", "Park Minsu"),
            place="Paris",
        ),
        Talk(4, date(2026, 9, 1), "A quiet day."),
        Talk(8, date(2026, 6, 16), "Nobody Listed moved to Oslo.", ("Nobody Listed",), "note", "Oslo"),
    ]


def test_lines_that_land_nowhere_are_said_with_their_number() -> None:
    said = "what is this\n" + LIST + "- \n### Activities:\n- someday: dinner\n- 2026-13-01: lunch\n"
    file = File("friends.md", ("### Friends:\n" + said).encode())
    lines = {each.line for each in read(file) if isinstance(each, Unread)}
    assert lines == {20, 24, 25}
    assert {each.reason for each in told(LIST) if isinstance(each, Unread)} == {
        "Nobody and nothing in the file is at “Atlantis (a.k.a. The Deep)”; "
        "write the place into the line of someone, or leave it out."
    }


def test_the_list_comes_in_once_and_then_only_what_is_new(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        first = bring(book, LIST.encode(), file="friends.md")
        assert first.counts() == {"new": 3, "talk": 4, "broken": 1}
        said = {entry.sentence: {each.name for each in entry.people} for entry in timeline.read(book)}
        assert said["Lunch with 김소라 and Park Minsu in Paris. @food"] == {"김소라", "Park Minsu"}
        assert not planned(book, LIST.encode(), file="friends.md").writes
        more = LIST.replace("### Friends:", "- 2026-11-02: **김소라** is away.\n### Friends:").replace(
            "@film-lab", "@ink"
        )
        bring(book, more.encode(), file="other.md")
        assert len(everyone(book)) == 3
        assert someone(book, "김소라").note.endswith("2026-11-02: 김소라 is away.")


def test_a_windows_file_with_a_mark_at_its_beginning() -> None:
    assert len(told("\ufeff" + LIST.replace("\n", "\r\n"))) == len(told(LIST))


@pytest.mark.parametrize("piece", ["(", "[", " @a", " (a.k.a.", "**a", "_a ", " ", "( ", "*", "@a("])
def test_a_line_as_long_as_a_file_is_read(piece: str) -> None:
    said = f"### Friends:\n- Sora {piece * 50_000}x\n### Activities {piece * 50_000}\n- 2026-01-01: {piece * 50_000}x\n"
    assert [each.line for each in read(File("friends.md", said.encode()))][:1] == [2]


@over(st.lists(st.tuples(st.sampled_from(["Friends", "Notes", "Activities", "Locations"]), st.text(max_size=60))))
def test_every_line_of_any_list_lands_or_is_said(lines: list[tuple[str, str]]) -> None:
    said = "### Friends:\n- Sora\n" + "".join(f"### {section}:\n- {text}\n" for section, text in lines)
    found = list(read(File("friends.md", said.encode("utf-8", "replace"))))
    for each in found:
        if isinstance(each, Given):
            assert again("friends", each.original) == each.contact
            facts_of(each.contact, "KR")
    people = [each for each in found if isinstance(each, Given)]
    assert len(people) >= 1 + sum(section == "Friends" and text.strip().isalnum() for section, text in lines)


@over(
    st.dates(min_value=date(1000, 1, 1)),
    st.from_regex(r"\w[^*_\n\r\x00-\x1f]{0,20}", fullmatch=True),
    st.from_regex(r"[^*_\x00-\x1f\x85\u2028\u2029\[]{1,40}", fullmatch=True),
)
def test_the_words_of_an_activity_stay(day: date, name: str, words: str) -> None:
    said = f"### Activities:\n- {day}: **{name}** {words}.\n### Friends:\n"
    [talk] = read(File("friends.md", said.encode()))
    assert isinstance(talk, Talk)
    assert talk.day == day
    assert nfc(f"{name} {words}").split() == talk.text.removesuffix(".").split()
