"""Several terminals that are used at once, a key in each, so that their waits are one wait."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.terminal.keys import encode
from benchmarks.terminal.terminal import Terminal

PATIENCE = 30.0
"""Seconds until a text that is waited for must be on every screen."""


class Together:
    """Terminals in step: what is pressed is pressed in each, and all are waited for."""

    def __init__(self, terminals: Sequence[Terminal]) -> None:
        self.terminals = terminals

    def walk(self, steps: Iterable[tuple[str, str]]) -> None:
        """Press each key everywhere and wait for what it leads to, before the next is pressed.

        Raises NotSeen with the first screen on which that is not.
        """
        for key, leads_to in steps:
            self.send(encode(key))
            self.wait_for(leads_to)

    def send(self, data: bytes) -> None:
        for terminal in self.terminals:
            terminal.send(data)

    def wait_for(self, wanted: str) -> None:
        for terminal in self.terminals:
            terminal.wait_for(wanted, seconds=PATIENCE)

    def wait_quiet(self) -> None:
        for terminal in self.terminals:
            terminal.wait_quiet()
