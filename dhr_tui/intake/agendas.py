"""Agendas by the stage of a review, from `data/agendas.toml`, which people may edit."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from dhr_tui.intake.toml_file import read_toml
from dhr_tui.review.stages import Stage


class Agenda(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the agenda of a meeting starts from; `when` says, in words, when it fits."""

    name: Stage
    when: str
    items: tuple[str, ...]


class AgendasFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    stage: tuple[Agenda, ...]


@cache
def agendas() -> dict[Stage, Agenda]:
    """The agendas by stage. Raises faults.WrongSource where the file is wrong."""
    file = read_toml(files("dhr_tui") / "data", "agendas.toml", AgendasFile)
    return {agenda.name: agenda for agenda in file.stage}


def agenda_for(stage: Stage) -> tuple[str, ...]:
    """The items for a stage, none where the file has no such stage."""
    found = agendas().get(stage)
    return found.items if found else ()
