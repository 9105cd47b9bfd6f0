"""What is in the folder of a case, each folder held open while what is in it is found by its name.

Whoever puts a link in the place of a folder meanwhile leads nobody out of the case.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Generator, Iterator
from typing import NamedTuple

EXPORTS = "exports"
"""The folder of a case that has rules of its own (`documents/files.py`)."""

_NOT_HELD = (errno.EACCES, errno.EPERM, errno.ENOENT, errno.ELOOP, errno.ENOTDIR, errno.ENXIO)
"""What the system says of a link, of what is gone, and of what is another's alone."""


class Found(NamedTuple):
    """A file or folder of a case, by the name that people know it under.

    `path` leads to it from the open folder `above`, where that is given.
    """

    path: str
    name: str
    status: os.stat_result
    above: int | None = None


def everything(folder: str) -> Generator[Found]:
    """The folder and all below it but its exports, and nothing behind a link."""
    found = Found(folder, "the folder", os.lstat(folder))
    yield found
    yield from _inside(found, "")


def _inside(found: Found, prefix: str) -> Generator[Found]:
    with held(found) as above:
        # What has another folder in its place by now is looked at when the case is opened again.
        for name in sorted(os.listdir(above)) if above is not None else ():
            # Others save meanwhile, and a file may be gone.
            with contextlib.suppress(FileNotFoundError):
                status = os.stat(name, dir_fd=above, follow_symlinks=False)
                within = Found(name, prefix + name, status, above)
                yield within
                enters = stat.S_ISDIR(status.st_mode) and within.name != EXPORTS
                if enters and os.access(name, os.R_OK | os.X_OK, dir_fd=above):
                    yield from _inside(within, f"{within.name}/")


@contextlib.contextmanager
def held(found: Found) -> Iterator[int | None]:
    """What was found, open; None where another is in its place by now, or nothing may be read."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:
        fd = os.open(found.path, flags, dir_fd=found.above)
    except OSError as error:
        if error.errno not in _NOT_HELD:
            raise
        yield None
        return
    try:
        yield fd if os.path.samestat(os.fstat(fd), found.status) else None
    finally:
        os.close(fd)
