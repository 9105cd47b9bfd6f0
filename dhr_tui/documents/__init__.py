"""What goes out: document trees, the Markdown writer, its self-check, and the documents.

A document is built as a tree from the review, written as CommonMark with GFM tables, read back
with markdown-it-py and only let out if the same tree comes back (design, section 6).
"""
