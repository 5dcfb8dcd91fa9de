"""
Members of enumerations that are compared for every name and mention.

Looking one up on its enumeration takes Python 3.11 fifty times as long as a name of a
module.
"""

from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.mentions.parsed_mentions import MentionForm

PERSON_TYPE = SpeakerType.PERSON
ORGANIZATION_TYPE = SpeakerType.ORGANIZATION
GROUP_TYPE = SpeakerType.GROUP
DOCUMENT_TYPE = SpeakerType.DOCUMENT
ANONYMOUS_TYPE = SpeakerType.ANONYMOUS
IMPERSONAL_TYPES = frozenset((DOCUMENT_TYPE, ORGANIZATION_TYPE))
"""What speaks and is nobody: "it"."""

NAME_FORM = MentionForm.NAME
DESCRIPTION_FORM = MentionForm.DESCRIPTION
PRONOUN_FORM = MentionForm.PRONOUN
COORDINATION_FORM = MentionForm.COORDINATION
