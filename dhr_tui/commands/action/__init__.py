"""dhr action: one step of an action a file; `table` names them."""

from dhr_tui.commands.action.table import STEPS
from dhr_tui.commands.parts.lazy import LazyGroup

action_command = LazyGroup(
    "dhr_tui.commands.action",
    STEPS,
    name="action",
    help="""What meetings gave people to do: add an action, say that it is done, list them.

    Example: dhr action list lambeth-2024
    """,
)
