"""Doing an act on an open case, and telling the person what was saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import names
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import settings_of
from dhr_tui.commands.parts.output import put, put_json, say
from dhr_tui.review.refs import Ref

if TYPE_CHECKING:
    from dhr_tui.review.change import Change, Hand
    from dhr_tui.review.review import Review
    from dhr_tui.session import Act, Session
    from dhr_tui.store.protocol import Saved

    ItemAct = Callable[[Review, Ref, Hand], Change]


def save(session: Session, act: Act, says: str, meeting: Held | None = None) -> Saved:
    """Do an act at the meeting of that number, and say on stderr what was done."""
    saved = session.do(act, names.meeting(session.review, meeting))
    say(f"{says}; save {saved.number}.")
    return saved


def save_all(
    session: Session, acts: Iterable[tuple[Act, str]], meeting: Held | None = None
) -> None:
    """Do acts, one save each, all of them or none: each is done in thought before any is saved.

    One that would change nothing is left out and told, unless none would change anything.
    """
    from dhr_tui.review.change import NothingChanged
    from dhr_tui.review.merge import laid

    review, hand = session.review, session.hand(names.meeting(session.review, meeting))
    real: list[tuple[Act, str]] = []
    idle: list[NothingChanged] = []
    for act, says in acts:
        try:
            review = laid(review, act(review, hand), hand)
        except NothingChanged as nothing:
            idle.append(nothing)
        else:
            real.append((act, says))
    if idle and not real:
        raise idle[0]
    for left_out in idle:
        say(str(left_out))
    for act, says in real:
        save(session, act, says, meeting)


def add(session: Session, act: Act, table: str, meeting: Held | None = None) -> Ref:
    """Do an act that adds a record to `table`, and print the record's new name."""
    saved = session.do(act, names.meeting(session.review, meeting))
    new = next(e.id for e in saved.edits if e.table == table and e.base == 0 and e.id)
    ref = Ref(table, new)
    _print_name(session, ref)
    say(f"Added {ref}; save {saved.number}.")
    return ref


def _print_name(session: Session, ref: Ref) -> None:
    """The name of a new record, or with --json all of it."""
    if not settings_of(click.get_current_context()).json:
        put(str(ref))
        return
    from dhr_tui.commands.parts.case_lines import record_as_json

    put_json(record_as_json(session.review, ref))


def each(
    session: Session,
    refs: Iterable[Ref],
    act: ItemAct,
    says: str,
    meeting: Held | None = None,
) -> None:
    """Do an act on several items, one save each; the first that is refused ends it."""
    for ref in refs:
        save(session, partial(_on, act, ref), f"{ref} {says}", meeting)


def _on(act: ItemAct, ref: Ref, review: Review, hand: Hand) -> Change:
    return act(review, ref, hand)
