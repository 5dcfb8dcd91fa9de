"""Sentences, with the quotation marks that belong to them."""

from collections.abc import Mapping, Sequence

import regex

from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import Segment
from quotekit.annotations.tokens import Sentence

# Where a sentence may end: end marks with the closing marks and brackets glued to
# them, then white space, or an opening mark or a capitalized word where the space
# is missing ("end.The").
_CANDIDATE = regex.compile(
    r"""
    (?P<stop> [.?!…。！？]++ )
    (?P<close> (?: [)\]}”’»›"'“‘«‹] | '' )*+ )
    (?= [\s\x1c-\x1f] | (?<=\p{Ll}{2}[.?!]) \p{Lu}[\p{Ll} ] | (?<=[.?!])[“„] )
    """,
    regex.VERBOSE,
)

# The word before a period, as far back as white space or an opening sign.
_BEFORE = regex.compile(r"(?r)[^\s\x1c-\x1f\"“”‘’'«»„(\[—–]{0,30}+")

# What comes next: white space, opening marks, and a word.
_AFTER = regex.compile(
    r"""
    [\s\x1c-\x1f]*+
    (?P<open> (?: [(\[{"“‘'«„‚‹»›`¿¡*•—–-] [\s\x1c-\x1f]*+ )*+ )
    (?P<word> [\w'’]*+ )
    """,
    regex.VERBOSE,
)

_INITIALS = regex.compile(r"\p{Lu}\p{Ll}?(?:[.-]\p{Lu}\p{Ll}?)*+")
_ACRONYM = regex.compile(r"\p{L}(?:\.\p{L})++")

# Words that begin a sentence far more often than they follow an abbreviation.
_STARTERS = frozenset(
    (
        "A After All Also Although An And Another As At Because Before Both But By"
        " Can Despite Do Each Even Every For From Given Had Has Have He Her Here His"
        " How However I If In Instead Is It Its Just Last Later Many Meanwhile More"
        " Most Mr Mrs Ms My Neither No Nor Not Now Of On Once One Only Or Other Our"
        " Perhaps Separately She Since So Some Still Such That The Their Then There"
        " These They This Those Though Through Thus To Today Under Until We Were What"
        " When Where Whether Which While Who Why With Yet You Your"
    ).split()
)


def split_sentences(
    text: str,
    segments: Sequence[Segment],
    quotations: Sequence[Quotation],
    abbreviations: Mapping[str, str],
) -> tuple[Sentence, ...]:
    """
    Split each segment into its sentences.

    Args:
        abbreviations: What an abbreviation, in lower case and without its last
            period, does to a sentence: ``never`` ends it, ``number`` ends it
            unless a number follows, ``maybe`` ends it if a sentence begins there.
    """
    closings = {
        quotation.spans[-1].end - len(quotation.closing)
        for quotation in quotations
        if quotation.closing is not None
    }
    openings = {span.start for quotation in quotations for span in quotation.spans}
    sentences: list[Sentence] = []
    for index, segment in enumerate(segments):
        start = segment.start
        for match in _CANDIDATE.finditer(text, segment.start, segment.end):
            if match.start() < start:
                continue
            end = match.end("stop")
            # An opening mark may be glued to the period: over.“Yes,”
            while end < match.end() and end not in openings:
                end += 1
            after = _AFTER.match(text, end, segment.end)
            following = after.start("open")
            # A closing mark may stand apart: over. ” He
            while following in closings:
                end = following + 1
                after = _AFTER.match(text, end, segment.end)
                following = after.start("open")
            if after.end() == segment.end and not after["word"]:
                break
            if _ends(text, start, match, after, abbreviations):
                sentences.append(Sentence(start, end, index))
                start = following
        sentences.append(Sentence(start, segment.end, index))
    return tuple(sentences)


def _ends(
    text: str,
    start: int,
    match: regex.Match[str],
    after: regex.Match[str],
    abbreviations: Mapping[str, str],
) -> bool:
    """Tell whether a sentence ends at *match*."""
    word = after["word"]
    if word[:1].islower() and not after["open"]:
        return False
    if match["stop"] != ".":
        return True
    before = _BEFORE.match(text, start, match.start())[0]
    lower = before.lower()
    effect = abbreviations.get(lower)
    if effect == "never":
        return False
    if effect == "number":
        return not word[:1].isdigit() and word in _STARTERS
    if effect == "maybe" or _ACRONYM.fullmatch(before):
        return word in _STARTERS or bool(after["open"])
    if _INITIALS.fullmatch(before) and len(before) <= 5:
        return word in _STARTERS
    return True
