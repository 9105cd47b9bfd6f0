"""What is slow to make is made once for each state of the review."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from dhr_tui.review.review import Review

Made = TypeVar("Made")


class Once(Generic[Made]):
    """Keeps what was made last, for as long as the review and the room for it are the same."""

    def __init__(self) -> None:
        self._kept: tuple[Review, Hashable, Made] | None = None

    def get(self, review: Review, room: Hashable, make: Callable[[], Made]) -> Made:
        """What was made for this review and this room, or what `make` makes now."""
        kept = self._kept
        if kept is None or kept[0] is not review or kept[1] != room:
            kept = self._kept = (review, room, make())
        return kept[2]
