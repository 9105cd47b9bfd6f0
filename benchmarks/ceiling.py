"""The ceiling case: as large as a review is planned to get (domain, section 7), made up and seeded.

30 agencies, 60 questions, 3,000 findings, 500 recommendations, 12 meetings with their minutes. The
same code always makes the same case. `python -m benchmarks.ceiling WORKSPACE` writes it as
WORKSPACE/cases/ceiling.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from benchmarks.ceiling_logs import logged
from benchmarks.sentences import paragraph, question, short_answer
from dhr_tui.review.change import Change, Hand, adding, change
from dhr_tui.review.records import (
    Agency,
    AgencyKind,
    Agreement,
    Answer,
    Attendance,
    CaseRecord,
    Cell,
    Decision,
    Evidence,
    FactStatus,
    Finding,
    FindingType,
    Meeting,
    Member,
    MemberRole,
    Origin,
    Outcome,
    Person,
    Presence,
    Question,
    QuestionKind,
    Recommendation,
    RecommendationKind,
    Record,
    Result,
    State,
    Voice,
    When,
    Wording,
    cell_id,
)

AGENCIES, QUESTIONS, FINDINGS, RECOMMENDATIONS, MEETINGS = 30, 60, 3_000, 500, 12
PEOPLE = 2
AGENDA = tuple(f"Item {number} of the agenda" for number in range(1, 13))
IN_LEDGER = 300
SEED = 2014
HAND = Hand(who="bench", at="2026-01-05T10:00:00Z")
STATES = (
    [State.AGREED] * 70
    + [State.PROPOSED] * 15
    + [State.DRAFT] * 11
    + [State.DEFERRED] * 2
    + [State.WITHDRAWN] * 2
)


class Store(Protocol):
    """What the ceiling case needs of a store of cases."""

    def create(self, case: str, change: Change, hand: Hand) -> Any: ...


def build_ceiling(store: Store, case_id: str = "ceiling") -> None:
    """Create the ceiling case in one save."""
    store.create(case_id, ceiling_change(), HAND)


def ceiling_change(seed: int = SEED) -> Change:
    """The one change that makes the case."""
    chance = random.Random(seed)
    edits = (adding(record) for record in _records(chance))
    return change("new-case", "made the ceiling case", *edits)


def _records(chance: random.Random) -> Iterator[Record]:
    yield CaseRecord(id=1, title="Ceiling", partnership="A partnership", meeting=MEETINGS)
    yield Person(id=1, role="victim", pseudonym="Ada")
    yield Person(id=2, role="perpetrator", pseudonym="Ben")
    yield from _setting(chance)
    taken: set[tuple[int, int]] = set()
    for number in range(1, FINDINGS + 1):
        finding = _finding(chance, number)
        taken |= {(each, finding.agency) for each in finding.questions}
        yield finding
    for number in range(1, RECOMMENDATIONS + 1):
        yield _recommendation(chance, number)
    yield from _cells(chance, taken)
    yield from logged(chance, MEETINGS, AGENCIES, PEOPLE, AGENDA)


def _setting(chance: random.Random) -> Iterator[Record]:
    """Agencies with a member each, questions to each agency, and meetings."""
    for number in range(1, AGENCIES + 1):
        yield Agency(
            id=number,
            name=f"Agency {number} of the area and its neighbours",
            short=f"Agency{number:02}",
            kind=chance.choice(list(AgencyKind)),
            result=chance.choice([*Result, None]),
        )
        yield Member(id=number, name=f"Member for agency {number}", agency=number)
    yield Member(id=AGENCIES + 1, name="Independent chair", role=MemberRole.CHAIR)
    for number in range(1, QUESTIONS + 1):
        yield Question(
            id=number,
            text=question(chance, number),
            short=f"Line {number}",
            kind=QuestionKind.EACH_AGENCY,
            order=number,
            reference=str(number),
        )
    for number in range(1, MEETINGS + 1):
        yield Meeting(
            id=number,
            number=number,
            on=When(on=f"2025-{number:02}-14"),
            agenda=AGENDA,
            attendance=tuple(
                Attendance(member=member, how=chance.choice([*Presence, Presence.IN_PERSON]))
                for member in range(1, AGENCIES + 2)
            ),
        )


def _finding(chance: random.Random, number: int) -> Finding:
    """A finding of one or two questions; the first 1,500 go round most of the grid."""
    agency = (number - 1) % AGENCIES + 1
    first = (number - 1) // AGENCIES % (QUESTIONS - 8) + 1
    also = [chance.randint(1, QUESTIONS - 8)] if chance.random() < 0.2 else []
    fact = chance.choice([FactStatus.ESTABLISHED] * 8 + list(FactStatus))
    return Finding(
        id=number,
        agency=agency,
        questions=tuple(dict.fromkeys([first, *also])),
        persons=(chance.choice((1, 2)),),
        type=chance.choice(list(FindingType)),
        voice=chance.choice((Voice.AGENCY_REPORT, Voice.PANEL, Voice.CHAIR)),
        voice_agency=agency,
        fact=fact,
        verify_by="the agency" if fact is FactStatus.TO_VERIFY else "",
        evidence=(_evidence(chance),),
        text=paragraph(chance, number),
        **_life(chance),
    )


def _evidence(chance: random.Random) -> Evidence:
    place = f"{chance.randint(3, 6)}.{chance.randint(1, 20)}.{chance.randint(1, 30)}"
    month = f"{chance.randint(2015, 2024)}-{chance.randint(1, 12):02}"
    return Evidence(source="Agency report", paragraph=place, date=When(on=month))


def _recommendation(chance: random.Random, number: int) -> Recommendation:
    """The panel's own first, then the ledger, where an entry may be undecided."""
    in_ledger = number > RECOMMENDATIONS - IN_LEDGER
    agency = chance.randint(1, AGENCIES)
    decided = in_ledger and chance.random() < 0.8
    outcome = chance.choice((Outcome.ACCEPTED, Outcome.DECLINED))
    return Recommendation(
        id=number,
        origin=Origin.AGENCY_REPORT if in_ledger else Origin.PANEL,
        origin_agency=agency if in_ledger else 0,
        reference=f"7.{number}" if in_ledger else "",
        kind=chance.choice((RecommendationKind.SINGLE_AGENCY, RecommendationKind.MULTI_AGENCY)),
        lead=agency,
        supporting=(chance.randint(1, AGENCIES),),
        findings=tuple(sorted(chance.sample(range(1, FINDINGS + 1), 3))),
        decision=Decision(outcome=outcome, because=short_answer(chance)) if decided else None,
        plan_action="" if in_ledger or chance.random() < 0.4 else short_answer(chance),
        text=paragraph(chance, number, "should"),
        **({} if in_ledger else _life(chance)),
    )


def _life(chance: random.Random) -> dict[str, Any]:
    """How far a text got, with the wording that it replaced where it did."""
    state = chance.choice(STATES)
    meeting = chance.randint(1, MEETINGS)
    life: dict[str, Any] = {"state": state}
    if state is State.AGREED:
        present = tuple(sorted(chance.sample(range(1, AGENCIES + 2), 9)))
        life["agreement"] = Agreement(meeting=meeting, at=HAND.at, by=HAND.who, present=present)
    if state in (State.DEFERRED, State.WITHDRAWN):
        life["reason"] = short_answer(chance)
    if chance.random() < 0.15:
        text = paragraph(chance, meeting)
        was = Wording(text=text, state=State.PROPOSED, by=HAND.who, at=HAND.at, meeting=meeting)
        life["earlier"] = (was,)
    return life


def _cells(chance: random.Random, taken: set[tuple[int, int]]) -> Iterator[Cell]:
    """Answers for two thirds of the cells that no finding answers; the others stay open."""
    for number in range(1, QUESTIONS + 1):
        for agency in range(1, AGENCIES + 1):
            if (number, agency) in taken or chance.random() < 1 / 3:
                continue
            yield Cell(
                id=cell_id(number, agency),
                question=number,
                agency=agency,
                answer=chance.choice((Answer.NOTHING_ARISES, Answer.NOT_APPLICABLE)),
                because=short_answer(chance),
            )


def main() -> None:
    from dhr_tui.store.files import CaseFiles
    from dhr_tui.store.workspace import Workspace

    if len(sys.argv) != 2:
        sys.exit("Usage: python -m benchmarks.ceiling WORKSPACE")
    build_ceiling(CaseFiles(Workspace(Path(sys.argv[1]))))


if __name__ == "__main__":
    main()
