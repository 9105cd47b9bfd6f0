"""The program fails in mid-sentence: the words are kept, and no word of the case is printed."""

from __future__ import annotations

import re
import sys

import pytest

from tests.terminal.conftest import Room

SECRET = "Marigold"
TYPED = "Nobody asked about the injury."
LEFT = b"\x1b[?1049l"

SABOTAGED = f"""
import asyncio, sys
from dhr_tui.screens.frame.common import CommonScreen

def fault(*_):
    a_local_word = "{SECRET} in a local"
    raise ValueError("{SECRET} in a message")

async def later():
    fault()

def in_a_key(screen):
    fault()

def in_a_worker(screen):
    screen.run_worker(later())

def in_a_thread(screen):
    screen.run_worker(asyncio.to_thread(fault))

def in_a_timer(screen):
    screen.set_timer(0.01, fault)

def in_a_message(screen):
    screen.call_later(fault)

def in_the_loop(screen):
    asyncio.get_running_loop().call_soon(fault)

def in_drawing(screen):
    editor = screen.query("Words").first()
    editor.render_line = fault
    editor.refresh()

def in_the_input(screen):
    screen.app._driver.process_message = fault

CommonScreen.do_help = locals()[sys.argv.pop(1)]
from dhr_tui.cli import main
sys.exit(main())
"""

KINDS = re.findall(r"def (in_\w+)", SABOTAGED)


@pytest.mark.parametrize("where", KINDS)
def test_a_fault_keeps_the_words_and_tells_none(room: Room, where: str) -> None:
    terminal = room.open(program=(sys.executable, "-c", SABOTAGED, where))
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.type(TYPED)
    terminal.wait_for(TYPED)
    terminal.press("f1")
    if where == "in_the_input":
        terminal.press("x")

    assert terminal.ended(10.0) == 70
    screen, said = terminal.written.rsplit(LEFT, 1)
    told = " ".join(said.decode().split())
    assert "A fault in dhr stopped it" in told
    assert "dhr open lewisham-2014" in told
    assert SECRET.encode() not in screen + said
    assert "injury" not in told
    drafts = (room.workspace / "cases" / "lewisham-2014" / "drafts").glob("*.json")
    assert any(TYPED in draft.read_text(encoding="utf-8") for draft in drafts)


def test_the_page_names_the_kind_of_the_fault_and_its_place(room: Room) -> None:
    terminal = room.open(program=(sys.executable, "-c", SABOTAGED, "in_a_key"))
    terminal.press("f1")

    assert terminal.ended(10.0) == 70
    told = " ".join(terminal.written.rsplit(LEFT, 1)[1].decode().split())
    assert re.search(
        r"ValueError at dhr_tui/screens/[\w/]+\.py:\d+, action_do \(raised at .*, fault\)", told
    )
    assert "draft" not in told
