"""Acknowledging a text that was agreed while its agency had nobody in the room."""

from __future__ import annotations

from dhr_tui.review.acts.rules import known, minutes_open
from dhr_tui.review.change import Change, Hand, Refused, adding, change
from dhr_tui.review.outstanding import unseen
from dhr_tui.review.records import Acknowledgement
from dhr_tui.review.refs import Ref, ref_to, statement_at
from dhr_tui.review.review import Review
from dhr_tui.review.text import tidy


def acknowledge(
    review: Review, item: Ref, hand: Hand, *, member: int = 0, words: str = ""
) -> Change:
    """Record that the agency has seen the text, and what it says of it; `member` is its voice."""
    statement = statement_at(review, item)
    found = next((u for u in unseen(review) if ref_to(u.statement) == item), None)
    if found is None or statement.agreement is None:
        raise Refused(f"{item} does not wait for anybody to acknowledge it.")
    agency = found.agency
    if member and (member not in review.members or review.members[member].agency != agency.id):
        raise Refused(f"M{member} does not speak for {agency.name}.")
    minutes_open(review, hand.meeting)
    record = Acknowledgement(
        id=0,
        agency=agency.id,
        finding=item.id if item.table == "findings" else 0,
        recommendation=item.id if item.table == "recommendations" else 0,
        agreed=statement.agreement.at,
        member=member,
        meeting=hand.meeting,
        words=tidy(words),
    )
    known(review, record)
    return change("acknowledge", f"{agency.short} acknowledged {item}", adding(record))
