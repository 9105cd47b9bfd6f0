"""What a long journal costs: a hundred thousand saves, verified to their last byte."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec

from benchmarks.ceiling import HAND, ceiling_change
from benchmarks.table import Row
from dhr_tui.review.change import editing
from dhr_tui.review.history import Entry
from dhr_tui.store import casefile, parts
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.meta import Meta, chained
from dhr_tui.store.pages import Pages
from dhr_tui.store.step import advance, empty
from dhr_tui.store.workspace import Workspace

SAVES = 100_000
CASE = "long"


def journal_rows(workspace: Path) -> list[Row]:
    """A case that was saved so often is written without its fsyncs, then verified as it stands."""
    store = CaseFiles(Workspace(workspace))
    folder = workspace / "cases" / CASE
    folder.mkdir(parents=True)
    _write(folder)
    begin = time.perf_counter()
    report = store.verify(CASE)
    spent = time.perf_counter() - begin
    if not report.sound or report.save != SAVES:
        raise AssertionError(report)
    size = sum(path.stat().st_size for path in folder.glob("journal*"))
    note = f"{size / 1e6:.0f} MB in {len(list(folder.glob('journal*')))} files"
    shown = f"{spent:.2f} s"
    return [Row(f"verify {SAVES:,} saves", shown, spent, "s", 2.0, 1.0, note)]


def _write(folder: Path) -> None:
    """The ceiling case, then rewordings of one finding after another."""
    meta, review, _ = advance(*empty(CASE), ceiling_change(), HAND)
    findings = dict(review.findings)
    numbers = list(findings)
    lines = [_line(meta)]
    for save in range(2, SAVES + 1):
        was = findings[numbers[save % len(numbers)]]
        words = f"{was.text[:120]} Said again, as save {save}."
        entry = Entry(
            number=save,
            at=HAND.at,
            who=HAND.who,
            act="edit",
            says=f"reworded F{was.id}",
            edits=(editing(was, text=words),),
            salt=f"{save:016x}",
        )
        body = msgspec.json.encode(entry)
        meta = Meta(
            case=CASE,
            save=save,
            head=chained(meta.head, body),
            prev=meta.head,
            last=body.decode(),
            next=meta.next,
        )
        findings[was.id] = msgspec.structs.replace(
            was, text=words, rev=was.rev + 1, by=HAND.who, at=HAND.at
        )
        lines.append(_line(meta))
    _in_parts(folder, lines)
    review = msgspec.structs.replace(review, findings=findings)
    (folder / casefile.NAME).write_bytes(Pages.of(review).file(meta))


def _line(meta: Meta) -> bytes:
    return f"{meta.head} {meta.last}\n".encode()


def _in_parts(folder: Path, lines: list[bytes]) -> None:
    """The lines as the files of a journal, each closed once it is large enough."""
    part, held = 0, bytearray()
    for line in lines:
        if len(held) >= parts.LARGEST:
            (folder / parts.closed_name(part)).write_bytes(held)
            part, held = part + 1, bytearray()
        held += line
    (folder / parts.OPEN).write_bytes(held)
