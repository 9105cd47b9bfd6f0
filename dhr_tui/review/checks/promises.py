"""A recommendation that a text promises and nobody made (domain, section 6, fault 1)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.records import State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


def promised_but_not_linked(review: Review) -> Iterator[Remark]:
    for _, finding in sorted(review.findings.items()):
        if not finding.promise or not finding.answers:
            continue
        linked = review.recommendations_for(finding.id)
        if not any(r.state is not State.WITHDRAWN and not r.in_ledger for r in linked):
            item = ref_to(finding)
            sentence = (
                f"{item} promises a recommendation and none is linked: {one_line(finding.promise)}"
            )
            yield Remark("promise", sentence, item)
