"""Somebody leaves the panel by the steps of docs/ssh.md: they are out, and nobody else is."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator

import pytest

from benchmarks.terminal.terminal import Terminal
from tests.ssh import page
from tests.ssh.server import Host
from tests.ssh.test_three_people import gone, write

PANEL, BEN = page.group("panel-kazia"), page.login("ben")
READS = "import os, sys; sys.exit(any(os.access(p, os.R_OK) for p in sys.argv[1:]))"

pytestmark = pytest.mark.usefixtures("furnished")


@pytest.fixture
def back_afterwards(host: Host) -> Iterator[None]:
    """Ben is of the panel again when the test is over."""
    yield
    subprocess.run(["gpasswd", "--add", BEN, PANEL], check=True, capture_output=True)


def as_ben(*words: str) -> int:
    """Run a program under Ben's account with the groups that it has now; its exit status."""
    return subprocess.run(["runuser", "-u", BEN, "--", *words], check=False).returncode


def dhr(host: Host, *words: str) -> subprocess.CompletedProcess[str]:
    line = [f"{host.place}/opt/dhr/bin/dhr", "--workspace", str(host.workspace), *words]
    return subprocess.run(line, capture_output=True, text=True, check=True)


@pytest.mark.usefixtures("back_afterwards")
def test_ben_leaves_and_the_panel_goes_on(
    host: Host, port: int, come_in: Callable[..., Terminal]
) -> None:
    """He saved last, owns files, and is in the middle of a sentence."""
    bens = come_in("ben")
    write(bens, "Ben saved last.")
    bens.press("ctrl+s")
    bens.wait_for("Saved")
    write(bens, "Ben had begun to s")
    bens.wait_quiet(2.5)
    assert (host.folder / "case.json").owner() == BEN

    *out, share = page.placed(page.blocks("bash")[0], str(host.place)).splitlines()
    for step in out:
        subprocess.run(["/bin/sh", "-c", step], check=True, capture_output=True)
    assert gone(host, "ben")
    refused = subprocess.run(
        ["runuser", "-u", page.login("ana"), "--", *share.split()[:3], "show", page.CASE],
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == 1
    assert share.split("--workspace")[1].split(" ", 2)[2] in refused.stderr
    told = subprocess.run(share.split(), capture_output=True, text=True, check=True).stderr

    assert f"case.json belonged to {BEN}" in told.replace("case.json and lock", "case.json")
    assert f"{BEN} left one text unsaved" in told
    assert "Ben had begun to s" in dhr(host, "--as", BEN, "drafts", page.CASE, "--json").stdout
    every = [str(path) for path in (host.folder, *host.folder.rglob("*"))]
    assert all(os.stat(path).st_uid != host.number("ben") for path in every)
    assert as_ben("/usr/bin/python3", "-c", READS, *every) == 0
    with host.come_in("ben", port) as later:
        later.wait_for("Reviews in this workspace")
        later.wait_quiet()
        assert page.CASE not in later.text()
    anas = come_in("ana")
    write(anas, "The panel goes on.")
    anas.press("ctrl+s")
    anas.wait_for("Saved")
