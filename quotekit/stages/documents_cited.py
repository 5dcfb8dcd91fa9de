"""Named documents: treaties, laws, resolutions, reports, rulings, sessions.

A document is named by a word for its sort and by what makes it one of its sort:
words with capitals before ("Kyoto Protocol"), a chain of them behind ("Convention
on the Rights of the Child"), a number ("Resolution 2334"), or a title in quotation
marks.  The sort alone, "the report", names none.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from quotekit.stages.names import NAME, WORD

# The sorts of document that are named with a capital.
SORTS = frozenset(
    """
    Accord Accords Act Acts Agreement Agreements Bill Charter Code Communiqué Communique
    Compact Constitution Convention Conventions Covenant Covenants Decree Declaration
    Directive Index Law Laws Manifesto Memorandum Ordinance Pact Principles Protocol
    Protocols Regulation Report Resolution Review Rules Statute Strategy Study Survey
    Treaties Treaty Guidelines Paper Agenda Amendment Amendments Opinion Judgment Order
    Outlook Comment Proposition
    """.split()  # noqa: SIM905
)

# The sorts that a number names, in lower case too; a plain count behind the others
# is no number of theirs ("the Agreement 20 years ago").
_NUMBERED = frozenset(
    """
    Act Bill Comment Decree Directive Law Order Ordinance Proposition Protocol Regulation
    Resolution act bill comment decree directive law order ordinance proposition protocol
    regulation resolution resolutions
    """.split()  # noqa: SIM905
)

# What stands before a sort and makes it another thing: an event, a body, a field.
_OTHER_THINGS = {
    "Accord": "Honda",
    "Agenda": "Hidden Political Liberal Conservative",
    "Act": "Class Balancing Disappearing Sister Final Opening",
    "Bill": "Uncle President Mr Senator Buffalo Dollar Governor Dr Coach Big Wild Electric Water",
    "Charter": "",
    "Code": "Dress QR Zip Source Postal Area Morse Country Post Hour Bar",
    "Compact": "",
    "Constitution": "Atlanta Journal",
    "Convention": (
        "National Republican Democratic Democrats Libertarian Party GOP Annual Green State"
        " Constitutional Comic-Con Philadelphia Cleveland Tampa Charlotte"
    ),
    "Index": (
        "Price Stock Dow Nikkei Mass Exchange Composite Share Sentiment Confidence Prices"
        " Futures Average Jones Heat UV"
    ),
    "Judgment": "Last Final",
    "Law": (
        "International Islamic Sharia Common Civil Criminal Harvard Yale Humanitarian Rights"
        " Martial Federal State Constitutional Business Family Employment Maritime Roman"
        " Environmental Murphy’s Murphy's Stanford Columbia Jude Denis Natural Case Corporate"
        " European EU Private Divine Military Military"
    ),
    "Opinion": "Public Expert",
    "Order": "World Law Gag Restraining Court",
    "Outlook": "Microsoft",
    "Paper": "Toilet",
    "Principles": "First General",
    "Regulation": "Federal",
    "Report": "Drudge Hill Colbert Rubin Special Weather Traffic Minority Hollywood Bleacher Exclusive",
    "Resolution": "Year's Year’s High Conflict Dispute",
    "Review": (
        "Business National Law Journalism Technology Management Daily Literary Paris Judicial"
        " Peer Periodic Book Books Spectator Monthly Economic Democratic"
    ),
    "Rules": "House Ground Golden Party Committee Senate",
    "Strategy": "Media Digital Marketing Corporate Campaign Chief Communications Political",
    "Study": "Independent",
    "Survey": "Geological Ordnance Antarctic Soil Sky",
    "Treaty": "",
}
_NO_DOCUMENT = {sort: frozenset(words.split()) for sort, words in _OTHER_THINGS.items()}

# Sorts that need more than one word before them, a chain or a number: with one
# they are too often an office, a plan or a turn of speech.
_DEMANDING = frozenset(
    """
    Law Laws Agenda Strategy Review Study Survey Opinion Judgment Order Paper Outlook
    Regulation Rules Principles Index Memorandum Code Amendment Amendments Resolution
    """.split()  # noqa: SIM905
)
# The single words that make these a name all the same.
_ENOUGH = frozenset(
    """
    Basic Penal Criminal Civil Labor Labour Tax Electoral White Green Jim Magnitsky
    First Second Fourth Fifth Sixth Eighth Tenth Thirteenth Fourteenth Fifteenth
    Nineteenth Hyde Mandela Bangkok Beijing Paris Yogyakarta Nuremberg Chatham Stern
    Kurdish Leahy Lautenberg Dublin Shanghai Budapest Reach Hammurabi Napoleonic
    Advisory Peace Nakaz Dodd-Frank Election Media Press Citizenship
    """.split()  # noqa: SIM905
)

# Capitals that open a sentence or a title before a name and are no part of it.
_NOT_IN_NAME = frozenset(
    """
    A About According After All Also Although An And Any As At Because Before But By
    Citing Despite During Each Every For From He Her His However I If In Into Is It Its
    Like My New-look No Nor Not Of On Or Our Over President Read See Senator She Since So
    Some That The Their Then There These They This Those Though Through To Under Unlike
    Until Upon Use We What When Where Whether Which While Who With Within Without Yet
    You Your Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
    March April June July August September October November December Yesterday Today
    Congress Parliament Republicans Democrats
    """.split()  # noqa: SIM905
)
# Possessors that are part of a name: "Children's Act", "People's Charter".
_GROUPS = frozenset(
    """
    Child Children Women Men People Peoples Worker Workers Veteran Veterans Consumer
    Consumers Patient Patients Victim Victims Citizen Citizens Farmer Farmers Prisoner
    Prisoners Students Soldiers
    """.split()  # noqa: SIM905
)
# Days that names hold: "Good Friday Agreement".
_NAMED_DAYS = frozenset({"Good", "Bloody", "Black"})

# What numbers a document: "No. 123-FZ", "2334 (2016)", "13,769", "A/RES/70/1",
# "(EU) 2016/679", "2004/38/EC", "C-51", "II".  What follows must not be counted.
_NUMBER = regex.compile(
    r"\s(?:\((?:EU|EC|EEC|UK)\)\s)?+(?P<no>(?:[Nn](?:os?|umber|r)\b\.?+|№|#)\s?+)?+"
    r"(?:(?P<letters>[A-Z]{1,3}[-/]\s?+)*+\d++(?:[,./-]\d++)*+(?:[-/]\p{L}{1,6}(?:[-/]\p{L}{1,4})?+)?+"
    r"|(?!I\b)[IVXL]{1,5}+\b)(?!\w)"
    r"(?!\s(?:days?|weeks?|months?|years?|hours?|minutes?|times|per|percent|million|billion"
    r"|people|members|votes|to)\b|%)"
    r"(?:\s\((?:19|20)\d\d\))?+"
)
# Its year: "(2016)", "of 2010", ", 2005", "2016".
_YEAR = regex.compile(
    r"(?:\s\((?:19|20)\d\d\)|(?:,|\sof)?+\s(?:19|20)\d\d(?![\d/-]|\s\p{Lu}))"
)
# Its short form: "(ICCPR)", "(the “Convention”)", "(Istanbul Convention)".
_ACRONYM = regex.compile(
    r"\s\((?:(?:the|or|known\sas)\s)*+[“\"'‘]?+(?P<short>\p{Lu}[\p{L}\p{N}&.-]{1,14}+"
    r"(?:\s\p{Lu}[\p{L}-]++){0,2}+)[”\"'’]?+\)"
)

# A word, a number or a mark.
_PIECE = regex.compile(rf"{WORD}|[\p{{L}}\p{{M}}\p{{N}}'’-]++|\S")

# The words that lead from the sort of a document to what it is about.
_ON = frozenset(
    "of on against for under concerning regarding about governing relating".split()
)
# Those that only some sorts have: a protocol to, an agreement with.
_LEADS = {
    "to": frozenset("Protocol Protocols Amendment Amendments Annex".split()),
    "with": frozenset("Agreement Agreements Treaty Pact Compact Accord".split()),
    "between": frozenset("Agreement Agreements Treaty Pact Memorandum".split()),
}
_DETERMINERS = frozenset("the a an all its their".split())
# Nouns in lower case that titles have before "of": "on the implementation of".
_LOW_NOUNS = frozenset(
    """
    abolition conservation control elimination enforcement establishment future impact
    implementation prevention prohibition promotion protection recognition reduction reform
    regulation right rights role safety settlement situation state status suppression use
    """.split()  # noqa: SIM905
)

# The words of a name stand within so many characters of its sort.
_REACH_BEFORE = 120
_REACH_BEHIND = 240

# What may begin, or be, the sort of a document: a word with a capital.
_CAPITALS = regex.compile(r"\b\p{Lu}\p{L}++")
_SORT = regex.compile(rf"\b(?:{'|'.join(sorted(SORTS))})\b")

# The number behind a sort in lower case, an article or a bill.
_DIGITS = regex.compile(r"(?<!\w)\d")
_LOW_SORT = regex.compile(
    rf"\b(?:{'|'.join(sorted(sort for sort in _NUMBERED if sort[0].islower()))})"
    r"(?=\s(?:(?:[Nn]os?\b\.?+|№|#|number)\s?+)?+(?:\((?:EU|EC)\)\s|[A-Z]{1,3}[/-])?+$)"
)

# An article of a law: "Article 19", "Sections 5 and 6(1)(a)", "Title IX".
_ARTICLE = regex.compile(
    r"\b(?P<word>[Aa]rticles?|[Ss]ections?|[Cc]hapter|[Cc]lause|[Pp]aragraph|Rule|Annex)\s$"
)
_ROMAN = regex.compile(r"\s(?=[IVXL]{1,5}\b(?!\s\p{Ll}))")
_ARTICLE_NUMBER = regex.compile(
    r"(?:\d++(?:[.:]\d++)*+[A-Za-z]?+|[IVXL]++\b)(?:\s?+\([a-z\d]{1,3}\))*+"
    r"(?:(?:,\s|\s(?:and|to|or|through)\s)\d++[A-Za-z]?+(?:\s?+\([a-z\d]{1,3}\))*+)*+(?!\w)"
)
# The articles that are known without their law.
_ALONE = frozenset("Article Articles Section Sections Title".split())
_OF = regex.compile(r"\s(?:of|in|under|to)\s(?:(?:the|its|their|that|this)\s)?")

# A bill by its usual letters: "H.R. 1234", "HB 2", "S. 1070", "SB 1070".
_BILL = regex.compile(
    r"\b(?:H\.\s?R\.|HR|S\.|HB|H\.B\.|SB|S\.B\.|AB|A\.B\.|H\.\s?Res\.|S\.\s?Res\.|Prop\.|Pub\.\sL\.)"
    r"\s(?:No\.\s)?$"
)
_BILL_NUMBER = regex.compile(r"\d{1,5}(?:[-–]\d++)?+(?![\w%]|[.,:]\d)")

# A session of a body: "144th session of the UN Human Rights Committee".
_SESSION = regex.compile(r"\b(?:[Ss]essions?|SESSION)\b")
_ORDINAL = regex.compile(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
    r"|(?:\p{L}{3,5}ty[- ])?(?:\p{L}{3,6}ieth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)))\s"
    r"(?:(?i:regular|special|plenary|annual|ordinary|emergency|extraordinary|substantive"
    r"|organi[sz]ational|resumed|high-level|ministerial)\s){0,3}$"
)
_OF_BODY = regex.compile(
    rf"\s(?:of|for)\s(?:the\s|its\s)?+{NAME}(?:\s\(\p{{Lu}}[\p{{L}}-]{{1,9}}+\d{{0,3}}\))?+"
)

_NAME = regex.compile(NAME)

# A ruling by its parties: "Roe v. Wade".
_VERSUS = regex.compile(r"\s(?:v\.?+|vs\.|versus)\s(?=\p{Lu})")
_FIRST_PARTY = regex.compile(rf"{WORD}(?:\s(?:(?:of|the|for|&)\s)*+{WORD}){{0,5}}+$")
_SECOND_PARTY = regex.compile(rf"{WORD}(?:\s(?:(?:of|the|for|&)\s)*+{WORD}){{0,3}}+")
# Without it, "v" is a match of two teams.
_COURT = regex.compile(
    r"\b(?i:court|courts|ruling|ruled|rulings|judges?|justices?|precedent|lawsuit|overturn(?:ed|ing)?"
    r"|upheld|appeal|appeals|legal|constitutional|abortion|decision|plaintiffs?)\b"
)

# The sorts of writing that have titles, and the words between them and a title.
_WRITINGS = frozenset(
    """
    analysis anthology article autobiography bill biography book booklet brief briefing
    brochure chapter column communiqué declaration dissertation document dossier editorial
    encyclical essay exhortation factsheet guide guidelines handbook investigation law
    leaflet manifesto manual memoir memorandum monograph novel op-ed pamphlet paper piece
    post publication report resolution review sheet story strategy study survey thesis
    treaty articles books essays papers reports studies
    """.split()  # noqa: SIM905
)
_CALLED = frozenset(
    "entitled titled called named headlined dubbed title headline".split()
)
# What follows a title that the page links to: "… here [pdf]".
_LINKED = frozenset({"here", "pdf", "PDF"})
_BEFORE_TITLE = frozenset("is was are under the as".split())
# The marks that a title may stand in; "_" and "*" are plain text's italics.
_CLOSING = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "_": "_", "*": "*"}
_OPENING = regex.compile(r"[“\"«„‘_*](?=[\p{Lu}\d#])")
_LONGEST_TITLE = 200
_LONG_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]{3,}+")


class FoundDocument(NamedTuple):
    """
    A document found.

    ``sort`` is the word for what it is; ``short`` is the short form that it brings
    along in brackets.
    """

    start: int
    end: int
    target: str
    sort: str
    short: str | None = None


def find_documents(text: str, start: int, end: int) -> list[FoundDocument]:
    """
    Return the documents that *text* names between *start* and *end*.

    They stand in text order and do not overlap; of two that do, the longer one
    is kept.
    """
    found = [
        *_by_sort(text, start, end),
        *_by_number(text, start, end),
        *_sessions(text, start, end),
        *_rulings(text, start, end),
        *_titles(text, start, end),
    ]
    kept: list[FoundDocument] = []
    for document in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and document.start < kept[-1].end:
            if document.end - document.start > kept[-1].end - kept[-1].start:
                kept[-1] = document
            continue
        kept.append(document)
    return kept


def _by_sort(text: str, start: int, end: int) -> Iterator[FoundDocument]:
    """Yield what a word with a capital for its sort names."""
    done = start
    for match in _CAPITALS.finditer(text, start, end):
        if match[0] in SORTS and match.start() >= done:
            found = _document(text, match, done, end)
        elif match[0] in _ALONE:
            number = _ROMAN.match(text, match.end(), end)
            found = number and _article(text, match.start(), number.end(), end)
        else:
            continue
        if found is not None:
            yield found
            done = found.end


def _by_number(text: str, start: int, end: int) -> Iterator[FoundDocument]:
    """Yield what a number names: "resolution 1325", "Article 19", "H.R. 5"."""
    for match in _DIGITS.finditer(text, start, end):
        at = match.start()
        low = max(start, at - 24)
        if not text[low:at].endswith((" ", "#", "№", "/", "-")):
            continue
        found = None
        if article := _ARTICLE.search(text, low, at):
            found = _article(text, article.start(), at, end)
        elif sort := _LOW_SORT.search(text, low, at):
            found = _document(text, sort, start, end)
        elif bill := _BILL.search(text, low, at):
            number = _BILL_NUMBER.match(text, at, end)
            found = number and _found(text, bill.start(), number.end(), "bill")
        if found is not None:
            yield found


def _found(text: str, start: int, end: int, sort: str) -> FoundDocument:
    """Return a document whose whole span is its name."""
    return FoundDocument(start, end, " ".join(text[start:end].split()), sort)


def _document(
    text: str, match: "regex.Match[str]", low: int, high: int
) -> FoundDocument | None:
    """Return the document whose sort stands at *match*, if it is named."""
    sort = match[0]
    start, before = _before(text, match.start(), low, sort)
    end, named = _behind(text, match, min(high, match.end() + _REACH_BEHIND))
    if not named:
        # "Treaty Organization", "Bill Clinton": the name of another thing.
        following = text[match.end() + 1 : match.end() + 2]
        if sort[0].islower() or (following.isupper() and text[match.end()].isspace()):
            return None
        if not _suffices(sort, before):
            return None
    year = _YEAR.match(text, end, high)
    if year is not None:
        end = year.end()
    target = " ".join(text[start:end].split())
    acronym = _ACRONYM.match(text, end, high)
    if acronym is None:
        return FoundDocument(start, end, target, sort)
    return FoundDocument(start, acronym.end(), target, sort, acronym["short"])


def _suffices(sort: str, before: tuple[str, ...]) -> bool:
    """Tell whether the words before a sort make it a name."""
    if len(before) == 1 and sort in _DEMANDING:
        return before[0] in _ENOUGH
    return bool(before) and before[-1] not in _NO_DOCUMENT.get(sort, frozenset())


def _before(text: str, at: int, low: int, sort: str) -> tuple[int, tuple[str, ...]]:
    """Return where the name begins whose sort stands at *at*, and its words."""
    first = max(low, at - _REACH_BEFORE)
    pieces = list(_PIECE.finditer(text, first, at))
    if first > low and not text[first - 1].isspace():
        del pieces[:1]
    links = frozenset("of for &".split()) | (
        {"and"} if sort not in _BETWEEN_STATES else set()
    )
    words: list[str] = []
    start = at
    while pieces:
        piece = pieces.pop()
        word = piece[0]
        if word in {"'s", "’s", "'", "’"}:
            if not pieces or pieces[-1][0] not in _GROUPS:
                break
        elif word in links:
            if not words or not pieces or not _is_of_name(pieces[-1][0]):
                break
        elif _is_of_name(word) or (pieces and pieces[-1][0] in _NAMED_DAYS):
            words.append(word)
            start = piece.start()
        else:
            break
    return start, tuple(reversed(words))


# Names of these have the parties' places before them: no "Iran and Vienna Convention".
_BETWEEN_STATES = frozenset(
    "Convention Conventions Treaty Treaties Protocol Protocols Agreement Accord Accords".split()
)


def _is_of_name(word: str) -> bool:
    """Tell whether *word* may stand in the name of a document."""
    return (word[0].isupper() and word not in _NOT_IN_NAME) or (
        word[0].isdecimal() and word[-1].isalnum()
    )


def _behind(text: str, match: "regex.Match[str]", high: int) -> tuple[int, bool]:
    """
    Return where the name ends whose sort stands at *match*.

    Also whether what was found there, a number or what the document is about,
    suffices to name it.
    """
    sort = match[0]
    end, named = match.end(), False
    number = _NUMBER.match(text, end, high)
    if number is not None and (
        sort in _NUMBERED or number["no"] or _YEAR.match(text, end, high)
    ):
        end, named = number.end(), sort[0].isupper() or _is_number(sort, number)
    pieces = list(_PIECE.finditer(text, end, high))
    at = 0
    chained = False
    while (following := _link(pieces, at, sort, chained=chained)) > at:
        at, chained = following, True
        end = pieces[at - 1].end()
    return end, named or (chained and sort[0].isupper())


def _is_number(sort: str, number: "regex.Match[str]") -> bool:
    """Tell whether a number names a sort in lower case: "resolution 1325"."""
    if number["no"] or number["letters"]:
        return True
    return sort in {"resolution", "resolutions", "directive"} and len(number[0]) > 3


def _link(
    pieces: Sequence["regex.Match[str]"], at: int, sort: str, *, chained: bool
) -> int:
    """Return where the link of a chain ends that begins at *at*; *at* if none."""
    size = len(pieces)
    if at >= size:
        return at
    word = pieces[at][0]
    now = at + 1
    if word in {"and", "or", ","}:
        return _and(pieces, at) if chained else at
    if word == "relating" and now < size and pieces[now][0] == "to":
        now += 1
    elif (
        word not in _ON
        and sort not in _LEADS.get(word, ())
        and not (chained and word == "with")
    ):
        return at
    while now < size and pieces[now][0] in _DETERMINERS:
        now += 1
    if (
        now + 1 < size
        and pieces[now][0] in _LOW_NOUNS
        and pieces[now + 1][0] in {"of", "in"}
    ):
        now += 2
        while now < size and pieces[now][0] in _DETERMINERS:
            now += 1
    return _capitals(pieces, now) if now < size and pieces[now][0][0].isupper() else at


def _and(pieces: Sequence["regex.Match[str]"], at: int) -> int:
    """
    Return where "and Political Rights" or ", Inhuman or Degrading" ends.

    Another document may follow the word, and then the name ends before it.
    """
    now = at
    while (
        now + 2 < len(pieces)
        and pieces[now][0] == ","
        and pieces[now + 1][0][0].isupper()
    ):
        now += 2  # one word between commas, as lists in titles have
    if now >= len(pieces) or pieces[now][0] not in {"and", "or"}:
        return at
    now += 1
    if now < len(pieces) and pieces[now][0] == "the":
        now += 1
    end = _capitals(pieces, now)
    if end == now or any(piece[0] in SORTS for piece in pieces[now : end + 1]):
        return at
    return end


def _capitals(pieces: Sequence["regex.Match[str]"], at: int) -> int:
    """Return where the words with capitals end that begin at *at*."""
    while at < len(pieces) and pieces[at][0][0].isupper():
        at += 1
    return at


def _article(text: str, start: int, at: int, end: int) -> FoundDocument | None:
    """
    Return an article and the law it is of: "Article 19 of the Covenant".

    Its word stands at *start*, its number at *at*.
    """
    number = _ARTICLE_NUMBER.match(text, at, end)
    if number is None:
        return None
    of = _OF.match(text, number.end(), end)
    if of is not None:
        law = _SORT.search(text, of.end(), min(end, of.end() + _REACH_BEFORE))
        if (
            law is not None
            and _before(text, law.start(), of.end(), law[0])[0] == of.end()
        ):
            stop, _ = _behind(text, law, min(end, law.end() + _REACH_BEHIND))
            found = _found(text, start, stop, law[0])
            acronym = _ACRONYM.match(text, stop, end)
            if acronym is None:
                return found
            return found._replace(end=acronym.end(), short=acronym["short"])
    if text[start:at].strip() in _ALONE:
        return _found(text, start, number.end(), "article")
    return None


def _sessions(text: str, start: int, end: int) -> Iterator[FoundDocument]:
    """Yield the numbered sessions of a named body."""
    for match in _SESSION.finditer(text, start, end):
        low = max(start, match.start() - _REACH_BEFORE)
        ordinal = _ORDINAL.search(text, low, match.start())
        if ordinal is None:
            continue
        body = _OF_BODY.match(text, match.end(), end)
        if body is not None:
            yield _found(text, ordinal.start(), body.end(), "session")
            continue
        for name in _NAME.finditer(text, low, ordinal.start()):
            after = text[name.end() : ordinal.start()]
            if after in {"'s ", "’s "} and name[0] not in _NOT_IN_NAME:
                yield _found(text, name.start(), match.end(), "session")


def _rulings(text: str, start: int, end: int) -> Iterator[FoundDocument]:
    """Yield the rulings that are named by their parties."""
    for match in _VERSUS.finditer(text, start, end):
        low = max(start, match.start() - _REACH_BEFORE)
        before = _FIRST_PARTY.search(text, low, match.start())
        after = _SECOND_PARTY.match(text, match.end(), end)
        if before is None or after is None:
            continue
        around = text[max(start, match.start() - 300) : min(end, match.end() + 300)]
        if _COURT.search(around):
            begin = before.start()
            while (word := text[begin : match.start()].partition(" "))[
                0
            ] in _NOT_IN_NAME and word[2]:
                begin += len(word[0]) + 1
            yield _found(text, begin, after.end(), "ruling")


def _titles(text: str, start: int, end: int) -> Iterator[FoundDocument]:
    """Yield the titles in quotation marks that a word for a writing stands by."""
    for opening in _OPENING.finditer(text, start, end):
        begin = opening.end()
        close = text.find(_CLOSING[opening[0]], begin, min(end, begin + _LONGEST_TITLE))
        if close < begin + 2:
            continue
        writing, called = _writing_before(text[max(start, begin - 60) : begin - 1])
        titled = _in_title_case(text[begin:close])
        if (writing and (titled or called)) or (
            titled and _writing_behind(text[close + 1 : min(end, close + 60)])
        ):
            title = text[begin:close].rstrip(" ,.;")
            yield FoundDocument(
                begin, begin + len(title), " ".join(title.split()), "title"
            )


def _writing_before(before: str) -> tuple[bool, bool]:
    """Tell whether a writing is announced just before, and whether by "entitled"."""
    called = False
    for word in reversed(before.rstrip().rstrip(",:").split()):
        bare = word.rstrip(",").lower()
        if bare in _WRITINGS:
            return True, called
        if bare in _CALLED:
            called = True
        elif bare not in _BEFORE_TITLE and not bare.endswith(")"):
            break
    return False, called


def _writing_behind(behind: str) -> bool:
    """Tell whether a writing is named just behind: "…, a new report by"."""
    words = behind.replace(",", " ").split(None, 5)[:5]
    if words and words[0].strip("[]().") in _LINKED:
        return True
    if words and words[0].lower().rstrip(".") in _WRITINGS:
        return behind.startswith(" ")
    return (
        behind.startswith(",")
        and len(words) > 1
        and words[0] in _DETERMINERS
        and any(word.rstrip(".") in _WRITINGS for word in words[1:4])
    )


def _in_title_case(title: str) -> bool:
    """Tell whether a quotation is set as a title: most long words in capitals."""
    words = _LONG_WORD.findall(title)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and 3 * capitals >= 2 * len(words)
