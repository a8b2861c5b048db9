"""find, who, timeline, project and event, as they are typed and as scripts read them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import people, search, store
from afterA_crm.cli import _ink
from afterA_crm.text import width

from .run import Result, aftera, aftera_process

STAMP = {"created_at": "2026-11-20T03:00:00Z", "changed_at": "2026-11-20T03:00:00Z"}


@pytest.fixture(autouse=True)
def filled() -> None:
    """Hold two people, one conversation with both, a promise."""
    with store.open_book() as book, store.deed(book, "fill"):
        sora, minsu = people.add(book, "이소라"), people.add(book, "김민수")
        book.insert("role", person_id=sora, name="감독", key="감독", organisation="필름랩", since="2024")
        book.insert("channel", person_id=minsu, kind="phone", value="010-1234-5678", key="+821012345678")
        talk = book.insert(
            "conversation", day="2026-11-18", how="met", sentence="성수에서 콘티 얘기", place="성수", **STAMP
        )
        for person in (sora, minsu):
            book.insert("mention", conversation_id=talk, person_id=person)
        book.insert("echo", conversation_id=talk, text="빛이 먼저", strength=3)
        promise = book.insert("followup", text="레퍼런스 보내기", due="2026-11-24", conversation_id=talk, **STAMP)
        book.insert("followup_person", followup_id=promise, person_id=sora)


def ok(*args: object, **options: str) -> Result:
    done = aftera(*args, stdin=options.get("stdin", ""))
    assert done.code == 0, done.err
    return done


# -- find ----------------------------------------------------------------------------------------------


def test_find_json_is_what_is_documented() -> None:
    found = ok("find", "소라", "콘티", "--json").json
    assert found == [
        {
            "kind": "conversation",
            "id": 1,
            "title": "이소라, 김민수",
            "title_marks": [[1, 3]],
            "detail": "성수",
            "day": "2026-11-18",
            "text": "성수에서 콘티 얘기",
            "marks": [[5, 7]],
        }
    ]
    assert [hit["kind"] for hit in ok("find", "이소라", "--json").json] == ["person", "conversation", "followup"]


def test_find_plain_and_drawn() -> None:
    assert ok("find", "5678", "--plain").records == [["person", "2", "김민수", "", "2026-11-18", "010-1234-5678"]]
    drawn = ok("find", "콘티").out
    assert "c1" in drawn
    assert "성수에서 콘티 얘기" in drawn
    assert ok("--lang", "ko", "find", "이소라").out.startswith("사람\n")


def test_find_narrows_to_a_kind_and_says_when_nothing_fits() -> None:
    assert [hit["kind"] for hit in ok("find", "이소라", "--kind", "followup", "--json").json] == ["followup"]
    nothing = ok("find", "zzzz")
    assert (nothing.out, "zzzz" in nothing.err) == ("", True)
    assert ok("find", "zzzz", "--json").json == []
    assert aftera("find", " ").code == aftera("find", "x", "--kind", "photo").code == 2


def test_every_kind_that_is_searched_can_be_asked_for() -> None:
    from afterA_crm.cli.find import Kind

    assert tuple(Kind) == search.KINDS


def test_a_hostile_name_reaches_the_terminal_only_as_text() -> None:
    with store.open_book() as book, store.deed(book, "hostile"):
        number = people.add(book, "[red]Eve[/]\x1b[31m")
        book.insert("conversation", day="2026-11-18", how="met", sentence="\x1b]52;c;eA==\x07 \u202eeve", **STAMP)
        book.insert("mention", conversation_id=2, person_id=number)
        book.insert("project", slug="eve\x1b", name="eve\x1b[2J", **STAMP)
        book.insert("event", slug="eve", name="eve\x9b", place="\x1b", **STAMP)
    for args in (
        ("find", "eve"),
        ("who",),
        ("timeline",),
        ("project",),
        ("event",),
        ("project", "eve"),
        ("event", "eve"),
    ):
        for more in ((), ("--plain",), ("--json",)):
            out = ok(*args, *more).out
            assert not set(out) & set("\x1b\x07\x9b\u202e"), args


# -- who -----------------------------------------------------------------------------------------------


def test_who_json_is_what_is_documented_and_other_commands_read_it() -> None:
    found = ok("who", "--role", "director", "--json")
    assert found.json == [
        {
            "id": 1,
            "name": "이소라",
            "roles": ["감독"],
            "organisation": "필름랩",
            "season": "now",
            "last": "2026-11-18",
            "met": None,
            "quiet": False,
            "archived": False,
        }
    ]
    ok("project", "new", "Ghost")
    ok("project", "join", "ghost", "-", stdin=found.out)
    assert [m["name"] for m in ok("project", "show", "ghost", "--json").json["members"]] == ["이소라"]
    ok("project", "join", "ghost", "-", stdin=ok("who", "--plain").out)
    assert len(ok("project", "ghost", "--json").json["members"]) == 2


def test_who_narrows_and_is_empty_without_failing() -> None:
    assert [row[1] for row in ok("who", "--met-since", "2026-11", "--no-role", "--plain").records] == ["김민수"]
    assert ok("who", "--role", "감독", "--as-of", "2023", "--plain").out == ""
    assert ok("who", "--not-since", "last week", "--json").json == []
    assert [row[1] for row in ok("--lang", "ko", "who", "--season", "요즘", "--plain").records] == ["김민수", "이소라"]
    drawn = ok("who").out.split("\n")
    assert drawn[1].split() == ["●", "이소라", "감독", "필름랩", "2", "days", "ago"]


def test_who_says_what_it_does_not_know() -> None:
    assert aftera("who", "--tag", "nope").code == 3
    assert aftera("who", "--hat", "nope").code == 3
    assert aftera("who", "--project", "nope").code == 3
    assert aftera("who", "--circle", "nope").code == 3
    assert aftera("who", "--season", "spring").code == 2
    assert aftera("who", "--met-since", "when it rains").code == 2


# -- timeline ------------------------------------------------------------------------------------------


def test_timeline_json_is_what_is_documented() -> None:
    assert ok("timeline", "--with", "소라", "--json").json == [
        {
            "id": 1,
            "day": "2026-11-18",
            "time": None,
            "about": False,
            "how": "met",
            "sentence": "성수에서 콘티 얘기",
            "note": None,
            "people": [{"id": 1, "name": "이소라", "as": "with"}, {"id": 2, "name": "김민수", "as": "with"}],
            "place": "성수",
            "event": None,
            "hat": None,
            "projects": [],
            "tags": [],
            "echo": {"text": "빛이 먼저", "strength": 3},
        }
    ]


def test_timeline_plain_drawn_and_empty() -> None:
    (record,) = ok("timeline", "--since", "2026-11-18", "--until", "수요일", "--plain").records
    assert record == [
        "c1",
        "2026-11-18",
        "",
        "met",
        "이소라, 김민수",
        "성수",
        "",
        "",
        "성수에서 콘티 얘기",
        "빛이 먼저",
    ]
    drawn = ok("timeline", "--how", "met").out
    for part in ("c1", "11-18 (Wed)", "이소라, 김민수 · 성수", "성수에서 콘티 얘기", "“빛이 먼저”"):
        assert part in drawn
    assert ok("--lang", "ko", "timeline", "--how", "만남").out.count("c1") == 1
    assert ok("timeline", "--how", "call").out == ""
    assert aftera("timeline", "--with", "nobody").code == 3


# -- project and event ---------------------------------------------------------------------------------


def test_a_project_from_its_beginning_to_its_end() -> None:
    ok("project", "new", "AI 단편 유령", "--slug", "ai-film", "--stage", "making", "--hat", "감독")
    made = {"id": 1, "slug": "ai-film", "name": "AI 단편 유령", "stage": "making", "hat": "감독", "started": None}
    made |= {"ended": None, "note": None, "last": None, "member_count": 0}
    assert ok("project", "list", "--json").json == ok("project", "--json").json == [made]
    joined = ok("project", "join", "유령", "소라", "--role", "연출", "--json").json
    member = {"id": 1, "name": "이소라", "role": "연출", "brings": None, "terms": None, "since": None, "until": None}
    member |= {"member": 1, "model": False, "now": True}
    rest: dict[str, list[object]] = {"conversations": [], "followups": [], "needs": [], "outcomes": []}
    assert joined == {**made, "member_count": 1, "members": [member], **rest, "before": [], "after": []}
    assert "연출" in ok("project", "유령").out
    ok("project", "stage", "ai-film", "마침", "--on", "2026-11-19")
    assert ok("project", "list", "--plain").records == [
        ["ai-film", "AI 단편 유령", "wrapped", "감독", "", "2026-11-19", "1", ""]
    ]
    assert ok("project", "list", "--stage", "making", "--json").json == []


def test_a_project_is_begun_like_an_event_by_a_slug_and_a_name() -> None:
    made = ok("project", "new", "ai-film", "유령의 날씨", "--json").json
    assert (made["slug"], made["name"]) == ("ai-film", "유령의 날씨")
    made = ok("project", "new", "Ghost", "Weather", "--json").json
    assert (made["slug"], made["name"]) == ("ghost-weather", "Ghost Weather")


def test_a_rehearsal_leaves_no_trace() -> None:
    for args in (("project", "new", "Ghost"), ("event", "new", "gmaff", "GMAFF")):
        done = ok(*args, "-n")
        assert "Nothing was written." in done.err or "No" in done.err
    assert ok("project", "--json").json == ok("event", "--json").json == []


def test_mistakes_are_told() -> None:
    ok("project", "new", "Ghost")
    assert aftera("project", "new", "Ghost", "--slug", "ghost").code == 1
    assert aftera("project", "show", "nope").code == 3
    assert aftera("project", "stage", "ghost", "finished").code == 2
    assert aftera("event", "show", "nope").code == 3
    assert aftera("event", "new", "x", "X", "--from", "2026-11-20", "--to", "2026-11-18").code == 2
    ok("project", "new", "Ghost Two")
    ok("project", "new", "Ghost Three")
    several = aftera("project", "show", "ghost t")
    assert several.code == 1
    assert "ghost-two" in several.err


def test_an_empty_value_takes_one_away() -> None:
    ok("project", "new", "Ghost", "--hat", "감독", "--from", "2026-03-01", "--note", "early")
    made = ok("project", "edit", "ghost", "--hat", "", "--from", "", "--note", "", "--json").json
    assert (made["hat"], made["started"], made["note"] or None) == (None, None, None)
    assert aftera("project", "edit", "ghost", "--name", " ").code == 2
    ok("event", "new", "gmaff", "GMAFF", "--from", "2026-11-18")
    made = ok("event", "edit", "gmaff", "--from", "", "--to", "", "--json").json
    assert (made["first"], made["last"]) == (None, None)


def test_an_event_from_its_making_to_its_page() -> None:
    ok("event", "new", "gmaff", "광명 AI 영화제", "--from", "2026-11-18", "--to", "2026-11-22", "--place", "광명")
    made = {"id": 1, "slug": "gmaff", "name": "광명 AI 영화제", "kind": None, "series": None, "first": "2026-11-18"}
    made |= {"last": "2026-11-22", "place": "광명", "note": None, "met": 0}
    assert ok("event", "list", "--json").json == [made]
    joined = ok("event", "join", "광명", "소라", "--json").json
    there = {"id": 1, "name": "이소라", "roles": ["감독"], "organisation": "필름랩", "last": "2026-11-18"}
    assert joined == {
        **made,
        "met": 1,
        "people": [there],
        "talks": 0,
        "conversations": [],
        "guests": 0,
        "editions": [],
        "came_back": [],
    }
    assert ok("event", "edit", "gmaff", "--series", "GMAFF", "--to", "2026-11-23", "--json").json["series"] == "GMAFF"
    assert ok("event", "--plain").records == [
        ["gmaff", "광명 AI 영화제", "2026-11-18", "2026-11-23", "광명", "GMAFF", "1"]
    ]
    page = ok("--lang", "ko", "event", "gmaff").out
    assert "광명 AI 영화제" in page
    assert "만난 사람 1명" in page
    assert ok("event", "list", "--past", "--json").json == []


@pytest.mark.parametrize("command", ["find", "who", "timeline", "project", "event"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_help_shows_examples(command: str, language: str) -> None:
    verb = ["new"] if command in ("project", "event") else []
    assert f"aftera {command}" in ok("--lang", language, command, *verb, "-h").out


@pytest.mark.parametrize(("language", "said"), [("en", "[default: 10]"), ("ko", "[기본값: 10]")])
def test_help_says_what_an_option_takes_in_words(language: str, said: str) -> None:
    page = ok("--lang", language, "find", "-h").out
    assert "--limit N " in page and said in page
    page = ok("--lang", language, "show", "-h").out + ok("--lang", language, "who", "-h").out
    assert "0–500" in page and "<int" not in page and "<str" not in page


def test_a_process_of_its_own_says_the_same_and_is_light() -> None:
    assert aftera_process("who", "--plain").records == ok("who", "--plain").records
    assert aftera_process("find", "콘티", "--json").json == ok("find", "콘티", "--json").json


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("소라콘티 ab,e\u0301🎬"), max_size=60), st.integers(4, 30))
def test_paragraphs_break_at_spaces_and_stay_within_the_terminal(said: str, room: int) -> None:
    lines = _ink._wrapped([(c, "") for c in said], room)
    shown = ["".join(c for c, _style in line) for line in lines]
    assert all(width(line.rstrip()) <= room for line in shown)
    assert "".join(shown).replace(" ", "") == said.replace(" ", "")
    words = [word for word in said.split(" ") if width(word) <= room]
    assert not any(word and word not in " ".join(shown).split(" ") for word in words)


def test_namesakes_who_read_alike_are_told_with_their_numbers() -> None:
    for number in (1, 2):
        ok("add", f"김서연 감독 org:필름랩 s{number}@film.kr", "--yes")
    ok("add", "박서연")
    both = aftera("show", "김서연")
    assert both.code == 1
    assert "  김서연 · 감독 · 필름랩 · id:3\n" in both.err and "  김서연 · 감독 · 필름랩 · id:4\n" in both.err
    assert "  박서연\n" in aftera("show", "서연").err
    assert "s2@film.kr" in ok("show", "id:4").out
