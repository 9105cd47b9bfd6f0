"""Start `dhr` with a layer of its defence taken away: `without.py ink,filter ... dhr_tui WORDS`.

It shows that the tests of hostile text would see a leak.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

NOTHING = re.compile("(?!)")


def no_ink() -> None:
    """Pages take nothing out of a text."""
    from dhr_tui.widgets import ink

    ink._SHOWN = NOTHING


def no_filter() -> None:
    """Nothing is taken out of what is drawn."""
    from dhr_tui.widgets import only_text

    only_text.UNSEEN = NOTHING  # type: ignore[attr-defined]


LAYERS = {"ink": no_ink, "filter": no_filter}


def main() -> int:
    sys.path.insert(0, str(Path(__file__).parents[2]))
    for layer in sys.argv[1].split(","):
        LAYERS[layer]()
    sys.argv = ["dhr", *sys.argv[sys.argv.index("dhr_tui") + 1 :]]
    from dhr_tui.cli import main as dhr

    return dhr()


if __name__ == "__main__":
    sys.exit(main())
