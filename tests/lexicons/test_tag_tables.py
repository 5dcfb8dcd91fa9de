"""Tags of words: the table's shape, its size, and the words that must be in it."""

from pathlib import Path

import pytest
from attrs.exceptions import FrozenInstanceError

from quotekit.errors import LexiconError
from quotekit.lexicons.cues import CueKind, reporting_cues
from quotekit.lexicons.tables import shipped
from quotekit.lexicons.tags import PENN_TAGS, WordTags, word_tags

PAIRS = word_tags().pairs


def test_words_have_one_tag_or_two():
    """A row's words get the tags before them, the more frequent first."""
    tags = WordTags.read([("VBD|VBN", "muttered oded"), ("NN", "ode")])

    assert tags.pairs == {
        "muttered": ("VBD", "VBN"),
        "oded": ("VBD", "VBN"),
        "ode": ("NN", None),
    }


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("NN", "ode"), ("NOUN", "lay")], "rows:2: 'NOUN' is not one Penn tag or two"),
        ([("NN|", "ode")], "rows:1: 'NN|' is not one Penn tag or two"),
        ([("NN|NN", "ode")], "rows:1: 'NN|NN' is not one Penn tag or two"),
        ([("NN|VB|JJ", "ode")], "rows:1: 'NN|VB|JJ' is not one Penn tag or two"),
        ([("NN", "ode lay"), ("VB", "see lay")], "rows:2: 'lay' has a row already"),
        ([("NN", "ode lay ode")], "rows:1: 'ode' has a row already"),
        (
            [("VB", "see"), ("NN", "ode  lay")],
            "rows:2: an empty word: two spaces, or one at an end",
        ),
        ([("NN", "ode ")], "rows:1: an empty word: two spaces, or one at an end"),
        ([("NN", "ode", "lay")], "rows:1: 3 cells, not 2"),
    ],
)
def test_a_bad_row_is_told_with_its_place(rows, message):
    """Unknown tags, words twice and stray spaces are faults."""
    with pytest.raises(LexiconError) as caught:
        WordTags.read(rows)

    assert str(caught.value) == message


def test_added_tags_win_and_leave_ours_alone():
    """One's own table overrides ours, in a copy."""
    tags = WordTags.read([("NN", "ode lay")])

    extended = tags.extend([("VB|VBP", "lay sing")])

    assert extended.pairs == {
        "ode": ("NN", None),
        "lay": ("VB", "VBP"),
        "sing": ("VB", "VBP"),
    }
    assert tags.pairs == {"ode": ("NN", None), "lay": ("NN", None)}
    assert extended.version != tags.version
    with pytest.raises(FrozenInstanceError):
        tags.pairs = {}


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("said", "VBD"),
        ("the", "DT"),
        ("will", "MD"),
        ("May", "NNP"),
        ("may", "MD"),
        ("n't", "RB"),
        ("'s", "POS"),
        ("to", "TO"),
        ("her", "PRP$"),
        ("American", "JJ"),
        ("Republicans", "NNPS"),
        ("emphasised", "VBD"),
        ("ombudsman", "NN"),
        ("Kazakh", "JJ"),
    ],
)
def test_common_words_have_their_tag(word, first):
    """Closed classes, capitals that matter, British forms, words of other tables."""
    assert PAIRS[word][0] == first


def test_every_tag_is_one_of_the_penn_treebank():
    """Nothing else is in the table."""
    tags = {tag for pair in PAIRS.values() for tag in pair}

    assert tags - {None} <= PENN_TAGS


def test_every_form_of_a_verb_can_be_a_verb():
    """A cue verb whose form could never be tagged as a verb would never be found."""
    forms = {
        form
        for entry in reporting_cues()
        if entry.kind is CueKind.VERB
        for form in entry.forms
    }

    never = [
        form
        for form in forms
        if form in PAIRS
        and not any(tag and tag.startswith(("VB", "MD")) for tag in PAIRS[form])
    ]
    assert never == []
    assert [form for form in forms if form not in PAIRS] == []


def test_the_table_stays_small():
    """It is read by everybody at every start."""
    assert Path(shipped("word_tags.tsv")).stat().st_size < 300_000
    assert len(PAIRS) > 10_000


def test_tags_are_read_once():
    """All pipelines of a process share the shipped tags."""
    assert word_tags() is word_tags()
