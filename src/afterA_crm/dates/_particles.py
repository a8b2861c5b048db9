"""Korean particles and bounds after a phrase: 에, 까지, 부터, 쯤."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ._reading import Reading, Table

# Korean particles and bounds after a phrase; True where they make it loose.
_PARTICLES = {
    "에": False,
    "엔": False,
    "에는": False,
    "에도": False,
    "에만": False,
    "은": False,
    "는": False,
    "도": False,
    "이": False,
    "가": False,
    "로": False,
    "으로": False,
    "이나": False,
    "까지": False,
    "까진": False,
    "까지는": False,
    "까지만": False,
    "부터": False,
    "부턴": False,
    "부터는": False,
    "날": False,
    "쯤": True,
    "쯤에": True,
    "쯤엔": True,
    "쯤에는": True,
    "경": True,
    "경에": True,
    "즈음": True,
    "즈음에": True,
    "무렵": True,
    "무렵에": True,
    "정도": True,
    "정도에": True,
}
# These may stand apart from their word; people space them either way.
_APART = ("까지", "부터", "쯤", "경", "즈음", "무렵", "정도", "안에", "안으로", "내로", "내에", "중에", "중으로")
_APART_ONLY = {"안에": False, "안으로": False, "내로": False, "내에": False, "중에": False, "중으로": False}


@cache
def _particles() -> Table[bool]:
    return Table(_PARTICLES | _APART_ONLY)


def tails(r: Reading, i: int, deep: int = 3) -> Iterator[tuple[int, bool]]:
    """Yield (end, about) for every chain of particles after a phrase, the empty one last."""
    if deep:
        j = r.gap(i)
        for end, about in _particles().at(r.low, j):
            if j == i or r.low.startswith(_APART, j):
                for more, also in tails(r, end, deep - 1):
                    yield more, about or also
    yield i, False
