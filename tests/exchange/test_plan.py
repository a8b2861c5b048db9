"""What an import would do: whose card it is, and what is news."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterA_crm import channels, people, roles, tags
from afterA_crm.exchange.importing.plan import Plan
from afterA_crm.store import deed

from ..making import person
from .borders import SORA, a_book, bring, card, planned, someone


def statuses(plan: Plan) -> list[str]:
    return [item.status for item in plan.items]


def news(plan: Plan) -> list[tuple[str, str | None, str | None, bool]]:
    [item] = plan.items
    return [(c.field, c.before, c.after, c.stays) for c in item.changes if c.field != "card"]


def test_new_people_and_a_broken_card_between_them(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        plan = planned(book, card(*SORA), card("X-NOBODY:아무도 아님"), card("FN:Ada Okafor"))
        assert statuses(plan) == ["new", "broken", "new"]
        assert plan.items[1].line == 10 and plan.items[1].reason
        assert plan.counts() == {"new": 2, "broken": 1}
        assert book.value("SELECT count(*) FROM person") == 0


def test_the_same_file_again_is_nothing_to_do(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA), card("FN:Ada Okafor"))
        again = planned(book, card(*SORA), card("FN:Ada Okafor"), file="another name.vcf")
        assert statuses(again) == ["same", "same"] and not again.writes
        unix = card(*SORA).replace(b"\r\n", b"\n")
        assert statuses(planned(book, b"\xef\xbb\xbf" + unix)) == ["same"]


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("EMAIL:SORA@film.kr", "email"),
        ("TEL:+82 10 1234 5678", "phone"),
        ("TEL:+82 (0)10-1234-5678", "phone"),
        ("TEL:0082 10 1234 5678", "phone"),
        ("TEL:０１０ １２３４ ５６７８", "phone"),
        ("TEL:'01012345678", "phone"),
        ("TEL:1012345678", "phone"),
        ("URL:https://www.instagram.com/Sora.Film/?igsh=1", "link"),
        ("UID:sora-1", "uid"),
    ],
)
def test_the_same_person_by_uid_mail_phone_or_profile(tmp_path: Path, line: str, by: str) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "URL:http://instagram.com/sora.film", "UID:sora-1"))
        [item] = planned(book, card("FN:Sora Kim", line)).items
        assert (item.status, item.by, item.person_id) == ("update", by, 1)


def test_a_name_alone_never_makes_two_people_one(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        person(book, "김소라")
        [item] = planned(book, card("FN:김소라", "EMAIL:other@film.kr")).items
        assert item.status == "new" and not item.suspects


def test_the_same_name_and_organisation_is_only_a_suggestion(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        sora = person(book, "김소라")
        with deed(book, "role"):
            roles.add(book, sora, "감독", organisation="필름랩")
        plan = bring(book, card("FN:김소라", "ORG:필름 랩"))
        assert statuses(plan) == ["duplicate"]
        assert [(one.id, one.why) for one in plan.items[0].suspects] == [(sora, "name")]
        assert book.value("SELECT count(*) FROM person") == 2


@pytest.mark.parametrize("line", ["TEL;TYPE=WORK:02-555-1234", "EMAIL:info@film.kr"])
def test_colleagues_behind_one_switchboard_stay_two(tmp_path: Path, line: str) -> None:
    with a_book(tmp_path) as book:
        bring(book, card("FN:김소라", line), card("FN:박민수", line))
        assert book.value("SELECT count(*) FROM person") == 2
        [item] = planned(book, card("FN:이하늘", line)).items
        assert item.status == "duplicate" and {one.why for one in item.suspects} <= {"phone", "email"}
        [known] = planned(book, card("FN:소라 김", "N:김;소라;;;", line)).items
        assert known.person_id == 1


def test_two_cards_of_one_person_in_one_file(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        plan = bring(book, card(*SORA), card("FN:김소라", "EMAIL:sora@film.kr", "TEL:02-777-8888"))
        assert statuses(plan) == ["new", "update"] and plan.items[1].twin == 0
        assert book.value("SELECT count(*) FROM person") == 1
        assert book.value("SELECT count(*) FROM card") == 2
        assert ("phone", "+8227778888") in someone(book, "김소라").channels
        again = planned(book, card(*SORA), card("FN:김소라", "EMAIL:sora@film.kr", "TEL:02-777-8888"))
        assert not again.writes


def test_those_said_not_to_be_the_same_are_not_suggested_again(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card("FN:김소라", "EMAIL:a@film.kr", "UID:1"), card("FN:김소라", "TEL:010-1111-2222", "UID:2"))
        both = card("FN:김소라", "EMAIL:a@film.kr", "TEL:010-1111-2222")
        assert [one.id for one in planned(book, both).items[0].suspects] == [2]
        with deed(book, "distinct"):
            book.insert("distinct", one_id=1, other_id=2)
        assert not planned(book, both).items[0].suspects


def test_a_changed_card_changes_only_what_changed_on_it(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "NOTE:하나", "UID:s"))
        with deed(book, "edit"):
            channels.add(book, 1, "phone", "02-1234-5678")
            people.change(book, 1, reading="Kim Sora")
        plan = planned(book, card(*SORA[:-1], "TEL;TYPE=CELL:010-9999-8888", "NOTE:둘", "UID:s"))
        assert news(plan) == [
            ("note", "하나", "둘", False),
            ("phone", None, "010-9999-8888", False),
            ("phone", "010-1234-5678", None, False),
        ]
        bring(book, card(*SORA[:-1], "TEL;TYPE=CELL:010-9999-8888", "NOTE:둘", "UID:s"))
        facts = someone(book, "김소라")
        assert [reach.value for (kind, _), reach in facts.channels.items() if kind == "phone"] == [
            "02-1234-5678",
            "010-9999-8888",
        ]
        assert (facts.note, facts.reading) == ("둘", "Kim Sora")


def test_an_edit_made_here_stays_and_both_are_shown(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "NOTE:카드의 말", "UID:s"))
        with deed(book, "edit"):
            people.change(book, 1, name="김소라 감독", note="내 말")
        changed = card("FN:김솔아", *SORA[2:], "NOTE:카드의 새 말", "UID:s")
        plan = bring(book, changed)
        assert ("name", "김소라 감독", "김솔아", True) in news(plan)
        assert ("note", "내 말", "카드의 새 말", True) in news(plan)
        facts = someone(book, "김소라 감독")
        assert facts.note == "내 말"
        assert not planned(book, changed).writes


def test_what_was_taken_away_here_does_not_come_back(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "CATEGORIES:영화제", "UID:s"))
        with deed(book, "edit"):
            channels.remove(book, 1, "sora@film.kr")
            tags.take(book, tags.find(book, "영화제"), [1])
        bring(book, card(*SORA, "CATEGORIES:영화제", "NOTE:새", "UID:s"))
        facts = someone(book, "김소라")
        assert ("email", "sora@film.kr") not in facts.channels and not facts.tags


def test_a_role_that_left_the_card_becomes_a_past_one(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "UID:s"))
        bring(book, card(*SORA[:3], "TITLE:프로듀서", *SORA[4:], "UID:s"))
        facts = someone(book, "김소라")
        assert [role.name for role in facts.roles] == ["프로듀서"]
        assert [role.name for role in facts.past] == ["감독"]


def test_a_card_that_only_says_when_it_was_written_is_the_same(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA, "UID:s", "REV:20240101T000000Z"))
        assert statuses(planned(book, card(*SORA, "UID:s", "REV:20260101T000000Z"))) == ["same"]
        assert statuses(planned(book, card(*SORA, "UID:s", "X-HOBBY:등산"))) == ["update"]


def test_a_group_card_becomes_a_tag_on_its_members(tmp_path: Path) -> None:
    group = card("FN:촬영팀", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a1", "UID:g")
    with a_book(tmp_path) as book:
        plan = bring(book, card(*SORA, "UID:a1"), group)
        assert statuses(plan) == ["new", "group"]
        assert list(someone(book, "김소라").tags.values()) == ["촬영팀"]
        assert not planned(book, card(*SORA, "UID:a1"), group).writes


def test_an_english_card_of_a_korean_name_adds_a_nickname(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, card(*SORA))
        plan = bring(book, card("FN:Sora Kim", "EMAIL:sora@film.kr"), file="other.vcf")
        assert news(plan) == [("nickname", None, "Sora Kim", False)]


def test_a_chat_is_sent_to_the_log(tmp_path: Path) -> None:
    head = "게임방 님과 카카오톡 대화\n\n--------------- 2026년 8월 29일 토요일 ---------------\n"
    chat = head + "[김서연] [오전 9:00] 시놉시스\n[나] [오후 9:05] 네\n"
    with a_book(tmp_path) as book:
        [item] = planned(book, chat.encode(), file="talk.txt").items
    assert item.status == "broken" and "aftera log - < talk.txt" in item.reason
