"""The steps of `dhr action`."""

from dhr_tui.commands.table import Entry

STEPS = {
    entry.name: entry
    for entry in (
        Entry("add", "add", "Give somebody something to do."),
        Entry("edit", "edit", "Change what is to be done, by whom or by when."),
        Entry("done", "done", "Actions are done."),
        Entry("list", "list", "List what is to be done, overdue actions first."),
    )
}
