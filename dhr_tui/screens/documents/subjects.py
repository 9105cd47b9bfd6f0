"""Which meeting the minutes are of, and which agency a letter is for: picked from a list."""

from __future__ import annotations

from collections.abc import Callable

from dhr_tui.documents.registry import AGENCIES, MEETINGS, subjects
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import QueryState
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.documents.choice import Wanted
from dhr_tui.screens.frame.common import CommonScreen
from dhr_tui.screens.sheets.picker import Candidate, PickerSheet, fuzzy

HEADINGS = {MEETINGS: "Minutes of which meeting", AGENCIES: "Letter to which agency"}
WITHOUT = {
    MEETINGS: "No meeting is recorded yet; m starts one.",
    AGENCIES: "No agency is recorded yet; the set-up (6) adds them.",
}
LONGEST = 100
"""Characters of a name in the list."""


def pick_subject(screen: CommonScreen, wanted: Wanted, take: Callable[[int], None]) -> None:
    """List what the document can be about, and `take` the id of what is picked."""
    kind, found = wanted.document.about, candidates(screen.review, wanted)
    if not found:
        screen.say(WITHOUT[kind], wrong=True)
        return
    at = [candidate.value for candidate in found].index(wanted.about)
    sheet = PickerSheet(HEADINGS[kind], fuzzy(found), choosing="take it", at=at)
    screen.app.push_screen(sheet, lambda picked: take(picked) if isinstance(picked, int) else None)


def candidates(review: Review, wanted: Wanted) -> list[Candidate]:
    """What the document can be about, what is most likely meant first."""
    row = _meeting if wanted.document.about == MEETINGS else _agency
    return [row(review, number) for number in subjects(review, wanted.document)]


def _meeting(review: Review, number: int) -> Candidate:
    meeting = review.meetings[number]
    on = show_when(meeting.on) if meeting.on else "date not known"
    name = one_line(", ".join(filter(None, (f"Meeting {meeting.number}", on, meeting.place))))
    state = "confirmed" if meeting.locked else "draft"
    running = review.running is not None and review.running.id == number
    return Candidate(name[:LONGEST], "running" if running else state, number)


def _agency(review: Review, number: int) -> Candidate:
    agency = review.agencies[number]
    both = agency.name if agency.short in agency.name else f"{agency.short}, {agency.name}"
    waiting = sum(
        q.agency == number and q.state is QueryState.OPEN for q in review.queries.values()
    )
    asked = "question to it" if waiting == 1 else "questions to it"
    return Candidate(one_line(both)[:LONGEST], f"{waiting} {asked}" if waiting else "", number)
