"""Undo by key: what somebody else changed since is refused, and bars the way to nothing."""

from dhr_tui.review.refs import Ref
from tests.screens import cases
from tests.screens.colleague import Colleague
from tests.screens.room import NARROW, opened

F1 = Ref("findings", 1)


def overtaken() -> cases.Table:
    """Two findings of the note-taker's, whose rewording of the first was reworded by another."""
    table = cases.small()
    table.add_finding("Rang twice.")
    table.add_finding("Wrote once.")
    Colleague(table, table.who).rewords(F1, "Rang three times.")
    Colleague(table, "li").rewords(F1, "Rang at night.")
    return table


async def test_z_says_why_and_goes_on_to_the_change_before() -> None:
    table = overtaken()
    number = table.review.save - 2
    async with opened(table.store, table.case, size=NARROW) as room:
        await room.press("z")
        assert "F1 has been changed since by li; it cannot be undone" in room.said
        assert f"z again goes on to save {number}: added a finding, F2." in room.said
        await room.press("z")
        assert "undid: added a finding" in room.said
        assert set(room.app.session.review.findings) == {1}
        assert room.finding(1).text == "Rang at night."


async def test_a_new_change_is_the_first_to_be_undone_again() -> None:
    table = overtaken()
    async with opened(table.store, table.case) as room:
        await room.press("z")
        await room.walk_to("MPS", 1)
        await room.writes_finding("Did not ask.")
        await room.press("z")
        assert set(room.app.session.review.findings) == {1, 2}


async def test_after_a_redo_it_begins_with_the_last_again() -> None:
    table = overtaken()
    async with opened(table.store, table.case) as room:
        await room.press("z", "z", "Z")
        assert set(room.app.session.review.findings) == {1, 2}
        await room.press("z")
        assert set(room.app.session.review.findings) == {1}
