"""A text that a panel agrees word by word: what findings and recommendations have in common."""

from dhr_tui.review.records.base import Part, Record, Slug
from dhr_tui.review.records.step import Step


class State(Slug):
    """The life of a text: draft -> proposed -> agreed, or deferred, or withdrawn."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    AGREED = "agreed"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


class Wording(Part, frozen=True, kw_only=True):
    """A wording that was put to the panel and then replaced.

    `state` is the one it had reached; `meeting` is a meeting's id, 0 outside a meeting;
    `because` is the reason given for replacing it, where the rules ask for one: it was reopened
    then. `replaced` is who took its place from it, when and where; older cases do not say.
    """

    text: str
    state: State
    by: str
    at: str
    meeting: int = 0
    because: str = ""
    replaced: Step | None = None


class Agreement(Part, frozen=True, kw_only=True):
    """That the panel agreed a text: at which meeting (its id), when, and who was present.

    `present` holds member ids; it is empty where the meeting's attendance was not recorded.
    """

    meeting: int
    at: str
    by: str
    present: tuple[int, ...] = ()


class Dissent(Part, frozen=True, kw_only=True):
    """Who does not agree, in which words, at which meeting; printed or only minuted.

    `member` is a member's id, or 0 where only `who` is known; `at` is when it was recorded (ISO
    8601, UTC).
    """

    who: str
    words: str
    meeting: int = 0
    member: int = 0
    printed: bool = False
    at: str = ""


class Statement(Record, frozen=True, kw_only=True):
    """A text with its state and its history.

    `earlier` holds every wording that was put to the panel and later replaced, oldest first;
    `reason` says why the text is deferred or withdrawn, `until` when a deferred one comes back,
    `put_off_at` at which meeting that was (its id, or 0).
    """

    text: str
    state: State = State.DRAFT
    earlier: tuple[Wording, ...] = ()
    agreement: Agreement | None = None
    dissents: tuple[Dissent, ...] = ()
    reason: str = ""
    until: str = ""
    put_off_at: int = 0
