"""Live on the screen in a test: open it, press keys, wait until everything is drawn, and read what is seen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.worker import WorkerCancelled, WorkerState

from afterA_crm import store
from afterA_crm.store import Book
from afterA_crm.text import nfc
from afterA_crm.tui.app import AfterA


@asynccontextmanager
async def living(cells: tuple[int, int] = (120, 40)) -> AsyncIterator[Pilot[Any]]:
    """Open the screen on the book of `places`."""
    app = AfterA()
    try:
        async with app.run_test(size=cells, notifications=True) as pilot:
            await settled(pilot)
            yield pilot
    finally:
        app.desk.close()


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until nothing is being read, written or drawn."""
    for _turn in range(50):
        await pilot.pause()
        running = [w for w in pilot.app.workers if w.state in (WorkerState.PENDING, WorkerState.RUNNING)]
        if not running:
            break
        for worker in running:
            try:
                await worker.wait()
            except WorkerCancelled:
                await asyncio.sleep(0)
    await pilot.pause()


async def look(pilot: Pilot[Any]) -> None:
    """Let the screen look for what other doors wrote, as it does by itself every moment."""
    pilot.app._look()
    await settled(pilot)


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, one after the other, each to its end."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def type_in(pilot: Pilot[Any], words: str) -> None:
    """Type a text, as an input method commits it."""
    for c in nfc(words):
        pilot.app.post_message(Key(_character_to_key(c), c))
    await settled(pilot)


def seen(pilot: Pilot[Any]) -> str:
    """Return the text that stands on the screen now, line by line."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


@contextmanager
def book() -> Iterator[Book]:
    """Open the book beside the screen, as another command does."""
    with store.open_book() as opened:
        yield opened
