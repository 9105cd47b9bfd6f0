"""What a file would bring in, to be read before `y` saves it."""

from __future__ import annotations

from textual.binding import Binding

from dhr_tui.intake.preview import Preview
from dhr_tui.screens.bringing_in.layout import lines
from dhr_tui.screens.sheets.reader import Passage, ReaderSheet

COLUMN, ATTACH, KIND, ALONE = "column", "attach", "kind", "alone"
"""What may be answered besides yes: a column was taken for something else, or what has no number
for something of its own, or the list for one of another kind; or members may lack an agency."""


class PreviewSheet(ReaderSheet):
    """What the file would bring in. Returns True for `y`, which counts where nothing is wrong,
    COLUMN for `c`, ATTACH for `a`, KIND for `r` and ALONE for `w`."""

    BINDINGS = [
        Binding("y", "yes", "yes", id="import.yes"),
        Binding("c", "column", "column", id="import.column"),
        Binding("a", "attach", "attach", id="import.attach"),
        Binding("r", "kind", "kind", id="import.kind"),
        Binding("w", "alone", "alone", id="import.alone"),
    ]

    def __init__(
        self, heading: str, shown: Preview, attached: bool = False, alone: bool = False
    ) -> None:
        super().__init__(
            heading,
            lambda width: [Passage(tuple(lines(shown, attached, alone, width)))],
        )
        self._shown = shown
        if shown.found.loose:
            self._keys = (("a", "let go" if attached else "attach"), *self._keys)
        if shown.unknown:
            self._keys = (("w", "with agency" if alone else "without agency"), *self._keys)
        if shown.found.columns:
            self._keys = (("c", "change a column"), *self._keys)
        if shown.rather:
            self._keys = (("r", "other kind"), *self._keys)

    def show_sheet(self) -> None:
        super().show_sheet()
        shown = self._shown
        question = f"y brings in {len(shown.weighed.new)} of them, in one save."
        self.say(question if shown.may_come_in else shown.told, wrong=bool(shown.faults))

    def action_yes(self) -> None:
        if self._shown.may_come_in:
            self.answer(True)

    def action_column(self) -> None:
        if self._shown.found.columns:
            self.answer(COLUMN)

    def action_attach(self) -> None:
        self._read_again(ATTACH, self._shown.found.loose)

    def action_kind(self) -> None:
        self._read_again(KIND, self._shown.rather)

    def action_alone(self) -> None:
        self._read_again(ALONE, self._shown.unknown)

    def _read_again(self, how: str, may: object) -> None:
        """Have the file read otherwise, where there is what for; keys wait until it is."""
        if may:
            self.app.hold_keys()
            self.answer(how)
