"""Completion of cases, agencies, questions and items for the shell.

A completion never fails: where a case cannot be read, there is nothing to complete.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from dhr_tui.review.records import Agency, State
    from dhr_tui.review.review import Review

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
Names = Iterable[tuple[str, str]]
"""Names to offer, each with a few words that say what it is."""

PLAIN = re.compile(r"[\w.,@%+/-]+")
"""Names that stand in a line of a shell as they are."""


def cases(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The cases of the workspace."""
    from dhr_tui.commands.parts.options import settings_of
    from dhr_tui.store import listing
    from dhr_tui.store.errors import StoreError

    try:
        found = listing.cases(settings_of(ctx).workspace.cases)
    except StoreError:
        return []
    return _offer(((info.id, info.title) for info in found), begun)


def commands(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The commands of dhr, and those of a group like `add` after its name."""
    from dhr_tui.commands.group import dhr
    from dhr_tui.commands.table import COMMANDS

    given = tuple(ctx.params.get("command") or ())
    if not given:
        return _offer(((entry.name, entry.says) for entry in COMMANDS.values()), begun)
    group = dhr.get_command(ctx, given[0]) if len(given) == 1 else None
    return _offer(_commands_of(group), begun) if isinstance(group, click.Group) else []


def _commands_of(group: click.Group) -> Names:
    """The commands of a group, from its table where it has one."""
    table = getattr(group, "table", {})
    if table:
        return [(entry.name, entry.says) for entry in table.values()]
    return [(name, each.get_short_help_str(80)) for name, each in group.commands.items()]


def terms(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The sets of questions that a review may begin with."""
    from dhr_tui.commands.parts.options import settings_of
    from dhr_tui.intake.terms import sets

    return _offer(sets(settings_of(ctx).workspace.terms).items(), begun)


def limits(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The sets of limits that come with the program, and what each is."""
    from dhr_tui.intake.limits import limits

    return _offer(((each.name, each.says) for each in limits().values()), begun)


def incoming(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    """What can be brought in from files."""
    from dhr_tui.intake.reading import KINDS

    return _offer(KINDS.items(), begun)


def files(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Files, which the shell finds itself."""
    return [CompletionItem(begun, type="file")]


def folders(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Folders, which the shell finds itself."""
    return [CompletionItem(begun, type="dir")]


def _of_the_case(names: Callable[[Review], Names]) -> Completer:
    """A completer over names that the case of the command line holds."""

    def complete(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
        review = _review_of(ctx)
        return _offer(names(review), begun) if review else []

    return complete


def _review_of(ctx: click.Context) -> Review | None:
    from dhr_tui.commands.parts.options import settings_of
    from dhr_tui.store.errors import StoreError

    try:
        return settings_of(ctx).store().load(_case_of(ctx))
    except StoreError:
        return None


def agencies(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The agencies; one that is offered as A5 is found by what its short form begins with too."""
    review, wanted = _review_of(ctx), begun.casefold()
    found = [
        (offer, agency.name)
        for _, agency in sorted(review.agencies.items() if review else ())
        for offer in [_plain(agency)]
        if offer.casefold().startswith(wanted) or agency.short.casefold().startswith(wanted)
    ]
    return _offer(found, "")


def _plain(agency: Agency) -> str:
    """A short form; A5 where the shell would part it in two, or read a sign of its own in it."""
    return agency.short if PLAIN.fullmatch(agency.short) else f"A{agency.id}"


def _case_of(ctx: click.Context) -> str:
    """The case the line names; while an option still lacks its value, click has not placed it."""
    if given := ctx.params.get("case"):
        return str(given)
    arguments = [p.name for p in ctx.command.params if isinstance(p, click.Argument)]
    return dict(zip(arguments, ctx.args, strict=False)).get("case", "")


def _offer(names: Names, begun: str) -> list[CompletionItem]:
    from dhr_tui.commands.parts.output import excerpt, safe

    wanted = begun.casefold()
    return [
        CompletionItem(name, help=safe(excerpt(what, 60)))
        for name, what in names
        if name.casefold().startswith(wanted)
    ]


def _agencies(review: Review) -> Iterator[tuple[str, str]]:
    for _, agency in sorted(review.agencies.items()):
        yield _plain(agency), agency.name


def _meetings(review: Review) -> Iterator[tuple[str, str]]:
    from dhr_tui.documents.dates import when

    for meeting in sorted(review.meetings.values(), key=lambda meeting: meeting.number):
        yield str(meeting.number), when(meeting.on)


def _questions(review: Review) -> Iterator[tuple[str, str]]:
    for question in review.walked:
        yield str(review.number(question.id)), question.short or question.text


def _statements(review: Review) -> Iterator[tuple[str, str]]:
    from dhr_tui.review.refs import ref_to

    for statement in review.statements():
        yield str(ref_to(statement)), f"{statement.state.label}: {statement.text}"


def worded(*states: State) -> Completer:
    """A completer over the texts in those states, which alone a command takes."""

    def names(review: Review) -> Iterator[tuple[str, str]]:
        from dhr_tui.review.refs import ref_to

        for statement in review.statements():
            if statement.state in states:
                yield str(ref_to(statement)), f"{statement.state.label}: {statement.text}"

    return _of_the_case(names)


def _speakers(review: Review) -> Iterator[tuple[str, str]]:
    """Who may dissent: members, and the agencies."""
    yield from _of_table("members", "name")(review)
    yield from _agencies(review)


def _of_table(table: str, field: str) -> Callable[[Review], Names]:
    def names(review: Review) -> Iterator[tuple[str, str]]:
        from dhr_tui.review.refs import Ref

        for number, record in sorted(getattr(review, table).items()):
            yield str(Ref(table, number)), getattr(record, field)

    return names


def _all(review: Review) -> Iterator[tuple[str, str]]:
    yield from _statements(review)
    for table, field in (
        ("queries", "text"),
        ("actions", "text"),
        ("notes", "text"),
        ("agencies", "name"),
        ("questions", "text"),
        ("members", "name"),
        ("people", "role"),
        ("meetings", "place"),
        ("contacts", "who"),
        ("processes", "name"),
        ("equality", "because"),
        ("dissemination", "name"),
        ("delays", "because"),
    ):
        yield from _of_table(table, field)(review)


def items_of(table: str, field: str) -> Completer:
    """The records of one table by name, with what one of their fields says."""
    return _of_the_case(_of_table(table, field))


meetings = _of_the_case(_meetings)
questions = _of_the_case(_questions)
statements = _of_the_case(_statements)
findings = _of_the_case(_of_table("findings", "text"))
recommendations = _of_the_case(_of_table("recommendations", "text"))
queries = _of_the_case(_of_table("queries", "text"))
actions = _of_the_case(_of_table("actions", "text"))
people = _of_the_case(_of_table("people", "role"))
members = _of_the_case(_of_table("members", "name"))
speakers = _of_the_case(_speakers)
every_item = _of_the_case(_all)
