"""Contacts, processes, recipients and equality are parts of the set-up."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import setting_up
from dhr_tui.review.acts.equality import consider
from dhr_tui.review.acts.logs import Entry, add_entry
from dhr_tui.review.records import (
    Bearing,
    Characteristic,
    Contact,
    ContactResult,
    Person,
    Process,
    Recipient,
    When,
    equality_id,
)
from tests.screens import cases
from tests.screens.cases import Table
from tests.screens.room import NARROW, WIDE, Room, opened

LETTER = Contact(id=0, who="the mother", route="letter", note="Two\nlines.")


def logged(*entries: Entry) -> Table:
    table = cases.small()
    for entry in entries:
        table.do(lambda r, h, e=entry: add_entry(r, e, h))  # type: ignore[misc]
    return table


def with_kazia() -> Table:
    table = cases.small()
    person = Person(id=0, role="victim", pseudonym="Kazia")
    table.do(lambda r, h: setting_up.add_person(r, person, h))
    return table


async def to_part(room: Room, label: str) -> None:
    """Go to a part of the set-up by its name."""
    await room.press("6")
    for _ in range(12):
        if f"‹{label}" in room.page("parts"):
            return
        await room.press("tab")
    raise AssertionError(f"there is no part {label}: {room.page('parts')}")


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Contacts", "no reply is a result too"),
        ("Processes", "say so too where none does"),
        ("Dissemination", "who are to have the report"),
        ("Equality", "Name the people of the review first"),
        ("Clock", "Late is a fact to report"),
    ],
)
async def test_an_empty_part_says_what_belongs_there(label: str, words: str) -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, label)
        assert words in room.page("setup")


async def test_contacts_are_logged_one_after_another() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Contacts")
        await room.press("a")
        await room.types("the mother")
        await room.press("enter")
        assert "C1 is saved; the next one, or escape" in room.page("sheet-heading")
        await room.types("a friend")
        await room.press("tab", "f", "r", "enter", "escape")
        rows = room.page("setup")
        assert rows.count("waiting for a reply") == 2
        assert room.review.contacts[2].who == "a friend"


async def test_a_reply_without_a_result_is_said_in_the_sheet_and_kept() -> None:
    table = logged(LETTER)
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Contacts")
        await room.press("enter", *["tab"] * 8)
        await room.types("Not now.")
        await room.press("enter")
        assert "Say what came of the reply of the mother" in room.page("sheet-said")
        await room.press("shift+tab", "shift+tab", "d", "enter")
        entry = room.review.contacts[1]
        assert (entry.result, entry.reply) == (ContactResult.DECLINED, "Not now.")
        assert entry.note == "Two\nlines."
        assert "Reply: Not now." in room.page("setup")


async def test_a_recipient_that_is_late_has_a_sign() -> None:
    board = Recipient(id=0, name="The board", what="report", due=When(on="2013"))
    table = logged(board, Recipient(id=0, name="The forum", sent_on=When(on="2014-01")))
    async with opened(table.store, table.case, WIDE) as room:
        await to_part(room, "Dissemination")
        assert "late, due 2013" in room.page("setup")
        assert "sent Jan 2014" in room.page("setup")


async def test_go_to_search_and_history_know_the_records_of_the_logs() -> None:
    table = logged(LETTER, Process(id=0, name="Inquest", effect="Wait for the coroner."))
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("slash")
        await room.types("coroner")
        await room.press("enter")
        assert "‹Processes" in room.page("parts")
        await room.press("H")
        assert "History of O1" in room.seen()
        await room.press("escape", "g")
        await room.types("the mother")
        await room.press("enter")
        assert "‹Contacts" in room.page("parts")
        assert any("▌" in row and "the mother" in row for row in room.rows())


async def test_the_nine_are_answered_with_their_findings() -> None:
    table = with_kazia()
    table.add_finding("Nobody asked.")
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Equality")
        assert "Kazia victim; 0 of 9 considered" in room.page("setup")
        await room.press("down", "enter", "r", "tab")
        await room.types("She could not be asked alone.")
        await room.press("tab")
        await room.types("R1")
        assert "is not the name of a finding" in room.page("sheet-said")
        await room.press("backspace", "backspace")
        await room.types("F9")
        await room.press("enter")
        assert "There is no F9 in this case." in room.page("sheet-said")
        await room.press("backspace")
        await room.types("1")
        await room.press("enter")
        answer = room.review.equality[equality_id(1, Characteristic.DISABILITY)]
        assert (answer.bearing, answer.findings) == (Bearing.RELEVANT, (1,))
        assert "1 of 9 considered" in room.page("setup")
        assert any("▌" in row and "disability" in row for row in room.rows())


async def test_an_answer_is_taken_back_where_it_was_given() -> None:
    table = with_kazia()
    age, not_relevant = Characteristic.AGE, Bearing.NOT_RELEVANT
    table.do(lambda r, h: consider(r, 1, age, h, not_relevant, "Grown up."))
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Equality")
        await room.press("enter", "n", "enter")
        assert room.review.equality[equality_id(1, age)].bearing is Bearing.NOT_CONSIDERED
        await room.press("enter", "left", "left", "left", "enter")
        assert room.review.equality[equality_id(1, age)].bearing is None
        await room.press("enter", "enter")
        assert "Say first what it was" in room.page("sheet-said")


async def test_a_check_leads_to_the_part_where_its_answer_belongs() -> None:
    table = cases.small()
    table.add_finding("Nobody rang.")
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("c")
        for _ in range(40):
            if any("▌" in row and "parallel reviews" in row for row in room.rows()):
                break
            await room.press("down")
        await room.press("enter")
        assert "‹Processes" in room.page("parts")
