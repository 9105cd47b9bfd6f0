"""A meeting is held on screen 5: who is here, what is said, what is to be done, and its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from dhr_tui.review.acts import actions, meetings, queries
from dhr_tui.review.records import Action, Meeting, Presence, Query, When
from dhr_tui.review.refs import Ref
from dhr_tui.session import at_home
from tests.screens import cases
from tests.screens.room import NARROW, WIDE, opened


async def test_an_item_of_the_agenda_has_a_row_that_is_changed_moved_and_taken_out() -> None:
    table = cases.held()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.answers("+", "Welcome")
        await room.answers("+", "Actions")
        await room.press("<")
        assert list(room.review.meetings[1].agenda) == ["Actions", "Welcome"]
        await room.answers("n", "All are done.")
        await room.press("e", "ctrl+u")
        await room.types("Actions of earlier meetings")
        await room.press("enter")
        await room.answers("n", "None is late.")
        item = "Actions of earlier meetings"
        assert {note.agenda for note in room.review.notes.values()} == {item}
        await room.press("-")
        assert "L1 and L2 of the minutes stand under" in room.said
        await room.goes_to("None is late.")
        await room.press("-")
        assert list(room.review.notes) == [1]
        await room.goes_to("All are done.")
        await room.press("e", "tab", "right", "enter")
        assert room.review.notes[1].agenda == "Welcome"
        await room.goes_to("1. Actions")
        await room.press("-")
        assert list(room.review.meetings[1].agenda) == ["Welcome"]
        await room.press("z")
        assert len(room.review.meetings[1].agenda) == 2


async def test_a_meeting_that_nobody_held_holds_up_no_minutes() -> None:
    table = cases.small()
    for number in (1, 2):
        record = Meeting(id=0, number=number)
        table.do(lambda r, h, m=record: meetings.add_meeting(r, m, h))  # type: ignore[misc]
    table.do(lambda r, h: meetings.attend(r, 1, h, 1, Presence.IN_PERSON))
    table.meet(1)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5", "home")
        assert "! Minutes of meeting 1 to be confirmed" in room.seen()
        await room.press("enter", "y")
        assert room.review.meetings[1].locked
        assert "to be confirmed" not in room.page("meeting")


async def test_after_a_meeting_its_minutes_and_letters_are_a_key_away() -> None:
    table = cases.held()
    table.do(meetings.close_meeting)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        assert "Minutes of meeting 1 a draft until a later meeting confirms them" in room.seen()
        assert "M minutes" in room.page("keys")
        await room.press("down", "enter")
        assert room.place == "documents"
        assert "kazia-minutes-meeting-1.md" in room.seen()
        await room.press("5", "L")
        assert "kazia-letter-mps.md" in room.seen()


async def test_a_meeting_starts_with_an_agenda_and_lines_stand_under_its_items() -> None:
    table = cases.small()
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5", "enter", "enter", "enter", "escape")
        assert room.review.running
        await room.goes_to("Purpose and scope")
        await room.press("enter")
        await room.types("The chair explained it.")
        await room.press("enter")
        assert "The chair explained it." in room.seen()
        assert room.review.notes[1].agenda == "Purpose and scope of the review"
        await room.answers("n", "Nobody asked.")
        assert room.review.notes[2].agenda == "Purpose and scope of the review"
        await room.goes_to("Nobody asked.")
        await room.press("enter", "ctrl+u", "enter")
        assert list(room.review.notes) == [1]


async def test_without_a_meeting_a_line_is_refused_with_the_way_to_one() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("n")
        assert "No meeting is running" in room.said
        assert "(m)" in room.said


async def test_overdue_actions_come_first_and_enter_is_done() -> None:
    table = cases.held()
    old = Action(id=0, text="Ask for the log.", owner="Chair", due=When(on="2014-01-02"))
    table.do(lambda r, h: actions.add_action(r, Action(id=0, text="Book the room."), h))
    table.do(lambda r, h: actions.add_action(r, old, h))
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5")
        text = room.seen()
        assert "2 to be done, 1 overdue" in text
        assert "! 1 action overdue enter goes there" in text
        assert text.index("Ask for the log.") < text.index("Book the room.")
        await room.press("home", "enter")
        assert any("▌" in row and "D2" in row for row in room.rows())
        await room.press("enter")
        assert "overdue enter goes there" not in room.seen()
        assert room.review.actions[2].state.value == "done"
        await room.answers("d", "Thank them.", "Chair", "14 Feb 2015")
        assert room.review.actions[3].owner == "Chair"


async def test_a_date_that_is_none_keeps_what_was_typed() -> None:
    table = cases.held()
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5")
        await room.answers("d", "Thank them.", "Chair", "soon")
        assert "is not a date" in room.page("sheet-said")
        assert "Thank them." in room.seen()
        await room.press("escape", "d")
        assert "Thank them." in room.seen()


async def test_an_action_gets_another_day_and_a_quorum_is_noted() -> None:
    table = cases.held()
    todo = Action(id=0, text="Ask for the log.", owner="Chair", due=When(on="2014-01-02"))
    table.do(lambda r, h: actions.add_action(r, todo, h))
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.goes_to("D1")
        await room.press("e", "tab", "tab", "ctrl+u")
        await room.types("14 Feb 2035")
        await room.press("enter")
        assert room.review.actions[1].due == When(on="2035-02-14")
        assert "1 to be done, 0 overdue" in room.seen()
        await room.goes_to("Quorum")
        await room.answers("enter", "Quorate: chair, police and a specialist.")
        assert room.review.meetings[1].quorum == "Quorate: chair, police and a specialist."
        await room.press("home")
        assert "Quorum: Quorate: chair" in room.seen()


async def test_what_was_asked_is_listed_and_leads_to_its_thread() -> None:
    table = cases.held()
    query = Query(id=0, text="How late?", agency=1, question=1, due=When(on="2014-01-02"))
    table.do(lambda r, h: queries.add_query(r, query, h))
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5")
        assert "Asked of agencies 1 not closed, 1 overdue" in room.seen()
        await room.goes_to("Q1")
        await room.press("enter")
        assert room.place == "ThreadSheet"
        await room.press("enter")
        assert "Q1 - reply of MPS" in room.seen()


async def test_a_query_in_no_cell_is_gone_on_with_on_its_row() -> None:
    table = cases.held()
    query = Query(id=0, text="How late?", agency=1, due=When(on="2014-01-02"))
    table.do(lambda r, h: queries.add_query(r, query, h))
    async with opened(table.store, table.case, WIDE) as room:
        room.app.show_item(Ref("queries", 1))
        await room.settle()
        assert room.place == "meeting"
        assert any("▌" in row and "Q1" in row for row in room.rows())
        await room.answers("enter", "Two days.", "3 Feb 2014")
        assert room.review.queries[1].reply == "Two days."
        assert room.review.queries[1].replied_on == When(on="2014-02-03")
        await room.answers("enter", "Too late.")
        assert room.review.queries[1].made_of_it == "Too late."


async def test_the_title_tells_the_time_of_a_running_meeting() -> None:
    table = cases.held()
    async with opened(table.store, table.case, NARROW) as room:
        clock = at_home(room.app.session.clock())
        assert f"meeting 1 - attendance not recorded - {clock[:3]}" in room.page("title")


async def test_the_last_minutes_are_confirmed_from_the_screen() -> None:
    table = cases.held()
    table.meet()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5", "home")
        assert "! Minutes of meeting 1 to be confirmed" in room.seen()
        await room.press("enter", "y")
        assert room.review.meetings[1].locked
        assert "to be confirmed" not in room.page("meeting")


async def test_what_was_agreed_is_listed_and_leads_to_its_cell() -> None:
    table = cases.held()
    item = table.agree(table.propose(table.add_finding("Rang late.", 2, cases.VICTIM_SUPPORT)))
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5", "end", "up")
        assert f"{item} agreed" in room.seen()
        await room.press("enter")
        assert (room.place, room.item) == ("walk", str(item))


async def test_what_was_agreed_without_an_agency_waits_until_it_is_acknowledged() -> None:
    table = cases.small()
    table.meet(1)
    for seat in table.review.members_of(cases.VICTIM_SUPPORT):
        away = lambda r, h, m=seat.id: meetings.attend(r, 1, h, m, Presence.APOLOGIES)  # noqa: E731
        table.do(away)
    item = table.agree(table.propose(table.add_finding("Rang late.", 2, cases.VICTIM_SUPPORT)))
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5", "end", "up", "up")
        assert "Agreed while the agency was absent" in room.seen()
        await room.answers("enter", "Seen by the manager.")
        assert room.review.acknowledgements[1].finding == item.id
        assert "Agreed while the agency was absent" not in room.seen()


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_end_asks_what_a_reader_would_and_writes_the_minutes(
    size: tuple[int, int],
) -> None:
    table = cases.held()
    async with opened(table.store, table.case, size) as room:
        await room.press("5", "E")
        asked = room.page("reading")
        assert "End the meeting and write its minutes" in asked
        assert "Nothing is recorded of 3 of 3 members." in asked
        assert "No specialist domestic abuse service" in asked
        await room.press("enter")
        assert room.review.running is None
        assert any("▌" in row and "Start a meeting" in row for row in room.rows())
        written = list(Path(room.app.documents_go_to).iterdir())
        assert [file.name for file in written] == ["kazia-minutes-meeting-1.md"]
        assert "# Minutes of meeting 1" in written[0].read_text()
        assert "kazia-minutes-meeting-1.md" in room.said


async def test_a_remark_at_the_end_leads_to_its_place() -> None:
    table = cases.held()
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5", "E", "end", "enter")
        assert room.place == "walk"
        assert room.review.running


async def test_every_remark_at_the_end_leads_somewhere() -> None:
    table = cases.held()
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5", "E")
        asked = room.page("reading").count("! ")
        assert asked > 5
        for number in range(asked):
            await room.press("5", "E", *["down"] * (number + 1))
            remark = next(row for row in room.rows() if "▌!" in row)
            await room.press("enter")
            assert room.place in ("walk", "meeting", "setup", "recommendations"), remark
            assert "no screen shows it" not in room.said, remark


async def test_when_and_where_it_is_stands_last_and_enter_changes_it() -> None:
    table = cases.small()
    table.meet(1)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5", "end")
        assert "times not known" in room.seen()
        await room.press("enter", "tab", "tab")
        await room.types("9:30")
        await room.press("ctrl+s")
        assert room.review.meetings[1].began == "09:30"
        assert "from 09:30" in room.seen()
