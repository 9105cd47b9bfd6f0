"""What a key costs on the wire, at 120x36: bytes only, since time depends on the machine."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

MOVE, LETTER, PANE, SCREEN = 1_000, 350, 8_000, 20_000
"""Bytes at most for a move of the cursor, a letter, another pane, another screen."""


SETTLED = 0.25
"""Seconds without a byte; long, so that on a busy machine a key pays for nothing but itself."""


def _costs(terminal: Terminal, keys: Iterable[str]) -> list[int]:
    terminal.wait_quiet(SETTLED)
    return [terminal.press(key, quiet=SETTLED, patience=5.0).bytes for key in keys]


def _at_most(costs: list[int], limit: int) -> bool:
    return 0 < max(costs) <= limit


def _writing(terminal: Terminal) -> Terminal:
    terminal.press("2")
    terminal.wait_for("F1 help")
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    return terminal


def test_a_move_in_the_grid_costs_little(room: Room) -> None:
    terminal = room.open()
    terminal.press("home")

    assert _at_most(_costs(terminal, ["right", "right", "left"]), MOVE)


def test_a_move_in_the_meeting_costs_little(room: Room) -> None:
    terminal = room.open()
    terminal.press("5")
    terminal.wait_for("Actions")

    assert _at_most(_costs(terminal, ["down", "down", "up"]), MOVE)


def test_the_meeting_of_the_largest_case_costs_no_more(large_room: Room) -> None:
    terminal = large_room.open("ceiling")
    terminal.press("5")
    terminal.wait_for("Minutes of meeting 1 to be confirmed")

    assert _at_most(_costs(terminal, ["down", "down", "up", "down"]), MOVE)


def test_a_move_and_another_part_of_the_set_up_cost_little(room: Room) -> None:
    terminal = room.open()
    terminal.press("6")
    terminal.wait_for("The review")

    assert _at_most(_costs(terminal, ["down", "down", "up"]), MOVE)
    assert _at_most(_costs(terminal, ["tab", "tab", "shift+tab"]), PANE)


def test_selecting_the_next_item_of_a_cell_costs_little(room: Room) -> None:
    terminal = room.open()
    _costs(terminal, ["up", "up", "up", "2"])
    terminal.wait_for("F1 help")

    assert _at_most(_costs(terminal, ["tab", "tab", "shift+tab"]), MOVE)


def test_another_cell_of_the_walk_costs_no_more_than_a_pane(room: Room) -> None:
    terminal = room.open()
    terminal.press("2")

    assert _at_most(_costs(terminal, ["up", "down", "right", "left"]), PANE)


def test_a_typed_letter_costs_little(room: Room) -> None:
    assert _at_most(_costs(_writing(room.open()), "The panel heard"), LETTER)


def test_going_to_another_field_of_the_editor_costs_no_more_than_a_pane(room: Room) -> None:
    assert _at_most(_costs(_writing(room.open()), ["tab", "tab", "shift+tab"]), PANE)


@pytest.mark.parametrize("key", ["2", "3", "4", "5", "6", "7", "f1", "ctrl+p", "c", "g"])
def test_another_screen_costs_at_most_one_screenful(room: Room, key: str) -> None:
    terminal = room.open()

    assert _at_most(_costs(terminal, [key]), SCREEN)


def test_a_screen_of_the_largest_case_costs_no_more(large_room: Room) -> None:
    terminal = large_room.open("ceiling")

    assert _at_most(_costs(terminal, ["2", "1", "4"]), SCREEN)


def test_nothing_is_sent_while_nobody_does_anything(room: Room) -> None:
    terminal = room.open()
    terminal.wait_quiet(SETTLED)
    assert terminal.idle(1.5) == 0

    writing = _writing(terminal)
    writing.wait_quiet(SETTLED)
    assert writing.idle(1.5) == 0
