"""What a draft is called: what it is on, or where a new one stands, in words and not by its key."""

from __future__ import annotations

from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import ACROSS, Place, Review
from dhr_tui.store.draft import Draft

PART_OF_IT = {
    "wording": "the wording of {}",
    "reply": "the reply to {}",
    "conclusion": "what the panel makes of {}",
    "split": "the splitting of {}",
    "plan_scope": "the scope of {} in the action plan",
    "plan_action": "the action of {} in the action plan",
    "plan_lead": "the lead agency of {} in the action plan",
    "plan_milestones": "the milestones of {} in the action plan",
    "plan_target": "the target date of {} in the action plan",
    "plan_outcome": "the outcome of {} in the action plan",
}
"""What stands in a key after the name of an item, as people say it."""


def called(review: Review | None, draft: Draft, item: Ref | None) -> str:
    """The name of a draft on `item`, None for a new one; without a review its key says most."""
    if draft.opening:
        return draft.key
    if draft.opening:
        return draft.key
    if item:
        return PART_OF_IT.get(" ".join(draft.key.split()[1:]), "{}").format(item)
    if review is None:
        return draft.key
    place, about = place_of(review, draft), draft.values.get("finding", 0)
    on = f" about F{about}" if isinstance(about, int) and about in review.findings else ""
    where = f" at {name_of(review, place)}" if place else ""
    if draft.question and not place:
        where = ", for a question or agency that is no longer in the case"
    return f"{' '.join(draft.key.split()[:2])}{on}{where}"


def place_of(review: Review, draft: Draft) -> Place | None:
    """The cell that a draft belongs to, while its question and agency are in the case."""
    known = draft.question in review.questions and draft.agency in (ACROSS, *review.agencies)
    return Place(draft.question, draft.agency) if known else None
