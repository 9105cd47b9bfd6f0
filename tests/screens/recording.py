"""What a panel records about recommendations before a screen is opened."""

from __future__ import annotations

from dhr_tui.review.acts import recommendations, wording
from dhr_tui.review.records import Decision, Origin, Outcome, Recommendation, RecommendationKind
from dhr_tui.review.refs import Ref, statement_at
from tests.screens.cases import HEALTH, MPS, VICTIM_SUPPORT, Table, small
from tests.screens.room import Room

R1, R2 = Ref("recommendations", 1), Ref("recommendations", 2)
PARTNERSHIP = 4
"""The body that was asked for nothing, added after the three agencies."""


def recommend(table: Table, text: str, lead: int = 0, findings: tuple[int, ...] = ()) -> Ref:
    """Add a recommendation of the panel."""
    return add(table, Recommendation(id=0, text=text, lead=lead, findings=findings))


def note(table: Table, text: str) -> Ref:
    """Add an implementation note, which is not counted."""
    return add(table, Recommendation(id=0, text=text, kind=RecommendationKind.IMPLEMENTATION_NOTE))


def enter(table: Table, text: str, agency: int, reference: str, lead: int = 0) -> Ref:
    """Enter an agency report's recommendation in the ledger."""
    return add(
        table,
        Recommendation(
            id=0,
            text=text,
            origin=Origin.AGENCY_REPORT,
            origin_agency=agency,
            reference=reference,
            lead=lead or agency,
        ),
    )


def add(table: Table, recommendation: Recommendation) -> Ref:
    number = table.do(lambda r, h: recommendations.add_recommendation(r, recommendation, h))
    return Ref("recommendations", number)


def read(table: Table, item: Ref) -> Recommendation:
    found = statement_at(table.review, item)
    assert isinstance(found, Recommendation)
    return found


def plan(table: Table, item: Ref, **columns: str) -> None:
    table.do(lambda r, h: recommendations.plan(r, read(table, item), h, **columns))


def decide(table: Table, item: Ref, outcome: Outcome, because: str = "", into: int = 0) -> None:
    decision = Decision(outcome=outcome, because=because, into=into)
    table.do(lambda r, h: recommendations.decide(r, read(table, item), h, decision))


def withdraw(table: Table, item: Ref, because: str) -> None:
    table.do(lambda r, h: wording.withdraw(r, item, h, because))


def dissent(table: Table, item: Ref, who: str, words: str) -> None:
    table.do(lambda r, h: wording.dissent(r, item, h, who, words))


def shown(room: Room) -> str:
    """What the page of recommendations shows, without the mark of the selected one."""
    return " ".join(room.page("entries").replace("▌", " ").split())


def recommended() -> Table:
    """Two recommendations of the panel, R1 agreed, R2 a draft; R3 is a note about them; in the
    ledger R4 is accepted, R5 and R6 are open, and R6 is addressed to the partnership."""
    table = small()
    table.add_agency("Safer Partnership", "SP", asked=False)
    table.meet(1)
    table.propose(table.add_finding("The risk was graded as standard."))
    audit = recommend(table, "The police audit ten files.", lead=MPS, findings=(1,))
    recommend(table, "The trust trains its staff by March.", lead=HEALTH)
    note(table, "All recommendations are carried out together.")
    table.agree(table.propose(audit))
    accepted = enter(table, "Officers search five years back.", MPS, "4.2.2(a)")
    enter(table, "Receipts of e-mails are asked for.", VICTIM_SUPPORT, "4.3.6(a)")
    enter(table, "The partnership pays for studies.", VICTIM_SUPPORT, "4.3.6(b)", lead=PARTNERSHIP)
    decide(table, accepted, Outcome.ACCEPTED)
    return table
