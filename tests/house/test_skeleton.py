"""What set-up relies on: pins that agree with the project and name no registry, data that ships."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from tests.house.sources import PACKAGE, ROOT

PINS = ("requirements.txt", "requirements-files.txt", "requirements-dev.txt")


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _lines(file: str) -> list[str]:
    text = (ROOT / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _pinned(file: str) -> dict[str, str]:
    pairs = (line.split("==") for line in _lines(file) if "==" in line)
    return {_plain(name): version for name, version in pairs}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _unpinned(wanted: list[str], pinned: dict[str, str]) -> list[str]:
    requirements = [Requirement(each) for each in wanted]
    return [
        str(each)
        for each in requirements
        if _plain(each.name) not in pinned or not each.specifier.contains(pinned[_plain(each.name)])
    ]


def test_what_the_program_needs_is_pinned_to_a_version_that_it_allows() -> None:
    assert _unpinned(_project()["project"]["dependencies"], _pinned("requirements.txt")) == []
    assert _unpinned(_project()["build-system"]["requires"], _pinned("requirements.txt")) == []


def test_what_the_tests_need_is_pinned_to_a_version_that_is_allowed() -> None:
    wanted = _project()["project"]["optional-dependencies"]["dev"]

    assert _unpinned(wanted, _pinned("requirements-dev.txt")) == []


def test_what_reads_office_files_is_pinned_and_comes_with_the_tests() -> None:
    wanted = _project()["project"]["optional-dependencies"]["files"]

    assert _unpinned(wanted, _pinned("requirements-files.txt")) == []
    assert "-r requirements-files.txt" in _lines("requirements-dev.txt")


def test_pins_are_exact_and_name_no_place_to_fetch_from() -> None:
    pin = re.compile(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*|-r requirements(-files)?\.txt")

    assert [line for file in PINS for line in _lines(file) if not pin.fullmatch(line)] == []


def test_every_style_sheet_and_data_file_ships_with_the_package() -> None:
    patterns = _project()["tool"]["setuptools"]["package-data"]["dhr_tui"]
    shipped = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    data = {path for kind in ("*.tcss", "*.toml") for path in PACKAGE.rglob(kind)}

    assert data
    assert data - shipped == set()


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}

    assert [str(each) for each in folders if not Path(each, "__init__.py").exists()] == []
