"""Lines of a journal that are not as they were written, against the saves that vouch for them.

An erasure takes words out of a line, and its save tells the checksum of what is left. A repair puts
a line in the place of one that damage took, and its save tells the checksum of that line.
"""

from __future__ import annotations

from dhr_tui.review.history import Bridge, Entry, Erasure
from dhr_tui.store.journal import Line
from dhr_tui.store.meta import digest_of

_ERASED = "the words erased from save {} are not those that were to be"
_GAP = "no repair tells of the gap at save {} as it is"


class Vouched:
    """Every such line of a journal, noted line by line, and what the saves say of them."""

    def __init__(self) -> None:
        self._erased: dict[int, str] = {}
        self._erasures: dict[int, Erasure] = {}
        self._pending: dict[int, Erasure] = {}
        self._gaps: dict[int, str] = {}
        self._bridges: dict[int, str] = {}
        self._lost: set[int] = set()

    def note(self, entry: Entry, line: Line, previous: str) -> None:
        """The next line; `previous` is the checksum before it."""
        if entry.erased:
            self._erased[entry.number] = digest_of(line.body)
        if entry.gap:
            self._gaps[entry.number] = sealed(line, previous)
        self._lost.update(range(entry.number - entry.missing, entry.number + bool(entry.gap)))
        self._erasures.update((each.save, each) for each in entry.erases)
        if entry.repairs:
            self._bridges.update((each.save, each.digest) for each in entry.repairs.bridges)

    def expect(self, entry: Entry) -> None:
        """What the journal may not show yet: it lacks the save that vouches for it."""
        self._pending.update((each.save, each) for each in entry.erases)
        if entry.repairs:
            self._bridges.update((each.save, each.digest) for each in entry.repairs.bridges)

    def faults(self) -> list[str]:
        """A sentence for each line that is not as a save tells it."""
        wrong = [_ERASED.format(save) for save in sorted(self._wrongly_erased())]
        wrong += [_GAP.format(each.save) for each in self.bridges()]
        return [f"journal.jsonl: {each}." for each in wrong]

    def bridges(self) -> list[Bridge]:
        """What the next repair must tell of gaps that no save tells of as they are."""
        return [
            Bridge(save=save, digest=digest)
            for save, digest in sorted(self._gaps.items())
            if self._bridges.get(save) != digest
        ]

    def erasures(self) -> list[Erasure]:
        """What the next repair must tell of erased words: the save that did it is lost, or late."""
        orphans = {
            save: Erasure(save=save, places=(), digest=digest)
            for save, digest in self._erased.items()
            if save not in self._erasures
        }
        late = {save: each for save, each in self._pending.items() if save not in self._lost}
        return [each for _, each in sorted((orphans | late).items())]

    def _wrongly_erased(self) -> set[int]:
        return {
            save
            for save in {*self._erased, *self._erasures}
            if not self._fits(save, self._erased.get(save, ""))
        }

    def _fits(self, save: int, digest: str) -> bool:
        told = [each[save].digest for each in (self._erasures, self._pending) if save in each]
        return digest in told or (not digest and save in self._lost)


def sealed(line: Line, previous: str) -> str:
    """The checksum over a whole line and the checksum before it, sha256 as hex."""
    return digest_of(b"%b\n%b %b" % (previous.encode(), line.end.head.encode(), line.body))
