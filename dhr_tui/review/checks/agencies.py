"""What became of each request, and who sat on the panel (domain, section 6, faults 9 and 12)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import Agency, MemberRole
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


def without_result(review: Review) -> Iterator[Remark]:
    """Fault 9: an agency that was asked, or is to be, and is never accounted for."""
    for agency in review.contributors:
        if agency.result is None:
            yield Remark("no-result", f"{agency.name} {_so_far(agency)}.", ref_to(agency))


def _so_far(agency: Agency) -> str:
    """How far a request without a result has come, by what is recorded of it."""
    if agency.received:
        last = agency.received[-1]
        on = f" on {show_when(last.on)}" if last.on else ""
        return f"sent version {last.version}{on}, and it is not recorded what it is"
    if agency.asked_on or agency.due:
        return "was asked, and nothing is recorded of what it sent"
    return "is to be asked, and it is not recorded that it was"


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
