"""A sheet: something that is asked or shown over the foot of a screen, left with escape."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import Reactive
from textual.screen import ModalScreen
from textual.widget import Widget

from dhr_tui.screens.keys.actions import key_name
from dhr_tui.screens.program.fitting import Fitting
from dhr_tui.widgets.ink import line
from dhr_tui.widgets.page import Page
from dhr_tui.widgets.typeset import wrap

if TYPE_CHECKING:
    from dhr_tui.screens.program.program import Program
    from dhr_tui.screens.sheets.reader import Passage

Answer = TypeVar("Answer")

SAID_ROWS = 3
"""Rows that a sentence above the keys may take."""


class Sheet(Fitting[Answer], ModalScreen[Answer], inherit_bindings=False):
    """Lies over the foot of the screen, so that what it is about stays in sight."""

    # Sheets in other folders inherit it; a bare name would be looked for beside them.
    CSS_PATH = Path(__file__).with_name("sheet.tcss")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", id="sheet.leave"),
        Binding("ctrl+q", "app.leave_program", "quit", id="sheet.quit"),
        Binding("f1", "help", "help", id="sheet.help"),
    ]
    AUTO_FOCUS = ""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    app: Program
    told: ClassVar[str] = ""
    """What the sheet is for, in two sentences, for its help."""
    ready = False
    """Whether keys may come; until then they wait."""

    def __init__(self, heading: str, keys: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.heading = heading
        self._keys = tuple(keys)
        self._left = False

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Page(id="sheet-heading")
            yield from self.compose_sheet()
            yield Page(id="sheet-said")
            yield Page(id="sheet-keys")

    def compose_sheet(self) -> ComposeResult:
        yield from ()

    def on_mount(self) -> None:
        self.ready = True
        self.app.go_on()
        self.call_after_refresh(self._show_if_there)

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_if_there)

    def _show_if_there(self) -> None:
        """Show the sheet, unless it was left before it could be shown."""
        if self.is_current and self.query("#sheet-keys"):
            self.show_sheet()

    def show_sheet(self) -> None:
        """Show what the sheet holds, at the width it has; nothing once it was left."""
        self.show_heading()
        self.show_keys()

    def show_heading(self) -> None:
        self.query_one("#sheet-heading", Page).show([line(" ", (self.heading, "strong"))])

    def show_news(self) -> None:
        """Somebody saved: a sheet that tells of the case as it stands shows it again."""

    def show_keys(self) -> None:
        """The last line: what can be done, each with its key."""
        spans: list[tuple[str, str]] = []
        for key, label in self._keys:
            spans += [(" ", ""), (key, "accent"), (f" {label} ", "")]
        self.query_one("#sheet-keys", Page).show([line(*spans)])

    def say(self, sentence: str, wrong: bool = True) -> None:
        """What is wrong with the answer, or what was done, above the keys."""
        self.tell(sentence, "warning" if wrong else "accent")

    def tell(self, sentence: str, ink: str) -> None:
        """A sentence above the keys, whole, in at most `SAID_ROWS` rows."""
        if not self.is_mounted:
            return
        rows = wrap(sentence, max(self.size.width - 2, 10))[:SAID_ROWS]
        page = self.query_one("#sheet-said", Page)
        if page.styles.height is None or page.styles.height.value != len(rows):
            page.styles.height = len(rows)
        page.show([line(" ", (row, ink)) for row in rows])

    def answer(self, value: Answer | None) -> None:
        """Leave the sheet with an answer, once: a second key may be on its way already."""
        if not self._left:
            self._left = True
            self.dismiss(value)

    def action_leave(self) -> None:
        self.answer(None)

    def keep_words(self) -> str:
        """Keep what is being typed as a draft, at once; why it is not kept, if so."""
        return ""

    def action_help(self) -> None:
        """What this sheet is for, and its keys."""
        from dhr_tui.screens.sheets.reader import HelpSheet

        self.app.push_screen(HelpSheet(self.heading, self.help_at))

    def help_at(self, width: int) -> Sequence[Passage]:
        """What its help shows at a width."""
        from dhr_tui.screens.sheets.reading import help_of_sheet

        return help_of_sheet(self.told, self._keys, width)

    def tell_if_missed(self, key: str) -> None:
        """Say that a key does nothing here; the keys that do are in the last line."""
        if key not in self.active_bindings:
            self.say(f"{key_name(key)} does nothing here; escape closes this first.")
