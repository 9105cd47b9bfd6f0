"""Following: the screen goes where somebody else goes, until a key is pressed.

A line in the minutes is taken in between: who takes notes follows again once it is saved or left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from dhr_tui.review.records import MemberRole
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.review import Review
from dhr_tui.screens.frame.case_screen import CaseScreen
from dhr_tui.screens.frame.moving import standing
from dhr_tui.screens.keys.action import CASE, Action
from dhr_tui.screens.keys.actions import actions_of, why_not
from dhr_tui.screens.lines.company import item_of, place_of
from dhr_tui.store.present import Present

if TYPE_CHECKING:
    from dhr_tui.screens.program.program import Program

WRITING = ("add-finding", "add-recommendation", "add-query", "add-note")
"""Actions that change nothing by themselves, and take the words that are typed after them."""

BETWEEN = "add-note"
"""The one that following waits for."""


class Following:
    """Goes along with one other session of the case; who is followed does nothing for it.

    The key that ends it does nothing else: it was meant for a cell that may just have changed. Only
    where it opens what words are typed into it does, so that they do not go to other keys.
    """

    def __init__(self, app: Program) -> None:
        self._app = app
        self._leader: Present | None = None
        self._waiting: Present | None = None
        """Who is followed again, once what is written now is out of the way."""
        self._back = False
        """Whether it is to be said that somebody is followed again."""

    def __bool__(self) -> bool:
        return self._leader is not None

    def choose(self) -> None:
        """Follow the only other person here, or ask whom."""
        company = by_rank(self._app.session.review, self._app.session.company)
        if not company:
            self._app.say("Nobody else has this case open.", wrong=True)
        elif len(company) == 1:
            self.begin(company[0])
        else:
            from dhr_tui.screens.sheets.picker import Candidate, PickerSheet, fuzzy

            found = [Candidate(each.who, _where(self._app, each), each) for each in company]
            self._app.push_screen(
                PickerSheet("Follow", fuzzy(found), choosing="follow"), self.begin
            )

    def begin(self, leader: object) -> None:
        if isinstance(leader, Present):
            self._leader = leader
            self._app.lookout.closely = True
            self._go(leader)

    def go_along(self) -> None:
        """Go where the leader is by now; stay where they left."""
        before = self._leader
        if before is None:
            return
        if self._back and self._said[1]:
            self._end("")  # The words were refused; why stays in sight.
            return
        company = self._app.session.company
        now = next((each for each in company if each.session == before.session), None)
        if now is None:
            self._end(f"{before.who} has left the case; you stay here.")
        elif now != before or self._back:
            self._leader = now
            self._go(now)

    def resume(self) -> None:
        """The screen is in sight again: go along with whom the writing interrupted."""
        if self._waiting:
            self._leader, self._waiting, self._back = self._waiting, None, True
            self._app.lookout.closely = True
            self._app.say(self._again(self._leader))

    def end_by(self, event: events.Key | events.Paste) -> bool:
        """A key was pressed: it ends the following; whether it is to do what it does, too."""
        key = event.key if isinstance(event, events.Key) else ""
        writing = (entry for entry in actions_of(self._app.place_name) if entry.id in WRITING)
        opens = [entry for entry in writing if key in entry.keys]
        leader = self._leader
        if leader:
            self._end(f"You no longer follow {leader.who}; F follows again.")
        if any(entry.id == BETWEEN and self._may_be(entry) for entry in opens):
            self._waiting = leader
        return bool(opens)

    def _may_be(self, entry: Action) -> bool:
        """Whether it opens what is written in, and is not refused."""
        screen = self._app.screen
        return isinstance(screen, CaseScreen) and not why_not(entry, screen.situation)

    @property
    def _said(self) -> tuple[str, bool]:
        screen = self._app.screen
        return screen.said if isinstance(screen, CaseScreen) else ("", False)

    def _after_what_is_said(self, leader: Present) -> str:
        """That somebody is followed again, behind what was said of the words that were saved."""
        before, again = self._said[0], self._again(leader)
        return before if again in before else f"{before} {again}".strip()

    def _again(self, leader: Present) -> str:
        return f"Following {leader.who} again; any key ends it."

    def _end(self, sentence: str) -> None:
        self._leader, self._waiting, self._back = None, None, False
        self._app.lookout.closely = False
        if sentence:
            self._app.say(sentence)

    def _go(self, leader: Present) -> None:
        app = self._app
        review, place, item = app.session.review, place_of(leader), item_of(leader)
        if place and place == standing(review, app.grid, place):
            app.place = place
        there = leader.screen if leader.screen in CASE else app.place_name
        known = item if item and _is_there(review, item) else None
        said = f"Following {leader.who}; any key ends it."
        if self._back:
            said, self._back = self._after_what_is_said(leader), False
        app.say("")
        app.show_screen(there, lambda screen: screen.say(said), known)


def by_rank(review: Review, company: tuple[Present, ...]) -> list[Present]:
    """The chair of the running meeting first, where their name is known; the others by name."""
    there = review.running.present if review.running else ()
    chairs = (review.members[member] for member in there if member in review.members)
    named = {
        word
        for member in chairs
        if member.role is MemberRole.CHAIR
        for word in (*member.name.casefold().split(), member.name.casefold())
    }
    return sorted(company, key=lambda each: (each.who.casefold() not in named, each.who))


def _is_there(review: Review, item: Ref) -> bool:
    return record_at(review, item) is not None


def _where(app: Program, present: Present) -> str:
    return f"{present.screen}{f', {item}' if (item := item_of(present)) else ''}"
