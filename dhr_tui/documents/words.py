"""What is said about a finding or recommendation in the small line below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dhr_tui.documents.dates import when
from dhr_tui.documents.prose import one, prose
from dhr_tui.documents.tree import Block, Paragraph, Tone
from dhr_tui.review.records import Evidence, FactStatus, Finding, Statement, Voice
from dhr_tui.review.review import Review


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def small_line(sentences: Iterable[str]) -> Iterator[Block]:
    """One small line of sentences; nothing where there are none."""
    text = one(" ".join(f"{sentence}." for sentence in sentences if sentence))
    if text:
        yield Paragraph((text,), Tone.QUIET)


def voice(review: Review, finding: Finding) -> str:
    """Whose view a finding is, with the agency's name where it is an agency's."""
    named = review.agency_name(finding.voice_agency) if finding.voice_agency else ""
    if finding.voice is Voice.AGENCY_REPORT:
        return f"agency report of {named}" if named else "agency report"
    if finding.voice is Voice.DISSENTING_AGENCY:
        return f"{named}, dissenting" if named else "dissenting agency"
    if finding.voice is Voice.PERPETRATOR:
        return review.case.perpetrator_word
    return finding.voice.label


def fact(finding: Finding) -> str:
    """How far a fact is established; empty where it is, or where nobody said."""
    if finding.fact in (FactStatus.ESTABLISHED, FactStatus.NOT_SAID):
        return ""
    if finding.fact is FactStatus.ONE_SOURCE:
        return "Fact: stated by one source"
    if finding.fact is FactStatus.TO_VERIFY and finding.verify_by:
        return f"Fact: to be verified by {finding.verify_by}"
    return "Fact: to be verified" if finding.fact is FactStatus.TO_VERIFY else "Fact: disputed"


def meeting(review: Review, number: int) -> str:
    """A meeting by its id: `meeting 2`; empty where there is none."""
    found = review.meetings.get(number)
    return f"meeting {found.number}" if found else ""


def meeting_on(review: Review, number: int) -> str:
    """The same with its day: `meeting 2 (4 February 2014)`."""
    found = review.meetings.get(number)
    on = when(found.on) if found else ""
    return f"{meeting(review, number)} ({on})" if on else meeting(review, number)


def evidence(review: Review, pieces: tuple[Evidence, ...]) -> str:
    """What a finding rests on, piece by piece."""
    said = "; ".join(filter(None, (_piece(review, piece) for piece in pieces)))
    return f"Evidence: {said}" if said else ""


def _piece(review: Review, piece: Evidence) -> str:
    parts = (
        piece.source,
        f"paragraph {piece.paragraph}" if piece.paragraph else "",
        meeting(review, piece.meeting),
        review.agency_name(piece.agency) if piece.agency else "",
        when(piece.date),
    )
    return ", ".join(part for part in parts if part)


def agreement(review: Review, statement: Statement, on: bool = False) -> str:
    """At which meeting an agreed text was agreed, with its day if `on`; empty where it is not."""
    if statement.agreement is None:
        return ""
    where = (meeting_on if on else meeting)(review, statement.agreement.meeting)
    return f"Agreed at {where}" if where else "Agreed"


def dissents(statement: Statement) -> Iterator[Block]:
    """The dissents that the chair lets print, each with its words (domain, section 2)."""
    for dissent in statement.dissents:
        if dissent.printed:
            yield Paragraph((one(f"Dissent: {dissent.who}"),), Tone.STRONG)
            yield from prose(dissent.words)
