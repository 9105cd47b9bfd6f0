"""The steps of `dhr query`."""

from dhr_tui.commands.table import Entry

STEPS = {
    entry.name: entry
    for entry in (
        Entry("ask", "ask", "Ask an agency something, in a cell or about a finding."),
        Entry("reply", "reply", "Record an agency's reply."),
        Entry("close", "close", "Close a query with what the panel made of the reply."),
        Entry("list", "list", "List what is not closed, overdue replies first."),
    )
}
