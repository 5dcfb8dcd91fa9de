"""What holds for the marks, sentences and tokens of any string whatever."""

from itertools import pairwise

import pytest
from hypothesis import given
from strategies import press_text

from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.abbreviations import SentenceEnd
from quotekit.stages.columns.marks import pair_marks
from quotekit.stages.columns.sentences import split_sentences
from quotekit.stages.columns.tokens import tokenize
from quotekit.stages.layout.segments import split_segments

ABBREVIATIONS = {
    "mr": SentenceEnd.NEVER,
    "no": SentenceEnd.NUMBER,
    "a.m": SentenceEnd.MAYBE,
}


def _sentences(text):
    segments = split_segments(text)
    quotations = pair_marks(text, segments)
    return split_sentences(text, segments, quotations, ABBREVIATIONS)


def _whole(text):
    """Return *text* as one segment, line breaks and all."""
    words = text.strip()
    if not words:
        return ()
    start = text.index(words)
    return (Segment(start, start + len(words), words, SegmentKind.BODY),)


@given(press_text())
def test_tokens_lose_nothing(text):
    """Tokens hold every visible character once, in order, as it stands."""
    tokens = tokenize(text, _sentences(text))

    assert "".join(text.split()) == "".join(tokens.words)
    assert [token.span.of(text) for token in tokens] == list(tokens.words)
    assert all(
        end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False)
    )


@given(press_text())
def test_tokens_hold_no_white_space(text):
    """No token is empty or holds white space of any kind."""
    for word in tokenize(text, _sentences(text)).words:
        assert word.split() == [word]


@given(press_text())
def test_tokens_nest_in_sentences(text):
    """Each sentence owns a run of tokens that begins and ends where it does."""
    sentences = _sentences(text)

    tokens = tokenize(text, sentences)

    assert len(tokens.sentence_first) == len(sentences) + 1
    assert tokens.sentence_first[-1] == len(tokens)
    for sentence, (first, after) in zip(
        sentences, pairwise(tokens.sentence_first), strict=True
    ):
        assert first < after
        assert tokens.starts[first] == sentence.start
        assert tokens.ends[after - 1] == sentence.end


@given(press_text())
def test_lower_follows_words(text):
    """There is one look-up form a token, without capitals and curly apostrophes."""
    tokens = tokenize(text, _sentences(text))

    assert list(tokens.lower) == [
        word.lower().replace("’", "'") for word in tokens.words
    ]


@given(press_text())
def test_sentences_nest_in_segments(text):
    """Sentences stand in order, inside their segments, and lose nothing visible."""
    segments = split_segments(text)

    sentences = _sentences(text)

    assert all(one.end <= other.start for one, other in pairwise(sentences))
    for sentence in sentences:
        assert segments[sentence.segment].contains(sentence)
        words = sentence.of(text)
        assert words == words.strip()
    visible = "".join(sentence.of(text) for sentence in sentences)
    assert "".join(visible.split()) == "".join(text.split())


@given(press_text())
def test_marks_stand_where_they_say(text):
    """A quotation begins with its opening mark and ends with its closing one."""
    for quotation in pair_marks(text, split_segments(text)):
        assert quotation.spans[0].of(text).startswith(quotation.opening)
        if quotation.closing is not None:
            assert quotation.spans[-1].of(text).endswith(quotation.closing)
        assert all(one.end <= other.start for one, other in pairwise(quotation.spans))


@given(press_text())
def test_quotations_nest(text):
    """Of two quotations one holds the other whole, or they share nothing."""
    open_ends: list[int] = []
    latest = -1
    for quotation in pair_marks(text, split_segments(text)):
        start, end = quotation.spans[0].start, quotation.spans[-1].end
        assert start > latest
        latest = start
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        assert quotation.depth == len(open_ends)
        assert not open_ends or end <= open_ends[-1]
        open_ends.append(end)


@given(press_text())
def test_quotations_stay_in_their_segments(text):
    """Each span of a quotation lies inside one segment."""
    segments = split_segments(text)
    for quotation in pair_marks(text, segments):
        for span in quotation.spans:
            assert any(segment.contains(span) for segment in segments)


@given(press_text())
def test_line_breaks_inside_a_segment_are_white_space(text):
    """Hard-wrapped text loses nothing either."""
    segments = _whole(text)
    quotations = pair_marks(text, segments)

    sentences = split_sentences(text, segments, quotations, ABBREVIATIONS)
    tokens = tokenize(text, sentences)

    assert "".join(tokens.words) == "".join(text.split())


@given(press_text(), press_text())
def test_a_later_paragraph_moves_no_earlier_token(text, more):
    """Tokens of a paragraph do not depend on what follows it."""
    alone = tokenize(text, _lines(text))
    text = text + "\n" + more

    both = tokenize(text, _lines(text))

    assert both.starts[: len(alone)] == alone.starts
    assert both.ends[: len(alone)] == alone.ends


def _lines(text):
    """Return the sentences of *text*, a segment a line."""
    segments = []
    done = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = done + line.index(words)
            segments.append(Segment(start, start + len(words), words, SegmentKind.BODY))
        done += len(line)
    return split_sentences(text, segments, (), ABBREVIATIONS)


HOSTILE = {
    "nothing": "",
    "blanks": " \n\r\n\x1c\u2028 \x0c",
    "zero": "\x00" * 100,
    "lone surrogates": "\ud800\udfff “\ud83d” said \udc00.",
    "one straight mark": '"' * 2_000,
    "one single mark": "'" * 2_000,
    "one opening mark": "“" * 2_000,
    "one closing mark": "”" * 2_000,
    "one guillemet": "« " * 2_000,
    "deep nesting": "“" * 2_000 + "a" + "”" * 2_000,
    "deep nesting by turns": "“‘" * 1_000 + "a" + "’”" * 1_000,
    "one kind inside another": " ‘a" * 2_000 + ' "a" ' * 2_000,
    "openers": ' "a' * 2_000,
    "closers": 'a" ' * 2_000,
    "possessives": "the dogs' food " * 1_000,
    "elisions": "'em 'n' " * 1_000,
    "a word": "a" * 20_000,
    "a word of joints": "a-" * 10_000,
    "a word of apostrophes": "n't" * 5_000,
    "a word of periods": "a." * 10_000,
    "capitals without space": "ab.Cd" * 5_000,
    "numbers": "1,2" * 5_000,
    "an address": "http://" + "a.b/" * 5_000,
    "periods": "." * 20_000,
    "periods apart": ". " * 10_000,
    "ends and marks": '." ' * 5_000,
    "ends and glued marks": ".”“" * 5_000,
    "closing marks after an end": "a." + "”" * 10_000,
    "opening marks after an end": "a. " + "“ " * 10_000,
    "white space": "a." + " " * 20_000 + "b.",
    "initials": "A. " * 5_000,
    "names that ask": "a?” " + "Ab " * 5_000,
    "questions": "a?” Ab " * 3_000,
    "emoji": "👩‍👩‍👧‍👦" * 2_000,
    "flags": "🇰" * 5_001,
    "accents": "\u0301" * 10_000,
    "soft hyphens": "\xad" * 10_000,
    "reopened paragraphs": "“a\n" * 1_000,
    "carriage returns": "“a.\r\r\n" * 1_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text(text):
    """Whatever is repeated many thousand times, no stage raises or loses a word."""
    for segments in (split_segments(text), _whole(text)):
        quotations = pair_marks(text, segments)
        sentences = split_sentences(text, segments, quotations, ABBREVIATIONS)
        tokens = tokenize(text, sentences)

        assert isinstance(tokens, Tokens)
        assert "".join(tokens.words) == "".join(text.split())
