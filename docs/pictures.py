"""Draw the pictures of the documents: the screens, on the invented book, on a fixed day.

python docs/pictures.py        writes docs/images/*.svg
"""

from __future__ import annotations

import asyncio
import html
import os
import re
import tempfile
from pathlib import Path

from rich.cells import cell_len

IMAGES = Path(__file__).parent / "images"
#: How wide a cell is in the pictures.
CELL = 12.2
#: Signs that a font without them borrows from another, at another width.
SIGNS = "●◐○→⏎↓↑└"
#: Name of the picture, language, columns, rows, and the keys that lead there.
PICTURES = (
    ("today", "ko", 120, 40, ()),
    ("people", "en", 120, 40, ("2",)),
    ("capture", "en", 100, 30, ("l", *"yesterday met Sora at Seongsu #ai-film; send the reference next tue")),
)


def main() -> None:
    """Draw each picture in a book of its own, in a temporary place."""
    os.environ["AFTERA_NOW"] = "2026-11-20T09:00"
    for name, language, columns, rows, keys in PICTURES:
        with tempfile.TemporaryDirectory() as home:
            os.environ["AFTERA_HOME"] = home
            svg = asyncio.run(drawn(language, (columns, rows), keys))
        IMAGES.mkdir(exist_ok=True)
        (IMAGES / f"{name}.svg").write_text(portable(svg), encoding="utf-8")


async def drawn(language: str, size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """Return the screen as SVG after the keys were pressed."""
    from afterA_crm import demo, store, words

    words.use(language)
    with store.open_book() as book:
        demo.build(book)
    from afterA_crm.tui.app import AfterA

    app = AfterA()
    async with app.run_test(size=size) as pilot:
        await pilot.pause(1)
        for key in keys:
            await pilot.press({" ": "space"}.get(key, key))
        await pilot.pause(1)
        return str(app.export_screenshot(title="afterA"))


def portable(svg: str) -> str:
    """Return the picture without fonts from elsewhere, and with names that don't change from run to run."""
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.S)
    fonts = "'D2Coding', 'Sarasa Mono K', 'Noto Sans Mono CJK KR', 'DejaVu Sans Mono', Menlo, Consolas, monospace"
    svg = re.sub(r"font-family:\s*[^;}]*Fira Code[^;}]*", f"font-family: {fonts}", svg)
    # Letters of the fonts named above are half as wide as they are high; with this they fill their cells.
    svg = svg.replace("font-size: 20px", "font-size: 22px; letter-spacing: 1.2px")
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    return re.sub(r'<text ([^>]*?)x="([\d.]+)" (y="[^"]+") textLength="[^"]+"([^>]*)>([^<]*)</text>', word_by_word, svg)


def word_by_word(drawn: re.Match[str]) -> str:
    """Return a run of text as its words, each where it stands: not every viewer keeps blanks, or knows wide letters."""
    before, x, y, after, said = drawn.groups()
    run = html.unescape(said).replace("\xa0", " ")
    words = []
    for word in re.finditer(rf"[{SIGNS}]|[^ {SIGNS}]+", run):
        at = float(x) + cell_len(run[: word.start()]) * CELL
        length = cell_len(word[0]) * CELL
        words.append(
            f'<text {before}x="{at:g}" {y} textLength="{length:g}" lengthAdjust="spacingAndGlyphs"{after}>'
            f"{html.escape(word[0])}</text>"
        )
    return "".join(words)


if __name__ == "__main__":
    main()
