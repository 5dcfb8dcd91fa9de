"""Quotes: their order and numbers, and the words that were said."""

import pytest
import regex
from marked import read_marked

from quotekit import (
    AttributionType,
    Cue,
    Passage,
    QuoteKind,
    Span,
    Speaker,
    SpeakerType,
)
from quotekit.annotations.attributions import Attribution
from quotekit.annotations.quotations import Quotation
from quotekit.annotations.speakers import Resolution
from quotekit.stages.quotes import assemble_quotes

# The fragments of a content, and what was said.
SAID = [
    ("He said {c:that it was over}.", "it was over"),
    ("{c:“It is over,”} he said.", "It is over,"),
    # Fragments are joined by one space.
    ("{c:“Yes,”} he said. {c:“No.”}", "Yes, No."),
    # Outermost marks go wherever they stand; marks inside them stay.
    ("{c:“He told me ‘no’ twice.”} ", "He told me ‘no’ twice."),
    ("He said {c:that it was “done” and “dusted”}.", "it was done and dusted"),
    # In a nested quote the outermost marks are those of the inner quotation.
    ("“She told me {c:‘no’} twice.” ", "no"),
    ("“She told me {c:that it was over}.” ", "it was over"),
    # Only a subordinating “that” goes, and only at the front.
    ("{c:“that is that,”} he said.", "that is that,"),
    ("{c:That plan is dead}, he said.", "That plan is dead"),
    ("He said {c:that was wrong}.", "that was wrong"),
    ("He said {c:that, in time, all would be well}.", "in time, all would be well"),
    ("He said {c:that “all” would be well}.", "all would be well"),
    ("He asked {c:whether it was over}.", "whether it was over"),
    ("He said {c:that A}, and {c:that B}.", "A B"),
    ("He said {c:thatched roofs burn}.", "thatched roofs burn"),
    ("He said {c:that}.", "that"),
    # Nothing but marks.
    ("{c:“”} he said.", ""),
    ("{c:“”} he said. {c:“No.”}", "No."),
    ("{c:“ It is over. ”} he said.", "It is over."),
]


def attribution(content, *, cue=(), source=(), **others):
    return Attribution(
        **{
            "content": tuple(content),
            "cue": Cue(spans=tuple(cue), lemma="say") if cue else None,
            "source": tuple(source),
            "kind": QuoteKind.INDIRECT,
            "type": AttributionType.ASSERTION,
            "rule": "test",
            "confidence": 1.0,
            **others,
        }
    )


def passages(spans, text):
    return [Passage.at(span, text) for span in spans]


def assemble(text, attributions, quotations=(), speakers=(), resolutions=None):
    if resolutions is None:
        resolutions = [Resolution(speaker=None, reason="")] * len(attributions)
    return assemble_quotes(text, quotations, attributions, speakers, resolutions)


def quotations_in(text):
    """Pair curly marks; single ones stand inside double ones here."""
    for depth, (opening, closing) in enumerate(("“”", "‘’")):
        for match in regex.finditer(f"{opening}[^{closing}]*{closing}", text):
            yield Quotation(
                spans=(Span(*match.span()),),
                opening=opening,
                closing=closing,
                depth=depth,
            )


@pytest.mark.parametrize(("marked", "said"), SAID)
def test_what_was_said(marked, said):
    text, gold = read_marked(marked)

    (quote,) = assemble(text, [attribution(gold["c"])], list(quotations_in(text)))

    assert quote.text == said
    assert [passage.text for passage in quote.content] == [
        span.of(text) for span in gold["c"]
    ]


def test_each_paragraph_loses_the_mark_that_it_reopens():
    text, gold = read_marked("{p:``One.}\n{p:``Two.''}")
    quotation = Quotation(spans=tuple(gold["p"]), opening="``", closing="''")

    (quote,) = assemble(text, [attribution(gold["p"])], [quotation])

    assert quote.text == "One. Two."


def test_a_quotation_that_is_never_closed_loses_its_opening_mark():
    text, gold = read_marked("{p:“One two}")
    quotation = Quotation(spans=tuple(gold["p"]), opening="“", closing=None)

    (quote,) = assemble(text, [attribution(gold["p"])], [quotation])

    assert quote.text == "One two"


def test_quotes_are_numbered_by_the_first_character_of_what_was_said():
    text, gold = read_marked(
        "{s:Al}, {a_cue:hoping} {a:to win}, {b_cue:said} {b:Bo {c_cue:told} {c:us} so}."
    )
    attributions = [
        attribution(gold["c"], cue=passages(gold["c_cue"], text), parent=1, rule="c"),
        attribution(
            gold["b"],
            cue=passages(gold["b_cue"], text),
            source=passages(gold["s"], text),
            rule="b",
        ),
        attribution(
            gold["a"], cue=passages(gold["a_cue"], text), continues=1, rule="a"
        ),
    ]

    first, second, third = assemble(text, attributions)

    assert [quote.id for quote in (first, second, third)] == ["q1", "q2", "q3"]
    assert [quote.rule for quote in (first, second, third)] == ["a", "b", "c"]
    assert first.continues == "q2"
    assert third.parent == "q2"
    assert second.source.spans[0].text == "Al"
    assert third.source is None
    assert first.cue.spans[0].text == "hoping"
    assert first.cue.lemma == "say"


def test_of_two_that_begin_together_the_longer_comes_first():
    text, gold = read_marked("{long:{short:All is well}, she says}, he says.")
    attributions = [
        attribution(gold["short"], parent=1),
        attribution(gold["long"]),
    ]

    outer, inner = assemble(text, attributions)

    assert outer.content[0].text == "All is well, she says"
    assert inner.parent == outer.id


def test_of_two_with_one_content_the_earlier_cue_comes_first():
    text, gold = read_marked("He {one:said} and {two:repeated} {c:that all is well}.")
    attributions = [
        attribution(gold["c"], cue=passages(gold["two"], text)),
        attribution(gold["c"], cue=passages(gold["one"], text)),
    ]

    quotes = assemble(text, attributions)

    assert [quote.cue.spans[0].text for quote in quotes] == ["said", "repeated"]


def test_what_is_nested_without_an_end_is_told_to_a_depth():
    words = "he said " * 30
    text = words + "so"
    attributions = [
        attribution(
            [Span(start, len(text))],
            parent=index - 1 if index else None,
        )
        for index, start in enumerate(range(0, len(words), len("he said ")))
    ]
    attributions.append(attribution([Span(0, 2)], continues=29))

    quotes = assemble(text, attributions)

    assert len(quotes) == 22
    assert [quote.parent for quote in quotes[2:]] == [
        f"q{n}" for n in [1, *range(3, 22)]
    ]
    assert quotes[1].continues is None


def test_each_quote_gets_its_speaker_and_the_reason():
    text, gold = read_marked("{a:One}. {b:Two}.")
    speakers = [
        Speaker(
            id=f"s{number}",
            name=name,
            role=None,
            organization=None,
            type=SpeakerType.PERSON,
            mentions=(),
        )
        for number, name in enumerate(("Al", "Bo"), start=1)
    ]
    resolutions = [
        Resolution(speaker=1, reason="name in the source"),
        Resolution(speaker=None, reason="two people fit"),
    ]

    first, second = assemble(
        text,
        [attribution(gold["a"]), attribution(gold["b"])],
        speakers=speakers,
        resolutions=resolutions,
    )

    assert (first.speaker, first.speaker_reason) == ("s2", "name in the source")
    assert (second.speaker, second.speaker_reason) == (None, "two people fit")


def test_confidence_is_rounded_to_four_digits():
    text, gold = read_marked("{a:One}.")

    (quote,) = assemble(text, [attribution(gold["a"], confidence=0.123456)])

    assert quote.confidence == 0.1235


def test_no_attributions_give_no_quotes():
    assert assemble("A text.", []) == ()
