"""Whose words they are: subjects, shared subjects, and noun phrases behind cues."""

import pytest
from marked import read_marked
from reported import LEXICONS, columns_of

from quotekit.stages.rules.cues import find_cues
from quotekit.stages.rules.sources import noun_phrase_with_apposition, subject_of


def subject_in(marked):
    """Return the subject of the marked cue, and what is marked as its source."""
    text, spans = read_marked(marked)
    tokens, reading = columns_of(text)
    main = {tokens.starts.index(span.start) for span in spans["cue"]}
    (cue,) = (
        it for it in find_cues(reading, LEXICONS.cues) if main & set(range(*it.group))
    )
    found = subject_of(reading, cue, reading.sentence_start(cue.main))
    gold = spans.get("source")
    return (
        None
        if found is None
        else text[tokens.starts[found[0]] : tokens.ends[found[1] - 1]],
        gold and text[gold[0].start : gold[0].end],
    )


@pytest.mark.parametrize(
    "marked",
    [
        "{source:She} {cue:said} so.",
        "{source:The mayor of Ode} {cue:said} so.",
        "{source:The mayor} today {cue:said} so.",
        "{source:All voters} {cue:said} so.",
        "{source:Some 40 voters} {cue:said} so.",
        "{source:All but one} {cue:said} so.",
        "{source:They both} {cue:said} so.",
        "{source:Both} {cue:said} so.",
        "They are the ones {source:nobody} {cue:wanted} to touch.",
        "{source:The Ode Herald} [es] {cue:said} so.",
        "{source:The Ode Herald [May]} {cue:said} so.",
        # Without the time and the occasion.
        "{source:The mayor} on Monday {cue:said} so.",
        "{source:The mayor of Ode} late Monday {cue:said} so.",
        "{source:UNICEF} on 4 May {cue:said} so.",
        "{source:UNICEF} in May 2024 {cue:said} so.",
        "{source:The board} in a statement {cue:said} so.",
        "{source:The board} in a letter on Monday {cue:said} so.",
        "{source:The minister for May} {cue:said} so.",
        "{source:Reef Watch} on May 4, 2024 {cue:said} so.",
        "{source:Reef Watch} on May 4, 2024, {cue:said} so.",
        "{source:The mayor of a town on the coast} {cue:said} so.",
        "{source:The coach Hugh “Hum” Ode} {cue:said} so.",
        "“It rained,” {source:Ode} {cue:said}.",
        "{source:A poll published by the port} {cue:said} so.",
        "To this {source:the mayor} {cue:said} so.",
        "{source:All the members} {cue:said} so.",
        "In his speech {source:Ambassador Ode} {cue:said} so.",
        "After the meeting {source:the mayor} {cue:said} so.",
        "{source:The meeting in Ode} {cue:said} so.",
        # Over an apposition and a relative clause.
        "{source:Hugh Ode, a nurse}, {cue:said} so.",
        "{source:Hugh Ode}, who saw it, {cue:said} so.",
        "{source:Hugh Ode}, speaking in Geneva, {cue:said} so.",
        "{source:The leader of the group, Hugh Ode}, {cue:said} so.",
        "{source:Hugh Ode, 34, a nurse}, {cue:said} so.",
        # Coordinated verbs.
        "{source:The mayor} rose and {cue:said} so.",
        "{source:The mayor} rose, looked round and {cue:said} so.",
        "{source:The mayor}, who had slept, rose and {cue:said} so.",
        "{source:Ms Roe} said her party is late and {cue:called} it fair.",
        "{source:The mayor} left because she was ill and {cue:said} so.",
        # Relative clauses.
        "The mayor, {source:who} {cue:said} so, left.",
        # Participles and infinitives.
        "{source:The mayor} left, {cue:saying} it rained.",
        "{cue:Citing} the frost, {source:the mayor} left.",
        "She asked {source:the mayor} {cue:to say} so.",
        "{source:She} came {cue:to say} so.",
    ],
)
def test_the_subject_of_a_cue(marked):
    found, gold = subject_in(marked)

    assert found == gold


@pytest.mark.parametrize(
    "marked",
    ["{cue:Said} so.", "Who {cue:said} so?", "Quickly {cue:said} so."],
)
def test_there_may_be_no_subject(marked):
    assert subject_in(marked)[0] is None


@pytest.mark.parametrize(
    ("marked", "before_name"),
    [
        ("said {source:Ms Adler}.", True),
        ("said {source:Ali Reza, a baker from Homs}, on Monday.", True),
        ("said {source:Ali Reza}, who lives there.", True),
        ("said {source:Ali Reza}, adding that it rained.", True),
        ("said {source:he}, a baker.", True),
        ("said {source:Ms Adler} about the plan.", True),
        ("said {source:Ms Adler of the port} today.", True),
        ("said {source:the head of the bank, Ana Roe}.", True),
        ("said {source:the Herald}, Ms Adler left.", False),
        ("said {source:figures released by the bank}.", True),
        ("said {source:Ali Reza}, and it rained.", True),
    ],
)
def test_the_noun_phrase_behind_a_cue(marked, before_name):
    text, spans = read_marked(marked)
    tokens, reading = columns_of(text)
    found = noun_phrase_with_apposition(
        reading, 1, len(reading.words), before_name=before_name
    )

    assert tokens.ends[found[1] - 1] == spans["source"][0].end
