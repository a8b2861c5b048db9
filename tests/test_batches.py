"""Values of a query, so many at a time: each of them once and in order, and nothing but numbers in the SQL."""

from __future__ import annotations

import pytest

from afterA_crm import batches


@pytest.mark.parametrize("count", [0, 1, 499, 500, 501, 1_200])
def test_every_value_is_asked_for_once_and_in_order(count: int) -> None:
    ids = list(range(count, 0, -1))
    made = list(batches.of_ids(ids))
    assert [int(number) for part in made for number in part.split(", ")] == ids
    assert all(part.count(",") < 500 for part in made)
    words = [f"w{number}" for number in ids]
    asked = list(batches.of_words(iter(words)))
    assert [word for _marks, part in asked for word in part] == words
    assert all(marks.count("?") == len(part) <= 500 for marks, part in asked)


def test_only_numbers_reach_the_sql() -> None:
    with pytest.raises(ValueError):
        list(batches.of_ids(map(int, ["1) OR (1=1"])))
