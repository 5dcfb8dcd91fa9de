"""Spans and passages: what they cover, and what is none."""

import pytest

from quotekit import Passage, QuotekitError, Span, SpanError


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_an_empty_or_negative_range_is_no_span(start, end):
    with pytest.raises(SpanError, match=rf"\[{start}, {end}\)") as caught:
        Span(start, end)
    assert isinstance(caught.value, QuotekitError)
    assert isinstance(caught.value, ValueError)


def test_a_span_reads_code_points():
    assert Span(1, 3).of("🌊ab") == "ab"


def test_spans_that_touch_share_no_character():
    assert not Span(0, 2).overlaps(Span(2, 4))
    assert not Span(2, 4).overlaps(Span(0, 2))
    assert Span(0, 3).overlaps(Span(2, 4))


def test_a_span_contains_itself_and_what_lies_inside():
    assert Span(1, 4).contains(Span(1, 4))
    assert Span(1, 4).contains(Span(2, 3))
    assert not Span(1, 4).contains(Span(0, 3))
    assert not Span(1, 4).contains(Span(2, 5))


def test_cover_is_the_smallest_span_that_holds_both():
    assert Span(5, 7).cover(Span(1, 2)) == Span(1, 7)


def test_a_passage_carries_its_words():
    assert Passage.at(Span(2, 5), "a cat sat") == Passage(2, 5, "cat")
