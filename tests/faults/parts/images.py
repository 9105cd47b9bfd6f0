"""A file system in a file, and its power cut: a copy of the file without what was not written."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest


class Kind(NamedTuple):
    """A kind of file system: how it is made, how it is mounted, and its size in bytes."""

    name: str
    make: tuple[str, ...]
    options: str
    size: int


KINDS = {
    "ext4": Kind("ext4", ("mkfs.ext4", "-q"), "loop", 32 << 20),
    "xfs": Kind("xfs", ("mkfs.xfs", "-q"), "loop,nouuid", 320 << 20),
    "btrfs": Kind("btrfs", ("mkfs.btrfs", "-q"), "loop", 128 << 20),
}


def need(kind: Kind) -> None:
    """Skip the test where such a file system cannot be made and mounted."""
    if why := _obstacle(kind):
        pytest.skip(why)


@cache
def _obstacle(kind: Kind) -> str:
    if os.getuid():
        return "only root may mount"
    if not shutil.which(kind.make[0]):
        return f"there is no {kind.make[0]}"
    with TemporaryDirectory() as folder:
        image = Path(folder, "image")
        try:
            make(kind, image)
            with mounted(kind, image, Path(folder, "disk")):
                return ""
        except (OSError, subprocess.CalledProcessError) as error:
            return f"{kind.name} in a file cannot be mounted: {error}"


def make(kind: Kind, image: Path) -> None:
    """An empty file system."""
    with open(image, "wb") as file:
        file.truncate(kind.size)
    _run(*kind.make, str(image))


@contextmanager
def mounted(kind: Kind, image: Path, folder: Path) -> Iterator[Path]:
    """The file system at a folder, while this lasts."""
    folder.mkdir(exist_ok=True)
    _run("mount", "-t", kind.name, "-o", kind.options, str(image), str(folder))
    try:
        yield folder
    finally:
        _run("umount", str(folder))


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A disk in memory of that many bytes, while this lasts. Skips where it cannot be mounted."""
    folder.mkdir(exist_ok=True)
    try:
        _run("mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "none", str(folder))
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"a disk in memory cannot be mounted: {error}")
    try:
        yield folder
    finally:
        _run("umount", str(folder))


def remount(folder: Path, option: str) -> None:
    """Make a mounted disk `ro` or `rw`."""
    _run("mount", "-o", f"remount,{option}", str(folder))


def _run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True, timeout=60)
