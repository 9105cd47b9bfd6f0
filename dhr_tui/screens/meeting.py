"""The meeting: who is here, the agenda and its minutes, actions, what was done, and its end."""

from __future__ import annotations

from dhr_tui.review.acts import acknowledging, actions, attendance, minutes
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.refs import Ref, parse_ref
from dhr_tui.review.review import Place, Review
from dhr_tui.screens import meeting_layout as layout
from dhr_tui.screens import meeting_waiting as todo
from dhr_tui.screens.action import MEETING
from dhr_tui.screens.bindings import bindings_of
from dhr_tui.screens.meeting_attending import AttendingScreen
from dhr_tui.screens.rows import Row, Spot
from dhr_tui.widgets.field import Field, Values


class MeetingScreen(AttendingScreen):
    """One list from the members to what was done; enter does what its row is for."""

    place_name = MEETING
    BINDINGS = bindings_of(MEETING)
    CSS_PATH = "meeting.tcss"
    page_id = "meeting"

    def make_rows(self, today: str, width: int) -> list[Row]:
        return layout.rows(self.review, today, width)

    @property
    def note_place(self) -> Place | None:
        """A line that is written here stands under the agenda, also where a cell has the cursor."""
        return None

    def select(self, item: Ref) -> None:
        """Go to the row of a member, an action, a line of the minutes, or to the meeting's head."""
        kinds = {"members": layout.MEMBER, "actions": todo.ACTION, "notes": layout.NOTE}
        kind = kinds.get(item.table)
        self.select_spot(Spot(kind, item.id) if kind else Spot(layout.STATEMENT))

    def selected(self, spot: Spot) -> None:
        """The item of the agenda that is selected, or whose line is, is the current one."""
        if spot.kind == layout.ITEM:
            self.app.agenda_item = str(spot.name)
        elif spot.kind == layout.NOTE and isinstance(spot.name, int):
            self.app.agenda_item = self.review.notes[spot.name].agenda

    def do_open(self) -> None:
        spot = self.spot
        if spot is None:
            self.say("There is nothing to open here yet.", wrong=True)
            return
        self.selected(spot)
        {
            layout.START: lambda _: self.do_meeting(),
            layout.CONFIRM: self._confirm,
            layout.STATEMENT: self._turn_statement,
            layout.MEMBER: self.turn_member,
            layout.ITEM: lambda _: self.do_add_note(),
            layout.NOTE: self._edit_note,
            todo.ACTION: self._finish,
            layout.JUMP: self._jump,
            todo.UNSEEN: self._acknowledge,
            todo.QUERY: lambda spot: self.app.show_item(Ref("queries", int(spot.name)), "thread"),
            layout.QUORUM: self._note_quorum,
        }[spot.kind](spot)

    def _confirm(self, spot: Spot) -> None:
        meeting = int(spot.name)
        self.perform(lambda review, hand: minutes.confirm(review, meeting, hand))

    def _turn_statement(self, _: Spot) -> None:
        running = self.review.running
        if running:
            number, read = running.id, not running.statement_read
            self.perform(lambda r, h: attendance.read_statement(r, number, h, read))

    def _note_quorum(self, _: Spot) -> None:
        running = self.review.running
        assert running is not None, "the row is a running meeting's"
        number = running.id

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return attendance.note_quorum(review, number, hand, values["words"])

        rule = "As your area counts it, in a few words; leave it empty to take the note back."
        field = Field("words", "quorum", running.quorum, rule=rule)
        self.fill_in("What the chair says of the quorum", act, field)

    def _edit_note(self, spot: Spot) -> None:
        was = self.review.notes[int(spot.name)]

        def act(values: Values, review: Review, hand: Hand) -> Change:
            if not values["text"].strip():
                return minutes.remove_note(review, was, hand)
            return minutes.edit_note(review, was, hand, values["text"])

        hint = "leave it empty to take the line out"
        self.ask(f"Line L{was.id} of the minutes", act, Field("text", "line", was.text, hint=hint),
                 may_be_empty=True)  # fmt: skip

    def _finish(self, spot: Spot) -> None:
        number = int(spot.name)
        self.perform(lambda review, hand: actions.done(review, number, hand))

    def _jump(self, spot: Spot) -> None:
        item = parse_ref(str(spot.name))
        if item:
            self.app.show_item(item)

    def _acknowledge(self, spot: Spot) -> None:
        item = parse_ref(str(spot.name))
        assert item is not None

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return acknowledging.acknowledge(review, item, hand, words=values["words"])

        self.ask(f"{item} was acknowledged", act, Field("words", "words", hint="what they said"),
                 may_be_empty=True)  # fmt: skip
