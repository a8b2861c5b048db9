"""What cells hold, read once for every table: days as services write them, lists, what an address is for."""

from __future__ import annotations

import re
from datetime import date

from ..vcard.birthdays import read_day, write_lunar
from ..vcard.contact import Birthday

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: Several values in one cell, as Google and people write them.
SEVERAL = re.compile(r"\s*(?::::|[;\n])\s*")

#: What address books call a use, and what cards call it; other words stay as they are.
_USES = {
    "cell": "cell mobile iphone 휴대폰 휴대전화 휴대폰번호 핸드폰 모바일",
    "work": "work business office 회사 직장 근무처 업무 사무실",
    "home": "home 집 자택",
    "fax": "fax 팩스",
    "main": "main primary 대표",
    "other": "other 기타",
    "pager": "pager 호출기",
}
_USE_OF = {word: use for use, words in _USES.items() for word in words.split()}


def uses(said: str) -> tuple[tuple[str, ...], str]:
    """Return what a label says an address is for, as cards say it (`Work Fax` is work and fax), else the label."""
    label = said.strip().lstrip("*").strip()
    words = label.casefold().replace("전화", " " if label != "휴대전화" else "전화").split()
    found = [_USE_OF.get(word, "") for word in words]
    return (tuple(found), "") if found and all(found) else ((), label)


def day_of(said: str) -> date | None:
    """Return the day of a cell: `2026-09-21`, `2026년 09월 21일`, `2026.9.21`, `02 Apr 2021`, `2026-08-08T00:16Z`."""
    found = re.match(r"\s*(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d)", said, re.ASCII)
    if found:
        year, month, day = map(int, found.groups())
    else:
        named = re.match(r"\s*(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ ,-]+(\d{4})(?!\d)", said, re.ASCII)
        if named is None or named[2].lower() not in _MONTHS:
            return None
        year, month, day = int(named[3]), _MONTHS.index(named[2].lower()) + 1, int(named[1])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def born_on(said: str) -> Birthday | None:
    """Return the birthday of a cell, None where it isn't certain: `3/4/1990` is March in Texas and April in London."""
    said = said.strip()
    if not said.isascii() and (month := re.fullmatch(r"(\d{1,2})월\s*(\d{1,2})일", said, re.ASCII)):
        said = f"--{int(month[1]):02d}-{int(month[2]):02d}"
    elif short := re.fullmatch(r"(\d\d)-(\d\d)", said, re.ASCII):
        said = f"--{short[1]}-{short[2]}"
    elif turned := re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", said, re.ASCII):
        first, second = int(turned[1]), int(turned[3])
        if first != second and first <= 12 and second <= 12 and turned[2] != ".":
            return None
        day, month_of = (first, second) if first > 12 or turned[2] == "." else (second, first)
        said = f"{turned[4]}-{month_of:02d}-{day:02d}"
    elif slashed := re.fullmatch(r"(\d{4})/(\d{1,2})/(\d{1,2})", said, re.ASCII):
        said = "-".join((slashed[1], f"{int(slashed[2]):02d}", f"{int(slashed[3]):02d}"))
    elif (named := day_of(said)) is not None:
        said = named.isoformat()
    found = read_day(said)
    return found if (found.year or found.month) and (found.year is None or found.year > 1800) else None


def born_in(year: str, month: str, day: str) -> Birthday | None:
    """Return the birthday that three cells say, as far as they say it; None where one of them is no number of it."""
    numbers = [int(each) if re.fullmatch(r"\d{1,4}", each, re.ASCII) else 0 for each in (year, month, day)]
    if any(said and not number for said, number in zip((year, month, day), numbers, strict=True)):
        return None
    written = f"{numbers[0]:04d}" if numbers[0] else "-"
    written += "".join(f"-{number:02d}" for number in numbers[1:] if number)
    if numbers[2] and not numbers[1]:
        return None
    found = read_day(written)
    return found if found.year or found.month else None


def lunar_on(said: str) -> Birthday | None:
    """Return the lunar birthday of a cell."""
    found = re.fullmatch(r"(?:(\d{4})\s*[-./년]\s*)?(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[일.]?", said.strip(), re.ASCII)
    if found is None or not (1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 30):
        return None
    year = int(found[1]) if found[1] else None
    if year is not None and not 1800 < year < 2100:
        return None
    return Birthday(lunar=write_lunar(year, int(found[2]), int(found[3])))


#: How Outlook writes that there is no day: zeros, or the first or last one it knows.
_NO_DAY = re.compile(r"0{1,4}([-/.])0+(?:\1)0+|1/1/(?:0001|4501)|(?:0001|4501)-0?1-0?1")
#: A long number that a spreadsheet shortened: `1.01235E+09` is nobody's telephone any more.
_SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)


def blank(said: str) -> bool:
    """Tell whether a cell says nothing: dashes and dots, or that there is no day."""
    return not any(character.isalnum() for character in said) or _NO_DAY.fullmatch(said) is not None


def dialled(said: str) -> bool:
    """Tell whether a cell holds anything that could be a telephone number."""
    return any(character.isdigit() for character in said) and not _SHORTENED.fullmatch(said.strip())


def parts(said: str, separators: str = ",;") -> list[str]:
    """Return the filled parts of a cell that lists several."""
    return [part.strip() for part in re.split(f"[{re.escape(separators)}]", said) if part.strip()]


def telephones(said: str) -> list[str]:
    """Return the telephone numbers of a cell; the first zero of a mobile number, eaten by a spreadsheet, is back."""
    found = [part for part in SEVERAL.split(said) if part.strip()]
    if len(found) == 1:
        several = [part.strip() for part in re.split(r"[,/]", said)]
        if all(sum(character.isdigit() for character in part) >= 7 for part in several):
            found = several
    return [f"0{part}" if re.fullmatch(r"10\d{8}", part, re.ASCII) else part.strip() for part in found]
