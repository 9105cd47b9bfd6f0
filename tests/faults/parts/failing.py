"""A system call of this process that fails, once or from then on, or writes less than asked."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
from hypothesis import strategies as st

CALLS = ("open", "write", "fsync", "close", "replace", "unlink", "ftruncate", "fstat", "stat")
NUMBERS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EMFILE, errno.EDQUOT, errno.EROFS)


class Fault(NamedTuple):
    """The `place`th call fails with `number`; 0 is no error but writes of at most 997 bytes."""

    place: int
    number: int
    sticky: bool


FAULTS = st.builds(Fault, st.integers(1, 30), st.sampled_from((*NUMBERS, 0)), st.booleans())


@contextmanager
def failing(fault: Fault | None) -> Iterator[None]:
    """The calls of this process fail so while this lasts; None fails none."""
    with pytest.MonkeyPatch.context() as patch:
        if fault:
            _break(patch, fault)
        yield


@contextmanager
def short_writes(most: int) -> Iterator[None]:
    """The system takes at most so many bytes of a write while this lasts."""
    write = os.write
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", lambda fd, data: write(fd, bytes(data[:most])))
        yield


def _break(patch: pytest.MonkeyPatch, fault: Fault) -> None:
    count = 0

    def wrapped(name: str) -> Callable[..., Any]:
        call = getattr(os, name)

        def faulty(*args: Any, **options: Any) -> Any:
            nonlocal count
            count += 1
            due = count == fault.place or (fault.sticky and count > fault.place)
            if not fault.number and name == "write":
                return call(args[0], bytes(args[1])[:997])
            if due and fault.number:
                if name == "close":
                    call(*args)
                raise OSError(fault.number, os.strerror(fault.number))
            return call(*args, **options)

        return faulty

    for name in CALLS:
        patch.setattr(os, name, wrapped(name))
