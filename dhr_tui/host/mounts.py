"""Whether a folder lies on another machine, by what the system has mounted where."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import NamedTuple

MOUNTS = "/proc/self/mountinfo"

NETWORK = re.compile(
    r"nfs4?|cifs|smb3|smbfs|ncpfs|afs|coda|ceph|lustre|glusterfs|orangefs|beegfs|gpfs|ocfs2|gfs2"
    r"|davfs|9p|virtiofs|vboxsf|vmhgfs|prl_fs|drvfs|fuse"
)
"""Kinds of file system that other machines serve, share or, as that of a virtual machine, lend;
`fuse` alone is kept by a program, and nothing says by which."""

LENT = re.compile("9p|virtiofs")
"""What a virtual machine may have for a disk: its root is its own, a folder in it is lent."""

LOCAL_FUSE = re.compile(
    r"fuse\.(bindfs|cryfs|encfs|gocryptfs|securefs|veracrypt|mergerfs|unionfs|overlayfs"
    r"|fuse-overlayfs|fuse2fs|ntfs|ntfs-3g|exfat|lxcfs|zfs)"
)
"""Programs behind a folder that keep it on this machine. Any other is taken to keep it elsewhere,
as sshfs, s3fs, rclone and gvfsd-fuse do: there are more of those than anybody can list."""

_OCTAL = re.compile(r"\\([0-7]{3})")


class _Mount(NamedTuple):
    point: str
    kind: str


def network_kind(path: str, table: str | None = None) -> str:
    """The kind of the network file system that holds `path`; empty for a disk of this machine.

    `table` is the text of /proc/self/mountinfo; where the system has none, every folder is taken
    to be of this machine.
    """
    point, kind = _mount(os.path.realpath(path), _table() if table is None else table)
    if point == "/" and LENT.fullmatch(kind):
        return ""
    elsewhere = kind.startswith("fuse.") and not LOCAL_FUSE.fullmatch(kind)
    return kind if elsewhere or NETWORK.fullmatch(kind) else ""


def _table() -> str:
    try:
        with open(MOUNTS, encoding="utf-8", errors="surrogateescape") as file:
            return file.read()
    except OSError:
        return ""


def _mount(path: str, table: str) -> _Mount:
    """Of the mounts above a path the longest counts, and of equal ones the last."""
    best = _Mount("", "")
    for mount in _mounts(table):
        above = mount.point == path or path.startswith(mount.point.rstrip("/") + "/")
        if above and len(mount.point) >= len(best.point):
            best = mount
    return best


def _mounts(table: str) -> Iterator[_Mount]:
    """The fifth word is the place; the kind follows the hyphen (proc_pid_mountinfo(5))."""
    for line in table.splitlines():
        before, hyphen, after = line.partition(" - ")
        words = before.split()
        if hyphen and len(words) > 4 and after.split():
            point = _OCTAL.sub(lambda match: chr(int(match[1], 8)), words[4])
            yield _Mount(point, after.split()[0])
