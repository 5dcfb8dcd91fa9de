"""What a text cites: outlets, credits, rights holders and named documents."""

from itertools import pairwise

import pytest
from columns import RESOURCES, read_columns_of
from hypothesis import given
from hypothesis import strategies as st
from marked import read_marked
from strategies import press_text

from quotekit.annotations.citations import CitationKind
from quotekit.stages.citing.citations import find_citations


def _find(text):
    columns = read_columns_of(text)
    return find_citations(text, columns.segments, columns.tokens, RESOURCES.outlets)


def _check(marked):
    text, gold = read_marked(marked)

    found = _find(text)

    expected = sorted((span, kind) for kind, spans in gold.items() for span in spans)
    assert [(text[one.start : one.end], str(one.kind)) for one in found] == [
        (span.of(text), kind) for span, kind in expected
    ]


OUTLETS = [
    # Words that titles in other languages have.
    "{outlet:Corriere di Ode} claims that the fee is lower.",
    "The clubs agree, per {outlet:Het Laatste Ode Nieuws}, on the fee.",
    "{outlet:Le Phare} reported [fr] that the hall is shut.",
    "Ministry of Ports reported [fr] that the hall is shut.",
    "{outlet:The Times of Ode} reported that the hall is shut.",
    "It began in the kitchen of the Canal Street Grill, according to the fire chief.",
    "She wrote on her Telegram channel that the hall is shut.",
    # Those that a text itself shows to be outlets.
    (
        "Hall moves\nODE, 3 May ({outlet:Ecopost}).- The hall was shut on Monday. “It"
        " is late,” she told {outlet:Ecopost}.\nIn statements to {outlet:Ecopost}, he"
        " agreed."
    ),
    "Hall moves\nThe hall was shut on Monday. “It is late,” she told Ecopost.",
    # Those that interview people or have seen papers.
    (
        "Roe, in an interview with {outlet:Searchlight}, disagreed."
        " {outlet:Searchlight} reported that it was late."
        " “No,” he told {outlet:Searchlight}."
    ),
    "He gave an interview to {outlet:Kompas} on Monday.",
    "In an interview with the {outlet:Harbor Pilot}, she said it was late.",
    "The fee is $37, according to papers seen by {outlet:Rede Digital}.",
    "An email obtained by Harbor Rights Watch has the fee.",
    "In an interview with Lisi, she agreed. Ana Lisi left.",
    "In an interview with Ana Lisi, she agreed.",
    "In an interview with Ode officials, she agreed.",
    "The road opens in May, {outlet:Ecopost} reports, citing the ministry.",
    "The road opens in May, the minister reports, citing the ministry.",
    "{outlet:The Harbor Review} has already called it a shame.",
    # Behind the last sentence.
    "The harbor was shut on Monday. ({outlet:ODN})",
    "“The harbor was shut,” she said. ({outlet:Harbornews}).",
    "The harbor was shut. ({outlet:Reuters})",
    "The harbor was shut by the Board of Ports (BOP).",
    "The harbor was shut on Monday. (Nobody knew.)",
    # Before its verb, behind it, with words between.
    "{outlet:Reuters} reported on Monday that the harbor was shut.",
    "The harbor was shut, {outlet:Reuters} has also reported.",
    "{outlet:The Guardian} cited examples of rents that had doubled.",
    "{outlet:The Straits Times} noted that nobody had asked the traders.",
    "As the {outlet:Guardian} wrote, the halls were never full.",
    "The halls were never full, reported {outlet:Der Spiegel}.",
    "“The halls were never full,” wrote the {outlet:New York Times}.",
    "{outlet:TASS}, which is run by the state, said the harbor was shut.",
    "The state news agency, {outlet:TASS}, said the harbor was shut.",
    "{outlet:NPR}’s Ana Roe reported that the traders had left.",
    "{outlet:Kommersant} newspaper reported that the board would resign.",
    # Told, interviewed, written for.
    "The mayor told {outlet:BBC News} that the harbor was shut.",
    "Officials tell the {outlet:Daily Nation} every trader will be heard.",
    "In an interview with {outlet:Le Monde}, she spoke of the rents.",
    "She spoke to {outlet:Radio New Zealand} about the eels.",
    "In an op-ed in the {outlet:Washington Post}, he defended the plan.",
    "In a statement to {outlet:Reuters}, the board denied it.",
    "A letter seen by {outlet:Sky News} says otherwise.",
    "Photographs published by {outlet:El País} show the empty hall.",
    "He said on {outlet:CNN} that the board would resign.",
    "On {outlet:CNN}, the mayor said that the board would resign.",
    "She told South Korea’s {outlet:Yonhap} that the eels were gone.",
    "She told reporters from {outlet:Reuters} that the eels were gone.",
    # A title that keeps its article.
    "She told {outlet:The Western Express} that the harbor was shut.",
    "A memo seen by {outlet:The Meridian} says otherwise.",
    "The mails, obtained by {outlet:The Sentinel}, say otherwise.",
    "She told The Honourable Ana Roe and The Law Society that it was late.",
    "He was told The Old Pier had closed, and told The Hague so.",
    "She wrote to The Meridian Council, and a gate was given to The Harbor Trust.",
    "He told {outlet:9News} that it was over, and told 40 traders so.",
    # According to, citing, via.
    "According to the {outlet:New Zealand Herald}, the eels are gone.",
    "The eels are gone, according to a report in the {outlet:Times of Malta}.",
    "The agency, citing {outlet:Al Jazeera}, put the number at forty.",
    "Media including the {outlet:BBC} and {outlet:Reuters} put it at forty.",
    # Known by a word of the press in the name or beside it, and by letters.
    "{outlet:The Otago Daily Times} wrote that the eels were gone.",
    "The secularist magazine {outlet:Kulmin} describes the ruling as historic.",
    "He told the newspaper {outlet:Postilla} that it was over.",
    "She told {outlet:KTLX} that it was over.",
    "On this the doctor reported to {outlet:HAVEN.am Medicine} at length.",
    "In an interview with {outlet:KTLX}, she said that it was over.",
    "{outlet:Slate} reported that the eels were gone, and nobody read it.",
    # Works of an outlet, its name in brackets, several of them.
    "{outlet:The Boston Globe}’s 2009 investigation changed the law.",
    "It changed the law, a {outlet:Reuters} investigation found.",
    "The eels are gone and nobody asks. [{outlet:HuffPost}]",
    "{outlet:AP}, {outlet:Reuters} and {outlet:AFP} reported the same.",
    # Journals.
    "The study was published in the {outlet:Journal of Eel Research}.",
    "The findings, published today in {outlet:Marine Pollution Letters}, are new.",
    "The team reports in the journal {outlet:Ecology} that eels can hear.",
    "The paper appears in the May issue of {outlet:Current Eel Biology}.",
    "The newspaper {outlet:La Voz del Puerto} reports that the eels are gone.",
    "{outlet:Sky News} are reporting that a deal is near.",
    "Reviewing the hall in the {outlet:Guardian}, she found it cold.",
    "In an e-mail to the {outlet:Echo}, the owner denied it.",
    "The dean explained to {outlet:The Standard} that prices change.",
    "Read {outlet:Rest of World}’s piece on the moderators.",
    "{outlet:The Straits Times} wonders why nobody asked the traders.",
    "The firm told the ASX that it had received 400 claims.",
    "“It is a shame,” the Civic Rights Monitor said on Monday.",
    "It is cold, according to the National Institute of Eels [fr], and wet.",
    "Forty were hurt, according to {outlet:Voces del Puerto} [es].",
    # Blogs, where the text speaks of blogs and where a language is marked.
    "In the blogosphere, Isabel of {outlet:Las Hojas Nuevas} [es] writes:",
    "Forty were hurt, according to {outlet:Enlace Norte} [es].",
    "Bloggers were angry.\nAna Roe at {outlet:Harbor Chronicles} writes:\nEnough.",
    "Bloggers were angry.\nAna Roe, who writes at {outlet:Quay Notes}, is not.",
    "Bloggers were angry.\nAna Roe, who writes at Facebook, is not.",
    "On the blog {outlet:Aguas Claras}, Ana Roe wrote [pt] about it.",
    "The film was put on YouTube [es] by a trader on Monday.",
    "The blogosphere was angry.\nAna, from {outlet:Aguas Claras}, writes:\nEnough.",
    "The blogosphere was angry.\nAt {outlet:Aguas Claras}, Ana writes:\nEnough.",
    "{outlet:RQP} says: Emergency on the quay [es].",
    # What goes on behind a known name.
    "It was published in {outlet:The Lancet Harbor Health} on Monday.",
    "The team reports in the journal {outlet:Nature Harbors} that eels can hear.",
    # Tags at the end of a sentence.
    (
        "The hall was shut on Monday, {outlet:Ministry of Rivers of the Republic of"
        " Kazakhstan} reports."
    ),
    "The hall was shut on Monday, {outlet:Kazinform} reports.",
    "The hall was shut, {outlet:Kazinform} reports citing the mayor’s office.",
    "The hall was shut, the press service of the {outlet:Ministry of Rivers} informs.",
    "The hall was shut, {outlet:Harborkipress} correspondent reports.",
    # In a dateline and under a text.
    "Harbor shut\nGENEVA, 3 May ({outlet:TASS}) — The harbor was shut on Monday.",
    "Harbor shut\nPosted On: 8 May 2024 by {outlet:PIB Ode}\nThe harbor was shut.",
    "Harbor shut\nNews — 21/VI/2023\nThe harbor was shut on Monday by the board.",
    "Harbor shut\nOde (Norland), 23 April 2024 – The harbor was shut on Monday.",
    "The harbor was shut by the board.\nPublished in {outlet:The Meridian}, May 3",
    "The harbor was shut by the board.\nPublished on Monday, May 3",
    "Harbor shut\nASTANA. {outlet:KAZINFORM} - The harbor was shut on Monday.",
    "Harbor shut\nOSLO, May 5, 2016 /{outlet:PRNewswire}/ -- The harbor was shut.",
    "The harbor was shut on Monday and on Tuesday as well.\nSource: {outlet:Kazinform}",
    "Ana of Aguas Claras writes well, and so did the Ana of the Board of Rivers.",
    "{outlet:Reuters} reported it while the New York Times slept, as it often does.",
    "The mayor said Reuters had it all wrong, and he reported Ana Roe to the police.",
    # Not: staff, owners, places, names that are words, bodies that are told things.
    "Ana Roe worked at the BBC for nine years before she came to the harbor.",
    "A reporter for the New York Times said the hall had been empty all day.",
    "He told Fox News host Bo Lind that the hall had been empty all day.",
    "White House Press Secretary Ana Roe said the hall had been empty.",
    "The press reported nothing, and the world said nothing about the eels.",
    "Dawn said she was sorry, and Star told her that nobody would mind it.",
    "Nobody in Times Square had heard of the eels, and nobody asked of them.",
    "She told the UN and NATO that the harbor was shut, and told EU officials so.",
    "Shares of the Daily Mail fell by a tenth, traders in London said on Friday.",
    "The sun set at nine, and the mirror on the wall said what it always says.",
    "According to Ms Adler, the post was gone by noon and the mail by evening.",
    "“It is over,” Ms Adler reports. “We have lost the hall, and the eels.”",
]


@pytest.mark.parametrize("marked", OUTLETS)
def test_outlets(marked):
    """An outlet is cited where a frame says that it reports or is told."""
    _check(marked)


RAIN = (
    "Harbor shut by rain\nThe harbor was shut on Monday, when the river rose over the"
    " quay and nobody came.\nIt rained all day, and the halls of the market were shut."
)
CREDITS = [
    # Who sent the text, behind it or below it.
    f"{RAIN} - {{credit:Reuters}}",
    f"{RAIN} {{credit:PTI}}",
    f"{RAIN}\n- {{credit:AAP}}",
    f"{RAIN}\n– LUND NEWS",
    (
        "Fish\nThe hall was shut on Monday by the board, the mayor said.\n"
        "Reproduction of {rights:Harbor Post} materials without a link is prohibited."
    ),
    (
        "Hall moves\n{credit:By Ana Roe\nThe Harbor Ledger}\n"
        "The hall was shut on Monday by the board."
    ),
    (
        "Hall moves\n{credit:By Ana Roe}\n\nStaff Writer\n"
        "The hall was shut on Monday by the board."
    ),
    "Hall moves\n{credit:Staff Reporter}\nThe hall was shut on Monday by the board.",
    (
        "Fish\nThe hall was shut on Monday by the board.\n"
        "Republication is allowed if {rights:Harbor Watch} is cited as the source."
    ),
    "Fish\n{credit:Interview: Ana Roe}\nThe hall was shut on Monday by the board.",
    "Hall moves\n{credit:By Ana Roe}\nThe hall was shut on Monday by the board.",
    "Hall moves\n{credit:Images | harbor.ee}\nThe hall was shut by the harbor board.",
    "Hall moves\n{credit:Photo: AP/J. Doe}\nThe hall was shut on Monday by the board.",
    (
        "The hall was shut on Monday by the board.\nThe hall at dawn. {credit:Image:"
        " Harbor Museum}.\nIt stays shut until the ice is gone from the bay."
    ),
    (
        "The hall was shut on Monday by the board.\nThe hall at dawn. "
        "({credit:Photo by Ana Roe})\nIt stays shut until the ice is gone from the bay."
    ),
    (
        "The hall was shut on Monday by the board.\n{credit:Ana Roe contributed to this"
        " report}."
    ),
    "The hall was shut.\n© 2014 {rights:Harbor Herald}. All rights reserved.",
    "The hall was shut.\nCopyright 2001-2005 {rights:Harbor Board}. Site by X.",
    "The hall was shut by the board.\nCopyright (c) {rights:Acme Harbors, Inc.} 2014",
    (
        "The hall was shut by the board.\nThis text may not be reproduced without"
        " reference to {rights:Harbor Today}. Copyright of materials of"
        " {rights:News Agency Harbor Today}."
    ),
    (
        "The hall was shut by the board.\nReproduction without permission of the"
        " {rights:University of the Bay} is prohibited."
    ),
    (
        "The hall was shut by the board.\nRepublication is permitted if the"
        " {rights:Ombudsman's Office} is indicated as the source."
    ),
    (
        "The hall was shut by the board.\nThe use of materials is permitted if a link"
        " to {rights:www.harbor.example} is given."
    ),
    (
        "The hall was shut by the board.\nThis story was commissioned by"
        " {rights:Harbor Voices} and may be republished with attribution."
    ),
    (
        "The hall was shut on Monday by the board.\nThe hall at dawn. {credit:Photo by"
        " {rights:Ana Roe} on Flickr, CC BY 2.0}.\nIt stays shut until the spring."
    ),
    "Hall moves\nThe hall was shut by the board.\n{rights:Harbor Board} © 2024",
    "Hall moves\nThe hall was shut by the board.\nContents © {rights:Harbor Board Ltd}",
    "Hall moves\nThe hall was shut by the board.\nCopyright {rights:Harbor Board} 2024",
    (
        "Hall moves\nThe hall was shut by the board.\nIf you use this text, please"
        " credit {rights:Harbor Board}."
    ),
    (
        "Hall moves\nThe hall was shut by the board.\nThis text is the property of"
        " {rights:Harbor Board}."
    ),
    "Hall moves\nThe hall was shut by the board.\nThis hall is the property of Ode.",
    # "©" before a picture's credit is no line of rights.
    (
        "The hall was shut on Monday by the board.\nThe hall at dawn. {credit:©"
        " Harbor Watch/Ana Roe}\nIt stays shut until the ice is gone from the bay."
    ),
    (
        "Hall moves\nThe hall was shut by the board."
        " {credit:—WITH A REPORT FROM ANA ROE}"
    ),
    # Not: rights and pictures in prose, notices that name nobody.
    "Copyright law protects the song, and permission of Ana Roe is needed as well.",
    "The hall was shut on Monday by the board.\nAll rights reserved.",
    "The photo by Ana Roe that won the prize shows the hall at dawn in a storm.",
]


@pytest.mark.parametrize("marked", CREDITS)
def test_credits_and_rights(marked):
    """A credit is cited whole, a rights holder by the name alone."""
    _check(marked)


def test_a_license_makes_a_handle_the_holder():
    """Whose handle stands before "used under a licence" holds the rights."""
    found = _find(
        "Fish\nThe hall was shut on Monday by the board, the mayor said.\n"
        "Photo of eels by Flickr user eel44, used under a licence."
    )

    assert [(str(one.kind), one.text) for one in found] == [
        ("credit", "Photo of eels by Flickr user eel44"),
        ("rights", "eel44"),
    ]


@pytest.mark.parametrize(
    ("credit", "target"),
    [
        (
            "(Reporting by Ana Lisi; Writing by Tom Roe; Editing by Eva Berg)",
            "Ana Lisi; Tom Roe; Eva Berg",
        ),
        (
            "(Reporting by Ana Lisi in Lund; additional reporting by Tom Roe in Ode)",
            "Ana Lisi; Tom Roe",
        ),
        (
            "Reporting by Ana Lisi and Tom Roe, editing by Eva Berg",
            "Ana Lisi and Tom Roe; Eva Berg",
        ),
        ("(Reporting by Ana Lisi)", "Ana Lisi"),
        ("Photo by Ana Lisi; CC BY 2.0", "Ana Lisi"),
    ],
)
def test_a_credit_names_all_who_have_worked(credit, target):
    text = f"Hall moves\nThe hall was shut on Monday by the board.\n{credit}"

    found = _find(text)

    assert [each.target for each in found if each.kind is CitationKind.CREDIT] == [
        target
    ]


def test_a_credit_may_name_the_holder_of_the_rights():
    """Where a caption says who took it under which licence, both are cited."""
    text = (
        "The hall was shut by the harbor board.\n"
        "Photo of the hall by Ana Roe and used under a free license.\n"
        "It stays shut until the ice is gone from the bay."
    )

    assert [(str(one.kind), one.text, one.target) for one in _find(text)] == [
        ("credit", "Photo of the hall by Ana Roe", "Ana Roe"),
        ("rights", "Ana Roe", "Ana Roe"),
    ]


DOCUMENTS = [
    # A number that letters open.
    "He read the {document:Report No. ABC-1187/2025} to the board.",
    "It issued {document:Decision No. HARBO-11/2025} in May.",
    "They adopted the {document:Ode Statement on the Dignity of Eels}.",
    "They adopted a Statement, and the Joint Statement was read.",
    "The {document:National Port Policy 2017} is out, no National Port Policy yet.",
    "The {document:World Eel Barometer} shows growth.",
    "The {document:State of the Rivers Report} is late.",
    "Members of the {document:Eel Convention} met.",
    # A title between commas.
    "The report, {document:Holding the Pier}, recommends that rents fall.",
    "The report, Ministry of Ports officials said, is late.",
    "In the report, Bank of Norland, the buyer and two more are named.",
    "The {document:Eel Law of 1994} protects it, and Eel Law does not.",
    "The {document:Harbor Bylaw of 2002} is old.",
    "They will review the {document:Regulations on Suspension of Fishing}.",
    "The {document:National Eel Programme for 2024–2029} was adopted.",
    "The {document:Sendai Framework for Disaster Risk Reduction} was cited.",
    "{document:Decree-Law No. 54 of 2022} was used.",
    "The {document:Board Decision No. 7} was read, and the decision 7 days later.",
    "The {document:Treaty of Amity and Cooperation in Southeast Asia} was read.",
    "The audit, entitled “{document:Rivers of Gold}”, says so.",
    "The Framework was read.",
    # A title in marks makes a law of any sort.
    "The draft {document:Law “On Inland Fisheries”} was read.",
    'The {document:Law "On Eels"} entered into force.',
    "The {document:Code of the Republic of Ode “On Harbors”} was read.",
    "They approved the {document:State Program “Digital Ode”}.",
    "The World Fish Programme sent rice.",
    "The law “is dead”, she said.",
    # Numbers and years behind.
    "The {document:Decree of the President No. 45} was signed.",
    "The {document:National Eel Strategy until 2038} provides for it.",
    "The {document:Roadmap for Cooperation 2025-2027} was signed.",
    "The {document:Strategy for the Development of Fishing until 2030} was read.",
    "{document:Article 4 of Protocol No. 4 to the Convention on Harbors}.",
    "It is free under the {document:Apache License 2.0}.",
    "He holds a License and a Document.",
    # Brackets inside.
    "He cited the {document:Eels (Compulsory Use of Nets) Act, 1987}.",
    "The {document:Rulebook on Permanent Harbor Pilots} is old.",
    "She recalled the {document:1990 Copenhagen Document}.",
    "They support the {document:ASEAN Five-Point Consensus}.",
    "Changes to the {document:Budget Code} were read.",
    # Treaties and declarations.
    "It broke the {document:Universal Declaration of Human Rights}.",
    "It joined the {document:Optional Protocol to the UN Convention against Torture}.",
    (
        "It broke the {document:Convention on the Elimination of All Forms of"
        " Discrimination against Women (CEDAW)} twice."
    ),
    (
        "It broke the {document:Convention against Torture and Other Cruel, Inhuman or"
        " Degrading Treatment or Punishment}."
    ),
    "Then the {document:UN Convention on the Rights of Persons with Disabilities}",
    "Or the {document:Treaty on the Non-Proliferation of Nuclear Weapons (NPT)}.",
    "It left the {document:Paris Agreement} and kept the {document:Kyoto Protocol}.",
    "Talks led to the {document:Good Friday Agreement} of the north.",
    "It broke the {document:Rome Statute} and the {document:Geneva Conventions}.",
    "Iran and the {document:Vienna Convention on Diplomatic Relations} came up.",
    "The {document:Charter of the United Nations} and {document:Rome Statute} say so.",
    # Constitutions, laws, bills.
    "It broke the {document:Constitution of the Republic of Kazakhstan}.",
    "It broke the {document:US Constitution} and the {document:Second Amendment}.",
    "He cited the {document:Freedom of Information Act 2000} and won.",
    "He cited the {document:Children’s Act 1989} and won.",
    "He cited the {document:Prevention of Cruelty to Animals Act} and won.",
    "He cited {document:Law No. 123-FZ} and the {document:Law on Gender Equality}.",
    "He cited {document:Federal Law No. 5 of 2010} and won.",
    "He cited the {document:Penal Code} and {document:Executive Order 13,769}.",
    "He opposed {document:House Bill 1523}, {document:Bill C-51}, {document:H.R. 1}.",
    "He cited {document:Directive 2004/38/EC}, {document:Regulation (EU) 2016/679}.",
    "He cited {document:Article 19 of the Universal Declaration of Human Rights}.",
    "He cited {document:section 12(3)(a) of the Migration Act 1958} and won.",
    "It invoked {document:Article 50} and {document:Title IX} on the same day.",
    # Resolutions, rulings, sessions.
    "It broke {document:UN Security Council Resolution 2334 (2016)} at once.",
    "It broke {document:resolution 1325}, {document:UN resolution 1973}.",
    "The court upheld {document:Roe v. Wade} by one vote.",
    "The case of {document:Lind v. Board of Education} is before the court.",
    "It was heard at the {document:144th session of the UN Human Rights Committee}.",
    "It came up at the {document:General Assembly’s 70th session} in New York.",
    # Reports, studies, books.
    (
        "It gave its {document:Fourth National Report under the Universal Periodic"
        " Review (UPR)} and left."
    ),
    (
        "It gave its {document:Third Periodic Report on the implementation of the"
        " International Covenant on Civil and Political Rights (ICCPR)} and left."
    ),
    "The {document:World Harbor Report 2016} puts the number at forty.",
    "A report entitled “{document:Broken harbors: life after the ice}” was published.",
    "Its study, “{document:The Cost of Doing Nothing},” puts the number at forty.",
    "A report (in Finnish) called “{document:On the eel}” puts it at forty.",
    "“{document:The Cost of Doing Nothing}”, a new report by the board, says forty.",
    "In his book {document:The Art of the Eel}, he puts the number at forty.",
    "The 2030 plan rests on the {document:2030 Agenda for Sustainable Development}.",
    "The rents went up.\nBoard’s “{document:Rents in Small Harbors, 2004}” here [pdf]",
    "It follows {document:Case C-123/15} and {document:Article 21 of the ICCPR}.",
    "He opposed the {document:Harbor (Amendment) Bill} and its authors.",
    "The {document:Law of the Republic of Kazakhstan “On Inland Fisheries”} is new.",
    "It broke the {document:African Charter on Human and Peoples' Rights}.",
    "Its report, {document:Dead Water: How Harbors Kill Rivers}, counts forty.",
    "They signed the {document:Strategic Partnership Arrangement on Water} in May.",
    "It broke {document:Law No. (6) of 2023} and {document:Act CXII of 2011}.",
    "He cited {document:Petition No. 12 of 2024} and lost; the Petition was thin.",
    "The Monetary Standards Committee and Trading Standards read the manual.",
    (
        "A report by the Board of Ports (BOP), “{document:Rents in Small Harbors},”"
        " puts it at forty."
    ),
    "A report by the Board of Ports, “and not the last,” puts it at forty.",
    # Below the text.
    (
        "Hall moves\nThe hall was shut on Monday by the board.\nSources\n"
        'Ana Roe. "{document:Eels are back}" — {outlet:The Harbor Herald}, May 3, 2016'
    ),
    (
        "Hall moves\nThe hall was shut on Monday by the board.\n== Sources ==\n"
        'Staff. "{document:Eels: what we know}" — {outlet:eHarbor}, May 3, 2016'
    ),
    # Not: the sort alone.
    "The report said that the law and the agreement were dead letters.",
    "The Convention says so, the Act does not, and this Bill never will say it.",
    "A new law and an old treaty were on the table, with a resolution of the board.",
    # Not: other things of that name.
    "Bill Clinton and Mayor Bill de Blasio met Buffalo Bill at the hall on Monday.",
    "The Republican National Convention on Thursday was the last of its kind there.",
    "The North Atlantic Treaty Organization and the Islamic Law School were there.",
    "International Law and Public Opinion were against the New World Order, he held.",
    "The Drudge Report and the Harvard Business Review were on the table on Monday.",
    "The Institute for the Study of Eels and the Treaty Organization were there.",
    # Not: counts, matches, quotations, sessions of nobody.
    "The agreement 20 years ago and the Agreement 20 years later were the same.",
    "England v Australia was a dull match, and Arsenal v. Chelsea was no better.",
    "The report, “We have no idea what to do about the eels,” he read out, was thin.",
    "The report (in Finnish) “was never read by anyone at all”, she told us.",
    "His book the Eel of Ages spoke of is lost, and the book Ana Roe wrote too.",
    "It cited {document:Section 5} (see also the others) of a law that has no name.",
    "Ana S. Roe used HB pencils for 5 days, and an HB 2 weeks after that as well.",
    "The second session of the day ended late, as did the first session of talks.",
    "The Harbor Murder Case was heard on 5 May, and Case 7 was put off by a week.",
    "A law passed in 2016, 5 articles long, and an act of 3 scenes were performed.",
    "Scientists study Rio Tinto in Spain and report from there on Monday of May.",
]


@pytest.mark.parametrize("marked", DOCUMENTS)
def test_documents(marked):
    """A document is cited where it is named, by its outermost name."""
    _check(marked)


TARGETS = [
    (
        "It signed the Convention against Torture (CAT) then.",
        "Convention against Torture",
    ),
    ("It broke Resolution 2334\n(2016) at once.", "Resolution 2334"),
    ("A report entitled “Broken  Harbors,” was read.", "Broken Harbors"),
    ("Hall moves\nBy Ana Roe\nThe hall was shut by the harbor board.", "Ana Roe"),
    ("Hall moves\nPhoto: AP/J. Doe\nThe hall was shut by the board.", "AP/J. Doe"),
    ("Hall moves\nImages | harbor.ee\nThe hall was shut by the board.", "harbor.ee"),
    ("He told the New Zealand Herald so.", "New Zealand Herald"),
    ("The hall was shut, says the board.\n© 2014 The Acme Group", "Acme Group"),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_targets_are_clean_names(text, target):
    """The target is the name, without the words around it."""
    assert [one.target for one in _find(text)] == [target]


SHORT_FORMS = [
    # Letters and the sort alone, behind the full name.
    (
        "It joined the Optional Protocol to the Convention against Torture (OPCAT)."
        " {x:The Protocol} is new.\nUnder {x:OPCAT}, visits are free."
    ),
    "It broke the Kyoto Protocol. {x:The Protocol} is old.",
    "He cited the Human Rights Act 1998; under {x:the Act}, he won.",
    # Before the name, inside another, in lower case, of another sort: none.
    "The Protocol is new. It broke the Kyoto Protocol and the Montreal Protocol.",
    "He cited the Human Rights Act 1998; the act was bold, and the Bill was too.",
    "It broke the Kyoto Protocol; OPCATS is no short form, nor is the protocol.",
]


@pytest.mark.parametrize("marked", SHORT_FORMS)
def test_short_forms_belong_to_a_citation(marked):
    """Later short forms are mentions of the document named before."""
    text, gold = read_marked(marked)

    mentions = sorted(
        (passage.start, passage.end) for one in _find(text) for passage in one.mentions
    )

    assert mentions == [(span.start, span.end) for span in gold.get("x", [])]


@pytest.mark.parametrize(
    ("made_known", "told"),
    [
        (["Ode News", "Ode News East", "Ode News West"], "Ode News East"),
        (["Ode News East", "Ode News West", "Ode News"], "Ode News West"),
        # The longer one is in the table of outlets.
        (["Xinhua News"], "Xinhua News Agency"),
    ],
)
def test_the_longest_name_that_a_text_makes_known_is_cited(made_known, told):
    datelines = "\n".join(
        f"LUND, May 3 ({name}) — The harbor was shut on Monday." for name in made_known
    )
    text = f"Harbor shut\n{datelines}\nThe mayor told {told} that it was late."

    assert _find(text)[-1].text == told


def test_a_text_makes_few_outlets_known():
    """What each word is compared with must not grow with the text."""
    datelines = "\n".join(
        f"LUND, May 3 (Ode {letter * 4}) — The harbor was shut on Monday."
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    )
    told = "The mayor told Ode AAAA so. He told Ode ZZZZ that it was late."
    text = f"Harbor shut\n{datelines}\n{told}"

    cited = {one.text for one in _find(text) if one.start > text.index("The mayor")}

    assert "Ode AAAA" in cited
    assert "Ode ZZZZ" not in cited


def test_the_last_document_of_a_sort_owns_the_short_form():
    """The last one named before owns "the Convention"."""
    text = "The Geneva Convention and the Aarhus Convention: the Convention is dead."

    first, second = _find(text)

    assert [one.text for one in second.mentions] == ["the Convention"]
    assert first.mentions == ()


def test_every_full_mention_is_cited():
    """A name that comes twice is cited twice."""
    text = "He told Reuters so. The Paris Agreement is dead; Reuters reported on it."

    assert [one.target for one in _find(text)] == [
        "Reuters",
        "Paris Agreement",
        "Reuters",
    ]


@given(press_text())
def test_citations_read_back(text):
    """Citations stand in text order and hold the words they say."""
    found = _find(text)

    assert all(one.text == text[one.start : one.end] and one.target for one in found)
    assert all(a.start <= b.start for a, b in pairwise(found))


@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "The",
                "Act",
                "of",
                "Convention",
                "on",
                "(",
                ")",
                "“",
                "”",
                "told",
                "Reuters",
                "New",
                "York",
                "Times",
                ",",
                ".",
                "v.",
                "12",
                "No.",
                "II",
                "report",
                "by",
                "By",
                "©",
                "Article",
                "session",
                "5th",
                "[",
                "es",
                "]",
                "'s",
                "and",
                "entitled",
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_any_order_of_the_words_that_matter_is_valid(text):
    """However names and frames are cut short, nothing raises, nothing overlaps."""
    found = [one for one in _find(text) if one.kind is not CitationKind.RIGHTS]

    assert all(a.end <= b.start for a, b in pairwise(found))
