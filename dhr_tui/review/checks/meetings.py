"""The panel's meetings: how many there were, and when (domain, section 6, fault 14)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


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
