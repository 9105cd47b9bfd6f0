"""Who is missing from the panel (domain, sections 1 and 2)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review import panel
from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review


def without_specialist(review: Review) -> Iterator[Remark]:
    """A panel that has members, and no specialist domestic abuse service among them."""
    if review.members:
        for gap in panel.without_specialist(review):
            there = (
                Ref("agencies", gap.agency) if gap.agency else Ref("members", min(review.members))
            )
            yield Remark("specialist", gap.sentence, there)


def without_member(review: Review) -> Iterator[Remark]:
    """An agency with findings about it and nobody on the panel."""
    if review.members:
        for gap in panel.without_member(review):
            yield Remark("no-member", gap.sentence, Ref("agencies", gap.agency))
