"""A person's terminal with a program in it: what it shows, what it costs, how it ends."""

from __future__ import annotations

import os
import select
import signal
import time
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, Self

import pyte

from benchmarks.terminal import replies, sequences
from benchmarks.terminal.keys import encode
from benchmarks.terminal.process import resize, spawn
from benchmarks.terminal.screen import Screen

QUIET = 0.1
"""Seconds without a byte after which the answer to a key is taken to be complete."""

SLICE = 512
"""Bytes that are read into the screen at once, so that arriving bytes are never stamped late."""

MORE = 0.001
"""Seconds in which the rest of an answer follows; reading it goes before showing it."""


class NotSeen(Exception):
    """A wanted text did not appear; the message holds the screen."""


class Press(NamedTuple):
    """What a key cost: milliseconds to the first and to the last byte (None: silent), bytes."""

    first_ms: float | None
    last_ms: float | None
    bytes: int


class Terminal:
    """A program in a pseudo-terminal of `columns` by `rows`. As a context it ends the program."""

    def __init__(
        self,
        words: Sequence[str],
        columns: int = 120,
        rows: int = 36,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.columns, self.rows = columns, rows
        self.screen: Any = Screen(columns, rows)
        self._stream: Any = pyte.ByteStream(self.screen)
        self._unread = b""
        self._alive = True
        self._hung = False
        self._status: int | None = None
        self.written = bytearray()
        self._reads: list[tuple[int, float]] = []
        self.first_byte_at = self.last_byte_at = 0.0
        self.started_at = time.perf_counter()
        self.pid, self._master = self._start(words, environment or {})

    def _start(self, words: Sequence[str], environment: Mapping[str, str]) -> tuple[int, int]:
        return spawn(words, self.columns, self.rows, environment)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def text(self) -> str:
        """What the screen shows, a line a row."""
        # Not pyte's own `display`, which falls over half of a wide letter.
        rows, columns = range(self.rows), range(self.columns)
        buffer = self.screen.buffer
        return "\n".join("".join(buffer[y][x].data for x in columns) for y in rows)

    def send(self, data: bytes) -> None:
        os.write(self._master, data)

    def pump(self, seconds: float) -> bool:
        """Take what the program writes, waiting at most so long; false once it has ended."""
        if self._hung:
            time.sleep(max(seconds, 0))
            return True
        pending = not sequences.begins_unfinished(self._unread)
        if not select.select([self._master], [], [], MORE if pending else max(seconds, 0))[0]:
            if pending:
                self._show_slice()
            return True
        try:
            data = os.read(self._master, 65536)
        except BlockingIOError:
            return True
        except OSError:
            data = b""
        self._alive = bool(data)
        self._take(data)
        return self._alive

    def _take(self, data: bytes) -> None:
        if data:
            self.last_byte_at = time.perf_counter()
            self.first_byte_at = self.first_byte_at or self.last_byte_at
            self.written += data
            self._unread += data
            self._reads.append((len(self.written), self.last_byte_at))

    def _show_slice(self) -> None:
        chunk = sequences.slice_of(self._unread, SLICE)
        self._unread = self._unread[len(chunk) :]
        for match in sequences.STRING.finditer(chunk):
            self._answer(replies.to_string(match))
        for match in sequences.CSI.finditer(chunk):
            cursor = self.screen.cursor
            state = replies.State(self.columns, self.rows, cursor.x, cursor.y)
            self._answer(replies.to_sequence(match, state))
        self._stream.feed(sequences.readable(chunk))

    def _answer(self, reply: bytes) -> None:
        if reply and self._alive:
            self.send(reply)

    def wait_for(self, *wanted: str, seconds: float = 20.0) -> float:
        """Wait until every text is on the screen; when its last byte came. Raises NotSeen."""
        return self.wait_until(lambda shown: all(each in shown for each in wanted), wanted, seconds)

    def wait_until(
        self, holds: Callable[[str], bool], wanted: object, seconds: float = 20.0
    ) -> float:
        """Wait until something holds of the screen's text. Raises NotSeen, naming `wanted`."""
        deadline = time.perf_counter() + seconds
        seen_at, checked = -1, -1
        while time.perf_counter() < deadline and self.pump(0.01):
            seen_at = len(self.written) - len(self._unread)
            if seen_at != checked and holds(self.text()):
                return self._came(seen_at)
            checked = seen_at
        while not sequences.begins_unfinished(self._unread):
            self._show_slice()
        if holds(self.text()):
            return self.last_byte_at
        state = "" if self._alive else f" (the program ended with {self.ended(1.0)})"
        raise NotSeen(f"{wanted!r} not seen{state}; the screen was:\n{self.text()}")

    def _came(self, offset: int) -> float:
        """When the byte before `offset` came; the screen may be shown later than more is read."""
        at = bisect_left(self._reads, offset, key=itemgetter(0))
        return self._reads[at][1] if at < len(self._reads) else self.last_byte_at

    def wait_quiet(self, quiet: float = QUIET, seconds: float = 10.0) -> None:
        """Take what is written until nothing was for `quiet` seconds."""
        begin = now = time.perf_counter()
        while now - begin < seconds and self.pump(0.001):
            now = time.perf_counter()
            silent = now - max(self.last_byte_at, begin)
            if silent >= quiet and sequences.begins_unfinished(self._unread):
                return

    def press(self, key: str, quiet: float = QUIET, patience: float = 1.0) -> Press:
        """Press one key and wait for the whole answer; `patience` is for its first byte."""
        return self.answer_to(encode(key), quiet, patience)

    def answer_to(self, data: bytes, quiet: float = QUIET, patience: float = 1.0) -> Press:
        """As `press`, for any bytes."""
        before, self.first_byte_at = len(self.written), 0.0
        begin = time.perf_counter()
        self.send(data)
        while not self.first_byte_at and time.perf_counter() - begin < patience:
            if not self.pump(0.001):
                break
        if not self.first_byte_at:
            return Press(None, None, 0)
        self.wait_quiet(quiet)
        first, last = self.first_byte_at - begin, self.last_byte_at - begin
        return Press(first * 1000, last * 1000, len(self.written) - before)

    def type(self, text: str) -> None:
        """Type a text, a key a character, as fast as the line takes it."""
        for character in text:
            self.send(encode(character))
            self.pump(0)

    def idle(self, seconds: float) -> int:
        """How many bytes the program writes while nothing is pressed."""
        before, end = len(self.written), time.perf_counter() + seconds
        while time.perf_counter() < end and self.pump(0.02):
            continue
        return len(self.written) - before

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size."""
        self.columns, self.rows = columns, rows
        self.screen.resize(rows, columns)
        resize(self._master, columns, rows)

    def drop(self) -> None:
        """Cut the line, as when the network goes: the program's terminal is gone."""
        os.close(self._master)
        self._master, self._alive = -1, False

    def hang(self) -> None:
        """Read no more of what the program writes, as a client that is stopped; keys still go."""
        self._hung = True

    def go_on(self) -> None:
        """Read again, from where it hung."""
        self._hung = False

    def ended(self, seconds: float) -> int | None:
        """The exit status, or minus the signal, once the program ends; None if it does not."""
        deadline = time.perf_counter() + seconds
        while self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._status = os.waitstatus_to_exitcode(status)
                self._read_rest()
            elif time.perf_counter() > deadline:
                break
            elif self._alive:
                self.pump(0.01)
            else:
                time.sleep(0.01)
        return self._status

    def _read_rest(self) -> None:
        """Take what the program wrote before it ended."""
        self.go_on()
        while self._alive and select.select([self._master], [], [], 0)[0]:
            if not self.pump(0):
                break

    def close(self) -> None:
        """End the program, if it has not ended, and take its line away."""
        for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL):
            if self.ended(0) is None:
                os.kill(self.pid, number)
                self.ended(2.0)
        if self._master >= 0:
            os.close(self._master)
            self._master = -1
