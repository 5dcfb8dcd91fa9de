"""
Kinship: whose wife, neighbor or lawyer somebody is, put into their role.

"Wife" alone tells nobody anything.  Where the text says whose, as "Roe's wife, Ana
Lisi" or "his wife, Ana Lisi" below Tom Roe, the role is "wife of Tom Roe"; somebody
unnamed stays as written: "the boy's mother" is the "boy's mother".
"""

from quotekit.lexicons.mention_words import BODY
from quotekit.lexicons.people import Gender
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.resolution.relatives import RELATIVES
from quotekit.stages.roles.office_owners import BESIDE, KIN
from quotekit.stages.roles.offices import COUNSEL
from quotekit.stages.vocabulary.body_words import ANY_BODY
from quotekit.stages.vocabulary.class_words import POSSESSIVES

_RELATED = RELATIVES.keys() | KIN | BESIDE | COUNSEL | {"boss", "coach", "doctor"}
_OWNERS = {"his": Gender.MALE, "her": Gender.FEMALE}
_LONGEST_NAME = 5
_SENTENCES_BACK = 8


def in_relation(part: Range, member: Member, page: Page, cast: Cast) -> str | None:
    """
    Return the words of a role with whose it is, if it is a relation to somebody.

    Args:
        part: The words of the role, in tokens.

        member: Whose role it is.

        page: The text.

        cast: The people in it.

    Returns:
        "wife of Tom Roe", "boy's mother"; ``None`` where the role is none that has
        to be somebody's, or it cannot be told whose.
    """
    first, end = part
    lower = page.tokens.lower
    if lower[end - 1] not in _RELATED or lower[end : end + 1] == ("of",) or not first:
        return None
    before = lower[first - 1]
    if before in POSSESSIVES:
        named = cast.people_in(max(0, first - _LONGEST_NAME), first)
        owner = next(
            (each.member for each in named if each.tokens[1] == first - 1), None
        ) or _by_surname(first - 2, member, cast)
        if owner is None:
            return page.words((first - 2, end)) if _is_person(first - 2, cast) else None
    elif before in _OWNERS:
        owner = _named_before(first, _OWNERS[before], member, page, cast)
    else:
        return None
    if owner is None or owner is member or owner.name is None:
        return None
    return f"{page.words(part)} of {page.words(owner.name)}"


def _by_surname(at: int, member: Member, cast: Cast) -> Member | None:
    """Return Tom Hill for "Hill's", which is a common word, too."""
    if at < 0 or not cast.classes.is_capital(at):
        return None
    word = cast.classes.lower[at]
    called = [
        each
        for each in cast.people.named(word)
        if each is not member and len(each.words) > 1 and each.words[-1] == word
    ]
    return called[0] if len(called) == 1 and called[0].first < at else None


def _is_person(at: int, cast: Cast) -> bool:
    """Tell "the boy's" from "the company's", whose lawyer is in its service."""
    classes = cast.classes
    return (
        at >= 0
        and classes.tags[at] == "NN"
        and classes.letter(at) != BODY
        and classes.lower[at] not in ANY_BODY
    )


def _is_behind_possessor(end: int, page: Page) -> bool:
    """Tell "Roe's wife came.  Her lawyer", which is hers."""
    lower = page.tokens.lower
    return lower[end] in POSSESSIVES and not _RELATED.isdisjoint(
        lower[end + 1 : end + 3]
    )


def _may_own(member: Member, gender: Gender) -> bool:
    """Tell whether "his" may be said of somebody: once named, "Cape Horn" is none."""
    if member.certain:
        return member.gender in {None, gender}
    return member.gender is gender and len(member.mentions) > 1


def _named_before(
    at: int, gender: Gender, member: Member, page: Page, cast: Cast
) -> Member | None:
    """Return the one person of whom "his" or "her" before token *at* is likely said."""
    sentences = page.tokens.sentence_first
    here = page.sentence(at)
    end = at
    for sentence in range(here, max(-1, here - _SENTENCES_BACK - 1), -1):
        first = sentences[sentence]
        near = {
            each.member
            for each in cast.people_in(first, end)
            # "She will be buried in Homa Hills, her mother said"
            if each.member is not member
            and _may_own(each.member, gender)
            and not _is_behind_possessor(each.tokens[1], page)
        }
        sure = {each for each in near if each.gender is gender}
        found = sure or near
        if found:
            return found.pop() if len(found) == 1 else None
        end = first
    return None
