"""How a person took part in a meeting, what they declared, and that they keep it confidential."""

from dhr_tui.review.records.base import Part, Slug
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
        """In the room or on the line, in whatever part."""
        return self not in (Presence.APOLOGIES, Presence.ABSENT)

    @property
    def sits(self) -> bool:
        """There for the panel; who is in attendance is not."""
        return self.there and self is not Presence.IN_ATTENDANCE


class Attendance(Part, frozen=True, kw_only=True):
    """How a member (an id) took part.

    `instead_of` is the member in whose place a substitute came, 0 for none. `since` and `until`
    are times of the clock, as 09:30, of who was there for a part; one of them may be empty.
    `detail` is what older cases say of either, in free words.
    """

    member: int
    how: Presence
    instead_of: int = 0
    since: str = ""
    until: str = ""
    detail: str = ""


class Conflict(Part, frozen=True, kw_only=True):
    """A conflict of interest that a member declared."""

    member: int
    words: str


class Pledging(Slug):
    """What somebody did with the confidentiality statement."""

    READ = "read"
    SIGNED = "signed"


class Pledge(Part, frozen=True, kw_only=True):
    """That a member read or signed the statement; `on` None is the day of the meeting."""

    member: int
    how: Pledging
    on: When | None = None
