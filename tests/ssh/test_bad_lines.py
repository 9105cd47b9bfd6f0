"""Over a real sshd: a client that is stopped, or knows no size. It ends, and no word with it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.terminal.terminal import Terminal
from tests.ssh.server import Host

ComeIn = Callable[..., Terminal]
WORDS = "Nobody asked about the injury."
PATIENCE = 20.0
MOST = 20_000
"""Bytes of a first screen, with room to spare; what is drawn for ever is soon more."""

pytestmark = pytest.mark.usefixtures("furnished")


def _comes(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.05)
    return holds()


@contextmanager
def _without_a_size(host: Host, port: int, drawn: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Ana's client in a script that asks for a terminal; what it is sent goes into a file."""
    line = host.client("ana", port, "-tt", host.address("ana"))
    with (
        drawn.open("wb") as file,
        subprocess.Popen(
            line, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.DEVNULL
        ) as client,
    ):
        try:
            assert _comes(lambda: b"help" in drawn.read_bytes())
            yield client
        finally:
            client.kill()


def test_a_client_without_a_size_is_sent_one_screen_and_leaves_nothing_behind(
    host: Host, port: int, tmp_path: Path
) -> None:
    drawn = tmp_path / "drawn"
    with _without_a_size(host, port, drawn) as client:
        time.sleep(2)
        assert drawn.stat().st_size < MOST
        client.kill()

        assert _comes(lambda: not host.processes("ana"))


def test_a_program_without_a_size_ends_when_it_is_told(
    host: Host, port: int, tmp_path: Path
) -> None:
    with _without_a_size(host, port, tmp_path / "drawn") as client:
        for number in host.running("ana", "dhr_tui"):
            os.kill(number, signal.SIGTERM)

        assert client.wait(PATIENCE) == 128 + signal.SIGTERM


@pytest.mark.parametrize("ending", [signal.SIGHUP, signal.SIGTERM])
def test_a_client_that_is_stopped_loses_no_word_when_the_program_is_told_to_end(
    host: Host, come_in: ComeIn, ending: signal.Signals
) -> None:
    terminal = come_in("ana")
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.type(WORDS)
    terminal.wait_for(WORDS)
    os.kill(terminal.pid, signal.SIGSTOP)
    try:
        [number] = host.running("ana", "dhr_tui")
        os.kill(number, ending)

        assert _comes(lambda: not host.running("ana", "dhr_tui"))
        drafts = (host.folder / "drafts").glob("*.json")
        assert any(WORDS in draft.read_text(encoding="utf-8") for draft in drafts)
    finally:
        os.kill(terminal.pid, signal.SIGCONT)


def test_no_other_program_of_the_person_reads_the_memory(host: Host, come_in: ComeIn) -> None:
    """The system gives what is kept from everybody to root."""
    come_in("ben")
    [number] = host.running("ben", "dhr_tui")

    assert _comes(lambda: os.stat(f"/proc/{number}/environ").st_uid == 0)
    assert Path(f"/proc/{number}").stat().st_uid == host.number("ben")
