"""Pasted chats: KakaoTalk and WhatsApp exports and copies, each message as a line with its own words below it."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from functools import cache
from typing import NamedTuple


class Message(NamedTuple):
    """A message of a chat: who wrote it when, its words, and the lines as they were pasted."""

    day: date | None
    time: str
    who: str
    body: str
    raw: str


def lines(pasted: str, mine: Collection[str] = (), *, order: str = "ymd") -> list[str]:
    """Return a line to log for each message of a pasted chat; an empty list when it is none.

    The message as pasted stands below its line, so nothing is lost. `mine` are the names I write under; what I
    wrote is logged with whom I wrote to.
    """
    found = messages(pasted, order=order)
    if len(found) < 2 and not (found and found[0].day):
        return []
    own = {"나", "me", "you", *(name.casefold() for name in mine)}
    others = list(dict.fromkeys(one.who for one in found if one.who.casefold() not in own))
    app = "카톡" if re.search(r"카카오톡|오전|오후|\] \[", pasted) else "WhatsApp"
    return [_line(one, own, others, app) for one in found]


def messages(pasted: str, *, order: str = "ymd") -> list[Message]:
    """Return the messages of a pasted chat in their order; lines that go on belong to the message before.

    `order` says whether 3/4/26 begins with the day (`ymd` and `dmy`) or the month (`mdy`).
    """
    found: list[Message] = []
    day: date | None = None
    for line in re.split(r"\r\n|\r|\n", pasted):
        header = _header().match(line)
        if header:
            day = _day(header["y"], header["m"], header["d"]) or day
            continue
        match = next((match for shape in _shapes() if (match := shape.match(line))), None)
        if match is None:
            if found and line.strip() and not _system().search(line):
                last = found[-1]
                found[-1] = last._replace(raw=f"{last.raw}\n{line}")
            continue
        parts = match.groupdict()
        first, second = parts.get("a"), parts.get("b")
        if first and second:
            month, number = (first, second) if order == "mdy" else (second, first)
            on = _day(parts["y"], month, number)
        elif parts.get("y"):
            on = _day(parts["y"], parts["m"], parts["d"])
        else:
            on = day
        found.append(Message(on, parts["time"].strip(), parts["who"].strip(), parts["body"].strip(), line))
    return found


def _line(one: Message, own: Collection[str], others: list[str], app: str) -> str:
    to = others[:3] if one.who.casefold() in own else [one.who]
    names = " ".join(f"@{name.split()[0]}" if name.split() else "" for name in to)
    when = " ".join(part for part in (one.day.isoformat() if one.day else "", one.time) if part)
    arrow = "→ " if one.who.casefold() in own else ""
    # A semicolon of a message parts no clauses.
    body = one.body.replace("; ", ", ")
    return f"{when} {names} via:{app} {arrow}{body}".strip() + f"\n{one.raw}"


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None


@cache
def _header() -> re.Pattern[str]:
    return re.compile(r"-{5,} (?P<y>\d{4})년 (?P<m>\d{1,2})월 (?P<d>\d{1,2})일 \S{1,4} -{5,}\s*$")


@cache
def _system() -> re.Pattern[str]:
    return re.compile(r"님이 (?:들어왔습니다|나갔습니다|초대했습니다)|^저장한 날짜 ?:|님과 카카오톡 대화")


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    clock = r"(?P<time>(?:오전|오후) ?\d{1,2}:\d{2}|\d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?)"
    year_first = r"(?P<y>\d{4})"
    year_last = r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>\d{2,4}),?"
    return tuple(
        re.compile(shape)
        for shape in (
            rf"\[(?P<who>[^\]]{{1,80}})\] \[{clock}\] (?P<body>.*)$",
            rf"{year_first}년 (?P<m>\d{{1,2}})월 (?P<d>\d{{1,2}})일 {clock}, (?P<who>.{{1,80}}?) : (?P<body>.*)$",
            rf"{year_first}\. (?P<m>\d{{1,2}})\. (?P<d>\d{{1,2}})\.? {clock}, (?P<who>.{{1,80}}?) ?: (?P<body>.*)$",
            rf"\u200e?\[{year_last} {clock}\] (?P<who>[^:]{{1,80}}): (?P<body>.*)$",
            rf"{year_last} {clock} - (?P<who>[^:]{{1,80}}): (?P<body>.*)$",
        )
    )
