# ruff: noqa: E501  # a case is one sentence on one line
"""Media behind: contents that end before where their words were published."""

import pytest
from test_overruns import contents_of

from quotekit import Resources


@pytest.fixture(scope="module", params=["rules", "models"])
def resources(request):
    return Resources.rules_only() if request.param == "rules" else Resources.shipped()


@pytest.mark.parametrize(
    "marked",
    [
        "The club {cue:said} {content:it would appeal} in a statement on Friday.",
        "The club {cue:said} {content:it would appeal} in a statement issued on Monday.",
        "Tom Roe {cue:said} {content:he was leaving the band} in a post on Instagram.",
        "The mayor {cue:condemned} {content:the attack} in a video posted on X.",
        "The club {cue:said} {content:the pool would shut} in a letter to residents.",
        # What is done in it is told of.
        "She {cue:said} {content:the error was mentioned in a statement on Friday}.",
        "She {cue:said} {content:the plan was outlined in a letter to ministers}.",
        "She {cue:said} {content:she had invested in a video firm}.",
        "She {cue:said} {content:they had asked for her files in a letter}.",
        "She {cue:said} {content:her aide lied in a letter}.",
    ],
)
def test_content_ends_before_medium(marked, resources):
    expected, found = contents_of(marked, resources)
    assert found == expected
