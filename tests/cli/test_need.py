"""`aftera need` and `aftera offer`: noted in one line, listed, closed by who met them, in both languages."""

from __future__ import annotations

import json

import pytest

from tests.cli.run import Result, aftera, aftera_process


@pytest.fixture(autouse=True)
def people() -> None:
    for command in (
        ("add", "이소라"),
        ("add", "Kim Minsu"),
        ("project", "new", "ghost", "Ghost", "--stage", "making"),
        ("project", "new", "Ghost Weather", "--slug", "weather"),
    ):
        ok(*command)


def ok(*args: str) -> Result:
    done = aftera(*args)
    assert done.code == 0, (args, done)
    return done


def test_a_need_is_noted_with_whose_it_is_its_role_and_its_day() -> None:
    made = ok("need", "소라", "작곡가", "--until", "3월", "--json").json
    assert made["of"] == {"person": 1, "project": None, "name": "이소라"}
    assert (made["id"], made["kind"], made["text"], made["role"]) == (1, "need", "작곡가", "작곡가")
    assert (made["until"], made["holds"], made["new"]) == ("2027-03-31", True, True)
    assert made["why"] == [{"kind": "noted", "text": "noted by itself", "ids": {"need": 1}}]
    made = ok("need", "#ghost", "작곡", "--wish", "바다를 아는 사람", "--json").json
    assert (made["of"]["project"], made["role"], made["text"]) == (1, "작곡", "바다를 아는 사람")
    made = ok("offer", "me", "a", "quiet", "room", "--json").json
    assert (made["of"], made["kind"], made["role"]) == (dict.fromkeys(("person", "project", "name")), "offer", None)


def test_what_was_understood_is_said_with_its_number() -> None:
    assert ok("need", "소라", "작곡가", "--until", "3월").err == "need 1 · 이소라 · 작곡가 · until 2027-03-31 (Wed)\n"
    assert ok("--lang", "ko", "need", "소라", "composer").err == (
        "찾는 것 1 · 이소라 · 작곡가 · 2027-03-31 (수)까지\n이미 적은 것이라 새로운 것만 더했습니다.\n"
    )


@pytest.mark.parametrize(
    ("words", "of", "text"),
    [
        (("Kim", "Minsu", "a", "composer"), "Kim Minsu", "a composer"),
        (("Minsu composer",), "Kim Minsu", "composer"),
        (("ghost", "composer"), "#ghost", "composer"),
        (("Ghost Weather", "composer"), "#weather", "composer"),
        (("나", "작곡가"), None, "작곡가"),
        (("add", "소라", "작곡가"), "이소라", "작곡가"),
    ],
)
def test_whose_it_is_may_be_said_in_many_ways(words: tuple[str, ...], of: str | None, text: str) -> None:
    made = ok("need", *words, "--json").json
    assert (made["of"]["name"], made["text"]) == (of, text)


@pytest.mark.parametrize(
    ("words", "text", "until"),
    [
        (("작곡가", "3월까지"), "작곡가", "2027-03-31"),
        (("a", "composer", "until", "March"), "a composer", "2027-03-31"),
        (("2027-03-31까지", "작곡가"), "작곡가", "2027-03-31"),
        (("작곡가 3월까지", "--until", "2027-05"), "작곡가 3월까지", "2027-05-31"),
        (("music", "by", "the", "sea"), "music by the sea", None),
    ],
)
def test_the_day_may_stand_in_the_words(words: tuple[str, ...], text: str, until: str | None) -> None:
    made = ok("need", "소라", *words, "--json").json
    assert (made["text"], made["until"]) == (text, until)


def test_the_first_help_page_shows_what_can_be_typed() -> None:
    assert "aftera need Sora composer --until March" in ok("need", "-h").out
    assert "aftera offer 민수 믹싱 --until 3월" in ok("--lang", "ko", "offer", "-h").out


def test_alone_it_lists_and_with_a_name_it_lists_theirs() -> None:
    ok("need", "소라", "작곡가")
    ok("need", "me", "촬영감독", "--until", "2026-12")
    ok("log", "yesterday met @Kim Minsu; looking for an editor")
    assert [one["id"] for one in ok("need", "--json").json] == [2, 1, 3]
    assert ok("need").out == (
        "2  until 12-31 (Thu)  me · 촬영감독\n"
        "1                     이소라 · 작곡가\n"
        "3                     Kim Minsu · an editor  c1\n"
    )
    assert ok("need", "소라", "--plain").out == ok("need", "list", "--of", "소라", "--plain").out
    assert ok("need", "소라", "--plain").records == [["1", "need", "이소라", "작곡가", "작곡가", "", "", "", ""]]
    assert [one["id"] for one in ok("need", "me", "--json").json] == [2]
    assert [one["id"] for one in ok("need", "list", "--role", "editor", "--json").json] == [3]
    assert ok("need", "#ghost").err == "Nothing is looked for. `aftera need WHO WHAT` notes something.\n"


def test_who_met_it_closes_it_and_it_opens_again() -> None:
    ok("need", "소라", "작곡가")
    assert ok("need", "fill", "1", "Minsu").err == "need 1 · 이소라 · 작곡가 · closed 11-20 (Fri) · Kim Minsu\n"
    assert ok("need").out == ""
    closed = ok("need", "list", "--closed", "--json").json
    assert closed[0]["filled_by"] == {"id": 2, "name": "Kim Minsu"}
    again = aftera("need", "done", "1")
    assert (again.code, again.err) == (1, "1 · 작곡가 was closed on 2026-11-20.\n")
    ok("need", "reopen", "작곡가")
    assert ok("need", "list", "--json").json[0]["filled_by"] is None
    ok("need", "done", "composer", "--on", "2026-11-01")
    assert ok("need", "list", "--closed", "--json").json[0]["closed_on"] == "2026-11-01"


def test_several_close_at_once_and_one_undo_opens_them() -> None:
    ok("need", "소라", "작곡가")
    ok("need", "소라", "편집자")
    ok("need", "done", "1", "2")
    assert ok("need", "--json").json == []
    ok("undo")
    assert len(ok("need", "--json").json) == 2


def test_a_need_goes_by_no_number_of_an_offer() -> None:
    ok("offer", "소라", "믹싱")
    assert aftera("need", "done", "1").code == 3
    assert ok("offer", "done", "1").code == 0


def test_one_whose_day_went_by_stays_last_and_is_said_so_quietly() -> None:
    ok("need", "소라", "편집자", "--until", "2026-11-01")
    ok("need", "소라", "작곡가")
    assert ok("need").out == ("2                         이소라 · 작곡가\n1  was until 11-01 (Sun)  이소라 · 편집자\n")
    ok("need", "edit", "1", "--until", "", "--role", "영상편집", "--wish", "밤에 일하는 사람")
    assert ok("need", "list", "--role", "editor").out == "1  이소라 · 영상편집 · 밤에 일하는 사람\n"


def test_the_role_leads_only_where_the_words_do_not_say_it() -> None:
    for words in (("시나리오 작가", "--role", "writer"), ("can score it", "--role", "composer")):
        ok("need", "me", *words)
    assert ok("need").out == "1  me · 시나리오 작가\n2  me · composer · can score it\n"


def test_several_that_fit_are_named_with_their_numbers() -> None:
    ok("need", "소라", "작곡가")
    ok("need", "me", "작곡가")
    several = aftera("need", "done", "작곡가")
    assert several.code == 1
    assert "1 · 이소라 · 작곡가" in several.err
    assert "2 · me · 작곡가" in several.err


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("need", "nobody", "composer"), 3),
        (("need", "#nothing", "composer"), 3),
        (("need", "edit", "9", "--until", "3월"), 3),
        (("need", "소라", "작곡가", "--until", "언젠가"), 2),
        (("need", "fill", "9", "소라"), 3),
    ],
)
def test_mistakes_are_told(args: tuple[str, ...], code: int) -> None:
    done = aftera(*args)
    assert (done.code, bool(done.err)) == (code, True)


def test_an_edit_says_what_changes() -> None:
    ok("need", "소라", "작곡가")
    assert aftera("need", "edit", "1").code == 2


def test_hostile_words_reach_the_terminal_harmless() -> None:
    ok("need", "소라", "작곡가 \x1b[31m\u202e")
    said = ok("need").out + ok("project", "ghost").out
    assert "\x1b" not in said and "\u202e" not in said


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_in_a_process_of_its_own_in_both_languages(lang: str) -> None:
    done = aftera_process("--lang", lang, "need", "소라", "작곡가", "--until", "3월")
    assert (done.code, done.err) == (
        0,
        "찾는 것 1 · 이소라 · 작곡가 · 2027-03-31 (수)까지\n"
        if lang == "ko"
        else "need 1 · 이소라 · 작곡가 · until 2027-03-31 (Wed)\n",
    )
    listed = aftera_process("--lang", lang, "need", "--json")
    assert json.loads(listed.out)[0]["id"] == 1


def test_open_numbers_and_owners_are_completed() -> None:
    ok("need", "소라", "작곡가")
    ok("offer", "소라", "믹싱")
    for typed, *found in (
        ("aftera need done ", "1"),
        ("aftera offer done ", "2"),
        ("aftera need 이", "이소라"),
        ("aftera need r", "reopen"),
        ("aftera project gh", "ghost"),
        ("aftera project ne", "new", "need", "next"),
    ):
        done = aftera_process(
            env={
                "_AFTERA_COMPLETE": "complete_bash",
                "COMP_WORDS": typed,
                "COMP_CWORD": str(len(typed.split(" ")) - 1),
            }
        )
        assert sorted(done.out.split()) == sorted(found), (typed, done)


def test_a_brief_says_the_role_that_is_looked_for_beside_the_wish() -> None:
    ok("need", "소라", "작곡가", "--wish", "바다를 아는 사람")
    assert "작곡가 · 바다를 아는 사람" in ok("brief", "소라").out
