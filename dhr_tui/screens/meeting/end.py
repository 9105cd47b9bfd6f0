"""The end of a meeting: what was done, what a reader would ask, and the minutes as a file."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence

from dhr_tui.documents.export import Exported, export
from dhr_tui.documents.faults import NotExported
from dhr_tui.documents.withholding import HoldsNames
from dhr_tui.review.acts import meetings
from dhr_tui.review.checks.closing import questions
from dhr_tui.review.minutes import minuted
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review
from dhr_tui.screens.frame.common import CommonScreen
from dhr_tui.screens.keys.action import MEETING
from dhr_tui.screens.sheets.exported import ask_despite, sentence
from dhr_tui.screens.sheets.reader import Passage, ReaderSheet
from dhr_tui.store.errors import StoreError
from dhr_tui.widgets.ink import BLANK, Line, line
from dhr_tui.widgets.typeset import set_text

END = "end"

HANGING = 3
"""Columns before a sentence: its mark stands in them."""


def end_meeting(screen: CommonScreen) -> None:
    """Show what the meeting did and what is asked of it; the first row ends it."""
    running = screen.review.running
    assert running is not None, "the table of actions lets none through without a meeting"
    review, meeting = screen.review, running.id

    def chosen(value: object) -> None:
        if value == END:
            screen.perform(meetings.close_meeting, lambda _: _ended(screen, meeting))
        elif isinstance(value, Ref) and value.table == "members":
            screen.app.show_screen(MEETING, item=value)
        else:
            screen.went(value)

    heading = f"End meeting {running.number}"
    sheet = ReaderSheet(
        heading, lambda width: passages(review, width), choosing="do it, or go there"
    )
    screen.app.push_screen(sheet, chosen)


def passages(review: Review, width: int) -> Sequence[Passage]:
    """What was done, by kind; then what a quality-assurance reader would ask, each with a jump."""
    running = review.running
    assert running is not None
    done = Counter(each.what.label for each in minuted(review, running))
    told = ", ".join(f"{count} {what}" for what, count in sorted(done.items()))
    rows: list[Line] = [*set_text(f"Done: {told or 'nothing is recorded'}.", width, "", 1), BLANK]
    words = line(" ", ("End the meeting and write its minutes, a draft until confirmed", "strong"))
    found = [Passage(tuple(rows)), Passage((words,), END)]
    asked = list(questions(review, running))
    if asked:
        found.append(Passage((BLANK, line(" What a reader would ask"))))
    for remark in asked:
        rows = set_text(remark.sentence, width, "", HANGING)
        rows[0] = (*line(" ! "), *rows[0][1:])
        found.append(Passage(tuple(rows), remark.ref or remark.place or remark.part))
    return found


def _ended(screen: CommonScreen, meeting: int) -> None:
    """What one does after a meeting stands first on the screen; its minutes are written."""
    screen.action_do("first")
    _write(screen, meeting)


def _write(screen: CommonScreen, meeting: int, despite: bool = False) -> None:
    screen.run_worker(_written(screen, meeting, despite))


async def _written(screen: CommonScreen, meeting: int, despite: bool) -> None:
    """The minutes as a file, made in a thread; what came of it is said."""
    app = screen.app
    session, folder = app.session, app.documents_go_to
    review = session.review

    def work() -> Exported:
        session.confirm()
        register = {} if despite else session.real_names()
        return export(review, session.case_id, "minutes", folder, about=meeting, register=register)

    try:
        done = await asyncio.to_thread(work)
    except HoldsNames as held:
        ask_despite(screen, held, lambda: _write(screen, meeting, despite=True))
        return
    except (NotExported, StoreError) as error:
        app.say(str(error), wrong=True)
        return
    number = review.meetings[meeting].number
    ended = f"Meeting {number} has ended; its minutes are a draft. "
    app.say(ended + sentence(done, screen.size.width - 2))
