"""The table of figures: what it calls held and missed, and that it fits a page of 100 columns."""

from __future__ import annotations

import pytest

from benchmarks.table import Row, lines, p95


@pytest.mark.parametrize(
    ("value", "verdict"), [(1.1, "yes, aim"), (1.6, "yes"), (1.9, "NO"), (None, "unknown")]
)
def test_a_figure_holds_up_to_its_limit(value: float | None, verdict: str) -> None:
    assert Row("first screen", "", value, "x", 1.8, 1.4).verdict == verdict


def test_a_figure_without_an_aim_never_reaches_it() -> None:
    assert Row("dhr list", "", 1.0, "x", 3.0).verdict == "yes"


def test_a_peer_has_no_limit_to_hold() -> None:
    assert Row("peer: vim", "15 ms").verdict == ""


def test_the_table_fits_100_columns() -> None:
    name = "walk, next item, lewisham-2014: median"
    row = Row(name, "123.4 ms / 123.4 ms", 12345.6, "B", 15_000, 8_000)
    assert max(map(len, lines("A KEY, TO ITS LAST BYTE", [row]))) <= 100


def test_of_100_values_95_do_not_exceed_the_p95() -> None:
    values = [float(each) for each in range(100)]

    assert p95(values) == 95.0
