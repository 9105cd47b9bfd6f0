"""Plain numbered text and Markdown as blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dhr_tui.intake.files.block import LABEL, Block, block
from dhr_tui.review.text import one_line

if TYPE_CHECKING:
    from markdown_it.token import Token


def plain(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text: a blank line or a number begins one, other lines go on."""
    paragraphs: list[tuple[int, list[str]]] = []
    goes_on = False
    for number, line in enumerate(map(str.strip, text.splitlines()), 1):
        if goes_on and line and not LABEL.match(line):
            paragraphs[-1][1].append(line)
        elif line:
            paragraphs.append((number, [line]))
        goes_on = bool(line)
    return tuple(block(f"line {number}", " ".join(lines)) for number, lines in paragraphs)


def markdown(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text, without its marks of emphasis."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return tuple(_blocks(tokens))


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    label, item, depth, heading = "", False, -1, False
    tables, table = 0, ""
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "list_item_open":
            label, item = token.info, True
        elif token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type in ("table_open", "table_close"):
            tables += token.type == "table_open"
            table = f"table {tables}" if token.type == "table_open" else ""
        elif token.type == "inline":
            place = f"line {(token.map or [0])[0] + 1}"
            words = _words(token)
            if heading or (not item and _is_bold(token, words)):
                yield Block(place, one_line(words), heading=True)
            elif item:
                first, *parts = _by_hand(place, words)
                yield Block(place, f"{_numbered(first)}{first.text}", label, True, depth)
                yield from (part._replace(depth=depth + part.depth) for part in parts)
            else:
                yield from (each._replace(table=table) for each in _by_hand(place, words))
            label, item = "", False


def _by_hand(place: str, words: str) -> Iterator[Block]:
    """A paragraph whose lines may be numbered in ways that Markdown does not know, like (a)."""
    first = int(place.removeprefix("line "))
    for found in plain(words):
        line = first + int(found.place.removeprefix("line ")) - 1
        yield found._replace(place=f"line {line}")


def _numbered(block: Block) -> str:
    """What `block` took for a number in a paragraph that Markdown has numbered already."""
    return f"{block.label}. " if block.label else ""


def _is_bold(token: Token, words: str) -> bool:
    """Whether a paragraph is one line in bold and no question: somebody's heading."""
    marks = [child.type for child in token.children or () if child.type != "text" or child.content]
    bold = marks[:1] == ["strong_open"] and marks.index("strong_close") == len(marks) - 1
    return bold and "\n" not in words and not words.endswith("?")


def _words(token: Token) -> str:
    pieces = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif child.type in ("text", "code_inline"):
            pieces.append(child.content)
    return "".join(pieces)
