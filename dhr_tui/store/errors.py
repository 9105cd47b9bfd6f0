"""What can go wrong with a stored case, each as one sentence that may be shown as it is.

StoreError
  BadName          this cannot be the name of a case
  UnknownCase      there is no such case; names the nearest one
  CaseExists       a new case would take the name of another
  Busy             somebody else has been saving for too long
  Damaged          a file does not hold what it should; it was left as it is
    Untrusted        a link, or somebody else's file, stands where one of a case should be
  NetworkFolder    the case lies on another machine, and that was not asked for
  NotTheKeeper     the register of real names is somebody else's
  NotRead          the system did not let a file be read
  NotSaved         the system did not let the change be written; nothing was changed
    OutcomeUnknown   the change was written, but the disk did not confirm it
  Unsound          a case does not say what its journal says
  WrongValue       the change holds something that no case can hold; nothing was changed
  Stale            somebody saved since a script read the case; nothing was changed

`dhr_tui.review.merge.Conflict` (two people changed the same field) is raised as it is.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from dhr_tui.host.reasons import reason
from dhr_tui.review.text import clean, one_line


def shown(words: str, most: int = 80) -> str:
    """Words out of a file that is not trusted, fit to stand inside a sentence."""
    line = one_line(clean(words).text)
    return line if len(line) <= most else line[: most - 3] + "..."


class StoreError(Exception):
    """A case could not be read or saved."""


class BadName(StoreError):
    """A case cannot be called that."""


class UnknownCase(StoreError):
    """There is no case of that name; `nearest` is the one that was perhaps meant, or empty.

    `missing` is the folder of the workspace, where that is not there either.
    """

    def __init__(self, case: str, nearest: str = "", missing: str = "") -> None:
        hint = f"; the nearest is {nearest}" if nearest else ""
        where = f", as there is no folder {shown(missing)}" if missing else ""
        name = shown(case) or "without a name"
        super().__init__(f"There is no case {name}{hint or where}.")
        self.case = case
        self.nearest = nearest


class CaseExists(StoreError):
    """A new case would take the name of another one; `cure` is the way to another name."""

    def __init__(self, case: str, cure: str = "choose another name") -> None:
        super().__init__(f"There is a case {case} already; {cure}.")


class Busy(StoreError):
    """Another session held the lock for too long."""

    def __init__(self, case: str, seconds: float) -> None:
        super().__init__(
            f"Somebody else has been saving {case} for {seconds:.0f} seconds; try again."
        )


class Damaged(StoreError):
    """A file of a case does not hold what it should; it was left as it is.

    `table`, `record` and `field` are empty if unknown. `fault` says what is wrong and where; the
    sentence goes on with the next step, which is `cure` where it is not the usual one.
    """

    verb = " is damaged"

    def __init__(
        self,
        file: str,
        what: str,
        table: str = "",
        record: str = "",
        field: str = "",
        *,
        case: str = "",
        cure: str = "",
    ) -> None:
        named = [shown(table, 40), _of("record", record), _of("field", field)]
        place = ", ".join(part for part in named if part)
        whose = f"{file} of {case}" if case else file
        where = f" in {place}" if place else ""
        self.fault = f"{whose}{self.verb}{where}: {shown(what, 200)}"
        if case and not cure:
            cure = f"dhr verify {case} lists what is wrong, dhr repair {case} puts it right."
        super().__init__(f"{self.fault} {cure}".strip())
        self.case = case
        self.cure = cure
        self.parts = (file, what, table, record, field)

    def of(self, case: str) -> Damaged:
        """The same, with the name of the case."""
        return self if self.case else Damaged(*self.parts, case=case, cure=self.cure)


@contextlib.contextmanager
def naming(case: str) -> Iterator[None]:
    """Whatever is damaged within, its sentence names the case."""
    try:
        yield
    except Damaged as damage:
        raise damage.of(case) from None


def _of(noun: str, name: str) -> str:
    return f"{noun} {shown(name, 40)}" if name else ""


class Untrusted(Damaged):
    """A file or folder of a case may be another one than it seems, or is somebody else's."""

    verb = ""

    def of(self, case: str) -> Damaged:
        return self


UNSURE = (
    "nobody can promise that two people do not overwrite each other and that a save outlives a "
    "power cut"
)
"""What holds of a case in a folder of another machine."""


class NetworkFolder(StoreError):
    """A case lies in a folder of another machine; `kind` is the file system, such as nfs4."""

    def __init__(self, case: str, kind: str) -> None:
        super().__init__(
            f"{case} lies in a network folder ({kind}), where {UNSURE}; --network-folder "
            "before the command, or DHR_NETWORK_FOLDER=1, works there all the same."
        )
        self.kind = kind


class NotTheKeeper(StoreError):
    """The register of real names is somebody else's, and nobody else reads it."""

    def __init__(self, case: str, keeper: str) -> None:
        super().__init__(
            f"The register of real names of {case} is kept by {shown(keeper, 40)}, and nobody else "
            "reads it."
        )


class NotRead(StoreError):
    """The system did not let a file be read."""

    def __init__(self, what: str, error: OSError) -> None:
        super().__init__(f"{what} cannot be read: {reason(error)}.")


class NotSaved(StoreError):
    """The system did not let the change be written; the case is as it was."""

    def __init__(self, what: str, error: OSError) -> None:
        super().__init__(f"{what} was not saved: {reason(error)}.")


class OutcomeUnknown(NotSaved):
    """The change was written, but the disk did not confirm it; a power cut may still undo it."""

    def __init__(self, what: str, error: OSError) -> None:
        why = reason(error)
        StoreError.__init__(
            self, f"{what} was written, but the disk did not confirm it ({why}); read it again."
        )


class NotErased(StoreError):
    """An erasure is recorded, and the disk did not let the words be taken out yet."""

    def __init__(self, case: str) -> None:
        super().__init__(
            f"The erasure is recorded, but the journal of {case} could not be written; the next "
            "save takes the words out."
        )


class WrongValue(StoreError):
    """A change holds something that no case can hold."""


class Unsound(StoreError):
    """A case does not say what its journal says; `fault` is the first difference."""

    def __init__(self, case: str, fault: str) -> None:
        super().__init__(f"{case} and its journal do not agree, see dhr verify: {fault}")
        self.fault = fault


class Stale(StoreError):
    """Somebody saved since a script read the case."""

    def __init__(self, case: str) -> None:
        super().__init__(f"Somebody saved {case} since the script read it; run the script again.")
