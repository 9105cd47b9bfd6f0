"""The terms of reference print in their order, and every number in them means one item."""

from __future__ import annotations

import msgspec

from dhr_tui.documents.registry import render
from dhr_tui.review.records import Agency, Question, QuestionKind
from dhr_tui.review.review import Review

EACH, WHOLE, DUTY = QuestionKind.EACH_AGENCY, QuestionKind.WHOLE_REVIEW, QuestionKind.DUTY


def terms(review: Review, *questions: Question) -> str:
    numbered = {
        n: msgspec.structs.replace(question, id=n, order=n)
        for n, question in enumerate(questions, 1)
    }
    return render(msgspec.structs.replace(review, questions=numbered), "terms")


def item(text: str, reference: str = "", kind: QuestionKind = EACH, **values: object) -> Question:
    fields = {"id": 0, "text": text, "reference": reference, "kind": kind, **values}
    return Question(**fields)  # type: ignore[arg-type]


def test_items_stand_in_their_order_with_a_head_where_the_kind_changes(review: Review) -> None:
    text = terms(review, item("One?"), item("Two?", kind=WHOLE), item("Three?"))
    heads = [line for line in text.splitlines() if line.startswith("#")][1:]
    assert heads == [
        "## Questions for each agency",
        "### Question 1",
        "## Questions for the whole review",
        "### Question 2",
        "## Questions for each agency, continued",
        "### Question 3",
    ]


def test_a_number_that_two_items_were_given_has_the_records_beside_it(review: Review) -> None:
    text = terms(review, item("One?", "1"), item("Be fair.", "1.", DUTY), item("Two?", "4)"))
    assert "One?\n\n*Item 1 of the terms as given, T1 in the record.*" in text
    assert "Be fair.\n\n*Item 1 of the terms as given, T2 in the record.*" in text
    assert "Two?\n\n*Item 4 of the terms as given.*" in text


def test_a_number_that_is_printed_already_is_not_said_again(review: Review) -> None:
    text = terms(review, item("One?", "1."), item("Two?", "2", WHOLE), item("Three?", "5"))
    assert "### Question 1\n\nOne?\n\n## Questions for the whole review" in text
    assert text.count("of the terms as given") == 1
    assert "*Item 5 of the terms as given.*" in text


def test_a_number_is_printed_without_the_sign_that_ends_it(review: Review) -> None:
    text = terms(review, item("One?", "Q3."), item("Two?", "9(i)"), item("Three?", "4:"))
    for number in ("Q3", "9(i)", "4"):
        assert f"*Item {number} of the terms as given.*" in text


def test_whom_a_question_is_put_to_is_told_the_short_way(review: Review) -> None:
    fourth = Agency(id=4, name="Health Trust", short="HT")
    four = msgspec.structs.replace(review, agencies={**review.agencies, 4: fourth})
    text = terms(four, item("One?", agencies=(1, 2, 3)), item("Two?", agencies=(4,)))
    assert "*Put to every agency that was asked but Health Trust.*" in text
    assert "*Put to Health Trust.*" in text


def test_what_was_taken_out_has_its_number_and_the_reason(review: Review) -> None:
    text = terms(review, item("One?", "1"), item("Old?", "2", retired="said elsewhere"))
    assert "## Taken out\n\nOld?\n\n*Reason: said elsewhere. Item 2 of the terms as given.*" in text
