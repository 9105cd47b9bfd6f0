"""Hostile cases on the command line: nothing printed or exported commands a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dhr_tui.commands.group import COMPLETE
from dhr_tui.commands.group import dhr as the_command_line
from dhr_tui.commands.table import COMMANDS
from dhr_tui.documents.registry import DOCUMENTS
from dhr_tui.review.text import UNSEEN
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace
from tests.hostile.filled import CASE, stored
from tests.hostile.strings import GROUPS, HOSTILE, NAMES

Dhr = Callable[..., Result]
ITEMS = ("F1", "F2", "F3", "R1", "R6", "Q1", "A1", "T1", "T3", "M1", "P1", "N1", "C1", "O1", "S1",
         "W1", "E101")  # fmt: skip
LETTER = ("--agency", "A1", "--despite-agencies")


def exporting(name: str) -> list[str]:
    """The command that writes a document; every text in a letter here names every agency."""
    return ["export", CASE, "--document", name, *(LETTER if name == "letter" else ())]


READING = [
    ["list"],
    ["show", CASE],
    ["show", CASE, "--cells"],
    ["show", CASE, "--state", "draft"],
    *(["show", CASE, item] for item in ITEMS),
    ["history", CASE],
    ["history", CASE, "F3"],
    ["history", CASE, "F3", "--changes"],
    ["drafts", CASE],
    ["query", "list", CASE, "--all"],
    ["action", "list", CASE, "--all"],
    *([log, "list", CASE] for log in ("contact", "process", "recipient", "delay", "equality")),
    ["clock", CASE],
    ["check", CASE],
    ["verify", CASE],
    *([*exporting(name), "--output", "-"] for name in DOCUMENTS),
    *([*exporting(name), "--drafts", "--output", "-"] for name in DOCUMENTS),
]
ACTING = [
    ["undo", CASE],
    ["agree", CASE, "F2"],
    ["attend", CASE, "--present", "M1"],
    ["dissent", CASE, "F2", "--who", "M1", "--words", "No."],
    ["link", CASE, "R1", "F2"],
    ["nothing", CASE, "--agency", "A1", "--question", "1", "--because", "x"],
    ["nothing", CASE, "--agency", "A1", "--question", "2", "--because", "x"],
    ["agency", CASE, "nobody", "--note", "x"],
    ["edit", CASE, "F3", "--text", "x"],
    ["restore-wording", CASE, "F1", "--save", "1"],
    ["propose", CASE, "F1"],
    ["names", "list", CASE, "--show"],
    ["question", "edit", CASE, "T1", "--short", "x"],
    ["member", CASE, "M1", "--name", "x"],
    ["person", CASE, "P1", "--relation", "x"],
    ["member", CASE, "M1", "--name", "x"],
    ["person", CASE, "P1", "--role", "x"],
    ["question", "edit", CASE, "nothing", "--text", "x"],
    ["question", "edit", CASE, "1", "--text", "x"],
    ["remove", CASE, "A1"],
    ["merge-agencies", CASE, "--from", "A1", "--into", "A2"],
    ["merge-agencies", CASE, "--from", "A3", "--into", "A2"],
    ["history", CASE],
]
SAY_NO_MORE = {
    "add", "backup", "build-example", "clear", "close", "completion", "decide", "defer",
    "demo", "erase", "help", "import", "keys", "meeting", "new", "not-applicable", "open", "park",
    "plan", "redo", "reopen", "repair", "reply", "restore", "settings", "share", "withdraw",
}  # fmt: skip
"""Commands that print names and numbers, or through the same lines as those that are tried."""


def unseen(result: Result) -> list[str]:
    """What nobody can see in what a command printed, on both streams."""
    return UNSEEN.findall(result.stdout) + UNSEEN.findall(result.stderr)


def test_every_command_is_tried_or_says_no_more() -> None:
    tried = {words[0] for words in (*READING, *ACTING)}
    assert tried | SAY_NO_MORE == set(COMMANDS)
    assert not tried & SAY_NO_MORE


@pytest.fixture(params=GROUPS, ids=NAMES)
def hostile(request: pytest.FixtureRequest, workspace: Path) -> list[str]:
    group: list[str] = request.param
    stored(CaseFiles(Workspace(workspace)), group)
    return group


def letters(group: list[str]) -> list[str]:
    """A few letters of each text that the eye can see."""
    seen = (UNSEEN.sub(" ", HOSTILE[name]).split() for name in group)
    return [words[0][:1] for words in seen if words]


def test_nothing_printed_commands_the_terminal(dhr: Dhr, hostile: list[str]) -> None:
    for words in READING:
        result = dhr(*words)
        assert unseen(result) == [], words
        assert result.exit_code == (1 if words[0] == "check" else 0), result.stderr
        assert result.stdout


def test_json_escapes_what_nobody_can_see_and_loses_none_of_it(
    dhr: Dhr, hostile: list[str]
) -> None:
    for words in (["list"], ["show", CASE], ["history", CASE], ["check", CASE], ["verify", CASE]):
        result = dhr(*words, "--json")
        assert unseen(result) == []
        assert json.loads(result.stdout)
    text = json.loads(dhr("show", CASE, "F1", "--json").stdout)["text"]
    assert all(HOSTILE[name] in text for name in hostile)


def test_no_act_on_a_hostile_case_says_anything_else(dhr: Dhr, hostile: list[str]) -> None:
    for words in ACTING:
        result = dhr(*words)
        assert unseen(result) == [], words
        assert result.exit_code in (0, 1, 2), result.stderr
        assert "A fault in dhr" not in result.stderr


def test_a_document_is_written_with_the_letters_and_nothing_unseen(
    dhr: Dhr, hostile: list[str], tmp_path: Path
) -> None:
    for name in DOCUMENTS:
        result = dhr(*exporting(name), "--drafts", "--output", str(tmp_path))
        assert result.exit_code == 0, result.stderr
        text = Path(result.stdout.strip()).read_bytes().decode()
        assert UNSEEN.findall(text) == []
        plain = text.replace("\\", "")
        assert [part for part in letters(hostile) if part.replace("\\", "") not in plain] == []


def test_a_hostile_register_of_real_names_is_listed_and_checked(
    dhr: Dhr, hostile: list[str], workspace: Path
) -> None:
    texts = [f"name {HOSTILE[name]}" for name in hostile]
    names = {n: {"name": text, "role": text} for n, text in enumerate(texts, 1)}
    written = json.dumps({"meta": {"1": {"case": CASE}}, "names": names})
    (workspace / "cases" / CASE / "names.json").write_text(written, encoding="utf-8")
    for words in (
        ["names", "list", CASE],
        ["names", "list", CASE, "--show"],
        ["check", CASE],
        ["names", "traces", CASE],
    ):
        result = dhr(*words)
        assert unseen(result) == [], words
        assert "A fault in dhr" not in result.stderr
        assert result.stdout
    held = dhr("export", CASE, "--document", "findings")
    assert (held.exit_code, unseen(held)) == (1, [])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("line", [f"show {CASE} ", "show ", f"show {CASE} --agency ", "list --as "])
def test_no_completion_commands_the_terminal(hostile: list[str], shell: str, line: str) -> None:
    words = f"dhr {line}"
    at = "" if shell == "fish" else str(len(words.split(" ")) - 1)
    asked = {COMPLETE: f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": at}
    result = CliRunner().invoke(the_command_line, [], env=asked)
    assert (result.exit_code, unseen(result)) == (0, [])


ODD = "a\nA fault in dhr\tb\x1b[2J"


@pytest.mark.parametrize(
    "words",
    [
        ["show", CASE, ODD],
        ["show", CASE, "--agency", ODD],
        ["show", ODD],
        [ODD],
        ["backup", CASE, f"/nowhere/{ODD}"],
        ["restore", f"/nowhere/{ODD}"],
        ["import", "agencies", CASE, f"/nowhere/{ODD}"],
        ["import", ODD, CASE, "/nowhere"],
        ["export", CASE, "--document", ODD],
        ["drafts", CASE, "--discard", ODD],
        ["completion", ODD],
        ["meeting", "start", CASE, "--number", ODD],
    ],
    ids=lambda words: f"{words[0]!r} {len(words)}",
)
def test_a_sentence_with_a_name_in_it_stays_one_line(
    dhr: Dhr, workspace: Path, words: list[str]
) -> None:
    stored(CaseFiles(Workspace(workspace)), GROUPS[0])
    result = dhr(*words)
    assert result.exit_code in (1, 2)
    assert (result.stdout, unseen(result)) == ("", [])
    assert result.stderr.count("\n") == 1, result.stderr


def test_the_path_of_a_document_stays_one_line(dhr: Dhr, workspace: Path, tmp_path: Path) -> None:
    stored(CaseFiles(Workspace(workspace)), GROUPS[0])
    result = dhr("export", CASE, "--document", "coverage", "--output", str(tmp_path / "a\nb"))
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)


def test_the_name_of_a_folder_commands_no_terminal(dhr: Dhr, tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b]0;owned\x07\x9b2J\u202e"
    where = ["--workspace", str(folder)]
    empty = dhr("list", *where)
    assert (empty.exit_code, unseen(empty)) == (0, [])
    stored(CaseFiles(Workspace(folder)), GROUPS[0])
    written = dhr("export", CASE, "--document", "coverage", *where)
    assert (written.exit_code, unseen(written)) == (0, [])
    assert "\\x1b]0;owned" in written.stdout
    assert [path.name for path in (folder / "exports").iterdir()] == [f"{CASE}-coverage.md"]
    folder.joinpath("file\x1b[2J").write_text("")
    refused = dhr("list", "--workspace", str(folder / "file\x1b[2J"))
    assert (refused.exit_code, unseen(refused)) == (1, [])
