"""What somebody sees who starts the program, in whatever terminal they have."""

from __future__ import annotations

import subprocess

import pytest

from tests.terminal.conftest import DHR, Room

ALTERNATE_SCREEN_LEFT = b"\x1b[?1049l"
LATIN_1 = {"LC_ALL": "en_US.ISO-8859-1", "PYTHONIOENCODING": "latin-1"}


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
def test_the_first_screen_has_the_title_the_grid_and_the_keys(
    room: Room, size: tuple[int, int]
) -> None:
    lines = room.open(size=size).text().splitlines()

    assert "Kazia" in lines[0]
    assert "OFFICIAL-SENSITIVE" in lines[0]
    assert any("Recognising risk" in line for line in lines)
    assert "cells answered" in lines[-2]
    assert "enter open" in lines[-1]
    assert "F1 help" in lines[-1]


def test_without_a_case_the_reviews_of_the_workspace_are_listed(room: Room) -> None:
    terminal = room.run()

    terminal.wait_for("Reviews in this workspace", "lewisham-2014", "Kazia")


def test_a_terminal_that_is_too_small_is_told_so(room: Room) -> None:
    terminal = room.run("open", "lewisham-2014", size=(50, 12))

    terminal.wait_for("This terminal is small")


@pytest.mark.parametrize("words", [[], ["open", "lewisham-2014"], ["demo"]])
def test_without_a_terminal_there_is_one_sentence_and_status_2(
    room: Room, words: list[str]
) -> None:
    done = subprocess.run(
        [*DHR, "--workspace", str(room.workspace), *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "needs a terminal" in done.stderr


def test_an_unknown_case_is_told_before_the_screen_is_taken(room: Room) -> None:
    terminal = room.run("open", "lewisham-2041")

    assert terminal.ended(5.0) in (1, 2)
    assert "lewisham-2014" in terminal.written.decode()
    assert b"\x1b[" not in terminal.written


@pytest.mark.parametrize(
    "locale",
    [
        LATIN_1,
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=["Latin-1", "C"],
)
def test_states_are_drawn_whatever_the_locale_says(room: Room, locale: dict[str, str]) -> None:
    terminal = room.open(environment=locale)

    assert "●" in terminal.text()
    assert "\\u25cf" not in terminal.text()


def test_what_is_typed_in_a_latin_1_locale_arrives_as_it_was_typed(room: Room) -> None:
    terminal = room.open(environment=LATIN_1)
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.send("€ Zażółć".encode())

    terminal.wait_for("€ Zażółć")


def test_leaving_gives_the_terminal_back(room: Room) -> None:
    terminal = room.open()
    terminal.send(b"\x11")

    assert terminal.ended(5.0) == 0
    assert ALTERNATE_SCREEN_LEFT in terminal.written


def test_no_colour_is_needed_to_read_a_state(room: Room) -> None:
    terminal = room.open(environment={"NO_COLOR": "1"})

    assert "[·]" in terminal.text()
    terminal.wait_for("● agreed", "· not started")
