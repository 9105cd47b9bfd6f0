"""Faults 6 and 10 of the published review (domain, section 6), which the documents cannot have."""

from __future__ import annotations

import re

import msgspec

from dhr_tui.documents.registry import DOCUMENTS, ORDERS, render
from dhr_tui.review.review import Review

WORDS = "The contact came four working days | after the referral."


def worded(review: Review) -> Review:
    """The case with words of its own in the first finding."""
    finding = msgspec.structs.replace(review.findings[1], text=WORDS)
    return msgspec.structs.replace(review, findings={**review.findings, 1: finding})


def test_fault_6_a_text_reads_the_same_in_every_document_that_has_it(review: Review) -> None:
    """Two documents cannot differ: each prints the one text of the record."""
    told = [
        render(worded(review), name, order=order, about=0)
        for name in ("findings", "minutes", "letter")
        for order in (ORDERS if DOCUMENTS[name].takes_order else (None,))
    ]
    assert len(told) == 4
    printed = WORDS.replace("|", "\\|")
    assert [markdown.count(printed) for markdown in told] == [1, 1, 1, 1]


def test_fault_10_every_number_that_is_referred_to_is_there(review: Review) -> None:
    """Numbers are made from the order, so that no reference is left behind by a change of it."""
    retired = msgspec.structs.replace(review.questions[1], retired="said elsewhere")
    for now in (
        review,
        msgspec.structs.replace(review, questions={**review.questions, 1: retired}),
    ):
        there = set(re.findall(r"^#+ Question (\d+)", render(now, "terms"), re.MULTILINE))
        assert there == {str(number) for number in range(1, len(now.walked) + 1)}
        for name in ("findings", "recommendations"):
            markdown = render(now, name, drafts=True)
            named = re.findall(r"[Qq]uestions?:? (\d+)(?: and (\d+))?", markdown)
            assert {number for pair in named for number in pair if number} <= there
    counted = set(re.findall(r"^### Recommendation (\d+)", render(review, "recommendations"), re.M))
    assert (
        set(re.findall(r"now recommendation (\d+)", render(review, "recommendations"))) <= counted
    )
