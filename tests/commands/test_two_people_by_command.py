"""Two people change one text from the command line: the second is told, with both texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from dhr_tui.review.acts import findings, undo
from dhr_tui.review.change import Change, Hand
from dhr_tui.session import Act
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.protocol import Saved
from dhr_tui.store.workspace import find
from tests.commands.conftest import Dhr

CHAIR = Hand(who="chair", at="2026-01-05T10:00:00Z")


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> list[Act]:
    """Acts of the chair, done just before the next save of somebody else reaches the case."""
    acts: list[Act] = []
    save = CaseFiles.save

    def after_the_chair(files: CaseFiles, case: str, change: Change, hand: Hand) -> Saved:
        while acts:
            save(files, case, acts.pop(0)(files.load(case), CHAIR), CHAIR)
        return save(files, case, change, hand)

    monkeypatch.setattr(CaseFiles, "save", after_the_chair)
    return acts


def _reworded(text: str) -> Act:
    return lambda review, hand: findings.edit_finding(review, review.findings[1], hand, text=text)


def test_both_texts_are_printed_and_nothing_is_saved(
    dhr: Dhr, finding: str, meanwhile: list[Act]
) -> None:
    meanwhile.append(_reworded("It came after four days."))
    result = dhr("edit", "ruth", finding, "--text", "It came\n\nlate.")
    assert result.exit_code == 3
    assert result.stderr == (
        "Somebody else changed F1 (text) at the same time, so nothing was saved; try again.\n"
        "F1 text, theirs:\n    It came after four days.\n"
        "F1 text, yours:\n    It came\n    \n    late.\n"
    )
    assert "It came after four days." in dhr("show", "ruth", finding).stdout


def test_a_second_person_who_changes_another_field_is_not_held_up(
    dhr: Dhr, finding: str, meanwhile: list[Act]
) -> None:
    meanwhile.append(_reworded("It came after four days."))
    assert dhr("edit", "ruth", finding, "--type", "lesson").exit_code == 0
    assert "It came after four days." in dhr("show", "ruth", finding).stdout


def test_a_finding_that_is_gone_is_said_to_be_gone(
    dhr: Dhr, ruth: str, meanwhile: list[Act], workspace: Path
) -> None:
    words = ["--agency", "MPS", "--question", "1", "--text", "Late."]
    assert dhr("add", "finding", ruth, *words, "--as", "chair").exit_code == 0
    journal = CaseFiles(find(str(workspace))).history(ruth)
    meanwhile.append(lambda review, hand: undo.undo(review, journal, hand))
    result = dhr("edit", ruth, "F1", "--text", "Early.")
    assert result.exit_code == 3
    assert result.stderr == "Somebody else removed F1 from the case, so nothing was saved.\n"
