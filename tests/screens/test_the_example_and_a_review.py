"""The worked example on the list of reviews, and a panel's own review that has its name."""

from pathlib import Path

import pytest

from dhr_tui.intake.worked_example import CASE_ID, NAMES, build_worked_example
from dhr_tui.review.change import Hand, adding, change
from dhr_tui.review.records import CaseRecord
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace
from tests.screens.room import NARROW, opened

HAND = Hand(who="ana", at="2026-11-23T10:00:00Z")


@pytest.fixture
def store(tmp_path: Path) -> CaseFiles:
    return CaseFiles(Workspace(tmp_path))


def begin(store: CaseFiles, name: str) -> None:
    store.create(name, change("new-case", "began", adding(CaseRecord(id=1, title="Ours"))), HAND)


async def test_e_builds_the_example_once_and_opens_it(store: CaseFiles) -> None:
    for _ in range(2):
        async with opened(store, size=NARROW) as room:
            await room.press("e")
            assert "Kazia" in room.seen()
    assert [case.id for case in store.cases()] == [CASE_ID]


async def test_e_opens_no_review_of_ones_own_as_the_example(store: CaseFiles) -> None:
    begin(store, CASE_ID)
    for _ in range(2):
        async with opened(store, size=NARROW) as room:
            await room.press("e")
            assert "Kazia" in room.seen()
            await room.press("escape")
            said = "lewisham-2014 is a review of your own; the worked example is worked-example."
            assert said in room.seen()
    assert [case.id for case in store.cases()] == sorted(NAMES)
    assert store.load(CASE_ID).case.title == "Ours"


async def test_where_both_names_are_taken_a_command_is_named(store: CaseFiles) -> None:
    for name in NAMES:
        begin(store, name)
    async with opened(store, size=NARROW) as room:
        await room.press("e")
        assert (
            "The names of the example are taken; dhr build-example NAME builds it." in room.seen()
        )
        assert "Reviews in this workspace" in room.seen()


async def test_an_example_in_which_somebody_has_worked_is_still_the_example(
    store: CaseFiles,
) -> None:
    build_worked_example(store)
    async with opened(store, size=NARROW) as room:
        await room.press("e")
        await room.writes_finding("Somebody tried it.")
        await room.press("escape", "escape")
        await room.press("e")
        assert "Kazia" in room.seen()
    assert [case.id for case in store.cases()] == [CASE_ID]
