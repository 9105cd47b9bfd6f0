"""Attendance by one key a person, the statement they read or sign, and what they declare."""

from __future__ import annotations

from dhr_tui.review import part_of_it
from dhr_tui.review.acts import attendance, pledging
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.dates import parse_when
from dhr_tui.review.pledges import pledges
from dhr_tui.review.records import Attendance, Meeting, Pledging, Presence
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review
from dhr_tui.review.seats import seats
from dhr_tui.screens.frame.rowed import RowedScreen
from dhr_tui.screens.lines.rows import Spot
from dhr_tui.screens.meeting.people import MEMBER, TURN, how_of
from dhr_tui.screens.meeting.substitutes import candidates
from dhr_tui.screens.sheets.asking import AskingScreen
from dhr_tui.screens.writing.field_rules import date_field, fault_of
from dhr_tui.widgets.field import Field, Values

SIGNED_RULE = "Empty for the day of this meeting; else 12 Feb 2014, 12/2/14."


class AttendingScreen(RowedScreen, AskingScreen):
    """What is recorded of the members at the running meeting."""

    @property
    def meeting(self) -> Meeting:
        """The running meeting; the table of actions lets nothing through without one."""
        running = self.review.running
        assert running is not None
        return running

    def turn_member(self, spot: Spot) -> None:
        """The member takes part in the next way of the list."""
        member = int(spot.name)
        how = how_of(self.review, member)
        at = TURN.index(how) if how in TURN else 0
        self._attend(member, TURN[(at + 1) % len(TURN)])

    def _attend(self, member: int, how: Presence | None, detail: str = "") -> None:
        meeting = self.meeting.id
        self.perform(lambda r, h: attendance.attend(r, meeting, h, member, how, detail))

    def _member(self) -> int:
        """The selected member (an id); 0 with a sentence where none is."""
        spot = self.spot
        if spot and spot.kind == MEMBER:
            return int(spot.name)
        self.say("Select a member first.", wrong=True)
        return 0

    def _entry(self, member: int) -> Attendance | None:
        """What is recorded of a member, to go on from."""
        return next((e for e in self.meeting.attendance if e.member == member), None)

    def _here(self, how: Presence | None) -> None:
        """Record it and go to the next member: one key a person."""
        member = self._member()
        if member:
            self._attend(member, how)
            self._next_member()

    def _next_member(self) -> None:
        running = self.review.running
        sitting = seats(self.review, running) if running else []
        if sitting and self.spot != Spot(MEMBER, sitting[-1].id):
            self.step(1)

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
        """From when to when; one of the two may be left empty."""
        member = self._member()
        if not member:
            return
        meeting, was = self.meeting.id, self._entry(member)

        def act(values: Values, review: Review, hand: Hand) -> Change:
            words = f"{values['since']} to {values['until']}"
            return attendance.attend(review, meeting, hand, member, Presence.PART, words)

        rule = f"{part_of_it.RULE} Empty for the meeting's own."
        fault = fault_of(part_of_it.clock)
        fields = (
            Field("since", "from", was.since if was else "", rule=rule, wrong=fault),
            Field("until", "to", was.until if was else "", rule=rule, wrong=fault),
        )
        heading = f"{self.review.members[member].name}: here for a part"
        self.fill_in(heading, act, *fields, then=lambda _: self._next_member())

    def do_substitute(self) -> None:
        """In whose place: one of the panel, who is away or whose stand-in they are first."""
        from dhr_tui.screens.sheets.picker import PickerSheet, fuzzy

        member = self._member()
        if not member:
            return
        found = candidates(self.review, self.meeting, member)
        if not found:
            self.say("Nobody else is on the panel; screen 6 adds a member.", wrong=True)
            return

        def picked(whom: object) -> None:
            if isinstance(whom, Ref):
                self._attend(member, Presence.SUBSTITUTE, str(whom))
                self._next_member()

        heading = f"In whose place did {self.review.members[member].name} come?"
        sheet = PickerSheet(heading, fuzzy(found), choosing="in their place")
        self.app.push_screen(sheet, picked)

    def do_all_here(self) -> None:
        self.perform(lambda r, h: attendance.attend_all(r, r.case.meeting, h))

    def do_pledge(self) -> None:
        """The member has read the statement; pressed again, that is taken back."""
        member = self._member()
        if member:
            meeting = self.meeting
            how = None if member in pledges(meeting) else Pledging.READ
            self.perform(lambda r, h: pledging.pledge(r, meeting.id, h, member, how))
            self._next_member()

    def do_pledge_all(self) -> None:
        meeting = self.meeting.id
        self.perform(lambda r, h: pledging.pledge_all(r, meeting, h))

    def do_sign(self) -> None:
        """The member signed the statement, on the day of the meeting or before."""
        member = self._member()
        if not member:
            return
        meeting, was = self.meeting.id, pledges(self.meeting).get(member)

        def act(values: Values, review: Review, hand: Hand) -> Change:
            on = parse_when(values["on"])
            return pledging.pledge(review, meeting, hand, member, Pledging.SIGNED, on)

        heading = f"{self.review.members[member].name} signed the confidentiality statement"
        field = date_field("on", "on", was.on if was else None, SIGNED_RULE)
        self.fill_in(heading, act, field, then=lambda _: self._next_member())

    def do_declare(self) -> None:
        member = self._member()
        if not member:
            return
        meeting = self.meeting

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return attendance.declare(review, meeting.id, hand, member, values["words"])

        name = self.review.members[member].name
        words = next((c.words for c in meeting.conflicts if c.member == member), "")
        self.ask(f"{name} declares a conflict of interest", act, Field("words", "words", words),
                 may_be_empty=True)  # fmt: skip

    def note_quorum(self, _: Spot) -> None:
        running = self.meeting

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return attendance.note_quorum(review, running.id, hand, values["words"])

        rule = "As your area counts it, in a few words; leave it empty to take the note back."
        field = Field("words", "quorum", running.quorum, rule=rule)
        self.fill_in("What the chair says of the quorum", act, field)
