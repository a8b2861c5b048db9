"""The themes: every text can be read on every ground."""

from __future__ import annotations

import pytest

from afterA_crm.tui import themes


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.1)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", sorted(themes.COLOURS))
@pytest.mark.parametrize("ground", themes.GROUNDS)
@pytest.mark.parametrize("ink", themes.INKS)
def test_every_text_can_be_read(name: str, ground: str, ink: str) -> None:
    colours = themes.COLOURS[name]
    assert contrast(colours[ink], colours[ground]) >= 4.5


def test_both_themes_have_the_same_colours() -> None:
    assert set(themes.COLOURS["afterglow"]) == set(themes.COLOURS["daylight"])
