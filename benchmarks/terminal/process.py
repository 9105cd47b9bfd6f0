"""A process in a pseudo-terminal of a fixed size, and what the system knows about it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import termios
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

LEAKS = (
    "PYTHON",
    "NO_COLOR",
    "COLORTERM",
    "COLUMNS",
    "LINES",
    "LC_",
    "TEXTUAL",
    "DHR_",
    "VISUAL",
    "EDITOR",
)
"""How variables begin that would make one person's run differ from another's."""


def clean_environment(more: Mapping[str, str]) -> dict[str, str]:
    """The environment without what a developer has set for themselves, in a plain xterm."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(LEAKS)}
    return kept | {"TERM": "xterm-256color", "LANG": "C.UTF-8"} | dict(more)


def spawn(
    words: Sequence[str], columns: int, rows: int, environment: Mapping[str, str]
) -> tuple[int, int]:
    """Start a program in a terminal of its own; its process id and the terminal's other end."""

    def start() -> int:
        try:
            os.execvpe(words[0], list(words), clean_environment(environment))
        except OSError as error:
            os.write(2, f"{words[0]}: {error}".encode())
        return 127

    return forked(start, columns, rows)


def forked(act: Callable[[], int], columns: int, rows: int) -> tuple[int, int]:
    """A copy of this process that does `act` in a terminal of its own, and ends with its status."""
    pid, master = pty.fork()
    if pid == 0:
        status = 127
        try:
            resize(0, columns, rows)
            status = act()
        except BaseException:
            # Nothing else would be seen of it: the process ends without a word.
            os.write(2, traceback.format_exc().encode(errors="replace"))
        finally:
            os._exit(status)
    # Also from this side: the program may look before its own half has set the size.
    resize(master, columns, rows)
    os.set_blocking(master, False)
    return pid, master


def resize(terminal: int, columns: int, rows: int) -> None:
    """Give a terminal a size, and tell the program in it."""
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def family(pid: int) -> list[int]:
    """The process and everything that it started."""
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue
    return found


def peak_mib(pid: int) -> float:
    """The most memory that the process and its family had resident, in MiB."""
    total = 0
    for process in family(pid):
        try:
            status = Path(f"/proc/{process}/status").read_text()
        except OSError:
            continue
        if match := re.search(r"VmHWM:\s+(\d+) kB", status):
            total += int(match[1])
    return total / 1024


def running_seconds(pid: int) -> float:
    """The processor time of the living threads of a process, in seconds, to the nanosecond."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((each / "schedstat").read_text().split()[0]) for each in threads) / 1e9


def cpu_seconds(pid: int) -> float:
    """The processor time of one process so far, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
