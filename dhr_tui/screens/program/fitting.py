"""A screen is as large as its terminal is now, whatever is still on its way to it."""

from __future__ import annotations

from typing import TypeVar

from textual.geometry import Size
from textual.screen import Screen

Answer = TypeVar("Answer")


class Fitting(Screen[Answer], inherit_bindings=False):
    """A screen that takes its size from the program, and no older one from an event.

    The screen library lays a screen out as large as an event says, which sends the next event.
    Two that differ would follow each other for ever, each drawing all of it again: where the
    window changes while the program starts, or has no size at all, as with `ssh -tt` in a script.
    """

    def _screen_resized(self, size: Size) -> None:
        super()._screen_resized(self.app.size)
