"""A small review with one of everything that a document prints or keeps back."""

import pytest

from dhr_tui.review.records import (
    Agency,
    Agreement,
    Answer,
    CaseRecord,
    Cell,
    Decision,
    Dissent,
    Evidence,
    FactStatus,
    Finding,
    FindingType,
    Meeting,
    Nearness,
    Origin,
    Outcome,
    Question,
    QuestionKind,
    Recommendation,
    RecommendationKind,
    Scope,
    State,
    Visibility,
    Voice,
    When,
    cell_id,
)
from dhr_tui.review.review import Review

AGREED = Agreement(meeting=1, at="2014-01-09T10:00:00Z", by="chair", present=(1,))


def _findings() -> dict[int, Finding]:
    late = Finding(
        id=1,
        text="The MARAC heard of it late.\n\n- by letter\n- by telephone | fax",
        state=State.AGREED,
        agreement=AGREED,
        agency=1,
        questions=(2, 1),
        type=FindingType.MISSED_OPPORTUNITY,
        voice=Voice.AGENCY_REPORT,
        voice_agency=1,
        fact=FactStatus.TO_VERIFY,
        verify_by="the police",
        evidence=(
            Evidence(
                source="Agency report",
                paragraph="3.5.1",
                date=When(on="2010-02-04", nearness=Nearness.ABOUT, unsure=True),
            ),
            Evidence(meeting=1, agency=2, date=When(on="2010")),
        ),
        dissents=(
            Dissent(who="Police member", words="It was in time.", printed=True),
            Dissent(who="Housing member", words="Only for the minutes."),
        ),
    )
    others = (
        Finding(id=2, text="Proposed words.", state=State.PROPOSED, agency=2, questions=(1,)),
        Finding(id=3, text="Minuted words.", state=State.AGREED, visibility=Visibility.MINUTES),
        Finding(id=4, text="Private words.", state=State.AGREED, visibility=Visibility.PRIVATE),
        Finding(id=5, text="Withdrawn words.", state=State.WITHDRAWN, agency=1, questions=(1,)),
        Finding(id=6, text="Deferred words.", state=State.DEFERRED, agency=1, questions=(1,)),
        Finding(id=7, text="Everybody was tired.", state=State.AGREED, agreement=AGREED),
        Finding(id=8, text="Draft words.", agency=2, questions=(2,)),
    )
    return {finding.id: finding for finding in (late, *others)}


def _recommendations() -> dict[int, Recommendation]:
    note = RecommendationKind.IMPLEMENTATION_NOTE
    audit = Recommendation(
        id=2,
        text="Audit the files:\n(a) for risk;\n(b) for what was shared.",
        state=State.AGREED,
        agreement=AGREED,
        scope=Scope.NATIONAL,
        department="Home Office",
        lead=2,
        supporting=(1,),
        monitoring=3,
        findings=(1, 2, 4),
        questions=(1,),
        plan_action="Read\nten files",
        dissents=(Dissent(who="Police member", words="Five would do.", printed=True),),
    )
    others = (
        Recommendation(id=1, text="Report on all of them.", kind=note, state=State.AGREED),
        Recommendation(id=3, text="Draft advice."),
        Recommendation(id=4, text="Talk to the family.", origin=Origin.FAMILY, state=State.AGREED),
        Recommendation(
            id=5,
            text="Train the staff.",
            origin=Origin.AGENCY_REPORT,
            origin_agency=2,
            reference="4.9.3",
            decision=Decision(outcome=Outcome.MERGED, because="Same aim.", into=2, meeting=1),
        ),
        Recommendation(
            id=6, text="Ask the ministry.", origin=Origin.AGENCY_REPORT, origin_agency=1
        ),
        Recommendation(id=7, text="Withdrawn advice.", state=State.WITHDRAWN),
    )
    return {item.id: item for item in (audit, *others)}


def _cells() -> dict[int, Cell]:
    cells = (
        Cell(
            id=cell_id(2, 2),
            question=2,
            agency=2,
            answer=Answer.NOTHING_ARISES,
            because="Hidden by a finding.",
        ),
        Cell(
            id=cell_id(1, 3),
            question=1,
            agency=3,
            answer=Answer.NOTHING_ARISES,
            because="No contact.\nNone at all.",
        ),
        Cell(
            id=cell_id(2, 3),
            question=2,
            agency=3,
            answer=Answer.PARKED,
            because="A second report",
            until="meeting 3",
        ),
    )
    return {cell.id: cell for cell in cells}


@pytest.fixture(scope="session")
def review() -> Review:
    """Two agencies that say something, one that does not; two questions, one retired."""
    return Review(
        save=412,
        head="9f3a77c1deadbeef",
        review={
            1: CaseRecord(id=1, title="Kazia", partnership="Safer Borough", milestones="Steps")
        },
        agencies={
            1: Agency(id=1, name="Victim Support", short="VS"),
            2: Agency(id=2, name="Metropolitan Police Service", short="MPS"),
            3: Agency(id=3, name="Hexagon Housing", short="HH"),
        },
        questions={
            1: Question(
                id=1, text="Was risk seen?\n\n(a) at first\n(b) later", short="Risk", order=1
            ),
            2: Question(id=2, text="Was it shared?", order=2),
            3: Question(id=3, text="Old?", retired="answered elsewhere", order=3),
            4: Question(id=4, text="Be fair.", kind=QuestionKind.PRINCIPLE),
        },
        findings=_findings(),
        recommendations=_recommendations(),
        cells=_cells(),
        meetings={1: Meeting(id=1, number=2)},
    )
