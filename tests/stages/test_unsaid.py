# ruff: noqa: E501  # a case is one sentence on one line
"""What only looks like an attribution, beside the attributions that look like it."""

import pytest
from proposed import propose

from quotekit.stages.attributing.unsaid import why_unsaid

# What is dropped, and by which reason; each has what it must not take with it below.
DROPPED = [
    (
        "{source:Ms Adler} {cue:said} {content:this when she met the press}.",
        "say",
        "points at",
    ),
    (
        "{source:The minister} {cue:gave the assurance} {content:during a visit to Lund}.",
        "give",
        "when or to whom",
    ),
    (
        "{source:He} {cue:gave} {content:the details to reporters in Lund}.",
        "give",
        "when or to whom",
    ),
    (
        "{cue:Responding to} {content:the news}, Ms Adler said that it was late.",
        "respond",
        "replies to",
    ),
    (
        "There were {source:14} {cue:confirmed} {content:cases of the fever in Lund}.",
        "confirm",
        "adjective",
    ),
    (
        "{source:The} {cue:defending} {content:champions lost in Lund}.",
        "defend",
        "adjective",
    ),
    (
        "It is a better {source:way} {cue:to show} {content:support for the town}.",
        "show",
        "a way or a time",
    ),
    ("Her {cue:announcing} {content:the date} drew cheers.", "announce", "somebody's"),
    (
        "{source:Typhoon Lando} {cue:slammed} {content:the coast of Lund on Monday}.",
        "slam",
        "storms",
    ),
    (
        "{source:Gunmen} {cue:attacked} {content:the post near Lund}.",
        "attack",
        "weapons",
    ),
    (
        "{source:Raiders} {cue:attacked} {content:two villages near Lund}.",
        "attack",
        "weapons",
    ),
    (
        "{source:A driver} {cue:called} {content:the emergency services}.",
        "call",
        "help",
    ),
    (
        "As {source:the weather} {cue:allows}, {content:boats will sail}.",
        "allow",
        "condition",
    ),
    (
        "Papers are filed {cue:according to} {source:procedures} {content:of the court}.",
        "according to",
        "done by",
    ),
    (
        "He was hurt while {cue:reporting on} {content:a strike in Lund}.",
        "report",
        "work",
    ),
    ("{source:Police} {cue:ruled} {content:that out}.", "rule", "set phrase"),
    (
        "The {source:group}, {cue:called} {content:Fair Rents Now}, will meet.",
        "call",
        "is called",
    ),
    (
        "It was a plan {cue:announced} {content:on Monday by the council}.",
        "announce",
        "made public",
    ),
    (
        "A group {cue:to be supported by} {source:the charities} {content:to draft a plan}.",
        "support",
        "still to be done",
    ),
    (
        "{source:An autopsy} {cue:was planned} {content:Tuesday for the body}.",
        "plan",
        "still to be done",
    ),
    (
        "There is more {source:news} {cue:to report:} {content:two mills have opened}.",
        "report",
        "still to be done",
    ),
    (
        "{source:The drivers} {cue:are furious} {content:after the mayor spoke of them}.",
        "furious",
        "a moment",
    ),
    (
        "{source:A man} {cue:found} {content:dead on a farm} was a hiker.",
        "find",
        "a thing that was found",
    ),
    (
        "{source:A woman} {cue:found} {content:the body behind the school}.",
        "find",
        "a thing that was found",
    ),
    (
        "{source:Engineers} are trying {cue:to find} {content:answers in Lund}.",
        "find",
        "a thing that was found",
    ),
    (
        "A wet spring, {source:which} {cue:saw} {content:experts predict a small crop}.",
        "see",
        "a time",
    ),
    (
        "{source:Tuesday night} {cue:saw} {content:the council debate its budget}.",
        "see",
        "a time",
    ),
    (
        "The plan {cue:was approved} {content:by the board of the port}.",
        "approve",
        "done, and not said",
    ),
    (
        "{source:The minister} {cue:briefed} {content:the members on his trip to Lund}.",
        "brief",
        "spoke of, or ended",
    ),
    (
        "{source:Ms Adler} {cue:concluded} {content:a series of talks in Lund}.",
        "conclude",
        "spoke of, or ended",
    ),
    (
        "{source:The mayor}, {cue:asked} {content:whether it was late}, said that it was.",
        "ask",
        "somebody else asked",
    ),
    (
        "He died without {source:an owner} or {cue:known} {content:cause of the crash}.",
        "know",
        "adjective",
    ),
    (
        "There were talks about {cue:proposed} {content:changes to the law}.",
        "propose",
        "adjective",
    ),
    ("{content:What} {source:the neighbors} {cue:said}", "say", "a heading"),
    (
        "If {source:you} {cue:believe} {content:that you were cheated, call us}.",
        "believe",
        "left open",
    ),
    (
        "{source:The committee} {cue:discussed} {content:the spread of rust}.",
        "discuss",
        "subject",
    ),
]

KEPT = [
    (
        "{source:Ms Adler} {cue:said} {content:this while important was not enough}.",
        "say",
    ),
    (
        "{source:Ms Adler} {cue:said} {content:this as well as the tax was unfair}.",
        "say",
    ),
    ("{source:Ms Adler} {cue:said} {content:the information to hand was thin}.", "say"),
    (
        "Of those polled, {source:55} {cue:reported} {content:symptoms after the storm}.",
        "report",
    ),
    (
        "{source:Survivors of the typhoon} {cue:slammed} {content:the mayor for the slow help}.",
        "slam",
    ),
    (
        "{source:The bishop} {cue:attacked} {content:the cuts to rural villages}.",
        "attack",
    ),
    ("{source:The mayor} {cue:called for} {content:calm in the town}.", "call for"),
    (
        "{cue:According to} {source:the procedures committee}, {content:it was late}.",
        "according to",
    ),
    ("{source:Police} {cue:ruled} {content:that the death was an accident}.", "rule"),
    ("{source:Critics} {cue:called} {content:the plan a joke}.", "call"),
    (
        "“{content:Defending champions are never tired}”, {source:she} {cue:said}.",
        "say",
    ),
    (
        "{source:The study} {cue:found} {content:the body of evidence was thin}.",
        "find",
    ),
    ("{source:Economists} {cue:are finding} {content:the prices too high}.", "find"),
    ("{source:The port} {cue:was planned} {content:that it may grow}.", "plan"),
    (
        "{source:The jury} {cue:concluded} {content:that talks had failed in Lund}.",
        "conclude",
    ),
    ("{source:Ms Adler} {cue:asked} {content:whether it was late}.", "ask"),
    ("{source:He} {cue:saw} {content:the council as a club of friends}.", "see"),
    ("{content:What} {source:the neighbors} {cue:said} was late.", "say"),
    ("{source:They} {cue:believe} {content:that you were cheated}.", "believe"),
    ("{source:The committee} {cue:discussed} {content:how to stop it}.", "discuss"),
]


@pytest.mark.parametrize(("marked", "lemma", "reason"), DROPPED)
def test_what_reports_nothing_is_told_by_its_reason(marked, lemma, reason):
    rule = "adjective-clause" if "furious" in lemma else "verb-that"
    _, _, reading, proposal = propose(marked, lemma, rule)

    assert reason in (why_unsaid(reading, proposal) or "")


@pytest.mark.parametrize(("marked", "lemma"), KEPT)
def test_what_reports_something_is_kept(marked, lemma):
    _, _, reading, proposal = propose(marked, lemma)

    assert why_unsaid(reading, proposal) is None


DATELINES = [
    (
        "{source:KOHATAN}{cue::} {content:Traders closed their shops in the bazaar on Tuesday}.",
        True,
    ),
    (
        "{source:SMITHER}{cue::} {content:I think we closed their shops in the bazaar}.",
        False,
    ),
    (
        "{source:Adler}{cue::} {content:Traders closed their shops in the bazaar on Tuesday}.",
        False,
    ),
]


@pytest.mark.parametrize(("marked", "dropped"), DATELINES)
def test_a_place_that_news_is_from_says_nothing(marked, dropped):
    _, _, reading, proposal = propose(marked, ":", rule="headline-colon")

    assert (why_unsaid(reading, proposal) is not None) is dropped
