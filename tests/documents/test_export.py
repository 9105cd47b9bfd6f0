"""A file appears whole or not at all, and an older one is never lost."""

import os
import stat
from pathlib import Path

import msgspec
import pytest

from dhr_tui.documents import writer
from dhr_tui.documents.export import export
from dhr_tui.documents.faults import Misread, NotExported
from dhr_tui.documents.registry import render
from dhr_tui.review.review import Review


def later(review: Review) -> Review:
    return msgspec.structs.replace(review, save=review.save + 1)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("document", "order", "drafts", "name"),
    [
        ("findings", None, False, "kazia-findings.md"),
        ("findings", "agency", False, "kazia-findings.md"),
        ("findings", "question", False, "kazia-findings-by-question.md"),
        ("findings", "question", True, "kazia-findings-by-question-draft.md"),
        ("action-plan", None, True, "kazia-action-plan-draft.md"),
    ],
)
def test_the_file_has_a_name_of_ours_and_holds_what_was_rendered(
    document: str, order: str | None, drafts: bool, name: str, review: Review, tmp_path: Path
) -> None:
    done = export(review, "kazia", document, tmp_path, order=order, drafts=drafts)
    assert tuple(done) == (tmp_path / name, True, None, 0)
    text = render(review, document, order=order, drafts=drafts)
    assert done.path.read_bytes() == text.encode()
    assert names(tmp_path) == [name]


def test_a_folder_is_made_and_the_file_is_its_owners_only(review: Review, tmp_path: Path) -> None:
    done = export(review, "kazia", "coverage", tmp_path / "exports" / "march")
    assert stat.S_IMODE(done.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(done.path.parent.stat().st_mode) == 0o700


def test_a_file_that_already_says_the_same_is_left_alone(review: Review, tmp_path: Path) -> None:
    first = export(review, "kazia", "coverage", tmp_path)
    before = first.path.stat()
    again = export(review, "kazia", "coverage", tmp_path)
    assert tuple(again) == (first.path, False, None, 0)
    assert again.path.stat().st_ino == before.st_ino


def test_an_older_file_is_kept_beside_under_the_next_number(review: Review, tmp_path: Path) -> None:
    first = export(review, "kazia", "coverage", tmp_path).path.read_bytes()
    second = export(later(review), "kazia", "coverage", tmp_path)
    assert second.kept == tmp_path / "kazia-coverage-older-1.md"
    assert second.kept.read_bytes() == first
    middle = second.path.read_bytes()
    third = export(later(later(review)), "kazia", "coverage", tmp_path)
    assert third.kept == tmp_path / "kazia-coverage-older-2.md"
    assert third.kept.read_bytes() == middle
    assert second.kept.read_bytes() == first


def test_a_name_that_is_taken_is_never_overwritten(review: Review, tmp_path: Path) -> None:
    (tmp_path / "kazia-coverage-older-1.md").write_text("mine")
    (tmp_path / "kazia-coverage-older-2.md").symlink_to("nowhere")
    export(review, "kazia", "coverage", tmp_path)
    done = export(later(review), "kazia", "coverage", tmp_path)
    assert done.kept == tmp_path / "kazia-coverage-older-3.md"
    assert (tmp_path / "kazia-coverage-older-1.md").read_text() == "mine"


def test_where_a_file_has_no_second_name_the_older_one_is_copied(
    review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = export(review, "kazia", "coverage", tmp_path).path.read_bytes()
    monkeypatch.setattr(os, "link", _refuse)
    done = export(later(review), "kazia", "coverage", tmp_path)
    assert done.kept is not None
    assert done.kept.read_bytes() == first


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError(1, "Operation not permitted")


@pytest.mark.parametrize("call", ["write", "fsync", "rename", "link"])
def test_a_fault_on_the_way_changes_nothing(
    call: str, review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = export(review, "kazia", "coverage", tmp_path).path.read_bytes()
    if call == "link":  # then the copy that stands in for it fails as well
        monkeypatch.setattr("dhr_tui.documents.files._second_name", _full)
    elif call == "write":
        monkeypatch.setattr("dhr_tui.documents.files._write_new", _full)
    else:
        monkeypatch.setattr(os, call, _full)
    with pytest.raises(NotExported, match=r"cannot be written: the disk is full\."):
        export(later(review), "kazia", "coverage", tmp_path)
    assert names(tmp_path) == ["kazia-coverage.md"]
    assert (tmp_path / "kazia-coverage.md").read_bytes() == first


def _full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_link_in_place_of_the_file_is_not_followed(review: Review, tmp_path: Path) -> None:
    victim = tmp_path / "precious"
    victim.write_text("precious")
    (tmp_path / "kazia-coverage.md").symlink_to(victim)
    with pytest.raises(NotExported, match="is a link and was left alone"):
        export(review, "kazia", "coverage", tmp_path)
    assert victim.read_text() == "precious"
    assert names(tmp_path) == ["kazia-coverage.md", "precious"]


def test_a_folder_that_is_a_link_is_not_followed(review: Review, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    with pytest.raises(NotExported, match="is a link: put a folder in its place"):
        export(review, "kazia", "coverage", tmp_path / "link")
    assert names(tmp_path / "real") == []


def test_a_folder_in_place_of_the_file_is_left_alone(review: Review, tmp_path: Path) -> None:
    (tmp_path / "kazia-coverage.md").mkdir()
    with pytest.raises(NotExported, match=r"kazia-coverage\.md is not an ordinary file"):
        export(review, "kazia", "coverage", tmp_path)


def test_a_pipe_in_place_of_the_file_does_not_hold_us_up(review: Review, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "kazia-coverage.md")
    with pytest.raises(NotExported, match=r"kazia-coverage\.md is not an ordinary file"):
        export(review, "kazia", "coverage", tmp_path)


def test_a_file_in_place_of_the_folder_gets_one_sentence(review: Review, tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("")
    with pytest.raises(NotExported, match=r"The folder .*exports cannot be written: "):
        export(review, "kazia", "coverage", tmp_path / "exports")


@pytest.mark.parametrize("case", ["", "..", "../x", "a/b", "A", "-a", "a" * 65, "a\n"])
def test_a_name_that_is_no_case_writes_nothing(case: str, review: Review, tmp_path: Path) -> None:
    with pytest.raises(NotExported, match="is not the name of a case"):
        export(review, case, "coverage", tmp_path)
    assert names(tmp_path) == []


def test_a_document_that_fails_its_check_is_not_written(
    review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "inline", lambda text: text + "*x*")
    with pytest.raises(Misread):
        export(review, "kazia", "coverage", tmp_path)
    assert names(tmp_path) == []
