"""What a meeting has before it from earlier ones, and what was done at it, row by row."""

from __future__ import annotations

from dhr_tui.review.acts import queries, wording
from dhr_tui.review.records import Query
from tests.screens import cases
from tests.screens.room import NARROW, WIDE, opened


async def test_every_row_is_reached_where_one_item_was_dealt_with_twice() -> None:
    table = cases.held()
    query = Query(id=0, text="How late?", agency=1, question=1)
    table.do(lambda r, h: queries.add_query(r, query, h))
    table.do(lambda r, h: queries.reply(r, r.queries[1], h, "Two days."))
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("5")
        await room.goes_to("times not known")
        assert "Q1 asked" in room.page("meeting")
        assert "Q1 replied" in room.page("meeting")


async def test_what_earlier_meetings_put_off_is_listed_until_it_is_taken_up() -> None:
    table = cases.held()
    item = table.propose(table.add_finding("Rang late.", 2, cases.VICTIM_SUPPORT))
    table.do(lambda r, h: wording.defer(r, item, h, "The log is missing.", "the spring"))
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        assert "Put off at earlier meetings" not in room.page("meeting")
        await room.press("E", "enter")
        assert "Put off at earlier meetings 1, enter goes there" in room.page("meeting")
        table.meet()
        await room.look()
        await room.goes_to("until the spring")
        await room.press("enter")
        assert (room.place, room.item) == ("walk", str(item))
        await room.press("s", "5")
        assert "Put off at earlier meetings" not in room.page("meeting")
