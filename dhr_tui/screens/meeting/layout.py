"""The running meeting as lines: who is here, agenda and minutes, what was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dhr_tui.review import minutes
from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import Meeting, Minuted, Minuting, Note
from dhr_tui.review.review import Place, Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.lines.rows import Row, Spot, heading, longest
from dhr_tui.screens.meeting.held import held
from dhr_tui.screens.meeting.people import people
from dhr_tui.screens.meeting.waiting import overdue, waiting
from dhr_tui.widgets.ink import BLANK, cut, line
from dhr_tui.widgets.typeset import set_text

ITEM, NOTE, CONFIRM = "item", "note", "confirm"
JUMP, START, MINUTES, LETTERS = "jump", "start", "minutes", "letters"

NOW = "›"
"""Stands before the item of the agenda that the panel is at."""

MOST_MINUTES = 3
"""Meetings whose minutes are listed to be confirmed; the others follow once these are."""

MOST_ROWS = 12
"""Rows of one line of the minutes; the document has all of it."""


def rows(review: Review, today: str, width: int, at_item: str = "") -> list[Row]:
    """Everything about the running meeting; without one, how to start it and what waits.

    `at_item` is the item of the agenda (its words) that the panel is at.
    """
    meeting = review.running
    if meeting is None:
        return [*_ended(review, width), *waiting(review, today, width)]
    return [
        *_head(review, meeting, width),
        *filter(None, (overdue(review, today),)),
        *people(review, meeting, width),
        *_agenda(review, meeting, width, at_item),
        *waiting(review, today, width),
        *_done(review, meeting, width),
        *held(meeting, width),
    ]


def _ended(review: Review, width: int) -> Iterator[Row]:
    """Without a running meeting: the next one, and what one does with the last."""
    yield Row((BLANK, line("   No meeting is running.")), None)
    yield Row((line("   Start a meeting, or choose one", ("   enter", "quiet")),), Spot(START))
    for each in minutes.to_be_read(review):
        state = "confirmed" if each.locked else "a draft until a later meeting confirms them"
        words = line(f"   Minutes of meeting {each.number}", (f"   {state}", "quiet"))
        yield Row((cut(words, width),), Spot(MINUTES, each.id))
    if minutes.last_held(review):
        about = "what each was asked, and what was agreed of it"
        letters = line("   Letters to the agencies", (f"   {about}", "quiet"))
        yield Row((cut(letters, width),), Spot(LETTERS))


def _head(review: Review, meeting: Meeting, width: int) -> Iterator[Row]:
    on = show_when(meeting.on) if meeting.on else "date not known"
    held = ", ".join(filter(None, (f"Meeting {meeting.number}", on, one_line(meeting.place))))
    yield Row((cut(line(" ", (held, "strong")), width),))
    left = minutes.all_to_confirm(review)
    for before in left[:MOST_MINUTES]:
        words = f" ! Minutes of meeting {before.number} to be confirmed"
        row = line((words, "warning"), ("   enter reads them, e changes a line", "quiet"))
        yield Row((cut(row, width),), Spot(CONFIRM, before.id))
    if left[MOST_MINUTES:]:
        more = f"   Minutes of {len(left) - MOST_MINUTES} more meetings are to be confirmed after"
        yield Row((cut(line((more, "quiet")), width),))


def _agenda(review: Review, meeting: Meeting, width: int, at_item: str) -> Iterator[Row]:
    about = f"n writes at {NOW}, + adds an item, e changes, - takes out"
    yield heading("Agenda and minutes", about)
    lines = [n for _, n in sorted(review.notes.items()) if n.meeting == meeting.id]
    for number, item in enumerate(meeting.agenda, 1):
        first, *more = set_text(f"{number:>2}. {item}", width - 1, "", 3, MOST_ROWS)
        if item == at_item:
            first = line(" ", (NOW, "accent"), " ", *first[1:])
        yield Row((first, *more), Spot(ITEM, item))
        yield from (_note(n, width) for n in lines if n.agenda == item)
    yield from _elsewhere(review, [n for n in lines if n.agenda not in meeting.agenda], width)


def _elsewhere(review: Review, lines: Sequence[Note], width: int) -> Iterator[Row]:
    """Lines under no item of the agenda, each under the name of its cell; then those in none."""
    in_cells = dict.fromkeys((n.question, n.agency) for n in lines if n.question)
    heads = [(place, f"In {name_of(review, Place(*place))}:") for place in in_cells]
    for place, head in (*heads, (None, "Under no item:")):
        here = [n for n in lines if ((n.question, n.agency) if n.question else None) == place]
        if here:
            yield Row((cut(line(f"   {head}"), width),))
        yield from (_note(note, width) for note in here)


def _note(note: Note, width: int) -> Row:
    return Row(tuple(set_text(note.text, width - 1, "", 8, MOST_ROWS)), Spot(NOTE, note.id))


def _done(review: Review, meeting: Meeting, width: int) -> Iterator[Row]:
    done = minutes.minuted(review, meeting)
    yield heading("Done at this meeting", f"{len(done)}" if done else "nothing yet")
    names = longest(each.item for each in done)
    whats = longest(each.what.label for each in done)
    for number, each in enumerate(done, 1):
        what = (f"{each.what.label:<{whats}}  ", "good")
        row = line(f"   {each.item:<{names}}  ", what, one_line(each.words))
        yield Row((cut(row, width),), _way(each, number))


def _way(each: Minuted, number: int) -> Spot | None:
    """Where enter leads from what was done; an action that is done has no place of its own."""
    return (
        Spot(JUMP, f"{each.item} done {number}")
        if each.item and each.what is not Minuting.DONE
        else None
    )
