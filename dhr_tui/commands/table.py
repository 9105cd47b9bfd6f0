"""The table of commands: what each is called, where it lives, and what it does.

The command line and its help are both made from it, and it imports nothing that is not needed
to print that help.
"""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """A command: its name, its module below `dhr_tui.commands`, and what it does, in a line."""

    name: str
    module: str
    says: str


class Switch(NamedTuple):
    """An option of `dhr` itself; `takes` names its value and is empty for a flag."""

    name: str
    takes: str
    says: str


SWITCHES = (
    Switch("--workspace", "DIR", "The folder with cases/; else $DHR_WORKSPACE, else here."),
    Switch("--as", "NAME", "Who acts, as the record names them; else your login name."),
    Switch("--no-mouse", "", "Leave the mouse to the terminal."),
    Switch("--network-folder", "", "Work in a folder of another machine (NFS, SMB, sshfs)."),
    Switch("--restricted", "", "For a forced command of sshd: only the screens, no way out."),
    Switch("--version", "", "Print the version."),
    Switch("-h, --help", "", "Print this help; every command has a --help of its own."),
)

FAMILIES: dict[str, tuple[Entry, ...]] = {
    "On the screen": (
        Entry("open", "screen", "Open a case; without a command dhr lists the cases to open."),
        Entry("demo", "screen", "Open a scratch copy of the worked example."),
        Entry("keys", "keys", "Print every key and what it does."),
    ),
    "Cases": (
        Entry("new", "new", "Begin a review."),
        Entry("list", "list", "List the cases of the workspace."),
        Entry("show", "show", "Print a case, or one item of it in full."),
        Entry("add", "add", "Add a finding, recommendation, agency, meeting or other."),
        Entry("import", "bringing_in", "Bring in what files hold: agencies, questions ..."),
        Entry("agency", "agency", "Change what is recorded of an agency, and what it sent."),
        Entry("merge-agencies", "merge_agencies", "Let one agency go on in another."),
        Entry("remove", "remove", "Remove what was entered by mistake, if nothing refers to it."),
        Entry("names", "names", "The register of real names, for its keeper alone."),
        Entry("share", "share", "Share a case with a Unix group, or make it private again."),
        Entry("question", "question", "The terms of reference: edit, move, split, retire, sets."),
        Entry("member", "seats", "Change a seat on the panel."),
        Entry("person", "seats", "Change somebody whom the review is about."),
        Entry("settings", "settings", "Change what a review is called and how it is marked."),
    ),
    "Answers": (
        Entry("nothing", "answers", "Answer a question: nothing arises, because ..."),
        Entry("not-applicable", "answers", "Answer a question: not applicable, because ..."),
        Entry("park", "answers", "Put a question off until something is known."),
        Entry("clear", "answers", "Take such an answer back."),
    ),
    "Wording": (
        Entry("edit", "edit", "Change the words of an item, or what is said about it."),
        Entry("propose", "wording", "Put texts to the panel."),
        Entry("agree", "wording", "Record that the panel agreed texts at a meeting."),
        Entry("defer", "wording", "Put proposed texts off."),
        Entry("dissent", "wording", "Record who does not agree, in their words."),
        Entry("reopen", "wording", "Unlock agreed texts, with a reason."),
        Entry("withdraw", "wording", "Take texts out of the review, with a reason."),
    ),
    "Recommendations": (
        Entry("link", "recommendations", "Link a recommendation to findings."),
        Entry("decide", "recommendations", "Decide on an agency report's recommendation."),
        Entry("plan", "recommendations", "Fill columns of the action plan."),
    ),
    "Meetings and queries": (
        Entry("meeting", "meeting", "Start, hold and end a meeting; confirm its minutes."),
        Entry("attend", "attend", "Record who took part in a meeting, and how."),
        Entry("action", "action", "What meetings gave people to do: add, done, list."),
        Entry("query", "query", "Questions back to an agency: ask, reply, close, list."),
        Entry("reply", "reply", "Record an agency's reply to a query."),
        Entry("close", "close", "Close a query with what the panel made of the reply."),
    ),
    "Around the review": (
        Entry("clock", "clock", "Print by when a review is due, and what is late."),
        Entry("delay", "logs.delay", "The log of delays, each with its reason."),
        Entry("contact", "logs.contact", "Whom the review tried to reach, and the reply."),
        Entry("process", "logs.process", "Parallel reviews and proceedings, also none."),
        Entry("equality", "equality", "The nine characteristics of each person."),
        Entry("recipient", "logs.recipient", "Dissemination: who is to have the report."),
    ),
    "Checking and leaving": (
        Entry("check", "check", "List what a quality-assurance reader would complain of."),
        Entry("export", "export", "Write a document as Markdown."),
    ),
    "The record": (
        Entry("history", "history", "Print what happened to a case, or to one item."),
        Entry("restore-wording", "restore_wording", "Give an item the words it had before again."),
        Entry("drafts", "drafts", "List what you left unsaved on the screen."),
        Entry("undo", "undo", "Take back your last change."),
        Entry("redo", "undo", "Do your last undone change again."),
        Entry("verify", "verify", "Check a case file against its journal."),
        Entry("erase", "erase", "Erase words about a person from the journal."),
        Entry("repair", "repair", "Put a damaged case right from its journal."),
        Entry("backup", "backup", "Write a case and its journal into one file."),
        Entry("restore", "backup", "Make a case again from such a file."),
    ),
    "Other": (
        Entry("help", "help", "Print this help, or that of a command."),
        Entry("build-example", "build_example", "Build the worked example from its source."),
        Entry("completion", "completion", "Print the completion script of a shell."),
    ),
}

COMMANDS = {entry.name: entry for family in FAMILIES.values() for entry in family}

STATUSES = (
    ("0", "done"),
    ("1", "a rule, the data or disk says no; check or verify found faults"),
    ("2", "no such option, case, agency, question or item, or wrong usage"),
    ("3", "somebody else changed the same text, or is saving for too long"),
    ("70", "a fault in dhr itself; it says where"),
)
