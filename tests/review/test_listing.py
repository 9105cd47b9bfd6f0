"""Names stand in a sentence as people say them, and of very many some are only counted."""

from __future__ import annotations

import pytest

from dhr_tui.review.listing import listed


@pytest.mark.parametrize(
    ("names", "most", "said"),
    [
        ([], 0, ""),
        (["F3"], 0, "F3"),
        (["F3", "R2"], 2, "F3 and R2"),
        (["F3", "R2", "R4"], 0, "F3, R2 and R4"),
        (["F3", "R2", "R4", "R5"], 2, "F3, R2 and 2 more"),
        (["F3", "R2"], 1, "F3 and 1 more"),
    ],
)
def test_names_in_a_row(names: list[str], most: int, said: str) -> None:
    assert listed(names, most) == said
    assert listed(iter(names), most) == said
