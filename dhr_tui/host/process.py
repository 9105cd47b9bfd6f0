"""The process of the program: its streams, and that what it makes and remembers is private."""

from __future__ import annotations

import contextlib
import os
import resource
import sys

PR_SET_DUMPABLE = 4
"""What prctl(2) is asked for; the number is the kernel's, from linux/prctl.h."""

STEERING = "TEXTUAL_"
"""How the variables begin by which the screen library is steered from outside."""

OF_TERMINALS = ("TEXTUAL_DISABLE_KITTY_KEY", "TEXTUAL_SMOOTH_SCROLL")
"""Those that only say what somebody's terminal cannot do."""


def open_streams() -> None:
    """Open what the program was started without: `>&-` of a shell, and some programs, close it.

    Python has nothing in its place, and the next file that is opened, of a case, would get its
    number. There is no input then, what is said is not heard, and data that cannot be delivered is
    told: its stream is one that refuses to be written.
    """
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            found = os.open(os.devnull, os.O_RDONLY if name == "stdout" else os.O_RDWR)
            if found != number:
                os.dup2(found, number)
                os.close(found)
            stream = open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)


def be_private() -> None:
    """New files are their owner's only, and a crash of Python itself dumps no memory."""
    os.umask(0o077)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def be_steered_by_nobody() -> None:
    """Forget what would make the screen library write keys and pictures of a case into files, or
    run other code. It reads its variables when it is imported, so this comes before."""
    for name in [each for each in os.environ if each.startswith(STEERING)]:
        if name not in OF_TERMINALS:
            del os.environ[name]


def be_unreadable() -> None:
    """Have the system keep the memory of this process to itself, where it is Linux.

    Where dumps go to a program (a pipe in core_pattern), the limit of `be_private` is none; and
    other programs of the same person could read the memory. It costs two milliseconds, which a
    command of a moment is not to wait for: the screens do it once they are there.
    """
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
