"""The register of real names on the screen: it asks, shows, hides again, and warns."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import setting_up
from dhr_tui.review.change import adding, change
from dhr_tui.review.records import CaseRecord, Person
from dhr_tui.review.register import RealName, Register
from dhr_tui.review.text import UNSEEN
from dhr_tui.screens.sheets.register_layout import listed, name_fields
from dhr_tui.store.errors import NotTheKeeper
from tests.hostile.strings import GROUPS, NAMES, group_of
from tests.screens import cases
from tests.screens.cases import Table
from tests.screens.room import NARROW, Room, opened

JANE: Register = {1: RealName(name="Jane Świątek", of="P1")}


@pytest.fixture
def table() -> Table:
    """The small case with a victim whose pseudonym is Ruth."""
    made = cases.small()
    person = Person(id=0, role="victim", pseudonym="Ruth")
    made.do(lambda r, h: setting_up.add_person(r, person, h))
    return made


@pytest.fixture
def named(table: Table) -> Table:
    table.store.register_change(table.case, lambda register: JANE)
    return table


def names(room: Room) -> list[str]:
    return [entry.name for entry in room.app.session.real_names().values()]


async def test_it_asks_before_it_shows_a_name_and_hides_it_on_leaving(named: Table) -> None:
    async with opened(named.store, named.case, NARROW) as room:
        await room.press("N")
        assert "It has 1 name of 1 person." in room.page("reading")
        assert "Jane" not in room.seen()
        await room.press("escape")
        assert room.place == "grid"
        await room.press("N", "enter", "n")
        assert "Jane" not in room.seen()
        await room.press("y")
        assert "P1 (Ruth) Jane Świątek" in room.seen()
        await room.press("escape")
        assert "Jane" not in room.seen()
        await room.press("N")
        assert "Jane" not in room.seen()


async def test_a_name_is_added_for_the_selected_person(table: Table) -> None:
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        await room.press("tab", "N")
        assert "It has no name yet." in room.page("reading")
        await room.press("y", "a", "tab")
        await room.types("J")
        await room.press("enter")
        assert "A name needs two letters or more" in room.page("sheet-said")
        await room.types("ane Świątek")
        await room.press("enter")
        assert names(room) == ["Jane Świątek"]
        assert "The name is in the register." in room.page("sheet-said")
        assert room.app.session.real_names()[1].of == "P1"
        assert room.review.save == table.review.save


async def test_a_name_that_was_typed_and_left_is_forgotten(named: Table) -> None:
    async with opened(named.store, named.case, NARROW) as room:
        await room.press("N", "y", "a", "tab")
        await room.types("Janie")
        await room.press("escape", "a")
        assert "Janie" not in room.seen()
        assert "Janie" not in str(room.app.left_words)
        assert room.app.session.store.draft_list(named.case, "note-taker") == []


async def test_a_name_is_taken_out_only_by_a_yes(named: Table) -> None:
    async with opened(named.store, named.case, NARROW) as room:
        await room.press("N", "y", "w", "w", "escape")
        assert names(room) == ["Jane Świątek"]
        await room.press("w", "y")
        assert names(room) == []
        assert "The name is out of the register." in room.page("sheet-said")
        await room.press("w")
        assert "There is no name to take out." in room.page("sheet-said")


async def test_somebody_elses_register_is_not_opened(
    named: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(case: str) -> Register:
        raise NotTheKeeper(case, "ana")

    named.add_finding("Nobody rang Jane.")
    monkeypatch.setattr(named.store, "register", refused)
    async with opened(named.store, named.case, NARROW) as room:
        await room.press("N")
        assert room.place == "grid"
        assert "is kept by ana, and nobody else reads it" in room.seen()
        await room.press("c")
        assert "real name" not in room.page("reading")


async def test_the_checks_name_item_and_person(named: Table) -> None:
    named.add_finding("Nobody rang Jane.")
    async with opened(named.store, named.case, NARROW) as room:
        await room.press("c")
        assert "F1 has a real name of P1 (Ruth) in its text." in room.page("reading")
        assert "Jane" not in room.page("reading")
        await room.press("enter")
        assert room.item == "F1"


async def test_an_export_with_a_name_asks_and_y_writes_it(named: Table) -> None:
    named.meet(1)
    named.agree(named.propose(named.add_finding("Nobody rang Jane.")))
    async with opened(named.store, named.case, NARROW) as room:
        await room.press("7", "enter")
        assert "has a real name of P1 (Ruth) under “F1. Fact”" in room.page("reading")
        await room.press("escape")
        folder = room.app.documents_go_to
        assert list(folder.iterdir()) == []
        await room.press("enter", "enter")
        assert list(folder.iterdir()) == []
        await room.press("y")
        assert [path.name for path in folder.iterdir()] == ["kazia-findings.md"]
        assert "Exported kazia-findings.md" in room.said


async def test_minutes_with_a_name_are_not_written_at_the_end_of_a_meeting(named: Table) -> None:
    named.meet(1)
    async with opened(named.store, named.case, NARROW) as room:
        await room.press("5", "n")
        await room.types("Jane's sister was asked.")
        await room.press("enter", "E", "enter")
        assert "has a real name of P1 (Ruth)" in room.page("reading")
        assert room.review.running is None
        await room.press("escape")
        assert list(room.app.documents_go_to.iterdir()) == []


async def test_a_pseudonym_is_warned_about_while_it_is_typed(named: Table) -> None:
    case, tom = CaseRecord(id=1, title="Another"), Person(id=0, role="victim", pseudonym="Tom")
    named.store.create(
        "other", change("new-case", "began", adding(case), adding(tom)), named.hand()
    )
    async with opened(named.store, named.case, NARROW) as room:
        await room.press("6", "tab", "a")
        await room.types("sister")
        await room.press("tab", "tab")
        for typed, said in (
            ("Janet", "never a real name"),
            ("JANE", "That is a real name in the register of this case"),
            ("tom", "That pseudonym was used before, in the case other."),
            ("Ruth", "That is the pseudonym of P1 (victim) already."),
        ):
            await room.press("ctrl+u")
            await room.types(typed)
            assert said in room.page("sheet-said")
        await room.press("enter")
        assert room.review.people[2].pseudonym == "Ruth"


@pytest.mark.parametrize("group", GROUPS, ids=NAMES)
async def test_a_hostile_register_is_shown_letter_by_letter(table: Table, group: list[str]) -> None:
    text = f"name {group_of(group)}"
    hostile = {1: RealName(name=text, role=text), 2: RealName(name=text, of="P1")}
    table.store.register_change(table.case, lambda register: hostile)
    async with opened(table.store, table.case, NARROW) as room:
        for keys in (("N",), ("y",), ("a",), ("escape",), ("w",), ("y",), ("escape",), ("c",)):
            await room.press(*keys)
            assert room.running
            assert not UNSEEN.search("".join(room.rows()))


def test_names_of_one_person_stand_together(table: Table) -> None:
    register = {
        1: RealName(name="Ann Other", role="the nurse"),
        2: RealName(name="Jane Świątek", of="P1"),
        3: RealName(name="Al", role="the nurse", whole=True),
    }
    passages = listed(table.review, register, 76)
    assert [passage.value for passage in passages] == [1, 3, 2]


def test_the_field_of_a_name_offers_people_and_members(table: Table) -> None:
    whose, _, whole = name_fields(table.review, "")
    assert whose.value == "P1"
    assert whose.offered == ("P1", "M1", "M2", "M3")
    assert whose.rule.startswith("P1 Ruth, M1 The chair, or a role of staff")
    assert [value for value, _ in whole.choices] == ["no", "yes"]
