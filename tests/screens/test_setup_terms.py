"""The terms of reference on screen 6: written, moved, split, retired, and sets of them."""

from __future__ import annotations

from tests.screens import cases
from tests.screens.room import NARROW, WIDE, Room, opened


async def to_terms(room: Room) -> None:
    await room.press("6", "tab", "tab", "tab", "tab")
    assert "‹Terms of reference›" in room.page("parts")


async def test_items_of_the_terms_are_written_one_after_another() -> None:
    table = cases.no_questions()
    async with opened(table.store, table.case, NARROW) as room:
        await to_terms(room)
        await room.press("a")
        for text in ("Was risk seen?", "Was it shared?"):
            await room.types(text)
            await room.press("ctrl+s")
        assert room.typed == ""
        await room.press("escape")
        assert not room.editing
        assert [q.text for q in room.review.walked] == ["Was risk seen?", "Was it shared?"]
        assert room.item == "T2"


async def test_items_typed_in_one_go_are_all_there() -> None:
    table = cases.no_questions()
    async with opened(table.store, table.case, NARROW) as room:
        await to_terms(room)
        for key in ("a", *"Who?", "ctrl+s", *"a new s", "ctrl+s", *"Why?", "ctrl+s", "escape"):
            room.hit("space" if key == " " else key)
        await room.settle()
        assert [q.text for q in room.review.walked] == ["Who?", "a new s", "Why?"]


async def test_an_item_is_moved_split_retired_and_put_again() -> None:
    table = cases.small()
    table.add_finding("Rang late.", 1, cases.MPS)
    async with opened(table.store, table.case, WIDE) as room:
        await to_terms(room)
        await room.press(">")
        assert [q.id for q in room.review.walked][:2] == [2, 1]
        assert room.item == "T1"
        await room.press("<", "s")
        await room.types("\n\nWas it assessed again?")
        await room.press("ctrl+s")
        assert [q.id for q in room.review.walked][:3] == [1, 5, 2]
        await room.press("home")
        await room.answers("t", "It was asked twice.")
        assert room.review.questions[1].retired == "It was asked twice."
        assert "because: It was asked twice." in room.page("setup")
        await room.goes_to("T1")
        await room.press("enter")
        assert "Rang late." in room.page("reading")
        await room.press("enter")
        assert room.place == "walk"
        assert "Rang late." in room.seen()
        await to_terms_again(room)
        await room.goes_to("T1")
        await room.press("o")
        assert not room.review.questions[1].retired


async def to_terms_again(room: Room) -> None:
    await room.press("6")
    assert "‹Terms of reference›" in room.page("parts")


async def test_an_item_is_put_to_named_agencies_and_a_wrong_name_keeps_the_words() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await to_terms(room)
        await room.press("enter", "tab", "tab", "tab")
        await room.types("Victim Support, MOD")
        await room.press("ctrl+s")
        assert "There is no agency MOD in this case" in room.said
        assert room.editing
        await room.press("ctrl+u")
        await room.types("Victim Support, MPS")
        await room.press("ctrl+s")
        assert room.review.questions[1].agencies == (cases.VICTIM_SUPPORT, cases.MPS)
        assert "to VS, MPS" in room.page("setup")


async def test_what_was_left_of_an_item_is_taken_up_again_from_the_drafts() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await to_terms(room)
        await room.press("a")
        await room.types("Was she")
        await room.press("escape", "1", "u", "enter")
        assert room.place == "setup"
        assert room.typed == "Was she"


async def test_a_set_is_added_from_any_part_and_z_takes_all_of_it_back() -> None:
    table = cases.no_questions()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "S")
        await room.types("suicide")
        await room.press("enter")
        assert room.page("sheet-said") == "y brings in 10 of them, in one save."
        assert not room.review.questions
        await room.press("y")
        assert len(room.review.questions) == 10
        assert "‹Terms of reference›" in room.page("parts")
        await room.press("z")
        assert not room.review.questions


async def test_a_set_that_is_there_is_shown_with_nothing_new_also_once_it_was_reworded() -> None:
    table = cases.no_questions()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "S", "enter", "y", "enter")
        await room.types("Reworded. ")
        await room.press("ctrl+s", "S", "enter")
        assert "0 new, " in room.page("reading")
        assert "1 changed there since and kept" in room.page("reading")
        assert room.page("sheet-said") == "There is nothing new in it; nothing was saved."
        await room.press("y", "escape")
        assert room.place == "setup"


async def test_keys_for_the_terms_say_so_elsewhere() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "s")
        assert "Select an item of the terms of reference first" in room.said
