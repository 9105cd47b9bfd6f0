"""The steps that record what surrounds the review: its logs, and equality."""

from __future__ import annotations

from functools import partial

from dhr_tui.intake.example.building import Added, Building, attempt, counted
from dhr_tui.intake.example.log_files import (
    ContactEntry,
    DelayEntry,
    EqualityEntry,
    LogsFile,
    ProcessEntry,
    RecipientEntry,
)
from dhr_tui.intake.example.setting import when
from dhr_tui.intake.prose import unwrapped
from dhr_tui.review.acts.equality import consider
from dhr_tui.review.acts.logs import add_entry
from dhr_tui.review.change import Change
from dhr_tui.review.records import Contact, Delay, Process, Recipient


def add_logs(build: Building, file: LogsFile) -> None:
    """Every log in a save of its own, then what was said of equality."""
    contacts = [_contact(build, entry) for entry in file.contact]
    build.add("contact", add_entry, f"added {counted(len(contacts), 'contact')}", contacts)
    processes = [_process(entry) for entry in file.process]
    build.add("process", add_entry, f"added {len(processes)} parallel processes", processes)
    recipients = [_recipient(build, entry) for entry in file.recipient]
    build.add("recipient", add_entry, f"added {counted(len(recipients), 'recipient')}", recipients)
    delays = [_delay(build, entry) for entry in file.delay]
    build.add("delay", add_entry, f"logged {counted(len(delays), 'delay')}", delays)
    steps = [_considered(build, entry) for entry in file.equality]
    says = f"considered {counted(len(steps), 'protected characteristic')}"
    build.lay_all("equality", says, steps)


def _contact(build: Building, entry: ContactEntry) -> Added:
    where = f"logs.toml, contact {entry.key}"
    record = Contact(
        id=0,
        who=entry.who,
        side=entry.side,
        person=build.id_of("person", entry.person, f"{where}, field person"),
        route=entry.route,
        on=when(entry.on, f"{where}, field on"),
        result=entry.result,
        reply=unwrapped(entry.reply),
        note=unwrapped(entry.note),
    )
    return Added(entry.key, where, record)


def _process(entry: ProcessEntry) -> Added:
    record = Process(
        id=0, name=entry.name, state=entry.state, body=entry.body, effect=unwrapped(entry.effect)
    )
    return Added(entry.key, f"logs.toml, process {entry.key}", record)


def _recipient(build: Building, entry: RecipientEntry) -> Added:
    where = f"logs.toml, recipient {entry.key}"
    agency = build.id_of("agency", entry.agency, f"{where}, field agency")
    record = Recipient(id=0, name=entry.name, agency=agency, what=entry.what, note=entry.note)
    return Added(entry.key, where, record)


def _delay(build: Building, entry: DelayEntry) -> Added:
    where = f"logs.toml, delay {entry.key}"
    record = Delay(
        id=0,
        because=unwrapped(entry.because),
        what=entry.what,
        agency=build.id_of("agency", entry.agency, f"{where}, field agency"),
        on=when(entry.on, f"{where}, field on"),
    )
    return Added(entry.key, where, record)


def _considered(build: Building, entry: EqualityEntry) -> Change:
    where = f"logs.toml, equality {entry.person} {entry.characteristic}"
    person = build.id_of("person", entry.person, f"{where}, field person")
    findings = build.ids_of("finding", entry.findings, f"{where}, field findings")
    because = unwrapped(entry.because)
    act = partial(
        consider, build.review, person, entry.characteristic, build.hand, entry.bearing, because,
        findings,
    )  # fmt: skip
    return attempt(where, act)
