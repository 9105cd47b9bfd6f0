"""Bringing in what a file holds: which file, what it would bring, and then `y`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from dhr_tui.intake import preview
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.preview import Preview
from dhr_tui.intake.reading import KINDS
from dhr_tui.review.acts.bringing_in import bring_in
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.review import Review
from dhr_tui.screens.bringing_in.columns import ColumnsSheet
from dhr_tui.screens.bringing_in.file import HEADING, FileSheet
from dhr_tui.screens.bringing_in.preview import ALONE, ATTACH, COLUMN, KIND, PreviewSheet
from dhr_tui.screens.bringing_in.source import Source
from dhr_tui.store.errors import StoreError
from dhr_tui.widgets.field import Values

if TYPE_CHECKING:
    from dhr_tui.screens.program.program import Program

CONFINED = (
    "With --restricted no file outside is read; an administrator brings it in with dhr import."
)


class BringingIn:
    """The way of a file into the case that is open: two sheets and an act."""

    def __init__(self, app: Program) -> None:
        self.app = app

    def begin(self, kind: str) -> None:
        """Ask anew for a file of a kind of list; what was left of an earlier one is forgotten."""
        self.app.left_words.put(HEADING, {})
        self.ask(kind=kind)

    def ask(self, fault: str = "", kind: str = "agencies") -> None:
        """Ask which file; with --restricted there is no way to one.

        `fault` says why the file that was named before did not come in.
        """
        if self.app.restricted:
            self.app.say(CONFINED, wrong=True)
            return
        self.app.push_screen(FileSheet(fault, kind), self._asked)

    def _asked(self, values: Values | None) -> None:
        if values:
            self.app.run_worker(self._read(Source(values), partial(self._again, values)))
        else:
            self.app.let_keys()

    async def _read(self, source: Source, failed: Callable[[str], None]) -> None:
        """Read the file in a thread; where that fails, `failed` asks again and tells why."""
        review = self.app.session.review
        try:
            source, found = await asyncio.to_thread(source.read, self.app.columns_said)
            warnings = await asyncio.to_thread(self.app.session.warnings_of, found.arrivals)
            earlier = await asyncio.to_thread(self.app.session.as_brought)
        except (WrongSource, StoreError) as error:
            failed(str(error))
        else:
            self._show(
                source._replace(earlier=earlier),
                preview.preview(review, found, warnings, earlier, source.alone),
            )
        finally:
            self.app.let_keys()

    def _show(self, source: Source, shown: Preview) -> None:
        kind = KINDS[source.kind]
        sheet = PreviewSheet(
            f"{kind[:1].upper()}{kind[1:]} from {shown.title}", shown, source.attach, source.alone
        )
        self.app.push_screen(sheet, partial(self._answered, shown, source))

    def _ask_column(self, source: Source, shown: Preview, fault: str = "") -> None:
        """Ask what a column is, and read the file again with that."""

        def answered(values: Values | None) -> None:
            if values is None:
                self._show(source, shown)
                self.app.let_keys()
                return
            chosen = {**source.chosen, values["column"]: values["field"]}
            failed = partial(self._ask_column, source, shown)
            self.app.run_worker(self._read(source._replace(chosen=chosen), failed))

        self.app.push_screen(ColumnsSheet(shown.found, source.kind, fault), answered)

    def _again(self, values: Values, fault: str) -> None:
        self.app.left_words.put(HEADING, dict(values))
        self.ask(fault)

    def _read_as(self, source: Source) -> None:
        self.app.run_worker(self._read(source, partial(self._again, source.values)))

    def _answered(self, shown: Preview, source: Source, answer: object) -> None:
        """Bring it in; a file with problems was left to be put right, and is asked for again."""
        arrivals = shown.found.arrivals

        def act(review: Review, hand: Hand) -> Change:
            return bring_in(review, arrivals, source.kind, hand, source.earlier)

        if answer == COLUMN:
            self._ask_column(source, shown)
        elif answer == ATTACH:
            self._read_as(source._replace(attach=not source.attach))
        elif answer == ALONE:
            self._read_as(source._replace(alone=not source.alone))
        elif answer == KIND:
            self._read_as(source.of_kind(shown.found.rather))
        elif answer:
            self.app.perform(act)
        elif shown.faults:
            self._again(source.values, shown.told)
