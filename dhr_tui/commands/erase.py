"""dhr erase: words about a person, out of what the journal keeps."""

from __future__ import annotations

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.asking import agreed, unasked
from dhr_tui.commands.parts.endings import DONE, NO
from dhr_tui.commands.parts.numbers import SAVE
from dhr_tui.commands.parts.options import Settings, acting, with_workspace
from dhr_tui.commands.parts.output import put, say


@click.command("erase")
@click.argument("case", metavar="CASE", shell_complete=completing.cases)
@click.argument("item", metavar="ITEM", shell_complete=completing.every_item)
@click.option("--save", type=SAVE, metavar="N", required=True, help="Which save.")
@click.option("--field", metavar="FIELD", default="", help="Which field; else all its words.")
@click.option(
    "--reason",
    "--because",
    "reason",
    metavar="TEXT",
    required=True,
    help="Why, without the words themselves.",
)
@acting
@with_workspace
@unasked
def erase_command(
    settings: Settings, case: str, item: str, save: int, field: str, reason: str, yes: bool
) -> int:
    """Erase the words that a save gave an item, wherever the journal has them of that item.

    What the item says today is not touched: change it first. The chain of the journal holds, and
    the erasure, with who, when and why, is a save of its own. It cannot be undone. Backups,
    exports and drafts made before still have the words, and so do other items that repeat them.

    Example: dhr erase lambeth-2024 F7 --save 41 --reason "request of a witness"
    """
    from dhr_tui.commands.parts import names
    from dhr_tui.review.acts import erasing
    from dhr_tui.review.change import Hand
    from dhr_tui.review.refs import parse_ref
    from dhr_tui.review.text import clean, one_line

    store = settings.store()
    review = store.load(case)
    ref = parse_ref(item) or names.item(review, item)
    wanted = erasing.words_of(review, store.history(case), ref, save, field)
    because = one_line(clean(reason).text)
    repeated = erasing.check_reason(wanted, because)
    fields = ", ".join(each.field for each in wanted)
    length = sum(len(each.words) for each in wanted)
    put(f"{ref}: the words that save {save} gave it ({fields}), {length} characters.")
    if repeated:
        say(f"The reason stays in the journal, and it has {', '.join(repeated)}, as they have.")
    if not agreed("Erase them for good?", yes):
        say("Nothing was erased.")
        return NO
    hand = Hand(who=settings.name, at=settings.now(), meeting=review.case.meeting)
    if change := erasing.out_of_the_record(review, wanted):
        store.save(case, change, hand)
    saved = store.erase(case, wanted, because, hand)
    say(f"Erased; save {saved.number}. Backups, exports and drafts made before still have them.")
    if beside := _kept_beside(store.folder(case)):
        say(f"So may what was kept when the case was mended: {', '.join(beside)}.")
    return DONE


def _kept_beside(folder: str) -> list[str]:
    """Files that a crash or a repair left in the folder of the case."""
    import os

    return sorted(n for n in os.listdir(folder) if ".damaged-" in n or n == "journal.torn")
