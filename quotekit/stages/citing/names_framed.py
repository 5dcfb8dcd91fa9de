"""
Names that a text shows to be outlets' by what they do there.

Who gives an interview gives it to an outlet, and who has seen a letter that others
have not is one: "in an interview with Ode Matters", "an email seen by Harborside".
Such a name is an outlet's wherever the text has it: "she told Harborside".
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from quotekit.annotations.tokens import Tokens
from quotekit.stages.citing.outlet_names import NO_NAME, NO_TITLES, ROMANCE_LINKS
from quotekit.stages.vocabulary.class_words import COMMON_GIVEN_NAMES
from quotekit.stages.word_sets import places_of, word_set

_SEEING = word_set("seen obtained reviewed viewed")
_OCCASIONS = _SEEING | {"interview"}
FRAMES = (" interview ", *(f" {word} by " for word in sorted(_SEEING)))
"""Text without any of these frames no name."""

_NEAR = 6  # in tokens

# "in an exclusive interview with", "gave an interview to", but "the interview with".
_GIVEN = word_set("in during gave given gives giving granted via")
_ARTICLES = word_set("a an another his her their")
_WITH = word_set("with to for")

_SEEN_THINGS = word_set(
    """
    contract contracts copies copy correspondence document documents draft e-mail
    e-mails email emails file files filing filings footage invoices letter letters memo
    memorandum memos messages minutes note notes papers presentation recording
    records report screenshots spreadsheet statement transcript transcripts video
    """
)

# What stands behind such a name: "with Harborside on Monday", but "with Ode officials".
_BEHIND = word_set(
    """
    , . ; : ” " '' ’ ' ) – — - about after as at before days earlier from in last that
    on over published show shows suggest suggests that this today tomorrow via yesterday
    newspaper magazine radio television website
    """
)

# Who looks at papers or answers questions and publishes nothing.
_NO_PRESS = NO_TITLES | word_set(
    """
    Amnesty Association Campaign Center Centre Coalition Congress Defence Defense
    Doctors Federation Forum Foundation Greenpeace Institute International Interpol
    Judge Justice Labour League MP MPs Movement Oxfam Parliament Rights School Senate
    Senators Unite University Watch
    """
)
_LONGEST = 4  # in words


def find_framed_names(tokens: Tokens) -> Iterator[str]:
    """
    Yield the names of those that interview somebody or have seen something.

    A surname is somebody's, as are two words behind "interview with", where people
    stand as often: "in an interview with Ana Lisi".
    """
    words = tokens.words
    names = list(_framed(words))
    surnames = _surnames(words, frozenset(name[-1] for name in names)) if names else ()
    for name in names:
        if (name[-1], len(name) > 1) not in surnames:
            yield " ".join(name)


def _framed(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at in places_of(_OCCASIONS, words):
        before = words[max(0, at - _NEAR) : at]
        if words[at] == "interview":
            framed = (
                not _WITH.isdisjoint(words[at + 1 : at + 2])
                and not _ARTICLES.isdisjoint(before)
                and any(word.lower() in _GIVEN for word in before)
            )
        else:
            framed = words[at + 1 : at + 2] == ("by",) and any(
                word.lower() in _SEEN_THINGS for word in before
            )
        if not framed:
            continue
        start = at + 2
        start += words[start : start + 1] in _THE
        name = _name(words, start)
        alone = words[at] == "interview" and start == at + 2
        if name and (len(name) == 1 or not alone):
            yield name


_THE = (("the",), ("The",))


def _name(words: tuple[str, ...], start: int) -> tuple[str, ...]:
    """Return the name that begins at *start*, if one does."""
    end = start
    while end < len(words) and end <= start + _LONGEST:
        linked = end > start and words[end] in ROMANCE_LINKS
        if not (linked or words[end][:1].isupper()) or words[end] in NO_NAME:
            break
        end += 1
    name = words[start:end]
    if (
        not name
        or len(name) > _LONGEST
        or end == len(words)
        or words[end] not in _BEHIND
        or not _NO_PRESS.isdisjoint(name)
        or (name[0].lower(),) in COMMON_GIVEN_NAMES
    ):
        return ()
    return name


def _surnames(
    words: tuple[str, ...], last_words: frozenset[str]
) -> AbstractSet[tuple[str, bool]]:
    """
    Return which last words of names are surnames, and of names of several words or one.

    "Lisi" alone is, for a name of several words; behind "Ana", for one of one.
    """
    found: set[tuple[str, bool]] = set()
    for at in places_of(last_words, words):
        before = words[at - 1] if at else ""
        if before in _HONORIFICS:
            found |= {(words[at], True), (words[at], False)}
        else:
            found.add((words[at], not (before[:1].isupper() and before not in NO_NAME)))
    return found


_HONORIFICS = word_set("Mr Mr. Mrs Mrs. Ms Ms. Dr Dr.")
