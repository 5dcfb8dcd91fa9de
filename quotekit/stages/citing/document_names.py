"""Names of documents: a word for the sort, and what makes it one of its sort.

Words with capitals before it ("Kyoto Protocol"), a chain of them behind it
("Convention on the Rights of the Child"), a number ("Resolution 2334"), the
parties to a case.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quotekit.annotations.tokens import Tokens
from quotekit.stages.citing.document_sorts import (
    ALONE,
    BODIES,
    CLOSING,
    CODE,
    COUNTED,
    COURT,
    COURT_REACH,
    DAYS,
    DEMANDING,
    DETERMINERS,
    ENOUGH,
    GROUPS,
    HOLD_AND,
    LEADS,
    LINKS,
    LONGEST_TITLE,
    LOW_NOUNS,
    LOW_SORTS,
    NAMED_DAYS,
    NOT_IN_NAME,
    NUMBER_SIGNS,
    NUMBERED,
    ON,
    ONLY_NUMBERED,
    ONLY_TITLED,
    ORDINAL,
    OTHER_THINGS,
    QUOTED,
    REACH,
    SESSION_KINDS,
    SORTS,
    UNIONS,
    UNTIL,
    WITH_CHAIN,
    YEAR,
    YEARS,
)
from quotekit.stages.vocabulary.class_words import POSSESSIVES


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
    if not numbered and _quoted_title(line, after) > after and sort in QUOTED:
        # "the draft Law “On Rural Water Supply”"
        return _with_year_and_letters(line, start, after, sort)
    if not numbered:
        if line.titled and (chained == after or sort in DEMANDING):
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
            before or sort not in DEMANDING or sort in WITH_CHAIN
        ):
            return None
    return _with_year_and_letters(line, start, _late_number(line, chained), sort)


def _late_number(line: Line, at: int) -> int:
    """Return where "No. 45" behind a chain ends: "Decree of the President No. 45"."""
    if line.word(at - 1) in NUMBER_SIGNS and CODE.fullmatch(line.word(at)):
        return at + 1
    if line.word(at) in NUMBER_SIGNS and CODE.fullmatch(line.word(at + 1)):
        return at + 2
    return at


def _suffices(sort: str, before: Sequence[str]) -> bool:
    """Tell whether the words before a sort make it a name."""
    if sort in ONLY_NUMBERED or sort in ONLY_TITLED:
        return False
    if len(before) == 1 and sort in DEMANDING:
        return before[0] in ENOUGH
    others = OTHER_THINGS.get(sort, frozenset())
    return bool(before) and others.isdisjoint(
        before if sort == "Convention" else before[-1:]
    )


def _is_of_body(line: Line, start: int, at: int) -> bool:
    """Tell whether a sort ends the name of a body: "Institute of Space Law"."""
    return any(
        line.words[now] in BODIES and line.words[now + 1] in {"of", "for", "on"}
        for now in range(start, at - 1)
    )


def _with_year_and_letters(
    line: Line, start: int, end: int, sort: str
) -> FoundDocument:
    """Return the document from *start*, its year and its short form with it."""
    end = _year(line, _quoted_title(line, end) if sort in QUOTED else end)
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
    low = max(line.first, at - REACH)
    while now > low:
        now -= 1
        word = line.words[now]
        if word in POSSESSIVES:
            if line.word(now - 1) not in GROUPS:
                break
        elif word == ")":
            opening = _bracket(line, now)
            if opening is None:
                break
            words.extend(line.words[now - 1 : opening : -1])
            now = opening
        elif word in {"of", "for", "&", "the"} or (
            word in {"and", "to"} and sort in HOLD_AND
        ):
            if not words or not _may_link(line, now):
                break
        elif _is_of_name(line, now):
            words.append(word)
            start = now
        else:
            break
    return start, words[::-1]


def _may_link(line: Line, at: int) -> bool:
    """Tell whether "of", or "the" behind it, may stand within a name."""
    if line.words[at] == "the":
        # "State of the Rivers Report", but "members of the Water Convention"
        return (line.word(at - 2), line.word(at - 1)) == ("State", "of")
    return _is_of_name(line, at - 1)


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
        return line.word(at - 1).endswith(NAMED_DAYS)
    if word[:1].isupper():
        return word not in NOT_IN_NAME and not word.endswith("-based")
    return word[:1].isdecimal() and word[-1].isalnum() and line.word(at - 1) not in DAYS


def _number(line: Line, at: int) -> int:  # noqa: PLR0911  # a table of cases
    """Return where the number ends that names the sort at *at*; else behind it."""
    sort = line.words[at]
    now = at + 1
    if (
        line.word(now) == "("
        and line.word(now + 1) in UNIONS
        and line.word(now + 2) == ")"
    ):
        now += 3
    signed = line.word(now) in NUMBER_SIGNS
    now += signed
    if signed and line.word(now) == "(" and line.word(now + 2) == ")":
        # "Law No. (6) of 2023", as the states of the Gulf number them
        return now + 3 if line.word(now + 1).isdecimal() else at + 1
    word = line.word(now)
    if not word or not (word[0].isdecimal() or word[0].isupper()):
        return at + 1
    if not CODE.fullmatch(word):
        return at + 1
    if not signed:
        if line.word(now + 1) in COUNTED:
            return at + 1
        if sort in {"Case", "case"} and word.isdecimal():
            return at + 1
        if sort not in NUMBERED and not YEAR.fullmatch(word):
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
        if YEAR.fullmatch(line.word(at + 1)) and line.word(at + 2) == ")":
            return at + 3
    elif word in UNTIL:
        end = _years(line, at + 1)
        if end > at + 2 or (end > at + 1 and word != "for"):
            return end
    elif word in {"of", ","}:
        if YEAR.fullmatch(line.word(at + 1)) and not line.word(at + 2)[:1].isupper():
            return at + 2
    else:
        return _years(line, at)
    return at


def _years(line: Line, at: int) -> int:
    """Return where "2030" or "2024–2029" ends that begins at *at*; *at* if none."""
    if not YEARS.fullmatch(line.word(at)):
        return at
    spans = line.word(at + 1) in {"–", "-", "—"} and YEAR.fullmatch(line.word(at + 2))
    return at + 3 if spans else at + 1


def _chain(line: Line, at: int, sort: str) -> int:
    """Return where "on the Rights of the Child" ends that begins at *at*."""
    start = at
    limit = at + REACH
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
        word in ON or sort in LEADS.get(word, ()) or (chained and word == "with")
    ):
        return at
    while line.word(now) in DETERMINERS:
        now += 1
    if line.word(now) in LOW_NOUNS and line.word(now + 1) in {"of", "in"}:
        now += 2
        while line.word(now) in DETERMINERS:
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
        grouped = word in POSSESSIVES and line.word(at - 1) in GROUPS
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
                return _with_year_and_letters(line, at, stop, line.words[law])
    word = line.words[at]
    return line.found(at, end, "article") if word in ALONE else None


def _article_number(line: Line, at: int) -> int:
    """Return where "5 and 6 (1) (a)" ends that begins at *at*."""
    while True:
        word = line.word(at)
        if not word or not (word[0].isdecimal() or word[0] in "IVXL"):
            return at
        if not CODE.fullmatch(word) or line.word(at + 1) in COUNTED - {"to"}:
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
    if not number.isdecimal() or line.word(at + 2) in COUNTED:
        return None
    return line.found(at, at + 2, "bill")


def find_session(line: Line, at: int) -> FoundDocument | None:
    """Return the numbered session of a named body."""
    ordinal = at - 1
    while line.word(ordinal).lower() in SESSION_KINDS:
        ordinal -= 1
    if not ORDINAL.fullmatch(line.word(ordinal)):
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
        while line.word(start) in LINKS:
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
        line.word(start - 1) in LINKS and start < at
    ):
        start -= 1
    while start < at and not line.words[start][:1].isupper():
        start += 1
    end = _name(line, at + 1)
    if start == at or end == at + 1 or at - start > 8:
        return None
    low = max(0, at - COURT_REACH)
    if COURT.isdisjoint(line.tokens.lower[low : at + COURT_REACH]):
        return None
    return line.found(start, min(end, at + 7), "ruling")
