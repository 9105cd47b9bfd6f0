"""A Textual program with nothing but a DataTable of a thousand rows."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import DataTable

ROWS = 1_000


class TableApp(App[None]):
    """A table whose cursor is a row, as in most programs that list things."""

    def compose(self) -> ComposeResult:
        yield DataTable(cursor_type="row")

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("Number", "Question", "Agency", "Answer")
        table.add_rows(
            (str(number), f"Question {number % 60 + 1}", f"Agency {number % 30 + 1}", "nothing")
            for number in range(1, ROWS + 1)
        )


if __name__ == "__main__":
    TableApp().run()
