"""Look for tables and lists that raise, or say something else when read again: see README.md beside this file."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["afterA_crm.exchange"]):
    from afterA_crm.errors import AfterAError
    from afterA_crm.exchange.facts import facts_of
    from afterA_crm.exchange.formats import File, Given, Unread
    from afterA_crm.exchange.recognising import again, recognise
    from afterA_crm.exchange.tables import TABLES

#: What an input may begin with: nothing (so that it can be a workbook), or what makes it one of the kinds we know.
STARTS = (
    b"",
    b"dn: cn=x\n",
    *(",".join(sorted(signature)).encode() + b"\n" for table in TABLES for signature in table.signatures),
)


def one(data: bytes) -> None:
    """Take one input: its first two bytes choose how the rest is read."""
    if len(data) < 2:
        return
    language, start, data = ("ko", "en")[data[0] & 1], STARTS[data[1] % len(STARTS)], data[2:]
    file = File("fuzzed", start + data, language)
    try:
        made = recognise(file)
        for found in made.read(file) if made is not None else ():
            if isinstance(found, Given):
                assert made is not None
                assert again(made.name, found.original) == found.contact
                str(facts_of(found.contact, "KR")).encode("utf-8")
            elif isinstance(found, Unread):
                assert found.reason
    except AfterAError as error:
        assert error.sentence


def main() -> None:
    """Run until something is found or the time is over."""
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
