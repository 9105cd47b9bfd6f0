"""What a case file says of itself, and the chain that ties it to its journal."""

from __future__ import annotations

from hashlib import sha256

import msgspec

FORMAT = 1
ZERO = "0" * 64
"""The head of a journal that has no line yet."""


class Meta(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Record 1 of the table `meta`.

    `save` counts the saves of the case; `head` is the checksum of the last journal line, `prev`
    that of the one before, and `last` the line itself, so that a journal that is one line behind
    can be completed. `next` is the next free number of each table.
    """

    format: int = FORMAT
    case: str
    save: int = 0
    head: str = ZERO
    prev: str = ZERO
    last: str = ""
    next: dict[str, int] = {}


def digest_of(body: bytes) -> str:
    """The checksum of the JSON of an entry, sha256 as hex."""
    return sha256(body).hexdigest()


def chained(previous: str, body: bytes) -> str:
    """The checksum of a journal line: that of the line before, and of its own JSON."""
    return linked(previous, digest_of(body))


def linked(previous: str, digest: str) -> str:
    """The same of a digest: sha256(previous checksum + newline + digest of the JSON), as hex.

    The chain is over digests, so that words can be erased from a line without breaking it.
    """
    return sha256(f"{previous}\n{digest}".encode()).hexdigest()
