"""What every store does with what is being typed: by person, place and session."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import UnknownCase
from dhr_tui.store.protocol import CaseStore
from tests.store.contract.test_case_store import CASE, store

__all__ = ["store"]


def test_drafts_are_kept_by_person_and_key(store: CaseStore) -> None:
    first = Draft(key="findings/1/text", text="It w", at="2026-01-05T10:00:01Z")
    later = Draft(key="new/1/1", text="Al", at="2026-01-05T10:00:02Z", question=1, agency=1)
    store.draft_put(CASE, "ana", later)
    store.draft_put(CASE, "ana", first)
    store.draft_put(CASE, "ben", Draft(key="new/1/1", text="Ben's", at="2026-01-05T10:00:03Z"))
    assert store.draft_list(CASE, "ana") == [first, later]
    assert [draft.text for draft in store.draft_list(CASE, "ben")] == ["Ben's"]


def test_a_draft_replaces_the_one_before_and_can_be_dropped(store: CaseStore) -> None:
    values: dict[str, Any] = {"type": "concern", "persons": [1]}
    store.draft_put(CASE, "ana", Draft(key="../x", text="a", at="2026-01-05T10:00:01Z"))
    newer = Draft(key="../x", text="ab", at="2026-01-05T10:00:02Z", id=1, base=3, values=values)
    store.draft_put(CASE, "ana", newer)
    assert store.draft_list(CASE, "ana") == [newer]
    store.draft_drop(CASE, "ana", newer)
    store.draft_drop(CASE, "ana", newer)
    assert store.draft_list(CASE, "ana") == []


def test_no_session_writes_over_the_draft_of_another(store: CaseStore) -> None:
    cut_off = Draft(key="F1", text="Before", at="2026-01-05T10:00:01Z", session="a" * 8)
    back = Draft(key="F1", text="Before and after", at="2026-01-05T10:00:02Z", session="b" * 8)
    for draft in (cut_off, back):
        store.draft_put(CASE, "ana", draft)
    assert store.draft_list(CASE, "ana") == [cut_off, back]
    store.draft_drop(CASE, "ana", back)
    assert store.draft_list(CASE, "ana") == [cut_off]


def test_a_draft_that_was_written_on_since_is_not_dropped(store: CaseStore) -> None:
    seen = Draft(key="F1", text="Before", at="2026-01-05T10:00:01Z")
    since = structs.replace(seen, text="Before and after", at="2026-01-05T10:00:02Z")
    store.draft_put(CASE, "ana", since)
    store.draft_drop(CASE, "ana", seen)
    assert store.draft_list(CASE, "ana") == [since]
    store.draft_drop(CASE, "ana", structs.replace(seen, at=""))
    assert store.draft_list(CASE, "ana") == []


def test_a_draft_belongs_to_a_case_that_is_there(store: CaseStore) -> None:
    with pytest.raises(UnknownCase):
        store.draft_put("camden", "ana", Draft(key="k", text="t", at="2026-01-05T10:00:01Z"))
