"""An item of the terms of reference; only two of its five kinds are walked through."""

from dhr_tui.review.records.base import Record, Slug


class QuestionKind(Slug):
    PRINCIPLE = "principle"
    SCOPE_FACT = "scope-fact"
    DUTY = "duty"
    EACH_AGENCY = "each-agency"
    WHOLE_REVIEW = "whole-review"

    @property
    def walked(self) -> bool:
        return self in (QuestionKind.EACH_AGENCY, QuestionKind.WHOLE_REVIEW)


class Question(Record, frozen=True, kw_only=True):
    """`order` sorts the terms of reference; printed numbers are generated from it.

    `reference` is the item's number in the document it came from; `agencies` holds the ids of
    the agencies it is put to, empty for all that were asked; `retired` is the reason why it is
    no longer put.
    """

    text: str
    short: str = ""
    kind: QuestionKind = QuestionKind.EACH_AGENCY
    order: int = 0
    reference: str = ""
    agencies: tuple[int, ...] = ()
    retired: str = ""
