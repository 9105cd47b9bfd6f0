"""One cell as lines: the question in full, the cell's items, what other agencies' cells said."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.records import Query, Recommendation
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.screens.lines.cell_words import reason
from dhr_tui.screens.lines.company import NO_NOTE, NO_NOTES, Note, Notes, margin
from dhr_tui.screens.lines.items import (
    INK_OF_CELL,
    Item,
    head_of,
    items_at,
    name_columns,
    text_elsewhere,
    text_of,
)
from dhr_tui.screens.lines.placed import Placed
from dhr_tui.widgets.ink import BLANK, Line, apart, cut, line, width_of
from dhr_tui.widgets.typeset import set_brief, set_text

NOTHING_HERE = "Nothing is recorded here yet; f writes a finding, x says that nothing arises."

QUESTION_ROWS = 12
"""Rows of a question, at most."""

MOST_ROWS = 8
"""Rows of an item's text; the rest is read in its editor or in its history."""


GAP = 2
"""Columns between two things in a row, at least."""

NAMES = 4
"""Columns of an item's name in the cell, at least, so that texts mostly begin at one column."""

BRIEF_ROWS = 2
"""Rows of a text in another agency's cell, at least."""

OTHERS = 3
"""Columns before the items of another agency's cell."""


def head(review: Review, grid: Grid, place: Place, width: int) -> list[Line]:
    """Who is asked, which question it is, how far the agency has come; the question in full."""
    question = review.questions[place.question]
    number, total = review.number(place.question), len(grid.questions)
    which = f"question {number} of {total} " if number else "a question that is no longer put "
    state = grid.states.get(place, CellState.NOT_PUT)
    name = line(" ", (review.agency_name(place.agency), "strong"))
    come = line("   ", (f"{state.glyph} {state.label}".strip(), INK_OF_CELL[state]))
    rights = [line(which, (come_to, "accent"), " ") for come_to in _come(grid, place.agency)]
    taken = width_of(name) + width_of(come) + GAP
    right = next((row for row in rights if taken + width_of(row) <= width), rights[-1])
    room = width - width_of(right) - width_of(come) - GAP
    if width_of(name) > room and place.agency:
        name = line(" ", (review.agencies[place.agency].short, "strong"))
    left = line(*cut(name, room), *come)
    return [apart(left, right, width), *set_brief(question.text, width, "", 1, QUESTION_ROWS)]


def _come(grid: Grid, agency: int) -> tuple[str, ...]:
    """How much of an agency's column is answered, from its longest form to its shortest."""
    done, put = _answered(grid, agency)
    if not put:
        return ("",)
    drawn = bar(done, put)
    return (
        f"  answered {done} of {put} {drawn}",
        f"  done {done}/{put} {drawn}",
        f"  done {done}/{put}",
    )


def _answered(grid: Grid, agency: int) -> tuple[int, int]:
    """How many of the questions that are put to an agency have an answer, and how many are put."""
    column = (grid.states.get(Place(asked.id, agency)) for asked in grid.questions)
    states = [state for state in column if state and state is not CellState.NOT_PUT]
    return sum(not state.open for state in states), len(states)


def head_rows(review: Review, width: int) -> int:
    """How many rows the longest question of the walk takes, with the line above it."""
    texts = (set_text(q.text, width, "", 1, QUESTION_ROWS) for q in review.walked)
    return 1 + max(map(len, texts), default=1)


def bar(done: int, put: int) -> str:
    """So many of all that were put, at least one: [####--]; full only where all of them are."""
    length = min(put, 12)
    marks = done * length // put
    return f"[{'#' * marks}{'-' * (length - marks)}]"


def body(
    review: Review, place: Place, selected: Ref | None, width: int, notes: Notes = NO_NOTES
) -> Placed:
    """The cell's reason and items, the selected one marked at the margin, notes behind heads."""
    rows: list[Line] = list(reason(review, place, width))
    where: dict[Ref, tuple[int, int]] = {}
    items = items_at(review, place)
    names = max(name_columns(items), NAMES)
    for item in items:
        if rows:
            rows.append(BLANK)
        ref = ref_to(item)
        first = len(rows)
        rows += _item(review, item, names, ref == selected, width, notes.get(ref, NO_NOTE))
        where[ref] = (first, len(rows) - 1)
    if not rows:
        rows += set_text(NOTHING_HERE, width, "quiet", 1)
    return Placed(rows, where)


def brief_rows(height: int) -> int:
    """Rows of a text in another agency's cell, on a screen of `height` rows."""
    return max(BRIEF_ROWS, height // 10)


def others(
    review: Review, grid: Grid, place: Place, width: int, brief: int = BRIEF_ROWS
) -> Iterator[Line]:
    """What was answered to the same question in the other agencies' cells, row by row, each text
    in at most `brief` rows.

    A large case has far more of it than is ever in sight, so that each row is made when it is
    asked for.
    """
    yield line((" Other agencies on this question", "strong"))
    answered = 0
    for agency in grid.agencies:
        there = Place(place.question, agency)
        state = grid.states.get(there, CellState.NOT_PUT)
        if agency != place.agency and state not in (CellState.NOT_PUT, CellState.NOT_STARTED):
            answered += 1
            yield from _other(review, there, state, width, brief)
    if not answered:
        yield line((" No other agency has answered it yet.", "quiet"))


def _other(
    review: Review, there: Place, state: CellState, width: int, brief: int
) -> Iterator[Line]:
    """One other agency's answers, each in brief."""
    name = cut(line(f" {review.agency_name(there.agency)}"), width - 2)
    yield BLANK
    yield line(" ", (state.glyph, INK_OF_CELL[state]), *name)
    yield from reason(review, there, width, OTHERS, brief)
    items = items_at(review, there)
    names = name_columns(items)
    for item in items:
        head = head_of(review, item, names, width - OTHERS)
        yield cut(line(" " * OTHERS, *head), width)
        yield from set_brief(text_elsewhere(item), width, "quiet", OTHERS + names + GAP, brief)


def _item(
    review: Review, item: Item, names: int, selected: bool, width: int, note: Note
) -> list[Line]:
    """An item whole: its head, its text and what stands under it, all at one column."""
    mark = ("▌", "accent") if selected else (" ", "")
    first = margin(note) if note.whole and not selected else mark
    head = _head(review, item, names, width - 1, note)
    column = names + GAP
    rows = [
        *text_of(item, width - 1, column, MOST_ROWS),
        *_beside(review, item, width - 1, column),
    ]
    return [line(first, *head), *(line(mark, *row) for row in rows)]


def _head(review: Review, item: Item, names: int, room: int, note: Note) -> Line:
    """An item's head with its note behind it, which gives way first."""
    head = head_of(review, item, names, room - width_of(note.whole))
    said = note.within(room - width_of(head))
    if said != note.whole:
        head = head_of(review, item, names, room - width_of(said))
    return line(*head, *said)


def _beside(review: Review, item: Item, width: int, column: int) -> list[Line]:
    """What stands under a text: who dissents, and what it is linked to."""
    rows: list[Line] = []
    if isinstance(item, Query):
        return rows
    for dissent in item.dissents:
        said = f"Dissent of {dissent.who}: {dissent.words}"
        rows += set_text(said, width, "waiting", column, 3)
    if isinstance(item, Recommendation) and item.findings:
        links = " ".join(f"F{finding}" for finding in item.findings)
        rows += set_text(f"Rests on {links}", width, "quiet", column, 2)
    return rows
