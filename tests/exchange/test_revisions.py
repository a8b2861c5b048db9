"""A card that says itself that it is older (REV) than the one the book holds takes nothing back."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterA_crm.exchange.importing.plan import plan
from afterA_crm.exchange.sources import Source

from .borders import SORA, a_book, bring, card, planned


def sora(number: str, *rev: str) -> bytes:
    return card(*SORA[:3], f"TEL;TYPE=CELL:{number}", "UID:sora-1", *rev)


OLD, NEW = sora("010-1111-1111", "REV:20250101T000000Z"), sora("010-2222-2222", "REV:2026-06-01T09:00:00+09:00")


def test_an_older_card_takes_nothing_back_and_says_so(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, NEW, file="phone.vcf")
        made = planned(book, OLD, file="backup.vcf")
        [item] = made.items
        assert not made.writes and item.status == "same"
        assert [(notice.line, "phone.vcf" in notice.sentence) for notice in item.notices] == [(1, True)]
        assert plan(book, [Source("backup.vcf", data=OLD)], theirs=True).writes


def test_a_newer_card_is_an_update_as_before(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, OLD, file="backup.vcf")
        assert [item.status for item in planned(book, NEW, file="phone.vcf").items] == ["update"]


def test_what_was_edited_in_its_own_file_is_read_whatever_its_clock_says(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        bring(book, NEW, file="cards/sora.vcf")
        assert [item.status for item in planned(book, OLD, file="cards/sora.vcf").items] == ["update"]


@pytest.mark.parametrize(
    "rev", ["", "REV:yesterday", "REV:99999999", "REV:9999-12-31", "REV:2026-05-31T23:00:00", "REV:2026-06-01"]
)
def test_a_card_that_may_not_be_older_is_an_update(tmp_path: Path, rev: str) -> None:
    with a_book(tmp_path) as book:
        bring(book, NEW, file="phone.vcf")
        again = sora("010-1111-1111", *filter(None, (rev,)))
        assert [item.status for item in planned(book, again, file="other.vcf").items] == ["update"]
