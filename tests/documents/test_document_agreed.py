"""What is exported is what was agreed; drafts leave only on purpose, and marked."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dhr_tui.documents.gate import DRAFT
from dhr_tui.documents.registry import DOCUMENTS, render
from dhr_tui.review.records import CaseRecord, Finding, Recommendation, State, Visibility
from dhr_tui.review.review import Review

ALL = sorted(DOCUMENTS)
KEPT_BACK = ("Minuted words", "Private words", "Withdrawn", "Only for the minutes")
NOT_AGREED = ("Proposed words", "Deferred words", "Draft words", "Draft advice")


@pytest.mark.parametrize("name", ALL)
def test_only_agreed_text_goes_out(name: str, review: Review) -> None:
    text = render(review, name)
    assert not [words for words in (*KEPT_BACK, *NOT_AGREED, "DRAFT") if words in text]


@pytest.mark.parametrize("name", ALL)
def test_minutes_private_notes_and_withdrawn_text_stay_in_even_with_drafts(
    name: str, review: Review
) -> None:
    text = render(review, name, drafts=True)
    assert not [words for words in KEPT_BACK if words in text]


@pytest.mark.parametrize("name", ALL)
def test_drafts_are_marked_at_the_head_and_in_every_section(name: str, review: Review) -> None:
    parts = render(review, name, drafts=True).split("\n\n")
    heads = [at for at, part in enumerate(parts) if part.startswith(("# ", "## "))]
    assert heads[0] == 0
    assert all(parts[at + 1] == f"**{DRAFT}**" for at in heads)


@pytest.mark.parametrize("order", ["agency", "question"])
def test_every_finding_that_is_not_agreed_says_so(order: str, review: Review) -> None:
    text = render(review, "findings", order=order, drafts=True)
    for number, state in ((2, "proposed"), (6, "deferred"), (8, "draft")):
        assert f"#### F{number}. Fact. Not agreed: {state}\n" in text
    assert text.count("Not agreed") == 3


def test_every_recommendation_that_is_not_agreed_says_so() -> None:
    review = Review(
        review={1: CaseRecord(id=1, title="Kazia")},
        recommendations={1: Recommendation(id=1, text="Advice.", state=State.PROPOSED)},
    )
    text = render(review, "recommendations", drafts=True)
    assert "### Recommendation 1\n\n**Not agreed: proposed**\n\nAdvice." in text
    plan = render(review, "action-plan", drafts=True)
    assert "| Recommendation 1<br> Not agreed: proposed<br> Advice. |" in plan


@given(
    st.lists(st.tuples(st.sampled_from(State), st.sampled_from(Visibility)), max_size=8),
    st.sampled_from(["agency", "question"]),
    st.booleans(),
)
def test_a_finding_prints_once_or_not_at_all(
    kinds: list[tuple[State, Visibility]], order: str, drafts: bool
) -> None:
    findings = {
        n: Finding(id=n, text=f"Words {n} end", state=state, visibility=seen)
        for n, (state, seen) in enumerate(kinds, 1)
    }
    review = Review(review={1: CaseRecord(id=1, title="Kazia")}, findings=findings)
    text = render(review, "findings", order=order, drafts=drafts)
    for number, finding in findings.items():
        alive = finding.state is not State.WITHDRAWN if drafts else finding.state is State.AGREED
        seen = finding.visibility is Visibility.REPORT
        assert text.count(f"Words {number} end") == int(alive and seen)


@pytest.mark.parametrize("name", ALL)
def test_the_same_case_gives_the_same_bytes_whatever_order_its_records_came_in(
    name: str, review: Review
) -> None:
    turned = msgspec.structs.replace(
        review,
        findings=dict(sorted(review.findings.items(), reverse=True)),
        recommendations=dict(sorted(review.recommendations.items(), reverse=True)),
        agencies=dict(sorted(review.agencies.items(), reverse=True)),
        questions=dict(sorted(review.questions.items(), reverse=True)),
        cells=dict(sorted(review.cells.items(), reverse=True)),
    )
    assert render(turned, name, drafts=True) == render(review, name, drafts=True)


@pytest.mark.parametrize("name", ALL)
def test_every_document_has_the_marking_at_both_ends_and_the_stamp_last(
    name: str, review: Review
) -> None:
    text = render(review, name)
    assert text.count("**OFFICIAL-SENSITIVE**") == 2
    assert text.endswith("\n\n*Save 412, journal head 9f3a-77c1*\n")


@pytest.mark.parametrize("name", ALL)
def test_an_empty_case_gives_a_whole_document(name: str) -> None:
    review = Review(review={1: CaseRecord(id=1, title="Kazia", marking="")})
    text = render(review, name)
    assert "Kazia\\\nDomestic Homicide Review\n" in text
    assert text.endswith("*Save 0*\n")
