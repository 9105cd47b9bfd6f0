"""A host as docs/ssh.md sets it up, below one folder, with an sshd of its own on loopback."""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path

from benchmarks.terminal.terminal import Terminal
from tests.house.sources import ROOT
from tests.ssh import page

SSHD = "/usr/sbin/sshd"
DEBIANS = """\
Include {place}/dhr.conf
Port {port}
ListenAddress 127.0.0.1
HostKey {place}/host_key
PidFile none
KbdInteractiveAuthentication no
UsePAM yes
X11Forwarding yes
PrintMotd no
AcceptEnv LANG LC_*
Subsystem sftp /usr/lib/openssh/sftp-server
"""
"""The configuration that Debian 12 installs, but for the port, the key and the folder."""

SOURCE = ("pyproject.toml", "README.md", "requirements.txt", "dhr_tui")


class Host:
    """The machine of the page; `serve` starts its sshd, `close` takes everything away again."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.workspace = place / "srv" / "dhr"
        self.folder = self.workspace / "cases" / page.CASE
        self._servers: list[subprocess.Popen[bytes]] = []

    def set_up(self) -> None:
        """Follow the page, command by command. Raises CalledProcessError with what it said."""
        self.remove_accounts()
        copy = self.place / "copy"
        copy.mkdir()
        for name in SOURCE:
            made = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            made(ROOT / name, copy / name)
        for person in page.PEOPLE:
            self._run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(copy / person)])
        for command in page.commands():
            self._run(["/bin/sh", "-c", page.placed(command, str(self.place))], cwd=copy)
        self._run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{self.place}/host_key"])

    def _run(self, words: list[str], cwd: Path | None = None) -> None:
        done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (words, done.stdout, done.stderr)

    def serve(self, block: str) -> int:
        """Start an sshd with this block of the page; the port it listens on."""
        with socket.create_server(("127.0.0.1", 0)) as free:
            port: int = free.getsockname()[1]
        place = str(self.place)
        (self.place / "dhr.conf").write_text(page.placed(block, place), encoding="utf-8")
        config = self.place / f"sshd-{port}.conf"
        config.write_text(DEBIANS.format(place=place, port=port), encoding="utf-8")
        os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
        self._run([SSHD, "-t", "-f", str(config)])
        log = self.place / f"sshd-{port}.log"
        self._servers.append(subprocess.Popen([SSHD, "-D", "-f", config, "-E", log]))
        self._wait_for(port)
        return port

    def _wait_for(self, port: int) -> None:
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                with socket.create_connection(("127.0.0.1", port), 1):
                    return
            except OSError:
                time.sleep(0.02)
        raise TimeoutError("sshd does not listen")

    def client(self, person: str, port: int, *words: str, program: str = "ssh") -> list[str]:
        """The words that run a client as somebody of the page."""
        options = [
            f"IdentityFile={self.place}/copy/{person}",
            "IdentitiesOnly=yes",
            "BatchMode=yes",
            "StrictHostKeyChecking=no",
            "UserKnownHostsFile=/dev/null",
            "LogLevel=ERROR",
            f"Port={port}",
        ]
        return [program, "-F", "none", *(f"-o{each}" for each in options), *words]

    def address(self, person: str) -> str:
        return f"{page.login(person)}@127.0.0.1"

    def ask(self, person: str, port: int, *words: str) -> subprocess.CompletedProcess[str]:
        """Run ssh without a terminal; `words` stand after the name of the host."""
        line = self.client(person, port, self.address(person), *words)
        return subprocess.run(
            line, input="", capture_output=True, text=True, timeout=30, check=False
        )

    def come_in(self, person: str, port: int, *options: str) -> Terminal:
        """Somebody's terminal, with ssh in it."""
        return Terminal(self.client(person, port, *options, self.address(person)), 120, 36)

    def number(self, person: str) -> int:
        """The number of somebody's account."""
        return pwd.getpwnam(page.login(person)).pw_uid

    def processes(self, person: str) -> list[list[str]]:
        """The command lines of what runs under somebody's account."""
        running = _processes_of(self.number(person))
        return [words for words in map(_command_of, running) if words]

    def running(self, person: str, word: str) -> list[int]:
        """The numbers of somebody's processes that have a word in their command line."""
        running = _processes_of(self.number(person))
        return [int(process.name) for process in running if word in _command_of(process)]

    def variables(self, person: str) -> set[str]:
        """The names of the variables with which somebody's programs were begun, sshd's own not."""
        found = set()
        for process in _processes_of(self.number(person)):
            words = _command_of(process)
            if words and not words[0].startswith("sshd:"):
                with contextlib.suppress(OSError):
                    told = (process / "environ").read_text(encoding="utf-8")
                    found |= {line.partition("=")[0] for line in told.split("\0") if line}
        return found

    def close(self) -> None:
        for server in self._servers:
            server.terminate()
            server.wait(10)
        self.remove_accounts()
        shutil.rmtree(self.place, ignore_errors=True)

    def remove_accounts(self) -> None:
        """Take away the test's accounts, also those that a run left which was ended half way."""
        for user in pwd.getpwall():
            if page.is_left_over(user.pw_name):
                subprocess.run(["userdel", "--remove", user.pw_name], capture_output=True)
        for each in grp.getgrall():
            if page.is_left_over(each.gr_name):
                subprocess.run(["groupdel", each.gr_name], capture_output=True)


def _processes_of(number: int) -> list[Path]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if process.stat().st_uid == number:
                found.append(process)
        except FileNotFoundError:
            continue
    return found


def _command_of(process: Path) -> list[str]:
    try:
        return (process / "cmdline").read_text(encoding="utf-8").rstrip("\0").split("\0")
    except OSError:
        return []
