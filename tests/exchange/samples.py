"""The public sample cards, where they lie beside the checkout; a test that needs them skips where they don't."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[2].parent / "shared" / "samples"


def cards() -> list[Path]:
    """Return every sample file of cards, or nothing."""
    return sorted(FOLDER.rglob("*.vcf"))
