"""A case as one file: a tar of its case file and its journal, and a case from such a file.

With them lie their checksums, so that every byte of it counts. Drafts and who is here stay out:
they are people's own. The same case always gives the same bytes.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
from hashlib import sha256
from typing import BinaryIO, NamedTuple

import msgspec

from dhr_tui.host.reasons import reason
from dhr_tui.store import atomic, casefile, names, parts, tar, verify
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

SUMS = "SHA256SUMS"
"""The file in a backup that has the checksums of the others."""

TAKEN = "--called NAME gives the one in the backup another name"

_HIDDEN = ".restoring-"
_MEMBER = re.compile(r"([a-z0-9][a-z0-9-]{0,63})/(case\.json|journal(?:-\d{6})?\.jsonl|SHA256SUMS)")


class Kept(NamedTuple):
    """What a backup holds: the case, the number of its last save, and the journal's head."""

    case: str
    save: int
    head: str


def make(folder: str, case: str, target: str, patience: float = PATIENCE) -> Kept:
    """Write the backup of a case, whole or not at all; nothing is written over. Raises StoreError.

    A case that is damaged is not backed up, as the backup could not be restored.
    """
    if os.path.lexists(target):
        raise StoreError(f"{shown(target)} is there already; choose another name.")
    kept, data = taken(folder, case, patience)
    place, name = os.path.split(os.path.abspath(target))
    try:
        atomic.add(place, name, data)
    except FileExistsError:
        raise StoreError(f"{shown(target)} is there already; choose another name.") from None
    except atomic.Unconfirmed as error:
        raise OutcomeUnknown(f"The backup {shown(target)}", error) from error
    except OSError as error:
        raise NotSaved(f"The backup {shown(target)}", error) from error
    return kept


def taken(folder: str, case: str, patience: float = PATIENCE) -> tuple[Kept, bytes]:
    """The backup of a case as bytes, read under its lock, so that no save falls in between."""
    with locked(folder, case, patience):
        report = verify.report(folder, case)
        if not report.sound:
            raise StoreError(
                f"{case} and its journal do not agree, so there is no backup of it: "
                f"{report.faults[0]} dhr repair {case} puts it right."
            )
        try:
            return Kept(case, report.save, report.head), _packed(folder, case)
        except OSError as error:
            raise NotRead(f"The case {case}", error) from error


def _packed(folder: str, case: str) -> bytes:
    """The tar of the case, with nothing in it that the case does not tell: no owner, no time."""
    closed = [parts.closed_name(part) for part in range(parts.closed(folder))]
    files = {}
    for name in (casefile.NAME, *closed, parts.OPEN):
        with contextlib.suppress(FileNotFoundError):
            files[f"{case}/{name}"] = atomic.read(f"{folder}/{name}")
    return tar.packed(files | {f"{case}/{SUMS}": _sums(files)})


def _sums(files: dict[str, bytes]) -> bytes:
    """The checksums of the files, as sha256sum writes them and -c reads them."""
    lines = (f"{sha256(data).hexdigest()}  {path.split('/')[1]}\n" for path, data in files.items())
    return "".join(lines).encode()


def contents(file: str) -> bytes:
    """The bytes of a backup. Raises StoreError where they cannot be read or are too many."""
    try:
        with atomic.opened(file, os.O_RDONLY) as fd, open(fd, "rb", closefd=False) as stream:
            return some(stream, file)
    except FileNotFoundError:
        raise StoreError(f"There is no file {shown(file)}.") from None
    except OSError as error:
        raise StoreError(f"{shown(file)} cannot be read: {reason(error)}.") from error


def some(stream: BinaryIO, named: str) -> bytes:
    """What a stream holds. Raises OSError, and StoreError where it is more than a backup is."""
    pieces, size = [], 0
    while piece := stream.read(1 << 20):
        size += len(piece)
        if size > LARGEST:
            raise _no_backup(named, f"it is larger than {LARGEST:,} bytes")
        pieces.append(piece)
    return b"".join(pieces)


def restore(cases: str, file: str, called: str = "", raw: bytes | None = None) -> Kept:
    """Make the case of a backup again, under its own name or another.

    `raw` are the bytes of the backup where they have been read already, and `file` is what it is
    called then. Every byte counts, and all are checked before the case appears, by the rename of
    its folder. Raises StoreError with nothing made.
    """
    files = _members(file, contents(file) if raw is None else raw)
    case = next(iter(files)).split("/")[0] if files else ""
    if f"{case}/{casefile.NAME}" not in files or any(not n.startswith(f"{case}/") for n in files):
        raise _no_backup(file, "it does not hold one case")
    sums = files.pop(f"{case}/{SUMS}", b"")
    if sums != _sums(files):
        raise _no_backup(file, "a file in it is not what was put into it")
    name = names.checked(called or case)
    if os.path.lexists(f"{cases}/{name}"):
        raise CaseExists(name, TAKEN)
    content = {path.split("/")[1]: data for path, data in files.items()}
    content[casefile.NAME] = _renamed(file, content[casefile.NAME], case, name)
    try:
        os.makedirs(cases, mode=0o700, exist_ok=True)
        return _appearing(cases, name, content, file)
    except atomic.Unconfirmed as error:
        raise OutcomeUnknown(f"The case {name}", error) from error
    except OSError as error:
        if os.path.lexists(f"{cases}/{name}"):
            raise CaseExists(name, TAKEN) from error
        raise NotSaved(f"The case {name}", error) from error


def _renamed(file: str, raw: bytes, case: str, name: str) -> bytes:
    """The case file with the name that the case gets."""
    try:
        meta, review = casefile.looked_through(raw, case)
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


def _members(file: str, raw: bytes) -> dict[str, bytes]:
    """The files in a backup, each one that a backup has, by their names in the case's folder."""
    try:
        found = tar.unpacked(raw)
    except tar.NoTar as error:
        raise _foreign(file, error.name) from None
    for name in found:
        if not _MEMBER.fullmatch(name):
            raise _foreign(file, name)
    return found


def _foreign(file: str, name: str) -> StoreError:
    if name and not _MEMBER.fullmatch(name):
        return _no_backup(file, f"it holds {shown(name, 40)}, which no backup holds")
    return _no_backup(file, "it is not whole, or not what dhr backup wrote")


def _no_backup(file: str, why: str) -> StoreError:
    return StoreError(f"{shown(file)} is no backup that can be restored: {why}.")
