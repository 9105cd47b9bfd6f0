"""A question back to an agency on the command line, until the panel says what it made of it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Done = Callable[..., str]
Dhr = Callable[..., Result]


def test_a_query_about_a_finding_goes_to_its_agency_and_is_its_thread(
    done: Done, finding: str
) -> None:
    asked = ["--finding", finding, "--text", "When was it read?", "--owner", "Chair"]
    assert done("query", "ask", "ruth", *asked, "--due", "14 Feb 2025") == "Q1\n"
    done("propose", "ruth", finding)
    done("query", "reply", "ruth", "Q1", "--text", "After four days.", "--on", "20 Feb 2025")
    done("edit", "ruth", finding, "--text", "It was read after four days.")
    done("query", "close", "ruth", "Q1", "--text", "The words say it now.")
    record = json.loads(done("show", "ruth", "Q1", "--json"))
    assert (record["agency"], record["question"], record["state"]) == (1, 1, "closed")
    shown = done("show", "ruth", finding)
    thread = shown[shown.index("thread:") :]
    for words in (
        "Q1 asked of MPS\n    When was it read?\n    followed up by Chair\n",
        "20 Feb 2025, meeting 1, by kim: Q1 replied\n    After four days.\n",
        "F1 put to the panel in these words\n    The referral came late.\n",
        "Q1 what the panel made of it\n    The words say it now.\n",
    ):
        assert words in thread
    assert thread.count("It was read after four days.") == 0, "it stands above the thread"


def test_a_finding_of_which_nothing_is_told_has_no_thread(done: Done, finding: str) -> None:
    assert "thread" not in done("show", "ruth", finding)


def test_a_promise_is_shown_until_it_is_met(done: Done, finding: str) -> None:
    done("edit", "ruth", finding, "--promise", "on reading referrals")
    assert "promise: not met yet" in done("show", "ruth", finding)
    made = ["--finding", finding, "--text", "Read them within a day."]
    done("add", "recommendation", "ruth", *made)
    assert "promise met by: R1" in done("show", "ruth", finding)


def test_the_ledger_of_the_agency_stands_with_its_finding(done: Done, finding: str) -> None:
    words = ["--origin", "agency-report", "--from", "MPS", "--reference", "7.1"]
    done("add", "recommendation", "ruth", *words, "--text", "Train the desk.")
    assert "R1  7.1  not decided  Train the desk." in done("show", "ruth", finding)


def test_overdue_replies_are_listed_first(done: Done, finding: str) -> None:
    done("query", "ask", "ruth", "--finding", finding, "--text", "By whom?")
    done("query", "ask", "ruth", "--agency", "VS", "--text", "When?", "--due", "2014")
    assert done("query", "list", "ruth").splitlines() == [
        "Q2  overdue  2014  VS       When?",
        "Q1  open           MPS  F1  By whom?",
    ]
    done("query", "close", "ruth", "Q1", "--text", "Not needed any more.")
    assert done("query", "list", "ruth").count("\n") == 1
    assert done("query", "list", "ruth", "--all").count("\n") == 2
    assert json.loads(done("query", "list", "ruth", "--json"))[0]["overdue"] is True


def test_a_query_to_nobody_says_what_to_name(dhr: Dhr, ruth: str) -> None:
    refused = dhr("query", "ask", ruth, "--text", "When?")
    assert refused.exit_code == 2
    assert "Say who is asked with --agency" in refused.stderr


@pytest.mark.parametrize("step", ["ask", "reply", "close", "list"])
def test_every_step_of_a_query_has_help(done: Done, step: str) -> None:
    assert "Example: dhr" in done("query", step, "--help")
