"""What is escaped in a line of Markdown: what a reader of it would act on, and no more."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dhr_tui.documents.escape import inline

PIECES = ("&", "#", ";", ":", "amp", "lt", "copy", "x41", "0", "10", "30", "a", " ", "-", "/", "x")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
EMOJI = re.compile(r"(?<!\\):[\w+-]+(?<!\\):")


@pytest.mark.parametrize(
    "text",
    ["She was seen at 10:00 and 14:30.", "The A&E department", "R & D is here", "9:30, late"],
)
def test_times_and_the_and_of_a_name_are_left_as_they_are(text: str) -> None:
    assert inline(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("&amp; &#60; &copy", r"\&amp; \&#60; \&copy"),
        ("A&", r"A\&"),
        ("1:10:x :30: 8:300", r"1\:10\:x \:30: 8\:300"),
        ("x:10 http://x", r"x\:10 http\://x"),
    ],
)
def test_what_a_reader_would_act_on_is_escaped(text: str, escaped: str) -> None:
    assert inline(text) == escaped


@given(TEXTS, st.sampled_from(["", ";", ",", " "]))
def test_a_text_reads_as_itself_whatever_the_document_sets_behind_it(text: str, end: str) -> None:
    shown = MarkdownIt("commonmark").renderInline(f"{inline(text)}{end}")
    assert html.unescape(shown) == f"{text}{end}"
    assert not EMOJI.search(inline(text))
