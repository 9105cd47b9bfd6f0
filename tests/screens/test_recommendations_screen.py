"""The recommendations on the screen: the list, writing, linking, and what is agreed."""

import pytest

from dhr_tui.review.refs import Ref
from tests.screens import recording
from tests.screens.cases import HEALTH, MPS, small
from tests.screens.recording import R1, R2, recommended, shown
from tests.screens.room import NARROW, WIDE, opened

R5 = Ref("recommendations", 5)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_list_shows_number_state_lead_words_and_links(size: tuple[int, int]) -> None:
    table = recommended()
    recording.dissent(table, R1, "The police officer", "Five would do.")
    async with opened(table.store, table.case, size) as room:
        await room.press("4")
        assert "List 2 Ledger 3 ! 2 not decided Action plan ! 18 blank" in room.page("views")
        seen = shown(room)
        assert "1 R1 ● agreed m1 -> Metropolitan Police Service The police audit ten files." in seen
        assert "◐ F1 The risk was graded as standard." in seen
        assert "Dissent, The police officer (meeting 1, only minuted): Five would do." in seen
        assert "2 R2 ○ draft -> Health Trust The trust trains its staff by March." in seen
        assert "! not linked to a finding" in seen


async def test_a_note_has_no_number_and_wants_no_link() -> None:
    table = small()
    recording.note(table, "All recommendations are carried out together.")
    async with opened(table.store, table.case) as room:
        await room.press("4")
        seen = shown(room)
        assert "R1 ○ draft nobody named to lead" in seen
        assert "Implementation note, not counted." in seen
        assert "not linked" not in seen
        assert "List 0" in room.page("views")


async def test_a_long_name_gives_way_to_the_short_form_where_there_is_no_room() -> None:
    table = small()
    name = "Children's Social Care for Looked After Children and for those Leaving Care"
    lead = table.add_agency(name, "LeaveCare")
    recording.recommend(table, "Cases are audited.", lead=lead)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("4")
        assert "-> LeaveCare Cases are audited." in shown(room)
        await room.resize(*WIDE)
        assert f"-> {name} Cases are audited." in shown(room)


async def test_arrows_and_tab_select_and_stop_at_the_ends() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4")
        assert room.item == "R1"
        await room.press("down", "tab")
        assert room.item == "R3"
        await room.press("down")
        assert room.item == "R3"
        await room.press("shift+tab")
        assert room.item == "R2"
        await room.press("home", "up")
        assert room.item == "R1"
        await room.press("end")
        assert room.item == "R3"


async def test_page_keys_take_the_selection_along() -> None:
    table = small()
    for number in range(20):
        recording.recommend(table, f"Recommendation of line {number}.", lead=HEALTH)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("4", "pagedown")
        selected = int(room.item[1:])
        assert selected > 2
        assert f"of line {selected - 1}." in shown(room)
        await room.press(*["pagedown"] * 8)
        assert room.item == "R20"
        await room.press(*["pageup"] * 8)
        assert room.item == "R1"


async def test_a_draft_is_edited_and_agreed_text_says_that_it_is_locked() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "enter")
        locked = "R1 is agreed and locked; reopen it with a reason to change it (o)."
        assert locked in room.page("sheet-heading")
        assert "The police audit ten files." in room.page("reading")
        await room.press("escape", "down", "enter")
        await room.types(" And reports back.")
        await room.press("ctrl+s")
        assert room.review.recommendations[2].text.endswith("by March. And reports back.")
        assert room.item == "R2"


async def test_a_new_recommendation_is_selected_as_soon_as_it_is_saved() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "v", "r")
        await room.types("Every practice names a lead for domestic abuse.")
        await room.press("ctrl+s")
        assert room.item == "R7"
        assert "▌ 3 R7 ○ draft" in room.page("entries")


async def test_a_text_that_is_left_is_there_again() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "r")
        await room.types("Half a sentence")
        await room.press("escape")
        assert "Kept as a draft" in room.said
        await room.press("r")
        assert room.typed == "Half a sentence"


async def test_links_are_set_by_the_names_of_findings() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "down")
        await room.answers("L", "F1")
        assert room.review.recommendations[2].findings == (1,)
        assert "! not linked" not in shown(room)


async def test_a_recommendation_goes_from_draft_to_agreed_with_the_keys_of_the_footer() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "down", "s")
        assert "2 R2 ◐ proposed" in shown(room)
        await room.press("a", "y")
        assert "2 R2 ● agreed m1" in shown(room)


async def test_what_is_withdrawn_stays_in_sight_with_its_reason() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "down")
        await room.answers("w", "it repeats the first")
        seen = shown(room)
        assert "R2 × withdrawn" in seen
        assert "Withdrawn: it repeats the first." in seen
        assert "List 1" in room.page("views")
        await room.answers("o", "it does not")
        assert "2 R2 ○ draft" in shown(room)


async def test_view_and_row_are_the_same_when_you_come_back() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "down", "v", "down", "down")
        assert room.item == "R6"
        await room.press("1", "4")
        assert room.item == "R6"
        await room.press("v", "v")
        assert room.item == "R2"


async def test_another_case_begins_at_the_beginning() -> None:
    table = recommended()
    async with opened(table.store) as room:
        await room.press("enter", "4", "v", "down", "escape", "escape", "enter", "4")
        assert room.item == "R1"
        assert "▌List" in room.page("views")


async def test_going_to_a_recommendation_opens_the_view_it_is_in() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        room.app.show_item(R5)
        await room.settle()
        assert (room.place, room.item) == ("recommendations", "R5")
        assert "▌Ledger" in room.page("views")
        await room.select(R2)
        assert "▌List" in room.page("views")


async def test_going_to_an_agency_shows_what_comes_from_it_or_goes_to_it() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4")
        await room.select(Ref("agencies", recording.PARTNERSHIP))
        assert room.item == "R6"
        await room.select(Ref("members", 3))
        assert "No recommendation is about M3" in room.said
        assert room.item == "R6"
        await room.select(Ref("findings", 1))
        assert room.item == "R1"


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_hostile_words_are_shown_literally_in_every_view(size: tuple[int, int]) -> None:
    table = small()
    words = "[/red] <script>alert(1)</script> | # \\ \x1b[31m\u202e شرطة 👩‍⚕️ Żółć"
    hostile = recording.recommend(table, words, lead=MPS)
    recording.plan(table, hostile, plan_action=words, plan_lead="[bold]nobody[/bold]")
    recording.enter(table, words, MPS, "[/red]")
    async with opened(table.store, table.case, size) as room:
        await room.press("4")
        assert "[/red] <script>alert(1)</script> | # \\" in shown(room)
        assert "شرطة" in shown(room)
        await room.press("v")
        assert "R2 [/red]" in shown(room)
        await room.press("v", "right")
        assert "[/red] <script>alert(1)</script> | # \\" in room.page("whole")
        await room.press("right")
        assert "[bold]nobody[/bold]" in room.page("whole")
        assert "\x1b" not in "".join(room.rows())


@pytest.mark.parametrize("text", ["word " * 4_000, "x" * 20_000], ids=["words", "one word"])
async def test_a_very_long_text_is_shown_from_its_beginning(text: str) -> None:
    table = small()
    recording.recommend(table, text, lead=MPS)
    recording.recommend(table, "The one below it.", lead=MPS)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("4")
        assert text[:40].strip() in shown(room)
        await room.press("down")
        assert "The one below it." in shown(room)
        await room.press("v", "v", "up", "left", "end")
        assert room.running


async def test_an_empty_case_says_how_to_begin() -> None:
    table = small()
    async with opened(table.store, table.case) as room:
        await room.press("4")
        assert "No recommendation yet; r writes one." in shown(room)
        await room.press("enter")
        assert "There is nothing here yet" in room.said
        await room.press("s")
        assert room.said == "Nothing is recorded here yet; write it first."
        await room.press("v")
        assert "No agency report's recommendation is recorded" in shown(room)
        await room.press("v", "down", "right", "enter")
        assert "There is nothing here yet" in room.said
