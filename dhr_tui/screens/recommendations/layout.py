"""The list of the panel's recommendations as lines: words, links, dissent."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from dhr_tui.documents.words import meeting
from dhr_tui.review.listing import listed
from dhr_tui.review.outstanding import promises
from dhr_tui.review.records import Dissent, Finding, Origin, Recommendation, Scope, State
from dhr_tui.review.records import RecommendationKind as Kind
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.lines.items import GLYPH_OF_STATE, INK_OF_STATE, LEADS, state_span, text_of
from dhr_tui.screens.lines.placed import MARGIN, Placed
from dhr_tui.screens.recommendations.views import View, rows_of
from dhr_tui.widgets.ink import BLANK, Line, cut, line, width_of
from dhr_tui.widgets.typeset import MEASURE, set_text

INDENT = 5
"""Columns before the text: the margin and the printed number."""

EDGES = 3
"""Columns that text leaves free: the margin, and at the right the arrows of a page."""

MOST_ROWS = 60
"""Rows of one text in a list; its history has all of it."""


def listing(review: Review, width: int) -> Placed:
    """Every recommendation of the panel, those that were withdrawn last."""
    placed = Placed([], {})
    for item in rows_of(review, View.LIST):
        if placed.lines:
            placed.lines.append(BLANK)
        room = width - EDGES
        add(placed, item, [_head(review, item, room), *_body(review, item, room)], width)
    if not placed.lines:
        placed.lines.append(line(" ", ("No recommendation yet; r writes one.", "quiet")))
    placed.lines.extend(_promised(review, width - EDGES))
    return placed


def _promised(review: Review, width: int) -> Iterator[Line]:
    """What findings promise and nobody has recommended yet; it blocks nothing."""
    found = list(promises(review))
    if found:
        yield BLANK
        yield line(" ", ("Promised, and not recommended yet", "strong"))
    for finding in found:
        name = f"{ref_to(finding)!s:<6}"
        text = set_text(f"{name}{one_line(finding.promise)}", width, "warning", 2)
        yield from text


def add(placed: Placed, item: Recommendation, rows: list[Line], width: int) -> None:
    """Put an item's rows below the others, each behind a margin."""
    first = len(placed.lines)
    placed.lines.extend(cut((MARGIN, *row), width) for row in rows)
    placed.where[ref_to(item)] = (first, len(placed.lines) - 1)


def _head(review: Review, item: Recommendation, width: int) -> Line:
    """Number, name, state, and who leads: in full where there is room, else the short form."""
    number = review.counted.get(item.id)
    state, ink = state_span(review, item)
    start = line((f"{number or '':>2}  {ref_to(item)!s:<5} ", "strong"), (f"{state:<13} ", ink))
    if not item.lead:
        return (*start, ("nobody named to lead", "quiet"))
    lead = review.agencies[item.lead]
    room = width - width_of(start) - len(LEADS)
    return line(*start, LEADS, lead.name if cell_len(lead.name) <= room else lead.short)


def _reach(item: Recommendation) -> str:
    """What kind it is and how far it reaches, as far as that is said."""
    if item.kind is Kind.IMPLEMENTATION_NOTE:
        return "Implementation note, not counted"
    if item.scope is Scope.NATIONAL and item.department:
        return f"National, {item.department}"
    return ", ".join(word.label for word in (item.scope, item.kind) if word).capitalize()


def _body(review: Review, item: Recommendation, width: int) -> Iterator[Line]:
    yield from text_of(item, width, INDENT - 1, MOST_ROWS)
    about = " ".join(f"{sentence}." for sentence in _about(review, item))
    yield from set_text(about, width, "quiet", INDENT - 1)
    names = max((len(str(number)) for number in item.findings), default=0) + 1
    for number in item.findings:
        yield cut(_finding(review.findings[number], names), min(width, MEASURE + INDENT))
    if not item.findings and item.kind is not Kind.IMPLEMENTATION_NOTE:
        yield line(" " * (INDENT - 1), ("! not linked to a finding (L)", "warning"))
    for dissent in item.dissents:
        yield from set_text(_dissent(review, dissent), width, "waiting", INDENT - 1)


def _about(review: Review, item: Recommendation) -> Iterator[str]:
    """What else is recorded, in short sentences without their stops."""
    yield _reach(item)
    if item.reason and item.state in (State.DEFERRED, State.WITHDRAWN):
        until = f", until {item.until}" if item.until else ""
        yield f"{item.state.label.capitalize()}: {item.reason}{until}"
    if item.origin is not Origin.PANEL:
        yield f"From the {item.origin.label}"
    if item.supporting:
        yield f"Supported by {listed(map(review.agency_name, item.supporting))}"
    if item.monitoring:
        yield f"Monitored by {review.agency_name(item.monitoring)}"


def _finding(finding: Finding, names: int) -> Line:
    """A linked finding in one row."""
    glyph, ink = GLYPH_OF_STATE[finding.state], INK_OF_STATE[finding.state]
    name, words = f" {ref_to(finding)!s:<{names}}  ", one_line(finding.text)
    return line(" " * (INDENT - 1), (glyph, ink), name, (words, "quiet"))


def _dissent(review: Review, dissent: Dissent) -> str:
    where = meeting(review, dissent.meeting)
    printed = "printed" if dissent.printed else "only minuted"
    at = f"{where}, {printed}" if where else printed
    return f"Dissent, {dissent.who} ({at}): {dissent.words}"
