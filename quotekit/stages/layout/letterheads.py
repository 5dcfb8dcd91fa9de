"""Lines around a headline that say whose text it is, and the heads of e-mails."""

from collections.abc import Sequence

from quotekit.annotations.segments import SegmentKind
from quotekit.stages.layout.paragraphs import Paragraph

# In words: "Human Rights and Equal Opportunity Commission".
_LONGEST_BODY = 9

# What public bodies are called, by the last word of their names.
_BODY_WORDS = frozenset(
    """
    academy administration agency assembly association authority bank board bureau
    center centre chancellery chancery chamber college commission commissioner
    committee confederation congress consulate corporation council court department
    directorate embassy federation fund government inspectorate institute institution
    ministry mission observatory office ombudsman ombudsperson organisation
    organization parliament police presidency secretariat senate service society
    spokesperson tribunal trust union university
    """.split()  # noqa: SIM905  # read like prose
)
# … and newspapers, where little else stands in the name.
_PAPER_WORDS = frozenset(
    """
    bulletin chronicle courier daily digest echo gazette herald journal mail monitor
    news newsletter observer post review star times tribune weekly
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_PAPER = 3  # in words

# Words in "s" that names of bodies hold; others may be verbs: "Judge Fines Bank".
_PLURALS = frozenset(
    """
    affairs communities communications elections emirates fisheries forces forests
    human media nations parks pensions philippines ports press prisons railways
    relations resources rights roads sciences securities seychelles sports standards
    states statistics statutes textiles united veterans waters waterways wales works
    """.split()  # noqa: SIM905  # read like prose
)
# What else opens such a name.
_QUALIFIERS = frozenset(
    """
    anti-corruption city consumer county czech dutch election equality european federal
    food french greek health high human labour labor maritime ombudsman press public
    railway securities state supreme swiss trade united war world
    """.split()  # noqa: SIM905  # read like prose
)
_ADJECTIVES = ("al", "an", "ese", "ish", "ic", "ine", "ian")
_SMALL_WORDS = frozenset({"and", "for", "of", "on", "the", "&"})
_POSSESSIVE = ("’s", "'s", "s’", "s'")


def is_body_name(line: str) -> bool:
    """
    Tell whether *line* is the name of a public body and no title.

    "Czech National Bank", "U.S. Attorney's Office, Western District of Ohio", but not
    "Judge Fines Water Board".
    """
    if line.count(" ") >= _LONGEST_BODY or not line[-1].isalpha():
        return False
    name, mark, place = line.partition(", ")
    words = name.split()
    if (
        len(words) < 2
        or words[-1].lower() not in _BODY_WORDS
        or (mark and not _is_capitalized(place))
        or not _is_capitalized(name)
    ):
        return False
    first = words[0].lower()
    if first == "the" and len(words) > 2:
        first = words[1].lower()
    return (
        first.endswith((*_ADJECTIVES, *_POSSESSIVE))
        or first in _QUALIFIERS
        or first in _BODY_WORDS
        or words[-2].endswith(_POSSESSIVE)
    ) and not any(map(_may_be_verb, words))


def is_paper_name(line: str) -> bool:
    """Tell whether *line*, the first of a text, is a newspaper's name: "Ode Herald"."""
    words = line.split()
    return (
        1 < len(words) <= _LONGEST_PAPER
        and words[-1].lower() in _PAPER_WORDS
        and _is_capitalized(line)
        and not any(map(_may_be_verb, words[:-1]))
    )


def _is_capitalized(words: str) -> bool:
    """Tell whether all words but the small ones begin with capitals."""
    return all(word[0].isupper() or word in _SMALL_WORDS for word in words.split())


def _may_be_verb(word: str) -> bool:
    """Tell whether a word of a title may be its verb, by its ending."""
    word = word.lower()
    if word in _PLURALS or word.endswith(_POSSESSIVE):
        return False
    return (word[-1] == "s" and word[-2:] != "ss") or word.endswith("ed")


# What a text is, alone on a line below its headline.
_LABELS = frozenset(
    """
    communiqué|corrected transcript|corrigendum|fact sheet|factsheet|final communiqué
    |media note|minutes|notice to the press|press briefing|press conference
    |posted|press note|press remarks|published|readout|remarks|remarks as delivered
    |remarks as prepared|remarks as prepared for delivery|special briefing|speech
    |statement|transcript|uncorrected transcript|unedited transcript
    |updated|unofficial translation|unofficial transcript|verbatim record
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_ADDRESSED = ("attention:", "attn:", "att:", "to all editors", "to all media")


def is_kind_of_text(line: str) -> bool:
    """Tell whether *line* says what a text is or whom it is for: "READOUT"."""
    low = line.strip("()[]*:. ").lower()
    return low in _LABELS or low.startswith(_ADDRESSED)


# The fields of an e-mail's head, and what they are on the page.
_FIELDS = {
    "from": SegmentKind.BYLINE,
    "to": SegmentKind.NOTICE,
    "cc": SegmentKind.NOTICE,
    "reply-to": SegmentKind.NOTICE,
    "subject": SegmentKind.NOTICE,
    "date": SegmentKind.DATELINE,
    "sent": SegmentKind.DATELINE,
}
_NEEDED = {"from", "subject"}


def read_mail_head(paragraphs: Sequence[Paragraph]) -> dict[int, SegmentKind]:
    """Return what the lines of an e-mail's head are: "From: …", "Subject: …"."""
    kinds: dict[int, SegmentKind] = {}
    fields: set[str] = set()
    for index, line in enumerate(paragraphs):
        field, mark, _ = line.text.partition(":")
        kind = _FIELDS.get(field.lower()) if mark else None
        if kind is not None:
            fields.add(field.lower())
            kinds[index] = kind
    if not fields >= _NEEDED:
        return {}
    if min(kinds) == 0:
        # Nothing but the subject says what it is about.
        kinds = {
            index: kind
            for index, kind in kinds.items()
            if not paragraphs[index].text.lower().startswith("subject")
        }
    return kinds


# In characters: the line under a heading in plain text, "=======".
_SHORTEST_RULE = 4


def is_rule(line: str) -> bool:
    """Tell whether *line* is drawn under another in plain text: "------"."""
    return line[0] in "-=~_*#" and line == line[0] * max(len(line), _SHORTEST_RULE)
