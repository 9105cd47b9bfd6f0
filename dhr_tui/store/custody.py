"""Whom a case is in the hands of: its files are people's own, and nobody else's can stand in.

A case is private (folder 0700, files 0600), or it is shared with the Unix group of its folder:
the folder has the set-group bit and its group may write (02770, files 0660).
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Generator, Iterator
from typing import NamedTuple

from dhr_tui.host import modes, people
from dhr_tui.store.errors import NotRead, Untrusted

ROOT = 0
SECOND_NAME = (
    "it has a second name on this disk (a hard link), by which it could be changed unseen; put a "
    "copy in its place."
)
EXPORTS = "exports"
"""The folder of a case that has rules of its own (`documents/files.py`)."""

_NOT_HELD = (errno.EACCES, errno.EPERM, errno.ENOENT, errno.ELOOP, errno.ENOTDIR, errno.ENXIO)
"""What the system says of a link, of what is gone, and of what is another's alone."""

OWN = ("names.json", ".names.json.", "drafts/")
"""How the names of files begin that stay their owner's only, whoever shares the case."""


class Owners(NamedTuple):
    """Who may own the files of a case: the person, the administrator, and a group's members."""

    me: int
    group: int | None

    @classmethod
    def of(cls, folder: os.stat_result) -> Owners:
        """By the folder of the case."""
        return cls(os.geteuid(), folder.st_gid if modes.is_shared(folder) else None)

    def include(self, user: int) -> bool:
        if user in (self.me, ROOT):
            return True
        return self.group is not None and people.is_member(user, self.group)


class Found(NamedTuple):
    """A file or folder of a case, by the name that people know it under.

    `path` leads to it from the open folder `above`, where that is given.
    """

    path: str
    name: str
    status: os.stat_result
    above: int | None = None


def take(folder: str, case: str) -> str:
    """Look at all that is in the folder of a case before it is used. Raises Untrusted, NotRead.

    What is open to more people than it should be is closed to them; the sentence says what.
    """
    closed: list[str] = []
    try:
        owners = Owners.of(os.lstat(folder))
        with contextlib.closing(everything(folder)) as each:
            for found in each:
                check(found, owners)
                if _close(found, owners):
                    closed.append(found.name)
    except OSError as error:
        raise NotRead(f"The case {case}", error) from error
    if not closed:
        return ""
    return f"{_listed(closed)} of {case}: closed to other people of this machine."


def check(found: Found, owners: Owners) -> None:
    """Raises Untrusted where a file or folder may be another one than it seems, or another's."""
    check_kind(found)
    if not owners.include(found.status.st_uid):
        raise Untrusted(found.name, _whose(found.status.st_uid, owners))


def check_kind(found: Found) -> None:
    """Raises Untrusted for a link of either kind, and for what is no file."""
    kind = stat.S_IFMT(found.status.st_mode)
    if kind == stat.S_IFLNK:
        raise Untrusted(found.name, "it is a symbolic link; put in its place what it leads to.")
    if kind not in (stat.S_IFREG, stat.S_IFDIR):
        raise Untrusted(found.name, "it is neither a file nor a folder; take it away.")
    if kind == stat.S_IFREG and found.status.st_nlink > 1:
        raise Untrusted(found.name, SECOND_NAME)


def check_file(status: os.stat_result, folder: str, name: str) -> None:
    """The same for a file that is open. Raises Untrusted."""
    check(Found("", name, status), Owners.of(os.stat(folder)))


def everything(folder: str) -> Generator[Found]:
    """The folder and all below it but its exports, and nothing behind a link.

    Each folder is held open while what is in it is found by its name alone: whoever puts a link in
    the place of a folder meanwhile leads nobody out of the case.
    """
    found = Found(folder, "the folder", os.lstat(folder))
    yield found
    yield from _inside(found, "")


def _inside(found: Found, prefix: str) -> Generator[Found]:
    with _held(found) as above:
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
def _held(found: Found) -> Iterator[int | None]:
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


def _close(found: Found, owners: Owners) -> bool:
    """Take from a file or folder what it grants too much; whether that was needed and done."""
    mode = stat.S_IMODE(found.status.st_mode)
    ours = owners.group is not None and found.status.st_gid == owners.group
    most = 0o3770 if ours and not found.name.startswith(OWN) else 0o700
    if not mode & 0o077 & ~most:
        return False
    with _held(found) as fd:
        if fd is None:
            return False
        try:
            os.fchmod(fd, mode & most)
        except OSError as error:
            # Another member's file is for that member to close; a disk may be for reading only.
            if error.errno not in (errno.EPERM, errno.EACCES, errno.EROFS):
                raise
            return False
    return True


def _whose(user: int, owners: Owners) -> str:
    told = f"it belongs to {people.user_name(user)}"
    if owners.group is None:
        return f"{told}, and the case is shared with no group; see dhr share --help."
    return f"{told}, who is not in the group {people.group_name(owners.group)} of the case."


def _listed(names: list[str]) -> str:
    shown = names[:3]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
