"""Leaving a text that can neither be saved nor kept as a draft: asked first, answered with `y`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dhr_tui.screens.sheets.readout import ReadoutSheet
from dhr_tui.widgets.ink import BLANK, Line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.program.program import Program

STAYS = (
    "It is only here. Stay, and save it once that can be done; or leave "
    "without it: nothing brings it back then."
)


class GivingUpSheet(ReadoutSheet):
    """Whether to leave without what was typed."""


def ask_to_give_up(app: Program, why: str, leave: Callable[[], None], leaving: str) -> None:
    """Say why what was typed is not kept, and `leave` it only on a `y`, which is said to do what
    `leaving` says; asked once at a time."""
    if any(isinstance(sheet, GivingUpSheet) for sheet in app.screen_stack):
        return

    def lines(width: int) -> list[Line]:
        return [
            BLANK,
            *set_text(why, width, "warning", 2),
            BLANK,
            *set_text(STAYS, width, "", 2),
            BLANK,
        ]

    sheet = GivingUpSheet(
        "What you typed could not be kept", lines, f"{leaving} without it", "back to the text"
    )
    app.push_screen(sheet, lambda yes: leave() if yes else None)
