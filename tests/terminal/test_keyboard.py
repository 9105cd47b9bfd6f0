"""Whatever a keyboard or a clipboard sends, it is text or a key, and the program goes on."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.terminal.keys import encode
from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

STEERING = "one \x1b[31mtwo\x1b[0m \x1b[113;5u\x1bOQ \x1b]52;c;AAAA\x07 \x9b2J three"
AS_TEXT = "one [31mtwo[0m [113;5uOQ ]52;c;AAAA 2J three"


def _writing(room: Room) -> Terminal:
    terminal = room.open()
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    return terminal


def _newest(room: Room) -> str:
    findings = room.review().findings
    return findings[max(findings)].text


def test_pasted_control_sequences_are_text_in_their_order(room: Room) -> None:
    terminal = _writing(room)
    terminal.send(f"\x1b[200~{STEERING}\x1b[201~".encode())
    terminal.wait_for(AS_TEXT)
    terminal.send(b" and four")
    terminal.wait_for(f"{AS_TEXT} and four")
    terminal.send(encode("ctrl+s"))
    terminal.wait_for("control or invisible characters taken out")

    assert _newest(room) == f"{AS_TEXT} and four"


def test_a_paste_that_arrives_in_pieces_is_one(room: Room) -> None:
    terminal = _writing(room)
    for piece in ("\x1b[20", "0~one \x1b[1", "13;5u two\x1b", "[2", "01~ three"):
        terminal.send(piece.encode())
        terminal.pump(0.02)

    terminal.wait_for("one [113;5u two three")


@pytest.mark.parametrize("sent", [b"\xe9", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80"])
def test_bytes_that_are_no_utf_8_do_not_end_the_program(room: Room, sent: bytes) -> None:
    terminal = _writing(room)
    terminal.send(b"before " + sent + b" after")

    terminal.wait_until(lambda seen: "before �" in seen and "� after" in seen, "before � after")
    assert terminal.ended(0) is None


def test_pasted_noise_does_not_end_the_program(room: Room) -> None:
    terminal = _writing(room)
    noise = bytes(byte for byte in Random(14).randbytes(20_000) if byte != 0x1B)
    terminal.send(b"\x1b[200~")
    for start in range(0, len(noise), 500):
        terminal.send(noise[start : start + 500])
        terminal.pump(0.005)
    terminal.send(b"\x1b[201~ the end")

    terminal.wait_for("the end", seconds=30.0)
    assert terminal.ended(0) is None
