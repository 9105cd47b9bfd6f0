"""docs/ssh.md, followed to the letter, with real people of the system and a real sshd."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.terminal.terminal import Terminal
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace
from tests.ssh import page
from tests.ssh.server import Host

ComeIn = Callable[..., Terminal]
BANNER = "SSH-2.0"
"""What a port of an sshd says first: whoever reads it got through to that port."""


def write(terminal: Terminal, words: str) -> None:
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.type(words)
    terminal.wait_for(words)


def host_texts(host: Host) -> set[str]:
    found = CaseFiles(Workspace(host.workspace)).load(page.CASE).findings.values()
    return {finding.text for finding in found}


def gone(host: Host, person: str, seconds: float = 10.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not host.processes(person):
            return True
        time.sleep(0.05)
    return False


pytestmark = pytest.mark.usefixtures("furnished")


def test_people_of_one_panel_see_each_others_saves(host: Host, come_in: ComeIn) -> None:
    anas, bens = come_in("ana"), come_in("ben", "-C")
    bens.press("2")
    bens.wait_for("question 1 of")
    write(anas, "Ana heard it.")
    anas.press("ctrl+s")
    anas.wait_for("Saved")
    bens.wait_for("Ana heard it.")
    write(bens, "Ben heard it too.")
    bens.press("ctrl+s")
    bens.wait_for("Saved")

    findings = CaseFiles(Workspace(host.workspace)).load(page.CASE).findings.values()
    assert {(each.text, each.by) for each in findings} >= {
        ("Ana heard it.", page.login("ana")),
        ("Ben heard it too.", page.login("ben")),
    }


def test_what_several_people_wrote_is_the_panels_and_nobody_elses(
    host: Host, come_in: ComeIn
) -> None:
    for person in ("ana", "cem"):
        terminal = come_in(person)
        write(terminal, f"{person} was here.")
        terminal.press("ctrl+s")
        terminal.wait_for("Saved")

    for path in (host.folder, *host.folder.rglob("*")):
        mode = stat.S_IMODE(path.lstat().st_mode)
        private = path.parent.name == "drafts"
        folders = 0o3770 if path.name == "drafts" else 0o2770
        assert mode == (folders if path.is_dir() else 0o600 if private else 0o660), path
        assert private or path.group() == page.group("panel-kazia"), path
    assert CaseFiles(Workspace(host.workspace)).verify(page.CASE).sound


def test_a_killed_client_ends_the_program_and_the_words_are_offered_again(
    host: Host, come_in: ComeIn
) -> None:
    terminal = come_in("cem")
    write(terminal, "In the middle of a sen")
    os.kill(terminal.pid, signal.SIGKILL)

    assert gone(host, "cem")
    again = come_in("cem")
    again.wait_for("unsaved")
    again.press("f")
    again.wait_for("In the middle of a sen")
    again.press("escape")


def test_one_program_runs_for_somebody_and_no_shell(host: Host, come_in: ComeIn) -> None:
    come_in("ana")

    commands = [words for words in host.processes("ana") if not words[0].startswith("sshd:")]
    assert len(commands) == 1
    assert commands[0][1:5] == ["-I", "-m", "dhr_tui", "--restricted"]


def test_there_is_no_way_out_of_the_program(host: Host, come_in: ComeIn, tmp_path: Path) -> None:
    terminal = come_in("ana", "-oSetEnv=LC_ALL=$(id) LC_X=x TEXTUAL_LOG=/tmp/x", "-oSendEnv=*")
    write(terminal, "Words that stay here.")
    terminal.press("f4")
    terminal.wait_for("There is no outside editor here")
    terminal.send(b"\x1b[1;2H")
    for key in (b"\x03", b"\x1a", b"\x1c"):
        terminal.send(key)
    terminal.wait_quiet()

    assert terminal.ended(0) is None
    assert b"\x1b]52;" not in terminal.written
    terminal.press("escape")
    terminal.press("7")
    terminal.wait_for("Documents")
    terminal.press("enter")
    exports = host.folder / "exports"
    terminal.wait_until(lambda _: any(exports.glob("*.md")), exports)
    written = next(exports.glob("*.md"))
    assert stat.S_IMODE(written.stat().st_mode) == 0o660
    assert written.group() == page.group("panel-kazia")


@pytest.mark.parametrize("asked", ["rm -rf /", "cat /etc/passwd", "sh", "dhr --help", "tmux"])
def test_a_command_after_the_hosts_name_is_refused(host: Host, port: int, asked: str) -> None:
    ran = host.ask("ana", port, asked)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Only dhr itself can be used here")
    assert ran.stderr.count("\n") == 1


def test_without_a_terminal_there_is_one_sentence(host: Host, port: int) -> None:
    ran = host.ask("ana", port)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert "needs a terminal" in ran.stderr


@pytest.mark.parametrize(
    ("program", "said"),
    [
        # sshd sends no words of a subsystem; these are the client's own.
        (["scp"], "Connection closed"),
        (["sftp"], "Connection closed"),
        (["scp", "-O"], "Only dhr itself can be used here"),
    ],
    ids=["scp", "sftp", "scp -O"],
)
def test_no_file_is_handed_over_either_way(
    host: Host, port: int, tmp_path: Path, program: list[str], said: str
) -> None:
    mine = tmp_path / "mine"
    mine.write_text("words")
    theirs = f"{host.address('ana')}:{host.folder}/case.json"
    name, *options = program
    pairs = [(theirs, str(tmp_path / "taken"))]
    pairs += [] if name == "sftp" else [(str(mine), f"{host.address('ana')}:/tmp/dhr-test-given")]
    for source, target in pairs:
        line = host.client("ana", port, *options, source, target, program=name)
        ran = subprocess.run(line, capture_output=True, text=True, timeout=30, check=False)
        assert ran.returncode != 0
        assert said in ran.stderr

    assert not (tmp_path / "taken").exists()
    assert not Path("/tmp/dhr-test-given").exists()


def through(host: Host, port: int) -> str:
    """What comes through when somebody asks sshd for a way to a port of the host."""
    line = host.client("ana", port, "-W", f"127.0.0.1:{port}", host.address("ana"))
    try:
        return subprocess.run(
            line, input="", capture_output=True, text=True, timeout=5, check=False
        ).stdout
    except subprocess.TimeoutExpired as waited:
        return (waited.stdout or b"").decode()


def test_no_port_is_forwarded(host: Host, port: int) -> None:
    back = ["-N", "-oExitOnForwardFailure=yes", f"-R0:127.0.0.1:{port}", host.address("ana")]
    ran = subprocess.run(
        host.client("ana", port, *back), capture_output=True, timeout=30, check=False
    )

    assert BANNER not in through(host, port)
    assert ran.returncode == 255


def test_a_block_that_forwards_ports_would_be_noticed(host: Host) -> None:
    block = page.blocks("sshd_config")[0]
    assert BANNER in through(host, host.serve(block.replace("DisableForwarding yes", "")))


def test_somebody_of_no_panel_sees_no_case(host: Host, port: int) -> None:
    """Cem leaves the panel; what runs already is the administrator's to end."""
    panel, cem = page.group("panel-kazia"), page.login("cem")
    subprocess.run(["gpasswd", "--delete", cem, panel], check=True, capture_output=True)
    try:
        with host.come_in("cem", port) as terminal:
            terminal.wait_for("Reviews in this workspace")
            terminal.wait_quiet()
            assert page.CASE not in terminal.text()
    finally:
        subprocess.run(["gpasswd", "--add", cem, panel], check=True, capture_output=True)


def test_one_chairs_one_follows_and_one_edits_the_chairs_finding(
    host: Host, come_in: ComeIn
) -> None:
    """Both texts are shown to the one who saves second, and the choice is recorded as theirs."""
    anas, bens, cems = come_in("ana"), come_in("ben"), come_in("cem")
    write(anas, "The chair's finding.")
    anas.press("ctrl+s")
    anas.wait_for("Saved")
    bens.press("F")
    bens.wait_for("enter follow")
    bens.press("enter")
    # Whoever has saved a finding has it selected; for the others it is the one before the first.
    for terminal, keys in ((anas, ["enter"]), (cems, ["shift+tab", "enter"])):
        terminal.press("2")
        terminal.wait_for("The chair's finding.")
        for key in keys:
            terminal.press(key)
        terminal.wait_for("ctrl+s save")
    bens.wait_for("The chair's finding.")
    anas.type(" Ana's end.")
    anas.press("ctrl+s")
    anas.wait_for("Saved")
    cems.type(" Cem's end.")
    cems.press("ctrl+s")
    cems.wait_for("theirs", "mine")
    cems.press("m")
    cems.press("ctrl+s")
    cems.wait_for("Saved")

    assert "The chair's finding. Cem's end." in host_texts(host)
    history = CaseFiles(Workspace(host.workspace)).history(page.CASE)
    assert {entry.who for entry in history[-3:]} == {page.login("ana"), page.login("cem")}
