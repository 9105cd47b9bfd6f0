"""Leaving a text that can neither be saved nor kept as a draft: asked first, answered with `y`."""

from __future__ import annotations

from collections.abc import Callable

from dhr_tui.screens.frame.common import CommonScreen
from dhr_tui.screens.sheets.readout import ReadoutSheet
from dhr_tui.store.errors import StoreError
from dhr_tui.widgets.ink import BLANK, Line
from dhr_tui.widgets.typeset import set_text

STAYS = (
    "It is only here, in the editor. Stay, and save it (ctrl+s) once that can be done; or leave "
    "without it: nothing brings it back then."
)


class GivingUpSheet(ReadoutSheet):
    """Whether to leave without what was typed."""


def ask_to_give_up(screen: CommonScreen, why: StoreError, leave: Callable[[], None]) -> None:
    """Say why what was typed is not kept, and `leave` it only on a `y`; asked once at a time."""
    if any(isinstance(sheet, GivingUpSheet) for sheet in screen.app.screen_stack):
        return

    def lines(width: int) -> list[Line]:
        return [
            BLANK,
            *set_text(str(why), width, "warning", 2),
            BLANK,
            *set_text(STAYS, width, "", 2),
            BLANK,
        ]

    sheet = GivingUpSheet(
        "What you typed could not be kept", lines, "leave without it", "back to the text"
    )
    screen.app.push_screen(sheet, lambda yes: leave() if yes else None)
