"""Why a document was not written; each message is one sentence for people."""


class NotExported(Exception):
    """A document was not written, and nothing was changed; the message says why."""


class UnknownDocument(NotExported):
    """There is no document, or no order of a document, of that name."""


class Misread(NotExported):
    """The Markdown would not be read as it was meant."""


class Withheld(NotExported):
    """A document was held back for what is in it; whoever means it writes it all the same.

    `heading` says what would leave, and `cure` what to do about it, in a sentence each.
    """

    heading = ""
    cure = ""
