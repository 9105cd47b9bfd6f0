"""The steps of `dhr meeting`."""

from dhr_tui.commands.table import Entry

STEPS = {
    entry.name: entry
    for entry in (
        Entry("start", "start", "Start a meeting from what the last one left."),
        Entry("choose", "choose", "Choose the meeting that is running, or print its number."),
        Entry("edit", "edit", "Change when and where a meeting was."),
        Entry("attend", "attend", "Record who took part, and how."),
        Entry("agenda", "agenda", "Print the agenda; add, reword, move or remove an item."),
        Entry("note", "note", "Add a line to the minutes of the running meeting."),
        Entry("end", "end", "End the running meeting."),
        Entry("confirm", "confirm", "Confirm the minutes of an earlier meeting, and lock them."),
        Entry("acknowledge", "acknowledge", "An agency has seen a text agreed in its absence."),
    )
}
