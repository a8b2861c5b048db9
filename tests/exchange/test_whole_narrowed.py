"""A book file of a few people: what is theirs, and never a key that points at what stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterA_crm import demo
from afterA_crm.exchange import whole
from afterA_crm.exchange.formats import Given
from afterA_crm.store import Book, deed, open_book

from ..making import STAMP, person, project, row, talk
from ..rows import fill
from .wholes import a_file, brought, rows, written
from .wholes import person as a_person


def test_a_conversation_with_two_keeps_the_one_who_leaves(book: Book) -> None:
    sora, minsu, haneul = person(book, "소라"), person(book, "민수"), person(book, "하늘")
    both = talk(book, "2026-11-01", sora, minsu)
    talk(book, "2026-11-02", minsu, about=(haneul,))
    row(book, "echo", conversation_id=both, text="여운", strength=2)
    told = rows(written(book, sora))
    assert [said["id"] for said in told["person"]] == [sora]
    assert [said["id"] for said in told["conversation"]] == [both]
    assert [said["person_id"] for said in told["mention"]] == [sora]
    assert [said["text"] for said in told["echo"]] == ["여운"]


def test_what_is_between_two_leaves_with_both_only(book: Book) -> None:
    sora, minsu, haneul = person(book, "소라"), person(book, "민수"), person(book, "하늘")
    with deed(book, "between"):
        book.insert("relation", one_id=sora, other_id=minsu, text="친구")
        book.insert("distinct", one_id=sora, other_id=minsu)
        book.insert("introduction", one_id=sora, other_id=minsu, created_at=STAMP, changed_at=STAMP)
        book.insert("introduction", by_id=minsu, one_id=sora, created_at=STAMP, changed_at=STAMP)
        book.update("person", haneul, met_through_id=minsu)
    alone = rows(written(book, sora, haneul))
    assert (alone["relation"], alone["distinct"]) == ([], [])
    assert [said["id"] for said in alone["introduction"]] == [2]
    assert "by_id" not in alone["introduction"][0]
    assert all("met_through_id" not in said for said in alone["person"])
    together = rows(written(book, sora, minsu))
    assert [len(together[noun]) for noun in ("relation", "distinct", "introduction")] == [1, 1, 2]
    assert together["introduction"][1]["by_id"] == minsu


def test_what_is_pointed_at_comes_and_what_is_only_mine_stays(book: Book) -> None:
    sora, minsu = person(book, "소라"), person(book, "민수")
    film, other = project(book, "film"), project(book, "other")
    with deed(book, "around"):
        tag = book.insert("tag", name="ai", key="ai")
        book.insert("tag", name="music", key="music")
        book.insert("tagging", tag_id=tag, person_id=sora)
        book.insert("tagging", tag_id=tag, project_id=other)
        book.insert("member", project_id=film, person_id=sora, role="감독")
        book.insert("member", project_id=film, person_id=minsu, role="배우")
        book.insert("member", project_id=film, model="Veo")
        book.insert("outcome", project_id=film, text="상")
        book.insert("outcome", project_id=other, text="없음")
        book.insert("need", text="내가 찾는 것")
        book.insert("need", text="영화가 찾는 것", project_id=film)
        book.insert("rhythm", tag_id=tag, every=30, text="30일마다")
        hat = book.insert("hat", name="감독", key="감독", current=1)
        book.update("project", film, hat_id=hat)
        book.insert("role_alias", alias="감독님", role="director")
    told = rows(written(book, sora))
    assert [said["name"] for said in told["tag"]] == ["ai"]
    assert [said["slug"] for said in told["project"]] == ["film"]
    assert [(said.get("person_id"), said.get("model")) for said in told["member"]] == [(sora, None), (None, "Veo")]
    assert [said["text"] for said in told["outcome"]] == ["상"]
    assert [said["text"] for said in told["need"]] == ["영화가 찾는 것"]
    assert [said["name"] for said in told["hat"]] == ["감독"]
    assert told["rhythm"] == told["role_alias"] == []
    assert len(told["tagging"]) == 1


def test_a_promise_is_cut_from_a_conversation_of_others(book: Book) -> None:
    sora, minsu = person(book, "소라"), person(book, "민수")
    said = talk(book, "2026-11-01", minsu)
    with deed(book, "promise"):
        task = book.insert("followup", text="콘티", conversation_id=said, created_at=STAMP, changed_at=STAMP)
        book.insert("followup_person", followup_id=task, person_id=sora)
    told = rows(written(book, sora))
    assert told["conversation"] == []
    assert "conversation_id" not in told["followup"][0]


def test_an_answer_that_means_someone_who_stays_is_left_out(book: Book) -> None:
    sora, minsu = person(book, "소라"), person(book, "민수")
    said = talk(book, "2026-11-01", sora, minsu)
    for whom in (sora, minsu):
        row(
            book,
            "question",
            conversation_id=said,
            kind="person",
            text="누구",
            answer=str(whom),
            settled_on="2026-11-02",
        )
    assert [one.get("answer") for one in rows(written(book, sora))["question"]] == [str(sora), None]


def test_nobody_is_no_one_elses_entry(book: Book) -> None:
    with deed(book, "fill"):
        fill(book)
    told = rows(written(book, 999))
    assert not any(told.values())


@pytest.fixture(scope="module")
def lively(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with open_book(tmp_path_factory.mktemp("lively") / "book.db") as opened:
        demo.build(opened)
        yield opened


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_few_people_make_a_file_without_a_dangling_key(lively: Book, data: st.DataObject) -> None:
    everyone = [number for (number,) in lively.rows("SELECT id FROM person")]
    some = data.draw(st.lists(st.sampled_from(everyone), min_size=1, unique=True))
    said = written(lively, *some)
    document = whole.read(said)  # which tries every key
    told = rows(said)
    assert not document.everyone
    assert {one["id"] for one in told["person"]} == set(some)
    full = rows(written(lively))
    for noun, held in told.items():
        wanted = {one["id"]: one for one in full[noun]}
        for one in held:
            assert one.items() <= wanted[one["id"]].items(), "a row only ever loses pointers"
            lost = wanted[one["id"]].keys() - one.keys()
            assert all(name.endswith("_id") or (noun, name) == ("question", "answer") for name in lost)
    mentions = [one for one in full["mention"] if one["person_id"] in some]
    assert {one["id"] for one in told["conversation"]} == {one["conversation_id"] for one in mentions}


def test_everyone_by_name_leaves_behind_what_is_of_nobody(lively: Book) -> None:
    everyone = [number for (number,) in lively.rows("SELECT id FROM person")]
    some, full = rows(written(lively, *everyone)), rows(written(lively))
    for noun in ("person", "mention", "channel", "role", "followup_person", "photo", "card"):
        assert some[noun] == full[noun]
    of_someone = {said["conversation_id"] for said in full["mention"]}
    assert some["conversation"] == [said for said in full["conversation"] if said["id"] in of_someone]


# -- people for a book that isn't empty ------------------------------------------------------------


def given_of(data: bytes) -> list[Given]:
    return list(whole.contacts(whole.read(data)))


def test_people_come_as_contacts_with_their_own_part_as_original(book: Book) -> None:
    sora, minsu = person(book, "김소라", met_on="2026-05-01"), person(book, "민수")
    with deed(book, "about"):
        book.update("person", sora, birth_month=4, birth_day=12, met_through_id=minsu)
        book.insert("channel", person_id=sora, kind="email", value="sora@film.kr", key="sora@film.kr")
        book.insert("role", person_id=sora, name="감독", key="감독", organisation="필름랩")
        book.insert("role", person_id=sora, name="학생", key="학생", until="2020")
        tag = book.insert("tag", name="ai", key="ai")
        book.insert("tagging", tag_id=tag, person_id=sora)
        book.insert("photo", person_id=sora, mime="image/png", data=b"\x89PNG", digest="d")
    talk(book, "2026-11-01", sora, sentence="비밀")
    first, second = given_of(written(book))
    contact = first.contact
    assert (contact.name, contact.titles, contact.organisation, contact.categories) == (
        "김소라", ["감독"], "필름랩", ["ai"],
    )  # fmt: skip
    assert [email.address for email in contact.emails] == ["sora@film.kr"]
    assert contact.birthday is not None
    assert (contact.birthday.month, contact.birthday.day) == (4, 12)
    assert contact.introduced_by == "민수"
    assert contact.photo is not None
    assert contact.photo.data == b"\x89PNG"
    assert second.contact.name == "민수"
    lines = written(book).decode().split("\n")
    assert "김소라" in lines[first.line - 1]
    assert "민수" in lines[second.line - 1]
    assert "비밀" not in first.original.decode()


def test_the_own_part_is_a_book_file_of_one(lively: Book, tmp_path: Path) -> None:
    for at, each in enumerate(given_of(written(lively))):
        assert whole.is_book(each.original)
        document = whole.read(each.original)
        assert document.counts["person"] == 1
        assert document.counts["conversation"] == 0
        [again] = whole.contacts(document)
        assert again.original == each.original
        assert again.contact.name == each.contact.name
        if at == 0:
            with brought(tmp_path, each.original) as new:
                assert new.value("SELECT name FROM person") == each.contact.name


def test_the_same_book_gives_the_same_originals(lively: Book) -> None:
    one, other = given_of(written(lively)), given_of(written(lively))
    assert [each.original for each in one] == [each.original for each in other]
    assert all(json_line.original.decode().isprintable() for json_line in one)


def test_people_stand_in_the_order_of_the_file() -> None:
    said = given_of(a_file(person=[a_person(2), a_person(1)]))
    assert [each.contact.name for each in said] == ["Person 2", "Person 1"]
