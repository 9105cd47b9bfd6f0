"""dhr drafts: what was typed on the screen and not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import Settings, acting, as_json, with_workspace
from dhr_tui.commands.parts.output import excerpt, put, put_json, say
from dhr_tui.store.errors import Damaged, Untrusted
from dhr_tui.store.left import in_utc, left

if TYPE_CHECKING:
    from dhr_tui.session import Session
    from dhr_tui.store.files import CaseFiles
    from dhr_tui.store.left import Left


class _Writer(NamedTuple):
    """Whose drafts, and in which case."""

    store: CaseFiles
    case: str
    who: str


@click.command("drafts")
@click.argument("case", metavar="CASE", shell_complete=completing.cases)
@acting
@with_workspace
@click.option("--discard", metavar="KEY", help="Throw one draft away, by its key.")
@as_json
def drafts_command(settings: Settings, case: str, discard: str | None, json: bool) -> None:
    """List what you left unsaved in a case: what, when, on which version, who changed that since.

    The screen goes on with a draft (u). With --discard a draft is thrown away, and its words are
    printed a last time. Drafts are listed in a damaged case too.

    Example: dhr drafts lambeth-2024 --discard F7
    """
    session, store = _opened(settings, case), settings.store()
    review, who = (session.review, session.who) if session else (None, settings.name)
    found = [left(review, draft) for draft in store.draft_list(case, who)]
    writer = _Writer(store, case, who)
    if discard is not None:
        _discard(writer, found, discard)
    elif json:
        put_json([_as_json(each) for each in found])
    else:
        for each in found:
            _put(each)
        if not found:
            say(_nothing(writer))


def _opened(settings: Settings, case: str) -> Session | None:
    """The case that the drafts are laid beside; None where it is damaged, which is told."""
    try:
        return settings.open(case)
    except Untrusted:
        raise
    except Damaged as damage:
        say(f"{damage} What was left unsaved in it can be read; --json prints it whole.")
        return None


def _nothing(writer: _Writer) -> str:
    """That there is none, or none that this account may take for somebody's words."""
    store, case, who = writer
    sealed = store.draft_sealed(case, who)
    if not sealed:
        return f"{who} left nothing unsaved in {case}."
    texts, belong = ("text", "belongs") if sealed == 1 else ("texts", "belong")
    return (
        f"{who} left {sealed} {texts} unsaved in {case}, which {belong} to that account and open "
        "for it alone."
    )


def _put(found: Left) -> None:
    """A draft in three lines: what it is and its key, what became of its record, its words."""
    draft = found.draft
    key = f"  (key: {draft.key})" if found.name != draft.key else ""
    put(f"{found.name}  {draft.at}{key}")
    put(f"    {found.told(in_utc)}")
    put(f"    {excerpt(draft.text)}")


def _discard(writer: _Writer, found: list[Left], key: str) -> None:
    store, case, who = writer
    chosen = [each.draft for each in found if each.draft.key == key]
    if not chosen:
        keys = ", ".join(each.draft.key for each in found) or "none"
        raise Unknown(f"{who} has no draft {key} in {case}; there are: {keys}.")
    for draft in chosen:
        store.draft_drop(case, who, draft)
        for line in draft.text.split("\n"):
            put(line)
    say(f"The draft {key} is thrown away.")


def _as_json(found: Left) -> dict[str, Any]:
    draft, now = found.draft, found.now
    return {
        "key": draft.key,
        "at": draft.at,
        "item": str(found.item) if found.item else None,
        "version": draft.base or None,
        "version_now": now.rev if now else None,
        "changed": found.changed if found.read else None,
        "changed_by": now.by if now and found.changed else None,
        "changed_at": now.at if now and found.changed else None,
        "gone": found.gone if found.read else None,
        "text": draft.text,
        "values": draft.values,
    }
