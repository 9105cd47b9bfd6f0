"""Deciding on an agency report's recommendation: what is asked, and the act it becomes."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult

from dhr_tui.review.acts import recommendations
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.concerning import report_name
from dhr_tui.review.records import Decision, Outcome, Recommendation
from dhr_tui.review.refs import parse_ref, ref_to
from dhr_tui.review.review import Review
from dhr_tui.screens.keys.actions import told
from dhr_tui.screens.lines.items import text_of
from dhr_tui.screens.sheets.ask import AskSheet
from dhr_tui.screens.writing.field_rules import fault_of
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import BLANK
from dhr_tui.widgets.page import Page

MOST_ROWS = 8
"""Rows of the entry's text above the fields; the ledger has all of it."""


class DecideSheet(AskSheet):
    """Asks what becomes of an entry, with its words above; what the rules would refuse is said
    before it closes."""

    def __init__(self, review: Review, entry: Recommendation, hand: Hand) -> None:
        super().__init__(_heading(review, entry), _fields(entry), _refusal(review, entry, hand))
        self._entry = entry

    def compose_sheet(self) -> ComposeResult:
        yield Page(id="lead")
        yield from super().compose_sheet()

    def show_sheet(self) -> None:
        super().show_sheet()
        rows = [*text_of(self._entry, self.size.width, 1, MOST_ROWS), BLANK]
        lead = self.query_one("#lead", Page)
        lead.styles.height = len(rows)
        lead.show(rows)


def decide(review: Review, entry: Recommendation, hand: Hand, values: Values) -> Change:
    """The act with the values that were given. Raises Refused."""
    return recommendations.decide(review, entry, hand, _decision(values))


def begin_from(review: Review, entry: Recommendation, hand: Hand, values: Values) -> Change:
    """The act before it, where a recommendation with the entry's words is to take its place.
    Raises Refused."""
    return recommendations.begin_from(review, entry, hand, _decision(values))


def anew(values: Values) -> bool:
    """Whether a recommendation that is not there yet is to take the entry's place."""
    return values["into"].casefold() == recommendations.ANEW


def _decision(values: Values) -> Decision:
    return Decision(
        outcome=Outcome(values["outcome"]),
        because=values["because"],
        into=_recommendation_named(values["into"]),
    )


def _heading(review: Review, entry: Recommendation) -> str:
    report = report_name(review, entry)
    return f"What becomes of {ref_to(entry)}, {report}"


def _fields(entry: Recommendation) -> tuple[Field, ...]:
    before = entry.decision or Decision(outcome=Outcome.ACCEPTED)
    outcomes = tuple((outcome.value, outcome.label) for outcome in Outcome)
    into = f"R{before.into}" if before.into else ""
    return (
        Field("outcome", "outcome      ", before.outcome, outcomes),
        Field("because", "because", before.because, rule="The reason, unless it is accepted."),
        Field("into", "now in", into, wrong=fault_of(_recommendation_named),
              rule="Like R2; new: one that begins with these words. None if it stands."),
    )  # fmt: skip


def _refusal(review: Review, entry: Recommendation, hand: Hand) -> Callable[[Values], str]:
    def wrong(values: Values) -> str:
        try:
            (begin_from if anew(values) else decide)(review, entry, hand, values)
        except Refused as refusal:
            return told(refusal)
        return ""

    return wrong


def _recommendation_named(text: str) -> int:
    """The id of a recommendation named as R2, 0 for none and for one to be. Raises Refused."""
    if not text or text.casefold() == recommendations.ANEW:
        return 0
    ref = parse_ref(text)
    if ref is None or ref.table != "recommendations":
        raise Refused(f"{text} is not the name of a recommendation; they are named R2.")
    return ref.id
