"""Parts of speech: from tables, from shape, and from neighbors."""

import pytest
from hypothesis import given
from reported import LEXICONS, columns_of
from strategies import press_text

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.tags import PENN_TAGS
from quotekit.stages.columns.tags import tag_words


def tokens_of(text):
    """Return the words of *text*, apart by spaces, as one sentence."""
    words = tuple(text.split())
    ends = []
    for word in words:
        ends.append((ends[-1] + 1 if ends else 0) + len(word))
    return Tokens(
        starts=tuple(end - len(word) for end, word in zip(ends, words, strict=True)),
        ends=tuple(ends),
        words=words,
        lower=tuple(word.lower().replace("’", "'") for word in words),
        sentence_first=(0, len(words)),
    )


def tagged(text):
    tags = tag_words(
        tokens_of(text), LEXICONS.word_tags.pairs, LEXICONS.tag_contexts.choices
    )
    return " ".join(tags)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The mayor said that it rained .", "DT NN VBD IN PRP VBD ."),
        ("She has said it .", "PRP VBZ VBN PRP ."),
        # Behind an article or a number a plural, behind "one" and a name a verb.
        ("He saw the monitors .", "PRP VBD DT NNS ."),
        ("She wrote three reports .", "PRP VBD CD NNS ."),
        ("Only one backs it .", "RB CD VBZ PRP ."),
        # Two verbs do not stand side by side, and a "show" has an article.
        ("Court records show that it fell .", "NNP NNS VBP IN PRP VBD ."),
        ("It fell , records show .", "PRP VBD , NNS VBP ."),
        ("Emails seen by Adler show that it fell .", "NNS VBN IN NNP VBP IN PRP VBD ."),
        ("The talent show that closed fell .", "DT NN NN WDT VBD VBD ."),
        # No verb, though it stands behind "to".
        ("According to xantip Adler it fell .", "VBG TO NN NNP PRP VBD ."),
        ("They disagreed with that view .", "PRP VBD IN DT NN ."),
        ("They hoped that view was old .", "PRP VBD IN NN VBD JJ ."),
        ("Ms Adler will not say why .", "NNP NNP MD RB VB WRB ."),
        # Names: by table, by the capital inside a sentence, not at its start.
        ("Nobody saw Xantippe here .", "NN VBD NNP RB ."),
        ("Xantippe left .", "NNP VBD ."),
        ("Mark Holden left .", "NNP NNP VBD ."),
        ("South Korea left .", "NNP NNP VBD ."),
        ("Will Roe said it .", "NNP NNP VBD PRP ."),
        ("Sue Roe , a baker , left .", "NNP NNP , DT NN , VBD ."),
        ("Will he say why ?", "MD PRP VBP WRB ."),
        ("May God bless them .", "MD NNP VBP PRP ."),
        ("South of it stood a mill .", "RB IN PRP VBD DT NN ."),
        # Signs and numbers.
        (
            "“ Go , ” he said : 12 ( or 3.5 ) !",
            "`` VB , '' PRP VBD : CD -LRB- CC CD -RRB- .",
        ),
        # Past tense and participle have one form.
        ("It was announced .", "PRP VBD VBN ."),
        ("They announced it .", "PRP VBD PRP ."),
        # Base forms, by what binds them.
        ("They want to leave .", "PRP VBP TO VB ."),
        ("They will not leave .", "PRP MD RB VB ."),
        ("They leave .", "PRP VBP ."),
        # Nouns that are verbs behind "to", and verbs that are nouns behind "his".
        ("to issue her support", "TO VB PRP$ NN"),
        ("to free the road", "TO VB DT NN"),
        ("to show mercy", "TO VB NN"),
        ("to set limits", "TO VB NNS"),
        ("to close by Friday", "TO VB IN NNP"),
        ("to free up land", "TO VB RP NN"),
        ("to lower the price", "TO VB DT NN"),
        ("appealed to lower courts", "VBN TO JJR NNS"),
        ("access to free water", "NN TO JJ NN"),
        ("to zorb the plan", "TO VB DT NN"),
        ("to zorb", "TO VB"),
        ("they may not zorb it", "PRP MD RB VB PRP"),
        ("a zorb", "DT NN"),
        ("to zorbify", "TO VB"),
        ("his hope that it stays", "PRP$ NN IN PRP VBZ"),
        # In title case a capital shows no name.
        ("Mayor Denies Claims of Fraud", "NNP VBZ NNP IN NNP"),
        ("Council Urges Ode to Close Harbor", "NNP VBZ NNP TO VB NNP"),
        ("She met Mayor Denies Ode .", "PRP VBD NNP NNP NNP ."),
        ("he met Denies Ode by the harbor", "PRP VBD NNP NNP IN DT NN"),
        # A name may end in an adverb.
        ("They met Justice Now staff .", "PRP VBD NNP NNP NN ."),
        # Words that no table knows, by their ending and shape.
        ("a zorbly blixing grommitness", "DT RB VBG NN"),
        ("the quux-like zorb 37", "DT JJ NN CD"),
    ],
)
def test_words_get_the_tag_of_their_place(text, tags):
    assert tagged(text) == tags


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("the teachers’ union", "POS"),
        ("The Seafarers' Union met", "POS"),
        ("ten years’ “hard work”", "POS"),
        # Marks that close, or may.
        ("the teachers’ said", "''"),
        ("‘We know the rules’ people said", "''"),
        ("'We know the rules' people said", "''"),
        ("the union’ people", "''"),
        ("the teachers ’ people", "''"),
        ("’ people", "''"),
    ],
)
def test_an_apostrophe_behind_a_plural_is_possessive(text, tag):
    tokens = columns_of(text)[0]
    tags = tag_words(tokens, LEXICONS.word_tags.pairs, LEXICONS.tag_contexts.choices)

    last = max(i for i, word in enumerate(tokens.words) if word in {"'", "’"})
    assert tags[last] == tag


def test_the_table_of_words_decides_before_the_shape():
    assert tag_words(tokens_of("a zorbly"), {"zorbly": ("NN", None)}, {})[1] == "NN"


@pytest.mark.parametrize(
    ("contexts", "tag"),
    [
        ({}, "NN"),
        ({("NN", "JJ", "DT", "."): "JJ"}, "JJ"),
        ({("NN", "JJ", "DT", ""): "JJ"}, "JJ"),
        ({("NN", "JJ", "", "."): "JJ"}, "JJ"),
        ({("NN", "JJ", "^ DT", ""): "JJ"}, "JJ"),
        ({("NN", "JJ", "TO", "."): "JJ"}, "NN"),
        # The nearer evidence wins.
        ({("NN", "JJ", "DT", "."): "NN", ("NN", "JJ", "DT", ""): "JJ"}, "NN"),
        ({("NN", "JJ", "^ DT", ""): "NN", ("NN", "JJ", "DT", ""): "JJ"}, "NN"),
    ],
)
def test_neighbors_decide_between_two_tags(contexts, tag):
    words = {"a": ("DT", None), "run": ("NN", "JJ")}

    assert tag_words(tokens_of("a run ."), words, contexts)[1] == tag


def test_behind_an_adverb_the_word_before_it_counts_too():
    words = {"so": ("RB", None), "run": ("NN", "JJ")}
    contexts = {("NN", "JJ", "^ RB", "."): "JJ", ("NN", "JJ", "RB", "."): "NN"}

    assert tag_words(tokens_of("so run ."), words, contexts)[1] == "JJ"


def test_the_contexts_that_are_shipped_choose_one_of_their_two_tags():
    for (first, other, before, after), tag in LEXICONS.tag_contexts.choices.items():
        assert {first, other} <= PENN_TAGS
        assert tag in {first, other}
        assert before or after


@given(press_text())
def test_every_token_of_any_text_has_a_penn_tag(text):
    tokens = tokens_of(text)

    tags = tag_words(tokens, LEXICONS.word_tags.pairs, LEXICONS.tag_contexts.choices)

    assert len(tags) == len(tokens.words)
    assert set(tags) <= PENN_TAGS
