"""Files as the bytes of a tar, and back: each byte has one value that it may have, and no other.

The form is ustar (POSIX.1-1988), which every tar opens; written here, so that the same files give
the same bytes whatever writes tars on a machine. Owner and time are nobody's and none.
"""

from __future__ import annotations

from collections.abc import Mapping

BLOCK = 512
RECORD = 20 * BLOCK
"""Bytes of which a whole number makes a tar; what is left over at its end is zeros."""

_LONGEST = 100


class NoTar(ValueError):
    """The bytes are not those that such files give; `name` is of the file where that shows."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.name = name


def packed(files: Mapping[str, bytes]) -> bytes:
    """The tar of the files, in their order; a name has at most 100 letters of ASCII."""
    parts = [part for name, data in files.items() for part in _member(name, data)]
    parts.append(bytes(2 * BLOCK))
    parts.append(bytes(-sum(map(len, parts)) % RECORD))
    return b"".join(parts)


def unpacked(raw: bytes) -> dict[str, bytes]:
    """The files of which `raw` is the tar. Raises NoTar for anything else, were it one byte."""
    files: dict[str, bytes] = {}
    place = 0
    while any(head := raw[place : place + BLOCK]):
        name, size = _said(head)
        place += BLOCK
        data = raw[place : place + size]
        if name in files or _head(name, len(data)) != head:
            raise NoTar(name)
        files[name] = data
        place += size + -size % BLOCK
    # The blanks between and the end are zeros, and nothing stands behind it.
    if packed(files) != raw:
        raise NoTar
    return files


def _member(name: str, data: bytes) -> tuple[bytes, bytes, bytes]:
    return _head(name, len(data)), data, bytes(-len(data) % BLOCK)


def _head(name: str, size: int) -> bytes:
    """The block before a file: its name, its mode (0600), its size, and the sum of the block."""
    fields = (
        name.encode("ascii").ljust(_LONGEST, b"\0"),
        b"0000600\0",
        2 * b"0000000\0",
        b"%011o\0" % size,
        b"%011o\0" % 0,
        8 * b" ",
        b"0".ljust(101, b"\0"),
        b"ustar\00000",
    )
    head = b"".join(fields).ljust(BLOCK, b"\0")
    return head.replace(8 * b" ", b"%06o\0 " % sum(head), 1)


def _said(head: bytes) -> tuple[str, int]:
    """The name and the size that a block gives, so far as they can be read."""
    try:
        return head[:_LONGEST].rstrip(b"\0").decode("ascii"), int(head[124:135], 8)
    except ValueError:
        raise NoTar from None
