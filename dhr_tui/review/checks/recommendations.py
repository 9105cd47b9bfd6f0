"""The panel's own recommendations and their action plan (domain, section 6, faults 4, 5, 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.listing import listed
from dhr_tui.review.records import PLAN_FIELDS, RecommendationKind
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

ABOUT_THE_OTHERS = re.compile(
    r"\b(?:the|these|all|other)\s+(?:other\s+)?recommendations\s+"
    r"(?:below|above|in\s+this|that\s+follow|are\b|should\b|must\b|made\b)",
    re.IGNORECASE,
)
A_DATE = re.compile(
    r"\bwithin\s+(?:\w+\s+){1,3}?(?:day|week|month|year)s?\b"
    r"|\bby\s+(?:the\s+)?(?:end\s+of\s+|\d{1,2}\s+)?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter|\d{4})\b",
    re.IGNORECASE,
)
COLUMNS = dict(
    zip(
        PLAN_FIELDS,
        ("scope", "action to take", "lead agency", "key milestones", "target date", "outcome"),
        strict=True,
    )
)


BESIDE = {"plan_scope": "scope", "plan_lead": "lead"}
"""Column of the plan -> the field of the recommendation that says the same."""


def plan_incomplete(review: Review) -> Iterator[Remark]:
    """Fault 4: columns of the action plan that are blank; the outcome comes last and may be.

    A lead agency, or a scope, that the recommendation has and its plan has not is told apart.
    """
    for item in review.panel_recommendations:
        fields = [field for field in PLAN_FIELDS if field != "plan_outcome"]
        empty = [field for field in fields if not getattr(item, field)]
        elsewhere = [field for field in empty if field in BESIDE and getattr(item, BESIDE[field])]
        blank = [COLUMNS[field] for field in empty if field not in elsewhere]
        known = [COLUMNS[field] for field in elsewhere]
        said = "; ".join(filter(None, (_blank(blank), _not_copied(known))))
        if said:
            yield Remark("plan", f"{ref_to(item)}: {said}.", ref_to(item))


def _blank(columns: list[str]) -> str:
    if not columns:
        return ""
    noun = "column is" if len(columns) == 1 else "columns are"
    return f"{len(columns)} {noun} blank in the action plan: {', '.join(columns)}"


def _not_copied(columns: list[str]) -> str:
    if not columns:
        return ""
    verb = "is" if len(columns) == 1 else "are"
    return f"its {listed(columns)} {verb} recorded, and not in the action plan yet"


def speaks_about_the_others(review: Review) -> Iterator[Remark]:
    """Fault 5: an instruction about the other recommendations, counted as one of them."""
    note = RecommendationKind.IMPLEMENTATION_NOTE
    for recommendation in review.panel_recommendations:
        if recommendation.kind is not note and ABOUT_THE_OTHERS.search(recommendation.text):
            item = ref_to(recommendation)
            sentence = f"{item} speaks about the other recommendations; make it an {note.label}."
            yield Remark("implementation-note", sentence, item)


def undated(review: Review) -> Iterator[Remark]:
    """Fault 13: neither a target date in the plan nor a date or period in the words."""
    for recommendation in review.panel_recommendations:
        if recommendation.kind is RecommendationKind.IMPLEMENTATION_NOTE:
            continue
        if not recommendation.plan_target and not A_DATE.search(recommendation.text):
            item = ref_to(recommendation)
            yield Remark("undated", f"{item} says nothing about when it is to be done.", item)


def unlinked(review: Review) -> Iterator[Remark]:
    """A recommendation that rests on no finding, or on none that stands."""
    for recommendation in review.panel_recommendations:
        counted = recommendation.kind is not RecommendationKind.IMPLEMENTATION_NOTE
        linked = [review.findings[number] for number in recommendation.findings]
        item = ref_to(recommendation)
        if counted and not linked:
            yield Remark("unlinked", f"{item} is not linked to a finding.", item)
        elif counted and not any(finding.answers for finding in linked):
            sentence = f"{item} is linked only to findings that are withdrawn or private."
            yield Remark("unlinked", sentence, item)
