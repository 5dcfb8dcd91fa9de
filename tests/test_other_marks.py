"""What is found does not hang on the marks that a text quotes with."""

from pathlib import Path

import pytest

from quotekit import Resources, extract

_TABLE = Path(__file__).with_name("constructions.tsv")
_MARKS = {
    "straight": ('"', '"'),
    "guillemets": ("«", "»"),
    "doubled single": ("``", "''"),
}


def _texts():
    """Return the rows with curly marks, and no others that could mean something."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    texts = [line.split("\t")[1] for line in lines if not line.startswith("#")]
    return [
        text.replace("¶", "\n\n")
        for text in dict.fromkeys(texts)
        if "“" in text and not any(mark in text for mark in "‘\"«'`")
    ]


def _letters(spans):
    return _plain(*(span.text for span in spans))


def _plain(*texts):
    return "".join(filter(str.isalnum, "".join(text or "" for text in texts)))


def _found(text):
    document = extract(text, Resources.shipped())
    for quote in document.quotes:
        if quote.parent is not None:
            # The tagger sees other neighbors: "“Few want it”"
            continue
        speaker = document.speaker_of(quote)
        yield (
            _letters(quote.content),
            None if quote.source is None else _letters(quote.source.spans),
            None if quote.cue is None else _letters(quote.cue.spans),
            # A nickname is told with its marks.
            None if speaker is None else _plain(speaker.name, speaker.role),
        )


@pytest.mark.parametrize("marks", _MARKS)
def test_other_marks_quote_the_same(marks):
    opening, closing = _MARKS[marks]
    texts = _texts()

    differing = [
        text
        for text in texts
        if list(_found(text))
        != list(_found(text.replace("“", opening).replace("”", closing)))
    ]

    assert len(texts) > 100
    assert differing == []
