"""The bytes of a tar are the same with every Python: a backup of today is restored in ten years."""

from hashlib import sha256

import pytest

from dhr_tui.store import tar

FILES = {"a/case.json": b"x" * 777, "a/journal.jsonl": b""}
SUM = "533710aea35f6311d8283aea909e7a2df755046fd1a5451862c7b1da0156c210"


def test_the_same_files_give_the_same_bytes_with_any_python() -> None:
    assert sha256(tar.packed(FILES)).hexdigest() == SUM
    assert tar.unpacked(tar.packed(FILES)) == FILES


@pytest.mark.parametrize("name", ["", "a" * 100, "a/" + "b" * 98])
def test_a_name_comes_back_as_it_was(name: str) -> None:
    assert tar.unpacked(tar.packed({name: b"words"})) == {name: b"words"}


def test_nothing_that_is_not_such_a_tar_is_taken_for_one() -> None:
    for raw in (b"", b"x" * 10_240, tar.packed(FILES)[:-1], tar.packed(FILES) + b"\0"):
        with pytest.raises(tar.NoTar):
            tar.unpacked(raw)
