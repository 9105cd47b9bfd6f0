"""Drafts on the disk: a private file a person and place, so that no typed word is lost."""

from __future__ import annotations

import contextlib
import os
from hashlib import sha256
from operator import attrgetter

import msgspec

from dhr_tui.review.text import scrub
from dhr_tui.store import atomic
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import NotRead, NotSaved

LARGEST = 4_000_000
"""Bytes of a draft of somebody else that are looked at."""

_NO_DRAFT = (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class _Stored(msgspec.Struct, frozen=True, kw_only=True):
    """A draft with its owner; the file's name is a checksum, which tells neither."""

    who: str
    draft: Draft


def put(folder: str, case: str, who: str, draft: Draft) -> None:
    """Write a draft of the case in `folder`, whole or not at all. Raises NotSaved."""
    try:
        place = atomic.private_folder(folder, "drafts", each_their_own=True)
        with contextlib.suppress(atomic.Unconfirmed):
            atomic.replace(place, _name(who, draft.key), _encoded(who, draft), mode=0o600)
    except OSError as error:
        raise NotSaved(f"The draft of {case}", error) from error


def place(folder: str, case: str) -> str:
    """The folder of drafts, made if need be. Raises NotSaved."""
    try:
        return atomic.private_folder(folder, "drafts", each_their_own=True)
    except OSError as error:
        raise NotSaved(f"The draft of {case}", error) from error


def listed(folder: str, case: str, who: str) -> list[Draft]:
    """What somebody left unsaved in a case, oldest first. Raises NotRead."""
    try:
        names = os.listdir(f"{folder}/drafts")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise NotRead(f"The drafts of {case}", error) from error
    found = []
    for name in names:
        stored = _read(f"{folder}/drafts/{name}") if name.endswith(".json") else None
        if stored and stored.who == who:
            found.append(stored.draft)
    return sorted(found, key=attrgetter("at", "key"))


def drop(folder: str, case: str, who: str, key: str) -> None:
    """Forget a draft; no draft is no error. Raises NotSaved."""
    try:
        os.unlink(f"{folder}/drafts/{_name(who, key)}")
    except FileNotFoundError:
        return
    except OSError as error:
        raise NotSaved(f"The draft of {case}", error) from error


def writer(fd: int) -> str:
    """Whose words an open file has, as it says itself; empty where it is no draft."""
    with contextlib.suppress(*_NO_DRAFT), open(fd, "rb", closefd=False) as file:
        return msgspec.json.decode(file.read(LARGEST), type=_Stored).who
    return ""


def _name(who: str, key: str) -> str:
    return sha256(f"{who}\n{key}".encode(errors="replace")).hexdigest()[:32] + ".json"


def _encoded(who: str, draft: Draft) -> bytes:
    stored = _Stored(who=who, draft=draft)
    try:
        return msgspec.json.encode(stored)
    except UnicodeEncodeError:
        # A lone surrogate has no UTF-8; it is the only letter that a draft does not keep.
        clean = scrub(msgspec.to_builtins(stored))
        return msgspec.json.encode(clean)


def _read(path: str) -> _Stored | None:
    """The draft in a file; None where it is another person's own, or no draft. It is left there."""
    try:
        with (
            atomic.opened(path, os.O_RDONLY) as fd,
            open(fd, "rb", closefd=False) as file,
        ):
            # A shared folder takes a file from anybody; words are one's own only in one's own.
            mine = os.fstat(fd).st_uid == os.geteuid()
            return msgspec.json.decode(file.read(), type=_Stored) if mine else None
    except _NO_DRAFT:
        return None
