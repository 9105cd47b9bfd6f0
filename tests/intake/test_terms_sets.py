"""The sets of terms of reference that come with the program."""

import pytest

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.terms import load_terms, terms_names, terms_title
from dhr_tui.review.acts.setting_up import new_case
from dhr_tui.review.change import Hand
from dhr_tui.review.records import CaseRecord, QuestionKind
from dhr_tui.store.memory import MemoryStore


def test_four_sets_come_with_the_program() -> None:
    assert terms_names() == ("lewisham-2014", "per-agency", "suicide", "whole-review")
    assert len({terms_title(name) for name in terms_names()}) == 4


@pytest.mark.parametrize("name", terms_names())
def test_a_set_begins_a_new_case_in_its_order(name: str) -> None:
    questions = load_terms(name)
    store = MemoryStore()
    change = new_case(CaseRecord(id=1, title="New", terms=name), questions)
    review = store.create("new", change, Hand(who="ana", at="2026-01-05T10:00:00Z")).review
    assert [q.text for q in review.questions.values()] == [q.text for q in questions]
    assert review.walked
    assert all(q.short and len(q.short) <= 24 for q in questions)


@pytest.mark.parametrize("name", terms_names())
def test_lines_of_a_text_are_joined(name: str) -> None:
    assert not [question.text for question in load_terms(name) if "\n" in question.text]


def test_the_set_for_each_agency_walks_eight_questions() -> None:
    kinds = [question.kind for question in load_terms("per-agency")]
    assert kinds == [QuestionKind.EACH_AGENCY] * 8


def test_the_set_for_the_whole_review_puts_nothing_to_single_agencies() -> None:
    walked = {question.kind for question in load_terms("whole-review") if question.kind.walked}
    assert walked == {QuestionKind.WHOLE_REVIEW}


def test_after_a_suicide_no_question_speaks_of_a_perpetrator_or_a_victim() -> None:
    words = " ".join(question.text for question in load_terms("suicide")).casefold()
    assert "the person who died" in words
    assert not [word for word in ("perpetrator", "victim", "homicide", "murder") if word in words]


def test_the_published_terms_keep_their_numbers() -> None:
    references = [question.reference for question in load_terms("lewisham-2014")]
    assert references[:5] == ["1", "2", "3", "4", "5"]
    assert references[9:15] == ["9a", "9b", "9c", "9d", "9e", "9f"]
    assert references[-1] == "16"


def test_an_unknown_set_is_named_with_the_nearest() -> None:
    with pytest.raises(WrongSource) as caught:
        load_terms("per-agencies")
    assert str(caught.value) == (
        "There is no set of terms per-agencies; the nearest is per-agency."
    )


def test_a_set_cannot_be_a_path() -> None:
    with pytest.raises(WrongSource, match=r"^There is no set of terms \.\./worked-example/terms"):
        load_terms("../worked-example/terms")
