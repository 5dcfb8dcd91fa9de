"""Outlets that a text draws on: newspapers, agencies, broadcasters, press services.

An outlet is cited where a frame says that it reports or was told: "Reuters
reported", "told the Daily Nation", "according to the Herald", "…, the Ministry of
Health reports."  Its name may be one that the lexicon has, one with a word that
newspapers are named with, or one with such a word beside it ("the daily Kurier").
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quotekit.annotations.tokens import Tokens
from quotekit.stages.citing.outlet_frames import Candidate, Line, find_joined, is_cited
from quotekit.stages.citing.outlet_names import (
    OUTLET_WORDS,
    Names,
    find_known,
    find_shaped,
    find_site,
)
from quotekit.stages.patterns import when_needed

# The end of an address: "NEWS.am", "gov.kz".
_DOMAIN = when_needed(
    r"\.(?:com|org|net|info|ru|kz|am|az|ge|ua|by|kg|uz|news|tv|eu|co\.uk|com\.au|co\.nz|ie)(?![\w@.-]\w)"
)
_DOMAIN_STARTS = (
    *("co", "org", "net", "info", "ru", "kz", "am", "az", "ge", "ua", "by", "kg"),
    *("uz", "news", "tv", "eu", "ie"),
)


class FoundOutlet(NamedTuple):
    """An outlet found, and the name that it goes by."""

    start: int
    end: int
    target: str


def outlet_hits(
    text: str, tokens: Tokens, notable: Sequence[int], names: Names
) -> list[int]:
    """
    Return the indices of the tokens that may show an outlet, in order.

    *notable* are those whose words are among :data:`OUTLET_WORDS` or begin a name.
    """
    words = (*tokens.words, "")
    hits = [
        at
        for at in notable
        if (word := words[at]) in OUTLET_WORDS
        # "The" begins many names, and is hardly ever followed by the rest.
        or (word in names and (words[at + 1] in names[word] or "" in names[word]))
    ]
    sites = _sites(text, tokens)
    return sorted({*hits, *sites}) if sites else hits


def _sites(text: str, tokens: Tokens) -> list[int]:
    """Return the indices of the tokens that end as an address does."""
    for behind_period in text.split(".")[1:]:
        if behind_period.startswith(_DOMAIN_STARTS):
            return [
                bisect_right(tokens.starts, match.start()) - 1
                for match in _DOMAIN.finditer(text)
            ]
    return []


def find_outlets(
    text: str, tokens: Tokens, hits: Sequence[int], names: Names, *, blogs: bool
) -> list[FoundOutlet]:
    """
    Return the outlets that a segment cites, in text order; none overlap.

    Args:
        text:
            The whole text.

        tokens:
            Its tokens.

        hits:
            The indices of the segment's tokens that :func:`outlet_hits` found.

        names:
            What :func:`outlet_names` returns.

        blogs:
            Whether the text speaks of blogs, so that people say things at them.
    """
    cited: list[tuple[int, int]] = []
    at = 0
    while at < len(hits):
        sentence = bisect_right(tokens.sentence_first, hits[at])
        first = tokens.sentence_first[sentence - 1]
        last = tokens.sentence_first[sentence]
        stop = at
        while stop < len(hits) and hits[stop] < last:
            stop += 1
        line = Line(tokens, tokens.words, first, last, blogs)
        cited.extend(_of_sentence(line, hits[at:stop], names))
        at = stop
    found: list[FoundOutlet] = []
    for begin, end in sorted(cited, key=lambda span: (span[0], -span[1])):
        start, stop = tokens.starts[begin], tokens.ends[end - 1]
        if not found or start >= found[-1].end:
            found.append(FoundOutlet(start, stop, " ".join(text[start:stop].split())))
    return found


def _of_sentence(
    line: Line, hits: Sequence[int], names: Names
) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens that name an outlet cited in one sentence."""
    found: set[Candidate] = set()
    done = line.first
    for at in hits:
        word = line.words[at]
        if word in names and at >= done:
            known = find_known(line, at, names[word])
            if known is not None:
                found.add(known)
                done = known.last
                continue
        finders = OUTLET_WORDS.get(word, () if word in names else (find_site,))
        for finder in finders:
            candidate = finder(line, at)
            if candidate is not None and (
                candidate.first >= done or finder is not find_shaped
            ):
                found.add(candidate)
    if not found:
        return
    candidates = sorted(found)  # a name found in two ways stands there twice
    cited = [one for one in candidates if is_cited(line, one)]
    if cited:
        cited.extend(find_joined(line, candidates, cited))
    for one in cited:
        yield one.first, one.last
