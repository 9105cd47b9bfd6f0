"""Coverage: every question put to every agency, the state of each cell, and the reasons."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.frame import framed
from dhr_tui.documents.prose import cell_lines, one
from dhr_tui.documents.tree import Block, Bullets, Heading, Lines, Paragraph, Table, Tree
from dhr_tui.documents.words import capital
from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.printed import question_title
from dhr_tui.review.records import Question
from dhr_tui.review.review import ACROSS, Place, Review

_WITH_REASON = (CellState.NOTHING_ARISES, CellState.NOT_APPLICABLE, CellState.PARKED)


def coverage(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """The grid as it stands; it holds reasons and states, and no text of a finding."""
    return framed(review, "Coverage", _body(review, Grid(review)), drafts=drafts)


def _body(review: Review, grid: Grid) -> Iterator[Block]:
    yield Heading(2, "Every question, every agency")
    if not (grid.questions and grid.agencies):
        yield Paragraph(("No question is put to any agency yet.",))
        return
    yield Paragraph((f"{grid.answered} of {grid.put} cells have an answer.",))
    yield Table(_heads(review, grid), tuple(_row(review, grid, q) for q in grid.questions))
    yield Bullets(tuple(_totals(grid)))
    yield from _agencies(review, grid)
    yield from _reasons(review, grid)


def _heads(review: Review, grid: Grid) -> tuple[str, ...]:
    shorts = (one(review.agencies[a].short) if a != ACROSS else "Across" for a in grid.agencies)
    return ("Question", *shorts)


def _row(review: Review, grid: Grid, question: Question) -> tuple[Lines, ...]:
    name = question_title(review, review.number(question.id)).removeprefix("Question ")
    states = (grid.states[Place(question.id, agency)] for agency in grid.agencies)
    return ((name,), *((_word(state),) for state in states))


def _word(state: CellState) -> str:
    return f"{state.glyph} {state.label}".strip()


def _totals(grid: Grid) -> Iterator[Lines]:
    for state in CellState:
        if grid.totals[state]:
            yield (f"{_word(state)}: {grid.totals[state]}",)


def _agencies(review: Review, grid: Grid) -> Iterator[Block]:
    """What the short forms at the head of the columns stand for."""
    agencies = [review.agencies[agency] for agency in grid.agencies if agency != ACROSS]
    if agencies:
        yield Heading(2, "Agencies")
        yield Bullets(tuple((one(f"{a.short}: {a.name}"),) for a in agencies))


def _reasons(review: Review, grid: Grid) -> Iterator[Block]:
    """The reason of each cell that was answered without a finding, question by question."""
    reasons = [(question, tuple(_answers(review, grid, question))) for question in grid.questions]
    if any(items for _, items in reasons):
        yield Heading(2, "Reasons")
    for question, items in reasons:
        if items:
            yield Heading(3, question_title(review, review.number(question.id)))
            yield Bullets(items)


def _answers(review: Review, grid: Grid, question: Question) -> Iterator[Lines]:
    for agency in grid.agencies:
        place = Place(question.id, agency)
        state, cell = grid.states[place], review.cell(place)
        if state not in _WITH_REASON or cell is None:
            continue
        until = f" until {one(cell.until)}" if one(cell.until) else ""
        label = one(f"{review.agency_name(agency)}: {capital(state.label)}{until}")
        first, *more = [line for line in cell_lines(cell.because) if line] or ["no reason given"]
        yield (f"{label}. Reason: {first}", *more)
