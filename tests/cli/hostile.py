"""What nobody means to type: hostile values, every command that takes them, and what no answer may do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from tests.cli.run import Result, aftera

#: Characters that act on a terminal instead of being seen: C0, C1, direction marks, separators, tags, surrogates.
ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)
#: What only the generic failure says, in both languages.
_GENERIC = ("went wrong", "문제가 생겼", "Traceback")

VALUES: tuple[str, ...] = (
    *("", " ", "-", "--", "-1", "0", "1", "9" * 20, "1" + "0" * 30, "9" * 5000, "1e5", "nan", "True", "null", "[]"),
    *("١٢", "１２", "²", "12abc", "c1", "c0", "c" + "9" * 20, "id:1", "id:0", "id:", "id:²", "id:１", "id:" + "9" * 25),
    *("가" * 3400, "a " * 2000, "x" * 10_000, "내일 " * 300, "매" * 3000, "every " * 400, "2026-11-" * 500),
    *("(" * 3000, "@소라" * 300, ";" * 2000, "a;" * 1000, "next " * 200 + "friday", "가\u0301" * 200),
    *("\x1b]52;c;aGk=\x07", "\x1b[31mred\x1b[0m", "\u202eevil\u2066", "\x9b31m", "\x01\x02\x7f", "\u2028", "\ufeff"),
    *("\ud800", "a\udcffb", "\udced\udca0\udc80", "[@click=app.bell()]", "a[/]b", "%s %n {x} {0} {name:을}", "{", "}"),
    *("'; DROP TABLE person;--", '" OR 1', '"', "*", "NEAR(", "a AND", "^a", "a*", "(", "NOT", "%", "_", "\\", "%_%"),
    *("../../x", "/dev/null", "/proc/nowhere/x", "/", "~nobody/x", ".", "x" * 300, "👩‍👩‍👧", "👨🏽‍🚀", "=cmd()"),
    *(
        "ㄱㅅㅇ",
        "ㄱ",
        "김섢",
        "김서여",
        "me",
        "나",
        "소라",
        "소라,민수",
        ",",
        "@",
        "#",
        "#a",
        "@@",
        "a\nb",
        "a\tb",
        "\r\n",
    ),
    *("2026-02-30", "9999-12-31", "0001-01-01", "10000-01-01", "0000-00-00", "2026", "2026-13", "13월 40일", "25:61"),
    *("내일", "어제", "next friday", "오후 99시", "every 0 days", "every 99999999999 weeks", "매일", "every 6 weeks"),
    *("lunar 02-30", "음력 8/15", "off", "all", "latest", "list", "http://x", "a@b.c", "+82 10 1234 5678", "-h", "--x"),
)

PIPES: tuple[str | bytes, ...] = (
    *(b"", b"\n\n", b"\xff\xfea\x00", b"\xff\xfe\x00", b"\xb1\xe8\xbc\xd2\xb6\xf3\n", b"\x80\x81\xff", b"a\0b"),
    *("\x1b[31m\n\u202ex\n", "소라\n없는사람\n", "1\t소라\n2\n", "9" * 30 + "\n", "x\n" * 60, "가" * 6_000),
    *("{", "[]", "{}", "[1,2]", '[{"id":"x"}]', '[{"id":1e400}]', '[{"id":%s}]' % ("9" * 30), '[{"id":true}]'),
    *('[{"id":-1}]', '{"people":5}', '{"people":null}', '{"people":{"id":1}}', "[null]", "[" * 100_000),
    '[{"id":%s}]' % ("9" * 5000),
)

#: What the parameters of that name take, so that one hostile value stands among good ones.
GOOD = {
    "who": "소라",
    "other": "민수",
    "one": "소라",
    "tag": "crew",
    "hat": "배우",
    "project": "ai-film",
    "event": "gmaff",
    "to": "making",
    "text": "선배",
    "number": "1",
    "stage": "making",
    "limit": "3",
    "every": "6 weeks",
    "season": "now",
    "verb": "add",
    "named": "감독",
    "conversation": "c1",
    "birthday": "04-12",
    "line": "오늘 소라 통화",
    "command": "today",
    "introduction": "1",
}
_DAYS = {"since", "until", "on", "first", "last", "as_of", "met_since", "met_until", "not_since"}

#: A small lively book: two people who share a name's beginning, me, and something of every kind.
LIVELY: tuple[tuple[str, ...], ...] = (
    ("add", "나영"),
    ("edit", "나영", "--me"),
    ("add", "이소라 감독 010-1234-5678 sora@film.kr 소속:필름랩 #2025 행사:gmaff"),
    ("add", "김민수"),
    ("add", "John Doe (producer) john@x.com"),
    ("project", "new", "AI film", "--slug", "ai-film"),
    ("hat", "add", "배우"),
    ("hat", "add", "화가"),
    ("event", "edit", "gmaff", "--from", "2026-11-18", "--to", "2026-11-22"),
    ("log", "어제 성수에서 민수랑 소라, 콘티 얘기 #ai-film; 다음 주 화요일 레퍼런스 보내기; 음악감독 찾음", "-y"),
    ("log", "11-10 @Nobody 만남"),
    ("log", "2026-11-01 민수 통화"),
    ("log", "다음주 수요일 3시 소라 만나기로"),
    ("todo", "소라", "내일", "보내기"),
    ("todo", "민수", "friday", "the track", "--theirs"),
    ("rhythm", "소라", "every 6 weeks"),
    ("relate", "소라", "선배", "민수"),
    ("role", "민수", "add", "작가"),
    ("role", "alias", "무비메이커", "director"),
    ("tag", "add", "crew", "소라", "민수"),
    ("hat", "use", "배우"),
    ("project", "join", "ai-film", "소라"),
    ("project", "outcome", "ai-film", "상영"),
    ("need", "소라", "작곡가", "--until", "2027-03"),
    ("need", "#ai-film", "촬영감독", "--wish", "바다를 아는 사람"),
    ("need", "me", "작업실"),
    ("need", "done", "작업실"),
    ("offer", "민수", "믹싱"),
    ("offer", "me", "더빙"),
    ("offer", "done", "더빙"),
    ("need", "me", "번역가"),
    ("offer", "민수", "자막번역"),
    ("intro", "소라", "민수", "--because", "둘 다 겨울 소리를 모은다"),
    ("quiet", "John"),
    ("add", "박하늘 작곡"),
    ("event", "met", "gmaff", "민수", "박하늘"),
    ("project", "join", "ai-film", "민수", "박하늘"),
    ("circle", "new", "밤 크루", "소라", "민수"),
)


class Command(NamedTuple):
    """A command or a verb of one: its words, its positional parameters, its options."""

    path: tuple[str, ...]
    arguments: list[Any]
    options: list[Any]

    def takes(self, name: str) -> bool:
        """Return whether it has that option."""
        return any(option.name == name for option in self.options)

    def good(self) -> list[str]:
        """Return positional values that mean something."""
        return [good(self.path, argument) for argument in self.arguments]


def good(path: Sequence[str], parameter: Any) -> str:
    """Return a value that means something to a parameter."""
    if parameter.name in _DAYS:
        return "2026-11"
    if parameter.name == "which":
        return {"event": "gmaff", "circle": "밤 크루", "need": "작곡가", "offer": "믹싱", "intro": "1"}.get(
            path[0], "ai-film"
        )
    return GOOD.get(parameter.name, "소라")


def commands() -> Iterator[Command]:
    """Walk every command and every verb, as the command line itself knows them."""
    from afterA_crm.cli import _load
    from afterA_crm.cli._signposts import SIGNPOSTS

    for name in SIGNPOSTS:
        yield from _below(_load(name), (name,))


def _below(command: Any, path: tuple[str, ...]) -> Iterator[Command]:
    verbs = getattr(command, "commands", None)
    if verbs:
        for name, verb in verbs.items():
            yield from _below(verb, (*path, name))
        return
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option" and one.name != "help"]
    yield Command(path, arguments, options)


def fault(result: Result, args: Sequence[str]) -> str:
    """Return what is wrong with an answer to hostile input; nothing when it is as it must be."""
    said = result.out + result.err
    if any(word in said for word in _GENERIC):
        return "an error nobody foresaw"
    if result.code not in (0, 1, 2, 3):
        return f"exit code {result.code}"
    # Cards that go into a pipe are what they are.
    if acting := ACTING.search(result.err if {"export", "mycard"} & {*args} and "--json" not in args else said):
        return f"{acting[0]!r} reaches the terminal"
    if result.code and not said.strip():
        return "failed without a word"
    if result.code == 0 and "--json" in args:
        try:
            json.loads(result.out)
        except ValueError:
            return "no JSON"
    if result.code == 0 and "--plain" in args and any(not line.strip() for line in result.out.split("\n")[:-1]):
        return "an empty record"
    return ""


def lively() -> None:
    """Fill the book of this test's home."""
    for command in LIVELY:
        made = aftera(*command)
        assert made.code == 0, (command, made)
