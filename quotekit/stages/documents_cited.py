"""Named documents: treaties, laws, resolutions, reports, rulings, sessions.

A document is named by a word for its sort and by what makes it one of its sort:
words with capitals before ("Kyoto Protocol"), a chain of them behind ("Convention
on the Rights of the Child"), a number ("Resolution 2334"), or a title in quotation
marks.  The sort alone, "the report", names none.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import regex

from quotekit.annotations.tokens import Tokens
from quotekit.stages.patterns import when_needed


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# The sorts of document that are named with a capital.
SORTS = _words(
    """
    Accord Accords Act Acts Agreement Agreements Bill Charter Code Communiqué
    Communique Compact Constitution Convention Conventions Covenant Covenants Decree
    Declaration Directive Index Law Laws Manifesto Memorandum Ordinance Pact
    Principles Protocol Protocols Regulation Report Resolution Review Rules Statute
    Strategy Study Survey Treaties Treaty Guidelines Paper Agenda Amendment
    Amendments Opinion Judgment Order Outlook Comment Proposition Armistice Plan Case
    """
)

# The sorts that a number names, in lower case too; a plain count behind the others
# is no number of theirs ("the Agreement 20 years ago").
_LOW_SORTS = _words(
    """
    act bill comment decree directive law order ordinance proposition protocol
    regulation resolution resolutions case
    """
)
_NUMBERED = _LOW_SORTS | {sort.capitalize() for sort in _LOW_SORTS}

# Those that nothing else names.
_ONLY_NUMBERED = _words("Case Comment Order Proposition")

# What stands before a sort and makes it another thing: an event, a body, a field.
_OTHER_THINGS: Mapping[str, frozenset[str]] = {
    "Accord": _words("Honda"),
    "Act": _words("Class Balancing Disappearing Sister"),
    "Agenda": _words("Hidden Political Liberal Conservative News"),
    "Bill": _words(
        """
        Uncle President Mr Mr. Senator Sen. Rep. Buffalo Dollar Governor Gov. Dr Dr.
        Coach Big Wild Electric Water Mayor Sir King Judge Justice Pastor Professor
        Secretary Actor Fat
        """
    ),
    "Code": _words("Vinci Dress QR Zip Source Postal Area Morse Country Post Hour Bar"),
    "Constitution": _words("Atlanta Journal"),
    "Convention": _words(
        """
        National Republican Democratic Democrats Libertarian Party GOP Annual Green
        State Constitutional Comic-Con DNC RNC Coalition Tea Nominating Delegates
        """
    ),
    "Index": _words(
        """
        Price Stock Dow Nikkei Mass Exchange Composite Share Sentiment Confidence
        Prices Futures Average Jones Heat UV Commodity
        """
    ),
    "Judgment": _words("Last Final"),
    "Law": _words(
        """
        International Islamic Sharia Common Civil Criminal Harvard Yale Humanitarian
        Rights Martial Federal State Constitutional Business Family Employment
        Maritime Roman Environmental Stanford Columbia Jude Natural Case Corporate
        European Private Divine Military Murphy
        """
    ),
    "Opinion": _words("Public Expert"),
    "Order": _words("World Law Gag Restraining Court"),
    "Pact": _words("Warsaw Suicide"),
    "Paper": _words("Toilet"),
    "Plan": _words(
        """
        Health Pension Retirement Insurance Business Payment Phone Savings Family
        Game Floor
        """
    ),
    "Protocol": _words("Internet Transfer Diplomatic Network"),
    "Protocols": _words("Internet Network"),
    "Report": _words(
        """
        Drudge Hill Colbert Rubin Special Weather Traffic Minority Hollywood
        Bleacher Exclusive Political World
        """
    ),
    "Resolution": _words("High Conflict Dispute"),
    "Review": _words(
        """
        Business National Law Journalism Technology Management Daily Literary Paris
        Judicial Peer Periodic Book Books Spectator Monthly Economic Democratic
        Financial
        """
    ),
    "Rules": _words("House Ground Golden Party Committee Senate"),
    "Strategy": _words(
        """
        Media Digital Marketing Corporate Campaign Chief Communications Political
        """
    ),
    "Study": _words("Independent"),
    "Survey": _words("Geological Ordnance Antarctic Soil Sky"),
}

# Sorts whose title may stand in marks behind them: "Law “On Inland Fisheries”".
_QUOTED = _words("Law Decree Resolution Order Act Directive Strategy")

# Sorts that need more than one word before them, a number or, if they may, a chain
# behind: with one word they are too often an office, a plan or a turn of speech.
_DEMANDING = _words(
    """
    Law Laws Agenda Strategy Review Study Survey Opinion Judgment Order Paper
    Outlook Regulation Rules Principles Index Memorandum Code Amendment Amendments
    Resolution Guidelines Comment Proposition Plan
    """
)
_WITH_CHAIN = _words(
    """
    Law Laws Resolution Memorandum Regulation Amendment Amendments Judgment
    """
)
# The single words that make these a name all the same.
_ENOUGH = _words(
    """
    Basic Penal Criminal Civil Labor Labour Tax Electoral White Green Magnitsky
    First Second Fourth Fifth Sixth Eighth Tenth Thirteenth Fourteenth Fifteenth
    Nineteenth Hyde Mandela Bangkok Beijing Paris Yogyakarta Nuremberg Stern Leahy
    Lautenberg Dublin Budapest Advisory Election Media Citizenship Nationality
    Migration Master Marshall
    """
)

# Words that bodies are named with, before "of" or "for".
_BODIES = _words(
    """
    Institute Center Centre Committee Commission Council Department School Office
    Foundation Society Association Faculty College University Court Academy Ministry
    Board Journal
    """
)

# Capitals that open a sentence or a title before a name and are no part of it.
_NOT_IN_NAME = _words(
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
_DAYS = _words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
    April May June July August September October November December
    """
)
# Words before a day that names hold: "Good Friday Agreement".
_NAMED_DAYS = ("Good", "Bloody", "Black")
# Possessors that are part of a name: "Children's Act", "People's Charter".
_GROUPS = _words(
    """
    Child Children Women Men People Peoples Worker Workers Veteran Veterans Consumer
    Consumers Patient Patients Victim Victims Citizen Citizens Farmer Farmers
    Prisoner Prisoners Students Soldiers
    """
)
_POSSESSIVES = _words("'s ’s ' ’")
# Sorts whose names hold "and": "Health and Safety Act", but not "Iran and Geneva
# Convention".
_HOLD_AND = _words(
    """
    Act Acts Bill Law Laws Code Report Survey Study Strategy Regulation
    """
)

# The words that lead from the sort of a document to what it is about.
_ON = _words("of on against for under concerning regarding about governing relating")
# Those that only some sorts have: a protocol to, an agreement with.
_LEADS = {
    "to": _words("Protocol Protocols Amendment Amendments Annex"),
    "with": _words("Agreement Agreements Treaty Pact Compact Accord"),
    "between": _words("Agreement Agreements Treaty Pact Memorandum"),
}
_DETERMINERS = _words("the a an all its their")
_LINKS = _words("of for on and the & in to")
# Nouns in lower case that titles have before "of": "on the implementation of".
_LOW_NOUNS = _words(
    """
    abolition conservation control elimination enforcement establishment future
    impact implementation prevention prohibition promotion protection recognition
    reduction reform regulation right rights role safety settlement situation state
    status suppression use
    """
)

_NUMBER_SIGNS = _words("No. no. No no Nos. nos. № # number Number Nr Nr.")
_UNIONS = _words("EU EC EEC UK")
# "123-FZ", "2016/679", "A/RES/70/1", "C-51"; "II".
_CODE = when_needed(r"(?:[A-Z]{1,4}[-/])*+\d[\w./,-]*+|(?!I$)[IVXL]{1,5}")
_YEAR = when_needed(r"(?:1[6-9]|20)\d\d")
# What is counted, and makes a number before it a count.
_COUNTED = _words(
    """
    day days week weeks month months year years hour hours minutes times percent per
    cent million billion people members votes countries to % pages
    """
)

# An article of a law; those with a capital are known without it.
_ARTICLES = _words(
    """
    Article Articles article articles Section Sections section sections Title
    Chapter chapter Clause clause Paragraph paragraph Rule Annex
    """
)
_ALONE = _words("Article Articles Section Sections Title")

# A bill by its usual letters: "H.R. 1234", "HB 2", "S. 1070".
_BILL_LETTERS = _words("H.R. HR S. HB H.B. SB S.B. AB A.B. Prop.")

_SESSION_WORDS = _words("session sessions Session")
_ORDINAL = when_needed(
    r"\d{1,3}(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th"
    r"|\p{L}{3,5}teenth|(?:\p{L}{3,5}ty-)?(?:\p{L}{3,6}ieth|first|second|third|\p{L}{3,5}th)",
    regex.IGNORECASE,
)
_SESSION_KINDS = _words(
    """
    regular special plenary annual ordinary emergency extraordinary substantive
    resumed organizational organisational high-level ministerial
    """
)

_VERSUS = _words("v. v vs.")
# Without one of these near, "v" is a match of two teams.
_COURT = _words(
    """
    court courts ruling ruled rulings judge judges justice justices precedent
    lawsuit overturn overturned overturning upheld appeal appeals legal
    constitutional abortion decision decisions plaintiff plaintiffs case supreme
    tribunal
    """
)

# The sorts of writing that have titles, and the words between them and a title.
_WRITINGS = _words(
    """
    analysis anthology article autobiography bill biography book booklet brief
    briefing brochure chapter column communiqué declaration dissertation document
    dossier editorial encyclical essay exhortation factsheet guide guidelines
    handbook investigation law leaflet manifesto manual memoir memorandum monograph
    novel op-ed pamphlet paper piece post publication report resolution review sheet
    story strategy study survey thesis treaty articles books essays papers reports
    studies memoirs
    """
)
# Those that a title stands before: "“Broken Promises”, a report by".
_AFTER_TITLE = _WRITINGS - _words(
    """
    bill law story piece post column review sheet strategy
    """
)
_CALLED = _words("entitled titled called named headlined dubbed")
_BETWEEN_TITLE = _words("is was are as , : under the title headline")
# Those whose titles are known without marks, by their capitals.
_BARE_TITLED = _words(
    """
    autobiography biography book booklet books dossier encyclical handbook manifesto
    manual memoir memoirs novel pamphlet report
    """
)
_TITLE_OPENINGS = _words("The A An On How Why From To")
_NO_TITLE = _DAYS | _words(
    """
    He She It They We I You That This These Mr. Mrs. Ms. Dr. President
    """
)

# What leads from a title to the sort of writing that it is.
_APPOSED = _words(", a an the its their his her this")

# The marks that a title may stand in.
_CLOSING = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "'": "'", "``": "''"}
_OPENING = {close: mark for mark, close in _CLOSING.items()}

# In tokens: how far a name reaches from its sort, and how long a title may be.
_REACH = 45
_LONGEST_TITLE = 40
_COURT_REACH = 60

# "Trends in Asylum, 2004" in a line that links to a file.
_LINKED_TITLE = when_needed(
    r"[“\"«](?P<title>[\p{Lu}\d][^“”\"«»\n]{2,200})[”\"»](?=\s(?:here\b|[\[(](?i:pdf|doc)))"
)


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


class _Line(NamedTuple):
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


_Finder = Callable[[_Line, int], FoundDocument | None]


def find_documents(
    text: str, tokens: Tokens, hits: Sequence[int], stop: int, *, titled: bool
) -> list[FoundDocument]:
    """
    Return the documents that a segment names, in text order; none overlap.

    Args:
        text:
            The whole text.

        tokens:
            Its tokens.

        hits:
            The indices of the segment's tokens that are among DOCUMENT_WORDS.

        stop:
            One past the index of the segment's last token.

        titled:
            Whether the segment is in title case, where capitals show no names.
    """
    found: list[FoundDocument] = []
    for at in hits:
        sentence = bisect_right(tokens.sentence_first, at)
        line = _Line(
            text,
            tokens,
            tokens.words,
            tokens.sentence_first[sentence - 1],
            tokens.sentence_first[sentence],
            stop,
            titled,
        )
        for finder in DOCUMENT_WORDS[tokens.words[at]]:
            document = finder(line, at)
            if document is not None:
                found.append(document)
    if len(found) < 2:
        return found
    # Of two that overlap the longer one holds the other or runs on from it.
    kept: list[FoundDocument] = []
    for document in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or document.start >= kept[-1].end:
            kept.append(document)
        elif document.end - document.start > kept[-1].end - kept[-1].start:
            kept[-1] = document
    return kept


def find_linked_titles(text: str, start: int, end: int) -> Iterator[FoundDocument]:
    """Yield the titles of the files that a notice links to."""
    for match in _LINKED_TITLE.finditer(text, start, end):
        title = match["title"].rstrip(" ,.;")
        begin = match.start("title")
        name = " ".join(title.split())
        yield FoundDocument(begin, begin + len(title), name, "title")


def _by_sort(line: _Line, at: int) -> FoundDocument | None:
    """Return the document whose sort stands at *at*, if it is named."""
    sort = line.words[at]
    start, before = _before(line, at)
    after = _number(line, at)
    numbered = after > at + 1
    chained = _chain(line, after, sort)
    if not numbered:
        if chained == after:
            # "Treaty Organization", "Bill de Blasio": the name of another thing.
            following = line.word(after)
            if sort[0].islower() or following[:1].isupper() or following == "de":
                return None
            if (
                line.titled
                or not _suffices(sort, before)
                or _is_of_body(line, start, at)
            ):
                return None
        elif sort[0].islower() or not (
            before or sort not in _DEMANDING or sort in _WITH_CHAIN
        ):
            return None
    return _with_year_and_letters(line, start, chained, sort)


def _suffices(sort: str, before: Sequence[str]) -> bool:
    """Tell whether the words before a sort make it a name."""
    if sort in _ONLY_NUMBERED:
        return False
    if len(before) == 1 and sort in _DEMANDING:
        return before[0] in _ENOUGH
    others = _OTHER_THINGS.get(sort, frozenset())
    return bool(before) and others.isdisjoint(
        before if sort == "Convention" else before[-1:]
    )


def _is_of_body(line: _Line, start: int, at: int) -> bool:
    """Tell whether a sort ends the name of a body: "Institute of Space Law"."""
    return any(
        line.words[now] in _BODIES and line.words[now + 1] in {"of", "for", "on"}
        for now in range(start, at - 1)
    )


def _with_year_and_letters(
    line: _Line, start: int, end: int, sort: str
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


def _quoted_title(line: _Line, at: int) -> int:
    """Return where "“On Inland Fisheries”" ends that begins at *at*, else *at*."""
    close = _CLOSING.get(line.word(at))
    if close is None or not line.word(at + 1)[:1].isupper():
        return at
    for now in range(at + 2, min(at + _LONGEST_TITLE, line.last)):
        if line.words[now] == close:
            return now + 1
    return at


def _before(line: _Line, at: int) -> tuple[int, list[str]]:
    """Return where the name begins whose sort stands at *at*, and its words."""
    words: list[str] = []
    start = now = at
    sort = line.words[at]
    low = max(line.first, at - _REACH)
    while now > low:
        now -= 1
        word = line.words[now]
        if word in _POSSESSIVES:
            if line.word(now - 1) not in _GROUPS:
                break
        elif word == ")" and line.word(now - 2) == "(" and _is_of_name(line, now - 3):
            now -= 2  # "Harbor (Amendment) Bill"
            words.append(line.words[now + 1])
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


def _is_of_name(line: _Line, at: int) -> bool:
    """Tell whether the word at *at* may stand in the name of a document."""
    word = line.word(at)
    if word in _DAYS:
        return line.word(at - 1).endswith(_NAMED_DAYS)
    if word[:1].isupper():
        return word not in _NOT_IN_NAME
    return (
        word[:1].isdecimal() and word[-1].isalnum() and line.word(at - 1) not in _DAYS
    )


def _number(line: _Line, at: int) -> int:
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
    if not _CODE.fullmatch(word) or line.word(now + 1) in _COUNTED:
        return at + 1
    if not signed:
        if sort in {"Case", "case"} and word.isdecimal():
            return at + 1
        if sort not in _NUMBERED and not _YEAR.fullmatch(word):
            return at + 1
        if sort in _LOW_SORTS and not (
            (sort in {"resolution", "resolutions", "directive"} and len(word) > 2)
            or "/" in word
        ):
            return at + 1
    return now + 1


def _year(line: _Line, at: int) -> int:
    """Return where the year ends that begins at *at*: "(2016)", "of 2010", ", 2005"."""
    word = line.word(at)
    if word == "(":
        if _YEAR.fullmatch(line.word(at + 1)) and line.word(at + 2) == ")":
            return at + 3
    elif word in {"of", ","}:
        if _YEAR.fullmatch(line.word(at + 1)) and not line.word(at + 2)[:1].isupper():
            return at + 2
    elif _YEAR.fullmatch(word):
        return at + 1
    return at


def _chain(line: _Line, at: int, sort: str) -> int:
    """Return where "on the Rights of the Child" ends that begins at *at*."""
    start = at
    limit = at + _REACH
    while at < limit:
        following = _link(line, at, sort, chained=at > start)
        if following == at:
            break
        at = following
    return at


def _link(line: _Line, at: int, sort: str, *, chained: bool) -> int:
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


def _and(line: _Line, at: int) -> int:
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


def _capitals(line: _Line, at: int) -> int:
    """Return where the words with capitals end that begin at *at*."""
    while (word := line.word(at)) and word not in _DAYS:
        grouped = word in _POSSESSIVES and line.word(at - 1) in _GROUPS
        if not (word[0].isupper() or (grouped and line.word(at + 1)[:1].isupper())):
            break
        at += 1
    return at


def _article(line: _Line, at: int) -> FoundDocument | None:
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


def _article_number(line: _Line, at: int) -> int:
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


def _bill(line: _Line, at: int) -> FoundDocument | None:
    """Return a bill by its letters and number: "H.R. 1234"."""
    number = line.word(at + 1)
    if not number.isdecimal() or line.word(at + 2) in _COUNTED:
        return None
    return line.found(at, at + 2, "bill")


def _session(line: _Line, at: int) -> FoundDocument | None:
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
    if line.word(ordinal - 1) in _POSSESSIVES:
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


def _name(line: _Line, at: int) -> int:
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


def _ruling(line: _Line, at: int) -> FoundDocument | None:
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


def _title(line: _Line, at: int) -> FoundDocument | None:
    """Return the title that stands beside the word for a writing."""
    now = at + 1
    if line.word(now) == "(":
        close = now + 1
        while close < now + 8 and line.word(close) != ")":
            close += 1
        now = close + 1
    called = False
    while line.word(now) in _BETWEEN_TITLE or line.word(now) in _CALLED:
        called = (
            called
            or line.words[now] in _CALLED
            or line.words[now] in {"title", "headline"}
        )
        now += 1
    mark = line.words[now] if now < line.stop else ""
    if mark in _CLOSING:
        found = _marked_title(line, now, _CLOSING[mark])
        if found is not None and (called or _in_title_case(found.target)):
            return found
        return None
    bare = line.words[at] in _BARE_TITLED and (
        line.words[now - 1] != ","
        or line.word(now) in _TITLE_OPENINGS
        or ":" in line.words[now : now + 8]
    )
    if (bare or called) and not line.titled:
        found = _bare_title(line, now, called=called)
        if found is not None:
            return found
    if line.words[at] in _AFTER_TITLE:
        return _title_before(line, at)
    return None


def _marked_title(line: _Line, opening: int, close: str) -> FoundDocument | None:
    """Return the title between the mark at *opening* and its closing one."""
    for at in range(opening + 2, min(opening + _LONGEST_TITLE, line.stop)):
        if line.words[at] == close:
            last = at
            while last > opening + 1 and line.words[last - 1] in {",", ".", ";"}:
                last -= 1
            first = line.words[opening + 1]
            if last == opening + 1 or not (first[0].isupper() or first[0].isdecimal()):
                return None
            return line.found(opening + 1, last, "title")
    return None


def _title_before(line: _Line, at: int) -> FoundDocument | None:
    """Return the title in marks that a writing is named behind."""
    now = at - 1
    low = max(line.first, at - 5)
    while now >= low and line.words[now] not in _OPENING:
        if not (line.words[now] == "," or line.words[now].isalpha()):
            return None
        now -= 1
    if now < low or (now < at - 1 and line.words[now + 1] not in _APPOSED):
        return None
    mark = _OPENING[line.words[now]]
    for opening in range(now - 2, max(now - _LONGEST_TITLE, -1), -1):
        if line.words[opening] == mark:
            found = _marked_title(line, opening, line.words[now])
            return found if found and _in_title_case(found.target) else None
    return None


def _bare_title(line: _Line, at: int, *, called: bool) -> FoundDocument | None:
    """Return a title whose marks or italics got lost: "her book The Last Harbor"."""
    first = line.word(at)
    if not first[:1].isupper() or first in _NO_TITLE:
        return None
    end = now = at
    linked = first in _TITLE_OPENINGS
    while now < at + 16:
        word = line.word(now)
        if word[:1].isupper() and word not in _NO_TITLE:
            now += 1
            end = now
        elif word in {
            "of",
            "the",
            "and",
            "in",
            "for",
            "to",
            "a",
            "an",
            "on",
            "with",
            "from",
            "at",
            "against",
        }:
            now += 1
        elif (word in {":", "’s", "'s"} or (called and word == ",")) and line.word(
            now + 1
        )[:1].isupper():
            now += 1
            linked = linked or word == ":"
        else:
            break
    linked = linked or any(line.words[k].islower() for k in range(at, end))
    if end - at < 2 or not (called or (linked and end - at > 2)):
        return None
    return line.found(at, end, "title")


def _in_title_case(title: str) -> bool:
    """Tell whether a quotation is set as a title: most long words in capitals."""
    words = [word for word in title.split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and 3 * capitals >= 2 * len(words)


def _finders() -> dict[str, tuple[_Finder, ...]]:
    found: dict[str, tuple[_Finder, ...]] = {}
    for words, finder in (
        (SORTS | _LOW_SORTS, _by_sort),
        (_ARTICLES, _article),
        (_BILL_LETTERS, _bill),
        (_SESSION_WORDS, _session),
        (_VERSUS, _ruling),
        (_WRITINGS, _title),
    ):
        for word in sorted(words):
            found[word] = (*found.get(word, ()), finder)
    return found


DOCUMENT_WORDS = _finders()
"""The words that may name a document, and what looks whether they do."""
