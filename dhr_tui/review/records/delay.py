"""A delay as it was logged: what was late, from when, and why."""

from dhr_tui.review.records.base import Record, Slug
from dhr_tui.review.records.when import When


class Delayed(Slug):
    """What a delay holds up."""

    DECISION = "decision"
    COMPLETION = "completion"
    REPORT = "report"
    OTHER = "other"

    @property
    def label(self) -> str:
        return "agency report" if self is Delayed.REPORT else super().label


class Delay(Record, frozen=True, kw_only=True):
    """`on` is the day it was logged or became known; `because` is the reason.

    `agency` is the id of the agency whose report is late (0: none). `expected` is when what was
    held up is now expected.
    """

    because: str
    what: Delayed = Delayed.COMPLETION
    agency: int = 0
    on: When | None = None
    expected: When | None = None
