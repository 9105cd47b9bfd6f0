"""What a quality-assurance reader would ask at the end of a meeting, each with the place."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks import cells, promises, recommendations
from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.listing import listed
from dhr_tui.review.panel import no_specialist
from dhr_tui.review.pledges import still_to_pledge
from dhr_tui.review.records import AgencyKind, FindingType, Meeting, State, Voice
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.review.seats import of_their_own, without_entry

EQUALITY = frozenset({"equality", "protected", "diversity"})
"""Words by which a text speaks of equality."""

NAMED = 4
"""Members whom a sentence names; the rest are counted."""

NOT_PUT = CellState.NOT_PUT


def questions(review: Review, meeting: Meeting) -> Iterator[Remark]:
    """The questions whose answer is not yes yet (domain, section 2 and 3)."""
    yield from _attendance(review, meeting)
    yield from _specialist(review, meeting)
    yield from _content(review)
    yield from cells.unanswered(review)
    yield from cells.without_reason(review)
    yield from recommendations.undated(review)
    yield from promises.promised_but_not_linked(review)


def _attendance(review: Review, meeting: Meeting) -> Iterator[Remark]:
    missing = without_entry(review, meeting)
    if missing:
        held = of_their_own(review, meeting)
        sentence = f"Nothing is recorded of {len(missing)} of {len(held)} members."
        yield Remark("attendance", sentence, ref_to(missing[0]))
    yield from _statement(review, meeting)


def _statement(review: Review, meeting: Meeting) -> Iterator[Remark]:
    """Everybody in the room keeps it confidential, from their first meeting on."""
    left = still_to_pledge(review, meeting)
    if left:
        names = listed([member.name for member in left], most=NAMED)
        sentence = f"The confidentiality statement: it is not recorded that {names} read it."
        yield Remark("statement", sentence, ref_to(left[0]))
    elif not (meeting.attendance or meeting.statement_read):
        sentence = "Was the confidentiality statement read? It is not recorded."
        yield Remark("statement", sentence, ref_to(meeting))


def _specialist(review: Review, meeting: Meeting) -> Iterator[Remark]:
    """A panel needs a specialist domestic abuse service, and its member in the room."""
    kind = AgencyKind.SPECIALIST_ABUSE
    services = [number for number, agency in review.agencies.items() if agency.kind is kind]
    voices = [member for service in services for member in review.members_of(service)]
    if not voices:
        yield Remark("specialist", no_specialist(review), part="panel")
    elif not any(member.id in meeting.present for member in voices):
        sentence = "No member of a specialist domestic abuse service is recorded as present."
        yield Remark("specialist", sentence, ref_to(voices[0]))


def _content(review: Review) -> Iterator[Remark]:
    """What every report is asked for, with the cell in which it can be written."""
    findings = [f for f in review.findings.values() if f.state is not State.WITHDRAWN]
    here = _a_cell(review)
    if not any(f.type is FindingType.GOOD_PRACTICE for f in findings):
        yield Remark("good-practice", "No good practice is recorded.", place=here)
    if not any(f.voice is Voice.FAMILY for f in findings):
        word = review.case.victim_word
        sentence = f"Whose voice is the {word}'s? No finding is the family's or their friends'."
        yield Remark("voice", sentence, place=here)
    considered = any(answer.bearing for answer in review.equality.values())
    if not considered and not any(_words(f.text) & EQUALITY for f in findings):
        sentence = "No protected characteristic was considered, and no finding speaks of equality."
        yield Remark("equality", sentence, part="equality")
    for finding in findings:
        if finding.agency == 0 and not finding.questions:
            item = ref_to(finding)
            yield Remark("no-question", f"{item} answers none of the questions.", item)


def _a_cell(review: Review) -> Place | None:
    """The first cell in which something can be written; None without any."""
    states = Grid(review).states.items()
    return next((place for place, state in states if state is not NOT_PUT), None)


def _words(text: str) -> set[str]:
    return set(text.casefold().replace(",", " ").replace(".", " ").split())
