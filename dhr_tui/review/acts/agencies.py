"""Agencies that are renamed, or merge with another, during a review: nothing of theirs is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from dhr_tui.review.acts.merged_cells import cells_together, refuse_clashes
from dhr_tui.review.acts.setting_up import agency_names
from dhr_tui.review.change import Change, Edit, Hand, Refused, change, editing, removing
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import Agency, Receipt, Recommendation
from dhr_tui.review.repointing import repointed
from dhr_tui.review.review import Review


def rename_agency(review: Review, was: Agency, hand: Hand, name: str, short: str = "") -> Change:
    """Give an agency that was read as `was` its new name; the names of before are kept with it.

    Without `short` its short form stays.
    """
    new = agency_names(review, replace(was, name=name, short=short or was.short))
    if (new["name"], new["short"]) == (was.name, was.short):
        raise Refused(f"{was.name} has that name already.")
    former = _former((*was.former_names, was.name, was.short), new.values())
    edit = editing(was, **new, former_names=former)
    return change("rename-agency", f"renamed {was.name} to {new['name']}", edit)


def merge_agencies(review: Review, source: int, into: int, hand: Hand) -> Change:
    """Let one agency go on in another: everything that named the first names the second then.

    Refused, with each place, where one has an answer and the other has another, or a finding.
    """
    gone, stays = _two(review, source, into)
    refuse_clashes(review, gone, stays)
    edits = [
        *_pointing(review, gone, stays),
        *cells_together(review, gone, stays),
        editing(stays, **_together(gone, stays)),
        removing(gone),
    ]
    return change("merge-agencies", f"merged {gone.name} into {stays.name}", *edits)


def _two(review: Review, source: int, into: int) -> tuple[Agency, Agency]:
    for number in (source, into):
        if number not in review.agencies:
            raise Refused(f"There is no agency A{number} in this case.")
    if source == into:
        raise Refused(f"{review.agencies[into].name} cannot be merged into itself.")
    return review.agencies[source], review.agencies[into]


def _pointing(review: Review, gone: Agency, stays: Agency) -> Iterator[Edit]:
    """Every reference; who leads on a recommendation no longer supports it as well."""
    for edit in repointed(review, "agencies", gone.id, stays.id):
        if edit.table == "recommendations":
            was = review.recommendations[edit.id]
            edit = editing(was, **_without_lead(was, edit))
        yield edit


def _without_lead(was: Recommendation, edit: Edit) -> dict[str, Any]:
    values = {field: new for field, (_, new) in edit.set.items()}
    lead = values.get("lead", was.lead)
    supporting = values.get("supporting", list(was.supporting))
    return {**values, "supporting": [each for each in supporting if each != lead]}


def _together(gone: Agency, stays: Agency) -> dict[str, Any]:
    """What is recorded of the agency that stays; of two requests its own counts, and the other
    is told in its note."""
    names = (*stays.former_names, gone.name, gone.short, *gone.former_names)
    first = len(stays.received)
    received = (
        Receipt(version=first + n, on=each.on, note=": ".join(filter(None, (gone.name, each.note))))
        for n, each in enumerate(gone.received, 1)
    )
    either = {
        field: getattr(gone if getattr(stays, field) is None else stays, field)
        for field in ("asked_on", "due", "result", "author_independent")
    }
    return {
        "former_names": _former(names, (stays.name, stays.short)),
        "asked": stays.asked or gone.asked,
        "received": (*stays.received, *received),
        "note": "\n".join(filter(None, (stays.note, _account(gone), gone.note))),
        **either,
    }


def _account(gone: Agency) -> str:
    """How the request of an agency stood that is no longer one of its own, in a sentence."""
    parts = [
        f"asked {show_when(gone.asked_on)}" if gone.asked_on else "",
        f"due {show_when(gone.due)}" if gone.due else "",
        f"result {gone.result.label}" if gone.result else "",
    ]
    told = ", ".join(filter(None, parts)) or ("asked" if gone.asked else "not asked")
    return f"{gone.name} ({gone.short}) was merged into it: {told}."


def _former(names: Iterable[str], today: Iterable[str]) -> tuple[str, ...]:
    """Names of before, each once, without those of today."""
    now = {name.casefold() for name in today}
    found = {name.casefold(): name for name in reversed(tuple(names)) if name.casefold() not in now}
    return tuple(reversed(found.values()))
