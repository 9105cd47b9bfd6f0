"""What a repair of a damaged case would do: the last good state, and what is lost with it.

The journal decides where its chain is whole: the case is what the journal tells. Where the journal
itself is broken or ends early, a case file that is sound in itself decides: the case stays as it
is, what can be proven of the journal stays (`salvage.py`), and a save is added that leads from
there to the case. Where the case file is damaged too, the saves behind a gap count if none of them
rests on what is lost; else the case is what it was before the gap, for what is left would say of
agreed words what nobody agreed. Either way the repair is a save of its own in the journal: it tells
how many saves before it are missing, and vouches for the gaps.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.change import STAMPS, Edit, Hand, values_of
from dhr_tui.review.history import Bridge, Entry, Repair
from dhr_tui.review.records import TABLES
from dhr_tui.review.review import Review
from dhr_tui.store import evidence, parts
from dhr_tui.store.errors import NotRead, StoreError
from dhr_tui.store.evidence import Evidence
from dhr_tui.store.replay import Replay

_SHOWN = 12


class Plan(NamedTuple):
    """A repair as it would be done; `found` is empty where there is nothing to repair.

    `found` says what is wrong, `does` what the case will be, `loses` what is not in it then, a
    sentence each. `left` counts the saves that will not be in the case and can still be read in the
    damaged journal. `review` is the case after it; the entry's `edits` lead to it from the journal.
    """

    found: tuple[str, ...] = ()
    does: str = ""
    loses: tuple[str, ...] = ()
    evidence: Evidence | None = None
    review: Review | None = None
    edits: tuple[Edit, ...] = ()
    repairs: Repair = Repair()
    left: int = 0


def plan(folder: str, case: str) -> Plan:
    """Read everything and decide. Raises StoreError where nothing is left to repair from."""
    try:
        found = evidence.gathered(folder, case)
        if _gaps(found) and not _stands(found):
            found = evidence.gathered(folder, case, salvaging=False)
        missing = tuple(f"{name} is missing." for name in parts.missing(folder))
    except OSError as error:
        raise NotRead(f"The case {case}", error) from error
    decided = _decided(found, case)
    return decided._replace(found=(*missing, *decided.found)) if decided.found else decided


def _decided(found: Evidence, case: str) -> Plan:
    if found.opened and _case_decides(found):
        return _from_case(found, case)
    if not found.story.last:
        raise StoreError(
            f"{found.fault or f'The journal of {case} has no sound save.'} Nothing is left to "
            f"repair {case} from; dhr restore brings back a backup."
        )
    if _agrees(found) and not found.after and not _unvouched(found):
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
        erases=tuple(plan.evidence.story.vouched.erasures()),
        repairs=plan.repairs,
    )


def _reached(found: Evidence) -> int:
    return found.reached.save


def _stands(found: Evidence) -> bool:
    """Whether what the journal tells behind its gaps can be gone on with."""
    if found.opened:
        return found.opened.meta.head == found.reached.head
    return not found.story.told.faults


def _agrees(found: Evidence) -> bool:
    if not found.opened or found.opened.meta.head != found.reached.head:
        return False
    return not found.story.told.differences(*found.opened)


def _unvouched(found: Evidence) -> bool:
    return bool(_bridges(found) or found.story.vouched.erasures())


def _case_decides(found: Evidence) -> bool:
    """Whether a sound case file is to be believed rather than the journal."""
    assert found.opened
    meta = found.opened.meta
    if meta.head == found.reached.head:
        return bool(_gaps(found)) or (found.after > 0 and _agrees(found))
    if meta.head in found.story.heads:
        return False
    return found.after > 0 or meta.save > found.reached.save


def _from_case(found: Evidence, case: str) -> Plan:
    assert found.opened
    meta, review = found.opened
    reached = _reached(found)
    gone = [*_gaps(found), *([(reached + 1, meta.save)] if meta.save > reached else [])]
    later = max(meta.save, reached)
    beyond = [_perhaps(later, found.rest.save)] if found.rest.save > later else []
    return Plan(
        (_broken(found, case),),
        f"{case} stays as its case file has it, at save {meta.save}.",
        (*(_forgotten(*each) for each in gone), *beyond),
        found,
        review,
        tuple(_leading(found.story.told, review)),
        Repair(lost=_skipped(found), next=meta.next, bridges=_bridges(found)),
    )


def _broken(found: Evidence, case: str) -> str:
    """What is wrong with a journal, in a sentence."""
    reached = _reached(found)
    if not found.after and _gaps(found):
        return f"The journal of {case} has a gap that no repair tells of."
    if found.kept:
        damaged = f"The journal of {case} is damaged behind save {found.end.save}"
        return f"{damaged}; what follows can be proven again, up to save {reached}."
    trusted = f"The journal of {case} can be trusted up to save {reached} only"
    behind = f"; {_lines(found.rest.lines)} behind it cannot" if found.after else ""
    return f"{trusted}{behind}."


def _gaps(found: Evidence) -> list[tuple[int, int]]:
    """The first and last save of each gap that no save vouches for yet."""
    open_ends = {each.save for each in _bridges(found)}
    return [each for each in found.story.gaps if each[1] in open_ends]


def _bridges(found: Evidence) -> tuple[Bridge, ...]:
    return tuple(found.story.vouched.bridges())


def _forgotten(first: int, last: int) -> str:
    whose = "its" if first == last else "their"
    return f"The history of {_saves(first, last)} is gone; {whose} words are kept."


def _saves(first: int, last: int) -> str:
    return f"save {last}" if first == last else f"saves {first} to {last}"


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"


def _from_journal(found: Evidence, case: str) -> Plan:
    last = found.story.last
    assert last
    reached = _reached(found)
    does = (
        f"{case} becomes what its journal tells, as of save {reached} "
        f"({last.at}, {last.who}: {last.says})."
    )
    return Plan(
        tuple(_wrong(found, case)),
        does,
        tuple(_lost(found)),
        found,
        found.story.told.review(reached, found.reached.head),
        (),
        Repair(lost=_skipped(found), bridges=_bridges(found)),
        _left(found),
    )


def _wrong(found: Evidence, case: str) -> Iterator[str]:
    """What is wrong where the journal decides, a sentence each."""
    if found.fault:
        yield found.fault
    if found.opened and found.opened.meta.head == found.reached.head:
        yield from found.story.told.differences(*found.opened)[:_SHOWN]
    elif found.opened:
        save, reached = found.opened.meta.save, _reached(found)
        yield f"case.json is at save {save}, and the journal tells of {reached} saves."
    if found.after or _gaps(found):
        yield _broken(found, case)


def _lost(found: Evidence) -> Iterator[str]:
    """What is lost where the journal decides, a sentence each."""
    reached = _reached(found)
    if found.opened and found.opened.meta.head == found.reached.head:
        yield "What the case file says there, and no save tells of, is not taken over."
    for first, last in _gaps(found):
        yield _changed(first, last)
    if found.after and not found.kept:
        yield f"What was saved after save {reached} is lost{_but_kept(_left(found))}."
    elif not found.opened and not found.complete:
        yield f"If there was a save after save {reached}, it is lost."


def _changed(first: int, last: int) -> str:
    return f"What {_saves(first, last)} changed is lost."


def _perhaps(later: int, named: int) -> str:
    return (
        f"If anything was saved after save {later}, it is lost to the case: the damaged journal, "
        f"which is kept, names save {named}."
    )


def _left(found: Evidence) -> int:
    """How many saves the case loses that the damaged journal still has in words."""
    return 0 if found.kept else found.rest.readable


def _but_kept(left: int) -> str:
    if not left:
        return ""
    saves = "the line of 1 save" if left == 1 else f"the lines of {left} saves"
    return f" to the case; {saves} can still be read, unproven, in the damaged journal that is kept"


def _skipped(found: Evidence) -> int:
    """How many numbers the repair leaves out, so that no save that may exist has its number.

    What is damaged may name a save, and a document that left may cite it. Where the case file is
    of another save than the last one proven, or tells none, a line that tells none is one, too.
    """
    reached = _reached(found)
    taken = max(reached, found.rest.save, found.claimed)
    if not found.complete:
        taken = max(taken, reached + found.rest.lines)
    return taken + (not found.meta) - reached


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
            # Of a record that a lost save changed the whole is told, as a history needs it.
            unsure = (table, number) in told.unsure
            changed = {name for name in now if unsure or was.get(name) != now[name]}
            if changed:
                # The stamps go with it, so that the record stays as it is to the last field.
                names = [name for name in now if name in changed | STAMPS and name != "id"]
                fields = {name: (was.get(name), now[name]) for name in names}
                yield Edit(table=table, id=number, base=was.get("rev", 0), set=fields)
