"""Two texts as lines, word by word against the one that both began with, and what was chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from dhr_tui.review.words import difference
from dhr_tui.screens.writing.contest import Contest, Point, Side
from dhr_tui.session import when_at_home
from dhr_tui.widgets.ink import BLANK, Line, Span, abreast, line, marked
from dhr_tui.widgets.marked import set_pieces
from dhr_tui.widgets.typeset import set_text

ABREAST_FROM = 100
"""Columns from which both texts stand side by side."""

CHOICES: tuple[tuple[Side, str, str], ...] = (
    ("theirs", "t", "theirs"),
    ("mine", "m", "mine"),
    ("both", "c", "a combination"),
)


class Laid(NamedTuple):
    """The lines of a contest, and where each of its points begins and ends in them.

    `proposed` is where the combination begins that is shown last, 0 where none is.
    """

    lines: list[Line]
    where: list[tuple[int, int]]
    proposed: int = 0


def lay_out(
    contest: Contest, choices: Mapping[str, Side], at: int, width: int, drafted: bool = False
) -> Laid:
    """Every point with both sides; the one numbered `at` has a bar at the margin.

    Set `drafted` where mine was left as a draft, and not typed just now.
    """
    rows: list[Line] = [*set_text(lead(contest, drafted), width, "strong", 1), BLANK]
    if contest.gone:
        rows += set_text(contest.values.get("text", ""), width, "", 3)
    where: list[tuple[int, int]] = []
    proposed = 0
    for number, point in enumerate(contest.points):
        first = len(rows)
        lines = _point(contest, point, width, choices.get(point.name))
        if choices.get(point.name) == "both":
            combination = _combination(point, width)
            proposed = first + len(lines) + 1
            lines += combination
        one_of_many = number == at and len(contest.points) > 1
        rows += [marked(row, ("▌", "accent")) for row in lines] if one_of_many else lines
        where.append((first, len(rows) - 1))
        rows.append(BLANK)
    return Laid(rows, where, proposed)


def lead(contest: Contest, drafted: bool = False) -> str:
    """What has happened, in one or two sentences."""
    item = contest.item
    if contest.gone:
        return f"{item} is no longer in the case. What you wrote is below, and not saved."
    who = f"{contest.by or 'Somebody'}, {when_at_home(contest.at)}"
    if contest.lock:
        return f"{contest.lock} Last saved by {who}. What you wrote is not lost, and not saved."
    since = "since your draft was left" if drafted else "while you wrote on it"
    return f"{item} was changed {since} ({who}). Nothing of yours is saved yet."


def _point(contest: Contest, point: Point, width: int, chosen: Side | None) -> list[Line]:
    rows = [_choices(point, chosen, bool(contest.lock))]
    if point.is_text:
        return [*rows, *_both_texts(contest.by, point, width)]
    for side, value in (("theirs", point.theirs), ("mine", point.mine)):
        rows += set_text(f"{side:<8}{point.shown(value) or 'nothing'}", width, "", 3)
    return rows


def _choices(point: Point, chosen: Side | None, locked: bool) -> Line:
    """The name of a field, and what can be chosen for it by which key."""
    spans: list[Span] = [(" ", ""), (f"{point.label:<14}", "strong")]
    for side, key, label in CHOICES:
        if locked or (side == "both" and not point.is_text):
            continue
        glyph = "●" if side == chosen else "○"
        spans += [(f"{glyph} ", "accent"), (key, "accent")]
        spans += [(f" {label}   ", "selected" if side == chosen else "")]
    return line(*spans)


def _both_texts(by: str, point: Point, width: int) -> list[Line]:
    """Theirs and mine; where the base is not known, mine against theirs."""
    wide = width >= ABREAST_FROM
    room = width // 2 - 3 if wide else width - 2
    whose = f"theirs ({by})" if by else "theirs"
    theirs = [line("   ", (whose, "quiet")), *_words(point.before, point.theirs, room)]
    mine = [line("   ", ("mine", "quiet")), *_words(point.before, point.mine_alone, room)]
    return abreast(theirs, mine, width // 2) if wide else [*theirs, BLANK, *mine]


@lru_cache(maxsize=8)
def _words(old: str, new: str, width: int) -> tuple[Line, ...]:
    return tuple(set_pieces(difference(old, new), width, 3))


def _combination(point: Point, width: int) -> Sequence[Line]:
    """The text that is proposed; what both changed stands in it twice, in marks."""
    both = sum(passage.open for passage in point.passages)
    twice = "One passage was" if both == 1 else f"{both} passages were"
    told = f"{twice} changed by both; they stand in marks, for you to choose." if both else ""
    rows = [BLANK, line("   ", ("a combination, to be read and changed in the editor", "quiet"))]
    rows += set_text(point.value("both"), width - 2, "strong", 3)
    return [*rows, *set_text(told, width - 2, "warning", 3)] if told else rows


def asked_to_drop(points: Iterator[Point]) -> str:
    """The question before words of mine go, for good."""
    names = ", ".join(point.label for point in points)
    what = f"What you wrote ({names})" if names else "What you wrote"
    return f"{what} will be gone; y drops it."
