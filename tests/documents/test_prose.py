"""What is typed is what prints (design, section 5)."""

from dhr_tui.documents.prose import cell_lines, one, prose
from dhr_tui.documents.tree import Bullets, Numbered, Paragraph


def test_a_blank_line_makes_a_paragraph_and_a_line_end_stays_one() -> None:
    assert prose("One\ntwo\n\n \nthree") == (Paragraph(("One", "two")), Paragraph(("three",)))


def test_a_blank_text_has_no_blocks() -> None:
    assert prose(" \n\t\n\u00a0\n") == ()


def test_lines_with_a_dash_are_a_list_even_across_a_blank_line() -> None:
    assert prose("Both:\n- one\n\n- two") == (
        Paragraph(("Both:",)),
        Bullets((("one",), ("two",))),
    )


def test_a_dash_without_a_space_or_without_words_is_literal() -> None:
    assert prose("-one\n- \n-") == (Paragraph(("-one", "-", "-")),)


def test_numbers_that_go_up_by_one_are_a_list_from_the_number_that_was_typed() -> None:
    assert prose("3. x\n4. y") == (Numbered(3, (("x",), ("y",))),)


def test_a_number_that_breaks_the_count_keeps_its_own_number() -> None:
    assert prose("1. x\n3. y") == (Numbered(1, (("x",),)), Paragraph(("3. y",)))


def test_a_number_with_a_zero_before_it_is_literal() -> None:
    assert prose("01. x") == (Paragraph(("01. x",)),)


def test_parts_in_brackets_stand_alone_and_keep_their_markers() -> None:
    assert prose("Audit:\n(a) risk\n(ii) training\nfor all") == (
        Paragraph(("Audit:",)),
        Paragraph(("(a) risk",)),
        Paragraph(("(ii) training", "for all")),
    )


def test_a_word_in_brackets_is_no_part() -> None:
    assert prose("He left\n(see below) and came back") == (
        Paragraph(("He left", "(see below) and came back")),
    )


def test_an_indented_line_belongs_to_its_item_and_a_plain_one_does_not() -> None:
    assert prose("- one\n  more\nafter") == (
        Bullets((("one", "more"),)),
        Paragraph(("after",)),
    )


def test_spaces_are_folded_and_nothing_else_is() -> None:
    assert prose("  a   b\u00a0 c\t d ") == (Paragraph(("a b\u00a0 c d",)),)


def test_what_nobody_can_see_is_taken_out() -> None:
    assert prose("a\x1b[2Jb\u202ec\ud800") == (Paragraph(("a[2Jbc",)),)


def test_a_cell_keeps_every_line_and_one_empty_line_between_paragraphs() -> None:
    assert cell_lines("\n- a\n\n\n b\n") == ("- a", "", "b")
    assert cell_lines(" \n ") == ()


def test_a_label_is_one_line() -> None:
    assert one(" a\n\n b\t c ") == "a b c"
