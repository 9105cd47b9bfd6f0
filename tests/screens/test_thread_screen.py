"""The life of a point on the walk: asked about, replied to, reworded, concluded, decided."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import findings, queries, recommendations, wording
from dhr_tui.review.records import Finding, Origin, Outcome, Query, Recommendation
from dhr_tui.review.refs import Ref
from tests.screens import cases
from tests.screens.room import NARROW, WIDE, Room, opened

ITEM = Ref("findings", 1)


def discussed() -> cases.Table:
    """A case in a meeting, with a finding of Victim Support's on the second question."""
    table = cases.small()
    table.meet(1, 3)
    table.add_finding("The call came late.", 2, cases.VICTIM_SUPPORT)
    return table


def asked() -> cases.Table:
    """The same, with a query about the finding."""
    table = discussed()
    query = Query(id=0, text="How late?", agency=cases.VICTIM_SUPPORT, finding=1, owner="Chair")
    table.do(lambda r, h: queries.add_query(r, query, h))
    return table


def with_ledger() -> cases.Table:
    table = discussed()
    entry = Recommendation(
        id=0,
        text="Call within a day.",
        origin=Origin.AGENCY_REPORT,
        origin_agency=cases.VICTIM_SUPPORT,
        reference="7.1",
    )
    table.do(lambda r, h: recommendations.add_recommendation(r, entry, h))
    return table


def state(room: Room) -> str:
    return room.review.queries[1].state.value


async def write(room: Room, words: str, *more: str) -> None:
    """Write in the editor that is open, with `more` in the fields after its text, and save."""
    await room.types(words)
    for each in more:
        await room.press("tab")
        await room.types(each)
    await room.press("ctrl+s")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_point_goes_its_whole_way_from_one_place(size: tuple[int, int]) -> None:
    table = discussed()
    async with opened(table.store, table.case, size) as room:
        await room.walk_to("VS", 2)
        await room.press("q")
        await room.types("How late?")
        await room.press("ctrl+s")
        assert room.item == "Q1"
        query = room.review.queries[1]
        assert (query.finding, query.agency, query.meeting) == (1, cases.VICTIM_SUPPORT, 1)
        await room.press("T")
        assert "The life of F1" in room.page("sheet-heading")
        assert "Q1 asked of VS meeting 1, note-taker" in room.page("reading")
        await room.press("enter")
        assert "Q1 - reply of VS" in room.seen()
        await write(room, "By two hours.", "20 Feb 2014")
        assert state(room) == "answered"
        await room.press("T", "enter")
        assert "Q1 - what the panel made of the reply" in room.seen()
        await write(room, "The finding says two hours.")
        assert state(room) == "closed"
        await room.press("T")
        thread = room.page("reading")
        for words in ("Q1 replied", "By two hours.", "Q1 what the panel made of it"):
            assert words in thread


async def test_a_reply_is_recorded_by_a_key_on_the_selected_query() -> None:
    table = asked()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.press("R")
        assert "F1 is no query; q asks the agency about it." in room.said
        await room.press("tab", "R")
        await write(room, "By two hours.")
        assert room.review.queries[1].reply == "By two hours."
        assert room.item == "Q1"


async def test_a_reply_that_is_left_is_a_draft_and_there_again() -> None:
    table = asked()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.press("tab", "R")
        await room.types("By two")
        await room.press("escape")
        await room.press("R")
        assert room.typed == "By two"
        await room.press("escape", "u")
        assert "the reply to Q1" in room.page("reading")


async def test_enter_on_a_query_that_is_answered_shows_its_thread() -> None:
    table = asked()
    table.do(lambda r, h: queries.reply(r, r.queries[1], h, "By two hours."))
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.press("tab", "enter")
        assert room.place == "ThreadSheet"
        assert "By two hours." in room.page("reading")


async def test_what_became_of_the_words_stands_in_between() -> None:
    table = asked()
    table.propose(ITEM)
    table.do(lambda r, h: wording.amend(r.findings[1], "It came two hours late.", h))
    table.agree(ITEM)
    table.do(lambda r, h: wording.dissent(r, ITEM, h, "The advocate", "One hour."))
    async with opened(table.store, table.case, WIDE) as room:
        await room.walk_to("VS", 2)
        await room.press("T")
        thread = room.page("reading")
        for words in (
            "put to the panel in these words",
            "The call came late.",
            "agreed in these words",
            "dissent of The advocate",
            "only minuted",
        ):
            assert words in thread


async def test_the_agency_is_asked_again_from_the_thread() -> None:
    table = asked()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.press("T", "q")
        assert "New query" in room.seen()
        await write(room, "Who called?")
        assert room.review.queries[2].finding == 1


async def test_about_the_question_alone_is_asked_too() -> None:
    table = discussed()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.press("q")
        await room.types("Anything else?")
        await room.press("tab", "tab", "right", "ctrl+s")
        query = room.review.queries[1]
        assert (query.finding, query.question) == (0, 2)


async def test_what_the_agency_recommends_is_decided_beside_its_finding() -> None:
    table = with_ledger()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.press("T")
        assert "! not decided" in room.page("reading")
        await room.press("escape", "D")
        assert "The ledger beside F1" in room.page("sheet-heading")
        await room.press("enter", "enter")
        decision = room.review.recommendations[1].decision
        assert decision
        assert (decision.outcome, decision.meeting) == (Outcome.ACCEPTED, 1)


async def test_without_an_entry_there_is_nothing_to_decide() -> None:
    table = discussed()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.press("D")
        assert "No agency report's recommendation belongs to F1." in room.said


async def test_a_promise_is_met_by_the_recommendation_that_is_linked() -> None:
    table = discussed()
    was = table.review.findings[1]
    table.do(lambda r, h: findings.keep_promise(r, was, h, "on calling back"))
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.press("T")
        assert "! promises a recommendation: on calling back" in room.page("reading")
        await room.press("escape", "r")
        await write(room, "Call within a day.")
        await room.walk_to("VS", 2)
        await room.select(ITEM)
        await room.press("T")
        assert "● promises a recommendation" in room.page("reading")


async def test_across_agencies_one_is_chosen_to_be_asked() -> None:
    table = discussed()
    across = Finding(id=0, text="Desks differ.", agency=0, questions=(4,))
    table.do(lambda r, h: findings.add_finding(r, across, h))
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("g")
        await room.types("F2")
        await room.press("enter", "q")
        await room.types("Does yours?")
        await room.press("tab", "right", "ctrl+s")
        assert room.review.queries[1].agency == cases.VICTIM_SUPPORT
        assert room.item == "Q1"
