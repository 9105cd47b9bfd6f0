"""The rooms below the screens load no terminal library, whatever of them is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.sources import ROOT, files

KNOWS_NO_TERMINAL = ("review", "store", "intake", "documents", "host")
TERMINAL_LIBRARIES = {"textual", "rich", "click"}

LOADED = """
import importlib, sys
for module in sys.argv[1:]:
    importlib.import_module(module)
print(*{name.partition(".")[0] for name in sys.modules})
"""


def _modules_of(room: str) -> list[str]:
    paths = (path.relative_to(ROOT).with_suffix("") for path in files(f"dhr_tui/{room}"))
    return [".".join(path.parts).removesuffix(".__init__") for path in paths]


def _loaded_after(program: str, *words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("room", KNOWS_NO_TERMINAL)
def test_a_room_below_the_screens_loads_no_terminal_library(room: str) -> None:
    modules = _modules_of(room)

    assert len(modules) > 2
    assert _loaded_after(LOADED, *modules) & TERMINAL_LIBRARIES == set()


RUN = """
import contextlib, io, sys
from dhr_tui import cli
with contextlib.redirect_stdout(io.StringIO()):
    cli.main()
print(*{name.partition(".")[0] for name in sys.modules})
"""


@pytest.mark.parametrize("words", [["--help"], ["list"], ["keys"], ["add", "finding", "--help"]])
def test_a_command_without_a_screen_loads_no_screen_library(words: list[str]) -> None:
    assert "textual" not in _loaded_after(RUN, *words)
