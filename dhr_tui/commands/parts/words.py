"""Options whose value is one of the field's own words, like `missed-opportunity`."""

from __future__ import annotations

from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import Slug

Kind = TypeVar("Kind", bound=Slug)


class Word(click.ParamType[Kind]):
    """One word of a closed set, in any case, with hyphens or blanks; `noun` names the set."""

    def __init__(self, kind: type[Kind], noun: str) -> None:
        self.kind = kind
        self.name = noun

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Kind:
        if isinstance(value, self.kind):
            return value
        slug = "-".join(str(value).lower().replace("-", " ").split())
        try:
            return self.kind(slug)
        except ValueError:
            known = [word.value for word in self.kind]
            hint = nearest(slug, known) or f"; say {', '.join(known[:-1])} or {known[-1]}"
            raise Unknown(f"There is no {self.name} {value}{hint}.") from None

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return f"[{'|'.join(word.value for word in self.kind)}]"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        return [CompletionItem(w.value) for w in self.kind if w.value.startswith(incomplete)]
