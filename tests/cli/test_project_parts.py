"""Who makes a project, what it looks for and who met it, what came of it and what after: from the command line."""

from __future__ import annotations

import pytest

from tests.cli.run import Result, aftera, aftera_process


@pytest.fixture(autouse=True)
def ghost() -> None:
    for command in (
        ("add", "이소라"),
        ("add", "김민수"),
        ("project", "new", "ghost", "Ghost, a short", "--stage", "making", "--hat", "감독"),
    ):
        ok(*command)


def ok(*args: str) -> Result:
    done = aftera(*args)
    assert done.code == 0, (args, done)
    return done


def members() -> list[tuple[str, str | None, bool]]:
    return [(m["name"], m["role"], m["now"]) for m in ok("project", "ghost", "--json").json["members"]]


def test_a_member_joins_on_terms_and_since_a_day() -> None:
    said = ok("project", "join", "ghost", "소라", "--role", "감독", "--terms", "상금의 30 %", "--from", "2026-03").err
    assert said == "#ghost · 이소라 · 감독 · 상금의 30 % · 2026-03–\n"
    (member,) = ok("project", "join", "ghost", "소라", "--terms", "no money yet", "--json").json["members"]
    assert (member["id"], member["member"], member["terms"], member["since"]) == (1, 1, "no money yet", "2026-03")
    ok("project", "join", "ghost", "소라", "--role", "editor")
    several = aftera("project", "join", "ghost", "소라", "--terms", "x")
    assert (several.code, "감독, editor" in several.err) == (2, True)


def test_a_model_is_credited_without_anyone() -> None:
    ok("project", "join", "ghost", "--model", "Veo 3", "--role", "영상")
    page = ok("project", "ghost", "--json").json
    assert [(m["id"], m["model"], m["name"]) for m in page["members"]] == [(None, True, "Veo 3")]
    assert page["member_count"] == 0
    assert "Veo 3  영상  model" in ok("project", "ghost").out
    assert ok("project", "ghost", "--plain").records[1][:3] == ["model", "Veo 3", "영상"]
    assert aftera("project", "join", "ghost", "--role", "영상").code == 2


def test_who_leaves_stands_apart_and_stays_on_the_page() -> None:
    ok("project", "join", "ghost", "소라", "민수", "--role", "감독")
    ok("project", "join", "ghost", "소라", "--role", "편집")
    ok("project", "leave", "ghost", "소라", "--role", "editor", "--on", "2026-10")
    assert members() == [("이소라", "감독", True), ("김민수", "감독", True), ("이소라", "편집", False)]
    drawn = ok("project", "ghost").out
    assert drawn.index("김민수") < drawn.index("Members before") < drawn.index("–2026-10")
    ok("project", "leave", "ghost", "소라")
    assert [one for one in members() if one[2]] == [("김민수", "감독", True)]
    gone = aftera("--lang", "ko", "project", "leave", "ghost", "민수", "--role", "작곡")
    assert (gone.code, gone.err) == (3, "김민수 님은 이 프로젝트에서 작곡을 맡고 있지 않습니다.\n")


def test_an_open_role_is_filled_by_who_joins_in_one_deed() -> None:
    ok("project", "need", "ghost", "작곡가", "--wish", "바다를 아는 사람", "--until", "3월")
    assert "   1  needs  작곡가 · 바다를 아는 사람  until 2027-03-31 (Wed)" in ok("project", "ghost").out
    done = ok("project", "fill", "ghost", "composer", "민수", "--terms", "아직 무보수", "--json").json
    assert (done["need"]["filled_by"]["name"], done["need"]["closed_on"]) == ("김민수", "2026-11-20")
    assert (done["member"]["name"], done["member"]["role"], done["member"]["terms"]) == (
        "김민수",
        "작곡가",
        "아직 무보수",
    )
    assert ok("project", "ghost", "--json").json["needs"] == []
    again = aftera("project", "fill", "ghost", "1", "소라")
    assert (again.code, "aftera need reopen 1" in again.err) == (1, True)
    ok("undo")
    assert members() == []
    assert [need["id"] for need in ok("project", "ghost", "--json").json["needs"]] == [1]


def test_who_fills_a_need_steps_into_the_role_as_it_was_typed() -> None:
    ok("need", "#ghost", "작곡가", "--role", "composer")
    assert ok("project", "fill", "ghost", "1", "민수", "--json").json["member"]["role"] == "작곡가"
    ok("need", "#ghost", "a sound designer")
    assert ok("project", "fill", "ghost", "2", "민수", "--json").json["member"]["role"] == "sound designer"
    ok("need", "#ghost", "green thumbs")
    assert ok("project", "fill", "ghost", "3", "소라", "--json").json["member"]["role"] == "green thumbs"


def test_a_need_of_another_project_is_not_filled_here() -> None:
    ok("need", "me", "작곡가")
    assert aftera("project", "fill", "ghost", "1", "민수").code == 3
    assert aftera("project", "fill", "ghost", "작곡가", "민수").code == 3


def test_a_role_of_ones_own_words_is_kept_as_the_role() -> None:
    made = ok("project", "need", "ghost", "불", "다루는", "이", "--json").json
    assert (made["role"], made["text"]) == ("불 다루는 이", "불 다루는 이")
    made = ok("project", "need", "ghost", "a", "composer", "--json").json
    assert (made["role"], made["text"]) == ("composer", "a composer")


def test_who_joins_in_a_role_still_looked_for_is_told_how_to_close_it() -> None:
    ok("project", "need", "ghost", "작곡가")
    said = ok("project", "join", "ghost", "민수", "--role", "composer").err
    assert "`aftera project fill ghost 1 WHO`" in said
    assert "fill" not in ok("project", "join", "ghost", "소라", "--role", "감독").err


def test_outcomes_are_kept_listed_and_removed() -> None:
    said = ok("project", "outcome", "ghost", "관객상", "--link", "gmaff.kr/ghost", "--on", "2026-10-01").err
    assert said == "1 · 관객상 · 10-01 (Thu) · https://gmaff.kr/ghost\n"
    assert ok("project", "outcome", "ghost").out == "   1  관객상  10-01 (Thu) · https://gmaff.kr/ghost\n"
    assert ok("project", "ghost", "--json").json["outcomes"] == [
        {"id": 1, "text": "관객상", "link": "https://gmaff.kr/ghost", "day": "2026-10-01"}
    ]
    assert "관객상" in ok("project", "ghost").out
    assert aftera("project", "outcome", "ghost", "x", "--link", "javascript:alert(1)").code == 2
    assert aftera("project", "outcome", "ghost", "--link", "https://x.kr").code == 2
    assert aftera("project", "outcome", "ghost", "x", "--remove", "1").code == 2
    assert aftera("project", "outcome", "ghost", "--remove", "9").code == 3
    ok("project", "outcome", "ghost", "--remove", "1")
    assert ok("project", "outcome", "ghost", "--json").json == []


def test_what_came_after_begins_and_takes_people_along() -> None:
    ok("project", "join", "ghost", "소라", "--role", "감독")
    ok("project", "join", "ghost", "소라", "--role", "편집")
    said = ok("project", "next", "ghost", "유령, 장편", "--with", "소라", "--with", "민수", "--note", "같은 집에서").err
    assert said == "#ghost → #유령-장편 · 유령, 장편 · new, an idea · 이소라, 김민수\n"
    page = ok("project", "유령-장편", "--json").json
    assert [(m["name"], m["role"]) for m in page["members"]] == [
        ("이소라", "감독"),
        ("이소라", "편집"),
        ("김민수", None),
    ]
    assert (page["hat"], page["stage"]) == ("감독", "idea")
    assert page["before"] == [{"id": 1, "slug": "ghost", "name": "Ghost, a short", "note": "같은 집에서"}]
    assert "then  #유령-장편 (같은 집에서)" in ok("project", "ghost").out
    circle = aftera("project", "next", "유령-장편", "ghost")
    assert (circle.code, circle.err) == (2, "#유령-장편 came after #ghost already, so #ghost can't come after it.\n")
    assert aftera("project", "next", "ghost", "ghost").code == 2
    ok("project", "next", "ghost", "유령-장편", "--remove")
    assert ok("project", "ghost", "--json").json["after"] == []
    ok("project", "next", "ghost", "유령, 장편")
    assert len(ok("project", "list", "--json").json) == 2


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_page_in_a_process_of_its_own_in_both_languages(lang: str) -> None:
    ok("project", "join", "ghost", "소라", "--role", "감독", "--terms", "no money yet")
    ok("project", "join", "ghost", "--model", "Veo 3", "--role", "영상")
    ok("project", "leave", "ghost", "소라", "--on", "2026-10-01")
    ok("project", "outcome", "ghost", "관객상")
    page = aftera_process("--lang", lang, "project", "ghost")
    assert page.code == 0
    words = ("구성원", "지난 구성원", "모델", "결과") if lang == "ko" else ("Members", "Members before", "model")
    for word in words:
        assert word in page.out
    assert max(len(line) for line in page.out.split("\n")) <= 80


def test_who_fills_a_need_is_no_longer_to_be_asked_and_it_says_so() -> None:
    aftera("role", "민수", "add", "작곡가")
    aftera("project", "need", "ghost", "작곡가")
    assert aftera("cast", "ghost", "--ask", "1").code == 0
    said = aftera("project", "fill", "ghost", "작곡가", "민수").err
    assert "Still on your list: ask about the 작곡가 role; `aftera done 1`." in said
    aftera("done", "1")
    aftera("project", "need", "ghost", "편집")
    assert "Still on your list" not in aftera("project", "fill", "ghost", "편집", "민수").err
