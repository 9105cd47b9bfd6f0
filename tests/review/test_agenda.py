"""The agenda is kept item by item, and lines of the minutes stay under theirs."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import agenda, meetings, minutes
from dhr_tui.review.records import Meeting, Note
from tests.review.builders import Panel


@pytest.fixture
def planned(panel: Panel) -> Panel:
    """A meeting with three items, and a line under the second."""
    for item in ("Welcome", " Reports\n", "Actions"):
        panel.do(lambda r, h, i=item: agenda.add_item(r, 1, h, i))  # type: ignore[misc]
    line = Note(id=0, text="Two are late.", meeting=0, agenda="Reports")
    panel.do(lambda r, h: minutes.add_note(r, line, h))
    return panel


def items(panel: Panel) -> tuple[str, ...]:
    return panel.review.meetings[1].agenda


def test_an_item_goes_behind_another_or_at_the_end(planned: Panel) -> None:
    planned.do(lambda r, h: agenda.add_item(r, 1, h, "Conflicts", "Welcome"))
    planned.do(lambda r, h: agenda.add_item(r, 1, h, "Next meeting"))
    assert items(planned) == ("Welcome", "Conflicts", "Reports", "Actions", "Next meeting")
    assert "needs words" in planned.refused(lambda r, h: agenda.add_item(r, 1, h, " "))
    assert "has no “Thanks” any more" in planned.refused(
        lambda r, h: agenda.add_item(r, 1, h, "Lunch", "Thanks")
    )


def test_an_item_with_lines_is_reworded_and_keeps_them(planned: Panel) -> None:
    planned.do(lambda r, h: agenda.reword_item(r, 1, h, "Reports", "Agencies\u2019 reports"))
    assert items(planned) == ("Welcome", "Agencies\u2019 reports", "Actions")
    assert planned.review.notes[1].agenda == "Agencies\u2019 reports"
    planned.undo()
    assert (items(planned)[1], planned.review.notes[1].agenda) == ("Reports", "Reports")


def test_an_item_is_moved_and_stops_at_the_ends(planned: Panel) -> None:
    planned.do(lambda r, h: agenda.move_item(r, 1, h, "Actions", -1))
    assert items(planned) == ("Welcome", "Actions", "Reports")
    planned.do(lambda r, h: agenda.move_item(r, 1, h, "Welcome", 9))
    assert items(planned) == ("Actions", "Reports", "Welcome")
    assert planned.refused(lambda r, h: agenda.move_item(r, 1, h, "Welcome", 1)) == (
        "“Welcome” is the last item of the agenda."
    )


def test_an_item_with_lines_is_not_taken_out_and_they_are_listed(planned: Panel) -> None:
    assert planned.refused(lambda r, h: agenda.remove_item(r, 1, h, "Reports")) == (
        "L1 of the minutes stands under “Reports”; take it out or put it under another item first."
    )
    was = planned.review.notes[1]
    planned.do(lambda r, h: minutes.edit_note(r, was, h, was.text, "Actions"))
    planned.do(lambda r, h: agenda.remove_item(r, 1, h, "Reports"))
    assert items(planned) == ("Welcome", "Actions")
    assert planned.review.notes[1].agenda == "Actions"


def test_two_items_of_an_agenda_have_different_words(planned: Panel) -> None:
    assert planned.refused(lambda r, h: agenda.add_item(r, 1, h, " Welcome")) == (
        "The agenda has “Welcome” twice, as items 1 and 4; word one of them differently."
    )
    fresh = Meeting(id=0, number=0, agenda=("Reports", "Reports  "))
    assert "“Reports” twice" in planned.refused(lambda r, h: meetings.add_meeting(r, fresh, h))
