"""Words by which word classes are told: firms, programs, adjectives that are roles."""

from quotekit.stages.vocabulary.body_words import MAKERS

# "South Australian", "Northern Ireland": with what follows, one place or people.
COMPASS = frozenset(
    """
    north south east west northern southern eastern western central
""".split()  # noqa: SIM905  # read like prose
)

STREETS = frozenset(
    """
    avenue street road boulevard highway freeway motorway parkway
""".split()  # noqa: SIM905  # read like prose
)
"""What streets are called: they say nothing, but for Downing Street."""

# What the staff of an office is called by it: "the Prime Minister’s Office".
OFFICES = frozenset(
    (word,) for word in ("office", "bureau", "secretariat", "chambers", "cabinet")
)
POSSESSIVES = frozenset(("'s", "’s", "'", "’"))

FIRMS = MAKERS | frozenset(
    """
    exporter importer maker manufacturer producer processor retailer supplier operator
    distributor publisher carrier lender insurer developer builder broadcaster refiner
    brewer grower miner wholesaler provider explorer shipper giant conglomerate farmer
    trader smelter regulator app line shipyard
""".split()  # noqa: SIM905  # read like prose
)
"""What companies are called by what they do: "wheat exporter AWB", "car maker Lund"."""

FIRMS_ALONE = MAKERS | frozenset(
    """
    retailer lender insurer refiner wholesaler conglomerate airline supermarket
    nonprofit startup bookmaker brokerage consultancy website regulator
""".split()  # noqa: SIM905  # read like prose
)
"""Those that need nothing beside them where a sentence opens: "Carmaker Lund"."""

EXCHANGES = frozenset(
    """
    nyse nasdaq nasdaqgs amex lse aim asx tsx tsxv tsx-v cse nzx jse nse bse hkex hkse
    sehk sgx euronext xetra fse six otc otcqb otcqx otcbb pse tse krx b3 bmv bvl bvc gpw
    """.split()  # noqa: SIM905  # read like prose
)
"""Where shares are traded: "Lund Foods (NYSE: LFD)"."""

OWNERS = FIRMS | frozenset(
    """
    owner landlord contractor subcontractor sponsor bidder rival competitor
""".split()  # noqa: SIM905  # read like prose
)
"""And by what they have: "owner Northgate Properties"."""

PARENT_FIRMS = frozenset(("owner", "parent"))
"""What the firm behind another is: "Facebook owner Lund"."""

# Nouns for bodies of which a country has one, so that the noun is a name.
ONE_OF_A_KIND = frozenset(
    """
    house senate congress parliament duma knesset bundestag diet seim dail treasury
    interpol europol vatican pentagon army navy palace
""".split()  # noqa: SIM905  # read like prose
)

# Words for roles that are adjectives before a noun: "Local Government Secretary".
ADJECTIVES = frozenset(
    ("local", "native", "resident", "staff", "representative", "consumer")
)

# "Program Coordinator": somebody's work, not a body.
PROGRAMS = frozenset(("program", "programme", "project"))
OF_PROGRAMS = frozenset(
    (
        *(("coordinator",), ("officer",), ("manager",), ("director",), ("assistant",)),
        *(("specialist",), ("lead",), ("head",), ("leader",), ("associate",)),
    )
)
# Papers whose names are words for somebody: "the Guardian".
OUTLETS = frozenset(("guardian", "observer", "examiner", "inquirer", "independent"))
# What people are called by their country, with an article or before a name: "the
# Frenchman", "Briton Ana Lisi".
NATIONALS = frozenset(
    """
    frenchman frenchwoman englishman englishwoman irishman irishwoman welshman
    welshwoman dutchman dutchwoman scotsman scotswoman swede pole turk finn scot
    spaniard briton aussie kiwi yorkshireman cornishman basque catalan croat serb slovak
    czech dane icelander luxembourger northerner southerner
""".split()  # noqa: SIM905  # read like prose
)
# What may be people's: "Minister for Consumer Affairs".
WHOSE = frozenset(
    (("affairs",), ("protection",), ("services",), ("relations",), ("welfare",))
)

# Words for roles that are surnames as often, after a first name: "Ron Prince".
SURNAMES = frozenset(
    """
    abbot archer bailiff baker barber bishop brewer butcher butler carpenter carter
    chandler clerk constable cook cooper deacon dean driver duke elder farmer fisher
    foreman forester fowler friar gardener glover guard hawker head hunter joiner judge
    king knight lord major marshal marshall mason mayor miller miner monk nurse page
    painter parker parson pilgrim pitcher pope porter potter priest prince prior provost
    queen ranger reader reeve roofer runner sailor sen sergeant shah shearer shepherd
    sheriff singer skipper smith speaker squire star steward tailor tanner taylor
    teacher trainer trapper turner usher vicar walker ward warden weaver wheeler winner
    workman
""".split()  # noqa: SIM905  # read like prose
)

NO_SURNAMES = frozenset(
    """
    ombudsman chairman spokesman congressman policeman fireman businessman alderman
    councilman assemblyman clergyman cameraman salesman sportsman statesman nobleman
    frontman serviceman tradesman craftsman fisherman handyman milkman postman linesman
    vice-chairman anchorman stuntman
""".split()  # noqa: SIM905  # read like prose
)
"""Words for roles that end as surnames do and are none."""

SEATED = frozenset(("mp", "mep", "msp", "mla", "td"))
"""Who sits in a parliament: before a name it is an office, behind one a suffix."""

COUNSEL_BEHIND = frozenset(("kc", "qc", "sc"))
"""What barristers are called behind their names, and often nothing else."""

# Parties that have names of one word, and what says that they are meant.
PARTIES = frozenset(
    """
    labour conservative tory liberal green democrat democrats liberals conservatives
    tories greens republicans socialists nationalists nationals labor reform plaid
""".split()  # noqa: SIM905  # read like prose
)
OF_PARTIES = SEATED | frozenset(
    """
    ms am mpp mna councillor councilor cllr peer leader deputy
    spokesman spokeswoman spokesperson candidate whip backbencher frontbencher
""".split()  # noqa: SIM905  # read like prose
)
NOT_OF_PARTIES = frozenset(
    """
    minister secretary ministry commissioner inspector department union unions
    organiser organizer law lawyer lawyers rights market attache attaché
    adviser advisor officer activist activists campaigner economist commentator
    columnist radio talk
""".split()  # noqa: SIM905  # read like prose
)

# What follows an office that it belongs to.
AFTER_ROLES = frozenset(
    (
        *("emeritus", "emerita", "designate", "elect", "pro", "tempore"),
        *("besar", "extraordinary", "d'affaires", "d’affaires"),
    )
)
# "Florida-based", "Kenyan-born"
WHENCE = (
    *("-based", "-born", "-led", "-trained", "-backed", "-educated", "-raised"),
    *("-listed", "-owned", "-headquartered", "-run", "-funded"),
)
"""How a word ends that tells where somebody or a body is from."""

COMMON_GIVEN_NAMES = frozenset(
    (word,)
    for word in """
    aaron adam alan albert alex alexander alice alison allen amanda amy andrea andrew
    angela ann anna anne annie anthony arthur barbara becky ben benjamin beth betty bill
    billy bob bobby brenda brian bruce bryan carl carol caroline catherine charles
    chris christine claire clare colin craig dan daniel darren dave david deborah debra
    dennis derek diana diane don donald donna doug douglas ed eddie edward elizabeth
    ellen emily emma eric erin evan fiona frank fred gary gavin geoff george gerald gina
    glenn gordon graham greg hannah harold harry heather helen henry howard hugh ian
    jack jackie jacob jake james jamie jane janet janice jason jean jeff jeffrey
    jennifer jenny jeremy jerry jessica jim jimmy joan joanna joanne joe joel john
    johnny jon jonathan joseph josh joshua joyce judith judy julia julie justin karen
    kate katherine kathleen kathy katie keith kelly ken kenneth kevin kim larry laura
    lauren lawrence leah lee len leslie linda lisa liz louise lucy luke lynn margaret
    maria marie mark martha martin mary matt matthew megan melissa michael michelle mike
    nancy natalie nathan neil nicholas nick nicole nicola nigel oliver olivia pamela pat
    patricia patrick paul paula peter phil philip phillip rachel ralph ray rebecca
    richard rick rob robert robin roger ron ronald rosa rose roy russell ruth ryan sally
    sam samantha samuel sandra sara sarah scott sean sharon shirley simon sophie
    stephanie stephen steve steven stuart sue susan suzanne ted teresa terry thomas tim
    timothy tina todd tom tony tracy vanessa victor vincent walter wendy will william
""".split()  # noqa: SIM905  # read like prose
)
"""First names so common that a noun behind one, and nothing else, is a surname."""

ONCE = tuple((word,) for word in ("former", "retired", "fellow", "veteran", "ex"))
"""What stands before a word for what somebody was: "former Marine Ana Lisi"."""

NO_LONGER = frozenset(("formerly", "previously", "once"))
"""Adverbs that say that somebody was something before: "once a nurse"."""

# First names that end as nouns for people do.
GIVEN_NAMES = frozenset(
    """
    aleksander alexander amber anker asger asher baxter carter casper chandler
    chester christer christopher connor conor cooper dexter dieter dreiser eleanor
    elmer elinor esther ester ever ferrer fletcher foster georgeanner greer grover
    gunther günter guenter hector heather heiner holger homer hunter igor jasper
    javier jennifer jenifer jesper juniper kader kasper kester kiefer lester luther
    mahler manager mercer meyer miller oliver olivier parker peter pieter piper
    porter rainer reiner river roger rodger rutger sander skyler skylar spencer
    summer sumner taylor teodor theodor tyler trevor tudor turner tor victor viktor
    vladimir walker walter werner wolfgander xavier ximer zander gaspar nestor
    salvador isidor eskinder isser amador dor lior noor nour christ
""".split()  # noqa: SIM905  # read like prose
)

# How adjectives end that are nobody's name: "Provincial", "Presidential".
ADJECTIVAL = ("ional", "ical", "ial", "ental", "ural", "oral", "ative", "arial")
ENDS_OF_BRANDS = (
    "bank",
    "telecom",
    "pharma",
    "corp",
    "soft",
    "energo",
    "neft",
    "invest",
)
"""How single words end that only bodies are called by: "Agribank"."""
_ENDING_IN_BANK = frozenset(
    """
    burbank firbank fairbank ewbank eubank millbank redbank brooksbank westbank
    southbank overbank riverbank
""".split()  # noqa: SIM905  # read like prose
)
# How nouns for people end.
_AGENTS = (
    *("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "person", "mate", "body"),
)


# Nouns that end so and are nobody.
_THINGS = frozenset(
    """
    answer banner barrier border bumper career center centre chapter charter coffee
    color colour committee computer container corner corridor counter cover danger
    data decor degree dinner disaster disorder door error factor fee fever filter
    finger floor folder giant grant harbor harbour hammer horror hunger idea laptop
    layer letter list matter meter mirror mist monitor motor number october
    september november december offer order paper plant poster power printer
    processor quarter ransom register remainder reminder restaurant river rumor
    rumour sector server shoulder silver slander slaughter speaker summer tanker
    temper terror theater theatre tornado tower tree trailer transfer transistor
    tremor trigger twitter vapor warrant water weather winter wonder
""".split()  # noqa: SIM905  # read like prose
)


def is_brand(name: str) -> bool:
    """Tell "Agribank" and "Rostelecom" from "Burbank"."""
    return name.endswith(ENDS_OF_BRANDS) and not (
        name in _ENDING_IN_BANK or name in ENDS_OF_BRANDS
    )


def is_agent(noun: str) -> bool:
    """Tell whether a noun's ending speaks for a person: "-er", "-ist"."""
    return noun.endswith(_AGENTS) and noun not in _THINGS


def singular(noun: str) -> str:
    """Return the singular of a regular plural: "senators", "spokesmen", "deputies"."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("s."):
        # "Sens."
        return noun[:-2] + "."
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


BANDS = frozenset(
    """
    group organisation organization charity network coalition association union party
    movement campaign collective ngo alliance nonprofit
    """.split()  # noqa: SIM905  # read like prose
)
"""Kinds of bodies that are called by who is in them: "the group Friends of Lund"."""
