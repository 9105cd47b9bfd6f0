"""A whole meeting with real keys, told by its minutes: begun, attended, decided, minuted, ended."""

from __future__ import annotations

from benchmarks.terminal.terminal import Terminal
from dhr_tui.intake.worked_example import CASE_ID
from dhr_tui.review.records import Presence
from tests.terminal.conftest import Room

FINDING = "Officers had no training after their first year."
LINE = "The chair thanked the agencies."
ACTION = "Ask for the training log."
SIZE = (80, 24)


def press(terminal: Terminal, *keys: str) -> None:
    for key in keys:
        terminal.press(key)


def write(terminal: Terminal, text: str) -> None:
    terminal.type(text)
    terminal.wait_for(text)


def begin(terminal: Terminal) -> None:
    """Start from the last meeting: its agenda, its minutes to confirm, its members."""
    press(terminal, "m", "enter")
    terminal.wait_for("number", "agenda for")
    press(terminal, "enter")
    terminal.wait_for("Who is present")
    press(terminal, "escape", "5")
    terminal.wait_for("Minutes of meeting 1 to be confirmed")


def take_attendance(terminal: Terminal) -> None:
    """One key a person for the first three, everybody else at once; all have read the statement."""
    press(terminal, "tab", "down", "down", "i", "a", "r", "A")
    terminal.wait_for("11 present", "0 of 11 have read or signed it")
    press(terminal, "Y")
    terminal.wait_for("everybody here has read or signed it")


def agree_a_finding(terminal: Terminal) -> None:
    """Written in the cell that the program opens on, put to the panel, read out, agreed."""
    press(terminal, "2", "f")
    terminal.wait_for("ctrl+s save")
    write(terminal, FINDING)
    press(terminal, "ctrl+s")
    terminal.wait_for("Saved")
    press(terminal, "s")
    terminal.wait_for("proposed")
    press(terminal, "a")
    terminal.wait_for("read out in full")
    press(terminal, "y")
    terminal.wait_for("agreed m3")


def minute_and_give(terminal: Terminal) -> None:
    """A line under the agenda's first item, and something to do for a member."""
    press(terminal, "5", "n")
    terminal.wait_for("A line in the minutes, under")
    write(terminal, LINE)
    press(terminal, "enter")
    terminal.wait_for("Saved")
    press(terminal, "d")
    terminal.wait_for("Give somebody something to do")
    write(terminal, ACTION)
    press(terminal, "tab")
    write(terminal, "Probation")
    press(terminal, "down", "tab")
    write(terminal, "14 Feb 2035")
    press(terminal, "enter")
    terminal.wait_for("Saved")


def end(terminal: Terminal) -> None:
    press(terminal, "E")
    terminal.wait_for("What a reader would ask")
    press(terminal, "enter")
    terminal.wait_for("minutes-meeting-3.md")


def test_the_minutes_of_a_meeting_write_themselves_out_of_what_was_done(room: Room) -> None:
    terminal = room.open(size=SIZE)
    begin(terminal)
    take_attendance(terminal)
    agree_a_finding(terminal)
    minute_and_give(terminal)
    end(terminal)

    review = room.review()
    held = review.meetings[3]
    names = [str(entry.how) for entry in held.attendance]
    assert names[:3] == [Presence.IN_PERSON, Presence.APOLOGIES, Presence.REMOTE]
    assert review.running is None

    minutes = (room.workspace / "exports" / f"{CASE_ID}-minutes-meeting-3.md").read_text()
    chair, away = review.members[1], review.members[2]
    item = f"F{max(review.findings)}"
    owner = review.actions[1].owner
    assert owner == "Member for Probation"
    for words in (
        "# Minutes of meeting 3",
        "Draft minutes: they are confirmed at a later meeting",
        f"| {chair.name} | Chair, {review.agency_name(chair.agency)} | In person |",
        f"| {away.name} | {review.agency_name(away.agency)} | Apologies |",
        "11 of 12 members were present; 11 of 11 agencies with a seat were represented.",
        f"The confidentiality statement was read by {chair.name}, ",
        f"### Item 1: Welcome and apologies\n\n{LINE}",
        f"#### {item}\n\n{FINDING}",
        f"| D1 | {ACTION} | {owner} | 14 February 2035 |",
    ):
        assert words in minutes, f"{words} is not in: {minutes}"
    assert minutes.index("## Attendance") < minutes.index("## Decisions") < minutes.index(ACTION)
