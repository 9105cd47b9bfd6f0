"""A recommendation: the panel's own, or an agency report's in the ledger of those."""

from dhr_tui.review.records.base import Part, Slug
from dhr_tui.review.records.statement import Statement


class Origin(Slug):
    PANEL = "panel"
    AGENCY_REPORT = "agency-report"
    FAMILY = "family"
    QA_LETTER = "qa-letter"


class RecommendationKind(Slug):
    """An implementation note speaks about the other recommendations and is not counted as one."""

    SINGLE_AGENCY = "single-agency"
    MULTI_AGENCY = "multi-agency"
    IMPLEMENTATION_NOTE = "implementation-note"


class Scope(Slug):
    LOCAL = "local"
    REGIONAL = "regional"
    NATIONAL = "national"


class Outcome(Slug):
    """What the panel did with an agency report's recommendation."""

    ACCEPTED = "accepted"
    REWORDED = "reworded"
    MERGED = "merged"
    REPLACED = "replaced"
    CARRIED_TO_PARTNERSHIP = "carried-to-partnership"
    CARRIED_TO_NATIONAL = "carried-to-national"
    DECLINED = "declined"

    @property
    def gives_way(self) -> bool:
        """Whether a recommendation of the panel takes the entry's place."""
        return self in (Outcome.REWORDED, Outcome.MERGED, Outcome.REPLACED)


class Decision(Part, frozen=True, kw_only=True):
    """What became of a ledger entry; `into` is the id of what takes its place, or 0.

    `at` is when it was decided (ISO 8601, UTC).
    """

    outcome: Outcome
    because: str = ""
    into: int = 0
    meeting: int = 0
    at: str = ""


class Recommendation(Statement, frozen=True, kw_only=True):
    """`origin_agency` and `reference` say which agency's report it comes from, and where there.

    `scope` is None while nobody has said how far it reaches; `department` is the national one.
    `lead`, `supporting` and `monitoring` are agency ids (0: not named). `findings` and
    `questions` are the ids it is linked to. `decision` belongs to the ledger: None until the
    panel has decided. The `plan_...` fields are columns two to seven of the action plan, as
    text; the first column is the recommendation itself.
    """

    origin: Origin = Origin.PANEL
    origin_agency: int = 0
    reference: str = ""
    kind: RecommendationKind = RecommendationKind.SINGLE_AGENCY
    scope: Scope | None = None
    department: str = ""
    lead: int = 0
    supporting: tuple[int, ...] = ()
    monitoring: int = 0
    findings: tuple[int, ...] = ()
    questions: tuple[int, ...] = ()
    decision: Decision | None = None
    plan_scope: str = ""
    plan_action: str = ""
    plan_lead: str = ""
    plan_milestones: str = ""
    plan_target: str = ""
    plan_outcome: str = ""

    @property
    def in_ledger(self) -> bool:
        return self.origin is Origin.AGENCY_REPORT


PLAN_FIELDS = (
    "plan_scope",
    "plan_action",
    "plan_lead",
    "plan_milestones",
    "plan_target",
    "plan_outcome",
)
