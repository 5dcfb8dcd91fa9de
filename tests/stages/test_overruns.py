# ruff: noqa: E501  # a case is one sentence on one line
"""Overruns: contents that end where the clause around that of their cue goes on."""

import pytest
from marked import read_marked

import quotekit
from quotekit import Resources


@pytest.fixture(scope="module", params=["rules", "models"])
def resources(request):
    return Resources.rules_only() if request.param == "rules" else Resources.shipped()


def contents_of(marked, resources):
    """Return the marked content and what is found for the marked cue."""
    text, spans = read_marked(marked)
    (cue,) = spans["cue"]
    found = [
        tuple(span.text for span in quote.content)
        for quote in quotekit.extract(text, resources).quotes
        if quote.cue and quote.cue.spans[0].start <= cue.start < quote.cue.spans[-1].end
    ]
    return [tuple(span.of(text) for span in spans["content"])], found


@pytest.mark.parametrize(
    "marked",
    [
        "Tom Roe, who {cue:says} {content:he wrote 14 times}, has started a petition.",
        "Tom Roe, who says he {cue:wrote} {content:14 times}, has started a petition.",
        "Tom Roe, who {cue:says} {content:he wrote 14 times and got no answer}, has left.",
        "Tom Roe, who {cue:believes} {content:the plan is wrong}, has resigned.",
        "Tom Roe, who {cue:argued} {content:that the plan was wrong}, resigned on Monday.",
        "Tom Roe, who {cue:plans} {content:to appeal}, was fined in May.",
        "Tom Roe, who {cue:welcomed} {content:the plan}, will retire in May.",
        "The firm, which {cue:said} {content:profits had fallen}, will cut 300 jobs.",
        "Eva Berg said that Tom Roe, who {cue:says} {content:he is ill}, has left.",
        # What still needs its verb goes on.
        "Tom Roe, who {cue:said} {content:the plan, which was late, was bad}, has left.",
        "People who {cue:say} {content:they feel lonely} are more likely to smoke.",
        "People who {cue:say} {content:the plan is bad} were asked why.",
        "Those who {cue:agree} {content:that the road should be shut} were glad.",
        "Anyone who {cue:refuses} {content:to follow the law} puts others at risk.",
    ],
)
def test_relative_clause_ends_before_the_verb_of_its_subject(marked, resources):
    expected, found = contents_of(marked, resources)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        "A statement {cue:saying} {content:the bridge was safe} was issued on Monday.",
        "A man {cue:claiming} {content:to have a bomb} was arrested.",
        "Protesters {cue:calling} for {content:a ban} blocked the road.",
        # A participle is no verb of theirs.
        "Protesters {cue:calling} for {content:a ban proposed by Roe} were held.",
        "A letter {cue:warning} {content:that floods were near} was sent to residents.",
        "A petition {cue:calling} for {content:the council to step in} has been signed by 300 people.",
        "Residents {cue:fearing} {content:their homes will flood} have left.",
        "The council, {cue:saying} {content:it had no money}, closed the pool.",
        "The Roe report, {cue:saying} {content:that it was late}, was published in May.",
    ],
)
def test_participle_ends_before_the_verb_of_its_subject(marked, resources):
    expected, found = contents_of(marked, resources)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        # The subject has its verb already.
        "She met Tom Roe, who {cue:said} {content:he came, saw and won}.",
        "He sent a letter {cue:saying} {content:the bridge was safe and was ignored}.",
        "The files {cue:show} {content:the plan they chose was late}.",
        "There were posters {cue:saying} {content:the bridge was shut}.",
        "Tom Roe, who lives here, {cue:said} {content:the men who knew the plan were late}.",
    ],
)
def test_what_has_its_verb_goes_on(marked, resources):
    expected, found = contents_of(marked, resources)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        # Of another number than the subject of what is said.
        "Police {cue:believe} {content:he was pushed} and are treating the death as murder.",
        "Police {cue:say} {content:the fire was lit on purpose} and are looking for two men.",
        "Doctors {cue:say} {content:she is ill} and are treating her.",
        "The ministers {cue:said} {content:the plan was late} and were booed.",
        "Ana Lisi {cue:says} {content:prices are too high} and is out of work.",
        # Of another time.
        "The minister {cue:said} {content:the law will change} and left the room.",
        # What only who says it does.
        "The judge {cue:said} {content:Brown was a danger to women} and jailed him.",
        "The court {cue:heard} {content:he was drunk} and fined him £300.",
        "The panel {cue:found} {content:that he had lied} and banned him for a year.",
        "The magistrate {cue:said} {content:it was a serious matter} and adjourned the case.",
        "The firm {cue:said} {content:sales had fallen} and cut its forecast.",
        "The firm {cue:said} {content:profits would rise}, and raised its dividend.",
        "Police {cue:said} {content:a man had been hurt} but gave no further details.",
    ],
)
def test_second_verb_of_the_cue_ends_a_content(marked, resources):
    expected, found = contents_of(marked, resources)
    assert found == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Tom Roe {cue:said} {content:he was tired and left}.",
        "Tom Roe {cue:said} {content:Ana Lisi was ill and stayed at home}.",
        "Police {cue:believe} {content:the man was pushed and is in care}.",
        "Ana Lisi {cue:says} {content:the workers are ill and have left}.",
        "Officials {cue:say} {content:the fire spreads fast and is deadly}.",
        "Police {cue:say} {content:he hit his wife and his sons were hurt}.",
        "The prosecutor {cue:said} {content:the man hit the judge and jailed him}.",
        "The judge {cue:said} {content:the panel had met and banned him}.",
        "The firm {cue:said} {content:sales had fallen and hurt its forecast}.",
        "The firm {cue:said} {content:it had lost money and cut its forecast}.",
        "Ana Lisi {cue:said} {content:the firm makes cars and employs 300 people}.",
    ],
)
def test_second_verb_of_the_content_stays(marked, resources):
    expected, found = contents_of(marked, resources)
    assert found == expected


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (
            "After {cue:claiming} {content:that he was ill}, Tom Roe left the court.",
            "Tom Roe",
        ),
        ("After {cue:admitting} {content:he had lied}, Tom Roe resigned.", "Tom Roe"),
        (
            "Before {cue:saying} {content:he was tired}, the mayor resigned.",
            "the mayor",
        ),
        ("Despite {cue:saying} {content:it was over}, Ana Lisi left.", "Ana Lisi"),
        ("{cue:Saying} {content:he was tired}, Tom Roe resigned.", "Tom Roe"),
        ("After {cue:telling} police {content:he was lost}, the man fled.", "the man"),
        ("After {cue:calling} for {content:calm}, the mayor left.", "the mayor"),
        (
            "After {cue:saying} {content:he was tired}, Tom Roe said he would go.",
            "Tom Roe",
        ),
    ],
)
def test_leading_participle_ends_before_the_main_clause(marked, source, resources):
    expected, found = contents_of(marked, resources)
    assert found == expected
    (quote, *_) = quotekit.extract(read_marked(marked)[0], resources).quotes
    assert [span.text for span in quote.source.spans] == [source]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("{content:The problem}, {cue:says} Tom Roe, {content:is money}.", "Tom Roe"),
        ("{content:The plan}, {cue:said} police, {content:was late}.", "police"),
        (
            "{content:The issue}, {cue:according} to Tom Roe, {content:is money}.",
            "Tom Roe",
        ),
        (
            "{content:The answer}, {cue:says} Ana Lisi, the head of the firm, {content:is trust}.",
            "Ana Lisi, the head of the firm",
        ),
        ("{content:The plan was late}, {cue:said} Tom Roe, who has left.", "Tom Roe"),
    ],
)
def test_content_goes_on_behind_what_is_inserted(marked, source, resources):
    expected, found = contents_of(marked, resources)
    assert found == expected
    (quote,) = quotekit.extract(read_marked(marked)[0], resources).quotes
    assert [span.text for span in quote.source.spans] == [source]


@pytest.mark.parametrize("does", ["runs it", "heads the board"])
def test_relative_clause_is_no_part_of_a_source(does, resources):
    (quote,) = quotekit.extract(
        f"Ana Lisi, who {does}, said it was late.", resources
    ).quotes
    assert [span.text for span in quote.source.spans] == ["Ana Lisi"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ana Lisi, who police say was stabbed, died on Monday.", "police"),
        ("The man, who officials say was armed, was shot dead.", "officials"),
        (
            "The firm, which analysts say is worth $3bn, was founded in 2002.",
            "analysts",
        ),
    ],
)
def test_source_stands_behind_its_relative_pronoun(text, source):
    (quote,) = quotekit.extract(text).quotes
    assert [span.text for span in quote.source.spans] == [source]
    assert "," not in quote.content[-1].text


@pytest.mark.parametrize(
    "marked",
    [
        "{cue:Calls for} {content:an inquiry} have grown.",
        "His {cue:warning} {content:that prices would rise} was ignored by ministers.",
        "His {cue:claim} {content:that prices would rise} was ignored by ministers.",
        "Her {cue:pledge} {content:to cut taxes} has been kept.",
        "The club {cue:plans} {content:to sell Roe} and has told him so.",
        "The firm {cue:wants} {content:to build flats and shops} and said so.",
        "She {cue:hopes} {content:to sing and act}.",
        "Her {cue:pledge} {content:to ensure children are safe} was kept.",
    ],
)
def test_content_ends_before_verb_of_sentence(marked):
    expected, found = contents_of(marked, Resources.shipped())
    assert found == expected
