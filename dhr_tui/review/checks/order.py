"""Facts and dates out of the order in which they happened (domain, section 6, fault 15)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.days_in_order import wrong_way_round
from dhr_tui.review.records import Finding, FindingType, Nearness
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

TOLD_IN_ORDER = (FindingType.FACT, FindingType.CONTEXT)
"""Types that tell what happened; the others judge, and stand in an order of their own."""


def out_of_order(review: Review) -> Iterator[Remark]:
    """A fact that is printed after a later one of the same agency, where both days are sure."""
    latest: dict[int, tuple[str, Finding]] = {}
    for _, finding in sorted(review.findings.items()):
        day = _day(finding)
        if not day or finding.type not in TOLD_IN_ORDER or not finding.answers:
            continue
        before = latest.get(finding.agency)
        if before and before[0] > day:
            item = ref_to(finding)
            sentence = f"{item} happened before {ref_to(before[1])} and is printed after it."
            yield Remark("order", sentence, item)
        else:
            latest[finding.agency] = (day, finding)


def dates_the_wrong_way_round(review: Review) -> Iterator[Remark]:
    """Dates of the case of which the later one is surely the earlier."""
    for pair in wrong_way_round(review.case):
        part = "case" if pair.second is review.case.period_to else "clock"
        yield Remark("dates", f"{pair.told}; put one of them right.", part=part)


def _day(finding: Finding) -> str:
    """The day of a fact as ISO text; empty where it is not known to the day."""
    days = (
        piece.date.on
        for piece in finding.evidence
        if piece.date and piece.date.nearness is Nearness.ON and not piece.date.unsure
    )
    return min((day for day in days if len(day) == 10), default="")
