"""A save under every fault of the system: the old words or the new ones, never neither."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from dhr_tui.review.change import Hand, change, editing
from dhr_tui.store.errors import NotSaved, OutcomeUnknown, StoreError
from dhr_tui.store.files import CaseFiles

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")
OLD = "The referral was late."
CALLS = (
    "open",
    "write",
    "read",
    "fsync",
    "close",
    "replace",
    "stat",
    "lstat",
    "fstat",
    "listdir",
    "unlink",
    "ftruncate",
)
Fault = Callable[[int, Callable[..., Any], tuple[Any, ...]], None]


@contextmanager
def watched(fault: Fault) -> Iterator[None]:
    """Call `fault` with its number before each system call; what it raises, the call raises."""
    real = {name: getattr(os, name) for name in CALLS}
    count = 0

    def wrapped(name: str) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            nonlocal count
            count += 1
            try:
                fault(count, real[name], args)
            except OSError:
                if name == "close":
                    real[name](*args, **options)
                raise
            return real[name](*args, **options)

        return call

    try:
        for name in CALLS:
            setattr(os, name, wrapped(name))
        yield
    finally:
        for name in CALLS:
            setattr(os, name, real[name])


@pytest.fixture(params=[False, True], ids=["journal stays open", "journal is closed each time"])
def closing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal of any length, or one that every save closes and begins again."""
    if request.param:
        monkeypatch.setattr("dhr_tui.store.parts.LARGEST", 1)


def reword(files: CaseFiles, text: str) -> None:
    edit = editing(files.load(CASE).findings[1], text=text)
    files.save(CASE, change("edit", "reworded F1", edit), HAND)


def calls_of_a_save(files: CaseFiles) -> int:
    numbers: list[int] = []
    with watched(lambda number, _, __: numbers.append(number)):
        reword(files, "counted")
    return len(numbers)


def text_on_disk(files: CaseFiles) -> str:
    return CaseFiles(files.workspace).load(CASE).findings[1].text


def check_after(files: CaseFiles, folder: Path, before: str, after: str) -> str:
    """The checks that hold after any fault; the text that was found."""
    found = text_on_disk(files)
    assert found in (before, after)
    reword(files, f"{after} and more")
    assert text_on_disk(files) == f"{after} and more"
    assert files.verify(CASE).faults == ()
    assert not list(folder.glob(".*"))
    return found


@pytest.mark.usefixtures("closing")
@pytest.mark.parametrize("sticky", [False, True], ids=["once", "from-then-on"])
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.EDQUOT])
@pytest.mark.parametrize("fresh", [False, True], ids=["same-session", "new-session"])
def test_every_call_may_fail(
    files: CaseFiles, folder: Path, tmp_path: Path, number: int, sticky: bool, fresh: bool
) -> None:
    reword(files, "warmed up")
    outcomes = set()
    shutil.copytree(folder, tmp_path / "as it was")
    for place in range(1, calls_of_a_save(CaseFiles(files.workspace) if fresh else files) + 1):

        def fault(count: int, _: object, __: object, place: int = place) -> None:
            if count == place or (sticky and count > place):
                raise OSError(number, os.strerror(number))

        if fresh:
            # A new session looks at every part of the journal, and each save would add one.
            shutil.rmtree(folder)
            shutil.copytree(tmp_path / "as it was", folder)
        session = CaseFiles(files.workspace) if fresh else files
        before = text_on_disk(files)
        after = f"words {place}"
        outcome = "saved"
        with watched(fault):
            try:
                reword(session, after)
            except OutcomeUnknown:
                outcome = "unknown"
            except StoreError:
                outcome = "refused"
        found = check_after(session, folder, before, after)
        expected = {"saved": {after}, "refused": {before}, "unknown": {before, after}}
        assert found in expected[outcome], (place, outcome)
        outcomes.add(outcome)
    assert outcomes == {"saved", "refused", "unknown"}


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EDQUOT, "the disk quota is used up"),
        (errno.EACCES, "the permission to do so is missing"),
    ],
)
def test_a_refused_save_tells_the_reason_and_leaves_nothing(
    files: CaseFiles, folder: Path, number: int, reason: str
) -> None:
    def fault(_: int, call: Callable[..., Any], __: object) -> None:
        if call.__name__ == "write":
            raise OSError(number, os.strerror(number))

    with watched(fault), pytest.raises(NotSaved, match=f"{CASE} was not saved: {reason}"):
        reword(files, "new")
    assert files.load(CASE).findings[1].text == OLD
    assert not list(folder.glob(".*"))


def steps_of_a_save(files: CaseFiles) -> list[tuple[str, str]]:
    """What one save writes, makes durable and renames, in order."""
    steps: list[tuple[str, str]] = []

    def note(_: int, call: Callable[..., Any], args: tuple[Any, ...]) -> None:
        if call.__name__ in ("write", "fsync"):
            target = Path(os.readlink(f"/proc/self/fd/{args[0]}"))
            steps.append((call.__name__, "temporary" if target.suffix == ".tmp" else target.name))
        elif call.__name__ == "replace":
            steps.append(("replace", Path(args[1]).name))

    with watched(note):
        reword(files, "new")
    return steps


SAVE = [
    ("write", "temporary"),
    ("fsync", "temporary"),
    ("replace", "case.json"),
    ("fsync", CASE),
    ("write", "journal.jsonl"),
    ("fsync", "journal.jsonl"),
]


def test_a_save_is_durable_before_the_next_step_begins(files: CaseFiles) -> None:
    assert steps_of_a_save(files) == SAVE


def test_the_journal_tells_of_no_save_whose_file_may_still_vanish(
    files: CaseFiles, folder: Path
) -> None:
    reword(files, "the save that the journal lacks")
    journal = folder / "journal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    mending = [("fsync", CASE), ("write", "journal.jsonl"), ("fsync", "journal.jsonl")]
    assert steps_of_a_save(files) == mending + SAVE


def test_short_writes_are_continued(files: CaseFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, bytes(data)[:7]))
    reword(files, "a longer text than seven bytes")
    monkeypatch.undo()
    assert text_on_disk(files) == "a longer text than seven bytes"
    assert files.verify(CASE).sound


def child(act: Callable[[int], None]) -> bytes:
    """Run `act` in a process of its own with the end of a pipe; what it had written there."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            act(theirs)
        finally:
            os._exit(0)
    os.close(theirs)
    with open(ours, "rb") as pipe:
        told = pipe.read()
    os.waitpid(pid, 0)
    return told


def killed_at(place: int, half: bool) -> Fault:
    """A kill before a call, or within it: half of what is to be written is."""

    def fault(count: int, call: Callable[..., Any], args: tuple[Any, ...]) -> None:
        if count == place:
            if half and call.__name__ == "write":
                call(args[0], bytes(args[1])[: len(args[1]) // 2])
            elif half:
                call(*args)
            os._exit(9)

    return fault


def losses(files: CaseFiles, folder: Path, *, boasting: bool, torn: bool = False) -> int:
    """Kill one save at each of its calls; how many saves were acknowledged and not kept."""
    lost = 0
    calls = calls_of_a_save(CaseFiles(files.workspace)) + 8
    for place in range(1, 2 * calls):
        before, after = text_on_disk(files), f"words {place}"

        def act(pipe: int, place: int = place, after: str = after) -> None:
            acknowledge = os.write
            with watched(killed_at(place // 2 + 1, half=bool(place % 2))):
                if boasting:
                    acknowledge(pipe, b"saved")
                reword(CaseFiles(files.workspace), after)
                acknowledge(pipe, b"saved")

        if torn:
            tear(folder / "journal.jsonl")
        told = child(act)
        found = check_after(CaseFiles(files.workspace), folder, before, after)
        lost += bool(told) and found != after
    return lost


def tear(journal: Path) -> None:
    """Leave the journal as a crash within its last line does."""
    whole = journal.read_bytes()
    start = whole.rstrip(b"\n").rfind(b"\n") + 1
    journal.write_bytes(whole[: start + 80])


@pytest.mark.usefixtures("closing")
def test_a_kill_between_any_two_steps_loses_nothing(files: CaseFiles, folder: Path) -> None:
    assert losses(files, folder, boasting=False) == 0


@pytest.mark.usefixtures("closing")
def test_a_kill_while_a_torn_journal_is_mended_loses_nothing(
    files: CaseFiles, folder: Path
) -> None:
    assert losses(files, folder, boasting=False, torn=True) == 0


def test_a_store_that_acknowledges_before_it_saves_is_caught(
    files: CaseFiles, folder: Path
) -> None:
    assert losses(files, folder, boasting=True) > 0


def test_a_store_that_writes_in_place_is_caught(
    files: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_place(folder: str, name: str, data: bytes) -> os.stat_result:
        with open(f"{folder}/{name}", "wb", buffering=0) as file:
            os.write(file.fileno(), data)
            return os.fstat(file.fileno())

    monkeypatch.setattr("dhr_tui.store.atomic.replace", in_place)
    with pytest.raises(StoreError, match="the file is empty"):
        losses(files, folder, boasting=False)
