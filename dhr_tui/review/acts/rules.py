"""What several acts have in common: words that must be given, fields that are locked."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.change import TABLE_OF, Edit, Hand, Refused, editing, resting_on
from dhr_tui.review.integrity import missing_in, unusable_in
from dhr_tui.review.records import (
    PLAN_FIELDS,
    Finding,
    Recommendation,
    Record,
    State,
    Step,
    Visibility,
    Wording,
)
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import tidy

Agreeable = Finding | Recommendation
PUT_TO_PANEL = (State.PROPOSED, State.AGREED, State.DEFERRED)
BY_ACTS = ("state", "earlier", "agreement", "dissents", "reason", "until", "put_off_at", "decision")
"""Fields that no edit may write, as an act of its own does."""

BEGINNING: dict[str, Any] = {
    "state": State.DRAFT,
    "earlier": (),
    "agreement": None,
    "dissents": (),
    "reason": "",
    "until": "",
    "put_off_at": 0,
}
"""How the life of every text begins, whatever a caller filled in."""

_NOT_LOCKED = {*Record.__struct_fields__, *BY_ACTS, *PLAN_FIELDS, "findings", "promise"}


def given(words: str, sentence: str, cure: str = "") -> str:
    """The words cleaned, without white space round them; Refused where none are left."""
    kept_words = tidy(words)
    if not kept_words:
        raise Refused(sentence, cure)
    return kept_words


def known(review: Review, record: Record) -> None:
    """Refused where the record refers to what is not in the case; it may still have no number."""
    table, numbered = TABLE_OF[type(record)], msgspec.structs.replace(record, id=record.id or 1)
    for missing in missing_in(review, table, numbered):
        raise Refused(f"There is no {Ref(*missing)} in this case.")
    for fault in unusable_in(review, table, [numbered]):
        field = fault.field.replace("[]", "").replace(".", " ").replace("_", " ")
        raise Refused(f"The {field} cannot be that: {fault.sentence}.")


def minutes_open(review: Review, meeting: int) -> None:
    """Refused where the minutes of a meeting (its id) are confirmed: they say what was done.

    Nothing can be said of a meeting that is not in the case, and 0 is none.
    """
    held = review.meetings.get(meeting)
    if held and held.locked:
        at = review.meetings.get(held.minutes_confirmed_at)
        where = f" at meeting {at.number}" if at else ""
        raise Refused(
            f"The minutes of meeting {held.number} were confirmed{where} and are locked; "
            "record it at a later meeting."
        )


def step(hand: Hand) -> Step:
    """The step that a hand takes, as records keep it."""
    return Step(by=hand.who, at=hand.at, meeting=hand.meeting)


def locked_fields(was: Agreeable) -> tuple[str, ...]:
    """The fields that agreement locks: the words, and what is said about them."""
    return tuple(name for name in was.__struct_fields__ if name not in _NOT_LOCKED)


def unlocked(was: Agreeable) -> None:
    """Refused for agreed text (locked: domain, section 2) and for withdrawn text."""
    if was.state in (State.AGREED, State.WITHDRAWN):
        lock = "agreed and locked" if was.state is State.AGREED else "withdrawn"
        raise Refused(f"{ref_to(was)} is {lock}; reopen it with a reason to change it.", "reopen")


def writable(was: Agreeable) -> None:
    """Refused where nobody can write on a text as it is."""
    unlocked(was)
    own_words(was)


def own_words(was: Agreeable) -> None:
    """Refused for an entry of the ledger that was decided on: its words are its agency's, and are
    only put right until then (domain, section 2)."""
    decision = was.decision if isinstance(was, Recommendation) else None
    if not decision:
        return
    item, into = ref_to(was), f"R{decision.into}" if decision.into else ""
    if into:
        raise Refused(f"{item} was decided on and keeps the agency's words; change {into} instead.")
    raise Refused(
        f"{item} was decided on and keeps the agency's words; decide that it is reworded, with a "
        "recommendation of the panel that takes its place.",
        "decide",
    )


def for_the_panel(was: Agreeable) -> None:
    """Refused for what a panel does not agree: private notes, and entries of the ledger."""
    item = ref_to(was)
    if isinstance(was, Finding) and was.visibility is Visibility.PRIVATE:
        raise Refused(f"{item} is a private note; change its visibility before you propose it.")
    if isinstance(was, Recommendation) and was.in_ledger:
        raise Refused(
            f"{item} is an agency report's; decide on it instead of agreeing it.", "decide"
        )


def reworded(was: Agreeable, latest: Agreeable, hand: Hand, values: dict[str, Any]) -> Edit:
    """The edit that gives what was read as `was` new values, good while it is not agreed.

    `latest` is the record as it stands: a wording that the panel has by now is kept.
    """
    unlocked(latest)
    for field in values:
        if field in BY_ACTS or field in Record.__struct_fields__:
            raise Refused(f"The {field} of {ref_to(was)} is not changed by editing it.")
    words = values.get("text", was.text)
    if words != was.text:
        own_words(latest)
    text = given(words, f"{ref_to(was)} needs a text; withdraw it if it is not wanted.", "withdraw")
    edit = editing(was, **{**values, "text": text})
    if "text" in edit.set:
        more = editing(latest, **kept(latest, text, hand)).set
        edit = msgspec.structs.replace(edit, set={**edit.set, **more})
        if isinstance(latest, Recommendation):
            return resting_on(edit, latest, "state", "decision")
    return resting_on(edit, latest, "state")


def kept(was: Agreeable, text: str, hand: Hand) -> dict[str, tuple[Wording, ...]]:
    """The `earlier` field for a new text, if the old one had been put to the panel."""
    if was.state not in PUT_TO_PANEL or text == was.text:
        return {}
    return {"earlier": (*was.earlier, superseded(was, hand))}


def superseded(was: Agreeable, hand: Hand, because: str = "") -> Wording:
    """The wording of `was` as history keeps it, with the meeting that agreed or else changed it."""
    meeting = was.agreement.meeting if was.agreement else hand.meeting
    by, at = (was.by, was.at) if was.by else (hand.who, hand.at)
    return Wording(
        text=was.text,
        state=was.state,
        by=by,
        at=at,
        meeting=meeting,
        because=because,
        replaced=step(hand),
    )
