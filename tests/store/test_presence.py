"""Presence on the disk: nobody dead is shown, nobody living is missed, nothing is an error."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import stat
import time
from pathlib import Path

import msgspec
import pytest

from dhr_tui.store import presence
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.present import Present

CASE = "lewisham-2014"
AMINA = Present(session="a" * 16, who="amina", screen="walk", question=1, agency=1)
LI = Present(session="b" * 16, who="li", screen="grid")


@pytest.fixture
def here(folder: Path) -> Path:
    """The folder of those who are here."""
    return folder / "presence"


@pytest.fixture
def others(files: CaseFiles) -> CaseFiles:
    """The store as another program sees it."""
    return CaseFiles(files.workspace)


def entry(here: Path, told: Present) -> Path:
    return here / f"{told.session}.json"


def write(here: Path, told: Present, data: bytes | None = None) -> Path:
    """An entry as a killed program leaves it: without a lock."""
    here.mkdir(exist_ok=True)
    entry(here, told).write_bytes(msgspec.json.encode(told) if data is None else data)
    return entry(here, told)


def test_another_program_sees_who_is_here(files: CaseFiles, others: CaseFiles) -> None:
    files.present_put(CASE, AMINA)
    others.present_put(CASE, LI)
    assert others.present_list(CASE) == files.present_list(CASE) == [AMINA, LI]


def test_an_entry_without_a_lock_is_not_shown_and_is_removed(
    files: CaseFiles, others: CaseFiles, here: Path
) -> None:
    files.present_put(CASE, AMINA)
    dead = write(here, LI)
    assert others.present_list(CASE) == [AMINA]
    assert not dead.exists()


def test_the_same_entry_with_a_lock_is_shown(others: CaseFiles, here: Path) -> None:
    with open(write(here, LI), "rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert others.present_list(CASE) == [LI]


def test_a_killed_program_is_gone_when_the_locks_are_tried_again(
    files: CaseFiles, others: CaseFiles, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pid = os.fork()
    if pid == 0:
        files.present_put(CASE, AMINA)
        signal.pause()
        os._exit(0)
    try:
        while not entry(here, AMINA).exists():
            time.sleep(0.01)
        assert others.present_list(CASE) == [AMINA]
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    monkeypatch.setattr(presence, "RETEST", 1e-9)
    assert others.present_list(CASE) == []
    assert not entry(here, AMINA).exists()


def test_a_living_session_is_never_missed_while_it_moves(
    files: CaseFiles, others: CaseFiles
) -> None:
    files.present_put(CASE, LI)
    done, tell = os.pipe()
    pid = os.fork()
    if pid == 0:
        files.present_put(CASE, AMINA)
        os.write(tell, b"begun")
        for number in range(3_000):
            files.present_put(CASE, msgspec.structs.replace(AMINA, question=number))
        os.write(tell, b"done")
        signal.pause()
    try:
        assert os.read(done, 5) == b"begun"
        while len(others.present_list(CASE)) < 2:
            continue
        seen, missed = set(), 0
        while not select.select([done], [], [], 0)[0]:
            found = others.present_list(CASE)
            missed += len(found) != 2
            seen |= {present.question for present in found}
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    assert missed == 0
    assert len(seen) > 1


def test_a_look_costs_one_question_to_the_system_while_nobody_moves(
    files: CaseFiles, others: CaseFiles, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.present_put(CASE, AMINA)
    long_ago = time.time() - 10
    os.utime(here, (long_ago, long_ago))
    assert others.present_list(CASE) == [AMINA]
    calls, lstat = [], os.lstat

    def counted(path: str) -> os.stat_result:
        calls.append(path)
        return lstat(path)

    monkeypatch.setattr(os, "lstat", counted)
    monkeypatch.setattr(presence, "RETEST", 1e9)
    others.present_list(CASE)
    calls.clear()
    assert others.present_list(CASE) == [AMINA]
    assert calls == [str(here)]
    files.present_put(CASE, msgspec.structs.replace(AMINA, question=2))
    assert others.present_list(CASE)[0].question == 2


def test_entries_are_private(files: CaseFiles, here: Path) -> None:
    files.present_put(CASE, AMINA)
    assert stat.S_IMODE(here.stat().st_mode) == 0o700
    assert stat.S_IMODE(entry(here, AMINA).stat().st_mode) == 0o600


def test_a_panel_that_shares_the_case_can_read_each_others_entries(
    files: CaseFiles, folder: Path, here: Path
) -> None:
    folder.chmod(0o2770)
    files.present_put(CASE, AMINA)
    assert stat.S_IMODE(here.stat().st_mode) == 0o2770
    assert stat.S_IMODE(entry(here, AMINA).stat().st_mode) == 0o660


def test_nothing_is_left_when_everybody_has_gone(files: CaseFiles, here: Path) -> None:
    files.present_put(CASE, AMINA)
    files.present_put(CASE, msgspec.structs.replace(AMINA, question=2))
    files.present_drop(CASE, AMINA.session)
    assert list(here.iterdir()) == []


def test_where_presence_cannot_be_written_the_case_goes_on(files: CaseFiles, here: Path) -> None:
    here.write_text("a file stands where the folder should be")
    files.present_put(CASE, AMINA)
    assert files.present_list(CASE) == []
    files.present_drop(CASE, AMINA.session)
    assert files.load(CASE).save == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"session": 5}',
        b"\xff",
        b'{"session":"cccccccccccccccc","who":"li"}',
        b'{"session":"bbbbbbbbbbbbbbbb","who":"\\u001b\\u202e"}',
        b'{"session":"bbbbbbbbbbbbbbbb","who":"' + b"l" * 9_000 + b'"}',
    ],
)
def test_a_living_entry_of_nonsense_is_passed_over(
    others: CaseFiles, here: Path, data: bytes
) -> None:
    with open(write(here, LI, data), "rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert others.present_list(CASE) == []


def test_a_link_leads_nowhere(others: CaseFiles, here: Path, case_file: Path) -> None:
    here.mkdir()
    entry(here, LI).symlink_to(case_file)
    assert others.present_list(CASE) == []
    assert case_file.exists()
    assert entry(here, LI).is_symlink()


def test_what_a_killed_session_never_named_is_swept(others: CaseFiles, here: Path) -> None:
    here.mkdir()
    young, old = here / ".aa.1.tmp", here / ".aa.2.tmp"
    young.touch()
    old.touch()
    os.utime(old, (0, 0))
    assert others.present_list(CASE) == []
    assert (young.exists(), old.exists()) == (True, False)
