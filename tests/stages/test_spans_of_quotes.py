# ruff: noqa: E501  # a case is one sentence on one line
"""The words that a cue, a source and a content have, on the whole path."""

import pytest
from marked import read_marked

import quotekit


def found(text, cue):
    """Return cue, source and content of the quote that has a cue there."""
    for quote in quotekit.extract(text).quotes:
        if quote.cue is not None and any(
            cue.start == one.start for one in quote.cue.spans
        ):
            source = quote.source.spans if quote.source else ()
            return {
                name: [text[span.start : span.end] for span in spans]
                for name, spans in (
                    ("cue", quote.cue.spans),
                    ("source", source),
                    ("content", quote.content),
                )
            }
    return {}


@pytest.mark.parametrize(
    "marked",
    [
        # Who somebody is, whose name no comma closes.
        "{content:“She was a good friend,”} {source:another neighbour, Eva Berg} {cue:told} the Lund Post.",
        "{content:“She was a good friend”}, {source:another neighbour, Eva Berg} {cue:told} the Lund Post.",
        "{content:“It was a bad day,”} {source:the mayor of Lund, Tom Roe} {cue:said}.",
        "{content:“Is it over?”} {source:the victim's brother, Tom Roe} {cue:asked}.",
        "{content:He called it “a farce” the council}, {source:Berg} {cue:said}.",
        # Within brackets, and around them.
        'The union was angry ({content:"I want my dues back,"} {cue:wrote} {source:Edward Nelson, a welder}), and the vote was lost.',
        "The road ({content:which cost three million}, {source:Ana Lisi} {cue:said}) is closed.",
        "Ana Lisi ({source:who} {cue:said} {content:it rained}) left.",
        "{source:Ana Lisi} {cue:said} {content:the road (which she thinks is new) is closed}.",
        "{source:Tom Roe (Lab, Lund North)} {cue:said} {content:it rained}.",
        # How it is said.
        "{content:“Never,”} {source:he} {cue:said quietly}.",
        "{source:Roe} {cue:answered darkly}: {content:“Never.”}",
        # When, and on what ground.
        "{content:“Oh, my God,”} {source:a young woman} {cue:exclaimed} upon seeing him.",
        "That said, {source:she} {cue:also noted}, {content:“The team won.”}",
        "The poll doesn't surprise {source:party chairman Tom Roe}{cue::} {content:“We saw it coming.”}",
        # Around whose view it is.
        "{cue:In} {source:Roe's} {cue:view}, {content:the plan is dead}.",
        "{cue:As} {source:Tom Roe} {cue:put it}: {content:“We are done.”}",
        "{cue:As} {source:the mayor of Lund, Eva Berg,} {cue:put it}, {content:the town is broke}.",
        "{content:The town is broke}, {cue:as} {source:the mayor of Lund, Eva Berg,} {cue:put it}.",
        "{cue:As} {source:Tom Roe} {cue:put it} in his memo to the staff on Monday, {content:“we are done”}.",
        "{cue:As} {source:he} {cue:puts it} in a letter to the council, {content:the plan is dead}.",
        # The clause of a leading conjunction, and a leading participle.
        "While {source:the minister} {cue:insisted} {content:that the road was safe}, drivers stayed away.",
        "If {source:the court} {cue:finds} {content:that the law is invalid}, the ministry will appeal.",
        "While {source:he} {cue:said} {content:that, if it rained, the road was shut}, drivers stayed away.",
        "After {source:the minister} {cue:said} {content:the plan was dead, buried and forgotten}, farmers cheered.",
        "In {cue:describing} {content:the plan as a gimmick that voters would reject}, {source:the journalists} are missing the reasons.",
        # What a noun says, before the verb that the noun has.
        "{source:The council's} {cue:decision} {content:to bury the debates on weekends and holidays} helped the opposition.",
        "{source:The minister's} {cue:call for} {content:a boycott} was ignored.",
        "There was no proof of {source:his} {cue:claim} {content:that she had lied}, the court said.",
        # Where a source begins.
        "He noted it, but {source:several of them} {cue:indicated} {content:their support for Roe}.",
        "{source:45% of Greens, 28% of Liberals and 12% of Democrats} {cue:say} {content:that would be their reaction}.",
        "{source:Two unions, one church, and the Lund Fund} {cue:said} {content:it was late}.",
        "While many doubted Mr. Roe's candidacy, {source:the campaign chief, Paul Lund,} {cue:suggested} {content:that it was over}.",
        "Saturday at the state party convention {source:Sen. Eva Berg} {cue:said} {content:the plan was dead}.",
        "At the moment {source:Tom Roe} {cue:learned} {content:he had been bumped}, he laughed.",
        "{source:A second officer at the base} that evening {cue:backed} {content:his account}.",
        "{source:The judges who ruled that Texas could not implement their laws} {cue:said} {content:the problem was old}.",
        "In November {source:Conor Byrne} {cue:told} the paper {content:that he had no plans}.",
        "In March 2019 {source:Ana Lisi} {cue:told} the paper {content:that she had no plans}.",
        "In a report {source:the council} {cue:says} {content:it is late}.",
        "In the Commons {source:Ms Lisi} {cue:said} {content:it was late}.",
        "On the blog {source:Ana Lisi} {cue:suggested} {content:that it was late}.",
        "In his closing speech {source:Gavin Ritchie QC}, defending, {cue:reminded} jurors {content:that two survived}.",
        "He found that {source:38 per cent of heads} {cue:intend} {content:to leave}.",
        # Up to the next verb of whoever says it, and behind the day.
        "{source:He} {cue:does not admit} {content:his guilt} and claims to have been trading in peat.",
        "{source:Roe} {cue:plans} {content:to sell the club} and hopes to move to Lund.",
        "She said {source:the firm} {cue:had agreed} {content:to share costs} but was not in a position to pay.",
        "{source:Vice Premier Shen} {cue:said} Thursday {content:China was ready to work with Ecuador}.",
        # Estimates.
        "{source:Police} {cue:put} {content:the crowd at about 6,000}; the organisers were silent.",
        "{source:Analysts} {cue:put} {content:the cost of the plan at 3bn euros}.",
        # Names that the table of tags had for other words.
        "{source:Unite}, which represents 340 workers at the site, {cue:has asked for} {content:an urgent meeting}.",
        "{source:Unite} {cue:rejects} {content:this}.",
        "{content:“Maintenance of what?”} {cue:asks} {source:@kossi_dlg} on Twitter.",
        "{content:“We will go,”} {cue:said} {source:Devine}, suggesting that it rained.",
    ],
)
def test_spans_are_read_as_marked(marked):
    text, spans = read_marked(marked)
    wanted = {
        name: [text[span.start : span.end] for span in spans[name]]
        for name in ("cue", "source", "content")
    }
    read = found(text, spans["cue"][0])
    # A colon behind a cue is part of it.
    read["cue"] = [part.rstrip(":") or part for part in read.get("cue", ())]
    assert read == wanted


def test_who_boys_are_is_no_comparison():
    text = "As a boy, Roe put it in the shed, he said."
    assert [quote.cue.lemma for quote in quotekit.extract(text).quotes] == ["say"]
