"""Editing a text in the person's own editor, in a private file that is taken away again."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import SuspendNotSupported

from dhr_tui.screens.program.confined import Confined


def edit_outside(app: Confined, text: str, place: str) -> tuple[str, str]:
    """The text as it came back, or the same text and one sentence why it could not be edited.

    It is written into a folder of its own in `place`, or where that is empty in one of the
    person's, never where everybody's temporary files are; what the editor leaves beside goes too.
    """
    if app.restricted:
        return text, "There is no outside editor here: the program was started with --restricted."
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        return text, "Set VISUAL or EDITOR to use an outside editor."
    try:
        with tempfile.TemporaryDirectory(dir=place or _own_folder()) as folder, app.suspend():
            path = Path(folder, "text.txt")
            path.touch(mode=0o600)
            path.write_text(text, encoding="utf-8")
            status = subprocess.run([*shlex.split(command), str(path)], check=False).returncode
            edited = path.read_text(encoding="utf-8")
    except (OSError, ValueError, SuspendNotSupported) as error:
        return text, f"{command} could not be used: {error}."
    if status:
        return text, f"{command} ended with status {status}; the text is as it was."
    return edited.removesuffix("\n"), ""


def _own_folder() -> Path:
    """A folder of the person's own, since a folder for temporary files is everybody's."""
    state = os.environ.get("XDG_STATE_HOME", "")
    base = Path(state) if os.path.isabs(state) else Path.home() / ".local" / "state"
    folder = base / "dhr_tui"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
