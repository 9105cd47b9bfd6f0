"""What became of an export, in words."""

from __future__ import annotations

from dhr_tui.documents.export import Exported


def sentence(done: Exported, width: int) -> str:
    """What became of an export, for one line of the screen."""
    name = done.path.name
    if not done.changed:
        return f"{name} says the same already and was left as it is."
    if done.kept is None:
        return f"Exported {name}."
    whole = f"Exported {name}; the older one is kept as {done.kept.name}."
    return whole if len(whole) <= width else f"Exported {name}; the older one is kept beside it."


def told(done: Exported, at: str) -> list[str]:
    """The same in full, for below the file's name; `at` is the time, UTC."""
    if not done.changed:
        return [f"At {at} UTC it said the same already and was left as it is."]
    kept = [f"The older one is kept as {done.kept.name}."] if done.kept else []
    return [f"Exported at {at} UTC.", *kept]
