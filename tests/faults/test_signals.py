"""SIGHUP and SIGTERM while somebody is typing: what stood on the screen is a draft on the disk."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from tests.faults.conftest import Counted
from tests.faults.parts import broken
from tests.faults.parts.children import running
from tests.faults.parts.places import Place
from tests.faults.parts.warm import Warm, load

CASE = "example"
SIGNALS = (signal.SIGHUP, signal.SIGTERM)
AT_ONCE = 2
WORDS = ["Nobody", "asked", "about", "the", "injury", "on", "the", "second", "visit"]


def _kept(place: Place) -> str:
    drafts = place.folder(CASE) / "drafts"
    return "".join(path.read_text(encoding="utf-8") for path in drafts.glob("*.json"))


def _lost(place: Place, chance: random.Random, number: int) -> list[str]:
    """Type, end the program from outside, and look for the words among the drafts."""
    place.renew(CASE)
    words = " ".join(chance.sample(WORDS, chance.randrange(2, len(WORDS)))) + f" {number}."
    with Warm(("--workspace", str(place.workspace), "open", CASE)) as terminal:
        terminal.wait_for("F1 help")
        terminal.press("f")
        terminal.wait_for("ctrl+s save")
        terminal.type(words)
        terminal.wait_for(words)
        time.sleep(chance.choice((0.0, 0.0, chance.uniform(0, 0.5))))
        os.kill(terminal.pid, SIGNALS[number % 4 // 2])
        if terminal.ended(10.0) is None:
            return ["It did not end."]
    return [] if words in _kept(place) else [f"'{words}' is lost."]


def _all_lost(path: Path, originals: Path, rounds: Sequence[int]) -> int:
    """The words that were lost in some of the rounds."""
    chance = random.Random(rounds[0])
    place = Place(path / f"from-{rounds[0]}", originals)
    return sum(bool(_lost(place, chance, number)) for number in rounds)


def test_no_word_is_lost_by_a_hangup_or_a_termination(
    tmp_path: Path, originals: Path, counted: Counted
) -> None:
    rounds = range(counted(50, 1000) * len(SIGNALS))
    load()

    def act(first: int) -> int:
        return min(99, _all_lost(tmp_path, originals, rounds[first::AT_ONCE]))

    with running(*((lambda first=first: act(first)) for first in range(AT_ONCE))) as children:
        assert [child.wait() for child in children] == [0] * AT_ONCE


def test_a_program_that_writes_no_draft_is_caught(tmp_path: Path, originals: Path) -> None:
    load()
    with broken.within(broken.without_drafts):
        assert _all_lost(tmp_path, originals, range(0, 4, 2)) == 2
