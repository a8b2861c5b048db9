"""Today and the people: reasons, one-key actions, finding, the other door, hostile names, small and empty."""

from __future__ import annotations

from datetime import date
from itertools import accumulate

import pytest
from rich.cells import cell_len
from textual import events

from afterA_crm import conversations, knowing, people, settings, store, words
from afterA_crm.browsing import Row
from afterA_crm.tui.widgets.people_list import PeopleList, columns

from . import small_book
from .living import book, living, look, press, seen, settled, type_in


@pytest.fixture
def korean() -> None:
    words.use("ko")
    small_book.build()


@pytest.mark.parametrize("cells", [(120, 40), (80, 24)])
async def test_today_says_what_and_why_beside_the_page(korean: None, cells: tuple[int, int]) -> None:
    async with living(cells) as pilot:
        shown = seen(pilot)
        assert "이소라 · 레퍼런스 보내기" in shown
        assert "오늘, 11-18 (수) 대화에서" in shown
        assert "무엇이 마음에 남았나요?" in shown
        assert "감독, 필름랩" in shown
        assert "나: 감독" in shown


async def test_today_in_english() -> None:
    small_book.build()
    async with living((80, 24)) as pilot:
        shown = seen(pilot)
        assert "To do" in shown
        assert "today, from the" in shown
        await press(pilot, "question_mark")
        assert "from the conversation of 11-18 (Wed)" in seen(pilot)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("cells", [(120, 40), (80, 24)])
async def test_what_is_wrapped_stands_under_its_text(language: str, cells: tuple[int, int]) -> None:
    words.use(language)
    small_book.build()
    line = "11/19 이소라랑 " + "아주 긴 이야기를 오래 나누었다 and then some more of it " * 3
    with book() as opened, store.deed(opened, "log"):
        conversations.log(opened, knowing.understand(opened, line))
    async with living(cells) as pilot:
        pilot.app.screen.query_one("Page").focus()
        await press(pilot, "down", "down")
        page = [row.partition("│")[2] or row for row in seen(pilot).split("\n")]
        day = "11-19 (목)  " if language == "ko" else "11-19 (Thu)  "
        at = next(n for n, row in enumerate(page) if row.strip().startswith(day.strip()))
        column = cell_len(page[at][: page[at].index(day) + len(day)])
        indents = [cell_len(row) - cell_len(row.lstrip()) for row in page[at + 1 : at + 3]]
        assert indents == [column, column]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("cells", range(30, 120, 7))
def test_columns_of_people_never_touch(language: str, cells: int) -> None:
    words.use(language)
    today = date(2026, 11, 20)
    row = Row(
        1, "남궁민" * 9, ("촬영감독" * 9,), "빛공방", "warm", date(2024, 12, 24), date(2027, 12, 24), False, False
    )
    shown = PeopleList()
    shown.show([1], [row], keep=False)
    drawn = shown.draw(0, cells).plain
    wide = columns(cells, today)
    assert cell_len(drawn) == cells or wide.roles == 0
    starts = accumulate(map(cell_len, drawn), initial=0)
    blank = {at for at, c in zip(starts, drawn, strict=False) if c == " "}
    ends = (5 + wide.name, 5 + wide.name + 2 + wide.roles)
    assert {end + n for end in ends for n in (0, 1)} <= blank


async def test_a_promise_is_closed_and_taken_back(korean: None) -> None:
    async with living() as pilot:
        await press(pilot, "x")
        assert "마침: 이소라 · 레퍼런스 보내기" in seen(pilot)
        with book() as opened:
            assert opened.value("SELECT state FROM followup WHERE id = 1") == "done"
        await press(pilot, "u")
        assert "이소라 · 레퍼런스 보내기" in seen(pilot)
    with book() as opened:
        assert opened.value("SELECT state FROM followup WHERE id = 1") == "open"


async def test_a_promise_is_put_off_to_a_day_in_words(korean: None) -> None:
    async with living() as pilot:
        await press(pilot, "ㅋ")
        await type_in(pilot, "다음 주 화요일")
        assert "2026-11-24 (화)" in seen(pilot)
        await press(pilot, "enter")
        assert "11-24 (화)까지 미뤘습니다" in seen(pilot)
    with book() as opened:
        assert opened.value("SELECT snoozed_until FROM followup WHERE id = 1") == "2026-11-24"


async def test_a_season_is_put_off_too_and_taken_back(korean: None) -> None:
    async with living() as pilot:
        assert "9주마다" in seen(pilot)
        await press(pilot, "down", "down", "ㅋ")
        await type_in(pilot, "다음 주 화요일")
        await press(pilot, "enter")
        assert "11-24 (화)까지 미뤘습니다: 강소성" in seen(pilot)
        with book() as opened:
            assert opened.rows("SELECT kind, until FROM aside") == [("season", "2026-11-24")]
        await press(pilot, "u")
        with book() as opened:
            assert opened.rows("SELECT kind, until FROM aside") == []


async def test_an_echo_is_kept(korean: None) -> None:
    async with living() as pilot:
        await press(pilot, "end", "e")
        await type_in(pilot, "빛이 먼저")
        await press(pilot, "enter")
    with book() as opened:
        assert opened.value("SELECT count(*) FROM echo WHERE text = '빛이 먼저'") == 1


async def test_why_shows_the_entries_behind_a_row(korean: None) -> None:
    async with living() as pilot:
        await press(pilot, "question_mark")
        shown = seen(pilot)
        assert "할 일 1" in shown
        assert "aftera done 1" in shown
        assert shown.count("11/18 소라랑 성수에서 콘티 얘기") >= 2


async def test_people_are_found_by_initial_consonants_as_they_are_typed(korean: None) -> None:
    async with living() as pilot:
        await press(pilot, "2", "slash")
        await type_in(pilot, "ㄴㄱㅁ")
        shown = seen(pilot)
        assert "남궁민" in shown
        assert "김도영" not in shown
        assert "KBC" in shown
        await press(pilot, "down", "escape")
        assert "김도영" in seen(pilot)


async def test_nobody_fits_is_a_sentence(korean: None) -> None:
    async with living() as pilot:
        await press(pilot, "f3", "slash")
        await type_in(pilot, "qqqq")
        assert "맞는 사람이 없습니다" in seen(pilot)


async def test_the_arrows_walk_and_the_page_follows(korean: None) -> None:
    async with living() as pilot:
        await press(pilot, "2", "ㅓ", "j", "down")
        chosen = [line for line in seen(pilot).split("\n") if "›" in line]
        assert len(chosen) == 1
        name = chosen[0].split("›")[1].split()[1]
        assert sum(name in line for line in seen(pilot).split("\n")) >= 2
        await press(pilot, "s")
        assert "이름 순서" in seen(pilot)
        assert name in next(line for line in seen(pilot).split("\n") if "›" in line)


@pytest.mark.parametrize("cells", [(24, 8), (40, 12), (240, 70)])
async def test_any_size_can_be_lived_in(korean: None, cells: tuple[int, int]) -> None:
    async with living(cells) as pilot:
        await press(pilot, "down", "question_mark", "escape", "2", "down", "f1", "escape", "l")
        await type_in(pilot, "어제 민수랑 소라")
        assert "소라" in seen(pilot)


async def test_what_is_pasted_into_the_filter_does_not_act(korean: None) -> None:
    async with living((80, 24)) as pilot:
        await press(pilot, "slash")
        pilot.app.screen.focused.post_message(events.Paste("남궁민\x1b]52;c;aGk=\x07"))
        await settled(pilot)
        assert "남궁민␛" in seen(pilot)


@pytest.mark.parametrize("language", ["ko", "en"])
async def test_an_empty_book_says_the_one_thing_to_do(language: str) -> None:
    words.use(language)
    async with living((80, 24)) as pilot:
        today = seen(pilot)
        assert ("책이 비어 있습니다. l을 누르고" if language == "ko" else "This book is empty. Press l") in today
        await press(pilot, "2")
        assert ("아직 아무도 없습니다" if language == "ko" else "Nobody is here yet") in seen(pilot)
        await press(pilot, "l")
        await type_in(pilot, "어제 민수랑 커피")
        await press(pilot, "down", "enter", "enter")
        assert "민수" in seen(pilot)
    with book() as opened:
        assert opened.value("SELECT name FROM person") == "민수"


async def test_another_door_is_seen_without_moving_the_cursor(korean: None) -> None:
    async with living() as pilot:
        await press(pilot, "2", "down", "down")
        before = next(line for line in seen(pilot).split("\n") if "›" in line).split("›")[1].split()[1]
        await look(pilot)
        with book() as opened, store.deed(opened, "log"):
            conversations.log(opened, knowing.understand(opened, "오늘 Will Smithson이랑 통화"))
            people.add(opened, "새로온사람")
        await look(pilot)
        shown = seen(pilot)
        assert "새로온사람" in shown
        assert next(line for line in shown.split("\n") if "›" in line).split("›")[1].split()[1] == before


async def test_a_book_held_by_another_freezes_nothing(korean: None) -> None:
    async with living() as pilot:
        with book() as opened:
            opened.con.execute("BEGIN EXCLUSIVE")
            await pilot.press("2", "down", "l", "소", "라")
            await pilot.pause()
            assert "소라" in seen(pilot)
            opened.con.execute("ROLLBACK")
        await settled(pilot)
        assert "└이소라" in seen(pilot)


@pytest.mark.parametrize("cells", [(120, 40), (80, 24)])
async def test_hostile_names_do_nothing(cells: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    small_book.build(hostile=True)
    with book() as opened, store.deed(opened, "todo"):
        for person, _name in opened.rows("SELECT id, name FROM person ORDER BY id DESC LIMIT 6"):
            number = opened.insert(
                "followup", text="[/] \x1b[31m", due="2026-11-20", created_at="2026-11-20T00:00:00Z",
                changed_at="2026-11-20T00:00:00Z",
            )  # fmt: skip
            opened.insert("followup_person", followup_id=number, person_id=person)
    async with living(cells) as pilot:
        rung: list[None] = []
        monkeypatch.setattr(pilot.app, "bell", lambda: rung.append(None))
        shown = [seen(pilot)]
        for key in ("down", "down", "question_mark", "escape", "x", "u", "2", "end", "up", "up", "enter", "escape"):
            await press(pilot, key)
            shown.append(seen(pilot))
        for row in range(0, cells[1], 4):
            await pilot.click(offset=(12, row))
        await press(pilot, "escape", "l")
        await type_in(pilot, "@보라 [@click=app.bell()]x a[/]b")
        await press(pilot, "enter")
        shown.append(seen(pilot))
    said = "\n".join(shown)
    assert "[@click=app" in said
    assert "a[/]b" in said
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert not rung


async def test_the_help_tells_the_keys_of_where_you_are(korean: None) -> None:
    async with living((80, 24)) as pilot:
        await press(pilot, "f1")
        shown = seen(pilot)
        assert "대화를 한 줄로 기록합니다." in shown
        assert "l  Ctrl+L" in shown
        await press(pilot, "escape")
        assert "대화를 한 줄로 기록합니다." not in seen(pilot)


async def test_keys_come_from_the_settings(korean: None) -> None:
    settings.set_value("keymap.done", "d")
    async with living() as pilot:
        assert "d 마침" in seen(pilot)
        await press(pilot, "x")
        with book() as opened:
            assert opened.value("SELECT state FROM followup WHERE id = 1") == "open"
        await press(pilot, "ㅇ")
    with book() as opened:
        assert opened.value("SELECT state FROM followup WHERE id = 1") == "done"


async def test_a_resize_keeps_everything_in_its_place(korean: None) -> None:
    async with living() as pilot:
        await press(pilot, "2", "down", "down", "slash")
        await type_in(pilot, "김")
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert "김도영" in seen(pilot)
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert pilot.app.screen.query_one("#filter").value == "김"


async def test_ctrl_c_says_how_to_leave(korean: None) -> None:
    async with living((80, 24)) as pilot:
        await press(pilot, "ctrl+c")
        assert "나가려면 q를 누르세요" in seen(pilot)


async def test_a_failing_read_is_one_sentence_and_the_screen_goes_on(korean: None) -> None:
    async with living((80, 24)) as pilot:

        async def broken(*_args: object, **_named: object) -> None:
            raise ValueError("김소라 010-1234-5678")

        read = pilot.app.desk.read
        pilot.app.desk.read = broken
        await press(pilot, "down")
        assert "이 일은 되지 않았습니다(ValueError)" in seen(pilot)
        assert "010-1234" not in seen(pilot)
        pilot.app.desk.read = read
        await press(pilot, "2")
        assert "남궁민" in seen(pilot)


async def test_a_sudden_end_prints_nobody(korean: None, capsys: pytest.CaptureFixture[str]) -> None:
    from afterA_crm.tui.app import AfterA

    app = AfterA()
    with pytest.raises(ZeroDivisionError):
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            secret = "김소라 010-1234-5678"
            app.call_later(lambda: 1 / (len(secret) - len(secret)))
            await pilot.pause()
            await pilot.pause()
    app.desk.close()
    said = "".join(capsys.readouterr())
    assert "010-1234" not in said
    assert app.failure is not None
    assert "ZeroDivisionError" in app.failure


async def test_a_syllable_of_two_keys_does_both(korean: None) -> None:
    async with living() as pilot:
        await pilot.press("터")  # x and then j, as an input method joins them
        await settled(pilot)
        assert "마침: 이소라" in seen(pilot)


async def test_many_people_are_read_a_window_at_a_time(korean: None) -> None:
    with book() as opened, store.deed(opened, "many"):
        for number in range(700):
            people.add(opened, f"사람{number:04}")
    async with living() as pilot:
        await press(pilot, "2")
        found = pilot.app.screen.query_one("PeopleList")
        assert found.count() == 709
        assert len(found._rows) < 200
        await press(pilot, "s", "end")
        assert "› " in seen(pilot)
        assert "최서연" in seen(pilot)
        await press(pilot, "home")
        assert "Grace Kim" in seen(pilot)
        assert len(found._rows) < 400


async def test_the_inbox_is_settled_one_question_after_the_other(korean: None) -> None:
    with book() as opened, store.deed(opened, "log"):
        for line in ("어제 민수랑 커피", "11/10 민수네 극단 얘기, 하늘누리님과 통화"):
            conversations.log(opened, knowing.understand(opened, line))
    async with living() as pilot:
        while "열린 질문" not in next(line for line in seen(pilot).split("\n") if "›" in line):
            await press(pilot, "down")
        assert "하나씩 정합니다" in seen(pilot)
        await press(pilot, "enter")
        shown = seen(pilot)
        assert "어제 민수랑 커피" in shown
        assert "민수는 누구인가요?" in shown
        assert "배우 · 성수극단" in shown
        await press(pilot, "down", "enter")
        assert "u 되돌리기" in seen(pilot)
        with book() as opened:
            settled_ones = opened.rows("SELECT text, answer FROM question WHERE settled_on IS NOT NULL")
            assert len(settled_ones) == 1
            assert opened.value("SELECT name FROM person WHERE id = ?", int(settled_ones[0][1])).endswith("민수")
        await press(pilot, "u")
        assert "어제 민수랑 커피" in seen(pilot)
        with book() as opened:
            assert opened.value("SELECT count(*) FROM question WHERE settled_on IS NOT NULL") == 0
        await press(pilot, "enter", "right")  # the next one is left for later
        assert "하늘누리" in seen(pilot)
        await press(pilot, "escape")
        with book() as opened:
            assert opened.value("SELECT count(*) FROM question WHERE settled_on IS NULL") >= 1


@pytest.mark.parametrize("language", ["ko", "en"])
async def test_a_proposed_role_is_settled_with_yes(language: str) -> None:
    words.use(language)
    small_book.build()
    with book() as opened, store.deed(opened, "log"):
        conversations.log(opened, knowing.understand(opened, "어제 남궁민님(작곡)이랑 커피"))
        assert opened.value("SELECT kind FROM question") == "role"
    async with living((80, 24)) as pilot:
        while not any(
            s in next(line for line in seen(pilot).split("\n") if "›" in line) for s in ("열린 질문", "open question")
        ):
            await press(pilot, "down")
        await press(pilot, "enter")
        assert ("이제부터" if language == "ko" else "from now on") in seen(pilot)
        await press(pilot, "enter")
        assert "›" in seen(pilot)
    with book() as opened:
        assert opened.value("SELECT 1 FROM role WHERE name = '작곡'") == 1
