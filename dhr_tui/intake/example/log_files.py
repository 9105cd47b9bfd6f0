"""What the TOML file of the worked example holds that has its logs, `logs.toml`."""

from __future__ import annotations

import msgspec

from dhr_tui.review.records import (
    Bearing,
    Characteristic,
    ContactResult,
    ContactSide,
    Delayed,
    ProcessState,
)


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class ContactEntry(_Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    who: str
    side: ContactSide
    person: str = ""
    route: str = ""
    on: str = ""
    result: ContactResult | None = None
    reply: str = ""
    note: str = ""


class ProcessEntry(_Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    name: str
    state: ProcessState
    body: str = ""
    effect: str = ""


class EqualityEntry(_Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    person: str
    characteristic: Characteristic
    bearing: Bearing
    because: str
    findings: tuple[str, ...] = ()


class RecipientEntry(_Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    name: str
    agency: str = ""
    what: str = ""
    note: str = ""


class DelayEntry(_Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: str
    because: str
    on: str
    what: Delayed
    agency: str = ""


class LogsFile(_Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    contact: tuple[ContactEntry, ...]
    process: tuple[ProcessEntry, ...]
    equality: tuple[EqualityEntry, ...]
    recipient: tuple[RecipientEntry, ...]
    delay: tuple[DelayEntry, ...]
