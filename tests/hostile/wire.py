"""What the program may send to a terminal, as a grammar: everything else came from somewhere else.

The list is what Textual's driver sends of its own accord, and it is short: where the cursor goes,
in which ink it writes, the shape of the mouse pointer, and the modes that are set at the beginning
and given back at the end.
"""

from __future__ import annotations

import re

from dhr_tui.review.text import UNSEEN

INK = rb"(?:[0123479]|2[23479]|[34]9|[34]8;5;\d{1,3})"
"""Plain, strong, faint, slanted, underlined, reversed, struck through, each with its end, and the
256 colours."""

SHOWN = re.compile(
    rb"\x1b\[\d{1,4};\d{1,4}H"
    rb"|\x1b\[" + INK + rb"(?:;" + INK + rb")*m"
    rb"|\x1b\[K"
    rb"|\x1b\]22;(?:default|pointer|text)\x07"
    rb"|\r\n"
)
"""What a screen is drawn with; no text of a case is as harmless as this by chance."""

MODES = re.compile(
    rb"\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1049|2004)[hl]"
    rb"|\x1b\[\?20(?:26|48)\$p|\x1b\[>\d{1,2}u|\x1b\[<u"
)
"""What is set and asked at the beginning and given back at the end."""


def strange(written: bytes, *, at_an_end: bool) -> list[str]:
    """What is neither text nor the program's own, with what stands around it.

    `at_an_end` allows the modes of the beginning and the end.
    """
    rest = SHOWN.sub(b"", MODES.sub(b"", written) if at_an_end else written)
    text = rest.decode("utf-8", "surrogateescape")
    return [text[max(0, found.start() - 20) : found.end() + 20] for found in UNSEEN.finditer(text)]
