"""The grid: what each cell shows, the totals, and the way to the next open cell."""

from typing import Any

import pytest

from dhr_tui.review.grid import GLYPHS, CellState, Grid, state_at
from dhr_tui.review.records import (
    Agency,
    Answer,
    CaseRecord,
    Finding,
    Question,
    State,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import ACROSS, Place, Review
from tests.review.builders import LESSONS, MPS, RISK, SHARING, VICTIM_SUPPORT, Panel

HERE = Place(RISK, MPS)
A, D, P, F, W = State.AGREED, State.DRAFT, State.PROPOSED, State.DEFERRED, State.WITHDRAWN


@pytest.mark.parametrize(
    ("states", "shown"),
    [
        ((), CellState.NOT_STARTED),
        ((W,), CellState.NOT_STARTED),
        ((D,), CellState.IN_DISCUSSION),
        ((F,), CellState.IN_DISCUSSION),
        ((P,), CellState.FINDINGS),
        ((D, P), CellState.FINDINGS),
        ((A, D), CellState.FINDINGS),
        ((A, A), CellState.AGREED),
        ((A, W), CellState.AGREED),
    ],
)
def test_a_cell_shows_how_far_its_findings_are(
    panel: Panel, states: tuple[State, ...], shown: CellState
) -> None:
    findings = {
        n: Finding(id=n, text="x", agency=MPS, questions=(RISK,), state=state)
        for n, state in enumerate(states, 1)
    }
    review = Review(
        review=panel.review.review,
        questions=panel.review.questions,
        agencies=panel.review.agencies,
        findings=findings,
    )
    assert state_at(review, HERE) is shown


@pytest.mark.parametrize("answer", list(Answer))
def test_a_cell_shows_its_answer(panel: Panel, answer: Answer) -> None:
    panel.answer(answer)
    assert state_at(panel.review, HERE) == answer.value


def test_a_query_begins_the_discussion(panel: Panel) -> None:
    panel.query()
    assert state_at(panel.review, HERE) is CellState.IN_DISCUSSION
    assert [q.text for q in panel.review.queries_at(HERE)] == ["When was the referral read?"]


def test_the_grid_holds_what_is_walked_and_who_was_asked(panel: Panel) -> None:
    grid = Grid(panel.review)
    assert [question.id for question in grid.questions] == [RISK, SHARING, LESSONS]
    assert grid.agencies == (ACROSS, MPS, VICTIM_SUPPORT)
    assert grid.states[Place(LESSONS, MPS)] is CellState.NOT_PUT
    assert grid.states[Place(RISK, ACROSS)] is CellState.NOT_PUT
    assert (grid.put, grid.answered) == (5, 0)


def test_totals_add_up_by_row_column_and_whole(panel: Panel) -> None:
    panel.agreed()
    panel.answer(Answer.PARKED, "May", Place(SHARING, MPS))
    panel.answer(Answer.IN_DISCUSSION, "", Place(RISK, VICTIM_SUPPORT))
    grid = Grid(panel.review)
    assert grid.answered == 2
    assert grid.column(MPS)[CellState.AGREED] == grid.row(RISK)[CellState.AGREED] == 1
    rows = sum((grid.row(q.id) for q in grid.questions), start=type(grid.totals)())
    columns = sum((grid.column(a) for a in grid.agencies), start=type(grid.totals)())
    assert rows == columns == grid.totals
    assert grid.totals.total() == len(grid.states) == 9


def test_the_next_open_cell_is_found_agency_by_agency_both_ways_and_round(panel: Panel) -> None:
    panel.agreed()
    grid = Grid(panel.review)
    opened = [Place(LESSONS, ACROSS), Place(SHARING, MPS)]
    opened += [Place(RISK, VICTIM_SUPPORT), Place(SHARING, VICTIM_SUPPORT)]
    at = HERE
    forth = [at := next_one(grid, at, 1) for _ in range(5)]
    assert forth == [opened[1], opened[2], opened[3], opened[0], opened[1]]
    at = HERE
    back = [at := next_one(grid, at, -1) for _ in range(5)]
    assert back == [opened[0], opened[3], opened[2], opened[1], opened[0]]


def next_one(grid: Grid, place: Place, step: int) -> Place:
    found = grid.next_open(place, step)
    assert found
    return found


def test_from_outside_the_grid_the_first_open_cell_is_next(panel: Panel) -> None:
    assert Grid(panel.review).next_open(Place(99, 99)) == Place(LESSONS, ACROSS)


def test_the_only_open_cell_is_next_to_itself_and_none_is_left_in_the_end(panel: Panel) -> None:
    places = [p for p, s in Grid(panel.review).states.items() if s.open]
    for place in places[1:]:
        panel.answer(Answer.NOTHING_ARISES, place=place)
    assert Grid(panel.review).next_open(places[0]) == places[0]
    panel.answer(Answer.NOT_APPLICABLE, place=places[0])
    assert Grid(panel.review).next_open(places[0]) is None
    assert Grid(panel.review).next_open(places[0], -1) is None


def test_every_state_has_a_glyph_of_its_own() -> None:
    assert len(set(GLYPHS.values())) == len(CellState) == len(GLYPHS)
    assert all(len(state.glyph) == 1 for state in CellState)


def test_a_withdrawn_finding_across_agencies_opens_no_column() -> None:
    review = Review(
        review={1: CaseRecord(id=1, title="x")},
        agencies={1: Agency(id=1, name="M", short="M")},
        questions={1: Question(id=1, text="q")},
        findings={1: Finding(id=1, text="x", questions=(1,), state=W)},
    )
    assert Grid(review).agencies == (1,)


class Watched(dict[int, Any]):
    """A table that counts how often it is read from end to end."""

    readings = 0

    def items(self) -> Any:
        self.readings += 1
        return super().items()

    def values(self) -> Any:
        self.readings += 1
        return super().values()


def ceiling(count: int) -> Review:
    """A case of 30 agencies and 60 questions with that many findings (domain, section 7)."""
    return Review(
        review={1: CaseRecord(id=1, title="x")},
        agencies={n: Agency(id=n, name=f"a{n}", short=f"a{n}") for n in range(1, 31)},
        questions={n: Question(id=n, text=f"q{n}", order=n) for n in range(1, 61)},
        findings=Watched(
            (n, Finding(id=n, text="x", agency=n % 30 + 1, questions=(n % 60 + 1,)))
            for n in range(1, count + 1)
        ),
    )


def test_a_grid_of_any_size_reads_the_findings_a_fixed_number_of_times() -> None:
    readings = []
    for count in (3, 3_000):
        review = ceiling(count)
        grid = Grid(review)
        assert sum(len(review.findings_at(place)) for place in grid.states) == count
        assert isinstance(review.findings, Watched)
        readings.append(review.findings.readings)
    assert readings == [2, 2]


def test_an_item_of_the_whole_review_is_put_across_agencies_only(panel: Panel) -> None:
    review = panel.review
    assert review.applies(Place(LESSONS, ACROSS))
    assert not review.applies(Place(LESSONS, MPS))
    assert not review.applies(Place(RISK, ACROSS))
    assert state_at(review, Place(LESSONS, ACROSS)) is CellState.NOT_STARTED
    assert review.agency_name(ACROSS) == "Across agencies"


def test_indexes_follow_the_case_from_save_to_save(panel: Panel) -> None:
    before = panel.review
    assert before.findings_at(HERE) == ()
    panel.finding("b", questions=(SHARING, RISK))
    panel.finding("a")
    assert before.findings_at(HERE) == ()
    assert [f.text for f in panel.review.findings_at(HERE)] == ["b", "a"]
    panel.recommendation(findings=(2,))
    assert [str(Ref("", s.id)).strip() for s in panel.review.statements()] == ["1", "2", "1"]
    assert [m.name for m in panel.review.members_of(MPS)] == ["Police officer"]
