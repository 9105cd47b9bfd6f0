"""Control sequences in what a program writes: where they end, and which of them pyte misreads."""

from __future__ import annotations

import re

CSI = re.compile(rb"\x1b\[([<=>?]?)([\d;:]*)([ !\"#$%&'*+\-]?)([@-~])")
STRING = re.compile(rb"\x1b([\]P_^X])(.*?)(?:\x07|\x1b\\)", re.S)
UNFINISHED = re.compile(rb"\x1b(?:\[[<=>?]?[\d;:]*[ -/]?|[\]P_^X][^\x07\x1b]*\x1b?|)$")


def begins_unfinished(data: bytes) -> bool:
    """Whether nothing of the data can be read before more of it arrives."""
    found = UNFINISHED.search(data)
    return not data or bool(found and found.start() == 0)


def slice_of(data: bytes, limit: int) -> bytes:
    """The first bytes of the data, about `limit`, that end where no sequence is cut."""
    chunk = data[:limit]
    found = UNFINISHED.search(chunk)
    if found is None:
        return chunk
    if found.start() > 0:
        return chunk[: found.start()]
    whole = CSI.match(data) or STRING.match(data)
    return data[: whole.end()] if whole else data


def readable(chunk: bytes) -> bytes:
    """The chunk without what pyte would print as text or take for something else."""
    return STRING.sub(b"", CSI.sub(_known, chunk))


def _known(match: re.Match[bytes]) -> bytes:
    prefix, _, intermediate, final = match.groups()
    if intermediate or prefix in (b"<", b"=", b">"):
        return b""
    if prefix == b"?" and final not in b"hl":
        return b""
    if final in b"qtS" or (final == b"u" and not prefix):
        return b""
    return match.group(0)
