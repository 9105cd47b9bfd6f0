"""Cases that somebody filled with forty hostile texts, past all cleaning, in real terminals.

Every field of every record holds them, in case files that agree with their journals, and so do
drafts. Each screen and sheet is opened: what arrives at the terminal is the program's own, nothing
ends the program, and nothing is done.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from benchmarks.terminal.keys import encode
from benchmarks.terminal.terminal import Terminal
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.present import Present
from dhr_tui.store.workspace import Workspace
from tests.hostile import without
from tests.hostile.filled import CASE, reworded, stored
from tests.hostile.strings import GROUPS, NAMES, group_of
from tests.hostile.wire import strange
from tests.terminal.conftest import Room
from tests.terminal.together import Together

WHO = "kim"
WALK, WORDING, RECOMMENDATIONS = "f finding  r recommendation", "e amend", "v view"
DOCUMENTS, GRID, EDITOR = "b with drafts", "] next open", "ctrl+s save"
MEETING, SETUP = "E end", "tab next part"

EDITING = [("2", WALK), ("up", "question 1 of 2"), ("enter", EDITOR)]
"""The way to the editor on F1, with the draft that was left there."""

PARTS = [
    ("6", "‹Review"), ("tab", "‹People"), ("enter", "escape back"), ("escape", SETUP),
    ("tab", "‹Agencies"), ("enter", "escape back"), ("escape", SETUP), ("tab", "‹Panel"),
    ("tab", "‹Terms of reference"), ("tab", "‹Contacts"), ("tab", "‹Processes"),
    ("tab", "‹Equality"), ("tab", "‹Dissemination"), ("tab", "‹Clock"),
]  # fmt: skip
"""Every part of the set-up, with the sheets of two of them."""

JOURNEY = [
    *EDITING, ("escape", WALK), ("H", "History of F1"), ("escape", WALK),
    ("q", "New query"), ("escape", WALK), ("w", "escape back"), ("escape", WALK),
    ("T", "The life of F1"), ("escape", WALK), ("3", WORDING), ("a", "y agreed as read"),
    ("escape", WORDING), ("e", EDITOR), ("escape", WORDING), ("d", "Dissent from"),
    ("escape", WORDING), ("tab", "2 of 2 proposed"),
    ("4", RECOMMENDATIONS), ("v", "▌Ledger"), ("D", "escape back"), ("escape", RECOMMENDATIONS),
    ("v", "▌Action plan"), ("enter", EDITOR), ("escape", RECOMMENDATIONS),
    ("5", MEETING), ("n", "A line in the minutes"), ("escape", MEETING), ("d", "something to do"),
    ("escape", MEETING), ("E", "End meeting"), ("escape", MEETING), ("end", MEETING),
    *PARTS,
    ("7", DOCUMENTS), ("space", "Findings by agency"), ("space", "# Findings"),
    ("escape", "▌Findings"), ("down", "▌Recomm"),
    ("space", "The panel's recommendations"),
    ("space", "# Recommendations"), ("escape", "▌Recomm"), ("b", "each one marked"),
    ("space", "DRAFT: holds text"), ("escape", "▌Recomm"),
    ("1", GRID), ("u", "What you left unsaved"), ("escape", GRID),
    ("c", "quality-assurance reader"), ("escape", GRID), ("m", "Meeting: start"),
    ("escape", GRID), ("g", "Go to"), ("o", "Go to"), ("escape", GRID),
    ("/", "Search all text"), ("o", "Search all text"), ("escape", GRID),
    ("H", "History of"), ("escape", GRID), ("f1", "pageup pagedown scroll"), ("escape", GRID),
    ("ctrl+p", "Everything that can be done"), ("escape", GRID),
]  # fmt: skip
"""Every screen, and every sheet that lies over one: a key, and what it leads to."""

CONTEST = [("ctrl+s", "while you wrote on it"), ("escape", EDITOR), ("escape", WORDING)]

NAME_OF_A_FOLDER = "\x1b]0;owned\x07\x9b2J\u202e"
"""What names of files and folders may hold: anything but a slash."""

CLICKS = b"".join(b"\x1b[<0;12;%dM\x1b[<0;12;%dm" % (row, row) for row in range(2, 30, 3))
"""The mouse on rows where text of the case stands."""


def workspace(folder: Path, group: list[str]) -> Path:
    stored(CaseFiles(Workspace(folder)), group, who=WHO)
    return folder


def opened(room: Room, *without_layers: str) -> Terminal:
    """A terminal in which the hostile case opens, for some with less than the whole defence."""
    script = (sys.executable, without.__file__, ",".join(without_layers))
    before = script if without_layers else ()
    return room.run("open", CASE, "--as", WHO, size=(100, 30), before=before)


class Evening:
    """The journeys of all groups: what arrived from the first screen on, and what was left."""

    def __init__(self, folder: Path) -> None:
        self._others: list[CaseFiles] = []
        with ExitStack() as stack:
            rooms = [
                Room(workspace(folder / f"{number}{NAME_OF_A_FOLDER}", group), stack)
                for number, group in enumerate(GROUPS)
            ]
            terminals = [opened(room) for room in rooms]
            together = Together(terminals)
            together.wait_for("F1 help")
            together.wait_quiet()
            begun = [len(terminal.written) for terminal in terminals]
            together.walk(JOURNEY)
            self._contest(rooms, together)
            for screen in ("2", "3", "7"):
                together.walk([(screen, "F1 help")])
                together.send(CLICKS)
                together.wait_quiet()
            self.middles = [bytes(t.written[at:]) for t, at in zip(terminals, begun, strict=True)]
            self.alive = [terminal.ended(0) is None for terminal in terminals]
            together.send(b"\x11")
            self.endings = [terminal.ended(10.0) for terminal in terminals]
            self.written = [bytes(terminal.written) for terminal in terminals]
            self.saves = [room.review(CASE).save for room in rooms]
            self.exports = [(room.workspace / "exports").exists() for room in rooms]

    def _contest(self, rooms: list[Room], together: Together) -> None:
        """Somebody else saves the words that are being written on, and is there to be seen."""
        together.walk([("3", WORDING), ("tab", "1 of 2 proposed"), ("e", EDITOR)])
        for room, group in zip(rooms, GROUPS, strict=True):
            store = CaseFiles(Workspace(room.workspace))
            store.present_put(CASE, Present(session="0" * 8, who=group_of(group), screen="grid"))
            reworded(store, group, 2)
            self._others.append(store)
        together.send(b" Kim's.")
        together.wait_for("Kim's.")
        together.walk(CONTEST)


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    folder = tmp_path_factory.mktemp("hostile")
    yield Evening(folder)
    shutil.rmtree(folder)


@pytest.fixture
def hostile_room(tmp_path: Path) -> Iterator[Room]:
    """A room with the case of texts that set titles, links and palettes, and send notifications."""
    with ExitStack() as stack:
        yield Room(workspace(tmp_path, GROUPS[2]), stack)


everywhere = pytest.mark.parametrize("number", range(len(GROUPS)), ids=NAMES)


@everywhere
def test_what_arrives_at_the_terminal_is_the_programs_own(evening: Evening, number: int) -> None:
    assert strange(evening.middles[number], at_an_end=False) == []
    assert strange(evening.written[number], at_an_end=True) == []


@everywhere
def test_nothing_ends_the_program_and_nothing_is_done(evening: Evening, number: int) -> None:
    assert evening.alive[number]
    assert evening.endings[number] == 0
    assert b"Traceback" not in evening.written[number]
    assert evening.saves[number] == 2
    assert not evening.exports[number]


def test_the_list_of_reviews_shows_every_hostile_title(hostile_room: Room) -> None:
    store = CaseFiles(Workspace(hostile_room.workspace))
    for number, group in enumerate(GROUPS):
        stored(store, group, f"hostile-{number}")
    terminal = hostile_room.run()
    terminal.wait_for("Reviews in this workspace", f"hostile-{len(GROUPS) - 1}")
    for _ in GROUPS:
        terminal.press("down", quiet=0.03)

    assert strange(bytes(terminal.written), at_an_end=True) == []


def test_the_program_sends_nothing_else_of_its_own_accord(room: Room) -> None:
    terminal = room.open()
    beginning = len(terminal.written)
    Together([terminal]).walk([("2", WALK), ("f", EDITOR), ("escape", WALK), ("7", DOCUMENTS)])

    assert strange(bytes(terminal.written[:beginning]), at_an_end=True) == []
    assert strange(bytes(terminal.written[beginning:]), at_an_end=False) == []


def test_the_filter_stands_behind_the_pages(hostile_room: Room) -> None:
    terminal = opened(hostile_room, "ink")
    terminal.wait_for("F1 help")
    Together([terminal]).walk(EDITING)
    terminal.wait_quiet()

    assert strange(bytes(terminal.written), at_an_end=True) == []


@pytest.mark.parametrize("layers", [("filter",), ("ink", "filter")], ids=" and ".join)
def test_a_leak_would_be_seen(hostile_room: Room, layers: tuple[str, ...]) -> None:
    terminal = opened(hostile_room, *layers)
    _settled(terminal)
    for key, _ in EDITING:
        terminal.send(encode(key))
        _settled(terminal)

    assert strange(bytes(terminal.written), at_an_end=True) != []


def _settled(terminal: Terminal) -> None:
    """Wait for a first answer and until no more comes; the screen is of no use with a leak."""
    before, deadline = len(terminal.written), time.perf_counter() + 5.0
    while len(terminal.written) == before and time.perf_counter() < deadline:
        terminal.pump(0.05)
    terminal.wait_quiet(0.4)
