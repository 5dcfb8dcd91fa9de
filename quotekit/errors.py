"""Every exception that quotekit raises on purpose."""


class QuotekitError(Exception):
    """Base of all errors that quotekit raises on purpose."""


class SpanError(QuotekitError, ValueError):
    """A span is empty, negative or lies outside its text."""


class InputError(QuotekitError, TypeError):
    """
    An argument is not what it should be; the message says what was expected.

    It is of another type, as bytes for a text, out of range, or at odds with the text,
    as the layout of another page.
    """


class LengthError(QuotekitError, ValueError):
    """A text is longer than the caller allows."""


class FormatError(QuotekitError, ValueError):
    """Data that should be in one of our formats is not."""


class LexiconError(QuotekitError, ValueError):
    """A lexicon file is damaged; the message gives file, line and fault."""


class ModelError(QuotekitError, ValueError):
    """A model file is damaged or does not fit this version of the library."""


class CorpusError(QuotekitError, ValueError):
    """An annotated corpus cannot be read; the message gives file, line and fault."""


class WorkerError(QuotekitError, RuntimeError):
    """A worker process could not be started."""
