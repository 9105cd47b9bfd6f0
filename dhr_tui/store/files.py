"""Cases as files: a folder a case, with its case file, journal, lock, drafts and who is here."""

from __future__ import annotations

import contextlib
import os
from typing import NamedTuple

import msgspec

from dhr_tui.review.acts.erasing import Words
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.history import Entry
from dhr_tui.review.review import Review
from dhr_tui.store import (
    atomic,
    casefile,
    custody,
    disk,
    journal,
    listing,
    names,
    parts,
    past,
    reading,
    twice,
)
from dhr_tui.store.errors import (
    CaseExists,
    Damaged,
    NotErased,
    NotRead,
    NotSaved,
    OutcomeUnknown,
    Stale,
    WrongValue,
    naming,
)
from dhr_tui.store.lock import PATIENCE, locked
from dhr_tui.store.meta import Meta
from dhr_tui.store.own import OwnFiles
from dhr_tui.store.pages import Pages
from dhr_tui.store.presence import VisitorsBook
from dhr_tui.store.present import Present
from dhr_tui.store.protocol import CaseInfo, Report, Saved
from dhr_tui.store.step import Step, advance, empty
from dhr_tui.store.workspace import Workspace


class _Known(NamedTuple):
    """A case as this session last read or saved it; `pages` once it has saved."""

    key: reading.Key
    meta: Meta
    review: Review
    pages: Pages | None = None


class CaseFiles(OwnFiles):
    """The cases of a workspace; a protocol.CaseStore. Its methods may run in several threads."""

    def __init__(
        self, workspace: Workspace, patience: float = PATIENCE, network: bool | None = None
    ) -> None:
        """`network`: whether a network folder will do; else $DHR_NETWORK_FOLDER says."""
        self.workspace = workspace
        self._elsewhere = disk.elsewhere_will_do(network)
        self._trusted: dict[str, str] = {}
        self._patience = patience
        self._known: dict[str, _Known] = {}
        self._journals: dict[str, journal.End] = {}
        self._books: dict[str, VisitorsBook] = {}
        self._pasts: dict[str, past.Past] = {}
        self._listed: dict[str, listing.Known] = {}

    def cases(self) -> list[CaseInfo]:
        return listing.cases(self.workspace.cases, self._listed)

    def load(self, case: str) -> Review:
        return self._current(self.folder(case), case).review

    def closed(self) -> str:
        return listing.closed(self.workspace.cases)

    def create(self, case: str, change: Change, hand: Hand) -> Saved:
        folder = f"{self.workspace.cases}/{names.checked(case)}"
        step = advance(*empty(case), change, _salted(case, hand))
        disk.check(folder, case, self._elsewhere)
        _make_folder(folder, case)
        self._trust(folder, case)
        with locked(folder, case, self._patience):
            _must_be_new(folder, case)
            return self._write(folder, case, step, Pages.of(step.review), journal.START)

    def save(self, case: str, change: Change, hand: Hand, only_after: int | None = None) -> Saved:
        """As the protocol has it; raises Stale unless `only_after`, if given, is the last save."""
        folder = self.folder(case)
        reading.key_at(folder, case)
        with locked(folder, case, self._patience):
            known = self._current(folder, case)
            if only_after not in (None, known.meta.save):
                raise Stale(case)
            end = self._settled(folder, case, known.meta)
            step = advance(known.meta, known.review, change, _salted(case, hand))
            before = known.pages or _pages(folder, case, known)
            return self._write(folder, case, step, before.after(step.review, step.edits), end)

    def notice(self, case: str) -> str:
        notice = self._trusted.get(case, "")
        self._trusted[case] = ""
        return notice

    def erase(self, case: str, wanted: list[Words], because: str, hand: Hand) -> Saved:
        """Take words out of the journal, as a save of its own; what is cut off the next one does.

        Raises as `save`, and NotErased where the words are still there.
        """
        from dhr_tui.store import erasing

        folder = self.folder(case)
        reading.key_at(folder, case)
        with locked(folder, case, self._patience):
            known = self._current(folder, case)
            end = self._settled(folder, case, known.meta)
            salted = _salted(case, hand)
            with naming(case):
                step = erasing.step(folder, known.meta, known.review, wanted, because, salted)
            saved = self._write(folder, case, step, Pages.of(step.review), end)
        if case not in self._journals:
            raise NotErased(case)
        return saved

    def history(self, case: str) -> list[Entry]:
        recent = self.recent(case)
        try:
            with naming(case):
                return [*past.before(self.folder(case), recent), *recent]
        except OSError as error:
            raise NotRead(f"The journal of {case}", error) from error

    def recent(self, case: str) -> list[Entry]:
        folder = self.folder(case)
        meta = self._current(folder, case).meta
        try:
            with naming(case):
                read = past.read(folder, meta, self._pasts.get(case))
        except OSError as error:
            raise NotRead(f"The journal of {case}", error) from error
        self._pasts[case] = read
        return past.recent(read, meta)

    def verify(self, case: str) -> Report:
        from dhr_tui.store import verify

        return verify.report(self.folder(case), case)

    def pulse(self, case: str) -> object:
        book = self._book(case)
        return reading.pulse(book.folder), book.pulse()

    def present_put(self, case: str, present: Present) -> None:
        self._book(case).sign(present)

    def present_list(self, case: str) -> list[Present]:
        return self._book(case).signed()

    def present_drop(self, case: str, session: str) -> None:
        self._book(case).strike(session)

    def _book(self, case: str) -> VisitorsBook:
        """One for all threads, since it holds the locks of its sessions."""
        book = self._books.get(case)
        return book or self._books.setdefault(
            case, VisitorsBook(f"{self.workspace.cases}/{names.checked(case)}")
        )

    def folder(self, case: str) -> str:
        """The folder of a case that is there. Raises UnknownCase, NotRead."""
        if not names.is_name(case):
            raise listing.unknown(self.workspace.cases, case)
        folder = f"{self.workspace.cases}/{case}"
        try:
            os.stat(folder)
        except FileNotFoundError:
            raise listing.unknown(self.workspace.cases, case) from None
        except OSError as error:
            raise NotRead(f"The case {case}", error) from error
        if case not in self._trusted:
            disk.check(folder, case, self._elsewhere)
            self._trust(folder, case)
        return folder

    def _trust(self, folder: str, case: str) -> None:
        """Whom the case is in the hands of, and where, is looked at once, when it is opened."""
        unsure = disk.notice(folder, case) if self._elsewhere else ""
        self._trusted[case] = " ".join(filter(None, (custody.take(folder, case), unsure)))

    def _current(self, folder: str, case: str) -> _Known:
        """The case as it is on the disk; read again only if the file is another one."""
        known = self._known.get(case)
        if known and known.key == reading.key_at(folder, case):
            return known
        raw, key = reading.read(folder, case)
        meta, review = casefile.decode(raw, case)
        known = _Known(key, meta, review)
        self._known[case] = known
        return known

    def _settled(self, folder: str, case: str, meta: Meta) -> journal.End:
        try:
            # Also what a killed repair left: `case.damaged-...` and `journal.damaged-...`.
            atomic.sweep(folder, "case")
            atomic.sweep(folder, "journal")
            with naming(case):
                return journal.settle(folder, meta, self._journals.get(case))
        except OSError as error:
            raise NotSaved(f"The case {case}", error) from error

    def _write(self, folder: str, case: str, step: Step, pages: Pages, end: journal.End) -> Saved:
        """Commit a step by the rename of its file, then write its journal line."""
        data = pages.file(step.meta)
        if len(data) > reading.LARGEST:
            raise WrongValue(
                f"The case would be larger than {reading.LARGEST:,} bytes; nothing was saved."
            )
        self._known.pop(case, None)
        self._journals.pop(case, None)
        try:
            status = atomic.replace(folder, casefile.NAME, data)
        except atomic.Unconfirmed as error:
            raise OutcomeUnknown(f"The case {case}", error) from error
        except OSError as error:
            raise NotSaved(f"The case {case}", error) from error
        self._known[case] = _Known(reading.key_of(status), step.meta, step.review, pages)
        self._append(folder, case, step.meta, end)
        return Saved(step.meta.save, step.review, step.edits)

    def _append(self, folder: str, case: str, meta: Meta, end: journal.End) -> None:
        """The case is saved by now: a line that cannot be written is completed by the next save."""
        try:
            self._journals[case] = journal.append(folder, meta, end)
        except OSError:
            self._journals.pop(case, None)


def _pages(folder: str, case: str, known: _Known) -> Pages:
    """The pages of a case that was read. Raises Damaged where the file has a name twice.

    Only a file that this program did not write itself is looked through: it has another length.
    """
    pages = Pages.of(known.review)
    if len(pages.file(known.meta)) != known.key.size:
        with naming(case):
            twice.check(reading.read(folder, case)[0])
    return pages


def _must_be_new(folder: str, case: str) -> None:
    """Raise CaseExists or Damaged where a case is, and NotRead where that cannot be told."""
    try:
        if atomic.is_there(f"{folder}/{casefile.NAME}"):
            raise CaseExists(case)
        if parts.is_there(folder):
            raise Damaged(casefile.NAME, "it is gone, but its journal is there.", case=case)
    except OSError as error:
        raise NotRead(f"The case {case}", error) from error


def _salted(case: str, hand: Hand) -> Hand:
    """The hand with a salt of its own for the journal, unless it brings one. Raises NotSaved."""
    if hand.salt is not None:
        return hand
    try:
        return msgspec.structs.replace(hand, salt=os.urandom(8).hex())
    except OSError as error:
        raise NotSaved(f"The case {case}", error) from error


def _make_folder(folder: str, case: str) -> None:
    """The folder of a new case, private, its name durable."""
    parent = os.path.dirname(folder)
    try:
        os.makedirs(os.path.dirname(parent), exist_ok=True)
        for path in (parent, folder):
            with contextlib.suppress(FileExistsError):
                os.mkdir(path, 0o700)
            # Also where it was there: a creation that was killed may have left it unconfirmed.
            if path == folder or os.access(os.path.dirname(path), os.R_OK):
                atomic.sync_folder(os.path.dirname(path))
    except OSError as error:
        raise NotSaved(f"The case {case}", error) from error
