"""Which documents there are, and what to know before one goes out."""

import subprocess
import sys

import pytest

from dhr_tui.documents.dates import when
from dhr_tui.documents.faults import UnknownDocument
from dhr_tui.documents.registry import DOCUMENTS, render
from dhr_tui.documents.remarks import remarks
from dhr_tui.review.records import CaseRecord, Nearness, When
from dhr_tui.review.review import Review


def test_the_documents_are_there_under_their_names() -> None:
    assert list(DOCUMENTS) == [
        "findings",
        "recommendations",
        "action-plan",
        "coverage",
        "minutes",
        "letter",
        "terms",
    ]
    assert all(name == document.name for name, document in DOCUMENTS.items())
    assert [name for name, document in DOCUMENTS.items() if document.takes_order] == ["findings"]


def test_an_unknown_document_gets_the_nearest_name(review: Review) -> None:
    with pytest.raises(UnknownDocument, match='no document "finding": did you mean "findings"'):
        render(review, "finding")
    with pytest.raises(UnknownDocument, match="there is findings, recommendations, action-plan"):
        render(review, "xyz")


def test_an_unknown_order_gets_the_nearest_name(review: Review) -> None:
    with pytest.raises(UnknownDocument, match='no order "agencies": did you mean "agency"'):
        render(review, "findings", order="agencies")
    with pytest.raises(UnknownDocument, match='"coverage" has one order only'):
        render(review, "coverage", order="agency")


def test_what_is_left_out_is_told_before_the_export(review: Review) -> None:
    assert remarks(review, "findings") == (
        "3 findings are not agreed and are left out.",
        "2 findings are for the minutes or private and stay out.",
    )
    assert remarks(review, "recommendations") == (
        "1 recommendation is not agreed and is left out.",
        "1 agency-report recommendation is not decided.",
    )
    assert remarks(review, "action-plan") == (
        "1 recommendation is not agreed and is left out.",
        "17 cells of the plan are blank.",
    )
    assert remarks(review, "coverage") == ("1 cell has no answer yet.",)


def test_with_drafts_the_remark_says_that_they_are_marked(review: Review) -> None:
    assert remarks(review, "findings", drafts=True)[0] == (
        "3 findings are not agreed and are marked."
    )


def test_an_empty_document_is_told_before_the_export() -> None:
    empty = Review(review={1: CaseRecord(id=1, title="Kazia")})
    assert remarks(empty, "findings") == ("No finding would be in it.",)
    assert remarks(empty, "coverage") == ()


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (None, ""),
        (When(on="2010"), "2010"),
        (When(on="2010-02"), "February 2010"),
        (When(on="2010-02-04", unsure=True), "4 February 2010 (unsure)"),
        (When(on="2010-13"), "2010-13"),
        (When(on="spring"), "spring"),
        (
            When(on="2010", nearness=Nearness.BETWEEN, until="2011-03"),
            "between 2010 and March 2011",
        ),
        (When(on="2010-05", nearness=Nearness.BEFORE), "before May 2010"),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(date: When | None, words: str) -> None:
    assert when(date) == words


def test_markdown_it_is_loaded_only_when_a_document_is_written() -> None:
    program = (
        "import sys, dhr_tui.documents.export, dhr_tui.documents.remarks\n"
        "print([m for m in ('markdown_it', 'textual', 'rich', 'click') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"
