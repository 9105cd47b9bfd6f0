"""The meeting: who is here, the agenda and its minutes, actions, what was done, and its end."""

from __future__ import annotations

from dhr_tui.review.acts import acknowledging, actions
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.refs import Ref, parse_ref
from dhr_tui.review.review import Place, Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.frame.moving import place_of
from dhr_tui.screens.keys import trials
from dhr_tui.screens.keys.action import MEETING
from dhr_tui.screens.keys.actions import actions_of
from dhr_tui.screens.keys.bindings import bindings_of
from dhr_tui.screens.lines.rows import Row, Spot
from dhr_tui.screens.meeting import layout
from dhr_tui.screens.meeting import people as who
from dhr_tui.screens.meeting import waiting as todo
from dhr_tui.screens.meeting.agenda import OF_MEETINGS, AgendaScreen
from dhr_tui.screens.meeting.held import HELD, edit_held
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import BLANK

HELD_THEN = (trials.at_meeting, trials.add_note)
"""Trials that say whether a meeting runs."""

ROWS_OF = {
    "members": who.MEMBER,
    "actions": todo.ACTION,
    "notes": layout.NOTE,
    "queries": todo.QUERY,
}
"""Table -> the kind of the rows that its records have here."""

AT_MEETING = frozenset(entry.id for entry in actions_of(MEETING) if entry.trial in HELD_THEN)
"""What can be done only while a meeting runs, by its name."""


class MeetingScreen(AgendaScreen):
    """One list from the members to what was done; enter does what its row is for."""

    place_name = MEETING
    BINDINGS = bindings_of(MEETING)
    CSS_PATH = "screen.tcss"
    page_id = "meeting"

    def __init__(self) -> None:
        super().__init__()
        self._meeting = 0

    def make_rows(self, today: str, width: int) -> list[Row]:
        return layout.rows(self.review, today, width, self.app.agenda_item)

    @property
    def view(self) -> str:
        """The item of the agenda that the panel is at, which is marked."""
        return self.app.agenda_item

    def show_middle(self) -> None:
        """A meeting that has begun is seen from its first row."""
        meeting = self.review.case.meeting
        if meeting != self._meeting:
            self._meeting = meeting
            self.begin_again()
        super().show_middle()

    @property
    def note_place(self) -> Place | None:
        """A line that is written here stands under the agenda, also where a cell has the cursor."""
        return None

    @property
    def idle(self) -> frozenset[str]:
        """What needs a running meeting, where none is."""
        return frozenset() if self.review.running else AT_MEETING

    def select(self, item: Ref) -> None:
        """Go to the row of a record that has one here, or to the meeting's head."""
        kind = ROWS_OF.get(item.table)
        self.select_spot(Spot(kind, item.id) if kind else Spot(who.STATEMENT))

    def do_next_item(self) -> None:
        """The first row of the next part; in the last one its last row."""
        after = (start for start in self._parts if start > self.at)
        self.step(next(after, len(self.spots)) - self.at)

    def do_previous_item(self) -> None:
        """The first row of this part, and from there that of the part before."""
        before = [start for start in self._parts if start < self.at]
        self.step((before[-1] if before else 0) - self.at)

    @property
    def _parts(self) -> list[int]:
        """At which of the rows that can be selected each part begins, from 0."""
        starts: list[int] = []
        count, begins = 0, True
        for row in self.rows:
            begins = begins or (row.spot is None and row.lines[0] == BLANK)
            if row.spot:
                starts += [count] if begins else []
                count, begins = count + 1, False
        return starts

    def do_open(self) -> None:
        spot = self.spot
        if spot is None:
            self.say("There is nothing to open here yet.", wrong=True)
            return
        self.be_at_item()
        {
            layout.START: lambda _: self.do_meeting(),
            layout.CONFIRM: self._confirm,
            layout.MINUTES: lambda _: self.do_minutes(),
            layout.LETTERS: lambda _: self.do_letters(),
            who.STATEMENT: lambda _: self.do_pledge_all(),
            who.MEMBER: self.turn_member,
            layout.ITEM: lambda _: self.do_add_note(),
            layout.NOTE: self.edit_note,
            todo.ACTION: self._finish,
            layout.JUMP: self._jump,
            todo.UNSEEN: self._acknowledge,
            todo.LATE: lambda _: self._go_to_late(),
            todo.QUERY: self._go_on_with,
            who.QUORUM: self.note_quorum,
            HELD: self._edit_held,
        }[spot.kind](spot)

    def do_add_note(self) -> None:
        """A line stands under the item that is selected, else under the one that is marked."""
        self.be_at_item()
        super().do_add_note()

    def do_minutes(self) -> None:
        """The minutes of the selected meeting, the running or the last one: read, or written."""
        spot = self.spot
        self.app.show_document(
            "minutes", int(spot.name) if spot and spot.kind in OF_MEETINGS else 0
        )

    def do_letters(self) -> None:
        self.app.show_document("letter")

    def _confirm(self, spot: Spot) -> None:
        from dhr_tui.screens.meeting.confirming import read_to_confirm

        read_to_confirm(self, int(spot.name), lambda: self.change_minutes(spot))

    def _edit_held(self, _: Spot) -> None:
        running = self.review.running
        assert running is not None, "the row is a running meeting's"
        edit_held(self, running)

    def _finish(self, spot: Spot) -> None:
        number = int(spot.name)
        self.perform(lambda review, hand: actions.done(review, number, hand))

    def _go_on_with(self, spot: Spot) -> None:
        """The thread of a query, in its cell; one that is in none is gone on with here."""
        item = Ref("queries", int(spot.name))
        if place_of(self.review, item):
            self.app.show_item(item, "thread")
            return
        from dhr_tui.screens.writing.query_forms import next_form

        query = self.review.queries[item.id]
        form = next_form(self.review, query)

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return form.save(review, hand, values["words"], values)

        fields = (field for row in form.rows for field in row)
        self.ask(form.heading, act, Field("words", "words", rule=one_line(query.text)), *fields)

    def _go_to_late(self) -> None:
        """The first overdue action, else the first overdue reply: each list begins with them."""
        today = self.app.session.clock()[:10]
        for kind in (todo.ACTION, todo.QUERY):
            first = next((spot for spot in self.spots if spot.kind == kind), None)
            if first and todo.is_late(self.review, first, today):
                self.select_spot(first)
                return

    def _jump(self, spot: Spot) -> None:
        item = parse_ref(str(spot.name).partition(" ")[0])
        if item:
            self.app.show_item(item)

    def _acknowledge(self, spot: Spot) -> None:
        item = parse_ref(str(spot.name))
        assert item is not None

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return acknowledging.acknowledge(review, item, hand, words=values["words"])

        rule = "What they said of it; it may stay empty."
        self.fill_in(f"{item} is acknowledged", act, Field("words", "words", rule=rule))
