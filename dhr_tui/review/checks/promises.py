"""A recommendation that a text promises and nobody made (domain, section 6, fault 1)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.outstanding import promises
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


def promised_but_not_linked(review: Review) -> Iterator[Remark]:
    for finding in promises(review):
        item = ref_to(finding)
        promised = one_line(finding.promise)
        sentence = f"{item} promises a recommendation and none is linked: {promised}"
        yield Remark("promise", sentence, item)
