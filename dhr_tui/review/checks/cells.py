"""Cells that still want an answer, and texts that still want a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.records import Answer, Finding, Recommendation, State, Visibility
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.review.text import one_line

NEEDS_A_REASON = (Answer.NOTHING_ARISES, Answer.NOT_APPLICABLE, Answer.PARKED)


def unanswered(review: Review) -> Iterator[Remark]:
    """One remark an agency: an empty cell is not an answer (domain, section 2)."""
    grid = Grid(review)
    for agency in grid.agencies:
        open_cells = [p for p, s in grid.states.items() if p.agency == agency and s.open]
        if open_cells:
            numbers = spans(review.number(place.question) for place in open_cells)
            noun = "question" if len(open_cells) == 1 else "questions"
            sentence = f"{review.agency_name(agency)}: no answer to {noun} {numbers}."
            yield Remark("open", sentence, place=open_cells[0])


def spans(numbers: Iterable[int]) -> str:
    """Numbers in order as people read them out: `1 to 9, 12, 13`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run) for run in runs)
    return ", ".join(chain.from_iterable(said))


def parked(review: Review) -> Iterator[Remark]:
    for place, state in Grid(review).states.items():
        cell = review.cell(place)
        if cell and state is CellState.PARKED:
            waits = one_line(cell.until or cell.because).rstrip(".")
            yield Remark("parked", f"Parked, {name_of(review, place)}: {waits}.", place=place)


def without_reason(review: Review) -> Iterator[Remark]:
    """An answer without a finding has its reason; no act leaves it out, but a file can."""
    for _, cell in sorted(review.cells.items()):
        place = Place(cell.question, cell.agency)
        if cell.answer in NEEDS_A_REASON and not (cell.because or cell.until):
            sentence = f"{cell.answer.label.capitalize()}, {name_of(review, place)}: no reason."
            yield Remark("no-reason", sentence, place=place)


def undecided_texts(review: Review) -> Iterator[Remark]:
    """Texts that are neither agreed nor withdrawn, counted by state; each deferred one named."""
    texts = [s for s in review.statements() if s.state not in (State.AGREED, State.WITHDRAWN)]
    panel_texts = [statement for statement in texts if _wants_a_decision(statement)]
    counts = Counter(statement.state for statement in panel_texts)
    for state in (State.PROPOSED, State.DRAFT):
        if counts[state]:
            first = next(s for s in panel_texts if s.state is state)
            noun = "text is" if counts[state] == 1 else "texts are"
            yield Remark(state.value, f"{counts[state]} {noun} {state.label}.", ref_to(first))
    for statement in panel_texts:
        if statement.state is State.DEFERRED:
            item = ref_to(statement)
            why = one_line(statement.reason).rstrip(".")
            yield Remark("deferred", f"{item} is deferred: {why}.", item)


def _wants_a_decision(statement: Finding | Recommendation) -> bool:
    """Entries of the ledger are decided on instead, and private notes never."""
    if isinstance(statement, Recommendation):
        return not statement.in_ledger
    return statement.visibility is not Visibility.PRIVATE
