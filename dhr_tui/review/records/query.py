"""A question that goes back to an agency, and what became of it."""

from dhr_tui.review.records.base import Record, Slug
from dhr_tui.review.records.step import Step
from dhr_tui.review.records.when import When


class QueryState(Slug):
    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class Query(Record, frozen=True, kw_only=True):
    """`agency`, `question`, `finding` and `meeting` are ids, 0 where there is none.

    `owner` is who follows it up; `made_of_it` is what the panel made of the reply. `asked`,
    `replied` and `closed` are the steps of its life so far, as they were recorded; `replied_on`
    is when the reply came, where that was said.
    """

    text: str
    agency: int = 0
    question: int = 0
    finding: int = 0
    meeting: int = 0
    owner: str = ""
    due: When | None = None
    state: QueryState = QueryState.OPEN
    reply: str = ""
    replied_on: When | None = None
    made_of_it: str = ""
    asked: Step | None = None
    replied: Step | None = None
    closed: Step | None = None
