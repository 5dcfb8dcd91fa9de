"""
Sentences, with the quotation marks that belong to them.

Only the places where a sentence may end are looked at: behind end marks.  A period
is then judged by the word before it (is it an abbreviation, an initial?) and by
what follows (white space, a small letter, a word that likes to begin sentences).
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import regex

from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import Segment
from quotekit.annotations.tokens import Sentence
from quotekit.lexicons.abbreviations import SentenceEnd
from quotekit.stages.columns.phrases import SINGLE_DASHES
from quotekit.stages.patterns import when_needed

# Where a sentence may end: end marks with the closing marks and brackets glued to
# them, then white space, or nothing where the space is missing: before a capitalized
# word ("end.The"), between two quotations (”“), and in scripts that use none.
# Python's own patterns find the end marks themselves five times as fast.
_END_MARKS = frozenset(".?!…。！？؟।")
_END_MARK = re.compile("[.?!…。！？؟।]")
_CANDIDATE = when_needed(
    r"""
    ( [.?!…。！？؟।]++ )
    (?: [)\]}”’»›"'“‘«‹」』] | '' )*+
    (?: (?= [\s\x1c-\x1f] )
      | (?= \p{Lu}[\p{Ll}\ ] ) (?: (?<= \p{Ll}{2} [.?!] ) | (?<= [.?!…]{2} | [”"»“] ) )
      | (?= „ )
      | (?<= [。！？」』] )
    )
    """,
    regex.VERBOSE,
)

# The word before a period, as far back as white space or an opening sign, but no
# farther than abbreviations are long.
_BEFORE = when_needed(r"(?r)[^\s\x1c-\x1f\"“”‘’'«»„(\[—–]{0,30}+")
_LONGEST_WORD = 30

# What comes next: white space, opening marks and dashes, a word.
_AFTER = when_needed(
    r"""
    [\s\x1c-\x1f]*+
    ( (?: [(\[{"“‘'«„‚‹»›「『`¿¡*•—–―-] [\s\x1c-\x1f]*+ )*+ )
    ( [\w'’]*+ )
    """,
    regex.VERBOSE,
)

# The groups of both; their names would be found with more ado.
_STOP = 1
_OPEN, _WORD = 1, 2

# One letter, or two that stand for one letter in other alphabets.
_INITIAL = when_needed(r"(?:\p{Lu}[.-])*+(?:\p{Lu}|Ch|Kh|Ph|Sh|Th|Ya|Ye|Yu|Zh)")
_IN_INITIALS = frozenset(".-")
_ACRONYM = when_needed(r"\p{L}(?:\.\p{L})++")

# What lies between two words: at the last of it a sentence too long is cut.
_BETWEEN = when_needed(r"[\s\x1c-\x1f]++")
_LAST_BETWEEN = when_needed(r"(?r)[\s\x1c-\x1f]++")

# No sentence of press text is as long, in characters.  What is longer is a table or
# damage, and is cut, so that no later stage meets a sentence without bound.
_LONGEST = 10_000

# A list item's number or letter.
_ENUMERATOR = when_needed(r"\d{1,3}|\p{L}|[ivxIVX]{1,4}")

# "Report No. AJB-1187/2025"
_NUMBER = frozenset({"No", "no", "Nos", "nos", "Nr"})
_CODE = when_needed(r"(?:\p{Lu}{1,6}[-/]){1,4}\d")

# A name and a reporting verb behind a quotation that asks or shouts: the sentence
# goes on (“Why?” Ms Diallo asked.).  Pronouns with a capital begin a new one.
_SPEAKER = when_needed(
    r"""
    [ \xa0] (?: (?!(?:He|She|It|They|We|I|You|This|That|The)\ )
                \p{Lu}[\w.'’-]*+ [ \xa0] ){1,5}+
    (?: (?: said | says | asked | asks | wrote | writes | tweeted | replied | added
      | shouted | yelled | exclaimed | wondered | told | answered | joked | demanded
      | pressed | cried | screamed | quipped | responded | countered | pleaded
      | recalled | mused )
      (?: [.,:;] | [ ](?:in|on|at|of|to|during|after|before|when|as|while|with|him
        |her|me|us|them|reporters|back)\b | \Z )
    | \p{Ll}{2,}+(?<=ed) [.]
    )
    """,
    regex.VERBOSE,
)

_APOSTROPHES = frozenset("'’‘")

# Words that begin a sentence far more often than they follow an abbreviation.
_STARTERS = frozenset(
    """
    A After All Also Although An And Another As At Because Before Both But By Can
    Despite Do Each Even Every For From Given Had Has Have He Her Here His How
    However I If In Instead Is It Its Just Last Later Many Meanwhile More Most Mr
    Mrs Ms My Neither No Nor Not Now Of On Once One Only Or Other Our Perhaps
    Separately She Since So Some Still Such That The Their Then There These They
    This Those Though Through Thus To Today Under Until We Were What When Where
    Whether Which While Who Why With Yet You Your
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def split_sentences(
    text: str,
    segments: Sequence[Segment],
    quotations: Sequence[Quotation],
    abbreviations: Mapping[str, SentenceEnd],
) -> tuple[Sentence, ...]:
    """
    Split each segment into its sentences.

    Closing marks and brackets belong to the sentence that they close.  A quotation
    of several sentences is split; one that asks or shouts is not split from the
    words that report it.  What is longer than any sentence is cut between two words.

    *abbreviations* has their words in lower case, without the last period.
    """
    closings = {
        quotation.spans[-1].end - len(quotation.closing): len(quotation.closing)
        for quotation in quotations
        if quotation.closing is not None
    }
    openings = {span.start for quotation in quotations for span in quotation.spans}
    sentences: list[Sentence] = []
    for index, segment in enumerate(segments):
        start = segment.start
        for at, stop, closed in _candidates(text, segment.start, segment.end):
            if stop <= start:
                continue
            if _ends_plainly(text, start, at, abbreviations):
                sentences += _cut(text, start, stop, index)
                start = stop + 1
                continue
            end = stop
            # An opening mark may be glued to the period: over.“Yes,”
            while end < closed and end not in openings:
                end += 1
            after = _after(text, end, segment.end)
            # A closing mark may stand apart: over. ” He
            while (opening := after.start(_OPEN)) in closings:
                end = opening + closings[opening]
                after = _after(text, end, segment.end)
            if after.end() == segment.end and not after[_WORD]:
                break
            if _ends(text, start, (at, stop), after, abbreviations):
                sentences += _cut(text, start, end, index)
                start = opening
        sentences += _cut(text, start, segment.end, index)
    return tuple(sentences)


def _candidates(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield where end marks begin, where they end, and what closes behind them."""
    for mark in _END_MARK.finditer(text, start, end):
        at = mark.start()
        if at and text[at - 1] in _END_MARKS:
            continue
        # Most often a blank follows, or nothing.
        stop = at + 1
        if stop == end:
            return
        behind = text[stop]
        if behind == " ":
            yield at, stop, stop
        elif text[at] == "." and (behind.isdecimal() or behind.islower()):
            continue  # "3.5", "gov.kz"
        elif match := _CANDIDATE.match(text, at, end):
            yield at, match.end(_STOP), match.end()


def _cut(text: str, start: int, end: int, segment: int) -> list[Sentence]:
    """Return a sentence, or its pieces if it is too long for one."""
    pieces: list[Sentence] = []
    while end - start > _LONGEST:
        limit = start + _LONGEST
        # A single word may be longer still, and stays whole.
        gap = _LAST_BETWEEN.search(text, start, limit)
        gap = _BETWEEN.search(text, gap.start() if gap else limit, end)
        if gap is None:
            break
        pieces.append(Sentence(start, gap.start(), segment))
        start = gap.end()
    pieces.append(Sentence(start, end, segment))
    return pieces


def _ends_plainly(
    text: str, start: int, at: int, abbreviations: Mapping[str, SentenceEnd]
) -> bool:
    """
    Tell whether a sentence ends at the mark at *at* without any doubt, as most do.

    A blank and a capital follow; a period stands behind a word that is no abbreviation.
    """
    if text[at + 1] != " " or not text[at + 2].isupper():
        return False
    if text[at] != ".":
        return text[at] in "?!"
    word = text[max(start, at - _LONGEST_WORD) : at].rpartition(" ")[2]
    return (
        2 < len(word) < _LONGEST_WORD
        and word.isalpha()
        and word not in _NUMBER
        and word.lower() not in abbreviations
        # "iii. Nets"
        and at - len(word) != start
    )


def _after(text: str, start: int, end: int) -> regex.Match[str]:
    match = _AFTER.match(text, start, end)
    assert match is not None  # noqa: S101  # every part of the pattern may be empty
    return match


def _ends(
    text: str,
    start: int,
    marks: tuple[int, int],
    after: regex.Match[str],
    abbreviations: Mapping[str, SentenceEnd],
) -> bool:
    """Tell whether the sentence from *start* ends at the end *marks*."""
    at, behind = marks
    stop = text[at:behind]
    closed = behind < after.pos
    opened, word = after[_OPEN], after[_WORD]
    if word in {"A", "I"} and text.startswith(".", after.end()):
        # An initial, as in "M. A. Hall", and not the article.
        word += "."
    # "eBay" may begin one.
    small = word[:1].islower() and word.lower() == word
    # Neither a mark nor a bracket stands before the word; a dash may.
    bare = not opened or opened[0] in SINGLE_DASHES
    if stop != ".":
        if small and bare:
            return False
        if stop[-1] in "….":
            # Dots that stand apart leave something out: so … it went
            apart = at == start or text[at - 1].isspace()
            return not apart and not (closed and _goes_on(text, after))
        return not (closed and _goes_on(text, after))
    if small and (closed or bare):
        return not closed and _begins_small(text, start, at, abbreviations)
    before = _word_before(text, start, at)
    if (before in _NUMBER and _CODE.match(text, after.start(_WORD))) or (
        at - len(before) == start and _ENUMERATOR.fullmatch(before)
    ):
        return False
    return not _continues(before, word, opened, abbreviations)


def _goes_on(text: str, after: regex.Match[str]) -> bool:
    """Tell whether a name and a reporting verb follow."""
    return _SPEAKER.match(text, after.pos, after.endpos) is not None


def _word_before(text: str, start: int, at: int) -> str:
    """Return the word that ends at *at*, as far as *start*."""
    word = text[max(start, at - _LONGEST_WORD) : at].rpartition(" ")[2]
    if word.isalpha() and len(word) < _LONGEST_WORD:
        return word
    found = _BEFORE.match(text, start, at)
    return found[0] if found else ""


def _begins_small(
    text: str, start: int, position: int, abbreviations: Mapping[str, SentenceEnd]
) -> bool:
    """Tell whether a sentence ends before a small letter: not after abbreviations."""
    before = _word_before(text, start, position)
    return (
        len(before) > 3
        and before.isalpha()
        and before.islower()
        and (before not in abbreviations)
    )


def _continues(
    before: str, word: str, opened: str, abbreviations: Mapping[str, SentenceEnd]
) -> bool:
    """Tell whether the period after *before* is only an abbreviation's."""
    if opened in _APOSTROPHES and len(word) == 2 and word.isdigit():
        # "Ana Lisi, Ph.D. ’88"
        return True
    lower = before.lower()
    effect = abbreviations.get(lower)
    if effect is None and "-" in lower:
        effect = abbreviations.get(lower.rpartition("-")[2])
    if effect is SentenceEnd.NEVER:
        return True
    # A plain word is neither, as nearly always.
    short = len(before) < 3 or before[1] in _IN_INITIALS
    initial = short and _INITIAL.fullmatch(before) is not None
    if effect is SentenceEnd.NUMBER and not initial:
        # But "J. P. Hall", "Ch. Batbold".
        return word[:1].isdigit()
    if effect is SentenceEnd.MAYBE or (short and _ACRONYM.fullmatch(before)):
        if opened:
            return opened[0] in SINGLE_DASHES or opened[0] == "(" or word[:1].islower()
        return word not in _STARTERS
    return initial and word not in _STARTERS
