"""
Who says what, one construction a row of a table.

Names, roles, bodies and pronouns, and words that look like cues and are none.
"""

from functools import cache
from pathlib import Path

import pytest

from quotekit import Document, Resources, extract
from quotekit.annotations.quotes import Quote

_TABLE = Path(__file__).with_name("constructions.tsv")
_NOT_JUDGED, _NOBODY = "*", "NONE"
_RULES_ALONE = "(rules alone)"


def _rows():
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if not line.startswith("#"):
            phenomenon, text, cue, *told = line.split("\t")
            yield number, phenomenon, text, cue, told


def _judged_rows():
    for number, phenomenon, text, cue, told in _rows():
        for which in ("rules", "models"):
            known = which == "models" and phenomenon.endswith(_RULES_ALONE)
            yield pytest.param(
                which,
                text,
                cue,
                told,
                id=f"{which}-{number}-{phenomenon.replace(' ', '-')}",
                # Where the models have learned better, the mark is to go.
                marks=[pytest.mark.xfail(strict=True)] if known else [],
            )


@cache
def _resources(which: str) -> Resources:
    return Resources.rules_only() if which == "rules" else Resources.shipped()


def _with_cue(document: Document, cue: str) -> Quote | None:
    """Return the last quote whose cue has these words, or a part of them."""
    for quote in reversed(document.quotes):
        words = " ".join(span.text for span in quote.cue.spans) if quote.cue else ""
        if words and (words in cue or cue in words):
            return quote
    return None


@pytest.mark.parametrize(("which", "text", "cue", "told"), list(_judged_rows()))
def test_who_says_it(which, text, cue, told):
    speaker, *_ = told
    document = extract(text.replace("¶", "\n\n"), _resources(which))

    quote = _with_cue(document, cue)

    if speaker == _NOBODY:
        assert quote is None
        return
    assert quote is not None
    who = document.speaker_of(quote)
    found = ("", "", "") if who is None else (who.name, who.role, who.organization)
    for got, expected in zip(found, told, strict=True):
        if expected != _NOT_JUDGED:
            assert (got or "") == expected


@pytest.mark.parametrize("words_on", [-1, 0, 1, 2])
def test_nothing_raises_where_it_breaks_off(words_on):
    rules = Resources.rules_only()
    for _, _, text, cue, _ in _rows():
        words = text.replace("¶", "\n\n").split(" ")
        before = text[: max(text.find(cue), 0)].count(" ")
        cut = max(1, before + len(cue.split(" ")) + words_on)
        for part in (" ".join(words[:cut]), " ".join(words[cut:])):
            for quote in extract(part, rules).quotes:
                assert all(part[s.start : s.end] == s.text for s in quote.content)


def test_the_table_is_read_whole():
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]

    assert len(rows) > 400
    assert {len(row) for row in rows} == {6}
    # what nobody says is a tenth, and who has no name another
    assert sum(row[3] == _NOBODY for row in rows) > 30
    assert sum(row[3] == "" for row in rows) > 30
