# ruff: noqa: E501  # a case is one sentence on one line
"""Bounds: where sources and contents end when all attributions are known."""

import pytest
from marked import read_marked
from reported import columns_of

import quotekit
from quotekit.annotations.attributions import AttributionType
from quotekit.stages.attributing.bounds import settle_bounds
from quotekit.stages.rules import Proposal


def settled(marked, **changes):
    """Return sources and contents of what is marked, a and b, once they are settled."""
    text, spans = read_marked(marked)
    tokens, reading = columns_of(text)

    def ranges(name):
        found = [
            [
                index
                for index, start in enumerate(tokens.starts)
                if span.start <= start < span.end
            ]
            for span in spans.get(name, ())
        ]
        return tuple((inside[0], inside[-1] + 1) for inside in found)

    proposals = [
        Proposal(
            rule="verb-that",
            main=ranges(f"cue{letter}")[0][1] - 1,
            lemma=text[slice(*_place(spans[f"cue{letter}"]))],
            type=AttributionType.ASSERTION,
            negated=False,
            cue=ranges(f"cue{letter}"),
            source=ranges("source"),
            content=ranges(f"content{letter}") or ranges(f"cue{letter}"),
        )
        for letter in ("", "_b")
        if f"cue{letter}" in spans
    ]
    proposals[-1] = proposals[-1]._replace(**changes)
    return [
        tuple(
            text[tokens.starts[first] : tokens.ends[end - 1]]
            for part in (proposal.source, proposal.content)
            for first, end in part
        )
        for proposal in settle_bounds(reading, proposals)
    ]


def _place(spans):
    return spans[0].start, spans[0].end


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        ("The board today", "The board"),
        ("The Chief however", "The Chief"),
        ("Marta Adler last week", "Marta Adler"),
        ("A pilot whose leg", "A pilot"),
        ("A pilot, whose leg", "A pilot"),
        ("A pilot whose leg was hurt", "A pilot whose leg was hurt"),
        # Of their publication, or of the name.
        ("A poll released this week", "A poll released this week"),
        ("A poll last week", "A poll last week"),
        ("Ode Today", "Ode Today"),
        ("Today", "Today"),
        ("The board of May", "The board of May"),
    ],
)
def test_the_time_is_no_part_of_a_source(source, bare):
    (found,) = settled(f"{{source:{source}}} {{cue:said}} {{content:it rained}}.")

    assert found == (bare, "it rained")


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        (
            "{source:She} {cue:said} {content:that it was late and {cue_b:promised} to mend it}.",
            "that it was late",
        ),
        (
            "{source:She} {cue:said} {content:that it was late, but also {cue_b:denied} any blame}.",
            "that it was late",
        ),
        # Of another tense, and without an "and".
        (
            "{source:She} {cue:says} {content:that it is late and {cue_b:promised} to mend it}.",
            "that it is late and promised to mend it",
        ),
        (
            "{source:She} {cue:said} {content:that whoever came {cue_b:promised} to mend it}.",
            "that whoever came promised to mend it",
        ),
    ],
)
def test_a_content_ends_where_its_source_says_something_else(marked, content):
    assert settled(marked)[0] == ("She", content)


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("{cue:told} {content:her she was late}.", "she was late"),
        ("{cue:told} {content:us the road was shut}.", "the road was shut"),
        ("{cue:told} {content:her mother was ill}.", "her mother was ill"),
        ("{cue:told} {content:me to rest and sleep}.", "me to rest and sleep"),
        ("{cue:said} {content:afterward she would go}.", "she would go"),
        ("{cue:said} {content:later trains would go}.", "later trains would go"),
        ("{cue:said up} {content:to 60 may be hurt}.", "up to 60 may be hurt"),
        ("{cue:said} {content:60 may be hurt}.", "60 may be hurt"),
    ],
)
def test_a_content_begins_behind_who_hears_it(marked, content):
    marked = f"{{source:She}} {marked}"

    assert settled(marked, lemma="tell")[0] == ("She", content)


@pytest.mark.parametrize(
    ("of_type", "content"),
    [
        (AttributionType.ASSERTION, "that it was late"),
        (AttributionType.BELIEF, "that it was late and hoped for rain"),
    ],
)
def test_what_somebody_thinks_does_not_end_it(of_type, content):
    marked = (
        "{source:She} {cue:said} {content:that it was late and {cue_b:hoped} for rain}."
    )

    assert settled(marked, type=of_type)[0] == ("She", content)


def test_only_what_has_the_same_source_ends_it():
    marked = "{source:She} {cue:said} {content:that it was late and {cue_b:promised} to mend it}."
    whole = "that it was late and promised to mend it"

    assert settled(marked, source=())[0] == ("She", whole)


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("{cue:said} {content:it rained. “I am wet.”}", "it rained"),
        ("{cue:said} {content:it rained. It snowed.}", "it rained. It snowed."),
        ("{cue:said} {content:it “rained”}.", "it “rained”"),
        ("{cue:asked} not {content:to go}.", "not to go"),
        ("{cue:asked not} {content:to go}.", "to go"),
        ("{cue:held} {content:that it rained [31]}.", "that it rained"),
        ("{cue:held} {content:that it rained [again]}.", "that it rained [again]"),
        ("{cue:said}, {content:“It rained.” “I am wet.”}", "“It rained.” “I am wet.”"),
    ],
)
def test_a_clause_ends_with_its_sentence(marked, content):
    """A quotation behind it is one of its own."""
    assert settled("{source:She} " + marked) == [("She", content)]


def test_a_line_below_a_label_may_have_several_sentences():
    marked = "{source:She} {cue:said} {content:it rained. “I am wet.”}"

    assert settled(marked, rule="label-line")[0][1] == "it rained. “I am wet.”"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“It rained,” Tom Roe, the mayor said.", "“It rained,”"),
        ("It rained all day, Tom Roe, the mayor said.", "It rained all day"),
    ],
)
def test_a_content_ends_where_the_name_of_its_source_begins(text, content):
    (quote,) = quotekit.extract(text).quotes

    assert [span.text for span in quote.content] == [content]
    assert quote.source.spans[0].text == "Tom Roe, the mayor"


@pytest.mark.parametrize(
    "second", ["“It is not a cat.”", "“It is not a cat,” he said."]
)
def test_a_quotation_is_not_said_twice(second):
    document = quotekit.extract(
        f"“A big dog is here,” Tom Roe said. {second} Prices rose in Lund, he said."
    )

    assert document.quotes[-1].content[0].text == "Prices rose in Lund"


@pytest.mark.parametrize(
    "text",
    [
        "Exports grew by 5 percent, Trend reports, referring to the Statistics Agency.",
        "Exports grew by 5 percent, Trend reports, citing the Statistics Agency.",
        "Exports grew by 5 percent, Kazinform reports, citing the Statistics Agency.",
    ],
)
def test_who_reports_it_is_no_part_of_what_the_cited_say(text):
    (quote,) = quotekit.extract(text).quotes

    assert [part.of(text) for part in quote.content] == ["Exports grew by 5 percent"]
    assert quote.source.spans[0].of(text) == "the Statistics Agency"
