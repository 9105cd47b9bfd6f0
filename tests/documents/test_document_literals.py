"""Every text is literal, whatever it holds, and the tree that was meant is the one that is read."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dhr_tui.documents.prose import cell_lines, one, prose
from dhr_tui.documents.reading import parser, read
from dhr_tui.documents.tree import (
    Block,
    Bullets,
    Heading,
    Numbered,
    Paragraph,
    Table,
    Tone,
    lines_of,
)
from dhr_tui.documents.writer import write

PIECES = (
    *(
        "a",
        "b ",
        "Z",
        "1",
        "12",
        " ",
        "    ",
        "\n",
        "\n\n",
        "\t",
        "\\",
        "`",
        "```",
        "~~~",
        "*",
        "**",
    ),
    *("_", "__", "{", "}", "[", "]", "(", ")", "#", "## ", " #", "+", "- ", "-", "---", "===", "="),
    *(".", "!", "![", "|", "| - |", ":", ":-:", "> ", "<", ">", "&", "&amp;", "&#60;", "<script>"),
    *("<!--", "-->", "<b>", "</div>", "<?", "<![CDATA[", "<br>", "http://x.org", "www.x.org"),
    *("a@b.org", "<http://x>", "[a](b)", "[a]: /url 't'", "[^1]", "1. ", "2) ", "(a) ", "(iv) "),
    *("* ", "~", "~~", "$", "^", "@", ":smile:", "%", "'", '"', "’", "é", "漢", "ż", "م", "🙂"),
    *("\u202e", "\u200b", "\x1b[2J", "\x00", "\x9b", "\r", "\u00a0", "\u3000", "\u2028", "\ud800"),
    *(
        "[ ] ",
        "Term\n: def",
        "++",
        "==x==",
        "--",
        "...",
        "\\\n",
        "  \n",
        "i. ",
        "[/red]",
        "{.c #i}",
    ),
)
hostile = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=40)
label = hostile.map(one).filter(bool)
lines = st.lists(label, min_size=1, max_size=3).map(tuple)
blocks = st.one_of(
    st.builds(Heading, st.integers(1, 6), label),
    st.builds(Paragraph, lines, st.sampled_from(Tone)),
    st.builds(Bullets, st.lists(lines, min_size=1, max_size=3).map(tuple)),
    st.builds(
        Numbered, st.integers(0, 999_999), st.lists(lines, min_size=1, max_size=3).map(tuple)
    ),
    st.integers(1, 3).flatmap(
        lambda wide: st.builds(
            Table,
            st.tuples(*[label] * wide),
            st.lists(st.tuples(*[hostile.map(cell_lines)] * wide), max_size=2).map(tuple),
        )
    ),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(blocks, max_size=5).map(tuple))
def test_any_tree_is_read_back_as_it_was_meant(tree: tuple[Block, ...]) -> None:
    assert tuple(read(write(tree))) == tree


@given(hostile)
def test_any_text_is_read_back_as_its_own_blocks(text: str) -> None:
    tree = (Heading(1, "Start"), *prose(text), Heading(2, "End"))
    assert tuple(read(write(tree))) == tree


@given(hostile)
def test_the_blocks_of_a_text_hold_all_of_its_words(text: str) -> None:
    typed = one(text).split()
    told = [word for block in prose(text) for line in _as_typed(block) for word in line.split()]
    assert told == typed


def _as_typed(block: Block) -> Iterator[str]:
    if isinstance(block, Bullets):
        yield from (line for first, *more in block.items for line in (f"- {first}", *more))
    elif isinstance(block, Numbered):
        for number, (first, *more) in enumerate(block.items, block.start):
            yield from (f"{number}. {first}", *more)
    else:
        yield from lines_of(block)


@settings(max_examples=300)
@given(hostile)
def test_the_short_way_of_reading_a_line_gives_what_the_long_way_gives(text: str) -> None:
    plain = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    raw = text.replace("\ud800", "")
    assert _told(parser(), raw) == _told(plain, raw)


def _told(reader: MarkdownIt, text: str) -> list[list[tuple[str, str]]]:
    return [
        [(child.type, child.content) for child in token.children or [] if child.content]
        for token in reader.parse(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a|b",
            "# a",
            "<script>alert(1)</script>",
            "[/red]",
            "C:\\dir\\",
            "&amp;",
            "x@y.org",
            "*a*",
        ),
        *("_a_", "~~a~~", "$x$", "^a^", "{b}", "[a](b)", "a #", "1.", "a) b", "+", "2. Yes"),
    ],
)
def test_a_text_prints_its_own_signs_everywhere(text: str) -> None:
    tree = (
        Heading(2, text),
        Paragraph(("x", text)),
        Paragraph((text, text), Tone.QUIET),
        Bullets(((text, text),)),
        Table((text,), (((text, text),),)),
    )
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(write(tree))
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert html.count(shown) == 9


def test_a_common_sentence_is_written_as_it_stands() -> None:
    text = "The first contact came four working days after the referral (4.7.2), at 14.02 - late!"
    assert write((Paragraph((text,)),)) == text + "\n"


def test_two_lists_in_a_row_stay_two() -> None:
    tree = (Bullets((("a",),)), Bullets((("b",),)), Bullets((("c",),)))
    assert tuple(read(write(tree))) == tree
