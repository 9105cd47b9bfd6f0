"""A case in a folder of another machine: refused, or opened with what is not promised there."""

import pytest

from dhr_tui.host import mounts
from dhr_tui.review.change import Change
from dhr_tui.store.errors import NetworkFolder
from dhr_tui.store.files import CaseFiles
from tests.store.test_custody import CASE, HAND, again


def test_a_network_folder_has_to_be_asked_for(
    files: CaseFiles, beginning: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mounts, "_table", lambda: "1 2 0:3 / / rw - nfs4 files:/ rw")

    with pytest.raises(NetworkFolder, match=r"network folder \(nfs4\).*--network-folder"):
        again(files).load(CASE)
    with pytest.raises(NetworkFolder):
        again(files).create("another", beginning, HAND)
    assert not (files.workspace.cases / "another").exists()
    monkeypatch.setenv("DHR_NETWORK_FOLDER", "1")
    assert again(files).load(CASE)


@pytest.mark.parametrize("word", ["0", "no", "False", "off", "", " "])
def test_a_variable_that_says_no_is_no_leave(
    files: CaseFiles, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.setattr(mounts, "_table", lambda: "1 2 0:3 / / rw - nfs4 files:/ rw")
    monkeypatch.setenv("DHR_NETWORK_FOLDER", word)
    with pytest.raises(NetworkFolder):
        again(files).load(CASE)


def test_who_works_in_a_network_folder_is_told_once_what_is_not_promised(
    files: CaseFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = CaseFiles(files.workspace, network=True)
    assert allowed.load(CASE)
    assert allowed.notice(CASE) == ""
    monkeypatch.setattr(mounts, "_table", lambda: "1 2 0:3 / / rw - nfs4 files:/ rw")
    unsure = CaseFiles(files.workspace, network=True)
    assert unsure.load(CASE)
    assert unsure.notice(CASE) == (
        "lewisham-2014 lies in a network folder (nfs4), where nobody can promise that two people "
        "do not overwrite each other and that a save outlives a power cut."
    )
    assert unsure.notice(CASE) == ""
