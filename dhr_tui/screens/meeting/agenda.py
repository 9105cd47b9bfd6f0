"""The agenda item by item, the lines of the minutes under it, and the actions of a meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dhr_tui.review.acts import agenda, minutes
from dhr_tui.review.acts.actions import add_action, edit_action
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.dates import parse_when
from dhr_tui.review.records import Action, Meeting, Note
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.speakers import speakers
from dhr_tui.screens.lines.rows import Spot
from dhr_tui.screens.meeting import layout
from dhr_tui.screens.meeting.attending import AttendingScreen
from dhr_tui.screens.meeting.waiting import ACTION
from dhr_tui.screens.writing.field_rules import date_field
from dhr_tui.store.protocol import Saved
from dhr_tui.widgets.field import Field, Values

OF_MEETINGS = (layout.CONFIRM, layout.MINUTES)
"""Rows that are about an earlier meeting (its id) and its minutes."""

SELECT = "Select an item of the agenda, a line of the minutes or an action first."


class AgendaScreen(AttendingScreen):
    """What is on the agenda and what was said, each with a row of its own."""

    def do_change(self) -> None:
        """Change what is selected: an item's words, a line of any minutes, an action."""
        spot = self.spot
        ways: dict[str, Callable[[Spot], None]] = {
            ACTION: self._edit_action,
            layout.ITEM: self._reword_item,
            layout.NOTE: self.edit_note,
            **dict.fromkeys(OF_MEETINGS, self.change_minutes),
        }
        if spot and spot.kind in ways:
            ways[spot.kind](spot)
        else:
            self.say(SELECT, wrong=True)

    def do_take_out(self) -> None:
        """Take out the selected item of the agenda, or line of the minutes; z brings it back."""
        spot = self.spot
        if spot and spot.kind == layout.ITEM:
            meeting, item = self.meeting.id, str(spot.name)
            self.perform(lambda r, h: agenda.remove_item(r, meeting, h, item))
        elif spot and spot.kind == layout.NOTE:
            was = self.review.notes[int(spot.name)]
            self.perform(lambda r, h: minutes.remove_note(r, was, h))
        else:
            self.say("Select an item of the agenda or a line of the minutes first.", wrong=True)

    def do_add_item(self) -> None:
        """Add an item behind the selected one, or behind that of the selected line."""
        meeting, after = self.meeting, self._item()

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return agenda.add_item(review, meeting.id, hand, values["item"], after)

        heading = f"An item of the agenda, after “{after}”" if after else "An item of the agenda"
        rule = "A few words; lines of the minutes stand under it."
        self.fill_in(heading, act, Field("item", "item", rule=rule), then=self._go_to_item(meeting))

    def _go_to_item(self, before: Meeting) -> Callable[[Saved], None]:
        """Select the item whose words were not on the agenda before."""

        def go(_: Saved) -> None:
            now = self.review.meetings[before.id].agenda
            fresh = [item for item in now if item not in before.agenda]
            if fresh:
                self.select_spot(Spot(layout.ITEM, fresh[0]))

        return go

    def do_item_up(self) -> None:
        self._move(-1)

    def do_item_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        spot = self.spot
        if spot is None or spot.kind != layout.ITEM:
            self.say("Select an item of the agenda first.", wrong=True)
            return
        meeting, item = self.meeting.id, str(spot.name)
        self.perform(lambda r, h: agenda.move_item(r, meeting, h, item, by))

    def _item(self) -> str:
        """The words of the selected item, or of the one that the selected line stands under."""
        spot = self.spot
        if spot and spot.kind == layout.ITEM:
            return str(spot.name)
        if spot and spot.kind == layout.NOTE:
            under = self.review.notes[int(spot.name)].agenda
            return under if under in self.meeting.agenda else ""
        return ""

    def be_at_item(self) -> None:
        """The panel is at the selected item, or at that of the selected line, from here on."""
        item = self._item() if self.review.running else ""
        if item:
            self.app.agenda_item = item
            self.show_middle()

    def _reword_item(self, spot: Spot) -> None:
        meeting, item = self.meeting, str(spot.name)
        at_it = item == self.app.agenda_item

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return agenda.reword_item(review, meeting.id, hand, item, values["item"])

        rule = "Its lines stay under it; - takes out an item that has none."
        field = Field("item", "item", item, rule=rule)
        go = self._go_to_item(meeting)

        def reworded(saved: Saved) -> None:
            go(saved)
            if at_it:
                self.be_at_item()

        self.fill_in(f"Reword “{item}”", act, field, then=reworded)

    def edit_note(self, spot: Spot) -> None:
        was = self.review.notes[int(spot.name)]

        def act(values: Values, review: Review, hand: Hand) -> Change:
            if not values["text"].strip():
                return minutes.remove_note(review, was, hand)
            return minutes.edit_note(review, was, hand, values["text"], values.get("under"))

        rule = "Leave it empty to take the line out."
        fields = [Field("text", "line", was.text, rule=rule), *self._under(was)]
        self.fill_in(f"Line L{was.id} of the minutes", act, *fields)

    def change_minutes(self, spot: Spot) -> None:
        """Put right a line of an earlier meeting's minutes, also while another meeting runs."""
        from dhr_tui.screens.meeting.confirming import pick_line

        was = self.review.meetings[int(spot.name)]
        if was.locked:
            self.say(f"The minutes of meeting {was.number} are confirmed.", wrong=True)
            return
        pick_line(self, was.id, lambda line: self.edit_note(Spot(layout.NOTE, line)))

    def _under(self, was: Note) -> list[Field]:
        """Under which item a line stands, where it is in no cell."""
        meeting = self.review.meetings[was.meeting]
        if was.question or was.agency or not meeting.agenda:
            return []
        none = () if was.agenda in meeting.agenda else ((was.agenda, "no item"),)
        items = tuple((item, item) for item in meeting.agenda)
        return [Field("under", "under", was.agenda, choices=(*none, *items))]

    def do_end_meeting(self) -> None:
        from dhr_tui.screens.meeting.end import end_meeting

        end_meeting(self)

    def do_add_action(self) -> None:
        def act(values: Values, review: Review, hand: Hand) -> Change:
            return add_action(review, Action(id=0, **_action_of(values)), hand)

        self.fill_in("Give somebody something to do", act, *self._action_fields(None))

    def _edit_action(self, spot: Spot) -> None:
        was = self.review.actions[int(spot.name)]

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


def _action_of(values: Values) -> dict[str, Any]:
    """The fields of an action as they were typed. Raises WrongDate."""
    return {"text": values["text"], "owner": values["owner"], "due": parse_when(values["due"])}
