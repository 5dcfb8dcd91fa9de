"""Names of documents: a word for the sort, and what makes it one of its sort.

Words with capitals before it ("Kyoto Protocol"), a chain of them behind it
("Convention on the Rights of the Child"), a number ("Resolution 2334"), the
parties to a case.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import regex

from quotekit.annotations.tokens import Tokens
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
    Regulations Bylaw Bylaws By-law By-laws
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

_NUMBERED = LOW_SORTS | {sort.capitalize() for sort in LOW_SORTS} | {"Decree-Law"}

# Those that nothing else names.
_ONLY_NUMBERED = word_set(
    """
    Case Comment Order Proposition Decision Circular Notification Instruction Vision
    """
)

# Those that are bodies or thoughts as well, and need a title in marks or a chain.
_ONLY_TITLED = word_set("Concept Program Programme")

# What stands before a sort and makes it another thing: an event, a body, a field.
_OTHER_THINGS: Mapping[str, frozenset[str]] = {
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
_QUOTED = word_set(
    """
    Law Decree Resolution Order Act Directive Strategy Code Concept Program Programme
    Bill Plan Roadmap law decree bill
    """
)

# Sorts that need more than one word before them, a number or, if they may, a chain
# behind: with one word they are too often an office, a plan or a turn of speech.
_DEMANDING = word_set(
    """
    Law Laws Agenda Strategy Review Study Survey Opinion Judgment Order Paper
    Outlook Regulation Rules Principles Index Memorandum Code Amendment Amendments
    Resolution Guidelines Comment Proposition Plan Rulebook Roadmap Concept Programme
    Program Document Consensus License Licence Framework Decision Decree-Law Vision
    Circular Notification Instruction Blueprint Regulations
    """
)

_WITH_CHAIN = word_set(
    """
    Law Laws Resolution Memorandum Regulation Amendment Amendments Judgment Strategy
    Rulebook Roadmap Concept Code Framework Regulations
    """
)

# The single words that make these a name all the same.
_ENOUGH = word_set(
    """
    Basic Penal Criminal Civil Labor Labour Tax Electoral White Green Magnitsky
    First Second Fourth Fifth Sixth Eighth Tenth Thirteenth Fourteenth Fifteenth
    Nineteenth Hyde Mandela Bangkok Beijing Paris Yogyakarta Nuremberg Stern Leahy
    Lautenberg Dublin Budapest Advisory Election Media Citizenship Nationality
    Migration Master Marshall Budget Land Water Forest Family Education Health Customs
    Commercial Administrative Entrepreneurial Environmental Ecological Housing Borders
    Aviation Social Copenhagen Vienna Helsinki Washington Highway Apache MIT
    Kigali Sendai Doha Warsaw
    """
)

# Words that bodies are named with, before "of" or "for".
_BODIES = word_set(
    """
    Institute Center Centre Committee Commission Council Department School Office
    Foundation Society Association Faculty College University Court Academy Ministry
    Board Journal
    """
)

# Capitals that open a sentence or a title before a name and are no part of it.
_NOT_IN_NAME = word_set(
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
_NAMED_DAYS = ("Good", "Bloody", "Black")

# Possessors that are part of a name: "Children's Act", "People's Charter".
_GROUPS = word_set(
    """
    Child Children Women Men People Peoples Worker Workers Veteran Veterans Consumer
    Consumers Patient Patients Victim Victims Citizen Citizens Farmer Farmers
    Prisoner Prisoners Students Soldiers
    """
)

POSSESSIVES = word_set("'s ’s ' ’")

# Sorts whose names hold "and": "Health and Safety Act", but not "Iran and Geneva
# Convention".
_HOLD_AND = word_set(
    """
    Act Acts Bill Law Laws Code Report Survey Study Strategy Regulation
    """
)

# The words that lead from the sort of a document to what it is about.
_ON = word_set("of on against for under concerning regarding about governing relating")

# Those that only some sorts have: a protocol to, an agreement with.
_LEADS = {
    "to": word_set("Protocol Protocols Amendment Amendments Annex"),
    "in": word_set("Treaty Charter Convention"),
    "with": word_set("Agreement Agreements Treaty Pact Compact Accord"),
    "between": word_set("Agreement Agreements Treaty Pact Memorandum"),
}

_DETERMINERS = word_set("the a an all its their")

_LINKS = word_set("of for on and the & in to")

# Nouns in lower case that titles have before "of": "on the implementation of".
_LOW_NOUNS = word_set(
    """
    abolition conservation control elimination enforcement establishment future
    impact implementation prevention prohibition promotion protection recognition
    reduction reform regulation right rights role safety settlement situation state
    status suppression use
    """
)

_NUMBER_SIGNS = word_set("No. no. No no Nos. nos. № # number Number Nr Nr.")

_UNIONS = word_set("EU EC EEC UK")

# "123-FZ", "2016/679", "A/RES/70/1", "C-51"; "II".
_CODE = when_needed(r"(?:[A-Z]{1,4}[-/])*+\d[\w./,-]*+|(?!I$)[IVXL]{1,5}")

_YEAR = when_needed(r"(?:1[6-9]|20)\d\d")
_YEARS = when_needed(r"(?:1[6-9]|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?+|\d\.\d")
_UNTIL = word_set("until till through for")

# What is counted, and makes a number before it a count.
_COUNTED = word_set(
    """
    day days week weeks month months year years hour hours minutes times percent per
    cent million billion people members votes countries to % pages
    """
)

_ALONE = word_set("Article Articles Section Sections Title")

_ORDINAL = when_needed(
    r"\d{1,3}(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th"
    r"|\p{L}{3,5}teenth|(?:\p{L}{3,5}ty-)?(?:\p{L}{3,6}ieth|first|second|third|\p{L}{3,5}th)",
    regex.IGNORECASE,
)

_SESSION_KINDS = word_set(
    """
    regular special plenary annual ordinary emergency extraordinary substantive
    resumed organizational organisational high-level ministerial
    """
)

# Without one of these near, "v" is a match of two teams.
_COURT = word_set(
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
_REACH = 45

LONGEST_TITLE = 40

_COURT_REACH = 60


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


class Line(NamedTuple):
    """The tokens of one segment, and where the one looked at is."""

    text: str
    tokens: Tokens
    words: Sequence[str]
    first: int  # of the sentence
    last: int  # one past the sentence
    stop: int  # one past the segment
    titled: bool  # whether capitals show nothing, as in a headline in title case

    def word(self, at: int) -> str:
        """Return the word at *at*, "" outside the sentence."""
        return self.words[at] if self.first <= at < self.last else ""

    def found(self, first: int, last: int, sort: str) -> FoundDocument:
        """Return the document whose name fills the tokens *first* to *last*."""
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        return FoundDocument(start, end, " ".join(self.text[start:end].split()), sort)


def find_by_sort(line: Line, at: int) -> FoundDocument | None:
    """Return the document whose sort stands at *at*, if it is named."""
    sort = line.words[at]
    start, before = _before(line, at)
    after = _number(line, at)
    numbered = after > at + 1
    chained = _chain(line, after, sort)
    if not numbered and _quoted_title(line, after) > after and sort in _QUOTED:
        # "the draft Law “On Rural Water Supply”"
        return _with_year_and_letters(line, start, after, sort)
    if not numbered:
        if line.titled and (chained == after or sort in _DEMANDING):
            return None
        if chained == after:
            # "Treaty Organization", "Bill de Blasio": the name of another thing.
            following = line.word(after)
            if sort[0].islower() or following[:1].isupper() or following == "de":
                return None
            dated = bool(before) and _year(line, after) > after
            if not (dated or _suffices(sort, before)) or _is_of_body(line, start, at):
                return None
        elif sort[0].islower() or not (
            before or sort not in _DEMANDING or sort in _WITH_CHAIN
        ):
            return None
    return _with_year_and_letters(line, start, _late_number(line, chained), sort)


def _late_number(line: Line, at: int) -> int:
    """Return where "No. 45" behind a chain ends: "Decree of the President No. 45"."""
    if line.word(at - 1) in _NUMBER_SIGNS and _CODE.fullmatch(line.word(at)):
        return at + 1
    if line.word(at) in _NUMBER_SIGNS and _CODE.fullmatch(line.word(at + 1)):
        return at + 2
    return at


def _suffices(sort: str, before: Sequence[str]) -> bool:
    """Tell whether the words before a sort make it a name."""
    if sort in _ONLY_NUMBERED or sort in _ONLY_TITLED:
        return False
    if len(before) == 1 and sort in _DEMANDING:
        return before[0] in _ENOUGH
    others = _OTHER_THINGS.get(sort, frozenset())
    return bool(before) and others.isdisjoint(
        before if sort == "Convention" else before[-1:]
    )


def _is_of_body(line: Line, start: int, at: int) -> bool:
    """Tell whether a sort ends the name of a body: "Institute of Space Law"."""
    return any(
        line.words[now] in _BODIES and line.words[now + 1] in {"of", "for", "on"}
        for now in range(start, at - 1)
    )


def _with_year_and_letters(
    line: Line, start: int, end: int, sort: str
) -> FoundDocument:
    """Return the document from *start*, its year and its short form with it."""
    end = _year(line, _quoted_title(line, end) if sort in _QUOTED else end)
    found = line.found(start, end, sort)
    if line.word(end) != "(":
        return found
    at = end + 1
    while line.word(at) in {"the", "or", "“", '"', "‘", "'"}:
        at += 1
    first = at
    while at < first + 3 and line.word(at)[:1].isupper():
        at += 1
    if at == first:
        return found
    tokens = line.tokens
    short = line.text[tokens.starts[first] : tokens.ends[at - 1]]
    while line.word(at) in {"”", '"', "’", "'"}:
        at += 1
    letters = sum(character.isupper() for character in short) > 1
    if line.word(at) != ")" or not (letters or SORTS.intersection(short.split())):
        return found
    return found._replace(end=tokens.ends[at], short=short)


def _quoted_title(line: Line, at: int) -> int:
    """Return where "“On Inland Fisheries”" ends that begins at *at*, else *at*."""
    close = CLOSING.get(line.word(at))
    if close is None or not line.word(at + 1)[:1].isupper():
        return at
    for now in range(at + 2, min(at + LONGEST_TITLE, line.last)):
        if line.words[now] == close:
            return now + 1
    return at


def _before(line: Line, at: int) -> tuple[int, list[str]]:
    """Return where the name begins whose sort stands at *at*, and its words."""
    words: list[str] = []
    start = now = at
    sort = line.words[at]
    low = max(line.first, at - _REACH)
    while now > low:
        now -= 1
        word = line.words[now]
        if word in POSSESSIVES:
            if line.word(now - 1) not in _GROUPS:
                break
        elif word == ")":
            opening = _bracket(line, now)
            if opening is None:
                break
            words.extend(line.words[now - 1 : opening : -1])
            now = opening
        elif word in {"of", "for", "&"} or (
            word in {"and", "to"} and sort in _HOLD_AND
        ):
            if not words or not _is_of_name(line, now - 1):
                break
        elif _is_of_name(line, now):
            words.append(word)
            start = now
        else:
            break
    return start, words[::-1]


def _bracket(line: Line, at: int) -> int | None:
    """Return where a bracket in a name opens: "Harbor (Use of Piers) Bill"."""
    for opening in range(at - 2, max(line.first, at - _LONGEST_BRACKET), -1):
        if line.words[opening] == "(":
            named = line.words[opening + 1][:1].isupper()
            return opening if named and _is_of_name(line, opening - 1) else None
    return None


_LONGEST_BRACKET = 9


def _is_of_name(line: Line, at: int) -> bool:
    """Tell whether the word at *at* may stand in the name of a document."""
    word = line.word(at)
    if word in DAYS:
        return line.word(at - 1).endswith(_NAMED_DAYS)
    if word[:1].isupper():
        return word not in _NOT_IN_NAME and not word.endswith("-based")
    return word[:1].isdecimal() and word[-1].isalnum() and line.word(at - 1) not in DAYS


def _number(line: Line, at: int) -> int:  # noqa: PLR0911  # a table of cases
    """Return where the number ends that names the sort at *at*; else behind it."""
    sort = line.words[at]
    now = at + 1
    if (
        line.word(now) == "("
        and line.word(now + 1) in _UNIONS
        and line.word(now + 2) == ")"
    ):
        now += 3
    signed = line.word(now) in _NUMBER_SIGNS
    now += signed
    word = line.word(now)
    if not word or not (word[0].isdecimal() or word[0].isupper()):
        return at + 1
    if not _CODE.fullmatch(word):
        return at + 1
    if not signed:
        if line.word(now + 1) in _COUNTED:
            return at + 1
        if sort in {"Case", "case"} and word.isdecimal():
            return at + 1
        if sort not in _NUMBERED and not _YEAR.fullmatch(word):
            return at + 1
        if sort in LOW_SORTS and not (
            (sort in {"resolution", "resolutions", "directive"} and len(word) > 2)
            or "/" in word
        ):
            return at + 1
    return now + 1


def _year(line: Line, at: int) -> int:
    """Return where the year ends that begins at *at*: "(2016)", "of 2010", ", 2005"."""
    word = line.word(at)
    if word == "(":
        if _YEAR.fullmatch(line.word(at + 1)) and line.word(at + 2) == ")":
            return at + 3
    elif word in _UNTIL:
        end = _years(line, at + 1)
        if end > at + 2 or (end > at + 1 and word != "for"):
            return end
    elif word in {"of", ","}:
        if _YEAR.fullmatch(line.word(at + 1)) and not line.word(at + 2)[:1].isupper():
            return at + 2
    else:
        return _years(line, at)
    return at


def _years(line: Line, at: int) -> int:
    """Return where "2030" or "2024–2029" ends that begins at *at*; *at* if none."""
    if not _YEARS.fullmatch(line.word(at)):
        return at
    spans = line.word(at + 1) in {"–", "-", "—"} and _YEAR.fullmatch(line.word(at + 2))
    return at + 3 if spans else at + 1


def _chain(line: Line, at: int, sort: str) -> int:
    """Return where "on the Rights of the Child" ends that begins at *at*."""
    start = at
    limit = at + _REACH
    while at < limit:
        following = _link(line, at, sort, chained=at > start)
        if following == at:
            break
        at = following
    return at


def _link(line: Line, at: int, sort: str, *, chained: bool) -> int:
    """Return where the link of a chain ends that begins at *at*; *at* if none."""
    word = line.word(at)
    now = at + 1
    if word in {"and", "or", ","}:
        return _and(line, at) if chained else at
    if word == "relating" and line.word(now) == "to":
        now += 1
    elif not (
        word in _ON or sort in _LEADS.get(word, ()) or (chained and word == "with")
    ):
        return at
    while line.word(now) in _DETERMINERS:
        now += 1
    if line.word(now) in _LOW_NOUNS and line.word(now + 1) in {"of", "in"}:
        now += 2
        while line.word(now) in _DETERMINERS:
            now += 1
    end = _capitals(line, now)
    return end if end > now else at


def _and(line: Line, at: int) -> int:
    """
    Return where "and Political Rights" or ", Inhuman or Degrading" ends.

    Another document may follow the word, and then the name ends before it.
    """
    now = at
    while line.word(now) == "," and line.word(now + 1)[:1].isupper():
        now += 2  # one word between commas, as lists in titles have
    if line.word(now) not in {"and", "or"}:
        return at
    now += 1
    if line.word(now) == "the":
        now += 1
    end = _capitals(line, now)
    if end == now or any(line.word(k) in SORTS for k in range(now, end + 1)):
        return at
    return end


def _capitals(line: Line, at: int) -> int:
    """Return where the words with capitals end that begin at *at*."""
    while (word := line.word(at)) and word not in DAYS:
        grouped = word in POSSESSIVES and line.word(at - 1) in _GROUPS
        if not (word[0].isupper() or (grouped and line.word(at + 1)[:1].isupper())):
            break
        at += 1
    return at


def find_article(line: Line, at: int) -> FoundDocument | None:
    """Return an article and the law it is of: "Article 19 of the Covenant"."""
    end = _article_number(line, at + 1)
    if end == at + 1:
        return None
    if line.word(end) in {"of", "in", "under", "to"}:
        now = end + 1
        while line.word(now) in {"the", "its", "their", "that", "this"}:
            now += 1
        if len(letters := line.word(now)) > 2 and letters.isupper():
            return line.found(at, now + 1, "article")
        for law in range(now, min(now + 12, line.last)):
            if line.words[law] in SORTS:
                if _before(line, law)[0] != now:
                    break
                stop = _chain(line, _number(line, law), line.words[law])
                return _with_year_and_letters(
                    line._replace(first=line.first), at, stop, line.words[law]
                )
    word = line.words[at]
    return line.found(at, end, "article") if word in _ALONE else None


def _article_number(line: Line, at: int) -> int:
    """Return where "5 and 6 (1) (a)" ends that begins at *at*."""
    while True:
        word = line.word(at)
        if not word or not (word[0].isdecimal() or word[0] in "IVXL"):
            return at
        if not _CODE.fullmatch(word) or line.word(at + 1) in _COUNTED - {"to"}:
            return at
        at += 1
        while (
            line.word(at) == "("
            and len(line.word(at + 1)) < 4
            and line.word(at + 2) == ")"
        ):
            at += 3
        joined = line.word(at) in {",", "and", "to", "or", "through"}
        if not joined or not line.word(at + 1)[:1].isdecimal():
            return at
        at += 1


def find_bill(line: Line, at: int) -> FoundDocument | None:
    """Return a bill by its letters and number: "H.R. 1234"."""
    number = line.word(at + 1)
    if not number.isdecimal() or line.word(at + 2) in _COUNTED:
        return None
    return line.found(at, at + 2, "bill")


def find_session(line: Line, at: int) -> FoundDocument | None:
    """Return the numbered session of a named body."""
    ordinal = at - 1
    while line.word(ordinal).lower() in _SESSION_KINDS:
        ordinal -= 1
    if not _ORDINAL.fullmatch(line.word(ordinal)):
        return None
    if line.word(at + 1) in {"of", "for"}:
        now = at + 2
        while line.word(now) in {"the", "its"}:
            now += 1
        end = _name(line, now)
        if end > now:
            return _with_year_and_letters(line, ordinal, end, "session")
    if line.word(ordinal - 1) in POSSESSIVES:
        start = ordinal - 1
        while _is_of_name(line, start - 1) or (
            line.word(start - 1) in {"of", "for", "on", "and"} and start < ordinal - 1
        ):
            start -= 1
        while line.word(start) in _LINKS:
            start += 1
        if start < ordinal - 1:
            return line.found(start, at + 1, "session")
    return None


def _name(line: Line, at: int) -> int:
    """Return where the name ends that begins at *at*: capitals and links."""
    end = at
    while True:
        following = _capitals(line, end)
        if following == end:
            return end
        end = following
        now = end
        while line.word(now) in {"of", "for", "on", "and", "the"}:
            now += 1
        if now == end or not line.word(now)[:1].isupper():
            return end
        end = now


def find_ruling(line: Line, at: int) -> FoundDocument | None:
    """Return the ruling that is named by its parties: "Roe v. Wade"."""
    start = at
    while _is_of_name(line, start - 1) or (
        line.word(start - 1) in _LINKS and start < at
    ):
        start -= 1
    while start < at and not line.words[start][:1].isupper():
        start += 1
    end = _name(line, at + 1)
    if start == at or end == at + 1 or at - start > 8:
        return None
    low = max(0, at - _COURT_REACH)
    if _COURT.isdisjoint(line.tokens.lower[low : at + _COURT_REACH]):
        return None
    return line.found(start, min(end, at + 7), "ruling")
