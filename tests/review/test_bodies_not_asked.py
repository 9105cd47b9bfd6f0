"""A body that was not asked has no column: it answers nothing, but a finding may be about it."""

import pytest

from dhr_tui.review.acts import cells, queries, setting_up
from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.records import Answer, Query
from dhr_tui.review.review import Place
from tests.review.builders import MPS, PARTNERSHIP, RISK, SHARING, Panel

HERE = Place(RISK, MPS)


@pytest.mark.parametrize("answer", list(Answer))
def test_a_body_that_was_not_asked_answers_nothing(panel: Panel, answer: Answer) -> None:
    there = Place(RISK, PARTNERSHIP)
    assert panel.refused(lambda r, h: cells.answer_cell(r, there, h, answer, "x")) == (
        "That question is not put there: question 1, CSP, which was not asked; "
        "record first that it was."
    )
    query = Query(id=0, text="When?", agency=PARTNERSHIP, question=RISK)
    assert "which was not asked" in panel.refused(lambda r, h: queries.add_query(r, query, h))


def test_what_is_found_about_a_body_that_was_not_asked_is_said_of_it(panel: Panel) -> None:
    """The panel may find something about it; the cell of the finding is all that its column has."""
    panel.finding(agency=PARTNERSHIP)
    grid = Grid(panel.review)
    assert grid.states[Place(RISK, PARTNERSHIP)] is CellState.IN_DISCUSSION
    assert grid.states[Place(SHARING, PARTNERSHIP)] is CellState.NOT_PUT
    query = Query(id=0, text="When?", agency=PARTNERSHIP, question=RISK)
    panel.do(lambda r, h: queries.add_query(r, query, h))


def test_an_answer_stays_in_sight_when_its_agency_is_no_longer_asked(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES)
    was = panel.review.agencies[MPS]
    panel.do(lambda r, h: setting_up.edit_agency(r, was, h, asked=False))
    assert Grid(panel.review).states[HERE] is CellState.NOTHING_ARISES
