"""Closed sets of words, written as text."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of *text*, which blanks and line breaks keep apart."""
    return frozenset(text.split())
