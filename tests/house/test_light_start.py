"""What every command has to import before it does anything is kept small."""

import subprocess
import sys

HEAVY = ("msgspec", "textual", "rich", "tinydb", "dhr_tui.review.records")


def test_the_options_of_every_command_read_no_records() -> None:
    listed = "import sys, dhr_tui.commands.group; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", listed], capture_output=True, text=True, check=True
    )
    assert not set(HEAVY) & set(done.stdout.split())
