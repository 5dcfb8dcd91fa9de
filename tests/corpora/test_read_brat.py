"""brat standoff: what is read, and how each fault is told."""

import pytest

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.spans import Span
from quotekit.corpora.brat import read_brat, read_standoff
from quotekit.errors import CorpusError

TEXT = "🌊 She said it\nrained, he hopes."

BOUNDS = (
    "T1\tSource 2 5\tShe\n"
    "T2\tCue 6 10\tsaid\n"
    "T3\tContent 11 20;22 24\tit rained he\n"
    "T4\tAttribution 6 10\tsaid\n"
)
EVENT = "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"


def write(tmp_path, annotations, text=TEXT):
    (tmp_path / "rain.txt").write_bytes(text.encode())
    (tmp_path / "rain.ann").write_bytes(annotations.encode())
    return tmp_path / "rain.ann"


def test_standoff_is_read_as_it_stands(tmp_path):
    standoff = read_standoff(
        write(
            tmp_path,
            "R1\tSaid Arg1:T3 Arg2:T1\t\n"  # a target may stand below
            f"{BOUNDS}\n{EVENT}"
            "A1\tKind E1 mixed\nM2\tNegated T2\n"
            "N1\tReference T1 Wikidata:Q1\tShe\n#1\tAnnotatorNotes T1\tsure?\n"
            "*\tEquiv T1 T2\n",
        )
    )

    assert standoff.text_bounds["T3"].spans == (Span(11, 20), Span(22, 24))
    (relation,) = standoff.relations
    assert relation.arguments == (("Arg1", "T3"), ("Arg2", "T1"))
    (event,) = standoff.events
    assert (event.type, event.trigger) == ("Attribution", "T4")
    assert event.arguments == (("Source", "T1"), ("Cue", "T2"), ("Content", "T3"))
    assert [(it.name, it.target, it.value) for it in standoff.attributes] == [
        ("Kind", "E1", "mixed"),
        ("Negated", "T2", None),
    ]


def test_fragments_are_put_in_order(tmp_path):
    path = write(tmp_path, "T1\tX 11 13;6 10;2 5\tit said She\n")

    spans = read_standoff(path).text_bounds["T1"].spans

    assert spans == (Span(2, 5), Span(6, 10), Span(11, 13))


def test_windows_line_ends(tmp_path):
    path = write(tmp_path, (BOUNDS + EVENT).replace("\n", "\r\n"))

    assert len(read_standoff(path).text_bounds) == 4


PARTS = ((Span(2, 5),), (Span(6, 10),), (Span(11, 20), Span(22, 24)))


@pytest.mark.parametrize(
    "annotations",
    [
        BOUNDS + EVENT,
        BOUNDS + "R1\tsource Arg1:T3 Arg2:T1\nR2\tcue Arg1:T2 Arg2:T3\n",
        # A content of two annotations, roles numbered and in lower case.
        BOUNDS.replace(";22 24", "").replace("rained he", "rained")
        + "T5\tcontent 22 24\the\n"
        + "E1\tsaid:T2 source:T1 cue:T2 content1:T3 content2:T5\n",
        # Fragments in another order.
        BOUNDS.replace("11 20;22 24\tit rained he", "22 24;11 20\the it rained")
        + EVENT,
    ],
)
def test_attributions_are_events_or_related(tmp_path, annotations):
    write(tmp_path, annotations)

    (article,) = read_brat(tmp_path)

    (attribution,) = article.attributions
    assert (attribution.source, attribution.cue, attribution.content) == PARTS
    assert (article.name, article.text) == ("rain", TEXT)


def test_attributes_and_references(tmp_path):
    write(
        tmp_path,
        BOUNDS
        + EVENT
        + "T5\tCue 25 30\thopes\nT6\tContent 22 24\the\n"
        + "E2\tAttribution:T5 Cue:T5 Content:T6 Parent:E1\n"
        + "A1\tKind E1 Mixed\nA2\tType E2 belief\n",
    )

    (article,) = read_brat(tmp_path)

    first, second = article.attributions
    assert (first.id, first.kind, first.type) == ("E1", QuoteKind.MIXED, None)
    assert (second.id, second.type) == ("E2", AttributionType.BELIEF)
    assert (first.parent, second.parent) == (None, "E1")


def test_continuation_by_relation(tmp_path):
    write(
        tmp_path,
        "T1\tContent 2 5\tShe\nT2\tContent 6 10\tsaid\nR1\tContinues Arg1:T2 Arg2:T1\n",
    )

    (article,) = read_brat(tmp_path)

    assert [it.continues for it in article.attributions] == [None, "T1"]


def test_other_annotations_are_no_attributions(tmp_path):
    write(tmp_path, "T1\tPerson 2 5\tShe\nE1\tMove:T1 Who:T1\n")

    (article,) = read_brat(tmp_path)

    assert article.attributions == ()


FAULTS = [
    ("T9", "no annotation"),
    ("T9\t", "no annotation"),
    ("T9\t \t", "no annotation"),
    ("\tCue 6 10\tsaid", "no annotation"),
    ("X1\tCue 6 10\tsaid", "unknown sort of annotation: 'X1'"),
    ("T1\tCue 6 10\tsaid", "the id 'T1' is used twice"),
    ("T9\tCue 6\tsaid", "'6' is not 'start end;start end…'"),
    ("T9\tCue 6 10;\tsaid", "'6 10;' is not"),
    ("T9\tCue 10 6\tsaid", "[10, 6] is no span"),
    ("T9\tCue 6 99\tsaid", "[6, 99] is no span of 31 characters"),
    ("T9\tCue 6 10;8 12\tsaid id i", "overlap"),
    ("T9\tCue 8 12;2 5;6 10\tid i She said", "overlap"),
    ("T9\tCue 6 10\tsays", "the text has 'said', not 'says'"),
    ("T9\tCue 6 10", "the text has 'said', not ''"),
    ("T9\tCue 99999999999999999999 6\tx", "is not 'start end"),
    ("E9\tSaid", "'Said' is not 'role:target'"),
    ("E9\tSaid:T8", "there is no 'T8'"),
    ("R9\tSaid Arg1:T1 Arg2:T8", "there is no 'T8'"),
    ("R9\tSaid Arg1=T1", "'Arg1=T1' is not 'role:target'"),
    ("A9\tKind", "'Kind' is not 'name target'"),
    ("A9\tKind T8", "there is no 'T8'"),
    ("N9\tReference", "'Reference' points at nothing"),
]


@pytest.mark.parametrize(("line", "fault"), FAULTS)
def test_faults_name_file_and_line(tmp_path, line, fault):
    path = write(tmp_path, f"{BOUNDS}{line}\n")

    with pytest.raises(CorpusError) as caught:
        read_standoff(path)

    assert str(caught.value).startswith("rain.ann:5: ")
    assert fault in str(caught.value)


def test_unknown_kind(tmp_path):
    write(tmp_path, f"{BOUNDS}{EVENT}A1\tKind E1 loud\n")

    with pytest.raises(CorpusError, match=r"rain\.ann:6: kind of 'E1' is 'loud'"):
        list(read_brat(tmp_path))
