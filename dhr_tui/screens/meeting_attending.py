"""Attendance by one key a person, what they declare, actions, the agenda, and the meeting's end."""

from __future__ import annotations

from typing import Any

from dhr_tui.review import part_of_it
from dhr_tui.review.acts import attendance, minutes
from dhr_tui.review.acts.actions import add_action, edit_action
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.dates import parse_when
from dhr_tui.review.records import Action, Presence
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.seats import seats
from dhr_tui.review.speakers import speakers
from dhr_tui.screens import meeting_layout as layout
from dhr_tui.screens.asking import AskingScreen
from dhr_tui.screens.field_rules import date_field, joined, needed_field, parted
from dhr_tui.screens.meeting_layout import TURN, how_of
from dhr_tui.screens.meeting_waiting import ACTION
from dhr_tui.screens.rowed import RowedScreen
from dhr_tui.screens.rows import Spot
from dhr_tui.widgets.field import Field, Values


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

    def _selected_member(self) -> int:
        """The id of the selected member; 0 where none is."""
        spot = self.spot
        return int(spot.name) if spot and spot.kind == layout.MEMBER else 0

    def _member(self) -> int:
        """The selected member; 0 with a sentence where none is."""
        member = self._selected_member()
        if not member:
            self.say("Select a member first.", wrong=True)
        return member

    def _here(self, how: Presence | None) -> None:
        """Record it and go to the next member: one key a person."""
        member = self._member()
        if member:
            self._attend(member, how)
            self._next_member()

    def _next_member(self) -> None:
        running = self.review.running
        sitting = seats(self.review, running) if running else []
        if sitting and self._member() != sitting[-1].id:
            self.step(1)

    def _here_with(self, how: Presence, field: Field) -> None:
        """Record it with the words that it needs, and go to the next member."""
        member, running = self._member(), self.review.running
        if not member or running is None:
            return
        meeting = running.id

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return attendance.attend(review, meeting, hand, member, how, values["detail"])

        name = self.review.members[member].name
        self.fill_in(f"{name}: {how.label}", act, field, then=lambda _: self._next_member())

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
        rule = "As 10:00 to 11:30, or until item 3."
        field = Field("detail", "from, to", "", rule=rule, wrong=part_of_it.fault)
        self._here_with(Presence.PART, field)

    def do_substitute(self) -> None:
        """For whom: the member that the panel's list has them stand in for, or any other."""
        member = self.review.members.get(self._selected_member())
        whom = self.review.members.get(member.substitute_for) if member else None
        others = tuple(each.name for each in self.review.members.values() if each is not member)
        rule = "For whom they came; down completes the name of a member."
        without = "Say for whom they came."
        field = needed_field("detail", "for", whom.name if whom else "", rule, without)
        self._here_with(Presence.SUBSTITUTE, field._replace(offered=others))

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
        """Change the selected action; anywhere else, the items of the agenda."""
        spot, running = self.spot, self.review.running
        if spot and spot.kind == ACTION:
            self._edit_action(self.review.actions[int(spot.name)])
            return
        if running is None:
            self.say("No meeting is running; start or choose one (m).", wrong=True)
            return
        meeting = running.id

        def act(values: Values, review: Review, hand: Hand) -> Change:
            items = parted(values["items"])
            return minutes.set_agenda(review, meeting, hand, items, read=running)

        rule = "In their order, with ; between them."
        self.fill_in("The agenda", act, Field("items", "items", joined(running.agenda), rule=rule))

    def do_add_action(self) -> None:
        def act(values: Values, review: Review, hand: Hand) -> Change:
            return add_action(review, Action(id=0, **_action_of(values)), hand)

        self.fill_in("Give somebody something to do", act, *self._action_fields(None))

    def _edit_action(self, was: Action) -> None:
        def act(values: Values, review: Review, hand: Hand) -> Change:
            return edit_action(review, was, hand, **_action_of(values))

        self.fill_in(f"Change {ref_to(was)}", act, *self._action_fields(was))

    def _action_fields(self, was: Action | None) -> tuple[Field, ...]:
        shown = was or Action(id=0, text="")
        rule = "Who does it; down completes the name of a member or an agency."
        return (
            Field("text", "what", shown.text, rule="What is to be done."),
            Field("owner", "who", shown.owner, rule=rule, offered=speakers(self.review)),
            date_field("due", "by when", shown.due),
        )

    def do_end_meeting(self) -> None:
        from dhr_tui.screens.meeting_end import end_meeting

        end_meeting(self)


def _action_of(values: Values) -> dict[str, Any]:
    """The fields of an action as they were typed. Raises WrongDate."""
    return {"text": values["text"], "owner": values["owner"], "due": parse_when(values["due"])}
