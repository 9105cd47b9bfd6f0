"""Who took a step, when and where: what several records keep of their own life."""

from dhr_tui.review.records.base import Part


class Step(Part, frozen=True, kw_only=True):
    """Who took a step, when (ISO 8601, UTC) and at which meeting (its id, or 0)."""

    by: str
    at: str
    meeting: int = 0
