"""The terminal's keyboard: whatever it sends, the program goes on, and pasted text is text."""

from __future__ import annotations

import os
import select
from codecs import getincrementaldecoder
from threading import Event

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from dhr_tui.widgets.pasted import Pasted

MOST = 4096
"""Bytes that are read at once."""

LOOK_EVERY = 0.1
"""Seconds between two looks whether an escape stands alone, while there is one."""


class LineCut(Message):
    """There is nobody at the other end of the terminal any more."""


class _Bell(Event):
    """An event that can be waited for together with a file: `ear` can be read once it is set."""

    def __init__(self) -> None:
        super().__init__()
        self.ear, self._bell = os.pipe()

    def set(self) -> None:
        super().set()
        os.write(self._bell, b".")

    def clear(self) -> None:
        if self.is_set():
            os.read(self.ear, 1)
        super().clear()

    def __del__(self) -> None:
        os.close(self.ear)
        os.close(self._bell)


class Keyboard(LinuxDriver):
    """The plain driver, but for three things that its own reading of keys does not bear.

    A byte that is no UTF-8, as a terminal with another character set sends, would end the
    program; here it is the letter that stands for what cannot be read. An escape in a pasted text
    would be taken for a key. And it would look ten times a second whether the program ends, which
    is most of what twenty sessions cost a host while nobody types; here the end is heard.
    """

    exit_event: _Bell

    def start_application_mode(self) -> None:
        if not isinstance(self.exit_event, _Bell):
            self.exit_event = _Bell()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def run_input_thread(self) -> None:
        """Read keys until the program ends, or the line is cut and no more can come."""
        parser, pasted = XTermParser(self._debug), Pasted()
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not self.exit_event.is_set():
            # The parser has to be asked again only while it waits for the rest of an escape.
            patience = None if parser._timeout_time is None else LOOK_EVERY
            if (
                self.fileno
                in select.select([self.fileno, self.exit_event.ear], [], [], patience)[0]
            ):
                data = self._read()
                if not data:
                    self.process_message(LineCut())
                    return
                text = pasted.take(decode(data))
                for event in parser.feed(text) if text else ():
                    self.process_message(event)
            for event in parser.tick():
                self.process_message(event)

    def _read(self) -> bytes:
        """What was typed; nothing where the line is cut."""
        try:
            return os.read(self.fileno, MOST)
        except OSError:
            return b""
