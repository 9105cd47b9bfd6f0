"""Any text, in any field of any record, goes out as it was typed."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dhr_tui.documents.prose import cell_lines, one
from dhr_tui.documents.registry import DOCUMENTS, render
from dhr_tui.review.records import Record, Slug
from dhr_tui.review.review import Review

FIELDS = {
    "review": ("title", "kind", "partnership", "marking", "perpetrator_word", "milestones"),
    "agencies": ("name", "short"),
    "questions": ("text", "short"),
    "findings": ("text", "verify_by"),
    "recommendations": ("text", "department", "reference", "plan_action", "plan_target"),
    "cells": ("because", "until"),
}
HOSTILE = (
    *("|", "a|b\\|c", "# a", "<script>alert(1)</script>", "[/red]", "C:\\new\\", "&amp; &#60;"),
    *("x@y.org http://x.org www.x.org", "*a* _b_ ~~c~~ `d`", "$e$ ^f^ {g} @h", "- i\n- j", "1. k"),
    *("===\n---", "12) l", "(a) m\n\n(b) n", "\x1b]52;c;eA==\x07", "قال ‮ no", "Zażółć gęślą", "🙂"),
)


def filled(review: Review, text: str) -> Review:
    """The review with `text` in every field that a document prints."""
    tables = {
        table: {
            number: msgspec.structs.replace(record, **dict.fromkeys(fields, text))
            for number, record in getattr(review, table).items()
        }
        for table, fields in FIELDS.items()
    }
    return msgspec.structs.replace(review, head=text, **tables)


def visible(markdown: str) -> str:
    """What a reader sees, without white space; a cell's line ends are white space too."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    children = [child for token in tokens for child in token.children or []]
    assert {child.type for child in children} <= {
        *("text", "hardbreak", "html_inline", "em_open", "em_close", "strong_open", "strong_close")
    }
    assert {child.content for child in children if child.type == "html_inline"} <= {"<br>"}
    told = "".join(child.content for child in children if child.type == "text")
    return "".join(told.split())


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_data(name: str, text: str, review: Review) -> None:
    shown = visible(render(filled(review, text), name, drafts=True))
    words = cell_lines(text) if name == "action-plan" else _without_signs(text)
    assert all("".join(line.split()) in shown for line in words)


def _without_signs(text: str) -> list[str]:
    """The lines of a text without the signs that become a list's."""
    return [line.removeprefix("- ").removeprefix("1. ") for line in cell_lines(text)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(text=st.text(max_size=60))
@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_any_text_gives_a_document_that_says_it(name: str, review: Review, text: str) -> None:
    line = "Words " + one(text)
    shown = visible(render(filled(review, line), name, drafts=True))
    assert "".join(line.split()) in shown


def test_a_text_of_a_megabyte_goes_out_whole(review: Review) -> None:
    text = "A *long* line | of evidence.\n" * 40_000
    finding = msgspec.structs.replace(review.findings[7], text=text)
    out = render(msgspec.structs.replace(review, findings={7: finding}), "findings")
    assert out.count("A \\*long\\* line \\| of evidence.") == 40_000


def test_the_fields_that_are_tried_are_texts(review: Review) -> None:
    for table, fields in FIELDS.items():
        record: Record = next(iter(getattr(review, table).values()))
        values = [getattr(record, field) for field in fields]
        assert all(isinstance(value, str) and not isinstance(value, Slug) for value in values)
