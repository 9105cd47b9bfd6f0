"""What became of an export, in words."""

from __future__ import annotations

from collections.abc import Callable

from dhr_tui.documents.export import Exported
from dhr_tui.documents.faults import Withheld
from dhr_tui.screens.frame.common import CommonScreen
from dhr_tui.widgets.ink import BLANK, Line
from dhr_tui.widgets.typeset import set_text


def sentence(done: Exported, width: int) -> str:
    """What became of an export, for one line of the screen."""
    name = done.path.name
    if not done.changed:
        return f"{name} says the same already and was left as it is."
    if done.kept is None:
        whole = f"Exported {name} to {done.path.parent}."
        return whole if len(whole) <= width else f"Exported {name}."
    whole = f"Exported {name}; the older one is kept as {done.kept.name}."
    return whole if len(whole) <= width else f"Exported {name}; the older one is kept beside it."


def told(done: Exported, at: str) -> list[str]:
    """The same in full, for below the file's name; `at` is the time on the wall."""
    sure = [done.assurance] if done.assurance else []
    if not done.changed:
        return [f"At {at} it said the same already and was left as it is.", *sure]
    kept = [f"The older one is kept as {done.kept.name}."] if done.kept else []
    return [f"Exported at {at}.", *kept, *sure]


def ask_despite(screen: CommonScreen, held: Withheld, write: Callable[[], None]) -> None:
    """Say for what a document was held back, and `write` it all the same only on a `y`."""
    from dhr_tui.screens.sheets.readout import ReadoutSheet

    def lines(width: int) -> list[Line]:
        told = set_text(str(held), width, "warning", 2)
        return [BLANK, *told, BLANK, *set_text(held.cure, width, "", 2), BLANK]

    sheet = ReadoutSheet(held.heading, lines, "write it all the same", "not written")
    screen.app.push_screen(sheet, lambda yes: write() if yes else None)
