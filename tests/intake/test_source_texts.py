"""Texts as a source writes them."""

from dhr_tui.intake.prose import unwrapped


def test_lines_are_joined_and_paragraphs_kept() -> None:
    assert unwrapped("\n one\n two\n\n\nthree \n") == "one two\n\n\nthree"


def test_each_item_of_a_list_begins_a_line_and_its_own_lines_are_joined() -> None:
    text = "It does:\n\n(a) one\nand more\n(b) two\n- three\n1. four\n(iii) five\n(see) six"
    assert unwrapped(text).splitlines() == [
        "It does:",
        "",
        "(a) one and more",
        "(b) two",
        "- three",
        "1. four",
        "(iii) five",
        "(see) six",
    ]
