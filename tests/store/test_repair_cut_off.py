"""A repair that is killed at any call: repaired again, the case is what it would have been."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dhr_tui.review.change import Hand, change, editing
from dhr_tui.store import mending, parts, repair
from dhr_tui.store.files import CaseFiles
from tests.store.test_erasure import killed_at

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")
Harm = Callable[[Path], object]


def harm_the_case(folder: Path) -> None:
    path = folder / "case.json"
    path.write_bytes(path.read_bytes()[:500])


def harm_the_journal(folder: Path) -> None:
    path = folder / parts.closed_name(1)
    path.write_bytes(path.read_bytes()[:-5])


def harm_both(folder: Path) -> None:
    harm_the_case(folder)
    harm_the_journal(folder)


def mend(files: CaseFiles) -> None:
    folder = files.folder(CASE)
    plan = repair.plan(folder, CASE)
    if plan.found:
        mending.carry_out(folder, CASE, plan, HAND)


@pytest.mark.parametrize("name", ["open", "write", "fsync", "replace", "unlink", "close"])
@pytest.mark.parametrize("harm", [harm_the_case, harm_the_journal, harm_both])
def test_a_repair_cut_off_is_done_by_the_next_one(
    files: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch, harm: Harm, name: str
) -> None:
    monkeypatch.setattr(parts, "LARGEST", 1_500)
    for number in range(9):
        edit = editing(files.load(CASE).findings[1], text=f"wording {number}")
        files.save(CASE, change("edit", "reworded F1", edit), HAND)
    sound = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    harm(folder)
    mend(files)
    expected = CaseFiles(files.workspace).load(CASE).findings

    for place in range(1, 40, 2):
        for path in (each for each in folder.iterdir() if each.is_file()):
            path.unlink()
        for kept, raw in sound.items():
            (folder / kept).write_bytes(raw)
            (folder / kept).chmod(0o600)
        harm(folder)
        pid = os.fork()
        if pid == 0:
            os.__dict__[name] = killed_at(place, os.__dict__[name])
            try:
                mend(CaseFiles(files.workspace))
            finally:
                os._exit(0)
        os.waitpid(pid, 0)
        mend(CaseFiles(files.workspace))
        fresh = CaseFiles(files.workspace)
        assert fresh.verify(CASE).faults == ()
        assert fresh.load(CASE).findings == expected
        save = editing(fresh.load(CASE).findings[1], text="went on")
        fresh.save(CASE, change("edit", "reworded F1", save), HAND)
        assert fresh.verify(CASE).faults == ()
