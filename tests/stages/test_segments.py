"""What each line of a press text is, and what only looks like it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import read_marked
from strategies import press_text

from quotekit.annotations.segments import BodyForm, SegmentKind
from quotekit.stages.layout.segments import split_segments

# Prose to stand around the line that a case is about.
LEAD = (
    "The harbor board on Tuesday approved a plan to move the fish market, ending"
    " four years of quarrels between traders and the city."
)
MORE = (
    "Work on the new halls is to begin in the spring and will take two winters,"
    " the board’s engineers expect."
)
HEAD = "{headline:Market moves}\n"
TOP = LEAD + "\n"
END = "\n" + MORE
LAST = "The old market hall stays open until then, and rents will not rise."


def _check(marked):
    text, gold = read_marked(marked)

    found = split_segments(text)

    expected = sorted((span, kind) for kind, spans in gold.items() for span in spans)
    assert [
        (text[one.start : one.end], str(one.kind))
        for one in found
        if one.kind is not SegmentKind.BODY
    ] == [(span.of(text), kind) for span, kind in expected]


HEADLINES = [
    # Without a period, in sentence case and in title case.
    f"{{headline:Fish market moves to the north quay}}\n{LEAD}",
    f"{{headline:Board Approves New Fish Market After Long Dispute}}\n\n{LEAD}",
    f"{{headline:Traders: new rents will ruin us}}\n{LEAD}",
    f"{{headline:Is the fish market moving at last?}}\n{LEAD}",
    f"{{headline:“We will sue”: traders fight the move}}\n{LEAD}",
    # Broken over two lines, in capitals.
    f"{{headline:HARBOR BOARD MOVES THE MARKET\nOF FISHERS TO THE QUAY}}\n\n{LEAD}",
    # Under the name of a body, which is no headline itself.
    f"{{notice:Maltese Central Bank}}\n\n{{headline:Minutes of 2 August}}\n\n{LEAD}",
    f"{{notice:Human Rights Commission}}\n{{headline:Board to open its books}}\n{LEAD}",
    f"{{headline:Judge Fines Water Board}}\n{{subhead:Six months to mend it}}\n{LEAD}",
    f"{{headline:Mayor backs the bank}}\n{{subhead:She wants lower rates}}\n{LEAD}",
    # A long official title.
    (
        "{headline:Statement by the Permanent Mission at the Third Meeting of the"
        f" Working Group on Small Harbors and Inland Fisheries}}\n{LEAD}"
    ),
    # With a period: in title case, without small words, in the present.
    f"{{headline:Harbor Board Approves Plan To Move Market.}}\n\n{LEAD}",
    f"{{headline:Traders reject new rents.}}\n\n{LEAD}",
    f"{{headline:Board shuts the last of its fish halls.}}\n\n{LEAD}",
    # … or with a dateline or a byline below.
    f"{{headline:The board has its way.}}\n{{byline:By Ana Roe}}\n{LEAD}",
    f"{{headline:It was never the fish.}}\n{{dateline:TALLINN, 3 May (ETV) —}} {LEAD}",
    # Under a label and a date.
    f"{{notice:PRESS RELEASE}}\n{{dateline:3 May 2016}}\n{HEAD}{LEAD}",
    # The first words of prose are none: they are long, or tell of the past, or quote.
    f"{TOP}{MORE}",
    f"The rain came at dawn.\n{LEAD}",
    f"She said it was over.\n{LEAD}",
    f"“It is over,” said Ms Adler.\n{LEAD}",
    "“It is over,” said Ms Adler.",
    "“It is over”, said Ms Adler",
    "Traders reject new rents.",
    f"The board met. It agreed on little.\n{LEAD}",
    f"Here is what the board wrote to the traders on Monday:\n{LEAD}",
    f"- one thing\n- another thing\n{LEAD}",
    f"1984\n{LEAD}",
]

SENDERS = [
    f"{{notice:Ode Weekly Herald}}\n{{headline:Traders to leave the quay}}\n{LEAD}",
    f"{{headline:Traders Sue Herald}}\n{{subhead:They want the letter back}}\n{LEAD}",
    f"{{notice:LETTERS TO THE EDITOR}}\n{{headline:The market should stay}}\n{LEAD}",
    # What it is and whose, between the headline and the prose.
    f"{HEAD}{{notice:TRANSCRIPT}}\n{{notice:Office of the Spokesperson}}\n{LEAD}",
    f"{HEAD}{{notice:Attention: Editors and Reporters}}\n{LEAD}",
    f"{HEAD}{{notice:U.S. Attorney's Office, District of Ode}}\n{LEAD}",
    # The head of an e-mail.
    (
        f"{HEAD}\n{{byline:From: Ana Roe <roe@harbor.example>}}\n"
        "{notice:To: harbor-list}\n{dateline:Date: Fri, 3 Mar 2006 22:14:07 +0100}\n"
        f"{{notice:Subject: Market moves}}\n\n{LEAD}"
    ),
    # Whose text it is, and of what section, over the headline.
    f"{{notice:Ministry of Fish}}\n{{headline:Minister opens new fish hall}}\n{LEAD}",
    (
        "{notice:Government of Ode}\n{notice:Ministry of Fish and Harbors}\n"
        f"{{notice:PRESS RELEASE}}\n{{headline:Minister opens new fish hall}}\n{LEAD}"
    ),
    (
        "{notice:HARBOR WATCH INTERNATIONAL}\n{notice:PUBLIC STATEMENT}\n"
        f"{{dateline:3 May 2024}}\n{{headline:Ode must open its fish halls}}\n{LEAD}"
    ),
    f"{{notice:News}}\n{{headline:Minister opens new fish hall}}\n{LEAD}",
    f"{{notice:NEWS}}\n{{notice:Ports}}\n{{headline:Minister opens fish hall}}\n{LEAD}",
    f"{HEAD}{{notice:Press releases}}\n{{dateline:11.03.2025}}\n{LEAD}",
    f"{{notice:Harbor Commission - Press release}}\n{HEAD}{LEAD}",
    f"{{headline:Minister opens hall - pressing need met}}\n{LEAD}",
    f"{{notice:Home / News / Media}}\n{{headline:Minister opens hall}}\n{LEAD}",
    # Letterheads, by what a body is called in them, where it stands, its number.
    (
        "{notice:National Farmers Union of Ode}\n{notice:45 Harbor Road, Ode}\n"
        "{notice:Tel: 555 0123 44}\n{notice:PRESS STATEMENT}\n{dateline:3 May 2016}\n"
        f"{{headline:FARMERS REJECT NEW OFFER}}\n{LEAD}"
    ),
    (
        "{notice:GOVERNMENT OF INDIA}\n{notice:Information and Publicity Department}\n"
        "{notice:No. 14/2016-PUB}        {dateline:Ode    3 May 2016}\n\n"
        f"{{headline:FISH MINISTER TO OPEN HALL IN MAY}}\n\n{LEAD}"
    ),
    (
        "{notice:Ministère de la Pêche et des Ports}\n{notice:B.P. 114, Ode}\n"
        "{notice:Communication No. 14/2016}\n"
        f"{{headline:New rules for small boats}}\n{LEAD}"
    ),
    (
        "{notice:Verband für Fischerei und Hafenarbeit}\n{dateline:3 May 2016}\n"
        f"{{headline:Dock workers want more pay}}\n{LEAD}"
    ),
    f"{{notice:Fishers First (FF)}}\n{{headline:Board urges more pay}}\n{LEAD}",
    (
        "{notice:KONGRES PEKERJA PELABUHAN (KPP)}\n{notice:Jl. Laut 12, Ode}\n"
        f"{{dateline:3 May 2016}}\n{{headline:Workers demand safe docks now}}\n{LEAD}"
    ),
    (
        "{notice:COMMISSION ON HARBOR JUSTICE}\n{notice:“Office of the Ombudsman”}\n"
        f"{{headline:OMBUDSMAN WANTS BOARD TO ACT}}\n{LEAD}"
    ),
    (
        "{notice:U.S. EMBASSY ODE}\n{notice:Public Affairs Section}\n"
        f"{{headline:Support for small harbors}}\n{{dateline:May 2016}}\n{LEAD}"
    ),
    (
        "{notice:Harbor Rights Watch}\n{notice:FOR IMMEDIATE RELEASE}\n"
        f"{{headline:Fishers still wait for back pay}}\n{LEAD}"
    ),
    (
        "{notice:PRESS RELEASE}\n{notice:Association of Teachers}\n"
        f"{{headline:Teachers walk out over pay}}\n{LEAD}"
    ),
    (
        "{notice:REPUBLIC OF LINDEN}\n{notice:STATE HOUSE}\n{notice:P.O. Box 12, Ode}\n"
        f"{{notice:PRESS RELEASE}}\n{{headline:PRESIDENT SACKS TWO MEN}}\n{LEAD}"
    ),
    (
        "{notice:Ministry of Fish}\n{notice:PRESS RELEASE}\n{dateline:3 May 2016}\n"
        f"{{headline:Market moves}}\n{LEAD}"
    ),
    (
        "{notice:Norland Fishers’ Forum}\n"
        f"{{headline:Statement of the Forum on the new ports}}\n{LEAD}"
    ),
    # Headlines of their own.
    (
        "{headline:Ministry of Fish}\n{notice:PRESS RELEASE}\n{dateline:3 May 2016}\n"
        f"{{byline:Ana Roe}}\n{LEAD}"
    ),
    (
        "{headline:MARKET MOVES}\n{notice:PRESS RELEASE}\n"
        f"{{subhead:Traders get notice}}\n{LEAD}"
    ),
    f"{{headline:Teachers’ Union}}\n{{subhead:A short history}}\n{LEAD}",
    f"{{headline:Board of Fish}}\n{{byline:Ana Roe}}\n{LEAD}",
    *(
        f"{{headline:{title}}}\n{{dateline:3 May 2016}}\n"
        f"{{subhead:What the traders now have to do}}\n{LEAD}"
        for title in [
            "Fishers Take Over Port Authority",
            "Ombudsman Backs Farmers Union",
            "Health Workers Sue Council",
            "Trouble at the Central Bank",
            "Report of the Fishers’ Union",
            "Inside the Fish Enforcement Agency",
            "A Better Parliament",
            "Red tide closes beaches",
            "Fishers Debate Single Market Board",
            "Farmers of Ode",
            "Fishers Leave Union for Board (FLUB)",
        ]
    ),
    (
        "{headline:Ministry of Fish Opens New Hall}\n"
        f"{{subhead:Traders to get two years’ notice}}\n{LEAD}"
    ),
    f"{{headline:Ministry of Fish}}\n{{subhead:A short history}}\n{LEAD}",
    f"{{headline:MARKET MOVES}}\n{{subhead:Traders to get two years’ notice}}\n{LEAD}",
]

SUBHEADS = [
    # Bullets that sum the text up, apart from it, or below their own heading.
    (
        f"{{headline:Market moves}}\n\n{{subhead:* Rents will rise by a tenth in the"
        " spring.}\n{subhead:* The traders will sue the board over it, they say.}\n\n"
        f"{LEAD}"
    ),
    (
        f"{HEAD}{{byline:By Ana Roe}}\n{{subhead:Key events}}\n"
        f"{{subhead:• Rents will rise}}\n{{subhead:• Traders to sue}}\n{LEAD}"
    ),
    # The entries of a live page; a time alone is none.
    (
        f"{HEAD}{{dateline:6.52pm}}\n{{subhead:Hall shut for good}}\n{LEAD}\n"
        f"{{dateline:6.31pm}}\n{{subhead:‘We will sue’: traders}}\n{MORE}\n"
        f"{{dateline:14:05 BST}}\n{{subhead:Rents up}}\n"
        f"{{byline:By business reporter Bo Lind}}\n{LEAD}"
    ),
    f"{HEAD}{LEAD}\n14:05\n{MORE}",
    # Drawn under, in plain text.
    f"{TOP}{{subhead:The new hall}}\n{{notice:------------}}{END}",
    f"{LEAD}\n{{subhead:- ‘Too late’ -}}\n{LEAD}",
    f"{LEAD}\n- Too late for the old hall -- or so they say\n{LEAD}",
    f"{LEAD}\n{{subhead:NEW RENTS}}\nAt the hall it was announced:\n- no rents in May",
    # Over a list.
    f"{TOP}{{subhead:HIGHLIGHTS}}\n• Rents rise\n• Traders sue{END}",
    f"{TOP}{{subhead:Key points}}\n• Rents rise\n• Traders sue{END}",
    f"{TOP}{{subhead:Next steps}}\n• Rents rise\n• Traders sue{END}",
    f"{TOP}{{subhead:2. The dispute}}{END}",
    f"{TOP}1. North quay\n2. South quay{END}",
    f"{TOP}She wrote:\nThe board\n• lies\n• cheats{END}",
    # What an agency sums its story up in.
    (
        "{headline:Market moves}\n{subhead:* Rents rise}\n{subhead:* Traders sue}\n"
        f"{{notice:(Adds comment, details)}}\n{{byline:By Ana Roe}}\n{LEAD}"
    ),
    (
        "{headline:Market moves}\n{subhead:- Rents rise}\n{subhead:- Traders sue}\n"
        f"{{dateline:TALLINN, 3 May (ETV) —}} {LEAD}"
    ),
    f"{HEAD}* Rents to rise\n* Traders to sue\n{LEAD}",
    (
        f"{HEAD}{{subhead:What you need to know:}}\n{{subhead:• Rents will rise by a"
        " tenth in the spring.}\n{subhead:• The traders will sue the board over it.}\n"
        f"{{byline:By ANA ROE}}\n{LEAD}"
    ),
    f"{HEAD}• Rents will rise by a tenth in spring.\n• The traders will sue.\n{LEAD}",
    # Under the headline.
    f"{{headline:Market moves}}\n{{subhead:Traders to get two years’ notice}}\n{LEAD}",
    # A second deck, and a sentence over a byline.
    "{headline:Market moves;} \n\n{subhead:Traders ask for two years’ notice.}\n\n"
    + LEAD,
    HEAD + "{subhead:Traders get two years to leave the quay.}\n"
    f"{{byline:Ana Roe}}\n{LEAD}",
    HEAD + "{subhead:“We will sue the board over this,” traders say.}\n"
    f"{{byline:Ana Roe}}\n{LEAD}",
    # Over a section.
    f"{TOP}{{subhead:A long dispute}}{END}",
    f"{TOP}{{subhead:What is a fish hall?}}{END} {LAST}",
    f"{TOP}{{subhead:THE LONG DISPUTE.}}{END}",
    f"{TOP}{{subhead:List of the halls:}}\nNorth quay\nSouth quay{END}",
    f"{TOP}{{subhead:Tuesday, 3 May 2016}}{END}",
    # Not: lines that a colon announces, lists, handles, numbers, quotations, verse.
    f"{TOP}She wrote to the board:\nWe shall not leave{END}",
    f"{TOP}North quay: Ana Roe\nSouth quay: Bo Lind{END}",
    f"{TOP}@harbor_watch:\nno fish today then{END}",
    f"{TOP}17{END}",
    f"{TOP}“Not a single fish”{END}",
    f"{TOP}Ana Roe:{END}",
    f"{TOP}and so they left{END}",
    f"{TOP}What is a fish hall?\n“I never knew,” Ms Roe says. {MORE} {LAST}",
    f"{TOP}And then?\nNobody knew.{END}",
    # With a colon, over prose.
    f"{TOP}{{subhead:For reference:}}\n{MORE}",
    f"{TOP}For the board:\n{MORE}",
]

BYLINES = [
    # Beside a date, with a label between.
    f"{HEAD}{{byline:By Ana Roe}} {{dateline:Published on : 2021/01/19}}\n{LEAD}",
    f"{HEAD}{{dateline:Posted: Friday, 20 May 2022 |}} {{byline:By Ana Roe}}\n{LEAD}",
    f"{HEAD}{{byline:VNA}} {{dateline:Monday, May 02, 2024 17:20}}\n{LEAD}",
    f"{HEAD}{{notice:Press releases}} {{dateline:| 19 June 2025}}\n{LEAD}",
    # In capitals, tied to the headline.
    f"{HEAD}{{byline:ANA RAGHAVAN}}\n\n{LEAD}",
    f"{HEAD}{{dateline:NEW DELHI}}\n\n{LEAD}",
    # A byline and a date in one line, the bar with the date.
    f"{HEAD}{{byline:By Ana Roe}} {{dateline:| 3 May 2016}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe}} {{dateline:| 3 May 2016 - 10:14 CEST}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe}} {{dateline:May 3, 2016}}\n{LEAD}",
    f"{HEAD}{{byline:by Ana Roe}} {{dateline:on 3 May 2016}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe}} {{dateline:/ TNN / May 3, 2016, 10:30 IST}}\n{LEAD}",
    f"{HEAD}{{dateline:3 May 2016 |}} {{byline:Ana Roe}}\n{LEAD}",
    f"{HEAD}{{dateline:New York May 3, 2016}}\n{LEAD}",
    f"{HEAD}{{dateline:Ode | 3 May 2016}}\n{LEAD}",
    # Where the writer works, in the line below.
    f"{HEAD}{{byline:By Ana Roe\nThe Harbor Ledger}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe\nEcho Staff Writer}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe\nReporter, Classroom Ode}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe\nDirector of Ports}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe}}\n{{subhead:Traders say rents ruin them}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe/Harbor Writer}}\n{LEAD}",
    f"{HEAD}{{byline:PTI}}\n{LEAD}",
    f"{HEAD}{{subhead:BREAKING}}\n{LEAD}",
    f"{HEAD}{{byline:By Dunya d’Arc}}\n{LEAD}",
    # A sentence over it is a standfirst.
    (
        f"{HEAD}{{subhead:Traders who fled the old quay are taken in by those whom they"
        f" once fought.}}\n{{byline:By Ana Roe}} {{dateline:| 3 May 2016}}\n{LEAD}"
    ),
    # An office below the name is of the same byline.
    f"{HEAD}{{byline:By Ana Roe\nStaff Writer}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe}}\n\n{{byline:Staff Writer}}\n\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe\nLocal Democracy Reporter}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe Political correspondent}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe - Harbor News}}\n{LEAD}",
    f"{HEAD}{{byline:Bo Lind at Harbor Park}}\n{LEAD}",
    f"{HEAD}{{byline:Ana de la Roe reports from Ode}}\n{LEAD}",
    f"{HEAD}{{byline:By Bo al-Lind and Ana bin Roe}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe, Ode}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe, Bo Lind, Cy Moe and Di Vane}}\n{LEAD}",
    f"{HEAD}{{byline:Story and photos by Ana Roe}}\n{LEAD}",
    f"{HEAD}{{byline:Translated from the Finnish by Ana Roe}}\n{LEAD}",
    f"{HEAD}{{byline:Harbor News Agency}}\n{LEAD}",
    f"{HEAD}{{byline:By a Staff Reporter}}\n{LEAD}",
    f"{HEAD}{{byline:From staff reports}}\n{LEAD}",
    f"{HEAD}{{byline:Reuters}}\n{LEAD}",
    # In capitals, where there is a dateline as well.
    f"{HEAD}{{byline:ANA ROE AND BO LIND}}\n{{dateline:3 May 2024}}\n{LEAD}",
    f"{HEAD}{{subhead:WATER RATES}}\n{{subhead:Pipes}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe}}\n{{dateline:NEW YORK}}\n{LEAD}",
    f"{HEAD}{{subhead:Rents, boats and eels}}\n{LEAD}",
    f"{HEAD}{{subhead:The last correspondent}}\n{LEAD}",
    f"{HEAD}{{subhead:North Quay - A New Start}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe with Bo Lind in Ode}}\n{LEAD}",
    f"{HEAD}{{byline:Posted by Ana | 14 May | 23 comments}}\n{LEAD}",
    f"{TOP}{{byline:(By Ana Roe and Bo Lind)}}\n{{notice:Enditem/ls}}",
    f"{HEAD}{{byline:Our Special Correspondent}}\n{LEAD}",
    f"{HEAD}{{byline:Harbor Press Service}}\n{LEAD}",
    f"{HEAD}{{byline:Published by the Ministry of Fish}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe and Bo Lind}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe, Bo Lind and agencies}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe (Oslo)}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe, May 3, 2024}}\n{LEAD}",
    f"{HEAD}{{subhead:Press freedom and the harbor}}\n{LEAD}",
    f"{HEAD}{{byline:Interview: Ana Roe}}\n{LEAD}",
    f"{HEAD}{{byline:Words: Ana Roe and Bo Lind}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe, Reuters}}\n{LEAD}",
    f"{HEAD}{{byline:BY ANA ROE AND BO LIND}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe in Tallinn and Bo Lind}}\n{LEAD}",
    f"{HEAD}{{byline:by Ana de la Roe, staff writer}}\n{LEAD}",
    f"{HEAD}{{byline:Written by Ana Roe}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe, Staff Writer}}\n{LEAD}",
    f"{HEAD}{{byline:Jean-Luc Roe News Editor}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe - Staff Writer}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe Harbor Editor}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe | Correspondent}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Lind-Roe}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe}}\n{{dateline:3 May 2016}}\n{LEAD}",
    f"{HEAD}{{byline:Ana Roe in Tallinn}}\n{LEAD}",
    f"{HEAD}{{byline:Translated by Bo Lind}}\n{LEAD}",
    f"Dear Editor,\n{LEAD}",
    # Not: "by" in prose and in titles, a section of the paper, a day.
    f"{HEAD}By Monday, the last of the traders had gone.\n{LEAD}",
    f"{HEAD}{{subhead:By the numbers}}\n{LEAD}",
    f"{HEAD}{{subhead:Harbor News}}\n{LEAD}",
    f"{TOP}By then the hall was empty, and no one had a key to it.{END}",
]

DATELINES = [
    f"{HEAD}{{dateline:Ode, Naryn province –}} {LEAD}",
    f"{HEAD}{{dateline:Brno, Czech Republic  --}}  {LEAD}",
    f"{HEAD}{{dateline:SINGAPORE:}}\n{LEAD}",
    f"{HEAD}{{subhead:INTRODUCTION}}\n{LEAD}",
    f"{HEAD}{{dateline:2016. 05. 03.}}\n{LEAD}",
    f"{HEAD}{{dateline:03.05.16}}\n{LEAD}",
    f"{HEAD}{{byline:By Ana Roe}}\n{{dateline:WESTERN BUREAU:}}\n{LEAD}",
    f"{HEAD}{{dateline:TALLINN, Estonia}}\n{LEAD}",
    f"{HEAD}{{notice:STATEMENT}}\n{LEAD}",
    f"{HEAD}{{dateline:2026-03-17 | News | Office of the Harbor Board}}\n{LEAD}",
    f"{HEAD}{{dateline:Taipei, July 8 (FCA)}} {LEAD}",
    f"{HEAD}{{dateline:Ode, May 3:}} {LEAD}",
    f"{HEAD}{{dateline:May 3, 2024 | Ode}}\n{LEAD}",
    f"{HEAD}{{dateline:12:41 AM August 15, 2024}}\n{LEAD}",
    f"{HEAD}{{dateline:14:20 | 3 May 2024}}\n{LEAD}",
    f"{HEAD}{{dateline:Posted On: 08 FEB 2024 6:12PM by PIB Ode}}\n{LEAD}",
    f"{HEAD}{{dateline:News — 21/VI/2023}}\n{LEAD}",
    f"{HEAD}{{dateline:21 June 2023 | News}}\n{LEAD}",
    f"{HEAD}{{dateline:3 May 2024, Geneva}}\n{LEAD}",
    # In a form that only its place tells.
    f"{HEAD}{{dateline:Ode | Updated: November 18, 2023 22:41 IST}}\n{LEAD}",
    f"{HEAD}{{dateline:21 Haratua 2024 | News}}\n{LEAD}",
    f"{HEAD}{{dateline:harbor.net / 05:12 PM May 12, 2025}}\n{LEAD}",
    f"{HEAD}{{dateline:Published - May 12, 2025 10:41 pm IST - ODE}}\n{LEAD}",
    f"{HEAD}{{dateline:Published: 12. 5. 2025}}\n{LEAD}",
    f"{HEAD}{{dateline:Updated 3 hours ago}}\n{LEAD}",
    f"{HEAD}{{subhead:What the board knew before May 12, 2025}}\n{LEAD}",
    f"{HEAD}{{subhead:Two storms in 2024}}\n{LEAD}",
    f"{TOP}{MORE}\n{{notice:Published: 12 May 2025}}",
    f"{TOP}{MORE}\n{{notice:020 7946 0000}}",
    f"{TOP}{MORE}\n{{notice:12 Quay Road, press@harbor.example}}",
    # Each of several stories has its own.
    (
        f"{HEAD}{{dateline:ODE —}} {LEAD}\n{{subhead:Hall burns}}\n"
        f"{{dateline:LUND —}} {MORE}"
    ),
    f"{HEAD}{LEAD}\n{{subhead:Hall burns}}\nCLOSED — {MORE}",
    f"{HEAD}{{dateline:Lagos, May 3, 2024 (NAN)}}\n{LEAD}",
    # A place alone over the prose.
    f"{HEAD}{{byline:By Ana Roe}}\n{{dateline:DAR ES SALAAM}}\n{LEAD}",
    f"{HEAD}{{subhead:EXCLUSIVE}}\n{LEAD}",
    # On a line of its own.
    f"{HEAD}{{dateline:Friday, July 21, 2017}}\n{LEAD}",
    f"{HEAD}{{dateline:1 March 2005}}\n{LEAD}",
    f"{HEAD}{{dateline:Tallinn, 3rd of May 2016}}\n{LEAD}",
    f"{HEAD}{{dateline:TALLINN, 03.05.2016}}\n{LEAD}",
    f"{HEAD}{{dateline:2016-05-03}}\n{LEAD}",
    f"{HEAD}{{dateline:Astana. 9 December.}}\n{LEAD}",
    f"{HEAD}{{dateline:May 3, 2016 | 10:23 am}}\n{LEAD}",
    f"{HEAD}{{dateline:Published: 3 May 2016, 18:05 GMT}}\n{LEAD}",
    f"{HEAD}{{dateline:Tue 3 May 2016 14.25 BST Last modified on 4 May}}\n{LEAD}",
    f"{HEAD}{{dateline:Posted on May 3, 2016}}\n{LEAD}",
    # Opening the first paragraph: agencies, press offices, wires, newspapers.
    f"{HEAD}{{dateline:GENEVA, 3 May (TASS) —}} {LEAD}",
    f"{HEAD}{{dateline:WASHINGTON (AP) —}} {LEAD}",
    f"{HEAD}{{dateline:BERLIN, Sept 3 (Reuters) -}} {LEAD}",
    f"{HEAD}{{dateline:Aug 27 (Reuters) -}} {LEAD}",
    f"{HEAD}{{dateline:BEIJING, Dec. 3 (Xinhua) --}} {LEAD}",
    f"{HEAD}{{dateline:MOSCOW, May 5. /TASS/.}} {LEAD}",
    f"{HEAD}{{dateline:YEREVAN, MAY 5, ARMENPRESS.}} {LEAD}",
    f"{HEAD}{{dateline:Astana. 9 December. Harbor Press -}} {LEAD}",
    f"{HEAD}{{dateline:Geneva (3 May 2016) –}} {LEAD}",
    f"{HEAD}{{dateline:VIENNA, 3 May 2016 –}} {LEAD}",
    f"{HEAD}{{dateline:3 May 2016 –}} {LEAD}",
    f"{HEAD}{{dateline:NEW YORK, May 5, 2016 /PRNewswire/ --}} {LEAD}",
    f"{HEAD}{{dateline:OSLO--(BUSINESS WIRE)--}}{LEAD}",
    f"{HEAD}{{dateline:Boston, MA – May 5, 2016 –}} {LEAD}",
    f"{HEAD}{{dateline:NUREMBERG, Germany (5-Nov.-2014) -}} {LEAD}",
    f"{HEAD}{{dateline:PARIS —}} {LEAD}",
    f"{HEAD}{{dateline:SAN JOSÉ, Costa Rica —}} {LEAD}",
    f"{HEAD}{{dateline:ISLAMABAD:}} {LEAD}",
    f"{HEAD}{{dateline:Thursday, May 7, 2015}} {LEAD}",
    f"{HEAD}{{dateline:(CNN) --}} {LEAD}",
    # A second one, in a round-up.
    f"{TOP}{{dateline:OSLO, 4 May (NTB) —}} {MORE}",
    # Not: names before a dash, parties, parts of a date, labels, turns.
    "Ms Roe — who has traded there for years — will stay, and so will her sons.",
    "Nothing — Not even the rain — kept the traders of the north quay at home.",
    "Adler (R-Ohio) — The senator from the lakes — voted against all of it then.",
    "May 5 — Voters go to the polls in all of the harbor towns of the coast.",
    f"{TOP}CLOSED — The hall on the north quay had a sign on its door for weeks.",
    "UPDATE — The board of the harbor has since withdrawn its plan for the market.",
    "John Roe. The man who ran the fish market for thirty years is dead at ninety.",
    "On Friday, July 21, 2017, the board of the harbor met for the last time there.",
]

CREDITS = [
    f"{TOP}{{credit:Photos and screenshots: Harbor Museum}}{END}",
    f"{TOP}{{credit:Image copyright Harbor Museum}}{END}",
    f"{TOP}Image copyright law divides the board and its members in the north.{END}",
    f"{TOP}{{credit:Photo: press service of the Akimat of Ode}}{END}",
    # Whoever signs below the last sentence, or in a line of its own.
    f"{LEAD}\n{MORE} {{credit:PTI KRV BNM}}",
    f"{LEAD}\n{MORE} {{credit:PTI}}",
    f"{LEAD}\n{MORE} {{credit:- Reuters}}",
    f"{LEAD}\n{MORE}{{credit:—AFP}}",
    f"{LEAD}\n{MORE} {{credit:– Reuters/AFP}}",
    f"{LEAD}\n{MORE} — Ana Lisi",
    f"{LEAD}\n{MORE} She said so to AFP.",
    f"{LEAD}\n{MORE}\n{{credit:— Bloomberg}}",
    f"{LEAD}\n{MORE}\n{{credit:- AAP}}",
    f"{LEAD}\n{MORE} {{credit:(Ana Roe / Harbor Times)}}",
    f"{LEAD}\n{MORE} (The hall / market is shut.)",
    f"{LEAD}\n{MORE}\n{{credit:ar-bl/pv}}\n{{notice:© 2016 Harbor Today}}",
    f"{LEAD}\n{MORE}\n{{credit:AR/BL (AP, dpa)}}",
    f"{LEAD}\n{MORE}\n{{credit:(With AFP and Reuters)}}",
    f"{LEAD}\n{MORE}\n{{credit:(Ana Roe)}}",
    f"{LEAD}\n{MORE}\n{{credit:--With assistance from Bo Lind.}}",
    f"{LEAD}\n{MORE}\n{{credit:Bo Lind in Riga contributed reporting.}}",
    f"{LEAD}\n{MORE}\nBo Lind contributed reporting to nothing else, they believe.",
    f"{LEAD}\n{MORE}\n{{credit:Photos by the author}}",
    f"{LEAD}\n{MORE}\nWith patience and a boat one gets there before the evening.",
    # An agency below its text.
    f"{TOP}{{credit:– HARBOR NEWS}}",
    f"{TOP}{{credit://HNA// M.K.}}",
    f"{TOP}– Harbor news",
    f"{HEAD}{{credit:Images | harbor.ee}}\n{LEAD}",
    f"{HEAD}{{credit:Photo: AP/J. Doe}}\n{LEAD}",
    f"{HEAD}{{credit:Photo by Ana Roe}}\n{LEAD}",
    f"{HEAD}{{credit:Photo courtesy of Harbor Museum}}\n{LEAD}",
    f"{HEAD}{{credit:Images courtesy of the Harbor Museum}}\n{LEAD}",
    f"{TOP}{{credit:Ana Roe/Getty Images}}{END}",
    f"{TOP}{{credit:Bo Lind via Reuters}}{END}",
    f"{TOP}{{credit:AFP PHOTO / ANA ROE}}{END}",
    f"{TOP}{{credit:Credit: Ana Roe}}{END}",
    f"{HEAD}{{credit:Harbor Herald / Ana Roe}}\n{LEAD}",
    f"{HEAD}{{credit:[Photo by Harbor Museum]}}\n{LEAD}",
    f"{HEAD}{{credit:© Ana Roe/Harbor News}}\n{LEAD}",
    f"{TOP}{{credit:HNA}}\n{{notice:See more}}",
    f"{TOP}{{credit:— Bernama}}",
    # Behind the last sentence.
    f"{TOP}{MORE} {{credit:(Reporting by Ana Roe; Editing by Bo Lind)}}",
    f"{TOP}{MORE} {{credit:—WITH A REPORT FROM ANA ROE}}",
    f"{TOP}{MORE} (With luck, by Monday)",
    f"{TOP}The board met — with traders from the north quay.",
    f"{TOP}{MORE}\n{{credit:(Reporting by Ana Roe; Editing by Bo Lind)}}",
    f"{TOP}{MORE}\n{{credit:Ana Roe contributed to this report.}}",
    f"{TOP}{MORE}\n{{credit:With files from Bo Lind}}",
    f"{TOP}{{credit:Header image by Dee Roe, used with permission.}}",
    f"{TOP}{MORE}\n{{credit:(With inputs from PTI)}}",
    # Not: pictures as a subject.
    f"{TOP}Photos of the empty hall were all over the papers the next morning.",
    f"{TOP}Images can mislead: the hall was full on the other days of that week.",
    f"{TOP}{{subhead:Photo: traders leave the hall at dawn, in tears}}{END}",
    f"{TOP}Credit for the plan belongs to the traders and to no one else at all.",
]

CAPTIONS = [
    # Its credit beside it, apart from the prose.
    (
        f"{TOP}\n{{caption:Traders carry ice to the quay before dawn.}}\n"
        f"{{credit:Photo: Ana Roe}}\n{END}"
    ),
    (
        f"{TOP}\n{{credit:Photo: Ana Roe}}\n"
        f"{{caption:Traders carry ice to the quay before dawn.}}\n{END}"
    ),
    (
        f"{HEAD}\n{{byline:By Bo Lind}}\n\n{{caption:Traders carry ice to the quay.}}\n"
        f"{{credit:ANA ROE}}\n\n{LEAD}"
    ),
    f"{TOP}{{credit:Photo: Ana Roe}}\nTraders carry ice to the quay before dawn.{END}",
    f"{TOP}{{caption:A trader at dawn. — VNA Photo Ana Roe}}{END}",
    f"{TOP}{{caption:Ice on Long Quay. Image by roe-ana, used with permission.}}{END}",
    f"{TOP}{{caption:Photo: Ice on the quay. (Harbor Radio: Ana Roe)}}{END}",
    (
        f"{LEAD}\n{MORE}\n{{caption:Photo: Women at low tide near the old quay."
        " © Harbor Alliance / Ana Roe}"
    ),
    f"{HEAD}{{caption:The hall is shut since May. Photo: HB press office}}\n{LEAD}",
    # What goes on a list is none.
    f"{LEAD}\nThe traders ask for:\nsoap in every hall;\nthe return of Bo Lind to Ode.",
    f"{TOP}{{caption:The fish hall at dawn. Image: Harbor Museum.}}{END}",
    f"{TOP}{{caption:Traders leave the hall (AP Photo/Ana Roe)}}{END}",
    f"{TOP}{{caption:Traders leave the hall. (Photo by Ana Roe)}}{END}",
    f"{TOP}{{caption:Ms Roe (left) and Mr Lind (right) in the hall on Monday.}}{END}",
    f"{TOP}{{caption:In the picture we can see the board and the mayor.}}{END}",
    f"{TOP}{{caption:Pictured: the north quay before the move}}{END}",
    f"{TOP}{{caption:Traders wait for the board. © Harbor Watch/Ana Roe}}{END}",
    f"{TOP}{{caption:Traders wait for the board [Ana Roe/Harbor News]}}{END}",
    f"{TOP}{{caption:The hall was built in 1931. (ABC Rural: Ana Roe)}}{END}",
    f"{TOP}{{caption:The hall was built in 1931. (Supplied)}}{END}",
    f"{TOP}{{caption:Ms Roe at the hall in 1964. Photograph: Lindgren family}}{END}",
    f"{TOP}The rents are the highest of the coast [NHQ/TIPP].{END}",
    f"{TOP}The boats were loaded with ice. (Supplies ran out by noon){END}",
    f"{TOP}{{caption:FILE - Traders sort the catch on the north quay in 2012.}}{END}",
    f"{TOP}{{caption:Photo of the hall by Ana Roe used under a free license.}}{END}",
    f"{TOP}{{caption:Traders leave. Photo by Flickr user quayside (CC BY 2.0).}}{END}",
    f"{TOP}{{caption:Image caption, Traders say that the eels are gone}}{END}",
    f"{TOP}{{caption:Image caption The hall has been shut since May}}{END}",
    f"{TOP}{{caption:Media caption Traders leave the hall}}{END}",
    # Without a verb, alone and run into prose.
    f"{TOP}{{caption:The old fish hall of Tallinn.}}{END}",
    f"{HEAD}{{caption:The old fish hall of Tallinn.}} {LEAD}",
    f"{HEAD}{{caption:The hall at dawn. Image: Ana Roe.}} {LEAD}",
    # Not: a party, speech, a picture that is spoken of.
    f"{TOP}Gov. Bo Lind (R) vetoed the bill on the halls, to nobody’s surprise.{END}",
    f"{TOP}“The left (of the hall) is mine,” said Ms Roe of the old fish market.{END}",
    f"{TOP}The picture was bought by the museum in Tartu for a small sum.{END}",
    f"{TOP}The rain fell on the traders of Tallinn.{END}",
]

NOTICES = [
    # Who signs it, with an office, and from where.
    f"{TOP}{MORE}\n\n{{notice:Sincerely,}}\n\n{{byline:Ana Roe\nVice-Chair}}\n",
    f"{TOP}{MORE}\n\n{{byline:Ana Roe}}\n",
    f"{TOP}{MORE}\nThe winners:\nAna Roe",
    f"{TOP}{MORE}\n{{notice:Port House, Long Road. P.O. Box 743 Ode. Tel: 254-20-27}}",
    f"{TOP}{MORE}\nHe said the telephone: 112 lines of it, had rung all night long.",
    f"{TOP}{MORE}\n{{notice:For information media. Not an official record.}}",
    f"{TOP}{{notice:Copyright Harbor Today. All rights reserved. Ask us first.}}",
    f"{TOP}{MORE}\n{{notice:(The briefing ended at 12.50)}}",
    f"{TOP}{MORE}\n(The board said it would not pay.)",
    f"{TOP}{MORE}\n{{notice:Tags\nHarbors  Fish  Rents}}",
    # A third item, and no rights.
    f"{TOP}(a) the halls\n(b) the quay\n(c) the board's own ice house{END}",
    # Where on its site it stands.
    f"{HEAD}{{notice:Story | Livelihoods | Norland}}\n{LEAD}",
    f"{HEAD}{{notice:Containers | Europe}}\n{LEAD}",
    (
        "{notice:BRIEFING ROOM | STATEMENTS AND RELEASES}\n{headline:Readout of the"
        f" Meeting on the Protection of Harbors}}\n{{dateline:3 May 2016}}\n{LEAD}"
    ),
    (
        "{notice:HARBOR ALLIANCE}\n{dateline:Blog | 22 July 2016}\n"
        f"{{headline:Who is counting the crabs?}}\n{LEAD}"
    ),
    # Below the text.
    f"{TOP}{MORE}\n{{notice:($1 = 7.2841 Norland kroner)}}",
    f"{TOP}{MORE}\n(The sum of both is 7.)",
    f"{TOP}{MORE}\n{{notice:£25 could buy nets for a family. Donate now.}}",
    f"{TOP}{MORE}\n{{notice:Registered charity in Norland}}",
    f"{TOP}{MORE}\n{{notice:T: +372 5550 100}}",
    f"{TOP}{MORE}\n{{notice:Text may be republished with credit to Acme.}}",
    f"{TOP}{MORE}\n{{notice:Please cite the source “The Ministry of Ports Portal”.}}",
    f"{TOP}{MORE}\n{{notice:Join our Telegram channel and get the news first.}}",
    f"{TOP}{MORE}\nJoin a club and you will get the news there first, they say.",
    f"{TOP}{MORE}\n{{notice:• Eel tour of Norland 5-19 October}}",
    f"{TOP}• the hall is old\n• the pier is older",
    f"{TOP}{MORE}\n{{notice:Privacy policy | Terms of use}}",
    f"{TOP}{MORE}\n{{notice:Read the original article here.}}",
    f"{TOP}{MORE}\n{{notice:The names of the women have been changed.}}",
    f"{TOP}The names of the women have been read out in the hall.{END}",
    # The writer, by the first name below the full one.
    (
        f"{HEAD}{{byline:Ana Roe}}\n{TOP}{MORE}\n{{notice:Ana Roe}}\n"
        "{notice:Ana began her career on a boat before she wrote about them.}"
    ),
    (
        f"{HEAD}{{byline:Ana Roe}}\n{TOP}{MORE}\n"
        "Ana began her career on a boat before she wrote about them."
    ),
    # Who wrote, issued or translated it, and where there is more.
    f"{TOP}{{notice:The author is a pilot in Ode.}}",
    f"{TOP}{MORE}\n{{notice:Ana Roe is a columnist for the Herald.}}",
    f"{TOP}{MORE}\n{{notice:Dr. Ana Roe is a senior fellow at Ode College.}}",
    f"{TOP}{MORE}\n{{notice:Ana Roe covers ports for the Herald.}}",
    f"{TOP}Roe was there.\n{MORE}\nAna Roe is a columnist for the Herald.",
    f"{TOP}{MORE}\nAna Roe is the chair of the board of ports.",
    f"{TOP}{MORE}\n{{notice:This report by Ode Press was first published on May 3.}}",
    f"{TOP}{MORE}\nThis report by The Ode Press was published on May 3.",
    f"{TOP}{MORE}\n{{notice:For confidential support call the Ode line on 0800 123.}}",
    f"{TOP}{MORE}\n{{notice:For help with debts, contact the Ode Helpline.}}",
    f"{TOP}{MORE}\nFor support, the traders call on the board.",
    f"{TOP}{{notice:Issued by: Harbor Communications}}",
    f"{TOP}{{notice:(Unofficial translation)}}",
    f"{TOP}{{notice:More information is available at www.harbor.ee.}}",
    f"{TOP}{{notice:Use of materials is permitted with a link to the source.}}",
    f"{TOP}The author is said to have left for Ode before the storm came.",
    f"{TOP}Issued by nobody, the order “to clear the quay at once” was ignored.",
    f"{TOP}More information is expected before the end of the week.",
    f"{TOP}{{notice:Additional information: Ana Roe, tel. 6768 0000}}",
    f"{TOP}{{notice:Incident reference: 0417 of 20 December}}",
    f"{TOP}{{notice:This announcement has been authorised for release by the Board.}}",
    f"{TOP}{{notice:Published in The Meridian, August 31st}}",
    # What whoever uses the text owes.
    f"{TOP}{{notice:When using materials, a reference to Ode-Info is required.}}",
    f"{TOP}{{notice:At use of materials the hyperlink to Ode-Info is obligatory}}",
    f"{TOP}{{notice:In case of full or partial reprint a link to us is mandatory.}}",
    f"{TOP}{{notice:Active hyperlink to Ode-Info is mandatory}}",
    f"{TOP}The use of water from this source is necessary in a drought.",
    f"{TOP}When using nets, a permit is required.",
    # What was done to it.
    f"{TOP}{{notice:The hall is open. This interview has been edited for clarity.}}",
    f"{TOP}{{notice:Read the report [in English and Russian]}}",
    f"{TOP}{{notice:Read the full statement here}}",
    f"{TOP}Read the report, he said, and weep.",
    # Marks of the end, with what the office writes below.
    f"{TOP}{{notice:*****}}\n{{notice:AD/NS}}\n{{notice:(Release ID: 2004)}}",
    (
        f"{TOP}{{notice:FOR FURTHER INFORMATION - JOURNALISTS}}\n{{notice:Ana Roe}}\n"
        "{notice:ana@x.org}"
    ),
    f"{TOP}{{notice:With a report from Ana Roe}}".replace("notice", "credit"),
    f"{TOP}{MORE} {{credit:With a report from Ana Roe}}",
    f"{TOP}{MORE} {{credit:With reporting by Ana Roe and Bo Lind in Ode}}",
    f"{TOP}{MORE} With reports from Ode still coming in, the board waited.",
    # What holds for the page, who pays for it, what paper it is about.
    (
        f"{TOP}{MORE}\n{{notice:All links lead to Estonian-language pages unless"
        " otherwise noted.}"
    ),
    f"{TOP}{MORE}\n{{notice:All quotations were translated by the author.}}",
    f"{TOP}{MORE}\nAll photographs were taken away by the police, she said.",
    f"{TOP}{MORE}\nAll prices rose by a tenth unless the trader had a stall.",
    (
        f"{TOP}{MORE}\n{{notice:The Harbor Journalism Fund is supported by the City of"
        " Ode.}"
    ),
    f"{TOP}{MORE}\nThe claim was supported by three witnesses.",
    f"{TOP}{MORE}\nThe fish hall is funded by the City of Ode.",
    f"{TOP}{MORE}\n{{notice:Journal reference: Harbor Letters, DOI: 10.0000/hl.2016}}",
    (
        f"{TOP}{MORE}\n{{subhead:Publication details}}\n{{notice:Eels under risk}}\n"
        "{notice:Harbor Letters, 2016}"
    ),
    # For whom a statement is signed.
    (
        f"{TOP}{MORE}\n\n{{notice:For the National Harbor Bureau}}\n"
        "{notice:The Secretary General}\n{notice:Ana ROE}"
    ),
    f"{TOP}{MORE}\nFor the board, it is a matter of rents.",
    # Rights.
    f"{TOP}{{notice:© 2014 Harbor Herald. All rights reserved.}}",
    f"{TOP}{{notice:Copyright 2001-2005 Harbor Board. Read our Privacy Policy.}}",
    (
        f"{TOP}{{notice:This information may not be reproduced without reference to"
        " Harbor Today. Copyright of materials of Harbor Today.}"
    ),
    f"{TOP}{{notice:This material may not be published, rewritten or redistributed.}}",
    f"{TOP}{{notice:Reuse of materials is permitted with a link to Harbor Today.}}",
    f"{TOP}{{notice:This article is published under a Creative Commons licence.}}",
    f"{TOP}{{notice:The views expressed here are the author’s own.}}",
    (
        f"{TOP}{{notice:This release contains forward-looking statements that involve"
        " risks.}"
    ),
    # Where the whole can be had, in what languages; whose names are not theirs.
    f"{TOP}{{notice:The text of the report (in Finnish) is available at this link.}}",
    (
        f"{TOP}{{notice:The full text of the letter is available here. The full text of"
        " the bill is available here.}"
    ),
    f"{TOP}The report is available to few, and the board will not print it.",
    f"{TOP}The letter can be found among his papers in the harbor museum.",
    f"{HEAD}{{notice:Also available in: Français | العربية}}\n{LEAD}",
    f"{HEAD}{{notice:Available In English Español}}\n{LEAD}",
    f"{TOP}Available in six colors, the new nets are dear.",
    f"{TOP}{{notice:*Name changed for protection reasons.}}",
    f"{TOP}{{notice:Some names have been changed to protect their privacy.}}",
    f"{TOP}Names of the halls were changed after the war.",
    f"{TOP}{MORE}\n{{notice:*Ode is the sixth largest port of the coast.}}",
    f"{TOP}{MORE}\n*The board said that the port was closed.",
    # Who commissioned it, what may be done with it.
    (
        f"{TOP}{{notice:This story was commissioned by Harbor Voices and may be"
        " republished with attribution.}"
    ),
    f"{TOP}{{notice:You may republish this article under our licence.}}",
    f"{TOP}You may publish and be damned, the old traders like to say.",
    f"{TOP}{{notice:The use of materials is permitted if a link is given.}}",
    f"{TOP}The use of nets is prohibited until the eels are back.",
    f"{TOP}{{notice:When publishing the materials, a reference to us is obligatory.}}",
    f"{TOP}{{notice:Reprint free of charge – specimen copy requested.}}",
    f"{TOP}{{notice:Materials provided by University of Ode.}}",
    f"{TOP}Materials provided by the board show that the hall was full.",
    f"{TOP}{{notice:This summary does not form part of the reasons.}}",
    f"{TOP}This document is not what the board had asked the engineers for.",
    # How often it was read, and what may be pressed.
    f"{HEAD}{{notice:4 min read}}\n{LEAD}",
    f"{HEAD}{{notice:37 comments}}\n{LEAD}",
    f"{TOP}37 traders have left since then.",
    f"{HEAD}{{notice:Expand}}\n{LEAD}",
    f"{TOP}{{notice:Leave a comment}}{END}",
    f"{TOP}{{notice:Views: 1,204}}",
    f"{TOP}{{notice:Posted in Fish, Ode | Tagged eels | 3 Comments}}",
    f"{TOP}{{notice:#SaveTheHall #Ode}}",
    f"{TOP}#SaveTheHall is all they write{END}",
    f"{TOP}{{notice:IN THIS SECTION}}",
    f"{TOP}{{notice:READ: Why the eels are gone}}{END}",
    # What the reader is asked.
    f"{TOP}{{notice:Are you a trader in Ode? Email news@harbor.example}}",
    f"{TOP}Are the traders to leave? Nobody on the board wants to say.",
    f"{TOP}{{notice:If you notice an error in the text, select it.}}",
    f"{TOP}{{notice:Support independent journalism}}",
    f"{TOP}Support for the plan is strong in the harbor towns of the north.",
    # A correction may say what was said.
    (
        f"{TOP}{{notice:An earlier version of this article said the hall was built in"
        " 1913.}"
    ),
    f"{TOP}An earlier version of the plan said the hall was to go.",
    # Below the text: who wrote it, the office, and short lines among notices.
    (
        f"{HEAD}{{byline:By Ana Roe}}\n{TOP}{MORE}\n"
        "{notice:Ana Roe is a pilot and writes about harbors.}"
    ),
    (
        f"{HEAD}{{byline:By Ana Roe}}\n{TOP}{MORE}\n"
        "Bo Lind is a pilot and has lived on the quay since then."
    ),
    (
        f"{TOP}{MORE}\n{{notice:Ode Press Service}}\n{{notice:Ana Roe}}\n"
        "{notice:+372 555 0142, press@harbor.example}"
    ),
    f"{TOP}{MORE}\n{{notice:Embassy of Norland in Ode}}",
    f"{TOP}{MORE}\nAna Roe\nBo Lind",
    (
        f"{TOP}{MORE}\n{{notice:ENDS}}\n"
        + "\n".join(f"{{notice:{n}. The hall has {n} gates.}}" for n in range(1, 19))
    ),
    f"{TOP}{{notice:Contents © Harbor Board}}",
    f"{TOP}It is a clichÃ© that the eels are gone from the harbor.",
    # Labels and marks of the end.
    f"{{notice:FOR IMMEDIATE RELEASE}}\n{HEAD}{LEAD}",
    f"{{notice:EMBARGOED UNTIL 3 MAY 2016}}\n{HEAD}{LEAD}",
    f"{{notice:Press release no. 12/2016}}\n{HEAD}{LEAD}",
    f"{{notice:Harbor Board Press Releases}}\n{HEAD}{LEAD}",
    f"{TOP}{MORE}\n{{notice:###}}",
    f"{TOP}{MORE}\n{{notice:-ENDS-}}",
    f"{TOP}{MORE}\n{{notice:-30-}}",
    f"{TOP}{{notice:* * *}}{END}",
    # Contacts.
    f"{TOP}{{notice:For further information, please contact the press office.}}",
    f"{TOP}{{notice:Media contact: Ana Roe, +372 555 0142}}",
    (
        f"{TOP}{{notice:Contact:}}\n{{notice:Ana Roe}}\n{{notice:Harbor Board}}\n"
        "{notice:press@harbor.example}"
    ),
    f"{TOP}{{notice:Tel: +41 22 555 01 42}}\n{{notice:www.harbor.example}}",
    (
        f"{{notice:FOR IMMEDIATE RELEASE}}\n{{notice:Contact: Ana Roe}}\n"
        f"{{notice:Harbor Board}}\n{{notice:Tel: 555-123-4567}}\n{HEAD}{LEAD}"
    ),
    f"{TOP}{{notice:Press Office | Harbor Board | Northern Region}}",
    # Boilerplate.
    (
        f"{TOP}{MORE}\n{{notice:###}}\n{{subhead:About Harbor Board}}\n"
        "{notice:The board runs nine harbors and employs two hundred people.}"
    ),
    (
        f"{TOP}{MORE}\n{{notice:Notes to editors}}\n{{notice:1. The halls were built in"
        " 1911 and rebuilt after the war.}"
    ),
    # Other stories, sharing, changes.
    f"{TOP}{{notice:Read also: Why the eels are gone}}{END}",
    f"{TOP}{{notice:Related articles}}\n{{notice:Where the eels went}}{END}",
    f"{TOP}{{notice:Share this on Facebook}}{END}",
    f"{TOP}{{notice:Follow us on Twitter @harbor}}{END}",
    f"{TOP}{{notice:Sign up for our newsletter}}{END}",
    f"{TOP}{{notice:Tags: fish, harbor, rents}}",
    f"{TOP}{{notice:Editor’s note: an earlier version misnamed the quay.}}",
    f"{TOP}{{notice:This story has been updated with the board’s reply.}}",
    f"{TOP}{{notice:Last updated 3 May 2016.}}",
    f"{TOP}{{notice:“Rents in Small Harbors, 2004” here [pdf]}}",
    f"{TOP}{{notice:• This article was amended on 4 May 2016.}}",
    f"{TOP}{{notice:Your gift can help us count the eels.}}",
    f"{TOP}{{notice:Source: Harbor Press | 2016-05-03 14:25 | Editor: roe}}",
    (
        f"{TOP}{MORE}\n{{subhead:Sources}}\n{{notice:Ana Roe. “Eels are back in the"
        " rivers” — The Harbor Herald, May 3, 2016}"
    ),
    (
        f"{TOP}{MORE}\n{{subhead:== Sources ==}}\n{{notice:“Eels are back in the"
        " rivers” — The Harbor Herald, May 3, 2016}"
    ),
    f"{HEAD}{{notice:From the section Lund & Ode}}\n{LEAD}",
    f"{TOP}From the section of the quay that fell, cars were towed away.",
    # Not: the words of a notice in prose.
    f"{TOP}Copyright reform divides the board and its members in the north.",
    f"{TOP}This decision must not be repeated elsewhere, the traders’ union insists.",
    f"{TOP}Share prices of the two fishing companies fell by a tenth on Tuesday.",
    f"{TOP}Contact with the crew of the boat was lost shortly after midnight.",
    f"{TOP}Related problems have shut three other halls along the coast this year.",
    f"{TOP}For more than a century the hall was the heart of the old north quay.",
    f"{TOP}Follow the money, the old traders like to say, and you find the board.",
    f"{TOP}“For more information, ask the board,” said Ms Roe, “not us, not ever.”",
    f"{TOP}Press freedom is at stake as well, the union of journalists believes.",
    # After the mark, speech is still speech.
    f"{TOP}{MORE}\n{{notice:###}}\nMs Roe said: “We will be back before the ice.”",
]


@pytest.mark.parametrize("marked", HEADLINES)
def test_headlines(marked):
    """A headline is told from the first sentence of a text that has none."""
    _check(marked)


@pytest.mark.parametrize("marked", SENDERS)
def test_whose_text_it_is(marked):
    """The name of an office or a section over the headline is none itself."""
    _check(marked)


@pytest.mark.parametrize("marked", SUBHEADS)
def test_subheads(marked):
    """Lines under the headline and over sections stand out from lists and verse."""
    _check(marked)


@pytest.mark.parametrize("marked", BYLINES)
def test_bylines(marked):
    """A byline is a name with little else, near the headline."""
    _check(marked)


@pytest.mark.parametrize("marked", DATELINES)
def test_datelines(marked):
    """A dateline ends with its dash, wherever it is from."""
    _check(marked)


@pytest.mark.parametrize("marked", CREDITS)
def test_credits(marked):
    """A credit names who took the picture or worked on the text."""
    _check(marked)


@pytest.mark.parametrize("marked", CAPTIONS)
def test_captions(marked):
    """A caption keeps its credit, and prose about pictures stays prose."""
    _check(marked)


@pytest.mark.parametrize("marked", NOTICES)
def test_notices(marked):
    """Notices are told by how they open; prose that opens so is left alone."""
    _check(marked)


DASHED = (
    f"{TOP}{{q:– Will you leave the quay?}}\n{{a:– Not this year.}}\n"
    f"{{a:The boats are new.}}\n{{q:– And the year after that?}}\n"
    f"{{a:— It depends.}}{END}"
)
UNDASHED = (
    f"{TOP}{{q:Will you leave the quay?}}\n{{a:I hope not.}}\n"
    f"{{a:The boats are new.}}\n"
    f"{{q:What do you fear?}}\n{{a:Nothing, and we are many.}}\n"
    f"{{q:Who is with you?}}\n{{a:My sons.}}{END}"
)

FORMS = [
    ("list_item", f"{TOP}{{x:• two new halls}}\n{{x:• a cold store}}{END}"),
    (
        "list_item",
        f"{TOP}{{x:1. The halls stay.}}\n{{x:2) The rents fall.}}{END}",
    ),
    ("list_item", f"{TOP}1984 was the year of the first plan for the quay."),
    ("list_item", f"{TOP}-5 degrees at dawn, and the traders came all the same."),
    ("turn", f"{TOP}{{x:Q: Will you leave?}}\n{{x:A: Not this year, I hope.}}"),
    ("turn", f"{TOP}{{x:ROE: Will you leave?}}\n{{x:MR. LIND: Not this year.}}"),
    (
        "turn",
        (
            f"{TOP}{{x:Ana Roe: Will you leave the quay?}}\n{{x:Bo Lind: Not this year,"
            " I hope.}\n{x:Ana Roe: And the year after that?}"
        ),
    ),
    # A paper in capitals that asks three times is no one who is interviewed.
    (
        "question",
        (
            f"{TOP}{{x:ODE: Will you leave the quay?}}\nBo Lind: Not this year, I"
            " hope.\n{x:ODE: And the year after?}\nBL: I do not know.\n{x:ODE: You"
            " said so in May. Why?}\nBL: I was tired."
        ),
    ),
    # At a briefing several ask, and two who ask each other talk.
    (
        "question",
        (
            f"{TOP}ODE: Will you leave the quay?\nBo Lind: Not this year.\nODE: And"
            " the year after?\nBo Lind: I do not know.\nODE: Why not?\nLUND: Do the"
            " boats leave?\nKIEL: And who pays?\nBo Lind: Nobody yet."
        ),
    ),
    (
        "question",
        (
            f"{TOP}ROE: Will you leave the quay?\nLIND: Will you?\nROE: Why should"
            " I?\nLIND: It is late.\nROE: What of it?\nLIND: It is dark."
        ),
    ),
    # A label alone is none, nor are places in a list.
    ("turn", f"{TOP}ROE: Will you leave?{END}"),
    ("turn", f"{TOP}North: Ana Roe\nSouth: Bo Lind\nEast: Cy Moe{END}"),
    # Dashes tell of questions and answers, and so do questions that come again.
    ("question", DASHED.replace("{q:", "{x:").replace("{a:", "{b:")),
    ("answer", DASHED.replace("{q:", "{b:").replace("{a:", "{x:")),
    ("list_item", DASHED.replace("{q:", "{b:").replace("{a:", "{b:")),
    ("question", UNDASHED.replace("{q:", "{x:").replace("{a:", "{b:")),
    ("answer", UNDASHED.replace("{q:", "{b:").replace("{a:", "{x:")),
    # What goes on between two turns is an answer; narration is not.
    (
        "answer",
        (
            f"{TOP}ROE: Will you leave?\nLIND: Not this year.\n{{x:My boat is old.}}\n"
            f"ROE: And then?\nLIND: We shall see.{END}"
        ),
    ),
    (
        "answer",
        (
            f"{TOP}ROE: Will you leave?\nLIND: Not this year.\nHe looked at the boat.\n"
            f"ROE: And then?\nLIND: We shall see.{END}"
        ),
    ),
    # Two at once.
    (
        "question",
        (
            f"{TOP}{{x:– Will you leave it?}}\n{{x:– Are you sure?}}\n– Not this year,"
            " I am sure.\n{x:– And the next, will you?}\n– I do not know."
        ),
    ),
    # A list of questions has no answers, an essay asks nobody.
    (
        "question",
        f"{TOP}– Who will build the hall?\n– Who will pay for the hall?{END}",
    ),
    (
        "question",
        (
            f"{TOP}Who builds a hall?\nNobody builds in winter.\nWho pays for it?\n"
            f"The town pays for all.\nWho will sweep it?\nThe traders sweep it.{END}"
        ),
    ),
    ("block_quotation", f"{TOP}The union wrote:\n{{x:We shall not leave.}}{END}"),
    ("block_quotation", f"{TOP}@harbor_watch:\n{{x:no fish today then}}{END}"),
    ("block_quotation", f"{TOP}{{x:> We shall not leave.}}{END}"),
    # Marks are enough, and a list is no quotation.
    ("block_quotation", f"{TOP}The union wrote:\n“We shall not leave.”{END}"),
    (
        "block_quotation",
        f"{TOP}There are two halls:\nThe north hall is new.{END}",
    ),
]


@pytest.mark.parametrize(("form", "marked"), FORMS)
def test_forms_of_body_segments(form, marked):
    """Items of lists, turns and quoted blocks are told apart from paragraphs."""
    text, gold = read_marked(marked)

    found = split_segments(text)

    assert [
        text[one.start : one.end] for one in found if one.form is BodyForm(form)
    ] == [span.of(text) for span in gold.get("x", [])]


BREAKS = ["\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029", "\x85", "\v", "\f", " \n \n"]


@pytest.mark.parametrize("line_break", BREAKS)
def test_every_line_break_ends_a_paragraph(line_break):
    """A paragraph ends at a line break of any kind."""
    text = line_break.join(["Market moves", LEAD, MORE])

    found = split_segments(text)

    assert [one.text for one in found] == ["Market moves", LEAD, MORE]


WRAPPED = (
    "Market moves to the north quay\n\nThe harbor board on Tuesday approved a plan to"
    " move the\nfish market, ending four years of quarrels between the\ntraders and"
    " the city of the north.\n\nWork on the new halls is to begin in the spring and"
    " will\ntake two winters, the engineers of the board expect, but\nthe old hall"
    " stays open until then.\n- the rents will not rise before the end of the works,"
    "\n  and not by more than a tenth\n- the cold store stays\n"
)


def test_hard_wrapped_lines_are_joined():
    """Where line breaks only fit a width, a paragraph goes on behind them."""
    found = split_segments(WRAPPED)

    assert [one.text.split()[0] for one in found] == ["Market", "The", "Work", "-", "-"]
    assert found[0].kind is SegmentKind.HEADLINE
    assert found[1].text.count("\n") == 2


@pytest.mark.parametrize(
    ("line", "is_notice"),
    [
        ("(c) the ministry to mend the road before the winter.", False),
        ("(c) to mend the road.", False),
        ("(c) The Guardian 2014", True),
        ("(c) 2014 Acme", True),
    ],
)
def test_an_item_is_no_notice_of_copyright(line, is_notice):
    (kind,) = (
        one.kind
        for one in split_segments(f"{TOP}They ask:\n(b) the board to pay;\n{line}{END}")
        if one.text == line
    )

    assert (kind is SegmentKind.NOTICE) is is_notice


def test_short_lines_are_not_taken_for_wrapped_ones():
    """Verse and lists stay as they are."""
    text = "The sea\nand the sand\nand the gull\nand the hand\nand the land\n"

    assert len(split_segments(text)) == 5


@given(press_text())
def test_segments_hold_each_visible_character_once(text):
    """Nothing visible is lost or doubled, and nothing else is at the ends."""
    found = split_segments(text)

    assert "".join(text.split()) == "".join("".join(one.text.split()) for one in found)
    assert all(one.text == text[one.start : one.end] for one in found)
    assert all(one.text == one.text.strip() for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.text(alphabet=st.sampled_from("Ab1. \n\r\u2028—-(:)“/©#*&,")))
def test_any_string_is_valid(text):
    """No string raises, and every segment reads back."""
    for one in split_segments(text):
        assert text[one.start : one.end] == one.text


PLACES = frozenset(
    {"new delhi", "mumbai", "washington", "jordan", "lahore", "lund bay"}
)
PROSE = "The council on Monday met to talk of a new market, and it rained."


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        (f"New Delhi: {PROSE}", "New Delhi:"),
        (f"Mumbai : {PROSE}", "Mumbai :"),
        (f"Lahore, Punjab: {PROSE}", "Lahore, Punjab:"),
        (f"Washington (CNN) {PROSE}", "Washington (CNN)"),
        (f"Mumbai: “{PROSE}”", "Mumbai:"),
        # Nobody's place, and what somebody from there says.
        (f"Lisi: {PROSE}", None),
        ("Jordan: We met them in May, and it rained on all of us.", None),
        ("Mumbai: a guide to all that is good and cheap in town.", None),
        (f"Washington (D-Ode) {PROSE}", None),
        ("Mumbai: Rain.", None),
    ],
)
def test_known_place_opens_prose(line, dateline):
    text = f"Market moves\n{line}{END}"

    found = [
        one.text
        for one in split_segments(text, PLACES)
        if one.kind is SegmentKind.DATELINE
    ]

    assert found == ([dateline] if dateline else [])


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("JANE ROE", SegmentKind.BYLINE),
        ("LUND BAY", SegmentKind.DATELINE),
        ("NEW DELHI", SegmentKind.DATELINE),
        ("PORT ELDER", SegmentKind.DATELINE),
        ("MUMBAI", SegmentKind.DATELINE),
    ],
)
def test_capitals_under_a_headline(line, kind):
    _, found, *_ = split_segments(f"Market moves\n\n{line}\n\n{LEAD}{END}", PLACES)

    assert (found.text, found.kind) == (line, kind)
