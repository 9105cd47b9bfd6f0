"""Somebody types faster than the program opens what they type into: every letter arrives."""

import asyncio
import random

import pytest

from dhr_tui.screens.program import program
from tests.screens import cases
from tests.screens.room import Room, opened

SENTENCE = "The hjk desk q1 rang twice."


async def in_one_go(room: Room, *keys: str, pause: float | None = None) -> None:
    for key in keys:
        room.hit("space" if key == " " else key)
        if pause is not None:
            await asyncio.sleep(pause)
    await room.settle()


@pytest.mark.parametrize("pause", [None, 0, 0.001])
@pytest.mark.parametrize("screen", ["1", "2"])
async def test_a_finding_typed_in_one_go_is_whole(screen: str, pause: float | None) -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press(screen)
        await in_one_go(room, "f", *SENTENCE, pause=pause)
        assert room.typed == SENTENCE


async def test_a_reason_typed_in_one_go_is_whole_and_saved() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await in_one_go(room, "x", *"no contact", "enter")
        assert [cell.because for cell in room.review.cells.values()] == ["no contact"]


async def test_on_a_slow_machine_every_word_still_goes_into_its_own_sheet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(program, "LONGEST_ROUND", 0.0)
    monkeypatch.setattr(program, "ROUNDS", 100_000)
    table = cases.no_agencies()
    async with opened(table.store, table.case) as room:
        await room.press("6", "tab", "tab")
        await in_one_go(room, "a", *"Police", "enter", *"Victim Support", "enter", "escape")
        names = [each.name for each in room.review.agencies.values()]
        assert names == ["Police", "Victim Support"]


async def test_a_jump_typed_in_one_go_arrives() -> None:
    table = cases.small()
    item = table.add_finding("Rang twice.")
    async with opened(table.store, table.case) as room:
        await in_one_go(room, "g", *"F1", "enter")
        assert (room.place, room.item) == ("walk", str(item))


async def test_a_letter_that_chooses_a_word_is_not_taken_for_text() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("f", "tab", "m", "space")
        assert room.editor.values["type"] == "concern"
        assert room.typed == ""


async def test_two_presses_of_save_save_one_finding() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("f")
        await room.types("Rang twice.")
        await in_one_go(room, "ctrl+s", "ctrl+s", "f2")
        assert len(room.review.findings) == 1
        assert not room.editing


async def test_quitting_at_once_after_the_key_that_opens_the_editor_just_leaves() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("2")
        await in_one_go(room, "f", "ctrl+q")
        assert room.app._exception is None
        assert not table.review.findings


async def test_opening_and_leaving_the_editor_in_quick_succession_does_no_harm() -> None:
    table = cases.small()
    chance = random.Random(2014)
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        for _ in range(15):
            for key in ("f", *"abc", chance.choice(("ctrl+s", "escape", "c"))):
                room.hit(key)
                await asyncio.sleep(chance.choice((0, 0, 0.002, 0.01)))
        await room.settle()
        assert room.running
        kept = [*(f.text for f in room.review.findings.values())]
        kept += [draft.text for draft in table.store.draft_list(table.case, "note-taker")]
        kept += [room.typed] if room.editing else []
        assert set("".join(kept)) <= set("abcf")
        assert kept


@pytest.mark.parametrize("pause", [None, 0, 0.001])
async def test_sentences_typed_and_saved_in_one_go_are_saved_whole_one_by_one(
    pause: float | None,
) -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await in_one_go(
            room, *("f", *SENTENCE, "ctrl+s"), *("f", *"Two.", "ctrl+s"), "s", pause=pause
        )
        assert [finding.text for finding in room.review.findings.values()] == [SENTENCE, "Two."]
        assert room.finding(2).state == "proposed"


async def test_a_sentence_typed_and_left_in_one_go_is_a_whole_draft() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await in_one_go(room, "f", *SENTENCE, "escape")
        assert [d.text for d in table.store.draft_list(table.case, "note-taker")] == [SENTENCE]


async def test_letters_that_came_with_a_tab_go_to_the_next_field() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await in_one_go(room, "f", *"Rang.", "tab", "l", "shift+tab", *" Twice.")
        assert room.typed == "Rang. Twice."
        assert room.editor.values["type"] == "lesson"


async def test_letters_that_came_with_a_tab_go_to_the_next_line_of_a_question() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await in_one_go(room, "p", *"May", "tab", *"it is late", "enter")
        (cell,) = room.review.cells.values()
        assert (cell.until, cell.because) == ("May", "it is late")


async def test_letters_that_came_with_an_arrow_go_to_where_it_led() -> None:
    table = cases.small()
    table.add_finding("The desk rang.")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await in_one_go(room, "enter", "home", *"No: ", "end", "left", *" twice", "backspace", "s")
        assert room.typed == "No: The desk rang twics."


async def test_keys_wait_for_no_field_that_was_taken_away() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await in_one_go(room, "f", *"Rang.", "left", "escape", "x", *"none", "enter")
        assert [cell.because for cell in room.review.cells.values()] == ["none"]
