"""The past of an item by command: its history with reasons, its wordings, what was left unsaved."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dhr_tui.store.draft import Draft
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import find
from tests.commands.conftest import Dhr
from tests.store.test_custody import as_root

Done = Callable[..., str]


def saves(done: Done, item: str) -> list[int]:
    return [entry["number"] for entry in json.loads(done("history", "ruth", item, "--json"))]


@pytest.fixture
def left(workspace: Path, finding: str) -> CaseFiles:
    """Two drafts of kim's: on F1 as it was at first, and a new query."""
    files = CaseFiles(find(str(workspace)))
    drafts = (
        Draft(key="F1", text="It came\nlate.", at="2026-01-05T10:00:00Z", id=1, base=1),
        Draft(key="new query 1 1", text="When?", at="2026-01-05T11:00:00Z", question=1, agency=1),
    )
    for draft in drafts:
        files.draft_put("ruth", "kim", draft)
    return files


def test_a_history_tells_reasons_and_other_words_that_changed(done: Done, finding: str) -> None:
    done("propose", "ruth", finding)
    done("agree", "ruth", finding)
    done("reopen", "ruth", finding, "--reason", "a letter came")
    done("edit", "ruth", finding, "--type", "lesson")
    done("withdraw", "ruth", finding, "--reason", "said twice")
    printed = done("history", "ruth", finding)
    assert "    because: a letter came\n" in printed
    assert "    type: fact -> lesson\n" in printed
    assert "    because: said twice\n" in printed


def test_a_history_marks_what_was_taken_out_and_put_in(done: Done, finding: str) -> None:
    done("edit", "ruth", finding, "--text", "The referral came four days late.")
    printed = done("history", "ruth", finding, "--changes")
    assert "    The referral came {+four days +}late.\n" in printed


def test_an_earlier_wording_is_given_again_as_a_new_save(
    dhr: Dhr, done: Done, finding: str
) -> None:
    first = saves(done, finding)[0]
    done("edit", "ruth", finding, "--text", "It came after four days.")
    result = dhr("restore-wording", "ruth", finding, "--save", str(first))
    assert result.exit_code == 0
    assert result.stderr == f"F1 has the words of save {first} again; save {first + 2}.\n"
    assert "The referral came late." in done("show", "ruth", finding)
    done("undo", "ruth")
    assert "It came after four days." in done("show", "ruth", finding)


def test_agreed_words_are_not_replaced_by_earlier_ones(dhr: Dhr, done: Done, finding: str) -> None:
    first = saves(done, finding)[0]
    done("edit", "ruth", finding, "--text", "It came after four days.")
    done("propose", "ruth", finding)
    done("agree", "ruth", finding)
    result = dhr("restore-wording", "ruth", finding, "--save", str(first))
    assert result.exit_code == 1
    assert "dhr reopen" in result.stderr


def test_a_save_in_which_there_was_no_such_item_is_told(dhr: Dhr, finding: str) -> None:
    result = dhr("restore-wording", "ruth", finding, "--save", "1")
    assert (result.exit_code, result.stderr) == (1, "F1 was not in the case after save 1.\n")


def test_drafts_are_listed_with_what_became_of_them(done: Done, left: CaseFiles) -> None:
    done("edit", "ruth", "F1", "--text", "It came early.", "--as", "ben")
    printed = done("drafts", "ruth")
    assert "F1  2026-01-05T10:00:00Z\n    It was written on version 1 of F1; ben changed" in printed
    assert "    It came late.\n" in printed
    assert "new query at question 1, MPS  2026-01-05T11:00:00Z  (key: new query 1 1)\n" in printed
    first, second = json.loads(done("drafts", "ruth", "--json"))
    assert (first["key"], first["version"], first["version_now"]) == ("F1", 1, 2)
    assert (first["changed"], first["changed_by"], first["text"]) == (True, "ben", "It came\nlate.")
    assert (second["item"], second["changed"], second["gone"]) == (None, False, False)


def test_a_draft_is_listed_for_its_writer_only(dhr: Dhr, left: CaseFiles) -> None:
    result = dhr("drafts", "ruth", "--as", "ben")
    assert (result.stdout, result.stderr) == ("", "ben left nothing unsaved in ruth.\n")


def test_drafts_of_a_damaged_case_are_listed_with_what_can_be_said(
    dhr: Dhr, left: CaseFiles, workspace: Path
) -> None:
    file = workspace / "cases" / "ruth" / "case.json"
    file.write_bytes(file.read_bytes()[:300])
    result = dhr("drafts", "ruth")
    assert result.exit_code == 0
    assert "dhr repair ruth puts it right." in result.stderr
    assert "F1  2026-01-05T10:00:00Z\n    It was written on version 1 of F1.\n" in result.stdout
    assert "    It came late.\n" in result.stdout
    assert "new query 1 1  2026-01-05T11:00:00Z\n" in result.stdout
    first = json.loads(dhr("drafts", "ruth", "--json").stdout)[0]
    assert (first["text"], first["changed"], first["gone"]) == ("It came\nlate.", None, None)
    assert dhr("drafts", "ruth", "--discard", "F1").stdout == "It came\nlate.\n"


@as_root
def test_what_opens_for_another_account_alone_is_not_told_to_be_nothing(
    dhr: Dhr, left: CaseFiles
) -> None:
    for draft in Path(left.draft_place("ruth")).iterdir():
        os.chown(draft, 54_330, -1)
    result = dhr("drafts", "ruth")
    assert (result.stdout, result.stderr) == (
        "",
        "kim left 2 texts unsaved in ruth, which belong to that account and open for it alone.\n",
    )


def test_a_draft_is_thrown_away_by_its_key_and_printed_a_last_time(
    dhr: Dhr, done: Done, left: CaseFiles
) -> None:
    unknown = dhr("drafts", "ruth", "--discard", "F9")
    assert unknown.exit_code == 2
    assert "there are: F1, new query 1 1." in unknown.stderr
    assert done("drafts", "ruth", "--discard", "F1") == "It came\nlate.\n"
    assert [draft.key for draft in left.draft_list("ruth", "kim")] == ["new query 1 1"]
