"""Asking which file: tab completes its path, down and up go through what is there."""

from __future__ import annotations

import os

from dhr_tui.intake.files.nearby import begun_alike, completions
from dhr_tui.intake.files.opening import folder
from dhr_tui.intake.reading import KINDS, endings
from dhr_tui.screens.sheets.ask import AskSheet
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.fields import Entry

HEADING = "Bring in from a file"
MOST_NAMED = 4
"""Paths that are told where tab does not know which is meant."""


class FileSheet(AskSheet):
    """What is brought in, and from which file. `fault` is why the last one did not come in.

    It begins at `kind`, and what was typed and left before is there again only with a fault.
    """

    told = (
        "Enter reads the file and shows what it would bring in; nothing is saved before y is"
        " pressed there."
    )

    def __init__(self, fault: str = "", kind: str = "agencies") -> None:
        fields = (
            Field("kind", "what", kind, tuple(KINDS.items())),
            Field("file", "file", hint="Its name, with its folder; tab completes, down chooses."),
        )
        super().__init__(HEADING, fields, wrong, fault=fault, first="file" if fault else "",
                         taking="look at it")  # fmt: skip
        self.keys_wait = True
        self._asked, self._found = "", ""

    def on_mount(self) -> None:
        super().on_mount()
        self._file.completing = self._completions

    def action_next_field(self) -> None:
        """Complete the path; where that adds nothing tell what is there, then go on.

        Letters that came with the tab are on their way to the field still, so it waits for them,
        and the keys that follow wait for it.
        """
        if self.focused is self._file:
            self.ready = False
            self._file.call_later(self._complete)
        else:
            super().action_next_field()

    def _complete(self) -> None:
        if not self._completed():
            super().action_next_field()
        self.ready = True
        self.app.go_on()

    def _completed(self) -> bool:
        """Whether tab did something for the path, so that it stays in the field."""
        entry, typed = self._file, self._file.value
        if typed == self._asked or os.path.isfile(_path(typed)):
            return False
        found = self._completions(typed)
        entry.put(begun_alike(typed, found))
        if len(found) > 1:
            self._asked, self._found = entry.value, _named(found)
            self._tell_rule()
        return bool(found)

    def _tell_rule(self) -> None:
        """What tab found, for as long as the path is the one that it was pressed at."""
        super()._tell_rule()
        if self._found and self.focused is self._file and self._file.value == self._asked:
            self.tell(self._found, "quiet")

    def _completions(self, typed: str) -> tuple[str, ...]:
        return completions(typed, endings(self.values()["kind"]))

    @property
    def _file(self) -> Entry:
        return self.query_one("#field-file", Entry)


def path_of(values: Values) -> str:
    """The path that was typed, with `~` as the home folder."""
    return _path(values["file"])


def wrong(values: Values) -> str:
    """Why a path is no file that could be brought in; empty where it may be."""
    path = path_of(values)
    if not path:
        return "Which file? Its name, with its folder where it is not here."
    if os.path.isdir(path):
        return folder(path)
    return "" if os.path.exists(path) else f"There is no file {path}."


def _path(typed: str) -> str:
    return os.path.expanduser(typed.strip())


def _named(found: tuple[str, ...]) -> str:
    names = [os.path.basename(path.rstrip("/")) + "/" * path.endswith("/") for path in found]
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"{', '.join(names[:MOST_NAMED])}{more}; down chooses."
