"""The panel's own recommendations and their action plan (domain, section 6, faults 4, 5, 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
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


def plan_incomplete(review: Review) -> Iterator[Remark]:
    """Fault 4: columns of the action plan that are blank; the outcome comes last and may be."""
    for recommendation in review.panel_recommendations:
        blank = [
            COLUMNS[field]
            for field in PLAN_FIELDS
            if field != "plan_outcome" and not getattr(recommendation, field)
        ]
        if blank:
            item = ref_to(recommendation)
            noun = "column is" if len(blank) == 1 else "columns are"
            sentence = f"{item}: {len(blank)} {noun} blank in the action plan: {', '.join(blank)}."
            yield Remark("plan", sentence, item)


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
