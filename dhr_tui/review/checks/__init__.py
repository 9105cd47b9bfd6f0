"""What a quality-assurance reader would complain of, one rule a function."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dhr_tui.review.checks import (
    agencies,
    cells,
    counts,
    findings,
    ledger,
    meetings,
    names,
    order,
    panel,
    promises,
    real_names,
    recommendations,
    surroundings,
)
from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.register import NO_NAMES, Register
from dhr_tui.review.review import Review

__all__ = ["CHECKS", "Remark", "remarks"]

CHECKS: tuple[Callable[[Review], Iterator[Remark]], ...] = (
    promises.promised_but_not_linked,
    ledger.undecided,
    ledger.addressed_elsewhere,
    ledger.gave_way_to_nothing,
    ledger.lost_its_place,
    recommendations.speaks_about_the_others,
    recommendations.plan_incomplete,
    recommendations.undated,
    recommendations.unlinked,
    agencies.without_result,
    agencies.never_came,
    panel.without_specialist,
    panel.without_member,
    names.registered_twice,
    names.former_name_in_text,
    meetings.uncounted,
    meetings.agreed_by_nobody,
    counts.miscounted_chances,
    counts.miscounted_lists,
    order.out_of_order,
    order.dates_the_wrong_way_round,
    findings.agreed_behind_a_back,
    findings.unsettled,
    findings.without_evidence,
    surroundings.family_unheard,
    surroundings.processes_unanswered,
    surroundings.not_considered,
    surroundings.nobody_gets_it,
    cells.unanswered,
    cells.without_reason,
    cells.parked,
    cells.undecided_texts,
)


def remarks(review: Review, register: Register = NO_NAMES, today: str = "") -> Iterator[Remark]:
    """Every remark of every check, in the order of the checks; real names of a register first.

    What is late today (ISO text) comes last; without a day, only what was late when it was done.
    """
    yield from real_names.real_names(review, register)
    for check in CHECKS:
        yield from check(review)
    yield from surroundings.late_without_reason(review, today)
