"""The right speaker, or nobody."""

import pytest
from columns import read_columns_of
from hypothesis import given
from marked import read_marked
from resolved import attribution, resolve_marked
from strategies import press_text

from quotekit import extract
from quotekit.annotations.attributions import (
    Attribution,
    AttributionType,
    QuoteKind,
)
from quotekit.annotations.spans import Span
from quotekit.annotations.speakers import Speaker, SpeakerType
from quotekit.stages.resolution.speakers import resolve_speakers

# In each text "s" marks sources and "c" their contents (the first content belongs to
# the first source, and so on), "t" and "d" the same inside a content, "u" quotations
# without source or cue.  What follows is who the "s" are, in text order, then the "t",
# then who says the "u": a name, "=" and the role of somebody unnamed, or None where
# nobody must be decided on.
Case = tuple[str, list[str | None]]

NAMES: list[Case] = [
    # The surname alone, before and after the full name.
    ("{s:Ana Lisi} said so. Later {s:Lisi} said more.", ["Ana Lisi"] * 2),
    ("{s:Lisi}: budget must grow\nAna Lisi, a senator, spoke on Monday.", ["Ana Lisi"]),
    ("Ana Lisi spoke on Monday. {s:Ms. Lisi} said so.", ["Ana Lisi"]),
    ("Ana Lisi came. {s:Lisi’s} spokesman Tom Ray left.", ["Ana Lisi"]),
    # The first name, for somebody named in full.
    ("Ahmed Karimi, 14, built a clock. “Cool,” {s:Ahmed} said.", ["Ahmed Karimi"]),
    # Initials, middle names, accents, suffixes, nicknames.
    ("{s:John F. Moss} said so. {s:John Moss} said more.", ["John F. Moss"] * 2),
    ("{s:J. Moss} said so. John Moss agreed.", ["John Moss"]),
    ("{s:Joseph R. Bidding Jr.} said so. {s:Joe Bidding} said more.",
     ["Joseph R. Bidding Jr."] * 2),
    ("{s:William Tanner} said so. {s:Bill Tanner} agreed.", ["William Tanner"] * 2),
    ("President Joe R. Moss, Jr. came. {s:Moss} said so.",
     ["Joe R. Moss, Jr."]),
    ("{s:Aleška Simková} said so. {s:Simkova} said more.", ["Aleška Simková"] * 2),
    ("{s:Ashot Torosian} said so. {s:A. Torosyan} said more.", ["Ashot Torosian"] * 2),
    ("{s:Sukhrob Khоdja} said so. {s:Khodja} said more.", ["Sukhrob Khоdja"] * 2),
    ("{s:Ali Hassan al-Rashid} said so. {s:al-Rashid} said more.",
     ["Ali Hassan al-Rashid"] * 2),
    ("{s:Ludwig von Stein} said so. {s:Von Stein} said more.",
     ["Ludwig von Stein"] * 2),
    ("{s:Ludwig von Stein} said so. {s:Stein} said more.", ["Ludwig von Stein"] * 2),
    # A longer form later on is the name.
    ("{s:Biden Okoro} said so. {s:Biden K. Okoro} said more.",
     ["Biden K. Okoro"] * 2),
    # People with one surname.
    ("{s:Ana Lisi} said so. {s:Marco Lisi} disagreed.", ["Ana Lisi", "Marco Lisi"]),
    ("Mr. Marco Lisi and Mrs. Ana Lisi came. {s:Mrs. Lisi} said so.", ["Ana Lisi"]),
    ("Mr. Marco Lisi and Mrs. Ana Lisi came. {s:Mr. Lisi} said so.", ["Marco Lisi"]),
    (("Senator Ana Lisi and her brother, the painter Marco Lisi, came. {s:Senator Lisi}"
     " said so."), ["Ana Lisi"]),
    # Whoever had the surname first keeps it.
    (("Ahmed Karimi built a clock. Karimi was held. Karimi left. His father, Ali"
     " Karimi, came. The class saw it. {s:Karimi} said so."), ["Ahmed Karimi"]),
    ("Ana Lisi and Marco Lisi came. {s:Lisi} said so.", [None]),
    # Nobody else in the text.
    ("{s:Carraway} said so.", ["Carraway"]),
    # Names in capitals, as headlines have them.
    ("ANA LISI QUITS\n{s:Ana Lisi} said so on Monday.", ["Ana Lisi"]),
    # In a headline every word may have a capital.
    (
        ("Lisi Must Go, Moss Says\nAna Lisi is a senator. Paul Moss is another."
        " {s:Lisi} said so."),
        ["Ana Lisi"],
    ),
    # A surname that is a word for an office, a body or a document.
    ("{s:Polly Shepherd} said so. {s:Shepherd} said more.", ["Polly Shepherd"] * 2),
    ("Mr. Church came. {s:Church} said so.", ["Church"]),
    ("{s:Bill Tanner} said so.", ["Bill Tanner"]),
    ("{s:Sir David King} said so. {s:King} said more.", ["David King"] * 2),
    ("Queen Astrid came. {s:The queen} said so.", ["Astrid"]),
    # Scripts without capitals, and capitals without sense.
    ("{s:王小明} said so.", ["王小明"]),
    ("{s:JANE DOE}: It is so.", ["JANE DOE"]),
    ("John Dorn spoke to us about it.\n{s:DORN}: It is so.", ["John Dorn"]),
    # Labels of an interview.
    ("Mayor Ana Lisi spoke.\n{s:Q}: Is it so?\n{s:A}: It is.", [None, "Ana Lisi"]),
    # A day is nobody.
    ("After the meeting Wednesday, it rained. {s:He} said so.", [None]),
    # The possessor is not who is meant.
    ("Hillary Clifton spoke. {s:Clifton’s campaign} said so.", ["=campaign"]),
    # Named in full in the headline only.
    ("A Talk With Rosa Behn\nThe prize is hers. {s:Behn} said so.", ["Rosa Behn"]),
    # A paragraph without marks below a colon is whoever's stands before it,
    (
        (
            "By Ana Lisi\n\nThe town is poor.\n\n{s:Tom Roe} thinks it is late:\n\n"
            "Es muy tarde.\n\n{s:We} believe that it is."
        ),
        ["Tom Roe", "Tom Roe"],
    ),
    # and nobody's else: of what nobody has said, or behind what stands in marks.
    (
        (
            "By Ana Lisi\n\nTom Roe left. It needs three things:\n\nIt must grow.\n\n"
            "{s:I} believe that it can."
        ),
        ["Ana Lisi"],
    ),
    (
        (
            "By Ana Lisi\n\n{s:Tom Roe} puts it so:\n\n“It is late.”\n\n{s:I} "
            "believe that it is."
        ),
        ["Tom Roe", "Ana Lisi"],
    ),
    # Who signs the text says "I" and "we" outside quotations.
    ("Remarks by Ana Lisi on the Flood\nIt rained. {s:I} think so.", ["Ana Lisi"]),
    (
        (
            "Too much rain\nBy Ana Lisi\nIt rained for days. {s:We} think it will go on"
            " for many more."
        ),
        ["Ana Lisi"],
    ),
    ("Statement of Facts on the Flood\nIt rained. {s:I} think so.", [None]),
    # Honors and degrees are no part of a name.
    ("{s:Ana Lisi MP} said so. {s:Karl Voss OAM} left.", ["Ana Lisi", "Karl Voss"]),
    # Capitals that look like small words.
    ("{s:Per Olav Dahl} said so. {s:Dahl} left.", ["Per Olav Dahl"] * 2),
    # A person mentioned only in the body.
    ("The prize went to Rosa Behn on Friday. {s:Behn} said so.", ["Rosa Behn"]),
]  # fmt: skip

PRONOUNS: list[Case] = [
    ("{s:Ana Lisi} said so. {s:She} said more.", ["Ana Lisi"] * 2),
    ("{s:Mr. Moss} said so. {s:He} said more.", ["Moss"] * 2),
    # Agreement.
    ("Mr. Paul Moss met Mrs. Ana Lisi. {s:She} said so.", ["Ana Lisi"]),
    ("Mr. Paul Moss met Mrs. Ana Lisi. {s:He} said so.", ["Paul Moss"]),
    ("Spokeswoman Ida Lund met chairman Paul Moss. {s:He} said so.", ["Paul Moss"]),
    ("The actress Tea Moran met actor Paul Moss. {s:She} said so.", ["Tea Moran"]),
    # The previous speaker, in this paragraph and the next.
    ("{s:Paul Moss} said so. The town is small. {s:He} said more.", ["Paul Moss"] * 2),
    ("{s:Paul Moss} said so.\nThe town is small.\n{s:He} said more.",
     ["Paul Moss"] * 2),
    # Whoever acts after the last speaker, also with something said by the way.
    ("{s:Ivo Dale} said so.\nPaul Moss, a farmer, was less sure. {s:He} said more.",
     ["Ivo Dale", "Paul Moss"]),
    ("{s:Ivo Dale} said so. Senator Paul Moss (Labour) disagreed. {s:He} said more.",
     ["Ivo Dale", "Paul Moss"]),
    ("{s:Mina Dale, a clerk,} said so.\nHis wife, Kadi, cried. {s:She} said more.",
     ["Mina Dale", "Kadi"]),
    ("Paul Moss won. Tom Dale came second. {s:He} said so.", ["Tom Dale"]),
    # Named once, and nobody else is.
    ("The feast was attended by Paul Moss. {s:He} said so.", ["Paul Moss"]),
    ("The new director is Ana Lisi. {s:She} said so.", ["Ana Lisi"]),
    ("Paul Moss’s company makes shoes. {s:He} said so.", ["Paul Moss"]),
    # Somebody who acts in the sentence before, without a name.
    ("Ana Lisi came on Monday. A driver has been arrested. {s:He} said so.",
     ["=driver"]),
    # Whose husband somebody is.
    ("Ana Lisi lost her house. Her husband, Tom Dale, lost his job. {s:She} said so.",
     ["Ana Lisi"]),
    # A firm in marks is nobody.
    ("Ana Lisi came. The fund «Nuri Zira» was late. {s:She} said so.", ["Ana Lisi"]),
    # Never sources before.
    ("Rosa Behn won the prize. {s:She} said so.", ["Rosa Behn"]),
    ("Paul Moss, the mayor, opened the bridge. {s:He} said so.", ["Paul Moss"]),
    # In the content of an indirect quote: the speaker.
    ("{s:Paul Moss} said {c:that {t:he} believes {d:it} firmly}.", ["Paul Moss"] * 2),
    # The gender is learned from pronouns that can mean nobody else.
    (
        ("Kim Dae gave her word. Kim Dae took her coat. Mr. Moss met Kim Dae."
        " {s:She} said so."),
        ["Kim Dae"],
    ),
    # The gender is learned on the way.
    ("{s:Kim Dae} said so. {s:She} said more. Mr. Moss left. {s:She} waved.",
     ["Kim Dae"] * 3),
    # In somebody's own words "he" is another.
    (
        "Mr. Karl Voss came. {c:“{t:He} hopes {d:so},”} {s:Mr. Paul Moss} said.",
        ["Paul Moss", "Karl Voss"],
    ),
    # Nobody fits, or several do.
    ("The bridge is closed. {s:He} said so.", [None]),
    ("Mrs. Ana Lisi came. {s:He} said so.", [None]),
    ("{s:It} is said.", [None]),
    (("Paul Moss met Karl Voss in Rome. They shook hands with Ivo Ross. {s:He} said"
     " so."), [None]),
    # "I" and "we" in a quotation are its speaker.
    ("{c:“{t:I} think {d:so},”} {s:Ana Lisi} said.", ["Ana Lisi"] * 2),
    ("{c:“{t:We} hope {d:so},”} {s:Ana Lisi} said.", ["Ana Lisi"] * 2),
    # Outside, they are whoever wrote the text.
    ("{s:I} think so.", [None]),
    ("{c:“{t:You} know {d:so},”} {s:Ana Lisi} said.", ["Ana Lisi", None]),
    # "who" and "which".
    ("Ana Lisi, {s:who} said so, left.", ["Ana Lisi"]),
    ("The residents {s:who} said so left.", ["=residents"]),
    # "they" and "it".
    ("{s:Officials} said {c:that {t:they} hope {d:so} still}.", ["=Officials"] * 2),
    ("The Lund Company closed. {s:It} said so.", ["Lund Company"]),
    ("The residents came home. {s:They} said so.", ["=residents"]),
    ("President Moyo met Prime Minister Ana Lisi. {s:They} said so.",
     ["Moyo and Ana Lisi"]),
    ("President Moyo met Prime Minister Ana Lisi. {s:The leaders} said so.",
     ["Moyo and Ana Lisi"]),
    # Whoever is named in the words is spoken of, and does not speak them.
    (
        "Sen. Ana Lisi spoke before Ida Lund. {c:“Ida Lund is right,”} {s:she} said.",
        ["Ana Lisi"],
    ),
    # What somebody says is theirs.
    ("Dr. Ana Lisi came. It hurts, according to {s:the doctor’s observations}.",
     ["=doctor"]),
    ("The surgeon Ana Lisi came. It hurts, by {s:the surgeon’s account}.",
     ["Ana Lisi"]),
    ("{s:Paul Moss} left. In {s:his view} it rains.", ["Paul Moss"] * 2),
    # Her party is the party that she is of.
    ("{s:Labour’s Ana Lisi} left. {s:Her party} said so.", ["Ana Lisi", "Labour"]),
    ("{s:Ana Lisi} left. {s:Her party} said so.", ["Ana Lisi", "=party"]),
    # Years and temples say nothing.
    ("The past years were dry. {s:They} said so.", [None]),
    # "his" before a noun cue.
    ("Mayor Luca Pastore wrote again. {s:His} requests were refused.",
     ["Luca Pastore"]),
]  # fmt: skip

OFFICES: list[Case] = [
    ("Minister Ana Lisi came. {s:The minister} said so.", ["Ana Lisi"]),
    ("Ombudsman Karel Nový came. {s:The ombudsman} said so.", ["Karel Nový"]),
    ("The surgeon Aram Petrosyan came. {s:The doctor} said so.", ["Aram Petrosyan"]),
    ("{s:Aram Petrosyan, a lawyer,} said so. {s:The attorney} said more.",
     ["Aram Petrosyan"] * 2),
    ("Sen. Ana Lisi came. {s:The senator} said so.", ["Ana Lisi"]),
    ("Ana Lisi is the mayor of Lund. {s:The mayor} said so.", ["Ana Lisi"]),
    ("District Attorney Ken Thom spoke. {s:The District Attorney} said so.",
     ["Ken Thom"]),
    ("Spokeswoman Ida Lund came. {s:The spokeswoman} said so.", ["Ida Lund"]),
    # A title that only the text shows to be one.
    ("President Moyo met Kanzler Heinz Beck. {s:The Kanzler} said so.", ["Heinz Beck"]),
    # The headline is resolved from the body.
    ("{s:Ombudsman}: prisons need reform\nOmbudsman Karel Nový spoke on Monday.",
     ["Karel Nový"]),
    # In other words, if it can be nobody else.
    ("Ana Lisi held up a sign. {s:The young scientist} said so.", ["Ana Lisi"]),
    ("{s:Marco Ruiz} still believes it. {s:The Florida senator} said so.",
     ["Marco Ruiz"] * 2),
    ("Ana Lisi met Paul Moss. {s:The young scientist} said so.",
     ["=young scientist"]),
    ("Mayor Ana Lisi came. {s:The young scientist} said so.", ["=young scientist"]),
    ("Ana Lisi came. {s:The spokesman} said so.", ["=spokesman"]),
    ("Ana Lisi came. {s:A young scientist} said so.", ["=young scientist"]),
    ("Ana Lisi came.\nShe left.\nNobody knew. {s:The young scientist} said so.",
     ["=young scientist"]),
    ("Ana Lisi came. “No,” {s:the former goalkeeper} said.", ["Ana Lisi"]),
    ("{s:Ana Lisi} said so.\nTom Dale did not. {s:The young scientist} agreed.",
     ["Ana Lisi", "=young scientist"]),
    # The firm or body of whoever speaks for it.
    ("{s:A spokesperson for Zelta Foods} said {c:{t:the firm} plans {d:to grow} soon}.",
     ["=spokesperson", "Zelta Foods"]),
    ("{s:An analyst at Zelta Bank} said {c:{t:the firm} plans {d:to grow} soon}.",
     ["=analyst", "=firm"]),
    # Somebody else.
    ("Minister Ana Lisi came. {s:Her deputy} said so.", ["=deputy"]),
    ("Minister Ana Lisi came. {s:A minister} said so.", ["=minister"]),
    ("Deputy Ombudsman Vít Schor came. {s:The ombudsman} said so.", ["=ombudsman"]),
    ("Minister Ana Lisi came. {s:The foreign minister} said so.", ["Ana Lisi"]),
    ("Health Minister Ana Lisi came. {s:The foreign minister} said so.",
     ["=foreign minister"]),
    ("Former minister Ana Lisi came. {s:The minister} said so.", ["=minister"]),
    ("Mr. Moss’s wife came. {s:Her lawyer} said so.", ["=lawyer"]),
    # Two people with one role: the nearest.
    ("Minister Ana Lisi came. Minister Paul Moss left. {s:Minister Lisi} said so.",
     ["Ana Lisi"]),
    (("{s:Minister Ana Lisi} said so. {s:Minister Paul Moss} said it. {s:The minister}"
     " left."), ["Ana Lisi", "Paul Moss", "Paul Moss"]),
    # Two with one role, named together: nobody.
    ("Ministers Ana Lisi and Paul Moss came. {s:The minister} said so.",
     ["=minister"]),
    (
        "Minister Ana Lisi met Minister Paul Moss. {s:The minister} said so.",
        ["=minister"],
    ),
    # Nobody holds it.
    ("The bridge is closed. {s:The mayor} said so.", ["=mayor"]),
    # The office of somebody: "Lisi's spokesman".
    ("Tom Ray, Lisi’s spokesman, came. {s:Lisi’s spokesman} said so.", ["Tom Ray"]),
    ("Tom Ray, Lisi’s spokesman, came. {s:Moss’s spokesman} said so.", ["=spokesman"]),
]  # fmt: skip

BODIES: list[Case] = [
    ("The United Kingdom Home Office wrote. {s:The Home Office} said so.",
     ["United Kingdom Home Office"]),
    ("The Movimento 5 Stelle (M5S) met. {s:The M5S} said so.", ["Movimento 5 Stelle"]),
    ("The Movimento 5 Stelle (M5S) met. {s:The M5S party} said so.",
     ["Movimento 5 Stelle"]),
    ("The World Health Organization (WHO) met. {s:The WHO} said so.",
     ["World Health Organization"]),
    ("{s:The Union of Free Fishers (UFF)} said so. {s:It} said more. {s:The UFF} left.",
     ["Union of Free Fishers"] * 3),
    ("The Ministry of Internal Affairs wrote. {s:The ministry} said so.",
     ["Ministry of Internal Affairs"]),
    ("{s:Google} said so. {s:Google} said more.", ["Google"] * 2),
    ("{s:The Straits Times} noted it.", ["The Straits Times"]),
    (
        "The LMF (Lund Music Forum) met. {s:The LMF} said so.",
        ["Lund Music Forum"],
    ),
    (
        "The Ministry of Culture of Peru wrote. {s:The Ministry of Culture} said so.",
        ["Ministry of Culture of Peru"],
    ),
    # A metonym is left alone.
    ("President Moyo spoke. {s:The White House} said so.", ["White House"]),
    ("{s:Washington} said so.", ["Washington"]),
    ("{s:The Kremlin} said so.", ["Kremlin"]),
    # The one body that has just spoken.
    ("{s:Google} said so. {s:The company} left.", ["Google"] * 2),
    ("{s:Google} said so. {s:Lorvex} left. {s:The company} said so.",
     ["Google", "Lorvex", "=company"]),
    ("{s:Google} said so. It wrote to the FBI. {s:The agency} left.",
     ["Google", "=agency"]),
    # A body that ends in "of" and a name.
    ("The Church of Zenology wrote. {s:Zenology} said so.", ["Church of Zenology"]),
    # Not a country that a body's name ends in.
    ("The Ministry of Culture of Peru wrote. {s:Peru} said so.", ["Peru"]),
    # A body's noun amid its name.
    ("Lund College London closed. {s:The College} said so.", ["Lund College London"]),
    ("The Lund Court of Appeal met. {s:The court} said so.", ["Lund Court of Appeal"]),
    ("Lund College London closed. Rome College Paris did not. {s:The College} said so.",
     ["College"]),
    # A street says nothing.
    ("{s:Bedford Avenue} said so.", [None]),
    ("Mr. Street came. {s:Street} said so.", ["Street"]),
    # Letters that look like pronouns.
    ("{s:The WHO} said so.", ["WHO"]),
    # Two bodies: "the ministry" may be either.
    (("The Ministry of Health and the Ministry of Justice met. {s:The ministry} said"
     " so."), ["=ministry"]),
    # Together.
    ("{s:Google and Yahoo} said so.", ["Google and Yahoo"]),
    ("{s:Jeb Roe and Ted Hay both} said so.", ["Jeb Roe and Ted Hay"]),
    ("{s:Presidents Moyo and Orlov} said so.", ["Moyo and Orlov"]),
    ("{s:Politicians, media and the public} said so.",
     ["=Politicians, media and the public"]),
    # Unnamed.
    ("{s:The company} said so.", ["=company"]),
    ("{s:A spokesperson for HSBC} said so.", ["=spokesperson"]),
    ("{s:Residents} said so.", ["=Residents"]),
    ("{s:The report} says so.", ["=report"]),
    ("{s:A senior official who asked not to be named} said so.", ["=senior official"]),
]  # fmt: skip

# Quotations that nothing gives a source.
ALONE: list[Case] = [
    ("{c:“A is so,”} {s:Ana Lisi} said. {u:“B is so.”}", ["Ana Lisi"] * 2),
    ("{c:“A is so,”} {s:Ana Lisi} said.\n{u:“B is so.”}", ["Ana Lisi"] * 2),
    # Not across a new speaker.
    (("{c:“A is so,”} {s:Ana Lisi} said.\n{c:“C is so,”} {s:Paul Moss} said.\n"
     "{u:“B is so.”}"), ["Ana Lisi", "Paul Moss", "Paul Moss"]),
    ("{c:“A is so,”} {s:Ana Lisi} said.\nPaul Moss disagreed.\n{u:“B is so.”}",
     ["Ana Lisi", None]),
    (
        "{c:“A is so,”} {s:Ana Lisi} said. Paul Moss disagreed. {u:“B is so.”}",
        ["Ana Lisi", None],
    ),
    # Not from far away.
    (("{c:“A is so,”} {s:Ana Lisi} said.\nThe town is small.\nIt has a river.\nIt is."
     "\n{u:“B is so.”}"), ["Ana Lisi", None]),
    # Nobody has spoken.
    ("{u:“A is so.”} The town is small.", [None]),
    # Two in turns.
    (("{c:“A is so,”} {s:Ana Lisi} said.\n{c:“Is it?”} {s:Paul Moss} asked.\n"
     "{u:“It is.”}\n{u:“I doubt it.”}\n{u:“Don’t.”}"),
     ["Ana Lisi", "Paul Moss", "Ana Lisi", "Paul Moss", "Ana Lisi"]),
]  # fmt: skip


def shown(speaker: Speaker | None) -> str | None:
    """Return a speaker as the tables above give them."""
    if speaker is None:
        return None
    return speaker.name if speaker.name is not None else f"={speaker.role}"


@pytest.mark.parametrize(
    ("marked", "expected"), [*NAMES, *PRONOUNS, *OFFICES, *BODIES, *ALONE]
)
def test_who_speaks(marked, expected):
    """Each source is the speaker that the table gives, or nobody."""
    speakers, found = resolve_marked(marked)

    who = [
        None if resolution.speaker is None else speakers[resolution.speaker]
        for resolution in found
    ]
    assert [shown(speaker) for speaker in who] == expected
    assert all(resolution.reason for resolution in found)


# A source, and the role, organization and type of its speaker, wherever the text gives
# them.
DESCRIBED = [
    ("CEO of the Lund Council Ana Lisi came. {s:Lisi} said so.", "CEO", "Lund Council"),
    ("Minister of Rivers Ana Lisi came. {s:Lisi} said so.", "Minister of Rivers", None),
    # A name that no lexicon has, before the office.
    ("Odeburg Mayor Ana Lisi came. {s:Lisi} said so.", "Odeburg Mayor", None),
    ("Odeburg Fire Chief Ana Lisi came. {s:Lisi} said so.", "Fire Chief", "Odeburg"),
    ("Haven Foods Chief Executive Ana Lisi came. {s:Lisi} said so.",
     "Chief Executive", "Haven Foods"),
    ("President of the Rivers Council Professor Ana Lisi came. {s:Lisi} said so.",
     "President, Professor", "Rivers Council"),
    # Two offices of one person, and of two.
    ("The founder and head of the Lund Museum, Ana Lisi, came. {s:Lisi} said so.",
     "founder and head", "Lund Museum"),
    ("Haven Foods founder and chief executive Ana Lisi came. {s:Lisi} said so.",
     "founder and chief executive", "Haven Foods"),
    ("The minister and President Ana Lisi came. {s:Lisi} said so.", "President", None),
    ("The lawyers and activist Ana Lisi came. {s:Lisi} said so.", "activist", None),
    # Not when.
    ("Ana Lisi became director of the Lund Museum in 2014. {s:Lisi} said so.",
     "director", "Lund Museum"),
    ("Ana Lisi was elected as mayor of Odeburg last week. {s:Lisi} said so.",
     "mayor of Odeburg", None),
    ("Ana Lisi MP came. {s:Lisi} said so.", "MP", None),
    ("Ana Lisi, a PhD student at Lund University, came. {s:Lisi} said so.",
     "PhD student", "Lund University"),
    ("Ana Lisi, PhD, a teacher, came. {s:Lisi} said so.", "teacher", None),
    # An honorific between office and name.
    ("Lund Museum director Dr Ana Lisi came. {s:Lisi} said so.",
     "director", "Lund Museum"),
    ("Head of the Lund Museum Ms. Ana Lisi came. {s:Lisi} said so.",
     "Head", "Lund Museum"),
    ("Director of Operations Dr. Ana Lisi came. {s:Lisi} said so.",
     "Director of Operations", None),
    ("Director for operations Dr. Ana Lisi came. {s:Lisi} said so.",
     "Director for operations", None),
    (("The head of the Office on Ports and Trade (OPT), Ms. Ana Lisi, came. {s:Lisi}"
     " said so."), "head", "Office on Ports and Trade (OPT)"),
    ("Ana Lisi, chair of the Lund Council since 2014, came. {s:Lisi} said so.",
     "chair", "Lund Council"),
    ("Ana Lisi is state chairman of the Lund Party. {s:Lisi} said so.",
     "state chairman", "Lund Party"),
    # Acronyms: of small words too, of a genitive, and of another language.
    ("The Union Front for Rivers (UFR) met. {s:UFR president Ana Lisi} said so.",
     "president", "Union Front for Rivers (UFR)"),
    ("The Lund Nurses’ Guild (LNG) met. {s:LNG president Ana Lisi} said so.",
     "president", "Lund Nurses’ Guild (LNG)"),
    ("The State Insurance Agency (VSAA) met. {s:VSAA director Ana Lisi} said so.",
     "director", "State Insurance Agency (VSAA)"),
    ("The Lund Council (USA) met. {s:USA captain Ana Lisi} said so.",
     "USA captain", None),
    # What the next sentence says of the only one who is named.
    ("Ana Lisi came. She is the head of the Lund Museum. {s:Lisi} said so.",
     "head", "Lund Museum"),
    ("Ana Lisi came. She works at the Lund Museum. {s:Lisi} said so.",
     None, "Lund Museum"),
    ("Ana Lisi met Paul Moss. She is the head of the museum. {s:Lisi} said so.",
     None, None),
    ("Mr Paul Moss came. She is the head of the museum. {s:Moss} said so.",
     None, None),
    # A country has one government.
    ("{s:South Korea’s government} said so.", None, "South Korea’s government"),
    ("{s:The Lund Museum’s government} said so.", "government", None),
    # Bodies called by an office, and offices for people.
    ("{s:The Prosecutor’s Office} said so.", None, "Prosecutor’s Office"),
    ("{s:The Attorney General's Office} said so.", None, "Attorney General's Office"),
    ("{s:Mayor's Office spokesman Ivo Lund} said so.", "spokesman", "Mayor's Office"),
    ("{s:The mayor's deputy Ivo Lund} said so.", "deputy", None),
    ("{s:Children's Commissioner Ana Lisi} said so.", "Children's Commissioner", None),
    ("{s:The Teachers’ Union president Ana Lisi} said so.",
     "president", "Teachers’ Union"),
    # No university: "MS. HAUG" is somebody.
    ("{s:Chancellor Ana Lisi} said so. MS. HAUG: Thank you.", "Chancellor", None),
    ("{s:Ana Lisi} said so. The engineer Ana Lisi lives in Rome.", "engineer", None),
    ("Dr Ana Lisi OAM, a lawyer, came. {s:Lisi} said so.", "lawyer", None),
    ("The chief surgeon of the center “Lund” doctor Ana Lisi came. {s:Lisi} said so.",
     "chief surgeon, doctor", "center “Lund”"),
    ("Ana Lisi, who heads the Lund Museum, came. {s:Lisi} said so.",
     "head", "Lund Museum"),
    ("UCSC’s Ana Lisi has been elected chair of the Lund Senate. {s:Lisi} said so.",
     "chair", "UCSC, Lund Senate"),
    ("The Lund Trust met. Its director, Ana Lisi, came. {s:Lisi} said so.",
     "director", "Lund Trust"),
    ("The charity Haven met. The charity’s director Ana Lisi came. {s:Lisi} said so.",
     "director", "Haven"),
    ("Lund University closed. The chancellor Ana Lisi came. {s:Lisi} said so.",
     "chancellor", "Lund University"),
    (("Lund University and Rome University met. Chancellor Ana Lisi came. {s:Lisi} said"
     " so."), "Chancellor", None),
    ("Ana Lisi, director of the Lund Museum, came. {s:Lisi} said so.",
     "director", "Lund Museum"),
    ("{s:Ana Lisi} said so. Lisi is a nurse at Lund Hospital.",
     "nurse", "Lund Hospital"),
    ("Ana Lisi, 34, a teacher, came. {s:She} said so.", "teacher", None),
    ("Facebook co-founder Max Zuber came. {s:Zuber} said so.",
     "co-founder", "Facebook"),
    ("The head of the Lund Museum, Ana Lisi, came. {s:Lisi} said so.",
     "head", "Lund Museum"),
    ("Lund Museum director Ana Lisi came. {s:Lisi} said so.",
     "director", "Lund Museum"),
    ("Ana Lisi, who is the director of the Lund Museum, came. {s:Lisi} said so.",
     "director", "Lund Museum"),
    ("US President Walter Groves came. {s:Groves} said so.", "US President", None),
    ("{s:The UNDP Resident Representative in Kenya Ana Lisi} said so.",
     "Resident Representative in Kenya", "UNDP"),
    ("Jan Kova, the Public Defender of Rights, came. {s:Kova} said so.",
     "Public Defender of Rights", None),
    ("It was opened by the Public Defender of Rights Jan Kova. {s:Kova} said so.",
     "Public Defender of Rights", None),
    ("Professor of biology Ana Lisi came. {s:Lisi} said so.",
     "Professor of biology", None),
    ("Ana Lisi (director of the Lund Museum) came. {s:Lisi} said so.",
     "director", "Lund Museum"),
    ("Ana Lisi from the Lund Museum came. {s:Lisi} said so.", None, "Lund Museum"),
    ("Ana Lisi, who has been the head of the Lund Museum, came. {s:Lisi} said so.",
     "head", "Lund Museum"),
    ("He met Ana Lisi at the Lund Museum. {s:Lisi} said so.", None, None),
    ("Ana Lisi is the Lund Museum’s director. {s:Lisi} said so.",
     "director", "Lund Museum"),
    # What is said in fewer words adds nothing.
    ("Senior nurse Ana Lisi came. Ana Lisi, a nurse, left. {s:Lisi} said so.",
     "Senior nurse", None),
    ("{s:NASA} said so.", None, "NASA"),
    ("{s:Speaker of the House Rep. Paul Ray} said so.", "Speaker, Rep.", "House"),
    ("{s:House Republican Tom Mass} said so.", "Republican", "House"),
    ("{s:District Attorney Ken Thom} said so. The Lund District Attorney’s Office is.",
     "District Attorney", "Lund District Attorney’s Office"),
    ("{s:Human Rights Commissioner Ana Lisi} said so. The Human Rights Commission met.",
     "Human Rights Commissioner", "Human Rights Commission"),
    ("{s:A spokesperson for HSBC} said so.", "spokesperson", "HSBC"),
    # A bare office that is always some body's is the only body's just named.
    ("The Lund Museum closed. {s:Chief executive Ana Lisi} said so.",
     "Chief executive", "Lund Museum"),
    ("The Lund Museum and the Rome Museum closed. {s:Spokesman Tom Ray} said so.",
     "Spokesman", None),
    ("The Lund Government fell. {s:Managing director Ana Lisi} said so.",
     "Managing director", None),
    ("{s:Resident Ana Lisi} left the Lund Museum. {s:Lisi} said so.",
     "Resident", None),
    # What only the text calls a body.
    ("The shipping group Nordhave fell. {s:Nordhave} said so.",
     "shipping group", "Nordhave"),
    ("Nordhave, the Danish shipping group, fell. {s:Nordhave} said so.",
     "Danish shipping group", "Nordhave"),
    ("The blog Mar Azul opened. {s:Mar Azul} said so.", "blog", "Mar Azul"),
    ("{s:Nordhave} said so.", None, None),
    ("The company Hall fell. Tom Ray met Ana Hall. {s:Hall} said so.", None, None),
    # What somebody does at a body, in a clause.
    ("{s:Bente Krag, who represents officers at the 3F union,} said so.",
     None, "3F union"),
    ("{s:Ivo Lund, who’s the Rome Museum secretary,} said so.",
     "secretary", "Rome Museum"),
    ("{s:Ana Lisi, who works for El Farol,} said so.", None, "El Farol"),
    ("{s:Ana Lisi, who votes at the Rome Museum,} said so.", None, None),
    ("{s:Ana Lisi, who chairs the history department at Lund University,} said so.",
     "chair", "Lund University"),
    ("{s:Ana Lisi, who served as Tom Kanov’s digital manager,} said so.",
     "digital manager", "Tom Kanov"),
    ("{s:Ana Lisi, who is based at the Lund Museum in Rome,} said so.",
     None, "Lund Museum"),
    ("Speaking for the Rome Museum, Ana Lisi came. {s:Lisi} said so.",
     None, "Rome Museum"),
    # The company of an announcement, however far up; and whose "its" and "their" are.
    ("Kalar Ltd is pleased. It rained. Rain fell. {s:Managing Director Tom Ray} left.",
     "Managing Director", "Kalar Ltd"),
    ("The Rome Museum met. {s:Its head, former Lund Bank executive Ana Lisi,} left.",
     "head, former executive", "Rome Museum, Lund Bank"),
    ("The Jamaica Nurses’ Guild met. {s:The guild’s president, Ana Lisi,} said so.",
     "president", "Jamaica Nurses’ Guild"),
    ("Minister Ana Lisi sat. {s:Lisi, who is also Member of Parliament for Ann,} left.",
     "Minister, Member of Parliament for Ann", None),
    # The state, where nothing else is the body.
    ("{s:The Minister of Ports of the Republic of Kenya, Ana Lisi,} said so.",
     "Minister of Ports of the Republic of Kenya", "Republic of Kenya"),
    # An office before a body before a name, and one within a sentence.
    ("Secretary, Ministry of Ports, Smt. Ana Lisi came. {s:Smt. Lisi} said so.",
     "Secretary", "Ministry of Ports"),
    ("They met the officer in charge, Captain Ana Lisi. {s:Captain Lisi} said so.",
     "officer in charge, Captain", None),
    ("Union Minister of Silk and Consumer Affairs, Shri Jan Rao came. {s:Rao} said so.",
     "Union Minister of Silk and Consumer Affairs", None),
    # An acronym with small letters in it.
    ("The Department of Education (DepEd) met. {s:Ana Lisi, DepEd’s lawyer,} said so.",
     "lawyer", "Department of Education (DepEd)"),
    # A single name and what is said of it behind it.
    ("{s:Tewodros}, an electrician who lives in Rome, said so.", "electrician", None),
    ("{s:Ana Lisi} said so.", None, None),
    # The organization of another is not hers.
    ("Paul Moss of the Lund Museum met the painter Ana Lisi. {s:Lisi} said so.",
     "painter", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "role", "organization"), DESCRIBED)
def test_role_and_organization(marked, role, organization):
    """Office and body are gathered over the whole text."""
    speakers, (found,) = resolve_marked(marked)[0], resolve_marked(marked)[1][-1:]

    assert found.speaker is not None
    speaker = speakers[found.speaker]
    assert (speaker.role, speaker.organization) == (role, organization)


TYPES = [
    ("{s:Ana Lisi} said so.", SpeakerType.PERSON),
    ("{s:The Lund Museum} said so.", SpeakerType.ORGANIZATION),
    ("{s:residents} said so.", SpeakerType.GROUP),
    ("{s:the report} says so.", SpeakerType.DOCUMENT),
    ("{s:a source} said so.", SpeakerType.ANONYMOUS),
    ("{s:Google and Yahoo} said so.", SpeakerType.GROUP),
]


@pytest.mark.parametrize(("marked", "kind"), TYPES)
def test_types(marked, kind):
    """A speaker's type says what sort of somebody it is."""
    (speaker,), _ = resolve_marked(marked)

    assert speaker.type is kind


def test_mentions_are_all_places():
    """A speaker's mentions are the names and the pronouns, in text order."""
    (speaker,), _ = resolve_marked("Ana Lisi came. {s:Lisi} said so. {s:She} left.")

    assert [mention.text for mention in speaker.mentions] == ["Ana Lisi", "Lisi", "She"]


def test_ids_count_by_first_mention():
    """Speakers are numbered in the order in which the text mentions them."""
    speakers, _ = resolve_marked(
        "Ana Lisi came. {s:Paul Moss} said so. {s:Lisi} said more."
    )

    assert [(speaker.id, speaker.name) for speaker in speakers] == [
        ("s1", "Ana Lisi"),
        ("s2", "Paul Moss"),
    ]


@pytest.mark.parametrize(
    ("opening", "name", "reason"),
    [
        (
            "Ana Lisi has run the mill since May.",
            "Ana Lisi",
            "Ana Lisi is interviewed",
        ),
        # Of several, who is named first.
        (
            "Ana Lisi met Bo Lind and Cy Moe.",
            "Ana Lisi",
            "Ana Lisi, named first, is interviewed",
        ),
        (
            "It rained on the mill.",
            None,
            "an answer, and nobody is named before it",
        ),
    ],
)
def test_answers_are_whoever_is_interviewed(opening, name, reason):
    """Nobody where it must be sure: no text says who answers."""
    text = (
        f"The mill\n\n{opening} We spoke to her in June.\n\n– Will you leave it?\n\n"
        "– Not this year.\n\n– And the year after?\n\n– It depends."
    )

    def answers(document):
        speakers = [
            (document.speaker_of(quote), quote.speaker_reason)
            for quote in document.quotes
            if quote.rule == "answer"
        ]
        return [(speaker and speaker.name, reason) for speaker, reason in speakers]

    unsure = reason if name is None else f"too doubtful: {reason}"
    assert answers(extract(text)) == [(name, reason)] * 2
    assert answers(extract(text, speaker_threshold=0.9)) == [(None, unsure)] * 2


def test_continuation_takes_its_speaker():
    """What goes on from a quote is by the same speaker."""
    text, spans = read_marked("{s:Ana Lisi} said {c:A is so}. {u:B is so}.")
    columns = read_columns_of(text)
    first = attribution(text, spans["s"][0], spans["c"][0], [])
    going_on = Attribution(
        content=(spans["u"][0],),
        cue=None,
        source=(),
        kind=QuoteKind.INDIRECT,
        type=AttributionType.ASSERTION,
        continues=0,
        rule="test",
        confidence=1.0,
    )

    _, resolutions = resolve_speakers(
        text,
        columns.segments,
        columns.sentences,
        columns.tokens,
        columns.tags,
        columns.quotations,
        (first, going_on),
        columns.words,
    )

    assert [resolution.speaker for resolution in resolutions] == [0, 0]


@given(press_text())
def test_any_text_can_be_resolved(text):
    """No text raises, every mention reads back, every attribution has a reason."""
    columns = read_columns_of(text)
    tokens = columns.tokens
    attributions = []
    for index in range(0, len(tokens) - 2, 4):
        source = Span(tokens.starts[index], tokens.ends[index + 1])
        content = Span(tokens.starts[index + 2], tokens.ends[index + 2])
        attributions.append(attribution(text, source, content, []))

    speakers, resolutions = resolve_speakers(
        text,
        columns.segments,
        columns.sentences,
        tokens,
        columns.tags,
        columns.quotations,
        tuple(attributions),
        columns.words,
    )

    assert len(resolutions) == len(attributions)
    assert all(resolution.reason for resolution in resolutions)
    for speaker in speakers:
        for mention in speaker.mentions:
            assert mention.of(text) == mention.text
