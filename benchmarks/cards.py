"""Measure how fast cards are read, beside vobject's bare parser in the same run.

    python benchmarks/cards.py [--cards 10000] [--runs 3] [--hostile]

Ordinary cards: lines, then contacts, then the whole import into a new book. `--hostile` measures lines made to be slow,
of 16, 100 and 800 KB, each alone in a card. Times are processor seconds, the least of the runs. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

SIZES = (16_000, 100_000, 800_000)
HEAD, TAIL = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\n", b"\r\nEND:VCARD\r\n"

#: What a hostile line begins with, what is said again and again, and how it ends.
HOSTILE: dict[str, tuple[bytes, bytes, bytes]] = {
    "one long value": (b"NOTE:", b"a", b""),
    "Hangul": (b"NOTE:", "가".encode(), b""),
    "folded": (b"NOTE:", b"a" * 70 + b"\r\n ", b""),
    "folded, a letter each": (b"NOTE:", b"a\n ", b""),
    "folded, Hangul in CP949": (b"NOTE:", "가나".encode("cp949") + b"\r\n ", b""),
    "commas": (b"CATEGORIES:", b",", b""),
    "words and commas": (b"CATEGORIES:", b"ab,", b""),
    "nicknames": (b"NICKNAME:", b"a,", b""),
    "semicolons": (b"N:", b";", b""),
    "components": (b"ADR:", b"a;", b""),
    "lists in components": (b"ADR:", b"a,b;", b""),
    "organisations": (b"ORG:", b"a;", b""),
    "escaped components": (b"ORG:", b"a\\;;", b""),
    "backslashes": (b"NOTE:", b"\\", b""),
    "escapes": (b"NOTE:", b"\\n\\,", b""),
    "backslashes in a list": (b"CATEGORIES:", b"\\,,", b""),
    "backslashes at line ends": (b"NOTE:", b"a\\\n", b""),
    "quotes": (b"NOTE:", b'"', b""),
    "quotes in a parameter": (b"TEL;X=", b'""', b":1"),
    "quoted colons": (b"TEL;X=", b'":"', b":1"),
    "a quote at the end": (b"TEL;TYPE=", b",", b'"'),
    "commas in a parameter": (b"TEL;TYPE=", b"a,", b":1"),
    "bare parameters": (b"TEL", b";", b":1"),
    "parameters": (b"TEL", b";TYPE=a", b":1"),
    "colons": (b"NOTE:", b":", b""),
    "groups": (b"", b"a.", b":1"),
    "soft breaks": (b"NOTE;ENCODING=QUOTED-PRINTABLE:", b"a=\r\n", b""),
    "quoted-printable": (b"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", b"=EA=B0=80", b""),
    "quoted-printable components": (b"N;ENCODING=QUOTED-PRINTABLE:", b"=41;", b""),
    "quoted-printable, escaped": (b"N;ENCODING=QUOTED-PRINTABLE:", b"=5C;", b""),
    "base64 lines": (b"PHOTO;ENCODING=BASE64:\r\n", b"AAAA\r\n", b""),
    "long base64 lines": (b"PHOTO;ENCODING=BASE64:\r\n", b"A" * 76 + b"\r\n", b""),
    "nearly base64": (b"PHOTO;ENCODING=BASE64:\r\n", b"A", b"!"),
    "data:": (b"PHOTO:data:image/png;base64,", b"A", b""),
    "begins": (b"", b"BEGIN:VCARD\r\n", b""),
    "begins on one line": (b"", b"BEGIN:VCARD", b""),
    "properties on one line": (b"BEGIN:VCARD", b" FN:x", b""),
    "ends": (b"", b"END:VCARD\r\n", b""),
    "cards in cards": (b"AGENT:\r\n", b"BEGIN:VCARD\r\nFN:y\r\nEND:VCARD\r\n", b""),
    "carriage returns": (b"", b"\r", b""),
    "mixed line ends": (b"", b"\r\n\r\r\n\n", b""),
    "spaces": (b"NOTE:", b" ", b"x"),
    "spaces after BEGIN": (b"BEGIN:VCARD", b" ", b"x"),
    "blank lines": (b"", b" \r\n", b""),
    "junk lines": (b"", b"junk\r\n", b""),
    "short properties": (b"", b"X-A:1\r\n", b""),
    "headers": (b"", b"", b""),
    "NUL": (b"NOTE:", b"\0", b""),
    "broken UTF-8": (b"NOTE:", b"\xec", b""),
    "lone surrogates": (b"NOTE:", b"\xed\xa0\x80", b""),
    "telephones on one line": (b"TEL:", b"0", b""),
    "@ signs": (b"EMAIL:", b"<@", b">"),
    "percent signs": (b"URL:http://", b"%", b""),
    "slashes": (b"URL:http://", b"/", b""),
    "combining marks": (b"NOTE:a", "\u0301\u0316".encode(), b""),
    "jamo": (b"NOTE:", "\u1100\u1161\u11a8".encode(), b""),
    "digits in a day": (b"BDAY:", b"1", b""),
    "spaces in a day": (b"BDAY:1990.", b" ", b"x"),
    "carets": (b'TEL;TYPE="', b"^", b'":1'),
    "quoted lines": (b"", b"> a\r\n", b""),
}


def hostile(name: str, size: int) -> bytes:
    """Return one card with a hostile line of about so many bytes."""
    start, again, end = HOSTILE[name]
    if not again:  # every header another one
        start = b"".join(b"X-%d;TYPE=%d:1\r\n" % (n, n) for n in range(size // 22))
        return HEAD + start + TAIL
    return HEAD + start + again * (size // len(again)) + end + TAIL


def ordinary(count: int) -> bytes:
    """Return so many cards as telephones write them."""
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iOS 17.0//EN\r\nN:김;소라{n};;;\r\nFN:김소라{n}\r\n"
        f"ORG:필름랩 {n % 97};편집팀\r\nTITLE:감독\r\nitem1.EMAIL;type=INTERNET;type=pref:sora{n}@film{n}.example\r\n"
        f"item1.X-ABLabel:_$!<Work>!$_\r\nTEL;type=CELL;type=VOICE;type=pref:010-{n // 10000 + 2000}-{n % 10000:04}\r\n"
        f"item2.ADR;type=HOME:;;성수이로 {n}\\, 2층;서울;;04780;대한민국\r\nitem2.X-ABADR:kr\r\n"
        f"item3.URL;type=pref:https\\://sora{n}.example\r\nBDAY:19{n % 90 + 10}-03-12\r\nCATEGORIES:film,영화제\r\n"
        f"NOTE:성수에서 만남\\, 콘티 이야기를 오래 했다. 다음 달에 새 작업을 같이 하기로 했다 {n}\\n둘째 줄\r\n"
        f"UID:{n:08X}-ABCD\r\nREV:2024-01-01T00:00:00Z\r\nEND:VCARD\r\n"
        for n in range(count)
    ).encode()


def took(what: Callable[[], object], runs: int) -> float:
    """Return the least processor seconds that something took."""
    times = []
    for _run in range(runs):
        began = time.process_time()
        what()
        times.append(time.process_time() - began)
    return min(times)


def whole(found: Iterator[object]) -> None:
    """Run through everything."""
    deque(found, maxlen=0)


def _ordinary(count: int, runs: int) -> None:
    import vobject

    from afterA_crm.exchange.entries import entries
    from afterA_crm.exchange.importing import applying
    from afterA_crm.exchange.importing.plan import plan
    from afterA_crm.exchange.sources import Source
    from afterA_crm.exchange.vcard.lexer import lex
    from afterA_crm.exchange.vcard.reading import read
    from afterA_crm.store import deed, open_book

    data = ordinary(count)
    text = data.decode()
    source = Source("cards.vcf", data=data)
    places = iter(range(10_000))

    def imported() -> None:
        with tempfile.TemporaryDirectory() as name, open_book(Path(name) / f"{next(places)}.db") as book:
            made = plan(book, [source])
            with deed(book, "import"):
                applying.apply(book, made)

    bare = took(lambda: whole(vobject.readComponents(text)), 1)
    print(f"{count} cards, {len(data) / 1_000_000:.1f} MB")
    for name, what in (
        ("lines", lambda: whole(lex(data))),
        ("contacts", lambda: whole(read(data))),
        ("facts", lambda: whole(entries(source, "KR", "ko"))),
        ("the whole import", imported),
    ):
        seconds = took(what, runs)
        print(f"{name:20}{seconds:8.2f} s{seconds / bare:7.2f} of vobject's parse")
    print(f"{'vobject, parse only':20}{bare:8.2f} s", flush=True)


def _hostile(runs: int) -> None:
    from afterA_crm.exchange.entries import entries
    from afterA_crm.exchange.sources import Source
    from afterA_crm.exchange.vcard.reading import read

    def _read(data: bytes) -> None:
        whole(read(data))

    def _facts(source: Source) -> None:
        whole(entries(source, "KR", "ko"))

    whole(entries(Source("warm", data=ordinary(3)), "KR", "ko"))
    print(f"{'':30}" + "".join(f"{size // 1000:10} KB" for size in SIZES) + "   contacts (facts), ms")
    for name in HOSTILE:
        said = ""
        for size in SIZES:
            data = hostile(name, size)
            source = Source("hostile.vcf", data=data)
            seconds = took(partial(_read, data), runs)
            rest = took(partial(_facts, source), runs)
            said += f"{seconds * 1000:7.1f}{f'({rest * 1000:.0f})':>6}"
        print(f"{name:30}{said}", flush=True)


def main() -> None:
    """Measure what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--hostile", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="aftera-bench-") as home:
        os.environ |= {"AFTERA_HOME": home, "AFTERA_NOW": "2026-11-20"}
        _hostile(asked.runs) if asked.hostile else _ordinary(asked.cards, asked.runs)


if __name__ == "__main__":
    main()
