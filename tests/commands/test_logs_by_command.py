"""Contacts, processes, recipients, delays, equality and the clock by command."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Done = Callable[..., str]
Dhr = Callable[..., Result]


def test_a_contact_is_logged_answered_and_listed(done: Done, ruth: str) -> None:
    words = ["--who", "the mother", "--route", "letter", "--on", "14 Feb 2025", "--advocate"]
    assert done("contact", "add", ruth, *words) == "C1\n"
    done("contact", "edit", ruth, "c1", "--result", "declined", "--reply", "Not now.")
    assert done("contact", "list", ruth).split("  ") == [
        "C1", "family", "the mother", "declined", "14 February 2025", "letter\n",
    ]  # fmt: skip
    (entry,) = json.loads(done("contact", "list", ruth, "--json"))
    assert (entry["ref"], entry["advocate_offered"], entry["reply"]) == ("C1", True, "Not now.")
    assert "advocate offered: yes" in done("show", ruth, "C1")
    done("contact", "edit", ruth, "C1", "--clear", "result", "--clear", "reply")
    assert "waiting" in done("contact", "list", ruth)


def test_an_entry_is_taken_out_and_the_undo_brings_it_back(done: Done, ruth: str) -> None:
    done("process", "add", ruth, "--name", "Inquest", "--state", "none")
    done("remove", ruth, "O1")
    assert done("process", "list", ruth) == ""
    done("undo", ruth)
    assert "Inquest" in done("process", "list", ruth)


def test_a_recipient_may_be_an_agency_of_the_case(done: Done, ruth: str) -> None:
    done("recipient", "add", ruth, "--name", "Police board", "--agency", "mps", "--what", "report")
    done("recipient", "edit", ruth, "S1", "--sent-on", "2025-09-12")
    assert "sent 12 September 2025" in done("recipient", "list", ruth)
    assert "agency: MPS" in done("show", ruth, "S1")


def test_the_nine_are_considered_for_each_person(done: Done, ruth: str, finding: str) -> None:
    done("add", "person", ruth, "--role", "victim", "--pseudonym", "Ruth")
    because = ["--because", "Nobody asked.", "--finding", finding]
    done("equality", "consider", ruth, "ruth", "Religion or belief", "--bearing", "relevant",
         *because)  # fmt: skip
    assert len(done("equality", "list", ruth).splitlines()) == 9
    assert len(done("equality", "list", ruth, "--open").splitlines()) == 8
    found = json.loads(done("equality", "list", ruth, "--json"))
    assert found[6] == {
        "person": "P1", "characteristic": "religion-or-belief", "bearing": "relevant",
        "because": "Nobody asked.", "findings": ["F1"],
    }  # fmt: skip
    done("equality", "clear", ruth, "P1", "religion-or-belief")
    assert len(done("equality", "list", ruth, "--open").splitlines()) == 9


def test_the_clock_tells_limits_what_is_late_and_why(done: Done, ruth: str) -> None:
    done("settings", ruth, "--notified", "2024-01-31", "--decided", "2024-02-28")
    done("delay", "add", ruth, "--because", "The trial moved.", "--on", "2024-06", "--expected",
         "2025")  # fmt: skip
    lines = [line.split() for line in done("clock", ruth).splitlines()]
    assert lines[0][:3] == ["decision", "1", "month"]
    assert "due 29 February 2024" in done("clock", ruth)
    assert lines[1][-4:] == ["28", "August", "2024", "late"]
    assert ["28", "August", "2024", "the", "completion"] in lines
    assert "now 2025" in done("clock", ruth)
    told = json.loads(done("clock", ruth, "--json"))
    assert [limit["late"] for limit in told["limits"]] == [False, True]
    assert (told["late"][0]["due"], told["logged"][0]["ref"]) == ("2024-08-28", "W1")
    assert "completion due 2024-08-28" in done("list")
    (case,) = json.loads(done("list", "--json"))
    assert (case["next"], case["due"], case["reason"]) == (
        "completion", "2024-08-28", "The trial moved.",
    )  # fmt: skip


def test_limits_are_chosen_by_name_or_in_months(done: Done, ruth: str) -> None:
    def months() -> tuple[int, int]:
        case = json.loads(done("show", ruth, "--json"))["review"]
        return case["decide_within"], case["complete_within"]

    assert months() == (1, 6)
    done("settings", ruth, "--limits", "twelve-months", "--decide-within", "2")
    assert months() == (2, 12)
    done("settings", ruth, "--complete-within", "0", "--decided", "2024-02-28")
    assert "no limit" in done("clock", ruth)
    done("settings", ruth, "--decided", "")
    assert json.loads(done("show", ruth, "--json"))["review"]["decided"] is None


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["contact", "add", "ruth"], 1, "Say whom the review tried to reach"),
        (["contact", "edit", "ruth", "C1", "--who", "x"], 2, "There is no C1 in this case"),
        (["contact", "edit", "ruth", "F1"], 2, "F1 names a finding; name a contact here."),
        (["contact", "list", "rut"], 2, "There is no case rut"),
        (["contact", "ad", "ruth"], 2, "There is no command ad; the nearest is add."),
        (["process", "add", "ruth", "--name", "X", "--state", "late"], 2, "There is no state late"),
        (["process", "add", "ruth", "--name", "X", "--since", "31 Feb"], 2, "is not a date"),
        (["recipient", "add", "ruth", "--name", "X", "--agency", "nobody"], 2, "no agency nobody"),
        (["delay", "add", "ruth", "--because", "Late."], 1, "A delay is logged with its date"),
        (["equality", "clear", "ruth", "P1", "age"], 2, "There is no P1 in this case"),
        (["settings", "ruth", "--limits", "ten"], 2, "There are no limits ten"),
        (["settings", "ruth", "--complete-within", "-1"], 2, "-1"),
    ],
)
@pytest.mark.usefixtures("finding")
def test_what_cannot_be_is_a_sentence(
    dhr: Dhr, words: list[str], status: int, sentence: str
) -> None:
    result = dhr(*words)
    assert (result.exit_code, result.stdout) == (status, "")
    assert sentence in result.stderr
