"""Lines that say who made something: credits and bylines."""

import regex

from quotekit.stages.patterns import holds_any, when_needed

# In words; nothing longer is a credit or a byline.
LONGEST_CREDIT = 18
_LONGEST_BYLINE = 22
_LONGEST_SLASHED = 8

# In characters: "Correspondents :", "translated by: ".
_LONGEST_OPENING = 20

# What is credited.  The mark after it tells "Images | gov.kz" from "Images of war".
PICTURE = (
    r"(?i:(?:(?:featured?+|cover|main|header|top|lead|thumbnail|banner)\s)?+"
    r"(?:images?+|photos?+|photographs?+|photography|pictures?+|pics?+|video|illustrations?+"
    r"|graphics?+|infographics?+|artwork|maps?+|cartoons?+|screenshots?+|footage)"
    r"(?:\s(?:credits?+|source|copyright|rights))?+|credits?+)"
)
# A name, a handle or an address opens a credit's name.
_NAMES = (
    r"(?:[@©\p{Lu}\d]|\p{Ll}++\.\p{Ll}|press\s(?:service|office)\sof\s)[^!?\n]{0,100}"
)
AGENCY = r"(?:AP|AFP|EPA|UN|EU|PA|WHO|NATO|OSCE|AAP|DPA|Reuters|REUTERS)"
_LIBRARY = (
    r"(?:Getty(?:\sImages)?+|Shutterstock|Flickr|Wikimedia(?:\sCommons)?+|iStock|Unsplash"
    rf"|{AGENCY})"
)

# A line that is all credit: "Photo: AP/J. Doe", "Courtesy of Acme", "AFP PHOTO /
# Ana Roe", "Ana Roe/Getty Images"; it may stand in brackets.
_CREDIT = when_needed(
    rf"{PICTURE}(?:\s(?:and|&)\s{PICTURE})?+\s?+"
    r"(?:[:|/©–—,]|-\s|(?<=[Cc]redits?+\s)of\s|(?<=\scopyright\s)(?=\p{Lu}))\s?+"
    rf"(?:(?i:by|courtesy\sof|via)\s)?+(?P<name>{_NAMES})"
    rf"|{PICTURE}\s(?i:by)\s(?P<name>the\sauthors?+)"
    rf"|(?:{PICTURE}\s(?i:by|from|via|courtesy(?:\sof)?+)|(?i:courtesy(?:\sof)?+)):?+\s"
    rf"(?:the\s)?+(?P<name>{_NAMES})"
    rf"|{AGENCY}\s?+(?i:photos?+|images?+)\s?+[/|:]\s?+(?P<name>{_NAMES})"
    rf"|(?P<name>[\p{{L}}\d][\p{{L}}\p{{M}}\d.'’_ -]{{1,40}}?"
    rf"\s?(?:/|\||,|via|on|from|for)\s?{_LIBRARY}(?:\s?[/|,]\s?[^.!?]{{2,30}})?+)\.?+"
    rf"|(?P<name>{_LIBRARY}\s?(?:[/|:–-]\s?.{{2,50}}+)?+)"
)

# "… used with permission", "… under a Creative Commons license", "(CC BY 2.0)".
LICENSE = when_needed(
    r",?\s(?:and\s)?(?:is\s)?(?:used\s(?:with|under|by)|under\s(?:an?\s|the\s)?(?:\w++\s)*?"
    r"licen[sc]e)\b.*+|\s\(CC\b.*+|\sCC[ -]BY\b.*+"
)

# A line with none of these is no credit; a search would take longer to say so.
_CREDIT_HINTS = (
    *("mage", "MAGE", "hoto", "HOTO", "redit", "REDIT", "raph", "ictur", "ideo"),
    *("ourt", "llustr", "rtwork", "artoon", "creens", "Map", "Pic", "ootage"),
)
_LIBRARY_HINTS = (
    *("Getty", "Shutter", "Flickr", "Wikimedia", "iStock", "Unsplash", "AP", "AFP"),
    *("EPA", "Reuters", "REUT", "UN", "EU", "PA", "WHO", "NATO", "OSCE", "DPA"),
)
# A credit that names no library opens with one of these, in small letters.
_CREDIT_OPENINGS = (
    *("feature", "cover", "main", "header", "top", "lead", "thumbnail", "banner"),
    *("image", "photo", "pic", "video", "illustration", "graphic", "infographic"),
    *("artwork", "map", "cartoon", "screenshot", "footage", "credit", "courtesy"),
)

# Names apart by slashes or bars, which are a credit only under a headline.
_SLASHED = when_needed(
    r"(?:\p{Lu}[\p{L}\p{M}.'’&-]*+\s?+){1,4}+(?://?|\|)\s?+(?:\p{Lu}[\p{L}\p{M}.'’&-]*+\s?+){1,4}+"
)

# Words that report speech, and a quotation of some length: neither is furniture.
_SPEECH = when_needed(
    r"\b(?:s(?:aid|ays|tated)|t(?:old|ells|weeted)|add(?:ed|s)|wr(?:ote|ites)|asked|replied|explained)\b"
)
QUOTED = when_needed(r"[“„«\"][^“”„«»\"]{25,}+[”“»\"]|[,.!?][”»\"]")

# "By Jane Roe, Reuters", "Written by Jane Roe", "Author: Jane Roe".
_BYLINE_OPENING = when_needed(
    r"(?:story|text|words|photos?+|pictures?+|images)\s(?:and|&)\s(?:photos?+|pictures?+|images|text"
    r"|words|story)(?:\sby:?+|\s?+:)\s"
    r"|translated\sfrom\s(?:the\s)?+\w++\sby\s|as\stold\sto\s"
    r"|(?:(?:written|words|story|text|report|reported|posted|article|analysis|compiled|edited"
    r"|translated|published|submitted|reporting|interview|interviewed|opinion|column|contributed)\s)?+by:?+\s"
    r"|(?:author|reporter|writer|translator|translation|correspondent|interview|words|text|story|report"
    r"|reporting)s?+\s?+:\s",
    regex.IGNORECASE,
)
_BYLINE_WORD = when_needed(r"[^\s|/•·,;:&–—-]++(?:-[^\s|/•·,;:&–—-]++)*+")
# A bracket's sides, and the marks of a nickname: "Ed “Skip” Roe (Lund)".
_AROUND = "()“”«»\"`'"
_NAME = when_needed(
    r"(?:(?:a[dlnrst]|el|ul|ash)-|[dl][’'])?+[\p{Lu}@][\p{L}\p{M}.'’-]*+"
)
_SMALL_WORDS = frozenset(
    """
    a affairs agencies agency an and associate associated at bin binti bureau business
    by chief columnist contributing contributor correspondent crime da de del della den
    der desk di diplomatic du economics editor editorial education el environment for
    foreign from health in international la le news of on political politics press
    reporter reporters rural science senior service services special sports staff team
    technology the to transport van von with writer writers y
    """.split()  # noqa: SIM905  # read like prose
)
_WRITERS = frozenset({"columnist", "correspondent", "editor", "reporter", "writer"})
_NOT_NAMES = frozenset(
    """
    A All An And April August Contrast Day December Default Design Early February
    Friday January July June Land Late Law March May Monday Night November October
    Our Saturday September Sunday The Then This Thursday Tuesday Wednesday Your
    """.split()  # noqa: SIM905  # read like prose
)
_ROLE = when_needed(
    r"\b(?:reporter|writer|editor|correspondent|columnist|contributor|journalist|bureau\schief)\b"
    r"|[,|–-]\s(?:\w++\s){0,3}(?:news(?:\s(?:agency|service))?+|press(?:\sservice)?+|times|post|herald|tribune|courier"
    r"|gazette|chronicle|guardian|mail|media|star|standard|monitor|radio|tv|reuters|afp|university(?:\sof\s\w++)?+)$",
    regex.IGNORECASE,
)
# Sections of a newspaper, which a line under the headline may name.
_SECTION = when_needed(
    r"\b(?:news|analysis|opinion|scene|press|release|politics|sports?+|business|world|letters?+"
    r"|editorial|review|report|updates?+|statement|street|desk|culture|arts|science|health"
    r"|technology|economy|national|international|local|media|elections?+|special|feature|publication)\b",
    regex.IGNORECASE,
)


def has_speech(line: str) -> bool:
    """Tell whether *line* reports words or holds a quotation."""
    return _SPEECH.search(line) is not None or QUOTED.search(line) is not None


def is_credit(line: str) -> bool:
    """Tell whether *line* says who took a picture, and nothing else."""
    if line.count(" ") >= LONGEST_CREDIT:
        return False
    of_library = holds_any(line, _LIBRARY_HINTS)
    if not (of_library or holds_any(line, _CREDIT_HINTS)):
        return False
    if line[0] in "([" and line[-1] in ")]":
        line = line[1:-1].strip() or line
    if not (of_library or line.casefold().startswith(_CREDIT_OPENINGS)):
        return False
    match = _CREDIT.fullmatch(line)
    if match is None or _BYLINE_OPENING.match(line):
        return False
    # "Photo: Women at low tide. © Acme", "Photo: The quay. (ABC: Ana Roe)" say what
    # they show.
    name = match["name"]
    return not (". ©" in name or ". (" in name) and is_named(name)


def is_slashed_name(line: str) -> bool:
    """Tell whether *line* is names apart by a slash or a bar: "Herald / Ana Roe"."""
    return (
        line.count(" ") < _LONGEST_SLASHED
        and _SLASHED.fullmatch(line) is not None
        and is_named(line)
    )


def is_named(words: str) -> bool:
    """
    Tell whether most words begin as names, handles or addresses do.

    What is said of the license does not count, nor does "user" before a handle.
    """
    words = LICENSE.sub("", words).replace(" user ", " @")
    words = _PRESS_OFFICE.sub("Press", words)
    long = [word for word in words.split() if len(word) > 3]
    low = sum(word[0].islower() and "." not in word[:-1] for word in long)
    return low * 2 <= len(long)


_PRESS_OFFICE = when_needed(
    r"\b(?:(?:press|media|information|photo)\s(?:office|service|team|department|archive)"
    r"|the\sauthors?+)\b"
)

# Agencies that may stand alone under a headline.
_AGENCIES = frozenset(
    """
    AAP AFP ANI ANP ANSA APA APP APS ATS Agencies Agerpres Anadolu Antara AP BERNAMA BNS
    BSS BTA Belga Bernama Bloomberg CTK DPA EFE ENS HINA IANS IRNA ISNA Interfax JTA
    KCNA KUNA Kyodo LETA MAP MENA MTI NNA PA PAP PNA PTI QNA Reuters REUTERS SANA SPA
    STA TAP TASR TASS TNN Tanjug UNB UNI VNA WAM Xinhua XINHUA Yonhap
    """.split()  # noqa: SIM905  # read like prose
)


def known_agencies() -> tuple[str, ...]:
    """Return what agencies are called that send what others print."""
    return tuple(sorted(_AGENCIES))


def is_known_agency(line: str) -> bool:
    """Tell whether *line* is an agency's name alone, as under a headline: "PTI"."""
    return line in _AGENCIES


def is_byline(line: str) -> bool:
    """Tell whether *line* names who wrote the text, and nothing else."""
    if line.count(" ") >= _LONGEST_BYLINE:
        return False
    if line[0] == "(" and line[-1] == ")":
        line = line[1:-1].strip() or line
    head = line[:_LONGEST_OPENING].lower()
    opening = None
    if "by" in head or ":" in head or head.startswith(("translated", "as told")):
        opening = _BYLINE_OPENING.match(line)
    if opening is None:
        return _is_name_with_role(line)
    if is_known_agency(line[opening.end() :]):
        return True
    words = [word.strip(_AROUND) for word in _BYLINE_WORD.findall(line, opening.end())]
    words = [word for word in words if word]
    names = sum(_NAME.match(word) is not None for word in words)
    if names and head.startswith("posted by") and "|" in line:
        return True
    if (
        names < 2
        or words[0] in _NOT_NAMES
        # "By business reporter Ana Roe"
        or not (_NAME.match(words[0]) or _WRITERS.intersection(words))
    ):
        return False
    return all(
        _NAME.match(word)
        or word in _SMALL_WORDS
        or word[0].isdecimal()
        or "." in word[:-1]
        for word in words
    )


def _is_name_with_role(line: str) -> bool:
    """Tell whether *line* is "Jane Roe, Staff Writer" or "Jane Roe News Editor"."""
    if line[-1] in ".?!:," or _ROLE.search(line) is None:
        return False
    # A hyphen without a blank before it stands inside a name: "Jean-Luc Roe".
    marks = (",", "|", " -", "–", "/")
    name, mark, role = line.partition(next(filter(line.__contains__, marks), "|"))
    words = _words_of_name(name)
    if not mark:
        # "Ana Roe News Editor", "Ana Roe Political correspondent"
        named = all(map(_NAME.fullmatch, words[:-1])) and words[-1].islower()
        return 3 <= len(words) <= 7 and (named or all(map(_NAME.fullmatch, words)))
    return (
        2 <= len(words) <= 4
        and all(map(_NAME.fullmatch, words))
        and role.count(" ") <= 7
        and _ROLE.search(mark + role) is not None
    )


# Who wrote, without a name: "Our Special Correspondent", "EEAS Press Team".
_OFFICE = when_needed(
    r"(?:(?:by|from)\s)?+(?:our\s|a\s|the\s)?+"
    r"(?:(?:own|special|staff|senior|political|legal|city|sports?|news|business|crime)\s){0,2}+"
    r"(?:correspondents?+|reporters?+|writers?+|bureau|editor|desk)(?:(?:,|\sin|\sat)\s\w++)?+"
    r"|(?:from\s)?+(?:\w++\s)?(?:staff(?:\sand\s(?:wire|agency))?+\s(?:reports?+|writers?+)|wire\sreports)"
    r"|special\sto\s(?:the\s)?+\p{L}[\p{L} ]{2,30}"
    r"|(?:by\s)?+(?:the\s)?+(?:[\p{Lu}][\p{L}.-]*+\s){0,3}?"
    r"(?i:news\sagency|press\sagency|associated\spress|news\sservice|newsroom|online\sdesk)"
    r"|(?:published\sby\s|posted\sby\s|by\s)?+(?:the\s)?+(?:[\p{Lu}][\p{L}\p{M}.’'&-]*+\s(?:of\s)?+){0,4}?"
    r"(?i:(?:press|news|web|digital|communications?+|media|information|public\srelations)\s"
    r"(?:service|team|office|desk|staff|department|unit|bureau)|newsroom|editorial\s(?:board|team)"
    r"|newsdesk|webdesk)"
    r"|(?i:published|posted|issued)\sby\s(?:admin|(?:the\s)?+\p{Lu}"
    r"[\p{L}\p{M} .’'&-]{2,60}+)",
)


def is_office(line: str) -> bool:
    """Tell whether *line* is who wrote, without a name: "Our Correspondent"."""
    return line.count(" ") < _LONGEST_SLASHED and (
        _OFFICE.fullmatch(line) is not None
        or _OFFICE.fullmatch(line.lower()) is not None
    )


_ROLE_ALONE = when_needed(
    r"(?:our\s|the\snewspaper[’']s\s)?+(?:(?:own|special|staff|senior|chief|junior|lead|trainee|freelance"
    r"|political|city|local\sdemocracy|local|news|health|education|crime|courts?+|business|sports?+"
    r"|environment|transport|science|technology|economics|foreign|diplomatic|home\saffairs|legal"
    r"|features?+|data|digital|multimedia|community|investigative|investigations|regional|deputy"
    r"|assistant|associate|contributing|managing|executive|video|rural|arts|culture|parliamentary"
    r"|national|world|international|security|defen[cs]e|religion|social\saffairs)\s){0,3}+"
    r"(?:correspondents?+|reporters?+|writers?+|editors?+|journalists?+|columnists?+|contributors?+)",
    regex.IGNORECASE,
)


def is_role_alone(line: str) -> bool:
    """Tell whether *line* gives a writer's office alone: "Staff Writer"."""
    return line.count(" ") < 5 and _ROLE_ALONE.fullmatch(line) is not None


_IN_OFFICE = frozenset(
    """
    & a affairs and at bureau chief correspondent editor for in of on reporter reporting
    special staff team the to writer
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_OFFICE = 6  # in words


def is_writers_office(line: str) -> bool:
    """
    Tell whether *line*, right below a byline, says where the writer works.

    "The Harbor Herald", "Education reporter, BBC News", "Director of Ports", "@roe".
    """
    words = line.replace(",", " ").split()
    if line[0] == "@" or is_role_alone(line) or line.lower() in _OFFICES:
        return len(words) <= _LONGEST_OFFICE
    return (
        1 < len(words) <= _LONGEST_OFFICE
        and not line.isupper()  # a place
        and line[-1] not in ".?!:;"
        and words[-1].lower() not in _SMALL_ENDS
        and (words[0][0].isupper() or words[0].lower() in _OPENS_OFFICE)
        and all(word[0].isupper() or word in _IN_OFFICE for word in words[1:])
    )


_OFFICES = frozenset(
    """
    chair chairman chairperson chairwoman coordinator director governor manager mayor
    minister ombudsman president secretary secretary-general spokesman spokesperson
    spokeswoman vice-chair vice-chairman vice-chairperson vice-president
    """.split()  # noqa: SIM905  # read like prose
)
_OPENS_OFFICE = frozenset({"at", "for", "in", "of"})
_SMALL_ENDS = frozenset({"a", "and", "at", "for", "in", "of", "on", "the", "to"})


def is_name(line: str) -> bool:
    """Tell whether *line* is names alone, as under a headline: "Jane Roe in Oslo"."""
    if line.isupper():
        return False
    names = _AND.split(line, maxsplit=_MOST_NAMES)
    if len(names) == 2 and ", " in line and names[1].replace(".", "").isalpha():
        names.pop()  # "Ana Roe, Oslo", "Ana Roe, Harbor.com"
        if not names[0].replace(" ", "").replace(".", "").isalpha():
            return False
    return len(names) <= _MOST_NAMES and all(map(_is_one_name, names))


_AND = when_needed(r",?\s(?:and|with)\s|\s?&\s|,\s")
_MOST_NAMES = 5
# "in Oslo", "(Oslo)", "at Harbor Park", "reports from Oslo", ", Oslo".
_BEHIND_NAME = when_needed(
    r"\s(?:(?:reports?\s)?(?:in|at|from)|reports?+$)(?:\s|$)|\s\("
)
_PARTICLES = frozenset(
    """
    bin binti da dal de del della den der di do dos du el ibn la ten ter van von y
    """.split()  # noqa: SIM905  # read like prose
)
# What places in capitals begin with, as "NEW YORK" does.
_PLACE_WORDS = frozenset(
    """
    ABU ADDIS BANDAR BATON BUENOS CAPE DAR DEL DES EAST EL FORT GREAT GUATEMALA HO
    HONG KANSAS KUALA LA LAKE LAS LITTLE LONG LOS MEXICO MOUNT NEW NORTH PALM PANAMA
    PHNOM PORT PUERTO QUEZON RIO SALT SAN SANTA SANTO SAO SÃO SAINT SIERRA SOUTH SRI
    ST ST. TEL THE UNITED UPPER WEST WHITE
    """.split()  # noqa: SIM905  # read like prose
)


def opens_as_place(line: str) -> bool:
    """Tell whether *line* may be a place rather than a name: "New York"."""
    return line.split(None, 1)[0].upper() in _PLACE_WORDS


_ENDS_OF_PLACES = (
    *(" CITY", " TOWN", " ISLAND", " ISLANDS", " PARK", " BAY", " BEACH", " FALLS"),
    *(" SPRINGS", " RIVER", " HILLS", " VALLEY", " HARBOR", " HARBOUR", " ARBOR"),
)


def is_name_in_capitals(line: str) -> bool:
    """Tell whether *line* may be names and no place: "JANE ROE", not "NEW YORK"."""
    return (
        line.isupper()
        and _PLACE_WORDS.isdisjoint(line.split())
        and not line.endswith(_ENDS_OF_PLACES)
        and is_name(line.title().replace(" And ", " and ").replace(" In ", " in "))
    )


def _is_one_name(line: str) -> bool:
    if line.lower() in _OTHERS:
        return True
    name, *behind = _BEHIND_NAME.split(line, maxsplit=1)
    words = [word for word in _words_of_name(name) if word not in _PARTICLES]
    place = behind[0].rstrip(")").split() if behind else []
    return (
        2 <= len(words) <= 3
        and (line[-1] != "." or line.endswith(_YOUNGER_AND_ELDER))
        and all(map(_NAME.fullmatch, words + place))
        and not _NOT_NAMES.intersection(words)
        and _SECTION.search(name) is None
    )


_YOUNGER_AND_ELDER = (" Jr.", " Sr.")
_GENERATIONS = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))


def _words_of_name(name: str) -> list[str]:
    """Return what counts in a name as words: "Ed “Skip” Roe Jr." has three."""
    words = name.split()
    if words and words[-1] in _GENERATIONS:
        words.pop()
    words[1:-1] = [word.strip(_AROUND) for word in words[1:-1]]
    return words


_OTHERS = frozenset({"agencies", "staff", "wires", "wire services", "staff reporters"})
