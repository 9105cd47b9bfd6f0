"""Looking at what others do in the case, and telling them where this person is.

Both are done by one thread that lives as long as the program: a stat of two files at each look
costs less than a timer of the screen, and a slow disk never holds up a key.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock, Thread

from dhr_tui.session import Session
from dhr_tui.store.errors import StoreError
from dhr_tui.store.present import Present

EVERY = 0.8
"""Seconds between two looks."""

CLOSELY = 0.25
"""Seconds between two looks while somebody is followed, and between two places that are told."""


class Lookout:
    """Watches one case at a time.

    `news` is called in the thread, and so is `failed` with a fault that ended it: who looks no
    more would go on to show what was as what is. Both must only pass word on.
    """

    def __init__(self, news: Callable[[], object], failed: Callable[[Exception], object]) -> None:
        self.closely = False
        self._news, self._failed = news, failed
        self._session: Session | None = None
        self._where: Present | None = None
        self._told: Present | None = None
        self._pulse: object = None
        self._telling = Lock()
        self._moved = Event()
        self._ended = Event()
        self._thread = Thread(target=self._run, name="lookout", daemon=True)

    def watch(self, session: Session | None) -> None:
        """Look at another case, or at none; the others see that this person left the one before."""
        with self._telling:
            before, self._session = self._session, session
            self._where = self._told = self._pulse = None
        if before:
            before.part()

    def tell(self, where: Present) -> None:
        """Have the others told where this person is, soon."""
        if where != self._where:
            self._where = where
            self._moved.set()

    def look(self) -> bool:
        """Tell where this person is if they moved; whether others saved, came, went or moved."""
        with self._telling:
            session, where = self._session, self._where
            if session is None:
                return False
            if where and where != self._told and where.session == session.name:
                session.store.present_put(session.case_id, where)
                self._told = where
        pulse = session.store.pulse(session.case_id)
        if pulse == self._pulse:
            return False
        news = _news(session)
        # Word that was passed on may not have been taken; then it is passed on again.
        self._pulse = None if news else pulse
        return news

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        """Look no more, and leave the case."""
        self._ended.set()
        self._moved.set()
        self.watch(None)

    def _run(self) -> None:
        try:
            self._keep_looking()
        except Exception as error:
            self._failed(error)

    def _keep_looking(self) -> None:
        while not self._ended.is_set():
            if self._moved.wait(CLOSELY if self.closely else EVERY):
                self._moved.clear()
                self._pass_on()
                self._ended.wait(CLOSELY)
            else:
                self._pass_on()

    def _pass_on(self) -> None:
        if self.look() and not self._ended.is_set():
            self._news()


def _news(session: Session) -> bool:
    """Whether the case, or who is in it, is not as this person sees it."""
    try:
        saved = session.store.load(session.case_id).head != session.review.head
    except StoreError:
        # The screen reads the case itself and says what is the matter.
        return True
    return saved or session.others() != session.company
