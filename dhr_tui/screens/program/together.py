"""A case that others have open too: seeing what they save and where they are, and telling it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from time import time

from dhr_tui.screens.frame.case_screen import CaseScreen
from dhr_tui.screens.program.casework import Casework
from dhr_tui.screens.program.following import Following
from dhr_tui.screens.program.lookout import Lookout
from dhr_tui.session import Session
from dhr_tui.store.protocol import CaseStore, Saved


class Together(Casework):
    """A program that keeps up with the others in its case."""

    following: Following

    def __init__(self, store: CaseStore, who: str = "", exports: Path = Path("exports")) -> None:
        super().__init__(store, who, exports)
        self.lookout = Lookout(
            lambda: self.call_later(self._look_soon),
            lambda fault: self.call_later(self._handle_exception, fault),
        )

    def begin(self, case_id: str) -> None:
        super().begin(case_id)
        self.lookout.watch(self.session)

    def on_mount(self) -> None:
        # Without a terminal nobody waits for news: who tests the program looks when it suits them.
        if not self.is_headless:
            self.lookout.start()
            self._minute()

    def _minute(self) -> None:
        """The time of a running meeting goes on at each full minute, and costs nothing between."""
        for screen in self.screen_stack:
            if isinstance(screen, CaseScreen) and screen.review.running:
                screen.show_title()
        self.set_timer(60 - time() % 60, self._minute)

    def on_unmount(self) -> None:
        self.lookout.end()

    def tell_where(self) -> None:
        """Have the others told where this person is, as the screen on top has it."""
        screen = self.screen
        if isinstance(screen, CaseScreen):
            self.lookout.tell(screen.whereabouts)

    def show_company(self) -> None:
        """Bring the signs of where others are up to date on the screen in sight."""
        for screen in self.screen_stack:
            if isinstance(screen, CaseScreen):
                screen.show_company()

    async def _perform(
        self,
        save: Callable[[], Saved],
        then: Callable[[Saved], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Save, and then go along with whom the writing interrupted."""
        await super()._perform(save, then, failed)
        self.following.go_along()

    def _look_soon(self) -> None:
        self.run_worker(self._look())

    async def _look(self) -> None:
        """See what others did, and show it; a save that is under way sees what was saved itself."""
        if not hasattr(self, "session") or self._saving.locked():
            return
        session = self.session
        met = await asyncio.to_thread(self._meet, session)
        if await self.catch_up() and met and session is self.session:
            self.show_company()
        self.following.go_along()

    def _meet(self, session: Session) -> bool:
        """Whether anybody came, went or moved since this was last asked."""
        self.lookout.look()
        return session.meet()
