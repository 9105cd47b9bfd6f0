"""What every screen of a case has: the lines round it, its keys, and the way of a change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.widget import Widget

from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place, Review
from dhr_tui.screens.frame import strips
from dhr_tui.screens.frame.moving import place_of, standing
from dhr_tui.screens.keys.actions import action, actions_of, where_it_is, why_not
from dhr_tui.screens.keys.trials import Situation
from dhr_tui.screens.lines.company import whereabouts_of
from dhr_tui.screens.lines.once import Once
from dhr_tui.screens.program.fitting import Fitting
from dhr_tui.session import Act, at_home
from dhr_tui.store.present import Present
from dhr_tui.store.protocol import Saved
from dhr_tui.widgets.ink import Line, line
from dhr_tui.widgets.page import Page

if TYPE_CHECKING:
    from dhr_tui.screens.program.program import Program

STATUS_ROWS = 3
"""Rows that a sentence may take; a screen's own content gives way while it is there."""

SMALLEST = (60, 15)
"""Columns and rows below which the program says that it has too little room."""


class CaseScreen(Fitting[None], inherit_bindings=False):
    """A screen of an open case. A subclass fills the middle and says what its actions do.

    Every key arrives as `action_do` with the name of an action; the table says whether it may
    be now, and the method `do_<name>` does it.
    """

    place_name: ClassVar[str] = ""
    AUTO_FOCUS = ""
    # Pages cover all of it, so that nothing of its own has to be painted at every key.
    BLANK = True
    # A field that gets the focus paints itself; the rest of the screen need not be sent again.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    app: Program

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self._said_wrong = False
        self._ready = False
        self._keys_row: Once[Line] = Once()
        self._before_eyes: Place | Ref | None = None

    def compose(self) -> ComposeResult:
        yield Page(id="title")
        yield from self.compose_middle()
        yield Page(id="status")
        yield Page(id="keys")

    def compose_middle(self) -> ComposeResult:
        """The widgets between the title and the status line."""
        yield from ()

    def show_middle(self) -> None:
        """Bring the middle up to date with the review, the cell and the selection."""

    @property
    def review(self) -> Review:
        return self.app.review

    @property
    def place(self) -> Place | None:
        """The cell under the cursor; the first one where that cell is no longer in the case."""
        return standing(self.review, self.app.grid, self.app.place)

    @property
    def item(self) -> Ref | None:
        """The selected item, which commands act on."""
        return None

    @property
    def stands(self) -> Place | None:
        """The cell that this person is in, as others are told: the one of the selected item."""
        return place_of(self.review, self.item) if self.item else None

    @property
    def whereabouts(self) -> Present:
        """Where this person is, as others are told."""
        session = self.app.session
        return whereabouts_of(session, self.place_name, self.stands, self.item, self.editing)

    def before_eyes(self, what: Place | Ref | None) -> None:
        """Remember which cell or item is shown in words; what was shown before was looked at."""
        if what != self._before_eyes:
            if self._before_eyes is not None:
                self.app.session.looked_at(self._before_eyes)
            self._before_eyes = what

    @property
    def situation(self) -> Situation:
        return Situation(self.review, self.app.session.hand(), self.place, self.item)

    @property
    def keys_of(self) -> str:
        """The place whose keys the footer shows."""
        return self.place_name

    @property
    def idle(self) -> frozenset[str]:
        """The actions, by id, that have nothing to act on in what is shown."""
        return frozenset()

    def offers(self, name: str) -> bool:
        """Whether an action is one of this screen's, and is not forbidden by --restricted."""
        return action(name) in actions_of(self.place_name, self.app.restricted)

    doing = ""
    """The action that was done here last."""

    def action_do(self, name: str) -> None:
        """Do an action of the table, or say why it may not be."""
        refusal = why_not(action(name), self.situation, self.place_name)
        if refusal:
            self.say(refusal, wrong=True)
            return
        self.say("")
        self.doing = name
        getattr(self, "do_" + name.replace("-", "_"))()
        if self.is_current:
            self.show_keys()
        self.app.tell_where()

    @property
    def editing(self) -> bool:
        """Whether something is being written here."""
        return False

    def keep_words(self) -> str:
        """Keep what is being written as a draft, at once; why it is not kept, if so."""
        return ""

    def leave_writing(self, then: Callable[[], None], leaving: str = "leave") -> None:
        """Keep what is being written as a draft, then go on; `leaving` says what that is to do."""
        then()

    def select(self, item: Ref) -> None:
        """Make an item the selected one, where the screen has items."""

    def action_elsewhere(self, name: str) -> None:
        """Say where a key is for that does nothing here."""
        self.say(where_it_is(name), wrong=True)

    def perform(
        self,
        act: Act,
        then: Callable[[Saved], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do an act in the background; `then` gets what was saved, `failed` why it was not."""
        self.app.perform(act, then, failed)

    @property
    def ready(self) -> bool:
        """Whether keys may come; until then they wait."""
        return self._ready

    @property
    def said(self) -> tuple[str, bool]:
        """What the status line says, and whether it is something wrong."""
        return self._said, self._said_wrong

    def say(self, sentence: str, wrong: bool = False) -> None:
        """Put a sentence in the status line until the next key."""
        if (sentence, wrong) != (self._said, self._said_wrong):
            self._said, self._said_wrong = sentence, wrong
            self.show_status()

    def show_all(self) -> None:
        """Bring everything up to date."""
        if not self._in_sight:
            return
        self.show_company()
        self.show_status()
        self.show_keys()
        self.app.tell_where()

    def show_company(self) -> None:
        """Bring up to date what tells of others: the title, and the signs in the middle."""
        if not self._in_sight:
            return
        self.show_middle()
        self.show_title()

    def show_title(self) -> None:
        """The title alone, as when the clock of a running meeting goes on."""
        if self._in_sight:
            session = self.app.session
            time = at_home(session.clock())[:5]
            row = strips.title(self.review, self.size.width, session.company, time)
            self.query_one("#title", Page).show([row])

    @property
    def _in_sight(self) -> bool:
        """Whether the pages are there and have a size."""
        return self._ready and self.is_attached and bool(self.size.width)

    def show_status(self) -> None:
        if not self._in_sight:
            return
        text = strips.progress(self.app.grid, self.review.save)
        width = self.size.width
        if width < SMALLEST[0] or self.size.height < SMALLEST[1]:
            text = "This terminal is small; 60 columns and 15 rows are the least."
        ink = "warning" if self._said_wrong else "accent"
        said = strips.sentence(self._said, max(width - 2, 10))[:STATUS_ROWS]
        rows = said if self._said else [text]
        status = self.query_one("#status", Page)
        if status.styles.height is None or status.styles.height.value != len(rows):
            status.styles.height = len(rows)
        status.show([line(" ", (row, ink if self._said else "quiet")) for row in rows])

    def show_keys(self) -> None:
        if not self._in_sight:
            return
        situation, name, width = self.situation, self.keys_of, self.size.width
        row = self._keys_row.get(
            situation.review,
            (name, self.idle, situation.place, situation.item, width),
            lambda: strips.keys(name, situation, width, self.app.restricted, self.idle),
        )
        self.query_one("#keys", Page).show([row])

    def on_mount(self) -> None:
        self._ready = True
        self.app.go_on()

    def on_resize(self, event: events.Resize) -> None:
        self.show_all()

    def on_screen_resume(self) -> None:
        self.show_all()
        self.app.following.resume()
