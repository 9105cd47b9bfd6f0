"""An attempt to reach family, friends or the perpetrator, and what came of it."""

from dhr_tui.review.records.base import Record, Slug
from dhr_tui.review.records.when import When


class ContactSide(Slug):
    """On whose side somebody stands whom the review wants to hear."""

    FAMILY = "family"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    PERPETRATOR = "perpetrator"
    PERPETRATOR_FAMILY = "perpetrator-family"
    OTHER = "other"

    @property
    def label(self) -> str:
        of_the_perpetrator = self is ContactSide.PERPETRATOR_FAMILY
        return "family of the perpetrator" if of_the_perpetrator else super().label


class ContactResult(Slug):
    """What came of an attempt; that nobody answered is a result as well (domain, section 3)."""

    TOOK_PART = "took-part"
    DECLINED = "declined"
    NO_REPLY = "no-reply"
    NOT_REACHED = "not-reached"


class Contact(Record, frozen=True, kw_only=True):
    """`who` is a role or a pseudonym, `person` the id of one of the case's people (0: none).

    `route` is the way it was tried: a letter by the family liaison officer. `advocate_offered` is
    None while nobody has said; `result` is None while a reply is waited for.
    """

    who: str
    side: ContactSide = ContactSide.FAMILY
    person: int = 0
    route: str = ""
    on: When | None = None
    advocate_offered: bool | None = None
    result: ContactResult | None = None
    replied_on: When | None = None
    reply: str = ""
    note: str = ""
