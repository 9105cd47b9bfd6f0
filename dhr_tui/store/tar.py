"""Files as the bytes of a tar, and back: each byte has one value that it may have, and no other.

The form is ustar (POSIX.1-1988), which every tar opens; owner and time are nobody's and none.
Python's tarfile makes the blocks; read they are here, since it passes over what is no file.
"""

from __future__ import annotations

from collections.abc import Mapping
from tarfile import BLOCKSIZE, LENGTH_NAME, RECORDSIZE, USTAR_FORMAT, TarInfo


class NoTar(ValueError):
    """The bytes are not those that such files give; `name` is of the file where that shows."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.name = name


def packed(files: Mapping[str, bytes]) -> bytes:
    """The tar of the files, in their order; a name has at most 100 letters of ASCII."""
    parts = [part for name, data in files.items() for part in _member(name, data)]
    parts.append(bytes(2 * BLOCKSIZE))
    parts.append(bytes(-sum(map(len, parts)) % RECORDSIZE))
    return b"".join(parts)


def unpacked(raw: bytes) -> dict[str, bytes]:
    """The files of which `raw` is the tar. Raises NoTar for anything else, were it one byte."""
    files: dict[str, bytes] = {}
    place = 0
    while any(head := raw[place : place + BLOCKSIZE]):
        name, size = _said(head)
        place += BLOCKSIZE
        data = raw[place : place + size]
        if name in files or _head(name, len(data)) != head:
            raise NoTar(name)
        files[name] = data
        place += size + -size % BLOCKSIZE
    # The blanks between and the end are zeros, and nothing stands behind it.
    if packed(files) != raw:
        raise NoTar
    return files


def _member(name: str, data: bytes) -> tuple[bytes, bytes, bytes]:
    return _head(name, len(data)), data, bytes(-len(data) % BLOCKSIZE)


def _head(name: str, size: int) -> bytes:
    """The block before a file: its name, its mode, its size, and the sum of the block."""
    info = TarInfo(name)
    info.size, info.mode = size, 0o600
    return info.tobuf(USTAR_FORMAT, "ascii", "strict")


def _said(head: bytes) -> tuple[str, int]:
    """The name and the size that a block gives, so far as they can be read."""
    try:
        return head[:LENGTH_NAME].rstrip(b"\0").decode("ascii"), int(head[124:135], 8)
    except ValueError:
        raise NoTar from None
