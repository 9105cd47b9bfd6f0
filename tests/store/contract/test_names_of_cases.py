"""The name of a case as people type it when they open one."""

import pytest

from dhr_tui.store.errors import UnknownCase
from dhr_tui.store.protocol import CaseStore
from tests.store.contract.test_case_store import CASE, store

__all__ = ["store"]


def test_a_name_that_is_only_written_otherwise_gets_the_nearest(store: CaseStore) -> None:
    """What a new case may be called is no answer to somebody who opens one."""
    for typed in ("Lewisham-2014", "lewisham_2014", " lewisham-2014"):
        with pytest.raises(UnknownCase, match=f"the nearest is {CASE}"):
            store.load(typed)
