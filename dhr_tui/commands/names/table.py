"""The steps of `dhr names`."""

from dhr_tui.commands.table import Entry

STEPS = {
    entry.name: entry
    for entry in (
        Entry("add", "add", "Put names of somebody into the register."),
        Entry("list", "list", "List whose names it has; the names themselves with --show."),
        Entry("remove", "remove", "Take names out of the register."),
        Entry("traces", "traces", "List saves of the journal that still have one of the names."),
    )
}
