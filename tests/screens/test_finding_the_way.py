"""Go-to, search, history, checks, help, the palette, undo: finding the way in a review."""

import pytest

from dhr_tui.review.acts import setting_up
from dhr_tui.review.change import change, editing
from dhr_tui.review.grid import Grid
from dhr_tui.review.history import Entry
from dhr_tui.review.records import Agency, State
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from dhr_tui.screens.frame import moving
from dhr_tui.screens.keys.action import CASE, EDITOR, GRID, WORDING
from dhr_tui.screens.keys.actions import actions_of, elsewhere
from dhr_tui.screens.keys.here import help_in
from dhr_tui.screens.sheets import seeking
from dhr_tui.screens.sheets.picker import Candidate, PickerSheet, fuzzy
from dhr_tui.screens.sheets.reading import help_for
from dhr_tui.session import Session
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import Damaged
from dhr_tui.store.memory import MemoryStore
from dhr_tui.widgets.ink import width_of
from tests.screens import cases
from tests.screens.room import opened


def test_a_question_is_gone_to_where_it_is_put() -> None:
    table = cases.small()
    questions = table.review.questions
    assert moving.put_to(table.review, questions[1]) == Place(1, cases.MPS)
    assert moving.put_to(table.review, questions[4]) == Place(4, 0)
    assert moving.put_to(cases.no_agencies().review, questions[1]) is None


def test_a_cell_that_is_gone_gives_way_to_the_first_one() -> None:
    table = cases.small()
    review, grid = table.review, Grid(table.review)
    assert moving.standing(review, grid, Place(2, cases.MPS)) == Place(2, cases.MPS)
    assert moving.standing(review, grid, Place(99, cases.MPS)) == Place(1, cases.MPS)
    assert moving.standing(review, grid, Place(1, 99)) == Place(1, cases.MPS)
    empty = cases.no_questions().review
    assert moving.standing(empty, Grid(empty), Place(1, 1)) is None


def test_moving_stops_at_the_edges_and_begins_at_the_first_cell() -> None:
    grid = Grid(cases.small().review)
    assert moving.moved(grid, None, 0, 0) == Place(1, 0)
    assert moving.moved(grid, Place(1, 0), -5, -5) == Place(1, 0)
    assert moving.moved(grid, Place(1, 0), 50, 50) == Place(4, cases.HEALTH)
    assert moving.moved(Grid(cases.no_agencies().review), None, 1, 1) is None


def test_search_finds_all_words_wherever_they_stand_and_shows_what_is_round_them() -> None:
    table = cases.small()
    table.add_finding("x " * 40 + "The desk Rang twice.\nNobody wrote it down.")
    find = seeking.searching(table.review)
    found = find("rang WROTE")
    assert [candidate.value for candidate in found] == [Ref("findings", 1)]
    assert "…" in found[0].name
    assert "desk Rang twice. Nobody wrote" in found[0].name
    assert not find("rang never")
    assert not find("   ")


@pytest.mark.parametrize(
    ("typed", "place"),
    [("victim", (1, cases.VICTIM_SUPPORT)), ("3. was she", (3, cases.MPS)), ("learnt", (4, 0))],
)
async def test_going_to_an_agency_or_a_question_walks_its_cell(
    typed: str, place: tuple[int, int]
) -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("g")
        await room.types(typed)
        await room.press("enter")
        assert (room.place, room.app.place) == ("walk", place)


async def test_search_leads_to_the_finding_that_has_the_words() -> None:
    table = cases.small()
    table.add_finding("Rang once.")
    table.add_finding("Wrote nothing down.", question=2, agency=cases.HEALTH)
    async with opened(table.store, table.case) as room:
        await room.press("/")
        await room.types("nothing wrote")
        assert "F2" in room.page("found")
        await room.press("enter")
        assert (room.place, room.item, room.app.place) == ("walk", "F2", (2, cases.HEALTH))
        await room.press("/")
        await room.types("nowhere")
        assert "Nothing was found." in room.page("found")
        await room.press("enter", "escape")
        assert room.item == "F2"


async def test_a_finding_under_a_question_that_is_no_longer_put_can_be_read() -> None:
    table = cases.small()
    table.add_finding("Rang once.", question=2)
    other = Session(table.store, table.case)
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 2)
        was = other.review.questions[2]
        other.do(lambda r, h: change("retire", "retired", editing(was, retired="merged with 1")))
        await room.look()
        assert "a question that is no longer put" in room.page("question")
        assert "Rang once." in room.page("items")
        await room.press("1", "down", "up", "]")
        assert room.running


async def test_an_agency_that_is_undone_under_the_cursor_does_no_harm() -> None:
    table = cases.small()
    other = Session(table.store, table.case, "the chair")
    other.do(
        lambda r, h: setting_up.add_agency(r, Agency(id=0, name="Leaving Care", short="LC"), h)
    )
    async with opened(table.store, table.case) as room:
        await room.walk_to("LC", 1)
        other.undo()
        await room.look()
        assert room.running
        await room.press("1", "down", "2", "f", "escape", "3", "1")
        assert room.running


async def test_the_checks_lead_to_what_they_complain_of() -> None:
    table = cases.small()
    table.add_finding("Rang once.", question=2, agency=cases.HEALTH)
    async with opened(table.store, table.case) as room:
        await room.press("c")
        assert "!" in room.page("reading")
        await room.press("enter")
        assert room.running
        assert room.place in ("walk", "grid", "recommendations")


async def test_history_tells_every_wording_newest_first() -> None:
    table = cases.small()
    table.add_finding("Six days late.")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        room.editor.text = "Four days late."
        await room.press("ctrl+s", "H")
        told = room.page("reading")
        assert told.index("changed F1") < told.index("added a finding")
        assert "[-Six-] [+Four+] days late." in told
        assert "note-taker" in told


class Unreadable(MemoryStore):
    """A store whose journal and drafts cannot be read."""

    def history(self, case: str) -> list[Entry]:
        raise Damaged("journal.jsonl", "a line is cut off")

    def draft_list(self, case: str, who: str) -> list[Draft]:
        raise Damaged("drafts", "no permission")


async def test_what_cannot_be_read_is_said_and_the_work_goes_on() -> None:
    store = Unreadable()
    store.__dict__.update(cases.small().store.__dict__)
    async with opened(store, cases.CASE) as room:
        await room.press("H")
        assert "journal.jsonl is damaged: a line is cut off" in room.said
        await room.press("2", "f")
        assert "drafts is damaged: no permission" in room.said
        await room.types("Rang twice.")
        await room.press("ctrl+s")
        assert room.finding(1).text == "Rang twice."


async def test_undo_and_redo_take_back_and_give_again_across_sessions() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.writes_finding("Rang twice.")
    async with opened(table.store, table.case) as room:
        await room.press("z")
        assert not room.review.findings
        await room.press("Z")
        assert room.finding(1).text == "Rang twice."


@pytest.mark.parametrize("place", [*CASE, "editor", "chooser"])
def test_help_names_every_action_of_a_place(place: str) -> None:
    rows = [row for passage in help_for(place, 80) for row in passage.lines]
    told = " ".join(" ".join(text for row in rows for text, _ in row).split())
    assert all(help_in(place, entry) in told for entry in actions_of(place))
    assert all(width_of(row) <= 80 for row in rows), "what a key does is never cut"


def test_help_names_first_what_a_place_is_for() -> None:
    rows = [row for passage in help_for(WORDING, 80) for row in passage.lines]
    keys = [row[1][0].split()[0] for row in rows if len(row) > 1 and row[1][1] == "accent"]
    assert keys[:2] == ["a", "e"]
    editor = " ".join(text for p in help_for(EDITOR, 80) for row in p.lines for text, _ in row)
    assert "tab shift+tab" in editor


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("un", "undo"),
        ("und", "undo"),
        ("rec", "screen-recommendations"),
        ("meeting", "meeting"),
        ("meeting s", "screen-meeting"),
        ("to", "go-to"),
    ],
)
def test_the_palette_puts_the_beginning_of_a_name_before_its_sentence(
    typed: str, first: str
) -> None:
    entries = [
        Candidate(
            f"{entry.label.capitalize()}{' screen' if entry.id.startswith('screen-') else ''}",
            "",
            entry.id,
            entry.help,
        )
        for entry in actions_of(GRID)
    ]
    assert fuzzy(entries)(typed)[0].value == first


async def test_go_to_finds_a_column_by_its_heading() -> None:
    table = cases.example()
    async with opened(table.store, table.case) as room:
        for heading, agency in (("all", "Across agencies"), ("mps", "Metropolitan Police")):
            await room.press("g")
            await room.types(heading)
            await room.press("enter")
            assert agency in room.page("question")


async def test_help_of_a_sheet_is_about_that_sheet() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("m", "f1")
        assert "Help: Meeting: start or choose one" in room.seen()
        await room.press("f1")
        assert "Help" not in room.page("sheet-heading")


async def test_a_hint_names_the_keys_that_lead_there() -> None:
    table = cases.small()
    table.propose(table.add_finding("Late."))
    async with opened(table.store, table.case) as room:
        room.app.place = Place(1, cases.MPS)
        await room.press("p")
        assert "F1 is proposed" in room.said
        assert room.said.endswith("(enter, then t).")
        await room.walk_to("VS", 1)
        await room.press("s")
        assert room.said == "Nothing is recorded here yet; write it first (f)."


async def test_a_locked_text_is_reopened_from_where_it_is_shown() -> None:
    table = cases.small()
    table.meet(1)
    table.agree(table.propose(table.add_finding("Late.")))
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        assert "o reopen it" in room.page("sheet-keys")
        await room.press("o")
        await room.types("A second report came.")
        await room.press("enter")
        assert room.finding(1).state is State.DRAFT


@pytest.mark.parametrize("place", CASE)
async def test_the_palette_lists_every_action_of_a_place_and_does_it(place: str) -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        room.app.show_screen(place)
        await room.settle()
        await room.press("ctrl+p")
        sheet = room.app.screen
        assert isinstance(sheet, PickerSheet)
        listed = (*actions_of(place), *elsewhere(place))
        assert [c.value for c in sheet._found] == [entry.id for entry in listed]
        await room.types("every question, every agency")
        await room.press("enter")
        assert room.place == "grid"


def test_a_question_is_found_by_its_number_as_people_say_it() -> None:
    review = cases.small().review
    names = [place.name for place in seeking.places_to_go(review, Grid(review))]
    assert [name[:11] for name in names if "uestion 3" in name] == ["Question 3."]
