"""Writers, and the singulars of what several people are called."""

import pytest

from quotekit.stages.resolution.writers import Writers
from quotekit.stages.vocabulary.class_words import singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("senators", "senator"),
        ("deputies", "deputy"),
        ("spokesmen", "spokesman"),
        ("witnesses", "witness"),
        ("coaches", "coach"),
        ("Sens.", "Sen."),
        ("boss", "boss"),
        ("children", "children"),
    ],
)
def test_singular_of_what_people_are(plural, one):
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("text", "cues", "called"),
    [
        ("bloggers across the region react . ana lisi writes", {"write"}, "blogger"),
        ("the blogosphere is angry . ana lisi writes", {"write"}, "blogger"),
        ("many twitterers laughed . ana lisi tweets", {"tweet"}, "twitterer"),
        # What somebody says is no post, and who writes no tweet is no tweeter.
        ("bloggers across the region react . ana lisi says", {"say"}, None),
        ("many twitterers laughed . ana lisi writes", {"write"}, None),
        # The bloggers are those whom others speak of.
        ("the mayor attacked two bloggers . ana lisi writes", {"write"}, None),
        ("a storm came . ana lisi writes", {"write"}, None),
        # A handle before a colon, on a page that tells of Twitter.
        ("on twitter few laughed . ana lisi @ana :", set(), "twitterer"),
        ("on twitter few laughed . ana lisi @ana says", {"say"}, None),
        ("few laughed . ana lisi @ana :", set(), None),
        # They come before.
        ("ana lisi writes . bloggers react", {"write"}, None),
    ],
)
def test_those_whom_a_page_lets_write(text, cues, called):
    words = text.split()

    assert Writers(words).called(words.index("ana"), cues) == called


def test_a_handle_beside_the_name_tells_a_tweeter():
    before = ["many", "twitterers", "laughed", "."]
    words = [*before, "ana", "lisi", "(", "@ana", ")", "says"]

    assert Writers(words).called(words.index("ana"), {"say"}) == "twitterer"
