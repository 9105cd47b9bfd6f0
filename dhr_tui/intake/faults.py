"""What is wrong with a file that came in, as one sentence that names the place."""


class WrongSource(Exception):
    """A file cannot be used; the message names the file, the entry and the field."""
