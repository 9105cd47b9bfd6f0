"""The program on the screen: wires screens, keys and session; knows no rule of the panel."""

from __future__ import annotations

import gc
import os
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

from dhr_tui.screens.program import doors
from dhr_tui.screens.program.program import Program
from dhr_tui.store.protocol import CaseStore
from dhr_tui.widgets.driver import TerminalDriver
from dhr_tui.widgets.only_text import OnlyText
from dhr_tui.widgets.theme import THEME
from dhr_tui.widgets.wire import Wire

THREADS_TAKE_TURNS = 0.0005
"""Seconds after which a save in its thread lets a key be drawn; Python's own 0.005 is felt."""

SOON = 0.02
"""Seconds after which it is looked again whether a frame that was left out can be made up for."""

ONLY_TEXT = OnlyText()
"""One for all, since what it has filtered is remembered by it."""


class CaseApp(Program):
    """The program with its look, its screens, and nothing that animates."""

    CSS_PATH = ["screens/app.tcss", "screens/grid/screen.tcss", "screens/chooser/screen.tcss"]
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
        self._owes_frame = False
        """Whether a frame was left out, and the one that makes up for it is still to come."""

    def get_driver_class(self) -> type[Driver]:
        """The driver of our own, wherever the plain driver would have the terminal."""
        chosen = super().get_driver_class()
        return TerminalDriver if chosen is LinuxDriver else chosen

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), ONLY_TEXT]

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send what changed, and no more; the screen library would send whole rows."""
        if isinstance(renderable, CompositorUpdate):
            if self._leaves_out(renderable):
                return
            renderable = self._wire.lean(renderable)
        super()._display(screen, renderable)

    def _leaves_out(self, frame: CompositorUpdate) -> bool:
        """Send nothing to a terminal that is behind: it gets what differs once it has caught up.

        However long it hangs, little waits for it, and it never shows what was long ago.
        """
        driver = self._driver
        if not isinstance(driver, TerminalDriver) or not (self._owes_frame or driver.is_behind):
            return False
        self._wire.leave_out(frame)
        if not self._owes_frame:
            self._owes_frame = True
            driver.once_taken(lambda: self.call_later(self._make_up))
        return True

    def _make_up(self) -> None:
        """Show the screen as it is by now, after frames that were left out."""
        if self._batch_count:
            # Screens are being changed, and nothing is drawn until that is done.
            self.set_timer(SOON, self._make_up)
            return
        self._owes_frame = False
        if self._running:
            compositor, below = self.screen._compositor, self._background_screens
            frame = compositor.render_update(full=True, screen_stack=below)
            if isinstance(frame, CompositorUpdate):
                frame = self._wire.lean(frame, whole=False)
            super()._display(self.screen, frame)


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
    status = app.return_code or 0
    if app.terminal_hangs:
        # A word more, and the end would be waited for as long as it hangs.
        os._exit(status)
    if app.last_words:
        print(app.last_words, file=sys.stderr)
    return status
