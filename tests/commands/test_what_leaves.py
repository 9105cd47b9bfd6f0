"""What leaves is what the journal says was agreed, and what somebody else changed is theirs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Dhr = Callable[..., Result]
Done = Callable[..., str]

WORDS = ("--agency", "VS", "--question", "1", "--type", "fact", "--voice", "panel")


def agreed(done: Done, case: str, text: str) -> None:
    done("add", "finding", case, *WORDS, "--text", text)
    done("propose", case, "F1")
    done("agree", case, "F1", "--meeting", "1")


def test_words_that_were_changed_behind_the_journal_are_not_exported(
    dhr: Dhr, done: Done, ruth: str, workspace: Path
) -> None:
    agreed(done, ruth, "The staff kept to their procedure.")
    assert "kept to their procedure" in done(
        "export", ruth, "--document", "findings", "--output", "-"
    )

    file = workspace / "cases" / ruth / "case.json"
    case = json.loads(file.read_bytes())
    case["findings"]["1"]["text"] = "The staff ignored every procedure."
    altered = json.dumps(case).encode()
    file.write_bytes(altered)
    result = dhr("export", ruth, "--document", "findings", "--output", "-")

    assert result.exit_code == 1
    assert "ruth and its journal do not agree, see dhr verify" in result.stderr
    assert "ignored every procedure" not in result.stdout
    assert file.read_bytes() == altered


def test_an_undo_that_somebody_was_faster_than_is_a_conflict(
    dhr: Dhr, done: Done, ruth: str
) -> None:
    done("add", "finding", ruth, *WORDS, "--text", "Nobody rang.")
    done("--as", "anna", "edit", ruth, "F1", "--text", "Anna's words.")
    done("--as", "ben", "edit", ruth, "F1", "--text", "Ben's words.")

    result = dhr("--as", "anna", "undo", ruth)

    assert result.exit_code == 3
    assert "changed since by ben" in result.stderr
    assert "(dhr history)." in result.stderr
    assert "Your change before it" not in result.stderr


def test_an_undo_that_is_refused_names_the_change_before_it_and_the_way_to_it(
    dhr: Dhr, done: Done, ruth: str
) -> None:
    done("add", "finding", ruth, *WORDS, "--text", "Nobody rang.")
    done("--as", "anna", "add", "finding", ruth, *WORDS, "--text", "Nobody wrote.")
    done("--as", "anna", "edit", ruth, "F1", "--text", "Anna's words.")
    done("--as", "ben", "edit", ruth, "F1", "--text", "Ben's words.")
    number = len(json.loads(done("history", ruth, "--json"))) - 2

    result = dhr("--as", "anna", "undo", ruth)
    assert result.exit_code == 3
    assert result.stderr.splitlines()[-1].startswith(f"Your change before it is save {number}: ")
    assert result.stderr.endswith(f"; dhr undo ruth --save {number}.\n")

    done("--as", "anna", "undo", ruth, "--save", str(number))
    assert dhr("show", ruth, "F2").exit_code == 2
    assert "Ben's words." in done("show", ruth, "F1")


def test_minutes_and_letters_leave_for_one_meeting_and_one_agency(
    dhr: Dhr, done: Done, finding: str
) -> None:
    first = done("export", "ruth", "--document", "minutes", "--output", "-", "--meeting", "1")
    assert "# Minutes of meeting 1" in first
    letter = done("export", "ruth", "--document", "letter", "--agency", "VS")
    assert letter.endswith("ruth-letter-vs.md\n")
    wrong = dhr("export", "ruth", "--document", "letter", "--meeting", "1")
    assert (wrong.exit_code, wrong.stderr) == (
        2,
        "--meeting is for the minutes, not for letter.\n",
    )
    assert dhr("export", "ruth", "--document", "letter", "--agency", "across").exit_code == 2


def test_a_letter_that_names_another_agency_is_not_written_unless_that_is_meant(
    dhr: Dhr, done: Done, finding: str, workspace: Path
) -> None:
    words = ("--question", "1", "--text", "What did you tell the Metropolitan Police Service?")
    done("query", "ask", "ruth", "--agency", "VS", *words)
    letter = ("export", "ruth", "--document", "letter", "--agency", "VS", "--output", "-")
    held = dhr(*letter)
    assert (held.exit_code, held.stdout) == (1, "")
    assert "The letter to VS was not written, as Q1 names MPS." in held.stderr
    assert "Word it without the other (dhr edit)" in held.stderr
    meant = dhr(*letter, "--despite-agencies")
    assert "What did you tell the Metropolitan Police Service?" in meant.stdout
    assert "Q1 names MPS" in meant.stderr
    other = dhr("export", "ruth", "--document", "terms", "--despite-agencies")
    assert (other.exit_code, other.stderr) == (
        2,
        "--despite-agencies is for a letter, not for terms.\n",
    )
