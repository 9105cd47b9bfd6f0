"""What the program makes is private from its first moment."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

STATE = """
import os, resource, sys
sys.argv = ["dhr", "--version"]
from dhr_tui.cli import main
main()
print(f"{os.umask(0):o}", *resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_new_files_are_private_and_no_memory_is_dumped() -> None:
    ran = subprocess.run([sys.executable, "-c", STATE], capture_output=True, text=True, check=True)

    assert ran.stdout.splitlines()[-1] == "77 0 0"


STEERED = """
import os, sys
sys.argv = ["dhr", "--version"]
from dhr_tui.cli import main
main()
print("textual" in sys.modules, *sorted(each for each in os.environ if each.startswith("TEXTUAL")))
"""


def test_a_screen_library_is_steered_by_what_a_terminal_cannot_do_and_by_nothing_else() -> None:
    names = ("DEBUG", "SCREENSHOT", "DRIVER", "LOG", "PRESS", "DISABLE_KITTY_KEY")
    ran = subprocess.run(
        [sys.executable, "-c", STEERED],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {f"TEXTUAL_{name}": "1" for name in names},
    )

    assert ran.stdout.splitlines()[-1] == "False TEXTUAL_DISABLE_KITTY_KEY"


UNREADABLE = """
import ctypes, subprocess, sys
from dhr_tui.host import process
process.be_unreadable()
GET_DUMPABLE = 3
dumps = ctypes.CDLL(None).prctl(GET_DUMPABLE, 0, 0, 0, 0)
child = subprocess.run([sys.executable, "-c", "print('runs')"], capture_output=True, text=True)
print(dumps, len(open("/proc/self/mountinfo").read()) > 0, child.stdout.strip())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a memory to itself so")
def test_no_memory_is_given_to_a_program_either_and_everything_else_goes_on() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", UNREADABLE], capture_output=True, text=True, check=True
    )

    assert ran.stdout == "0 True runs\n"
