"""The terminal's keyboard: whatever it sends, the program goes on, and pasted text is text."""

from __future__ import annotations

import os
import selectors
from codecs import getincrementaldecoder

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from dhr_tui.widgets.pasted import Pasted

MOST = 4096
"""Bytes that are read at once."""

LOOK_EVERY = 0.1
"""Seconds between two looks whether an escape stands alone, and whether the program ends."""


class Keyboard(LinuxDriver):
    """The plain driver, but for two things that its own reading of keys does not bear.

    A byte that is no UTF-8, as a terminal with another character set sends, would end the
    program; here it is the letter that stands for what cannot be read. An escape in a pasted text
    would be taken for a key.
    """

    def run_input_thread(self) -> None:
        """Read keys until the program ends, or the line is cut and no more can come."""
        parser, pasted = XTermParser(self._debug), Pasted()
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(LOOK_EVERY):
                    data = os.read(self.fileno, MOST)
                    if not data:
                        return
                    text = pasted.take(decode(data))
                    for event in parser.feed(text) if text else ():
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
