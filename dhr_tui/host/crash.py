"""What is said when the program itself fails: what and where, and not one word of a case.

The message of an exception and the local variables of a function may hold words of a case, so
neither is ever shown; the kind of the exception and its places in the code hold none.
"""

from __future__ import annotations

import errno
import sys
import textwrap
import threading
import traceback
from pathlib import Path

STATUS = 70
"""Exit status after a fault of the program itself, as sysexits.h has it (EX_SOFTWARE)."""

DEBUG = "DHR_DEBUG"
"""With this variable set, the page lists every place in the code and not only the last."""

_PACKAGE = Path(__file__).parents[1]
_WIDTH = 76


def page(error: BaseException | None, kept: str = "", every_place: bool = False) -> str:
    """The page for people: what happened, `kept` (what became of their words), whom to tell."""
    told = f"A fault in dhr stopped it: {what(error)}. What was saved is saved."
    report = (
        "Please report the line above with what you were doing; it has no word of the case. "
        f"{DEBUG}=1 in the environment lists more places."
    )
    parts = [textwrap.fill(part, _WIDTH) for part in (told, kept) if part]
    if every_place and error:
        parts.append("\n".join(f"  {place}" for place in _places(_inner(error))))
    return "\n".join([*parts, textwrap.fill(report, _WIDTH)]) + "\n"


def what(error: BaseException | None) -> str:
    """The kind of an exception and its place: `KeyError at screens/walk/screen.py:12, draw`."""
    if error is None:
        return "a fault of the terminal's input"
    inner = _inner(error)
    places = _places(inner)
    ours = [place for place in places if place.startswith(_PACKAGE.name)]
    # The last place of ours, and the library's own where it was raised there.
    told = list(dict.fromkeys((*ours[-1:], *places[-1:])))
    where = f" at {told[0]}" if told else ""
    return _kind(inner) + where + (f" (raised at {told[1]})" if told[1:] else "")


def say(error: BaseException | None, kept: str = "", every_place: bool = False) -> int:
    """Print the page on stderr; the exit status."""
    sys.stderr.write(page(error, kept, every_place))
    sys.stderr.flush()
    return STATUS


def watch_threads() -> None:
    """A fault in a thread that nobody waits for is told in a line as well."""

    def tell(args: threading.ExceptHookArgs) -> None:
        sys.stderr.write(f"A fault in a thread of dhr: {what(args.exc_value)}.\n")

    threading.excepthook = tell


def _inner(error: BaseException) -> BaseException:
    """The exception that a worker's failure was about."""
    inner = getattr(error, "error", None)
    return inner if isinstance(inner, BaseException) else error


def _kind(error: BaseException) -> str:
    number = error.errno if isinstance(error, OSError) else None
    return type(error).__name__ + (f" ({errno.errorcode.get(number, number)})" if number else "")


def _places(error: BaseException) -> list[str]:
    """`file:line, function` of every step to the place of the fault, the way in first."""
    frames = traceback.extract_tb(error.__traceback__, limit=-40)
    return [f"{_short(frame.filename)}:{frame.lineno}, {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    """A file of ours by its name in the project, any other by its last two names."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return str(path.relative_to(_PACKAGE.parent))
    return "/".join(path.parts[-2:])
