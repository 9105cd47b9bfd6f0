"""A workspace that may be harmed: fresh copies of cases, and what was acknowledged of them."""

from __future__ import annotations

import shutil
from pathlib import Path

from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace
from tests.faults.parts import judge
from tests.faults.parts.acks import Acks


class Place:
    """A workspace with copies of the cases in `originals`, and the acknowledged saves."""

    def __init__(self, path: Path, originals: Path) -> None:
        self.path = path
        self.workspace = path / "workspace"
        self.exports = path / "exports"
        self._originals = originals
        self.acks = Acks(path / "acks")

    def store(self) -> CaseFiles:
        """A new session, which knows nothing yet."""
        return CaseFiles(Workspace(self.workspace))

    def folder(self, case: str) -> Path:
        return self.workspace / "cases" / case

    def renew(self, case: str) -> None:
        """Put a fresh copy of the case in the place of the harmed one, and forget its saves."""
        self.forget(case)
        shutil.copytree(self._originals / "cases" / case, self.folder(case))

    def forget(self, case: str) -> None:
        """Remove a case, what was exported, and what was acknowledged."""
        self.remove(case)
        shutil.rmtree(self.exports, ignore_errors=True)
        self.acks.forget()

    def remove(self, case: str) -> None:
        """Remove a case."""
        shutil.rmtree(self.folder(case), ignore_errors=True)

    def faults(self, case: str) -> list[str]:
        """What the judge finds, with the acknowledged saves in hand."""
        return judge.faults_of(self.workspace, case, self.acks.all())
