"""The process of the program: what it makes is private, and it leaves no image of its memory."""

from __future__ import annotations

import contextlib
import os
import resource


def be_private() -> None:
    """New files are their owner's only, and a crash of Python itself dumps no memory."""
    os.umask(0o077)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
