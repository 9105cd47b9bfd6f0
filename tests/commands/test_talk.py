"""What is said beside the data: remarks, help, and a sentence where there is nothing to do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Dhr = Callable[..., Result]
Done = Callable[..., str]
Process = Callable[..., object]
NOBODY = (
    "Nobody is recorded as present at meeting 1; dhr attend records it, "
    "for what is agreed there already too."
)


def test_an_agreement_without_anybody_present_is_remarked_on(
    dhr: Dhr, done: Done, finding: str
) -> None:
    done("propose", "ruth", finding)
    agreed = dhr("agree", "ruth", finding)
    assert (agreed.exit_code, agreed.stdout) == (0, "")
    assert NOBODY in agreed.stderr
    done("reopen", "ruth", finding, "--reason", "x")
    done("propose", "ruth", finding)
    done("attend", "ruth", "--present", "M1")
    assert "Nobody" not in dhr("agree", "ruth", finding, "--meeting", "1").stderr


def test_attendance_of_nobody_is_asked_back(dhr: Dhr, ruth: str) -> None:
    result = dhr("attend", "ruth")
    assert (result.exit_code, result.stderr) == (
        2, "Say who took part, for instance with --present M1,M2.\n"
    )  # fmt: skip


@pytest.mark.parametrize("cells", ["--cells", "--open"])
def test_cells_have_no_state_to_choose_by(dhr: Dhr, finding: str, cells: str) -> None:
    result = dhr("show", "ruth", cells, "--state", "draft")
    sentence = "--state is for items and not for cells; leave one of the two out.\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", sentence)


@pytest.mark.parametrize("words", [["list"], ["list", "--json"], ["show", "ruth"]])
def test_a_workspace_that_is_a_file_is_named(dhr: Dhr, tmp_path: Path, words: list[str]) -> None:
    file = tmp_path / "file"
    file.write_text("")
    result = dhr("--workspace", str(file), *words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("cannot be read: a file stands where a folder should be.\n")


def test_the_quick_list_names_it_too(process: Callable[..., object], workspace: Path) -> None:
    workspace.write_text("")
    ran = process("list")
    assert ran.returncode == 1  # type: ignore[attr-defined]
    assert b"a file stands where a folder should be." in ran.stderr  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", [["help"], ["-h"], ["--help"]])
def test_the_help_of_the_whole_is_asked_for_in_three_ways(done: Done, words: list[str]) -> None:
    assert done(*words).startswith("Usage: dhr [OPTIONS] [COMMAND] ...")
    assert "dhr help" not in done("--help")


@pytest.mark.parametrize("words", [["show"], ["add", "finding"], ["add"]])
def test_the_help_of_a_command_is_asked_for_in_three_ways(done: Done, words: list[str]) -> None:
    assert done("help", *words) == done(*words, "-h") == done(*words, "--help")


def test_help_of_what_is_not_there_is_a_sentence(dhr: Dhr) -> None:
    assert dhr("help", "shw").stderr == "There is no command shw; the nearest is show.\n"
    wrong = dhr("help", "list", "cases")
    assert wrong.stderr == "dhr list has no commands of its own; see dhr list --help.\n"
    assert wrong.exit_code == 2


def test_an_earlier_wording_cannot_look_like_a_field(done: Done, finding: str) -> None:
    done("edit", "ruth", finding, "--text", "One.\nstate: agreed\nvoice: family")
    done("propose", "ruth", finding)
    done("edit", "ruth", finding, "--text", "Two.")
    lines = done("show", "ruth", finding).splitlines()
    assert [line for line in lines if line.startswith(("state:", "voice:"))] == [
        "state: proposed",
        "voice: panel",
    ]
    assert "    state: agreed" in lines


def test_the_parts_of_a_query_are_told_apart(done: Done, ruth: str) -> None:
    done("add", "query", "ruth", "--agency", "VS", "--text", "When?")
    done("reply", "ruth", "Q1", "--text", "In May.")
    done("close", "ruth", "Q1", "--text", "Noted.")
    shown = done("show", "ruth", "Q1")
    assert shown.endswith("\n\nWhen?\n\nreply:\nIn May.\n\nmade of it:\nNoted.\n")
    assert json.loads(done("show", "ruth", "Q1", "--json"))["reply"] == "In May."
