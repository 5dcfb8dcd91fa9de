"""What holds for any string whatever: the contract of the output."""

import json
from itertools import pairwise

import pytest
import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import press_text

from quotekit import Document, InputError, extract
from quotekit.export.jsonl import write_lines

# Each draws texts of its own, so few are enough for one.
examples = settings(max_examples=100)


# What articles are made of: in any order, so that whoever "she" may be differs.
SENTENCES = (
    "“We cannot wait any longer,” said Ines Okafor, who chairs the board.",
    "Okafor told reporters that she believed the plan “would not survive” a review.",
    "He has repeatedly called for a vote, while stressing that costs would rise.",
    "Asked about the delay, Mr. Lindqvist declined to comment.",
    "“It is over.”",
    "The minister, Tomas Brandvold, denied that he had known.",
    "His spokeswoman did not say whether the minister would resign.",
    "“The reserves,” she added, “are gone. Nobody told us.”",
    "According to a report by the Ministry of Rivers, 1,200 people left in May.",
    "The ministry warned that more would follow.",
    "They said the harbour would close, Elder Radio reports.",
    "Residents feared that the bridge would fall, and some wanted to leave.",
    "A clerk who asked not to be named said Brandvold had told her to wait.",
    "Ms Okafor’s husband, Karl Okafor, was not asked.",
    "“I told him: ‘Go home,’” Lindqvist recalled. “He stayed.”",
    "Prices rose by 3.5 percent, and the old bridge was painted blue.",
    "Brandvold: bridge is safe",
    "“The bridge is safe. — Tomas Brandvold",
    "It was, in the view of the Harbour Party, a mistake.",
    "Both women agreed that the other was wrong.",
    "Sen. Anna Lindqvist (L-Elder) underlined the importance of the bridge.",
    "The senator said so.",
)


def articles():
    parts = st.tuples(
        st.sampled_from(SENTENCES), st.sampled_from((" ", " ", " ", "\n", "\n\n"))
    )
    return st.lists(parts, max_size=14).map(lambda them: "".join(map("".join, them)))


def texts():
    return st.one_of(press_text(), articles())


def passages(document):
    yield from document.segments
    yield from document.citations
    for citation in document.citations:
        yield from citation.mentions
    for speaker in document.speakers:
        yield from speaker.mentions
    for quote in document.quotes:
        yield from quote.content
        if quote.cue:
            yield from quote.cue.spans
        if quote.source:
            yield from quote.source.spans


def characters(spans):
    return {place for span in spans for place in range(span.start, span.end)}


@examples
@given(texts())
def test_every_span_reads_back(text):
    for passage in passages(extract(text)):
        assert text[passage.start : passage.end] == passage.text


@examples
@given(texts())
def test_segments_hold_every_visible_character_once(text):
    segments = extract(text).segments

    places = [place for segment in segments for place in sorted(characters([segment]))]
    assert places == sorted(set(places))
    missed = set(range(len(text))) - set(places)
    assert "".join(text[place] for place in sorted(missed)).strip() == ""


@examples
@given(texts())
def test_sentences_nest_in_segments(text):
    document = extract(text)

    end = 0
    for sentence in document.sentences:
        assert document.segments[sentence.segment].contains(sentence)
        assert end <= sentence.start
        end = sentence.end


@examples
@given(texts())
def test_the_parts_of_a_quote_are_in_order_and_apart(text):
    for quote in extract(text).quotes:
        cue = quote.cue.spans if quote.cue else ()
        source = quote.source.spans if quote.source else ()
        for part in (quote.content, cue, source):
            for before, after in pairwise(part):
                assert before.end <= after.start
        assert characters(quote.content).isdisjoint(characters(cue))
        assert characters(quote.content).isdisjoint(characters(source))
        assert characters(cue).isdisjoint(characters(source))


@examples
@given(texts())
def test_parents_contain_their_children(text):
    document = extract(text)
    quotes = {quote.id: quote for quote in document.quotes}

    for quote in document.quotes:
        if quote.parent is not None:
            parent = quotes[quote.parent]
            assert characters(quote.content) <= characters(parent.content)
            assert parent is not quote


@examples
@given(texts())
def test_continuations_go_on_from_a_quote_with_a_cue(text):
    document = extract(text)
    quotes = {quote.id: quote for quote in document.quotes}

    for quote in document.quotes:
        if quote.continues is not None:
            assert quotes[quote.continues].cue is not None
            assert quotes[quote.continues].speaker == quote.speaker
            assert quote.cue is None


@examples
@given(texts())
def test_ids_are_in_text_order(text):
    document = extract(text)

    for letter, things in (("q", document.quotes), ("s", document.speakers)):
        ids = [thing.id for thing in things]
        assert ids == [f"{letter}{number}" for number in range(1, len(ids) + 1)]
    quotes = [quote.content[0].start for quote in document.quotes]
    speakers = [speaker.mentions[0].start for speaker in document.speakers]
    citations = [citation.start for citation in document.citations]
    for places in (quotes, speakers, citations):
        assert places == sorted(places)


@examples
@given(texts())
def test_every_source_has_a_speaker_and_nobody_a_reason(text):
    for quote in extract(text).quotes:
        assert quote.speaker_reason
        assert quote.rule
        assert quote.confidence == round(quote.confidence, 4)


@examples
@given(texts())
def test_what_is_written_reads_back_equal(text):
    # A high and a low surrogate side by side are one character to JSON.
    assume(not regex.search("[\ud800-\udbff][\udc00-\udfff]", text))
    document = extract(text, id="an id")

    (line,) = write_lines([document])

    data = json.loads(line)
    assert Document.from_dict(data, text) == document


@examples
@given(texts())
def test_the_same_text_gives_the_same_document(text):
    assert extract(text) == extract(text)


@settings(max_examples=30)
@given(texts(), texts())
def test_a_text_leaves_nothing_behind_for_the_next(text, other):
    before = extract(text)
    extract(other)

    assert extract(text) == before


@pytest.mark.parametrize("value", [None, b"text", 3, ["text"]])
def test_only_strings_are_texts(value):
    with pytest.raises(InputError, match="expected a string, got"):
        extract(value)
