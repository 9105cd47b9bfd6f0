"""What nobody refers to is removed; all else is refused, with the list of what refers to it."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import actions, removing, setting_up, undo
from dhr_tui.review.acts.cells import clear_answer
from dhr_tui.review.acts.removing import Referred
from dhr_tui.review.records import Action, Agency, Answer, Member, Person, Question
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from tests.review.builders import MPS, OFFICER, RISK, SHARING, VICTIM_SUPPORT, Panel


def remove(panel: Panel, table: str, number: int) -> None:
    panel.do(lambda r, h: removing.remove(r, Ref(table, number), h))


def refused(panel: Panel, table: str, number: int) -> str:
    return panel.refused(lambda r, h: removing.remove(r, Ref(table, number), h))


@pytest.fixture
def spare(panel: Panel) -> Panel:
    """The case with one of everything that nobody refers to, and an action."""
    for act in (
        lambda r, h: setting_up.add_person(r, Person(id=0, role="neighbour"), h),
        lambda r, h: setting_up.add_agency(r, Agency(id=0, name="Typed twice", short="TT"), h),
        lambda r, h: setting_up.add_member(r, Member(id=0, name="Nobody"), h),
        lambda r, h: setting_up.add_question(r, Question(id=0, text="Twice?"), h),
        lambda r, h: actions.add_action(r, Action(id=0, text="Ask."), h),
    ):
        panel.do(act)
    return panel


@pytest.mark.parametrize(
    ("table", "number"),
    [("people", 1), ("agencies", 4), ("members", 4), ("questions", 5), ("actions", 1)],
)
def test_what_nobody_refers_to_is_removed_and_brought_back(
    spare: Panel, table: str, number: int
) -> None:
    before = spare.values()
    remove(spare, table, number)
    assert number not in getattr(spare.review, table)
    spare.undo()
    assert spare.values() == before


def test_a_number_is_not_given_again(spare: Panel) -> None:
    remove(spare, "people", 1)
    spare.do(lambda r, h: setting_up.add_person(r, Person(id=0, role="aunt"), h))
    assert list(spare.review.people) == [2]


def test_an_agency_with_findings_and_answers_stays_and_they_are_listed(panel: Panel) -> None:
    panel.finding(agency=VICTIM_SUPPORT)
    panel.recommendation(lead=VICTIM_SUPPORT)
    panel.answer(Answer.NOTHING_ARISES, "no contact", Place(SHARING, VICTIM_SUPPORT))
    assert refused(panel, "agencies", VICTIM_SUPPORT) == (
        "A2 cannot be removed, as M3, the answer to question 2, VS, F1 and R1 refer to it; merge "
        "it into another agency instead."
    )


def test_a_member_who_was_at_a_meeting_stays(panel: Panel) -> None:
    assert refused(panel, "members", OFFICER) == (
        "M2 cannot be removed, as N1 refers to it; say until when they sat instead."
    )


def test_a_question_with_findings_is_retired_instead(panel: Panel) -> None:
    for _ in range(11):
        panel.finding()
    with pytest.raises(Referred) as listed:
        panel.do(lambda r, h: removing.remove(r, Ref("questions", RISK), h))
    assert len(listed.value.by) == len(listed.value.records) == 11
    assert str(listed.value) == (
        "T1 cannot be removed, as F1, F2, F3, F4, F5, F6, F7, F8 and 3 more refer to it; retire it "
        "with a reason instead."
    )


def test_a_cell_whose_answer_was_taken_back_goes_with_its_question(panel: Panel) -> None:
    place = Place(SHARING, MPS)
    panel.answer(Answer.NOTHING_ARISES, "no contact", place)
    panel.do(lambda r, h: clear_answer(r, place, h))
    before = panel.values()
    remove(panel, "questions", SHARING)
    assert not panel.review.cells
    panel.undo()
    assert panel.values() == before


def test_the_meeting_that_is_running_and_what_was_agreed_there_stay(panel: Panel) -> None:
    assert "as the running meeting refers to it" in refused(panel, "meetings", 1)


def test_texts_are_withdrawn_and_queries_closed_instead(panel: Panel) -> None:
    panel.finding()
    panel.recommendation()
    panel.query()
    for table, sentence in (
        ("findings", "F1 cannot be removed: a finding is withdrawn, with a reason."),
        ("recommendations", "R1 cannot be removed: a recommendation is withdrawn, with a reason."),
        ("queries", "Q1 cannot be removed: a query is closed, with what the panel made of it."),
    ):
        assert refused(panel, table, 1) == sentence
    assert refused(panel, "people", 9) == "There is no P9 in this case."


def test_an_undo_that_others_stand_in_the_way_of_lists_them_too(panel: Panel) -> None:
    act = Agency(id=0, name="Health Trust", short="HT")
    panel.do(lambda r, h: setting_up.add_agency(r, act, h), who="ana")
    panel.finding(agency=4)
    panel.recommendation(lead=4)
    panel.answer(Answer.NOTHING_ARISES, "no contact", Place(SHARING, 4))
    refusal = panel.refused(lambda r, h: undo.undo(r, panel.journal, h), who="ana")
    assert refusal == (
        "The answer to question 2, HT, F1 and R1 refer to A4, which would go; change that first."
    )
