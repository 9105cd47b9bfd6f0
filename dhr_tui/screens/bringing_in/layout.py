"""The lines of what a file would bring in: what is wrong, how it is understood, and each record."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.intake import preview
from dhr_tui.intake.preview import Preview
from dhr_tui.widgets.ink import BLANK, Line, abreast, line
from dhr_tui.widgets.typeset import set_text

WIDEST_HEADING, WIDEST_PLACE = 34, 16
"""Columns that a heading of the file may take before what it is, and a place before a record."""

NOTES_OUT_OF_SIGHT = 8
"""Columns and records below which notes are told at the top too."""


def lines(shown: Preview, attached: bool, alone: bool, width: int) -> Iterator[Line]:
    """Of which kind it rather is; faults, as nothing comes in before they are put right; warnings.

    `attached` says that what has no number was attached to the items above it, `alone` that members
    of the panel come in without an agency that the case does not know.
    """
    if shown.rather:
        yield from _beside("?", f"{shown.rather}; r reads it as those.", 1, width, "warning")
    for fault in shown.faults:
        yield from _beside("!", str(fault), 1, width, "warning")
    for warning in shown.warnings:
        yield from _beside("?", warning, 1, width, "warning")
    yield from set_text(shown.counts, width, "strong", 1)
    if shown.found.loose:
        said = "attached to it; a lets go." if attached else "a attaches what it says to the item."
        yield from set_text(f"{shown.loose}, {said}", width, "accent", 1)
    if shown.unknown:
        said = "; w brings them in without one."
        if alone:
            said = ": they come in without one; w takes that back."
        yield from set_text(f"{shown.strangers}{said}", width, "accent", 1)
    records = list(preview.records(shown, 0))
    notes = list(filter(None, [shown.advice, *shown.notes]))
    if notes and len(shown.found.columns) + len(records) > NOTES_OUT_OF_SIGHT:
        many = "1 note stands" if len(notes) == 1 else f"{len(notes)} notes stand"
        yield from set_text(f"{many} below the list; end goes there.", width, "quiet", 1)
    yield BLANK
    yield from _columns(shown, width)
    yield from _records(records, width)
    for note in notes:
        yield from _beside("·", note, 1, width, "quiet")


def _columns(shown: Preview, width: int) -> Iterator[Line]:
    """Every heading of the file, and beside it what it is."""
    pairs = list(preview.columns(shown))
    widest = min(max((len(heading) for heading, _ in pairs), default=0), WIDEST_HEADING)
    for heading, field in pairs:
        ink = "quiet" if field == preview.NOT_BROUGHT_IN else "accent"
        left = set_text(heading, widest + 1, "", 1)
        yield from abreast(left, [line(("is ", "quiet"), (field, ink))], widest + 3)
    if pairs:
        yield BLANK


def _records(records: list[tuple[str, str, str]], width: int) -> Iterator[Line]:
    """A place, and beside it what comes in from there, whole; what is not new says so first."""
    widest = min(max((len(place) for place, *_ in records), default=0), WIDEST_PLACE)
    for place, what, said in records:
        right = set_text(said, width - widest - 3)
        if what != preview.NEW:
            right = [line((what, "strong")), *right]
        left = set_text(place, widest + 1, "quiet", 1)
        yield from abreast(left, right, widest + 3)
    if records:
        yield BLANK


def _beside(sign: str, text: str, column: int, width: int, ink: str) -> list[Line]:
    """A text with a sign before its first line."""
    left = [line((f"{' ' * column}{sign}", ink))]
    return abreast(left, set_text(text, width - column - 2, ink), column + 2)
