"""
Rules: a cue, what stands beside it, and so an attribution.

Each rule is a function that looks at one open cue and proposes an attribution or
declines.  :data:`FIRST_RULES` and :data:`SECOND_RULES` list them, the most precise first; a cue that a rule has
taken is closed to the rest.  The name of the rule goes into the quote.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from attrs import evolve, field, frozen

from quotekit.annotations.attributions import AttributionType
from quotekit.annotations.segments import SegmentKind
from quotekit.lexicons.cues import CueKind, Frame
from quotekit.stages.contents import (
    Shape,
    content_after,
    content_before,
    goes_on,
    has_clause,
    quotation_content,
    sentence_content_end,
    strip_time,
)
from quotekit.stages.cues import Candidate, Voice
from quotekit.stages.frames import (
    Follower,
    Following,
    opens_quotation,
    what_follows,
)
from quotekit.stages.phrases import (
    ADVERBS,
    FINITE,
    NAMES,
    NOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    noun_phrase_after,
    noun_phrase_before,
)
from quotekit.stages.reading import OUTSIDE, Range, Reading
from quotekit.stages.sources import (
    noun_phrase_with_apposition,
    over_apposition,
    subject_of,
)


@frozen(kw_only=True)
class Proposal:
    """An attribution in tokens, as a rule proposes it."""

    rule: str
    main: int
    lemma: str
    type: AttributionType
    negated: bool
    cue: tuple[Range, ...]
    source: tuple[Range, ...]
    content: tuple[Range, ...]


@frozen(kw_only=True)
class Site:
    """
    One open cue and its surroundings, as every rule gets them.

    Attributes:
        floor: The first token that may belong to the attribution: the beginning
            of the sentence, or of the quotation that the cue stands in.

        ceiling: One past the last such token.

        stops: Tokens at which another attribution begins.

        following: What stands to the right of the cue.
    """

    reading: Reading = field(repr=False)
    candidate: Candidate
    floor: int
    ceiling: int
    stops: AbstractSet[int]
    following: Following

    @property
    def frames(self) -> AbstractSet[Frame]:
        """Return the frames in which the cue signals an attribution."""
        return self.candidate.entry.frames

    @property
    def is_narrator(self) -> bool:
        """Tell whether the cue's subject is the author ("I think that …")."""
        reading, start = self.reading, self.candidate.group[0]
        return (
            reading.quotation_of[start] == OUTSIDE
            and start > self.floor
            and reading.lower[start - 1] in _NARRATOR
        )

    def propose(
        self,
        rule: str,
        source: Range | None,
        content: tuple[Range, ...],
        cue_end: int | None = None,
    ) -> Proposal:
        """Return the attribution with this cue."""
        candidate = self.candidate
        start, end = candidate.group
        return Proposal(
            rule=rule,
            main=candidate.main,
            lemma=candidate.entry.lemma,
            type=candidate.entry.type,
            negated=candidate.negated,
            cue=((start, cue_end or end),),
            source=(source,) if source else (),
            content=content,
        )


_NARRATOR = frozenset({"i", "we", "you"})

Rule = Callable[[Site], Proposal | None]


def site_of(reading: Reading, candidate: Candidate, stops: AbstractSet[int]) -> Site:
    """Return the surroundings of *candidate*."""
    main = candidate.main
    floor, ceiling = reading.sentences[reading.sentence_of[main]]
    number = reading.quotation_of[main]
    if number != OUTSIDE:
        for first, end in reading.quotations[number].parts:
            if first <= main < end:
                closed = reading.quotations[number].closed and (
                    end == reading.quotations[number].end
                )
                floor, ceiling = max(floor, first + 1), min(ceiling, end - closed)
    frames = candidate.entry.frames
    following = what_follows(
        reading,
        candidate.group[1],
        ceiling,
        addressed=Frame.OBJECT_THAT in frames and Frame.BARE not in frames,
    )
    return Site(
        reading=reading,
        candidate=candidate,
        floor=floor,
        ceiling=ceiling,
        stops=stops,
        following=following,
    )


def quotation_after_cue(site: Site) -> Proposal | None:
    """Propose the quotation that follows: he said, “…”; she called it “…”."""
    following = _over_paragraph(site)
    if following.kind is not Follower.QUOTATION or not _reports(site):
        return None
    reading = site.reading
    if (
        reading.quotation_of[following.start]
        == reading.quotation_of[site.candidate.main]
    ):
        return None
    entry_frames = site.frames
    fitting = {Frame.QUOTE, Frame.COLON, Frame.THAT, Frame.BARE, Frame.OBJECT_THAT}
    start = following.start
    if Frame.QUOTE not in entry_frames:
        if not entry_frames & {Frame.NP, *fitting}:
            return None
    if following.object and following.start < site.ceiling and _keeps_object(site):
        start = following.object[0]
    source = subject_of(reading, site.candidate, site.floor)
    if source is None and site.candidate.voice is not Voice.PARTICIPLE:
        return None
    if site.candidate.voice is Voice.REDUCED and _names_a_thing(site):
        return None
    parts, _ = quotation_content(reading, following.start, site.ceiling, site.stops)
    content = ((start, parts[0][1]), *parts[1:]) if start < parts[0][0] else parts
    colon = following.colon
    cue_end = (
        colon + 1 if colon is not None and colon == site.candidate.group[1] else None
    )
    return site.propose("quotation-after-cue", source, content, cue_end)


def _names_a_thing(site: Site) -> bool:
    """Tell "a conference entitled “…”" from "Ms Adler put it “…”"."""
    before = site.candidate.group[0] - 1
    return before >= 0 and site.reading.tags[before] in {"NN", "NNS"}


def _over_paragraph(site: Site) -> Following:
    """Return what follows; a colon at a paragraph's end leads to the next one."""
    following, reading = site.following, site.reading
    colon = site.ceiling - 1
    if (
        following.kind in {Follower.END, Follower.COLON, Follower.NOUN_PHRASE}
        and reading.lower[colon] == ":"
        and site.ceiling < len(reading.words)
        and opens_quotation(reading, site.ceiling)
        and colon - site.candidate.group[1] <= _FARTHEST_COLON
    ):
        return evolve(
            following, kind=Follower.QUOTATION, start=site.ceiling, colon=colon
        )
    return following


_FARTHEST_COLON = 12


def _keeps_object(site: Site) -> bool:
    """Tell whether the cue's object is content ("called her “great”")."""
    return Frame.OBJECT_THAT not in site.frames


_NOT_ACTIVE = frozenset({Voice.PASSIVE, Voice.REDUCED, Voice.NOMINAL, Voice.FIXED})


def _reports(site: Site) -> bool:
    return site.candidate.entry.kind in {CueKind.VERB, CueKind.PHRASE}


_MARKS_BEFORE = frozenset({",", "''", "—", "–", "--", "?", "!"})


def inverted(site: Site) -> Proposal | None:
    """Propose what stands before cue and source: “…,” said Ms Adler, a nurse."""
    candidate, reading = site.candidate, site.reading
    if not _may_follow_content(site) or candidate.voice is not Voice.FINITE:
        return None
    start = candidate.group[0]
    if start != candidate.main or not _content_ends_at(reading, start, site.floor):
        return None
    source = noun_phrase_with_apposition(
        reading, candidate.group[1], _sentence_ceiling(site)
    )
    if source is None or _is_subject(reading, source[1], site.ceiling):
        return None
    if reading.lower[source[0]] in TIME_WORDS:
        return None
    if over_apposition(reading, start, site.floor):
        return None
    content = content_before(reading, start, site.floor)
    if content is None or not _says_something(reading, content):
        return None
    content = _with_rest(site, content, source[1])
    return site.propose("inverted", source, content)


_SHORTEST_FRAGMENT = 4


def _says_something(reading: Reading, content: tuple[Range, ...]) -> bool:
    """Tell "On Monday" and "Still" before a comma from what may be a content."""
    first, end = content[-1]
    if reading.quotation_of[end - 1] != OUTSIDE:
        return True
    if any(has_clause(reading, part) for part in content):
        return True
    return end - first >= _SHORTEST_FRAGMENT and reading.tags[first] not in {
        "IN",
        "TO",
        "VBG",
        "VBN",
        "RB",
    }


def _is_subject(reading: Reading, end: int, ceiling: int) -> bool:
    """Tell whether the noun phrase that ends at *end* has a verb of its own."""
    while end < ceiling and reading.tags[end] in ADVERBS:
        end += 1
    return end < ceiling and reading.tags[end] in FINITE


def inserted(site: Site) -> Proposal | None:
    """Propose what stands around source and cue: The plan, he said, would help."""
    candidate, reading = site.candidate, site.reading
    if not _may_follow_content(site) or candidate.voice is not Voice.FINITE:
        return None
    if not _ends_there(site):
        return None
    source = subject_of(reading, candidate, site.floor)
    if source is None or not _content_ends_at(reading, source[0], site.floor):
        return None
    if site.following.kind is Follower.QUOTATION and source[0] == site.floor:
        # A sentence of its own: “A.” He added, “B.”
        return None
    content = content_before(reading, source[0], site.floor)
    if content is None or not _says_something(reading, content):
        return None
    content = _with_rest(site, content, candidate.group[1])
    return site.propose("inserted", source, content)


def _may_follow_content(site: Site) -> bool:
    return bool(site.frames & {Frame.PARENTHETICAL, Frame.QUOTE}) and (
        site.candidate.entry.kind in {CueKind.VERB, CueKind.PHRASE}
    )


def _content_ends_at(reading: Reading, index: int, floor: int) -> bool:
    """Tell whether a comma or a closing mark stands before *index*."""
    before = index - 1
    if before < floor - 1 or before < 0:
        return False
    number = reading.quotation_of[before]
    if number != OUTSIDE and reading.quotations[number].end == index:
        return reading.quotations[number].closed
    if before < floor:
        return False
    return reading.tags[before] == "," or reading.lower[before] in {"—", "–", "--"}


_AFTER_INSERTION = frozenset(
    [
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "to",
        "from",
        "via",
        "through",
        "by",
        "with",
        "as",
        "while",
        "when",
        "following",
        "at",
        "last",
        "this",
        "late",
        "early",
        "of",
        "about",
    ]
)


def _ends_there(site: Site) -> bool:
    """Tell whether nothing that could be content follows the cue directly."""
    kind = site.following.kind
    if kind is Follower.END:
        return True
    if kind is Follower.QUOTATION and site.following.object is None:
        # “A,” he said, “B”: the quotation goes on behind the insertion.
        comma = site.following.start - 1
        return site.reading.tags[comma] == ","
    word = site.reading.lower[site.candidate.group[1]]
    if kind in {Follower.PREPOSITION, Follower.ING}:
        return site.following.object is None
    return kind in {Follower.NOUN_PHRASE, Follower.WH} and (
        word in TIME_WORDS or word in _AFTER_INSERTION
    )


def _sentence_ceiling(site: Site) -> int:
    return site.reading.sentence_end(site.candidate.main)


def _with_rest(site: Site, content: tuple[Range, ...], end: int) -> tuple[Range, ...]:
    """Add what goes on behind an inserted source and cue that end at *end*."""
    reading = site.reading
    ceiling = site.ceiling
    comma = _next_sign(reading, end, ceiling)
    if comma is None:
        return content
    start = comma + 1
    if start >= ceiling or not goes_on(reading, start, ceiling):
        return content
    if start in site.stops or comma in site.stops:
        return content
    if reading.quotation_of[start] not in (
        OUTSIDE,
        reading.quotation_of[site.candidate.main],
    ):
        number = reading.quotation_of[start]
        first = reading.quotation_of[content[-1][1] - 1]
        if first == OUTSIDE:
            return content
        parts, _ = quotation_content(reading, start, ceiling, site.stops)
        return (*content, *parts) if number != first else content
    if reading.quotation_of[content[-1][1] - 1] != reading.quotation_of[start]:
        return content
    rest = content_after(reading, start, ceiling, site.stops)
    return (*content, rest) if rest else content


def _next_sign(reading: Reading, start: int, ceiling: int) -> int | None:
    """Return the comma, dash or colon that ends the insertion, if one does."""
    for index in range(start, min(ceiling, start + 15)):
        tag, word = reading.tags[index], reading.lower[index]
        if tag == "," or word in {"—", "–", "--", ":"}:
            return index
        if tag in FINITE or tag == ".":
            return None
    return None


def according_to(site: Site) -> Proposal | None:
    """Propose what "according to" and its like attribute, before or after."""
    candidate, reading = site.candidate, site.reading
    if candidate.voice is not Voice.FIXED:
        return None
    if candidate.hole or not site.frames & {Frame.NP, Frame.PARENTHETICAL}:
        return None
    start, end = candidate.group
    at_start = all(
        reading.tags[index] in {"CC", "RB", "``", ","}
        for index in range(site.floor, start)
    )
    source = noun_phrase_with_apposition(
        reading, end, site.ceiling, before_name=not at_start
    )
    if source is None:
        return None
    if at_start:
        after = source[1]
        while after < site.ceiling and reading.tags[after] == ",":
            after += 1
        rest = (
            content_after(reading, after, site.ceiling, site.stops)
            if (after < site.ceiling)
            else None
        )
        return site.propose("according-to", source, (rest,)) if rest else None
    content = content_before(reading, start, site.floor)
    if content is None:
        return None
    content = _with_rest(site, content, source[1])
    return site.propose("according-to", source, content)


_CLAUSES = {
    Follower.THAT: (Frame.THAT, Frame.OBJECT_THAT),
    Follower.WH: (Frame.WH,),
    Follower.TO: (Frame.TO, Frame.OBJECT_TO),
    Follower.ING: (Frame.ING,),
    Follower.CLAUSE: (Frame.BARE, Frame.OBJECT_THAT),
    Follower.COLON: (Frame.COLON,),
}

_SHAPES = {
    Follower.THAT: Shape.THAT,
    Follower.WH: Shape.THAT,
    Follower.TO: Shape.INFINITIVE,
    Follower.ING: Shape.NOUN_PHRASE,
    Follower.CLAUSE: Shape.CLAUSE,
    Follower.COLON: Shape.REST,
}


def clause_after_cue(site: Site) -> Proposal | None:
    """Propose the clause that follows: said that …, asked whether …, wants to …."""
    candidate, following = site.candidate, site.following
    frames = _CLAUSES.get(following.kind)
    if frames is None or not site.frames.intersection(frames):
        return None
    if candidate.voice in {Voice.NOMINAL, Voice.FIXED}:
        return None
    if candidate.voice is Voice.REDUCED and following.kind is Follower.TO:
        return None
    start = following.start
    if following.object is not None:
        wanted = Frame.OBJECT_TO if following.kind is Follower.TO else Frame.OBJECT_THAT
        if wanted not in site.frames:
            return None
        if wanted is Frame.OBJECT_TO:
            start = following.object[0]
    elif following.kind is Follower.TO and Frame.TO not in site.frames:
        return None
    if candidate.voice is Voice.PASSIVE:
        return None
    source = _source_of(site)
    if source is None and candidate.voice is Voice.FINITE:
        return None
    content = content_after(
        site.reading, start, site.ceiling, site.stops, _SHAPES[following.kind]
    )
    if content is None:
        return None
    colon = following.colon
    cue_end = colon + 1 if colon is not None and colon == candidate.group[1] else None
    return site.propose(f"{_kind(site)}-{following.kind}", source, (content,), cue_end)


def _kind(site: Site) -> str:
    return str(site.candidate.entry.kind)


def _source_of(site: Site) -> Range | None:
    """Return the subject of the cue's verb."""
    return subject_of(site.reading, site.candidate, site.floor)


def _possessor(reading: Reading, noun: int, floor: int) -> Range | None:
    """Return whose statement it is: "his claim", "the minister's claim"."""
    tags = reading.tags
    index = noun - 1
    while index >= floor and tags[index] in {
        "JJ",
        "NN",
        "VBN",
        "VBG",
        "RB",
        "CD",
        "JJS",
    }:
        index -= 1
    if index < floor:
        return None
    if tags[index] == "PRP$":
        return index, index + 1
    if tags[index] == "POS":
        start = noun_phrase_before(reading, index, floor)
        return (start, index + 1) if start is not None else None
    return None


_PREPOSITION_FRAMES = {
    "for": Frame.FOR,
    "of": Frame.OF,
    "about": Frame.ABOUT,
    "on": Frame.ON,
    "against": Frame.AGAINST,
    "as": Frame.AS,
    "with": Frame.WITH,
    "in": Frame.IN,
    "over": Frame.OVER,
}


def block_below_cue(site: Site) -> Proposal | None:
    """Propose the paragraph below "The statement reads:", set without marks."""
    candidate, reading = site.candidate, site.reading
    colon = site.ceiling - 1
    if reading.lower[colon] != ":" or not _reports(site):
        return None
    if colon - candidate.group[1] > _FARTHEST_COLON or Frame.QUOTE not in site.frames:
        return None
    number = reading.sentence_of[candidate.main] + 1
    if number >= len(reading.sentences) or site.ceiling != reading.sentences[number][0]:
        return None
    below = reading.segment_of[number]
    if below == reading.segment_of[number - 1]:
        return None
    if reading.segment_kinds[below] is not SegmentKind.BODY:
        return None
    source = _source_of(site)
    if source is None:
        return None
    cue_end = colon + 1 if colon == candidate.group[1] else None
    content = paragraph_at(reading, number)
    return site.propose("block-below-cue", source, (content,), cue_end)


def preposition_after_cue(site: Site) -> Proposal | None:
    """Propose what follows "called for", "warned of", "described it as"."""
    candidate, following = site.candidate, site.following
    if following.kind is not Follower.PREPOSITION or following.preposition is None:
        return None
    frame = _PREPOSITION_FRAMES.get(following.preposition)
    if frame is None or frame not in site.frames:
        return None
    if candidate.voice in _NOT_ACTIVE:
        return None
    source = _source_of(site)
    if source is None and candidate.voice is Voice.FINITE:
        return None
    directly = following.start == candidate.group[1]
    if following.object is not None:
        start = following.object[0]
    elif directly:
        start = following.start + 1
    else:
        return None
    content = content_after(
        site.reading, start, site.ceiling, site.stops, Shape.NOUN_PHRASE
    )
    if content is None:
        return None
    cue_end = following.start + 1 if directly else None
    return site.propose(
        f"{_kind(site)}-preposition",
        source,
        (strip_time(site.reading, content),),
        cue_end,
    )


def noun_phrase_after_cue(site: Site) -> Proposal | None:
    """Propose the noun phrase that stands for a statement: welcomed the decision."""
    candidate, following = site.candidate, site.following
    if Frame.NP not in site.frames or not _reports(site):
        return None
    if candidate.voice in _NOT_ACTIVE or candidate.voice is Voice.INFINITIVE:
        return None
    if candidate.voice is Voice.PARTICIPLE and not _is_free_adjunct(site):
        return None
    if following.object is None and following.kind is not Follower.CLAUSE:
        return None
    start = following.object[0] if following.object else following.start
    source = _source_of(site)
    if source is None and candidate.voice is Voice.FINITE:
        return None
    content = content_after(
        site.reading, start, site.ceiling, site.stops, Shape.NOUN_PHRASE
    )
    if content is None:
        return None
    return site.propose(
        "verb-noun-phrase", source, (strip_time(site.reading, content),)
    )


def _is_free_adjunct(site: Site) -> bool:
    """Tell ", welcoming the ruling" from "people seeking asylum"."""
    candidate, reading = site.candidate, site.reading
    if candidate.entry.strength < 3:
        return False
    before = candidate.group[0] - 1
    if before < site.floor:
        return candidate.entry.strength > 3
    if reading.tags[before] == "CC":
        return False
    return (
        reading.tags[before] in {",", ":"}
        or reading.lower[before] in SUBORDINATORS
        or candidate.entry.strength > 3
    )


def passive(site: Site) -> Proposal | None:
    """Propose "X was urged by Y to …", "he is expected to …", "it is believed that …"."""
    candidate, following, reading = site.candidate, site.following, site.reading
    if candidate.voice is not Voice.PASSIVE or candidate.entry.kind is CueKind.NOUN:
        return None
    subject = subject_of(reading, candidate, site.floor)
    if subject is None:
        return None
    end = candidate.group[1]
    if end < site.ceiling and reading.lower[end] == "by":
        agent = noun_phrase_with_apposition(reading, end + 1, site.ceiling)
        if agent is None or not site.frames & {
            Frame.NP,
            Frame.OBJECT_TO,
            Frame.AS,
            Frame.OBJECT_THAT,
            Frame.OF,
        }:
            return None
        content: tuple[Range, ...] = (subject,)
        after = agent[1]
        if after < site.ceiling and reading.lower[after] in {
            "to",
            "as",
            "of",
            "for",
            "that",
        }:
            rest = content_after(reading, after, site.ceiling, site.stops)
            content = (subject, rest) if rest else content
        return site.propose("passive-by", agent, content, end + 1)
    if (
        following.kind is Follower.TO
        and following.object is None
        and (site.frames & {Frame.OBJECT_TO, Frame.TO})
    ):
        rest = content_after(reading, following.start, site.ceiling, site.stops)
        if rest is None:
            return None
        if site.frames & {Frame.OBJECT_THAT} and Frame.OBJECT_TO not in site.frames:
            return None
        return site.propose("passive-to", None, (subject, rest))
    if following.kind is Follower.THAT and site.frames & {
        Frame.THAT,
        Frame.OBJECT_THAT,
    }:
        rest = content_after(reading, following.start, site.ceiling, site.stops)
        if rest is None:
            return None
        impersonal = reading.lower[subject[0]] in {"it", "there"}
        return site.propose("passive-that", None if impersonal else subject, (rest,))
    return None


def noun_cue(site: Site) -> Proposal | None:
    """Propose what a noun announces: his claim that …, criticism of … by …."""
    candidate, following, reading = site.candidate, site.following, site.reading
    if candidate.voice is not Voice.NOMINAL:
        return None
    if following.start != candidate.group[1]:
        return None
    if following.kind is Follower.THAT:
        fits = Frame.THAT in site.frames
    elif following.kind is Follower.TO:
        fits = Frame.TO in site.frames
    elif following.kind is Follower.PREPOSITION and following.preposition:
        frame = _PREPOSITION_FRAMES.get(following.preposition)
        fits = frame is not None and frame in site.frames
    else:
        fits = False
    if not fits:
        return None
    source = _possessor(reading, candidate.main, site.floor)
    if source is None:
        return None
    start, cue_end = following.start, None
    if following.kind is Follower.PREPOSITION:
        start, cue_end = following.start + 1, following.start + 1
    content = content_after(reading, start, site.ceiling, site.stops)
    if content is None:
        return None
    if following.kind is Follower.PREPOSITION:
        end = noun_phrase_after(reading, start, content[1])
        content = (start, end) if end is not None else content
    return site.propose(f"noun-{following.kind}", source, (content,), cue_end)


def view_of(site: Site) -> Proposal | None:
    """Propose what "in his view" and "in the words of the judge" attribute."""
    candidate, reading = site.candidate, site.reading
    if candidate.hole is None:
        return None
    start, end = candidate.group
    if start == site.floor or reading.tags[start - 1] == "CC":
        after = end
        while after < site.ceiling and reading.tags[after] == ",":
            after += 1
        if after >= site.ceiling:
            return None
        rest = content_after(reading, after, site.ceiling, site.stops)
        content = (rest,) if rest else None
    else:
        content = content_before(reading, start, site.floor)
    if content is None:
        return None
    hole = candidate.hole
    proposal = site.propose("view-of", hole, content)
    return evolve(proposal, cue=((start, hole[0]), (hole[1], end)))


FIRST_RULES: tuple[Rule, ...] = (view_of, according_to, inverted, inserted)
"""Rules for contents before their cue: where these begin, others end."""

SECOND_RULES: tuple[Rule, ...] = (
    quotation_after_cue,
    block_below_cue,
    clause_after_cue,
    preposition_after_cue,
    passive,
    noun_phrase_after_cue,
    noun_cue,
)
"""Rules for contents after their cue, the most precise first."""


_LONGEST_LABEL = 12

# What stands before a colon without being somebody: "Read also:", "Question:".
_NO_LABELS = frozenset(
    [
        "also",
        "note",
        "read",
        "see",
        "update",
        "updated",
        "watch",
        "photo",
        "photos",
        "image",
        "images",
        "video",
        "source",
        "sources",
        "contact",
        "tags",
        "related",
        "example",
        "following",
        "date",
        "time",
        "place",
        "phone",
        "email",
        "tel",
        "website",
        "subject",
        "re",
        "ps",
        "breaking",
        "exclusive",
        "analysis",
        "opinion",
        "editorial",
        "review",
    ]
)


def label_attributions(reading: Reading) -> tuple[Proposal, ...]:
    """
    Propose what a name and a colon or dash attribute, without a verb.

    "Ombudsman: prisons need reform" in a headline, "Ms Adler: “…”" in running text
    and "“…” — Ms Adler, chair of the council" below a quotation.
    """
    found: list[Proposal] = []
    for number, (first, end) in enumerate(reading.sentences):
        kind = reading.segment_kinds[reading.segment_of[number]]
        if kind is SegmentKind.HEADLINE:
            proposal = _headline(reading, first, end)
        elif kind in {SegmentKind.BODY, SegmentKind.SUBHEAD, SegmentKind.CAPTION}:
            proposal = (
                _label_before(reading, first, end)
                or _name_below(reading, first, end)
                or _label_line(reading, number)
            )
        else:
            proposal = None
        if proposal is not None:
            found.append(proposal)
    return tuple(found)


def _headline(reading: Reading, first: int, end: int) -> Proposal | None:
    """Propose "Source: statement" and "Statement: source" of a headline."""
    colon = _only_colon(reading, first, end)
    if colon is None:
        return None
    if _is_label(reading, (first, colon)) and colon + 2 < end:
        content = (colon + 1, sentence_content_end(reading, colon + 1, end))
        clause = has_clause(reading, content) or (
            reading.quotation_of[colon + 1] != OUTSIDE
        )
        if clause and content[1] > content[0]:
            return _labelled("headline-colon", (first, colon), colon, (content,))
    return None


def _only_colon(reading: Reading, first: int, end: int) -> int | None:
    for index in range(first + 1, min(end - 1, first + _LONGEST_LABEL)):
        if reading.lower[index] == ":":
            return index
    return None


def _is_label(reading: Reading, part: Range) -> bool:
    """Tell whether a noun phrase that can speak stands in *part*."""
    first, end = part
    tags = reading.tags
    if not 1 <= end - first <= _LONGEST_LABEL or tags[end - 1] not in NOUNS:
        return False
    if any(reading.lower[index] in _NO_LABELS for index in range(first, end)):
        return False
    return all(
        tags[index]
        in NOUNS | {"JJ", "IN", "POS", "DT", ",", "CC", "NN", "-LRB-", "-RRB-"}
        for index in range(first, end)
    )


def _labelled(
    rule: str, source: Range, sign: int, content: tuple[Range, ...]
) -> Proposal:
    return Proposal(
        rule=rule,
        main=sign,
        lemma=":",
        type=AttributionType.ASSERTION,
        negated=False,
        cue=((sign, sign + 1),),
        source=(source,),
        content=content,
    )


def _label_before(reading: Reading, first: int, end: int) -> Proposal | None:
    """Propose the quotation that a name and a colon introduce."""
    colon = _only_colon(reading, first, end)
    if colon is None or not opens_quotation(reading, colon + 1):
        return None
    start = first
    if reading.lower[first] in {"and", "but"}:
        start = first + 1
    if reading.lower[start] == "from":
        start += 1
    if start >= colon or not _is_label(reading, (start, colon)):
        return None
    quotation = reading.quotations[reading.quotation_of[colon + 1]]
    return _labelled("label-colon", (start, colon), colon, quotation.parts)


def _label_line(reading: Reading, number: int) -> Proposal | None:
    """Propose the paragraph below a line that is a name and a colon."""
    first, end = reading.sentences[number]
    colon = end - 1
    if reading.lower[colon] != ":" or number + 1 >= len(reading.sentences):
        return None
    segment = reading.segment_of[number]
    alone = number == 0 or reading.segment_of[number - 1] != segment
    below = reading.segment_of[number + 1]
    if not alone or below == segment or colon - first > _LONGEST_NAME:
        return None
    if reading.segment_kinds[below] is not SegmentKind.BODY:
        return None
    if not all(
        reading.tags[index] in NAMES or reading.lower[index][0] == "@"
        for index in range(first, colon)
    ):
        return None
    content = paragraph_at(reading, number + 1)
    return _labelled("label-line", (first, colon), colon, (content,))


_LONGEST_NAME = 6


def paragraph_at(reading: Reading, number: int) -> Range:
    """Return the tokens from sentence *number* to the end of its segment."""
    first, end = reading.sentences[number]
    segment = reading.segment_of[number]
    while number + 1 < len(reading.sentences) and (
        reading.segment_of[number + 1] == segment
    ):
        number += 1
        end = reading.sentences[number][1]
    return first, end


_DASHES = frozenset({"-", "–", "—", "--", "―"})


def _name_below(reading: Reading, first: int, end: int) -> Proposal | None:
    """Propose the quotation to which a dash and a name are added."""
    if reading.lower[first] not in _DASHES or first == 0 or end - first > 25:
        return None
    number = reading.quotation_of[first - 1]
    if number == OUTSIDE or reading.quotations[number].end != first:
        return None
    last = end - 1 if reading.tags[end - 1] == "." else end
    if last <= first + 1 or reading.tags[first + 1] not in NAMES | {"DT", "JJ", "NN"}:
        return None
    if has_clause(reading, (first + 1, last)):
        return None
    quotation = reading.quotations[number]
    proposal = _labelled("dash-name", (first + 1, last), first, quotation.parts)
    return evolve(proposal, lemma="—")
