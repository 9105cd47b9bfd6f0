"""The actions that every screen of a case has: other screens, undo, search, history, checks.

What opens over a screen is imported when it is first opened; the start must not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dhr_tui.review.history import WRITTEN
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from dhr_tui.screens.frame.case_screen import CaseScreen
from dhr_tui.screens.keys.action import Action
from dhr_tui.screens.keys.actions import (
    action,
    actions_of,
    elsewhere,
    key_name,
    name_of,
    screens_of,
)
from dhr_tui.screens.keys.here import help_in, label_in
from dhr_tui.screens.lines.beginning import next_step
from dhr_tui.store.errors import StoreError

if TYPE_CHECKING:
    from dhr_tui.screens.sheets.picker import Candidate


class CommonScreen(CaseScreen):
    """A screen of a case with the actions that do not depend on what it shows."""

    @property
    def brings_in(self) -> str:
        """The kind of list that a file is most likely to hold, where somebody asks from here."""
        return "agencies"

    @property
    def first_step(self) -> str:
        """What a review without a cell needs next, by the keys that are offered here."""
        return next_step(self.review, self.offers("import"))

    def do_screen_grid(self) -> None:
        self.app.show_screen("grid")

    def do_screen_walk(self) -> None:
        self.app.show_screen("walk")

    def do_screen_wording(self) -> None:
        self.app.show_screen("wording", item=self.item)

    def do_screen_recommendations(self) -> None:
        self.app.show_screen("recommendations")

    def do_screen_meeting(self) -> None:
        self.app.show_screen("meeting")

    def do_screen_setup(self) -> None:
        self.app.show_screen("setup")

    def do_screen_documents(self) -> None:
        self.app.show_screen("documents")

    def do_back(self) -> None:
        self.app.show_screen("grid")

    def do_undo(self) -> None:
        self.app.undo()

    def do_redo(self) -> None:
        self.app.redo()

    def do_quit(self) -> None:
        self.app.leave_program()

    def do_follow(self) -> None:
        self.app.following.choose()

    def do_meeting(self) -> None:
        from dhr_tui.screens.meeting.sheet import MeetingSheet

        self.app.push_screen(MeetingSheet())

    def do_import(self) -> None:
        from dhr_tui.screens.bringing_in.bringing import BringingIn

        BringingIn(self.app).begin(self.brings_in)

    def do_go_to(self) -> None:
        from dhr_tui.screens.sheets.picker import PickerSheet, fuzzy
        from dhr_tui.screens.sheets.seeking import places_to_go

        candidates = places_to_go(self.review, self.app.grid)
        self.app.push_screen(PickerSheet("Go to", fuzzy(candidates)), self.went)

    def do_search(self) -> None:
        from dhr_tui.screens.sheets.picker import PickerSheet
        from dhr_tui.screens.sheets.seeking import searching

        find = searching(self.review)
        sheet = PickerSheet("Search all text of the case", find, "type words")
        self.app.push_screen(sheet, self.went)

    def do_checks(self) -> None:
        from dhr_tui.screens.sheets import reading
        from dhr_tui.screens.sheets.checks import ChecksSheet

        review, today = self.review, self.app.session.clock()
        try:
            register = self.app.session.real_names()
        except StoreError as error:
            self.say(str(error), wrong=True)
            return
        sheet = ChecksSheet(lambda width: reading.checks(review, width, register, today))
        self.app.push_screen(sheet, self.went)

    def do_history(self) -> None:
        from dhr_tui.screens.sheets import reading
        from dhr_tui.screens.sheets.past import HistorySheet
        from dhr_tui.screens.sheets.reader import ReaderSheet

        review, item = self.review, self.item
        try:
            entries = self.app.session.history()
        except StoreError as error:
            self.say(str(error), wrong=True)
            return
        if item and item.table in WRITTEN:
            self.app.push_screen(HistorySheet(review, entries, item), self._take_up_again)
            return
        heading = f"History of {item}" if item else "History of the case"
        sheet = ReaderSheet(heading, lambda width: reading.history(review, entries, item, width))
        self.app.push_screen(sheet)

    def _take_up_again(self, act: object) -> None:
        if callable(act):
            self.perform(act)

    def do_names(self) -> None:
        from dhr_tui.screens.sheets.register import open_register

        open_register(self, self.item)

    def do_my_drafts(self) -> None:
        from dhr_tui.screens.sheets.left_drafts import show_drafts

        self.run_worker(show_drafts(self.app))

    def do_help(self) -> None:
        from dhr_tui.screens.sheets import reading
        from dhr_tui.screens.sheets.reader import HelpSheet

        name, restricted = self.keys_of, self.app.restricted
        self.app.push_screen(
            HelpSheet(name_of(name), lambda width: reading.help_for(name, width, restricted))
        )

    def do_palette(self) -> None:
        from dhr_tui.screens.sheets.picker import PickerSheet, fuzzy

        place = self.keys_of
        here = actions_of(place, self.app.restricted)
        entries = [self._command(entry) for entry in (*here, *elsewhere(place))]
        sheet = PickerSheet("Everything that can be done here", fuzzy(entries), choosing="do it")
        self.app.push_screen(sheet, self._chose)

    def go_to_place(self, place: Place) -> None:
        """Put the cursor on a cell and walk it."""
        self.app.place = place
        self.app.show_screen("walk")

    def jump_open(self, step: int) -> None:
        """Go to the next cell without an answer, staying on this screen."""
        if not self.app.grid.put:
            self.say(self.first_step)
            return
        found = self.app.grid.next_open(self.place or Place(-1, -1), step)
        if found is None:
            self.say("Every cell has an answer.")
        else:
            self.app.place = found
            self.show_all()

    def _command(self, entry: Action) -> Candidate:
        from dhr_tui.screens.sheets.picker import Candidate

        keys = " ".join(key_name(key) for key in entry.keys)
        place = self.keys_of
        screen = " screen" if entry.id.startswith("screen-") else ""
        name = f"{label_in(place, entry).capitalize()}{screen}"
        there = "" if place in entry.where else f" On {screens_of(entry)}."
        return Candidate(name, keys, entry.id, f"{help_in(place, entry)}{there}")

    def _chose(self, name: object) -> None:
        if not isinstance(name, str):
            return
        if self.keys_of in action(name).where:
            self.action_do(name)
        else:
            self.action_elsewhere(name)

    def went(self, target: object) -> None:
        """Go to what was chosen in a sheet: a cell, an item, or a part of the set-up by name."""
        if isinstance(target, Place):
            self.go_to_place(target)
        elif isinstance(target, Ref):
            self.app.show_item(target)
        elif isinstance(target, str):
            self.app.show_part(target)
