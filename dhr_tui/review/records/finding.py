"""A finding: what the panel says about an answer to one of its questions."""

from dhr_tui.review.records.base import Part, Slug
from dhr_tui.review.records.statement import State, Statement
from dhr_tui.review.records.when import When


class FindingType(Slug):
    FACT = "fact"
    GOOD_PRACTICE = "good-practice"
    MISSED_OPPORTUNITY = "missed-opportunity"
    CONCERN = "concern"
    SYSTEM_ISSUE = "system-issue"
    CONTEXT = "context"
    CONCLUSION = "conclusion"
    LESSON = "lesson"


class Voice(Slug):
    """Whose view a finding is."""

    AGENCY_REPORT = "agency-report"
    PANEL = "panel"
    CHAIR = "chair"
    FAMILY = "family"
    PERPETRATOR = "perpetrator"
    EXPERT = "expert"
    DISSENTING_AGENCY = "dissenting-agency"


class FactStatus(Slug):
    """How sure the fact of a finding is; a new one claims nothing until somebody says so."""

    ESTABLISHED = "established"
    ONE_SOURCE = "one-source"
    DISPUTED = "disputed"
    TO_VERIFY = "to-verify"
    NOT_SAID = "not-said"


class Visibility(Slug):
    """Where a finding may appear; a private note is never exported."""

    REPORT = "report"
    MINUTES = "minutes"
    PRIVATE = "private"


class Evidence(Part, frozen=True, kw_only=True):
    """What a finding rests on: a source and paragraph, or a meeting and the speaker's agency.

    `meeting` and `agency` are ids, 0 where they do not apply.
    """

    source: str = ""
    paragraph: str = ""
    meeting: int = 0
    agency: int = 0
    date: When | None = None


class Finding(Statement, frozen=True, kw_only=True):
    """`agency` is an agency's id, or 0 for a cross-agency finding; `questions` holds question ids.

    `voice_agency` names the agency where the voice is an agency's; `verify_by` says who verifies
    a fact that is to be verified; `promise` is the recommendation that the text says is made.
    """

    agency: int = 0
    questions: tuple[int, ...] = ()
    persons: tuple[int, ...] = ()
    type: FindingType = FindingType.FACT
    voice: Voice = Voice.PANEL
    voice_agency: int = 0
    fact: FactStatus = FactStatus.NOT_SAID
    verify_by: str = ""
    evidence: tuple[Evidence, ...] = ()
    visibility: Visibility = Visibility.REPORT
    promise: str = ""

    @property
    def answers(self) -> bool:
        """Whether it answers its cells: a private note and a withdrawn finding do not."""
        return self.state is not State.WITHDRAWN and not self.private

    @property
    def private(self) -> bool:
        return self.visibility is Visibility.PRIVATE

    @property
    def kept_back(self) -> str:
        """What marks a finding that stays out of the report: private, minutes only; else empty."""
        words = {Visibility.PRIVATE: "private", Visibility.MINUTES: "minutes only"}
        return words.get(self.visibility, "")
