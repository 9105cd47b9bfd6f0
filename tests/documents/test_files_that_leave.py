"""What leaves is durable by name, and two writers never meet in one folder."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dhr_tui.documents import files


def test_the_folder_is_made_durable_after_the_file_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []

    def noted(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **options: Any) -> Any:
            target = args[0] if isinstance(args[0], int) else None
            path = Path(os.readlink(f"/proc/self/fd/{target}")) if target is not None else None
            steps.append(name if path != tmp_path / "exports" else f"{name} of the folder")
            return call(*args, **options)

        return wrapped

    with files.held(tmp_path / "exports") as folder, monkeypatch.context() as patch:
        for name in ("fsync", "rename"):
            patch.setattr(os, name, noted(name, getattr(os, name)))
        files.put(folder, "findings.md", b"# Findings\n", None)
    assert steps == ["fsync", "rename", "fsync of the folder"]


def test_a_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    with files.held(tmp_path / "exports"):
        other = os.open(tmp_path / "exports", os.O_RDONLY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(other)
