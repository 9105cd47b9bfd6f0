"""A case is shared with a Unix group, or is its owner's alone again: modes and groups only."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable, Iterator

from dhr_tui.host import people
from dhr_tui.review.nearest import nearest_of
from dhr_tui.store import custody, listing
from dhr_tui.store.custody import OWN, ROOT
from dhr_tui.store.errors import NotSaved, StoreError, UnknownCase, shown
from dhr_tui.store.estate import Estate
from dhr_tui.store.names import checked
from dhr_tui.store.within import Found
from dhr_tui.store.workspace import Workspace

EACH_THEIR_OWN = ("drafts",)
"""Folders in which nobody may remove what is another's."""

IN_COMMON = ("presence", "exports")
"""Folders in which everybody of the group may."""

TOP = "the folder"
"""What the folder of a case is called."""

_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


Do = Callable[[int, str, os.stat_result], None]
"""What is done to an open file or folder of a case, with its name and what stat says of it."""


def share(workspace: Workspace, case: str, group: str) -> list[str]:
    """Let the members of a Unix group read and write a case. Raises StoreError.

    Where root does it, what belongs to people who are not in the group becomes root's, and so
    does the folder in which nobody may remove what is another's; the sentences say what did.
    """
    import grp

    try:
        number = grp.getgrnam(group).gr_gid
    except KeyError:
        why = f"There is no group {shown(group)} on this machine; addgroup makes one."
        raise StoreError(why) from None

    folder = _folder(workspace, case)
    estate = Estate(folder, case, number)

    def give(fd: int, name: str, status: os.stat_result) -> None:
        if name == TOP:
            _furnish(fd)
        heir = ROOT if _is_roots(name) else estate.heir(fd, name, status)
        os.fchown(fd, heir, number)
        if stat.S_ISDIR(status.st_mode):
            os.fchmod(fd, 0o3770 if name in EACH_THEIR_OWN else 0o2770)
        else:
            os.fchmod(fd, 0o600 if name.startswith(OWN) else 0o660)

    _each(folder, case, give)
    return estate.told()


def _furnish(folder: int) -> None:
    """The folders that people share, made now: who has one made by need owns it for good."""
    for name in (*EACH_THEIR_OWN, *IN_COMMON):
        with contextlib.suppress(FileExistsError):
            os.mkdir(name, 0o700, dir_fd=folder)


def _is_roots(name: str) -> bool:
    """Whoever owns a folder may remove all that is in it, whatever its mode says."""
    return name in EACH_THEIR_OWN and os.geteuid() == ROOT


def keep(workspace: Workspace, case: str) -> None:
    """Make a case its folder's owner's alone. Raises StoreError where others own parts of it."""
    folder = _folder(workspace, case)
    owner = os.lstat(folder).st_uid

    def take(fd: int, name: str, status: os.stat_result) -> None:
        if status.st_uid != owner and not name.startswith(OWN):
            # Only the administrator can give what others saved to the owner.
            os.fchown(fd, owner, -1)
        os.fchmod(fd, 0o700 if stat.S_ISDIR(status.st_mode) else 0o600)

    _each(folder, case, take)


def _folder(workspace: Workspace, case: str) -> str:
    folder = f"{workspace.cases}/{checked(case)}"
    if not os.path.lexists(f"{folder}/case.json"):
        raise UnknownCase(case, nearest_of(case, listing.ids(workspace.cases)))
    return folder


def _each(folder: str, case: str, do: Do) -> None:
    """Do something to everything of a case, through no link. Raises Untrusted, NotSaved.

    Each folder is held open while what is in it is opened by its name alone: whoever puts a link in
    the place of a folder meanwhile leads nobody, least of all root, out of the case.
    """
    status = os.lstat(folder)
    custody.check_kind(Found(folder, TOP, status))
    with _opened(folder, None, case, TOP, status) as fd:
        _walk(fd, case, TOP, "", do)


def _walk(fd: int, case: str, name: str, prefix: str, do: Do) -> None:
    status = os.fstat(fd)
    custody.check_kind(Found("", name, status))
    try:
        do(fd, name, status)
        inside = sorted(os.listdir(fd)) if stat.S_ISDIR(status.st_mode) else []
    except OSError as error:
        raise _refused(name, status, case, error) from error
    for entry in inside:
        _enter(fd, case, entry, prefix, do)


def _enter(above: int, case: str, entry: str, prefix: str, do: Do) -> None:
    """One name of an open folder; others save meanwhile, and it may be gone."""
    name = prefix + entry
    with contextlib.suppress(FileNotFoundError):
        status = os.stat(entry, dir_fd=above, follow_symlinks=False)
        custody.check_kind(Found("", name, status))
        with _opened(entry, above, case, name, status) as fd:
            _walk(fd, case, name, f"{name}/", do)


@contextlib.contextmanager
def _opened(
    path: str, above: int | None, case: str, name: str, status: os.stat_result
) -> Iterator[int]:
    try:
        fd = os.open(path, _OPEN, dir_fd=above)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _refused(name, status, case, error) from error
    try:
        yield fd
    finally:
        os.close(fd)


def _refused(name: str, status: os.stat_result, case: str, error: OSError) -> NotSaved:
    owner = people.user_name(status.st_uid)
    return NotSaved(f"Who may use {name} of {case}, which belongs to {owner},", error)
