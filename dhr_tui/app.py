"""The program on the screen: wires screens, keys and session; knows no rule of the panel."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.filter import LineFilter
from textual.screen import Screen

from dhr_tui.screens import doors
from dhr_tui.screens.program import Program
from dhr_tui.store.protocol import CaseStore
from dhr_tui.widgets.keyboard import Keyboard
from dhr_tui.widgets.only_text import OnlyText
from dhr_tui.widgets.theme import THEME
from dhr_tui.widgets.wire import Wire

THREADS_TAKE_TURNS = 0.0005
"""Seconds after which a save in its thread lets a key be drawn; Python's own 0.005 is felt."""

ONLY_TEXT = OnlyText()
"""One for all, since what it has filtered is remembered by it."""


class CaseApp(Program):
    """The program with its look, its screens, and nothing that animates."""

    CSS_PATH = ["screens/app.tcss", "screens/grid.tcss", "screens/chooser.tcss"]
    ENABLE_COMMAND_PALETTE = False
    SCREENS: ClassVar[dict[str, Callable[[], Screen[None]]]] = doors.SCREENS

    def __init__(
        self,
        store: CaseStore,
        case_id: str = "",
        who: str = "",
        exports: Path = Path("exports"),
    ) -> None:
        """Open a case, or the list of them. Raises StoreError if the case cannot be opened."""
        super().__init__(store, case_id, who, exports)
        self.animation_level = "none"
        self.register_theme(THEME)
        self.theme = THEME.name
        self._wire = Wire()

    def get_driver_class(self) -> type[Driver]:
        """The keyboard of our own, wherever the plain driver would read the keys."""
        chosen = super().get_driver_class()
        return Keyboard if chosen is LinuxDriver else chosen

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), ONLY_TEXT]

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send what changed, and no more; the screen library would send whole rows."""
        if isinstance(renderable, CompositorUpdate):
            renderable = self._wire.lean(renderable)
        super()._display(screen, renderable)


def run(
    store: CaseStore,
    case_id: str = "",
    who: str = "",
    mouse: bool = True,
    exports: Path = Path("exports"),
    restricted: bool = False,
    terms: Path | None = None,
) -> int:
    """Run the program until it is left; the exit status."""
    sys.setswitchinterval(THREADS_TAKE_TURNS)
    app = CaseApp(store, case_id, who, exports)
    app.restricted = restricted
    app.own_terms = terms
    # What was loaded stays; looking through all of it for waste would hold up a key now and then.
    gc.freeze()
    app.run(mouse=mouse)
    return app.return_code or 0
