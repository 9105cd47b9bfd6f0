"""Two people write on one text: both texts are in sight, and nothing is lost or laid over."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from dhr_tui.review.acts import findings, undo, wording
from dhr_tui.review.refs import Ref
from dhr_tui.session import Session
from tests.screens import cases
from tests.screens.room import NARROW, PAIR, WIDE, Room, opened

BEFORE = "The desk rang. Nobody asked. The referral was late."
MINE = " It was lost."
WHOLE = f"{BEFORE}{MINE}"
F1 = Ref("findings", 1)


class Two:
    """Somebody writes on F1 at the screen, and the chair has the same case open elsewhere."""

    def __init__(self, table: cases.Table, room: Room) -> None:
        self.table, self.room = table, room
        self.chair = Session(table.store, table.case, "chair")

    def chair_writes(self, **values: Any) -> None:
        self.chair.refresh()
        was = self.chair.review.findings[1]
        self.chair.do(lambda r, h: findings.edit_finding(r, was, h, **values))

    def chair_agrees(self) -> None:
        self.chair.do(lambda r, h: wording.propose(r, F1, h))
        self.chair.do(lambda r, h: wording.agree(r, F1, h))

    @property
    def text(self) -> str:
        """What the case has now."""
        return self.table.review.findings[1].text

    @property
    def drafts(self) -> list[str]:
        return [draft.text for draft in self.table.store.draft_list(self.table.case, "note-taker")]


@asynccontextmanager
async def writing(size: tuple[int, int] = WIDE, typed: str = MINE) -> AsyncIterator[Two]:
    """Two people at one case; the one at the screen has typed a sentence into F1."""
    table = cases.small()
    table.meet()
    table.add_finding(BEFORE)
    async with opened(table.store, table.case, size) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        await room.types(typed)
        yield Two(table, room)


def sides(room: Room, columns: int) -> tuple[str, str]:
    """Both texts as they are seen: side by side on a wide screen, else one below the other."""
    if columns < 100:
        return room.seen(), room.seen()
    half = columns // 2
    left = " ".join(row[:half] for row in room.rows())
    right = " ".join(row[half:] for row in room.rows())
    return " ".join(left.split()), " ".join(right.split())


@pytest.mark.parametrize("size", [WIDE, PAIR, NARROW])
async def test_a_save_that_meets_other_words_shows_both_texts(size: tuple[int, int]) -> None:
    async with writing(size) as two:
        two.chair_writes(text="The desk rang twice. Nobody asked. The referral was late.")
        await two.room.press("ctrl+s")
        assert two.room.place == "ConflictSheet"
        assert "F1 was changed while you wrote on it (chair, " in two.room.seen()
        theirs, mine = sides(two.room, size[0])
        assert "theirs (chair)" in theirs
        assert "The desk [-rang.-] [+rang twice.+] Nobody asked. The referral was late." in theirs
        assert f"mine {WHOLE}" in mine.replace("[+", "").replace("+]", "")
        assert "t theirs" in two.room.page("sheet-keys")
        assert "escape back" in two.room.page("sheet-keys")


async def test_the_writing_goes_on_where_it_was_after_escape() -> None:
    async with writing() as two:
        two.chair_writes(text="Nobody rang.")
        await two.room.press("ctrl+s", "escape")
        assert two.room.typed == WHOLE
        assert two.text == "Nobody rang."
        assert "what you wrote is still here" in two.room.said
        await two.room.press("escape")
        assert two.drafts == [WHOLE]


async def test_mine_is_saved_over_theirs_once_it_was_chosen() -> None:
    async with writing() as two:
        two.chair_writes(text="Nobody rang.")
        await two.room.press("ctrl+s", "ctrl+s")
        assert "Choose first for text" in two.room.seen()
        assert two.text == "Nobody rang."
        await two.room.press("m", "ctrl+s")
        assert two.text == WHOLE
        assert not two.room.editing
        assert two.drafts == []
        await two.room.press("z")
        assert two.text == "Nobody rang.", "an undo brings theirs back"


async def test_words_that_were_decided_on_are_no_news() -> None:
    async with writing() as two:
        two.chair_writes(text="Nobody rang.")
        await two.room.press("ctrl+s")
        assert F1 in two.room.app.session.news
        await two.room.press("t", "ctrl+s", "y")
        assert two.room.app.session.news == {}


async def test_theirs_stands_and_mine_is_dropped_after_a_question() -> None:
    async with writing() as two:
        two.chair_writes(text="Nobody rang.")
        await two.room.press("ctrl+s", "t", "ctrl+s")
        assert "What you wrote (text) will be gone; y drops it." in two.room.seen()
        await two.room.press("m")
        await two.room.press("y")
        assert two.room.place == "ConflictSheet", "another choice takes the question back"
        await two.room.press("t", "ctrl+s", "y")
        assert two.text == "Nobody rang."
        assert not two.room.editing
        assert two.drafts == []
        saves = two.table.review.save
        assert saves == two.room.review.save, "nothing was saved for a choice of theirs"


async def test_a_combination_is_read_in_the_editor_before_it_is_saved() -> None:
    async with writing() as two:
        theirs = BEFORE.replace("rang", "rang twice")
        two.chair_writes(text=theirs)
        await two.room.press("ctrl+s", "c")
        assert "a combination, to be read and changed in the editor" in two.room.seen()
        await two.room.press("ctrl+s")
        assert two.room.typed == f"{theirs}{MINE}"
        assert two.room.field == "text"
        assert two.text == theirs, "nothing is saved by itself"
        await two.room.press("ctrl+s")
        assert two.text == f"{theirs}{MINE}"


async def test_the_combination_of_long_texts_is_brought_into_sight() -> None:
    async with writing(NARROW) as two:
        long = " ".join(f"Sentence {number} is here." for number in range(60))
        two.chair_writes(text=f"{long} {BEFORE}")
        await two.room.press("ctrl+s")
        assert "a combination, to be read" not in two.room.seen()
        await two.room.press("c")
        assert "a combination, to be read" in two.room.seen()
        assert "Sentence 0 is here." in two.room.seen()


async def test_a_sentence_that_both_changed_has_to_be_decided_before_it_is_saved() -> None:
    async with writing(typed=" Again.") as two:
        theirs = f"{BEFORE} It was read."
        two.chair_writes(text=theirs)
        await two.room.press("ctrl+s", "c")
        assert "One passage was changed by both" in two.room.seen()
        await two.room.press("ctrl+s", "ctrl+s")
        assert two.room.typed == f"{BEFORE} [theirs: It was read.] [mine: Again.]"
        assert "leave one of them without its mark, then save." in two.room.said
        assert two.text == theirs
        two.room.editor.text = f"{BEFORE} Again."
        await two.room.press("ctrl+s")
        assert two.text == f"{BEFORE} Again."


async def test_a_second_change_while_both_texts_are_shown_is_shown_in_turn() -> None:
    async with writing() as two:
        two.chair_writes(text="Nobody rang.")
        await two.room.press("ctrl+s", "m")
        two.chair_writes(text="Somebody rang.")
        await two.room.press("ctrl+s")
        assert two.room.place == "ConflictSheet"
        assert two.text == "Somebody rang."
        assert "[-Nobody-] [+Somebody+] rang." in two.room.seen()
        await two.room.press("m", "ctrl+s")
        assert two.text == WHOLE


async def test_each_field_that_both_changed_is_chosen_by_itself() -> None:
    async with writing(NARROW) as two:
        two.chair_writes(text="Nobody rang.", type="lesson", promise="one below")
        await two.room.press("tab", "g", "ctrl+s")
        seen = two.room.seen()
        assert "theirs lesson" in seen
        assert "mine good practice" in seen
        assert "promises" not in seen, "what only they changed is theirs"
        await two.room.press("m", "ctrl+s")
        assert "Choose first for type" in two.room.seen()
        await two.room.press("down", "c")
        assert "A combination can be made of a text only" in two.room.seen()
        await two.room.press("t", "ctrl+s")
        finding = two.table.review.findings[1]
        assert (finding.text, finding.type.value, finding.promise) == (WHOLE, "lesson", "one below")


async def test_words_that_were_agreed_meanwhile_are_never_changed_and_mine_stays_a_draft() -> None:
    async with writing() as two:
        two.chair_agrees()
        await two.room.press("ctrl+s")
        assert "F1 is agreed and locked" in two.room.seen()
        assert "not lost, and not saved" in two.room.seen()
        await two.room.press("m", "ctrl+s")
        assert two.room.place == "ConflictSheet"
        await two.room.press("k")
        assert two.drafts == [WHOLE]
        assert two.text == BEFORE
        assert two.table.review.findings[1].state.value == "agreed"


async def test_a_reopened_text_can_be_written_on_with_what_was_kept() -> None:
    async with writing() as two:
        two.chair_agrees()
        await two.room.press("ctrl+s", "o")
        assert "Reopen F1" in two.room.seen()
        await two.room.types("the letter came after the meeting")
        await two.room.press("enter")
        assert two.table.review.findings[1].state.value == "draft"
        assert two.drafts == [WHOLE]


async def test_what_was_written_on_a_finding_that_is_gone_can_be_saved_as_a_new_one() -> None:
    async with writing() as two:
        table = two.table
        table.do(lambda r, h: undo.undo(r, table.store.history(table.case), h))
        assert not table.review.findings
        await two.room.press("ctrl+s")
        assert "F1 is no longer in the case" in two.room.seen()
        assert WHOLE in two.room.seen()
        await two.room.press("n")
        assert table.review.findings[2].text == WHOLE
        assert two.drafts == []


async def test_what_was_written_on_a_finding_that_is_gone_can_stay_a_draft() -> None:
    async with writing() as two:
        table = two.table
        table.do(lambda r, h: undo.undo(r, table.store.history(table.case), h))
        await two.room.press("ctrl+s", "k")
        assert not table.review.findings
        assert two.drafts == [WHOLE]


async def test_a_text_that_was_only_proposed_meanwhile_is_saved_by_the_next_ctrl_s() -> None:
    async with writing() as two:
        two.chair.do(lambda r, h: wording.propose(r, F1, h))
        await two.room.press("ctrl+s")
        assert "F1 was changed by chair since; ctrl+s again saves yours on it." in two.room.said
        assert two.room.typed == WHOLE
        await two.room.press("ctrl+s")
        assert two.text == WHOLE
        assert two.table.review.findings[1].earlier[-1].text == BEFORE


async def test_letters_that_were_still_on_their_way_choose_nothing_for_good() -> None:
    async with writing() as two:
        two.chair_writes(text="Nobody rang.")
        await two.room.press("ctrl+s", "t", "m", "t", "y", "enter", "space")
        assert two.room.place == "ConflictSheet"
        assert two.text == "Nobody rang."
        await two.room.press("escape")
        assert two.room.typed == WHOLE
