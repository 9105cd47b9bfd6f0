"""The people of a case: those it is about, and those who sit on the panel."""

from dhr_tui.review.records.base import Record, Slug
from dhr_tui.review.records.when import When


class Person(Record, frozen=True, kw_only=True):
    """Somebody the review is about, known here only by role and pseudonym.

    Real names live in a register apart from the case (domain, section 5).
    """

    role: str
    relation: str = ""
    pseudonym: str = ""
    pseudonym_by: str = ""
    pseudonym_on: When | None = None


class MemberRole(Slug):
    CHAIR = "chair"
    MEMBER = "member"
    AUTHOR = "author"
    NOTE_TAKER = "note-taker"
    ADVISER = "adviser"


class Member(Record, frozen=True, kw_only=True):
    """A seat on the panel: `name` is a name or a role, `agency` an agency's id (0: independent).

    `substitute_for` is the member (an id, 0 for none) in whose place this one comes.
    """

    name: str
    role: MemberRole = MemberRole.MEMBER
    agency: int = 0
    substitute_for: int = 0
    since: When | None = None
    until: When | None = None
