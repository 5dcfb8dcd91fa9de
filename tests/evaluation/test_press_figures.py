"""The figures of hand-annotated press texts, counted by hand."""

import pytest
from attrs import evolve
from judged import counts, found_document, gold_article, gold_speaker
from marked import read_marked

from quotekit.annotations.citations import Citation, CitationKind
from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.corpora.articles import GoldSpeakerType
from quotekit.corpora.names import same_name, shares_half
from quotekit.evaluation.press import examine_press

GOLD = "{source:Ines Okafor} {cue:said} {content:that it rained}. It snowed too."
NAMED = {"a": "Ines Okafor"}

CASES = [
    pytest.param(
        GOLD,
        "Ines Okafor",
        {
            "cue": (1, 1, 1, 1),
            "linked": (1, 1, 1, 1),
            "speaker": (1, 1, 0, 0),
            "no wrong name": (1, 1, 0, 0),
            "said": (12, 12, 12, 12),
        },
        id="all right",
    ),
    pytest.param(
        GOLD,
        "Bo Lindqvist",
        {
            "speaker": (1, 0, 0, 0),
            "no wrong name": (1, 0, 0, 0),
            "said": (12, 0, 12, 0),
            "linked": (1, 1, 1, 1),
        },
        id="another's name",
    ),
    pytest.param(
        GOLD,
        None,
        {"speaker": (1, 0, 0, 0), "no wrong name": (1, 1, 0, 0)},
        id="no name is not a wrong one",
    ),
    pytest.param(
        "{source:Ines Okafor} {cue:said} {content:that it rained.} It snowed too.",
        "Okafor",
        {"content exact": (1, 1, 0, 0), "linked": (1, 1, 1, 1)},
        id="a period is no letter",
    ),
    pytest.param(
        "{source:Ines Okafor} {cue:said} {content:that it} rained. It snowed too.",
        "Okafor",
        {"content exact": (1, 0, 0, 0), "said": (12, 6, 6, 6)},
        id="half of what was said",
    ),
    pytest.param(
        "Ines Okafor said that it rained. {source:It} {cue:snowed} {content:too}.",
        None,
        {
            "cue": (1, 0, 1, 0),
            "content exact": (0, 0, 0, 0),
            "no wrong name": (0, 0, 0, 0),
            "said": (12, 0, 3, 0),
        },
        id="parts are judged only where the cue is found",
    ),
]


@pytest.mark.parametrize(("marked", "name", "figures"), CASES)
def test_figures(marked, name, figures):
    article = gold_article(GOLD, speakers=NAMED)
    document = found_document(marked, speakers={"a": name})

    examination = examine_press(article, document)

    assert {figure: counts(examination, figure) for figure in figures} == figures


def test_what_goes_on_may_be_joined_or_stand_alone():
    article = gold_article(
        "{source:Okafor} {cue:said} {content:it rained}. {content_b:It snowed}. "
        "{content_c:It froze}.",
        continues={"b": "a", "c": "a"},
        speakers=NAMED,
    )
    for content in (
        "{content:it rained}. It snowed. It froze.",
        "{content:it rained}. {content:It snowed}. It froze.",
        "{content:it rained}. {content:It snowed}. {content:It froze}.",
    ):
        found = found_document("{source:Okafor} {cue:said} " + content)
        assert counts(examine_press(article, found), "content exact") == (1, 1, 0, 0)

    skipping = "{content:it rained}. It snowed. {content:It froze}."
    found = found_document("{source:Okafor} {cue:said} " + skipping)
    examination = examine_press(article, found)
    assert counts(examination, "content exact") == (1, 0, 0, 0)
    assert [it.id for it in examination.missed_continuations] == ["b"]


def test_unnamed_speakers_are_known_by_their_source():
    marked = "{source:A clerk} {cue:said} {content:so}."
    article = gold_article(marked, speakers={"a": None})

    unnamed = examine_press(article, found_document(marked, speakers={"a": None}))
    assert counts(unnamed, "said") == (2, 2, 2, 2)
    assert counts(unnamed, "speaker") == (0, 0, 0, 0)

    named = examine_press(article, found_document(marked, speakers={"a": "Okafor"}))
    assert counts(named, "said") == (2, 0, 2, 0)
    assert counts(named, "no wrong name") == (1, 0, 0, 0)


def test_what_nobody_is_named_for_and_no_source_stands_at_is_anybody_s():
    gold = "It rained. {content:It snowed}."
    article = gold_article(gold, speakers={"a": None})

    examination = examine_press(article, found_document(gold))

    assert counts(examination, "said") == (8, 8, 8, 8)


def test_only_outermost_contents_say_something():
    marked = (
        "{source:Okafor} {cue:said} {content:that {source_b:Bo} {cue_b:knows} "
        "{content_b:her} well}."
    )
    article = gold_article(marked, speakers={"a": "Okafor", "b": "Bo"})
    nested = evolve(article.attributions[1], parent="a")
    article = evolve(article, attributions=(article.attributions[0], nested))
    names = {"a": "Okafor", "b": "Bo"}

    right = found_document(marked, speakers=names, parents={"b": "a"})
    assert counts(examine_press(article, right), "said") == (18, 18, 18, 18)

    flat = found_document(marked, speakers=names)
    assert counts(examine_press(article, flat), "said") == (18, 15, 18, 15)


def test_role_and_organization_count_only_with_the_right_name():
    article = gold_article(GOLD)
    speaker = gold_speaker("Ines Okafor", role="deputy mayor", organization="Harbour")
    attribution = evolve(article.attributions[0], speaker=speaker)
    article = evolve(article, attributions=(attribution,))

    right = found_document(GOLD, speakers=NAMED, role="the mayor", organization="Port")
    examination = examine_press(article, right)
    assert counts(examination, "role") == (1, 1, 0, 0)
    assert counts(examination, "organization") == (1, 0, 0, 0)

    wrong = found_document(GOLD, speakers={"a": "Bo"}, role="deputy mayor")
    assert counts(examine_press(article, wrong), "role") == (0, 0, 0, 0)


def placed(marked, kind, members):
    text, spans = read_marked(marked)
    return text, tuple(
        kind(span.start, span.end, span.of(text), **members) for span in spans["x"]
    )


@pytest.mark.parametrize(
    ("gold", "found", "kind", "expected"),
    [
        ("as {x:Tass} says", "as {x:Tass} says", CitationKind.OUTLET, (1, 1, 1, 1)),
        ("as {x:Tass} says", "as {x:Tass} says", CitationKind.RIGHTS, (1, 0, 1, 0)),
        ("as {x:Tass} says", "{x:as Tass says}", CitationKind.OUTLET, (1, 1, 1, 1)),
        # Thirty-three characters for four are another stretch of text.
        (
            "as {x:Tass} and some others all say so",
            "{x:as Tass and some others all say so}",
            CitationKind.OUTLET,
            (1, 0, 1, 0),
        ),
        ("as {x:Tass} says", "{x:as} Tass {x:says}", CitationKind.OUTLET, (1, 0, 2, 0)),
    ],
)
def test_citations(gold, found, kind, expected):
    text, wanted = placed(gold, Citation, {"kind": CitationKind.OUTLET, "target": ""})
    _, given = placed(found, Citation, {"kind": kind, "target": ""})
    article = evolve(gold_article(text), citations=wanted)

    examination = examine_press(article, evolve(found_document(text), citations=given))

    assert counts(examination, "citation") == expected


@pytest.mark.parametrize(
    ("gold", "found", "kind", "expected"),
    [
        ("{x:A headline}!", "{x:A headline!}", SegmentKind.HEADLINE, (1, 1, 1, 1)),
        ("{x:A headline}!", "{x:A headline!}", SegmentKind.BYLINE, (1, 0, 1, 0)),
        ("{x:A headline}", "A {x:headline}", SegmentKind.HEADLINE, (1, 0, 1, 0)),
        ("{x:A headline}", "{x:A headline}", SegmentKind.BODY, (1, 0, 0, 0)),
    ],
)
def test_segments(gold, found, kind, expected):
    text, wanted = placed(gold, Segment, {"kind": SegmentKind.HEADLINE})
    _, given = placed(found, Segment, {"kind": kind})
    article = evolve(gold_article(text), segments=wanted)

    examination = examine_press(article, evolve(found_document(text), segments=given))

    assert counts(examination, "segment") == expected


@pytest.mark.parametrize(
    ("gold", "found", "is_person", "expected"),
    [
        ("Ines Okafor", "Ines Okafor", True, True),
        ("Inés Okafor", "ines OKAFOR", True, True),
        ("Ines Okafor", "Mayor Ines Okafor", True, True),
        ("Ines Okafor", "Okafor", True, True),
        ("Ines Okafor", "Ines", True, False),
        ("Okafor", "The very honourable Ines Okafor", True, False),
        ("Ines Okafor", "Bo Okafor", True, False),
        ("Ines Okafor", None, True, False),
        ("Ines Okafor", "Mr", True, False),
        ("Ministry of Ports", "Ministry", False, False),
        ("Ministry of Ports", "Ministry Ports", False, True),
        ("Ports", "Ministry of Ports", False, True),
        ("Tele Port", "Teleport", False, True),
    ],
)
def test_same_name(gold, found, is_person, expected):
    assert same_name(gold, found, is_person=is_person) is expected


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ("deputy mayor", "mayor of the port", True),
        ("deputy mayor of ports", "mayor", False),
        ("deputy mayor", None, False),
        ("the", "the", False),
    ],
)
def test_shares_half(gold, found, expected):
    assert shares_half(gold, found) is expected


def test_organizations_need_no_last_name():
    marked = "{source:The Ports Board} {cue:said} {content:so}."
    article = gold_article(marked)
    for kind, right in ((GoldSpeakerType.ORGANIZATION, 1), (GoldSpeakerType.PERSON, 0)):
        speaker = gold_speaker("Ports Board of Lagos", type=kind)
        attribution = evolve(article.attributions[0], speaker=speaker)
        judged = evolve(article, attributions=(attribution,))
        found = found_document(marked, speakers={"a": "Ports Board Lagos of"})
        assert counts(examine_press(judged, found), "speaker")[1] == right
