"""A line of the minutes that was written in a cell stands under that cell on screen 5."""

from __future__ import annotations

from dhr_tui.review.acts import minutes
from dhr_tui.review.records import Note
from tests.screens import cases
from tests.screens.room import NARROW, opened


async def test_a_line_from_the_walk_stands_in_its_cell() -> None:
    table = cases.held()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.answers("n", "To be read again.")
        note = room.review.notes[1]
        assert (note.question, note.agency, note.text) == (2, 2, "To be read again.")
        await room.press("5", "end")
        assert "question 2, VS: To be read again." in room.seen()


async def test_lines_in_cells_stand_under_their_cell_and_not_under_the_last_item() -> None:
    table = cases.held()
    for text, at in (("Read one.", 1), ("Under nothing.", 0), ("Read two.", 2), ("Read three.", 1)):
        note = Note(id=0, text=text, meeting=0, question=at, agency=at)
        table.do(lambda r, h, n=note: minutes.add_note(r, n, h))  # type: ignore[misc]
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.answers("+", "Next meeting")
        await room.press("end")
        assert (
            "1. Next meeting In question 1, MPS: Read one. Read three. "
            "In question 2, VS: Read two. Under no item: Under nothing."
        ) in room.seen().replace(" ▸ ", " ")
