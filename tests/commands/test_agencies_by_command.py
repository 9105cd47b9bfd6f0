"""What is recorded of an agency is added and changed with the same options."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import click
import pytest
from click.testing import Result

from dhr_tui.commands.add.agency import agency_command as add_agency
from dhr_tui.commands.agency import agency_command as change_agency
from dhr_tui.review.records import Agency, Record

Dhr = Callable[..., Result]
Done = Callable[..., str]


def record(done: Done, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done("show", "ruth", name, "--json"))
    return found


@pytest.mark.parametrize("command", [add_agency, change_agency], ids=["add agency", "agency"])
def test_every_field_of_an_agency_has_an_option(command: click.Command) -> None:
    wanted = set(Agency.__struct_fields__) - set(Record.__struct_fields__)
    assert {param.name for param in command.params} >= wanted


def test_what_an_agency_sent_is_recorded_when_it_comes(done: Done, ruth: str) -> None:
    done("agency", "ruth", "met police", "--asked-on", "2024-11", "--due", "2025-01-31")
    done("agency", "ruth", "MPS", "--result", "imr", "--received", "2025-02-14", "--independent")
    done("agency", "ruth", "A1", "--received", "2025-03", "--former-name", "Scotland Yard")
    now = record(done, "A1")
    assert (now["asked_on"]["on"], now["due"]["on"]) == ("2024-11", "2025-01-31")
    assert [(r["version"], r["on"]["on"]) for r in now["received"]] == [
        (1, "2025-02-14"),
        (2, "2025-03"),
    ]
    assert (now["result"], now["author_independent"]) == ("imr", True)
    assert now["former_names"] == ["Met Police", "Scotland Yard"]
    assert now["name"] == "Metropolitan Police Service"


def test_an_agency_is_renamed_and_may_turn_out_not_to_be_asked(done: Done, ruth: str) -> None:
    done("agency", "ruth", "VS", "--name", "Victim Support London", "--short", "VSL", "--not-asked")
    now = record(done, "A2")
    assert (now["name"], now["short"], now["asked"]) == ("Victim Support London", "VSL", False)
    done("agency", "ruth", "VSL", "--asked", "--kind", "voluntary", "--note", "By telephone.")
    now = record(done, "A2")
    assert (now["asked"], now["kind"], now["note"]) == (True, "voluntary", "By telephone.")


def test_an_agency_is_added_with_all_that_is_known_of_it(done: Done, ruth: str) -> None:
    words = [
        "--name",
        "Health Trust",
        "--short",
        "HT",
        "--received",
        "2025-01",
        "--not-independent",
    ]
    assert done("add", "agency", "ruth", *words, "--result", "nil return") == "A3\n"
    now = record(done, "A3")
    assert (now["asked"], now["result"], now["author_independent"]) == (True, "nil-return", False)
    assert now["received"][0]["on"]["on"] == "2025-01"


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["agency", "ruth", "VS"], 2, "Say what to change of VS, for instance with --result."),
        (["agency", "ruth", "across", "--note", "x"], 2,
         "across is the review as a whole and no agency."),
        (["agency", "ruth", "VS", "--short", "mps"], 1,
         "The short form mps belongs to Metropolitan Police Service; mps2 is free."),
        (["agency", "ruth", "VS", "--name", " "], 1, "An agency needs a name."),
        (["edit", "ruth", "A2", "--text", "x"], 2,
         "A2 is an agency; dhr agency changes what is recorded of it."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_sentence(
    dhr: Dhr, ruth: str, words: list[str], status: int, sentence: str
) -> None:
    result = dhr(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (status, "", sentence + "\n")
