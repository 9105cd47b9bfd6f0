"""Faults of the published review that the checks find in the worked example (domain, section 6)."""

from collections.abc import Iterator

import pytest

from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.review.checks import (
    agencies,
    ledger,
    promises,
    recommendations,
    remarks,
    surroundings,
)
from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.review import Review
from dhr_tui.store.memory import MemoryStore


@pytest.fixture(scope="module")
def review() -> Review:
    store = MemoryStore()
    build_worked_example(store)
    return store.load(CASE_ID)


def _found(review: Review, found: Iterator[Remark]) -> list[Ref]:
    """Where the remarks of one check lead to; each of them must also be in the whole list."""
    wanted = list(found)
    everything = list(remarks(review))
    assert all(remark in everything for remark in wanted)
    return [remark.ref for remark in wanted if remark.ref]


def _references(review: Review, refs: list[Ref]) -> list[str]:
    return [getattr(record_at(review, ref), "reference", "") for ref in refs]


def test_fault_1_a_recommendation_is_promised_and_does_not_exist(review: Review) -> None:
    [ref] = _found(review, promises.promised_but_not_linked(review))
    finding = review.findings[ref.id]
    assert [each.paragraph for each in finding.evidence] == ["4.5.8"]
    assert "police and Leaving Care" in finding.promise


def test_fault_1_is_only_found_where_the_promise_was_not_kept(review: Review) -> None:
    promised = [finding for finding in review.findings.values() if finding.promise]
    assert len(promised) == 13
    kept = [finding for finding in promised if review.recommendations_for(finding.id)]
    assert len(kept) == 12


def test_fault_2_a_recommendation_to_a_ministry_was_never_decided(review: Review) -> None:
    refs = _found(review, ledger.undecided(review))
    assert _references(review, refs) == ["4.9.6"]
    assert review.agencies[review.recommendations[refs[0].id].lead].name == "Ministry of Justice"


def test_fault_3_two_recommendations_to_the_partnership_were_not_carried(review: Review) -> None:
    refs = _found(review, ledger.addressed_elsewhere(review))
    to_partnership = [
        ref
        for ref in refs
        if review.agencies[review.recommendations[ref.id].lead].name == "Safer Lewisham Partnership"
    ]
    assert _references(review, to_partnership) == ["4.9.3", "4.9.5"]


def test_fault_4_thirteen_rows_of_the_action_plan_are_incomplete(review: Review) -> None:
    refs = _found(review, recommendations.plan_incomplete(review))
    assert [ref.id for ref in refs] == list(range(1, 14))


def test_fault_5_the_first_recommendation_is_about_the_others(review: Review) -> None:
    refs = _found(review, recommendations.speaks_about_the_others(review))
    assert _references(review, refs) == ["5.5.1"]


def test_fault_9_one_body_that_was_asked_is_never_accounted_for(review: Review) -> None:
    [ref] = _found(review, agencies.without_result(review))
    assert review.agencies[ref.id].name == "Lewisham Crime Reduction Service"


def test_fault_12_one_member_came_to_no_meeting(review: Review) -> None:
    [ref] = _found(review, agencies.never_came(review))
    assert review.members[ref.id].name == "Member for the Clinical Commissioning Group"


def test_fault_13_twelve_recommendations_say_nothing_of_time(review: Review) -> None:
    refs = _found(review, recommendations.undated(review))
    assert [ref.id for ref in refs] == list(range(2, 14))


def test_nobody_is_said_to_have_been_absent_where_attendance_was_not_published(
    review: Review,
) -> None:
    assert not [remark for remark in remarks(review) if remark.check == "absence"]


def test_of_equality_the_review_speaks_of_race_alone(review: Review) -> None:
    refs = _found(review, surroundings.not_considered(review))
    assert [review.people[ref.id].pseudonym for ref in refs] == ["Kazia", "Babur"]
    sentences = [remark.sentence for remark in surroundings.not_considered(review)]
    assert all("race" not in sentence and "sex" in sentence for sentence in sentences)


def test_family_parallel_reviews_and_dissemination_are_recorded(review: Review) -> None:
    asked = {remark.check for remark in remarks(review, today="2026-11-23")}
    assert not asked & {"contacts", "processes", "dissemination", "late"}
