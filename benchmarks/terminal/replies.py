"""What a terminal answers when a program asks about it: as xterm does, without newer modes."""

from __future__ import annotations

import re
from typing import NamedTuple

KNOWN_MODES = (b"1000", b"1002", b"1003", b"1004", b"1006", b"1049", b"2004", b"25", b"7")
ATTRIBUTES = {b"": b"\x1b[?64;1;2;6;9;15;21;22;28c", b">": b"\x1b[>41;390;0c"}


class State(NamedTuple):
    """Size and cursor of the terminal, in cells; the cursor counts from 0."""

    columns: int
    rows: int
    x: int
    y: int


def to_sequence(match: re.Match[bytes], state: State) -> bytes:
    """The answer to a control sequence; most of them ask nothing."""
    prefix, parameters, intermediate, final = match.groups()
    if final == b"c" and not intermediate:
        return ATTRIBUTES.get(prefix, b"")
    if final == b"n" and not prefix:
        here = b"\x1b[%d;%dR" % (state.y + 1, state.x + 1)
        return {b"5": b"\x1b[0n", b"6": here}.get(parameters, b"")
    if final == b"p" and intermediate == b"$" and prefix == b"?":
        return b"\x1b[?%s;%d$y" % (parameters, 2 if parameters in KNOWN_MODES else 0)
    if final == b"q" and prefix == b">":
        return b"\x1bP>|XTerm(390)\x1b\\"
    if final == b"t":
        return _size(parameters, state)
    return b""


def to_string(match: re.Match[bytes]) -> bytes:
    """The answer to a question about colours or capabilities."""
    kind, body = match.groups()
    if kind == b"]" and body in (b"10;?", b"11;?"):
        colour = b"rgb:ffff/ffff/ffff" if body[:2] == b"10" else b"rgb:0000/0000/0000"
        return b"\x1b]%s;%s\x1b\\" % (body[:2], colour)
    if kind == b"P" and body.startswith(b"+q"):
        return b"\x1bP0+r\x1b\\"
    return b""


def _size(parameters: bytes, state: State) -> bytes:
    if parameters == b"18":
        return b"\x1b[8;%d;%dt" % (state.rows, state.columns)
    if parameters == b"14":
        return b"\x1b[4;%d;%dt" % (state.rows * 16, state.columns * 8)
    return b""
