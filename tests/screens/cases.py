"""Cases that screens are tried with: small, empty, half set up, and the worked example."""

from __future__ import annotations

from collections.abc import Callable

from dhr_tui.intake.worked_example import build_worked_example
from dhr_tui.review.acts import findings, meetings, setting_up, wording
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.records import (
    Agency,
    CaseRecord,
    Finding,
    Meeting,
    Member,
    Presence,
    Question,
    QuestionKind,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review
from dhr_tui.store.memory import MemoryStore

CASE = "kazia"
EXAMPLE = "lewisham-2014"
QUESTIONS = (
    "Were there chances to recognise and assess the risk of domestic abuse?",
    "Was information shared with those who needed it?",
    "Was she asked about the abuse when she was alone?",
)
AGENCIES = (
    ("Metropolitan Police Service", "MPS"),
    ("Victim Support", "VS"),
    ("Health Trust", "HT"),
)
MEMBERS = (("The chair", 0), ("The police officer", 1), ("The advocate", 2))
MPS, VICTIM_SUPPORT, HEALTH = 1, 2, 3
"""The ids that a store gives the agencies, in the order in which they are added."""

Act = Callable[[Review, Hand], Change]


class Table:
    """A case in a store, and the acts of somebody who sits at it before a screen is opened."""

    def __init__(self, case: str = CASE, who: str = "note-taker") -> None:
        self.store = MemoryStore()
        self.case = case
        self.who = who

    @property
    def review(self) -> Review:
        return self.store.load(self.case)

    def hand(self) -> Hand:
        meeting = self.review.case.meeting if self.store.cases() else 0
        return Hand(who=self.who, at="2014-02-04T10:00:00Z", meeting=meeting)

    def begin(self, title: str = "Kazia", *questions: Question) -> Table:
        change = setting_up.new_case(CaseRecord(id=1, title=title), questions)
        self.store.create(self.case, change, self.hand())
        return self

    def do(self, act: Act) -> int:
        """Do an act; the id of the first record that it touched."""
        hand = self.hand()
        return self.store.save(self.case, act(self.review, hand), hand).edits[0].id

    def add_agency(self, name: str, short: str, asked: bool = True) -> int:
        agency = Agency(id=0, name=name, short=short, asked=asked)
        return self.do(lambda r, h: setting_up.add_agency(r, agency, h))

    def add_member(self, name: str, agency: int) -> int:
        member = Member(id=0, name=name, agency=agency)
        return self.do(lambda r, h: setting_up.add_member(r, member, h))

    def add_finding(self, text: str, question: int = 1, agency: int = MPS) -> Ref:
        finding = Finding(id=0, text=text, agency=agency, questions=(question,))
        return Ref("findings", self.do(lambda r, h: findings.add_finding(r, finding, h)))

    def propose(self, item: Ref) -> Ref:
        self.do(lambda r, h: wording.propose(r, item, h))
        return item

    def agree(self, item: Ref) -> Ref:
        self.do(lambda r, h: wording.agree(r, item, h))
        return item

    def meet(self, *members: int) -> None:
        """Start a meeting at which these members are there in person; one that runs is ended."""
        if self.review.running:
            self.do(meetings.close_meeting)
        new = self.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
        self.do(lambda r, h: meetings.choose_meeting(r, new, h))
        for member in members:
            self.do(lambda r, h, m=member: meetings.attend(r, new, h, m, Presence.IN_PERSON))  # type: ignore[misc]


def no_questions() -> Table:
    """Agencies, but nothing to ask them."""
    table = Table().begin()
    for name, short in AGENCIES:
        table.add_agency(name, short)
    return table


def no_agencies() -> Table:
    """Questions, but nobody to put them to."""
    return Table().begin("Kazia", *(Question(id=0, text=text) for text in QUESTIONS))


def small() -> Table:
    """Three agencies, three questions to each and one to the whole review, three members."""
    across = Question(id=0, text="What is learnt?", kind=QuestionKind.WHOLE_REVIEW)
    table = Table().begin("Kazia", *(Question(id=0, text=text) for text in QUESTIONS), across)
    for name, short in AGENCIES:
        table.add_agency(name, short)
    for name, agency in MEMBERS:
        table.add_member(name, agency)
    return table


def held() -> Table:
    """The small case with a meeting running, of whose members nothing is recorded."""
    table = small()
    table.meet()
    return table


def example() -> Table:
    """The worked example."""
    table = Table(EXAMPLE)
    build_worked_example(table.store, EXAMPLE)
    return table
