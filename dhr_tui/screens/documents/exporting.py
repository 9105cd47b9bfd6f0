"""Writes the document that a screen has selected, in the background, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from dhr_tui.documents.addressing import NamesOthers
from dhr_tui.documents.export import Exported, export
from dhr_tui.documents.faults import NotExported, Withheld
from dhr_tui.documents.withholding import HoldsNames
from dhr_tui.review.review import Review
from dhr_tui.screens.documents.choice import Wanted
from dhr_tui.screens.frame.common import CommonScreen
from dhr_tui.screens.sheets.exported import ask_despite, sentence
from dhr_tui.session import Session
from dhr_tui.store.errors import StoreError

Despite = frozenset[type[Withheld]]
"""What a document was held back for, and somebody means to write all the same."""


class Order(NamedTuple):
    """A document to be written as a screen had it, whatever is opened or saved meanwhile."""

    review: Review
    session: Session
    wanted: Wanted
    folder: Path


class Exporting:
    """Writes documents for a screen; `then` gets what was written and the session it is of."""

    def __init__(self, screen: CommonScreen, then: Callable[[Exported, Session], None]) -> None:
        self._screen = screen
        self._then = then
        self._busy = False

    def begin(self, wanted: Wanted) -> None:
        """Write it as the screen has it, unless the one before is not done."""
        if self._busy:
            self._screen.say("The document before this one is still being written.", wrong=True)
            return
        app = self._screen.app
        self._start(Order(self._screen.review, app.session, wanted, app.documents_go_to))

    def _start(self, order: Order, despite: Despite = frozenset()) -> None:
        self._busy = True
        self._screen.run_worker(self._write(order, despite))

    async def _write(self, order: Order, despite: Despite) -> None:
        screen = self._screen
        try:
            done = await asyncio.to_thread(_written, order, despite)
        except Withheld as held:
            known = despite | {type(held)}
            ask_despite(screen, held, lambda: self._start(order, known))
            return
        except (NotExported, StoreError) as error:
            screen.app.say(str(error), wrong=True)
            return
        finally:
            self._busy = False
        self._then(done, order.session)
        screen.app.say(sentence(done, screen.size.width - 2))


def _written(order: Order, despite: Despite) -> Exported:
    """The file, once the case was found to agree with its journal, and nothing holds it back but
    what somebody read and means (`despite`)."""
    review, session, wanted, folder = order
    session.confirm()
    return export(
        review,
        session.case_id,
        wanted.name,
        folder,
        order=wanted.order or None,
        drafts=wanted.drafts,
        about=wanted.about,
        register={} if HoldsNames in despite else session.real_names(),
        to_others=NamesOthers in despite,
    )
