"""The main job with real keys: walk to a cell, write a finding, save it, leave."""

from __future__ import annotations

from benchmarks.terminal.keys import pasted
from dhr_tui.review.records import Finding
from tests.terminal.conftest import Room

WORDS = "Officers had no training after their first year."


def _newest(room: Room) -> Finding:
    findings = room.review().findings
    return findings[max(findings)]


def test_a_finding_is_written_where_the_panel_stands_and_is_on_the_disk(room: Room) -> None:
    terminal = room.open()
    terminal.press("enter")
    terminal.wait_for("Which training on domestic abuse", "Metropolitan Police Service")
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.type(WORDS)
    terminal.wait_for(WORDS)
    terminal.press("ctrl+s")
    terminal.wait_for("Saved")

    found = _newest(room)
    review = room.review()
    assert found.text == WORDS
    assert review.agencies[found.agency].short == "MPS"
    assert [review.number(each) for each in found.questions] == [6]


def test_a_pasted_text_of_two_paragraphs_is_saved_as_it_was_pasted(room: Room) -> None:
    text = "Zażółć gęślą jaźń — 10 % | of #1 [red]all[/red].\n\nمرحبا <script>"
    terminal = room.open()
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.answer_to(pasted(text))
    terminal.press("ctrl+s")
    terminal.wait_for("Saved")

    assert _newest(room).text == text


def test_what_was_left_with_escape_is_there_again_after_a_restart(room: Room) -> None:
    first = room.open()
    first.press("f")
    first.wait_for("ctrl+s save")
    first.type(WORDS)
    first.wait_for(WORDS)
    first.press("escape")
    first.wait_for("Kept as a draft")
    first.press("ctrl+q")
    assert first.ended(5.0) == 0

    second = room.open()
    second.press("f")

    second.wait_for("This is your draft", WORDS)


def test_undo_takes_a_finding_back_after_a_restart(room: Room) -> None:
    before = room.review().findings
    first = room.open()
    first.press("f")
    first.wait_for("ctrl+s save")
    first.type(WORDS)
    first.press("ctrl+s")
    first.wait_for("Saved")
    first.close()

    second = room.open()
    second.press("z")
    second.wait_for("Saved")

    assert len(room.review().findings) == len(before)


def test_every_screen_opens_with_its_number_and_the_grid_is_there_again(room: Room) -> None:
    terminal = room.open()
    for key, shown in [
        ("2", "Which training on domestic abuse"),
        ("3", "proposed"),
        ("4", "R1"),
        ("7", "export"),
        ("1", "Recognising risk"),
    ]:
        terminal.press(key)
        terminal.wait_for(shown, "F1 help")
