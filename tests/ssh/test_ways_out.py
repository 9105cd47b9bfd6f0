"""What else a client can ask sshd for, with the block of docs/ssh.md: none of it is had."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ssh import page
from tests.ssh.server import Host

REFUSED = "Only dhr itself can be used here"
HOSTILE = (
    "DHR_WORKSPACE=/tmp DHR_DEBUG=1 PYTHONPATH=/tmp PYTHONSTARTUP=/tmp/x LD_PRELOAD=/tmp/x "
    "TEXTUAL_DRIVER=os:system BASH_ENV=/tmp/x ENV=/tmp/x LC_ALL=$(id) LC_DHR=x COLORTERM=../x"
)


def client(host: Host, port: int, *words: str) -> subprocess.CompletedProcess[str]:
    """Run ssh with these options as Ana; what asks for nothing ends when sshd refuses."""
    line = host.client("ana", port, "-oExitOnForwardFailure=yes", *words)
    return subprocess.run(line, input="", capture_output=True, text=True, timeout=30, check=False)


@pytest.fixture
def traps(host: Host) -> Iterator[Path]:
    """Files of Ana's own that sshd or a shell would run or read; what they would leave."""
    home = Path(f"~{page.login('ana')}").expanduser()
    left = home / "left"
    (home / ".ssh").mkdir()
    (home / ".ssh" / "environment").write_text("LD_PRELOAD=/nowhere.so\nPYTHONPATH=/nowhere\n")
    for name in (".ssh/rc", ".profile", ".bashrc", ".shrc"):
        (home / name).write_text(f"touch {left}\n")
    for path in (home / ".ssh", *(home / ".ssh").iterdir()):
        os.chown(path, host.number("ana"), -1)
    yield left
    shutil.rmtree(home / ".ssh")


@pytest.mark.parametrize(
    "asked",
    [
        ["-R", "0:127.0.0.1:22", "-N"],
        ["-R", "/tmp/dhr-test-socket:127.0.0.1:22", "-N"],
        ["-w", "0:0", "-N"],
    ],
    ids=["a port of the host", "a socket of the host", "a tunnel"],
)
def test_nothing_of_the_host_listens_for_a_client(host: Host, port: int, asked: list[str]) -> None:
    ran = client(host, port, *asked, host.address("ana"))

    assert ran.returncode == 255
    assert "failed" in ran.stderr
    assert not Path("/tmp/dhr-test-socket").exists()


@pytest.mark.parametrize("name", ["sftp", "netconf", "/bin/sh"])
def test_no_subsystem_runs(host: Host, port: int, name: str) -> None:
    ran = client(host, port, "-s", host.address("ana"), name)

    assert ran.returncode != 0
    assert ran.stdout == ""


@pytest.mark.parametrize("words", [["-tt"], ["-A", "-X"], ["-Y"]], ids=["-tt", "-A -X", "-Y"])
def test_a_command_is_refused_whatever_is_asked_for_with_it(
    host: Host, port: int, words: list[str]
) -> None:
    ran = client(host, port, *words, host.address("ana"), "env; id")

    assert ran.returncode == 2
    assert REFUSED in ran.stdout + ran.stderr
    assert "SSH_AUTH_SOCK" not in ran.stdout + ran.stderr
    assert "DISPLAY" not in ran.stdout + ran.stderr


@pytest.mark.parametrize("asked", ["--restricted", "-c 'id'", "--workspace / list", "open ../x"])
def test_words_for_the_program_itself_are_a_command_too(host: Host, port: int, asked: str) -> None:
    """sshd hands them over in a variable, and nothing puts them behind the forced command."""
    ran = client(host, port, host.address("ana"), "--", asked)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(REFUSED)


def test_what_a_client_sends_and_a_person_keeps_reaches_no_program(
    host: Host, port: int, traps: Path
) -> None:
    name = host.address("ana")
    with host.come_in("ana", port, f"-oSetEnv={HOSTILE}", "-oSendEnv=*") as terminal:
        terminal.wait_for("Reviews in this workspace", page.CASE)
        variables = host.variables("ana")
    ran = client(host, port, f"-oSetEnv={HOSTILE}", "-oSendEnv=*", name)

    assert "needs a terminal" in ran.stderr
    assert not traps.exists()
    begun = ("PYTHON", "LD_", "TEXTUAL", "DHR_", "BASH", "ENV", "DISPLAY", "SSH_AUTH")
    assert "LOGNAME" in variables
    assert [each for each in variables if each.startswith(begun)] == []
