"""The ledger as lines: what agency reports recommended, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dhr_tui.documents.words import meeting
from dhr_tui.review.records import Outcome, Recommendation, State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.screens.lines.items import text_of
from dhr_tui.screens.lines.placed import Placed
from dhr_tui.screens.recommendations.layout import EDGES, MOST_ROWS, add
from dhr_tui.screens.recommendations.views import View, rows_of
from dhr_tui.widgets.ink import BLANK, Line, Span, cut, line
from dhr_tui.widgets.typeset import set_text

INDENT = 6
"""Columns before the text, after the margin."""


def ledger(review: Review, width: int, files: bool = True) -> Placed:
    """Every entry below the name of the agency whose report it is in.

    `files` says whether entries can come in from files here.
    """
    placed = Placed([], {})
    for agency, group in groupby(rows_of(review, View.LEDGER), key=lambda r: r.origin_agency):
        entries = list(group)
        if placed.lines:
            placed.lines.append(BLANK)
        placed.lines.append(cut(_agency(review, agency, entries), width))
        for number, item in enumerate(entries):
            if number:
                placed.lines.append(BLANK)
            rows = [_head(review, item), *_body(review, item, width - EDGES)]
            add(placed, item, rows, width)
    if not placed.lines:
        brings = "; I brings them in from a file" if files else ""
        says = f"No agency report's recommendation is recorded yet{brings}."
        placed.lines.extend(set_text(says, width, "quiet", 1))
    return placed


def _agency(review: Review, agency: int, entries: list[Recommendation]) -> Line:
    undecided = sum(_undecided(item) for item in entries)
    name = review.agency_name(agency)
    if undecided:
        return line(" ", (name, "strong"), (f"   ! {undecided} not decided", "warning"))
    return line(" ", (name, "strong"), ("   all decided", "quiet"))


def _undecided(item: Recommendation) -> bool:
    return item.decision is None and item.state is not State.WITHDRAWN


def _head(review: Review, item: Recommendation) -> Line:
    """Name, reference in the report, what became of it."""
    outcome, ink = _outcome(review, item)
    return line((f"{ref_to(item)!s:<6}", "strong"), f"{item.reference:<11} ", (outcome, ink))


def _outcome(review: Review, item: Recommendation) -> Span:
    """What became of it in a few words, with the meeting."""
    decision = item.decision
    if item.state is State.WITHDRAWN:
        return "× withdrawn", "quiet"
    if decision is None:
        return "! not decided", "warning"
    into = f", now {_name(review, decision.into)}" if decision.into else ""
    at = meeting(review, decision.meeting)
    declined = decision.outcome is Outcome.DECLINED
    words = f"{'×' if declined else '●'} {decision.outcome.label}{into}"
    return f"{words}, {at}" if at else words, "" if declined else "good"


def _name(review: Review, number: int) -> str:
    """What took its place, by its printed number and its name."""
    counted = review.counted.get(number)
    name = f"R{number}"
    taken = review.recommendations.get(number)
    if taken and taken.state is State.WITHDRAWN:
        return f"{name}, which is withdrawn"
    return f"recommendation {counted} ({name})" if counted else name


def _body(review: Review, item: Recommendation, width: int) -> Iterator[Line]:
    yield from text_of(item, width, INDENT, MOST_ROWS)
    if item.lead and item.lead != item.origin_agency:
        addressee = f"Addressed to {review.agency_name(item.lead)}."
        yield from set_text(addressee, width, "waiting", INDENT)
    if item.decision and item.decision.because:
        yield from set_text(f"Because: {item.decision.because}", width, "quiet", INDENT)
    if item.reason and item.state is State.WITHDRAWN:
        yield from set_text(f"Withdrawn: {item.reason}", width, "quiet", INDENT)
