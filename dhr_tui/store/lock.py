"""The lock of a case: a kernel lock, held only while saving, gone when its process is."""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator

from dhr_tui.store import custody
from dhr_tui.store.atomic import file_mode, grant
from dhr_tui.store.errors import Busy, NotSaved

PATIENCE = 10.0
"""Seconds to wait for another session."""

_PAUSE = 0.005
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC


@contextlib.contextmanager
def locked(folder: str, case: str, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of the case in `folder`. Raises Busy, or NotSaved where it cannot be opened.

    The file `lock` is never removed or renamed: a lock on a name that moves would be two locks.
    """
    try:
        mode = file_mode(folder)
        fd = os.open(f"{folder}/lock", _FLAGS, mode)
        if mode != 0o600:
            grant(fd, mode)
    except OSError as error:
        raise NotSaved(f"The case {case}", error) from error
    try:
        _check(fd, folder, case)
        _take(fd, case, patience)
        yield
    finally:
        # The lock is gone even if the system complains; what was saved stays saved.
        with contextlib.suppress(OSError):
            os.close(fd)


def _check(fd: int, folder: str, case: str) -> None:
    """Raises Untrusted where a link or a stranger's file stands in for the lock."""
    try:
        custody.check_file(os.fstat(fd), folder, "lock")
    except OSError as error:
        raise NotSaved(f"The case {case}", error) from error


def _take(fd: int, case: str, patience: float) -> None:
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= end:
                raise Busy(case, patience) from None
        except OSError as error:
            raise NotSaved(f"The case {case}", error) from error
        # Jitter keeps two waiting sessions from trying in step.
        time.sleep(_PAUSE * (0.5 + os.urandom(1)[0] / 255))
