"""What became of each request, and who sat on the panel (domain, section 6, faults 9 and 12)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.records import MemberRole
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


def without_result(review: Review) -> Iterator[Remark]:
    """Fault 9: an agency that was asked and is never accounted for."""
    for agency in review.contributors:
        if agency.result is None:
            sentence = f"{agency.name} was asked, and nothing is recorded of what it sent."
            yield Remark("no-result", sentence, ref_to(agency))


def never_came(review: Review) -> Iterator[Remark]:
    """Fault 12: a panel member who was at no meeting whose attendance is recorded."""
    for _, member in sorted(review.members.items()):
        entries = [
            entry
            for meeting in review.meetings.values()
            for entry in meeting.attendance
            if entry.member == member.id
        ]
        if member.role is MemberRole.MEMBER and entries and not any(e.how.there for e in entries):
            sentence = f"{member.name} is listed on the panel and attended no meeting."
            yield Remark("attendance", sentence, ref_to(member))
