"""Attendance by one key a person, what they declare, actions, the agenda, and the meeting's end."""

from __future__ import annotations

from dhr_tui.review.acts import attendance, minutes
from dhr_tui.review.acts.actions import add_action
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.dates import WrongDate, parse_when
from dhr_tui.review.records import Action, Presence
from dhr_tui.review.review import Review
from dhr_tui.screens import meeting_layout as layout
from dhr_tui.screens.asking import AskingScreen
from dhr_tui.screens.meeting_layout import TURN, how_of
from dhr_tui.screens.rowed import RowedScreen
from dhr_tui.screens.rows import Spot
from dhr_tui.widgets.field import Field, Values

BETWEEN = ";"
"""Stands between the items of an agenda where it is typed in a line."""


class AttendingScreen(RowedScreen, AskingScreen):
    """What is done to the running meeting itself."""

    def turn_member(self, spot: Spot) -> None:
        """The member takes part in the next way of the list."""
        member = int(spot.name)
        how = how_of(self.review, member)
        at = TURN.index(how) if how in TURN else 0
        self._attend(member, TURN[(at + 1) % len(TURN)])

    def _attend(self, member: int, how: Presence | None, detail: str = "") -> None:
        running = self.review.running
        assert running is not None, "the table of actions lets none through without a meeting"
        meeting = running.id
        self.perform(lambda r, h: attendance.attend(r, meeting, h, member, how, detail))

    def _member(self) -> int:
        """The selected member; 0 with a sentence where none is."""
        spot = self.spot
        if spot is None or spot.kind != layout.MEMBER:
            self.say("Select a member first.", wrong=True)
            return 0
        return int(spot.name)

    def _here(self, how: Presence | None) -> None:
        """Record it and go to the next member: one key a person."""
        member = self._member()
        if member:
            self._attend(member, how)
            self._next_member()

    def _next_member(self) -> None:
        if self._member() != max(self.review.members, default=0):
            self.step(1)

    def _here_with(self, how: Presence, label: str, hint: str) -> None:
        member, running = self._member(), self.review.running
        if not member or running is None:
            return
        meeting = running.id

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return attendance.attend(review, meeting, hand, member, how, values["detail"])

        name = self.review.members[member].name
        self.ask(f"{name}: {how.label}", act, Field("detail", label, hint=hint))

    def do_in_person(self) -> None:
        self._here(Presence.IN_PERSON)

    def do_remote(self) -> None:
        self._here(Presence.REMOTE)

    def do_apologies(self) -> None:
        self._here(Presence.APOLOGIES)

    def do_absent(self) -> None:
        self._here(Presence.ABSENT)

    def do_in_attendance(self) -> None:
        self._here(Presence.IN_ATTENDANCE)

    def do_not_recorded(self) -> None:
        self._here(None)

    def do_part(self) -> None:
        self._here_with(Presence.PART, "from", "10:00 to 11:30")

    def do_substitute(self) -> None:
        self._here_with(Presence.SUBSTITUTE, "for", "for whom")

    def do_all_here(self) -> None:
        self.perform(lambda r, h: attendance.attend_all(r, r.case.meeting, h))

    def do_declare(self) -> None:
        member, running = self._member(), self.review.running
        if not member or running is None:
            return
        meeting = running.id

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return attendance.declare(review, meeting, hand, member, values["words"])

        name = self.review.members[member].name
        words = next((c.words for c in running.conflicts if c.member == member), "")
        self.ask(f"{name} declares a conflict of interest", act, Field("words", "words", words),
                 may_be_empty=True)  # fmt: skip

    def do_agenda(self) -> None:
        running = self.review.running
        assert running is not None, "the table of actions lets none through without a meeting"
        meeting, now = running.id, f"{BETWEEN} ".join(running.agenda)

        def act(values: Values, review: Review, hand: Hand) -> Change:
            items = values["items"].split(BETWEEN)
            return minutes.set_agenda(review, meeting, hand, items, read=running)

        field = Field("items", "items", now, hint="with ; between them")
        self.ask("The agenda", act, field)

    def do_add_action(self) -> None:
        def act(values: Values, review: Review, hand: Hand) -> Change:
            try:
                due = parse_when(values["due"])
            except WrongDate as error:
                raise Refused(str(error)) from None
            action = Action(id=0, text=values["text"], owner=values["owner"], due=due)
            return add_action(review, action, hand)

        due = Field("due", "by when", hint="14 Feb 2014, or nothing")
        fields = (Field("text", "what"), Field("owner", "who"), due)
        self.ask("Give somebody something to do", act, *fields)

    def do_end_meeting(self) -> None:
        from dhr_tui.screens.meeting_end import end_meeting

        end_meeting(self)
