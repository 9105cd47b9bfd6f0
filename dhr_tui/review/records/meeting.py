"""A meeting of the panel: when it was, who was there, what it gave people to do."""

from dhr_tui.review.records.attendance import Attendance, Conflict, Pledge
from dhr_tui.review.records.base import Part, Record, Slug
from dhr_tui.review.records.kept import Kept
from dhr_tui.review.records.step import Step
from dhr_tui.review.records.when import When


class MinutesState(Slug):
    DRAFT = "draft"
    CONFIRMED = "confirmed"


class Minuting(Slug):
    """What was done with an item at a meeting, as the minutes tell it."""

    AGREED = "agreed"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    DISSENT = "dissent"
    DECIDED = "decided"
    ASKED = "asked"
    REPLIED = "replied"
    CONCLUDED = "concluded"
    ANSWERED = "answered"
    ACKNOWLEDGED = "acknowledged"
    REOPENED = "reopened"
    CONFIRMED = "minutes-confirmed"
    GIVEN = "action-given"
    DONE = "action-done"


class Minuted(Part, frozen=True, kw_only=True):
    """One thing that was done at a meeting; `item` is its name (F7), empty for a cell.

    `name` is what the report calls it (recommendation 3), or whose report has it and where;
    `text` is the text of what was put off, reopened or decided on, and `words` the reason or the
    outcome; `about` says whom and what it concerns, a sentence each.
    """

    what: Minuting
    words: str
    item: str = ""
    name: str = ""
    text: str = ""
    about: tuple[str, ...] = ()
    due: When | None = None


class Meeting(Record, frozen=True, kw_only=True):
    """`number` counts the panel's meetings from 1; `on` is None where the date is not known.

    `notes` are remarks on the meeting as a whole; a line of its minutes is a record of its own
    (`Note`), so that two people may write at once. `minuted` is what was done, as it stood when
    the meeting ended and again when its minutes were confirmed, at the meeting
    `minutes_confirmed_at`; `kept` is what else they said then. `quorum` is what the chair noted
    of it; areas count in their own ways. `ended` is when it ended (ISO 8601, UTC), empty until
    then. `pledges` says who read or signed the confidentiality statement; older cases say with
    `statement_read` that it was read out to everybody there. `began` and `closed` are from when to
    when it was by the clock on the wall (`10:05`), empty where that is not known.
    """

    number: int
    on: When | None = None
    place: str = ""
    attendance: tuple[Attendance, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    statement_read: bool = False
    conflicts: tuple[Conflict, ...] = ()
    agenda: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    minutes: MinutesState = MinutesState.DRAFT
    minutes_confirmed_at: int = 0
    minuted: tuple[Minuted, ...] = ()
    kept: Kept | None = None
    ended: str = ""
    quorum: str = ""
    began: str = ""
    closed: str = ""

    @property
    def locked(self) -> bool:
        """Whether its minutes are confirmed, after which they do not change."""
        return self.minutes is MinutesState.CONFIRMED

    @property
    def present(self) -> tuple[int, ...]:
        """The ids of the members who were there as such, as far as attendance was recorded."""
        return tuple(entry.member for entry in self.attendance if entry.how.sits)

    @property
    def in_the_room(self) -> tuple[int, ...]:
        """The same, with those who were in attendance."""
        return tuple(entry.member for entry in self.attendance if entry.how.there)


class Note(Record, frozen=True, kw_only=True):
    """A line of a meeting's minutes, under an item of its agenda (its words) or in a cell.

    `question` and `agency` are ids, 0 where the line is in no cell.
    """

    text: str
    meeting: int
    agenda: str = ""
    question: int = 0
    agency: int = 0


class Acknowledgement(Record, frozen=True, kw_only=True):
    """That an agency has seen a text about it that was agreed while it had nobody in the room.

    `finding` or `recommendation` is the text's id; `agreed` is when it was agreed (ISO 8601,
    UTC), so that a text that is agreed anew is listed anew. `member` is who says so, 0 where
    somebody else of the agency does.
    """

    agency: int
    finding: int = 0
    recommendation: int = 0
    agreed: str = ""
    member: int = 0
    meeting: int = 0
    words: str = ""


class ActionState(Slug):
    OPEN = "open"
    DONE = "done"
    CARRIED = "carried"


class Action(Record, frozen=True, kw_only=True):
    """Something a meeting gave somebody to do; `carried_to` is the meeting it was carried to.

    `given` and `done` are the steps of its life so far; older cases do not say them.
    """

    text: str
    owner: str = ""
    due: When | None = None
    state: ActionState = ActionState.OPEN
    meeting: int = 0
    carried_to: int = 0
    given: Step | None = None
    done: Step | None = None
