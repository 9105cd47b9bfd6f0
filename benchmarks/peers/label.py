"""A Textual program with one label: the least that any Textual program costs."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Label


class LabelApp(App[None]):
    """One label."""

    def compose(self) -> ComposeResult:
        yield Label("One label is ready", markup=False)


if __name__ == "__main__":
    LabelApp().run()
