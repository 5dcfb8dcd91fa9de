"""
Agreement: whose spans are taken where the models and a rule see the same cue.

They are the models', but for what the rules were measured to do better: lists of
objects, contents that are whole quotations or go on over paragraphs, beginnings behind
"that" or a mark, rarer frames, the sources of participles and of second verbs.
"""

from collections.abc import Sequence

from quotekit.lexicons.confidences import AGREED
from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    MONTHS,
    NAMES,
    OCCASIONS,
    OF_SPEAKING,
    ONLY_OBJECTS,
    TIME_WORDS,
    WH_WORDS,
    past_date,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading, tokens_of
from quotekit.stages.rules import Proposal
from quotekit.stages.rules.around import CONTENT_BEFORE
from quotekit.stages.rules.blocks import BLOCK_BELOW
from quotekit.stages.rules.sources import PLACING


def agreed(reading: Reading, learned: Proposal, ruled: Proposal) -> Proposal:
    """
    Return what both see: the models' spans, and the rule's name behind theirs.

    A participle has the source of its clause, which the rules look for farther away.
    """
    if len(ruled.cue) > 1 and ruled.rule in _AROUND_SOURCES:
        # "TASS | quoted | Tom Hart | as saying", "in | his | view": whose words they
        # are, stands inside
        return ruled._replace(rule=AGREED + ruled.rule, score=learned.score)
    if ruled.rule in _OF_PASSIVES:
        learned = _with_undergoer(learned, ruled)
    content, source = learned.content, learned.source
    if content != ruled.content and _is_better(reading, learned, ruled):
        content = ruled.content
    if ruled.rule == BLOCK_BELOW:
        below = reading.sentence_end(ruled.main)
        blocks = tuple(part for part in ruled.content if part[0] >= below)
        if (
            learned.content[-1][1] <= below
            # "Police said that Tom Roe wrote: | “…”"
            and below not in reading.openings
            and _is_clause(reading, learned.content[0])
        ):
            # "She says | that it rains: | …": what is said, and how
            content = (*learned.content, *blocks)
    if (
        source != ruled.source
        and ruled.source
        and (
            _overruns(reading, learned, ruled)
            # "The answer, says Ana Lisi, the head of the firm, | is trust"
            or (content == ruled.content and _holds_part(source, content[1:]))
        )
    ):
        source = ruled.source
    return Proposal(
        rule=AGREED + ruled.rule,
        main=learned.main,
        lemma=learned.lemma,
        type=learned.type,
        negated=learned.negated,
        cue=learned.cue,
        source=source,
        content=content,
        score=learned.score,
    )


_AROUND_SOURCES = frozenset({"phrase-that", "view-of"})


def _with_undergoer(learned: Proposal, ruled: Proposal) -> Proposal:
    """
    Give a passive its subject for content: "Voters | are asked | to wait".

    It is not they who ask; and "is accused of" is all cue.
    """
    if ruled.lemma in _WITHOUT_UNDERGOER or len(ruled.content) == 1:
        return learned
    first, start = ruled.content[0], ruled.content[-1][0]
    cue, (begin, end) = learned.cue, learned.content[-1]
    if start == ruled.cue[-1][1] == cue[-1][1] + 1 == begin + 1 < end and (
        ruled.lemma in _WITH_PREPOSITION
    ):
        # "is accused | of fraud"
        cue, begin = ruled.cue, start
    if begin <= ruled.main or first[1] > ruled.main:
        return learned
    source = learned.source
    if not ruled.source and _holds_part(source, (first,)):
        source = ()
    before = learned.content[:-1]
    if len(learned.content) == 1:
        before = (first,)
    return learned._replace(cue=cue, source=source, content=(*before, (begin, end)))


_WITHOUT_UNDERGOER = frozenset({"tell", "want"})
_WITH_PREPOSITION = frozenset({"accuse", "blame", "suspect"})


def _is_better(reading: Reading, learned: Proposal, ruled: Proposal) -> bool:
    """Tell whether the rule's content is to be taken where the models' is another."""
    content = learned.content
    return (
        ruled.rule in _OVER_PARAGRAPHS
        or (ruled.rule in _OF_LISTS and _is_cut_list(reading, content, ruled))
        or _misses_beginning(reading, content, ruled)
        or _lacks_subject(reading, content, ruled)
        or _lacks_predicate(reading, content, ruled)
        # "the 13 percent | analysts had expected"
        or (ruled.rule == _OF_FORECASTS and not learned.source)
        or _is_elsewhere(content, ruled)
        or _holds_predicate(reading, content, ruled)
        or _adds_to_quotations(reading, content, ruled)
        or _lacks_paragraphs(reading, content, ruled)
        or _holds_source(reading, learned, ruled)
        or _tells_of_source(learned, ruled)
        or _lacks_front(reading, content, ruled)
        or _lacks_quotation(reading, content, ruled)
        or _is_cut_clause(reading, content, ruled)
        or _holds_medium(reading, content, ruled)
        # "The club, | it is understood, | will close"
        or (ruled.rule == _OF_IMPERSONALS and ruled.content[0][0] < ruled.main)
        # "was urged | to act by campaigners", who urge it
        or (ruled.rule == _OF_AGENTS and _holds_part(ruled.source, content))
    )


_OF_IMPERSONALS = "passive-that"
_OF_PASSIVES = frozenset({"passive-preposition", "passive-to", "passive-by"})


def _holds_medium(reading: Reading, learned: Sequence[Range], ruled: Proposal) -> bool:
    """Tell "said in | an emailed statement it would close": it is where it is said."""
    first, start = learned[0][0], ruled.content[0][0]
    return (
        ruled.rule == "verb-clause"
        and len(learned) == 1
        and first == ruled.cue[-1][1] + 1
        and reading.lower[first - 1] in {"in", "during", "at"}
        and first < start
        and reading.lower[start - 1] in OF_SPEAKING
    )


def _tells_of_source(learned: Proposal, ruled: Proposal) -> bool:
    """Tell "Ana Lisi, | who farms, | told the Post that", whose content follows."""
    return (
        bool(learned.source)
        and learned.source[-1][1] <= learned.content[0][0]
        and learned.content[-1][1] <= learned.cue[0][0]
        and ruled.content[0][0] >= learned.cue[0][0]
    )


def _is_clause(reading: Reading, part: Range) -> bool:
    """Tell "that it rains" and "for boats" from "using his account", "this tweet"."""
    first, end = part
    if end - first == 1:
        return False
    if reading.lower[first] in _OPENING_BLOCKS:
        return True
    for index, tag in enumerate(reading.tags[first:end], first):
        if tag in FINITE:
            return True
        if (
            tag in WH_WORDS
            or tag in _ADJUNCTS
            # "a photo he took", "the news that it had closed"
            or (index > first and (tag == "PRP" or reading.lower[index] == "that"))
        ):
            break
    return False


_ADJUNCTS = frozenset({"VBG", "VBN", "TO", ","})
_OPENING_BLOCKS = frozenset(
    {"that", "if", "whether", "to", "for", "how", "why", "what", "where", "when", "who"}
)


def _overruns(  # noqa: PLR0911  # a table of cases
    reading: Reading, learned: Proposal, ruled: Proposal
) -> bool:
    """
    Tell whether the rules' source is the better one.

    The models lack the source of a participle or of a second verb, leave holes in
    others, and carry some on into where or on what occasion something was said: "Ms
    Adler in an interview", "the minister, speaking at a school".
    """
    if ruled.rule == _OF_AGENTS and ruled.source[0][0] > ruled.main:
        # "was condemned as “a betrayal” by | the union": nobody else says it
        return (
            not learned.source
            or learned.source[0][0] <= ruled.main
            # "was accused by | prosecutors of fraud"
            or _holds_part(learned.source, ruled.content)
        )
    if not learned.source:
        return (
            reading.tags[ruled.main] == "VBG"
            or _is_coordinated(reading, ruled)
            or _has_date_between(reading, ruled)
            or ruled.rule in {_OF_HEADLINES, _OF_FORECASTS}
            # "“It is late”, - stressed | Ana Lisi"
            or (
                ruled.rule in CONTENT_BEFORE
                and reading.quotation_of[ruled.content[0][1] - 1] != OUTSIDE
            )
        )
    if len(learned.source) > 1 or (
        # "The first governor to back | him said"
        reading.lower[learned.source[0][0]] in ONLY_OBJECTS
    ):
        return True
    (first, end), (start, last) = learned.source[0], ruled.source[0]
    if reading.tags[ruled.main] == "VBG" and end == ruled.cue[0][0] and start < first:
        # "wrote to the club in | April | asking for help"
        return reading.lower[first - 1] in PLACING
    if first < start and end == last:
        # "In his speech | Ambassador Ode said"
        # "Last Friday | Bishop Ode said"
        before = reading.lower[first:start]
        return (
            not OCCASIONS.isdisjoint(before)
            or (_TIMES.issuperset(before) and reading.tags[start] != "POS")
            # "The pier closed in May and | Ana Lisi said"
            or (
                reading.tags[start - 1] == "CC"
                and not FINITE.isdisjoint(reading.tags[first:start])
                and WH_WORDS.isdisjoint(reading.tags[first:start])
            )
        )
    if start < first and end == last and ruled.rule.startswith("label-"):
        # "Rep. Gus Holl (R-KS), ranking member of the panel: “…”"
        return True
    if start < first - 2 and end == last:
        # "An email seen by | the Herald"
        return reading.tags[first - 2 : first] == ("VBN", "IN")
    if first != start or last >= end or len(ruled.source) > 1:
        return False
    tags = reading.tags
    if tags[last] == ",":
        return last + 1 < end and tags[last + 1] in _CIRCUMSTANCES
    return tags[last] in {"IN", "TO"}


_TIMES = TIME_WORDS | MONTHS | {"last", "this", "next", "on", "in", "late", "early"}
_OF_HEADLINES = "headline-colon"
_OF_FORECASTS = "forecast"
_OF_AGENTS = "passive-by"


def _has_date_between(reading: Reading, ruled: Proposal) -> bool:
    """Tell whether a date stands behind the source: "Amnesty on May 4, 2024 said"."""
    between = reading.lower[ruled.source[-1][1] : ruled.cue[0][0]]
    return len(between) <= _LONGEST_DATE and not _DATES.isdisjoint(between)


_LONGEST_DATE = 6
_DATES = MONTHS | TIME_WORDS


def _is_coordinated(reading: Reading, ruled: Proposal) -> bool:
    """Tell whether a cue shares the subject before it: "… but stressed that"."""
    before = ruled.cue[0][0] - 1
    while before > 0 and reading.tags[before] in ADVERBS:
        before -= 1
    return before > 0 and reading.tags[before] in {"CC", ","}


_CIRCUMSTANCES = frozenset({"VBG", "VBN", "IN", "TO", "RB"})


def _misses_beginning(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """Tell whether the models' content has words before its "that" or its mark."""
    start = ruled.content[0][0]
    return (
        ruled.content[-1][1] == learned[-1][1]
        and learned[0][0] < start
        and tokens_of(ruled.content) < tokens_of(learned)
        and (
            reading.lower[start] in _OPENERS
            or start in reading.openings
            or ruled.rule == _OF_SOURCES_BEFORE
            # "apologized | to customers for the delay"
            or (
                ruled.rule == "verb-preposition"
                and reading.lower[learned[0][0]] == "to"
                and reading.lower[start - 1] == "for"
            )
            # "told | the meeting the dam was safe"
            or (ruled.rule == "verb-clause" and ruled.lemma == "tell")
            # "said | Oct. 3 the dam was safe"
            or past_date(reading, learned[0][0], start) == start
        )
    )


_OPENERS = frozenset({"that", "to", "whether"})
# It knows what is said of its source: "According to Ms Adler, who chairs it, …".
_OF_SOURCES_BEFORE = "according-to"


def _lacks_subject(reading: Reading, learned: Sequence[Range], ruled: Proposal) -> bool:
    """Tell "This, the bishop warned, | can stir hatred": this can, he warned."""
    first = learned[0][0]
    return (
        ruled.rule == "inserted"
        and len(ruled.content) > 1
        and ruled.content[1:] == tuple(learned)
        and reading.tags[first] in FINITE
        and reading.quotation_of[first] == OUTSIDE
    )


def _lacks_predicate(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """Tell "The problem, says Ana Lisi, | is money": all of it is what she says."""
    if ruled.rule not in _INSERTED or len(ruled.content) != 2 or len(learned) != 1:
        return False
    (first, end), (start, last) = ruled.content
    verb = start
    while verb < last - 1 and reading.tags[verb] in ADVERBS:
        verb += 1
    return (
        learned[0] == (first, end)
        and reading.tags[verb] in FINITE
        and FINITE.isdisjoint(reading.tags[first:end])
        and reading.quotation_of[first] == reading.quotation_of[verb] == OUTSIDE
        and reading.tags[start - 1] == ","
    )


_INSERTED = frozenset({"inserted", "inverted", "according-to"})


def _holds_part(source: Sequence[Range], parts: Sequence[Range]) -> bool:
    """Tell whether a source reaches into parts of a content."""
    return any(
        first < end and start < stop for first, stop in source for start, end in parts
    )


def _is_elsewhere(learned: Sequence[Range], ruled: Proposal) -> bool:
    """
    Tell whether the models and a rule of a rarer kind see wholly other contents.

    Of the commoner kinds the models have seen enough to know better.
    """
    return ruled.rule not in COMMON_RULES and tokens_of(learned).isdisjoint(
        tokens_of(ruled.content)
    )


def _holds_predicate(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """Tell "his call for a boycott | was ignored", which the models take in."""
    if not ruled.rule.startswith(_OF_NOUNS) or len(ruled.content) > 1:
        return False
    (first, end), (start, last) = learned[0], ruled.content[0]
    return first == start and last < end and reading.tags[last] in FINITE


def _adds_to_quotations(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """Tell whether the models take words along to what is whole quotations."""
    if reading.quotation_of[ruled.main] != OUTSIDE or not all(
        reading.quotation_of[first] != OUTSIDE
        and reading.part_at(first) == (first, end)
        for first, end in ruled.content
    ):
        return False
    more = tokens_of(learned) - tokens_of(ruled.content)
    return (
        bool(more)
        and tokens_of(ruled.content) <= tokens_of(learned)
        and all(reading.quotation_of[index] == OUTSIDE for index in more)
    )


def _lacks_paragraphs(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """
    Tell whether the models see but a part of a quotation over several paragraphs.

    A paragraph that reopens its mark goes on with the quotation before it, which is
    one content; the models look no farther than the paragraph of the cue.
    """
    had, whole = tokens_of(learned), tokens_of(ruled.content)
    if not had < whole:
        return False
    lacking = {reading.quotation_of[index] for index in whole - had}
    number = min(lacking)
    return (
        len(lacking) == 1
        and number != OUTSIDE
        and len(reading.quotations[number].parts) > 1
        and any(reading.quotation_of[index] == number for index in had)
    )


def _holds_source(reading: Reading, learned: Proposal, ruled: Proposal) -> bool:
    """
    Tell "It rained, said | a nurse in a town that …", where the nurse says it.

    "Ms Adler, who left, said | the town is wet" has her before the verb.
    """
    if ruled.rule != "inverted" or reading.lower[ruled.main] not in _SAYING:
        return False
    (first, end), stop = ruled.content[-1], ruled.source[-1][1]
    return (
        not learned.source
        and reading.tags[ruled.source[0][0]] in _SOMEBODY
        and (stop >= learned.content[0][1] or reading.tags[stop] in _RELATIVES)
        and not FINITE.isdisjoint(reading.tags[first:end])
        and WH_WORDS.isdisjoint(reading.tags[first + 1 : end])
        and learned.content[0][0] == ruled.source[0][0] == ruled.cue[-1][1]
        and ruled.content[-1][1] <= ruled.cue[0][0]
    )


def _lacks_front(reading: Reading, learned: Sequence[Range], ruled: Proposal) -> bool:
    """Tell "Most alarming, she said, | is the use of force" from the whole of it."""
    return (
        ruled.rule == "inserted"
        and len(ruled.content) > len(learned)
        and learned[0][0] > ruled.main
        and tokens_of(learned) <= tokens_of(ruled.content)
        and reading.lower[learned[0][0]] in _BEING
    )


def _lacks_quotation(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """Tell "“See you on Monday,” she joked, | “and on Tuesday.”" from both parts."""
    if (
        ruled.rule not in CONTENT_BEFORE
        or len(ruled.content) == len(learned)
        or reading.quotation_of[ruled.main] != OUTSIDE
    ):
        return False
    lacking = [part for part in ruled.content if part not in learned]
    return len(lacking) == len(ruled.content) - len(learned) and all(
        first in reading.openings and reading.part_at(first) == (first, end)
        for first, end in lacking
    )


def _is_cut_clause(reading: Reading, learned: Sequence[Range], ruled: Proposal) -> bool:
    """Tell "said it had a plan | and was working on it", whose second verb is its."""
    if ruled.rule != "verb-clause" or len(learned) != 1 or len(ruled.content) != 1:
        return False
    (first, end), (start, last) = learned[0], ruled.content[0]
    return (
        first == start
        and end + 2 < last
        and reading.tags[first] == "PRP"
        and reading.tags[end] == "CC"
        and not _VERBS_OF_CLAUSES.isdisjoint(reading.tags[first:end])
        and (reading.tags[end + 1] == "MD" or reading.lower[end + 1] in _BEING)
        and (reading.tags[end + 1] == "MD" or reading.tags[end + 2] == "VBG")
    )


_VERBS_OF_CLAUSES = FINITE | {"VBN"}
_BEING = frozenset({"was", "were", "is", "are"})
_SAYING = frozenset({"said", "says", "suggests", "warns"})
_RELATIVES = frozenset({"WDT", "WP", "IN"})
_SOMEBODY = NAMES | {"DT", "PRP$"}
_OF_NOUNS = "noun-"
COMMON_RULES = frozenset(
    {
        "inserted",
        "inverted",
        "quotation-after-cue",
        "verb-clause",
        "verb-noun-phrase",
        "verb-that",
    }
)


def _is_cut_list(
    reading: Reading, learned: Sequence[Range], proposal: Proposal
) -> bool:
    """
    Tell whether the models end a content inside a list that the rules see to its end.

    Press releases list what somebody welcomes ("A, B and C"); news seldom does.
    """
    ruled, of_objects = proposal.content, proposal.rule == _OF_OBJECTS
    if len(learned) != 1 or len(ruled) != 1:
        return False
    (first, end), (start, last) = learned[0], ruled[0]
    if first != start or end >= last:
        return False
    between = reading.tags[end:last]
    if between[0] == "," and reading.lower[end + 1 : end + 3] == ("in", "particular"):
        # "a fund for schools | , in particular, for girls"
        return True
    if between[0] not in {",", "CC"} or "CC" not in between[:_LIST_REACH]:
        return False
    # "to sue Lund | , Ode and Hull", but "to go | , and it rained"
    return of_objects or (between[0] == "," and FINITE.isdisjoint(between))


_LIST_REACH = 25
_OF_LISTS = frozenset({"verb-noun-phrase", "verb-preposition", "verb-to", "verb-that"})
# Their contents are paragraphs, and the models read one.
_OVER_PARAGRAPHS = frozenset({"turn", "list-below-cue", "label-line"})
_OF_OBJECTS = "verb-noun-phrase"
