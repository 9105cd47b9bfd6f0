"""Hostile text in every field of a case: shown letter by letter, on every screen and sheet."""

import pytest

from dhr_tui.review.acts import meetings, queries, recommendations, setting_up, wording
from dhr_tui.review.change import Change, Edit, Hand
from dhr_tui.review.records import Meeting, Origin, Query, Question, Recommendation
from dhr_tui.review.text import UNSEEN
from dhr_tui.screens.setup.parts.registry import PARTS
from tests.hostile.strings import GROUPS, HOSTILE, NAMES, group_of
from tests.screens import cases
from tests.screens.cases import Table
from tests.screens.room import NARROW, Room, opened

READ_AS_MORE = ("markup of an action", "markup closed", "template", "HTML", "Markdown", "path")
LITERAL = {name: HOSTILE[name] for name in (*READ_AS_MORE, "very long")} | {
    "Arabic": "إحالة متأخرة إلى الشرطة",
    "Polish": "Zażółć gęślą jaźń — Łódź",
    "CJK": "虐待の危険性を評価する機会",
}
HAND = Hand(who="somebody", at="2026-01-05T10:02:00Z")
LONG = "word " * 20_000
PARAGRAPHS = ("word " * 100 + "\n\n") * 2_000
SHEETS = ("g", "/", "c", "H", "m", "a", "f1", "ctrl+p", "d", "w", "T", "D")


def hostile(text: str) -> Table:
    """A case in which every field that takes text has this one."""
    table = Table().begin(text, Question(id=0, text=text, short=text), Question(id=0, text="Two?"))
    for number in range(2):
        table.add_agency(f"{text} {number}", f"{text[:8]}{number}")
    for agency in (0, 1):
        table.add_member(f"{text} {agency}", agency)
    table.do(lambda r, h: setting_up.edit_case(r, h, chair=text, marking=text[:300]))
    meeting = Meeting(id=0, number=0, place=text)
    table.do(lambda r, h: meetings.add_meeting(r, meeting, h))
    table.do(lambda r, h: meetings.choose_meeting(r, 1, h))
    table.do(lambda r, h: meetings.attend_all(r, 1, h))
    item = table.propose(table.add_finding(text))
    table.do(lambda r, h: wording.amend(r.findings[1], f"{text} more", h))
    table.do(lambda r, h: wording.dissent(r, item, h, text, text))
    for origin in (Origin.PANEL, Origin.AGENCY_REPORT):
        recommendation = Recommendation(
            id=0,
            text=text,
            origin=origin,
            origin_agency=1 if origin is Origin.AGENCY_REPORT else 0,
            reference=text[:300],
            lead=1,
            department=text,
            findings=(1,),
        )
        table.do(lambda r, h, new=recommendation: recommendations.add_recommendation(r, new, h))  # type: ignore[misc]
    columns = {"plan_action": text, "plan_target": text}
    table.do(lambda r, h: recommendations.plan(r, r.recommendations[1], h, **columns))
    query = Query(id=0, text=text, agency=1, finding=1, owner=text)
    table.do(lambda r, h: queries.add_query(r, query, h))
    table.do(lambda r, h: queries.reply(r, r.queries[1], h, text))
    return table


async def every_screen_and_sheet(room: Room) -> None:
    """Open each screen, and on the walk each sheet, and leave it again."""
    for key in ("1", "pageup", "home", "3", "4", "5", "6", *("tab",) * len(PARTS), "7", "2"):
        await room.press(key)
        assert room.running, f"screen {key}"
        assert not UNSEEN.search("".join(room.rows()))
    for key in SHEETS:
        await room.press(key)
        assert room.running, f"{key} on the walk"
        assert room.place != "walk", f"{key} opens a sheet"
        assert not UNSEEN.search("".join(room.rows()))
        await room.press("escape")


@pytest.mark.parametrize("group", GROUPS, ids=NAMES)
async def test_every_screen_and_sheet_opens_with_hostile_text(group: list[str]) -> None:
    table = hostile(group_of(group))
    async with opened(table.store, table.case, NARROW) as room:
        await every_screen_and_sheet(room)


@pytest.mark.parametrize("kind", LITERAL)
async def test_the_text_of_a_finding_is_shown_letter_by_letter(kind: str) -> None:
    text = LITERAL[kind]
    table = cases.small()
    table.propose(table.add_finding(text))
    table.meet(1)
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        if kind != "very long":
            words = room.page("items").replace("▌", "").replace(" ", "")
            assert text.replace(" ", "") in words
        await room.press("a")
        assert text.replace(" ", "") in room.page("reading").replace(" ", "")
        await room.press("escape", "3")
        assert text.replace(" ", "") in room.page("wording").replace(" ", "")


async def test_what_nobody_can_see_is_taken_out_with_a_notice() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.writes_finding("one \u202etwo\x1b]52;c;x\x07")
        assert room.finding(1).text == "one two]52;c;x"
        assert "3 control or invisible characters taken out." in room.said


async def test_long_text_in_every_field_opens_on_every_screen() -> None:
    table = hostile(LONG)
    async with opened(table.store, table.case, NARROW) as room:
        for screen in "1234567":
            await room.press(screen, "down", "up")
            assert room.running
        await room.press("2", "H", "pagedown", "escape", "T", "pagedown", "escape", "m", "escape")
        await room.press("3", "a", "pagedown", "escape")
        assert room.running


async def test_a_finding_of_a_megabyte_is_read_edited_and_saved() -> None:
    table = cases.small()
    table.add_finding(PARAGRAPHS)
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        assert "enter shows it all" in room.page("items")
        await room.press("enter")
        await room.types("end")
        await room.press("ctrl+s")
        assert room.finding(1).text.endswith("wordend")


async def test_what_is_typed_behind_unseen_joints_is_in_sight() -> None:
    table = cases.small()
    item = table.add_finding("The referral was late.")
    family = "👩\u200d👩\u200d👧\u200d👦 " * 7
    was = table.review.findings[item.id]
    words = {"text": (was.text, family)}
    edit = Edit(table=item.table, id=item.id, base=was.rev, set=words)
    table.store.save(table.case, Change(act="edit", says="past cleaning", edits=(edit,)), HAND)
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        await room.types("Kim's words")
        assert not UNSEEN.search(room.typed)
        assert "Kim's words" in room.seen()
