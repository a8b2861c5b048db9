"""Generated combinations of number, unit, direction, time and particle, against a model of their own."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, YEARLY, rrule, rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from afterA_crm import dates
from afterA_crm.dates import Cadence, Doubt, When

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
LOOKS = st.sampled_from(["back", "ahead"])

KO_DAYS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9}
KO_DAYS |= {"열흘": 10, "보름": 15}
KO_SINO = {
    "일": 1,
    "이": 2,
    "삼": 3,
    "사": 4,
    "오": 5,
    "육": 6,
    "칠": 7,
    "팔": 8,
    "구": 9,
    "십": 10,
    "십이": 12,
    "이십": 20,
}
KO_NATIVE = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
KO_SINO_UNITS = {"일": "days", "주": "weeks", "주일": "weeks", "개월": "months", "년": "years"}
KO_NATIVE_UNITS = {"주": "weeks", "달": "months", "해": "years"}
KO_DIRECTIONS = {"뒤": 1, "후": 1, "있다가": 1, "지나서": 1, "전": -1}
KO_PARTICLES = {"": False, "에": False, "에는": False, "까지": False, "부터": False, "쯤": True, "경": True}

EN_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "twelve": 12}
EN_NUMBERS |= {"a couple of": 2, "couple of": 2} | {str(n): n for n in (1, 2, 3, 7, 10, 45, 100)}
EN_UNITS = {"day": "days", "week": "weeks", "month": "months", "year": "years"}
EN_SHORT = {"w": "weeks", "d": "days", "mo": "months", "y": "years"}

TIMES = {
    "": None,
    "오후 3시": time(15),
    "오전 10시 30분": time(10, 30),
    "저녁 7시": time(19),
    "저녁 7시 반": time(19, 30),
    "아침 8시": time(8),
    "새벽 2시": time(2),
    "밤 9시": time(21),
    "낮 12시": time(12),
    "낮 1시": time(13),
    "정오": time(12),
    "오후 두 시": time(14),
    "15시": time(15),
    "15:40": time(15, 40),
    "3pm": time(15),
    "3:30 p.m.": time(15, 30),
    "10am": time(10),
    "noon": time(12),
    "12시": time(12),
    "3시": time(15),
    "세 시 반": time(15, 30),
    "3:30": time(15, 30),
    "at 3": time(15),
}
KO_WEEKDAYS = "월화수목금토일"
EN_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
EN_MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "October", "Nov", "December"]


def pick(table: dict[str, object]) -> st.SearchStrategy[object]:
    return st.sampled_from(sorted(table.items(), key=str))


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12)


def expect(text: str, today: date, look: str, when: When) -> None:
    """The phrase means the same alone, before a text and after one."""
    now = noon(today)
    assert dates.whole(text, now, look) == when, text
    start = f"{text}, 소라랑 미팅"
    found = dates.at_start(start, now, look)
    assert found is not None and found.what == when and start[found.start : found.end] == text, start
    end = f"레퍼런스 보내기 {text}"
    found = dates.at_end(end, now, look)
    assert found is not None and found.what == when and end[found.start : found.end] == text, end


def after(today: date, unit: str, number: int, sign: int) -> date:
    return today + sign * relativedelta(**{unit: number})


@settings(max_examples=150, deadline=None)
@given(today=DAYS, look=LOOKS, data=st.data())
def test_korean_amounts(today: date, look: str, data: st.DataObject) -> None:
    direction, sign = data.draw(pick(KO_DIRECTIONS))
    gap = data.draw(st.sampled_from(["", " "]))
    kind = data.draw(st.sampled_from(["day", "sino", "native", "digits"]))
    if kind == "day":
        word, number = data.draw(pick(KO_DAYS))
        unit, phrase = "days", word
    else:
        table, units = {
            "sino": (KO_SINO, KO_SINO_UNITS),
            "native": (KO_NATIVE, KO_NATIVE_UNITS),
            "digits": ({str(n): n for n in (1, 2, 3, 6, 10, 31, 100)}, KO_SINO_UNITS | KO_NATIVE_UNITS),
        }[kind]
        word, number = data.draw(pick(table))
        written, unit = data.draw(pick(units))
        phrase = f"{word}{gap}{written}"
    day = after(today, unit, number, sign)
    said, wall = data.draw(pick(TIMES))
    particle, about = data.draw(pick(KO_PARTICLES))
    phrase = f"{phrase} {direction}" + (f" {said}" if said else "") + particle
    expect(phrase, today, look, When(day, day, wall, about))


@settings(max_examples=100, deadline=None)
@given(today=DAYS, look=LOOKS, data=st.data())
def test_english_amounts(today: date, look: str, data: st.DataObject) -> None:
    word, number = data.draw(pick(EN_NUMBERS))
    unit, field = data.draw(pick(EN_UNITS))
    pattern, sign = data.draw(
        st.sampled_from([("in {}", 1), ("{} from now", 1), ("{} later", 1), ("{} ago", -1), ("+{}", 1)])
    )
    day = after(today, field, number, sign)
    said, wall = data.draw(pick(TIMES))
    plural = unit if word in ("a", "one", "1") else unit + "s"
    phrase = pattern.format(f"{word} {plural}") + (f" {said}" if said else "")
    expect(phrase, today, look, When(day, day, wall))


@settings(max_examples=40, deadline=None)
@given(today=DAYS, number=st.integers(1, 99), unit=pick(EN_SHORT), sign=st.sampled_from(["+", ""]))
def test_short_amounts(today: date, number: int, unit: tuple[str, str], sign: str) -> None:
    day = after(today, unit[1], number, 1)
    assert dates.whole(f"{sign}{number}{unit[0]}", noon(today), "ahead") == When(day, day)


@settings(max_examples=80, deadline=None)
@given(today=DAYS, look=LOOKS, wd=st.integers(0, 6), week_start=st.sampled_from([0, 6]), data=st.data())
def test_weekday_of_a_week(today: date, look: str, wd: int, week_start: int, data: st.DataObject) -> None:
    ko = {
        "이번 주": 0,
        "이번주": 0,
        "다음 주": 1,
        "담주": 1,
        "다다음 주": 2,
        "지난주": -1,
        "저번 주": -1,
        "지지난 주": -2,
    }
    en = {"{} this week": 0, "{} next week": 1, "{} last week": -1, "next week {}": 1, "last week on {}": -1}
    if data.draw(st.booleans()):
        word, weeks = data.draw(pick(ko))
        gap = data.draw(st.sampled_from(["", " "]))
        tail = data.draw(st.sampled_from(["요일", "욜", "요일에", "요일까지"]))
        phrase = f"{word}{gap}{KO_WEEKDAYS[wd]}{tail}"
    else:
        pattern, weeks = data.draw(pick(en))
        name = EN_WEEKDAYS[wd]
        phrase = pattern.format(data.draw(st.sampled_from([name, name[:3], name.title()])))
    days = [today + timedelta(n + 7 * weeks) for n in range(-6, 7)]
    begin = next(d for d in days[:7] if d.weekday() == week_start and 0 <= (today + timedelta(7 * weeks) - d).days < 7)
    day = next(begin + timedelta(n) for n in range(7) if (begin + timedelta(n)).weekday() == wd)
    assert dates.whole(phrase, noon(today), look, "ymd", week_start) == When(day, day), phrase


@settings(max_examples=60, deadline=None)
@given(today=DAYS, wd=st.integers(0, 6), look=LOOKS, english=st.booleans())
def test_bare_and_directed_weekdays(today: date, wd: int, look: str, english: bool) -> None:
    name = EN_WEEKDAYS[wd] if english else f"{KO_WEEKDAYS[wd]}요일"
    past = next(d for n in range(1, 8) if (d := today - timedelta(n)).weekday() == wd)
    coming = next(d for n in range(1, 8) if (d := today + timedelta(n)).weekday() == wd)
    bare = past if look == "back" else coming
    expect(name, today, look, When(bare, bare))
    expect(f"last {name}" if english else f"지난 {name}", today, look, When(past, past))
    expect(f"coming {name}" if english else f"오는 {name}", today, look, When(coming, coming))


@settings(max_examples=100, deadline=None)
@given(today=DAYS, look=LOOKS, target=DAYS, form=st.integers(0, 6), data=st.data())
def test_month_and_day(today: date, look: str, target: date, form: int, data: st.DataObject) -> None:
    month, day = target.month, target.day
    name = EN_MONTHS[month - 1]
    phrase = [
        f"{month}/{day}",
        f"{month:02}/{day:02}",
        f"{month}월 {day}일",
        f"{month}월{day}일에",
        f"{name} {day}",
        f"{day} {name}",
        f"on {name} {day}",
    ][form]
    years = range(today.year, today.year + 10) if look == "ahead" else range(today.year, today.year - 10, -1)
    found = None
    for year in years:
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if candidate >= today if look == "ahead" else candidate <= today:
            found = candidate
            break
    assert found is not None
    meant = dates.whole(phrase, noon(today), look)
    if look == "ahead" and found >= today + relativedelta(months=10):
        assert isinstance(meant, Doubt) and meant.reason == "far" and meant.candidates[0] == found
    else:
        assert meant == When(found, found), phrase


@settings(max_examples=100, deadline=None)
@given(today=DAYS, look=LOOKS, target=DAYS, order=st.sampled_from(["ymd", "mdy", "dmy"]), form=st.integers(0, 11))
def test_full_dates(today: date, look: str, target: date, order: str, form: int) -> None:
    y, m, d = target.year, target.month, target.day
    phrase = [
        f"{y}-{m:02}-{d:02}",
        f"{y}/{m}/{d}",
        f"{y}.{m:02}.{d:02}",
        f"{y}. {m}. {d}.",
        f"{y}{m:02}{d:02}",
        f"{y}년 {m}월 {d}일",
        f"{y}년{m}월{d}일까지",
        f"{EN_MONTHS[m - 1]} {d}, {y}",
        f"{d} {EN_MONTHS[m - 1]} {y}",
        f"{y}-{m:02}-{d:02}({KO_WEEKDAYS[target.weekday()]})",
        f"{y}년 {m}월 {d}일 {KO_WEEKDAYS[target.weekday()]}요일",
        f"{EN_WEEKDAYS[target.weekday()]}, {EN_MONTHS[m - 1]} {d}, {y}",
    ][form]
    assert dates.whole(phrase, noon(today), look, order) == When(target, target), phrase
    wrong = (target.weekday() + 1) % 7
    doubted = dates.whole(f"{y}-{m:02}-{d:02} ({KO_WEEKDAYS[wrong]})", noon(today), look, order)
    assert isinstance(doubted, Doubt) and doubted.reason == "weekday" and doubted.candidates[0] == target


@settings(max_examples=60, deadline=None)
@given(today=DAYS, look=LOOKS, data=st.data())
def test_month_windows(today: date, look: str, data: st.DataObject) -> None:
    months = {
        "이번 달": 0,
        "이달": 0,
        "다음 달": 1,
        "담달": 1,
        "다다음 달": 2,
        "지난달": -1,
        "저번 달": -1,
        "지지난달": -2,
    }
    months |= {"this month": 0, "next month": 1, "last month": -1}
    word, shift = data.draw(pick(months))
    first = today.replace(day=1) + relativedelta(months=shift)
    last = first + relativedelta(months=1, days=-1)
    expect(word, today, look, When(first, last))
    if word[0] < "가":
        expect(f"end of {word}", today, look, When(last, last))
        return
    expect(f"{word} 초", today, look, When(first, first.replace(day=10)))
    expect(f"{word} 중순에", today, look, When(first.replace(day=11), first.replace(day=20)))
    expect(f"{word} 말까지", today, look, When(last, last))
    day = data.draw(st.integers(1, last.day))
    expect(f"{word} {day}일", today, look, When(first.replace(day=day), first.replace(day=day)))


@settings(max_examples=60, deadline=None)
@given(
    every=st.integers(1, 60),
    unit=st.sampled_from(["day", "week", "month", "year"]),
    korean=st.booleans(),
    start=DAYS,
)
def test_plain_cadences(every: int, unit: str, korean: bool, start: date) -> None:
    written = {"day": "일", "week": "주", "month": "개월", "year": "년"}[unit]
    phrase = f"{every}{written}마다" if korean else f"every {every} {unit}s" if every > 1 else f"every {unit}"
    text = f"every {unit}" if every == 1 else f"every {every} {unit}s"
    found = dates.whole(phrase, noon(start), "ahead")
    assert found == Cadence(text, every, unit)
    assert dates.whole(text, noon(start), "ahead") == found
    assert dates.next_day(found, start) == start + relativedelta(**{f"{unit}s": every})


@settings(max_examples=60, deadline=None)
@given(start=DAYS, wd=st.integers(0, 6), every=st.integers(1, 5), monthday=st.integers(1, 31), month=st.integers(1, 12))
def test_next_day_is_the_rules_next_day(start: date, wd: int, every: int, monthday: int, month: int) -> None:
    """Counted from an occurrence, the next day is what the RFC 5545 rule itself gives."""
    day = (MO, TU, WE, TH, FR, SA, SU)[wd]
    weekly = Cadence("", every, "week", weekday=wd)
    first = rrule(WEEKLY, dtstart=noon(start), byweekday=day, count=1)[0].date()
    assert dates.next_day(weekly, first) == first + timedelta(7 * every)
    if first != start:
        assert dates.next_day(weekly, start) == first
    monthly = Cadence("", every, "month", monthday=monthday)
    first = dates.next_day(monthly, start)
    assert start < first <= start + timedelta(62) if every == 1 else start < first
    rule = rrulestr(dates.cadence_rule(monthly), dtstart=noon(first))
    assert dates.next_day(monthly, first) == rule.after(noon(first)).date()
    yearly = Cadence("", 1, "year", monthday=min(monthday, 28), month=month)
    rule = rrule(YEARLY, dtstart=noon(start), bymonth=month, bymonthday=min(monthday, 28))
    assert dates.next_day(yearly, start) == rule.after(noon(start)).date()


def test_rules_are_those_of_rfc_5545() -> None:
    for rule, frequency in (("every 3 days", DAILY), ("every month", MONTHLY)):
        cadence = dates.whole(rule, noon(date(2026, 11, 20)), "ahead")
        assert isinstance(cadence, Cadence)
        assert rrulestr(dates.cadence_rule(cadence))._freq == frequency
