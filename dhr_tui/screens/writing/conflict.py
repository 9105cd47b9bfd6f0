"""Two texts for one place: theirs, mine or a combination, chosen with both in sight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding

from dhr_tui.screens.sheets.sheet import Sheet
from dhr_tui.screens.writing.contest import Contest, Point, Side
from dhr_tui.screens.writing.contest_layout import asked_to_drop, lay_out
from dhr_tui.widgets.field import Values
from dhr_tui.widgets.page import Page

Step = Literal["save", "edit", "drop", "draft", "reopen", "new"]


class Chosen(NamedTuple):
    """What is to become of mine, and the fields as they were chosen, the text among them."""

    step: Step
    values: Values


class ConflictSheet(Sheet[Chosen]):
    """Fills the screen. Returns what was chosen, or None where the writing goes on as it was.

    Nothing is saved or dropped by a letter that somebody was still typing: `ctrl+s` goes on,
    and words that would be gone are dropped by `y`, once that was asked.
    """

    told = (
        "Somebody else saved the same text while you wrote. Choose theirs, mine or a combination"
        " for each field in which they differ; nothing is dropped before you were asked."
    )
    BINDINGS = [
        Binding("t", "choose('theirs')", "theirs", id="conflict.theirs"),
        Binding("m", "choose('mine')", "mine", id="conflict.mine"),
        Binding("c", "choose('both')", "combination", id="conflict.both"),
        Binding("k", "keep", "keep mine as a draft", id="conflict.keep"),
        Binding("o", "reopen", "reopen it", id="conflict.reopen"),
        Binding("n", "new", "save mine as new", id="conflict.new"),
        Binding("y", "drop", "drop mine", id="conflict.drop"),
        Binding("ctrl+s,f2", "go_on", "go on", id="conflict.go-on"),
        Binding("up", "step(-1)", "field before", id="conflict.up"),
        Binding("down", "step(1)", "next field", id="conflict.down"),
        Binding("pageup", "page(-1)", "page up", id="conflict.page-up"),
        Binding("pagedown,space", "page(1)", "page down", id="conflict.page-down"),
    ]

    def __init__(self, contest: Contest, saving: bool = True) -> None:
        """`saving`: mine goes into the record at once, and not back into the editor."""
        heading = f"{contest.item}: theirs and mine"
        super().__init__(heading, keys_of(contest, saving))
        self._contest = contest
        self._saving = saving
        self._choices: dict[str, Side] = {}
        self._at = 0
        self._asked = False

    def compose_sheet(self) -> ComposeResult:
        yield Page(id="contest")

    def show_sheet(self) -> None:
        super().show_sheet()
        self._show()

    def _show(self, moved: bool = False, proposed: bool = False) -> None:
        """Show both sides; what the key was about is brought into sight."""
        width, drafted = max(self.size.width, 20), not self._saving
        laid = lay_out(self._contest, self._choices, self._at, width, drafted)
        reveal = laid.where[self._at] if moved else None
        if proposed and laid.proposed:
            reveal = (laid.proposed, laid.where[self._at][1])
        self.query_one("#contest", Page).show(laid.lines, reveal=reveal)

    @property
    def _open(self) -> bool:
        """Whether there is something to choose: the record is there and may be written on."""
        return not self._contest.gone and not self._contest.lock

    def action_choose(self, side: Side) -> None:
        self._ask_to_drop(not self._open and side == "theirs")
        if not self._open:
            return
        point = self._contest.points[self._at]
        if side == "both" and not point.is_text:
            self.say("A combination can be made of a text only; t is theirs, m is mine.")
            return
        self._choices[point.name] = side
        self._show(proposed=side == "both")

    def action_go_on(self) -> None:
        """Take what was chosen; words that would be gone are asked about first."""
        if not self._open:
            return
        missing = [point.label for point in self._contest.undecided(self._choices)]
        if missing:
            self.say(f"Choose first for {', '.join(missing)}: t is theirs, m is mine.")
            return
        dropped = bool(list(self._dropped()))
        self._ask_to_drop(dropped)
        if not dropped:
            self._take()

    def _dropped(self) -> Iterator[Point]:
        """The points whose words of mine would be gone; a word out of a list is soon chosen."""
        points = (point for point in self._contest.points if not point.labels)
        for point in points:
            if not self._open or self._choices.get(point.name) == "theirs":
                yield point

    def _ask_to_drop(self, asked: bool) -> None:
        self._asked = asked
        self.say(asked_to_drop(self._dropped()) if asked else "")

    def action_drop(self) -> None:
        if self._asked:
            self._take()

    def _take(self) -> None:
        sides = set(self._choices.values())
        if not self._open:
            self.answer(Chosen("drop", self._contest.values))
            return
        values = self._contest.settled(self._choices)
        nothing_mine = sides == {"theirs"} and not self._contest.differs(values)
        step: Step = "edit" if "both" in sides or not self._saving else "save"
        self.answer(Chosen("drop" if nothing_mine else step, values))

    def action_keep(self) -> None:
        if not self._open:
            self.answer(Chosen("draft", self._contest.values))

    def action_reopen(self) -> None:
        if self._contest.reopens:
            self.answer(Chosen("reopen", self._contest.values))

    def action_new(self) -> None:
        if self._contest.gone and self._contest.form:
            self.answer(Chosen("new", self._contest.values))

    def action_step(self, step: int) -> None:
        points = self._contest.points
        if len(points) < 2:
            self.query_one("#contest", Page).scroll_by(step)
            return
        self._at = max(0, min(self._at + step, len(points) - 1))
        self._show(moved=True)

    def action_page(self, step: int) -> None:
        page = self.query_one("#contest", Page)
        page.scroll_by(step * page.page_rows)


def keys_of(contest: Contest, saving: bool) -> Iterable[tuple[str, str]]:
    """The keys that mean something here, for the foot of the sheet."""
    back = ("escape", "back")
    if contest.gone:
        new = [("n", "save as new")] if contest.form else []
        return [*new, ("k", "keep as draft"), ("t", "drop mine"), back]
    if contest.lock:
        reopen = [("o", "keep and reopen")] if contest.reopens else []
        return [("k", "keep as draft"), *reopen, ("t", "drop mine"), back]
    moving = ("up down", "field") if len(contest.points) > 1 else ("pageup pagedown", "scroll")
    go_on = ("ctrl+s", "save" if saving else "go on")
    return [("t", "theirs"), ("m", "mine"), ("c", "combine"), moving, go_on, back]
