"""Drafts on the disk: a private file a session and place, so that no typed word is lost."""

from __future__ import annotations

import contextlib
import errno
import os
from hashlib import sha256
from operator import attrgetter

import msgspec

from dhr_tui.review.text import scrub
from dhr_tui.store import atomic
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import NotRead, NotSaved

NAME = "drafts"

TURNS = 16
"""How many names a draft may have."""

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
        data = _encoded(who, draft)
        with _place(folder) as place, contextlib.suppress(atomic.Unconfirmed):
            atomic.replace(".", _name(place, who, draft), data, mode=0o600, at=place)
    except OSError as error:
        raise NotSaved("The draft", error) from error


def place(folder: str, case: str) -> str:
    """The folder of drafts, made if need be, for a program that takes no less than a name.

    Raises NotSaved, also where a link stands in its place.
    """
    try:
        with _place(folder):
            return f"{folder}/{NAME}"
    except OSError as error:
        raise NotSaved(f"The draft of {case}", error) from error


def listed(folder: str, case: str, who: str) -> list[Draft]:
    """What somebody left unsaved in a case, oldest first. Raises NotRead."""
    try:
        with _there(folder) as at:
            stored = [_read(name, at) for name in os.listdir(at) if name.endswith(".json")]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise NotRead(f"The drafts of {case}", error) from error
    found = [each.draft for each in stored if each and each.who == who]
    return sorted(found, key=attrgetter("at", "key"))


def sealed(folder: str, who: str) -> int:
    """How many drafts of somebody lie there that belong to another account, as far as seen."""
    with contextlib.suppress(OSError), _there(folder) as at:
        return sum(_is_sealed(name, at, who) for name in os.listdir(at) if name.endswith(".json"))
    return 0


def drop(folder: str, case: str, who: str, draft: Draft) -> None:
    """Forget a draft, unless it was written on since `draft.at` (empty: whenever that was).

    No draft is no error. Raises NotSaved.
    """
    try:
        with _there(folder) as at:
            name = _name(at, who, draft)
            if not draft.at or _written_at(name, at) == draft.at:
                os.unlink(name, dir_fd=at)
    except FileNotFoundError:
        return
    except OSError as error:
        raise NotSaved(f"The draft of {case}", error) from error


def _written_at(name: str, place: int) -> str:
    """When a draft was written last; empty where the file is none. Raises OSError."""
    with atomic.opened(name, os.O_RDONLY, at=place) as fd, open(fd, "rb", closefd=False) as file:
        data = file.read()
    with contextlib.suppress(*_NO_DRAFT):
        return msgspec.json.decode(data, type=_Stored).draft.at
    return ""


def writer(fd: int) -> str:
    """Whose words an open file has, as it says itself; empty where it is no draft."""
    with contextlib.suppress(*_NO_DRAFT), open(fd, "rb", closefd=False) as file:
        return msgspec.json.decode(file.read(LARGEST), type=_Stored).who
    return ""


def _place(folder: str) -> contextlib.AbstractContextManager[int]:
    return atomic.private_folder(folder, NAME, each_their_own=True)


def _there(folder: str) -> contextlib.AbstractContextManager[int]:
    """The folder of drafts, open. Raises FileNotFoundError where nobody has left one."""
    return atomic.opened(f"{folder}/{NAME}", os.O_RDONLY | os.O_DIRECTORY)


def _name(place: int, who: str, draft: Draft) -> str:
    """The name of a draft; another one where that is taken by a file of somebody else.

    The administrator has what was left behind by somebody who has come back since.
    """
    typed_at = "\n".join(filter(None, (who, draft.key, draft.session)))
    for turn in range(TURNS):
        told = typed_at + f"\n{turn}" * bool(turn)
        name = sha256(told.encode(errors="replace")).hexdigest()[:32] + ".json"
        try:
            if os.stat(name, dir_fd=place, follow_symlinks=False).st_uid == os.geteuid():
                return name
        except FileNotFoundError:
            return name
    raise PermissionError(errno.EPERM, "every name is taken")


def _encoded(who: str, draft: Draft) -> bytes:
    stored = _Stored(who=who, draft=draft)
    try:
        return msgspec.json.encode(stored)
    except UnicodeEncodeError:
        # A lone surrogate has no UTF-8; it is the only letter that a draft does not keep.
        clean = scrub(msgspec.to_builtins(stored))
        return msgspec.json.encode(clean)


def _is_sealed(name: str, place: int, who: str) -> bool:
    with contextlib.suppress(OSError), atomic.opened(name, os.O_RDONLY, at=place) as fd:
        return os.fstat(fd).st_uid != os.geteuid() and writer(fd) == who
    return False


def _read(name: str, place: int) -> _Stored | None:
    """The draft in a file; None where it is another person's own, or no draft. It is left there."""
    try:
        with (
            atomic.opened(name, os.O_RDONLY, at=place) as fd,
            open(fd, "rb", closefd=False) as file,
        ):
            # A shared folder takes a file from anybody; words are one's own only in one's own.
            mine = os.fstat(fd).st_uid == os.geteuid()
            return msgspec.json.decode(file.read(), type=_Stored) if mine else None
    except _NO_DRAFT:
        return None
