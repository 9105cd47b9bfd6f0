"""The modes of folders and files: their owner's alone, or also a Unix group's."""

from __future__ import annotations

import os
import stat


def is_shared(folder: os.stat_result) -> bool:
    """Whether a folder is shared with its Unix group: set-group bit, and the group may write."""
    return bool(folder.st_mode & stat.S_ISGID and folder.st_mode & stat.S_IWGRP)


def of_files(folder: os.stat_result) -> int:
    """The mode of new files in a folder."""
    return 0o660 if is_shared(folder) else 0o600


def of_folders(folder: os.stat_result) -> int:
    """The mode of new folders in a folder."""
    return 0o2770 if is_shared(folder) else 0o700
