"""What a shell is offered: names that can stand in its line as they are."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dhr_tui.commands.group import COMPLETE
from dhr_tui.commands.group import dhr as the_command_line
from dhr_tui.store.workspace import Workspace

Dhr = Callable[..., Result]
Done = Callable[..., str]
ADD = "dhr add finding ruth"


def answer(line: str, shell: str = "bash") -> list[str]:
    """What a shell reads, the word under the cursor being the last of the line."""
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
    if shell == "fish":
        asked["COMP_CWORD"] = line.split(" ")[-1]
    ran = CliRunner().invoke(the_command_line, [], env=asked | {COMPLETE: f"{shell}_complete"})
    assert (ran.exit_code, ran.stderr) == (0, "")
    return ran.stdout.splitlines()


def offers(line: str) -> list[str]:
    """What bash would offer."""
    return [offer.removeprefix("plain,") for offer in answer(line) if offer]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dhr lis", ["list"]),
        ("dhr show ", ["ruth"]),
        ("dhr propose ruth f", ["F1"]),
        ("dhr show ruth A", ["A1", "A2"]),
        (f"{ADD} --agency ", ["MPS", "VS"]),
        (f"{ADD} --question ", ["1", "2"]),
        (f"{ADD} --type mis", ["missed-opportunity"]),
        (f"{ADD} --meeting ", ["1"]),
        ("dhr meeting ruth ", ["1"]),
        ("dhr agency ruth v", ["VS"]),
        ("dhr export ruth --document c", ["coverage"]),
        ("dhr new anna --terms per", ["per-agency"]),
        ("dhr import ag", ["agencies"]),
        ("dhr import agencies ", ["ruth"]),
        ("dhr import recommendations ruth x.csv --agency V", ["VS"]),
        ("dhr import agencies ruth x", ["file,x"]),
        ("dhr help und", ["undo"]),
        ("dhr help add fi", ["finding"]),
        ("dhr propose nobody ", []),
        ("dhr completion ", ["bash", "zsh", "fish"]),
        ("dhr completion z", ["zsh"]),
        ("dhr agree ruth ", []),
        ("dhr withdraw ruth ", ["F1"]),
    ],
)
def test_what_the_case_and_the_program_have_is_offered(
    finding: str, line: str, expected: list[str]
) -> None:
    assert offers(line) == expected


@pytest.mark.parametrize("line", ["dhr --workspace ", "dhr list --workspace ../p"])
def test_a_workspace_is_a_folder_that_the_shell_finds(ruth: str, line: str) -> None:
    assert answer(line) == [f"dir,{line.split(' ')[-1]}"]


def test_an_export_goes_to_a_folder_that_the_shell_finds(ruth: str) -> None:
    assert answer("dhr export ruth --output out") == ["dir,out"]


def test_a_short_form_that_a_shell_would_part_is_offered_by_its_number(
    done: Done, ruth: str
) -> None:
    for short in ("Lew Hosp", "R&D", "GP;x", "Łódź", "$HOME"):
        done("add", "agency", "ruth", "--name", short, "--short", short)
    offered = offers(f"{ADD} --agency ")
    assert offered == ["MPS", "VS", "A3", "A4", "A5", "Łódź", "A7"]
    assert all(shlex.split(name) == [name] for name in offered)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--agency = V", ["VS"]),
        ("--agency =", ["MPS", "VS"]),
        ("--agency=V", ["--agency=VS"]),
        ("--agency = VS --question = 2", ["2"]),
    ],
)
def test_a_value_after_an_equals_sign_is_completed(
    finding: str, words: str, expected: list[str]
) -> None:
    assert offers(f"{ADD} {words}") == expected


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_shell_that_completes_whole_words_gets_the_whole_word(finding: str, shell: str) -> None:
    assert any("--agency=VS" in row for row in answer(f"{ADD} --agency=V", shell))


def test_completion_looks_where_the_command_line_says(
    finding: str, tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DHR_WORKSPACE", str(tmp_path / "nowhere"))
    assert offers("dhr show ") == []
    assert offers(f"dhr --workspace {workspace} show ") == ["ruth"]
    assert offers(f"dhr --workspace = {workspace} show ") == ["ruth"]


def test_completion_never_fails_where_no_case_can_be_read(workspace: Path) -> None:
    workspace.write_text("a file stands where the workspace should be")
    assert Workspace(workspace).path.is_file()
    assert offers("dhr show ") == []
    assert offers("dhr propose ruth ") == []


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not here")
def test_bash_itself_completes_a_value_after_an_equals_sign(finding: str, tmp_path: Path) -> None:
    command = tmp_path / "dhr"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m dhr_tui "$@"\n')
    command.chmod(0o700)
    script = f"""
        PATH={tmp_path}:$PATH
        eval "$(dhr completion bash)"
        COMP_WORDS=(dhr add finding ruth --agency = V); COMP_CWORD=6
        _dhr_completion dhr
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    ran = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "VS\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_is_for_dhr(done: Done, shell: str) -> None:
    script = done("completion", shell)
    assert "_DHR_COMPLETE" in script
    assert f"{shell}_complete" in script


def test_a_short_form_with_a_blank_is_found_by_what_it_begins_with(done: Done, ruth: str) -> None:
    done("add", "agency", ruth, "--name", "Steering Group", "--short", "MARAC SG")
    assert offers("dhr show ruth --agency MAR") == ["A3"]
    assert offers("dhr show ruth --agency M") == ["MPS", "A3"]


def test_an_act_is_offered_the_texts_that_it_may_be_done_to(done: Done, finding: str) -> None:
    done("propose", "ruth", finding)
    assert offers("dhr agree ruth ") == ["F1"]
    assert offers("dhr propose ruth ") == offers("dhr reopen ruth ") == []
    done("agree", "ruth", finding)
    assert offers("dhr reopen ruth ") == ["F1"]
    assert offers("dhr withdraw ruth ") == offers("dhr agree ruth ") == []
