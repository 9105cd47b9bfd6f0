"""No letter leaves with words in it that name another agency, until somebody has read them."""

from __future__ import annotations

from dhr_tui.documents.faults import Withheld
from dhr_tui.documents.letter import weighed
from dhr_tui.documents.prose import one
from dhr_tui.review.listing import listed
from dhr_tui.review.review import Review


class NamesOthers(Withheld):
    """A letter names another agency than the one it is for; the sentence says where and whom."""

    heading = "The letter would name another agency"
    cure = (
        "Word each of them without the other, or name the other as taking part in the "
        "recommendation; then write it again."
    )


def address(review: Review, about: int, drafts: bool) -> None:
    """Raises NamesOthers with every item of the letter to `about` (an id) that names another."""
    if about not in review.agencies:
        return
    held = weighed(review, about, drafts).held
    if held:
        short = one(review.agencies[about].short)
        places = listed(f"{item} names {whom}" for item, whom in held.items())
        raise NamesOthers(f"The letter to {short} was not written, as {places}.")
