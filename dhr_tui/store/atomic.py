"""Files that appear whole or not at all: new file, fsync, rename, fsync of the folder."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator

from dhr_tui.host import modes

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
"""How a file is opened that must not be there yet."""

FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
"""How a folder is opened that may be no link."""


class Unconfirmed(OSError):
    """The file was renamed into place, but the folder's fsync failed."""


def write_all(fd: int, data: bytes) -> None:
    """Write every byte; the system may take fewer than it was given."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]


@contextlib.contextmanager
def opened(path: str, flags: int, mode: int = 0o600, at: int | None = None) -> Iterator[int]:
    """A file descriptor that is closed at the end; links are not followed, pipes not waited for.

    `at` is the open folder that the path begins in, if any.
    """
    fd = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK, mode, dir_fd=at)
    try:
        if flags & os.O_CREAT and mode != 0o600:
            grant(fd, mode)
        yield fd
    finally:
        os.close(fd)


def is_there(path: str) -> bool:
    """Whether there is something of that name. Raises OSError where that cannot be told."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def grant(fd: int, mode: int) -> None:
    """Give a file of the person's own its mode, which the umask would narrow."""
    status = os.fstat(fd)
    if stat.S_IMODE(status.st_mode) != mode and status.st_uid == os.geteuid():
        os.fchmod(fd, mode)


def sync_folder(folder: str) -> None:
    """Make the names in a folder durable."""
    with opened(folder, os.O_RDONLY | os.O_DIRECTORY) as fd:
        os.fsync(fd)


def file_mode(folder: str) -> int:
    """The mode for new files: 0600, or 0660 in a folder that a panel shares as a Unix group."""
    return modes.of_files(os.stat(folder))


@contextlib.contextmanager
def private_folder(folder: str, name: str, each_their_own: bool = False) -> Iterator[int]:
    """The folder `name` of the case in `folder`, made if need be, and held open while it is used.

    Only its owner may enter; where a panel shares the case as a Unix group, all may add theirs,
    and with `each_their_own` nobody may remove another's. What is done in it goes by the
    descriptor, so that a link in its place, put there at any time, leads nobody elsewhere.
    """
    fd, made = _folder_of(f"{folder}/{name}")
    try:
        if made:
            mode = modes.of_folders(os.stat(folder))
            os.fchmod(fd, mode | stat.S_ISVTX if each_their_own and mode != 0o700 else mode)
        yield fd
    finally:
        os.close(fd)


def _folder_of(place: str) -> tuple[int, bool]:
    """A folder, open, and whether it was made just now."""
    try:
        return os.open(place, FOLDER), False
    except FileNotFoundError:
        made = False
        with contextlib.suppress(FileExistsError):
            os.mkdir(place, 0o700)
            made = True
        return os.open(place, FOLDER), made


def replace(
    folder: str, name: str, data: bytes, mode: int | None = None, at: int | None = None
) -> os.stat_result:
    """Put the bytes in the place of folder/name, and return what stat says of the new file.

    The mode is `file_mode` of the folder unless one is given. `at` is the folder, open, where it
    is `.` and its name is not to be trusted.
    Raises OSError with the old file as it was and nothing left over, or Unconfirmed.
    """
    temporary = f"{folder}/.{name}.{os.getpid()}.{os.urandom(4).hex()}.tmp"
    mode = mode or file_mode(folder)
    fd = os.open(temporary, NEW, mode, dir_fd=at)
    try:
        try:
            if mode != 0o600:
                os.fchmod(fd, mode)
            write_all(fd, data)
            os.fsync(fd)
            status = os.fstat(fd)
        finally:
            os.close(fd)
        os.replace(temporary, f"{folder}/{name}", src_dir_fd=at, dst_dir_fd=at)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary, dir_fd=at)
        raise
    try:
        sync_folder(folder) if at is None else os.fsync(at)
    except OSError as error:
        raise Unconfirmed(error.errno, error.strerror) from error
    return status


def add(folder: str, name: str, data: bytes) -> None:
    """Put a new private file into a folder, whole or not at all. Raises FileExistsError."""
    temporary = f".{name}.{os.getpid()}.{os.urandom(4).hex()}.new"
    path = f"{folder}/{name}"
    try:
        replace(folder, temporary, data, mode=0o600)
        try:
            # A second name appears only where there is none yet, which a rename does not promise.
            os.link(f"{folder}/{temporary}", path)
        except FileExistsError:
            raise
        except OSError:
            # Some file systems, as on memory sticks, know no second names.
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, "it is there", path) from None
            os.rename(f"{folder}/{temporary}", path)
    finally:
        # What is there is there, also where its first name cannot be taken away.
        with contextlib.suppress(OSError):
            os.unlink(f"{folder}/{temporary}")
    try:
        sync_folder(folder)
    except OSError as error:
        raise Unconfirmed(error.errno, error.strerror) from error


def read(path: str) -> bytes:
    """All bytes of a file."""
    with opened(path, os.O_RDONLY) as fd, open(fd, "rb", closefd=False) as file:
        return file.read()


def sweep(folder: str, name: str) -> None:
    """Remove what a killed `replace` of folder/name left; only while nobody else writes it."""
    with contextlib.suppress(OSError):
        for found in os.listdir(folder):
            if found.startswith(f".{name}.") and found.endswith(".tmp"):
                os.unlink(f"{folder}/{found}")
