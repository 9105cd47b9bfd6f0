"""The cases that the benchmarks measure can be made, and are as large as they say."""

from pathlib import Path

from benchmarks import ceiling
from benchmarks.programs import CEILING, EXAMPLE, build_cases
from dhr_tui.review.records import TABLES


def test_the_largest_case_has_something_in_every_table(tmp_path: Path) -> None:
    store = build_cases(tmp_path)
    review = store.load(CEILING)
    assert {table: bool(getattr(review, table)) for table in TABLES} == {
        **dict.fromkeys(TABLES, True),
        "acknowledgements": False,
    }
    assert len(review.findings) == ceiling.FINDINGS
    assert len(review.meetings) == ceiling.MEETINGS
    assert store.verify(CEILING).sound
    assert store.verify(EXAMPLE).sound
