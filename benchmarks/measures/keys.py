"""What a key costs: the time to the last byte that it changes, and how many bytes there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.programs import CEILING, EXAMPLE, TABLE, Program, ours, vim
from benchmarks.table import Row, median, p95
from benchmarks.terminal.terminal import Press, Terminal

ROUNDS = 4

SETTLED = 0.25
"""Seconds without a byte after which what was opened before the measured keys is there."""

GO_DOWN = ["down"] * 10
TO_LOWEST = ["pageup"] * 6 + ["down"] * 26
"""From wherever the cursor begins to the lowest row in sight, where each further move scrolls."""
TO_AGENCIES = ["6", "tab", "tab"]
ACROSS = ["right", "right", "left", "down", "left", "up"] * 2


class Costs:
    """What keys cost in one program, over all rounds."""

    def __init__(self) -> None:
        self.presses: list[Press] = []

    def add(self, terminal: Terminal, keys: Sequence[str]) -> None:
        self.presses += [terminal.press(key) for key in keys]

    @property
    def times(self) -> list[float]:
        """Milliseconds to the last byte; a key that changes nothing is left out."""
        return [press.last_ms for press in self.presses if press.last_ms is not None]

    @property
    def bytes(self) -> list[float]:
        return [float(press.bytes) for press in self.presses if press.bytes]


def rows(workspace: Path) -> list[Row]:
    """Moves on the screens of a case, against the cursor of a bare DataTable."""
    found: list[Row] = []
    for case in (EXAMPLE, CEILING):
        table, grid, items, cells, meeting, set_up = (Costs() for _ in range(6))
        for _ in range(ROUNDS):
            _in_program(TABLE, [], GO_DOWN, table)
            _in_program(ours(workspace, case), [], ACROSS, grid)
            _in_program(ours(workspace, case), ["up", "2"], ["tab", "shift+tab"] * 5, items)
            _in_program(ours(workspace, case), ["2"], ["up", "down", "right", "left"] * 2, cells)
            _in_program(ours(workspace, case), ["5"], ["down", "up", "down"] * 4, meeting)
            _in_program(ours(workspace, case), TO_AGENCIES, ["down", "up", "down"] * 4, set_up)
        found += _time_rows(f"grid, {case}", grid, table)
        found += _time_rows(f"walk, next item, {case}", items, table)
        found += _time_rows(f"walk, next cell, {case}", cells, table)
        found += _time_rows(f"meeting, next row, {case}", meeting, table)
        found += _time_rows(f"set-up, next row, {case}", set_up, table)
    return found + _scrolling(workspace)


def _scrolling(workspace: Path) -> list[Row]:
    """The large grid and the table, where each move scrolls."""
    table, grid = Costs(), Costs()
    for _ in range(ROUNDS):
        _in_program(TABLE, ["down"] * 36, GO_DOWN, table)
        _in_program(ours(workspace, CEILING), TO_LOWEST, GO_DOWN, grid)
    return _time_rows("grid scrolling / table scrolling", grid, table)


def _in_program(program: Program, before: Sequence[str], keys: Sequence[str], costs: Costs) -> None:
    with program.start().terminal as terminal:
        for key in before:
            terminal.press(key, quiet=SETTLED)
        costs.add(terminal, keys)


def _time_rows(name: str, costs: Costs, table: Costs) -> list[Row]:
    if not costs.times:
        return [Row(f"{name}: median", "", None, "x", 1.5, 1.1, "no key was answered")]
    found = []
    for label, measure in (("median", median), ("p95", p95)):
        mine, theirs = measure(costs.times), measure(table.times)
        shown = f"{mine:.1f} ms / {theirs:.1f} ms"
        found.append(Row(f"{name}: {label}", shown, mine / theirs, "x", 1.5, 1.1))
    return found


def byte_rows(workspace: Path) -> list[Row]:
    """Bytes of each kind of key at 120x36: the median, and the most beside it."""
    found: list[Row] = []
    for case in (EXAMPLE, CEILING):
        with ours(workspace, case).start().terminal as terminal:
            found += _bytes_in(terminal, case)
    return found + _bytes_of_peers(workspace)


def _bytes_in(terminal: Terminal, case: str) -> list[Row]:
    grid, items, cells, screens, editor, panes, letters = (Costs() for _ in range(7))
    meeting, set_up = Costs(), Costs()
    for _ in range(3):
        # Away from the lowest row in sight, where a move scrolls; that is measured on its own.
        terminal.press("up")
    grid.add(terminal, ACROSS)
    terminal.press("up")
    screens.add(terminal, ["2", "1", "3", "4", "5", "6", "7", "2"])
    terminal.press("5")
    meeting.add(terminal, ["down", "up"] * 4)
    for key in TO_AGENCIES:
        terminal.press(key)
    set_up.add(terminal, ["down", "up"] * 4)
    terminal.press("2")
    items.add(terminal, ["tab", "shift+tab"] * 3)
    cells.add(terminal, ["up", "down", "right", "left"])
    editor.add(terminal, ["f"])
    panes.add(terminal, ["tab", "tab", "shift+tab", "shift+tab"])
    letters.add(terminal, "The panel heard")
    idle = terminal.idle(3.0) / 3.0
    return [
        _byte_row(f"cursor move in the grid, {case}", grid, 1_000, 350),
        _byte_row(f"next item in the walk, {case}", items, 1_000, 350),
        _byte_row(f"next cell in the walk, {case}", cells, 15_000, 8_000),
        _byte_row(f"next row of the meeting, {case}", meeting, 1_000, 350),
        _byte_row(f"next row of the set-up, {case}", set_up, 1_000, 350),
        _byte_row(f"typed letter, {case}", letters, 2_500, 350),
        _byte_row(f"change of pane, {case}", panes, 15_000, 8_000),
        _byte_row(f"change of screen, {case}", screens, 60_000, 20_000),
        _byte_row(f"opening the editor, {case}", editor, 60_000, 20_000),
        Row(f"idle second, {case}", "", idle, "B", 0, 0),
    ]


def _bytes_of_peers(workspace: Path) -> list[Row]:
    table, scrolled, scrolling = Costs(), Costs(), Costs()
    _in_program(TABLE, [], GO_DOWN, table)
    _in_program(TABLE, ["down"] * 36, GO_DOWN, scrolled)
    _in_program(ours(workspace, CEILING), TO_LOWEST, GO_DOWN, scrolling)
    found = [
        Row("grid that scrolls, ceiling", _spread(scrolling), max(scrolling.bytes), "B"),
        Row("peer: DataTable that scrolls", _spread(scrolled), max(scrolled.bytes), "B"),
        Row("peer: cursor move in a DataTable", _spread(table), max(table.bytes), "B"),
    ]
    editor = vim(workspace)
    if editor:
        moves, letters = Costs(), Costs()
        _in_program(editor, [], GO_DOWN, moves)
        _in_program(editor, ["G", "o"], "The panel heard", letters)
        found.append(Row("peer: cursor move in vim", _spread(moves), max(moves.bytes), "B"))
        found.append(Row("peer: typed letter in vim", _spread(letters), max(letters.bytes), "B"))
    return found


def _byte_row(what: str, costs: Costs, must: float, aim: float) -> Row:
    """The most that a key cost is what must hold: a slow line is slowest at the worst key."""
    if not costs.bytes:
        return Row(what, "", None, "B", must, aim, "no key was answered")
    return Row(what, _spread(costs), max(costs.bytes), "B", must, aim)


def _spread(costs: Costs) -> str:
    return f"median {median(costs.bytes):,.0f} B"
