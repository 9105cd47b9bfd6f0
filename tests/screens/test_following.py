"""Following: the screen goes along with somebody until a key is pressed."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import meetings, setting_up
from dhr_tui.review.records import Meeting, Member, MemberRole, Presence
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from dhr_tui.store.errors import Busy
from tests.screens import cases
from tests.screens.colleague import Colleague
from tests.screens.room import opened

MPS_1, HEALTH_3 = Place(1, cases.MPS), Place(3, cases.HEALTH)
SAID = "Following amina; any key ends it."


async def test_nobody_can_be_followed_where_nobody_is() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("F")
        assert room.said == "Nobody else has this case open."


async def test_the_only_other_person_is_followed_through_cells_and_screens() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    second = table.propose(table.add_finding("Never called back."))
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("walk", MPS_1, second)
        await room.look()
        await room.press("F")
        assert (room.place, room.app.place, room.item, room.said) == ("walk", MPS_1, "F2", SAID)
        amina.at("walk", HEALTH_3)
        await room.look()
        assert (room.place, room.app.place, room.said) == ("walk", HEALTH_3, SAID)
        assert "Health Trust" in room.page("question")
        for screen in ("grid", "recommendations", "documents", "wording", "grid"):
            amina.at(screen, MPS_1, second if screen == "wording" else None)
            await room.look()
            assert (room.place, room.said) == (screen, SAID)
        assert room.app.place == MPS_1


async def test_who_begins_to_write_while_following_has_every_word_in_the_form() -> None:
    table = cases.small()
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("grid", MPS_1)
        await room.look()
        await room.press("F")
        for key in ("f", *"sworn"):
            room.hit(key)
        await room.settle()
        assert room.typed == "sworn"
        assert not room.app.following


async def test_who_takes_a_note_follows_again_once_it_is_saved_or_left() -> None:
    table = cases.small()
    table.meet()
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("walk", MPS_1)
        await room.look()
        await room.press("F", "n")
        assert room.place == "AskSheet"
        await room.types("They rang.")
        amina.at("walk", HEALTH_3)
        await room.look()
        assert room.place == "AskSheet", "nothing moves while words are typed"
        await room.press("enter")
        await room.look()
        assert table.review.notes[1].agency == cases.MPS
        assert (room.place, room.app.place) == ("walk", HEALTH_3)
        assert "Saved" in room.said
        assert room.said.endswith("L1. Following amina again; any key ends it.")
        await room.press("n")
        await room.types("Again.")
        await room.press("enter")
        assert room.said.endswith("L2. Following amina again; any key ends it.")
        await room.press("n", "escape")
        assert room.said == "Following amina again; any key ends it."
        amina.at("grid", MPS_1)
        await room.look()
        assert (room.place, room.said) == ("grid", "Following amina again; any key ends it.")
        await room.press("down")
        assert room.said == "You no longer follow amina; F follows again."


async def test_a_note_that_is_refused_ends_it_and_why_stays_in_sight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = cases.small()
    table.meet()
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("walk", MPS_1)
        await room.look()
        await room.press("F", "n")
        await room.types("They rang.")

        def refuse(*_: object) -> None:
            raise Busy(table.case, 5)

        monkeypatch.setattr(table.store, "save", refuse)
        await room.press("enter")
        await room.look()
        assert "Somebody else has been saving" in room.said
        assert not room.app.following


async def test_a_note_that_cannot_be_taken_ends_it() -> None:
    table = cases.small()
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("walk", MPS_1)
        await room.look()
        await room.press("F", "n")
        assert "meeting" in room.said
        await room.press("f1", "escape")
        assert not room.app.following


async def test_any_key_ends_it_and_does_nothing_else() -> None:
    table = cases.small()
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("grid", MPS_1)
        await room.look()
        await room.press("F", "x")
        assert room.place == "grid"
        assert room.said == "You no longer follow amina; F follows again."
        amina.at("walk", HEALTH_3)
        await room.look()
        assert (room.place, room.app.place) == ("grid", MPS_1)
        await room.press("down")
        assert room.app.place == (2, cases.MPS)


async def test_it_ends_where_the_leader_leaves() -> None:
    table = cases.small()
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("walk", MPS_1)
        await room.look()
        await room.press("F")
        amina.leaves()
        await room.look()
        assert (room.place, room.app.place) == ("walk", MPS_1)
        assert room.said == "amina has left the case; you stay here."
        await room.press("1")
        assert room.said.startswith("0 of 10 cells"), "nothing that was said there is left over"


async def test_of_several_one_is_chosen_and_the_chair_comes_first() -> None:
    table = cases.small()
    chair = Member(id=0, name="Zoe Clark", role=MemberRole.CHAIR)
    number = table.do(lambda r, h: setting_up.add_member(r, chair, h))
    meeting = table.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    table.do(lambda r, h: meetings.choose_meeting(r, meeting, h))
    table.do(lambda r, h: meetings.attend(r, meeting, h, number, Presence.IN_PERSON))
    amina, zoe = Colleague(table, "amina"), Colleague(table, "zoe")
    async with opened(table.store, table.case) as room:
        amina.at("walk", MPS_1)
        zoe.at("walk", HEALTH_3)
        await room.look()
        await room.press("F")
        assert room.place == "PickerSheet"
        assert room.page("found") == "▌zoe walk amina walk"
        await room.press("enter")
        assert (room.place, room.app.place) == ("walk", HEALTH_3)
        assert room.said == "Following zoe; any key ends it."


async def test_a_leader_in_a_place_that_is_not_there_moves_nobody_astray() -> None:
    table = cases.small()
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        before = room.app.place
        amina.at("nowhere", Place(999, 1), Ref("findings", 999))
        await room.look()
        await room.press("F")
        assert (room.place, room.app.place, room.said) == ("grid", before, SAID)


async def test_two_who_follow_each_other_stand_still() -> None:
    table = cases.small()
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("walk", MPS_1)
        await room.look()
        await room.press("F")
        for _ in range(3):
            await room.look()
            [_, mine] = table.store.present_list(table.case)
            amina.at(mine.screen, Place(mine.question, mine.agency))
        assert (room.place, room.app.place) == ("walk", MPS_1)


async def test_while_something_is_written_f_is_a_letter() -> None:
    table = cases.small()
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("walk", MPS_1)
        await room.look()
        await room.press("2", "f", "F")
        assert room.typed == "F"
        assert not room.app.following
