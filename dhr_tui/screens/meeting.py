"""The meeting: who is here, the agenda and its minutes, actions, what was done, and its end."""

from __future__ import annotations

from textual.app import ComposeResult

from dhr_tui.review.acts import acknowledging, actions, attendance, minutes
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.refs import parse_ref
from dhr_tui.review.review import Place, Review
from dhr_tui.screens import meeting_layout as layout
from dhr_tui.screens.actions import MEETING
from dhr_tui.screens.bindings import bindings_of
from dhr_tui.screens.meeting_attending import AttendingScreen
from dhr_tui.screens.meeting_layout import Row, Spot
from dhr_tui.screens.once import Once
from dhr_tui.session import Session
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import Line, marked, spread
from dhr_tui.widgets.page import Page


class MeetingScreen(AttendingScreen):
    """One list from the members to what was done; enter does what its row is for."""

    place_name = MEETING
    BINDINGS = bindings_of(MEETING)
    CSS_PATH = "meeting.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._spot: Spot | None = None
        self._at = 0
        self._rows: Once[list[Row]] = Once()

    def compose_middle(self) -> ComposeResult:
        yield Page(id="meeting")

    @property
    def rows(self) -> list[Row]:
        width, today = max(self.size.width - 1, 20), self.app.session.clock()[:10]
        review = self.review
        return self._rows.get(review, (today, width), lambda: layout.rows(review, today, width))

    @property
    def spot(self) -> Spot | None:
        """What is selected."""
        spots = [row.spot for row in self.rows if row.spot]
        return spots[self._index(spots)] if spots else None

    @property
    def note_place(self) -> Place | None:
        """A line that is written here stands under the agenda, also where a cell has the cursor."""
        return None

    def show_middle(self) -> None:
        if self._session is not self.app.session:
            self._session, self._spot, self._at = self.app.session, None, 0
        rows = self.rows
        spots = [row.spot for row in rows if row.spot]
        chosen = spots[self._index(spots)] if spots else None
        lines: list[Line] = []
        seen = (0, 0)
        for row in rows:
            start = len(lines)
            here = row.spot is not None and row.spot == chosen
            lines += _selected(row) if here else row.lines
            if here:
                # The heading above the first row of a part stays in sight with it.
                seen = (0 if row.spot == spots[0] else start, len(lines) - 1)
        self.query_one("#meeting", Page).show(lines, reveal=seen)

    def _index(self, spots: list[Spot]) -> int:
        """Which of the spots is selected; where it has gone, the one in its place."""
        if self._spot in spots:
            return spots.index(self._spot)
        return max(min(self._at, len(spots) - 1), 0)

    def step(self, by: int) -> None:
        """Select another row, so many further down."""
        spots = [row.spot for row in self.rows if row.spot]
        if spots:
            self._at = max(0, min(self._index(spots) + by, len(spots) - 1))
            self._spot = spots[self._at]
            self._take_agenda_item(self._spot)
            self.show_middle()

    def _take_agenda_item(self, spot: Spot) -> None:
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
        self._take_agenda_item(spot)
        {
            layout.START: lambda _: self.do_meeting(),
            layout.CONFIRM: self._confirm,
            layout.STATEMENT: self._turn_statement,
            layout.MEMBER: self.turn_member,
            layout.ITEM: lambda _: self.do_add_note(),
            layout.NOTE: self._edit_note,
            layout.ACTION: self._finish,
            layout.JUMP: self._jump,
            layout.UNSEEN: self._acknowledge,
        }[spot.kind](spot)

    def _confirm(self, spot: Spot) -> None:
        meeting = int(spot.name)
        self.perform(lambda review, hand: minutes.confirm(review, meeting, hand))

    def _turn_statement(self, _: Spot) -> None:
        running = self.review.running
        if running:
            number, read = running.id, not running.statement_read
            self.perform(lambda r, h: attendance.read_statement(r, number, h, read))

    def _edit_note(self, spot: Spot) -> None:
        was = self.review.notes[int(spot.name)]

        def act(values: Values, review: Review, hand: Hand) -> Change:
            if not values["text"].strip():
                return minutes.remove_note(review, was, hand)
            return minutes.edit_note(review, was, hand, values["text"])

        hint = "nothing takes the line out"
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

    def do_up(self) -> None:
        self.step(-1)

    def do_down(self) -> None:
        self.step(1)

    def do_next_item(self) -> None:
        self.step(1)

    def do_previous_item(self) -> None:
        self.step(-1)

    def do_first(self) -> None:
        self.step(-(10**6))

    def do_last(self) -> None:
        self.step(10**6)

    def do_page_up(self) -> None:
        self.step(-self.query_one("#meeting", Page).page_rows // 2)

    def do_page_down(self) -> None:
        self.step(self.query_one("#meeting", Page).page_rows // 2)


def _selected(row: Row) -> list[Line]:
    """The lines of what is selected, with a bar at the margin that needs no colour."""
    return [marked(each, ("▌", "accent")) for each in spread(row.lines, "selected")]
