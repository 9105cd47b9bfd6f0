"""Why a document was not written; each message is one sentence for people."""


class NotExported(Exception):
    """A document was not written, and nothing was changed; the message says why."""


class UnknownDocument(NotExported):
    """There is no document, or no order of a document, of that name."""


class Misread(NotExported):
    """The Markdown would not be read as it was meant."""
