"""Keys as a terminal sends them over SSH: the old encoding, which every program understands."""

from __future__ import annotations

NAMED = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "backspace": "\x7f",
    "space": " ",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f4": "\x1bOS",
}


def encode(key: str) -> bytes:
    """The bytes of one key: a name, `ctrl+` and a letter, or a character. Raises ValueError."""
    if key in NAMED:
        return NAMED[key].encode()
    if key.startswith("ctrl+") and len(key) == 6:
        return bytes([ord(key[5].upper()) & 0x1F])
    if len(key) == 1:
        return key.encode()
    raise ValueError(f"unknown key {key!r}")


def pasted(text: str) -> bytes:
    """A text as a terminal sends it when it is pasted: between brackets, lines ended by CR."""
    body = text.replace("\n", "\r")
    return f"\x1b[200~{body}\x1b[201~".encode()
