"""What was answered where there is no finding: a question put to an agency."""

from dhr_tui.review.records.base import Record, Slug


class Answer(Slug):
    """An empty cell is not an answer; these are, each with its reason."""

    IN_DISCUSSION = "in-discussion"
    NOTHING_ARISES = "nothing-arises"
    NOT_APPLICABLE = "not-applicable"
    PARKED = "parked"


class Cell(Record, frozen=True, kw_only=True):
    """`question` and `agency` are ids (agency 0: the review as a whole).

    `because` is the reason, or what a parked cell waits for; `until` is when it comes back.
    A cell's own id is made of the two, so that two people who answer the same cell meet.
    """

    question: int
    agency: int
    answer: Answer | None = None
    because: str = ""
    until: str = ""
    meeting: int = 0


AGENCIES_AT_MOST = 10_000


def cell_id(question: int, agency: int) -> int:
    """The id of the cell in which `question` is put to `agency`."""
    return question * AGENCIES_AT_MOST + agency
