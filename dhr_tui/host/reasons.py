"""Why the system refused, in the same words everywhere."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "the permission to do so is missing",
    errno.EPERM: "the permission to do so is missing",
    errno.EIO: "the disk reports a fault",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.ELOOP: "a symbolic link stands where a file should be",
    errno.ENOTDIR: "a file stands where a folder should be",
    errno.EISDIR: "a folder stands where a file should be",
    errno.EBADF: "it was closed before dhr began",
    errno.ENOENT: "there is no such file or folder",
}


def reason(error: OSError) -> str:
    """Why the system refused, in words that end a sentence."""
    words = _REASONS.get(error.errno or 0) or error.strerror or "the system refused"
    return words[0].lower() + words[1:]
