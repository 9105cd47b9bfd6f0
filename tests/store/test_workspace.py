"""Where the cases of a panel are looked for."""

from pathlib import Path

import pytest

from dhr_tui.store.errors import StoreError
from dhr_tui.store.workspace import find


def test_the_option_comes_first(tmp_path: Path) -> None:
    found = find(tmp_path / "a", {"DHR_WORKSPACE": str(tmp_path / "b")})
    assert found.cases == tmp_path / "a" / "cases"
    assert found.exports == tmp_path / "a" / "exports"


def test_the_variable_comes_before_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cases").mkdir()
    monkeypatch.chdir(tmp_path)
    assert find(None, {"DHR_WORKSPACE": "b"}).path == tmp_path / "b"
    assert find(None, {}).path == tmp_path


def test_the_data_folder_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert find(None, {"XDG_DATA_HOME": "/data"}).path == Path("/data/dhr_tui")
    for environ in ({}, {"XDG_DATA_HOME": "relative"}):
        assert find(None, environ).path == tmp_path / "home/.local/share/dhr_tui"
    assert not (tmp_path / "home").exists()


def test_a_home_that_nobody_has_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such home folder"):
        find("~nobody-of-this-name/reviews", {})
