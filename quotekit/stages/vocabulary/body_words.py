"""Body words: what bodies are called in general, and what firms have in their names."""

MAKERS = frozenset(
    """
    automaker carmaker chipmaker drugmaker glassmaker homebuilder housebuilder
    papermaker phonemaker planemaker shipbuilder steelmaker toymaker truckmaker
""".split()  # noqa: SIM905  # read like prose
)
"""What firms are called by what they make, in one word."""

ANY_BODY = MAKERS | frozenset(
    """
    organisation organization company firm group agency body charity union association
    federation foundation institute institution corporation business retailer bank
    airline manufacturer maker paper newspaper newswire broadcaster network magazine
    club party committee council commission authority department
    ngo nonprofit watchdog giant lender operator carrier insurer developer utility chain
    startup start-up subsidiary coalition alliance movement campaign trust fund lobby
    conglomerate publisher producer supplier
    exporter importer regulator unit collective cooperative supermarket brokerage
    consultancy wholesaler refiner
""".split()  # noqa: SIM905  # read like prose
)
"""What any body may be called that was named before."""

FIRM = MAKERS | frozenset(
    """
    company firm corporation business retailer manufacturer maker conglomerate startup
    start-up giant supermarket brokerage consultancy wholesaler refiner
""".split()  # noqa: SIM905  # read like prose
)
"""What only a firm is called."""

KIND_OF_BODY = frozenset(
    """
    organisation organization company firm group agency body charity association
    corporation business retailer manufacturer maker ngo nonprofit watchdog giant lender
    operator carrier insurer chain startup start-up coalition alliance movement
    conglomerate think-tank
""".split()  # noqa: SIM905  # read like prose
)
"""What makes no name with a place before it: "the New York-based group"."""

FIRMS_OR_PEOPLE = frozenset(
    """
    brewer miner grocer builder distiller distributor trader processor shipper baker
    smelter grower explorer
""".split()  # noqa: SIM905  # read like prose
)
"""What firms are called by what they make, and people by what they do."""

BODIES_OR_THINGS = frozenset(
    "outlet platform force prison jail tank service major".split()  # noqa: SIM905  # read like prose
)
"""What bodies are called, and what says nothing."""

NO_COMPANIES = frozenset(
    """
    council ministry court parliament senate congress government police army navy
    cabinet treasury university committee commission union party church federation
    association charity ngo greenpeace oxfam amnesty wwf unicef unesco peta rspca rspb
    unhcr
""".split()  # noqa: SIM905  # read like prose
)
"""At the end of a body's name, or before "of", these tell that it is no firm."""

BODIES_ALWAYS = MAKERS | frozenset(
    """
    retailer lender insurer conglomerate wholesaler refiner giant outlet force prison
    jail
""".split()  # noqa: SIM905  # read like prose
)
"""What is a body, and nobody, where no name is told of it."""

MAJORS = frozenset("oil energy gas mining tech telecoms pharma".split())  # noqa: SIM905
"""What firms are "majors" of, where students are of other things: "Oil major Lund"."""

KINDS_OF_KNOWN = frozenset(
    """
    charity union broadcaster watchdog pollster bank brewer operator developer
    manufacturer carrier publisher exporter network think-tank thinktank newspaper
    """.split()  # noqa: SIM905  # read like prose
)
"""What is said of bodies that everybody knows, where a sentence opens: "Bank HSBC"."""

ORGANS = frozenset(
    (
        *(("of", "directors"), ("of", "governors"), ("of", "trustees")),
        *(("supervisory", "board"), ("management", "board"), ("executive", "board")),
        *(("advisory", "board"), ("governing", "board"), ("executive", "committee")),
        *(("audit", "committee"), ("remuneration", "committee"), ("works", "council")),
        *(("general", "meeting"), ("shareholders", "meeting")),
    )
)
"""Parts of a body that are none themselves: "Board of Directors"."""

KINDS_IN_CAPITALS = frozenset(("pac", "ngo"))
"""Nouns for bodies that are written like names."""

FIRM_WORDS = frozenset(
    """
    company corporation corp inc ltd limited llc plc gmbh ag group holdings holding bank
    airlines airways foods motors technologies systems industries stores partners energy
    international global media labs pharma pharmaceuticals telecom petroleum resources
    mining pjsc jsc llp sa nv a/s oyj ab spa steel oil gas metals minerals chemicals
    cement plastics solutions services consulting brewery logistics capital investments
    securities construction engineering software laboratories entertainment studios
    supermarkets railways shipping realty properties ventures bancorp insurance hotels
    lines therapeutics biotech biosciences genomics diagnostics healthcare
    interactive productions assurance buses coaches
    bhd berhad tbk pty pte asa bv homes ferries developments estates communications
    brands financial networks robotics semiconductors instruments electronics aerospace
    contractors outfitters apparel restaurants resorts cruises breweries publishing
    coal copper nickel lithium uranium petrochemicals refining fertilizers fertilisers
    renewables freight cargo rail broadband wireless
    hydro wines vineyards dairies pharmacies textiles
    s.a s.a. s.p.a s.p.a. s.r.l s.r.l. srl b.v b.v. n.v n.v. a.s a.s. a.g s.r.o s.r.o.
    d.o.o d.o.o. ltda sarl kft zrt cjsc kgaa oy aps
""".split()  # noqa: SIM905  # read like prose
)
"""What firms have in their names behind what they are called in short."""

ENDS_OF_FIRMS = FIRM_WORDS - {"gas", "lines", "asa", "ab", "sa", "nv", "spa"}
"""Which of these, behind another name and in no table, is nobody's surname."""

STATE_BODIES = frozenset(
    """
    ministry court parliament senate congress assembly government police army navy
    council commission committee department office university college hospital school
    cabinet treasury state city county club house
""".split()  # noqa: SIM905  # read like prose
)
"""What bodies of a state have in their names."""

NO_FIRM = STATE_BODIES | frozenset(
    """
    association federation foundation institute union party church league society trust
    museum festival star council alliance network
""".split()  # noqa: SIM905  # read like prose
)
"""What firms never have in their names."""

KNOWN_UNIONS = frozenset(
    (word,)
    for word in """
    unison unite gmb rmt aslef nasuwt nut neu ucu usdaw pcs bma rcn tuc cwu fbu tssa eis
    uaw teamsters seiu afl-cio cosatu numsa nehawu sadtu cftu nlc asuu verdi
    """.split()  # noqa: SIM905  # read like prose
)
"""Unions whose names do not tell that they are: "Unite", "Verdi"."""

UNITED_NATIONS = (("un",), ("u.n.",), ("united", "nations"))
"""What "the UN refugee chief" and "the UN agency" call them."""

FOREIGN_JOINTS = frozenset(
    """
    de del do da dos das di della delle dei degli du des der für al van voor
    """.split()  # noqa: SIM905  # read like prose
)
"""What joins the words of bodies in other languages, as "of" does."""
FOREIGN_ARTICLES = frozenset(("la", "las", "los", "le", "les", "der", "den", "het"))
"""What may stand behind one of those."""
FOREIGN_ADJECTIVES = frozenset(
    """
    nacional nationale national nazionale general général générale superior central
    público pública public federal provincial regional municipal estatal
    departamental popular internacional internationale
    """.split()  # noqa: SIM905  # read like prose
)
"""What stands behind a body's noun in other languages: "Instituto Nacional"."""
