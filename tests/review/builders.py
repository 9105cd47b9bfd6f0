"""A panel at work on a small case: every step is an act, laid on as a store lays it on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from dhr_tui.review.acts import (
    cells,
    findings,
    meetings,
    queries,
    recommendations,
    setting_up,
    undo,
    wording,
)
from dhr_tui.review.change import Change, Hand, Refused, values_of
from dhr_tui.review.history import Entry
from dhr_tui.review.integrity import faults_of
from dhr_tui.review.merge import merge
from dhr_tui.review.records import (
    TABLES,
    Agency,
    Answer,
    CaseRecord,
    Finding,
    Meeting,
    Member,
    Presence,
    Query,
    Question,
    QuestionKind,
    Recommendation,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place, Review

Act = Callable[[Review, Hand], Change]
MPS, VICTIM_SUPPORT, PARTNERSHIP = 1, 2, 3
RISK, SHARING, LESSONS, PRINCIPLE = 1, 2, 3, 4
CHAIR, OFFICER, ADVOCATE = 1, 2, 3


class Broken(Exception):
    """A change would leave a case that leads to nothing; a store refuses it."""


class Panel:
    """A case in memory with its journal, read back from JSON as from a disk."""

    def __init__(self) -> None:
        self.review = Review()
        self.next_ids: dict[str, int] = {}
        self.journal: list[Entry] = []

    def hand(self, who: str = "chair", meeting: int | None = None) -> Hand:
        running = self.review.case.meeting if self.review.review and meeting is None else meeting
        at = f"2014-02-04T10:{len(self.journal) // 60 % 60:02}:{len(self.journal) % 60:02}Z"
        return Hand(who=who, at=at, meeting=running or 0)

    def save(self, change: Change, hand: Hand) -> int:
        """Lay a change on; the id of the first record it touched. A case that breaks is a fault."""
        merged = merge(self.review, change, hand, self.next_ids)
        entry = Entry(
            number=len(self.journal) + 1,
            at=hand.at,
            who=hand.who,
            act=change.act,
            says=change.says,
            edits=merged.edits,
            meeting=hand.meeting,
            undoes=change.undoes,
            redoes=change.redoes,
        )
        after = msgspec.structs.replace(self.review, save=entry.number, **merged.tables)
        if faults_of(after):
            raise Broken(faults_of(after))
        self.journal.append(msgspec.json.decode(msgspec.json.encode(entry), type=Entry))
        self.review, self.next_ids = after, merged.next_ids
        return merged.edits[0].id

    def do(
        self,
        act: Act,
        who: str = "chair",
        meeting: int | None = None,
        view: Review | None = None,
    ) -> int:
        """Do an act on the case as it is, or as it was in `view`."""
        hand = self.hand(who, meeting)
        return self.save(act(view or self.review, hand), hand)

    def undo(self, who: str = "chair") -> int:
        return self.do(lambda r, h: undo.undo(r, self.journal, h), who)

    def redo(self, who: str = "chair") -> int:
        return self.do(lambda r, h: undo.redo(r, self.journal, h), who)

    def refused(self, act: Act, who: str = "chair", meeting: int | None = None) -> str:
        """The sentence with which an act is refused; nothing was saved."""
        before = self.review
        with pytest.raises(Refused) as refusal:
            self.do(act, who, meeting)
        assert self.review is before
        sentence = str(refusal.value)
        assert sentence.endswith(".")
        assert "\n" not in sentence
        return sentence

    def values(self) -> dict[str, dict[int, dict[str, Any]]]:
        """Everything the case says, without who saved it, when and how often."""
        return {
            table: {
                number: {k: v for k, v in values_of(record).items() if k not in ("rev", "by", "at")}
                for number, record in getattr(self.review, table).items()
            }
            for table in TABLES
        }

    # What is done often, under the name it has in a meeting.

    def finding(self, text: str = "The referral was late.", **values: Any) -> int:
        values = {"agency": MPS, "questions": (RISK,), **values}
        return self.do(lambda r, h: findings.add_finding(r, Finding(id=0, text=text, **values), h))

    def recommendation(self, text: str = "Train the desk within a year.", **values: Any) -> int:
        record = Recommendation(id=0, text=text, **values)
        return self.do(lambda r, h: recommendations.add_recommendation(r, record, h))

    def query(self, text: str = "When was the referral read?", **values: Any) -> int:
        record = Query(id=0, text=text, **{"agency": MPS, "question": RISK, **values})
        return self.do(lambda r, h: queries.add_query(r, record, h))

    def propose(self, item: Ref) -> None:
        self.do(lambda r, h: wording.propose(r, item, h))

    def agree(self, item: Ref, who: str = "chair") -> None:
        self.do(lambda r, h: wording.agree(r, item, h), who)

    def agreed(self, text: str = "The referral was late.", **values: Any) -> Ref:
        item = Ref("findings", self.finding(text, **values))
        self.propose(item)
        self.agree(item)
        return item

    def reopen(self, item: Ref) -> None:
        self.do(lambda r, h: wording.reopen(r, item, h, "a second report came"))

    def withdraw(self, item: Ref) -> None:
        self.do(lambda r, h: wording.withdraw(r, item, h, "said twice"))

    def amend(self, item: Ref, text: str, who: str = "chair") -> None:
        self.do(lambda r, h: wording.amend(getattr(r, item.table)[item.id], text, h), who)

    def answer(
        self, answer: Answer, because: str = "no contact", place: Place | None = None
    ) -> None:
        where = place or Place(RISK, MPS)
        self.do(lambda r, h: cells.answer_cell(r, where, h, answer, because))

    def attend(self, member: int, how: Presence | None, meeting: int = 1) -> None:
        self.do(lambda r, h: meetings.attend(r, meeting, h, member, how))


def new_panel() -> Panel:
    """A case with two agencies that were asked, the partnership, three questions and a meeting."""
    panel = Panel()
    questions = (
        Question(id=0, text="Were there chances to assess the risk?"),
        Question(id=0, text="Was information shared?", agencies=()),
        Question(id=0, text="What is learnt?", kind=QuestionKind.WHOLE_REVIEW),
        Question(id=0, text="Be open.", kind=QuestionKind.PRINCIPLE),
    )
    case = CaseRecord(id=0, title="Kazia")
    panel.save(setting_up.new_case(case, questions), Hand(who="chair", at="2014-01-01T09:00:00Z"))
    for name, short, asked in (
        ("Metropolitan Police Service", "MPS", True),
        ("Victim Support", "VS", True),
        ("Safer Partnership", "CSP", False),
    ):
        agency = Agency(id=0, name=name, short=short, asked=asked)
        panel.save(setting_up.add_agency(panel.review, agency, panel.hand()), panel.hand())
    for name, body in (("Chair", 0), ("Police officer", MPS), ("Advocate", VICTIM_SUPPORT)):
        member = Member(id=0, name=name, agency=body)
        panel.save(setting_up.add_member(panel.review, member, panel.hand()), panel.hand())
    panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.do(lambda r, h: meetings.choose_meeting(r, 1, h))
    panel.attend(CHAIR, Presence.IN_PERSON)
    panel.attend(OFFICER, Presence.REMOTE)
    panel.attend(ADVOCATE, Presence.APOLOGIES)
    return panel
