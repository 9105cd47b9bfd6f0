"""The life of a point as passages: what it says, what happened to it day by day, its ledger."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.words import meeting
from dhr_tui.review.records import Finding, Query, QueryState, Recommendation
from dhr_tui.review.refs import Ref, record_at, ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.review.thread import Turn, entries_about, kept_by, point_of, thread
from dhr_tui.screens.lines.items import head_of, name_columns, one_line_of, state_span
from dhr_tui.screens.sheets.reader import Passage
from dhr_tui.widgets.ink import BLANK, Line, cut, line
from dhr_tui.widgets.typeset import set_text

INDENT = 5
"""Columns before the words of a turn."""


def passages(review: Review, item: Ref, width: int) -> list[Passage]:
    """The thread that an item belongs to; what can be gone on with can be chosen.

    The value of a query that is not closed is its Ref, and so is that of an entry of the ledger.
    """
    point = record_at(review, point_of(review, item))
    turns = thread(review, item)
    last = {turn.item: turn for turn in turns if turn.item.table == "queries"}
    found = [Passage(tuple(_head(review, point, width)))]
    for turn in turns:
        going_on = last.get(turn.item) is turn and not _closed(review, turn.item)
        found.append(Passage((BLANK,)))
        found.append(Passage(tuple(_turn(review, turn, width)), turn.item if going_on else None))
    if isinstance(point, Finding):
        found += _ledger(review, point, width)
    return found


def _closed(review: Review, item: Ref) -> bool:
    return review.queries[item.id].state is QueryState.CLOSED


def _head(review: Review, point: object, width: int) -> Iterator[Line]:
    """What the thread is about; what a finding promises, and whether that is met."""
    if isinstance(point, (Finding, Recommendation, Query)):
        yield cut(line(" ", *head_of(review, point, 0, width - 1)), width)
    if not isinstance(point, Finding):
        return
    met = kept_by(review, point)
    if point.promise:
        sign, ink = ("●", "good") if met else ("!", "warning")
        said = f"{sign} promises a recommendation: {one_line(point.promise)}"
        yield from set_text(said, width, ink, INDENT)
    for each in met:
        yield cut(line(" " * INDENT, *one_line_of(review, each)), width)


def _turn(review: Review, turn: Turn, width: int) -> Iterator[Line]:
    """The day and what happened; the words; a remark, as who follows a query up."""
    name = f"{turn.item} " if turn.item.table != "findings" else ""
    where = ", ".join(filter(None, (meeting(review, turn.meeting), turn.by)))
    day = f"{turn.day or 'day not known':<14}"
    what = one_line(f"{name}{turn.what}")
    yield cut(line(" ", (day, "accent"), (what, "strong"), (f"   {where}", "quiet")), width)
    yield from set_text(turn.words, width, "", INDENT)
    if turn.remark:
        yield from set_text(turn.remark, width, "quiet", INDENT)


def _ledger(review: Review, finding: Finding, width: int) -> Iterator[Passage]:
    """The recommendations of the agency's report, the ones linked to the finding first."""
    if entries_about(review, finding):
        words = line(" ", ("The agency report's recommendations", "strong"))
        yield Passage((BLANK, words))
    yield from entries(review, finding, width)


def entries(review: Review, finding: Finding, width: int) -> Iterator[Passage]:
    """The ledger's entries beside a finding, to choose one of."""
    found = list(entries_about(review, finding))
    names = name_columns(found)
    for entry in found:
        word, ink = state_span(review, entry)
        head = line(f" {ref_to(entry)!s:<{names}}  {entry.reference:<10}  ", (word, ink))
        rows = set_text(entry.text, width, "quiet", INDENT, 2)
        yield Passage((cut(head, width), *rows), ref_to(entry))
