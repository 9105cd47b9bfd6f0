"""How a command ends: its exit status, and the one sentence that says why."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dhr_tui.review.merge import Conflict

DONE, NO, USAGE, TAKEN, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit statuses (`table.STATUSES` explains the first four; the last is what shells use)."""


CURES = {"end-meeting": "meeting end"}
"""Acts that cure a refusal -> their commands, where those have other names."""


class Unknown(click.UsageError):
    """Something that is named on the command line and does not exist; the message is a sentence."""


def ending(error: BaseException) -> int:
    """Say what `error` means to the person, and return the exit status it has."""
    if isinstance(error, click.exceptions.Abort):
        return INTERRUPTED
    if _unforeseen(error):
        from dhr_tui.host import crash

        return crash.say(error, every_place=crash.DEBUG in os.environ)
    status, sentence = _read(error)
    from dhr_tui.commands.parts.output import say
    from dhr_tui.review.merge import Conflict

    say(sentence)
    for line in _both(error) if isinstance(error, Conflict) else ():
        say(line)
    return status


def _read(error: BaseException) -> tuple[int, str]:
    if isinstance(error, click.ClickException):
        from dhr_tui.commands.parts.usage import usage

        return USAGE, error.message if isinstance(error, Unknown) else usage(error)
    from dhr_tui.documents.faults import UnknownDocument
    from dhr_tui.host.reasons import reason
    from dhr_tui.review.change import Overtaken, Refused
    from dhr_tui.review.merge import Conflict
    from dhr_tui.store import errors

    if isinstance(error, (errors.UnknownCase, errors.BadName, UnknownDocument)):
        return USAGE, str(error)
    if isinstance(error, Conflict):
        return TAKEN, _conflict(error)
    if isinstance(error, Refused) and error.cure:
        status = TAKEN if isinstance(error, Overtaken) else NO
        return status, error.told(f"dhr {CURES.get(error.cure, error.cure)}")
    if isinstance(error, (errors.Busy, errors.Stale, Overtaken)):
        return TAKEN, str(error)
    if isinstance(error, OSError):
        return NO, _system(error, reason(error))
    return NO, str(error)


def _unforeseen(error: BaseException) -> bool:
    """Whether an exception is none of those that are meant for people."""
    from dhr_tui.documents.faults import NotExported
    from dhr_tui.intake.faults import WrongSource
    from dhr_tui.review.change import Refused
    from dhr_tui.review.merge import Conflict
    from dhr_tui.store.errors import StoreError

    for_people = (Refused, Conflict, StoreError, NotExported, WrongSource)
    return not isinstance(error, (*for_people, click.ClickException, OSError))


def _conflict(error: BaseException) -> str:
    from dhr_tui.review.merge import Conflict
    from dhr_tui.review.refs import Ref

    assert isinstance(error, Conflict)
    gone = sorted({str(Ref(c.table, c.id)) for c in error.clashes if c.field == "*"})
    if gone:
        return f"Somebody else removed {', '.join(gone)} from the case, so nothing was saved."
    fields = ", ".join(sorted({f"{Ref(c.table, c.id)} ({c.field})" for c in error.clashes}))
    return f"Somebody else changed {fields} at the same time, so nothing was saved; try again."


def _both(error: Conflict) -> Iterator[str]:
    """Both versions of every text that two people wrote, so that no word is only in one of them."""
    from dhr_tui.review.refs import Ref

    for clash in error.clashes:
        if clash.field == "*":
            continue
        for whose, words in (("theirs", clash.theirs), ("yours", clash.mine)):
            if isinstance(words, str):
                yield f"{Ref(clash.table, clash.id)} {clash.field}, {whose}:"
                yield from (f"    {line}" for line in words.split("\n"))


def _system(error: OSError, why: str) -> str:
    if error.filename:
        return f"{error.filename} cannot be used: {why}."
    if error.errno == errno.EBADF:
        return f"The output cannot be written: {why}."
    return f"The system refused: {why}."
