"""dhr add: one kind of record a file; `table` names them."""

from dhr_tui.commands.add.table import KINDS
from dhr_tui.commands.parts.lazy import LazyGroup

add_command = LazyGroup(
    "dhr_tui.commands.add",
    KINDS,
    name="add",
    help="""Add a record to a case. Prints the new name on stdout, like F41.

    Example: dhr add agency lambeth-2024 --name "Metropolitan Police Service" --short MPS
    """,
)
