"""The terms of reference change while a review goes on, and what was answered stays with them."""

from __future__ import annotations

from dhr_tui.review.acts import setting_up, terms
from dhr_tui.review.acts.cells import answer_cell
from dhr_tui.review.records import Answer, Question, QuestionKind
from dhr_tui.review.review import ACROSS, Place
from dhr_tui.review.terms import answered, in_order, places
from tests.review.builders import MPS, RISK, SHARING, VICTIM_SUPPORT, Panel


def order(panel: Panel) -> list[int]:
    return [question.id for question in in_order(panel.review)]


def test_an_item_is_moved_past_its_neighbours_and_answers_go_with_it(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES, "No contact.", Place(RISK, MPS))
    before = order(panel)
    panel.do(lambda r, h: terms.move_question(r, before[0], h, 1))
    assert order(panel) == [before[1], before[0], *before[2:]]
    panel.do(lambda r, h: terms.move_question(r, before[0], h, 99))
    assert order(panel)[-1] == before[0]
    assert panel.review.cell(Place(RISK, MPS)) is not None
    assert "is the last of the terms already" in panel.refused(
        lambda r, h: terms.move_question(r, before[0], h, 1)
    )
    panel.undo()
    panel.undo()
    assert order(panel) == before


def test_items_that_share_a_place_are_moved_apart(panel: Panel) -> None:
    for question in list(panel.review.questions.values()):
        panel.do(lambda r, h, q=question: terms.edit_question(r, q, h, text=f"{q.text} ", order=7))  # type: ignore[misc]
    first, second, *_ = order(panel)
    panel.do(lambda r, h: terms.move_question(r, first, h, 1))
    assert order(panel)[:2] == [second, first]


def test_a_question_is_split_and_its_answers_stay_with_the_first_part(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES, "No contact.", Place(RISK, MPS))
    was = panel.review.questions[RISK]
    before = order(panel)
    panel.do(lambda r, h: terms.split_question(r, was, h, ("Was risk seen?", "Was it shared?")))
    after = order(panel)
    at = before.index(RISK)
    assert after[at] == RISK
    new = panel.review.questions[after[at + 1]]
    assert (new.text, new.kind, new.agencies) == ("Was it shared?", was.kind, was.agencies)
    assert [each for each in after if each != new.id] == before
    assert answered(panel.review, RISK)
    assert not answered(panel.review, new.id)
    now = panel.review.questions[RISK]
    assert "put an empty line" in panel.refused(
        lambda r, h: terms.split_question(r, now, h, ("All of it",))
    )


def test_a_retired_question_keeps_its_answers_and_is_put_again(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES, "No contact.", Place(SHARING, MPS))
    assert panel.refused(lambda r, h: terms.retire_question(r, SHARING, h, " ")).startswith(
        "Say why"
    )
    panel.do(lambda r, h: terms.retire_question(r, SHARING, h, "Asked twice."))
    assert SHARING not in {question.id for question in panel.review.walked}
    assert list(places(panel.review, SHARING)) == [Place(SHARING, MPS)]
    assert "is retired" in panel.refused(lambda r, h: terms.move_question(r, SHARING, h, 1))
    assert "is retired" in panel.refused(
        lambda r, h: terms.retire_question(r, SHARING, h, "Again.")
    )
    panel.do(lambda r, h: terms.put_again(r, SHARING, h))
    assert panel.review.cell(Place(SHARING, MPS)) is not None
    assert "is put already" in panel.refused(lambda r, h: terms.put_again(r, SHARING, h))


def test_a_question_with_answers_stays_a_question(panel: Panel) -> None:
    was = panel.review.questions[RISK]
    duty = {"kind": QuestionKind.DUTY}
    panel.answer(Answer.NOTHING_ARISES, "No contact.", Place(RISK, MPS))
    assert "has answers, so it stays a question" in panel.refused(
        lambda r, h: terms.edit_question(r, was, h, **duty)
    )
    unasked = panel.review.questions[SHARING]
    panel.do(lambda r, h: terms.edit_question(r, unasked, h, **duty))
    assert panel.review.questions[SHARING].kind is QuestionKind.DUTY


def test_a_question_is_put_to_named_agencies_and_earlier_answers_stay(panel: Panel) -> None:
    place = Place(RISK, MPS)
    panel.answer(Answer.NOTHING_ARISES, "No contact.", place)
    was = panel.review.questions[RISK]
    panel.do(lambda r, h: terms.edit_question(r, was, h, agencies=(VICTIM_SUPPORT,)))
    assert not panel.review.applies(place)
    assert panel.review.cell(place) is not None
    now = panel.review.questions[RISK]
    assert "There is no agency A99" in panel.refused(
        lambda r, h: terms.edit_question(r, now, h, agencies=(99,))
    )


def test_a_set_is_added_after_what_is_there_and_nothing_of_it_twice(panel: Panel) -> None:
    there = next(iter(panel.review.questions.values()))
    new = Question(id=0, text="What should change?", kind=QuestionKind.WHOLE_REVIEW)
    same = Question(id=0, text=there.text.upper())
    panel.do(lambda r, h: terms.add_set(r, (same, new), h))
    last = in_order(panel.review)[-1]
    assert (last.text, last.kind) == (new.text, QuestionKind.WHOLE_REVIEW)
    assert "in the terms of reference already" in panel.refused(
        lambda r, h: terms.add_set(r, (same, new), h)
    )


def test_what_is_answered_across_agencies_counts_for_the_whole_review(panel: Panel) -> None:
    question = Question(id=0, text="What is learnt?", kind=QuestionKind.WHOLE_REVIEW)
    new = panel.do(lambda r, h: setting_up.add_question(r, question, h))
    panel.do(lambda r, h: answer_cell(r, Place(new, ACROSS), h, Answer.IN_DISCUSSION, ""))
    assert list(places(panel.review, new)) == [Place(new, ACROSS)]
