"""
Sorts of document: the words that documents are named with, and what tells otherwise.

"Kyoto Protocol" is a document, "Internet Protocol" none; "Law on Eels" is one and
"Common Law" none.
"""

from collections.abc import Mapping

import regex

from quotekit.stages.patterns import when_needed
from quotekit.stages.word_sets import word_set

# The sorts of document that are named with a capital.
SORTS = word_set(
    """
    Accord Accords Act Acts Agreement Agreements Bill Charter Code Communiqué
    Communique Compact Constitution Convention Conventions Covenant Covenants Decree
    Declaration Directive Index Law Laws Manifesto Memorandum Ordinance Pact
    Principles Protocol Protocols Regulation Report Resolution Review Rules Statute
    Strategy Study Survey Treaties Treaty Guidelines Paper Agenda Amendment
    Amendments Opinion Judgment Order Outlook Comment Proposition Armistice Plan Case
    Rulebook Roadmap Concept Programme Program Document Consensus License Licence
    Framework Decision Decree-Law Vision Circular Notification Instruction Blueprint
    Regulations Bylaw Bylaws By-law By-laws Arrangement Arrangements Handbook Manual
    Guidance Standards Recommendation Recommendations Petition Barometer Scorecard
    Yearbook Statement Policy
    """
)

# The sorts that a number names, in lower case too; a plain count behind the others
# is no number of theirs ("the Agreement 20 years ago").
LOW_SORTS = word_set(
    """
    act bill case circular comment decision decree decree-law directive law order
    ordinance proposition protocol regulation resolution resolutions
    """
)

NUMBERED = LOW_SORTS | {sort.capitalize() for sort in LOW_SORTS} | {"Decree-Law"}

# Those that nothing else names.
ONLY_NUMBERED = word_set(
    """
    Case Comment Order Proposition Decision Circular Notification Instruction Vision
    Petition Policy Statement
    """
)

# Those that are bodies or thoughts as well, and need a title in marks or a chain.
ONLY_TITLED = word_set("Concept Program Programme")

# What stands before a sort and makes it another thing: an event, a body, a field.
OTHER_THINGS: Mapping[str, frozenset[str]] = {
    "Accord": word_set("Honda"),
    "Act": word_set("Class Balancing Disappearing Sister"),
    "Agenda": word_set("Hidden Political Liberal Conservative News"),
    "Bill": word_set(
        """
        Uncle President Mr Mr. Senator Sen. Rep. Buffalo Dollar Governor Gov. Dr Dr.
        Coach Big Wild Electric Water Mayor Sir King Judge Justice Pastor Professor
        Secretary Actor Fat
        """
    ),
    "Code": word_set(
        "Vinci Dress QR Zip Source Postal Area Morse Country Post Hour Bar"
    ),
    "Constitution": word_set("Atlanta Journal"),
    "Convention": word_set(
        """
        National Republican Democratic Democrats Libertarian Party GOP Annual Green
        State Constitutional Comic-Con DNC RNC Coalition Tea Nominating Delegates
        """
    ),
    "Index": word_set(
        """
        Price Stock Dow Nikkei Mass Exchange Composite Share Sentiment Confidence
        Prices Futures Average Jones Heat UV Commodity
        """
    ),
    "Judgment": word_set("Last Final"),
    "Law": word_set(
        """
        International Islamic Sharia Common Civil Criminal Harvard Yale Humanitarian
        Rights Martial Federal State Constitutional Business Family Employment
        Maritime Roman Environmental Stanford Columbia Jude Natural Case Corporate
        European Private Divine Military Murphy
        """
    ),
    "Opinion": word_set("Public Expert"),
    "Order": word_set("World Law Gag Restraining Court"),
    "Pact": word_set("Warsaw Suicide"),
    "Paper": word_set("Toilet"),
    "Standards": word_set(
        "Trading Weights Professional Advertising Building Food Educational Poor"
    ),
    "Plan": word_set(
        """
        Health Pension Retirement Insurance Business Payment Phone Savings Family
        Game Floor
        """
    ),
    "Protocol": word_set("Internet Transfer Diplomatic Network"),
    "Protocols": word_set("Internet Network"),
    "Report": word_set(
        """
        Drudge Hill Colbert Rubin Special Weather Traffic Minority Hollywood
        Bleacher Exclusive Political World
        """
    ),
    "Resolution": word_set("High Conflict Dispute"),
    "Review": word_set(
        """
        Business National Law Journalism Technology Management Daily Literary Paris
        Judicial Peer Periodic Book Books Spectator Monthly Economic Democratic
        Financial
        """
    ),
    "Rules": word_set("House Ground Golden Party Committee Senate"),
    "Strategy": word_set(
        """
        Media Digital Marketing Corporate Campaign Chief Communications Political
        """
    ),
    "Study": word_set("Independent"),
    "Survey": word_set("Geological Ordnance Antarctic Soil Sky"),
}

# Sorts whose title may stand in marks behind them: "Law “On Inland Fisheries”".
QUOTED = word_set(
    """
    Law Decree Resolution Order Act Directive Strategy Code Concept Program Programme
    Bill Plan Roadmap law decree bill
    """
)

# Sorts that need more than one word before them, a number or, if they may, a chain
# behind: with one word they are too often an office, a plan or a turn of speech.
DEMANDING = word_set(
    """
    Law Laws Agenda Strategy Review Study Survey Opinion Judgment Order Paper
    Outlook Regulation Rules Principles Index Memorandum Code Amendment Amendments
    Resolution Guidelines Comment Proposition Plan Rulebook Roadmap Concept Programme
    Program Document Consensus License Licence Framework Decision Decree-Law Vision
    Circular Notification Instruction Blueprint Regulations Arrangement Arrangements
    Handbook Manual Guidance Standards Recommendation Recommendations Statement Policy
    """
)

WITH_CHAIN = word_set(
    """
    Law Laws Resolution Memorandum Regulation Amendment Amendments Judgment Strategy
    Rulebook Roadmap Concept Code Framework Regulations Arrangement Arrangements
    Recommendation Recommendations Statement
    """
)

# The single words that make these a name all the same.
ENOUGH = word_set(
    """
    Basic Penal Criminal Civil Labor Labour Tax Electoral White Green Magnitsky
    First Second Fourth Fifth Sixth Eighth Tenth Thirteenth Fourteenth Fifteenth
    Nineteenth Hyde Mandela Bangkok Beijing Paris Yogyakarta Nuremberg Stern Leahy
    Lautenberg Dublin Budapest Advisory Election Media Citizenship Nationality
    Migration Master Marshall Budget Land Water Forest Family Education Health Customs
    Commercial Administrative Entrepreneurial Environmental Ecological Housing Borders
    Aviation Social Copenhagen Vienna Helsinki Washington Highway Apache MIT
    Kigali Sendai Doha Warsaw Windsor
    """
)

# Words that bodies are named with, before "of" or "for".
BODIES = word_set(
    """
    Institute Center Centre Committee Commission Council Department School Office
    Foundation Society Association Faculty College University Court Academy Ministry
    Board Journal
    """
)

# Capitals that open a sentence or a title before a name and are no part of it.
NOT_IN_NAME = word_set(
    """
    A About According After All Also Although An And Any As At Because Before But By
    Citing Despite During Each Every For From He Her His However I If In Into Is It
    Its Like My No Nor Not Of On Or Our Over President Read See Senator She Since So
    Some That The Their Then There These They This Those Though Through To Under
    Unlike Until Upon Use We What When Where Whether Which While Who With Within
    Without Yet You Your Yesterday Today Congress Parliament Republicans Democrats
    Passing Signing Rewriting Breaking Violating Using Amending Read Mr Mr. Mrs. Ms.
    Dr.
    """
)

DAYS = word_set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
    April May June July August September October November December
    """
)

# Words before a day that names hold: "Good Friday Agreement".
NAMED_DAYS = ("Good", "Bloody", "Black")

# Possessors that are part of a name: "Children's Act", "People's Charter".
GROUPS = word_set(
    """
    Child Children Women Men People Peoples Worker Workers Veteran Veterans Consumer
    Consumers Patient Patients Victim Victims Citizen Citizens Farmer Farmers
    Prisoner Prisoners Students Soldiers
    """
)

# Sorts whose names hold "and": "Health and Safety Act", but not "Iran and Geneva
# Convention".
HOLD_AND = word_set(
    """
    Act Acts Bill Law Laws Code Report Survey Study Strategy Regulation Manual Handbook
    """
)

# The words that lead from the sort of a document to what it is about.
ON = word_set("of on against for under concerning regarding about governing relating")

# Those that only some sorts have: a protocol to, an agreement with.
LEADS = {
    "to": word_set("Protocol Protocols Amendment Amendments Annex"),
    "in": word_set("Treaty Charter Convention"),
    "with": word_set("Agreement Agreements Treaty Pact Compact Accord"),
    "between": word_set("Agreement Agreements Treaty Pact Memorandum"),
}

DETERMINERS = word_set("the a an all its their")

LINKS = word_set("of for on and the & in to")

# Nouns in lower case that titles have before "of": "on the implementation of".
LOW_NOUNS = word_set(
    """
    abolition conservation control elimination enforcement establishment future
    impact implementation prevention prohibition promotion protection recognition
    reduction reform regulation right rights role safety settlement situation state
    status suppression use
    """
)

NUMBER_SIGNS = word_set("No. no. No no Nos. nos. № # number Number Nr Nr.")

UNIONS = word_set("EU EC EEC UK")

# "123-FZ", "2016/679", "A/RES/70/1", "C-51"; "II".
CODE = when_needed(r"(?:[A-Z]{1,6}[-/])*+\d[\w./,-]*+|(?!I$)[IVXL]{1,5}|C[IVXL]{2,5}")

YEAR = when_needed(r"(?:1[6-9]|20)\d\d")
YEARS = when_needed(r"(?:1[6-9]|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?+|\d\.\d")
UNTIL = word_set("until till through for")

# What is counted, and makes a number before it a count.
COUNTED = word_set(
    """
    day days week weeks month months year years hour hours minutes times percent per
    cent million billion people members votes countries to % pages
    """
)

ALONE = word_set("Article Articles Section Sections Title")

ORDINAL = when_needed(
    r"\d{1,3}(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th"
    r"|\p{L}{3,5}teenth|(?:\p{L}{3,5}ty-)?(?:\p{L}{3,6}ieth|first|second|third|\p{L}{3,5}th)",
    regex.IGNORECASE,
)

SESSION_KINDS = word_set(
    """
    regular special plenary annual ordinary emergency extraordinary substantive
    resumed organizational organisational high-level ministerial
    """
)

# Without one of these near, "v" is a match of two teams.
COURT = word_set(
    """
    court courts ruling ruled rulings judge judges justice justices precedent
    lawsuit overturn overturned overturning upheld appeal appeals legal
    constitutional abortion decision decisions plaintiff plaintiffs case supreme
    tribunal
    """
)

# The marks that a title may stand in.
CLOSING = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "'": "'", "``": "''"}

# In tokens: how far a name reaches from its sort, and how long a title may be.
REACH = 45

LONGEST_TITLE = 40

COURT_REACH = 60
