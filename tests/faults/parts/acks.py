"""Acknowledged saves, kept outside of the case: what a session was told is saved."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec


class Ack(msgspec.Struct, frozen=True, array_like=True):
    """A save that the store said is done.

    `words` are unlike those of any other save; `finding` is the number that the store gave to
    the finding of these words, 0 where the session did not wait to learn it.
    """

    save: int
    who: str
    words: str
    finding: int


class Acks:
    """A file that sessions write a line to as soon as a save returned; a kill takes no line."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, ack: Ack) -> None:
        """Write a line, in one system call."""
        fd = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            os.write(fd, msgspec.json.encode(ack) + b"\n")
        finally:
            os.close(fd)

    def all(self) -> list[Ack]:
        """Every line so far."""
        lines = self._path.read_bytes().split(b"\n")[:-1] if self._path.exists() else []
        return [msgspec.json.decode(line, type=Ack) for line in lines]

    def forget(self) -> None:
        """Begin again."""
        self._path.unlink(missing_ok=True)
