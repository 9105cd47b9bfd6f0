"""What is said beside a pseudonym while it is typed; what is in files is read meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from dhr_tui.review.pseudonyms import warning
from dhr_tui.review.register import NO_NAMES, Register
from dhr_tui.screens.frame.common import CommonScreen


class PseudonymWarning:
    """Called with what is typed; for a person's id, 0 for a new one."""

    def __init__(self, screen: CommonScreen, person: int = 0) -> None:
        self._review, self._person = screen.review, person
        self._register: Register = NO_NAMES
        self._elsewhere: Mapping[str, str] = {}
        screen.run_worker(self._look(screen))

    def __call__(self, typed: str) -> str:
        return warning(self._review, typed, self._register, self._elsewhere, self._person)

    async def _look(self, screen: CommonScreen) -> None:
        """Other cases are files that may be large, and no key waits for them."""
        look = screen.app.session.names_in_use
        self._register, self._elsewhere = await asyncio.to_thread(look)
