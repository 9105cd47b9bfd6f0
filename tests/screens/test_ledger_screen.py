"""The ledger on the screen: what agency reports recommended, and deciding on it."""

from errno import ENOSPC

import pytest

from dhr_tui.review.records import Decision, Outcome
from dhr_tui.store.errors import NotSaved
from dhr_tui.store.protocol import Saved
from tests.screens import recording
from tests.screens.cases import VICTIM_SUPPORT
from tests.screens.recording import recommended, shown
from tests.screens.room import NARROW, WIDE, opened


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_entries_stand_below_the_agency_whose_report_they_are_in(
    size: tuple[int, int],
) -> None:
    table = recommended()
    async with opened(table.store, table.case, size) as room:
        await room.press("4", "v")
        seen = shown(room)
        assert "Metropolitan Police Service all decided" in seen
        assert "R4 4.2.2(a) ● accepted, meeting 1 Officers search five years back." in seen
        assert "Victim Support ! 2 not decided" in seen
        assert "R5 4.3.6(a) ! not decided Receipts of e-mails are asked for." in seen


async def test_an_addressee_other_than_the_writer_is_named() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "v")
        seen = shown(room)
        assert "The partnership pays for studies. Addressed to Safer Partnership." in seen
        assert seen.count("Addressed to") == 1


async def test_an_entry_is_decided_with_its_words_in_sight() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "v", "down", "D")
        assert "What becomes of R5, Victim Support 4.3.6(a)" in room.page("sheet-heading")
        assert "Receipts of e-mails are asked for." in room.page("lead")
        await room.press("right", "right", "right", "tab")
        await room.types("The panel says more.")
        await room.press("tab")
        await room.types("R2")
        await room.press("enter")
        entry = room.review.recommendations[5]
        assert entry.decision == Decision(
            outcome=Outcome.REPLACED, because="The panel says more.", into=2, meeting=1, at=entry.at
        )
        seen = shown(room)
        assert "● replaced, now recommendation 2 (R2), meeting 1" in seen
        assert "Because: The panel says more." in seen
        assert "! 1 not decided" in room.page("views")


async def test_what_the_rules_refuse_is_said_before_the_sheet_closes() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "v", "down", "D", "right", "enter")
        assert "Say why R5 is reworded." in room.page("sheet-said")
        await room.press("tab")
        await room.types("Clearer words.")
        await room.press("enter")
        assert "name the panel's recommendation that takes its place" in room.page("sheet-said")
        await room.press("tab")
        await room.types("F1")
        await room.press("enter")
        assert "F1 is not the name of a recommendation" in room.page("sheet-said")
        await room.press("escape")
        assert room.review.recommendations[5].decision is None


async def test_words_of_the_panel_begin_with_the_agencys_and_stand_beside_them() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "v", "down", "D", "right", "tab")
        await room.types("It says nothing of when.")
        await room.press("tab")
        await room.types("new")
        await room.press("enter")
        assert "R7 - recommendation" in room.seen()
        await room.types(" By March.")
        await room.press("ctrl+s")
        review = room.review
        assert review.recommendations[5].text == "Receipts of e-mails are asked for."
        assert review.recommendations[7].text == "Receipts of e-mails are asked for. By March."
        assert review.recommendations[7].lead == VICTIM_SUPPORT
        await room.press("v")
        assert "R5 4.3.6(a) ● reworded, now recommendation 3 (R7), meeting 1" in shown(room)
        assert "Receipts of e-mails are asked for. Because: It says nothing of when." in shown(room)


async def test_an_entry_that_was_decided_on_is_shown_whole_and_not_written_on() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "v", "enter")
        assert "R4 was decided on and keeps the agency's words; decide" in room.seen()
        await room.press("D")
        assert "What becomes of R4" in room.page("sheet-heading")


async def test_a_decision_can_be_taken_again() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "v", "D", "left", "tab")
        await room.types("It is done already.")
        await room.press("enter")
        assert "× declined, meeting 1" in shown(room)


async def test_the_panels_own_recommendations_are_not_decided_on() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "D")
        assert "R1 is the panel's own; only agency reports' recommendations" in room.said


async def test_a_place_that_was_taken_by_what_is_withdrawn_says_so() -> None:
    table = recommended()
    entry = recording.enter(table, "Files are read.", 1, "4.2.2(b)")
    recording.decide(table, entry, Outcome.MERGED, "It says the same.", into=2)
    recording.withdraw(table, recording.R2, "it repeats the first")
    async with opened(table.store, table.case) as room:
        await room.press("4", "v")
        assert "● merged, now R2, which is withdrawn" in shown(room)


async def test_a_withdrawn_entry_is_not_counted_as_open() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "v", "down")
        await room.answers("w", "entered twice")
        assert "R5 4.3.6(a) × withdrawn" in shown(room)
        assert "Withdrawn: entered twice" in shown(room)
        assert "! 1 not decided" in room.page("views")
        await room.press("D")
        assert "R5 is withdrawn; reopen it" in room.said


async def test_words_that_could_not_be_saved_are_in_the_sheet_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = recommended()

    def full(*_: object) -> Saved:
        raise NotSaved("kazia", OSError(ENOSPC, "No space left on device"))

    async with opened(table.store, table.case) as room:
        with monkeypatch.context() as patch:
            patch.setattr(table.store, "save", full)
            await room.press("4", "v", "down", "D", "right", "tab")
            await room.types("Clearer words.")
            await room.press("tab")
            await room.types("R2")
            await room.press("enter")
            assert "kazia" in room.said
            assert room.review.recommendations[5].decision is None
        await room.press("D", "enter")
        assert "● reworded, now recommendation 2 (R2), meeting 1" in shown(room)
        assert "Because: Clearer words." in shown(room)
        await room.press("down", "D")
        assert "Clearer words." not in room.seen().split("What becomes of R6")[1]
