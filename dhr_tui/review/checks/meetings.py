"""The panel's meetings: how many there were, and when (domain, section 6, fault 14)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.records import State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


def agreed_by_nobody(review: Review) -> Iterator[Remark]:
    """The running meeting, if texts were agreed there and nobody is recorded as present.

    `uncounted` tells of the meetings that are over.
    """
    meeting = review.running
    if not meeting or meeting.present:
        return
    agreed = [s for s in review.statements() if s.state is State.AGREED and s.agreement]
    count = sum(1 for s in agreed if s.agreement and s.agreement.meeting == meeting.id)
    if count:
        texts = "text was" if count == 1 else "texts were"
        begun = f"Meeting {meeting.number} has no attendance recorded"
        yield Remark("meetings", f"{begun}, and {count} {texts} agreed there.", ref_to(meeting))


def uncounted(review: Review) -> Iterator[Remark]:
    """Meetings that are missing from the count, or of which no date or attendance is known."""
    held = sorted(review.meetings.values(), key=lambda meeting: meeting.number)
    if not held and review.findings:
        yield Remark("meetings", "Findings are recorded, and no meeting of the panel is.")
    numbers = {meeting.number for meeting in held}
    missing = [str(n) for n in range(1, max(numbers, default=0)) if n not in numbers][:20]
    if missing:
        noun = "Meeting" if len(missing) == 1 else "Meetings"
        verb = "is" if len(missing) == 1 else "are"
        yield Remark("meetings", f"{noun} {', '.join(missing)} {verb} not recorded.")
    for meeting in held:
        unknown = [what for what, known in (("date", meeting.on), ("attendance", meeting.present))
                   if not known]  # fmt: skip
        if unknown and meeting.id != review.case.meeting:
            sentence = f"Meeting {meeting.number} has no {' and no '.join(unknown)}."
            yield Remark("meetings", sentence, ref_to(meeting))
