"""
Parsed mentions: the noun phrase of a source with its parts.

All ranges count tokens of the text.
"""

from enum import StrEnum

from attrs import define

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import Genders
from quotekit.lexicons.people import Gender
from quotekit.stages.columns.reading import Range


class MentionForm(StrEnum):
    """How a mention refers."""

    PRONOUN = "pronoun"
    NAME = "name"
    DESCRIPTION = "description"
    COORDINATION = "coordination"


@define(kw_only=True, eq=False)
class ParsedMention:
    """
    A source's noun phrase, taken apart; all ranges count tokens of the text.

    Attributes:
        form: How it refers.

        type: What sort of somebody it refers to, as far as the phrase tells.

        tokens: The whole phrase, without marks around it.

        head: The word that decides, in lower case and, for people, singular: a
            pronoun, or the head noun of a description or of a body's name; "" for a
            person's name.

        name: A proper name, without title; of a person, or of a body.

        honorific: "Mr", "Dr".

        roles: Offices and occupations, in text order, without the organization.  An
            office around its organization is in two ranges.

        organization: The body that somebody speaks for.

        place: Where somebody is from.

        wider: Another body, which the organization is part of or stands beside.

        appositions: What stands after the first comma or in brackets, piece by piece.

        alias: A short or full form in brackets: "CEI" in "Episcopal Conference (CEI)".

        possessor: Who somebody is said to belong to: "his", "Clinton".

        definite: Whether "the", "this" or a possessor comes first, or nothing where
            English wants something: "Ombudsman: prisons need reform".

        plural: Whether more than one is meant.

        gender: What honorific, role or pronoun tell.

        parts: The coordinated mentions.
    """

    form: MentionForm
    type: SpeakerType
    tokens: Range
    head: str = ""
    name: Range | None = None
    honorific: Range | None = None
    roles: tuple[Range, ...] = ()
    organization: Range | None = None
    place: Range | None = None
    wider: Range | None = None
    appositions: tuple[Range, ...] = ()
    alias: Range | None = None
    possessor: Range | None = None
    definite: bool = False
    plural: bool = False
    gender: Gender | None = None
    parts: tuple["ParsedMention", ...] = ()


PRONOUNS: Genders = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
    **dict.fromkeys(
        """
        i me my myself we us our ourselves you your they them their themselves it its
        itself who whom whose which that this these those
    """.split()  # noqa: SIM905  # read like prose
    ),
}
"""Pronouns that may stand for a source, and the gender that each tells."""

_PLURAL_PRONOUNS = frozenset(
    """
    they them their themselves we us our ourselves
""".split()  # noqa: SIM905  # read like prose
)


_PRONOUN, _GROUP, _ANONYMOUS = (
    MentionForm.PRONOUN,
    SpeakerType.GROUP,
    SpeakerType.ANONYMOUS,
)


def pronoun_mention(lower: str, tokens: Range) -> ParsedMention:
    """Return the mention that a pronoun is, given in lower case."""
    plural = lower in _PLURAL_PRONOUNS
    return ParsedMention(
        form=_PRONOUN,
        type=_GROUP if plural else _ANONYMOUS,
        tokens=tokens,
        head=lower,
        plural=plural,
        gender=PRONOUNS[lower],
    )
