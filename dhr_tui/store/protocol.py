"""What the rest of the program asks of a store of cases, wherever it keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dhr_tui.review.change import Change, Edit, Hand
    from dhr_tui.review.history import Entry
    from dhr_tui.review.register import Register
    from dhr_tui.review.review import Review
    from dhr_tui.store.draft import Draft
    from dhr_tui.store.present import Present


class CaseInfo(NamedTuple):
    """A line of the list of cases.

    `save` is the number of its last save, `changed_at` when that was (ISO 8601, UTC). `damaged`
    is the sentence that says why a case cannot be opened, and empty for all others. `next` is
    what the review has to do next (`decision`, `completion`) and `due` the last day for it (ISO
    text); both may be empty. `reason` is why it is late, as it was logged last: empty where no
    reason was, None where the list did not look that far.
    """

    id: str
    title: str = ""
    save: int = 0
    changed_at: str = ""
    damaged: str = ""
    next: str = ""
    due: str = ""
    reason: str | None = ""


class Saved(NamedTuple):
    """What a save did: its number, the review after it, and the edits with their new numbers."""

    number: int
    review: Review
    edits: tuple[Edit, ...]


class Report(NamedTuple):
    """Whether a case and its journal agree, as of save `save`; one sentence a fault.

    `notes` tell what is no fault, and different from what one would expect.
    """

    save: int
    head: str
    faults: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        return not self.faults


class CaseStore(Protocol):
    """A store of cases. Everything may raise errors.StoreError with a sentence to show.

    A save is whole or nothing: after an error (but OutcomeUnknown) the case is as it was. What
    `save` has returned is on the disk.
    """

    def cases(self) -> list[CaseInfo]:
        """Every case by name, also those that are damaged."""

    def create(self, case: str, change: Change, hand: Hand) -> Saved:
        """A new case; the change adds record 1 of `review`. Raises CaseExists."""

    def closed(self) -> str:
        """Why this person can begin no case here, in a sentence; empty where they can."""

    def load(self, case: str) -> Review:
        """The case as it was last saved. Raises UnknownCase or Damaged."""

    def save(self, case: str, change: Change, hand: Hand) -> Saved:
        """Lay a change onto the case as it now is. Raises merge.Conflict, Busy, NotSaved ..."""

    def notice(self, case: str) -> str:
        """A sentence for the person who opened a case, told once; mostly empty."""

    def history(self, case: str) -> list[Entry]:
        """Every save of the case, oldest first."""

    def recent(self, case: str) -> list[Entry]:
        """The latest saves, oldest first; `history` has more where the first is not number 1."""

    def verify(self, case: str) -> Report:
        """Read everything again and compare the case with its journal."""

    def draft_put(self, case: str, who: str, draft: Draft) -> None:
        """Keep what somebody is typing; it replaces the session's draft of the same key."""

    def draft_sealed(self, case: str, who: str) -> int:
        """How many drafts of `who` are another account's alone; only an administrator sees any."""

    def draft_list(self, case: str, who: str) -> list[Draft]:
        """What somebody left unsaved, oldest first."""

    def draft_drop(self, case: str, who: str, draft: Draft) -> None:
        """Forget a draft, because its text is saved or thrown away; no draft is no error.

        One that was written on since `draft.at` stays; an empty `at` takes it whatever it has.
        """

    def register(self, case: str) -> Register:
        """The real names of a case, for their keeper. Raises NotTheKeeper for anybody else."""

    def register_change(self, case: str, act: Callable[[Register], Register]) -> Register:
        """Do an act on the register as it is, and keep what it makes of it; no save of the case."""

    def pseudonyms(self, but: str) -> Mapping[str, str]:
        """The pseudonyms of every case but one, folded, each with its case; never an error."""

    def draft_place(self, case: str) -> str:
        """A folder for words on their way through another program; empty where there is none.

        It is the case's own, so that they are kept as safely as the case. Raises NotSaved.
        """

    def pulse(self, case: str) -> object:
        """Another value once the case, or who is in it, may have changed; cheap, and no error.

        To be compared with `==` only. It may change where nothing did.
        """

    def present_put(self, case: str, present: Present) -> None:
        """Tell the others where a session is; it replaces what the session told before.

        Presence is never worth an error: what cannot be told is not told.
        """

    def present_list(self, case: str) -> list[Present]:
        """Every session that lives and told where it is, by name; cheap enough to ask often."""

    def present_drop(self, case: str, session: str) -> None:
        """A session has left the case; one that was not there is no error."""
