"""A document as a file in a folder."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from dhr_tui.documents import files
from dhr_tui.documents.addressing import address
from dhr_tui.documents.faults import NotExported
from dhr_tui.documents.registry import (
    AGENCIES,
    ORDERS,
    document_named,
    order_for,
    printed,
    subject_for,
    subject_name,
    tree_of,
)
from dhr_tui.documents.withholding import withhold
from dhr_tui.host.reasons import reason
from dhr_tui.review.register import NO_NAMES, Register
from dhr_tui.review.review import Review

_CASE = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


class Exported(NamedTuple):
    """Where a document is, whether its file was written now, and where the older one was kept.

    `names` is how many names of a register were looked for, and none of them found.
    """

    path: Path
    changed: bool
    kept: Path | None = None
    names: int = 0

    @property
    def assurance(self) -> str:
        """That no real name is in it, in a sentence; empty where there is no register to tell."""
        if not self.names:
            return ""
        whose = "The one name" if self.names == 1 else f"None of the {self.names} names"
        return f"{whose} of your register is {'not ' if self.names == 1 else ''}in it."


def file_name(
    case_id: str,
    name: str,
    *,
    order: str | None = None,
    drafts: bool = False,
    subject: str = "",
) -> str:
    """`<case>-<document>[-<subject>][-by-question][-draft].md`. Raises NotExported."""
    if not _CASE.fullmatch(case_id):
        raise NotExported(f'"{case_id}" is not the name of a case.')
    document = document_named(name)
    chosen = order_for(document, order)
    by = f"-by-{chosen}" if chosen not in ("", ORDERS[0]) else ""
    of = f"-{subject}" if subject else ""
    return f"{case_id}-{document.name}{of}{by}{'-draft' if drafts else ''}.md"


def leaving(
    review: Review,
    case_id: str,
    name: str,
    *,
    order: str | None = None,
    drafts: bool = False,
    about: int = 0,
    register: Register = NO_NAMES,
    to_others: bool = False,
) -> str:
    """A document as Markdown that may leave: it has no name of the register, and a letter names
    no other agency, unless it may (`to_others`). Raises NotExported."""
    document = document_named(name)
    tree = tree_of(review, name, order=order, drafts=drafts, about=about)
    withhold(document.title, tree, case_id, review, register)
    if document.about == AGENCIES and not to_others:
        address(review, subject_for(review, document, about), drafts)
    return printed(tree)


def export(
    review: Review,
    case_id: str,
    name: str,
    folder: Path,
    *,
    order: str | None = None,
    drafts: bool = False,
    about: int = 0,
    register: Register = NO_NAMES,
    to_others: bool = False,
) -> Exported:
    """Write a document, whole or not at all. Raises NotExported; then nothing was changed.

    A file that already says the same is left alone; one that says something else is kept beside
    the new one under a name with a number. No link is followed. The file is its owner's
    only, or its group's in the folder of a shared case. `register` has the real names with which
    nothing is written; `to_others` lets a letter name another agency than its own.
    """
    subject = subject_name(review, document_named(name), about)
    target = file_name(case_id, name, order=order, drafts=drafts, subject=subject)
    said = leaving(
        review,
        case_id,
        name,
        order=order,
        drafts=drafts,
        about=about,
        register=register,
        to_others=to_others,
    )
    try:
        with files.held(folder) as handle:
            written = _write(handle, folder, target, said.encode())
            return written._replace(names=len(register))
    except OSError as fault:
        raise NotExported(_sentence(folder, target, fault)) from fault


def _write(handle: int, folder: Path, target: str, data: bytes) -> Exported:
    older = files.content(handle, target)
    if older == data:
        return Exported(folder / target, changed=False)
    kept = files.put(handle, target, data, older)
    return Exported(folder / target, changed=True, kept=folder / kept if kept else None)


def _sentence(folder: Path, target: str, fault: OSError) -> str:
    """What went wrong: a link in the way, or whatever the system says of the folder."""
    if os.path.islink(folder / target):
        return f"{folder / target} is a link and was left alone: move it away, then export again."
    if os.path.islink(folder):
        return (
            f"The folder {folder} is a link: put a folder in its place, or name the one that it "
            "leads to (--output)."
        )
    why = reason(fault) if fault.errno else str(fault)
    return f"The folder {folder} cannot be written: {why}."
