"""Damaged files are read as they were, or refused in a sentence; never as something else."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from dhr_tui.review.history import Entry
from dhr_tui.review.merge import Conflict
from dhr_tui.review.records import TABLES, Record
from dhr_tui.review.review import Review
from dhr_tui.store import repair
from dhr_tui.store.errors import StoreError
from tests.faults.conftest import Counted
from tests.faults.parts import broken, damage, people
from tests.faults.parts.broken import Breakage
from tests.faults.parts.damage import Damage
from tests.faults.parts.places import Place

CASE = "small"
SAVES = 6
TRIED_TO_SAVE = 10
"""Of so many damaged cases one is saved to."""

COMPARED = 100
"""Of so many damaged cases one is compared with what repair finds, which is slow."""


class Whole(NamedTuple):
    """The case as it is without damage, with the bytes of its files."""

    review: Review
    history: list[Entry]
    files: dict[Path, bytes]


def _whole(place: Place) -> Whole:
    place.renew(CASE)
    people.work(place.store(), CASE, "ana", place.acks.note, saves=SAVES)
    store = place.store()
    folder = place.folder(CASE)
    files = {folder / name: (folder / name).read_bytes() for name in ("case.json", "journal.jsonl")}
    return Whole(store.load(CASE), store.history(CASE), files)


def _wrong(place: Place, whole: Whole, saving: bool, comparing: bool) -> Iterator[str]:
    """What is wrong with how a damaged case is met; an error with a sentence is as it should be."""
    store = place.store()
    try:
        review, report = store.load(CASE), store.verify(CASE)
        history = store.history(CASE) if report.sound else []
        if report.sound and review != whole.review:
            yield "Another review is taken to be sound."
        if report.sound and history != whole.history:
            yield "Another history is taken to be sound."
        if comparing and report.sound == bool(repair.plan(str(place.folder(CASE)), CASE).found):
            yield "What is a fault to verify is none to repair, or the other way round."
        # A finding that the damage took away cannot be reworded by anybody.
        if saving and people.SHARED in review.findings:
            store.save(CASE, people.both(review, "after the damage"), people.hand("ben"))
            after = place.store()
            if after.verify(CASE).sound and _others(after.load(CASE)) != _others(whole.review):
                yield "A save made another review look sound."
    except (StoreError, Conflict) as error:
        if len(str(error)) > 400 or not str(error).endswith("."):
            yield f"This is no sentence: {error}"
    except Exception as error:
        yield f"{type(error).__name__}: {error}"


def _others(review: Review) -> list[Record]:
    """The records that the save after the damage does not touch."""
    touched = {(people.SHARED, "findings"), (SAVES + 2, "findings")}
    return [
        record
        for table in TABLES
        for number, record in getattr(review, table).items()
        if (number, table) not in touched
    ]


def _harm(
    place: Place, whole: Whole, name: str, kinds: tuple[Damage, ...], chance: random.Random
) -> str:
    """Damage one file in one way; what was done."""
    for path, data in whole.files.items():
        if path.name == name:
            kind = chance.choice(kinds)
            data = kind(data, chance)
            done = f"{kind.__name__} in {name}"
        path.write_bytes(data)
    for path in place.folder(CASE).iterdir():
        if path not in whole.files:
            path.unlink()
    return done


def _tried(
    place: Place, chance: random.Random, times: int, compared: int = COMPARED
) -> Counter[str]:
    """Damage the case that often; what was wrong, by what was done."""
    whole = _whole(place)
    found: Counter[str] = Counter()
    for number in range(times):
        name, kinds = chance.choice(
            (("case.json", damage.OF_A_CASE), ("journal.jsonl", damage.OF_A_JOURNAL))
        )
        done = _harm(place, whole, name, kinds, chance)
        saving, comparing = number % TRIED_TO_SAVE == 0, number % compared == 0
        for each in _wrong(place, whole, saving, comparing):
            found[f"{done}: {each}"] += 1
    return found


def test_a_damaged_case_is_never_taken_for_another(
    place: Place, chance: random.Random, counted: Counted
) -> None:
    assert _tried(place, chance, counted(20_000, 1_000_000)) == {}


@pytest.mark.parametrize(
    "breakage",
    [broken.without_replaying, broken.without_a_sentence, broken.repairing_what_a_kill_left],
    ids=["blind", "speechless", "at odds"],
)
def test_a_broken_store_is_caught(place: Place, chance: random.Random, breakage: Breakage) -> None:
    """Much damage is seen by the first look at a file already, so it may take some hundreds."""
    with broken.within(breakage):
        assert any(_tried(place, chance, 500, compared=10) for _ in range(20))
