"""What the entries of the logs and the answers about equality say, to search and to go to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from dhr_tui.review.considered import called
from dhr_tui.review.records import (
    Contact,
    Delay,
    Process,
    Recipient,
    Record,
)
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.review import Review


class Logged(NamedTuple):
    """An entry: its name, what it is, what it is called, and all of its words in one text."""

    ref: Ref
    noun: str
    name: str
    words: str


def logged(review: Review) -> Iterator[Logged]:
    """Every entry of every log, log by log, and every answer about equality."""
    logs: tuple[tuple[str, Mapping[int, Contact | Process | Recipient | Delay]], ...] = (
        ("contact", review.contacts),
        ("process", review.processes),
        ("recipient", review.dissemination),
        ("delay", review.delays),
    )
    for noun, records in logs:
        for _, entry in sorted(records.items()):
            yield Logged(ref_to(entry), noun, _name(entry), " ".join(_texts(entry)))
    for _, answer in sorted(review.equality.items()):
        name = f"{called(review.people[answer.person])}, {answer.characteristic.label}"
        yield Logged(ref_to(answer), "equality", name, f"{name}: {answer.because}")


def _name(entry: Contact | Process | Recipient | Delay) -> str:
    if isinstance(entry, Contact):
        return entry.who
    return entry.because if isinstance(entry, Delay) else entry.name


def _texts(entry: Record) -> Iterator[str]:
    for field in msgspec.structs.fields(type(entry)):
        if field.type is str and field.name not in Record.__struct_fields__:
            yield getattr(entry, field.name)
