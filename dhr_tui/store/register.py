"""The register of real names: `names.json` in the folder of a case, its keeper's only.

Whoever begins the register is its keeper, and owns the file. It stays their own (0600) where a
group shares the case, and it is in no backup, journal, draft or export. Like a case file it has
the form of a TinyDB file.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from typing import Any

import msgspec

from dhr_tui.host import people
from dhr_tui.review.folding import folded
from dhr_tui.review.records import Part
from dhr_tui.review.refs import parse_ref
from dhr_tui.review.register import MOST, NO_NAMES, WHOSE, RealName, Register
from dhr_tui.review.text import scrub
from dhr_tui.store import atomic, custody, fault
from dhr_tui.store.errors import (
    Damaged,
    NotRead,
    NotSaved,
    NotTheKeeper,
    OutcomeUnknown,
    naming,
)
from dhr_tui.store.lock import PATIENCE, locked
from dhr_tui.store.within import Found

NAME = "names.json"
FORMAT = 1
LARGEST = 2_000_000
"""Bytes; the largest register that is opened."""

_CURE = "Put it right by hand, or move it away and begin the register anew."


class About(Part, frozen=True, kw_only=True):
    """What the file says of itself."""

    case: str
    format: int = FORMAT


class _File(Part, frozen=True, kw_only=True):
    meta: dict[int, About]
    names: dict[int, RealName] = {}


_KIND = fault.Kind(NAME, "a register", {"names": RealName}, About)


def read(folder: str, case: str) -> Register:
    """The names; none where there is no register yet. Raises NotTheKeeper, Damaged, NotRead."""
    try:
        status = os.lstat(f"{folder}/{NAME}")
    except FileNotFoundError:
        return NO_NAMES
    except OSError as error:
        raise NotRead(f"The register of real names of {case}", error) from error
    raw = _bytes(folder, case, status)
    try:
        with naming(case):
            return _decoded(raw, case)
    except Damaged as damage:
        raise Damaged(*damage.parts, case=case, cure=_CURE) from None


def change(
    folder: str, case: str, act: Callable[[Register], Register], patience: float = PATIENCE
) -> Register:
    """Do an act on the register as it is, and write what it makes of it, whole or not at all.

    Raises what `read` and the act raise, Busy, NotSaved.
    """
    with locked(folder, case, patience):
        becomes = act(read(folder, case))
        atomic.sweep(folder, NAME)
        try:
            atomic.replace(folder, NAME, _encoded(case, becomes), mode=0o600)
        except atomic.Unconfirmed as error:
            raise OutcomeUnknown(f"The register of real names of {case}", error) from error
        except OSError as error:
            raise NotSaved(f"The register of real names of {case}", error) from error
    return becomes


def _bytes(folder: str, case: str, status: os.stat_result) -> bytes:
    """The bytes of the file, once it was found to be an ordinary one of this person's own."""
    _own(status, case)
    try:
        with atomic.opened(f"{folder}/{NAME}", os.O_RDONLY) as fd:
            status = os.fstat(fd)
            _own(status, case)
            if stat.S_IMODE(status.st_mode) & 0o077:
                os.fchmod(fd, 0o600)
            if status.st_size > LARGEST:
                what = f"it is larger than {LARGEST:,} bytes."
                raise Damaged(NAME, what, case=case, cure=_CURE)
            with open(fd, "rb", closefd=False) as file:
                return file.read(LARGEST)
    except OSError as error:
        raise NotRead(f"The register of real names of {case}", error) from error


def _own(status: os.stat_result, case: str) -> None:
    custody.check_kind(Found("", NAME, status))
    if not stat.S_ISREG(status.st_mode):
        raise Damaged(NAME, "it is not a file.", case=case, cure=_CURE)
    if status.st_uid != os.geteuid():
        raise NotTheKeeper(case, people.user_name(status.st_uid))


def _decoded(raw: bytes, case: str) -> Register:
    try:
        found = msgspec.json.decode(raw, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        raise fault.damage(raw, _KIND) from None
    about = found.meta.get(1)
    if len(found.meta) != 1 or about is None:
        raise Damaged(NAME, "it must hold record 1 and no other.", "meta")
    if about.format != FORMAT:
        raise Damaged(NAME, f"this program reads format {FORMAT} only.", "meta", "1", "format")
    if about.case != case:
        raise Damaged(NAME, "it is the register of another case.", "meta", "1", "case")
    if len(found.names) > MOST:
        raise Damaged(NAME, f"a register holds {MOST} names at most.", "names")
    for number, entry in found.names.items():
        if wrong := _wrong(entry):
            raise Damaged(NAME, wrong[1], "names", str(number), wrong[0])
    return dict(sorted(found.names.items()))


def _wrong(entry: RealName) -> tuple[str, str] | None:
    """The field that no register holds so, and why not."""
    ref = parse_ref(entry.of)
    if len(folded(entry.name)) < 2:
        return "name", "a name has two letters or more."
    if bool(entry.of) == bool(entry.role.strip()):
        return "of", "a name is somebody's by reference or by role, and not by both."
    if entry.of and (ref is None or ref.table not in WHOSE):
        return "of", "it should be a person or a member, like P1 or M3."
    return None


def _encoded(case: str, register: Register) -> bytes:
    names: dict[int, Any] = {n: scrub(msgspec.to_builtins(e)) for n, e in register.items()}
    about = {1: msgspec.to_builtins(About(case=case))}
    return msgspec.json.format(msgspec.json.encode({"meta": about, "names": names}), indent=1)
