"""A case as one file: a tar of its case file and its journal, and a case from such a file.

Drafts and who is here stay out: they are people's own. The same case always gives the same bytes.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import tarfile
import time
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from dhr_tui.host.reasons import reason
from dhr_tui.store import atomic, casefile, names, parts, reading, verify
from dhr_tui.store.errors import (
    CaseExists,
    Damaged,
    NotRead,
    NotSaved,
    OutcomeUnknown,
    StoreError,
    shown,
)
from dhr_tui.store.lock import PATIENCE, locked
from dhr_tui.store.pages import Pages

LARGEST = 2_000_000_000
"""Bytes; the largest backup that is opened."""

_HIDDEN = ".restoring-"
_MEMBER = re.compile(r"([a-z0-9][a-z0-9-]{0,63})/(case\.json|journal(?:-\d{6})?\.jsonl)")


class Kept(NamedTuple):
    """What a backup holds: the case, the number of its last save, and the journal's head."""

    case: str
    save: int
    head: str


def make(folder: str, case: str, target: str, patience: float = PATIENCE) -> Kept:
    """Write the backup of a case, whole or not at all; nothing is written over.

    The case is read under its lock, so that no save falls in between. Raises StoreError; a case
    that is damaged is not backed up, as the backup could not be restored.
    """
    if os.path.lexists(target):
        raise StoreError(f"{shown(target)} is there already; choose another name.")
    with locked(folder, case, patience):
        report = verify.report(folder, case)
        if not report.sound:
            raise StoreError(
                f"{case} and its journal do not agree, so there is no backup of it: "
                f"{report.faults[0]} dhr repair {case} puts it right."
            )
        try:
            data = _packed(folder, case)
        except OSError as error:
            raise NotRead(f"The case {case}", error) from error
    place, name = os.path.split(os.path.abspath(target))
    try:
        atomic.add(place, name, data)
    except FileExistsError:
        raise StoreError(f"{shown(target)} is there already; choose another name.") from None
    except atomic.Unconfirmed as error:
        raise OutcomeUnknown(f"The backup {shown(target)}", error) from error
    except OSError as error:
        raise NotSaved(f"The backup {shown(target)}", error) from error
    return Kept(case, report.save, report.head)


def _packed(folder: str, case: str) -> bytes:
    """The tar, with nothing in it that the case does not tell: no owner, no time."""
    out = io.BytesIO()
    closed = [parts.closed_name(part) for part in range(parts.closed(folder))]
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name in (casefile.NAME, *closed, parts.OPEN):
            with contextlib.suppress(FileNotFoundError):
                data = atomic.read(f"{folder}/{name}")
                member = tarfile.TarInfo(f"{case}/{name}")
                member.size, member.mode = len(data), 0o600
                tar.addfile(member, io.BytesIO(data))
    return out.getvalue()


def restore(cases: str, file: str, called: str = "") -> Kept:
    """Make the case of a backup again, under its own name or another.

    Everything is checked before the case appears, by the rename of its folder. Raises StoreError
    with nothing made.
    """
    files = dict(_members(file))
    case = next(iter(files)).split("/")[0] if files else ""
    if f"{case}/{casefile.NAME}" not in files or any(not n.startswith(f"{case}/") for n in files):
        raise _no_backup(file, "it does not hold one case")
    name = names.checked(called or case)
    if os.path.lexists(f"{cases}/{name}"):
        raise CaseExists(name)
    content = {path.split("/")[1]: data for path, data in files.items()}
    content[casefile.NAME] = _renamed(file, content[casefile.NAME], case, name)
    try:
        os.makedirs(cases, mode=0o700, exist_ok=True)
        return _appearing(cases, name, content, file)
    except atomic.Unconfirmed as error:
        raise OutcomeUnknown(f"The case {name}", error) from error
    except OSError as error:
        if os.path.lexists(f"{cases}/{name}"):
            raise CaseExists(name) from error
        raise NotSaved(f"The case {name}", error) from error


def _renamed(file: str, raw: bytes, case: str, name: str) -> bytes:
    """The case file with the name that the case gets."""
    try:
        meta, review = casefile.decode(raw, case)
    except Damaged as damage:
        raise _no_backup(file, damage.fault.rstrip(".")) from None
    if name == case:
        return raw
    return Pages.of(review).file(msgspec.structs.replace(meta, case=name))


def _appearing(cases: str, name: str, content: dict[str, bytes], file: str) -> Kept:
    """Write the files into a folder that no list shows, check them, and give it its name."""
    _sweep(cases)
    hidden = f"{cases}/{_HIDDEN}{name}-{os.urandom(4).hex()}"
    os.mkdir(hidden, 0o700)
    try:
        for member, data in content.items():
            atomic.replace(hidden, member, data)
        report = verify.report(hidden, name)
        if not report.sound:
            raise _no_backup(file, report.faults[0].rstrip("."))
        os.rename(hidden, f"{cases}/{name}")
    except BaseException:
        shutil.rmtree(hidden, ignore_errors=True)
        raise
    try:
        atomic.sync_folder(cases)
    except OSError as error:
        raise atomic.Unconfirmed(error.errno, error.strerror) from error
    return Kept(name, report.save, report.head)


def _sweep(cases: str) -> None:
    """Remove what a killed restore left more than an hour ago."""
    for left in filter(lambda name: name.startswith(_HIDDEN), os.listdir(cases)):
        with contextlib.suppress(OSError):
            if os.stat(f"{cases}/{left}").st_mtime < time.time() - 3600:
                shutil.rmtree(f"{cases}/{left}")


def _members(file: str) -> Iterator[tuple[str, bytes]]:
    """The files in a backup, each checked to be one that a backup has."""
    try:
        with (
            atomic.opened(file, os.O_RDONLY) as fd,
            open(fd, "rb", closefd=False) as stream,
        ):
            if os.fstat(fd).st_size > LARGEST:
                raise _no_backup(file, f"it is larger than {LARGEST:,} bytes")
            with tarfile.open(fileobj=stream, mode="r:") as tar:
                yield from _checked(file, tar)
    except (tarfile.TarError, EOFError, ValueError, OverflowError):
        raise _no_backup(file, "it is not whole, or is no tar file") from None
    except OSError as error:
        raise StoreError(f"{shown(file)} cannot be read: {reason(error)}.") from error


def _checked(file: str, tar: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    seen: set[str] = set()
    for member in tar:
        plain = member.type in (tarfile.REGTYPE, tarfile.AREGTYPE) and not member.issparse()
        if not plain or not _MEMBER.fullmatch(member.name) or member.name in seen:
            raise _no_backup(file, f"it holds {shown(member.name, 40)}, which no backup holds")
        if member.name.endswith(casefile.NAME) and member.size > reading.LARGEST:
            raise _no_backup(file, f"its case is larger than {reading.LARGEST:,} bytes")
        seen.add(member.name)
        stream = tar.extractfile(member)
        data = stream.read() if stream else b""
        if len(data) != member.size:
            raise _no_backup(file, "it is not whole")
        yield member.name, data


def _no_backup(file: str, why: str) -> StoreError:
    return StoreError(f"{shown(file)} is no backup that can be restored: {why}.")
