"""The checks on the screen: how many remarks there are, and the one that was looked at last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dhr_tui.screens.sheets.reader import Passage, ReaderSheet


class ChecksSheet(ReaderSheet):
    """Begins at the remark whose place somebody went to last, or at the one that took its turn."""

    def __init__(self, passages: Callable[[int], Sequence[Passage]]) -> None:
        super().__init__("What a quality-assurance reader would ask about", passages, "go there")

    def on_mount(self) -> None:
        self._at = self.app.remark_at
        super().on_mount()

    def show_sheet(self) -> None:
        super().show_sheet()
        many = len(self._choices())
        if many:
            self.heading = f"What a quality-assurance reader would ask about: {many}"
            self.show_heading()

    def action_take(self) -> None:
        self.app.remark_at = self._at
        super().action_take()
