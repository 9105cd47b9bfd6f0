"""What was typed into forms and is not saved: there again where the same is asked, and a draft."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from threading import Lock

from dhr_tui.session import Session
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import StoreError

Typed = dict[str, str]
"""The words of a form by field, those alone that are not what the form was opened with."""


class LeftWords:
    """The words of forms by their headings, while they are not saved.

    Those of a case are drafts too, each with how its form is opened again; a form of no case, or
    one whose words may not lie beside it, is here alone and forgotten with the program.
    """

    def __init__(self, session: Session | None = None) -> None:
        self._session = session
        self._words: dict[str, Typed] = {}
        self._drafts: dict[str, Draft] = {}
        self._lock = Lock()

    def get(self, heading: str) -> Typed:
        return self._words.get(heading, {})

    def put(self, heading: str, typed: Typed) -> None:
        """Have the words again when the same is asked; no words are none to remember."""
        self._words.pop(heading, None)
        if typed:
            self._words[heading] = typed

    def find(self, drafts: Iterable[Draft]) -> None:
        """Take up what was left on the disk, the newest of each form."""
        for draft in drafts:
            if draft.opening:
                self._drafts[draft.key] = draft
                self.put(draft.key, {name: str(value) for name, value in draft.values.items()})

    def keep(self, draft: Draft) -> None:
        """Put the words of a form on the disk, and forget those of a session before that they go
        on with; a form without words has no draft. Raises StoreError. For any thread."""
        session = self._session
        with self._lock:
            before = self._drafts.get(draft.key)
            told = (draft.session, draft.values)
            if session is None or (before and told == (before.session, before.values)):
                return
            if draft.values:
                session.store.draft_put(session.case_id, session.who, draft)
                self._drafts[draft.key] = draft
            if before and (before.session != draft.session or not draft.values):
                self._drop(session, before)

    def _forget(self, heading: str) -> None:
        with self._lock:
            draft = self._drafts.pop(heading, None)
            if draft and self._session:
                self._drop(self._session, draft)

    def _drop(self, session: Session, draft: Draft) -> None:
        if self._drafts.get(draft.key) is draft:
            del self._drafts[draft.key]
        session.store.draft_drop(session.case_id, session.who, draft)

    async def forget(self, heading: str) -> str:
        """The words are saved, or not wanted; why a draft of them is still there, if so."""
        self._words.pop(heading, None)
        try:
            await asyncio.to_thread(self._forget, heading)
        except StoreError as error:
            return str(error)
        return ""
