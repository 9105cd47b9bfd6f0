"""What runs beside the review: trials, inquests, other reviews; also that there is none."""

from dhr_tui.review.records.base import Record, Slug
from dhr_tui.review.records.when import When


class ProcessState(Slug):
    """How far it is; `none` is the answer that there is no such process (domain, section 3)."""

    NONE = "none"
    EXPECTED = "expected"
    RUNNING = "running"
    OVER = "over"


class Process(Record, frozen=True, kw_only=True):
    """`name` is what it is called there: inquest, criminal trial, Safeguarding Adults Review.

    `body` is who runs it; `effect` is what it means for this review: what has to wait, what is
    shared, who must not be asked yet.
    """

    name: str
    state: ProcessState = ProcessState.RUNNING
    body: str = ""
    since: When | None = None
    until: When | None = None
    effect: str = ""
