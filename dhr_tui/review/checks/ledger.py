"""The ledger of agency reports' recommendations (domain, section 6, faults 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.records import Outcome, State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

CARRIED = (Outcome.CARRIED_TO_PARTNERSHIP, Outcome.CARRIED_TO_NATIONAL)


def undecided(review: Review) -> Iterator[Remark]:
    """Fault 2: an entry that the panel never decided on."""
    for entry in review.ledger:
        if entry.decision is None and entry.state is not State.WITHDRAWN:
            writer = review.agency_name(entry.origin_agency)
            item = ref_to(entry)
            yield Remark("ledger", f"{item} of {writer} has not been decided on.", item)


def addressed_elsewhere(review: Review) -> Iterator[Remark]:
    """Fault 3: an entry addressed to somebody other than its writer, and not carried to them."""
    for entry in review.ledger:
        elsewhere = entry.lead and entry.lead != entry.origin_agency
        settled = entry.decision and (entry.decision.outcome in CARRIED or entry.decision.into)
        declined = entry.decision and entry.decision.outcome is Outcome.DECLINED
        if elsewhere and not settled and not declined and entry.state is not State.WITHDRAWN:
            writer = review.agency_name(entry.origin_agency)
            item, addressee = ref_to(entry), review.agency_name(entry.lead)
            sentence = f"{item} of {writer} addresses {addressee} and is not carried to them."
            yield Remark("addressee", sentence, item)


def gave_way_to_nothing(review: Review) -> Iterator[Remark]:
    """An entry that is said to be reworded, merged or replaced, and nothing has the new words."""
    for entry in review.ledger:
        decision = entry.decision if entry.state is not State.WITHDRAWN else None
        if decision and decision.outcome.gives_way and not decision.into:
            item, outcome = ref_to(entry), decision.outcome.label
            sentence = f"{item} is {outcome}, and no recommendation is named that took its place."
            yield Remark("ledger", sentence, item)


def lost_its_place(review: Review) -> Iterator[Remark]:
    """An entry whose place was taken by a recommendation that is withdrawn."""
    for entry in review.ledger:
        into = review.recommendations.get(entry.decision.into) if entry.decision else None
        if into and into.state is State.WITHDRAWN and entry.state is not State.WITHDRAWN:
            item = ref_to(entry)
            sentence = f"{item} gave way to {ref_to(into)}, which is withdrawn."
            yield Remark("ledger", sentence, item)
