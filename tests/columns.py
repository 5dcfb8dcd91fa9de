"""The columns of a text, as the pipeline makes them, for tests of later stages."""

from attrs import frozen

from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import Segment
from quotekit.annotations.tokens import Sentence, Tokens
from quotekit.lexicons.mention_words import MentionWords
from quotekit.preparation import prepare
from quotekit.resources import Resources

RESOURCES = Resources.shipped()
WORDS = MentionWords.from_lexicons(
    honorifics=RESOURCES.honorifics,
    roles=RESOURCES.roles,
    anonymous_sources=RESOURCES.anonymous_sources,
    relations=RESOURCES.relations,
    persons=RESOURCES.persons,
    role_modifiers=RESOURCES.role_modifiers,
    role_subjects=RESOURCES.role_subjects,
    groups=RESOURCES.groups,
    name_parts=RESOURCES.name_parts,
    organization_words=RESOURCES.organization_words,
    bodies=RESOURCES.bodies,
    national_bodies=RESOURCES.national_bodies,
    outlets=RESOURCES.outlets,
    document_words=RESOURCES.document_words,
    places=RESOURCES.places,
)


@frozen
class Columns:
    """What the stages before speakers say of one text."""

    segments: tuple[Segment, ...]
    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]
    tokens: Tokens
    tags: tuple[str, ...]
    words: MentionWords = WORDS


def read_columns_of(text: str) -> Columns:
    """Run the stages before speakers."""
    it = prepare(text, RESOURCES)
    return Columns(it.segments, it.quotations, it.sentences, it.tokens, it.tags)
