"""Ways into records: `evidence[].meeting` is the meeting of every piece of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple


class Fault(NamedTuple):
    """A field that cannot stay as it is; the sentence, without its full stop, says why."""

    table: str
    id: int
    field: str
    sentence: str


def walked(values: Iterable[Any], path: str) -> Iterable[Any]:
    """What a path leads to from each of `values`; lazy, and without a Python loop.

    `a[]` is every item of `a`, and `a?` is `a` where there is one.
    """
    for step in path.split("."):
        values = map(attrgetter(step.rstrip("[]?")), values)
        if step.endswith("[]"):
            values = chain.from_iterable(values)
        elif step.endswith("?"):
            values = filter(None, values)
    return values
