"""The grid: every question put to every agency, and what has been answered so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from dhr_tui.review.records import Answer, Finding, Question, Slug, State
from dhr_tui.review.review import ACROSS, Place, Review


class CellState(Slug):
    """What a cell of the grid shows; `not-put` is a question that is not for that agency.

    `findings` is a cell with findings before the panel, or with some agreed and some not.
    """

    NOT_PUT = "not-put"
    NOT_STARTED = "not-started"
    IN_DISCUSSION = "in-discussion"
    FINDINGS = "findings"
    AGREED = "agreed"
    NOTHING_ARISES = "nothing-arises"
    NOT_APPLICABLE = "not-applicable"
    PARKED = "parked"

    @property
    def glyph(self) -> str:
        """One narrow character, so that a column is one wide on every terminal."""
        return GLYPHS[self]

    @property
    def open(self) -> bool:
        """Whether the panel still owes an answer; an empty cell is not one (domain, section 2)."""
        return self in (CellState.NOT_STARTED, CellState.IN_DISCUSSION)


GLYPHS = {
    CellState.NOT_PUT: " ",
    CellState.NOT_STARTED: "·",
    CellState.IN_DISCUSSION: "○",
    CellState.FINDINGS: "◐",
    CellState.AGREED: "●",
    CellState.NOTHING_ARISES: "–",
    CellState.NOT_APPLICABLE: "×",
    CellState.PARKED: "P",
}

_ANSWERS = {
    Answer.IN_DISCUSSION: CellState.IN_DISCUSSION,
    Answer.NOTHING_ARISES: CellState.NOTHING_ARISES,
    Answer.NOT_APPLICABLE: CellState.NOT_APPLICABLE,
    Answer.PARKED: CellState.PARKED,
}


def state_at(review: Review, place: Place) -> CellState:
    """The state of one cell: its findings first, then what was answered without one.

    A cell that is parked shows so while none of its findings is proposed or agreed.
    """
    found = review.findings_at(place)
    live = [finding for finding in found if finding.answers]
    cell = review.cell(place)
    parked = cell and cell.answer is Answer.PARKED
    if live and not (parked and _state_of(live) is CellState.IN_DISCUSSION):
        return _state_of(live)
    if cell and cell.answer:
        return _ANSWERS[cell.answer]
    if not review.applies(place):
        return CellState.NOT_PUT
    noted = any(finding.state is not State.WITHDRAWN for finding in found)
    begun = noted or review.queries_at(place)
    return CellState.IN_DISCUSSION if begun else CellState.NOT_STARTED


def _state_of(findings: list[Finding]) -> CellState:
    states = {finding.state for finding in findings}
    if states == {State.AGREED}:
        return CellState.AGREED
    if State.PROPOSED in states or State.AGREED in states:
        return CellState.FINDINGS
    return CellState.IN_DISCUSSION


class Grid:
    """The grid of one review: questions down, agencies across; `ACROSS` stands first if used."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self.questions: tuple[Question, ...] = review.walked
        self.agencies: tuple[int, ...] = tuple(_columns(review))
        self.states = {
            Place(question.id, agency): state_at(review, Place(question.id, agency))
            for question in self.questions
            for agency in self.agencies
        }

    @cached_property
    def totals(self) -> Counter[CellState]:
        return Counter(self.states.values())

    @cached_property
    def first(self) -> Place | None:
        """The first cell in which a question is put; the first of all where none is."""
        put = (place for place, state in self.states.items() if state is not CellState.NOT_PUT)
        return next(put, next(iter(self.states), None))

    @property
    def put(self) -> int:
        """How many cells the panel has to answer."""
        return len(self.states) - self.totals[CellState.NOT_PUT]

    @property
    def answered(self) -> int:
        return self.put - sum(self.totals[state] for state in CellState if state.open)

    def row(self, question: int) -> Counter[CellState]:
        """How many cells of one question are in each state."""
        return self._rows[question]

    def column(self, agency: int) -> Counter[CellState]:
        """How many cells of one agency are in each state."""
        return self._columns[agency]

    @cached_property
    def _rows(self) -> dict[int, Counter[CellState]]:
        return {
            question.id: Counter(
                self.states[Place(question.id, agency)] for agency in self.agencies
            )
            for question in self.questions
        }

    @cached_property
    def _columns(self) -> dict[int, Counter[CellState]]:
        asked = [question.id for question in self.questions]
        return {
            agency: Counter(self.states[Place(question, agency)] for question in asked)
            for agency in self.agencies
        }

    def next_open(self, place: Place, step: int = 1) -> Place | None:
        """The next cell without an answer after `place`, agency by agency; None if all have one.

        `step` is 1 or -1; the search goes round.
        """
        order = [Place(q.id, agency) for agency in self.agencies for q in self.questions][::step]
        after = order.index(place) + 1 if place in self.states else 0
        round_trip = order[after:] + order[:after]
        return next((candidate for candidate in round_trip if self.states[candidate].open), None)


def _columns(review: Review) -> Iterator[int]:
    """Who was asked, and who else has a finding or an answer, so that none is out of sight."""
    live = (f for f in review.findings.values() if f.state is not State.WITHDRAWN)
    answers = (cell.agency for cell in review.cells.values() if cell.answer)
    used = {*(finding.agency for finding in live), *answers}
    if ACROSS in used or any(
        review.applies(Place(question.id, ACROSS)) for question in review.walked
    ):
        yield ACROSS
    for number, agency in sorted(review.agencies.items()):
        if agency.asked or number in used:
            yield number
