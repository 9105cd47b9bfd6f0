"""dhr question: one step with an item of the terms of reference a file; `table` names them."""

from dhr_tui.commands.parts.lazy import LazyGroup
from dhr_tui.commands.question.table import STEPS

question_command = LazyGroup(
    "dhr_tui.commands.question",
    STEPS,
    name="question",
    help="""The terms of reference: change an item, move, split or retire it, add a set of them.

    What was answered stays with its item. dhr add question adds one.

    Example: dhr question retire lambeth-2024 3 --because "It was asked twice."
    """,
)
