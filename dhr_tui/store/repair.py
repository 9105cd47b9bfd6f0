"""What a repair of a damaged case would do: the last good state, and what is lost with it.

The journal decides where its chain is whole: the case is what the journal tells. Where the journal
itself is broken or ends early, a case file that is sound in itself decides: the case stays as it
is, the sound part of the journal stays, and a save is added that leads from there to the case.
Either way the repair is a save of its own in the journal, with the number of the saves before it
that the journal tells nothing of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.change import STAMPS, Edit, Hand, values_of
from dhr_tui.review.history import Entry, Repair
from dhr_tui.review.records import TABLES
from dhr_tui.review.review import Review
from dhr_tui.store import evidence
from dhr_tui.store.errors import NotRead, StoreError
from dhr_tui.store.evidence import Evidence
from dhr_tui.store.replay import Replay

_SHOWN = 12


class Plan(NamedTuple):
    """A repair as it would be done; `found` is empty where there is nothing to repair.

    `found` says what is wrong, `does` what the case will be, `loses` what is not in it then, a
    sentence each. `review` is the case after it; the entry's `edits` lead to it from the journal.
    """

    found: tuple[str, ...] = ()
    does: str = ""
    loses: tuple[str, ...] = ()
    evidence: Evidence | None = None
    review: Review | None = None
    edits: tuple[Edit, ...] = ()
    repairs: Repair = Repair()


def plan(folder: str, case: str) -> Plan:
    """Read everything and decide. Raises StoreError where nothing is left to repair from."""
    try:
        found = evidence.gathered(folder, case)
    except OSError as error:
        raise NotRead(f"The case {case}", error) from error
    if found.opened and _case_decides(found):
        return _from_case(found, case)
    if not found.last:
        raise StoreError(
            f"{found.fault or f'The journal of {case} has no sound save.'} Nothing is left to "
            f"repair {case} from; dhr restore brings back a backup."
        )
    if _agrees(found) and not found.after:
        return Plan()
    return _from_journal(found, case)


def entry_of(plan: Plan, hand: Hand) -> Entry:
    """The save that records the repair."""
    assert plan.evidence
    return Entry(
        number=_reached(plan.evidence) + 1 + plan.repairs.lost,
        at=hand.at,
        who=hand.who,
        act="repair",
        says=f"repaired the case: {plan.does[0].lower()}{plan.does[1:].rstrip('.')}",
        edits=plan.edits,
        salt=hand.salt or "",
        repairs=plan.repairs,
    )


def reached_head(found: Evidence) -> str:
    """The checksum of the last sound save."""
    return found.beyond.end.head if found.beyond else found.end.head


def _reached(found: Evidence) -> int:
    return found.beyond.end.save if found.beyond else found.end.save


def _agrees(found: Evidence) -> bool:
    if not found.opened or found.opened.meta.head != reached_head(found):
        return False
    return not found.told.differences(*found.opened)


def _case_decides(found: Evidence) -> bool:
    """Whether a sound case file is to be believed rather than the journal."""
    assert found.opened
    meta = found.opened.meta
    if meta.head == reached_head(found):
        return found.after > 0 and _agrees(found)
    if meta.head in found.heads:
        return False
    return found.after > 0 or meta.save > found.end.save


def _from_case(found: Evidence, case: str) -> Plan:
    assert found.opened
    meta, review = found.opened
    reached = _reached(found)
    lost = max(meta.save, reached) - reached
    wrong = f"The journal of {case} can be trusted up to save {reached} only"
    broken = f"; {_lines(found.lines)} behind it cannot" if found.after else ""
    gone = f"The history of saves {reached + 1} to {meta.save} is gone; their words are kept."
    return Plan(
        (f"{wrong}{broken}.",),
        f"{case} stays as its case file has it, at save {meta.save}.",
        (gone,) if lost else (),
        found,
        review,
        tuple(_leading(found.told, review)),
        Repair(lost=lost, next=meta.next),
    )


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"


def _from_journal(found: Evidence, case: str) -> Plan:
    last = found.last
    assert last
    reached = _reached(found)
    review = found.told.review(reached, reached_head(found))
    wrong = [found.fault] if found.fault else []
    loses: list[str] = []
    if found.opened and found.opened.meta.head == reached_head(found):
        wrong += found.told.differences(*found.opened)[:_SHOWN]
        loses.append("What the case file says there, and no save tells of, is not taken over.")
    elif found.opened:
        save = found.opened.meta.save
        wrong.append(f"case.json is at save {save}, and the journal tells of {reached} saves.")
    if found.after:
        wrong.append(f"{_lines(found.lines)} of the journal behind save {reached} cannot be read.")
        loses.append(f"What was saved after save {reached} is lost.")
    elif not found.opened and not found.beyond:
        loses.append(f"If there was a save after save {reached}, it is lost.")
    does = (
        f"{case} becomes what its journal tells, as of save {reached} "
        f"({last.at}, {last.who}: {last.says})."
    )
    return Plan(
        tuple(wrong), does, tuple(loses), found, review, (), Repair(lost=_skipped(found, reached))
    )


def _skipped(found: Evidence, reached: int) -> int:
    """How many numbers the repair leaves out, so that no save that may exist has its number."""
    if found.opened:
        return max(found.lines, found.opened.meta.save - reached, 0)
    return found.lines if found.beyond else max(found.lines, 1)


def _leading(told: Replay, review: Review) -> Iterator[Edit]:
    """What turns the case of the journal into `review`, with the stamps of its records."""
    for table in TABLES:
        records = getattr(review, table)
        for (at, number), was in sorted(told.values.items()):
            if at == table and number not in records:
                yield Edit(table=table, id=number, base=was["rev"], set={}, gone=True)
        for number, record in sorted(records.items()):
            was = told.values.get((table, number), {})
            now = values_of(record)
            changed = {name for name in now if was.get(name) != now[name]}
            if changed:
                # The stamps go with it, so that the record stays as it is to the last field.
                names = [name for name in now if name in changed | STAMPS and name != "id"]
                fields = {name: (was.get(name), now[name]) for name in names}
                yield Edit(table=table, id=number, base=was.get("rev", 0), set=fields)
