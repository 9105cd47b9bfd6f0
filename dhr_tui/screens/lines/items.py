"""Findings, recommendations and queries as lines of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from dhr_tui.review.dates import show_when
from dhr_tui.review.grid import CellState
from dhr_tui.review.records import (
    Finding,
    Query,
    QueryState,
    Recommendation,
    Record,
    State,
    Voice,
)
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.widgets.ink import Line, Span, line, width_of
from dhr_tui.widgets.typeset import set_text

INK_OF_STATE = {
    State.DRAFT: "",
    State.PROPOSED: "waiting",
    State.AGREED: "good",
    State.DEFERRED: "waiting",
    State.WITHDRAWN: "quiet",
}
GLYPH_OF_STATE = {
    State.DRAFT: "○",
    State.PROPOSED: "◐",
    State.AGREED: "●",
    State.DEFERRED: "P",
    State.WITHDRAWN: "×",
}
INK_OF_CELL = {
    CellState.IN_DISCUSSION: "",
    CellState.FINDINGS: "waiting",
    CellState.AGREED: "good",
    CellState.NOTHING_ARISES: "good",
    CellState.NOT_APPLICABLE: "quiet",
    CellState.PARKED: "waiting",
    CellState.NOT_STARTED: "quiet",
    CellState.NOT_PUT: "quiet",
}

STATES = 12
"""Columns of the state of an item: "● agreed m12"."""

LEADS = "-> "
"""Stands before the body that is to do what is recommended."""

PRIVATE = "A private note; its words are shown in its own cell."
"""Stands for a private note's words where it is shown beside something else."""

BEGINNING = 2_000
"""Characters of a text from which its one row is made."""

Item = Finding | Recommendation | Query


def items_at(review: Review, place: Place) -> Sequence[Item]:
    """Everything in a cell: findings, recommendations, queries."""
    return (
        *review.findings_at(place),
        *review.recommendations_at(place),
        *review.queries_at(place),
    )


def name_columns(items: Iterable[Item]) -> int:
    """Columns of the longest of their names, so that what follows them stands in one column."""
    return max((len(str(ref_to(item))) for item in items), default=0)


def head_of(review: Review, item: Item, names: int, room: int) -> Line:
    """What stands over an item's text: its name, how far it has come, and what it is.

    The name takes `names` columns. A body that leads goes by its short form where its name has
    no place in `room` columns. What stays out of the report says so.
    """
    state, ink = state_span(review, item)
    start = line((f"{ref_to(item)!s:<{names}}  ", "strong"), (f"{state:<{STATES}}  ", ink))
    what = _what(review, item, room - width_of(start))
    kept_back = item.kept_back if isinstance(item, Finding) else ""
    return line(*start, (kept_back, "warning"), f", {what}" if kept_back else what)


def state_span(review: Review, item: Item) -> Span:
    """The state of a text as glyph and word, with the meeting that agreed it.

    What an agency's report recommends is not the panel's to agree; its outcome stands instead.
    """
    if isinstance(item, Query):
        return item.state.label, "waiting"
    if isinstance(item, Recommendation) and item.in_ledger:
        decided = item.decision
        return (decided.outcome.label, "good") if decided else ("! not decided", "warning")
    glyph = GLYPH_OF_STATE[item.state]
    words = f"{glyph} {item.state.label}"
    if item.state is State.AGREED and item.agreement:
        meeting = review.meetings.get(item.agreement.meeting)
        words += f" m{meeting.number}" if meeting else ""
    return words, INK_OF_STATE[item.state]


def voice_of(review: Review, finding: Finding) -> str:
    """Whose view it is; an agency is named where it is not the cell's own."""
    named = finding.voice_agency and finding.voice_agency != finding.agency
    who = f", {review.agencies[finding.voice_agency].short}" if named else ""
    if finding.voice is Voice.DISSENTING_AGENCY:
        return f"dissent{who}"
    return f"{finding.voice.label}{who}"


def text_elsewhere(record: Record) -> str:
    """The text of a record where it is shown beside another one: a private note keeps its own."""
    if isinstance(record, Finding) and record.private:
        return PRIVATE
    return str(getattr(record, "text", ""))


def text_of(item: Item, width: int, indent: int, most: int) -> list[Line]:
    """An item's text as lines, at most `most` of them."""
    rows = set_text(item.text, width, "", indent, most + 1)
    if len(rows) <= most:
        return rows
    return [*rows[: most - 1], line(" " * indent, ("… enter shows it all", "quiet"))]


def one_line_of(review: Review, item: Item, names: int = 0) -> Line:
    """An item in one row: its head, then as much of its text as there is room for."""
    beginning = " ".join(item.text[:BEGINNING].split())
    return line(*head_of(review, item, names, 0), (f"   {beginning}", "quiet"))


def _what(review: Review, item: Item, room: int) -> str:
    """Type and voice of a finding, whom a query is put to, who is to do a recommendation."""
    if isinstance(item, Finding):
        return f"{item.type.label}, {voice_of(review, item)}"
    if isinstance(item, Query):
        due = f", due {show_when(item.due)}" if item.due and item.state is QueryState.OPEN else ""
        return f"to {review.agencies[item.agency].short if item.agency else 'the panel'}{due}"
    return _lead(review, item, room)


def _lead(review: Review, recommendation: Recommendation, room: int) -> str:
    if recommendation.in_ledger:
        writer = review.agencies[recommendation.origin_agency].short
        return f"from {writer}, {recommendation.reference}"
    if not recommendation.lead:
        return f"{LEADS}nobody named"
    lead = review.agencies[recommendation.lead]
    return LEADS + (lead.name if cell_len(LEADS + lead.name) <= room else lead.short)
