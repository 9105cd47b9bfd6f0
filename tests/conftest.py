"""Every test runs with nothing of the developer's own: no home, no settings, no colours."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from benchmarks.terminal.process import clean_environment


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--soak`: the long runs of tests/faults; `--soak=0.1` is a tenth of them."""
    parser.addoption("--soak", type=float, nargs="?", const=1.0, default=0.0)


@pytest.fixture(autouse=True, scope="session")
def nobodys_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The environment of a newcomer: an empty home, and none of the variables that people set."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        kept = clean_environment({"HOME": str(home), "LOGNAME": "tester", "USER": "tester"})
        for name in set(os.environ) - set(kept):
            patch.delenv(name)
        for name, value in kept.items():
            patch.setenv(name, value)
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(autouse=True)
def umask_of_before() -> Iterator[None]:
    """A program started inside a test closes the umask for good; the next test has its own."""
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)
