"""What the rows of each kind of list become: a record, its fields, and how each of them is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from dhr_tui.intake import values
from dhr_tui.intake.values import Value
from dhr_tui.review.records import (
    Agency,
    AgencyKind,
    Member,
    MemberRole,
    Origin,
    Person,
    Question,
    QuestionKind,
    Recommendation,
    Record,
    Result,
    Scope,
    Slug,
)

OF_AGENCY = "agency"
"""The field that names an agency in the file's words."""


class Shape(NamedTuple):
    """What the rows of a kind of list become: records of `record`, with these fields.

    `dated` gives for a yes-or-no field the one that a date in it belongs to: a day says yes.
    `otherwise` gives what comes in for a text that cannot be read, with a note; None: nothing.
    """

    record: type[Record]
    fields: Mapping[str, Value[Any]]
    always: Mapping[str, Any] = {}
    dated: Mapping[str, str] = {}
    otherwise: Mapping[str, Slug | None] = {}

    def takes(self, field: str) -> str:
        """What the texts of a column may be that holds the field, without a full stop."""
        return f"{self.fields[field].takes}{', or a date' if field in self.dated else ''}"


SHAPES: dict[str, Shape] = {
    "agencies": Shape(
        Agency,
        {
            "name": values.line,
            "short": values.short_form,
            "former_names": values.several,
            "kind": values.word(AgencyKind, "agency_kind", within=True),
            "asked": values.yes_no,
            "asked_on": values.date,
            "due": values.date,
            "received": values.versions,
            "result": values.word(Result, "result"),
            "note": values.prose,
        },
        dated={"asked": "asked_on"},
        otherwise={"kind": AgencyKind.OTHER, "asked": None, "result": None, "short": None},
    ),
    "people": Shape(
        Person,
        {
            "role": values.line,
            "relation": values.line,
            "pseudonym": values.line,
            "pseudonym_by": values.line,
            "pseudonym_on": values.date,
        },
    ),
    "panel": Shape(
        Member,
        {
            "name": values.line,
            "role": values.word(MemberRole, "member_role"),
            OF_AGENCY: values.seat_of,
            "since": values.date,
            "until": values.date,
        },
        otherwise={"role": MemberRole.MEMBER},
    ),
    "recommendations": Shape(
        Recommendation,
        {
            "text": values.prose,
            OF_AGENCY: values.line,
            "reference": values.line,
            "scope": values.word(Scope, "scope"),
            "department": values.line,
            "plan_target": values.day_or_words,
        },
        {"origin": Origin.AGENCY_REPORT},
        otherwise={"scope": None},
    ),
    "terms": Shape(
        Question,
        {
            "text": values.prose,
            "reference": values.line,
            "short": values.line,
            "kind": values.word(QuestionKind, "question_kind"),
        },
        otherwise={"kind": QuestionKind.EACH_AGENCY},
    ),
}
