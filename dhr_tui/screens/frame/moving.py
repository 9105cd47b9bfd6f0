"""Moving the cursor of the program: up and down the questions, left and right the agencies."""

from __future__ import annotations

from dhr_tui.review.grid import Grid
from dhr_tui.review.records import Agency, Finding, Query, Question, Recommendation
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.review import ACROSS, Place, Review

AT_MEETINGS = frozenset({"meetings", "actions", "notes"})
"""Tables whose records have a row on the meeting's screen."""

SET_UP = frozenset(
    {
        *("people", "agencies", "members", "questions"),
        *("contacts", "processes", "equality", "dissemination", "delays"),
    }
)
"""Tables whose records have a row in the set-up, and most of them no cell."""


def moved(grid: Grid, place: Place | None, down: int, right: int) -> Place | None:
    """The cell so many questions down and agencies to the right, stopping at the edges."""
    if not grid.questions or not grid.agencies:
        return None
    row, column = position(grid, place)
    row = max(0, min(row + down, len(grid.questions) - 1))
    column = max(0, min(column + right, len(grid.agencies) - 1))
    return Place(grid.questions[row].id, grid.agencies[column])


def position(grid: Grid, place: Place | None) -> tuple[int, int]:
    """The row and column of a cell; the first cell for one that is not in the grid."""
    if place is None:
        return 0, 0
    row = next((i for i, q in enumerate(grid.questions) if q.id == place.question), 0)
    column = grid.agencies.index(place.agency) if place.agency in grid.agencies else 0
    return row, column


def standing(review: Review, grid: Grid, place: Place | None) -> Place | None:
    """The cell itself while its question and agency are in the case, else the first that is put."""
    agencies = (ACROSS, *review.agencies)
    if place and place.question in review.questions and place.agency in agencies:
        return place
    return grid.first


def put_to(review: Review, question: Question) -> Place | None:
    """The first cell in which a question is put; None where it is put to nobody yet."""
    agencies = (ACROSS, *(agency.id for agency in review.contributors))
    places = (Place(question.id, agency) for agency in agencies)
    return next((place for place in places if review.applies(place)), None)


def place_of(review: Review, item: Ref) -> Place | None:
    """The cell in which an item is seen; None for one that is in no cell."""
    record = record_at(review, item)
    if isinstance(record, Finding) and record.questions:
        return Place(record.questions[0], record.agency)
    if isinstance(record, Query):
        return next(review.places_of_query(record), None)
    if isinstance(record, Recommendation):
        return None
    if isinstance(record, Agency) and record.asked and review.walked:
        return Place(review.walked[0].id, record.id)
    if isinstance(record, Question) and record.kind.walked:
        return put_to(review, record)
    return None
