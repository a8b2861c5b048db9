"""Taking people out: as they came, with what was edited here; or a clean new card."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from afterA_crm import channels, events, members, people, projects, roles, tags
from afterA_crm.exchange.entries import Incoming, entries
from afterA_crm.exchange.facts import Born, Facts, digest
from afterA_crm.exchange.importing import applying
from afterA_crm.exchange.importing.plan import plan
from afterA_crm.exchange.sources import Source
from afterA_crm.exchange.vcard.reading import read
from afterA_crm.store import Book, deed

from ..making import person, talk
from . import samples
from .borders import SORA, a_book, bring, card, everyone, export, planned, someone
from .test_importing import PNG

PICTURE = b"\x89PNG\r\n\x1a\nx"
CAME = card(
    *SORA,
    "item1.X-ABADR:kr",
    "X-UNKNOWN;X-P=1:keep me\\, please",
    "NOTE:하나",
    "CATEGORIES:myContacts,영화제",
    f"PHOTO;ENCODING=b;TYPE=PNG:{PNG[:40]}\r\n {PNG[40:]}",
    "UID:s-1",
)


def changed_lines(before: bytes, after: bytes) -> tuple[set[bytes], set[bytes]]:
    was, now = before.split(b"\r\n"), after.split(b"\r\n")
    return set(was) - set(now), set(now) - set(was)


def test_who_was_not_edited_leaves_byte_for_byte(tmp_path: Path) -> None:
    old = b"BEGIN:VCARD\nVERSION:2.1\nN:Kim;Sora\nTEL;CELL:1-2\nX-IRMC:1\nEND:VCARD\n"
    with a_book(tmp_path) as book:
        bring(book, CAME, old)
        assert export(book) == CAME + old


def test_an_edit_changes_only_its_own_lines(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, CAME)
        with deed(book, "edit"):
            people.change(book, 1, name="김솔아", note="둘, 셋")
            channels.add(book, 1, "email", "new@film.kr", "work")
            channels.remove(book, 1, "010-1234-5678")
            people.call(book, 1, "솔")
            tags.put(book, tags.ensure(book, "AI"), [1])
        gone, made = changed_lines(CAME, export(book))
        assert gone == {
            "N:김;소라;;;".encode(),
            "FN:김소라".encode(),
            b"TEL;TYPE=CELL:010-1234-5678",
            "NOTE:하나".encode(),
            "CATEGORIES:myContacts,영화제".encode(),
        }
        assert made == {
            "N:김;솔아;;;".encode(),
            "FN:김솔아".encode(),
            b"EMAIL;TYPE=work:new@film.kr",
            "NICKNAME:솔".encode(),
            "NOTE:둘\\, 셋".encode(),
            "CATEGORIES:myContacts,영화제,AI".encode(),
        }


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_every_edit_is_read_back_from_the_card(tmp_path: Path, version: str) -> None:
    with a_book(tmp_path) as book:
        bring(book, card("N:Kim;Sora;;;", "FN:Sora Kim", "BDAY:1990-01-02", "TITLE:Editor", version=version))
        with deed(book, "edit"):
            event = events.new(book, "GMAFF")
            via = people.add(book, "박민수")
            people.change(
                book, 1, name="김소라", reading="Kim Sora", note="a;b\\c\n둘째", birth_year=None, met_on="2026-11-20",
                met_event_id=event, met_through_id=via,
            )  # fmt: skip
            events.attend(book, event, 1)
            roles.end(book, 1, "Editor", "2025")
            roles.add(book, 1, "감독", organisation="필름랩; 둘")
            roles.add(book, 1, "배우")
            channels.add(book, 1, "phone", "02-123-4567", "home fax")
            channels.add(book, 1, "link", "https://sora.film/a;b", "포트폴리오")
            channels.add(book, 1, "messenger", "sora88", "kakaotalk")
            channels.add(book, 1, "address", "서울 성동구 성수이로 1")
            book.insert("photo", person_id=1, mime="image/png", data=PICTURE, digest=digest(PICTURE))
        told, mine = export(book, 1), everyone(book)[1]
        with a_book(tmp_path, "other.db") as other:
            bring(other, told)
            [theirs] = everyone(other).values()
        assert plain(theirs) | {"met_at": "", "groups": 0} == plain(mine) | {"met_at": "", "groups": 0}
        assert theirs.met_at == "GMAFF" and len(theirs.photos) == 1
        assert not planned(book, told).writes


def plain(facts: Facts) -> dict[str, object]:
    """Return what two books must agree on: past roles and history stay home, events become tags elsewhere."""
    return {
        "name": facts.name,
        "reading": facts.reading,
        "note": facts.note,
        "birthday": facts.birthday,
        "nicknames": set(facts.nicknames),
        "channels": facts.channels,
        "roles": {role[:2] for role in facts.roles},
        "tags": {*facts.tags, *facts.groups} - {"gmaff"},
        "met": facts.met_on,
        "met_at": facts.met_at,
        "groups": 0,
    }


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_people_made_here_arrive_elsewhere_as_they_are(tmp_path: Path, version: str) -> None:
    with a_book(tmp_path) as book:
        one = person(book, "김소라", reading="Kim Sora", birth_month=4, birth_day=12, note="줄\n줄;,\\")
        two = person(book, "Mary Jane Watson", birth_year=1984, birth_month=8, birth_day=15, birth_lunar=1)
        with deed(book, "more"):
            for kind, value, label in (
                ("email", "a@b.kr", "work"),
                ("phone", "010-1234-5678", None),
                ("link", "https://instagram.com/s", None),
                ("messenger", "sora88", "kakaotalk"),
                ("address", "서울 성동구, 성수이로 1", "작업실"),
            ):
                channels.add(book, one, kind, value, label)
            roles.add(book, one, "감독", organisation="필름랩")
            roles.add(book, one, "배우", organisation="극단")
            roles.add(book, one, "작곡가")
            roles.add(book, two, "", organisation="Lagos Frame")
            tags.put(book, tags.ensure(book, "ai film"), [one, two])
            people.call(book, one, "쏘라")
        told = export(book, version="4.0" if version == "4.0" else "3.0")
        mine = [plain(facts) for facts in everyone(book).values()]
        assert b"VERSION:" + version.encode() in told
        assert not planned(book, told).writes
    with a_book(tmp_path, "other.db") as other:
        bring(other, told)
        assert [plain(facts) for facts in everyone(other).values()] == mine
        assert someone(other, "Mary Jane Watson").birthday == Born(1984, 8, 15, lunar=True)


def test_private_nouns_stay_home(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        sora = person(book, "김소라")
        said = talk(book, "2026-11-18", sora, sentence="비밀 이야기 콘티")
        with deed(book, "more"):
            book.insert("echo", conversation_id=said, text="여운 비밀", strength=3)
            roles.add(book, sora, "비밀 역할", until="2020")
            number = projects.new(book, "AI 단편")
            members.join(book, number, sora)
        told = export(book).decode()
        assert "비밀" not in told and "CATEGORIES:ai-단편" in told


def test_another_version_says_all_that_the_card_said_and_what_was_edited(tmp_path: Path) -> None:
    came = CAME.replace(b"NOTE:", b"GEO:37.5;126.9\r\nX-ANNIVERSARY:2020-05-01\r\nNOTE:")
    with a_book(tmp_path) as book:
        bring(book, came)
        assert export(book, version="3.0") == came
        with deed(book, "edit"):
            people.change(book, 1, note="둘, 셋")
        told = export(book, version="4.0").split(b"\r\n")
        assert told[1] == b"VERSION:4.0" and b"UID:s-1" in told and "NOTE:둘\\, 셋".encode() in told
        assert {b"X-UNKNOWN;X-P=1:keep me\\, please", b"item1.X-ABADR:kr", b"GEO:geo:37.5,126.9"} < set(told)
        assert b"ANNIVERSARY:20200501" in told
        assert len([line for line in told if line.startswith(b"PHOTO:data:image/png;base64,")]) == 1
        [again] = planned(book, b"\r\n".join(told)).items
        assert [change.field for change in again.changes] == ["card"]


def test_a_card_that_only_we_can_read_leaves_so_that_others_can(tmp_path: Path) -> None:
    broken = b"BEGIN:VCARD\r\nFN:Ada\nthis is junk\r\nX-MORE;a\r\nNOTE:one\r\n  two\r\n" + b"TEL;HOME:1-2\r\n"
    with a_book(tmp_path) as book:
        bring(book, broken)
        assert b"junk" in export(book)
        told = export(book, version="3.0")
        assert told.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n") and told.endswith(b"END:VCARD\r\n")
        assert b"junk" not in told and b"N:;;;;\r\n" in told and b"TEL;TYPE=home:1-2\r\n" in told
        assert not planned(book, told).writes


def test_cards_of_all_encodings_leave_as_one_utf8_file(tmp_path: Path) -> None:
    sixteen = b"\xff\xfe" + card("FN:이하늘", "X-MORE:더").decode().encode("utf-16-le")
    marked = card("N;CHARSET=EUC-KR:QQ", version="2.1").replace(b"QQ", "김;소라".encode("cp949"))
    quoted = card("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EB=B0=95;=EB=AF=BC", version="2.1")
    with a_book(tmp_path) as book:
        for data in (sixteen, marked, quoted, b"\xef\xbb\xbf" + card("FN:Ada"), card("FN:End").rpartition(b"END")[0]):
            bring(book, data)
        told = export(book)
        names = [each.contact.name for each in read(told, language="ko") if each.contact]
        assert names == ["이하늘", "김소라", "박민", "Ada", "End"]
        assert "X-MORE:더".encode() in told and told.count(b"BEGIN:VCARD") == told.count(b"END:VCARD") == 5
        assert not planned(book, told).writes


def test_every_public_sample_arrives_elsewhere_as_it_is(tmp_path: Path) -> None:
    found = samples.cards()
    if not found:
        pytest.skip("no sample cards beside the checkout")
    with a_book(tmp_path) as book:
        with deed(book, "import"):
            applying.apply(book, plan(book, [Source(str(path), path) for path in found]))
        mine = everyone(book)
        for number, facts in mine.items():
            [theirs] = [
                each.facts
                for each in entries(Source("x", data=export(book, number)), "KR", "en")
                if isinstance(each, Incoming)
            ]
            assert theirs.name == facts.name and set(theirs.channels) == set(facts.channels)
            assert (
                theirs.birthday == facts.birthday and theirs.note == facts.note and set(theirs.tags) == set(facts.tags)
            )


words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@pytest.fixture(scope="module")
def lasting_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with a_book(tmp_path_factory.mktemp("words")) as book:
        yield book


class _BackError(Exception):
    """Takes a deed back."""


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(name="", note="", nickname="", value="x-apple:", tag="", role="", house="")
@example(name="", note="\uf900", nickname="", value="", tag="", role="", house="")
@example(name="", note="", nickname="", value="x-apple:sora", tag="", role="", house="")
@given(name=words, note=words, nickname=words, value=words, tag=words, role=words, house=words)
def test_any_words_survive_the_way_out_and_in(
    lasting_book: Book, name: str, note: str, nickname: str, value: str, tag: str, role: str, house: str
) -> None:
    book = lasting_book
    with contextlib.suppress(_BackError), deed(book, "edit"):
        bring(book, CAME)
        if "".join(name.split()):
            people.change(book, 1, name=name)
        people.change(book, 1, note=note.strip() or None)
        people.call(book, 1, nickname)
        if value.strip() and "/" not in value:
            channels.add(book, 1, "messenger", value, "line")
        if tags.key_of(tag.lstrip("*# ")):
            tags.put(book, tags.ensure(book, tag), [1])
        if "".join(role.split()):
            roles.add(book, 1, role, organisation=house or None)
        told = export(book)
        [theirs] = entries(Source("x", data=told), "KR", "en")
        assert isinstance(theirs, Incoming)
        mine = everyone(book)[1]
        assert (theirs.facts.name, theirs.facts.note.split()) == (mine.name, mine.note.split())
        assert {role[:2] for role in theirs.facts.roles} == {role[:2] for role in mine.roles}
        assert set(theirs.facts.channels) == set(mine.channels)
        assert set(theirs.facts.tags) == set(mine.tags)
        raise _BackError


def test_a_meeting_without_an_event_leaves_no_empty_label(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        with deed(book, "add"):
            number = people.add(book, "이소라", met_on="2026-11-16")
        told = export(book, number)
    assert b"X-AFTERA-MET:2026-11-16\r\n" in told and b"Met at" not in told
