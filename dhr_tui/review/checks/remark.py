"""One thing that a quality-assurance reader would complain of, with the place to mend it."""

from __future__ import annotations

from typing import NamedTuple

from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place


class Remark(NamedTuple):
    """`check` names the rule, `sentence` tells it; `ref`, `place` or `part` is where to jump to.

    `part` is a part of the set-up, where what is missing has no record and no cell yet.
    """

    check: str
    sentence: str
    ref: Ref | None = None
    place: Place | None = None
    part: str = ""
