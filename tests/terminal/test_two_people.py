"""Two people in one case: each sees what the other saved, and neither loses a word."""

from __future__ import annotations

from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

HERS, HIS = "She wrote this finding.", "He wrote that finding."


def _write(terminal: Terminal, words: str) -> None:
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.type(words)
    terminal.wait_for(words)


def test_somebody_else_sees_a_saved_finding_without_pressing_a_key(room: Room) -> None:
    hers, his = room.open(), room.open()
    his.press("2")
    his.wait_for("Which training on domestic abuse")
    _write(hers, HERS)
    hers.press("ctrl+s")
    hers.wait_for("Saved")

    his.wait_for(HERS)


def test_two_people_who_write_in_one_cell_both_keep_their_words(room: Room) -> None:
    # Where one is slow, a draft of the other's would be there if they were the same person.
    hers, his = room.open(), room.open(environment={"LOGNAME": "ben", "USER": "ben"})
    _write(hers, HERS)
    _write(his, HIS)
    hers.press("ctrl+s")
    hers.wait_for("Saved")
    assert HIS in his.text()
    his.press("ctrl+s")
    his.wait_for("Saved")

    texts = {finding.text for finding in room.review().findings.values()}
    assert {HERS, HIS} <= texts
