"""A meeting of the panel: when it was, who was there, what it gave people to do."""

from dhr_tui.review.records.base import Part, Record, Slug
from dhr_tui.review.records.when import When


class Presence(Slug):
    """How a person took part; no entry at all means that it was not recorded."""

    IN_PERSON = "in-person"
    REMOTE = "remote"
    PART = "part"
    APOLOGIES = "apologies"
    SUBSTITUTE = "substitute"
    ABSENT = "absent"
    IN_ATTENDANCE = "in-attendance"

    @property
    def there(self) -> bool:
        return self not in (Presence.APOLOGIES, Presence.ABSENT)


class Attendance(Part, frozen=True, kw_only=True):
    """`member` is a member's id; `detail` says from when to when, or for whom."""

    member: int
    how: Presence
    detail: str = ""


class Conflict(Part, frozen=True, kw_only=True):
    """A conflict of interest that a member declared."""

    member: int
    words: str


class MinutesState(Slug):
    DRAFT = "draft"
    CONFIRMED = "confirmed"


class Meeting(Record, frozen=True, kw_only=True):
    """`number` counts the panel's meetings from 1; `on` is None where the date is not known."""

    number: int
    on: When | None = None
    place: str = ""
    attendance: tuple[Attendance, ...] = ()
    statement_read: bool = False
    conflicts: tuple[Conflict, ...] = ()
    agenda: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    minutes: MinutesState = MinutesState.DRAFT
    minutes_confirmed_at: int = 0

    @property
    def present(self) -> tuple[int, ...]:
        """The ids of the members who were there, as far as attendance was recorded."""
        return tuple(entry.member for entry in self.attendance if entry.how.there)


class ActionState(Slug):
    OPEN = "open"
    DONE = "done"
    CARRIED = "carried"


class Action(Record, frozen=True, kw_only=True):
    """Something a meeting gave somebody to do; `carried_to` is the meeting it was carried to."""

    text: str
    owner: str = ""
    due: When | None = None
    state: ActionState = ActionState.OPEN
    meeting: int = 0
    carried_to: int = 0
