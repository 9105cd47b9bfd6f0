"""One proposed text as lines: large and alone, what changed in it, who is there to agree it."""

from __future__ import annotations

from dhr_tui.review.absence import about
from dhr_tui.review.records import Recommendation, State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.screens.lines.before_the_panel import Text, flag, who_is_there
from dhr_tui.screens.lines.company import NO_NOTE, Note
from dhr_tui.screens.lines.items import voice_of
from dhr_tui.widgets.ink import Line, apart, line, width_of


def proposed(review: Review) -> list[Text]:
    """Everything that is before the panel, findings first."""
    return [text for text in review.statements() if text.state is State.PROPOSED]


def head(
    review: Review, text: Text, at: int, total: int, width: int, note: Note = NO_NOTE
) -> list[Line]:
    """Which text it is, what it is about, and how many there are; a note on it."""
    left = line(" ", (str(ref_to(text)), "strong"), f"   {_what(review, text)}")
    right = line((f"{at} of {total} proposed ", "accent"))
    whom = line(" ", (_whom(review, text), "quiet"))
    return [apart(left, right, width), line(*whom, *note.within(width - width_of(whom)))]


def present(review: Review, text: Text, width: int, most: int) -> list[Line]:
    """In at most so many rows: the flag, where there is one, and who is there to agree it."""
    rows = flag(review, text, width)
    return [*rows, *who_is_there(review, width, max(most - len(rows), 2))]


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
