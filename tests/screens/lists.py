"""A list of agencies in a file, and asking for it on the screen."""

from __future__ import annotations

from pathlib import Path

from tests.screens.room import Room

LIST = "Agency,Due,Comments on file\nProbation Service (PS),14/2/14,x\nLewisham Homes,,\n"


def list_in(folder: Path) -> Path:
    path = folder / "contributors.csv"
    path.write_text(LIST)
    return path


async def asks_for(room: Room, path: Path) -> None:
    """Ask for the file; the kind stands at agencies, and the file is the second field."""
    await room.press("I", "tab")
    await room.types(str(path))
    await room.press("enter")
