"""What keys do on the set-up alone; a part of the one table of actions."""

from __future__ import annotations

from dhr_tui.screens.keys import trials
from dhr_tui.screens.keys.action import SETUP, Action
from dhr_tui.screens.keys.action import within as _in

SETUP_ACTIONS: tuple[Action, ...] = (
    Action("add", ("a",), "add", "Add one to this part: an agency, a member, a question ...",
           _in(setup=2)),
    Action("remove", ("w",), "take out",
           "Take out what was entered by mistake; where others refer to it, they are listed.",
           _in(setup=12)),
    Action("rename", ("e",), "rename", "The agency has another name now; the old one is kept.",
           _in(setup=5)),
    Action("merge", ("M",), "merge", "The agency goes on in another one, with all that is its own.",
           _in(setup=6)),
    Action("move-up", ("less_than_sign",), "move up", "Move the item up, before the one above it.",
           _in(setup=8), trials.of_terms),
    Action("move-down", ("greater_than_sign",), "move down",
           "Move the item down, behind the one below it.", _in(setup=9), trials.of_terms),
    Action("split", ("s",), "split", "Make two questions of one; its answers stay with the first.",
           _in(setup=7), trials.of_terms),
    Action("retire", ("t",), "retire",
           "Put a question no longer, with the reason; its answers stay to be read.",
           _in(setup=10), trials.of_terms),
    Action("put-again", ("o",), "put again", "Put a retired question again.",
           _in(setup=11), trials.of_terms),
    Action("add-set", ("S",), "add a set",
           "Add a set of questions that is ready: of the program, or of your workspace.",
           _in(setup=4)),
    Action("next-part", ("tab", "right", "l"), "next part", "The next part of the set-up.",
           _in(setup=3)),
    Action("previous-part", ("shift+tab", "left", "h"), "part before",
           "The part of the set-up before this one.", _in(SETUP)),
)  # fmt: skip
