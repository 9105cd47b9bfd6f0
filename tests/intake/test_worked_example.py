"""The worked example holds what its panel recorded, each item with its source."""

import re
from collections import Counter

import pytest

from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.review import clock
from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.integrity import faults_of
from dhr_tui.review.records import (
    PLAN_FIELDS,
    ContactResult,
    Delayed,
    FactStatus,
    MemberRole,
    Outcome,
    Presence,
    ProcessState,
    QueryState,
    QuestionKind,
    Result,
    State,
    Voice,
)
from dhr_tui.review.review import ACROSS, Place, Review
from dhr_tui.store.memory import MemoryStore


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    built = MemoryStore()
    build_worked_example(built)
    return built


@pytest.fixture(scope="module")
def review(store: MemoryStore) -> Review:
    return store.load(CASE_ID)


def _shorts(review: Review, result: Result | None) -> list[str]:
    return [agency.short for agency in review.contributors if agency.result is result]


def test_eleven_bodies_and_two_nil_returns_were_asked(review: Review) -> None:
    assert len(review.contributors) == 13
    assert len(_shorts(review, Result.IMR)) == 8
    assert _shorts(review, Result.INFORMATION_ONLY) == ["CPS", "UKBA"]
    assert _shorts(review, Result.NIL_RETURN) == ["AdultCare", "SLaM"]
    assert _shorts(review, None) == ["CrimeRed"]


def test_every_short_form_is_unique_and_fits_its_column(review: Review) -> None:
    shorts = [agency.short.casefold() for agency in review.agencies.values()]
    assert len(set(shorts)) == len(shorts)
    assert all(len(short) <= 10 for short in shorts)


def test_one_trust_under_two_names_is_one_agency_with_a_former_name(review: Review) -> None:
    [hospital] = [agency for agency in review.agencies.values() if agency.short == "LewHosp"]
    assert hospital.former_names == ("Lewisham Healthcare NHS Trust",)


def test_the_panel_is_known_by_role_alone(review: Review) -> None:
    assert len(review.members) == 12
    [chair] = [member for member in review.members.values() if member.role is MemberRole.CHAIR]
    assert chair.name == review.case.chair == "Independent chair, Standing Together"
    others = [member.name for member in review.members.values() if member is not chair]
    assert all(name.startswith("Member for ") for name in others)


def test_only_the_two_pseudonyms_stand_for_people(review: Review) -> None:
    assert [person.pseudonym for person in review.people.values()] == ["Kazia", "Babur", "", ""]


def test_six_questions_go_to_the_eleven_and_one_to_those_without_contact(review: Review) -> None:
    put = {q.reference: len(q.agencies) for q in review.walked if q.agencies}
    assert put == {"9a": 11, "9b": 11, "9c": 11, "9d": 11, "9e": 11, "9f": 11, "10": 2}
    kinds = Counter(question.kind for question in review.questions.values())
    assert kinds[QuestionKind.WHOLE_REVIEW] == 4
    assert not [q for q in review.walked if q.agencies and q.kind is QuestionKind.WHOLE_REVIEW]


def test_a_meeting_whose_date_was_not_published_has_none(review: Review) -> None:
    first, later = review.meetings.values()
    assert (first.number, first.on and first.on.on) == (1, "2013-10-07")
    assert (later.number, later.on) == (2, None)
    assert review.running is None


def test_attendance_is_recorded_only_where_it_was_published(review: Review) -> None:
    for meeting in review.meetings.values():
        [entry] = meeting.attendance
        assert review.members[entry.member].name.endswith("Clinical Commissioning Group")
        assert entry.how is Presence.ABSENT


def test_there_are_at_least_sixty_findings_and_no_two_say_the_same(review: Review) -> None:
    texts = [finding.text for finding in review.findings.values()]
    assert len(texts) >= 60
    assert len({text.casefold() for text in texts}) == len(texts)


def test_every_finding_has_a_paragraph_and_somebody_whose_view_it_is(review: Review) -> None:
    for finding in review.findings.values():
        assert finding.evidence, finding.text
        assert all(re.match(r"\d\.\d+\.\d", each.paragraph) for each in finding.evidence)
        assert all(each.source for each in finding.evidence)
        if finding.voice is Voice.AGENCY_REPORT:
            assert finding.voice_agency in review.agencies


def test_a_fact_to_be_verified_says_by_whom(review: Review) -> None:
    unsure = [f for f in review.findings.values() if f.fact is FactStatus.TO_VERIFY]
    assert unsure
    assert all(finding.verify_by for finding in unsure)


def test_what_the_two_versions_of_the_report_dispute_is_not_agreed(review: Review) -> None:
    disputed = [f for f in review.findings.values() if f.fact is FactStatus.DISPUTED]
    assert len(disputed) == 3
    assert not [finding for finding in disputed if finding.state is State.AGREED]


def test_agreed_texts_are_tied_to_the_meeting_and_claim_nobody_as_present(review: Review) -> None:
    agreed = [text for text in review.statements() if text.state is State.AGREED]
    assert len(agreed) > 100
    for text in agreed:
        assert text.agreement
        assert review.meetings[text.agreement.meeting].number == 2
        assert text.agreement.present == ()


def test_thirteen_recommendations_bear_the_published_numbers(review: Review) -> None:
    ours = review.panel_recommendations
    assert [r.reference for r in ours] == [f"5.5.{number}" for number in range(1, 14)]
    assert [r.id for r in ours] == list(range(1, 14))
    assert all(r.state is State.AGREED for r in ours)
    assert all(r.findings for r in ours[1:])


def test_the_last_recommendation_keeps_its_two_parts(review: Review) -> None:
    text = review.recommendations[13].text
    assert [line[:4] for line in text.splitlines()[1:]] == ["", "(a) ", "(b) "]


def test_the_ledger_holds_twenty_one_entries_by_report(review: Review) -> None:
    written = Counter(review.agencies[entry.origin_agency].short for entry in review.ledger)
    assert written == {
        "MPS": 2,
        "VictSup": 3,
        "GP": 5,
        "LeaveCare": 2,
        "LeSoCo": 2,
        "LewHosp": 3,
        "ProbTrust": 4,
    }


def test_what_the_panel_supports_is_accepted_and_stays_in_the_ledger(review: Review) -> None:
    supported = [e for e in review.ledger if e.reference in ("4.4.11(d)", "4.4.11(e)")]
    assert len(supported) == 2
    assert all(e.decision and e.decision.outcome is Outcome.ACCEPTED for e in supported)
    assert all(e.decision and "supports it" in e.decision.because for e in supported)


def test_of_the_action_plan_only_the_first_column_is_filled(review: Review) -> None:
    for recommendation in review.panel_recommendations:
        assert recommendation.text
        assert not any(getattr(recommendation, field) for field in PLAN_FIELDS)


def test_answers_without_a_finding_give_their_reason_and_its_paragraph(review: Review) -> None:
    assert len(review.cells) == 10
    for cell in review.cells.values():
        assert re.search(r"\(\d\.\d+\.\d+\)\.$", cell.because)


def test_a_newcomer_finds_the_polices_question_on_training_open(review: Review) -> None:
    [training] = [q for q in review.walked if q.reference == "9f"]
    [police] = [agency for agency in review.contributors if agency.short == "MPS"]
    grid = Grid(review)
    column = {p: state for p, state in grid.states.items() if p.agency == police.id}
    assert [place for place, state in column.items() if state.open] == [
        Place(training.id, police.id)
    ]
    assert grid.totals[CellState.NOT_STARTED] == 15


def test_what_belongs_to_no_agency_answers_the_questions_to_the_whole_review(
    review: Review,
) -> None:
    whole = [q for q in review.walked if q.kind is QuestionKind.WHOLE_REVIEW]
    assert all(review.findings_at(Place(question.id, ACROSS)) for question in whole)
    assert all(
        review.applies(Place(question, finding.agency))
        for finding in review.findings.values()
        for question in finding.questions
    )


def test_the_query_about_the_wait_was_never_answered(review: Review) -> None:
    waiting = [query for query in review.queries.values() if query.state is QueryState.OPEN]
    assert [review.agencies[query.agency].short for query in waiting] == ["UKBA"]
    assert len(review.queries) == 3


def test_no_medical_detail_is_told(review: Review) -> None:
    told = " ".join(text.text for text in review.statements()).casefold()
    for word in ("pregnan", "terminat", "fertil", "hiv", "sexual", "self-harm", "scar", "ovar"):
        assert not re.search(rf"\b{word}", told), word


def test_every_reference_leads_to_a_record(review: Review) -> None:
    assert faults_of(review) == []


def test_the_saves_are_by_one_hand_at_one_time(store: MemoryStore) -> None:
    entries = store.history(CASE_ID)
    assert {(entry.who, entry.at) for entry in entries} == {("panel", "2026-11-23T09:00:00Z")}
    assert store.verify(CASE_ID).sound


def test_what_was_tried_and_came_to_nothing_is_logged(review: Review) -> None:
    results = Counter(contact.result for contact in review.contacts.values())
    assert results == {
        ContactResult.DECLINED: 1,
        ContactResult.NO_REPLY: 1,
        ContactResult.NOT_REACHED: 5,
    }
    assert not [contact for contact in review.contacts.values() if contact.on]
    assert all(contact.advocate_offered is None for contact in review.contacts.values())


def test_the_delays_are_logged_and_no_limit_can_be_told(review: Review) -> None:
    assert [delay.what for delay in review.delays.values()] == [Delayed.REPORT, Delayed.COMPLETION]
    assert (review.case.decide_within, review.case.complete_within) == (1, 6)
    assert [limit.due for limit in clock.limits(review)] == ["", ""]


def test_that_there_was_no_parallel_review_is_recorded(review: Review) -> None:
    states = {process.name: process.state for process in review.processes.values()}
    assert states == {"Criminal trial": ProcessState.OVER, "Other reviews": ProcessState.NONE}
