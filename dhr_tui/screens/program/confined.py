"""What the program leaves undone with --restricted: every way out that Textual offers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from textual.app import SuspendNotSupported

from dhr_tui.host.restricted import within_reach
from dhr_tui.screens.program.crashing import Crashing


class Confined(Crashing, inherit_bindings=False):
    """A program that, where `restricted`, starts, sends, opens and hands over nothing."""

    restricted = False

    def within_reach(self, sentence: str) -> str:
        """A refusal; where nobody can give the command that it names, it says who can."""
        return within_reach(sentence) if self.restricted else sentence

    def copy_to_clipboard(self, text: str) -> None:
        """Keep a copy for pasting in here; a terminal's clipboard is outside."""
        if self.restricted:
            self._clipboard = text
        else:
            super().copy_to_clipboard(text)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        if not self.restricted:
            super().open_url(url, new_tab=new_tab)

    @contextmanager
    def suspend(self) -> Iterator[None]:
        if self.restricted:
            raise SuspendNotSupported("The program is restricted.")
        with super().suspend():
            yield

    def action_suspend_process(self) -> None:
        if not self.restricted:
            super().action_suspend_process()

    def save_screenshot(self, *args: Any, **options: Any) -> str:
        return "" if self.restricted else super().save_screenshot(*args, **options)

    def _deliver_binary(self, *args: Any, **options: Any) -> str | None:
        """Screenshots, texts and files that are handed over all come through here."""
        return None if self.restricted else super()._deliver_binary(*args, **options)
