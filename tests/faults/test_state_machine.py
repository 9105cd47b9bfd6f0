"""Sessions with what they read long ago, and faults in saves and in what mends them, at random."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from dhr_tui.review.merge import Conflict
from dhr_tui.review.review import Review
from dhr_tui.store import journal, mending, parts, repair
from dhr_tui.store.errors import OutcomeUnknown, StoreError
from tests.faults.conftest import Counted
from tests.faults.parts import broken, people
from tests.faults.parts.acks import Ack
from tests.faults.parts.broken import Breakage
from tests.faults.parts.failing import FAULTS, Fault, failing
from tests.faults.parts.places import Place

CASE = "small"
SESSIONS = 3
STEPS = 30
CLOSED_AT = 4_000
"""Bytes at which a journal is closed here: after four or five saves."""

who = st.integers(0, SESSIONS - 1)


class Sessions(RuleBasedStateMachine):
    """Three sessions in one case; the model is the list of what was acknowledged."""

    originals: Path
    memory: Path

    @initialize()
    def begin(self) -> None:
        self.place = Place(Path(mkdtemp(dir=self.memory)), self.originals)
        self.place.renew(CASE)
        self.stores = [self.place.store() for _ in range(SESSIONS)]
        self.read: list[Review] = [store.load(CASE) for store in self.stores]
        self.words = 0

    @rule(number=who)
    def look(self, number: int) -> None:
        self.read[number] = self.stores[number].load(CASE)

    @rule(number=who)
    def start_again(self, number: int) -> None:
        self.stores[number] = self.place.store()
        self.look(number)

    @rule(number=who)
    def save(self, number: int) -> None:
        """On what this session read last, which others may have replaced."""
        newest = self.place.store().load(CASE)
        stale = newest.findings[people.SHARED] != self.read[number].findings[people.SHARED]
        try:
            self._save(number)
        except Conflict as conflict:
            assert stale
            self._both_told(conflict)
            self.look(number)
        else:
            assert not stale

    @rule(number=who, fault=FAULTS)
    def save_with_a_fault(self, number: int, fault: Fault) -> None:
        """A save in which a system call fails; it is refused in a sentence, or it is done."""
        before = self.place.store().load(CASE)
        try:
            self._save(number, fault)
        except Conflict:
            pass
        except OutcomeUnknown:
            pass
        except StoreError:
            assert self.place.store().load(CASE) == before

    @rule(length=st.integers(1, 300))
    def lose_the_end_of_the_journal(self, length: int) -> None:
        """A crash after the rename: the line of the last save, if written, is cut short or gone."""
        file = self.place.folder(CASE) / parts.OPEN
        data = file.read_bytes() if file.exists() else b""
        if not data or not self._all_in_the_journal():
            return
        last = len(data) - len(data.rstrip(b"\n").rpartition(b"\n")[2]) - 1
        file.write_bytes(data[: max(last, len(data) - length)])

    @rule(length=st.integers(0, 2_000), fault=FAULTS)
    def repair_with_a_fault(self, length: int, fault: Fault) -> None:
        """The case file ends too early, and so does the repair; the next one brings all back."""
        file = self.place.folder(CASE) / "case.json"
        if not self._all_in_the_journal():
            return
        file.write_bytes(file.read_bytes()[:length])
        with failing(fault), suppress(StoreError):
            self._repair()
        self._repair()
        assert self.place.store().verify(CASE).faults == ()

    def _all_in_the_journal(self) -> bool:
        """Whether no save is in the case file alone."""
        end = journal.last(str(self.place.folder(CASE)))
        return end.save == self.place.store().load(CASE).save

    def _repair(self) -> None:
        folder = str(self.place.folder(CASE))
        plan = repair.plan(folder, CASE)
        if plan.found:
            mending.carry_out(folder, CASE, plan, people.hand("mender"))

    @rule(data=st.binary(min_size=1, max_size=40))
    def leave_half_a_file(self, data: bytes) -> None:
        (self.place.folder(CASE) / ".case.json.1.dead.tmp").write_bytes(data)

    @rule()
    def verify(self) -> None:
        report = self.place.store().verify(CASE)
        assert all("bytes follow" in fault for fault in report.faults)

    def _both_told(self, conflict: Conflict) -> None:
        """A conflict has the words of both."""
        for clash in conflict.clashes:
            assert clash.theirs not in (None, clash.mine)

    def _save(self, number: int, fault: Fault | None = None) -> None:
        self.words += 1
        name, words = f"person{number}", f"person{number} {self.words} words"
        change = people.both(self.read[number], words)
        with failing(fault):
            saved = self.stores[number].save(CASE, change, people.hand(name))
        self.read[number] = saved.review
        self.place.acks.note(Ack(saved.number, name, words, saved.edits[-1].id))

    def teardown(self) -> None:
        """Once somebody has saved without a fault, everything acknowledged is there."""
        try:
            people.work(self.place.store(), CASE, "last", self.place.acks.note, saves=1)
            assert self.place.faults(CASE) == []
            assert not list(self.place.folder(CASE).glob(".*"))
        finally:
            shutil.rmtree(self.place.path)


def _run(originals: Path, memory: Path, examples: int, *, soak: bool, shrink: bool) -> None:
    """So many histories of up to so many steps; the first fault is raised."""
    machine = type("Machine", (Sessions,), {"originals": originals, "memory": memory})
    phases = (Phase.generate, Phase.shrink) if shrink else (Phase.generate,)
    chosen = settings(
        max_examples=examples,
        stateful_step_count=STEPS,
        deadline=None,
        report_multiple_bugs=False,
        database=None,
        derandomize=not soak,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "LARGEST", CLOSED_AT)
        run_state_machine_as_test(machine, settings=chosen)


def test_sessions_lose_nothing_whatever_fails(
    originals: Path, memory: Path, counted: Counted
) -> None:
    soak = bool(counted(0, 1))
    _run(originals, memory, counted(300, 20_000), soak=soak, shrink=True)


MUTANTS: tuple[Breakage, ...] = (
    broken.without_comparing,
    broken.deaf_to_faults,
    broken.with_tinydb_storage,
    broken.without_continuing_short_writes,
    broken.without_sweeping,
    broken.without_completing_the_journal,
    broken.without_moving_a_torn_tail,
    broken.with_what_was_read_first,
    broken.with_a_journal_remembered,
    broken.hiding_that_it_was_written,
    broken.repairing_without_the_last_finding,
)


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_broken_store_is_caught(originals: Path, memory: Path, mutant: Breakage) -> None:
    with broken.within(mutant), pytest.raises((AssertionError, StoreError)):
        _run(originals, memory, 300, soak=False, shrink=False)
