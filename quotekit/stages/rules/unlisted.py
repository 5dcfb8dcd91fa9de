"""
Unlisted cues: a quotation whose place says that somebody is quoted, whatever the verb.

"The club hit back: “…”" and "“…,” quipped another" report, though no lexicon of cues
has the verb: a colon before a quotation, and a comma inside its closing mark, are
seldom written for anything else.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from quotekit.annotations.attributions import AttributionType
from quotekit.stages.columns.phrases import (
    ADVERBS,
    BE,
    FINITE,
    NAMES,
    VERBS,
    WAITING,
    WH_WORDS,
    noun_phrase_after,
    noun_phrase_before,
    verb_group,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules.blocks import has_body_below
from quotekit.stages.rules.own_subjects import own_subject
from quotekit.stages.rules.sites import Proposal
from quotekit.stages.rules.translations import block_below

_LONGEST_CUE = 12
_FARTHEST_VERB = 40
_SHORTEST_QUOTATION = 3


def unlisted_cues(reading: Reading, claimed: AbstractSet[int]) -> Iterable[Proposal]:
    """
    Propose the quotations with which a verb that no lexicon has quotes somebody.

    Args:
        reading:
            The text's columns.

        claimed:
            The quotations that other attributions have already.
    """
    for number in range(len(reading.quotations)):
        if number in claimed:
            continue
        proposal = (
            _behind_colon(reading, number)
            or _before_verb(reading, number)
            or _before_stray_comma(reading, number)
            or _behind_comma(reading, number)
            or _behind_agreement(reading, number)
        )
        if proposal is not None:
            yield proposal


def _has_verb(reading: Reading, number: int) -> bool:
    """Tell a sentence in quotation marks from a title or a catchword."""
    quotation = reading.quotations[number]
    return quotation.words >= _SHORTEST_QUOTATION and not _ANY_VERB.isdisjoint(
        reading.tags[quotation.first : quotation.end]
    )


_ANY_VERB = FINITE | {"VB"}


def _ends_sentence(reading: Reading, number: int) -> bool:
    """Tell whether a quotation ends its sentence, with a full stop of its own."""
    quotation = reading.quotations[number]
    last = quotation.end - 1 - quotation.closed
    return reading.tags[last] == "." and reading.sentence_end(last) <= quotation.end


def _behind_colon(reading: Reading, number: int) -> Proposal | None:
    """Propose what stands behind a colon, by what stands before it."""
    colon = reading.quotations[number].first - 1
    if (
        colon < 1
        or reading.lower[colon] != ":"
        or reading.lower[colon - 1] in _OF_EXAMPLES
        or not _has_verb(reading, number)
    ):
        return None
    floor = reading.sentence_start(colon)
    return (
        _verb_first(reading, number, colon, floor)
        or _subject_first(reading, number, colon, floor)
        or _behind_name(reading, number, colon, floor)
    )


def _verb_first(
    reading: Reading, number: int, colon: int, floor: int
) -> Proposal | None:
    """Propose "Added Ms Haug: “…”"."""
    source = _noun_phrase(reading, floor + 1, colon)
    if reading.tags[floor] not in _INVERTED or source != (floor + 1, colon):
        return None
    cue = (floor, floor + 1)
    return _proposal(reading, "colon-quotation", floor, cue, source, number)


def _subject_first(
    reading: Reading, number: int, colon: int, floor: int
) -> Proposal | None:
    """
    Propose "He hit back: “…”".

    The cue goes from the verb to the colon, or is the colon where what stands between
    is long.
    """
    found = _subject_and_verb_before(reading, colon, floor)
    if found is None:
        return None
    source, start, verb = found
    tags = reading.tags
    main = _main_verb(reading, verb, colon)
    if reading.lower[main] in _MOVING and tags[colon - 1] in NAMES:
        # "The poll does not surprise Ms Haug: “…”"
        return None
    if colon - verb > _LONGEST_CUE or "," in tags[start:colon]:
        if not _ends_sentence(reading, number):
            return None
        main = start = colon
    cue = (start, colon + 1)
    return _proposal(reading, "colon-quotation", main, cue, source, number)


_MOVING = frozenset(
    """
    amused amuses angered angers annoyed annoys baffled baffles convinced convinces
    delighted delights disappointed disappoints disturbs impress impressed impresses
    irks irritates pleased pleases puzzled puzzles reassure reassured reassures
    shocked shocks surprise surprised surprises unsettles upset upsets worried worries
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _subject_and_verb_before(
    reading: Reading, colon: int, floor: int
) -> tuple[Range, int, int] | None:
    """Return who acts before a colon, where the verb group begins, and the verb."""
    tags = reading.tags
    verb = next(
        (
            index
            for index in range(colon - 1, max(floor, colon - _FARTHEST_VERB) - 1, -1)
            if tags[index] in FINITE and reading.quotation_of[index] == OUTSIDE
        ),
        None,
    )
    if verb is None:
        return None
    start, _ = verb_group(reading, verb, floor, colon)
    source = own_subject(reading, start, floor)
    if reading.lower[verb] in BE:
        source = _who_was(reading, *(source or (floor, start)), floor)
        start = start if source is None else min(start, source[1])
        start += tags[start] == ","
    if source is None or source[0] < floor or tags[source[0]] in WH_WORDS:
        return None
    if reading.lower[source[0]] in _NOBODY or reading.lower[verb] in _NO_SPEECH:
        return None
    if tags[verb] == "MD" and "be" in reading.lower[verb:colon]:
        # "They denied that the vote could be delayed: “…”"
        return None
    return source, start, verb


def unlisted_blocks(
    reading: Reading, proposals: Iterable[Proposal]
) -> Iterable[Proposal]:
    """
    Propose the paragraph below "Ana Lisi was not amused:" in a round-up of bloggers.

    A block in another language with its translation is a quotation in any text.

    Args:
        reading:
            The text's columns.

        proposals:
            What other attributions have already.
    """
    below = [
        number
        for number, (_, end) in enumerate(reading.sentences)
        if reading.lower[end - 1] == ":" and has_body_below(reading, number)
    ]
    if not below:
        return
    is_round_up = not _ROUND_UPS.isdisjoint(reading.lower)
    claimed = {first for each in proposals for first, _ in each.content}
    for number in below:
        floor, end = reading.sentences[number]
        colon = end - 1
        blocks = block_below(reading, number)
        start = blocks[0][0]
        found = _subject_and_verb_before(reading, colon, floor)
        if found is None or start in claimed or start in reading.openings:
            continue
        source, _, verb = found
        if len(blocks) == 1 and not (
            is_round_up and _is_of_mood(reading, source[1], verb, colon)
        ):
            continue
        named = NAMES.intersection(reading.tags[slice(*source)])
        if named or reading.lower[source[0]] in {"he", "she"}:
            yield Proposal(
                rule="colon-block",
                main=colon,
                lemma=":",
                type=AttributionType.ASSERTION,
                negated=False,
                cue=((colon, end),),
                source=(source,),
                content=blocks,
            )


def _is_of_mood(reading: Reading, start: int, verb: int, colon: int) -> bool:
    """Tell "was not amused:" and "disagrees:" from "scored twice:"."""
    if reading.lower[verb] not in _FEELING:
        # "Ana Lisi says [bn] that the boat had a licence:"
        return not _REACTING.isdisjoint(reading.lower[start:colon])
    for at in range(verb + 1, min(colon, verb + _MOOD)):
        if reading.tags[at] in {"JJ", "VBN"}:
            return reading.lower[at] not in _KNOWN
        if reading.tags[at] not in {"RB", "RBR"}:
            break
    return False


_MOOD = 4
_FEELING = frozenset({"was", "is", "were", "are", "feels", "felt", "seems", "sounds"})
_KNOWN = frozenset({"best", "known", "born", "called", "named", "made", "based"})
_REACTING = frozenset(
    """
    reacts reacted responds responded disagrees disagreed agrees agreed concurs begs
    thinks wonders wondered hopes hoped jokes joked fumes fumed rants ranted vents
    laments lamented muses mused recalls recalled recounts recounted remembers
    continues continued concludes concluded sympathizes sympathises says said writes
    wrote tells told asks asked notes noted explains explained adds added comments
    commented complains complained posts posted tweets tweeted pleads pleaded broke
""".split()  # noqa: SIM905  # read like prose
)
_ROUND_UPS = frozenset({"bloggers", "blogosphere", "twitterers", "netizens"})
_OF_EXAMPLES = frozenset({"including", "like", "as"})
_INVERTED = frozenset({"VBD", "VBN", "VBZ"})
_NO_SPEECH = frozenset({"include", "includes", "included", "has", "have", "had"})


def _who_was(reading: Reading, first: int, end: int, floor: int) -> Range | None:
    """
    Return who "Ms Haug was blunter:" and "her answer to them was:" quote.

    It is the subject, which stands from *first* to before *end*, if that can speak, or
    whose words it is.
    """
    tags, lower = reading.tags, reading.lower
    for index in range(floor, end):
        if tags[index] in {"PRP$", "POS"}:
            start = (
                index if tags[index] == "PRP$" else first if first < index else floor
            )
            said = not _WORDS_SAID.isdisjoint(lower[index + 1 : end])
            return (start, index + 1) if said else None
    named = (
        tags[end - 1] in NAMES
        or lower[first] in {"he", "she", "they"}
        # "Ms Haug, a student, was blunter:"
        or ("," in tags[first:end] and tags[first] in NAMES)
    )
    return (first, end) if named and floor <= first < end else None


_WORDS_SAID = frozenset(
    """
    advice answer argument assessment comment conclusion explanation line message
    motto mantra plea point pitch prediction question reaction reasoning remark reply
    response retort slogan take verdict view warning words
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)
_NOBODY = frozenset({"it", "this", "that", "there", "which", "i", "we", "you"})


def _behind_name(
    reading: Reading, number: int, colon: int, floor: int
) -> Proposal | None:
    """Propose "This does not surprise the pollster Ilse Haug: “…”"."""
    tags = reading.tags
    first = colon
    while first > floor and tags[first - 1] in NAMES:
        first -= 1
    if colon - first < _SHORTEST_NAME or not _ends_sentence(reading, number):
        return None
    begin = noun_phrase_before(reading, colon, floor)
    if begin is None:
        return None
    while begin < first and not {"IN", "CC"}.isdisjoint(tags[begin:first]):
        begin += 1
    cue = (colon, colon + 1)
    return _proposal(reading, "colon-quotation", colon, cue, (begin, colon), number)


_SHORTEST_NAME = 2


def _main_verb(reading: Reading, first: int, end: int) -> int:
    """Return the last verb of the group that the auxiliary at *first* begins."""
    main = first
    for index in range(first + 1, end):
        if reading.tags[index] in VERBS:
            main = index
        elif reading.tags[index] not in ADVERBS:
            break
    return main


def _before_verb(reading: Reading, number: int) -> Proposal | None:
    """Propose "“…,” she quipped", "“…,” quipped another", "“…?” a guard shot back"."""
    quotation = reading.quotations[number]
    after, tags = quotation.end, reading.tags
    if not quotation.closed:
        return None
    last = reading.words[after - 2]
    ceiling = reading.sentence_end(after - 1)
    if last not in WAITING or after + 1 >= ceiling:
        return None
    source, verb = _subject_and_verb(reading, after, ceiling)
    if source is None or reading.lower[verb] in _NO_SPEECH:
        return None
    behind = _quotation_behind(reading, max(source[1], verb + 1), ceiling)
    if behind is None and not _has_verb(reading, number):
        return None
    if last != "," and (
        source[0] > verb or reading.words[after][0].isupper() > (tags[after] in NAMES)
    ):
        return None  # "“Who Is There?” opened in Hull": a title that has a verb
    main = _main_verb(reading, verb, ceiling)
    floor = after if source[0] > verb else source[1]
    start, _ = verb_group(reading, verb, floor, ceiling)
    cue = start, verb_group(reading, main, floor, ceiling)[1]
    if tags[cue[1] : cue[1] + 1] == ("RB",) and reading.lower[cue[1]] == "back":
        cue = cue[0], cue[1] + 1
    proposal = _proposal(reading, "quotation-verb", main, cue, source, number)
    if behind is not None:
        more = reading.quotations[behind].parts
        proposal = proposal._replace(content=(*proposal.content, *more))
    return proposal


def _quotation_behind(reading: Reading, start: int, ceiling: int) -> int | None:
    """Return the quotation that goes on in "“Fair play,” he began, | “but who …”"."""
    first = start + 1
    if (
        first + 1 >= ceiling
        or reading.tags[start] != ","
        or first not in reading.openings
        or not reading.words[first + 1][0].islower()
    ):
        return None
    number = reading.quotation_of[first]
    return number if _has_verb(reading, number) else None


def _subject_and_verb(
    reading: Reading, start: int, ceiling: int
) -> tuple[Range | None, int]:
    """Return the subject and the verb at *start*, in whichever order they stand."""
    tags = reading.tags
    if tags[start] in _SIMPLE or tags[start] == "VBN":
        return _noun_phrase(reading, start + 1, ceiling), start
    source = _noun_phrase(reading, start, ceiling)
    if source is None:
        return None, start
    source = _without_verb(reading, *source)
    verb = source[1]
    while verb < ceiling and tags[verb] in ADVERBS:
        verb += 1
    if verb >= ceiling or not (
        tags[verb] in _SPOKEN_IN or reading.lower[verb] in _LIKE_NOUNS
    ):
        return None, start
    return source, verb


def _before_stray_comma(reading: Reading, number: int) -> Proposal | None:
    """Propose "“…,” Lund mayor Ilse Haug, said.", whose second comma is a slip."""
    quotation = reading.quotations[number]
    if not quotation.closed or reading.lower[quotation.end - 2] not in WAITING:
        return None
    verb = _verb_behind_stray_comma(reading, quotation.end)
    if verb is None or not _has_verb(reading, number):
        return None
    source = quotation.end, verb - 1
    cue = verb, verb + 1
    return _proposal(reading, "quotation-verb", verb, cue, source, number)


def _verb_behind_stray_comma(reading: Reading, start: int) -> int | None:
    """Return "said" in "“…,” | Lund mayor Ilse Haug, said", *start* being the bar."""
    ceiling = reading.sentence_end(start - 1)
    comma = start
    while comma < ceiling and reading.tags[comma] in _IN_NAMES_AND_OFFICES:
        comma += 1
    if (
        comma - start < _SHORTEST_NAME
        or comma + 2 >= ceiling
        or reading.tags[comma] != ","
        or reading.tags[comma - 1] not in NAMES
        or reading.tags[comma - 2] not in NAMES
        or reading.lower[comma + 1] not in _SAID
        # "Ana Lisi, said the mayor, …"
        or reading.tags[comma + 2] not in _BEHIND_SAID
    ):
        return None
    return comma + 1


_IN_NAMES_AND_OFFICES = NAMES | {"NN", "JJ", "DT"}
_SAID = frozenset({"said", "says", "added", "explained", "stated", "noted"})
_BEHIND_SAID = frozenset({".", "IN", ",", "``", ":"})


def _behind_agreement(reading: Reading, number: int) -> Proposal | None:
    """Propose "Ilse Haug, the architect, disagrees. “…”", which she then says."""
    first = reading.quotations[number].first
    stop = first - 1
    verb = stop - 1
    if (
        verb < 1
        or reading.tags[stop] != "."
        or reading.lower[verb] not in _AGREEING
        or reading.sentence_start(first) != first
        or reading.segment_of[reading.sentence_of[first]]
        != reading.segment_of[reading.sentence_of[verb]]
        or not _has_verb(reading, number)
    ):
        return None
    floor = reading.sentence_start(verb)
    source = own_subject(reading, verb, floor)
    if (
        source is None
        or source[0] != floor
        or reading.quotation_of[floor] != OUTSIDE
        or NAMES.isdisjoint(reading.tags[slice(*source)])
        or reading.lower[source[0]] in _NOBODY
    ):
        return None
    cue = verb, stop
    return _proposal(reading, "verb-quotation", verb, cue, source, number)


_AGREEING = frozenset({"agrees", "agreed", "disagrees", "disagreed", "concurs"})


def _without_verb(reading: Reading, first: int, end: int) -> Range:
    """End a noun phrase before a verb that the tagger takes for a noun."""
    for index in range(first + 1, end):
        if reading.lower[index] in _LIKE_NOUNS and reading.tags[index] in {"NN", "JJ"}:
            return first, index
    return first, end


_LIKE_NOUNS = frozenset({"shot", "cut", "hit", "spat", "put", "read", "shout"})
_SIMPLE = frozenset({"VBD", "VBZ"})


def _behind_comma(reading: Reading, number: int) -> Proposal | None:
    """Propose "Ms Haug cracked, “…”" where a sentence of its own is quoted."""
    comma = reading.quotations[number].first - 1
    tags = reading.tags
    if (
        comma < 1
        or tags[comma] != ","
        or not _has_verb(reading, number)
        or not reading.words[comma + 2][0].isupper()
        or not _ends_sentence(reading, number)
    ):
        return None
    floor = reading.sentence_start(comma)
    index = comma - 1
    while index > floor and tags[index] in ADVERBS:
        index -= 1
    if tags[index] not in VERBS or reading.quotation_of[index] != OUTSIDE:
        return None
    start, end = verb_group(reading, index, floor, comma)
    verb = start
    if tags[start] == "TO":
        # "… interrupted her to add, “…”" has the subject of the verb before.
        while verb > floor and tags[verb] not in FINITE:
            verb -= 1
    if tags[verb] not in _SPOKEN_IN:
        return None
    first, _ = verb_group(reading, verb, floor, comma)
    source = own_subject(reading, first, floor)
    if source is None or source[0] < floor or tags[source[0]] in WH_WORDS:
        return None
    before = source[0] - 1
    if before >= floor and reading.lower[before] in _SUBORDINATE:
        return None
    return _proposal(reading, "verb-quotation", index, (start, end), source, number)


_SPOKEN_IN = FINITE | {"VBN"}
_SUBORDINATE = frozenset(
    """
    when after before while as if because since although though until unless whenever
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _noun_phrase(reading: Reading, start: int, ceiling: int) -> Range | None:
    end = noun_phrase_after(reading, start, ceiling)
    if end is None and start < ceiling and reading.lower[start] in _SOMEBODY:
        end = start + 1
    return (start, end) if end is not None else None


_SOMEBODY = frozenset({"another", "one", "some", "many", "others"})


def _proposal(  # noqa: PLR0913, PLR0917  # what a proposal holds
    reading: Reading,
    rule: str,
    main: int,
    cue: Range,
    source: Range,
    number: int,
) -> Proposal:
    return Proposal(
        rule=rule,
        main=main,
        lemma=reading.lower[main],
        type=AttributionType.ASSERTION,
        negated=False,
        cue=(cue,),
        source=(source,),
        content=reading.quotations[number].parts,
    )
