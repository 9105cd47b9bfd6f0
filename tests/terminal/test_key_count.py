"""What it costs to set a review up, in keys beside the words, from an empty folder to an answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from benchmarks.terminal.terminal import Terminal
from dhr_tui.review.records import Answer
from tests.terminal.conftest import Room

TITLE = "The death of Ruth"
CASE = "the-death-of-ruth"
AGENCIES = tuple(f"{name} Service" for name in (
    "Police", "Ambulance", "Probation", "Housing", "Hospital", "Advocacy", "Refuge", "Social",
))  # fmt: skip
QUESTIONS = tuple(f"Was chance {number} to help taken?" for number in range(1, 18))
BY_HAND, BY_IMPORTS = 120, 40
"""Keys at most beside the words themselves."""


class Hands:
    """Somebody at a keyboard: keys are counted, words are not."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.keys = 0

    def press(self, key: str, *shown: str) -> None:
        self.keys += 1
        self.terminal.press(key)
        if shown:
            self.terminal.wait_for(*shown)

    def type(self, words: str) -> None:
        self.terminal.type(words)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Room]:
    """An empty workspace."""
    with ExitStack() as stack:
        yield Room(tmp_path, stack)


def begun(room: Room) -> Hands:
    """A review that has nothing but its title, on its set-up."""
    terminal = room.run()
    terminal.wait_for("begin a new review")
    hands = Hands(terminal)
    hands.press("n", "What the report is called")
    hands.type(TITLE)
    hands.press("enter", "Waiting")
    return hands


def answered(room: Room, hands: Hands) -> None:
    """The first cell is answered."""
    hands.press("1", "answered")
    hands.press("x", "because")
    hands.type("No contact in that time.")
    hands.press("enter", "Saved")
    review = room.review(CASE)
    assert (len(review.agencies), len(review.walked)) == (len(AGENCIES), len(QUESTIONS))
    assert [cell.answer for cell in review.cells.values()] == [Answer.NOTHING_ARISES]


def test_by_hand_eight_agencies_and_seventeen_questions_take_few_keys(empty: Room) -> None:
    hands = begun(empty)
    hands.press("tab")
    hands.press("tab", "‹Agencies")
    hands.press("a", "A new agency")
    for number, name in enumerate(AGENCIES, 1):
        hands.type(name)
        hands.press("enter", f"A{number} is saved")
    hands.press("escape")
    hands.press("tab")
    hands.press("tab", "‹Terms of reference")
    hands.press("a", "A new item")
    for number, text in enumerate(QUESTIONS, 1):
        hands.type(text)
        hands.press("ctrl+s", f"▌{number:>3}  ")
    hands.press("escape")
    answered(empty, hands)
    assert hands.keys < BY_HAND


def test_by_imports_they_take_fewer(empty: Room, tmp_path: Path) -> None:
    agencies = tmp_path / "agencies.csv"
    rows = "\n".join(f"{name},voluntary" for name in AGENCIES)
    agencies.write_text(f"Name,Kind\n{rows}\n", encoding="utf-8")
    terms = tmp_path / "terms.txt"
    listed = "\n".join(f"{number}. {text}" for number, text in enumerate(QUESTIONS, 1))
    terms.write_text(f"Terms of reference\n\n{listed}\n", encoding="utf-8")
    hands = begun(empty)
    for letter, path, shown in (("", agencies, "8"), ("t", terms, "17")):
        hands.press("I", "Bring in from a file")
        if letter:
            hands.press(letter)
        hands.press("tab")
        hands.type(str(path))
        hands.press("enter", f"y brings in {shown} of them")
        hands.press("y", "Saved")
    answered(empty, hands)
    assert hands.keys < BY_IMPORTS
