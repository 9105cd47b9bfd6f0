"""Findings that a reader would question: no evidence, facts unsettled, agreed behind a back."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.outstanding import unseen
from dhr_tui.review.records import FactStatus, Finding, FindingType, State, Visibility
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

PUT_TO_PANEL = (State.PROPOSED, State.AGREED)
NEEDS_NO_SOURCE = (FindingType.CONCLUSION, FindingType.LESSON)
"""Types that rest on other findings rather than on a source of their own."""


def without_evidence(review: Review) -> Iterator[Remark]:
    for finding in _reported(review):
        if not finding.evidence and finding.type not in NEEDS_NO_SOURCE:
            item = ref_to(finding)
            yield Remark("evidence", f"{item} names no evidence.", item)


def unsettled(review: Review) -> Iterator[Remark]:
    """A fact that is still to be verified or is disputed, or that nobody says how sure it is."""
    for finding in _reported(review):
        item = ref_to(finding)
        if finding.fact is FactStatus.TO_VERIFY:
            yield Remark("fact", f"{item} is to be verified by {finding.verify_by}.", item)
        elif finding.fact is FactStatus.DISPUTED:
            yield Remark("fact", f"{item} rests on a fact that is disputed.", item)
        elif finding.fact is FactStatus.NOT_SAID and _put_as_fact(finding):
            yield Remark("fact", f"{item} does not say how sure its fact is.", item)


def _put_as_fact(finding: Finding) -> bool:
    return finding.type is FindingType.FACT and finding.state in PUT_TO_PANEL


def agreed_behind_a_back(review: Review) -> Iterator[Remark]:
    """Silence is not consent (domain, section 2), until the agency acknowledges the text."""
    for statement, agency in unseen(review):
        item = ref_to(statement)
        sentence = f"{item} was agreed while nobody from {agency.name} was present."
        yield Remark("absence", sentence, item)


def _reported(review: Review) -> Iterator[Finding]:
    for _, finding in sorted(review.findings.items()):
        if finding.state is not State.WITHDRAWN and finding.visibility is Visibility.REPORT:
            yield finding
