"""An agency, and what it was asked for and sent."""

from dhr_tui.review.records.base import Part, Record, Slug
from dhr_tui.review.records.when import When

SHORT_AT_MOST = 10
"""Characters of a new short form, so that it fits the head of a column."""


class AgencyKind(Slug):
    STATUTORY = "statutory"
    HEALTH = "health"
    VOLUNTARY = "voluntary"
    SPECIALIST_ABUSE = "specialist-abuse"
    NATIONAL = "national"
    PARTNERSHIP = "partnership"
    OTHER = "other"


class Result(Slug):
    """What came of the request; every agency that was asked has one in the end."""

    IMR = "imr"
    SUMMARY_REPORT = "summary-report"
    INFORMATION_ONLY = "information-only"
    NIL_RETURN = "nil-return"
    REFUSED = "refused"
    NO_REPLY = "no-reply"

    @property
    def label(self) -> str:
        return "IMR" if self is Result.IMR else super().label


class Receipt(Part, frozen=True, kw_only=True):
    """One version of an agency's report, as it came in."""

    version: int
    on: When | None = None
    note: str = ""


class Agency(Record, frozen=True, kw_only=True):
    """`short` is unique in the case and fits a column; `asked` tells a contributor from a body
    that only receives recommendations. `author_independent` is None while nobody has said."""

    name: str
    short: str
    former_names: tuple[str, ...] = ()
    kind: AgencyKind = AgencyKind.STATUTORY
    asked: bool = True
    asked_on: When | None = None
    due: When | None = None
    received: tuple[Receipt, ...] = ()
    result: Result | None = None
    author_independent: bool | None = None
    note: str = ""
