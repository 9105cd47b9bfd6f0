"""What a finding rests on, and whom it is about, given on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Dhr = Callable[..., Result]
Done = Callable[..., str]
FINDING = ("add", "finding", "ruth", "--agency", "MPS", "--question", "1", "--text", "Late.")


def record(done: Done, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done("show", "ruth", name, "--json"))
    return found


def test_two_sources_have_a_paragraph_and_a_date_each(done: Done, ruth: str) -> None:
    done(*FINDING, "--source", "IMR", "--paragraph", "3.2", "--evidence-date", "?about 2010-02",
         "--source", "Interview", "--paragraph", "", "--evidence-date", "")  # fmt: skip
    first, second = record(done, "F1")["evidence"]
    assert (first["source"], first["paragraph"]) == ("IMR", "3.2")
    assert (first["date"]["on"], first["date"]["unsure"]) == ("2010-02", True)
    assert (second["source"], second["paragraph"], second["date"]) == ("Interview", "", None)


def test_what_was_said_at_a_meeting_is_evidence(done: Done, ruth: str) -> None:
    done(*FINDING, "--heard-at", "1", "--speaker", "VS")
    (piece,) = record(done, "F1")["evidence"]
    assert (piece["meeting"], piece["agency"], piece["source"]) == (1, 2, "")


def test_a_finding_names_whom_it_is_about(done: Done, ruth: str) -> None:
    for role in ("victim", "partner"):
        done("add", "person", "ruth", "--role", role)
    done(*FINDING, "--person", "P1")
    assert record(done, "F1")["persons"] == [1]
    done("edit", "ruth", "F1", "--person", "P1", "--person", "p2")
    assert record(done, "F1")["persons"] == [1, 2]


def test_empty_evidence_is_none(done: Done, ruth: str) -> None:
    done(*FINDING, "--source", "")
    assert record(done, "F1")["evidence"] == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--source", "IMR", "--source", "Interview", "--paragraph", "3.2"],
         "There are 2 pieces of evidence and 1 of --paragraph; "
         'give --paragraph for each of them, "" where there is none.'),
        (["--heard-at", "one"],
         "one is not the number of a meeting; name it by its number, like 3, or as N3."),
        (["--heard-at", "4"], "There is no meeting 4 in this case; the nearest is 1."),
        (["--source", "IMR", "--evidence-date", "Monday"],
         "--evidence-date cannot be that: “Monday” is not a date; "
         "write it like 4 Feb 2010, Feb 2010 or 2010."),
        (["--person", "P1"], "There is no P1 in this case, which has no person yet."),
    ],
)  # fmt: skip
def test_evidence_that_does_not_fit_is_one_sentence(
    dhr: Dhr, ruth: str, words: list[str], sentence: str
) -> None:
    result = dhr(*FINDING, *words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", sentence + "\n")
