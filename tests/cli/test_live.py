"""`aftera event live`: a line a person, by pipe and on a screen, kept before it is said back."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from typing import Any

import pytest

from afterA_crm import places, store
from afterA_crm.errors import BookError
from afterA_crm.text import width
from tests.cli.hostile import ACTING
from tests.cli.run import aftera, aftera_process, process_env

_CODES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[()=>][0-9A-Z]?")


@pytest.fixture(autouse=True)
def meetup() -> None:
    aftera("event", "new", "gmaff", "광명 AI 영화제", "--from", "2026-11-18", "--to", "2026-11-22")
    aftera("add", "이소라 감독 소속:필름랩")


def rows(sql: str) -> list[tuple[Any, ...]]:
    with store.open_book() as book:
        return book.rows(sql)


# -- by pipe and as an argument ------------------------------------------------------------------------


def test_lines_by_pipe_are_each_a_deed_and_said_back() -> None:
    said = aftera_process(
        "event", "live", "gmaff", stdin="- 박하늘 렌더링 얘기\n\n소라랑 콘티 얘기; 다음 주 메일\nㅋㅋ\n"
    )
    assert said.code == 0
    assert said.out.split("\n")[:3] == [
        "+  박하늘 · “렌더링 얘기”",
        "c1  이소라 · to do 11-23 (Mon)–11-29 (Sun) 메일",
        "c2  ㅋㅋ · → inbox",
    ]
    deeds = rows("SELECT title FROM deed WHERE title LIKE 'event live%' ORDER BY id")
    assert len(deeds) == 3 and deeds[0] == ("event live gmaff 박하늘 렌더링 얘기",)
    assert aftera("undo").code == 0
    assert rows("SELECT count(*) FROM conversation") == [(1,)]


def test_one_line_as_an_argument_with_its_ids() -> None:
    (said,) = aftera("event", "live", "gmaff", "김도영 편집자 do@x.kr", "--json").json
    assert (said["kind"], said["people"][0]["name"], said["conversation"]) == ("new", "김도영", None)
    assert rows(f"SELECT name FROM person WHERE id = {said['people'][0]['id']}") == [("김도영",)]
    assert rows(f"SELECT title FROM deed WHERE id = {said['deed']}") == [("event live gmaff 김도영 편집자 do@x.kr",)]


def test_a_rehearsal_knows_whom_the_line_before_would_make() -> None:
    said = aftera("event", "live", "gmaff", "-n", stdin="박하늘 렌더링 얘기\n하늘이랑 저녁\n")
    assert said.out == "+  박하늘 · “렌더링 얘기”\n박하늘\n"
    assert rows("SELECT count(*) FROM person") == [(1,)]


def test_it_speaks_korean() -> None:
    said = aftera("--lang", "ko", "event", "live", "gmaff", stdin="소라랑 콘티; 다음 주 메일\n콘티 얘기 좋았다\n")
    assert "할 일" in said.out and "→ 인박스" in said.out


def test_a_line_that_cannot_be_written_is_kept_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    from afterA_crm.events import lines

    take = lines.take

    def full(book: Any, event: Any, line: Any, today: Any) -> Any:
        if "둘" in line.typed:
            raise BookError("The disk is full.")
        return take(book, event, line, today)

    monkeypatch.setattr(lines, "take", full)
    said = aftera("event", "live", "gmaff", stdin="김하나 감독\n김둘이 감독\n김셋이 감독\n")
    assert said.code == 1 and "The disk is full." in said.err
    (kept,) = places.recovery().iterdir()
    assert "김둘이 감독" in kept.read_text("utf-8")
    assert [name for (name,) in rows("SELECT name FROM person ORDER BY id")] == ["이소라", "김하나", "김셋이"]


@pytest.mark.parametrize(
    "data", [b"\xff\xfe" + "박하늘 얘기\n".encode("utf-16-le"), "박하늘 얘기\n".encode("cp949"), "박하늘\0얘기"]
)
def test_any_encoding_comes_in(data: bytes | str) -> None:
    assert aftera("event", "live", "gmaff", stdin=data).code == 0
    said = [*rows("SELECT name FROM person"), *rows("SELECT sentence FROM conversation")]
    assert any("박하늘" in words for (words,) in said)


# -- on a screen ---------------------------------------------------------------------------------------


class Phone:
    """A command on a terminal of its own, typed into key by key."""

    def __init__(self, *args: str, size: tuple[int, int] = (80, 24), env: dict[str, str | None] | None = None) -> None:
        self.ours, theirs = pty.openpty()
        self.resize(*size)
        more = {"COLUMNS": None, "TERM": "xterm-256color", "LC_ALL": None, "LANG": "C.UTF-8", **(env or {})}
        command = [sys.executable, "-m", "afterA_crm", *args]
        self.child = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=process_env(more),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # so that Ctrl-C reaches it
        )
        os.close(theirs)
        self.shown = b""

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self) -> bool:
        """Read what there is to read; return whether anything may follow."""
        ready, _, _ = select.select([self.ours], [], [], 30)
        assert ready, f"it waits for something: {self.plain()[-500:]}"
        try:
            piece = os.read(self.ours, 65536)
        except OSError:
            return False
        self.shown += piece
        return bool(piece)

    def until(self, words: str) -> str:
        """Read until the present screen holds the words and asks for a line; return the screen."""
        while words not in (screen := self.screen()) or not screen.rstrip("\n").endswith(">"):
            assert self.read(), self.plain()[-500:]
        return screen

    def type(self, line: str, then: str) -> str:
        os.write(self.ours, f"{line}\r".encode())
        return self.until(then)

    def screen(self) -> str:
        """Return what was drawn since the screen was last cleared, unpainted."""
        return _plain(self.shown.rpartition(b"\x1b[2J")[2])

    def plain(self) -> str:
        return _plain(self.shown)

    def interrupt(self) -> None:
        """Press Ctrl-C, again where it fell between two looks at signals while a line is asked."""
        os.write(self.ours, b"\x03")
        while not select.select([self.ours], [], [], 3)[0]:
            os.write(self.ours, b"\x03")

    def ended(self) -> int:
        while self.read():
            pass
        os.close(self.ours)
        return self.child.wait(30)


def _plain(shown: bytes) -> str:
    return _CODES.sub("", shown.decode("utf-8", "replace")).replace("\r", "").replace("> \n", ">\n").rstrip(" ")


@pytest.fixture
def live(request: pytest.FixtureRequest) -> Iterator[Any]:
    opened: list[Phone] = []

    def start(*args: str, **more: Any) -> Phone:
        opened.append(Phone(*args, "event", "live", "gmaff", **more))
        opened[-1].until(".")
        return opened[-1]

    yield start
    for phone in opened:
        if phone.child.poll() is None:
            phone.child.kill()
            phone.child.wait(30)


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (20, 8)])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_an_evening_on_a_small_screen(live: Any, size: tuple[int, int], language: str) -> None:
    phone = live("--lang", language, size=size)
    assert ("오늘" if language == "ko" else "0 peo") in phone.screen().split("\n")[1]
    phone.type("박하늘 감독 010-1234-5678 #ai", "#ai")
    phone.type("소라랑 콘티 얘기; 다음 주 메일", "메일")
    last = phone.type("아주 긴 말이 이어지고 또 이어져서 작은 화면의 폭을 몇 번이고 넘어가도 괜찮은 문장", "→")
    for screen in (last, phone.type("?", "남깁니다." if language == "ko" else "inbox.")):
        drawn = screen.split("\n")
        assert len(drawn) <= size[1] and all(width(line) <= size[0] for line in drawn), screen
    os.write(phone.ours, b".\r")
    assert phone.ended() == 0
    assert phone.plain().count("aftera event after gmaff") == 1
    assert phone.shown.count(b"\x1b[?1049h") == phone.shown.count(b"\x1b[?1049l") == 1
    assert rows("SELECT count(*) FROM conversation") == [(2,)]


def test_every_line_stands_once_it_is_said_back_whatever_happens_then(live: Any) -> None:
    phone = live()
    for name in ("김하나", "김둘이", "김셋이"):
        phone.type(f"{name} 감독", name)
        phone_book = [row[0] for row in rows("SELECT name FROM person ORDER BY id")]
        assert phone_book[-1] == name, "said back before it was written"
    os.write(phone.ours, "김넷이 감".encode())
    phone.child.send_signal(signal.SIGKILL)
    phone.child.wait(30)
    assert [row[0] for row in rows("SELECT name FROM person ORDER BY id")] == ["이소라", "김하나", "김둘이", "김셋이"]
    assert aftera("doctor").code == 0


def test_u_takes_lines_back_one_by_one_also_on_a_korean_keyboard(live: Any) -> None:
    phone = live()
    phone.type("김하나 감독", "김하나")
    phone.type("김둘이 감독", "김둘이")
    phone.type("u", "김둘이 · 감독 · taken back")
    phone.type("ㅕ", "김하나 · 감독 · taken back")
    assert rows("SELECT count(*) FROM person") == [(1,)]
    phone.type("U", "Nothing typed here is left to take back.")
    os.write(phone.ours, b"\x04")
    assert phone.ended() == 0


@pytest.mark.parametrize("key", ["q", "ㅂ"])
@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
def test_q_shows_my_card_black_on_white(live: Any, key: str, size: tuple[int, int]) -> None:
    aftera("add", "나영 배우 010-1111-9999")
    aftera("edit", "나영", "--me")
    phone = live(size=size)
    code = phone.type(key, "█").split("\n")
    assert len(code) <= size[1] and all(width(line) <= size[0] for line in code)
    assert b"\x1b[38;5;16;48;5;231m" in phone.shown.rpartition(b"\x1b[2J")[2]
    phone.type("박하늘 감독", "박하늘 · 감독")
    assert rows("SELECT count(*) FROM attendance") == [(1,)], "what is typed below the code is a line too"


def test_without_a_card_it_says_so_and_goes_on(live: Any) -> None:
    phone = live()
    assert "which person is me" in " ".join(phone.type("q", "me:").split())
    phone.type("박하늘 감독", "박하늘 · 감독")


def test_ctrl_c_leaves_and_keeps_what_was_begun(live: Any) -> None:
    phone = live()
    os.write(phone.ours, "반쯤 적은".encode())
    while "반쯤 적은" not in phone.screen():
        assert phone.read()
    phone.interrupt()
    assert phone.ended() == 0
    assert phone.shown.rstrip().count(b"\x1b[?1049l") == 1
    (kept,) = places.recovery().iterdir()
    assert "반쯤 적은" in kept.read_text("utf-8")


def test_another_size_draws_it_anew(live: Any) -> None:
    phone = live(size=(80, 24))
    phone.type("박하늘 감독 010-1234-5678 sky@example.com #ai #film #crew", "박하늘")
    os.write(phone.ours, "반쯤".encode())
    while "반쯤" not in phone.screen():
        assert phone.read()
    phone.resize(40, 20)
    while "반쯤" not in (screen := phone.screen()) or any(width(line) > 40 for line in screen.split("\n")):
        if select.select([phone.ours], [], [], 3)[0]:
            assert phone.read()
        else:  # it fell between two looks that Python takes at its signals, as while a hand still drags the corner
            phone.child.send_signal(signal.SIGWINCH)
    assert "박하늘" in screen
    phone.type(" 적은", "→ inbox")
    assert rows("SELECT sentence FROM conversation") == [("반쯤 적은",)]


def test_hostile_names_do_not_act_on_the_screen(live: Any) -> None:
    aftera("event", "edit", "gmaff", "--name", "\x1b[31m행사\u202e\x07")
    aftera("add", "\x1b]52;c;aGk=\x07 \u202eevil")
    phone = live()
    phone.type("\u202e뒤집힌 이름 x@y.kr", "뒤집힌")
    drawn = phone.screen().replace("> \u202e", "")
    assert not ACTING.search(drawn.replace("\n", ""))
    assert b"\x1b]52" not in phone.shown


def test_an_unnamed_or_unknown_event_is_said_before_the_screen_is_taken() -> None:
    said = aftera_process("event", "live", "nowhere", stdin="x\n")
    assert said.code == 3 and "\x1b" not in said.out + said.err
