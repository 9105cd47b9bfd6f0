"""How far a review is, as far as the agenda of its next meeting depends on it."""

from __future__ import annotations

from dhr_tui.review.grid import Grid
from dhr_tui.review.records import Slug, State, Visibility
from dhr_tui.review.review import Review


class Stage(Slug):
    FIRST = "first"
    REPORTS = "reports"
    ANALYSIS = "analysis"
    WORDING = "wording"
    CLOSING = "closing"


def stage_of(review: Review) -> Stage:
    """The stage that the next meeting is in: the first of them that is not over."""
    if not review.meetings:
        return Stage.FIRST
    if any(agency.result is None for agency in review.contributors):
        return Stage.REPORTS
    grid = Grid(review)
    if grid.answered < grid.put:
        return Stage.ANALYSIS
    settled = (State.AGREED, State.WITHDRAWN)
    findings = (f for f in review.findings.values() if f.visibility is not Visibility.PRIVATE)
    texts = [*findings, *review.panel_recommendations]
    undecided = any(e.decision is None for e in review.ledger if e.state is not State.WITHDRAWN)
    if undecided or any(text.state not in settled for text in texts):
        return Stage.WORDING
    return Stage.CLOSING
