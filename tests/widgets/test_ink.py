"""Lines with ink: what fits in a width, what differs between two lines, what is never shown."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from dhr_tui.widgets.ink import (
    CROWD,
    Line,
    apart,
    clip,
    cut,
    fit,
    line,
    spread,
    visible,
    width_of,
)

LETTERS = "ab \u0301\u0308łążع漢字🏠❤\ufe0f·●◐…-|[/]"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=40)
LINES = st.lists(st.tuples(TEXTS, st.sampled_from(["", "strong", "quiet"])), max_size=5).map(
    lambda spans: line(*spans)
)


def text_of(row: Line) -> str:
    return "".join(text for text, _ in row)


def painted(row: Line) -> list[tuple[str, str, int]]:
    """What a terminal has in each column: the character, its ink, which column of it."""
    columns: list[tuple[str, str, int]] = []
    for text, ink in row:
        for character in text:
            width = cell_len(character)
            if not width and columns:
                covered = columns[-1][2] + 1
                whole = columns[-1][0] + character
                old_ink = columns[-1][1]
                columns[-covered:] = [(whole, old_ink, at) for at in range(covered)]
            columns += [(character, ink, at) for at in range(width)]
    return columns


def test_a_plain_text_is_a_span_without_ink_and_empty_spans_are_left_out() -> None:
    assert line("a", ("", "strong"), ("b", "quiet")) == (("a", ""), ("b", "quiet"))


@pytest.mark.parametrize(
    "hidden", ["\x1b]52;c;YWJj\x07", "\u202e", "\u200b", "\x9b31m", "\ufe0f", "\x00"]
)
def test_nothing_unseen_gets_onto_a_page(hidden: str) -> None:
    shown = text_of(line(f"before{hidden}after", ("\u2066", "strong")))
    assert shown.startswith("before")
    assert shown.endswith("after")
    assert not set(shown) & set("\x1b\x07\u202e\u200b\x9b\ufe0f\x00\u2066")


def test_a_line_has_no_line_ends_and_no_tabs() -> None:
    assert text_of(line("one\ntwo\tthree")) == "one two three"


def test_markup_is_text() -> None:
    assert text_of(line("[/red] [@click=app.exit]x[/]")) == "[/red] [@click=app.exit]x[/]"


def test_plain_english_is_shown_as_it_is() -> None:
    assert visible("Ordinary words, 3.2 (a).") == "Ordinary words, 3.2 (a)."


@given(TEXTS, st.integers(-3, 50))
def test_what_fits_is_a_beginning_that_fits(text: str, width: int) -> None:
    shown = visible(text)
    short = fit(shown, width)
    assert shown.startswith(short)
    assert cell_len(short) <= max(width, 0)
    if cell_len(shown) <= width and len(shown) <= width:
        assert short == shown


@given(TEXTS.filter(lambda text: cell_len(visible(text)) > 10))
def test_as_much_as_possible_fits(text: str) -> None:
    short = fit(visible(text), 10)
    assert cell_len(short) >= 9 or len(short) >= 10 * CROWD


def test_a_heap_of_marks_is_not_sent_to_a_terminal() -> None:
    assert len(fit("a" + "\u0301" * 1_000_000, 5)) == 5 * CROWD


@given(LINES, st.integers(-3, 60))
def test_clip_and_cut_never_exceed(row: Line, width: int) -> None:
    assert width_of(clip(row, width)) <= max(width, 0)
    assert width_of(cut(row, width)) <= max(width, 0)


@given(LINES)
def test_a_line_that_fits_is_not_cut(row: Line) -> None:
    assert cut(row, width_of(row) + 100) == row


def test_what_is_cut_ends_in_an_ellipsis_of_its_ink() -> None:
    assert cut(line("ab", ("cdef", "strong")), 4) == (("ab", ""), ("c", "strong"), ("…", "strong"))


def test_a_cut_before_half_a_wide_character_leaves_it_out() -> None:
    assert text_of(cut(line("漢字漢字"), 4)) == "漢…"


@given(LINES, TEXTS, st.integers(0, 60))
@example(left=(("\u0301", ""),), right="[[[[[[[[[[", width=11)
def test_the_left_of_two_ends_gives_way(left: Line, right: str, width: int) -> None:
    end = line(right)
    row = apart(left, end, width)
    assert text_of(row).endswith(text_of(end))
    assert width_of(row) <= max(width, width_of(end))
    if width >= width_of(left) + width_of(end) + 1:
        assert text_of(row).startswith(text_of(left))


def test_one_more_ink_is_spread_over_rows() -> None:
    assert spread([line("a", ("b", "quiet"))], "cursor") == [
        (("a", "cursor"), ("b", "quiet cursor"))
    ]
