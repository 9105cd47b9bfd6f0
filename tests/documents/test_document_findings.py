"""The findings, by agency and by question."""

import msgspec

from dhr_tui.documents.registry import render
from dhr_tui.review.records import CaseRecord, Finding, Question, State, Voice
from dhr_tui.review.review import Review

F1 = """\
#### F1. Missed opportunity

The MARAC heard of it late.

- by letter
- by telephone \\| fax

**Dissent: Police member**

It was in time.

*Voice: agency report of Victim Support. Fact: to be verified by the police. \
Evidence: Agency report, paragraph 3.5.1, about 4 February 2010 (unsure); \
meeting 2, Metropolitan Police Service, 2010. Also answers question 2. Agreed at meeting 2.*
"""


def heads(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("#")]


def test_a_finding_prints_its_text_its_printed_dissent_and_what_it_rests_on(review: Review) -> None:
    assert F1 in render(review, "findings")


def test_findings_stand_by_agency_and_then_by_question(review: Review) -> None:
    assert heads(render(review, "findings", order="agency")) == [
        "# Findings by agency",
        "## Abbreviations",
        "## The questions",
        "## Victim Support",
        "### Question 1: Risk",
        "#### F1. Missed opportunity",
        "### Question 2",
        "## Across agencies",
        "### On none of the questions",
        "#### F7. Fact",
    ]


def test_findings_stand_by_question_and_then_by_agency(review: Review) -> None:
    text = render(review, "findings", order="question")
    assert heads(text) == [
        "# Findings by question",
        "## Abbreviations",
        "## Question 1: Risk",
        "### Victim Support",
        "#### F1. Missed opportunity",
        "## Question 2",
        "### Victim Support",
        "## On none of the questions",
        "### Across agencies",
        "#### F7. Fact",
    ]
    assert "Was risk seen?\n\n(a\\) at first\n\n(b\\) later\n\n### Victim Support" in text


def test_a_finding_on_two_questions_prints_once_and_is_named_at_the_other(review: Review) -> None:
    text = render(review, "findings")
    assert text.count("heard of it late") == 1
    assert "### Question 2\n\n*See also F1 (question 1).*" in text


def test_a_finding_on_a_retired_question_is_not_lost() -> None:
    review = Review(
        review={1: CaseRecord(id=1, title="Kazia")},
        questions={1: Question(id=1, text="Old?", retired="no longer put")},
        findings={1: Finding(id=1, text="Kept words.", questions=(1,), state=State.AGREED)},
    )
    assert "Kept words." in render(review, "findings", order="question")


def test_the_words_of_the_case_name_the_perpetrator() -> None:
    review = Review(
        review={1: CaseRecord(id=1, title="Kazia", perpetrator_word="partner")},
        findings={1: Finding(id=1, text="Said so.", voice=Voice.PERPETRATOR, state=State.AGREED)},
    )
    assert "*Voice: partner.*" in render(review, "findings")


def test_abbreviations_that_occur_are_spelled_out_once_and_agreed_words_stay(
    review: Review,
) -> None:
    text = render(review, "findings")
    listed = "## Abbreviations\n\n- MARAC: Multi-Agency Risk Assessment Conference\n\n##"
    assert listed in text
    assert "The MARAC heard of it late." in text


def test_a_finding_on_a_question_that_was_taken_out_stands_under_its_name(review: Review) -> None:
    findings = {**review.findings, 7: msgspec.structs.replace(review.findings[7], questions=(3,))}
    short = msgspec.structs.replace(review.questions[3], short="Leave")
    now = msgspec.structs.replace(
        review, findings=findings, questions={**review.questions, 3: short}
    )
    assert "### Question taken out: Leave (T3)\n\n#### F7." in render(now, "findings")
    by_question = render(now, "findings", order="question")
    assert "## Question taken out: Leave (T3)\n\nOld?\n" in by_question
    assert "On none of the questions" not in by_question
