"""Minutes until they are confirmed: read in full, put right line by line, then said yes to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from textual.binding import Binding

from dhr_tui.documents.faults import NotExported
from dhr_tui.documents.registry import printed, tree_of
from dhr_tui.documents.tree import Tree
from dhr_tui.review.acts import minutes
from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.records import Note
from dhr_tui.review.review import Place, Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.frame.common import CommonScreen
from dhr_tui.screens.lines.as_it_reads import set_document
from dhr_tui.screens.sheets.picker import Candidate, PickerSheet, fuzzy
from dhr_tui.screens.sheets.readout import ReadoutSheet
from dhr_tui.widgets.ink import Line

LONGEST = 100
"""Characters of a line of the minutes where it is picked."""


class MinutesSheet(ReadoutSheet):
    """The minutes as they read; only `y` confirms them, and `e` puts one of their lines right."""

    BINDINGS = [Binding("e", "change", "change a line", id="minutes.change")]
    told = (
        "The minutes of an earlier meeting, as they read now. Once they are confirmed they do not"
        " change any more; until then every line of them can be put right."
    )

    def __init__(
        self, heading: str, lines: Callable[[int], Sequence[Line]], change: Callable[[], None]
    ) -> None:
        super().__init__(heading, lines, yes="confirm", no="not confirmed")
        yes, *others = self._keys
        self._keys = (yes, ("e", "change a line"), *others)
        self._change = change

    def action_change(self) -> None:
        self.answer(False)
        self._change()


def read_to_confirm(screen: CommonScreen, meeting: int, change: Callable[[], None]) -> None:
    """Show a meeting's minutes (its id) as they read, to be confirmed; keys wait for them."""
    screen.app.hold_keys()
    screen.run_worker(_read(screen, meeting, change))


async def _read(screen: CommonScreen, meeting: int, change: Callable[[], None]) -> None:
    review = screen.review
    try:
        tree = await asyncio.to_thread(tree_of, review, "minutes", about=meeting)
        markdown = await asyncio.to_thread(printed, tree)
    except NotExported as error:
        screen.say(str(error), wrong=True)
    else:
        heading = f"Minutes of meeting {review.meetings[meeting].number}: are they confirmed?"
        sheet = MinutesSheet(heading, lambda width: set_document(markdown, width), change)
        screen.app.push_screen(sheet, lambda yes: _confirm(screen, meeting, tree) if yes else None)
    finally:
        screen.app.let_keys()


def _confirm(screen: CommonScreen, meeting: int, read: Tree) -> None:
    """Confirm what was read, and no other words that came in the meantime."""

    def act(review: Review, hand: Hand) -> Change:
        if _said(tree_of(review, "minutes", about=meeting)) != _said(read):
            number = review.meetings[meeting].number
            raise Refused(
                f"The minutes of meeting {number} were changed while they were read; "
                "read them again."
            )
        return minutes.confirm(review, meeting, hand)

    screen.perform(act)


def _said(tree: Tree) -> Tree:
    """What minutes say, without the number of the save in their last line."""
    return tree[:-1]


def pick_line(screen: CommonScreen, meeting: int, change: Callable[[int], None]) -> None:
    """List the lines of a meeting's minutes, and `change` the one (its id) that is picked."""
    review = screen.review
    number = review.meetings[meeting].number
    found = [_candidate(review, note) for note in _lines(review, meeting)]
    if not found:
        screen.say(f"The minutes of meeting {number} have no line that was written.", wrong=True)
        return
    sheet = PickerSheet(
        f"Which line of the minutes of meeting {number}", fuzzy(found), choosing="change it"
    )
    screen.app.push_screen(sheet, lambda line: change(line) if isinstance(line, int) else None)


def _lines(review: Review, meeting: int) -> list[Note]:
    """The lines in the order of the agenda, then those that stand under none of it."""
    agenda = review.meetings[meeting].agenda
    lines = (note for note in review.notes.values() if note.meeting == meeting)

    def place(note: Note) -> tuple[int, int]:
        return agenda.index(note.agenda) if note.agenda in agenda else len(agenda), note.id

    return sorted(lines, key=place)


def _candidate(review: Review, note: Note) -> Candidate:
    inside = name_of(review, Place(note.question, note.agency)) if note.question else ""
    where = one_line(inside or note.agenda)
    words = one_line(note.text)[:LONGEST]
    return Candidate(words, f"L{note.id}", note.id, f"under {where}"[:LONGEST] if where else "")
