"""Bringing in what a file holds: which file, its columns, its preview, and then a yes."""
