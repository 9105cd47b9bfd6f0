"""How soon what is typed is on the disk, wherever it is typed."""

KEEP_EVERY = 1.0
"""Seconds after which what is being typed is kept as a draft; two at most may be lost."""

KEEP_AFTER = 40
"""Letters after which it is kept at once."""
