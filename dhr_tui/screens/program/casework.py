"""The case that is open in the program, and the one way in which it changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from dhr_tui.host import process
from dhr_tui.review.change import Refused
from dhr_tui.review.grid import Grid
from dhr_tui.review.history import Entry
from dhr_tui.review.merge import Conflict
from dhr_tui.review.refs import LETTERS, Ref
from dhr_tui.review.review import Place, Review
from dhr_tui.screens.frame.case_screen import CaseScreen
from dhr_tui.screens.keys.actions import action, key_name, told
from dhr_tui.screens.program.confined import Confined
from dhr_tui.screens.program.left_words import LeftWords
from dhr_tui.screens.sheets.sheet import Sheet
from dhr_tui.session import Act, Session, at_home
from dhr_tui.store.errors import StoreError
from dhr_tui.store.protocol import CaseStore, Saved

Done = TypeVar("Done")


class Casework(Confined, inherit_bindings=False):
    """A program with a store of cases, and one of them open or none yet.

    `place` is the cell under the cursor, the same on every screen; `left_words` keeps what was
    typed into a sheet that was left, `columns_said` what columns of files were said to be, by what
    the files have in common (`bringing_in/source.py`); `remark_at` is the remark of the checks
    that somebody went to last; `exports` is the folder for documents, or with --restricted that
    of the cases, each of which has its own.
    """

    session: Session
    grid: Grid
    """The grid of the review that is shown."""
    last_words = ""
    """What is said once the program is left and the terminal is as it was before."""

    drafts_told = False
    """Whether this person was told of what they left unsaved in the case."""

    own_terms: Path | None = None
    """The folder for sets of questions of one's own, if there is one."""

    def __init__(self, store: CaseStore, who: str = "", exports: Path = Path("exports")) -> None:
        super().__init__()
        self.store = store
        self.who = who
        self.exports = exports
        self.place: Place | None = None
        self.left_words = LeftWords()
        self.columns_said: dict[tuple[str, frozenset[str]], Mapping[str, str]] = {}
        self._item_chosen = (0, "")
        self.remark_at = 0
        self._line_cut: Callable[[], None] = lambda: None
        self._saving = asyncio.Lock()

    def begin(self, case_id: str) -> None:
        """Open a case; the cursor starts on its first cell without an answer. StoreError."""
        self.drafts_told = False
        self.columns_said, self.remark_at = {}, 0
        self._item_chosen = (0, "")
        self.session = Session(self.store, case_id, self.who)
        self.left_words = LeftWords(self.session)
        self.grid = Grid(self.session.review)
        self.place = self.grid.next_open(Place(-1, -1)) or self.grid.first

    @property
    def documents_go_to(self) -> Path:
        """The folder for documents of this case."""
        return self.exports / self.session.case_id / "exports" if self.restricted else self.exports

    @property
    def review(self) -> Review:
        """The review that is shown; the session has a newer one while a save is on its way."""
        return self.grid.review

    @property
    def agenda_item(self) -> str:
        """The item of the running meeting that the panel is at: its first until one is chosen."""
        running = self.review.running
        if running is None:
            return ""
        meeting, item = self._item_chosen
        chosen = meeting == running.id and item in running.agenda
        return item if chosen else next(iter(running.agenda), "")

    @agenda_item.setter
    def agenda_item(self, item: str) -> None:
        """Be at an item of the running meeting; at no other meeting does that say anything."""
        self._item_chosen = (self.review.case.meeting, item)

    def on_mount(self) -> None:
        from dhr_tui.screens.program import parting

        if not self.is_headless:
            self._line_cut = parting.watch(self.keep_words, self._part)
            self.call_after_refresh(process.be_unreadable)

    def on_line_cut(self) -> None:
        """The keyboard's line is at its end; where no signal says so, this is all that does."""
        self._line_cut()

    def _part(self, status: int, words: str) -> None:
        self.last_words = words
        self.exit(return_code=status)

    def keep_words(self) -> str:
        """Put what is being written into its draft at once, waiting for the disk; why it is not
        kept, if so, in a sentence."""
        screens = [each for each in self.screen_stack if isinstance(each, (CaseScreen, Sheet))]
        lost = next(filter(None, [screen.keep_words() for screen in screens]), "")
        return f"What you were writing is lost. {lost}" if lost else ""

    def save_what_is_typed(self) -> str:
        """Keep what is being written, and say what is kept by what the store has of it."""
        if not hasattr(self, "session"):
            return ""
        typing = any(
            screen.editing for screen in self.screen_stack if isinstance(screen, CaseScreen)
        )
        lost = self.keep_words()
        session = self.session
        drafts = []
        with suppress(StoreError):
            drafts = session.store.draft_list(session.case_id, session.who)
        kept = unsaved(len(drafts), session.case_id) if drafts else ""
        if not lost and typing and not drafts:
            lost = "What you were writing could not be kept as a draft."
        return " ".join(filter(None, (lost, kept)))

    def perform(
        self,
        act: Act,
        then: Callable[[Saved], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do an act and save it in a thread, one after another; say what came of it."""
        self.run_worker(self._perform(partial(self.session.do, act), then, failed))

    def undo(self) -> None:
        self.run_worker(self._perform(self.session.undo, failed=self._say_what_is_next))

    def _say_what_is_next(self, error: Exception) -> None:
        """After an undo that was refused: what the same key goes on to."""
        earlier = self.session.undo_next
        if isinstance(error, Refused) and earlier:
            key = key_name(action("undo").keys[0])
            what = f"{earlier.says}{_numbered(earlier)}"
            next_one = f"{key} again goes on to save {earlier.number}: {what}."
            self.say(f"{told(error)} {next_one}", wrong=True)

    def redo(self) -> None:
        self.run_worker(self._perform(self.session.redo))

    def say(self, sentence: str, wrong: bool = False) -> None:
        """Put a sentence where it is seen: in the sheet on top, or in the screen's status line."""
        screen = self.screen
        if isinstance(screen, (CaseScreen, Sheet)):
            screen.say(self.within_reach(sentence) if wrong else sentence, wrong)

    def show_review(self) -> None:
        """Bring every screen in sight up to date; the others follow when they are shown."""
        self.grid = self._counted()
        for screen in self.screen_stack:
            if isinstance(screen, CaseScreen):
                screen.show_all()
            elif isinstance(screen, Sheet):
                screen.show_news()

    async def _perform(
        self,
        save: Callable[[], Saved],
        then: Callable[[Saved], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        async with self._saving:
            try:
                saved, self.grid = await asyncio.to_thread(self._done_and_counted, save)
            except (Refused, Conflict, StoreError) as error:
                self.show_review()
                self.say(told(error), wrong=True)
                if failed:
                    failed(error)
                return
        self.show_review()
        said = f"{self.session.last_said}{_numbered(saved)}"
        self.say(f"Saved {at_home(self.session.clock())}: {said}.")
        if then:
            then(saved)

    def _counted(self) -> Grid:
        """The grid of the review as it is in the session now."""
        review = self.session.review
        return self.grid if self.grid.review is review else Grid(review)

    def _done_and_counted(self, work: Callable[[], Done]) -> tuple[Done, Grid]:
        """Do it, and count the grid of what it left in the same thread, where no key waits."""
        return work(), self._counted()

    async def catch_up(self) -> bool:
        """Read what somebody else has saved, and show it; whether the case could be read."""
        async with self._saving:
            try:
                work = partial(self._done_and_counted, self.session.refresh)
                changed, self.grid = await asyncio.to_thread(work)
            except StoreError as error:
                self.say(str(error), wrong=True)
                return False
        if changed:
            self.show_review()
        return True


def _numbered(saved: Saved | Entry) -> str:
    """The name of what was added, where people call it by one, and it was the only one."""
    first = saved.edits[0] if saved.edits else None
    if first is None or first.base or first.table not in LETTERS:
        return ""
    several = sum(edit.table == first.table for edit in saved.edits) > 1
    return "" if several else f", {Ref(first.table, first.id)}"


def unsaved(drafts: int, case_id: str) -> str:
    """What somebody has among the drafts, and the way to it."""
    texts, they = ("one text", "it is") if drafts == 1 else (f"{drafts} texts", "they are")
    return (
        f"You have {texts} that you had not saved; {they} kept as a draft. "
        f"dhr open {case_id}, and open the same text: it is there."
    )
