"""Text set in lines: never wider than asked, never a word lost, list items hanging."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from dhr_tui.review.words import difference
from dhr_tui.widgets.ink import Line, visible, width_of
from dhr_tui.widgets.marked import SIGN, set_pieces
from dhr_tui.widgets.typeset import MEASURE, broken, set_text, wrap

LETTERS = "aZ  \n.,-()1[/]łążع漢字\u0301\u0308🏠❤\ufe0f"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=300)
LONG_WORD = "unforeseeable" * 40


def letters(rows: object) -> str:
    """Everything that is not white space, in order."""
    return "".join(str(rows).split())


def text_of(row: Line) -> str:
    return "".join(text for text, _ in row)


@given(TEXTS, st.integers(10, 90))
@example(LONG_WORD, 40)
@example("漢" * 500, 11)
@example("e\u0301" * 500, 10)
@example("- " + LONG_WORD, 12)
@example("(abcd) " + "漢" * 90, 10)
def test_no_row_is_wider_than_asked_and_no_letter_is_lost(text: str, width: int) -> None:
    rows = wrap(text, width)
    assert all(cell_len(row) <= width for row in rows)
    assert letters("".join(rows)) == letters(visible(text))


@given(st.lists(st.sampled_from(["the", "referral", "漢字", "łąka", "3.2,"]), min_size=1))
def test_words_that_fit_are_never_broken(words: list[str]) -> None:
    rows = wrap(" ".join(words), 20)
    assert [word for row in rows for word in row.split()] == words


@given(TEXTS)
def test_every_line_end_begins_a_row(text: str) -> None:
    assert len(wrap(text, 20)) >= text.count("\n") + 1


@pytest.mark.parametrize("mark", ["- ", "(a) ", "(iv) ", "12. "])
def test_the_rows_of_a_list_item_hang_below_its_words(mark: str) -> None:
    rows = wrap(mark + "one two three four five six seven", 16)
    assert rows[0].startswith(mark)
    assert len(rows) > 1
    assert all(row.startswith(" " * len(mark)) and row[len(mark)] != " " for row in rows[1:])


@pytest.mark.parametrize("text", ["", "\n", "   ", "\u0301" * 5])
def test_next_to_nothing_is_still_a_row(text: str) -> None:
    assert wrap(text, 20)


def test_blank_lines_between_paragraphs_stay() -> None:
    assert wrap("One.\n\nTwo.", 20) == ("One.", "", "Two.")


def test_running_text_is_never_wider_than_the_eye_can_follow() -> None:
    assert max(width_of(row) for row in set_text("word " * 200, 250)) <= MEASURE


def test_set_text_is_indented_and_has_its_ink() -> None:
    assert set_text("one", 30, "strong", 4) == [(("    ", ""), ("one", "strong"))]


def test_a_long_word_is_broken_where_a_row_ends() -> None:
    assert list(broken("a" * 25, 10)) == ["a" * 10, "a" * 10, "a" * 5]


def test_a_megabyte_is_set_letter_by_letter_without_loss() -> None:
    """A text of one word, one of spaces and one of marks: each as long as a text may be."""
    word, spaces, marks = "a" * 1_000_000, "a" + " " * 1_000_000 + "b", "a" + "\u0301" * 1_000_000
    assert "".join(wrap(word, 76)) == word
    assert wrap(spaces, 76) == ("a", "b")
    assert "".join(wrap(marks, 76)) == marks


@given(TEXTS, TEXTS, st.integers(20, 100))
@example(old="11111111字字字字字字字", new="1", width=26)
def test_a_difference_set_in_lines_is_no_wider_and_loses_no_letter(
    old: str, new: str, width: int
) -> None:
    pieces = difference(old, new)
    rows = set_pieces(pieces, width, 4)
    assert all(width_of(row) <= width for row in rows)
    shown = [span for row in rows for span in row if span[1] != SIGN]
    for kept, text in (("removed", old), ("added", new)):
        words = "".join(word for word, ink in shown if ink in ("", kept))
        assert letters(words) == letters(visible(text))


def test_what_was_added_and_removed_has_an_ink_of_its_own() -> None:
    row = set_pieces(difference("six days late", "four days late"), 60)[0]
    assert ("six", "removed") in row
    assert ("four", "added") in row
    assert text_of(row) == "[-six-] [+four+] days late"


def test_a_long_word_in_a_difference_is_broken_and_not_cut() -> None:
    rows = set_pieces(difference("short", LONG_WORD), 60, 4)
    assert LONG_WORD in "".join(text_of(row).strip() for row in rows)


def test_lines_end_and_begin_as_they_do_in_the_new_text() -> None:
    rows = set_pieces(
        difference("Late. It rang\n twice.\nEnd", "Late. It rang once.\n\nEnd"), 60, 1
    )
    told = ["".join(text for text, _ in row) for row in rows]
    assert told == [" Late. It rang [-twice.-] [+once.+]", " ", " End"]
