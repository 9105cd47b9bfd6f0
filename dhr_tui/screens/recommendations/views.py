"""The three views of the recommendations, and where somebody is in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from dhr_tui.documents.action_plan import blanks
from dhr_tui.review.records import PLAN_FIELDS, Recommendation, State
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review
from dhr_tui.widgets.ink import Line, Span, cut, line

Rows = Sequence[Recommendation]


class View(StrEnum):
    """In the order in which one follows another."""

    LIST = "list"
    LEDGER = "ledger"
    PLAN = "action plan"

    @property
    def next(self) -> View:
        views = list(View)
        return views[(views.index(self) + 1) % len(views)]


def rows_of(review: Review, view: View) -> Rows:
    """The recommendations that a view shows, from its top: in the list withdrawn ones come last,
    in the ledger those of one agency stand together."""
    if view is View.LEDGER:
        return sorted(review.ledger, key=lambda entry: (entry.origin_agency, entry.id))
    if view is View.PLAN:
        return review.panel_recommendations
    return (*review.panel_recommendations, *withdrawn(review))


def withdrawn(review: Review) -> Rows:
    """The panel's own that were taken out of the review."""
    ours = (r for _, r in sorted(review.recommendations.items()) if not r.in_ledger)
    return [r for r in ours if r.state is State.WITHDRAWN]


def view_of(recommendation: Recommendation, now: View) -> View:
    """The view in which a recommendation is seen: the one that is open now, if it is there."""
    if recommendation.in_ledger:
        return View.LEDGER
    planned = now is View.PLAN and recommendation.state is not State.WITHDRAWN
    return View.PLAN if planned else View.LIST


def meant_by(review: Review, ref: Ref) -> Recommendation | None:
    """The recommendation that somebody means who asks here for a record of the case.

    That is the recommendation itself, the first one that rests on a finding, or the first one
    that comes from an agency or is addressed to it.
    """
    if ref.table == "recommendations":
        return review.recommendations.get(ref.id)
    if ref.table == "findings":
        return next(iter(review.recommendations_for(ref.id)), None)
    if ref.table == "agencies":
        everything = [r for _, r in sorted(review.recommendations.items())]
        named = [r for r in everything if ref.id in (r.origin_agency, r.lead, r.monitoring)]
        return next(iter(named), None)
    return None


@dataclass
class Position:
    """Where somebody is: the view, in each view the row and how far it is scrolled, and in the
    action plan the column (0 is the recommendation) and the first one shown after that."""

    view: View = View.LIST
    column: int = 1
    first: int = 1
    rows: dict[View, tuple[int, int]] = field(default_factory=dict)
    tops: dict[View, int] = field(default_factory=dict)

    def row(self, rows: Rows) -> int:
        """The row somebody is in; where its recommendation is gone, the one in its place."""
        number, at = self.rows.get(self.view, (0, 0))
        found = (index for index, r in enumerate(rows) if r.id == number)
        return next(found, max(min(at, len(rows) - 1), 0))

    def choose(self, rows: Rows, row: int) -> None:
        """Go to a row, or to the last one before the edge."""
        row = max(0, min(row, len(rows) - 1))
        if rows:
            self.rows[self.view] = (rows[row].id, row)

    def turn(self, columns: int) -> None:
        """Go so many columns of the plan to the right."""
        self.column = max(0, min(self.column + columns, len(PLAN_FIELDS)))


def heading(review: Review, view: View, width: int) -> Line:
    """The three views with their counts; the one that is open stands out."""
    undecided = sum(r.decision is None and r.state is not State.WITHDRAWN for r in review.ledger)
    blank = sum(len(blanks(review, r)) for r in review.panel_recommendations)
    entries: tuple[tuple[View, str, str], ...] = (
        (View.LIST, f"List {len(review.counted)}", ""),
        (
            View.LEDGER,
            f"Ledger {len(review.ledger)}",
            f"! {undecided} not decided" if undecided else "",
        ),
        (View.PLAN, "Action plan", f"! {blank} blank" if blank else ""),
    )
    spans: list[Span] = []
    for name, label, wanting in entries:
        here = name is view
        spans += [("▌", "accent") if here else (" ", ""), (label, "selected" if here else "quiet")]
        spans += [(f" {wanting}" if wanting else "", "warning"), ("     ", "")]
    return cut(line(*spans), width)
