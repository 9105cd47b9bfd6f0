"""What can still be proven of a journal behind a damaged piece of it.

A line proves itself by the checksum of the line before. So where only the words of a line are
damaged, the lines behind follow from the checksum that is still there, and a gap takes its place.
Where its checksum is damaged, the line behind proves what it was, and nothing is lost. A single
wrong byte is found by trying. Where a whole line is gone, its checksum is gone too: then nothing
tells whether the words of the next one are those that were saved, so that one is lost with it, and
its checksum leads on. A line that is kept because it looks right could be anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

import msgspec

from dhr_tui.review.history import gap_at
from dhr_tui.store import journal, parts
from dhr_tui.store.errors import Damaged
from dhr_tui.store.journal import End, Line
from dhr_tui.store.meta import Meta, linked

_DIGITS = re.compile(rb"[0-9a-f]{64}")
_INSIDE = re.compile(rb'(?<=.)(?=[0-9a-f]{64} \{"number":\d)', re.DOTALL)
_BODY = b'{"number":'
_LATEST = 70
"""Where the JSON of a line begins at the latest, should there be bytes too many before it."""

FAR = 10**9
"""No case has so many saves; a number above it is damage."""

_NEAR = 4
"""Checksums before a line that are tried; more than two only where damage makes them up."""

_WRONG = ((tuple(1 << bit for bit in range(8)), 16_384), (tuple(range(1, 256)), 1_024))
"""How a byte may be wrong, the likelier first, and the longest line in which it is looked for."""


class Lead(NamedTuple):
    """A checksum that the next sound line may follow from, in file `part` of the journal.

    `body` is the JSON that stands there, whatever it is worth; with `whole` the checksum is
    reckoned from it, and so proves it.
    """

    part: int
    head: str
    body: bytes = b""
    whole: bool = False


class Rest(NamedTuple):
    """What stands behind the last line that is proven: how many lines, and how many can be read.

    `save` is the highest number that one of them says is its own; 0 where none says any.
    """

    lines: int = 0
    readable: int = 0
    save: int = 0


def rest(folder: str, end: End, kept: list[Line]) -> Rest:
    """Count what stands behind `end` and behind those of `kept`. Raises OSError."""
    last = kept[-1].end.head.encode() if kept else b""
    found = Rest()
    for _, piece in _pieces(folder, end, None):
        found = Rest() if piece[:64] == last else _counted(found, _body(piece))
    return found


def _counted(found: Rest, body: bytes) -> Rest:
    number = journal.number_of(body)
    if not 0 < number < FAR:
        return found._replace(lines=found.lines + 1)
    readable = found.readable + _reads(body, number)
    return Rest(found.lines + 1, readable, max(found.save, number))


def _reads(body: bytes, number: int) -> bool:
    try:
        return not journal.entry_of(body, number).gap
    except Damaged:
        return False


def behind(folder: str, end: End, meta: Meta | None) -> list[Line]:
    """The lines that the journal keeps behind `end`, where its chain breaks, with those of gaps.

    `meta` is what the case file says of its last save, so far as that is sound.
    """
    kept: list[Line] = []
    leads: tuple[Lead, ...] = ()
    for part, piece in _pieces(folder, end, meta):
        last = tuple([Lead(part, meta.prev)] if meta else [])
        found = _next(part, piece, end) or _beyond_gap(part, piece, end, (*last, *leads))
        if found:
            kept += found
            end, leads = found[-1].end, ()
        else:
            leads = (*leads, *_leads(part, piece, end))[-_NEAR:]
    return kept


def _pieces(folder: str, end: End, meta: Meta | None) -> Iterator[tuple[int, bytes]]:
    """Everything behind `end` as lines, each with its part; then the last save in the case file."""
    for part, line in parts.behind(folder, end.part, end.length):
        # The end of a line may be what is damaged.
        yield from ((part, piece) for piece in _INSIDE.split(line))
    if meta:
        yield parts.closed(folder), journal.line_of(meta)


def _next(part: int, piece: bytes, end: End) -> list[Line]:
    """The line in a piece where it follows `end` and is the next save; else nothing."""
    line = _sound(part, piece, end.head, end.save)
    return [line] if line and _first(line) == end.save + 1 else []


def _beyond_gap(part: int, piece: bytes, end: End, leads: tuple[Lead, ...]) -> list[Line]:
    """The line in a piece that one of the leads proves, and what stands before it."""
    for lead in reversed(leads):
        line = _sound(part, piece, lead.head, end.save)
        lost = _first(line) - 1 - end.save if line else 0
        if line and lost > 0 and not _is_gap(line):
            return [_lost(lead, end, lost, line), line]
    return []


def _lost(lead: Lead, end: End, lost: int, line: Line) -> Line:
    """What stands in the place of the saves before `line`: the one that is proven, or a gap."""
    reached = End(lead.part, 0, lead.head, end.save + lost)
    body = lead.body if lead.whole else _tried(lead, end.head) if lost == 1 else b""
    if body and journal.number_of(body) == reached.save:
        return Line(body, reached)
    at = journal.entry_of(line.body, line.end.save).at
    return Line(msgspec.json.encode(gap_at(reached.save, lost, at)), reached)


def _body(piece: bytes) -> bytes:
    """The JSON of a piece, should there also be bytes too many, or too few, before it."""
    at = piece.find(_BODY, 0, _LATEST + len(_BODY))
    return piece[at:-1] if at >= 0 else piece[65:-1]


def _leads(part: int, piece: bytes, end: End) -> Iterator[Lead]:
    body = _body(piece)
    if journal.number_of(body) == end.save + 1:
        yield Lead(part, journal.reckoned(end.head, body), body, whole=True)
    if _DIGITS.match(piece):
        yield Lead(part, piece[:64].decode(), body)


def _sound(part: int, piece: bytes, head: str, save: int) -> Line | None:
    """The line in a piece, if it follows from `head`; whatever stands for blank and newline."""
    line = b"%b %b\n" % (piece[:64], piece[65:-1])
    return journal.sound(line, End(part, 0, head, save))


def _first(line: Line) -> int:
    """The first save that a line is about: its own, or one that is missing before it."""
    try:
        entry = journal.entry_of(line.body, line.end.save)
    except Damaged:
        return 0
    return entry.number - entry.missing


def _is_gap(line: Line) -> bool:
    return journal.entry_of(line.body, line.end.save).gap is not None


def _tried(lead: Lead, previous: str) -> bytes:
    """The body with the one byte put right that is wrong; nothing where more than one is."""
    # A line that is cut off has more than one wrong.
    length = len(lead.body) if lead.body[-1:] == b"}" else 0
    for differences, longest in _WRONG:
        for place in range(length if length <= longest else 0):
            before, rest = sha256(lead.body[:place]), lead.body[place + 1 :]
            for difference in differences:
                right = bytes((lead.body[place] ^ difference,))
                whole = before.copy()
                whole.update(right + rest)
                if linked(previous, whole.hexdigest()) == lead.head:
                    return lead.body[:place] + right + rest
    return b""
