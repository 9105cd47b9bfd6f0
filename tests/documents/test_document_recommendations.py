"""The recommendations, the notes on them, the ledger, and the action plan."""

import msgspec

from dhr_tui.documents.registry import render
from dhr_tui.review.review import Review


def test_recommendations_print_with_the_numbers_that_the_review_counts(review: Review) -> None:
    text = render(review, "recommendations")
    assert review.counted == {2: 1, 3: 2, 4: 3}
    assert "### Recommendation 1\n\nAudit the files:\n\n(a\\) for risk;\n\n(b\\) for" in text
    assert "### Recommendation 2" not in text
    assert "### Recommendation 3\n\nTalk to the family.\n\n*R4 in the record. From the fam" in text


def test_a_recommendation_says_who_leads_and_what_it_rests_on(review: Review) -> None:
    assert (
        "*R2 in the record. Scope: national, Home Office. Lead: Metropolitan Police Service. "
        "Supporting: Victim Support. Monitoring: Hexagon Housing. Findings: F1. Questions: 1. "
        "Agreed at meeting 2.*"
    ) in render(review, "recommendations")


def test_a_finding_that_does_not_print_is_not_named(review: Review) -> None:
    assert "Findings: F1 and F2." in render(review, "recommendations", drafts=True)


def test_a_printed_dissent_follows_the_text(review: Review) -> None:
    text = render(review, "recommendations")
    assert "was shared.\n\n**Dissent: Police member**\n\nFive would do.\n\n*R2" in text


def test_an_implementation_note_is_not_counted_and_stands_apart(review: Review) -> None:
    text = render(review, "recommendations")
    assert (
        "## Notes on carrying them out\n\n"
        "### Implementation note R1\n\nReport on all of them.\n\n##"
    ) in text


def test_the_ledger_says_what_became_of_every_entry(review: Review) -> None:
    text = render(review, "recommendations")
    assert (
        "| R5 | Metropolitan Police Service<br> 4.9.3 | Train the staff. "
        "| Merged, now recommendation 1 (meeting 2)<br> Same aim. |\n"
        "| R6 | Victim Support | Ask the ministry. | Not decided |"
    ) in text


def test_the_action_plan_has_seven_columns_and_the_case_names_the_fifth(review: Review) -> None:
    text = render(review, "action-plan")
    assert (
        "| Recommendation | Scope (local or regional) | Action to take | Lead agency | Steps "
        "| Target date | Date of completion and outcome |"
    ) in text


def test_blanks_stay_blank_and_are_listed(review: Review) -> None:
    text = render(review, "action-plan")
    assert "what was shared. |  | Read<br> ten files |  |  |  |  |\n" in text
    assert (
        "- Recommendation 1: Scope (local or regional), Lead agency, Steps, Target date "
        "and Date of completion and outcome\n"
        "- Recommendation 3: everything but the recommendation"
    ) in text


def test_notes_are_rows_of_the_plan_in_their_place(review: Review) -> None:
    rows = [r for r in render(review, "action-plan").splitlines() if r.startswith("| ")][2:]
    assert [row.split("<br> ")[0] for row in rows] == [
        "| Implementation note R1",
        "| Recommendation 1",
        "| Recommendation 3",
    ]


def test_a_case_without_recommendations_says_so(review: Review) -> None:
    bare = msgspec.structs.replace(review, recommendations={})
    for name in ("recommendations", "action-plan"):
        assert "No recommendation is agreed." in render(bare, name)
