"""Who: every wish by itself and together, and roles as they were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from afterA_crm import filters, people, settings, store, timeline
from afterA_crm.errors import NotFound
from afterA_crm.filters import Filter
from afterA_crm.store import Book

STAMP = {"created_at": "2026-11-20T03:00:00Z", "changed_at": "2026-11-20T03:00:00Z"}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """Hold six people, in a book that is only read."""
    with store.open_book(tmp_path_factory.mktemp("who") / "book.db") as opened:
        with store.deed(opened, "fill"):
            _fill(opened)
        yield opened


@pytest.fixture(params=[timeline.RARE, 1])
def book(kept: Book, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Book:
    """Hold six people; once as if every hat, event and project were a common one."""
    monkeypatch.setattr(timeline, "RARE", request.param)
    return kept


def _fill(book: Book) -> None:
    book.insert("hat", name="배우", key="배우")
    book.insert("event", slug="gmaff", name="영화제", **STAMP)
    book.insert("project", slug="ai-film", name="AI", hat_id=1, **STAMP)
    for name in ("전주", "2025"):
        book.insert("tag", name=name, key=name)
    sora, minsu, grace, dana, quiet, gone = (
        people.add(book, name) for name in ("이소라", "김민수", "Grace", "다나", "조용한", "떠난")
    )
    book.update("person", people.add(book, "나"), is_me=1)
    book.update("person", quiet, quiet=1)
    book.update("person", gone, archived_on="2026-01-01")
    book.update("person", dana, met_on="2026-06-01", met_event_id=1)
    for person, name, columns in (
        (sora, "작곡가", {"since": "2023", "until": "2024-02", "organisation": "소리집"}),
        (sora, "감독", {"since": "2024-03", "organisation": "필름랩"}),
        (minsu, "Director", {"organisation": "Pixel_100%"}),
        (grace, "배우", {"until": "2025"}),
        (quiet, "촬영감독", {}),
    ):
        book.insert("role", person_id=person, name=name, key=name.casefold(), **columns)
    for day, columns, whom in (
        ("2026-11-18", {"hat_id": 1}, (sora, minsu)),
        ("2026-08-01", {"event_id": 1}, (minsu, grace)),
        ("2025-01-05", {}, (quiet, gone, sora)),
    ):
        talk = book.insert("conversation", day=day, how="met", sentence="콘티", **columns, **STAMP)
        for person in whom:
            book.insert("mention", conversation_id=talk, person_id=person)
    book.insert("conversation_project", conversation_id=2, project_id=1)
    book.insert("member", project_id=1, person_id=dana)
    for tag, person in ((1, sora), (2, sora), (1, minsu)):
        book.insert("tagging", tag_id=tag, person_id=person)
    book.insert("circle", name="밤샘", key="밤샘")
    book.insert("circle_member", circle_id=1, person_id=grace)


def names(book: Book, **wanted: Any) -> list[str]:
    return [row.name for row in filters.people(book, Filter(**wanted))]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["김민수", "이소라", "Grace", "조용한", "다나"]),
        ({"roles": ("감독",)}, ["김민수", "이소라"]),
        ({"roles": ("filmmaker",)}, ["김민수", "이소라"]),
        ({"roles": ("작곡가",)}, []),
        ({"roles": ("감독",), "organisation": "필름"}, ["이소라"]),
        ({"organisation": "l_100%"}, ["김민수"]),
        ({"organisation": "l%1"}, []),
        ({"hat_id": 1}, ["김민수", "이소라", "다나"]),
        ({"project_id": 1}, ["김민수", "Grace", "다나"]),
        ({"event_id": 1}, ["김민수", "Grace", "다나"]),
        ({"event_id": 1, "roles": ("director",)}, ["김민수"]),
        ({"circle_id": 1}, ["Grace"]),
        ({"tag_ids": (1,)}, ["김민수", "이소라"]),
        ({"tag_ids": (1, 2)}, ["이소라"]),
        ({"met_since": date(2026, 8, 1)}, ["김민수", "이소라", "Grace"]),
        ({"met_since": date(2026, 6, 1)}, ["김민수", "이소라", "Grace", "다나"]),
        ({"met_until": date(2026, 7, 1)}, ["이소라", "조용한", "다나"]),
        ({"met_since": date(2026, 7, 1), "met_until": date(2026, 9, 1)}, ["김민수", "Grace"]),
        ({"not_since": date(2026, 9, 1)}, ["Grace", "조용한", "다나"]),
        ({"met_since": date(2026, 1, 1), "not_since": date(2026, 9, 1)}, ["Grace", "다나"]),
        ({"quiet": True}, ["조용한"]),
        ({"archived": True}, ["떠난"]),
        ({"no_role": True}, ["Grace", "다나"]),
        ({"words": "소리집"}, ["이소라"]),
        ({"words": "감독"}, ["이소라", "조용한"]),
        ({"words": "ㄱㅁㅅ"}, ["김민수"]),
        ({"sort": "name"}, ["Grace", "김민수", "다나", "이소라", "조용한"]),
        ({"sort": "met", "limit": 1}, ["다나"]),
        ({"limit": 2}, ["김민수", "이소라"]),
        ({"seasons": ("now",)}, ["김민수", "이소라"]),
        ({"seasons": ("resting", "asleep")}, ["Grace", "조용한"]),
        ({"seasons": ("now", "resting"), "limit": 1}, ["김민수"]),
    ],
)
def test_every_wish_must_hold(book: Book, wanted: dict[str, Any], found: list[str]) -> None:
    assert names(book, **wanted) == names(book, **{"limit": 9, **wanted}) == found


def test_roles_are_those_of_the_day_that_is_asked_for(book: Book) -> None:
    def does(first: date, last: date) -> list[tuple[str, tuple[str, ...], str | None]]:
        wanted = Filter(as_of=(first, last), words="이소라")
        return [(row.name, row.roles, row.organisation) for row in filters.people(book, wanted)]

    assert does(date(2023, 5, 1), date(2023, 5, 31)) == [("이소라", ("작곡가",), "소리집")]
    assert does(date(2024, 2, 29), date(2024, 2, 29)) == [("이소라", ("작곡가",), "소리집")]
    assert does(date(2024, 3, 1), date(2024, 3, 1)) == [("이소라", ("감독",), "필름랩")]
    assert does(date(2024, 1, 1), date(2024, 12, 31)) == [("이소라", ("감독", "작곡가"), "필름랩")]
    assert does(date(2022, 12, 31), date(2022, 12, 31)) == [("이소라", (), None)]
    assert names(book, roles=("composer",), as_of=(date(2023, 1, 1), date(2023, 12, 31))) == ["이소라"]
    assert names(book, roles=("배우",), as_of=(date(2025, 12, 31), date(2025, 12, 31))) == ["Grace"]
    assert names(book, no_role=True, as_of=(date(2025, 6, 1), date(2025, 6, 1))) == ["다나"]


def test_seasons_follow_the_shortest_rhythm_or_ones_own(tmp_path: Path) -> None:
    with store.open_book(tmp_path / "own.db") as book, store.deed(book, "rhythms"):
        _fill(book)

        def season(name: str) -> str | None:
            return next(row.season for row in filters.people(book, Filter()) if row.name == name)

        assert season("이소라") == "now"  # two days ago
        book.insert("rhythm", tag_id=1, every=3, unit="day", text="every 3 days")
        assert season("이소라") == season("김민수") == "warm"
        book.insert("rhythm", role="감독", every=1, unit="day", text="every day")
        assert season("이소라") == "resting"
        book.insert("rhythm", person_id=1, every=1, unit="year", text="every year")
        assert (season("이소라"), season("김민수")) == ("now", "resting")
        assert names(book, seasons=("now",)) == ["이소라"]
        settings.set_value("default_rhythm", "every 2 years")
        assert season("Grace") == "now"
        assert season("다나") is None


def test_circles_are_found_by_name(book: Book) -> None:
    assert filters.circle(book, "밤샘") == 1
    with pytest.raises(NotFound):
        filters.circle(book, "낮잠")
