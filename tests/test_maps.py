"""The map: who belongs together, who bridges, and files that hold names, roles and kinds of ties and nothing else."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterA_crm import maps, store
from afterA_crm.errors import NotFound, UsageError
from afterA_crm.exchange import graphs
from afterA_crm.exchange.graphs import Edge, Graph, Vertex
from afterA_crm.exchange.graphs.layout import layout
from afterA_crm.maps import Map
from afterA_crm.store import Book
from afterA_crm.ties import KINDS

from .making import STAMP, person, project, row, talk

HOSTILE = '</script><script>alert(1)</script>"\\ & <b> \x1b]52;c;aGk=\x07 \u202e'


def crew(book: Book) -> dict[str, int]:
    """Make a circle and a project that share only Sora."""
    found = {name: person(book, name) for name in ("이소라", "김민수", "다나", "Grace Hall", "John Doe")}
    circle = row(book, "circle", name="밤샘", key="밤샘")
    for name in ("이소라", "김민수", "다나"):
        row(book, "circle_member", circle_id=circle, person_id=found[name])
    film = project(book, "film")
    for name in ("이소라", "Grace Hall", "John Doe"):
        row(book, "member", project_id=film, person_id=found[name])
    return found


def names(drawn: Map, ids: tuple[int, ...]) -> set[str]:
    return {drawn.people[number].name for number in ids}


def test_a_circle_comes_before_a_project_and_who_is_in_both_bridges_them(book: Book) -> None:
    crew(book)
    drawn = maps.everyone(book)
    assert [(group.kind, group.name) for group in drawn.groups] == [("circle", "밤샘"), ("project", "#film")]
    (bridge,) = drawn.bridges
    assert names(drawn, bridge.people) == {"이소라"}
    assert bridge.reason.ids == {"person": bridge.people, "circle": 1, "project": 1}
    assert "밤샘" in bridge.reason.text and "#film" in bridge.reason.text


def test_a_circle_that_was_declined_is_none(book: Book) -> None:
    crew(book)
    with store.deed(book, "no"):
        book.update("circle", 1, declined=1)
    assert [group.name for group in maps.everyone(book).groups] == ["#film"]


def test_nobody_quiet_archived_or_me_is_on_a_map(book: Book) -> None:
    found = crew(book)
    with store.deed(book, "away"):
        book.update("person", found["다나"], quiet=1)
        book.update("person", found["John Doe"], archived_on="2026-01-01")
        book.update("person", found["Grace Hall"], is_me=1)
    drawn = maps.everyone(book)
    assert {node.name for node in drawn.people.values()} == {"이소라", "김민수"}
    assert drawn.left == 0
    with pytest.raises(NotFound):
        maps.around(book, found["다나"])


def test_what_connected_two_people_is_told_once(book: Book) -> None:
    one, by = person(book, "이소라"), person(book, "박민준")
    with store.deed(book, "met"):
        book.update("person", one, met_through_id=by)
    stamps = {"created_at": STAMP, "changed_at": STAMP}
    for _time in range(2):
        row(book, "introduction", by_id=by, one_id=one, state="made", **stamps)
    told = [tie.reason.text for tie in maps.everyone(book).connected()]
    assert told == ["박민준 introduced 이소라 to you"]


def test_around_someone_they_bridge_nothing_themselves(book: Book) -> None:
    found = crew(book)
    assert maps.around(book, found["이소라"]).bridges == ()


def test_around_someone_are_those_tied_to_them(book: Book) -> None:
    found = crew(book)
    row(book, "relation", one_id=found["김민수"], other_id=found["이소라"], text="선배")
    drawn = maps.around(book, found["이소라"])
    assert {node.name for node in drawn.people.values()} == {"이소라", "Grace Hall", "John Doe", "김민수"}
    assert {tie.reason.kind for tie in drawn.ties if found["이소라"] in (tie.one, tie.other)} == {"project", "relation"}


def test_a_map_is_of_the_nearest_and_says_how_many_are_off_it(book: Book) -> None:
    found = crew(book)
    talk(book, "2026-11-01", found["다나"])
    talk(book, "2026-11-10", found["John Doe"])
    drawn = maps.everyone(book, limit=2)
    assert [node.name for node in drawn.people.values()] == ["John Doe", "다나"]
    assert drawn.left == 3


def test_through_a_hat_only_its_people_are_on_the_map(book: Book) -> None:
    found = crew(book)
    hat = row(book, "hat", name="배우", key="배우")
    number = talk(book, "2026-11-10", found["다나"])
    with store.deed(book, "hat"):
        book.update("conversation", number, hat_id=hat)
    drawn = maps.everyone(book, hat)
    assert ([node.name for node in drawn.people.values()], drawn.left) == (["다나"], 0)


def test_nothing_private_is_in_any_file(book: Book) -> None:
    found = crew(book)
    with store.deed(book, "private"):
        book.update("person", found["이소라"], note="secret-note", met_how="secret-how")
        book.update("project", 1, note="secret-project", name="secret-name")
    number = talk(book, "2026-11-10", found["이소라"], found["다나"], sentence="secret-sentence")
    row(book, "echo", conversation_id=number, text="secret-echo", strength=3)
    row(
        book,
        "introduction",
        one_id=found["이소라"],
        other_id=found["다나"],
        because="secret-because",
        state="made",
        created_at=STAMP,
        changed_at=STAMP,
    )
    row(book, "relation", one_id=found["이소라"], other_id=found["다나"], text="secret-relation")
    row(book, "role", person_id=found["이소라"], name="감독", key="감독", note="secret-role", organisation="secret-org")
    drawn = maps.everyone(book)
    assert {tie.reason.kind for tie in drawn.ties} >= {"talk", "introduction", "relation", "project"}
    for ending in graphs.ENDINGS:
        text = graphs.written(drawn, f"net{ending}").decode()
        assert "이소라" in text and "감독" in text
        assert "secret" not in text and "film" not in text and "밤샘" not in text


def test_a_file_of_no_known_kind_is_refused(book: Book) -> None:
    with pytest.raises(UsageError, match="graphml"):
        graphs.written(maps.everyone(book), "net.png")


def graph(*called: str) -> Graph:
    people = tuple(Vertex(at, name, (name,) if name else ()) for at, name in enumerate(called, 1))
    edges = tuple(Edge(at, at + 1, KINDS) for at in range(1, len(called)))
    return Graph(people, edges)


def hostile(book: Book) -> Graph:
    for number in (1, 2):
        one = person(book, f"{HOSTILE}{number}")
        row(book, "role", person_id=one, name=HOSTILE, key="x")
    row(book, "relation", one_id=1, other_id=2, text="x")
    return graphs.of_map(maps.everyone(book))


def test_hostile_names_are_inert_in_every_format(book: Book) -> None:
    told = hostile(book)
    for form in (graphs.dot, graphs.graphml, graphs.html):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", form(told))
    page = graphs.html(told)
    assert page.count("<script") == page.count("</script>") == 2
    assert "<b>" not in page and "alert(1)<" not in page
    data = re.search(r'id="graph">(.*?)</script>', page)
    assert data and json.loads(data[1])["names"]["1"] == told.people[0].name
    quoted = re.findall(r"label=(.*)\];", graphs.dot(told))
    assert len(quoted) == 2
    assert all(re.fullmatch(r'"(?:[^"\\]|\\.)*"', label) for label in quoted)


def test_a_page_reaches_for_nothing() -> None:
    page = graphs.html(graph("이소라", "김민수"))
    assert "default-src 'none'" in page
    assert not re.search(r"https?:|src=|href=|@import|url\(", page)
    assert "prefers-color-scheme: dark" in page
    assert page.count("<li>") == 2, "without scripts it is a list"


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_graphml_and_the_page_hold_any_name(called: list[str]) -> None:
    from afterA_crm.exchange.graphs.graph import _plain

    told = graph(*map(_plain, called))
    root = ElementTree.fromstring(graphs.graphml(told).encode("utf-8", "surrogatepass"))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = [node.findtext(f"{space}data[@key='name']") or "" for node in root.iter(f"{space}node")]
    assert nodes == [one.name for one in told.people]
    assert len(list(root.iter(f"{space}edge"))) == len(told.edges)
    svg = re.search(r"<svg.*</svg>", graphs.html(told), re.S)
    assert svg
    ElementTree.fromstring(svg[0])


@given(st.integers(1, 40), st.lists(st.tuples(st.integers(1, 40), st.integers(1, 40)), max_size=60))
def test_the_layout_is_the_same_each_time_and_puts_nobody_on_another(many: int, pairs: list[tuple[int, int]]) -> None:
    edges = {(min(pair), max(pair)) for pair in pairs if max(pair) <= many and pair[0] != pair[1]}
    told = Graph(
        tuple(Vertex(at, str(at), ()) for at in range(1, many + 1)),
        tuple(Edge(*pair, ("talk",)) for pair in sorted(edges)),
    )
    places = layout(told)
    assert places == layout(told)
    spots = list(places.values())
    assert len(spots) == many
    for at, (x, y) in enumerate(spots):
        assert all(abs(x - x2) + abs(y - y2) > 1 for x2, y2 in spots[:at])
