"""What the program makes is private from its first moment."""

from __future__ import annotations

import subprocess
import sys

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
