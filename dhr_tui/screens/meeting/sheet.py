"""A meeting in its simplest form: start or choose one, and say who is present."""

from __future__ import annotations

import re

from textual.binding import Binding

from dhr_tui.intake.agendas import agenda_for
from dhr_tui.review.acts import meetings
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.records import Meeting, When
from dhr_tui.review.review import Review
from dhr_tui.review.stages import Stage, stage_of
from dhr_tui.screens.keys.actions import told
from dhr_tui.screens.meeting.people import TURN, how_of, member_row
from dhr_tui.screens.sheets.ask import AskSheet
from dhr_tui.screens.sheets.reader import Passage, ReaderSheet
from dhr_tui.screens.writing.field_rules import DATE_RULE, date_fault, words_of
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import BLANK, line

NUMBER = re.compile("0*[1-9][0-9]{0,3}")
START = "start"
END = "end"
ALL = "all"
MEETING, MEMBER = "meeting", "member"
STARTING = "Start a meeting"

DOES: dict[object, str] = {
    START: "start it",
    MEETING: "choose it",
    MEMBER: "change",
    ALL: "record it",
    END: "end it",
}
"""What enter does with a row of each kind."""


class MeetingSheet(ReaderSheet):
    """Lists the meetings; below the running one, the members and how each takes part."""

    BINDINGS = [Binding("space", "take", "change", id="meeting.change")]

    def __init__(self) -> None:
        super().__init__(
            "Meeting: start or choose one, and say who is present", self._rows, "choose"
        )

    def show_sheet(self) -> None:
        first = not self._read
        super().show_sheet()
        if first:
            self._select_people()

    def _rows(self, width: int) -> list[Passage]:
        """The running meeting stands first, with its people; then all that could run instead."""
        review = self.app.session.review
        rows = self._running_rows(review)
        first = f"   end meeting {review.running.number} first" if review.running else ""
        rows.append(Passage((line(" Start a new meeting", (first, "quiet")),), START))
        for meeting in sorted(review.meetings.values(), key=lambda m: m.number):
            rows.append(Passage((_meeting(review, meeting),), (MEETING, meeting.id)))
        return rows

    def _running_rows(self, review: Review) -> list[Passage]:
        if not review.running:
            return []
        hint = line(" Who is present", ("  enter or space changes it", "quiet"))
        return [
            Passage((line(f" End meeting {review.running.number}"),), END),
            Passage((line(" Everybody else is here in person"),), ALL),
            Passage((BLANK, hint)),
            *(Passage((member_row(review, m),), (MEMBER, m)) for m in sorted(review.members)),
            Passage((BLANK, line((" Another meeting", "quiet")))),
        ]

    def _select_people(self) -> None:
        """A meeting begins with who is there: the first member is selected."""
        values = [passage.value for passage in self._choices()]
        members = (i for i, v in enumerate(values) if isinstance(v, tuple) and v[0] == MEMBER)
        self._at = next(members, 0)
        self._show()

    def _show(self) -> None:
        """Enter is called by what it does with the selected row."""
        chosen = self._chosen()
        value = chosen.value if chosen else None
        kind = value[0] if isinstance(value, tuple) else value
        self._keys = (("enter", DOES.get(kind, "choose")), *self._keys[1:])
        self.show_keys()
        super()._show()

    def action_take(self) -> None:
        chosen = self._chosen()
        value = chosen.value if chosen else None
        if value == START:
            self._start()
        elif value == ALL:
            self.app.perform(lambda r, h: meetings.attend_all(r, r.case.meeting, h), self._done)
        elif value == END:
            self.app.perform(meetings.close_meeting, self._done)
        elif isinstance(value, tuple) and value[0] == MEETING:
            self.app.perform(lambda r, h: meetings.choose_meeting(r, value[1], h), self._begun)
        elif isinstance(value, tuple):
            self.app.perform(lambda r, h: _turned(r, h, value[1]), self._done)

    def _done(self, _: object) -> None:
        if self.is_current:
            self.show_sheet()

    def _begun(self, _: object) -> None:
        if self.is_current:
            self.show_sheet()
            self._select_people()

    def _start(self) -> None:
        session = self.app.session
        try:
            meetings.none_running(session.review)
        except Refused as refusal:
            self.say(str(refusal), wrong=True)
            return
        review, today = session.review, show_when(When(on=session.clock()[:10]))
        fields = [
            Field("number", "number", str(meetings.next_number(review))),
            Field("on", "date", today, rule=DATE_RULE, wrong=date_fault),
            Field("place", "place", meetings.place_before(review), rule="A place, or a link."),
            Field("stage", "agenda for", stage_of(review), words_of(Stage)),
        ]
        sheet = AskSheet(STARTING, fields, self._wrong, taking="start it")
        self.app.push_screen(sheet, lambda values: self._add(values) if values else None)

    def _wrong(self, values: Values) -> str:
        """What it would be refused with; that is said in the form, where all words still are."""
        if not NUMBER.fullmatch(values["number"]):
            return "A meeting's number is a whole number from 1 to 9999."
        session = self.app.session
        try:
            meetings.start_meeting(session.review, _new(values), session.hand())
        except Refused as refusal:
            return told(refusal)
        return ""

    def _add(self, values: Values) -> None:
        """Start it; where somebody else was faster, the form has the words again."""

        def failed(_: Exception) -> None:
            self.app.left_words.put(STARTING, dict(values))

        meeting = _new(values)
        self.app.perform(lambda r, h: meetings.start_meeting(r, meeting, h), self._begun, failed)


def _new(values: Values) -> Meeting:
    """The meeting as it was typed."""
    return Meeting(
        id=0,
        number=int(values["number"]),
        on=parse_when(values["on"]),
        place=values["place"],
        agenda=agenda_for(Stage(values["stage"])),
    )


def _meeting(review: Review, meeting: Meeting) -> tuple[tuple[str, str], ...]:
    on = show_when(meeting.on) if meeting.on else "date not known"
    if meeting.id == review.case.meeting:
        return line(f" Meeting {meeting.number}, {on}", ("   running", "accent"))
    state = "minutes confirmed" if meeting.locked else "ended" if meeting.ended else ""
    return line(f" Meeting {meeting.number}, {on}", (f"   {state}" if state else "", "quiet"))


def _turned(review: Review, hand: Hand, member: int) -> Change:
    """The member takes part in the next way of the list."""
    if not review.running:
        raise Refused("No meeting is running.")
    how = how_of(review, member)
    at = TURN.index(how) if how in TURN else 0
    return meetings.attend(review, review.running.id, hand, member, TURN[(at + 1) % len(TURN)])
