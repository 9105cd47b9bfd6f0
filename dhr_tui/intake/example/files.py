"""What each TOML file of the worked example holds.

Records are named by readable keys: an agency's key, a question's reference, a finding's key.
Dates are written as dhr_tui.review.dates reads them.
"""

from __future__ import annotations

import msgspec

from dhr_tui.review.records import (
    AgencyKind,
    Answer,
    FactStatus,
    FindingType,
    MemberRole,
    Outcome,
    Receipt,
    RecommendationKind,
    Result,
    State,
    Voice,
)


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class CaseFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    kind: str
    partnership: str
    chair: str
    author: str
    period_from: str
    period_to: str
    limits: str
    completed: str
    recorded_by: str
    recorded_at: str


class AgencyEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    name: str
    short: str
    kind: AgencyKind
    former_names: tuple[str, ...] = ()
    asked: bool = True
    received: tuple[Receipt, ...] = ()
    result: Result | None = None
    author_independent: bool | None = None
    note: str = ""


class AgenciesFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    agency: tuple[AgencyEntry, ...]


class PersonEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    role: str
    relation: str = ""
    pseudonym: str = ""


class MemberEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    name: str
    role: MemberRole = MemberRole.MEMBER
    agency: str = ""


class PanelFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    person: tuple[PersonEntry, ...]
    member: tuple[MemberEntry, ...]


class PutTo(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which agencies some questions are put to; other questions go to all that were asked."""

    questions: tuple[str, ...]
    agencies: tuple[str, ...]


class TermsFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    set: str
    put_to: tuple[PutTo, ...] = ()


class MeetingEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`absent` names members who are known not to have come."""

    number: int
    on: str = ""
    absent: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class MeetingsFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    meeting: tuple[MeetingEntry, ...]


class EvidenceEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    paragraph: str
    source: str = "Overview report"
    date: str = ""


class FindingEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`state` is how far it got: draft, proposed, or agreed at the file's `agreed_at`."""

    key: str
    questions: tuple[str, ...]
    type: FindingType
    voice: Voice
    fact: FactStatus
    evidence: tuple[EvidenceEntry, ...]
    state: State
    text: str
    persons: tuple[str, ...] = ()
    voice_agency: str = ""
    verify_by: str = ""
    promise: str = ""


class FindingsFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`agency` is an agency's key, or `across`; `agreed_at` is a meeting's number."""

    agency: str
    agreed_at: int
    finding: tuple[FindingEntry, ...]


class RecommendationEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    paragraph: str
    kind: RecommendationKind
    state: State
    text: str
    lead: str = ""
    supporting: tuple[str, ...] = ()
    monitoring: str = ""
    findings: tuple[str, ...] = ()


class RecommendationsFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    agreed_at: int
    recommendation: tuple[RecommendationEntry, ...]


class LedgerEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry without an outcome was not decided on; `into` is a recommendation's key."""

    key: str
    agency: str
    reference: str
    lead: str
    text: str
    supporting: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    outcome: Outcome | None = None
    because: str = ""
    into: str = ""


class LedgerFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    decided_at: int
    accepted_because: str
    entry: tuple[LedgerEntry, ...]


class CellEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    agency: str
    question: str
    answer: Answer
    because: str
    paragraph: str


class CoverageFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    cell: tuple[CellEntry, ...]


class QueryEntry(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    agency: str
    question: str
    text: str
    finding: str = ""
    owner: str = ""
    reply: str = ""
    made_of_it: str = ""


class QueriesFile(_File, frozen=True, kw_only=True, forbid_unknown_fields=True):
    query: tuple[QueryEntry, ...]
