"""The case itself: what the review is called, and the words it uses."""

from dhr_tui.review.records.base import Record
from dhr_tui.review.records.when import When


class CaseRecord(Record, frozen=True, kw_only=True):
    """The one record of the table `review`.

    `kind` is what the review is called there (DHR, DARDR, SUSR: a setting, domain section 1), as
    are the words for the people. `meeting` is the id of the meeting that is running, 0 for none.
    `milestones` heads the fifth column of the action plan, which differs between areas. The clock
    runs from `notified` to `decided` and from there to `completed`; the months it may take differ
    between years and are settings too (`data/limits.toml`), 0 where no limit was chosen.
    """

    title: str
    kind: str = "Domestic Homicide Review"
    victim_word: str = "victim"
    perpetrator_word: str = "perpetrator"
    partnership: str = ""
    chair: str = ""
    author: str = ""
    period_from: When | None = None
    period_to: When | None = None
    notified: When | None = None
    decided: When | None = None
    completed: When | None = None
    decide_within: int = 0
    complete_within: int = 0
    marking: str = "OFFICIAL-SENSITIVE"
    terms: str = ""
    milestones: str = "Key milestones in enacting the recommendation"
    meeting: int = 0
