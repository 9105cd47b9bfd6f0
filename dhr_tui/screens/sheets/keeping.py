"""What is typed into a form is a draft: soon, on leaving a field, and when the line is cut."""

from __future__ import annotations

import asyncio
from abc import abstractmethod

from dhr_tui.screens.sheets.sheet import Sheet
from dhr_tui.screens.writing import pace
from dhr_tui.store.draft import Draft, Opening
from dhr_tui.store.errors import StoreError
from dhr_tui.widgets.field import Values

ONLY_HERE = "What you typed is only here, in this form."


class KeepingSheet(Sheet[Values]):
    """A form whose words are on the disk soon, where `opening` says how it is opened again."""

    opening: Opening | None = None
    """None for a form whose words lie nowhere: one of no case, or with real names."""

    def __init__(self, heading: str, keys: list[tuple[str, str]]) -> None:
        super().__init__(heading, keys)
        self._letters = 0
        self._told_unkept = False

    @abstractmethod
    def typed(self) -> dict[str, str]:
        """The words that are not what the form was opened with, by field."""

    def on_mount(self) -> None:
        if self.opening:
            self.set_interval(pace.KEEP_EVERY, self._keep_soon)

    def on_descendant_blur(self) -> None:
        self._keep_soon()

    def count_letter(self) -> None:
        """Keep what is typed once enough letters came; a short word waits for the clock."""
        self._letters += 1
        self._told_unkept = False
        if self._letters >= pace.KEEP_AFTER:
            self._letters = 0
            self._keep_soon()

    def keep_words(self) -> str:
        draft = self._as_draft()
        try:
            if draft:
                self.app.left_words.keep(draft)
        except StoreError as error:
            return str(error)
        return ""

    def _keep_soon(self) -> None:
        if draft := self._as_draft():
            self.app.run_worker(self._keep(draft))

    async def _keep(self, draft: Draft) -> None:
        try:
            await asyncio.to_thread(self.app.left_words.keep, draft)
        except StoreError as error:
            if not self._told_unkept:
                self._told_unkept = True
                self.app.say(f"{error} {ONLY_HERE}", wrong=True)

    def _as_draft(self) -> Draft | None:
        """What is typed, as a draft; None once the form was left, or where none is kept."""
        if self.opening is None or not self.is_mounted:
            return None
        typed, session = self.typed(), self.app.session
        question, agency = self.app.place or (0, 0)
        return Draft(
            key=self.heading,
            text="\n".join(typed.values()),
            at=session.clock(),
            question=question,
            agency=agency,
            values=dict(typed),
            session=session.name,
            opening=self.opening,
        )
