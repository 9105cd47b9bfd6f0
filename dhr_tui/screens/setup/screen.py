"""The set-up: the review itself, its agencies and all else it begins with, a part at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult

from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from dhr_tui.screens.frame.rowed import RowedScreen
from dhr_tui.screens.keys.action import SETUP
from dhr_tui.screens.keys.actions import action
from dhr_tui.screens.keys.bindings import bindings_of
from dhr_tui.screens.lines.rows import Row, Spot
from dhr_tui.screens.setup import layout as setup_layout
from dhr_tui.screens.setup.parts.part import Part
from dhr_tui.screens.setup.parts.registry import PARTS, part_of
from dhr_tui.screens.sheets.asking import Asked
from dhr_tui.screens.writing.form import Form
from dhr_tui.screens.writing.terms_forms import NEW, question_form
from dhr_tui.screens.writing.writing_screen import WritingScreen
from dhr_tui.store.protocol import Saved
from dhr_tui.widgets.field import Field
from dhr_tui.widgets.page import Page
from dhr_tui.widgets.typeset import set_text


class SetupScreen(RowedScreen, WritingScreen):
    """One part is shown, as a list; the names of all of them stand above it."""

    place_name = SETUP
    BINDINGS = bindings_of(SETUP)
    CSS_PATH = "screen.tcss"
    page_id = "setup"

    def __init__(self) -> None:
        super().__init__()
        self.part: Part = PARTS[0]

    def compose_middle(self) -> ComposeResult:
        yield Page(id="parts")
        yield from super().compose_middle()

    def make_rows(self, today: str, width: int) -> list[Row]:
        rows = list(self.part.rows(self.review, today, width))
        if self.part.from_file and self.part.is_empty(self.review) and self.offers("import"):
            rows.append(Row(tuple(set_text(self.part.from_file, width, "quiet", 3))))
        return rows

    @property
    def view(self) -> str:
        return self.part.name

    @property
    def idle(self) -> frozenset[str]:
        """What keys of other parts do, and what needs a record where none is selected."""
        none = {"open": not self.spots, "remove": not self.item, "add": not self.part.add}
        own = {*self.part.keys, *(self.part.acts if self.item else ())}
        acts = {name for part in PARTS for name in (*part.keys, *part.acts)}
        return frozenset((acts - own) | {name for name, idle in none.items() if idle})

    @property
    def item(self) -> Ref | None:
        """The record that the selected row is about."""
        return self.spot.item if self.spot else None

    @property
    def brings_in(self) -> str:
        """What the part that is shown holds, where files bring that in."""
        return self.part.name if self.part.from_file else super().brings_in

    @property
    def stands(self) -> Place | None:
        """Nobody stands in a cell here."""
        return None

    def select(self, item: Ref) -> None:
        part = part_of(item.table)
        if part:
            self.part = part
            self.select_spot(Spot(item.table, item.id))

    @property
    def form_part(self) -> str:
        return self.part.name

    def turn_to(self, part: str) -> None:
        if part != self.part.name and any(each.name == part for each in PARTS):
            self.show_part(part)

    def show_part(self, name: str) -> None:
        """Show a part by its name."""
        self.part = next(part for part in PARTS if part.name == name)
        self._spot, self._at = None, 0
        self.show_middle()
        self.show_keys()

    def show_middle(self) -> None:
        super().show_middle()
        today, page = self.app.session.clock()[:10], self.query_one("#parts", Page)
        rows = setup_layout.strip(PARTS, self.part, self.review, today, max(self.size.width, 20))
        if page.styles.height is None or page.styles.height.value != len(rows):
            page.styles.height = len(rows)
        page.show(rows)

    def fill_in_one_by_one(
        self,
        heading: str,
        act: Asked,
        fields: Sequence[Field],
        again: Callable[[SetupScreen, str], None],
        note: str = "",
    ) -> None:
        """Ask for a new record, and when it is saved for the next one by `again`, until escape."""

        def saved(done: Saved) -> None:
            new = Ref(done.edits[0].table, done.edits[0].id)
            self.select(new)
            again(self, f"{new} is saved; the next one, or escape")

        self.fill_in(heading, act, *fields, then=saved, note=note)

    def form_after(self, form: Form, saved: Saved) -> Form | None:
        """After a new item of the terms of reference the next one, until escape."""
        return question_form(self.review) if form.key == NEW else None

    def do_open(self) -> None:
        spot = self.spot
        if spot:
            self.part.open(self, spot)
        else:
            self.say("There is nothing to change here yet.", wrong=True)

    def do_add(self) -> None:
        if self.part.add:
            self.part.add(self)
        else:
            self.say(f"{self.part.label} is one list; enter changes what is selected.", wrong=True)

    def do_remove(self) -> None:
        from dhr_tui.screens.setup.changes import take_out

        if self.item:
            take_out(self, self.item)
        else:
            self.say("Select what was entered by mistake first.", wrong=True)

    def do_rename(self) -> None:
        self.act_on("rename")

    def do_merge(self) -> None:
        self.act_on("merge")

    def do_next_part(self) -> None:
        self._turn(1)

    def do_previous_part(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        at = (PARTS.index(self.part) + by) % len(PARTS)
        self.show_part(PARTS[at].name)

    def act_on(self, name: str) -> None:
        """Do what a key does in the part that is shown, with the selected row."""
        act, spot = self.part.acts.get(name), self.spot
        if act and spot:
            act(self, spot)
        else:
            parts = " and ".join(part.label for part in PARTS if name in part.acts)
            self.say(f"“{action(name).label}” is for a row of {parts}.", wrong=True)

    def do_split(self) -> None:
        self.act_on("split")

    def do_move_up(self) -> None:
        self.act_on("move-up")

    def do_move_down(self) -> None:
        self.act_on("move-down")

    def do_retire(self) -> None:
        self.act_on("retire")

    def do_put_again(self) -> None:
        self.act_on("put-again")

    def do_add_set(self) -> None:
        from dhr_tui.screens.setup.parts.terms_sets import choose_set

        choose_set(self)
