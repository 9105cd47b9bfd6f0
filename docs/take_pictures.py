"""Takes the README's pictures from the running program, on the worked example.

Run it from the checkout: `python docs/take_pictures.py`. It needs rsvg-convert and the font
DejaVu Sans Mono (Debian: librsvg2-bin, fonts-dejavu-core) to turn the screenshots into PNG files.
"""

from __future__ import annotations

import asyncio
import re
import subprocess
from pathlib import Path

from textual.pilot import Pilot

from dhr_tui.app import CaseApp
from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.store.memory import MemoryStore

FOLDER = Path(__file__).parent / "pictures"
FONT = "DejaVu Sans Mono"
SPACING = 0.16
"""Pixels that a letter of the font is narrower than the cells that the screenshot is made of."""

FINDING = (
    "The report of the police says nothing of the training that its officers had on domestic abuse."
)


async def take(pilot: Pilot[int], name: str) -> None:
    """Write what is on the screen to a PNG file."""
    await pilot.pause(0.3)
    svg = pilot.app.export_screenshot(title="dhr")
    svg = re.sub(r'(<text[^>]*?) textLength="[^"]*"', r"\1", svg)
    svg = re.sub(r"font-family: [^;]*;", f"font-family: {FONT}; letter-spacing: {SPACING}px;", svg)
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    command = ["rsvg-convert", "--width", "1200", "--output", str(FOLDER / f"{name}.png")]
    subprocess.run(command, input=svg.encode(), check=True)


async def meet(pilot: Pilot[int]) -> None:
    """A meeting from the grid to the wording, one picture a screen."""
    await take(pilot, "grid")
    await pilot.press("enter", "f")
    await pilot.pause(0.2)
    pilot.app.focused.insert(FINDING)  # type: ignore[union-attr]
    await pilot.press("ctrl+s")
    await pilot.pause(0.3)
    await pilot.press("s", "left", "right", "up")
    await take(pilot, "walk")
    await pilot.press("m", "enter", "enter")
    await pilot.pause(0.3)
    await pilot.press("space", "down", "space", "down", "space", "escape", "3", "end")
    await take(pilot, "wording")


async def main() -> None:
    store = MemoryStore()
    build_worked_example(store)
    app = CaseApp(
        store,
        CASE_ID,
        who="chair",
    )
    async with app.run_test(size=(112, 32)) as pilot:
        await meet(pilot)


if __name__ == "__main__":
    asyncio.run(main())
