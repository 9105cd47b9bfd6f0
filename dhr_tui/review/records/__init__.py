"""The records of a review, and the tables they live in."""

from dhr_tui.review.records.agency import SHORT_AT_MOST, Agency, AgencyKind, Receipt, Result
from dhr_tui.review.records.attendance import (
    Attendance,
    Conflict,
    Pledge,
    Pledging,
    Presence,
)
from dhr_tui.review.records.base import Part, Record, Slug
from dhr_tui.review.records.case import CaseRecord
from dhr_tui.review.records.cell import Answer, Cell, cell_id
from dhr_tui.review.records.contact import Contact, ContactResult, ContactSide
from dhr_tui.review.records.delay import Delay, Delayed
from dhr_tui.review.records.equality import Bearing, Characteristic, Equality, equality_id
from dhr_tui.review.records.finding import (
    Evidence,
    FactStatus,
    Finding,
    FindingType,
    Visibility,
    Voice,
)
from dhr_tui.review.records.kept import Kept, Passage, Seat, Task
from dhr_tui.review.records.meeting import (
    Acknowledgement,
    Action,
    ActionState,
    Meeting,
    Minuted,
    MinutesState,
    Minuting,
    Note,
)
from dhr_tui.review.records.people import Member, MemberRole, Person
from dhr_tui.review.records.process import Process, ProcessState
from dhr_tui.review.records.query import Query, QueryState
from dhr_tui.review.records.question import Question, QuestionKind
from dhr_tui.review.records.recipient import Recipient
from dhr_tui.review.records.recommendation import (
    PLAN_FIELDS,
    Decision,
    Origin,
    Outcome,
    Recommendation,
    RecommendationKind,
    Scope,
)
from dhr_tui.review.records.statement import Agreement, Dissent, State, Statement, Wording
from dhr_tui.review.records.step import Step
from dhr_tui.review.records.when import Nearness, When

TABLES: dict[str, type[Record]] = {
    "review": CaseRecord,
    "people": Person,
    "agencies": Agency,
    "members": Member,
    "questions": Question,
    "cells": Cell,
    "findings": Finding,
    "recommendations": Recommendation,
    "queries": Query,
    "meetings": Meeting,
    "actions": Action,
    "notes": Note,
    "acknowledgements": Acknowledgement,
    "contacts": Contact,
    "processes": Process,
    "equality": Equality,
    "dissemination": Recipient,
    "delays": Delay,
}

__all__ = [
    "PLAN_FIELDS",
    "SHORT_AT_MOST",
    "TABLES",
    "Acknowledgement",
    "Action",
    "ActionState",
    "Agency",
    "AgencyKind",
    "Agreement",
    "Answer",
    "Attendance",
    "Bearing",
    "CaseRecord",
    "Cell",
    "Characteristic",
    "Conflict",
    "Contact",
    "ContactResult",
    "ContactSide",
    "Decision",
    "Delay",
    "Delayed",
    "Dissent",
    "Equality",
    "Evidence",
    "FactStatus",
    "Finding",
    "FindingType",
    "Kept",
    "Meeting",
    "Member",
    "MemberRole",
    "Minuted",
    "MinutesState",
    "Minuting",
    "Nearness",
    "Note",
    "Origin",
    "Outcome",
    "Part",
    "Passage",
    "Person",
    "Pledge",
    "Pledging",
    "Presence",
    "Process",
    "ProcessState",
    "Query",
    "QueryState",
    "Question",
    "QuestionKind",
    "Receipt",
    "Recipient",
    "Recommendation",
    "RecommendationKind",
    "Record",
    "Result",
    "Scope",
    "Seat",
    "Slug",
    "State",
    "Statement",
    "Step",
    "Task",
    "Visibility",
    "Voice",
    "When",
    "Wording",
    "cell_id",
    "equality_id",
]
