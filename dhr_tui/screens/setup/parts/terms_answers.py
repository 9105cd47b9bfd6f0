"""What was answered to a retired question, to be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.records import Finding, Query, Question
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.review.terms import places
from dhr_tui.review.text import one_line
from dhr_tui.screens.sheets.reader import Passage, ReaderSheet
from dhr_tui.widgets.ink import BLANK, Line, line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen


def answers(screen: SetupScreen, item: Question) -> None:
    """Show what was answered to an item; enter walks the cell, where all of it can be read."""
    review = screen.review
    sheet = ReaderSheet(
        f"T{item.id}, retired because: {one_line(item.retired)}",
        lambda width: list(passages(review, item, width)),
        choosing="go there",
    )
    screen.app.push_screen(sheet, lambda place: _go(screen, place))


def _go(screen: SetupScreen, place: object) -> None:
    if isinstance(place, Place):
        screen.go_to_place(place)


def passages(review: Review, item: Question, width: int) -> Iterator[Passage]:
    """The text, then a passage a cell with what stands in it."""
    yield Passage((*set_text(item.text, width, "", 1), BLANK))
    found = list(places(review, item.id))
    if not found:
        yield Passage(tuple(set_text("Nothing was answered to it.", width, "quiet", 1)))
    for place in found:
        yield Passage((line(" ", (name_of(review, place), "strong")), *_cell(review, place, width)),
                      place)  # fmt: skip


def _cell(review: Review, place: Place, width: int) -> Iterator[Line]:
    cell = review.cell(place)
    if cell and cell.answer:
        yield from set_text(f"{cell.answer.label}: {one_line(cell.because)}", width, "", 3, 3)
    written: tuple[Finding | Query, ...] = (*review.findings_at(place), *review.queries_at(place))
    for record in written:
        words = f"{ref_to(record)} {record.state.label}: {one_line(record.text)}"
        yield from set_text(words, width, "", 3, 3)
