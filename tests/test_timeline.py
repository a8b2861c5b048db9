"""The timeline: which conversations, in which order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from afterA_crm import people, store, timeline
from afterA_crm.store import Book
from afterA_crm.timeline import Wanted

STAMP = {"created_at": "2026-11-20T03:00:00Z", "changed_at": "2026-11-20T03:00:00Z"}


@pytest.fixture(params=[timeline.RARE, 1])
def book(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    """Hold four conversations; once as if every hat, event, place and project were a common one."""
    monkeypatch.setattr(timeline, "RARE", request.param)
    with store.open_book() as opened, store.deed(opened, "test"):
        sora, minsu = people.add(opened, "이소라"), people.add(opened, "김민수")
        opened.insert("hat", name="배우", key="배우")
        opened.insert("event", slug="gmaff", name="영화제", **STAMP)
        opened.insert("project", slug="ai-film", name="AI", **STAMP)
        opened.insert("tag", name="2026", key="2026")
        for number, (day, time, how, place, columns, withs, abouts) in enumerate(
            [
                ("2026-11-18", None, "met", "성수", {"hat_id": 1}, (sora, minsu), ()),
                ("2026-10-02", None, "call", None, {"event_id": 1}, (sora,), (minsu,)),
                ("2026-11-18", "15:00", "카톡", "서울 성수동", {}, (minsu,), (sora,)),
                ("2025-01-05", None, "met", "전주", {"hat_id": 1, "event_id": 1}, (sora,), ()),
            ],
            1,
        ):
            opened.insert(
                "conversation", day=day, time=time, how=how, place=place, sentence=f"{number}", **columns, **STAMP
            )
            for part, who in (("with", withs), ("about", abouts)):
                for person in who:
                    opened.insert("mention", conversation_id=number, person_id=person, part=part)
        opened.insert("conversation_project", conversation_id=2, project_id=1)
        opened.insert("tagging", conversation_id=2, tag_id=1)
        opened.insert("echo", conversation_id=2, text="빛이 먼저", strength=2)
        yield opened


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Wanted(), [3, 1, 2, 4]),
        (Wanted(with_ids=(1,)), [1, 2, 4]),
        (Wanted(with_ids=(1, 2)), [1]),
        (Wanted(with_ids=(2,), about_ids=(1,)), [3]),
        (Wanted(about_ids=(2,)), [2]),
        (Wanted(project_id=1), [2]),
        (Wanted(project_id=1, with_ids=(2,)), []),
        (Wanted(event_id=1), [2, 4]),
        (Wanted(event_id=1, hat_id=1), [4]),
        (Wanted(hat_id=1, with_ids=(1,)), [1, 4]),
        (Wanted(place="성수"), [3, 1]),
        (Wanted(place="없는 곳"), []),
        (Wanted(how="카톡"), [3]),
        (Wanted(how="MET"), [1, 4]),
        (Wanted(since=date(2026, 10, 2), until=date(2026, 11, 17)), [2]),
        (Wanted(until=date(2025, 12, 31), with_ids=(1,)), [4]),
    ],
)
def test_every_wish_must_hold(book: Book, wanted: Wanted, numbers: list[int]) -> None:
    assert [entry.id for entry in timeline.read(book, wanted)] == numbers


def test_an_entry_is_whole(book: Book) -> None:
    (entry,) = timeline.get(book, [2])
    assert entry.people == ((1, "이소라", "with"), (2, "김민수", "about"))
    assert (entry.day, entry.how, entry.event, entry.projects) == (date(2026, 10, 2), "call", "gmaff", ("ai-film",))
    assert (entry.tags, entry.echo, entry.strength) == (("2026",), "빛이 먼저", 2)


def test_the_newest_are_kept_where_there_is_a_limit(book: Book) -> None:
    assert [entry.id for entry in timeline.read(book, limit=2)] == [3, 1]
    assert [entry.id for entry in timeline.read(book, limit=None)] == [3, 1, 2, 4]
    assert [entry.id for entry in timeline.get(book, [4, 99, 1])] == [4, 1]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2026-11-22 @김소라 event:gmaff, 빛이 먼저라는 얘기", "빛이 먼저라는 얘기"),
        ("2026-11-22 @John Kim, Jr. event:gmaff, light, first; send it", "light, first; send it"),
        ("2026-11-22 @소라 event:gmaff; 콘티 보내기", "콘티 보내기"),
        ("2026-11-22 event:gmaff, 빛", "빛"),
        ("어제 @소라 event:gmaff, 빛", "어제 @소라 event:gmaff, 빛"),
        ("2026-11-22 @소라 event:gmaff", "2026-11-22 @소라 event:gmaff"),
        ("2026-11-22 @소라 event:gmaff; ", "2026-11-22 @소라 event:gmaff; "),
    ],
)
def test_a_line_reads_without_what_the_deck_put_before_it(line: str, said: str) -> None:
    assert timeline.typed(line) == said
