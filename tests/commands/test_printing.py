"""What the reading commands print: lines in columns, JSON with stable keys, an exit status."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dhr_tui.commands.parts.output import aligned, excerpt, safe
from dhr_tui.commands.table import COMMANDS
from dhr_tui.screens.keys.actions import ACTIONS, key_name
from dhr_tui.screens.keys.here import help_in

Dhr = Callable[..., Result]
Done = Callable[..., str]


def test_the_list_has_a_line_a_case(done: Done, ruth: str) -> None:
    done("new", "anna", "--title", "Anna")
    lines = done("list").splitlines()
    assert [line.split()[0] for line in lines] == ["anna", "ruth"]
    assert lines[0].index("Anna") == lines[1].index("The death of Ruth")
    cases = json.loads(done("list", "--json"))
    keys = {"id", "title", "save", "changed_at", "damaged", "next", "due", "reason"}
    assert [set(case) for case in cases] == [keys] * 2


def test_an_empty_workspace_prints_nothing_and_says_what_to_do(dhr: Dhr) -> None:
    result = dhr("list")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "dhr new begins one" in result.stderr
    assert dhr("list", "--json").stdout == "[]\n"


def test_the_workspace_option_stands_before_or_after_the_command(
    done: Done, ruth: str, tmp_path: Path
) -> None:
    other = str(tmp_path / "other")
    assert done("list", "--workspace", other) == ""
    assert done("--workspace", other, "list") == ""
    assert done("list") != ""


def test_a_case_is_shown_as_lists(done: Done, finding: str) -> None:
    shown = done("show", "ruth")
    assert "title     The death of Ruth\n" in shown
    assert "A1  MPS  Metropolitan Police Service\n" in shown
    assert "T1  1  9c  each agency  Was the risk assessed?\n" in shown
    assert "F1  draft  MPS 1  fact  The referral came late.\n" in shown


def test_items_are_chosen_by_agency_question_and_state(done: Done, finding: str) -> None:
    done("add", "finding", "ruth", "--agency", "VS", "--question", "1", "--text", "One call.")
    done("propose", "ruth", "F2")
    assert done("show", "ruth", "--agency", "VS").startswith("F2")
    assert done("show", "ruth", "--state", "draft").startswith("F1")
    assert done("show", "ruth", "--question", "2") == ""


def test_open_cells_are_listed(done: Done, finding: str) -> None:
    assert done("show", "ruth", "--open").startswith("1  MPS  in-discussion  F1\n1  VS   not-")
    cells = json.loads(done("show", "ruth", "--open", "--json"))
    assert cells[0]["items"] == ["F1"]
    assert [(c["question"], c["agency"], c["state"]) for c in cells] == [
        (1, "MPS", "in-discussion"),
        (1, "VS", "not-started"),
        (2, "MPS", "not-started"),
        (2, "VS", "not-started"),
    ]


def test_the_json_of_a_case_has_a_list_a_table(done: Done, finding: str) -> None:
    case = json.loads(done("show", "ruth", "--json"))
    assert list(case)[:4] == ["case", "save", "head", "review"]
    assert case["findings"][0]["ref"] == "F1"
    assert case["agencies"][0]["former_names"] == ["Met Police"]
    assert case["actions"] == []


def test_an_item_is_shown_in_full(done: Done, finding: str) -> None:
    lines = done("show", "ruth", "f1").splitlines()
    assert lines[0] == "F1"
    assert "agency: MPS" in lines
    assert "questions: 1" in lines
    assert lines[-1] == "The referral came late."
    assert "on: 14 February 2025" in done("show", "ruth", "N1")


def test_check_ends_with_1_while_there_are_remarks(dhr: Dhr, finding: str) -> None:
    result = dhr("check", "ruth")
    assert result.exit_code == 1
    assert "F1 names no evidence." in result.stdout
    remarks = json.loads(dhr("check", "ruth", "--json").stdout)
    assert {"check", "item", "cell", "part", "sentence"} == set(remarks[0])


def test_check_ends_with_0_where_there_is_nothing_to_say(dhr: Dhr, done: Done) -> None:
    done("new", "empty", "--title", "Empty")
    result = dhr("check", "empty")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No remarks.\n")


def test_the_worked_example_is_checked(dhr: Dhr, example_workspace: Path) -> None:
    result = dhr("check", "lewisham-2014", "--workspace", str(example_workspace))
    assert result.exit_code == 1
    assert {line.split()[0] for line in result.stdout.splitlines()} >= {
        "promise",
        "ledger",
        "addressee",
        "plan",
        "implementation-note",
        "no-result",
        "attendance",
        "undated",
    }


def test_verify_finds_a_case_that_was_changed_by_hand(
    dhr: Dhr, done: Done, finding: str, workspace: Path
) -> None:
    assert json.loads(done("verify", "ruth", "--json"))["sound"] is True
    file = workspace / "cases" / "ruth" / "case.json"
    file.write_bytes(file.read_bytes().replace(b"came late", b"came soon"))
    result = dhr("verify", "ruth")
    assert (result.exit_code, result.stdout.count("\n") > 0) == (1, True)


def test_build_example_builds_it_once(dhr: Dhr, done: Done, workspace: Path) -> None:
    assert done("build-example") == "lewisham-2014\n"
    assert dhr("build-example").exit_code == 1
    assert done("list").startswith("lewisham-2014")


def test_keys_prints_every_action_of_the_table(done: Done) -> None:
    printed = done("keys")
    for action in ACTIONS:
        assert any(help_in(place, action) in printed for place in action.where)
    walk = json.loads(done("keys", "walk", "--json"))
    wanted = [a for a in ACTIONS if "walk" in a.where]
    assert [row["keys"] for row in walk] == [list(map(key_name, a.keys)) for a in wanted]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(done: Done, name: str) -> None:
    shown = done(name, "--help")
    assert "Example: " in shown
    assert "dhr " + name in shown


@pytest.mark.parametrize(
    "kind",
    ["finding", "recommendation", "agency", "question", "member", "person", "meeting", "query"],
)
def test_every_record_that_can_be_added_has_help(done: Done, kind: str) -> None:
    assert f"Example: dhr add {kind}" in done("add", kind, "--help")


def test_columns_are_aligned_by_what_a_terminal_shows() -> None:
    rows = [("A", "", "x"), ("日本", "", "y"), ("e\u0301e", "", "z")]
    assert list(aligned(rows)) == ["A     x", "日本  y", "e\u0301e    z"]


def test_what_nobody_can_see_is_written_as_an_escape() -> None:
    assert safe("a\x1b[2J\u202e\ud800b\n") == "a\\x1b[2J\\u202e\\ud800b\n"


def test_an_excerpt_is_one_line_and_says_that_it_was_cut() -> None:
    assert excerpt("one\n\ntwo", 10) == "one two"
    assert excerpt("x" * 11, 10) == "x" * 9 + "…"
    assert excerpt(" " * 100 + "word", 10).endswith("…")
