"""A child whose system calls are watched, and made to fail, by strace."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults.parts.children import Act, Child, running

CALLS = "trace=%file,%desc,getrandom,getppid"
_MARK = "getppid"
_NAME = re.compile(r"(\w+)\(")
_MEMORY = {"mmap", "munmap", "mprotect"}
"""Calls that only move memory about; what fails there is no fault of a disk."""

GO = {signal.SIGUSR1}
PATIENCE = 20.0


class Call(NamedTuple):
    """The `number`th call of that name."""

    name: str
    number: int
    told: str

    def failing(self, error: str, last: str) -> str:
        """The rule for strace: this call fails, and those after it up to `last`."""
        return f"inject={self.name}:error={error}:when={self.number}{last}"

    @property
    def fatal(self) -> str:
        """The rule for strace: the process is killed as it makes this call."""
        return f"inject={self.name}:signal=SIGKILL:when={self.number}"


class Traced(NamedTuple):
    """How the child ended, and its system calls, a line each."""

    status: int | None
    lines: list[str]

    def calls(self) -> Iterator[Call]:
        """The calls between the two marks."""
        counts: Counter[str] = Counter()
        for line in self.lines:
            match = _NAME.match(line)
            if match and match[1] not in _MEMORY:
                counts[match[1]] += 1
                if 0 < counts[_MARK] < 2 and match[1] != _MARK:
                    yield Call(match[1], counts[match[1]], line)

    @property
    def seen(self) -> bool:
        """Whether strace was there from the beginning, and not only for the mark at the end."""
        return len(self.lines) > 1 and self.lines[0].startswith(_MARK)

    @property
    def harmed(self) -> bool:
        """Whether strace did what its rule said."""
        return any("(INJECTED)" in line or "killed by SIGKILL" in line for line in self.lines)


@cache
def obstacle() -> str:
    """Why nothing can be traced here; empty where it can."""
    if not shutil.which("strace"):
        return "there is no strace"
    tried = subprocess.run(["strace", "-qq", "-e", CALLS, "true"], capture_output=True, text=True)
    return "" if tried.returncode == 0 else f"strace does not work: {tried.stderr.strip()[:80]}"


def need_strace() -> None:
    """Skip the test where nothing can be traced."""
    if why := obstacle():
        pytest.skip(why)


def traced(act: Act, file: Path, rule: str = "") -> Traced:
    """Run `act` in a child under strace, with a rule that harms it."""

    def live() -> int | None:
        signal.sigwait(GO)
        os.getppid()
        status = act()
        os.getppid()
        return status

    signal.pthread_sigmask(signal.SIG_BLOCK, GO)
    try:
        with running(live) as (child,), _strace(child, file, rule):
            child.signal(signal.SIGUSR1)
            status = child.wait(PATIENCE)
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, GO)
    return Traced(status, file.read_text(encoding="utf-8", errors="replace").splitlines())


@contextmanager
def _strace(child: Child, file: Path, rule: str) -> Iterator[None]:
    """strace, attached to the child; it ends with the child."""
    rules = ["-e", CALLS, *(["-e", rule] if rule else [])]
    words = ["strace", "-qq", "-o", str(file), *rules, "-p", str(child.pid)]
    with subprocess.Popen(words, stderr=subprocess.DEVNULL) as strace:
        try:
            _until_attached(child)
            yield
        finally:
            child.kill()
            strace.wait(PATIENCE)


def _until_attached(child: Child) -> None:
    """Wait until strace has the child, which is when the system names its tracer."""
    until = time.monotonic() + PATIENCE
    status = Path(f"/proc/{child.pid}/status")
    while "TracerPid:\t0\n" in status.read_text():
        if time.monotonic() > until:
            pytest.fail("strace did not attach itself in time")
        time.sleep(0.0005)
