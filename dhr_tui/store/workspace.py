"""The folder in which a panel keeps its cases and what it exported."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from dhr_tui.store.errors import StoreError

VARIABLE = "DHR_WORKSPACE"

NO_HOME = (
    "There is no such home folder on this machine: give the folder of the workspace in "
    f"full, with --workspace or in ${VARIABLE}."
)


class Workspace(NamedTuple):
    """`cases` has one folder a case; `exports` has the Markdown that left.

    `terms` has sets of questions of one's own, as TOML; it need not be there.
    """

    path: Path

    @property
    def cases(self) -> Path:
        return self.path / "cases"

    @property
    def exports(self) -> Path:
        return self.path / "exports"

    @property
    def terms(self) -> Path:
        return self.path / "terms"


def find(option: str | Path | None = None, environ: Mapping[str, str] = os.environ) -> Workspace:
    """The workspace to use: the option, else $DHR_WORKSPACE, else here, else the data folder.

    "Here" is the current folder if it has a folder `cases`. Nothing is created. StoreError where
    the person has no home that the data folder could be in.
    """
    try:
        return _find(option or environ.get(VARIABLE), environ)
    except RuntimeError:
        raise StoreError(NO_HOME) from None


def _find(chosen: str | Path | None, environ: Mapping[str, str]) -> Workspace:
    """Raises RuntimeError where there is no such home."""
    if chosen:
        return Workspace(Path(chosen).expanduser().absolute())
    here = Path.cwd()
    return Workspace(here if (here / "cases").is_dir() else _data_folder(environ))


def _data_folder(environ: Mapping[str, str]) -> Path:
    data = environ.get("XDG_DATA_HOME", "")
    # The base directory specification: a relative path in the variable is to be ignored.
    base = Path(data) if os.path.isabs(data) else Path.home() / ".local" / "share"
    return base / "dhr_tui"
