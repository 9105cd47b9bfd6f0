"""Markdown as a reader of it sees it: the tokens of markdown-it-py, read back as a tree.

This knows nothing of the writer. Whatever it does not know (a link, a picture, code, HTML,
emphasis inside a line, a loose line end) is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from dhr_tui.documents.tree import Block, Bullets, Heading, Lines, Numbered, Paragraph, Table, Tone

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_ACTIVE = re.compile(r"[\n!&*<\[\]_`~\\]")
"""The characters at which a rule for text inside a line can begin; without them it is all text."""


class Unknown(Exception):
    """Something in the Markdown that no document of ours has."""


@cache
def parser() -> MarkdownIt:
    """A reader of CommonMark with GFM tables and struck-out text, as GFM has them."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reader.core.ruler.at("inline", _inline)
    return reader


def _inline(state: StateCore) -> None:
    """Read the text inside lines; a text without an active character is taken as it stands."""
    from markdown_it.token import Token

    parse = state.md.inline.parse
    for token in state.tokens:
        if token.type != "inline":
            continue
        if _ACTIVE.search(token.content):
            token.children = []
            parse(token.content, state.md, state.env, token.children)
        else:
            token.children = [Token("text", "", 0, content=token.content)] if token.content else []


def read(markdown: str) -> Iterator[Block]:
    """The blocks of a Markdown text, one after another. Raises Unknown."""
    tokens = iter(parser().parse(markdown))
    for token in tokens:
        if token.type == "paragraph_open":
            yield _paragraph(next(tokens))
            _expect(tokens, "paragraph_close")
        elif token.type == "heading_open":
            yield Heading(int(token.tag[1:]), _single(next(tokens)))
            _expect(tokens, "heading_close")
        elif token.type == "bullet_list_open":
            yield Bullets(tuple(_items(tokens, "bullet_list_close")))
        elif token.type == "ordered_list_open":
            start = int(token.attrs.get("start", 1))
            yield Numbered(start, tuple(_items(tokens, "ordered_list_close")))
        elif token.type == "table_open":
            yield _table(tokens)
        else:
            raise Unknown(token.type)


def _expect(tokens: Iterator[Token], kind: str) -> Token:
    token = next(tokens)
    if token.type != kind:
        raise Unknown(token.type)
    return token


def _lines(children: list[Token], line_end: str) -> Lines:
    """Plain text with line ends of one kind, and nothing else."""
    lines = [""]
    for child in children:
        if child.type == "text":
            lines[-1] += child.content
        elif child.type == line_end and child.content in ("", "<br>"):
            lines.append("")
        else:
            raise Unknown(child.type)
    return tuple(lines)


def _paragraph(token: Token) -> Paragraph:
    """A paragraph, which may as a whole be emphasised."""
    children = [child for child in token.children or [] if child.type != "text" or child.content]
    for tone, name in ((Tone.QUIET, "em"), (Tone.STRONG, "strong")):
        if children and children[0].type == f"{name}_open":
            if children[-1].type != f"{name}_close":
                raise Unknown(f"{name}_open")
            return Paragraph(_lines(children[1:-1], "hardbreak"), tone)
    return Paragraph(_lines(children, "hardbreak"))


def _single(token: Token) -> str:
    lines = _lines(token.children or [], "none")
    return lines[0]


def _items(tokens: Iterator[Token], end: str) -> Iterator[Lines]:
    """The items of a list, each one paragraph."""
    for token in tokens:
        if token.type == end:
            return
        if token.type != "list_item_open":
            raise Unknown(token.type)
        _expect(tokens, "paragraph_open")
        yield _lines(_expect(tokens, "inline").children or [], "hardbreak")
        _expect(tokens, "paragraph_close")
        _expect(tokens, "list_item_close")


def _cell(token: Token) -> Lines:
    """A cell; white space at the start of a line of it does not show."""
    first, *more = _lines(token.children or [], "html_inline")
    return (first, *(line.removeprefix(" ") for line in more)) if first or more else ()


_TABLE_PARTS = frozenset(
    {"thead_open", "thead_close", "tbody_open", "tbody_close", "th_open", "th_close"}
    | {"td_open", "td_close", "tr_close"}
)


def _table(tokens: Iterator[Token]) -> Table:
    """A table; the first of its rows is the heads."""
    rows: list[list[Lines]] = []
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_cell(token))
        elif token.type not in _TABLE_PARTS:
            raise Unknown(token.type)
    heads = tuple("\n".join(head) for head in rows[0])
    return Table(heads, tuple(tuple(row) for row in rows[1:]))
