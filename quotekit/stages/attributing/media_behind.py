"""
Media behind: contents that run on into where their words were said or written.

"The club said it was sorry | in a statement on Friday", "said she was leaving | in a
post on Instagram": it is no part of what was said.
"""

from quotekit.stages.attributing.bounds import is_speech
from quotekit.stages.attributing.cuts import end_contents_at
from quotekit.stages.columns.phrases import FINITE, PAST, WH_WORDS
from quotekit.stages.columns.reading import OUTSIDE, Reading
from quotekit.stages.rules import Proposal


def end_before_media(reading: Reading, proposals: list[Proposal]) -> None:
    """End what somebody says, and all in it, before "in a statement"."""
    for number, proposal in enumerate(proposals):
        first, end = proposal.content[-1]
        if first <= proposal.main or not is_speech(proposal):
            continue
        cut = _medium(reading, first, end)
        if cut is not None:
            end_contents_at(proposals, number, cut)


def _medium(reading: Reading, first: int, end: int) -> int | None:
    """
    Return where "in a statement on Friday" begins at the end of a content.

    But "the error was mentioned in a statement", "a mistake in a letter", "in a
    statement that was read out".
    """
    tags, lower = reading.tags, reading.lower
    low = max(first + 1, end - _LONGEST_MEDIUM)
    if MEDIA.isdisjoint(lower[low:end]):
        return None
    for noun in range(end - 1, low, -1):
        if lower[noun] not in MEDIA or tags[noun] not in {"NN", "NNS"}:
            continue
        start = noun - 1
        while start > low and tags[start] in _MODIFIERS:
            start -= 1
        if lower[start] not in _ARTICLES or lower[start - 1] not in _BEFORE_MEDIA:
            continue
        cut = start - 1
        behind = tags[noun + 1 : end]
        if (
            cut <= first
            or (behind and behind[0] not in _BEHIND_MEDIA)
            or not _NO_CLAUSE.isdisjoint(behind)
            or reading.quotation_of[cut] != OUTSIDE
            or reading.quotation_of[first] != OUTSIDE
            or lower[cut - 1] in _WRITTEN_IN
            # "They got the news | in a text message"
            or not _HEARD_IN.isdisjoint(lower[first:cut])
            or any(
                # "said it had asked for his files in a letter"
                lower[index] in _WRITTEN_IN and tags[index] in PAST
                for index in range(first, cut)
            )
            or tags[cut - 1] in _BEFORE_OBJECTS
        ):
            return None
        return cut - (tags[cut - 1] == ",")
    return None


_LONGEST_MEDIUM = 18
MEDIA = frozenset(
    """
    announcement blog column communique communiqué email e-mail filing interview letter
    memo message newsletter note post release statement telegram thread tweet video
    """.split()  # noqa: SIM905  # read like prose
)
"""What words of somebody's are published in."""

_ARTICLES = frozenset({"a", "an", "another"})
_BEFORE_MEDIA = frozenset({"in", "via", "through"})
_MODIFIERS = frozenset({"JJ", "NN", "NNP", "VBN", "POS", "CD", "VBG"})
_BEHIND_MEDIA = frozenset({"IN", "TO", "VBN", "VBD", ",", "NNP"})
_NO_CLAUSE = (FINITE - {"VBD"}) | WH_WORDS | {":", "``"}
_BEFORE_OBJECTS = frozenset({"IN", "CC", "TO"})
_HEARD_IN = frozenset(
    """
    found get got hear heard learned learnt read received saw seen
    """.split()  # noqa: SIM905  # read like prose
)
# What is done, or stands, in the statement that is spoken of.
_WRITTEN_IN = frozenset(
    """
    address announce apologise apologize appear explain include mention publish
    reply respond reveal say write
    accused acknowledged addressed admitted alleged announced apologised apologized
    apology appeared asked cited claim claimed claims comments confirmed contained
    criticised criticized denied described detailed disclosed error errors explained
    expressed featured given included information invested involved issued language lie
    lied lies line listed made mention mentioned mistake mistakes named noted outlined
    paragraph passage phrase promised published quoted released remarks repeated
    reported revealed said sentence sent shared signed spoke spoken stated threats told
    typo used warned word words written wrote
    """.split()  # noqa: SIM905  # read like prose
)
