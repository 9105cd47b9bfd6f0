"""Pasted text is text, in however many pieces it arrives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some
from textual import events
from textual._xterm_parser import XTermParser

from dhr_tui.widgets.pasted import BEGIN, END, SUBSTITUTE, Pasted

PIECES = some.lists(
    some.sampled_from([BEGIN, END, "\x1b", "[", "2", "0", "1", "~", "a", "\x1b[A", "\x1bOQ"])
)
BODY = some.text(some.sampled_from("\x1b[201~aé\r"), max_size=30).filter(lambda t: END not in t)


def taken(pieces: list[str]) -> str:
    pasted = Pasted()
    return "".join(map(pasted.take, pieces))


@given(PIECES)
def test_it_does_not_matter_where_a_read_ends(pieces: list[str]) -> None:
    whole = "".join(pieces)
    # A letter at the end lets nothing wait any more.
    assert taken([*pieces, "z"]) == taken([*whole, "z"]) == taken([whole + "z"])


@given(BODY)
def test_a_pasted_text_has_no_escape_and_loses_nothing(body: str) -> None:
    before, after = "\x1b[Ax", "y\x1bOQ"
    passed = taken([f"{before}{BEGIN}{body}{END}{after}"])
    # A body that ends like the end does begins it sooner.
    text, _, _ = (body + END).partition(END)
    assert passed.startswith(before + BEGIN + text.replace("\x1b", SUBSTITUTE) + END)
    assert passed.endswith(after)


def test_keys_pass_as_they_are_and_at_once() -> None:
    pasted = Pasted()
    for key in ("\x1b", "[", "A", "\x1b[20", "x", "\x11", "é"):
        assert pasted.take(key) == key


def test_the_screen_library_gets_one_paste_and_no_key() -> None:
    parser = XTermParser()
    hostile = "one \x1b[113;5u two\x1bOQ \x1b[31mthree\x1b"
    found = list(parser.feed(Pasted().take(f"{BEGIN}{hostile}{END}")))
    assert [type(event) for event in found] == [events.Paste]
    (paste,) = found
    assert isinstance(paste, events.Paste)
    assert paste.text == hostile.replace("\x1b", SUBSTITUTE)


def test_the_screen_library_alone_takes_keys_out_of_a_paste() -> None:
    found = list(XTermParser().feed(f"{BEGIN}one \x1bOQ two{END}"))
    assert any(isinstance(event, events.Key) for event in found)
