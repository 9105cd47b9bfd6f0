"""dhr names: one step of the register of real names a file; `table` names them."""

from dhr_tui.commands.names.table import STEPS
from dhr_tui.commands.parts.lazy import LazyGroup

names_command = LazyGroup(
    "dhr_tui.commands.names",
    STEPS,
    name="names",
    help="""Keep the register of real names: who is really called what.

    Whoever puts the first name in is its keeper, and nobody else reads it, also where a group
    shares the case. It is in no backup, journal, document or draft: copy the file names.json
    of the case to a safe place yourself. With it, dhr check finds real names in the words of the
    case, and dhr export writes no document that has one.

    Example: dhr names list lambeth-2024
    """,
)
