"""What follows a cue, and what is stepped over on the way there."""

import pytest
from marked import read_marked
from reported import columns_of

from quotekit.stages.rules.frames import Follower, opens_quotation, what_follows


def following(marked, **options):
    """Return what follows the marked cue, and the words it begins with."""
    text, spans = read_marked(marked)
    tokens, reading = columns_of(text)
    start = tokens.ends.index(spans["cue"][0].end) + 1
    found = what_follows(reading, start, reading.sentence_end(start - 1), **options)
    return found, reading.words[found.start : found.start + 1]


@pytest.mark.parametrize(
    ("marked", "kind", "word"),
    [
        ("She {cue:said} that it rained.", Follower.THAT, "that"),
        ("She {cue:said}, that it rained.", Follower.THAT, "that"),
        ("She {cue:said} it rained.", Follower.CLAUSE, "it"),
        ("She {cue:asked} whether it rained.", Follower.WH, "whether"),
        ("She {cue:wants} to leave.", Follower.TO, "to"),
        ("She {cue:suggested} leaving the town.", Follower.ING, "leaving"),
        ("She {cue:called} for calm.", Follower.PREPOSITION, "for"),
        ("She {cue:praised} the plan.", Follower.NOUN_PHRASE, "the"),
        ("She {cue:said} “it rained”.", Follower.QUOTATION, "“"),
        ("She {cue:said}, “it rained”.", Follower.QUOTATION, "“"),
        ("She {cue:said}: “it rained”.", Follower.QUOTATION, "“"),
        ("She {cue:said}: it rained.", Follower.COLON, "it"),
        ("It rained, she {cue:said}.", Follower.END, "."),
        ("She {cue:felt} sick.", Follower.ADJECTIVE, "sick"),
        # Adverbs, times, places and media are stepped over.
        ("She {cue:said} again that it rained.", Follower.THAT, "that"),
        ("She {cue:said} on Monday that it rained.", Follower.THAT, "that"),
        ("She {cue:said} in a note on Monday that it rained.", Follower.THAT, "that"),
        ("She {cue:said} last week that it rained.", Follower.THAT, "that"),
        ("She {cue:said} Monday it rained.", Follower.CLAUSE, "it"),
        ("She {cue:said} in Geneva: “it rained”.", Follower.QUOTATION, "“"),
        # What stands behind a place is no content for its own sake.
        ("She {cue:spoke} in Geneva.", Follower.PREPOSITION, "in"),
        # A title is no content.
        (
            "She {cue:said} on Radio One’s “Morning” show it rained.",
            Follower.PREPOSITION,
            "on",
        ),
    ],
)
def test_what_follows_a_cue(marked, kind, word):
    found, words = following(marked)

    assert found.kind is kind
    assert words == (word,)


@pytest.mark.parametrize(
    ("marked", "kind", "word"),
    [
        ("She {cue:told} reporters that it rained.", Follower.THAT, "that"),
        ("She {cue:told} reporters it rained.", Follower.CLAUSE, "it"),
        ("She {cue:told} reporters in Geneva that it rained.", Follower.THAT, "that"),
        ("She {cue:told} reporters: “it rained”.", Follower.QUOTATION, "“"),
        ("She {cue:told} the club’s paper, “It rained”.", Follower.QUOTATION, "“"),
        ("She {cue:told} them to leave.", Follower.TO, "to"),
        ("She {cue:told} them how it rained.", Follower.WH, "how"),
        ("She {cue:told} them.", Follower.NOUN_PHRASE, "them"),
    ],
)
def test_the_addressee_is_the_cue_s_object(marked, kind, word):
    found, words = following(marked, addressed=True)

    assert found.kind is kind
    assert words == (word,)
    assert found.object is not None


def test_how_many_adjuncts_were_stepped_over():
    found, _ = following("She {cue:said} in a note on Monday that it rained.")

    assert found.adjuncts in {1, 2}


def test_a_colon_is_told():
    found, _ = following("She {cue:said}: “it rained”.")

    assert found.colon == 2


@pytest.mark.parametrize(
    ("marked", "wanting", "kind"),
    [
        ("She {cue:promised} to mend it.", True, Follower.TO),
        ("She {cue:promised} to mend it.", False, Follower.TO),
        ("She {cue:consented} to mediation.", True, Follower.PREPOSITION),
        ("She {cue:consented} to a search.", True, Follower.PREPOSITION),
    ],
)
def test_what_may_be_an_infinitive(marked, wanting, kind):
    found, _ = following(marked, wanting=wanting)

    assert found.kind is kind


def test_nothing_follows_the_last_word():
    _, reading = columns_of("She said")

    assert what_follows(reading, 2, 2).kind is Follower.END


def test_where_quotations_open():
    _, reading = columns_of("She said “it “rained”” today.")

    assert [i for i in range(len(reading.words)) if opens_quotation(reading, i)] == [2]
