"""What is pasted is text: no part of it is taken for a key."""

from __future__ import annotations

BEGIN, END = "\x1b[200~", "\x1b[201~"
"""What a terminal puts round a text that is pasted (bracketed paste)."""

ESCAPE, SUBSTITUTE = "\x1b", "\x1a"
"""Begins a key; and stands for a character that may not be there (ECMA-48). It is taken out, and
told of, with everything else that nobody can see."""


class Pasted:
    """Goes through what a terminal sends, as it comes, and takes the escapes out of pasted texts.

    The screen library would take them for keys in the middle of the text, and its end for its
    beginning.
    """

    def __init__(self) -> None:
        self._inside = False
        self._waiting = ""

    def take(self, data: str) -> str:
        """The same data without escapes in pasted text; some may wait for what comes next."""
        passed: list[str] = []
        while data:
            part = self._text if self._inside else self._keys
            done, data = part(data)
            passed.append(done)
        return "".join(passed)

    def _keys(self, data: str) -> tuple[str, str]:
        """What is no pasted text is passed at once, and looked at for the beginning of one."""
        whole = self._waiting + data
        before, begin, rest = whole.partition(BEGIN)
        passed = (before + begin)[len(self._waiting) :]
        self._inside = bool(begin)
        self._waiting = "" if begin else whole[1 - len(BEGIN) :]
        return passed, rest

    def _text(self, data: str) -> tuple[str, str]:
        """Pasted text up to its end; what may be the beginning of the end waits."""
        text, end, rest = (self._waiting + data).partition(END)
        kept = 0 if end else _begun(text)
        self._waiting = text[len(text) - kept :]
        self._inside = not end
        return text[: len(text) - kept].replace(ESCAPE, SUBSTITUTE) + end, rest


def _begun(text: str) -> int:
    """How many characters at the end of a text may be the beginning of its end."""
    return next((n for n in range(len(END) - 1, 0, -1) if text.endswith(END[:n])), 0)
