"""What a file would bring in, to be read before `y` saves it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.binding import Binding

from dhr_tui.intake import preview
from dhr_tui.intake.preview import Preview
from dhr_tui.screens.file_sheet import HEADING
from dhr_tui.screens.reader import Passage, ReaderSheet
from dhr_tui.widgets.ink import Line, line
from dhr_tui.widgets.typeset import set_text

COLUMN, ATTACH = "column", "attach"
"""What may be answered besides yes: a column was taken for something else, or what has no number
for something of its own."""


class PreviewSheet(ReaderSheet):
    """What the file would bring in. Returns True for `y`, which counts where nothing is wrong,
    COLUMN for `c` and ATTACH for `a`."""

    BINDINGS = [
        Binding("y", "yes", "yes", id="import.yes"),
        Binding("c", "column", "column", id="import.column"),
        Binding("a", "attach", "attach", id="import.attach"),
    ]

    def __init__(self, shown: Preview, attached: bool = False) -> None:
        super().__init__(
            f"{HEADING}: {shown.title}", lambda width: [_passage(shown, attached, width)]
        )
        self._shown = shown
        if shown.found.loose:
            self._keys = (("a", "let go" if attached else "attach"), *self._keys)
        if shown.found.columns:
            self._keys = (("c", "change a column"), *self._keys)

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
        if self._shown.found.loose:
            self.app.hold_keys()
            self.answer(ATTACH)


def _passage(shown: Preview, attached: bool, width: int) -> Passage:
    return Passage(tuple(_lines(shown, attached, width)))


def _lines(shown: Preview, attached: bool, width: int) -> Iterator[Line]:
    """Faults first, since nothing comes in before they are put right; then warnings."""
    for fault in shown.faults:
        yield from set_text(f"! {fault}", width, "warning", 1)
    for warning in shown.warnings:
        yield from set_text(f"? {warning}", width, "warning", 1)
    yield from set_text(shown.counts, width, "strong", 1)
    if shown.found.loose:
        said = "attached to it; a lets go." if attached else "a attaches what it says to the item."
        yield from set_text(f"{shown.loose}, {said}", width, "accent", 1)
    for heading, field in preview.columns(shown):
        ink = "quiet" if field == preview.NOT_BROUGHT_IN else ""
        yield line(f"   {heading}", (f"  is  {field}", ink or "accent"))
    for place, what, said in preview.records(shown, 0):
        yield line(" ", (f"{place}  ", "quiet"), (what, "strong"))
        yield from set_text(said, width, "", 3)
    for note in (*filter(None, [shown.advice]), *shown.found.notes):
        yield from set_text(note, width, "quiet", 1)
