"""Captions: the lines that describe a picture."""

import regex

from quotekit.stages.layout.credits import PICTURE, is_named
from quotekit.stages.patterns import holds_any, when_needed

# In words; nothing longer is a caption of its sort.
_LONGEST_CAPTION = 80
_LONGEST_POINTING = 40
_LONGEST_FRAGMENT = 20
_SHORTEST_FRAGMENT = 5

_PERSON = r"\p{Lu}[\p{L}.]++(?:\s\p{Lu}[\p{L}.’'-]*+){1,3}"

# The same at the end of a caption: "… Image: Home Office.", "(AP Photo/J. Doe)".
END_OF_CAPTION = when_needed(
    rf"(?:(?<=[\s(\[|.]){PICTURE}(?:\s?+[:|©]|\s/|\s(?i:by|courtesy\sof|via)\b:?+)\s?+"
    r"(?P<name>[@©\p{Lu}\d][^\n!?]{0,80})"
    r"|[(\[](?:\p{L}[\p{L} ]{0,20}\s)?(?:PHOTO|(?:Photo|Image|Picture)s?+)"
    r"(?:\s(?:by|courtesy\sof|via|credit:?+)\s|\s?+[:/]\s?+)[^()\[\]\n]{2,80}[)\]]"
    rf"|[(\[](?:Getty(?:\sImages)?+|AP\sPhoto|Shutterstock)(?:/[^()\n]{{2,40}})?[)\]]"
    # "© Acme/Ana Roe", "[Ana Roe/Al Jazeera]", "(ABC Rural: Ana Roe)", "(Supplied)",
    # "(File photo)", "— Bernama pic"
    r"|(?<=\s)©\s?(?:\d{4}\s)?+(?P<name>\p{Lu}[^\n/!?.]{1,50}/\s?\p{Lu}[^\n!?]{1,50})"
    rf"|[(\[](?:File:\s)?+{_PERSON}/\s?\p{{Lu}}[^/()\[\]\n]{{1,40}}[)\]]"
    rf"|\((?:Supplied(?:\sby)?+|\p{{Lu}}[\p{{L}} ]{{1,30}}):\s{_PERSON}\)|\(Supplied\)"
    r"|[(\[](?:[Ff]ile\s(?:[Pp]hoto|[Ii]mage|[Pp]icture)|\p{Lu}\p{L}++\s(?:[Pp]hoto|[Pp]ic))[)\]]"
    r"|[–—-]\s?\p{Lu}[\p{L}. /]{1,30}\s(?:file\s)?+(?:pic(?:ture)?+|photo)"
    # "— VNA Photo Ana Roe", "Image by roe-anna, used with permission"
    rf"|[–—-]\s\p{{Lu}}{{2,5}}\s(?:Photo|PHOTO)s?+(?:\s(?:by\s)?+{_PERSON})?+"
    r"|(?:Image|Photo|Picture)s?+\sby\s[^.!?]{2,60}?,?\s(?:used\s(?:with|under)|via|under)\s[^!?]{3,60}"
    r")\.?+$"
)
# A line without one of these has no such end.
_PICTURE_HINTS = (
    *("mage", "hoto", "PHOTO", "redit", "icture", "Getty", "raphic:"),
    *("©", "/", " pic", "(S", ": "),
)

# Without a bracket at its end, it has one of these in small letters, too.
_CREDITED = (
    *("image", "photo", "pic", "video", "illustration", "graphic", "artwork", "map"),
    *("cartoon", "screenshot", "footage", "credit", "©"),
)
_BRACKETS = (")", "]")

# A caption with its credit where the prose goes on in the same line.
_OPENING_CAPTION = when_needed(
    r"[^\n:]{10,300}?\s(?:Image|Photo|Picture|Photo credit|Image credit)s?+:\s"
    r"\p{Lu}[^\n.:]{1,60}+\.(?=\s\p{Lu})"
)

# How a caption opens: "FILE -", "Pictured:", "In the photo", "From left:".
_CAPTION_OPENING = when_needed(
    r"file\s(?:(?:photo|picture|image|footage)\s?+)?[:–—-]\s|file\s(?:photo|picture|image)\b"
    r"|(?:photo|image|picture|video)?+\s?+caption\s?+[:,]|(?:image|media)\scaption\s\p{L}|pictured\s?+(?:[:,]|above|below|left|right|here|is|are|from)"
    r"|(?:photo|image|picture|photograph|screenshot|illustration)\s(?:of|showing)\s"
    r"|(?:in|on)\sth(?:e|is)\s(?:\w++\s)?(?:picture|photo|photograph|image)\b"
    r"|(?:an?|the)\s(?:file|undated|handout|still|satellite|aerial)\s(?:\w++\s)?(?:photo|picture|photograph|image|still|shot|view)\b"
    r"|(?:above|below|left|right|top|bottom|inset)\s?+:\s|(?:from\s)?left\sto\sright\b"
    r"|from\s(?:the\s)?(?:left|right)\s?+[,:(]|l\s?(?:-|to)\s?r\s?+[:,]"
    r"|(?:figure|fig\.|table|chart|graphic)\s\d++\s?+[:.–-]\s",
    regex.IGNORECASE,
)
_CAPTION_WORDS = frozenset(
    """
    above below bottom caption chart fig. figure file graphic illustration image images
    inset l l-r left media photo photograph photographs photos picture pictured pictures
    right screenshot screenshots table top video
    """.split()  # noqa: SIM905  # read like prose
)
# Much prose opens with these, and a caption holds one of the others, too.
_SORTS_OF_STILL = ("file", "undated", "handout", "still", "satellite", "aerial")
_COMMON_CAPTION_WORDS = {
    **dict.fromkeys(("a", "an", "the"), _SORTS_OF_STILL),
    **dict.fromkeys(("in", "on"), ("picture", "photo", "image")),
    "from": ("left", "right"),
}

# Whom a caption points at: "(left)", "(second from right)", "(pictured)".
_POINTER = when_needed(
    r"\((?:(?:pictured|seen|far|top|bottom|standing|seated)\s)?"
    r"(?:left|right|cent(?:re|er)|middle|pictured(?:\s\w++)?"
    r"|(?:second|third|fourth)\s(?:from\s)?(?:the\s)?(?:left|right)|from\s(?:left|right)"
    r"|(?:front|back)(?:\srow)?(?:,?\s(?:left|right|cent(?:re|er)))?)\)"
)

# A first sentence, and what follows it.
_FIRST_SENTENCE = when_needed(
    r"[^.!?:;\n\"“”«»—]{12,160}(?<=\p{Ll}{4}|\d)\.(?=\s\p{Lu}\p{L}++\s\S++\s\S++\s\S)"
)

# What tells that words without a verb are about a picture of something.
_PLACES = frozenset(
    ["of", "in", "at", "on", "from", "during", "near", "with", "outside", "inside"]
)
_SMALL_WORDS = _PLACES | frozenset(
    """
    a above after against along an and before behind below beside between by for
    over per the to under
    """.split()  # noqa: SIM905  # read like prose
)
# Words that sentences have and captions without a verb have not: verbs in their
# commonest forms, pronouns, conjunctions.  Endings show the other verbs.
_NOT_IN_FRAGMENT = frozenset(
    """
    am are ask asks ate be beat beats became become becomes been began begin begins
    believe believes bore break breaks bring brings broke brought build builds built
    call calls came can claim claims come comes could cut cuts did do does draw
    draws drew drove face faces fall falls feel feels fell felt find finds flew
    forgot fought found gave get gets give gives go goes got grew grow grows had
    happen happens has have he hear heard hears held help helps here hid hit hits
    hold holds hope hopes how hurt i is it keep keeps kept knew know knows laid lay
    lead leads leave leaves led left let lets lie lies lit live lives look looks
    lose loses lost made make makes may mean means meant meet meets met might must
    n't need needs never not paid pay pays plan plans play plays put puts quit ran
    rang read reads remain remains report reports rise rises rode rose run runs said
    sang sank sat saw say says see seem seems sees sell sells send sends sent set
    sets shall she shook shot should show shows shut sit sits slept sold speak
    speaks spend spends spent spoke stand stands start starts stole stood stop stops
    struck swam swore take takes taught tell tells that there these they think
    thinks this those thought threw told took tries try turn turns vote votes want
    wants was we went were what when where who why will win wins woke won wore work
    works would write writes wrote you
    """.split()  # noqa: SIM905  # read like prose
)
_VERB_ENDINGS = ("ed", "ing", "es", "s", "ly", "en")


def is_caption(line: str) -> bool:
    """Tell whether *line* describes a picture, its credit aside."""
    first = line.split(None, 1)[0].rstrip(":,-").lower()
    parts = _COMMON_CAPTION_WORDS.get(first)
    if parts is None:
        may_open = first in _CAPTION_WORDS
    else:
        may_open = holds_any(line.casefold(), parts)
    if may_open and _CAPTION_OPENING.match(line):
        return line.count(" ") < _LONGEST_CAPTION
    return (
        "(" in line
        and line.count(" ") < _LONGEST_POINTING
        and _POINTER.search(line) is not None
    )


def ends_in_credit(line: str) -> bool:
    """Tell whether *line* ends in a picture's credit, as a caption may."""
    tail = line[-160:]
    if not holds_any(tail, _PICTURE_HINTS) or line.count(" ") >= _LONGEST_CAPTION:
        return False
    bracketed = tail.rstrip(".")[-1:] in _BRACKETS
    if not bracketed and not holds_any(tail.casefold(), _CREDITED):
        return False
    ending = END_OF_CAPTION.search(tail)
    return ending is not None and (ending["name"] is None or is_named(ending["name"]))


_CREDITS = ("mage:", "hoto:", "icture:", "redit:")


def find_opening_caption(paragraph: str, start: int = 0) -> int | None:
    """Return where a caption ends that stands before prose, its credit with it."""
    head = paragraph[start : start + 400]
    if ":" not in head or not holds_any(head, _CREDITS):
        return None
    match = _OPENING_CAPTION.match(head)
    return None if match is None else start + match.end()


def find_opening_fragment(paragraph: str) -> int | None:
    """Return where words without a verb end that stand before prose."""
    head = paragraph[:240]
    if "." not in head[:-1]:
        return None
    match = _FIRST_SENTENCE.match(head)
    if match is None or not is_fragment(match[0]):
        return None
    return match.end()


def is_fragment(line: str) -> bool:
    """
    Tell whether *line* is words without a verb, as captions are.

    "The old harbor of Tallinn.": a name, a preposition of place, and few words
    in lower case, none of them a verb.
    """
    words = line.rstrip(".").split()
    if line[0].islower() or not _SHORTEST_FRAGMENT <= len(words) <= _LONGEST_FRAGMENT:
        return False
    names = others = 0
    placed = False
    for index, word in enumerate(words):
        bare = word.strip("(),'’")
        low = bare.lower().replace("’s", "").replace("'s", "")
        if not low.replace("-", "").isalnum() or low in _NOT_IN_FRAGMENT:
            return False
        if low in _SMALL_WORDS:
            placed = placed or low in _PLACES
        elif index and (bare[0].isupper() or bare[0].isdecimal()):
            names += 1
        elif index:
            if low.endswith(_VERB_ENDINGS):
                return False
            others += 1
    # Nothing but capitals is a title.
    return placed and names > 0 and others <= 3 and (others > 0 or names <= 5)
