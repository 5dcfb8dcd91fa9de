"""Speakers: the people and bodies whose words a text reports."""

from enum import StrEnum

from attrs import frozen

from quotekit.annotations.spans import Passage


class SpeakerType(StrEnum):
    """What sort of somebody a speaker is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"


@frozen(order=True)
class Mention(Passage):
    """A stretch of text that refers to a speaker."""


@frozen(kw_only=True)
class Speaker:
    """
    Somebody, resolved over the whole document.

    Attributes:
        id: ``s1``, ``s2`` and so on, by first mention.

        name: The fullest form the text gives, without title or role; ``None``
            for the unnamed.

        role: The office as the text gives it, without the organisation; for
            the unnamed, the noun phrase that stands for them.  One who shares a
            plural has its singular, and who chairs, heads or leads a body is its
            ``chair``, ``head`` or ``leader``: docs/speakers.md names the verbs.
            A relation is told with whose it is: ``wife of Tom Roe``.

        organization: Whom the speaker speaks for, as the text gives it.

        mentions: Every place that refers to this speaker, in text order.
    """

    id: str
    name: str | None
    role: str | None
    organization: str | None
    type: SpeakerType
    mentions: tuple[Mention, ...]


@frozen(kw_only=True)
class Resolution:
    """
    Who one attribution belongs to.

    ``speaker`` is an index into the speakers found with it, or ``None`` where
    nobody could be decided on; ``reason`` says why, for people to read.
    """

    speaker: int | None
    reason: str
