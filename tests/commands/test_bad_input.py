"""What bad input gets: one sentence that names it, an exit status, and never a traceback."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dhr_tui.review.merge import Clash, Conflict
from dhr_tui.store.errors import Busy
from dhr_tui.store.files import CaseFiles

Dhr = Callable[..., Result]
Done = Callable[..., str]
PLACED = ("--agency", "MPS", "--question", "1")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["lst"], "There is no command lst; the nearest is list."),
        (["add", "findng", "ruth"], "There is no command findng; the nearest is finding."),
        (["list", "--jsn"], "dhr list has no option --jsn; the nearest is --json."),
        (["--workspce", "x", "list"], "dhr has no option --workspce; the nearest is --workspace."),
        (["show"], "dhr show needs CASE; see dhr show --help."),
        (["add"], "dhr add needs a command; see dhr add --help."),
        (["defer", "ruth", "F1"], "dhr defer needs --reason; see dhr defer --help."),
        (["show", "rut"], "There is no case rut; the nearest is ruth."),
        (["show", "ruth", "F9"], "There is no F9 in this case; the nearest is F1."),
        (["show", "ruth", "R9"], "There is no R9 in this case, which has no recommendation yet."),
        (["show", "ruth", "--agency", "MSP"],
         "There is no agency MSP in this case; the nearest is MPS."),
        (["show", "ruth", "--agency", "zz"], "There is no agency zz in this case; it has MPS, VS."),
        (["show", "ruth", "--question", "7"],
         "There is no question 7 in this case; they are numbered 1 to 2."),
        (["show", "ruth", "--state", "agred"], "There is no state agred; the nearest is agreed."),
        (["propose", "ruth", "A1"], "A1 names an agency; name a finding or recommendation here."),
        (["propose", "ruth", "one"], "one is not the name of an item; one looks like F1, R1."),
        (["agree", "ruth", "F1", "--meeting", "9"],
         "There is no meeting 9 in this case; the nearest is 1."),
        (["edit", "ruth", "F1"], "Say what to change of F1, for instance with --text."),
        (["edit", "ruth", "F1", "--lead", "VS"], "F1 is a finding and has no --lead."),
        (["keys", "wlk"], "There is no screen wlk; the nearest is walk."),
        (["completion", "tcsh"], "There is no completion for tcsh; there are bash, zsh, fish."),
        (["list", "--foo"], "dhr list has no option --foo; see dhr list --help."),
        (["list", "-w"], "dhr list has no option -w; see dhr list --help."),
        (["list", "extra"], "dhr list has no place for extra; see dhr list --help."),
        (["show", "ruth", "--agency"],
         "dhr show needs a value after --agency; see dhr show --help."),
        (["list", "--json=1"], "dhr list takes no value after --json; see dhr list --help."),
        (["meeting", "start", "ruth", "--number", "x"],
         "x is not the number of a meeting, a whole number from 1."),
        (["restore-wording", "ruth", "F1", "--save", "0"],
         "0 is not the number of a save, a whole number from 1."),
        (["settings", "ruth", "--decide-within", "601"],
         "601 is not a number of months, a whole number from 0 to 600."),
        (["show", "ruth", ""], "ITEM is empty: give it a value, or leave it out."),
        (["history", "ruth", " "], "ITEM is empty: give it a value, or leave it out."),
        (["show", "Ruth"], "There is no case Ruth; the nearest is ruth."),
        (["show", "ruth", "nobody"], "nobody is not the name of an item; one looks like F1, R1, Q1,"
         " A1, T1, M1, P1, N1, D1, L1, K1, C1, O1, E1, S1, W1."),
        (["add", "meeting", "ruth", "--date", "2025-13"],
         "--date cannot be that: there is no month 13."),
        (["backup", "ruth", "/tmp"], "/tmp is a folder; name a file in it."),
        (["show", ""], "CASE is empty: give it a value, or leave it out."),
        (["show", "ruth", "--agency", ""],
         "--agency is empty: give it a value, or leave it out."),
        (["--workspace", "", "list"], "--workspace is empty: give it a value, or leave it out."),
        (["list", "--workspace="], "--workspace is empty: give it a value, or leave it out."),
        (["export", "ruth", "--document", "letter"],
         "A letter goes to one agency; say which with --agency: MPS, VS."),
    ],
)  # fmt: skip
def test_what_is_named_wrongly_gets_one_sentence_and_status_2(
    dhr: Dhr, finding: str, words: list[str], sentence: str
) -> None:
    result = dhr(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", sentence + "\n")


def test_a_wrong_word_of_the_field_gets_the_nearest(dhr: Dhr, ruth: str) -> None:
    result = dhr("add", "finding", "ruth", *PLACED, "--text", "x", "--type", "missed oportunity")
    assert result.exit_code == 2
    assert "There is no type of finding missed oportunity; the nearest is missed-opportunity." in (
        result.stderr
    )


def test_a_wrong_date_says_what_a_date_looks_like(dhr: Dhr, ruth: str) -> None:
    result = dhr("add", "meeting", "ruth", "--date", "14 Feb")
    assert result.exit_code == 2
    assert "“14 Feb” is not a date" in result.stderr


def test_a_name_that_two_agencies_had_is_asked_back(dhr: Dhr, done: Done, ruth: str) -> None:
    done(
        "add", "agency", "ruth", "--name", "Yard", "--short", "Yard", "--former-name", "Met Police"
    )
    result = dhr("show", "ruth", "--agency", "met police")
    assert result.exit_code == 2
    assert "A1 and A3" in result.stderr


def test_a_case_name_that_is_taken_or_cannot_be_one(dhr: Dhr, ruth: str) -> None:
    taken = dhr("new", "ruth", "--title", "Ruth")
    assert (taken.exit_code, "There is a case ruth already" in taken.stderr) == (1, True)
    strange = dhr("new", "../ruth", "--title", "Ruth")
    assert (strange.exit_code, "cannot be called" in strange.stderr) == (2, True)


@pytest.mark.parametrize("content", [b"", b'{"meta":', b'{"name": "package", "version": 1}', b"[]"])
def test_a_damaged_case_is_named_and_left_as_it_is(
    dhr: Dhr, finding: str, workspace: Path, content: bytes
) -> None:
    file = workspace / "cases" / "ruth" / "case.json"
    file.write_bytes(content)
    for words in (["show", "ruth"], ["propose", "ruth", "F1"], ["verify", "ruth"]):
        result = dhr(*words)
        assert result.exit_code == 1
        assert "case.json" in result.stdout + result.stderr
        assert "Traceback" not in result.stderr
    listed = dhr("list")
    assert (listed.exit_code, "case.json" in listed.stdout) == (0, True)
    assert file.read_bytes() == content


def test_control_characters_are_taken_out_with_a_notice(dhr: Dhr, done: Done, ruth: str) -> None:
    result = dhr("add", "finding", "ruth", *PLACED, "--text", "red \x1b[31mword\u202e")
    assert (result.exit_code, result.stdout) == (0, "F1\n")
    assert "2 control or invisible characters taken out." in result.stderr
    assert json.loads(done("show", "ruth", "F1", "--json"))["text"] == "red [31mword"


@pytest.mark.parametrize(
    "text",
    [
        "| a | b | # <script>alert(1)</script> [/red] \\x1b \\ `code` {{x}}",
        "يجب أن تُسجَّل الإحالة في اليوم نفسه.",
        "Zażółć gęślą jaźń — 🙂",
        "A paragraph.\n\n- one\n- two\n\n(a) part",
        "x" * 1_000_000,
    ],
    ids=["markup", "arabic", "polish-and-emoji", "paragraphs", "a-megabyte"],
)
def test_any_text_from_standard_input_is_kept_literally(done: Done, ruth: str, text: str) -> None:
    done("add", "finding", "ruth", *PLACED, "--text", "-", typed=text + "\n")
    assert json.loads(done("show", "ruth", "F1", "--json"))["text"] == text
    assert done("show", "ruth", "F1").endswith(f"\n\n{text}\n")
    assert len(max(done("show", "ruth").splitlines(), key=len)) < 200


def test_bytes_that_are_no_text_get_a_sentence(dhr: Dhr, ruth: str) -> None:
    result = dhr("add", "finding", "ruth", *PLACED, "--text", "-", typed=b"caf\xe9")
    assert result.exit_code == 2
    assert result.stderr == "What came on standard input is not UTF-8: byte 4 is 0xe9.\n"
    result = dhr("add", "finding", "ruth", *PLACED, "--text", "caf\udce9")
    assert result.exit_code == 2
    assert "its character 4 is the byte 0xe9" in result.stderr


def test_a_foreign_case_file_cannot_command_the_terminal(
    dhr: Dhr, finding: str, workspace: Path
) -> None:
    file = workspace / "cases" / "ruth" / "case.json"
    hostile = b"The \\u001b]52;c;AAAA\\u0007 \xc2\x9b31m\xe2\x80\xae referral"
    head, _, tail = file.read_bytes().rpartition(b"The referral")
    file.write_bytes(head + hostile + tail)
    for words in (["show", "ruth"], ["show", "ruth", "F1"], ["show", "ruth", "F1", "--json"]):
        printed = dhr(*words).stdout
        assert not any(unseen in printed for unseen in "\x1b\x07\x9b\u202e")
    assert "\x1b" in json.loads(dhr("show", "ruth", "F1", "--json").stdout)["text"]


@pytest.mark.parametrize(
    "error",
    [Conflict([Clash("findings", 1, "text", "theirs", "mine")]), Busy("ruth", 10)],
    ids=["conflict", "locked"],
)
def test_a_conflict_and_a_lock_have_status_3(
    dhr: Dhr, finding: str, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(*_: object) -> None:
        raise error

    monkeypatch.setattr(CaseFiles, "save", save)
    result = dhr("propose", "ruth", finding)
    assert result.exit_code == 3
    assert "try again" in result.stderr


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_the_program_says_where_and_no_word_of_the_case(
    dhr: Dhr, finding: str, monkeypatch: pytest.MonkeyPatch, debug: bool
) -> None:
    def save(*_: object) -> None:
        words = "the referral came late"
        raise ZeroDivisionError(words)

    monkeypatch.setattr(CaseFiles, "save", save)
    if debug:
        monkeypatch.setenv("DHR_DEBUG", "1")
    result = dhr("propose", "ruth", finding)
    assert result.exit_code == 70
    assert result.stderr.startswith("A fault in dhr stopped it: ZeroDivisionError at ")
    assert ("wording.py" in result.stderr) == debug
    assert "referral" not in result.stderr


def test_a_workspace_that_cannot_be_made_is_one_sentence(dhr: Dhr, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = dhr("new", "ruth", "--title", "Ruth", "--workspace", str(tmp_path / "file"))
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert os.listdir(tmp_path) == ["file"]
