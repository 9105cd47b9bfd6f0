"""A text as it stands before the panel: its wording, what changed in it, who is there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dhr_tui.review.absence import unheard
from dhr_tui.review.evidence import show_evidence
from dhr_tui.review.read_last import known_to_the_panel
from dhr_tui.review.records import Finding, Recommendation, State, Wording
from dhr_tui.review.review import Review
from dhr_tui.review.words import difference
from dhr_tui.widgets.ink import BLANK, Line, line
from dhr_tui.widgets.marked import set_pieces
from dhr_tui.widgets.typeset import set_text

Text = Finding | Recommendation


def body(review: Review, text: Text, width: int) -> list[Line]:
    """The wording, with what changed since the panel last had it; evidence; dissent."""
    rows: list[Line] = [BLANK]
    known = known_to_the_panel(text)
    if known:
        rows += _changes(known.text, text.text, width)
        rows += [BLANK, *set_text(_changed(review, known), width, "quiet", 4)]
    else:
        rows += set_text(text.text, width, "strong", 4)
    rows.append(BLANK)
    rows += _rests_on(review, text, width)
    for dissent in text.dissents:
        printed = "printed" if dissent.printed else "only minuted"
        words = f"Dissent, {printed} - {dissent.who}: {dissent.words}"
        rows += set_text(words, width, "waiting", 4)
    return rows


def flag(review: Review, text: Text, width: int) -> list[Line]:
    """Says that the agency which the text is about has nobody at the running meeting.

    Nothing is said where nobody's attendance is recorded: nobody can tell.
    """
    recorded = review.running is not None and review.running.attendance
    absent = unheard(review, text) if recorded else None
    if not absent:
        return []
    words = f"! Nobody from {absent.name} is present, and this text is about them."
    return set_text(words, width, "warning", 1)


def who_is_there(review: Review, width: int, most: int = 0) -> list[Line]:
    """Which meeting runs, and the names of those present, in at most so many rows if given."""
    meeting = review.running
    if not meeting:
        return [line(" ", ("No meeting is running; m starts or chooses one.", "warning"))]
    if not meeting.attendance:
        who = "who is present is not recorded; m records it."
        return [line(" ", (f"Meeting {meeting.number}: ", "strong"), (who, "warning"))]
    names = [review.members[m].name for m in meeting.present if m in review.members]
    heading = line(" ", (f"Meeting {meeting.number}, {len(names)} present", "strong"))
    return [heading, *_names(names, width, max(most - 1, 1) if most else 0)]


def _names(names: Sequence[str], width: int, most: int) -> list[Line]:
    """The names, as many as fit into the rows; how many more there are."""
    for shown in range(len(names), 0, -1):
        more = f"; and {len(names) - shown} more" if shown < len(names) else ""
        rows = set_text("; ".join(names[:shown]) + more, width, "quiet", 1)
        if not most or len(rows) <= most:
            return rows
    return []


@lru_cache(maxsize=8)
def _changes(old: str, new: str, width: int) -> tuple[Line, ...]:
    return tuple(set_pieces(difference(old, new), width, 4))


def _changed(review: Review, known: Wording) -> str:
    """Since when the words are others, and why; how they are told apart."""
    meeting = review.meetings.get(known.meeting)
    because = f", because: {known.because}" if known.because else ""
    if known.state is State.AGREED:
        since = f"since it was agreed{f' at meeting {meeting.number}' if meeting else ''}"
    elif meeting:
        since = "at this meeting" if meeting == review.running else f"at meeting {meeting.number}"
    else:
        since = "since it was put to the panel"
    return f"Changed {since}{because}. [-taken out-] [+put in+]"


def _rests_on(review: Review, text: Text, width: int) -> list[Line]:
    if isinstance(text, Recommendation):
        links = ", ".join(f"F{finding}" for finding in text.findings)
        return set_text(f"Rests on {links}", width, "quiet", 4) if links else []
    shown = show_evidence(text.evidence)
    return set_text(f"Evidence: {shown}", width, "quiet", 4) if shown else []
