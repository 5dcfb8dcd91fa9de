"""Cues and spans by the shipped models, on sentences of our own."""

import pytest
from columns import read_columns_of
from hypothesis import given, settings
from marked import read_marked
from strategies import press_text

from quotekit.models import attribution
from quotekit.models.attribution import (
    SPAN_LABELS,
    AttributionModels,
    shipped_models,
)
from quotekit.models.decoding import Chain, decode_spans
from quotekit.resources import Resources
from quotekit.stages.attributing.attributions import propose_attributions
from quotekit.stages.columns.reading import read_columns
from quotekit.stages.learned import span_model
from quotekit.stages.learned.clues import read_page
from quotekit.stages.learned.cue_extents import PredictedCue, find_extents
from quotekit.stages.learned.cue_model import JudgedCue, judge_cues
from quotekit.stages.learned.hints import read_hints
from quotekit.stages.learned.span_model import predict_spans
from quotekit.stages.learned.word_facts import facts_of, word_form
from quotekit.stages.rules.cues import find_cues

MODELS = shipped_models()
RESOURCES = Resources.shipped()


def _judged(text, models=MODELS):
    columns = read_columns_of(text)
    reading = read_columns(
        columns.segments,
        columns.sentences,
        columns.tokens,
        columns.tags,
        columns.quotations,
    )
    candidates = find_cues(reading, RESOURCES.cues)
    proposals = propose_attributions(reading, columns.tokens, candidates)
    strengths = {cue.main: cue.entry.strength for cue in candidates}
    hints = read_hints(reading, proposals, strengths)
    words = facts_of(models).of(reading)
    judged = judge_cues(reading, words, candidates, hints, models)
    return columns.tokens, reading, words, hints, judged


def _predicted(text, models=MODELS, cues=None):
    tokens, reading, words, hints, judged = _judged(text, models)
    if cues is None:
        likely = [each for each in judged if each.confidence > 0.5]
        cues = find_extents(reading, words, likely, models)
    page = read_page(reading, words, {cue.sentence for cue in cues}, hints, models)
    return tokens, predict_spans(page, cues, models)


def _spans(tokens, ranges):
    return [(tokens.starts[first], tokens.ends[end - 1]) for first, end in ranges]


def _found(text, models=MODELS):
    tokens, predicted = _predicted(text, models)
    return [
        {
            "source": _spans(tokens, found.source),
            "cue": _spans(tokens, [(found.cue.first, found.cue.end)]),
            "content": _spans(tokens, found.content),
        }
        for found in predicted
    ]


CASES = [
    "{source:Ms Adler} {cue:said} {content:that the ferry was late}.",
    "{source:She} {cue:said} {content:the ferry was late}.",
    "{content:“The ferry was late,”} {source:Ms Adler} {cue:said}.",
    "{content:“The ferry was late,”} {cue:said} {source:Ms Adler}.",
    "{cue:According to} {source:the harbor master}, {content:the ferry was late}.",
    "{content:The ferry was late}, {source:the harbor master} {cue:said}.",
    "{source:The mayor} {cue:believes} {content:that the bridge is safe}.",
    # The voice goes on after the cue, in the same marks and the next sentence.
    "{content:“It was late,”} {source:Ms Adler} {cue:said}. {content:“Very late.”}",
]


@pytest.mark.parametrize("marked", CASES)
def test_what_models_find(marked):
    """Source, cue and content stand where the example marks them."""
    text, gold = read_marked(marked)

    assert _found(text) == [
        {
            role: [(span.start, span.end) for span in gold[role]]
            for role in ("source", "cue", "content")
        }
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry was late.",
        "The old boats lay in the harbor, and it rained.",
        "She sailed the “Morning Star” for years.",
    ],
)
def test_what_models_leave_alone(text):
    """Where nobody says anything there is no cue."""
    assert _found(text) == []


def test_each_paragraph_stands_alone():
    """What a paragraph says changes nothing in another."""
    first = "Ms Adler said that the ferry was late."
    second = "“Nobody had called,” Mr Ode said."
    alone = _found(second)

    both = _found(f"{first}\n\n{second}")

    shift = len(first) + 2
    assert [each for each in both if each["cue"][0][0] >= shift] == [
        {
            role: [(start + shift, end + shift) for start, end in spans]
            for role, spans in found.items()
        }
        for found in alone
    ]


def test_marks_may_be_of_any_family():
    """The models see quotations, not the shapes of their marks."""
    curly = "“The ferry was late,” Ms Adler said."
    for opening, closing in ('""', "«»", "„“"):
        text = curly.replace("“", opening, 1).replace("”", closing, 1)
        assert _found(text) == _found(curly), text


def test_confidence():
    """A plain case is surer than an odd one; all lie between 0 and 1."""
    *_, judged = _judged("Ms Adler said that it was late.\n\nHe eyed it, wanting rain.")

    said, *others = [each.confidence for each in judged]
    assert said > 0.9
    assert all(0 <= each < said for each in others)


EXTENTS = [
    "The mayor {cue:has repeatedly called for} calm.",
    "Ms Adler {cue:did not say} that it was late.",
    "She {cue:said} on Monday that it was late.",
    "{cue:According to} the mayor, it was late.",
]


@pytest.mark.parametrize("marked", EXTENTS)
def test_how_far_cues_reach(marked):
    """Auxiliaries, negation and particles belong to a cue, the time does not."""
    text, gold = read_marked(marked)

    (found,) = _found(text)

    assert found["cue"] == [(span.start, span.end) for span in gold["cue"]]


def test_cues_do_not_overlap():
    """Of two words of one extent that may be cues, the surer one takes both."""
    _, reading, words, _, judged = _judged("He said in a statement that it rained.")
    likely = [JudgedCue(each.place, 0.9) for each in judged]
    assert len(likely) > 1

    cues = find_extents(reading, words, likely, MODELS)

    taken = [index for cue in cues for index in range(cue.first, cue.end)]
    assert len(taken) == len(set(taken))


def test_a_cue_of_the_caller():
    """The span model takes any cue."""
    cue = PredictedCue(first=2, end=3, main=2, sentence=0)

    tokens, (found,) = _predicted(
        "Mr Ode grumbled that the ferry was late.", cues=[cue]
    )

    assert found.cue is cue
    assert _spans(tokens, found.source) == [(0, 6)]
    assert _spans(tokens, found.content) == [(16, 39)]


CROWDED = "Ms Adler said that he thinks it rains. “Late,” he said."


def _cues_of(text, *forms):
    """Return a cue for each word that is one of *forms*."""
    _, reading, *_ = _judged(text)
    return [
        PredictedCue(index, index + 1, index, reading.sentence_of[index])
        for index, word in enumerate(reading.words)
        if word in forms
    ]


def test_the_order_of_cues_changes_nothing(monkeypatch):
    """Whoever asks of them backwards gets the same backwards, to the last score."""
    cues = _cues_of(CROWDED, "said", "thinks")
    scores = []

    meant = Chain(MODELS.spans.transitions, round(0.2 / MODELS.spans.step))

    def decode(columns, chain):
        assert (chain.offset, chain.begins, chain.second) == (
            meant.offset, meant.begins, meant.second
        )  # fmt: skip
        scores.append([list(column) for column in columns])
        return decode_spans(columns, chain)

    monkeypatch.setattr(span_model, "decode_spans", decode)
    _, found = _predicted(CROWDED, cues=cues)
    forwards = scores.copy()
    scores.clear()
    _, backwards = _predicted(CROWDED, cues=cues[::-1])

    assert len(found) > 2
    assert found == backwards[::-1]
    assert forwards == scores[::-1]


def test_a_sentence_crowded_with_cues_is_left_alone(monkeypatch):
    """The others are not."""
    monkeypatch.setattr(span_model, "_CROWD", 1)

    _, found = _predicted(CROWDED, cues=_cues_of(CROWDED, "said", "thinks"))

    assert [bool(each.content) for each in found] == [False, False, True]


@pytest.mark.parametrize("role", ["source", "content"])
def test_a_cue_is_cut_out_of_what_is_found(monkeypatch, role):
    """Even where the labels run over it; what goes on behind it is found, too."""
    begin = SPAN_LABELS.index(f"B-{role}")
    monkeypatch.setattr(
        span_model,
        "decode_spans",
        lambda columns, _: [begin] + [begin + 1] * (len(columns[0]) - 1),
    )
    cue = PredictedCue(first=2, end=4, main=3, sentence=0)

    _, (found,) = _predicted("Ms Adler has said that it rains.", cues=[cue])

    assert getattr(found, role) == ((0, 2), (4, 8))
    assert () in (found.source, found.content)


def test_quotations_longer_than_a_window():
    """Of a quotation that goes on for long, its middle is read as its ends are."""
    middle = "It was late. " * 20
    text = f"“It rained. {middle}” Ms Adler said. “{middle} It went on.”"

    (found,) = _found(text)

    assert found["source"]
    assert found["content"]


@settings(deadline=None, max_examples=60)
@given(press_text())
def test_any_text(text):
    """On any text ranges are in order, in bounds, and hold no token of their cue."""
    tokens, predicted = _predicted(text)

    before = 0
    for found in predicted:
        assert before <= found.cue.first <= found.cue.main < found.cue.end
        assert found.cue.end <= len(tokens)
        before = found.cue.end
        for ranges in (found.source, found.content):
            place = 0
            for first, end in ranges:
                assert place <= first < end <= len(tokens)
                assert end <= found.cue.first or found.cue.end <= first
                place = end


@settings(deadline=None, max_examples=20)
@given(press_text())
def test_memory_changes_nothing(text):
    """A text gives the same whatever was read before."""
    fresh = AttributionModels(MODELS.weights)

    assert _found(text, fresh) == _found(text)


def test_memory_is_bounded(monkeypatch):
    """Sums are thrown away before they fill the memory, and nothing changes."""
    monkeypatch.setattr(attribution, "_SUMS_KEPT", 50)
    models = AttributionModels(MODELS.weights)
    text = read_marked(CASES[0])[0]
    first = _found(text, models)
    assert sum(each.count() for each in models.memory.values()) > 50

    models.bound_memory()

    assert not models.memory
    assert _found(text, models) == first
    monkeypatch.setattr(attribution, "_SUMS_KEPT", 50_000)
    models.bound_memory()
    assert models.memory


def test_linear_time_on_what_repeats():
    """Long sentences, many cues and many marks are read in one pass."""
    for part in ("said “ ", "she said, ", "“x” ", "word ", "“a,” he said. "):
        _found(part * 3000)


@pytest.mark.parametrize(
    ("forms", "stem"),
    [
        ("believe believes believed believing", "believ"),
        ("plan plans planned planning", "plan"),
        ("deny denies denied denying", "deny"),
        ("say says said", "say"),
        ("pass passes passed passing", "pas"),
    ],
)
def test_inflected_forms_share_a_stem(forms, stem):
    """Whatever a verb's form, its stem is one."""
    assert {word_form(form, "VBD")[2] for form in forms.split()} == {stem}


@pytest.mark.parametrize(
    ("word", "tag", "form", "coarse", "stem"),
    [
        ("SAID", "VBD", "said", "V", "say"),
        ("Claims", "NNS", "claims", "N", "claim"),
        ("Adlers", "NNPS", "adlers", "N", "adlers"),
        ("it’s", "PRP", "it's", "x", "it's"),
        ("softly", "RB", "softly", "R", "softly"),
        ("up", "RP", "up", "r", "up"),
        # Numbers by their length, signs by their family.
        ("2016", "CD", "0000", "x", "0000"),
        ("2000000", "CD", "00000", "x", "00000"),
        ("1,200", "CD", "0x", "x", "0x"),
        ("--", ":", "—", "x", "—"),
        ("...", ":", "…", "x", "…"),
        ("a" * 16 + "b" * 16, "NN", "a" * 15 + "b" * 15, "N", "a" * 15 + "b" * 14),
    ],
)
def test_what_a_word_counts_as(word, tag, form, coarse, stem):
    assert word_form(word, tag) == (form, coarse, stem)
