"""Finding one thing among many by typing part of its name: palette, go-to, search."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.fuzzy import Matcher
from textual.widgets import Input

from dhr_tui.screens.sheets.sheet import Sheet
from dhr_tui.widgets.field import Field
from dhr_tui.widgets.fields import Entry
from dhr_tui.widgets.ink import Line, apart, line, marked, spread
from dhr_tui.widgets.page import Page

MOST = 200
"""How many candidates are listed; typing more narrows them down."""


ROWS = 12
"""Rows of what was found, where the screen has room."""

MOST_OF_SCREEN = 85
"""Percent of the screen that a sheet may take (sheet.tcss)."""

ROUND_THE_FOUND = 5
"""Rows of the sheet that are not what was found: border, heading, input, sentence, keys."""


class Candidate(NamedTuple):
    """Something to be found: its name, a word about it at the right, and what it stands for.

    `says` is a sentence that stands behind the name.
    """

    name: str
    about: str
    value: object
    says: str = ""

    @property
    def shown(self) -> str:
        return f"{self.name} - {self.says}" if self.says else self.name


Finder = Callable[[str], Sequence[Candidate]]


def fuzzy(candidates: Sequence[Candidate]) -> Finder:
    """Finds candidates that hold the typed letters in order, best first.

    A name that is typed whole comes first, then names that begin so, then those with a word that
    begins so, then those that hold it somewhere; letters that are strewn over name and sentence
    come last.
    """
    names = [candidate.name.casefold() for candidate in candidates]

    def find(typed: str) -> Sequence[Candidate]:
        wanted = typed.strip().casefold()
        if not wanted:
            return candidates
        matcher = Matcher(typed)
        scored = [
            (_rank(name, wanted), -matcher.match(candidate.shown), index)
            for index, (name, candidate) in enumerate(zip(names, candidates, strict=True))
        ]
        return [
            candidates[index] for rank, score, index in sorted(scored) if rank < STREWN or score
        ]

    return find


STREWN = 4
"""The rank of a name that does not hold what was typed as it was typed."""


def _rank(name: str, wanted: str) -> int:
    if not name.startswith(wanted):
        words = re.search(rf"\b{re.escape(wanted)}", name)
        return 2 if words else 3 if wanted in name else STREWN
    return 1 if name[len(wanted) : len(wanted) + 1].isalnum() else 0


class PickerSheet(Sheet[object]):
    """Returns the value of what was picked, or None where it was left."""

    BINDINGS = [
        Binding("up", "step(-1)", "before", id="picker.up"),
        Binding("down,tab", "step(1)", "next", id="picker.down"),
        Binding("pageup", "step(-10)", "page up", id="picker.page-up"),
        Binding("pagedown", "step(10)", "page down", id="picker.page-down"),
    ]

    def __init__(
        self,
        heading: str,
        find: Finder,
        hint: str = "type part of a name",
        choosing: str = "go there",
        at: int = 0,
    ) -> None:
        """`at` is the candidate that is selected before anything is typed, from 0."""
        super().__init__(heading, [("enter", choosing), ("up down", "select"), ("escape", "back")])
        self._find = find
        self._hint = hint
        self._at = at
        self._found: Sequence[Candidate] = ()

    def compose_sheet(self) -> ComposeResult:
        yield Entry(Field("typed", "", hint=self._hint))
        yield Page(id="found")

    def on_mount(self) -> None:
        self.set_focus(self.query_one(Entry))

    def show_sheet(self) -> None:
        super().show_sheet()
        room = self.size.height * MOST_OF_SCREEN // 100 - ROUND_THE_FOUND
        self.query_one("#found", Page).styles.height = max(min(ROWS, room), 1)
        self._look()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._at = 0
        self._look()

    def on_input_submitted(self) -> None:
        if self._found:
            self.answer(self._found[self._at].value)

    def action_step(self, step: int) -> None:
        self._at = max(0, min(self._at + step, len(self._found) - 1))
        self._look()

    def _look(self) -> None:
        typed = self.query_one(Entry).typed
        everything = self._find(typed)
        self._found = everything[:MOST]
        self._at = max(0, min(self._at, len(self._found) - 1))
        page = self.query_one("#found", Page)
        page.show(
            [self._row(index) for index in range(len(self._found))] or ([_NOTHING] if typed else [])
        )
        page.reveal(self._at, self._at)
        self.say(
            f"{len(everything)} found; the first {MOST} are listed."
            if len(everything) > MOST
            else ""
        )

    def _row(self, index: int) -> Line:
        candidate = self._found[index]
        width = max(self.size.width - 2, 20)
        row = apart(line(" ", candidate.shown), line((candidate.about, "quiet"), " "), width)
        return marked(spread([row], "cursor")[0], ("▌", "cursor")) if index == self._at else row


_NOTHING = line((" Nothing was found.", "quiet"))
