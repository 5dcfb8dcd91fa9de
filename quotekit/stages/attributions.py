"""
Attributions: the rules run over the cues, and what they propose is made one.

Precise rules go first.  What they take is closed to the others, and where their
attribution begins, a content that a later rule proposes ends.  At last contents
that stand in one another are nested, and tokens become offsets.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve

from quotekit.annotations.attributions import (
    Attribution,
    AttributionType,
    CueSpans,
    QuoteKind,
)
from quotekit.annotations.spans import Span
from quotekit.annotations.tokens import Tokens
from quotekit.annotations.trace import Decision, Trace, Verdict
from quotekit.stages.continuations import (
    free_indirect,
    lone_quotations,
    stands_alone,
)
from quotekit.stages.cues import Candidate, Voice
from quotekit.stages.frames import Follower, opens_quotation
from quotekit.stages.phrases import ADVERBS, SUBORDINATORS
from quotekit.stages.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import (
    FIRST_RULES,
    SECOND_RULES,
    Proposal,
    Rule,
    Site,
    label_attributions,
    site_of,
)

_STAGE = "attributions"


def propose_attributions(
    reading: Reading,
    tokens: Tokens,
    candidates: Sequence[Candidate],
    trace: Trace | None = None,
) -> tuple[Proposal, ...]:
    """
    Run the rules over the candidates of one text.

    Returns:
        At most one proposal a candidate, in the order of their cues.
    """
    nothing: AbstractSet[int] = frozenset()
    sites = [
        site
        for candidate in candidates
        if not (site := site_of(reading, candidate, nothing)).is_narrator
    ]
    taken: dict[int, Proposal] = {}
    for rule in FIRST_RULES:
        _run(rule, sites, taken)
    stops = _stops(reading, sites, taken.values())
    sites = [evolve(site, stops=stops) for site in sites]
    # Contents that go on behind an insertion end where other attributions begin.
    taken.clear()
    for rule in FIRST_RULES + SECOND_RULES:
        _run(rule, sites, taken)
    for proposal in label_attributions(reading):
        taken.setdefault(proposal.main, proposal)
    if trace is not None:
        _tell_candidates(trace, tokens, sites, taken)
    return _joined(reading, [taken[main] for main in sorted(taken)])


def _tell_candidates(
    trace: Trace, tokens: Tokens, sites: Iterable[Site], taken: dict[int, Proposal]
) -> None:
    """Report what became of each word that may have been a cue."""
    for site in sites:
        candidate = site.candidate
        entry = candidate.entry
        evidence = (
            f"“{entry.lemma}” ({entry.kind}, {candidate.voice}), followed by"
            f" {site.following.kind}; it is a cue with"
            f" {', '.join(sorted(entry.frames))}"
        )
        proposal = taken.get(candidate.main)
        _tell(
            trace,
            tokens,
            candidate.group,
            rule=proposal.rule if proposal else "no-rule",
            verdict=Verdict.PROPOSED if proposal else Verdict.LOST,
            evidence=evidence,
        )


def _tell(
    trace: Trace,
    tokens: Tokens,
    part: Range,
    *,
    rule: str,
    verdict: Verdict,
    evidence: str,
) -> None:
    span = Span(tokens.starts[part[0]], tokens.ends[part[1] - 1])
    trace(
        Decision(stage=_STAGE, rule=rule, span=span, verdict=verdict, evidence=evidence)
    )


def _joined(reading: Reading, proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """
    Add to a quotation the one that goes on behind its cue.

    “A,” he said. “B.”: the second has no cue of its own and is a further
    fragment of the same quote, if it stands in the same paragraph.
    """
    claimed = _claimed(reading, proposals)
    joined: list[Proposal] = []
    for proposal in proposals:
        number = _next_quotation(reading, proposal)
        if number is not None and number not in claimed:
            claimed.add(number)
            content = (*proposal.content, *reading.quotations[number].parts)
            joined.append(evolve(proposal, content=content))
        else:
            joined.append(proposal)
    return tuple(joined)


def _claimed(reading: Reading, proposals: Iterable[Proposal]) -> set[int]:
    """Return the quotations that a cue outside them has as content."""
    claimed: set[int] = set()
    for proposal in proposals:
        own = reading.quotation_of[proposal.main]
        claimed.update(
            number
            for first, end in proposal.content
            for number in reading.quotation_of[first:end]
            if number not in (OUTSIDE, own)
        )
    return claimed


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
    if end >= len(reading.words):
        return None
    here = reading.segment_of[reading.sentence_of[proposal.main]]
    if reading.segment_of[reading.sentence_of[end]] != here:
        return None
    return reading.quotation_of[end] if opens_quotation(reading, end) else None


def _run(rule: Rule, sites: Iterable[Site], taken: dict[int, Proposal]) -> None:
    """Let *rule* look at every cue that is still open."""
    for site in sites:
        main = site.candidate.main
        if main in taken:
            continue
        proposal = rule(site)
        if proposal is not None:
            taken[main] = proposal


def _stops(
    reading: Reading, sites: Iterable[Site], proposals: Iterable[Proposal]
) -> frozenset[int]:
    """Return the tokens at which a content to their left has to end."""
    stops: set[int] = set()
    for proposal in proposals:
        first = min(start for start, _ in (*proposal.cue, *proposal.source))
        if first > 0 and reading.tags[first - 1] in {",", ":"}:
            stops.add(first - 1)
        stops.add(first)
    for site in sites:
        stop = _coordination(reading, site)
        if stop is not None:
            stops.add(stop)
    return frozenset(stops)


_REPORTING = frozenset(
    {Follower.THAT, Follower.QUOTATION, Follower.CLAUSE, Follower.WH, Follower.COLON}
)


def _coordination(reading: Reading, site: Site) -> int | None:
    """
    Return where a cue begins that shares its source with the cue before.

    ", while stressing …", ", adding that …", "and said that …".
    """
    candidate = site.candidate
    tags, lower = reading.tags, reading.lower
    index = candidate.group[0] - 1
    while index > site.floor and (tags[index] in ADVERBS or lower[index] == "then"):
        index -= 1
    if index <= site.floor:
        return None
    if candidate.voice is Voice.PARTICIPLE and tags[candidate.main] == "VBG":
        if candidate.entry.type is not AttributionType.ASSERTION:
            return None
        if lower[index] in SUBORDINATORS or tags[index] == "CC":
            index -= 1
        if tags[index] == "," or lower[index] in {"—", "–", "--"}:
            return index
        return index + 1 if lower[index + 1] in {"while", "whilst"} else None
    if candidate.voice is not Voice.FINITE or tags[index] != "CC":
        return None
    if tags[candidate.main] not in {"VBD", "VBZ", "VBP", "VBN"}:
        return None
    if site.following.kind not in _REPORTING and (
        candidate.entry.strength < 3
        or tags[candidate.main + 1 : candidate.main + 2] in {("NN",), ("NNS",)}
    ):
        return None
    if candidate.entry.type is not AttributionType.ASSERTION:
        return None
    return index - 1 if tags[index - 1] == "," else index


def build_attributions(
    reading: Reading,
    tokens: Tokens,
    proposals: Sequence[Proposal],
    trace: Trace | None = None,
) -> tuple[Attribution, ...]:
    """
    Make one text's attributions of what the rules propose, in text order.

    Quotations that stand alone and sentences in the same voice are added, what
    stands inside another content is nested, and tokens become offsets.
    """
    whole = [proposal for proposal in map(_without_cue, proposals) if proposal.content]
    cued = _outside_marked_words(reading, whole)
    if trace is not None:
        _tell_kept(trace, tokens, whole, cued)
    voices = free_indirect(reading, cued)
    lone = lone_quotations(reading, cued)
    kept = [*cued, *(proposal for proposal, _ in voices), *lone]
    # Sorted by place; what goes on from what is kept track of by the old index.
    order = sorted(range(len(kept)), key=lambda index: _place(kept[index]))
    place = {old: new for new, old in enumerate(order)}
    continues = {
        place[len(cued) + number]: place[index]
        for number, (_, index) in enumerate(voices)
    }
    ordered = [kept[old] for old in order]
    continues.update(_lone_continue(reading, ordered))
    parents = _parents(ordered)
    return tuple(
        _attribution(
            reading,
            tokens,
            proposal if parent is None else _clipped(proposal, ordered[parent]),
            parent,
            continues.get(index),
        )
        for index, (proposal, parent) in enumerate(zip(ordered, parents, strict=True))
    )


def _tell_kept(
    trace: Trace,
    tokens: Tokens,
    proposals: Iterable[Proposal],
    kept: Sequence[Proposal],
) -> None:
    """Report which proposals became attributions."""
    for proposal in proposals:
        stays = any(proposal is other for other in kept)
        _tell(
            trace,
            tokens,
            proposal.cue[0],
            rule=proposal.rule,
            verdict=Verdict.KEPT if stays else Verdict.LOST,
            evidence="an attribution of its own or nested in another"
            if stays
            else "inside quotation marks with which nobody is quoted",
        )


def _outside_marked_words(
    reading: Reading, proposals: Sequence[Proposal]
) -> list[Proposal]:
    """
    Drop what is said inside quotation marks that nobody is quoted with.

    A cue inside a quotation is nested in the quotation's own attribution; where
    that has none, the marks hold a title or a phrase, not speech.
    """
    claimed = _claimed(reading, proposals)
    kept: list[Proposal] = []
    for proposal in proposals:
        number = reading.quotation_of[proposal.main]
        if number == OUTSIDE or number in claimed or stands_alone(reading, number):
            kept.append(proposal)
    return kept


_FARTHEST_SEGMENT = 1


def _lone_continue(reading: Reading, proposals: Sequence[Proposal]) -> dict[int, int]:
    """Say which attribution each lone quotation goes on from, if one is near."""
    found: dict[int, int] = {}
    last: int | None = None
    last_segment = -1
    for index, proposal in enumerate(proposals):
        first = proposal.content[0][0]
        segment = reading.segment_of[reading.sentence_of[first]]
        if proposal.rule == "lone-quotation":
            if last is not None and segment - last_segment <= _FARTHEST_SEGMENT:
                found[index] = last
                last_segment = segment
        elif proposal.cue and reading.quotation_of[proposal.main] == OUTSIDE:
            last = index
            last_segment = reading.segment_of[reading.sentence_of[proposal.main]]
    return found


def _place(proposal: Proposal) -> tuple[int, int]:
    """Order by first token of content, the longer first."""
    return proposal.content[0][0], -proposal.content[-1][1]


def _without_cue(proposal: Proposal) -> Proposal:
    """Cut a proposal's own cue and source out of its content."""
    content = proposal.content
    for hole in (*proposal.cue, *proposal.source):
        content = tuple(piece for part in content for piece in _minus(part, hole))
    return evolve(proposal, content=content)


def _minus(part: Range, hole: Range) -> Iterable[Range]:
    if hole[1] <= part[0] or part[1] <= hole[0]:
        yield part
        return
    if part[0] < hole[0]:
        yield part[0], hole[0]
    if hole[1] < part[1]:
        yield hole[1], part[1]


def _inside(index: int, content: Iterable[Range]) -> bool:
    return any(first <= index < end for first, end in content)


def _parents(proposals: Sequence[Proposal]) -> list[int | None]:
    """Return for each proposal the smallest other one whose content holds its cue."""
    parents: list[int | None] = []
    for number, proposal in enumerate(proposals):
        main = proposal.cue[0][0] if proposal.cue else proposal.content[0][0]
        best: int | None = None
        best_size = 0
        for other in range(max(0, number - 40), min(len(proposals), number + 40)):
            candidate = proposals[other]
            if other == number or not _inside(main, candidate.content):
                continue
            if (
                proposal.cue
                and candidate.cue
                and _inside(candidate.cue[0][0], proposal.content)
            ):
                continue
            size = sum(end - first for first, end in candidate.content)
            if best is None or size < best_size:
                best, best_size = other, size
        parents.append(best)
    return parents


def _clipped(proposal: Proposal, parent: Proposal) -> Proposal:
    """Cut a nested proposal's content to what its parent holds."""
    content = tuple(
        (max(first, low), min(end, high))
        for first, end in proposal.content
        for low, high in parent.content
        if max(first, low) < min(end, high)
    )
    return evolve(proposal, content=content or proposal.content)


_CONFIDENCE = 0.5


def _attribution(
    reading: Reading,
    tokens: Tokens,
    proposal: Proposal,
    parent: int | None,
    continues: int | None,
) -> Attribution:
    """Return the proposal in offsets."""
    cue = None
    if proposal.cue:
        cue = CueSpans(spans=_spans(tokens, proposal.cue), lemma=proposal.lemma)
    return Attribution(
        content=_spans(tokens, proposal.content),
        cue=cue,
        source=_spans(tokens, proposal.source),
        kind=_kind(reading, proposal.content),
        type=proposal.type,
        negated=proposal.negated,
        parent=parent,
        continues=continues,
        rule=proposal.rule,
        confidence=_CONFIDENCE,
    )


def _spans(tokens: Tokens, ranges: Iterable[Range]) -> tuple[Span, ...]:
    return tuple(
        Span(tokens.starts[first], tokens.ends[end - 1]) for first, end in ranges
    )


def _kind(reading: Reading, content: Iterable[Range]) -> QuoteKind:
    """Tell how much of a content's words stand in quotation marks."""
    inside = outside = 0
    for first, end in content:
        for index in range(first, end):
            if not reading.lower[index][0].isalnum():
                continue
            if reading.quotation_of[index] == OUTSIDE:
                outside += 1
            else:
                inside += 1
    if inside and not outside:
        return QuoteKind.DIRECT
    return QuoteKind.MIXED if inside else QuoteKind.INDIRECT
