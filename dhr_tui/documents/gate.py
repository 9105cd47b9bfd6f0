"""What may leave: agreed text, and drafts where somebody asked for them (design, section 6)."""

from __future__ import annotations

from dhr_tui.documents.tree import Block, Heading, Paragraph, Tone, Tree
from dhr_tui.review.records import Finding, State, Statement, Visibility
from dhr_tui.review.review import Review

DRAFT = "DRAFT: holds text that is not agreed"


def may_print(statement: Statement, drafts: bool) -> bool:
    """Whether a text prints: agreed, or still alive where drafts are asked for."""
    if drafts:
        return statement.state is not State.WITHDRAWN
    return statement.state is State.AGREED


def finding_prints(finding: Finding, drafts: bool) -> bool:
    """Minutes and private notes are in no document (domain, section 3)."""
    return finding.visibility is Visibility.REPORT and may_print(finding, drafts)


def printed_findings(review: Review, drafts: bool) -> list[Finding]:
    """The findings that print, in the order of their numbers."""
    return [f for _, f in sorted(review.findings.items()) if finding_prints(f, drafts)]


def mark_of(statement: Statement) -> str:
    """The mark of a text that is not agreed; empty for agreed text."""
    if statement.state is State.AGREED:
        return ""
    return f"Not agreed: {statement.state.label}"


def marked(tree: Tree) -> Tree:
    """The tree with the mark of a draft under the title and under the head of every section."""
    out: list[Block] = []
    for block in tree:
        out.append(block)
        if isinstance(block, Heading) and block.level <= 2:
            out.append(Paragraph((DRAFT,), Tone.STRONG))
    return tuple(out)
