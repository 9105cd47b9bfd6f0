"""The road of a review by command line alone, from nothing to the words in the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

FINDING = "The first contact came *four* working days after the referral, outside the 48 hours."
RECOMMENDATION = "Victim Support tells the police within a day when it cannot reach somebody."


def test_what_is_agreed_by_command_is_found_word_for_word_in_the_file(
    done: Callable[..., str], workspace: Path
) -> None:
    done("new", "ruth", "--title", "The death of Ruth", "--chair", "Independent chair")
    assert done("add", "agency", "ruth", "--name", "Victim Support", "--short", "VS") == "A1\n"
    assert done("add", "agency", "ruth", "--name", "Probation", "--short", "NPS") == "A2\n"
    assert done("add", "question", "ruth", "--text", "Was the risk assessed?") == "T1\n"
    assert done("add", "member", "ruth", "--name", "Manager", "--agency", "VS") == "M1\n"
    assert done("add", "meeting", "ruth", "--date", "2025-02-14", "--start") == "N1\n"
    done("attend", "ruth", "--present", "M1")
    placed = ["--agency", "VS", "--question", "1", "--type", "missed-opportunity"]
    assert done("add", "finding", "ruth", *placed, "--text", "-", typed=FINDING) == "F1\n"
    done("propose", "ruth", "F1")
    done("agree", "ruth", "f1", "--meeting", "1")
    added = done("add", "recommendation", "ruth", "--lead", "VS", "--finding", "F1",
                 "--text", RECOMMENDATION)  # fmt: skip
    assert added == "R1\n"
    done("propose", "ruth", "R1")
    done("agree", "ruth", "R1")
    why = ["--because", "It had no contact."]
    done("nothing", "ruth", "--agency", "NPS", "--question", "1", *why)

    findings = Path(done("export", "ruth", "--document", "findings").strip())
    recommendations = Path(done("export", "ruth", "--document", "recommendations").strip())
    coverage = done("export", "ruth", "--document", "coverage", "--output", "-")

    assert findings.parent == workspace / "exports"
    assert FINDING.replace("*", "\\*") in findings.read_text()
    assert RECOMMENDATION in recommendations.read_text()
    assert "It had no contact." in coverage
    assert done("verify", "ruth").startswith("save ")


def test_only_agreed_text_leaves_unless_drafts_are_asked_for(
    done: Callable[..., str], finding: str
) -> None:
    agreed = done("export", "ruth", "--document", "findings", "--output", "-")
    drafts = done("export", "ruth", "--document", "findings", "--output", "-", "--drafts")
    assert "The referral came late." not in agreed
    assert "The referral came late." in drafts


def test_a_second_export_says_that_nothing_is_new(
    dhr: Callable[..., Result], done: Callable[..., str], finding: str, tmp_path: Path
) -> None:
    first = done("export", "ruth", "--document", "coverage", "--output", str(tmp_path))
    second = dhr("export", "ruth", "--document", "coverage", "--output", str(tmp_path))
    assert first == second.stdout
    assert "says the same already" in second.stderr
