"""Options and arguments that name a meeting: by its number, or as other commands print it, N3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts.endings import Unknown

if TYPE_CHECKING:
    from dhr_tui.review.refs import Ref

    Held = int | Ref
else:
    Held = object
"""A meeting as it was named; `names.meeting` looks it up."""

HOW = "name it by its number, like 3, or as N3"


class HeldMeeting(click.ParamType[Held]):
    """The number of a meeting, or its name."""

    name = "meeting"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Held:
        # The records behind it would cost every command a third of its start.
        from dhr_tui.review.refs import Ref, parse_ref

        text = str(value).strip()
        # People say and write "m2" for meeting 2, though M2 is otherwise the name of a member.
        number = text.upper().removeprefix("M")
        if number.isascii() and number.isdecimal() and int(number[:9]) > 0:
            return int(number[:9])
        ref = value if isinstance(value, Ref) else parse_ref(text)
        if ref is None:
            raise Unknown(f"{text} is not the number of a meeting; {HOW}.")
        if ref.table != "meetings":
            raise Unknown(f"{ref} is not a meeting; {HOW}.")
        return ref


MEETING = HeldMeeting()
