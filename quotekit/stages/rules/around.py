"""
Contents before or around their cue: “…,” said Ms Adler; the plan, he said, would help.

These are the surest rules, because what they look for has hardly another reading,
and other contents end where theirs begin.
"""

from quotekit.lexicons.cues import Frame
from quotekit.stages.columns.phrases import (
    ADVERBS,
    BE,
    DASHES,
    FINITE,
    NAMES,
    SPEAKING_NOUNS,
    TIME_WORDS,
    WAITING,
    WH_WORDS,
    base_noun_phrase,
    is_clause_start,
    noun_phrase_after,
    noun_phrase_before,
    past_date,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules.adjuncts import past_time
from quotekit.stages.rules.after import is_news
from quotekit.stages.rules.contents import (
    Stops,
    content_after,
    content_before,
    goes_on,
    has_clause,
    quotation_content,
)
from quotekit.stages.rules.frames import Follower
from quotekit.stages.rules.own_subjects import over_apposition
from quotekit.stages.rules.sites import Proposal, Site
from quotekit.stages.rules.sources import (
    noun_phrase_with_apposition,
    past_description,
)

CONTENT_BEFORE = frozenset({"inserted", "inverted"})
"""The rules of verbs behind their content, or behind where it begins."""

_LONGEST_OPENING = 12
_SHORTEST_FRAGMENT = 4
_LONGEST_INSERTION = 15
# An enum is slow to give its members, and these are asked for at every cue.
_QUOTATION, _END = Follower.QUOTATION, Follower.END
_THAT, _CLAUSE, _WH, _ING = Follower.THAT, Follower.CLAUSE, Follower.WH, Follower.ING
_PREPOSITION, _NOUN_PHRASE = Follower.PREPOSITION, Follower.NOUN_PHRASE


def view_of(site: Site, stops: Stops) -> Proposal | None:
    """Propose what "in his view" and "as the judge put it" attribute."""
    candidate, reading = site.candidate, site.reading
    if candidate.hole is None:
        return None
    start, end = candidate.group
    if reading.lower[start] == "as":
        end = _behind_medium(site)
    elif reading.lower[end : end + 1] == ("of",):
        # "In its judgment | of 8 June the court held"
        return None
    content: tuple[Range, ...] | None
    if start > site.floor + 1 and reading.tags[start - 2] in WH_WORDS:
        # "When asked what, in his opinion, the service should be like, she said"
        clause = _behind_comma(site, end, stops)
        content = clause and _to_comma(reading, clause[0])
    elif start > site.floor and reading.tags[start - 1] in _WHO_OR_WHICH:
        # "thanked the nurses, | who in her words had done it all"
        rest = content_after(reading, end, site.ceiling, stops)
        content = ((start - 1, start), *_to_comma(reading, rest)) if rest else None
    elif _follows_conjunction(site) or _follows_adverbial(site):
        if not _opens_content(reading, end, site.ceiling):
            return None
        content = _behind_comma(site, end, stops)
    else:
        at_end = end >= site.ceiling or reading.tags[end] in {".", ","}
        if not at_end or not (
            _ends_content(reading, start, site.floor)
            or reading.tags[end : end + 1] == (".",)
        ):
            return None
        content = _content_around(site, start, end, stops)
    return site.propose("view-of", candidate.hole, content) if content else None


def _to_comma(reading: Reading, clause: Range) -> tuple[Range, ...]:
    """Return a clause up to its first comma behind a verb."""
    first, end = clause
    has_verb = False
    for index in range(first, end):
        has_verb = has_verb or reading.tags[index] in FINITE
        if has_verb and reading.tags[index] == ",":
            return ((first, index),)
    return (clause,)


def _follows_conjunction(site: Site) -> bool:
    """Tell whether the cue opens its clause: "…, because, in his view, …"."""
    reading = site.reading
    before = site.candidate.group[0] - 1
    if before > site.floor and reading.tags[before] == ",":
        before -= 1
    return (
        before < site.floor
        # "The baker is for it: in her opinion …"
        or reading.tags[before] in {"CC", ":"}
        or reading.lower[before] in _CONJUNCTIONS
    )


_CONJUNCTIONS = frozenset(
    {"that", "because", "since", "although", "while", "but", "where"}
)
_WHO_OR_WHICH = frozenset({"WP", "WDT"})


def _follows_adverbial(site: Site) -> bool:
    """Tell "At first, in his view, | it was late" from "The road, in his view, is"."""
    reading, floor = site.reading, site.floor
    start, end = site.candidate.group
    while end < site.ceiling and reading.tags[end] == ",":
        end += 1
    return (
        start - floor <= _LONGEST_OPENING
        and reading.tags[floor] in _ADVERBIAL_TAGS
        and reading.tags[start - 1] == ","
        and FINITE.isdisjoint(reading.tags[floor:start])
        and is_clause_start(reading, end, site.ceiling)
    )


def _opens_content(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell "In his view, it is" and "in his view it is" from "in his view of it"."""
    return index < ceiling and (
        reading.tags[index] in {",", ":"}
        or index in reading.openings
        or is_clause_start(reading, index, ceiling)
    )


def according_to(site: Site, stops: Stops) -> Proposal | None:
    """Propose what "according to" and its like attribute, before or after."""
    candidate, reading = site.candidate, site.reading
    if candidate.hole or site.frames.isdisjoint(_FRAMES_OF_PHRASES):
        return None
    start, end = candidate.group
    opens = _opens_clause(site) or _follows_conjunction(site)
    source = noun_phrase_with_apposition(
        reading, end, site.ceiling, before_name=not opens
    )
    if source is None or (
        candidate.entry.lemma in _OF_WRAPPERS and _holds_attribution(site)
    ):
        return None
    content: tuple[Range, ...] | None
    if opens:
        # "According to Ms Lisi | on Monday, | it fell"
        behind = source[1]
        if behind < site.ceiling:
            behind = past_time(reading, behind, site.ceiling) or behind
        content = _behind_comma(site, behind, stops)
    else:
        content = content_before(reading, start, site.floor)
        if content is not None:
            content = _with_rest(site, content, source[1], stops)
    return site.propose("according-to", source, content) if content else None


def reported_from(site: Site, stops: Stops) -> Proposal | None:  # noqa: ARG001  # as others
    """Propose what "The road is shut, Harborside reports, citing the mayor" has."""
    start, end = site.candidate.group
    reading, lower = site.reading, site.reading.lower
    verb = start - 1
    if lower[start] not in _FROM or verb <= site.floor:
        return None
    verb -= lower[verb] == ","
    if lower[verb] not in _OF_TAGS:
        return None
    outlet = noun_phrase_before(reading, verb, site.floor)
    if outlet is None or outlet - 1 <= site.floor or lower[outlet - 1] != ",":
        return None
    source = noun_phrase_with_apposition(reading, end, site.ceiling)
    content = content_before(reading, outlet, site.floor)
    if source is None or content is None or not _ends_there(reading, source[1]):
        return None
    return site.propose("according-to", source, content)


_FROM = frozenset({"citing", "quoting", "referring"})
_OF_TAGS = frozenset({"report", "reports", "informs", "writes"})


def _holds_attribution(site: Site) -> bool:
    """Tell "“A. B,” Ms Adler said as quoted by the Post", where she says it."""
    reading, start = site.reading, site.candidate.group[0]
    for index in range(start - 1, site.floor, -1):
        if reading.tags[index] == "''":
            return reading.lower[index - 1] in WAITING and not FINITE.isdisjoint(
                reading.tags[index:start]
            )
    return False


_OF_WRAPPERS = frozenset({"as quoted by"})
_FRAMES_OF_PHRASES = frozenset({Frame.NP, Frame.PARENTHETICAL})


def _opens_clause(site: Site) -> bool:
    """Tell whether only "And", an adverb or a mark stands before the cue."""
    start = site.candidate.group[0]
    return start - site.floor <= _LONGEST_OPENING and all(
        tag in {"CC", "RB", "``", ","} for tag in site.reading.tags[site.floor : start]
    )


def _behind_comma(site: Site, index: int, stops: Stops) -> tuple[Range, ...] | None:
    """Return the clause that begins at *index*, its comma or colon left out."""
    while index < site.ceiling and site.reading.tags[index] in {",", ":"}:
        index += 1
    index = past_description(site.reading, index, site.ceiling)
    clause = content_after(site.reading, index, site.ceiling, stops)
    return (clause,) if clause else None


_SEASONS = TIME_WORDS | {"spring", "summer", "autumn", "fall", "winter", "season"}


def inverted(site: Site, stops: Stops) -> Proposal | None:
    """Propose what stands before cue and source: “…,” said Ms Adler, a nurse."""
    candidate, reading = site.candidate, site.reading
    start, end = candidate.group
    if start != candidate.main or not _may_follow_content(site, start):
        return None
    source = noun_phrase_with_apposition(
        reading, end, reading.sentence_end(candidate.main)
    )
    if (
        source is None
        or reading.lower[source[0]] in TIME_WORDS
        # "The mission concluded last autumn that"
        or (
            reading.lower[source[0]] in {"last", "this", "next"}
            and not _SEASONS.isdisjoint(reading.lower[source[0] + 1 : source[0] + 2])
            # "last year's guest"
            and reading.lower[source[0] + 2 : source[0] + 3] not in {("'s",), ("’s",)}
        )
        or _has_verb(reading, source[1], site.ceiling)
        # "Dr Roe, who treated her, told the inquest that"
        or (
            site.is_addressed
            and reading.tags[start - 1] == ","
            and not _closes_mark(reading, start)
        )
        or (
            over_apposition(reading, start, site.floor)
            and not _is_named_at_end(site, source)
        )
    ):
        return None
    if not _closes_mark(reading, start) and (
        not (
            Frame.BARE in site.frames
            # "Shops will close, cautioned Ms Adler."
            or (reading.tags[source[0]] in NAMES and _ends_there(reading, source[1]))
        )
        or _goes_on_as_list(reading, source[1])
    ):
        return None
    content = _content_around(site, start, source[1], stops, is_inverted=True)
    return site.propose("inverted", source, content) if content else None


def _closes_mark(reading: Reading, index: int) -> bool:
    """Tell whether a quotation ends before *index*, perhaps with a dash between."""
    while index > 0 and (
        reading.tags[index - 1] == "," or reading.lower[index - 1] in DASHES
    ):
        index -= 1
    return index > 0 and reading.quotation_of[index - 1] != OUTSIDE


def _goes_on_as_list(reading: Reading, end: int) -> bool:
    """Tell "She thanked them, hailed the vote, and left", a list of what was done."""
    tags = reading.tags
    return (
        tags[end : end + 2] == (",", "CC") and tags[end + 2 : end + 3] in _PAST_TENSES
    )


_PAST_TENSES = (("VBD",), ("VBZ",), ("VBN",))


def _is_named_at_end(site: Site, source: Range) -> bool:
    """Tell "…, which is late, says Ms Adler." from "Ms Roe, who left, said nothing"."""
    tags = site.reading.tags
    return (
        (
            tags[source[0]] in NAMES
            or (
                site.candidate.entry.lemma == "say"
                and site.reading.lower[source[1] - 1] in SPEAKING_NOUNS
            )
        )
        and site.ceiling - source[1] <= _LONGEST_PLACE
        and _VERBS_AND_COMMAS.isdisjoint(tags[source[1] : site.ceiling])
        and Frame.BARE in site.frames
        and not site.is_addressed
    )


_LONGEST_PLACE = 6
_VERBS_AND_COMMAS = FINITE | {",", "TO", "VBG"}


def inserted(site: Site, stops: Stops) -> Proposal | None:
    """Propose what stands around source and cue: The plan, he said, would help."""
    if not site.is_reporting or (
        site.frames.isdisjoint(_FRAMES_BEHIND) and not is_news(site)
    ):
        return None
    source = site.subject
    if source is not None and _follows_as(site, source):
        content = _behind_comma(site, _behind_medium(site) + 1, stops)
        return site.propose("inserted", source, content) if content else None
    if (
        source is None
        or site.reading.tags[source[0]] in WH_WORDS
        or not _ends_content(site.reading, source[0], site.floor)
        or not (_closes_a_quotation(site, source[0]) or _has_no_content_behind(site))
    ):
        return None
    if site.following.kind is _QUOTATION and source[0] == site.floor:
        # A sentence of its own: “A.” He added, “B.”
        return None
    content = _content_around(site, source[0], site.candidate.group[1], stops)
    if (
        content is None
        or _is_question_put(site.reading, content)
        or _is_condition(site, content)
    ):
        return None
    return site.propose("inserted", source, content)


def _is_condition(site: Site, content: tuple[Range, ...]) -> bool:
    """
    Tell "If he lost, | Roe would appeal" from "It was late, he would say".

    "Roe said if he lost, | he would appeal" has the condition behind another's cue.
    """
    (first, end), *others = content
    reading = site.reading
    if (
        others
        or "MD" not in reading.tags[slice(*site.candidate.group)]
        or reading.quotation_of[end - 1] != OUTSIDE
    ):
        return False
    tags, lower = reading.tags, reading.lower
    for index in range(end - 2, first - 1, -1):
        if tags[index] == ",":
            return lower[index + 1] in _CONDITIONS or (
                # "If he lost, Roe said, | he would appeal"
                lower[first] in _CONDITIONS and tags[end - 1] in FINITE
            )
        if lower[index] in _CONDITIONS:
            return (
                index == first
                or tags[index - 1] in FINITE
                or lower[index - 1] == "that"
            )
    return False


_CONDITIONS = frozenset({"if", "when", "once", "unless", "until", "after", "before"})


def _is_question_put(reading: Reading, content: tuple[Range, ...]) -> bool:
    """Tell "Asked if he would go, | Roe said no" from "He asked for it, she said"."""
    (first, end), *others = content
    if others or reading.lower[first] not in _OPEN_QUESTIONS:
        return False
    near = reading.lower[first : min(end, first + _LONGEST_SUBJECT)]
    asked = next((at for at, word in enumerate(near, first) if word in _ASKED), None)
    return (
        asked is not None
        and reading.tags[asked] in {"VBN", "VBD"}
        and (asked == first or reading.lower[asked - 1] in _BEFORE_ASKED)
        and "," not in reading.tags[first:end]
        and reading.quotation_of[first] == reading.quotation_of[end] == OUTSIDE
    )


_LONGEST_SUBJECT = 8
_ASKED = frozenset({"asked", "pressed", "questioned", "quizzed", "challenged"})
_OPEN_QUESTIONS = _ASKED | {"when", "after", "if", "once", "while"}
_BEFORE_ASKED = BE | {"when", "if", "once", "being", "later", "again"}


def forecast(site: Site, stops: Stops) -> Proposal | None:  # noqa: ARG001  # as others
    """Propose "more" in "more than analysts expected", "the $4m they had forecast"."""
    candidate, reading = site.candidate, site.reading
    start, end = candidate.group
    tags, lower = reading.tags, reading.lower
    if (
        candidate.entry.lemma not in _FORECASTING
        or start - 2 < site.floor
        or lower[start - 1] not in _FORECASTERS
        or (end < site.ceiling and tags[end] not in _BEHIND_FORECASTS)
    ):
        return None
    first = start - 1
    while (
        first - 1 > site.floor
        and tags[first - 1] in {"JJ", "JJS"}
        # but "the $3m | analysts had forecast"
        and not any(map(str.isdigit, reading.words[first - 1]))
    ):
        # "most analysts", "financial analysts"
        first -= 1
    than = first - 1
    begin = base_noun_phrase(reading, first, site.floor)
    if lower[than] == "than":
        begin = base_noun_phrase(reading, than, site.floor)
        begin = begin if begin < than else than - 1
        if _COMPARED.isdisjoint(tags[begin:than]):
            return None
        content = begin, than
    elif tags[begin] == "DT" and not _COUNTED.isdisjoint(tags[begin:first]):
        content = begin, first
    else:
        return None
    return site.propose("forecast", (first, start), (content,))


_FORECASTING = frozenset(
    {"expect", "forecast", "predict", "anticipate", "estimate", "project"}
)
_FORECASTERS = frozenset(
    """
    analysts economists experts forecasters strategists traders investors
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)
_BEHIND_FORECASTS = frozenset({".", ",", ":", "IN", "CC", "''", "-RRB-"})
_COMPARED = frozenset({"JJR", "RBR"})
_COUNTED = frozenset({"CD", "$"})


def _follows_as(site: Site, source: Range) -> bool:
    """Tell "As Ms Adler has said, the road is long"."""
    reading = site.reading
    if source[0] - 1 != site.floor or reading.lower[site.floor] != "as":
        return False
    end = _behind_medium(site)
    return (
        end + 1 < site.ceiling
        and reading.tags[end] == ","
        and reading.tags[source[0]] not in WH_WORDS
        and (
            end + 1 in reading.openings
            or is_clause_start(reading, end + 1, site.ceiling)
        )
    )


def _behind_medium(site: Site) -> int:
    """
    Step over where and when it is said: "As he puts it in a letter to us, “…”".

    What stands between the cue and the comma is that, as long as no verb is in it.
    """
    reading, end = site.reading, site.candidate.group[1]
    if reading.lower[end : end + 1] not in _MEDIUM:
        return end
    tags = reading.tags
    farthest = min(end + _LONGEST_MEDIUM, site.ceiling)
    for index in range(end + 1, farthest):
        if tags[index] in {",", ":", "``"}:
            return index
        if tags[index] in FINITE or tags[index] == "''":
            break
    if reading.lower[end] not in {"in", "on"}:
        return end
    return noun_phrase_after(reading, end + 1, site.ceiling) or end


_MEDIUM = tuple((word,) for word in ("in", "on", "at", "to", "during", "last"))
_LONGEST_MEDIUM = 12


def _closes_a_quotation(site: Site, index: int) -> bool:
    """
    Tell whether the quotation before *index* waits for who said it: “…,” he told ….

    Then a title, a name or a clause behind the cue is not what was said: "he told
    “Today” on Monday", "she said of the plan", "he asked her".
    """
    reading, following = site.reading, site.following
    mark = index - 1
    if (
        index < max(2, site.floor)
        or reading.tags[mark] != "''"
        or reading.lower[mark - 1] not in WAITING
    ):
        return False
    is_asked = site.candidate.entry.lemma in _ASKING
    if index == site.floor:
        # “Is it late?” Ms Lisi asked the judge: a sentence ends at the mark.
        return (
            is_asked
            and following.kind is _NOUN_PHRASE
            and reading.lower[mark - 1] == "?"
        )
    quotation = reading.quotations[reading.quotation_of[mark]]
    if (
        reading.lower[mark - 1] == ","
        and quotation.first <= site.floor
        and not FINITE.isdisjoint(reading.tags[quotation.first : mark])
    ):
        # A sentence that is quoted from its first word on: whatever follows the cue,
        # "she said late last month, “but …”", "he wrote after the Herald had asked".
        return following.kind is not _THAT
    if following.kind is _QUOTATION:
        return reading.tags[following.start - 1] != ","
    if following.kind is _NOUN_PHRASE:
        after = site.candidate.group[1]
        return is_asked or (
            reading.tags[after] == "PRP" and Frame.NP not in site.frames
        )
    return following.kind is _PREPOSITION or (
        site.is_addressed and following.kind is _CLAUSE
    )


_ASKING = frozenset({"ask"})


def behind_stop(
    site: Site,
    stops: Stops,  # noqa: ARG001  # rules are called alike
) -> Proposal | None:
    """Propose the quotation that a full stop parts from the cue: “A”. He said."""
    reading, floor = site.reading, site.floor
    end = site.candidate.group[1]
    if (
        floor < 2
        or reading.tags[floor - 1] != "."
        or reading.tags[floor - 2] != "''"
        # nothing but "Ms Adler said."
        or reading.tags[end : end + 1] != (".",)
        or site.ceiling > end + 1
        or Frame.PARENTHETICAL not in site.frames
        or not site.is_reporting
    ):
        return None
    source, number = site.subject, reading.quotation_of[floor - 2]
    if source is None or source[0] != floor or number == OUTSIDE:
        return None
    quotation = reading.quotations[number]
    if (
        reading.sentence_start(floor - 1) not in range(quotation.first, floor)
        or reading.segment_of[reading.sentence_of[floor - 2]]
        != reading.segment_of[reading.sentence_of[floor]]
        or FINITE.isdisjoint(reading.tags[quotation.first : floor])
    ):
        return None
    return site.propose("inserted", source, quotation.parts)


def said_this(
    site: Site,
    stops: Stops,  # noqa: ARG001  # rules are called alike
) -> Proposal | None:
    """Propose the quoted paragraph above "Ms Adler told this to reporters"."""
    reading, floor = site.reading, site.floor
    this = site.candidate.group[1]
    if (
        reading.lower[this : this + 1] != ("this",)
        or reading.lower[this + 1 : this + 2] not in _BEHIND_THIS
        or site.candidate.entry.lemma not in _SAYING_THIS
        or floor < 1
        or reading.tags[floor - 1] != "''"
        # a mark without a partner
        or reading.quotation_of[floor - 1] == OUTSIDE
        or reading.quotation_of[floor] != OUTSIDE
    ):
        return None
    source = site.subject
    if source is None or source[0] != floor:
        return None
    quotation = reading.quotations[reading.quotation_of[floor - 1]]
    here, above, opening = (
        reading.segment_of[reading.sentence_of[index]]
        for index in (floor, floor - 1, quotation.first - 1)
    )
    if here == above or (quotation.first > 0 and opening == above):
        # in the same paragraph, or not the whole of the one above
        return None
    behind = this + 1
    while behind < site.ceiling and reading.lower[behind] not in {"when", "while"}:
        if reading.tags[behind] in FINITE:
            # "said this in itself was no reason to act"
            return None
        behind += 1
    return site.propose("inserted", source, quotation.parts)


_SAYING_THIS = frozenset({"tell", "say", "state", "announce", "declare"})
_BEHIND_THIS = tuple(
    (word,) for word in ("to", "in", "at", "on", "during", "when", "while", ".")
)


_FRAMES_BEHIND = frozenset({Frame.PARENTHETICAL, Frame.QUOTE})


def _may_follow_content(site: Site, index: int) -> bool:
    """Tell whether the cue takes contents before it, and one may end at *index*."""
    return (
        not site.frames.isdisjoint(_FRAMES_BEHIND)
        and site.is_reporting
        and _ends_content(site.reading, index, site.floor)
    )


def _ends_content(reading: Reading, index: int, floor: int) -> bool:
    """Tell whether a comma, a dash or a closing mark stands before *index*."""
    before = index - 1
    if before < floor - 1 or before < 0:
        return False
    number = reading.quotation_of[before]
    if number != OUTSIDE and reading.quotations[number].end == index:
        return reading.quotations[number].closed and (
            before >= floor
            # "“We checked.”¶ Her chief agrees": of another paragraph
            or reading.lower[before - 1] == ","
            or reading.segment_of[reading.sentence_of[before]]
            == reading.segment_of[reading.sentence_of[index]]
        )
    return before >= floor and (
        reading.tags[before] == "," or reading.lower[before] in DASHES
    )


def _content_around(
    site: Site, start: int, end: int, stops: Stops, *, is_inverted: bool = False
) -> tuple[Range, ...] | None:
    """
    Return the content before *start*, with what goes on behind *end*.

    ``None`` where it is a mere adverbial: "On Monday", "Still" before a comma; but
    for an inverted cue, which takes no content but around it.
    """
    reading = site.reading
    before = content_before(reading, start, site.floor)
    if before is None:
        return None
    content = _with_rest(site, before, end, stops)
    first, last = before[-1]
    goes_on_behind = len(content) > len(before)
    says_something = (
        reading.quotation_of[last - 1] != OUTSIDE
        or (goes_on_behind and reading.tags[first] not in _ADVERBIAL_TAGS)
        # "Not a single coin, she said, came out of the fund"
        or (
            reading.lower[first] == "not"
            and reading.tags[first + 1] in {"DT", "JJ", "CD", "NN", "NNS"}
            and content[-1] != before[-1]
            and reading.tags[content[-1][0]] in FINITE
        )
        # "Most alarming, she said, is the use of force"
        or (
            goes_on_behind
            and reading.lower[content[-1][0]] in BE
            and reading.tags[last - 1] in _FRONTED_TAGS
        )
        # "Until now, says Ms Adler, there was none"; "that, she says, will decide"
        or (goes_on_behind and is_inverted and has_clause(reading, content[-1]))
        # "Not yet, says Ms Adler."
        or (is_inverted and _ends_there(reading, end))
        # "Instead of building roads, she went on, the town should plant trees"
        or (
            goes_on_behind
            and last - first >= _SHORTEST_FRAGMENT
            and "VBG" in reading.tags[first:last]
            and not is_inverted
            and _is_pronoun_inserted(site, start)
        )
        or any(has_clause(reading, part) for part in before)
        or (
            last - first >= _SHORTEST_FRAGMENT
            and reading.tags[first] not in _ADVERBIAL_TAGS
        )
    )
    return content if says_something else None


def _is_pronoun_inserted(site: Site, start: int) -> bool:
    """Tell ", she went on," with nothing but a pronoun and a cue between commas."""
    reading, end = site.reading, site.candidate.group[1]
    return (
        reading.tags[start] == "PRP"
        and reading.tags[start - 1] == ","
        and site.candidate.group[0] == start + 1
        and reading.tags[end : end + 1] == (",",)
        and is_clause_start(reading, end + 1, site.ceiling)
    )


def _ends_there(reading: Reading, end: int) -> bool:
    """Tell whether the sentence ends at *end*, or goes on about the source."""
    after = reading.tags[end : end + 2]
    return after[:1] == (".",) or (after[:1] == (",",) and after[1:] in _RELATIVES)


_FRONTED_TAGS = frozenset({"JJ", "JJS", "JJR", "VBG", "DT"})
_RELATIVES = (("WP",), ("WP$",), ("WDT",))
_ADVERBIAL_TAGS = frozenset({"IN", "TO", "VBG", "VBN", "RB"})


def _has_verb(reading: Reading, end: int, ceiling: int) -> bool:
    """Tell whether the noun phrase that ends at *end* has a verb of its own."""
    while end < ceiling and reading.tags[end] in ADVERBS:
        end += 1
    return end < ceiling and reading.tags[end] in FINITE


def _has_no_content_behind(site: Site) -> bool:
    """Tell whether nothing that could be content follows the cue directly."""
    following, reading = site.following, site.reading
    kind = following.kind
    if kind is _QUOTATION:
        # “A,” he said, “B”: the quotation goes on behind the insertion.
        # So does “A,” he told reporters, “B”, where the object is whom he told.
        is_gone_over = following.object is None or site.is_addressed
        return is_gone_over and reading.tags[following.start - 1] == ","
    if kind is _ING:
        return Frame.ING not in site.frames
    if kind is _PREPOSITION:
        return following.object is None or site.is_addressed
    if kind in {_NOUN_PHRASE, _WH}:
        if kind is _NOUN_PHRASE and site.is_addressed:
            return True
        after = site.candidate.group[1]
        word = reading.lower[after]
        return (
            word in TIME_WORDS
            or word in _ADVERBIALS
            or past_date(reading, after, site.ceiling) is not None
        )
    return kind is _END


# What begins a time, a place or an addressee.
_ADVERBIALS = frozenset(
    """
    in on at during after before to from via through by with as while when following
    last this late early of about
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _with_rest(
    site: Site, content: tuple[Range, ...], end: int, stops: Stops
) -> tuple[Range, ...]:
    """Add what goes on behind an inserted source and cue that end at *end*."""
    reading, ceiling = site.reading, site.ceiling
    sign = _next_sign(reading, end, ceiling)
    if sign is None or sign in stops or sign + 1 in stops:
        return content
    start = sign + 1
    if not goes_on(reading, start, ceiling):
        return content
    before = reading.quotation_of[content[-1][1] - 1]
    here = reading.quotation_of[start]
    if here in (OUTSIDE, reading.quotation_of[site.candidate.main]):
        rest = content_after(reading, start, ceiling, stops) if here == before else None
        return (*content, rest) if rest else content
    if before in (OUTSIDE, here):
        return content
    return (*content, *quotation_content(reading, start, ceiling, stops))


def _next_sign(reading: Reading, start: int, ceiling: int) -> int | None:
    """Return the comma, dash or colon that ends the insertion, if one does."""
    for index in range(start, min(ceiling, start + _LONGEST_INSERTION)):
        tag, word = reading.tags[index], reading.lower[index]
        if tag == "," or word in DASHES or word == ":":
            return index
        if tag in FINITE or tag == ".":
            return None
    return None
