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

ALIKE = 3
"""Remarks of one kind from which they are told in one sentence."""

NOT_PUT = CellState.NOT_PUT


def questions(review: Review, meeting: Meeting) -> Iterator[Remark]:
    """The questions whose answer is not yes yet (domain, section 2 and 3).

    What was missed at this meeting comes first, then what names an item, then what the whole review
    has not; the cells that are still to be walked come last.
    """
    yield from _attendance(review, meeting)
    yield from _specialist(review, meeting)
    promised = promises.promised_but_not_linked(review)
    yield from _together(promised, "promise a recommendation, and none is linked")
    undated = recommendations.undated(review)
    yield from _together(undated, "say nothing about when they are to be done")
    yield from cells.without_reason(review)
    yield from _together(_unasked(review), "answer none of the questions")
    yield from _content(review)
    yield from _unanswered(review)


def _together(remarks: Iterator[Remark], said: str) -> Iterator[Remark]:
    """Remarks of one kind; many in one sentence, that names the first and goes there."""
    alike = list(remarks)
    if len(alike) < ALIKE:
        yield from alike
    else:
        names = listed([str(remark.ref) for remark in alike], most=NAMED)
        yield alike[0]._replace(sentence=f"{names} {said}.")


def _unanswered(review: Review) -> Iterator[Remark]:
    """The cells without an answer; where many agencies have some, counted in one sentence."""
    by_agency = list(cells.unanswered(review))
    if len(by_agency) < ALIKE:
        yield from by_agency
        return
    many = sum(state.open for state in Grid(review).states.values())
    sentence = f"{many} cells have no answer yet."
    yield by_agency[0]._replace(sentence=sentence)


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


def _unasked(review: Review) -> Iterator[Remark]:
    """Findings across agencies that answer nothing."""
    for finding in review.findings.values():
        stands = finding.state is not State.WITHDRAWN
        if stands and finding.agency == 0 and not finding.questions:
            item = ref_to(finding)
            yield Remark("no-question", f"{item} answers none of the questions.", item)


def _a_cell(review: Review) -> Place | None:
    """The first cell in which something can be written; None without any."""
    states = Grid(review).states.items()
    return next((place for place, state in states if state is not NOT_PUT), None)


def _words(text: str) -> set[str]:
    return set(text.casefold().replace(",", " ").replace(".", " ").split())
