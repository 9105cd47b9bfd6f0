"""The worked example's exports are, byte for byte, what was read and approved last."""

from __future__ import annotations

import pytest

from dhr_tui.review.review import Review
from tests.documents.golden_files import FOLDER, GOLDEN, Golden, example, text_of


@pytest.fixture(scope="module")
def review() -> Review:
    return example()


def test_a_file_is_kept_for_every_document_and_order() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {golden.path.name for golden in GOLDEN}
    assert len(GOLDEN) == 8


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.path.stem)
def test_an_export_says_what_it_said(review: Review, golden: Golden) -> None:
    kept = golden.path.read_bytes().decode()
    assert text_of(review, golden) == kept, "if that is meant: make golden, and read the difference"
