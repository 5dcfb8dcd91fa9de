"""
Attributions: the rules run over the cues, and what they propose is made one.

Precise rules go first.  Where what they propose begins, a content that a later rule
proposes ends.  At last contents that stand in one another are nested, and tokens
become offsets.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from quotekit.annotations.attributions import (
    Attribution,
    AttributionType,
    QuoteKind,
)
from quotekit.annotations.quotes import Cue
from quotekit.annotations.spans import Passage, Span
from quotekit.annotations.tokens import Tokens
from quotekit.annotations.trace import Trace
from quotekit.lexicons.confidences import Confidences
from quotekit.lexicons.cues import Frame
from quotekit.lexicons.mention_words import MentionWords
from quotekit.stages.attributing.blocks_of_voice import blocks_of_voice
from quotekit.stages.attributing.bounds import is_speech, settle_bounds
from quotekit.stages.attributing.continuations import (
    claimed_quotations,
    dialogue,
    free_indirect,
    interview_answers,
    lone_continue,
    lone_quotations,
    rule_without_cue,
)
from quotekit.stages.attributing.echoes import echoes
from quotekit.stages.attributing.media_behind import end_before_media
from quotekit.stages.attributing.nesting import find_parents, nest_contents
from quotekit.stages.attributing.unsaid import why_unsaid
from quotekit.stages.columns.phrases import ADVERBS, SUBORDINATORS, WH_WORDS
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import (
    FIRST_RULES,
    SECOND_RULES,
    Proposal,
    Rule,
    Site,
    Stops,
    label_attributions,
    site_of,
    unlisted_blocks,
    unlisted_cues,
)
from quotekit.stages.rules.blocks import BLOCK_BELOW
from quotekit.stages.rules.cues import Candidate, Voice
from quotekit.stages.rules.frames import Follower, opens_quotation

# An enum is slow to give its members, and these are asked for at every cue.
_FINITE, _PARTICIPLE = Voice.FINITE, Voice.PARTICIPLE
_QUOTE = Frame.QUOTE
_QUOTATION = Follower.QUOTATION
_ASSERTION = AttributionType.ASSERTION
_DIRECT, _MIXED, _INDIRECT = QuoteKind.DIRECT, QuoteKind.MIXED, QuoteKind.INDIRECT


def propose_attributions(  # noqa: C901, PLR0913  # one walk, whose steps need each other
    reading: Reading,
    tokens: Tokens,
    candidates: Sequence[Candidate],
    trace: Trace | None = None,
    *,
    places: Collection[str] = (),
    words: MentionWords | None = None,
) -> tuple[Proposal, ...]:
    """
    Run the rules over the candidates of one text.

    Args:
        reading:
            The text's columns.

        tokens:
            Its tokens.

        candidates:
            Its possible cues.

        trace:
            Told of what was proposed and of what lost.

        places:
            Names of places, in lower case: what a headline is about, not who speaks.

        words:
            What is known of nouns and outlets: who speaks at the end of a headline.

    Returns:
        At most one proposal a candidate, in the order of their cues.
    """
    sites = [
        site
        for candidate in candidates
        if not (site := site_of(reading, candidate)).is_narrator
    ]
    nowhere = Stops()
    early = {
        site.candidate.main: proposal
        for site in sites
        if (rules := FIRST_RULES.get(site.candidate.voice))
        and (proposal := _first_proposal(rules, site, nowhere))
    }
    coordinations = {
        site.candidate.main: stop
        for site in sites
        if (stop := _coordination(site)) is not None
    }
    stops = Stops.at(
        [
            *coordinations.values(),
            *_beginnings(reading, early.values()),
            *(
                stop
                for site in sites
                if site.candidate.voice is _FINITE and _QUOTE in site.frames
                for stop in _announcements(site)
            ),
        ]
    )
    taken: dict[int, Proposal] = {}
    before: Proposal | None = None
    block: int | None = None
    for site in sites:
        main, voice = site.candidate.main, site.candidate.voice
        found = early.get(main)
        if (
            found is not None
            and stops.first_from(site.candidate.group[1], site.ceiling + 1)
            <= site.ceiling
        ):
            # Contents that go on behind an insertion end where others begin.
            found = _first_proposal(FIRST_RULES[voice], site, stops)
        found = found or _first_proposal(SECOND_RULES[voice], site, stops)
        if found is not None and found.rule == BLOCK_BELOW:
            if block is not None and found.content[-1] == taken[block].content[-1]:
                if not _closes_line(site):
                    # "She says how often it was mentioned: | …"
                    continue
                # "Ana Lisi asked Tom Roe, who replied: | …"
                taken.update(_without_block(taken.pop(block)))
            block = main
        if found is not None:
            stop = coordinations.get(main)
            if (
                before is not None
                and stop is not None
                and _shares(reading, before, stop, found)
            ):
                found = found._replace(source=before.source)
            taken[main] = found
            if found.source and voice in _PREDICATES:
                before = found
    for proposal in _labels(reading, places, words, taken.values()):
        taken.setdefault(proposal.main, proposal)
    claimed = claimed_quotations(reading, taken.values())
    for proposal in (
        *unlisted_cues(reading, claimed),
        *unlisted_blocks(reading, taken.values()),
    ):
        if proposal.main not in taken:
            taken[proposal.main] = proposal
            claimed |= claimed_quotations(reading, (proposal,))
    if trace is not None:
        from quotekit.stages.attributing.telling import tell_candidates  # noqa: PLC0415

        tell_candidates(trace, tokens, reading, candidates, taken)
    return _joined(reading, [taken[main] for main in sorted(taken)], claimed)


def _labels(
    reading: Reading,
    places: Collection[str],
    words: MentionWords | None,
    proposals: Collection[Proposal],
) -> Sequence[Proposal]:
    """Return what names and colons attribute, beside what is proposed already."""
    labels = label_attributions(reading, places, words)
    if all(label.rule != _HEADLINE for label in labels):
        return labels
    spoken = _where_speakers_begin(proposals)
    # "Ode border: Commissioner warns of raids" names a place and not who speaks.
    return [
        label
        for label in labels
        if label.rule != _HEADLINE or label.content[0][0] not in spoken
    ]


def _where_speakers_begin(proposals: Iterable[Proposal]) -> set[int]:
    """Return where those begin who say something with a verb."""
    return {
        proposal.source[0][0]
        for proposal in proposals
        if proposal.source
        and is_speech(proposal)
        # "UNHCR: Asylum claims fall to …": no verb at all.
        and (proposal.rule != _OF_OBJECTS or " " in proposal.lemma)
    }


def _closes_line(site: Site) -> bool:
    """Tell "who replied:" from "how often it was mentioned:"."""
    active = site.candidate.voice is _FINITE
    return active and site.candidate.group[1] == site.ceiling - 1


def _without_block(proposal: Proposal) -> Iterator[tuple[int, Proposal]]:
    """Yield what is left of "The paper reports that Tom Roe wrote: | …"."""
    *clause, _ = proposal.content
    if clause:
        yield proposal.main, proposal._replace(content=tuple(clause))


def _first_proposal(rules: Iterable[Rule], site: Site, stops: Stops) -> Proposal | None:
    """Return what the first rule that does not decline proposes."""
    for rule in rules:
        proposal = rule(site, stops)
        if proposal is not None:
            return proposal
    return None


_HEADLINE = "headline-colon"
_OF_OBJECTS = "verb-noun-phrase"
_PREDICATES = (Voice.FINITE, Voice.PARTICIPLE)


def _shares(reading: Reading, before: Proposal, stop: int, found: Proposal) -> bool:
    """
    Tell whether *found*, which begins at *stop*, has the source of the one before.

    "He said the road was shut, adding that it would open": the content before ends
    where the participle or the coordinated verb begins.  A participle without any
    subject of its own has that of its sentence: "…, said Ms Adler, adding that …".
    """
    if before.main >= stop or reading.quotation_of[before.main] not in (
        OUTSIDE,
        reading.quotation_of[found.main],
    ):
        # "“I ask you to wait”, pointing out that": whoever is quoted with that "I"
        return False
    if found.source:
        return before.content[-1][1] in (stop, stop - 1) and not (
            # "Ms Roe recalled that the board had ruled it out, but stressed": she does
            reading.tags[found.main] == "VBD"
            and reading.tags[before.main] == "VBN"
            and "had" in reading.lower[max(0, before.main - 2) : before.main]
        )
    return reading.sentence_of[before.main] == reading.sentence_of[found.main]


def _beginnings(reading: Reading, proposals: Iterable[Proposal]) -> list[int]:
    """Return where attributions begin whose cue stands behind their content."""
    stops: list[int] = []
    for proposal in proposals:
        first = min(proposal.cue[0][0], *(start for start, _ in proposal.source))
        if first > 0 and reading.tags[first - 1] in {",", ":"}:
            if first > 1 and reading.lower[first - 2] in _SUBORDINATE:
                continue  # "that, in his view, …" is all one content
            stops.append(first - 1)
        stops.append(first)
    return stops


_SUBORDINATE = frozenset({"that", "because", "whether", "if"})


def _announcements(site: Site) -> Iterable[int]:
    """
    Return where the clause of a finite verb begins that announces a quotation.

    "Conceding that it was late, she said: “…”", "The mayor, noting the cost, said,
    “…”": whatever is attributed before ends there.
    """
    following = site.following
    if following.kind is not _QUOTATION or following.start >= site.ceiling:
        return
    tags = site.reading.tags
    beginnings = [site.candidate.group[0]]
    if site.subject is not None:
        beginnings.append(site.subject[0])
    for beginning in beginnings:
        first = beginning
        if first - 2 > site.floor and tags[first - 1] in WH_WORDS:
            # ", to which he said: “…”"
            first -= 1 + (tags[first - 2] in {"IN", "TO"})
        if first > site.floor and tags[first - 1] in {",", "''"}:
            yield first - (tags[first - 1] == ",")


def _coordination(site: Site) -> int | None:
    """
    Return where a cue begins that shares its source with the cue before.

    ", while stressing …", ", adding that …", "and said that …".
    """
    candidate, reading = site.candidate, site.reading
    if candidate.voice not in _COORDINATED or candidate.entry.type is not _ASSERTION:
        return None
    tags, lower = reading.tags, reading.lower
    index = candidate.group[0] - 1
    while index > site.floor and (tags[index] in ADVERBS or lower[index] == "then"):
        index -= 1
    if index <= site.floor:
        return None
    follows_conjunction = tags[index] == "CC" and _is_told(site)
    if candidate.voice is _PARTICIPLE and not follows_conjunction:
        is_participle = tags[candidate.main] == "VBG"
        return _before_participle(reading, index) if is_participle else None
    if not follows_conjunction:
        return None
    return index - 1 if tags[index - 1] == "," else index


# After "it was shut and" the tagger takes "warned that" for a participle.
_COORDINATED = (Voice.FINITE, Voice.REDUCED, Voice.PARTICIPLE)


def _before_participle(reading: Reading, index: int) -> int | None:
    """Return the comma or "while" before a participle, *index* being before it."""
    tags, lower = reading.tags, reading.lower
    if lower[index] in SUBORDINATORS or tags[index] == "CC":
        index -= 1
    if tags[index] == "," or lower[index] in {"—", "–", "--"}:
        return index
    if tags[index] == "''" and tags[index - 1] == ",":
        return index + 1  # the comma stands inside the marks
    return index + 1 if lower[index + 1] in {"while", "whilst"} else None


def _is_told(site: Site) -> bool:
    """Tell whether the verb most likely reports, by what follows it."""
    if site.frames & _REPORTING.get(site.following.kind, frozenset()):
        return True
    candidate, tags = site.candidate, site.reading.tags
    follows_noun = tags[candidate.main + 1 : candidate.main + 2] in {("NN",), ("NNS",)}
    return (
        candidate.voice is _FINITE
        and tags[candidate.main] in {"VBD", "VBZ", "VBP", "VBN"}
        and candidate.entry.strength >= 3
        and not follows_noun
    )


# What follows a verb, and the frames in which it is then a cue for certain.
_REPORTING: Mapping[Follower, frozenset[Frame]] = {
    Follower.THAT: frozenset({Frame.THAT, Frame.OBJECT_THAT}),
    Follower.QUOTATION: frozenset({Frame.QUOTE}),
    Follower.CLAUSE: frozenset({Frame.BARE, Frame.OBJECT_THAT}),
    Follower.WH: frozenset({Frame.WH}),
    Follower.COLON: frozenset({Frame.COLON}),
    Follower.TO: frozenset({Frame.OBJECT_TO}),
}


def _joined(
    reading: Reading, proposals: Sequence[Proposal], claimed: AbstractSet[int]
) -> tuple[Proposal, ...]:
    """
    Add to a quotation the one that goes on behind its cue.

    “A,” he said. “B.”: the second has no cue of its own and is a further
    fragment of the same quote, if it stands in the same paragraph.  What is *claimed*
    is somebody's already.
    """
    taken = set(claimed)
    joined: list[Proposal] = []
    for proposal in proposals:
        number = _next_quotation(reading, proposal)
        if number is not None and number not in taken:
            taken.add(number)
            content = (*proposal.content, *reading.quotations[number].parts)
            joined.append(proposal._replace(content=content))
        else:
            joined.append(proposal)
    return tuple(joined)


def _next_quotation(reading: Reading, proposal: Proposal) -> int | None:
    """Return the quotation with which the sentence behind the cue's begins."""
    last = proposal.content[-1][1] - 1
    if reading.quotation_of[last] == OUTSIDE:
        return None
    if reading.quotation_of[proposal.main] != OUTSIDE:
        return None
    end = reading.sentence_end(max(last, proposal.main))
    if end <= last + 1 and proposal.main < last:
        return None
    if end >= len(reading.words) or not opens_quotation(reading, end):
        return None
    here = reading.segment_of[reading.sentence_of[proposal.main]]
    if reading.segment_of[reading.sentence_of[end]] != here:
        return None
    return reading.quotation_of[end]


def build_attributions(  # noqa: PLR0913  # the text, its columns, and what for
    text: str,
    reading: Reading,
    tokens: Tokens,
    proposals: Sequence[Proposal],
    trace: Trace | None = None,
    *,
    confidences: Confidences | None = None,
) -> tuple[Attribution, ...]:
    """
    Make one text's attributions of what is proposed, in text order.

    Quotations that stand alone and sentences in the same voice are added, what
    stands inside another content is nested, and tokens become offsets.  Without
    *confidences* an attribution's confidence is its proposal's bare score.
    """
    whole = [proposal for proposal in map(_without_cue, proposals) if proposal.content]
    unsaid = [why_unsaid(reading, proposal) for proposal in whole]
    if trace is not None:
        from quotekit.stages.attributing.telling import tell_unsaid  # noqa: PLC0415

        tell_unsaid(trace, tokens, whole, unsaid)
    whole = [
        proposal
        for proposal, reason in zip(whole, unsaid, strict=True)
        if reason is None
    ]
    whole = settle_bounds(reading, whole)
    end_before_media(reading, whole)
    claimed = claimed_quotations(reading, whole)
    cued = _outside_marked_words(reading, whole, claimed)
    if len(cued) < len(whole):
        claimed = claimed_quotations(reading, cued)
    if trace is not None:
        from quotekit.stages.attributing.telling import (  # noqa: PLC0415
            tell_continuations,
            tell_kept,
        )

        tell_kept(trace, tokens, whole, cued)
    voices = (
        *free_indirect(reading, cued),
        *dialogue(reading, cued),
        *interview_answers(reading, cued),
        *blocks_of_voice(reading, cued),
        *echoes(reading, cued, claimed),
    )
    lone = lone_quotations(reading, claimed)
    kept = [*cued, *(proposal for proposal, _ in voices), *lone]
    if trace is not None:
        tell_continuations(trace, tokens, reading, cued, kept[len(cued) :])
    # Sorted by place; what goes on from what is kept track of by the old index.
    order = sorted(range(len(kept)), key=lambda index: _place(kept[index]))
    place = {old: new for new, old in enumerate(order)}
    continues = {
        place[len(cued) + number]: place[index]
        for number, (_, index) in enumerate(voices)
        if index is not None
    }
    ordered = [kept[old] for old in order]
    continues.update(lone_continue(reading, ordered))
    parents = find_parents(ordered)
    contents = nest_contents(ordered, parents)
    return tuple(
        _attribution(
            text,
            reading,
            tokens,
            proposal,
            contents[index],
            parent=parent,
            continues=continues.get(index),
            confidence=proposal.score
            if confidences is None
            else confidences.of(proposal.rule, proposal.score),
        )
        for index, (proposal, parent) in enumerate(zip(ordered, parents, strict=True))
    )


def _without_cue(proposal: Proposal) -> Proposal:
    """Cut a proposal's own cue out of its source, and both out of its content."""
    cue, source, content = proposal.cue, proposal.source, proposal.content
    if (
        cue
        and content
        and cue[-1][1] <= content[0][0]
        and (not source or source[-1][1] <= cue[0][0])
    ):
        # Source, cue and content, one behind the other, as most are.
        return proposal
    source = _outside(source, cue)
    content = _outside(_outside(content, cue), source)
    if content is proposal.content and source is proposal.source:
        return proposal
    return proposal._replace(content=content, source=source)


def _outside(parts: tuple[Range, ...], holes: Iterable[Range]) -> tuple[Range, ...]:
    """Return *parts* without what the holes hold."""
    for low, high in holes:
        for first, end in parts:
            if first < high and low < end:
                parts = tuple(
                    piece for part in parts for piece in _minus(part, (low, high))
                )
                break
    return parts


def _minus(part: Range, hole: Range) -> Iterable[Range]:
    if hole[1] <= part[0] or part[1] <= hole[0]:
        yield part
        return
    if part[0] < hole[0]:
        yield part[0], hole[0]
    if hole[1] < part[1]:
        yield hole[1], part[1]


def _outside_marked_words(
    reading: Reading, proposals: Sequence[Proposal], claimed: AbstractSet[int]
) -> list[Proposal]:
    """
    Drop what is said inside quotation marks that nobody is quoted with.

    A cue inside a quotation is nested in the quotation's own attribution; where
    that has none, the marks hold a title or a phrase, not speech.  What is *claimed* is
    somebody's content.
    """
    spoken = {OUTSIDE, *claimed}
    doubtful = {reading.quotation_of[proposal.main] for proposal in proposals} - spoken
    spoken.update(number for number in doubtful if rule_without_cue(reading, number))
    return [
        proposal
        for proposal in proposals
        if reading.quotation_of[proposal.main] in spoken
    ]


def _place(proposal: Proposal) -> tuple[int, int]:
    """Order by first token of content, the longer first."""
    return proposal.content[0][0], -proposal.content[-1][1]


_VERBATIM = frozenset({"turn", "answer"})


def _attribution(  # noqa: PLR0913  # the parts of an attribution
    text: str,
    reading: Reading,
    tokens: Tokens,
    proposal: Proposal,
    content: tuple[Range, ...],
    *,
    parent: int | None,
    continues: int | None,
    confidence: float,
) -> Attribution:
    """Return the proposal, with *content*, in offsets."""
    cue = None
    if proposal.cue:
        cue = Cue(spans=_passages(text, tokens, proposal.cue), lemma=proposal.lemma)
    return Attribution(
        content=_spans(tokens, content),
        cue=cue,
        source=_passages(text, tokens, proposal.source),
        # What a speaker says in an interview is verbatim without marks.
        kind=_DIRECT if proposal.base_rule in _VERBATIM else _kind(reading, content),
        type=proposal.type,
        negated=proposal.negated,
        parent=parent,
        continues=continues,
        rule=proposal.rule,
        confidence=confidence,
    )


def _spans(tokens: Tokens, ranges: Sequence[Range]) -> tuple[Span, ...]:
    starts, ends = tokens.starts, tokens.ends
    if len(ranges) == 1:  # as nearly always
        first, end = ranges[0]
        return (Span(starts[first], ends[end - 1]),)
    return tuple([Span(starts[first], ends[end - 1]) for first, end in ranges])


def _passages(
    text: str, tokens: Tokens, ranges: Sequence[Range]
) -> tuple[Passage, ...]:
    """Return the same with their words: a cue and a source go into a quote as such."""
    starts, ends = tokens.starts, tokens.ends
    if len(ranges) == 1:
        first, end = ranges[0]
        start, stop = starts[first], ends[end - 1]
        return (Passage(start, stop, text[start:stop]),)
    return tuple([Passage.at(span, text) for span in _spans(tokens, ranges)])


def _kind(reading: Reading, content: Sequence[Range]) -> QuoteKind:
    """Tell how much of a content's words stand in quotation marks."""
    marked = [reading.marked_parts(first, end) for first, end in content]
    if not any(marked):
        return _INDIRECT
    inside = False
    unmarked: list[Range] = []
    for (first, end), parts in zip(content, marked, strict=True):
        done = first
        for low, high in parts:
            inside = inside or _has_word(reading, max(low, first), min(high, end))
            unmarked.append((done, low))
            done = high
        unmarked.append((done, end))
    if not inside:
        return _INDIRECT
    outside = any(_has_word(reading, *part) for part in unmarked)
    return _MIXED if outside else _DIRECT


def _has_word(reading: Reading, first: int, end: int) -> bool:
    lower = reading.lower
    # Nearly always the first token is one, or the one behind a mark.
    return first < end and (
        lower[first][0].isalnum()
        or (first + 1 < end and lower[first + 1][0].isalnum())
        or any(lower[index][0].isalnum() for index in range(first + 2, end))
    )
