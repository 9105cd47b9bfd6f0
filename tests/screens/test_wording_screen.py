"""The panel agrees its words: read out in full, at a meeting, and exactly as they were read."""

import re

from dhr_tui.review.acts import wording
from dhr_tui.review.refs import Ref
from dhr_tui.session import Session
from dhr_tui.widgets.page import Page
from tests.screens import cases
from tests.screens.cases import Table
from tests.screens.room import NARROW, Room, opened

CHAIR, OFFICER, ADVOCATE = 1, 2, 3
LONG = " ".join(f"Sentence {n} of a long text that the panel reads." for n in range(1, 81))


def proposed(*texts: str, agency: int = cases.MPS) -> Table:
    table = cases.small()
    for text in texts:
        table.propose(table.add_finding(text, agency=agency))
    return table


async def test_proposing_puts_a_text_before_the_panel() -> None:
    table = cases.small()
    table.add_finding("The referral was late.")
    async with opened(table.store, table.case) as room:
        await room.press("3")
        assert "Nothing is before the panel." in room.page("wording")
        await room.walk_to("MPS", 1)
        await room.press("s")
        assert "proposed F1" in room.said
        await room.press("s")
        assert "You cannot propose F1: it is proposed; it is before the panel." in room.said
        await room.press("3")
        assert "F1" in room.page("which")
        assert "1 of 1 proposed" in room.page("which")
        assert "The referral was late." in room.page("wording")


async def test_nothing_is_agreed_outside_a_meeting() -> None:
    table = proposed("The referral was late.")
    async with opened(table.store, table.case) as room:
        await room.press("3")
        assert "No meeting is running" in room.page("present")
        await room.press("a")
        assert "No meeting is running; start or choose one" in room.said
        assert room.finding(1).state == "proposed"


async def test_only_y_agrees_and_what_is_agreed_is_what_was_read() -> None:
    table = proposed("The referral was late.")
    table.meet(CHAIR, OFFICER)
    async with opened(table.store, table.case) as room:
        await room.press("3", "a")
        assert "The referral was late." in room.page("reading")
        await room.press("a", "enter", "space", "Y", "s")
        assert room.finding(1).state == "proposed"
        await room.press("escape")
        assert room.finding(1).state == "proposed"
        await room.press("a", "y")
        agreed = room.finding(1)
        assert (agreed.state, agreed.text) == ("agreed", "The referral was late.")
        assert agreed.agreement is not None
        assert agreed.agreement.present == (CHAIR, OFFICER)
        assert "agreed F1 at meeting 1" in room.said
        assert "Nothing is before the panel." in room.page("wording")


async def test_words_that_change_while_they_are_read_out_are_not_agreed() -> None:
    table = proposed("The referral was late.")
    table.meet(CHAIR)
    other = Session(table.store, table.case, "the author")
    async with opened(table.store, table.case) as room:
        await room.press("3", "a")
        was = other.review.findings[1]
        other.do(lambda r, h: wording.amend(was, "The referral was early.", h))
        await room.look()
        await room.press("y")
        assert room.finding(1).state == "proposed"
        assert "F1 was changed while it was read out; read it again." in room.said


async def read_to_the_end(room: Room) -> str:
    """Everything that the readout shows, page after page."""
    page = room.app.screen.query_one("#reading", Page)
    seen = room.page("reading")
    while True:
        before = page.top
        await room.press("pagedown")
        if page.top == before:
            return seen
        seen += " " + room.page("reading")


async def test_a_long_text_is_read_out_whole_at_any_size() -> None:
    table = proposed(LONG)
    table.meet(CHAIR)
    async with opened(table.store, table.case) as room:
        await room.press("3", "a")
        await room.resize(*NARROW)
        seen = await read_to_the_end(room)
        assert all(f"Sentence {n} of" in seen for n in range(1, 81))
        assert "…" not in seen


async def test_texts_come_one_after_another_and_the_next_takes_the_place_of_a_decided_one() -> None:
    table = proposed("One.", "Two.", "Three.")
    table.meet(CHAIR)
    async with opened(table.store, table.case) as room:
        await room.press("3")
        await room.select(Ref("findings", 1))
        await room.press("down")
        assert room.item == "F2"
        await room.press("a", "y")
        assert room.item == "F3"
        await room.press("tab", "down", "end")
        assert room.item == "F3"
        await room.press("home")
        assert room.item == "F1"
        assert "1 of 2 proposed" in room.page("which")


async def test_an_amendment_shows_word_by_word_what_changed() -> None:
    table = proposed("The call came six days late.")
    table.meet(CHAIR)
    async with opened(table.store, table.case) as room:
        await room.press("3", "e")
        room.editor.text = "The call came four working days late."
        await room.press("ctrl+s")
        assert "The call came [-six-] [+four working+] days late." in room.page("wording")
        page = room.app.screen.query_one("#wording", Page)
        inks = {text: ink for row in page._lines for text, ink in row}
        assert (inks["six"], inks["four"]) == ("removed", "added")
        assert "Changed at this meeting." in room.page("wording")
        assert room.finding(1).earlier[0].text == "The call came six days late."


async def test_every_change_since_the_panel_agreed_is_shown_however_often_it_was_amended() -> None:
    table = proposed("The call came six days late.")
    table.meet(CHAIR)
    item = Ref("findings", 1)
    table.do(lambda r, h: wording.agree(r, item, h))
    table.do(lambda r, h: wording.reopen(r, item, h, "the log came"))
    table.do(lambda r, h: wording.propose(r, item, h))
    for text in ("The call came five days late.", "The call came five days late, twice."):
        table.do(lambda r, h, text=text: wording.amend(r.findings[1], text, h))  # type: ignore[misc]
    async with opened(table.store, table.case, (90, 30)) as room:
        await room.press("3")
        shown = room.page("wording")
        assert "came [-six-] [+five+] days [-late.-] [+late, twice.+]" in shown
        assert "Changed since it was agreed at meeting 1, because: the log came." in shown


async def test_the_flag_is_in_sight_however_many_are_present() -> None:
    table = proposed("The referral was late.")
    crowd = [table.add_member(f"Member for a part of the county {n}", 0) for n in range(30)]
    table.meet(*crowd)
    for size in ((80, 24), (120, 36)):
        async with opened(table.store, table.case, size) as room:
            await room.press("3")
            assert "! Nobody from Metropolitan Police Service" in room.page("present")
            assert re.search(r"30 present .*; and \d+ more", room.page("present"))
            await room.press("a")
            assert "! Nobody from Metropolitan Police Service" in room.page("reading")


async def test_a_text_about_an_agency_without_anybody_present_is_flagged() -> None:
    table = proposed("The referral was late.")
    table.meet(CHAIR, ADVOCATE)
    async with opened(table.store, table.case) as room:
        await room.press("3")
        flag = "Nobody from Metropolitan Police Service is present, and this text is about them."
        assert flag in room.page("present")
    table.do(lambda r, h: wording.withdraw(r, Ref("findings", 1), h, "said twice"))
    table.propose(table.add_finding("Asked nothing.", agency=cases.VICTIM_SUPPORT))
    async with opened(table.store, table.case) as room:
        await room.press("3")
        assert "Nobody from" not in room.page("present")
        assert "The chair; The advocate" in room.page("present")


async def test_dissent_deferring_and_withdrawing_keep_their_words() -> None:
    table = proposed("One.", "Two.")
    table.meet(CHAIR)
    async with opened(table.store, table.case) as room:
        await room.press("3")
        await room.select(Ref("findings", 1))
        await room.answers("d", "Victim Support", "It was on time.")
        assert "Dissent, only minuted - Victim Support: It was on time." in room.page("wording")
        await room.answers("t", "the second report is awaited", "meeting 3")
        first = room.finding(1)
        assert (first.state, first.reason, first.until) == (
            "deferred",
            "the second report is awaited",
            "meeting 3",
        )
        assert room.item == "F2"
        await room.answers("w", "said in F1")
        assert (room.finding(2).state, room.finding(2).reason) == ("withdrawn", "said in F1")


async def test_agreed_text_is_locked_until_it_is_reopened_with_a_reason() -> None:
    table = cases.small()
    table.meet(CHAIR)
    table.agree(table.propose(table.add_finding("The referral was late.")))
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        assert "● agreed m1" in room.page("items")
        await room.press("enter")
        assert not room.editing
        await room.press("escape")
        await room.walk_to("MPS", 1)
        await room.press("o", "enter")
        assert "Say it in a few words." in room.seen(), "a reason is needed"
        await room.types("a second report came")
        await room.press("enter")
        assert room.finding(1).state == "draft"
        assert room.finding(1).earlier[0].because == "a second report came"
        await room.press("enter")
        assert room.typed == "The referral was late."


async def test_words_of_a_reason_that_was_left_are_there_again_and_only_those() -> None:
    table = proposed("One.")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("w")
        await room.types("said tw")
        await room.press("escape", "w")
        await room.types("ice")
        await room.press("enter")
        assert room.finding(1).reason == "said twice"


async def test_cells_are_answered_with_their_reasons() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.answers("x", "no contact in that time")
        assert "nothing arises: no contact in that time" in room.page("items")
        await room.press("down")
        await room.answers("X", "she was no patient")
        assert "not applicable: she was no patient" in room.page("items")
        await room.press("down")
        await room.answers("p", "meeting 3", "the second report")
        assert "parked: the second report; until meeting 3" in room.page("items")
        await room.press("1")
        assert "done 0/1 3/3" in room.page("totals")
        await room.walk_to("MPS", 1)
        await room.writes_finding("There was one call.")
        assert "nothing arises" not in room.page("items")


async def test_a_finding_in_the_cell_answers_it_already() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("x")
        assert "F1 answers this cell; withdraw first what does not stand (w)." in room.said
