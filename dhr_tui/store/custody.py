"""Whom a case is in the hands of: its files are people's own, and nobody else's can stand in.

A case is private (folder 0700, files 0600), or it is shared with the Unix group of its folder:
the folder has the set-group bit and its group may write (02770, files 0660).
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from typing import Literal, NamedTuple

from dhr_tui.host import modes, people
from dhr_tui.store.errors import NotRead, Untrusted
from dhr_tui.store.within import Found, everything, held

ROOT = 0
SECOND_NAME = (
    "it has a second name on this disk (a hard link), by which it could be changed unseen; put a "
    "copy in its place."
)
OWN = ("names.json", ".names.json.", "drafts/")
"""How the names of files begin that stay their owner's only, whoever shares the case."""

HARMLESS = (*OWN, "presence/")
"""How the names of files begin that may be anybody's: nobody but their owner reads a word there."""

NAMED = 12
"""How many files a sentence names."""

_CANNOT = (errno.EPERM, errno.EACCES, errno.EROFS)

Outcome = Literal["", "closed", "open"]
"""What became of a file: nothing was to be done, it was closed, or that is for somebody else."""


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

    def trust(self, found: Found) -> bool:
        return found.name.startswith(HARMLESS) or self.include(found.status.st_uid)


def take(folder: str, case: str) -> str:
    """Look at all that is in the folder of a case before it is used. Raises Untrusted, NotRead.

    What is open to more people than it should be is closed to them; the sentence says what, and
    what somebody else has to close. Every file of a stranger is named at once.
    """
    became: dict[Outcome, list[Found]] = {"": [], "closed": [], "open": []}
    strangers: list[Found] = []
    try:
        owners = Owners.of(os.lstat(folder))
        with contextlib.closing(everything(folder)) as each:
            for found in each:
                check_kind(found)
                if owners.trust(found):
                    became[_close(found, owners)].append(found)
                else:
                    strangers.append(found)
    except OSError as error:
        raise NotRead(f"The case {case}", error) from error
    told = " ".join(filter(None, (_closed(became["closed"], case), _open(became["open"], case))))
    if strangers:
        raise _strangers(strangers, owners, case, told)
    return told


def check_kind(found: Found) -> None:
    """Raises Untrusted for a link of either kind, and for what is no file."""
    kind = stat.S_IFMT(found.status.st_mode)
    if kind == stat.S_IFLNK:
        who = people.user_name(found.status.st_uid)
        raise Untrusted(found.name, f"it is a symbolic link, made by {who}; take it away.")
    if kind not in (stat.S_IFREG, stat.S_IFDIR):
        raise Untrusted(found.name, "it is neither a file nor a folder; take it away.")
    if kind == stat.S_IFREG and found.status.st_nlink > 1:
        raise Untrusted(found.name, SECOND_NAME)


def check_file(status: os.stat_result, folder: str, name: str) -> None:
    """The same for a file that is open, and whose it is. Raises Untrusted."""
    found, owners = Found("", name, status), Owners.of(os.stat(folder))
    check_kind(found)
    if not owners.trust(found):
        raise _strangers([found], owners, os.path.basename(folder))


def _close(found: Found, owners: Owners) -> Outcome:
    """Take from a file or folder what it grants too much."""
    mode = stat.S_IMODE(found.status.st_mode)
    ours = owners.group is not None and found.status.st_gid == owners.group
    most = 0o3770 if ours and not found.name.startswith(OWN) else 0o700
    if not mode & 0o077 & ~most:
        return ""
    with held(found) as fd:
        if fd is None:
            return ""
        try:
            os.fchmod(fd, mode & most)
        except OSError as error:
            # Another member's file is for that member to close; a disk may be for reading only.
            if error.errno not in _CANNOT:
                raise
            return "open"
    return "closed"


def _closed(found: list[Found], case: str) -> str:
    return f"{_names(found, 3)} of {case}: closed to other people of this machine." if found else ""


def _open(found: list[Found], case: str) -> str:
    """What is open still, and who can close it."""
    if not found:
        return ""
    wide = f"{_names(found, 3)} of {case}: open to other people of this machine"
    theirs = [each for each in found if each.status.st_uid != os.geteuid()]
    if not theirs:
        return f"{wide}, and the disk does not let that be closed."
    members = [each for each in theirs if each.status.st_uid != ROOT]
    who = (
        f"{_owners(members)} can close that, and so can root" if members else "root can close that"
    )
    return f"{wide}; {who} (dhr share {case})."


def _strangers(found: list[Found], owners: Owners, case: str, told: str = "") -> Untrusted:
    who, many = _owners(found), len({each.status.st_uid for each in found}) > 1
    belongs = f"it belongs to {who}" if len(found) == 1 else f"they belong to {who}"
    if owners.group is None:
        what = f"{belongs}, and the case is shared with no group; see dhr share --help."
        return Untrusted(_names(found), what, cure=told)
    group = people.group_name(owners.group)
    are = "are" if many else "is"
    cure = f"dhr share {case} --group {group}, given by root, puts that right."
    what = f"{belongs}, who {are} not in the group {group} of the case."
    return Untrusted(_names(found), what, cure=f"{cure} {told}".strip())


def _owners(found: list[Found]) -> str:
    return named(sorted({people.user_name(each.status.st_uid) for each in found}))


def _names(found: list[Found], most: int = NAMED) -> str:
    return named([each.name for each in found], most)


def named(names: list[str], most: int = NAMED) -> str:
    """`a, b and 4 more`; the rooms that have such words already are too heavy for `dhr list`."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
