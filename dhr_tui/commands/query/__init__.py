"""dhr query: one step of a query a file; `table` names them."""

from dhr_tui.commands.parts.lazy import LazyGroup
from dhr_tui.commands.query.table import STEPS

query_command = LazyGroup(
    "dhr_tui.commands.query",
    STEPS,
    name="query",
    help="""Questions that go back to an agency: ask, reply, close with what the panel made of it.

    Example: dhr query list lambeth-2024
    """,
)
