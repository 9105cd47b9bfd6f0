"""What goes over the line: the terminal shows what was painted, and nothing is sent twice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.control import Control
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip

from benchmarks.terminal.screen import Screen
from dhr_tui.widgets.ink import Line, cut, line
from dhr_tui.widgets.paper import Paper
from dhr_tui.widgets.wire import Wire, _cells

WIDTH = 30
LETTERS = "ab \u0301\u0308łążع漢字🏠·●◐…-|[/]"
INKS = {
    "strong": Style(bold=True),
    "quiet": Style(dim=True),
    "good": Style(color="green", underline=True),
    "cursor": Style(color="black", bgcolor="cyan", bold=True, strike=True),
}
PAPER = Paper(Style(color="white", bgcolor="black"), Color.parse("black"), INKS, ())
TEXTS = st.text(st.sampled_from(LETTERS), max_size=20)
ROWS = st.lists(st.tuples(TEXTS, st.sampled_from(["", *INKS])), max_size=4).map(
    lambda spans: cut(line(*spans), WIDTH)
)
PAGES = st.lists(ROWS, min_size=1, max_size=3)


class Wired:
    """A wire with a terminal at its other end."""

    def __init__(self) -> None:
        self.wire = Wire()
        self.screen: Any = Screen(WIDTH, 3)
        # As the program does: what does not fit into a row goes into no other.
        self.screen.reset_mode(7, private=True)
        self._stream: Any = pyte.Stream(self.screen)

    def whole(self, page: list[Line]) -> str:
        strips: list[Iterable[Strip]] = [[PAPER.paint(row, WIDTH)] for row in page]
        return self._send(LayoutUpdate(strips, Region(0, 0, WIDTH, len(page))))

    def part(self, page: list[Line], first: int = 0, last: int = WIDTH) -> str:
        """Paint columns `first` to before `last` of every row again."""
        chops = [{0: PAPER.paint(row, WIDTH)} for row in page]
        spans = [(y, first, last) for y in range(len(page))]
        return self._send(ChopsUpdate(chops, spans, [[WIDTH]] * len(page)))

    def shown(self) -> list[list[tuple[Any, ...]]]:
        """Letter, colours, weight and lines of every column, as the terminal has them."""
        rows = [[self.screen.buffer[y][x] for x in range(WIDTH)] for y in range(3)]
        return [[_seen(cell) for cell in row] for row in rows]

    def _send(self, update: LayoutUpdate | ChopsUpdate) -> str:
        sent = self.wire.take(update, ColorSystem.STANDARD)
        self._stream.feed(sent)
        return sent


def _seen(cell: Any) -> tuple[Any, ...]:
    return (cell.data, cell.fg, cell.bg, cell.bold, cell.underscore, cell.strikethrough)


@given(PAGES, PAGES)
def test_the_terminal_shows_the_last_page_whatever_it_showed_before(
    before: list[Line], after: list[Line]
) -> None:
    after = [*after, *before[len(after) :]]
    ours, fresh = Wired(), Wired()
    ours.whole(before)
    ours.part(after)
    fresh.whole(after)

    assert ours.shown()[: len(after)] == fresh.shown()[: len(after)]


def test_a_mark_and_a_wide_letter_are_not_two_letters_of_one_column() -> None:
    cells, unsure = _cells([Segment("e\u0301字a")], ColorSystem.STANDARD)

    assert [letter for letter, _ in cells] == ["e\u0301", "字", "", "a"]
    assert unsure


@given(PAGES)
def test_what_is_shown_already_is_not_sent_again(page: list[Line]) -> None:
    ours = Wired()
    ours.whole(page)

    assert ours.part(page) == ""


@given(PAGES)
def test_a_whole_screen_is_sent_whole_since_somebody_may_have_written_over_it(
    page: list[Line],
) -> None:
    ours = Wired()

    assert ours.whole(page) == ours.whole(page) != ""


def test_one_other_letter_costs_its_place_and_its_ink() -> None:
    ours = Wired()
    ours.whole([line("The panel heard", (" agreed", "good"))])

    sent = ours.part([line("The panel hears", (" agreed", "good"))])

    assert sent == "\x1b[1;15H\x1b[37;40ms\x1b[0m"


def test_a_weight_ends_without_naming_the_colours_again() -> None:
    sent = Wired().whole([line(("F7", "strong"), " chair")])

    assert sent.startswith("\x1b[1;1H\x1b[1;37;40mF7\x1b[22m chair")


def test_only_the_columns_that_were_painted_again_are_looked_at() -> None:
    ours = Wired()
    ours.whole([line("abcdef")])
    ours.part([line("uvwxyz")], 2, 4)

    assert ours.screen.display[0].rstrip() == "abwxef"


def test_nothing_that_steers_a_terminal_is_sent_with_the_text() -> None:
    title = Control.title("Kazia").segment
    link = Segment("text", Style(link="https://example.org"))
    strips: list[Iterable[Strip]] = [[Strip([title, link], 4)]]

    sent = Wire().take(LayoutUpdate(strips, Region(0, 0, 4, 1)), ColorSystem.STANDARD)

    assert sent == "\x1b[1;1Htext"


def test_a_row_with_letters_of_unsure_width_is_sent_whole_until_the_whole_screen_is() -> None:
    ours = Wired()
    ours.whole([line("\u2764 and a")])

    assert "and b" in ours.part([line("\u2764 and b")])
    assert "plain row" in ours.part([line("a plain row")])
    assert "plain" in ours.part([line("a plain now")])
    ours.whole([line("a plain row")])
    assert "plain" not in ours.part([line("a plain now")])


def test_a_row_of_unsure_width_is_written_from_its_beginning_and_blank_at_its_end() -> None:
    ours = Wired()
    ours.whole([line("a \u2764 and a flag there")])
    sent = ours.part([line("a \u2764 and a flag here")], 15)

    assert sent.startswith("\x1b[1;1H\x1b[K")
    assert "a \u2764 and a flag here" in sent


@pytest.mark.parametrize(
    "text",
    ["\u2764\ufe0f", "#\ufe0f\u20e3", "👩🏽", "👩\u200d👧", "🇵🇱", "e\u0301\u20dd", "ﷺ漢"],
)
def test_a_picture_takes_the_columns_that_the_screen_library_counts(text: str) -> None:
    cells, _ = _cells([Segment(text)], ColorSystem.STANDARD)

    assert len(cells) == cell_len(text)
    assert "".join(letter for letter, _ in cells) == text
