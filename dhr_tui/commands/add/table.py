"""The records that `dhr add` adds."""

from dhr_tui.commands.table import Entry

KINDS = {
    entry.name: entry
    for entry in (
        Entry("finding", "finding", "What the panel says about an answer to a question."),
        Entry("recommendation", "recommendation", "The panel's own, or an agency report's."),
        Entry("agency", "agency", "A body that was asked, or that a recommendation is for."),
        Entry("question", "question", "An item of the terms of reference."),
        Entry("member", "people", "A seat on the panel."),
        Entry("person", "people", "Somebody the review is about, by role and pseudonym."),
        Entry("meeting", "meeting", "A meeting of the panel."),
        Entry("query", "query", "A question that goes back to an agency."),
    )
}
