"""Damage to files: bytes, lines and values changed at random, as disks, editors and people do."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

Damage = Callable[[bytes, random.Random], bytes]

SPECIAL = (b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\0", b"\xff", b"\n", b"-", b"1e999")
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**63,
    1.5,
    "",
    "x",
    "\u202e",
    [],
    [[]],
    {},
    {"a": 1},
    "9" * 400,
)


def flip(data: bytes, chance: random.Random) -> bytes:
    """One bit is another."""
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def overwrite(data: bytes, chance: random.Random) -> bytes:
    """A few bytes are others, or zeros, as of a block that was never written."""
    length = chance.choice((1, 2, 8, 512))
    place = chance.randrange(len(data))
    new = chance.choice((chance.randbytes(length), b"\0" * length))
    return data[:place] + new[: len(data) - place] + data[place + length :]


def insert(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(SPECIAL) * chance.choice((1, 1, 1, 3, 2000)) + data[place:]


def remove(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + data[place + chance.choice((1, 1, 2, 50)) :]


def cut(data: bytes, chance: random.Random) -> bytes:
    """The file ends too early, perhaps at once."""
    return data[: chance.randrange(len(data))]


def double(data: bytes, chance: random.Random) -> bytes:
    """A stretch stands there twice."""
    start = chance.randrange(len(data))
    end = start + chance.randrange(1, 400)
    return data[:end] + data[start:end] + data[end:]


def shuffle_lines(data: bytes, chance: random.Random) -> bytes:
    """Two lines are swapped, one stands there twice, or one is gone."""
    lines = data.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    what = chance.randrange(3)
    if what == 0:
        lines[one], lines[other] = lines[other], lines[one]
    elif what == 1:
        lines.insert(one, lines[other])
    else:
        del lines[one]
    return b"".join(lines)


def change_value(data: bytes, chance: random.Random) -> bytes:
    """A value somewhere in the JSON is of another type, or another one of its type."""
    whole = json.loads(data)
    holder, key = _place(whole, chance)
    old = holder[key]
    new = chance.choice((*VALUES, f"{old}!" if isinstance(old, str) else 7))
    what = chance.randrange(5)
    if what == 0:
        del holder[key]
    elif what == 1 and isinstance(holder, dict):
        holder[chance.choice(("strange", "99", "id", "rev"))] = new
    else:
        holder[key] = new
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _place(value: Any, chance: random.Random) -> tuple[Any, Any]:
    """A random place below a value: what holds it, and its key there."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        key = chance.choice(keys)
        below = value[key]
        if not isinstance(below, dict | list) or not below or chance.random() < 0.1:
            return value, key
        value = below


BYTES: tuple[Damage, ...] = (flip, overwrite, insert, remove, cut, double)
OF_A_CASE: tuple[Damage, ...] = (*BYTES, change_value, change_value, change_value)
OF_A_JOURNAL: tuple[Damage, ...] = (*BYTES, shuffle_lines, shuffle_lines)
