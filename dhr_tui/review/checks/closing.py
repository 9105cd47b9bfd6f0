"""What a quality-assurance reader would ask at the end of a meeting, each with the place."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks import cells, promises, recommendations
from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.records import AgencyKind, FindingType, Meeting, State, Voice
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


def questions(review: Review, meeting: Meeting) -> Iterator[Remark]:
    """The questions whose answer is not yes yet (domain, section 2 and 3)."""
    yield from _attendance(review, meeting)
    yield from _specialist(review, meeting)
    yield from _content(review)
    yield from cells.unanswered(review)
    yield from recommendations.undated(review)
    yield from promises.promised_but_not_linked(review)


def _attendance(review: Review, meeting: Meeting) -> Iterator[Remark]:
    recorded = {entry.member for entry in meeting.attendance}
    sitting = [m for _, m in sorted(review.members.items()) if m.until is None]
    missing = [member for member in sitting if member.id not in recorded]
    if missing:
        sentence = f"Nothing is recorded of {len(missing)} of {len(sitting)} members."
        yield Remark("attendance", sentence)
    if not meeting.statement_read:
        yield Remark("statement", "Was the confidentiality statement read? It is not recorded.")


def _specialist(review: Review, meeting: Meeting) -> Iterator[Remark]:
    """A panel needs a specialist domestic abuse service, and its member in the room."""
    kind = AgencyKind.SPECIALIST_ABUSE
    services = {number for number, agency in review.agencies.items() if agency.kind is kind}
    voices = [member for member in review.members.values() if member.agency in services]
    if not voices:
        yield Remark("specialist", "No specialist domestic abuse service sits on the panel.")
    elif not any(member.id in meeting.present for member in voices):
        sentence = "No member of a specialist domestic abuse service is recorded as present."
        yield Remark("specialist", sentence)


def _content(review: Review) -> Iterator[Remark]:
    findings = [f for f in review.findings.values() if f.state is not State.WITHDRAWN]
    if not any(f.type is FindingType.GOOD_PRACTICE for f in findings):
        yield Remark("good-practice", "No good practice is recorded.")
    if not any(f.voice is Voice.FAMILY for f in findings):
        word = review.case.victim_word
        sentence = f"Whose voice is the {word}'s? No finding is the family's or their friends'."
        yield Remark("voice", sentence)
    if not any("equality" in _words(f.text) or "protected" in _words(f.text) for f in findings):
        yield Remark("equality", "No finding speaks of equality or protected characteristics.")
    for finding in findings:
        if finding.agency == 0 and not finding.questions:
            item = ref_to(finding)
            yield Remark("no-question", f"{item} answers none of the questions.", item)


def _words(text: str) -> set[str]:
    return set(text.casefold().replace(",", " ").replace(".", " ").split())
