"""The bytes of a file, within limits."""

from __future__ import annotations

import os
import stat

from dhr_tui.host.reasons import reason
from dhr_tui.intake.faults import WrongSource

LARGEST = 20_000_000
"""Bytes of the largest file that is read; lists and terms of reference are far below it."""


def contents(path: str) -> bytes:
    """The bytes of a file. Raises WrongSource where it is none, is empty or too large."""
    name = os.path.basename(path) or path
    try:
        found = os.stat(path)
        if stat.S_ISDIR(found.st_mode):
            raise WrongSource(folder(path))
        if not stat.S_ISREG(found.st_mode):
            raise WrongSource(f"{name} is not a file.")
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise WrongSource(f"There is no file {name}.") from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise WrongSource(f"{name} cannot be read: {why}.") from None
    if len(data) > LARGEST:
        raise WrongSource(
            f"{name} is larger than {LARGEST // 1_000_000} MB, the most that is read; "
            "copy the list itself into a file of its own."
        )
    if not data.strip():
        raise WrongSource(f"{name} is empty.")
    return data


def folder(path: str) -> str:
    """What is said of a folder where a file was expected."""
    return f"{path} is a folder; name a file in it."


def kind_of(path: str) -> str:
    """The end of a file's name in small letters: `.xlsx`."""
    return os.path.splitext(path)[1].lower()
