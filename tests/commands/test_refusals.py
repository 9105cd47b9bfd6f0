"""A refusal names the way out: a command on the command line, a key on the screen."""

from __future__ import annotations

import ast
from collections.abc import Callable

import pytest
from click.testing import Result

from dhr_tui.commands.parts.endings import CURES
from dhr_tui.commands.table import COMMANDS
from dhr_tui.review.change import Refused
from dhr_tui.screens.keys.actions import ACTIONS, told
from tests.house.sources import PACKAGE

Dhr = Callable[..., Result]
Done = Callable[..., str]


def _cures(folder: str) -> set[str]:
    """The second argument of every call that refuses or asks for words, where it is a constant."""
    calls = (
        node
        for path in (PACKAGE / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )
    arguments = [
        call.args[1 if call.func.id == "Refused" else 2 :]  # type: ignore[attr-defined]
        for call in calls
        if call.func.id in ("Refused", "given")  # type: ignore[attr-defined]
    ]
    return {
        str(value.value) for row in arguments for value in row if isinstance(value, ast.Constant)
    }


def test_every_cure_of_an_act_is_an_action_and_a_command() -> None:
    cures = _cures("review")
    assert cures >= {"reopen", "decide", "withdraw", "meeting"}
    assert cures <= {action.id for action in ACTIONS}
    assert {CURES.get(cure, cure).split()[0] for cure in cures} <= set(COMMANDS)


def test_every_cure_of_the_screens_is_an_action() -> None:
    assert _cures("screens") <= {action.id for action in ACTIONS}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["edit", "ruth", "F1", "--text", "x"],
         "F1 is agreed and locked; reopen it with a reason to change it (dhr reopen)."),
        (["propose", "ruth", "F1"],
         "F1 is agreed and locked; reopen it with a reason first (dhr reopen)."),
        (["agree", "ruth", "F2"],
         "You cannot agree F2: it is draft; propose it first (dhr propose)."),
        (["nothing", "ruth", "--agency", "MPS", "--question", "1", "--because", "x"],
         "F1, F2 answer this cell; withdraw first what does not stand (dhr withdraw)."),
        (["propose", "ruth", "R1"],
         "R1 is an agency report's; decide on it instead of agreeing it (dhr decide)."),
        (["withdraw", "ruth", "F2", "--reason", " "], "Say why F2 is withdrawn."),
    ],
)  # fmt: skip
def test_the_command_line_names_the_command(
    dhr: Dhr, done: Done, finding: str, words: list[str], sentence: str
) -> None:
    done("add", "finding", "ruth", "--agency", "MPS", "--question", "1", "--text", "Second.")
    done("add", "recommendation", "ruth", "--text", "Train.", "--from", "MPS")
    done("propose", "ruth", "F1")
    done("agree", "ruth", "F1")
    refused = dhr(*words)
    assert (refused.exit_code, refused.stderr) == (1, sentence + "\n")


def test_no_meeting_runs(dhr: Dhr, done: Done, finding: str) -> None:
    done("meeting", "ruth", "--end")
    done("propose", "ruth", "F1")
    assert dhr("agree", "ruth", "F1").stderr.endswith("agreed at a meeting (dhr meeting).\n")


def test_the_screen_names_the_key() -> None:
    refused = Refused("F1 is agreed and locked; reopen it with a reason first.", "reopen")
    assert told(refused) == "F1 is agreed and locked; reopen it with a reason first (o)."
    assert told(Refused("Nothing was changed.")) == "Nothing was changed."
    assert told(ValueError("Something else.")) == "Something else."
