"""What a save costs, whether it holds up a key, and when another session sees it."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.programs import CEILING, WHO, ours
from benchmarks.table import Row, against, median
from benchmarks.terminal.keys import encode
from benchmarks.terminal.terminal import Terminal
from dhr_tui.review.change import Change, Hand, change, editing
from dhr_tui.review.review import Review
from dhr_tui.session import Session
from dhr_tui.store.files import CaseFiles

SAVES = 25
LOOKS = 8
KEYS = 12

UNDER_WAY = 0.005
"""Seconds after `z` at which the save is under way."""

CURSOR = re.compile(r"\[[^ \]]\]")


def rows(workspace: Path, store: CaseFiles) -> list[Row]:
    """Saves of one finding of the ceiling case: alone, under a key, and beside a session."""
    session = Session(store, CEILING, WHO)
    return [_cost(workspace, session), *_under_a_key(workspace, session), _seen(workspace, session)]


def _reworded(number: int) -> Callable[[Review, Hand], Change]:
    """An act that gives one draft another wording."""

    def act(review: Review, hand: Hand) -> Change:
        draft = next(each for each in review.findings.values() if each.state == "draft")
        return change("edit", "reworded a draft", editing(draft, text=f"Wording {number}."))

    return act


def _cost(workspace: Path, session: Session) -> Row:
    """Every fsync of a save, against a new file of the same bytes, its fsync and its rename."""
    case = workspace / "cases" / CEILING
    plain, whole = [], []
    for number in range(SAVES):
        data = (case / "case.json").read_bytes()
        begin = time.perf_counter()
        _plainly(workspace / "plain.json", data)
        middle = time.perf_counter()
        session.do(_reworded(number))
        plain.append((middle - begin) * 1000)
        whole.append((time.perf_counter() - middle) * 1000)
    shown = f"{median(whole):.1f} ms / {median(plain):.1f} ms"
    size = (case / "case.json").stat().st_size
    note = f"{size:,} bytes; no fsync is left out on either side"
    ratio = median(whole) / median(plain)
    return Row("save of a record / fsync + rename", shown, ratio, "x", 2.0, 1.3, note)


def _plainly(path: Path, data: bytes) -> None:
    with open(f"{path}.new", "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(f"{path}.new", path)


def _under_a_key(workspace: Path, session: Session) -> list[Row]:
    """A move of the cursor while `z` or `Z` saves, and without them.

    The screen library draws at most sixty times a second. Each move follows a pause, so that it
    waits for no other key's turn; `z` itself draws nothing before its save is done.
    """
    session.do(_reworded(SAVES))
    alone, under, saves = [], [], []
    with ours(workspace, CEILING).start().terminal as terminal:
        for number in range(KEYS):
            terminal.wait_quiet(0.3)
            alone.append(_until_moved(terminal, "right"))
            terminal.wait_quiet(0.3)
            begin = time.perf_counter()
            under.append(_until_moved(terminal, "left", "z" if number % 2 == 0 else "Z"))
            saves.append((terminal.wait_for("Saved", seconds=5) - begin) * 1000)
    shown = against(under, alone)
    note = f"from z to 'Saved' on the screen: {median(saves):.0f} ms"
    ratio = median(under) / median(alone)
    return [Row("key during a save / key alone", shown, ratio, "x", 1.5, None, note)]


def _until_moved(terminal: Terminal, key: str, after: str = "") -> float:
    """Milliseconds from an arrow key until the cursor stands elsewhere on the screen.

    With `after`, that key is pressed before, and what it does is under way.
    """
    before = _cursor(terminal.text())
    if after:
        terminal.send(encode(after))
        time.sleep(UNDER_WAY)
    begin = time.perf_counter()
    terminal.send(encode(key))
    seen = terminal.wait_until(lambda text: _cursor(text) not in (before, None), "a move", 5)
    return (seen - begin) * 1000


def _cursor(text: str) -> tuple[int, int] | None:
    """Row and column of the grid's cursor, where it is drawn."""
    for row, line in enumerate(text.splitlines()):
        if match := CURSOR.search(line):
            return row, match.start()
    return None


def _seen(workspace: Path, session: Session) -> Row:
    """From the end of one session's save until another one's screen shows its number."""
    spent = []
    with ours(workspace, CEILING).start().terminal as terminal:
        terminal.press("left")  # what is said at the start gives way to the number of the save
        for number in range(LOOKS):
            # Saves fall at any moment between two looks of the other session.
            terminal.idle(0.13 * number)
            saved = session.do(_reworded(SAVES + 1 + number)).number
            begin = time.perf_counter()
            spent.append(terminal.wait_for(f"save {saved}", seconds=5) - begin)
    shown = f"median {median(spent):.2f} s of {LOOKS}"
    return Row("another session sees it, at most", shown, max(spent), "s", 1.0, 0.6)
