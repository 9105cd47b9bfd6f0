"""Findings and answers: what may stand in a cell, and what gives way to what."""

from typing import Any

import pytest

from dhr_tui.review.acts import cells, findings, queries
from dhr_tui.review.change import adding, change
from dhr_tui.review.grid import CellState, Grid, state_at
from dhr_tui.review.records import (
    Answer,
    Evidence,
    FactStatus,
    Finding,
    Query,
    State,
    Visibility,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import ACROSS, Place
from tests.review.builders import (
    LESSONS,
    MPS,
    PARTNERSHIP,
    PRINCIPLE,
    RISK,
    SHARING,
    VICTIM_SUPPORT,
    Panel,
)

HERE = Place(RISK, MPS)


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"text": " \u200b"}, "A finding needs a text."),
        ({"questions": ()}, "A finding answers at least one question."),
        ({"questions": (99,)}, "There is no question T99 in this case."),
        ({"questions": (PRINCIPLE,)}, "T4 is a principle; a finding answers a question."),
        ({"agency": 99}, "There is no agency A99 in this case."),
        (
            {"fact": FactStatus.TO_VERIFY, "verify_by": " "},
            "Say who verifies it, since the fact is to be verified.",
        ),
        ({"persons": (9,)}, "There is no P9 in this case."),
        (
            {"evidence": (Evidence(meeting=9),)},
            "There is no N9 in this case.",
        ),
        (
            {"voice_agency": 9},
            "There is no A9 in this case.",
        ),
    ],
)
def test_a_finding_that_leads_to_nothing_is_refused(
    panel: Panel, values: dict[str, Any], why: str
) -> None:
    fields = {"text": "x", "agency": MPS, "questions": (RISK,), **values}
    wrong = Finding(id=0, **fields)
    assert panel.refused(lambda r, h: findings.add_finding(r, wrong, h)) == why
    panel.finding()
    was = panel.review.findings[1]
    refusal = panel.refused(lambda r, h: findings.edit_finding(r, was, h, **values))
    assert refusal == why.replace("A finding needs", "F1 needs").replace(
        "F1 needs a text.", "F1 needs a text; withdraw it if it is not wanted."
    )


def test_a_finding_begins_as_a_draft_whatever_it_says_of_itself(panel: Panel) -> None:
    panel.finding(state=State.AGREED, reason="none", questions=(RISK, RISK))
    finding = panel.review.findings[1]
    assert (finding.state, finding.reason, finding.questions) == (State.DRAFT, "", (RISK,))


def test_a_finding_gets_the_number_that_people_say(panel: Panel) -> None:
    assert (panel.finding("one"), panel.finding("two")) == (1, 2)


def test_a_cell_with_a_finding_does_not_say_that_nothing_arises(panel: Panel) -> None:
    panel.finding()
    panel.finding()
    sentence = panel.refused(
        lambda r, h: cells.answer_cell(r, HERE, h, Answer.NOTHING_ARISES, "no contact")
    )
    assert sentence == "F1, F2 answer this cell; withdraw first what does not stand."
    panel.withdraw(Ref("findings", 1))
    panel.withdraw(Ref("findings", 2))
    panel.answer(Answer.NOTHING_ARISES)
    assert state_at(panel.review, HERE) is CellState.NOTHING_ARISES


def test_a_cell_under_discussion_is_parked_with_its_findings(panel: Panel) -> None:
    panel.finding()
    panel.answer(Answer.PARKED)
    assert state_at(panel.review, HERE) is CellState.PARKED
    assert panel.review.findings[1].state is State.DRAFT
    panel.propose(Ref("findings", 1))
    assert state_at(panel.review, HERE) is CellState.FINDINGS
    assert not panel.review.cells[10001].answer
    panel.undo()
    assert state_at(panel.review, HERE) is CellState.PARKED
    panel.finding("The desk was closed.")
    assert state_at(panel.review, HERE) is CellState.IN_DISCUSSION


def test_parking_what_is_before_the_panel_or_agreed_is_refused_with_a_way(panel: Panel) -> None:
    panel.finding()
    panel.propose(Ref("findings", 1))
    park = lambda r, h: cells.answer_cell(r, HERE, h, Answer.PARKED, "x")  # noqa: E731
    assert panel.refused(park) == (
        "F1 is proposed; defer it first, with the reason, to park the cell."
    )
    panel.agree(Ref("findings", 1))
    assert panel.refused(park) == (
        "F1 is agreed; reopen it first, with the reason, to park the cell."
    )
    panel.reopen(Ref("findings", 1))
    panel.answer(Answer.PARKED)
    assert state_at(panel.review, HERE) is CellState.PARKED


def test_an_answer_gives_way_to_a_finding_that_is_added_moved_or_reopened(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES)
    panel.finding()
    assert not panel.review.cells[10001].answer
    panel.answer(Answer.NOTHING_ARISES, place=Place(SHARING, MPS))
    was = panel.review.findings[1]
    panel.do(lambda r, h: findings.edit_finding(r, was, h, questions=(SHARING,)))
    assert not panel.review.cells[20001].answer
    panel.withdraw(Ref("findings", 1))
    panel.answer(Answer.NOTHING_ARISES, place=Place(SHARING, MPS))
    panel.reopen(Ref("findings", 1))
    assert not panel.review.cells[20001].answer


def test_a_private_note_answers_nothing(panel: Panel) -> None:
    panel.finding(visibility=Visibility.PRIVATE)
    assert state_at(panel.review, HERE) is CellState.IN_DISCUSSION
    panel.answer(Answer.NOTHING_ARISES)
    assert state_at(panel.review, HERE) is CellState.NOTHING_ARISES
    was = panel.review.findings[1]
    panel.do(lambda r, h: findings.edit_finding(r, was, h, visibility=Visibility.REPORT))
    assert state_at(panel.review, HERE) is CellState.IN_DISCUSSION


def test_a_private_note_does_not_keep_an_agreed_cell_open(panel: Panel) -> None:
    panel.agreed()
    panel.finding(visibility=Visibility.PRIVATE)
    assert state_at(panel.review, HERE) is CellState.AGREED


def test_a_finding_of_an_agency_that_was_not_asked_is_in_sight(panel: Panel) -> None:
    panel.finding()
    was = panel.review.findings[1]
    panel.do(lambda r, h: findings.edit_finding(r, was, h, agency=PARTNERSHIP))
    grid = Grid(panel.review)
    assert grid.states[Place(RISK, PARTNERSHIP)] is CellState.IN_DISCUSSION


@pytest.mark.parametrize(
    ("agency", "question", "name"),
    [
        (MPS, LESSONS, "question 3, MPS; it is put to the review as a whole"),
        (ACROSS, RISK, "question 1, across agencies; say to which agency"),
    ],
)
def test_nothing_is_written_where_the_question_is_not_put(
    panel: Panel, agency: int, question: int, name: str
) -> None:
    fresh = Finding(id=0, text="x", agency=agency, questions=(question,))
    sentence = f"That question is not put there: {name}."
    assert panel.refused(lambda r, h: findings.add_finding(r, fresh, h)) == sentence
    panel.finding()
    was = panel.review.findings[1]
    values = {"agency": agency, "questions": (question,)}
    assert panel.refused(lambda r, h: findings.edit_finding(r, was, h, **values)) == sentence


def test_a_query_about_a_question_that_is_not_put_there_is_refused(panel: Panel) -> None:
    query = Query(id=0, text="When?", agency=MPS, question=PRINCIPLE)
    assert panel.refused(lambda r, h: queries.add_query(r, query, h)) == (
        "That question is not put there: T4, MPS."
    )


def test_a_finding_that_stands_where_the_question_is_not_put_can_be_put_right(
    panel: Panel,
) -> None:
    stray = Finding(id=0, text="x", agency=MPS, questions=(LESSONS,))
    panel.save(change("import", "brought in", adding(stray)), panel.hand())
    was = panel.review.findings[1]
    panel.do(lambda r, h: findings.edit_finding(r, was, h, text="y"))
    panel.finding(agency=MPS, questions=(LESSONS,))
    assert Grid(panel.review).states[Place(LESSONS, MPS)] is CellState.IN_DISCUSSION


@pytest.mark.parametrize(
    ("answer", "because", "until", "fine"),
    [
        (Answer.NOTHING_ARISES, "no contact", "", True),
        (Answer.NOTHING_ARISES, " \u200b", "", False),
        (Answer.NOTHING_ARISES, "", "May", False),
        (Answer.NOT_APPLICABLE, "", "", False),
        (Answer.NOT_APPLICABLE, "founded later", "", True),
        (Answer.PARKED, "", "", False),
        (Answer.PARKED, "  ", "May", True),
        (Answer.PARKED, "waits for the IMR", "", True),
        (Answer.IN_DISCUSSION, "", "", True),
    ],
)
def test_an_answer_needs_its_reason(
    panel: Panel, answer: Answer, because: str, until: str, fine: bool
) -> None:
    if fine:
        panel.do(lambda r, h: cells.answer_cell(r, HERE, h, answer, because, until))
        cell = panel.review.cells[10001]
        assert (cell.answer, cell.meeting) == (answer, 1)
        assert (cell.because, cell.until) == (because.strip(), until)
    else:
        assert "An answer needs its reason" in panel.refused(
            lambda r, h: cells.answer_cell(r, HERE, h, answer, because, until)
        )


@pytest.mark.parametrize(
    ("place", "why"),
    [
        (Place(99, MPS), "There is no question T99 in this case."),
        (Place(RISK, 99), "There is no agency A99 in this case."),
        (
            Place(RISK, ACROSS),
            "That question is not put there: question 1, across agencies; say to which agency.",
        ),
        (
            Place(LESSONS, MPS),
            "That question is not put there: question 3, MPS; it is put to the review as a whole.",
        ),
        (Place(PRINCIPLE, MPS), "That question is not put there: T4, MPS."),
    ],
)
def test_an_answer_where_nothing_is_asked_is_refused(panel: Panel, place: Place, why: str) -> None:
    assert why == panel.refused(
        lambda r, h: cells.answer_cell(r, place, h, Answer.NOTHING_ARISES, "x")
    )


def test_an_answer_is_changed_and_taken_back(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES)
    panel.answer(Answer.NOT_APPLICABLE, "founded later")
    assert panel.review.cells[10001].because == "founded later"
    panel.do(lambda r, h: cells.clear_answer(r, HERE, h))
    assert state_at(panel.review, HERE) is CellState.NOT_STARTED
    assert panel.refused(lambda r, h: cells.clear_answer(r, HERE, h)) == (
        "There is no answer to take back at question 1, MPS."
    )


def test_two_people_who_answer_one_cell_differently_meet(panel: Panel) -> None:
    from dhr_tui.review.merge import Conflict

    hand = panel.hand("note-taker")
    late = cells.answer_cell(panel.review, HERE, hand, Answer.PARKED, "", "May")
    panel.answer(Answer.NOTHING_ARISES)
    with pytest.raises(Conflict):
        panel.save(late, hand)


def test_a_promise_is_noted_on_agreed_text_and_locks_nothing(panel: Panel) -> None:
    panel.agreed()
    was = panel.review.findings[1]
    panel.do(lambda r, h: findings.keep_promise(r, was, h, " on sharing "))
    assert panel.review.findings[1].promise == "on sharing"
    assert panel.review.findings[1].state is State.AGREED


def test_a_victim_support_finding_does_not_answer_for_the_police(panel: Panel) -> None:
    panel.finding(agency=VICTIM_SUPPORT)
    assert state_at(panel.review, HERE) is CellState.NOT_STARTED
