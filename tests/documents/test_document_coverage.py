"""Coverage: the grid with its reasons."""

import msgspec

from dhr_tui.documents.registry import render
from dhr_tui.review.records import Question, QuestionKind
from dhr_tui.review.review import Review


def test_every_question_is_a_row_and_every_agency_a_column(review: Review) -> None:
    table = [line for line in render(review, "coverage").splitlines() if line.startswith("|")]
    assert table == [
        "| Question | Across | VS | MPS | HH |",
        "| --- | --- | --- | --- | --- |",
        "| 1: Risk | not put | ◐ findings | ◐ findings | – nothing arises |",
        "| 2 | not put | ● agreed | ○ in discussion | P parked |",
    ]


def test_every_answer_without_a_finding_has_its_reason(review: Review) -> None:
    text = render(review, "coverage")
    assert (
        "### Question 1: Risk\n\n- Hexagon Housing: Nothing arises. Reason: No contact.\\\n"
        "  None at all.\n\n### Question 2\n\n"
        "- Hexagon Housing: Parked until meeting 3. Reason: A second report\n"
    ) in text
    assert "Hidden by a finding" not in text


def test_a_cell_without_a_reason_says_so(review: Review) -> None:
    cells = {
        number: msgspec.structs.replace(cell, because=" ") for number, cell in review.cells.items()
    }
    text = render(msgspec.structs.replace(review, cells=cells), "coverage")
    assert "Nothing arises. Reason: no reason given" in text


def test_short_forms_and_totals_are_told(review: Review) -> None:
    text = render(review, "coverage")
    assert "5 of 6 cells have an answer." in text
    assert "- ● agreed: 1\n" in text
    assert "- MPS: Metropolitan Police Service\n" in text


def test_a_short_form_of_an_agency_is_not_taken_for_another_abbreviation(review: Review) -> None:
    agencies = {
        **review.agencies,
        4: msgspec.structs.replace(review.agencies[3], id=4, name="General Practice", short="GP"),
    }
    text = render(msgspec.structs.replace(review, agencies=agencies), "coverage")
    assert "- GP: General Practice\n" in text
    assert "General Practitioner" not in text


def test_a_question_for_the_whole_review_is_put_across(review: Review) -> None:
    whole = Question(id=5, text="What now?", kind=QuestionKind.WHOLE_REVIEW, order=9)
    text = render(
        msgspec.structs.replace(review, questions={**review.questions, 5: whole}), "coverage"
    )
    assert "| 3 | · not started | not put | not put | not put |" in text
