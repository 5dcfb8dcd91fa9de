"""Reporting cues: every row can be found where its example has it."""

from itertools import pairwise

import pytest
import regex

from quotekit.annotations.attributions import AttributionType
from quotekit.errors import LexiconError
from quotekit.lexicons.cues import (
    GAP,
    POSSESSOR,
    CueKind,
    Frame,
    Polarity,
    read_cues,
    reporting_cues,
)

SHIPPED = reporting_cues()


def _rows(**changes):
    """Return one good row with some cells changed."""
    cells = {
        "lemma": "mutter",
        "kind": "verb",
        "forms": "mutter|mutters|muttered|muttering",
        "type": "assertion",
        "polarity": "positive",
        "frames": "that|quote",
        "strength": "0",
        "example": "“Rain,” he {muttered}.",
    }
    return [tuple((cells | changes).values())]


def _found(entry):
    """Return whether look-up finds the entry just where the example marks it."""
    marked = regex.findall(r"\{([^{}]*+)\}", entry.example.lower())
    if entry.kind is not CueKind.PHRASE:
        return len(marked) == 1 and entry in SHIPPED.words.get(marked[0], ())
    words = " ".join(marked).split(" ")
    return any(
        other is entry
        and [word for word in form if word not in (GAP, POSSESSOR)] == words
        for form, other in SHIPPED.phrases.get(words[0], ())
    )


@pytest.mark.parametrize("kind", CueKind)
def test_shipped_rows_do_what_their_examples_say(kind):
    """The words in braces are a form of their row, and look-up returns the row."""
    entries = [entry for entry in SHIPPED if entry.kind is kind]

    assert entries
    assert [entry.example for entry in entries if not _found(entry)] == []


def test_examples_are_sentences_of_their_own():
    """No two rows share an example, and each is a sentence."""
    bare = [regex.sub(r"[{}]", "", entry.example) for entry in SHIPPED]

    assert len(set(bare)) == len(bare)
    assert [
        text for text in bare if not regex.fullmatch(r"[“\p{Lu}].*[.”]", text)
    ] == []


def test_there_are_cues_enough():
    """Six hundred lemmas were asked for, of every kind, type and frame."""
    assert len({entry.lemma for entry in SHIPPED}) >= 1800
    assert {entry.kind for entry in SHIPPED} == set(CueKind)
    assert {entry.type for entry in SHIPPED} == set(AttributionType)
    frames = {frame for entry in SHIPPED for frame in entry.frames}
    assert frames == set(Frame) - {Frame.NONE}


# What no published list has and readers miss first (FIELD.md), and much else.
WANTED = {
    "said": ("say", AttributionType.ASSERTION, {Frame.THAT, Frame.BARE, Frame.QUOTE}),
    "underlined": ("underline", AttributionType.ASSERTION, {Frame.THAT, Frame.NP}),
    "underscored": ("underscore", AttributionType.ASSERTION, {Frame.THAT}),
    "reiterated": ("reiterate", AttributionType.ASSERTION, {Frame.THAT, Frame.NP}),
    "cautioned": ("caution", AttributionType.ASSERTION, {Frame.THAT, Frame.AGAINST}),
    "emphasised": ("emphasize", AttributionType.ASSERTION, {Frame.THAT, Frame.NP}),
    "emphasizing": ("emphasize", AttributionType.ASSERTION, {Frame.THAT}),
    "lamented": ("lament", AttributionType.ASSERTION, {Frame.THAT, Frame.NP}),
    "tweeted": ("tweet", AttributionType.ASSERTION, {Frame.THAT, Frame.COLON}),
    "blogged": ("blog", AttributionType.ASSERTION, {Frame.THAT}),
    "commended": ("commend", AttributionType.ASSERTION, {Frame.NP}),
    "deplored": ("deplore", AttributionType.ASSERTION, {Frame.NP, Frame.THAT}),
    "hailed": ("hail", AttributionType.ASSERTION, {Frame.NP, Frame.AS}),
    "urged": ("urge", AttributionType.EVENTUALITY, {Frame.OBJECT_TO, Frame.THAT}),
    "told": ("tell", AttributionType.ASSERTION, {Frame.OBJECT_THAT}),
    "asked": ("ask", AttributionType.ASSERTION, {Frame.WH, Frame.OBJECT_TO}),
    "called": ("call", AttributionType.ASSERTION, {Frame.FOR}),
    "believes": ("believe", AttributionType.BELIEF, {Frame.THAT, Frame.BARE}),
    "hopes": ("hope", AttributionType.EVENTUALITY, {Frame.TO, Frame.THAT}),
    "wants": ("want", AttributionType.EVENTUALITY, {Frame.TO}),
    "knew": ("know", AttributionType.FACT, {Frame.THAT, Frame.WH}),
    "confident": ("confident", AttributionType.BELIEF, {Frame.THAT}),
    "aware": ("aware", AttributionType.FACT, {Frame.THAT, Frame.OF}),
    "warning": ("warn", AttributionType.ASSERTION, {Frame.THAT, Frame.OF}),
    "according to": ("according to", AttributionType.ASSERTION, {Frame.NP}),
    "called on": ("call on", AttributionType.EVENTUALITY, {Frame.OBJECT_TO}),
    "pointed out": ("point out", AttributionType.ASSERTION, {Frame.THAT}),
    "made it clear": ("make it clear", AttributionType.ASSERTION, {Frame.THAT}),
    "expressed confidence": (
        "express confidence",
        AttributionType.BELIEF,
        {Frame.THAT},
    ),
    "hit out at": ("hit out at", AttributionType.ASSERTION, {Frame.NP}),
    "voiced concern": ("voice concern", AttributionType.ASSERTION, {Frame.THAT}),
    "in the words of": ("in … words", AttributionType.ASSERTION, set()),
    "have the clear sensation": (
        "have the clear sensation",
        AttributionType.BELIEF,
        {Frame.THAT},
    ),
}


@pytest.mark.parametrize("form", WANTED)
def test_words_of_press_text_are_there(form):
    """Each form is found with its lemma and type, and takes these frames at least."""
    lemma, kind, frames = WANTED[form]

    assert any(
        (entry.lemma, entry.type) == (lemma, kind) and entry.frames >= frames
        for entry in SHIPPED.by_form[form]
    )


@pytest.mark.parametrize(
    "form",
    ["denied", "refused", "declined", "disputed", "doubts", "unaware", "cast doubt on"],
)
def test_what_denies_or_withholds_is_negative(form):
    """These cues turn their content round."""
    assert {entry.polarity for entry in SHIPPED.by_form[form]} == {Polarity.NEGATIVE}


@pytest.mark.parametrize("form", ["criticised", "condemned", "warned", "said", "asked"])
def test_what_disapproves_is_not(form):
    """Whoever condemns something says so, and withholds nothing."""
    assert {entry.polarity for entry in SHIPPED.by_form[form]} == {Polarity.POSITIVE}


def test_the_longer_phrase_comes_first():
    """Of phrases with one first word the longer is tried first."""
    for first, phrases in SHIPPED.phrases.items():
        sizes = [len(form) for form, _ in phrases]
        assert sizes == sorted(sizes, reverse=True)
        assert all(form[0] == first for form, _ in phrases)


def test_gaps_stand_between_words():
    """A phrase neither begins nor ends with a gap, and has no two in a row."""
    for phrases in SHIPPED.phrases.values():
        for form, _ in phrases:
            gaps = [word in (GAP, POSSESSOR) for word in form]
            assert not gaps[0]
            assert not gaps[-1]
            assert not any(a and b for a, b in pairwise(gaps))
            assert not any("…" in word for word in form if word not in (GAP, POSSESSOR))


def test_a_row_is_read_cell_by_cell():
    """Each cell lands in its attribute."""
    (entry,) = read_cues(_rows(polarity="negative", frames="for", strength="3"))

    assert entry.lemma == "mutter"
    assert entry.kind is CueKind.VERB
    assert entry.forms == ("mutter", "mutters", "muttered", "muttering")
    assert entry.type is AttributionType.ASSERTION
    assert entry.polarity is Polarity.NEGATIVE
    assert entry.frames == {Frame.FOR}
    assert entry.strength == 3
    assert entry.example == "“Rain,” he {muttered}."


FAULTS = [
    ({"kind": "adverb"}, "'adverb' is not a valid CueKind"),
    ({"type": "opinion"}, "'opinion' is not a valid AttributionType"),
    ({"polarity": "mixed"}, "'mixed' is not a valid Polarity"),
    ({"frames": "that|whether"}, "'whether' is not a valid Frame"),
    ({"frames": "that|none"}, "'that|none' says none and some"),
    ({"frames": "that|that"}, "'that|that' has a part twice"),
    ({"strength": "6"}, "'6' is not a strength from 0 to 5"),
    ({"strength": "12"}, "'12' is not a strength from 0 to 5"),
    ({"strength": "high"}, "'high' is not a strength from 0 to 5"),
    ({"forms": "mutter||mutters"}, "'mutter||mutters' has an empty part"),
    ({"forms": "Mutter|mutters"}, "'Mutter|mutters' is not in lower case"),
    ({"forms": "mutter on"}, "'mutter on' is of several words, so it is a phrase"),
    ({"example": ""}, "no example"),
]


@pytest.mark.parametrize(("changes", "fault"), FAULTS)
def test_a_bad_cell_is_told(changes, fault):
    """The message names the cell and what it should be."""
    with pytest.raises(LexiconError) as caught:
        read_cues(_rows(**changes))

    assert str(caught.value) == f"rows:1: {fault}"


def test_a_noun_and_a_verb_are_two_rows():
    """The verb and the noun "claim" are both found under "claims"."""
    kinds = [entry.kind for entry in SHIPPED.by_form["claims"]]

    assert kinds == [CueKind.VERB, CueKind.NOUN]
    with pytest.raises(LexiconError, match=r"rows:2: .* has a row already"):
        read_cues(_rows() * 2)


def test_cues_of_ones_own():
    """An added verb and an added phrase are found at once."""
    own = SHIPPED.extend(
        _rows(lemma="ode", forms="ode|odes|oded|oding")
        + _rows(lemma="ode on", kind="phrase", forms="ode on and … on|oded on")
    )

    assert own.words["oded"][0].lemma == "ode"
    assert [form for form, _ in own.phrases["ode"]] == [("ode", "on", "and", "…", "on")]
    assert "oded" not in SHIPPED


def test_a_cue_of_ours_can_be_switched_off():
    """A row of the same lemma and kind with no frame takes the place of ours."""
    own = SHIPPED.extend(_rows(lemma="slam", forms="slam|slams", frames="none"))

    assert [entry.frames for entry in own.by_form["slams"]] == [{Frame.NONE}]
    assert "slammed" not in own
    assert len(own) == len(SHIPPED)


def test_cues_are_read_once():
    """All pipelines of a process share the shipped cues."""
    assert reporting_cues() is SHIPPED
