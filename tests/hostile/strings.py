"""Forty texts that somebody might store to harm whoever reads them."""

from __future__ import annotations

HOSTILE: dict[str, str] = {
    # What steers a terminal.
    "colour": "\x1b[31;5;8mred",
    "clearing the screen": "\x1b[2J\x1b[3J",
    "moving the cursor": "\x1b[999;999f\x1b[999A\x1b[6n",
    "scrolling region": "\x1b[1;2r\x1b[99T",
    "the other screen": "\x1b[?1049l\x1b[?47l",
    "insert mode": "\x1b[4h\x1b[20h\x1b[?3h",
    "full reset": "\x1bc\x1b#8",
    "other characters": "\x0e\x1b(0lqk\x0f",
    "clipboard": "\x1b]52;c;b3duZWQ=\x07",
    "clipboard, asked for": "\x1b]52;c;?\x1b\\",
    "title": "\x1b]0;owned\x07\x1b]2;owned\x1b\\\x1b[21t",
    "link": "\x1b]8;;file:///etc/passwd\x07press\x1b]8;;\x07",
    "notification": "\x1b]9;owned\x07\x1b]777;notify;a;b\x07",
    "file sent": "\x1b]1337;File=inline=1:QUJD\x07",
    "palette": "\x1b]4;1;rgb:00/00/00\x07\x1b]104\x07",
    "device control": "\x1bP+q544e\x1b\\\x1bPq#0~~\x1b\\",
    "application command": "\x1b_Ga=T;QUJD\x1b\\\x1b^private\x1b\\\x1bXstart\x1b\\",
    "paste ended": "\x1b[201~:quit\r\x1b[200~",
    "keys reported": "\x1b[>4;2m\x1b[=1;1u\x1b[?1003h",
    "an answer of the terminal": "\x1b[?1;2c\x1b[24;80R",
    "C1 bytes": "\x9b31m\x9d0;owned\x9c\x90q\x9c\x85",
    "cut off": "\x1b]0;never ended \x1b[",
    "old controls": "a\x08b\x7fc\x0b\x0cd\re\x07\x05\x11",
    "nothing": "nul\x00in the middle",
    # What widgets and writers read as more than letters.
    "markup of an action": "[@click=app.quit]press[/]",
    "markup of another action": "[@click='app.do(\"undo\")']press[/]",
    "markup closed": "[/red][/][/bold",
    "markup open": "[red on blue blink]\\[ [link=file:///etc/passwd]x",
    "template": "{0} {self.app} %s %(x)d ${HOME} $(id) `id`",
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "Markdown": "| # * _ ` [x](file:///etc/passwd) ![](x) \\ ~ > ---",
    "path": "../../../etc/passwd%00.md",
    # What the eye is deceived with.
    "direction": "one \u202etwo\u202c \u2066three\u2069",
    "no width": "a\u200bb\u200d\u2060\ufeffc\u00ad",
    "tags": "\U000e0041\U000e0042\U000e007f",
    "marks": "e" + "\u0301\u0323\u20dd" * 60,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈❤️🇵🇱#️⃣",
    "wide": "虐待の危険性を評価する機会ﷺ",
    "lines": "one\u2028two\u2029three\n\nfour\r\nfive",
    "very long": "unforeseeable" * 60,
}
"""Each by its name; a text of a megabyte and lone surrogates, which no file can hold, are tried
apart."""

SURROGATES = "lone \ud800 and \udfff"

GROUPS = [list(HOSTILE)[start : start + 5] for start in range(0, len(HOSTILE), 5)]
"""Names of five texts each, which stand together in a field, so that a run tries them all."""

NAMES = ["+".join(group) for group in GROUPS]


def group_of(names: list[str], first: int = 0) -> str:
    """The texts of a group in one, another one in front for each `first`."""
    turned = [names[(first + n) % len(names)] for n in range(len(names))]
    return " ".join(HOSTILE[name] for name in turned)
