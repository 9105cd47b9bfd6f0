"""One proposed text as lines: large and alone, what changed in it, who is there to agree it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dhr_tui.review.absence import about, unheard
from dhr_tui.review.evidence import show_evidence
from dhr_tui.review.read_last import known_to_the_panel
from dhr_tui.review.records import Finding, Recommendation, State, Wording
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.words import difference
from dhr_tui.screens.items import voice_of
from dhr_tui.widgets.ink import BLANK, Line, apart, line
from dhr_tui.widgets.marked import set_pieces
from dhr_tui.widgets.typeset import set_text

Text = Finding | Recommendation


def proposed(review: Review) -> list[Text]:
    """Everything that is before the panel, findings first."""
    return [text for text in review.statements() if text.state is State.PROPOSED]


def head(
    review: Review, text: Text, at: int, total: int, width: int, note: Line = BLANK
) -> list[Line]:
    """Which text it is, what it is about, and how many there are; a note on it."""
    left = line(" ", (str(ref_to(text)), "strong"), f"   {_what(review, text)}")
    right = line((f"{at} of {total} proposed ", "accent"))
    return [apart(left, right, width), line(" ", (_whom(review, text), "quiet"), *note)]


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


def present(review: Review, text: Text, width: int, most: int) -> list[Line]:
    """In at most so many rows: the flag, where there is one, and who is there to agree it."""
    rows = flag(review, text, width)
    return [*rows, *who_is_there(review, width, max(most - len(rows), 2))]


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


def _what(review: Review, text: Text) -> str:
    if isinstance(text, Recommendation):
        number = review.counted.get(text.id)
        return f"recommendation {number}" if number else text.kind.label
    return ", ".join(filter(None, (text.kept_back, text.type.label, voice_of(review, text))))


def _whom(review: Review, text: Text) -> str:
    if isinstance(text, Recommendation):
        lead = review.agency_name(about(text)) if about(text) else "nobody named"
        return f"to {lead}, {text.scope.label}" if text.scope else f"to {lead}"
    numbers = [str(review.number(question)) for question in text.questions]
    noun = "question" if len(numbers) == 1 else "questions"
    fact = "" if text.fact.value == "established" else f", fact {text.fact.label}"
    return f"{review.agency_name(text.agency)}, {noun} {', '.join(numbers)}{fact}"


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
