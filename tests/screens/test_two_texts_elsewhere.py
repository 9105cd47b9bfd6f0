"""Two people write in one place that is no finding: a plan, a query, a wording before the panel."""

from __future__ import annotations

from dhr_tui.review.acts import findings, queries, recommendations, wording
from dhr_tui.review.dates import parse_when
from dhr_tui.review.records import PLAN_FIELDS, Query, Recommendation
from dhr_tui.review.refs import Ref
from dhr_tui.session import Session
from tests.screens import cases
from tests.screens.room import NARROW, opened

F1 = Ref("findings", 1)


def chair(table: cases.Table) -> Session:
    return Session(table.store, table.case, "chair")


def a_query() -> cases.Table:
    """Q1 to the police about question 1."""
    table = cases.small()
    query = Query(id=0, text="When was it read?", agency=cases.MPS, question=1)
    table.do(lambda r, h: queries.add_query(r, query, h))
    return table


async def test_a_cell_of_the_action_plan() -> None:
    table = cases.small()
    record = Recommendation(id=0, text="Train the desk.", lead=cases.MPS)
    table.do(lambda r, h: recommendations.add_recommendation(r, record, h))
    async with opened(table.store, table.case) as room:
        await room.press("4", "v", "v", "enter")
        await room.types("A course is run.")
        other, was = chair(table), table.review.recommendations[1]
        column = PLAN_FIELDS[0]
        other.do(lambda r, h: recommendations.plan(r, was, h, **{column: "Two courses are run."}))
        await room.press("ctrl+s")
        assert room.place == "ConflictSheet"
        await room.press("m", "ctrl+s")
        assert getattr(room.review.recommendations[1], column) == "A course is run."


async def test_a_due_date_of_a_query_that_both_changed() -> None:
    table = a_query()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter", "tab", "tab")
        await room.types("14 Feb 2014")
        other, was = chair(table), table.review.queries[1]
        due = parse_when("21 Mar 2014")
        other.do(lambda r, h: queries.edit_query(r, was, h, was.text, "The chair", due))
        await room.press("ctrl+s")
        seen = room.seen()
        assert "theirs 21 March 2014" in seen or "theirs 21 Mar 2014" in seen
        assert "mine 14 Feb 2014" in seen
        await room.press("m", "ctrl+s")
        query = room.review.queries[1]
        assert query.due == parse_when("14 Feb 2014")
        assert query.owner == "The chair", "what only they changed is theirs"


async def test_a_query_that_was_answered_meanwhile_is_not_asked_in_other_words() -> None:
    table = a_query()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        await room.types(" And by whom?")
        other, was = chair(table), table.review.queries[1]
        other.do(lambda r, h: queries.reply(r, was, h, "On the day."))
        await room.press("ctrl+s")
        assert "Q1 is answered; ask a new query instead." in room.seen()
        assert "reopen" not in room.page("sheet-keys")
        await room.press("o", "k")
        (draft,) = table.store.draft_list(table.case, "note-taker")
        assert draft.text == "When was it read? And by whom?"


async def test_a_wording_that_is_amended_before_the_panel() -> None:
    table = cases.small()
    table.add_finding("The desk rang.")
    table.do(lambda r, h: wording.propose(r, F1, h))
    async with opened(table.store, table.case) as room:
        await room.press("3", "e")
        await room.types(" Twice.")
        other, was = chair(table), table.review.findings[1]
        other.do(lambda r, h: findings.edit_finding(r, was, h, text="The desk called."))
        await room.press("ctrl+s", "m", "ctrl+s")
        finding = room.review.findings[1]
        assert finding.text == "The desk rang. Twice."
        assert [earlier.text for earlier in finding.earlier] == [
            "The desk rang.",
            "The desk called.",
        ]


async def test_leaving_the_program_while_both_texts_are_shown_keeps_mine_as_a_draft() -> None:
    table = cases.small()
    table.add_finding("The desk rang.")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        await room.types(" Twice.")
        other, was = chair(table), table.review.findings[1]
        other.do(lambda r, h: findings.edit_finding(r, was, h, text="Nobody rang."))
        await room.press("ctrl+s", "ctrl+q")
    (draft,) = table.store.draft_list(table.case, "note-taker")
    assert draft.text == "The desk rang. Twice."
    assert table.review.findings[1].text == "Nobody rang."
