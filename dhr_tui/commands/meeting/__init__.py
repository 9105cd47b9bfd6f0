"""dhr meeting: one step of a meeting a file; `table` names them."""

from dhr_tui.commands.meeting.table import STEPS
from dhr_tui.commands.parts.lazy_default import GroupOrCase

meeting_command = GroupOrCase(
    "dhr_tui.commands.meeting",
    STEPS,
    usual="choose",
    name="meeting",
    help="""Hold a meeting: start it, say who is there, note, end it, confirm its minutes.

    With a case and no step it chooses the meeting that is running, or prints its number.

    Example: dhr meeting start lambeth-2024 --date 2025-02-14
    """,
)
