"""Titles: which lines are set as headlines, lines under them, and headings.

Each function takes paragraphs as stages/layout/paragraphs.py gives them and looks at
one and at its neighbors; where on the page it stands, stages/layout/segments.py knows.
"""

import regex

from quotekit.stages.layout.credits import is_byline
from quotekit.stages.layout.datelines import find_dateline, is_dateline
from quotekit.stages.layout.paragraphs import Paragraph, opens_item
from quotekit.stages.patterns import holds_any, when_needed

# In words.  Newspapers' headlines have three to twenty; official ones run longer.
_LONGEST_HEADLINE = 40
_LONGEST_SUBHEAD = 30  # under the headline
_LONGEST_HEADING = 12  # over a section
_LONGEST_SENTENCE = 14  # a headline with a period at its end

# In words: an opening paragraph with a headline over it, and a paragraph that
# answers the question over it.
_FULL_PARAGRAPH = 22
_ANSWER = 25

# A paragraph of prose ends as a sentence does, or is long.
_SHORTEST_PROSE = 8
_SHORTEST_OPEN_PROSE = 30
# In words: what stands between a heading and its list, with a colon at its end.
_SHORTEST_LEAD = 4

# Words that a sentence cannot do without and headlines leave out.
_PROSE_WORDS = when_needed(
    r"\b(?:the|an?|is|are|was|were|had|has|have|been|he|she|they|it|his|their|said|I)\b"
    r"|[\"“„«]",
    regex.IGNORECASE,
)
# What the first sentence of a story has and a headline, told in the present and
# without pronouns, has not.
_PAST = when_needed(
    r"\b(?:was|were|had|did|came|went|said|told|took|made|began|got|has|have|been)\b"
    r"|\b\p{Ll}{2,}+(?<=[^e]ed)\b"
    r"|^(?:I|It|He|She|They|We|You|This|That|These|There)\b"
    r"|[\"“„«]"
)
_SAID = when_needed(r"\bsaid\b")
_LONG_WORD = when_needed(r"\p{L}[\p{L}\p{M}'’-]{3,}+")
_SEVERAL_SENTENCES = when_needed(r"\p{Ll}[.!?][\"”’')]?+\s\p{Lu}")
_LETTERS = when_needed(r"\p{L}{2}")
_QUESTION = when_needed(
    r"(?:what|who|why|how|when|where|which|can|is|are|does|do)\b[^\"“”«»]+\?",
    regex.IGNORECASE,
)
# The colon of "Key findings:" ends a heading, that of "Ana Roe:" announces words.
_LIST_HEADING = when_needed(
    r"(?:list|key|main|background|highlights?|facts|findings|results|summary|overview"
    r"|recommendations|speakers|participants|members|signatories|schedule|agenda"
    r"|programme|program|next\ssteps|quick\sfacts|at\sa\sglance|timeline|in\s(?:short|brief)"
    r"|for\sreference(?=:)"
    r"|what\s(?:you|we)\s(?:need\sto\s|should\s)?+know)\b[^.!?@:]*+:",
    regex.IGNORECASE,
)
_OVER_LIST = when_needed(
    r"(?:(?:key|main|quarterly|at\sa|in)\s)?+(?:highlights|events|developments|points|facts|figures|findings|messages"
    r"|takeaways|glance|brief|summary|results|recommendations|agenda|speakers)",
    regex.IGNORECASE,
)
# "- 'Too little, too late' -", as agencies part a long story.
_BETWEEN_DASHES = when_needed(r"(?P<dash>[-–—])\s[^\s-][^.\n]*\s(?P=dash)")
_NUMBERED = when_needed(r"\d{1,2}\.\s\p{Lu}")
# In words: "Background", over a list.
_TITLE = 5
_OPENING_MARKS = frozenset('"“„«')


def is_prose(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph reads as running text."""
    if paragraph.closed:
        return paragraph.words >= _SHORTEST_PROSE
    return paragraph.words >= _SHORTEST_OPEN_PROSE


def is_headline(line: Paragraph, after: Paragraph | None) -> bool:
    """
    Tell whether the first line that is no furniture is the headline.

    Without a period it is, unless it is long, reports speech or announces what
    follows.  With one there must be a paragraph *after* it, and it must read as
    headlines do.
    """
    text = line.text
    if line.words > _LONGEST_HEADLINE or not _LETTERS.search(text):
        return False
    if text[-1] in ",:" or opens_item(text):
        return False
    if line.closed and not text.endswith(("…", "...")):
        return after is not None and _is_closed_headline(line, after)
    return _SAID.search(text) is None and (
        not text[0].islower() or line.words <= _LONGEST_HEADING
    )


def _is_closed_headline(line: Paragraph, after: Paragraph) -> bool:
    """
    Tell whether a line with a period at its end is a headline.

    It is in title case, or short and without the small words of a sentence, or
    told in the present over a full paragraph, or has a dateline or byline below.
    """
    text = line.text
    if is_in_title_case(text):
        return True
    if line.words > _LONGEST_SENTENCE or _SEVERAL_SENTENCES.search(text):
        return False
    return (
        text[-1] in "?!"
        or _PROSE_WORDS.search(text) is None
        or (_PAST.search(text) is None and after.words >= _FULL_PARAGRAPH)
        or is_dateline(after.text)
        or is_byline(after.text)
        or find_dateline(after.text, first=True) is not None
    )


def is_in_title_case(line: str) -> bool:
    """Tell whether most long words after the first begin with a capital."""
    words = _LONG_WORD.findall(line)[1:]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and capitals * 5 >= len(words) * 4


# A public body, by the beginning of its name; words with capitals and small ones
# between them follow.
_SENDER = when_needed(
    r"(?:(?:the|royal|federal|permanent|national|state|public)\s){0,2}+"
    r"(?:ministry|embassy|department|office|consulate(?:\sgeneral)?+|government|mission"
    r"|delegation|directorate|secretariat|press\sservice|press\soffice|parliament|city|town"
    r"|county|village|borough|municipality|university|diocese|district|court|tribunal)"
    r"\sof\b(?:\s(?:(?:of|for|in|on|and|the)\b|&|(?-i:\p{Lu})[\p{L}\p{M}’'.-]*+)|,)++",
    regex.IGNORECASE,
)
_SENDER_OPENINGS = frozenset(
    """
    the royal federal permanent national state public
    ministry embassy department office consulate government mission delegation
    directorate secretariat press parliament city town county village borough
    municipality university diocese district court tribunal
    """.split()  # noqa: SIM905  # read like prose
)
_DOES = when_needed(
    r"\b(?:announces|approves|appoints|awards|backs|bans|begins|calls|celebrates|closes"
    r"|completes|condemns|confirms|denies|extends|hands|holds|hosts|inaugurates|issues|joins"
    r"|launches|marks|meets|names|opens|orders|organi[sz]es|plans|presents|publishes|receives"
    r"|recalls|rejects|releases|reports|says|seeks|signs|starts|to|unveils|urges|visits|warns"
    r"|welcomes|will)\b",
    regex.IGNORECASE,
)
_LONGEST_SENDER = 16

# "Statements | Releases", "Story | Livelihoods | Norland": where on a site it stands.
_PARTS = when_needed(r"\s[|•·»/]\s")
_LONGEST_PART = 3  # in words


def is_sender(line: str) -> bool:
    """Tell whether *line* is the name of a public body: "Ministry of Textiles"."""
    return (
        line.count(" ") < _LONGEST_SENDER
        and line.split(None, 1)[0].casefold() in _SENDER_OPENINGS
        and _SENDER.fullmatch(line) is not None
        and not may_tell(line)
    )


# What sites call their parts, alone on a line or beside others.
_SECTIONS = (
    r"news(?:room)?+|press(?:\sroom)?+|media\scent(?:er|re)|statements?+|announcements?+"
    r"|stories|events|politics|society|business|economy|world|opinion|sports?+|analysis"
    r"|features?+|commentary"
)
_SECTION = when_needed(
    rf"(?:(?:latest|local|world|national|top|our|all)\s)?+(?:{_SECTIONS}|pressroom|media"
    r"|press\scent(?:er|re)|press\sreleases?+|photo\sgallery|activities|live|health"
    r"|environment|crime|education|science|technology|football|cricket|culture|arts"
    r"|lifestyle|travel|africa|asia|europe|americas|middle\seast|subscribers?+\sonly"
    r"|letters?+\sto\sthe\seditor"
    r"|(?:news|politics|business|arts|health|science)\s(?:&|and)\s\w++)",
    regex.IGNORECASE,
)


def may_tell(line: str) -> bool:
    """Tell whether *line* holds what headlines tell with: "opens", "to", "will"."""
    return _DOES.search(line) is not None


def is_section(line: str) -> bool:
    """Tell whether *line* is a section of a site and no headline: "News"."""
    return (
        line.count(" ") < 4
        and line[0].isalpha()
        and line[-1] not in ".?!:"
        and _SECTION.fullmatch(line) is not None
    )


def is_section_path(line: str, *, under: bool) -> bool:
    """
    Tell whether *line* is several sections: "Story | Livelihoods | Norland".

    Only *under* a headline may all of them be unknown and single words.
    """
    if line.count(" ") > _LONGEST_SENDER or not holds_any(line, _BARS):
        return False
    parts = _PARTS.split(line)
    if len(parts) < 2 or not all(part[:1].isupper() for part in parts):
        return False
    if any(part.count(" ") >= _LONGEST_PART for part in parts):
        return False
    return any(map(_PART.fullmatch, parts)) or (
        under and not any(" " in part for part in parts)
    )


_BARS = (" | ", " • ", " · ", " » ", " / ")
_PART = when_needed(
    r"(?:(?:latest|local|world|national|top|our|all|press|media|feature)\s)?+"
    rf"(?:{_SECTIONS}|statements?+\sand\sreleases?+|releases?+|story|blogs?+|interviews?+"
    r"|reports?+|briefing\sroom|(?:sunday|saturday|weekend|book)\s(?:review|magazine)s?+"
    r"|reviews?+|books|fiction|obituar(?:y|ies)|arts|culture|lifestyle)",
    regex.IGNORECASE,
)


def is_subhead(line: Paragraph) -> bool:
    """Tell whether a line between headline and prose is set as a title is."""
    text = line.text
    if line.words > _LONGEST_SUBHEAD or opens_item(text):
        return False
    if text[-1] in ",:":
        return _LIST_HEADING.fullmatch(text) is not None
    return not line.closed or (text.isupper() and line.words > 1)


def is_heading(line: Paragraph, before: Paragraph | None, after: Paragraph) -> bool:
    """
    Tell whether a short line stands over prose as a heading does.

    *before* is the paragraph above, where it is body and not furniture.
    """
    text = line.text
    if line.words > _LONGEST_HEADING or (before and before.text[-1] == ":"):
        return False  # too long, or what the line before announces
    if _BETWEEN_DASHES.fullmatch(text):
        return is_prose(after)
    listed = opens_item(text)
    if (text[0].islower() or "@" in text or not _LETTERS.search(text)) or (
        listed and not _NUMBERED.match(text)
    ):
        return False
    if (
        opens_item(after.text)
        and not listed
        and (
            text.isupper()
            or _OVER_LIST.fullmatch(text)
            or (
                before
                and before.closed
                and text[0] not in _OPENING_MARKS
                and text[-1].isalpha()
                and line.words <= _TITLE
            )
        )
    ):
        return True
    if text[-1] != ":" and not (
        is_prose(after)
        or (text.isupper() and after.text[-1] == ":" and after.words >= _SHORTEST_LEAD)
    ):
        return False
    return _ends_as_heading(line, before, after)


def is_over_list(line: str) -> bool:
    """Tell whether *line* is a heading over what sums a text up: "Key events"."""
    return line.count(" ") < _TITLE and _OVER_LIST.fullmatch(line) is not None


def _ends_as_heading(
    line: Paragraph, before: Paragraph | None, after: Paragraph
) -> bool:
    """Tell whether the marks at both ends of a short line are a heading's."""
    text = line.text
    if text[-1] == ":":
        return _LIST_HEADING.fullmatch(text) is not None
    if text[-1] == "?":
        return (
            _QUESTION.fullmatch(text) is not None
            and after.words >= _ANSWER
            and after.text[0] not in _OPENING_MARKS
        )
    if line.closed:
        return text.isupper() and line.words > 1 and text[-1] == "."
    if text[-1] in ",;-–—" or text[0] in _OPENING_MARKS or text[0] == "#":
        return False
    # Two lines of this sort in a row are a list, a table or verse.
    return before is None or before.closed
