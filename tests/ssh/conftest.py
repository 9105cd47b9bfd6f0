"""The host of docs/ssh.md, set up once, where there is an sshd and the right to make accounts."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from benchmarks.terminal.terminal import Terminal
from tests.ssh import page
from tests.ssh.server import SSHD, Host

PYTHON = "/usr/bin/python3"
NEEDED = (SSHD, "ssh", "scp", "sftp", "ssh-keygen", "useradd", "flock", PYTHON)
NEW_ENOUGH = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))"


def _missing() -> str:
    """What this machine lacks for these tests; empty where it lacks nothing."""
    if os.geteuid() != 0:
        return "root, to make accounts"
    for name in NEEDED:
        if not shutil.which(name):
            return name
    ran = subprocess.run([PYTHON, "-c", NEW_ENOUGH], capture_output=True, check=False)
    return "" if ran.returncode == 0 else f"{PYTHON} 3.11 with venv"


@pytest.fixture(scope="session")
def host(nobodys_machine: None) -> Iterator[Host]:
    """The host as the page leaves it."""
    missing = _missing()
    if missing:
        pytest.skip(f"there is no {missing}")
    # Other accounts may not enter pytest's own folder, and sshd trusts no keys below /tmp.
    place = Path(tempfile.mkdtemp(prefix="dhr-test-", dir="/opt"))
    place.chmod(0o755)
    made = Host(place)
    try:
        made.set_up()
        yield made
    finally:
        made.close()


@pytest.fixture(scope="session")
def port(host: Host) -> int:
    """Where the page's own sshd listens."""
    return host.serve(page.blocks("sshd_config")[0])


@pytest.fixture
def come_in(host: Host, port: int) -> Iterator[Callable[..., Terminal]]:
    """Come in as somebody, open the case and wait for its grid; all leave when the test ends.

    The host is the same for every test; what one leaves unsaved, the next does not begin with.
    """
    for left in (host.folder / "drafts").glob("*.json"):
        left.unlink()
    with ExitStack() as stack:

        def enter(person: str, *options: str, case: str = page.CASE) -> Terminal:
            terminal = stack.enter_context(host.come_in(person, port, *options))
            terminal.wait_for(case)
            # The list is by name, and a test has two cases at most.
            if case != page.CASE:
                terminal.press("end")
            terminal.press("enter")
            terminal.wait_for("F1 help", "next open")
            terminal.wait_quiet()
            return terminal

        yield enter


@pytest.fixture(scope="session")
def furnished(host: Host) -> None:
    """An agency, so that there is a cell to write in."""
    words = ["add", "agency", page.CASE, "--name", "Victim Support", "--short", "VS"]
    dhr = [f"{host.place}/opt/dhr/bin/dhr", "--workspace", str(host.workspace)]
    subprocess.run([*dhr, *words], check=True, capture_output=True)
