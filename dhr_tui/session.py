"""A case that one person has open: the review as last seen, and the way to change it."""

from __future__ import annotations

import calendar
import os
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from dhr_tui.host.people import user_name
from dhr_tui.review import news
from dhr_tui.review.acts import undo
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.history import Entry
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place, Review
from dhr_tui.review.text import clean, one_line
from dhr_tui.store.errors import NotTheKeeper, StoreError, Unsound
from dhr_tui.store.present import Present
from dhr_tui.store.protocol import CaseStore, Saved

if TYPE_CHECKING:
    from dhr_tui.review.arrivals import Arrival
    from dhr_tui.review.records import Record
    from dhr_tui.review.register import Register

Clock = Callable[[], str]
Act = Callable[[Review, Hand], Change]
"""An act with its words filled in; what is left is the review it meets and the hand of it."""

NOBODY_KNOWN = "somebody"
"""Who acts where the system knows no name."""


def utc_now() -> str:
    """The time as records keep it: ISO 8601, UTC, whole seconds."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def when_at_home(moment: str) -> str:
    """A moment of a record, ISO 8601 in UTC, by the calendar and clock on the wall:
    2014-02-04 14:02. What is no moment is given back as it is."""
    try:
        seconds = calendar.timegm(time.strptime(moment, "%Y-%m-%dT%H:%M:%SZ"))
    except ValueError:
        return moment
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))


def at_home(moment: str) -> str:
    """A moment of `utc_now` as the clock on the wall shows it: 14:02:31."""
    seconds = calendar.timegm(time.strptime(moment, "%Y-%m-%dT%H:%M:%SZ"))
    return time.strftime("%H:%M:%S", time.localtime(seconds))


def on_the_wall(moment: str) -> str:
    """The same with the day and without the seconds: 2014-02-04 14:02."""
    seconds = calendar.timegm(time.strptime(moment, "%Y-%m-%dT%H:%M:%SZ"))
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))


def login_name() -> str:
    """Who is at the keyboard, by the name the system knows them under."""
    for variable in ("LOGNAME", "USER"):
        if os.environ.get(variable):
            return os.environ[variable]
    return user_name(os.getuid())


class Session:
    """One case, open. Blocking: a screen calls `do`, `undo` and `redo` in a thread.

    `name` is what this session is called among those that are present; `news` is what others
    changed and this person has not looked at; `company` is who else is here. `undo_next` is the
    own save that `undo` goes on to after one that was refused; None where it begins at the last.
    """

    def __init__(
        self, store: CaseStore, case_id: str, who: str = "", clock: Clock = utc_now
    ) -> None:
        self.store = store
        self.case_id = case_id
        self.who = one_line(clean(who or login_name()).text) or NOBODY_KNOWN
        self.clock = clock
        self.review: Review = store.load(case_id)
        self.last_said = ""
        self.name = os.urandom(8).hex()
        self.news: news.News = news.NOTHING
        self.company: tuple[Present, ...] = ()
        self.undo_next: Entry | None = None

    def hand(self, meeting: int = 0) -> Hand:
        """This person's hand, now, at the given meeting (its id) or the one that is running."""
        at = self.clock()
        running = meeting or self.review.case.meeting
        return Hand(who=self.who, at=at, meeting=running, wall=on_the_wall(at))

    def refresh(self) -> bool:
        """Read the case again if somebody has saved or repaired it; whether there was anything new.

        A save is known by its checksum: another one may have had its number in a damaged file.
        """
        fresh = self.store.load(self.case_id)
        changed = fresh.head != self.review.head
        if changed:
            self.news = news.after(self.news, self.review, fresh)
        self.review = fresh
        return changed

    def meet(self) -> bool:
        """See who else is here; whether that, or where they are, is new."""
        before, self.company = self.company, self.others()
        return self.company != before

    def others(self) -> tuple[Present, ...]:
        """Who else has the case open now."""
        present = self.store.present_list(self.case_id)
        return tuple(each for each in present if each.session != self.name)

    def looked_at(self, what: Place | Ref) -> None:
        """What was new in a cell, or in an item, is so no longer."""
        self.news = news.looked_at(self.news, what)

    def part(self) -> None:
        """Leave the case: the others see at once that this person has gone."""
        self.store.present_drop(self.case_id, self.name)

    def do(self, act: Act, meeting: int = 0) -> Saved:
        """Do an act and save it. Raises Refused, Conflict or StoreError with nothing saved."""
        self.undo_next = None
        hand = self.hand(meeting)
        return self._save(act(self.review, hand), hand)

    def undo(self, save: int = 0) -> Saved:
        """Take back this person's change of that number, else the last; a save of its own.

        One that is refused does not bar the way to those before it: the next undo goes on there.
        """
        wanted = save or (self.undo_next.number if self.undo_next else 0)
        try:
            saved = self._turn(partial(undo.undo, save=wanted), wanted)
        except Refused:
            self.undo_next = undo.before(self.history(), self.who, wanted)
            raise
        self.undo_next = undo.before(self.history(), self.who, wanted) if wanted else None
        return saved

    def redo(self) -> Saved:
        """Do this person's last undone change again."""
        self.undo_next = None
        return self._turn(undo.redo)

    def confirm(self) -> None:
        """Compare the case with its journal before its words leave. Raises Unsound."""
        report = self.store.verify(self.case_id)
        if not report.sound:
            raise Unsound(self.case_id, report.faults[0])

    def real_names(self) -> Register:
        """The register of real names, for its keeper; for everybody else there are none.

        Raises StoreError where it is this person's own and cannot be read.
        """
        try:
            return self.store.register(self.case_id)
        except NotTheKeeper:
            return {}

    def names_in_use(self) -> tuple[Register, Mapping[str, str]]:
        """What a pseudonym is compared with: the register, as far as this person may know it, and
        the pseudonyms of other cases. A register that is damaged is told by the checks."""
        elsewhere = self.store.pseudonyms(self.case_id)
        try:
            return self.real_names(), elsewhere
        except StoreError:
            return {}, elsewhere

    def warning(self, pseudonym: str, person: int = 0) -> str:
        """What speaks against a pseudonym; mostly empty."""
        from dhr_tui.review import pseudonyms

        register, elsewhere = self.names_in_use()
        return pseudonyms.warning(self.review, pseudonym, register, elsewhere, person)

    def warnings_of(self, arrivals: Sequence[Arrival]) -> tuple[str, ...]:
        """What speaks against the pseudonyms of people whom a file would bring in."""
        from dhr_tui.review import pseudonyms

        register, elsewhere = self.names_in_use()
        return tuple(pseudonyms.warnings_of(self.review, arrivals, register, elsewhere))

    def as_brought(self) -> tuple[Record, ...]:
        """The records of the case as they came in, before they were reworded; from its history."""
        from dhr_tui.review.brought import as_brought

        return as_brought(self.review, self.history())

    def history(self) -> list[Entry]:
        return self.store.history(self.case_id)

    def _turn(self, act: Callable[[Review, Sequence[Entry], Hand], Change], save: int = 0) -> Saved:
        """Undo, of one save or the last, or redo."""
        self.refresh()
        hand = self.hand()
        return self._save(act(self.review, self._past(save), hand), hand)

    def _past(self, save: int = 0) -> Sequence[Entry]:
        """The latest saves are mostly enough to tell what is next."""
        latest = self.store.recent(self.case_id)
        return latest if undo.enough(latest, self.who, save) else self.history()

    def _save(self, change: Change, hand: Hand) -> Saved:
        saved = self.store.save(self.case_id, change, hand)
        own = {Ref(edit.table, edit.id) for edit in saved.edits}
        self.news = news.after(self.news, self.review, saved.review, own)
        self.review = saved.review
        self.last_said = change.says
        return saved
