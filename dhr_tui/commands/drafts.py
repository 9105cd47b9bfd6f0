"""dhr drafts: what was typed on the screen and not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import excerpt, put, put_json, say
from dhr_tui.store.left import in_utc, left

if TYPE_CHECKING:
    from dhr_tui.session import Session
    from dhr_tui.store.left import Left


@click.command("drafts")
@on_case
@click.option("--discard", metavar="KEY", help="Throw one draft away, by its key.")
@as_json
def drafts_command(session: Session, discard: str | None, json: bool) -> None:
    """List what you left unsaved in a case: key, when, on which version, who changed that since.

    The screen goes on with a draft (u). With --discard a draft is thrown away, and its words are
    printed a last time.

    Example: dhr drafts lambeth-2024 --discard F7
    """
    drafts = session.store.draft_list(session.case_id, session.who)
    found = [left(session.review, draft) for draft in drafts]
    if discard is not None:
        _discard(session, found, discard)
    elif json:
        put_json([_as_json(each) for each in found])
    else:
        for each in found:
            _put(each)
        if not found:
            say(_nothing(session))


def _nothing(session: Session) -> str:
    """That there is none, or none that this account may take for somebody's words."""
    sealed = session.store.draft_sealed(session.case_id, session.who)
    if not sealed:
        return f"{session.who} left nothing unsaved in {session.case_id}."
    texts, belong = ("text", "belongs") if sealed == 1 else ("texts", "belong")
    return (
        f"{session.who} left {sealed} {texts} unsaved in {session.case_id}, which {belong} to that "
        "account and open for it alone."
    )


def _put(found: Left) -> None:
    """A draft in three lines: what it is and its key, what became of its record, its words."""
    draft = found.draft
    key = f"  (key: {draft.key})" if found.name != draft.key else ""
    put(f"{found.name}  {draft.at}{key}")
    put(f"    {found.told(in_utc)}")
    put(f"    {excerpt(draft.text)}")


def _discard(session: Session, found: list[Left], key: str) -> None:
    chosen = [each.draft for each in found if each.draft.key == key]
    if not chosen:
        keys = ", ".join(each.draft.key for each in found) or "none"
        raise Unknown(f"{session.who} has no draft {key} in {session.case_id}; there are: {keys}.")
    for draft in chosen:
        session.store.draft_drop(session.case_id, session.who, draft)
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
        "changed": found.changed,
        "changed_by": now.by if now and found.changed else None,
        "changed_at": now.at if now and found.changed else None,
        "gone": found.gone,
        "text": draft.text,
        "values": draft.values,
    }
