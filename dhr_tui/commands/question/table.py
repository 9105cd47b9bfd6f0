"""The steps of `dhr question`."""

from dhr_tui.commands.table import Entry

STEPS = {
    entry.name: entry
    for entry in (
        Entry("edit", "edit", "Change what an item says, its kind, or whom it is put to."),
        Entry("move", "move", "Move an item up or down among the others."),
        Entry("split", "split", "Make several items of one; answers stay with the first."),
        Entry("retire", "retire", "Put an item no longer, with the reason."),
        Entry("again", "retire", "Put a retired item again."),
        Entry("add-set", "add_set", "Add a set of questions that is ready."),
    )
}
