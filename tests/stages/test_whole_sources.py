# ruff: noqa: E501  # a case is one sentence on one line
"""Whose verb a cue is, where something stands between the two."""

import pytest
from proposed import propose

from quotekit.stages.attributing.whole_sources import with_whole_source

# In braces what was taken for the source; then whose verb it is.
CASES = [
    # names behind which no second comma stands
    (
        "Ana Lisi, {source:the mayor of Lund} {cue:said} {content:that it was late}.",
        "Ana Lisi, the mayor of Lund",
    ),
    (
        "{source:The group}, called Fair Rents Now, {cue:said} {content:it was late}.",
        "The group, called Fair Rents Now",
    ),
    (
        "Deodar Lal, {source:MP}, {cue:said} {content:that it was late}.",
        "Deodar Lal, MP",
    ),
    (
        "The Ministry of Youth, {source:Culture and Sport} {cue:said} {content:that it was late}.",
        "The Ministry of Youth, Culture and Sport",
    ),
    # who is busy with what stands before the verb
    (
        "A man wearing {source:a mask} {cue:said} {content:that it was late}.",
        "A man wearing a mask",
    ),
    (
        "The priest who blessed {source:the fire} {cue:said} {content:that it was late}.",
        "The priest who blessed the fire",
    ),
    (
        "A notice issued in {source:March 2011} {cue:said} {content:that it was late}.",
        "A notice issued in March 2011",
    ),
    (
        "An investigation into {source:the case} {cue:found} {content:that it was late}.",
        "An investigation into the case",
    ),
    # times
    (
        "{source:Ana Lisi Tuesday afternoon} {cue:said} {content:that it was late}.",
        "Ana Lisi",
    ),
    (
        "The Federation of Reporters, FR, {source:Tuesday} {cue:condemned} {content:the raid}.",
        "The Federation of Reporters, FR",
    ),
    ("{source:Ode Today} {cue:said} {content:that it was late}.", "Ode Today"),
    # clauses
    (
        "{source:The Lund court has lifted the ban,} {cue:holding} {content:that it was late}.",
        "The Lund court",
    ),
    (
        "{source:Ms Adler thanked the town}, {cue:praised} {content:its nurses}.",
        "Ms Adler",
    ),
    (
        "Ana Lisi, with {source:her aides} {cue:saying} {content:it was late}, left.",
        "her aides",
    ),
    (
        "He turned down ${source:25,000} offered by them, {cue:saying} {content:it was late}.",
        "He",
    ),
    # nobody, or who stands elsewhere
    ("{source:It} {cue:is alleged} {content:that the plan was late}.", ""),
    ("{source:Ms Adler} {cue:was asked} {content:whether the plan was late}.", ""),
    (
        "{source:Ms Adler} {cue:was told} by the Treasury {content:that it was late}.",
        "the Treasury",
    ),
    (
        "{source:Ms Adler} {cue:has asked} {content:whether the plan was late}.",
        "Ms Adler",
    ),
    # what a sentence opens with
    (
        "In {source:his turn President Tom Roe} {cue:said} {content:that it was late}.",
        "President Tom Roe",
    ),
    (
        "For {source:years students} {cue:said} {content:that it was late}.",
        "students",
    ),
    (
        "Speaking at {source:yesterday's meeting mayor Ana Lisi} {cue:said} {content:that it was late}.",
        "mayor Ana Lisi",
    ),
    (
        "Speaking with staff on {source:Monday Ana Lisi} {cue:said} {content:that it was late}.",
        "Ana Lisi",
    ),
    (
        "At {source:the hearing Tom Roe} {cue:said} {content:that it was late}.",
        "Tom Roe",
    ),
    # a subject that is farther away than its verb's neighbors
    (
        "The mayor, who opened the fair at {source:the old mill}, {cue:said} {content:that it was late}.",
        "The mayor, who opened the fair at the old mill",
    ),
    (
        "Ana Lisi, a candidate, {source:this week} {cue:said} {content:that it was late}.",
        "Ana Lisi, a candidate",
    ),
    # offices and ages without a second comma
    (
        "Tom Roe, Executive Director, {source:CJN} {cue:said} {content:that it was late}.",
        "Tom Roe, Executive Director, CJN",
    ),
    ("Tom Roe, {source:34} {cue:said} {content:that it was late}.", "Tom Roe, 34"),
    (
        "Tom Roe, of {source:Relief Now} {cue:said} {content:that it was late}.",
        "Tom Roe, of Relief Now",
    ),
    (
        "Ana Lisi, Tom Roe, {source:Ada Ode} {cue:said} {content:that it was late}.",
        "Ada Ode",
    ),
    (
        "{source:The staff of the bureau} were turned back and {cue:told} {content:that a pass was needed}.",
        "",
    ),
    (
        "{source:The staff of the bureau} came back and {cue:told} {content:that story to all}.",
        "The staff of the bureau",
    ),
]

WITHOUT = [
    (
        "While {cue:admitting} {content:mistakes}, Ms Adler insisted that it was safe.",
        "admit",
        "verb-noun-phrase",
        "Ms Adler",
    ),
    (
        "“We won,” admitted captain Ana Lisi, {cue:refusing} {content:to blame anybody}.",
        "refuse",
        "verb-to",
        "captain Ana Lisi",
    ),
    (
        "Bishop Ana Lisi blessed two bells in Lund, and {cue:asked} {content:all to ring them}.",
        "ask",
        "verb-to",
        "Bishop Ana Lisi",
    ),
    (
        "{content:“I lost my pay,”} {cue:complained} Fatima, a cleaner, who asked not to be named.",
        "complain",
        "inverted",
        "Fatima",
    ),
    (
        "She said that it was late and {cue:promised} {content:to mend it}.",
        "promise",
        "verb-to",
        "",
    ),
]


def whole(marked, lemma, rule="verb-that"):
    text, tokens, reading, proposal = propose(marked, lemma, rule)
    found = with_whole_source(reading, proposal).source
    return " | ".join(
        text[tokens.starts[first] : tokens.ends[end - 1]].rstrip(",")
        for first, end in found
    )


@pytest.mark.parametrize(("marked", "source"), CASES)
def test_the_source_is_whoever_has_the_verb(marked, source):
    lemma = (
        "ask"
        if "asked" in marked
        else "tell"
        if "told}" in marked or "was told" in marked
        else "say"
    )

    assert whole(marked, lemma) == source


@pytest.mark.parametrize(("marked", "lemma", "rule", "source"), WITHOUT)
def test_a_cue_without_a_source_gets_the_one_it_shares(marked, lemma, rule, source):
    assert whole(marked, lemma, rule) == source
