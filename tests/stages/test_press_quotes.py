# ruff: noqa: E501  # a case is one sentence on one line
"""Who is quoted with which words, in the wordings of press English."""

import pytest
from reported import Reported, read_reported

from quotekit import Resources, extract

RULES, SHIPPED = Resources.rules_only(), Resources.shipped()

# What shows, reveals and suggests: a noun phrase whose noun may be a verb too.
SHOWN = [
    "{source:Court documents} {cue:show} {content:that the man was armed}.",
    "{source:NHS figures} {cue:show} {content:costs are rising}.",
    "{source:New figures} {cue:show} {content:crime is rising}.",
    "{source:Court records} {cue:show} {content:that 400 cases were dropped}.",
    "{source:The court documents} {cue:show} {content:the man was armed}.",
    "{source:Police records} {cue:show} {content:he was armed}.",
    "{source:Police data} {cue:shows} {content:that crime is falling}.",
    "{source:Internal emails} {cue:reveal} {content:that the firm knew}.",
    "{source:Polls} {cue:suggest} {content:that voters are tired}.",
    "{source:Government estimates} {cue:suggest} {content:the cost will double}.",
    "{content:The man was armed}, {source:court records} {cue:show}.",
    "{content:Waits are rising}, {source:official figures} {cue:show}.",
    "{source:Bank statements seen by the paper} {cue:show} {content:that he was paid}.",
    "{source:Documents obtained by the Lund Post} {cue:show} {content:the dam was weak}.",
    "{source:Figures published on Monday} {cue:show} {content:that prices rose}.",
    "{source:Figures published on Monday} {cue:show} {content:prices rose}.",
    "{source:Sales figures} {cue:show} {content:steady growth}.",
    "{source:Data from Eurostat} {cue:show} {content:that prices rose}.",
    "{source:Figures for May} {cue:show} {content:a fall}.",
    # no verbs
    "Photos of the fashion show that she ran were lost.",
    "The town stages show trials.",
    "Emails sent by the talent show team were found.",
    "Records kept by the talent show that closed were lost.",
    "The court records show trials.",
    "There are no official plans.",
]

# What somebody is asked opens the sentence, and is not what they say.
ANSWERED = [
    "Asked if he would resign, {source:Smith} {cue:said} {content:no}.",
    "When asked whether she would run, {source:Ms Lisi} {cue:said} {content:yes}.",
    "When he was asked if he would resign, {source:Smith} {cue:said} {content:no}.",
    "Pressed on the delay, {source:the mayor} {cue:said} {content:no}.",
    "Asked by reporters if he would go, {source:Roe} {cue:said} {content:maybe}.",
    "Asked whether she would run, {source:Ms Lisi} {cue:replied} {content:no}.",
    "Asked about the delay, {source:she} {cue:said} {content:that it was late}.",
    'Asked if he would resign, {source:Smith} {cue:said:} {content:"No."}',
    '{content:"Asked if he would resign, he left,"} {source:Smith} {cue:said}.',
    "{content:If asked, she would go}, {source:Smith} {cue:said}.",
    "{source:She} {cue:said} {content:no decision had been made}.",
]

# Whom somebody asks is no part of the question.
ASKED = [
    '{content:"Is this it?"} {source:Ana Cruz} {cue:asked} Pat Ng.',
    '{content:"Is this it?"} {source:Ana Cruz} {cue:asked} Mr Ellery.',
    '{content:"Is this it?"} {source:Ana Cruz} {cue:asked} his son.',
    '{content:"Is this it?"} {source:Ana Cruz} {cue:asked} the judge.',
    '{content:"Is this it?"} {source:Ana Cruz} {cue:asked} Pat Ng and Tom Roe.',
    '{content:"Is this it?"} {source:he} {cue:asked} Pat Ng.',
    '{content:"This is it,"} {source:Ana Cruz} {cue:told} Pat Ng.',
    '{source:Ana Cruz} {cue:asked} Pat Ng, {content:"Is this it?"}',
    '{source:She} {cue:asked} him, {content:"Is this it?"}',
    '{source:She} {cue:warned} them, {content:"It is late."}',
    # the object of these is what they are about
    '{source:She} {cue:called} {content:him "great"}.',
    '{source:She} {cue:asked} {content:them "to wait" for the bus}.',
    '{source:She} {cue:praised} {content:the mayor, "a great man"}.',
]

# When a document was made is said of it.
DATED = [
    "{cue:According to} {source:data published by Eurostat on Monday}, {content:inflation fell}.",
    "{cue:According to} {source:figures released by the bank last week}, {content:inflation fell}.",
    "{cue:According to} {source:a report seen by Reuters on Tuesday}, {content:the firm will close}.",
    "{cue:According to} {source:a statement issued by the ministry in May}, {content:the road is safe}.",
    "{cue:According to} {source:data compiled by Reuters earlier this month}, {content:prices fell}.",
    "{cue:According to} {source:a poll by Lund University} in 2019, {content:most people are happy}.",
    "{cue:According to} {source:Ms Lisi} on Monday, {content:it fell}.",
    "{content:Prices fell}, {cue:according to} {source:data published by Eurostat on Monday}.",
    # when it happened
    "{cue:According to} {source:the police}, {content:on Monday the man fell}.",
    "{cue:According to} {source:Roe}, {content:in May the road was shut}.",
    "{cue:According to} {source:a ministry in Lund}, {content:the road is shut}.",
]

# What outlets have found out, and what nobody is named for.
NEWS = [
    "{content:He will quit}, {source:the BBC} {cue:understands}.",
    "{content:He will quit}, {source:Sky News} {cue:understands}.",
    "{content:He will quit}, {source:the Lund Post} {cue:has learned}.",
    "{content:The plan}, {source:the BBC} {cue:understands}, {content:will cost a lot}.",
    "{source:The Guardian} {cue:understands} {content:that he will quit}.",
    "{source:The Guardian} {cue:understands} {content:he will quit}.",
    "{source:ABC News} {cue:has learned} {content:that he will quit}.",
    "It {cue:is understood} {content:that he will quit}.",
    "It {cue:is believed} {content:he will quit}.",
    "{content:He will quit}, it {cue:is understood}.",
    "{content:He will quit}, it {cue:has been claimed}.",
    "He will leave, she understands.",
    "When it rains, Ana Lisi understood.",
]

# Headlines and lines set apart, each above a text that quotes nobody.
BODY = "\n\nThe road was closed on Monday, and the town was full of people, who left at noon."
HEADLINES = [
    "Residents furious as {source:council} {cue:backs} {content:quarry extension}",
    "Fans furious as {source:club} {cue:confirms} {content:price rise}",
    "Traders worried as {source:mayor} {cue:says} {content:road will close}",
    '{content:"It\'s a disgrace"}{cue::} {source:residents} slam quarry plan',
    '{content:"It\'s a disgrace"}{cue::} {source:Lund residents} slam quarry plan',
    '{content:"It\'s a disgrace"}{cue::} {source:fans} blast ticket price rise',
    '{content:"It\'s a disgrace"}{cue::} {source:parents} furious over school plan',
    '{content:"It\'s a disgrace"}{cue::} {source:teachers union} on pay',
    '{content:"It\'s a disgrace"}{cue::} {source:Ana Lisi} on the quarry plan',
    '{content:"It wasn\'t pretty"}{cue::} {source:Ana Lisi} on the flood.',
    '{content:"It wasn\'t pretty"}{cue::} {source:mayor Ana Lisi} on the flood.',
    '{content:"It wasn\'t pretty."} {cue:—} {source:Ana Lisi, mayor}',
    '{content:"It wasn\'t pretty."} {cue:—} {source:Ana Lisi}',
    "{content:“It wasn't pretty!”} {cue:–} {source:Ana Lisi, the mayor of Lund}",
    # scores, topics, outlets
    "Castle Athletic 1 Marl Town 0: Cruz strike settles derby",
    "Wolves 2-1 Villa: Roe at the double",
    "Lund 24-10 Marl: visitors win the derby",
    '"A second mother": tributes flow for nurse',
    '"It wasn\'t pretty" – BBC News',
    '"It wasn\'t pretty." – Lund Times',
    '"It wasn\'t pretty" – live updates',
]


def said_in(text, resources):
    """Return what is found, but for what nobody is named for who asked."""
    return [
        Reported.of(
            text,
            quote.source.spans if quote.source else (),
            quote.cue.spans if quote.cue else (),
            quote.content,
        )
        for quote in extract(text, resources).quotes
        if quote.source or not (quote.cue and "sked" in quote.cue.spans[0].text)
    ]


@pytest.mark.parametrize("marked", [*SHOWN, *ANSWERED, *ASKED, *DATED, *NEWS])
@pytest.mark.parametrize("resources", [RULES, SHIPPED], ids=["rules", "models"])
def test_who_is_quoted_with_what(marked, resources):
    text, expected = read_reported(marked)

    assert said_in(text, resources) == expected


@pytest.mark.parametrize("marked", HEADLINES)
@pytest.mark.parametrize("resources", [RULES, SHIPPED], ids=["rules", "models"])
def test_who_is_quoted_in_a_line_set_apart(marked, resources):
    text, expected = read_reported(marked + BODY)

    assert said_in(text, resources) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('One fan wrote: "It was loud."\n\nA third said: "It was late."', "anonymous"),
        ("A quarter said the road was bad.", "group"),
        ("A third of nurses said they would leave.", "group"),
        ("Research by Oxford University found that eels are rare.", "document"),
        ("Research Ltd said that eels are rare.", "organization"),
        ("Government estimates suggest the cost will double.", "document"),
        ("Satellite images show that the dam broke.", "document"),
    ],
)
def test_what_kind_of_speaker_it_is(text, kind):
    document = extract(text, SHIPPED)

    assert str(document.speaker_of(document.quotes[-1]).type) == kind
