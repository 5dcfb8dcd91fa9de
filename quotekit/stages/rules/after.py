"""
Contents after their cue: said that …; said: “…”; called for …; welcomed ….

What the words behind a cue may be, its row in the lexicon of cues says: "called for
calm" reports, "called the bank" does not.
"""

from quotekit.lexicons.cues import Frame
from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    NAMES,
    NOUNS,
    OF_SPEAKING,
    SUBORDINATORS,
    WH_WORDS,
    base_noun_phrase,
    noun_phrase_after,
    noun_phrase_before,
)
from quotekit.stages.columns.reading import Range
from quotekit.stages.rules.blocks import has_own_cue
from quotekit.stages.rules.complements import (
    is_deed,
    is_named_what,
    is_summons,
    is_when,
)
from quotekit.stages.rules.contents import (
    Shape,
    Stops,
    content_after,
    quotation_content,
    strip_time,
)
from quotekit.stages.rules.cues import Voice
from quotekit.stages.rules.doubtful_verbs import is_heard
from quotekit.stages.rules.frames import Follower, Following
from quotekit.stages.rules.sites import Proposal, Site
from quotekit.stages.rules.sources import delivers_speech

_FARTHEST_COLON = 12
# An enum is slow to give its members, and these are asked for at every cue.
_QUOTATION, _COLON, _END = Follower.QUOTATION, Follower.COLON, Follower.END
_CLAUSE, _WH, _TO = Follower.CLAUSE, Follower.WH, Follower.TO
_PREPOSITION, _NOUN_PHRASE = Follower.PREPOSITION, Follower.NOUN_PHRASE
_FINITE, _PARTICIPLE, _REDUCED = Voice.FINITE, Voice.PARTICIPLE, Voice.REDUCED
_NP, _BARE = Frame.NP, Frame.BARE


def quotation_after_cue(site: Site, stops: Stops) -> Proposal | None:
    """Propose the quotation that follows: he said, “…”; she called it “…”."""
    if not site.is_reporting:
        return None
    following = site.following
    if site.ceiling in site.reading.openings:
        following = _over_paragraph(site)
    if following.kind is not _QUOTATION:
        return None
    candidate, reading, frames = site.candidate, site.reading, site.frames
    if frames.isdisjoint(_FRAMES_OF_QUOTATIONS):
        return None
    number = reading.quotation_of[following.start]
    if number == reading.quotation_of[candidate.main] or _is_title(site, following):
        return None
    source, voice = site.subject, candidate.voice
    if (source is None and voice is not _PARTICIPLE) or (
        voice is _REDUCED and _names_a_thing(site)
    ):
        return None
    content = quotation_content(reading, following.start, site.ceiling, stops)
    has_object = following.object is not None and following.start < site.ceiling
    if (
        following.object
        and has_object
        and following.colon is None
        and Frame.OBJECT_THAT not in frames
        and not (_NP not in frames and _is_put_to(site, following.start))
    ):
        # "called her “great”": the cue's object belongs to what is said.
        start = following.object[0]
        if start < content[0][0]:
            content = ((start, content[0][1]), *content[1:])
    return site.propose(
        "quotation-after-cue", source, content, _colon_end(site, following)
    )


def _is_put_to(site: Site, opening: int) -> bool:
    """Tell "asked him, | “Is it late?”" from "asked them “to wait”"."""
    reading = site.reading
    quotation = reading.quotations[reading.quotation_of[opening]]
    last = quotation.end - 1 - quotation.closed
    return reading.tags[opening - 1] == "," or (
        reading.lower[last] == "?" and reading.words[opening + 1][0].isupper()
    )


_FRAMES_OF_QUOTATIONS = frozenset(
    {Frame.QUOTE, Frame.NP, Frame.COLON, Frame.THAT, Frame.BARE, Frame.OBJECT_THAT}
)


def _over_paragraph(site: Site) -> Following:
    """Return what follows; a colon at a paragraph's end leads to the next one."""
    following, reading = site.following, site.reading
    colon = site.ceiling - 1
    if (
        reading.lower[colon] == ":"
        and following.kind in {_END, _COLON, _NOUN_PHRASE}
        and colon - site.candidate.group[1] <= _FARTHEST_COLON
        and not has_own_cue(site)
    ):
        return following._replace(kind=_QUOTATION, start=site.ceiling, colon=colon)
    return following


def _is_title(site: Site, following: Following) -> bool:
    """Tell "She sang “Old Bridge”" from "She sang “a song”", by the capitals."""
    if site.candidate.entry.strength > _STRENGTH_OF_SPEECH:
        return False
    if following.start != site.candidate.group[1]:
        return False
    first, end = site.reading.quotations[
        site.reading.quotation_of[following.start]
    ].parts[0]
    words = [
        word
        for word in site.reading.words[first : min(end, first + _LONGEST_TITLE)]
        if word[0].isalpha()
    ]
    return len(words) > 1 and all(
        word[0].isupper() or len(word) <= _LONGEST_SMALL_WORD for word in words
    )


_STRENGTH_OF_SPEECH = 2
_LONGEST_TITLE = 8
_LONGEST_SMALL_WORD = 4


def _names_a_thing(site: Site) -> bool:
    """Tell "a conference entitled “…”" from "Ms Adler put it “…”"."""
    before = site.candidate.group[0] - 1
    return before >= 0 and site.reading.tags[before] in {"NN", "NNS"}


def _colon_end(site: Site, following: Following) -> int | None:
    """Return where a colon right behind the cue ends: it belongs to the cue."""
    colon = following.colon
    if colon is None or colon != site.candidate.group[1]:
        return None
    return colon + 1


def clause_after_cue(site: Site, stops: Stops) -> Proposal | None:
    """Propose the clause that follows: said that …, asked whether …, wants to …."""
    candidate, following, frames = site.candidate, site.following, site.frames
    if following.preposition in _OPENING_ADVERBIALS:
        adverbial = _adverbial_clause(site)
        if adverbial is not None:
            return _propose_clause(site, stops, adverbial, _CLAUSE)
    kind = following.kind
    fitting = _FRAMES_OF_CLAUSES.get(kind)
    if fitting is None or (
        frames.isdisjoint(fitting)
        # "The inquest heard he was ill", but not "She heard the rain fell"
        and not (kind is _CLAUSE and is_heard(site.reading, *_verb_of(site)))
        and not _is_called_on(site)
        and not (kind is _CLAUSE and is_news(site))
    ):
        return None
    if candidate.voice is _REDUCED and (
        site.reading.lower[following.start : following.start + 1] == ("by",)
        or (kind is _TO and (following.object is None or not _is_coordinated(site)))
    ):
        return None
    start = following.start
    if following.object is not None:
        if frames.isdisjoint(_FRAMES_WITH_OBJECTS[kind]) and not _is_called_on(site):
            return None
        if kind is _TO:
            start = following.object[0]
    elif kind is _TO and Frame.TO not in frames:
        return None
    return _propose_clause(site, stops, start, kind)


def is_news(site: Site) -> bool:
    """Tell "the BBC understands | he will go" from "she understood it was late"."""
    candidate = site.candidate
    if candidate.entry.lemma not in _OF_NEWS or site.subject is None:
        return False
    lower = site.reading.lower
    return site.reading.tags[site.subject[1] - 1] in NAMES and (
        lower[candidate.main] == "understands"
        or "has" in lower[slice(*candidate.group)]
    )


_OF_NEWS = frozenset({"understand", "learn"})


def _is_called_on(site: Site) -> bool:
    """Tell "called the parties to end the war" from "called the police"."""
    candidate, following = site.candidate, site.following
    return (
        candidate.entry.lemma == "call"
        and following.kind is _TO
        and following.object is not None
        and following.object[0] == candidate.group[1]
        and candidate.voice in {_FINITE, _PARTICIPLE}
        and is_summons(site.reading, following.object, following.start)
    )


def _verb_of(site: Site) -> tuple[str, int]:
    return site.candidate.entry.lemma, site.candidate.group[0]


def _is_coordinated(site: Site) -> bool:
    """Tell "It was late and asked the ministry to act" from "people asked to leave"."""
    return site.reading.tags[site.candidate.group[0] - 1] == "CC"


def _adverbial_clause(site: Site) -> int | None:  # noqa: PLR0911  # a table of cases
    """
    Return where a clause begins that an adverbial opens.

    "Ms Adler says with the wind, boats wait": it is part of what she says.  When,
    where and to whom something is said are none: "said on Monday, the boats wait".
    """
    reading, following = site.reading, site.following
    start = following.start
    if (
        following.adjuncts
        or following.object is not None
        or _BARE not in site.frames
        or FRAME_OF_PREPOSITION.get(following.preposition or "") in site.frames
        or site.candidate.voice is not _FINITE
        or site.candidate.entry.strength < _STRENGTH_OF_SAYING
    ):
        return None
    tags = reading.tags
    subject = site.subject
    if subject is None or tags[subject[0] - 1] in WH_WORDS:
        return None
    if tags[start + 1 : start + 2] == ("CD",) and following.preposition in _ROUGHLY:
        # "said around 40 pupils would move"
        return start if _is_subject_and_verb(site, start + 1) else None
    for comma in range(start + 2, min(site.ceiling - 1, start + _LONGEST_ADVERBIAL)):
        if tags[comma] in FINITE:
            return _clause_without_comma(site, start, comma)
        if comma in reading.openings or reading.lower[comma] == "that":
            return None
        if tags[comma] == ",":
            if not _is_subject_and_verb(site, comma + 1):
                return None
            within = reading.lower[start + 1 : comma]
            is_of_speaking = (
                following.preposition == "to"
                or not OF_SPEAKING.isdisjoint(within)
                or tags[comma - 1] in NAMES
            )
            return comma + 1 if is_of_speaking else start
    return None


def _clause_without_comma(site: Site, start: int, verb: int) -> int | None:
    """
    Return where a clause begins whose adverbial no comma closes.

    "She said at this stage no arrests had been made": a second noun phrase stands
    before the verb.  "She said at a meeting the road was wet" reports the road.
    """
    reading = site.reading
    if (
        "," in reading.tags[start:verb]
        or not WH_WORDS.isdisjoint(reading.tags[start:verb])
        or site.following.preposition == "to"
    ):
        return None
    while verb > start and reading.tags[verb - 1] in ADVERBS:
        verb -= 1
    subject = noun_phrase_before(reading, verb, start + 1)
    if subject is None or subject <= start + 1:
        return None
    if reading.lower[start : start + 2] == ("at", "first"):
        return start
    if not NOUNS.isdisjoint(reading.tags[start + 1 : subject]):
        of_speaking = not OF_SPEAKING.isdisjoint(reading.lower[start + 1 : subject])
        return subject if of_speaking else start
    return None


def _is_subject_and_verb(site: Site, index: int) -> bool:
    """Tell whether a noun phrase begins at *index* and its verb stands behind it."""
    reading = site.reading
    end = noun_phrase_after(reading, index, site.ceiling)
    while end is not None and end < site.ceiling and reading.tags[end] in ADVERBS:
        end += 1
    return end is not None and end < site.ceiling and reading.tags[end] in FINITE


_STRENGTH_OF_SAYING = 5
_LONGEST_ADVERBIAL = 20
_ROUGHLY = frozenset({"around", "about", "over"})
_OPENING_ADVERBIALS = _ROUGHLY | {
    *("in", "on", "at", "with", "for", "from", "over", "to", "during")
}


def _propose_clause(
    site: Site, stops: Stops, start: int, kind: Follower
) -> Proposal | None:
    """Propose the clause at *start*, if the cue has a subject where it needs one."""
    following = site.following
    if site.subject is None and site.candidate.voice is _FINITE:
        return None
    shape = _SHAPES[kind]
    content = content_after(site.reading, start, site.ceiling, stops, shape)
    if content is None:
        return None
    rule = f"{site.candidate.entry.kind}-{kind}"
    return site.propose(rule, site.subject, (content,), _colon_end(site, following))


_FRAMES_OF_CLAUSES = {
    Follower.THAT: frozenset({Frame.THAT, Frame.OBJECT_THAT}),
    Follower.WH: frozenset({Frame.WH}),
    Follower.TO: frozenset({Frame.TO, Frame.OBJECT_TO}),
    Follower.ING: frozenset({Frame.ING}),
    Follower.CLAUSE: frozenset({Frame.BARE, Frame.OBJECT_THAT}),
    Follower.COLON: frozenset({Frame.COLON}),
}

# What the cue must take for a noun phrase to stand before its clause.
_FRAMES_WITH_OBJECTS = {
    **dict.fromkeys(_FRAMES_OF_CLAUSES, frozenset({Frame.OBJECT_THAT})),
    Follower.TO: frozenset({Frame.OBJECT_TO}),
    Follower.WH: frozenset({Frame.OBJECT_THAT, Frame.OBJECT_TO}),
}

_SHAPES = {
    Follower.THAT: Shape.THAT,
    Follower.WH: Shape.THAT,
    Follower.TO: Shape.INFINITIVE,
    Follower.ING: Shape.NOUN_PHRASE,
    Follower.CLAUSE: Shape.CLAUSE,
    Follower.COLON: Shape.REST,
}


def preposition_after_cue(  # noqa: PLR0911  # a table of cases
    site: Site, stops: Stops
) -> Proposal | None:
    """Propose what follows "called for", "warned of", "described it as"."""
    candidate, following = site.candidate, site.following
    if following.kind is not _PREPOSITION:
        return None
    behind = _behind_addressee(site)
    if behind is not None:
        following = behind
    frame = FRAME_OF_PREPOSITION.get(following.preposition or "")
    if frame is None or frame not in site.frames:
        return None
    if candidate.voice is _FINITE and site.subject is None:
        return None
    if frame is Frame.ON and _is_medium(site):
        return None
    directly = following.start == candidate.group[1]
    if following.object is not None:
        start = following.object[0]
    elif directly or behind is not None:
        start = following.start + 1
    elif site.reading.lower[candidate.group[1]] == ",":
        # "did not agree, however, | with the figure"
        start = following.start
    else:
        return None
    content = _noun_phrase_content(site, stops, start)
    if content is None or is_when(site.reading, candidate.entry.lemma, content):
        return None
    return site.propose(
        f"{candidate.entry.kind}-preposition",
        site.subject,
        (content,),
        following.start + 1 if directly else None,
    )


def _behind_addressee(site: Site) -> Following | None:
    """Return the "for" of "apologized to customers for the delay"."""
    following, lower = site.following, site.reading.lower
    if following.preposition != "to" or following.object is not None:
        return None
    if Frame.FOR not in site.frames or _NP in site.frames:
        return None
    end = following.start + 1
    while (
        end < min(site.ceiling, following.start + _LONGEST_ADDRESSEE)
        and site.reading.tags[end] in _IN_ADDRESSEES
        and lower[end] != "for"
    ):
        end += 1
    if lower[end : end + 1] != ("for",) or end == following.start + 1:
        return None
    return following._replace(start=end, preposition="for")


_LONGEST_ADDRESSEE = 12
_IN_ADDRESSEES = NOUNS | {"DT", "PRP$", "JJ", "POS", "CC", "IN"}


def _is_medium(site: Site) -> bool:
    """Tell "commented on her Facebook page:" from "commented on the page"."""
    reading, start = site.reading, site.following.start + 1
    for index in range(start, min(site.ceiling, start + _LONGEST_MEDIUM)):
        if reading.lower[index] in _MEDIA:
            return reading.tags[index + 1 : index + 2] in {(":",), (".",), (",",)} or (
                reading.lower[index + 1 : index + 2] in {("page",), ("account",)}
            )
        if reading.tags[index] not in {"PRP$", "DT", "NNP", "NN", "JJ", "POS"}:
            break
    return False


_MEDIA = frozenset(
    """
    facebook twitter instagram telegram livejournal blog weibo whatsapp tiktok reddit
    linkedin mastodon bluesky vkontakte youtube x
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_MEDIUM = 5


FRAME_OF_PREPOSITION = {
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
"""The frame that each preposition behind a cue makes."""


def noun_phrase_after_cue(  # noqa: PLR0911  # a table of cases
    site: Site, stops: Stops
) -> Proposal | None:
    """Propose the noun phrase that stands for a statement: welcomed the decision."""
    if _is_answer(site):
        after = site.candidate.group[1]
        return site.propose("verb-noun-phrase", site.subject, ((after, after + 1),))
    if _NP not in site.frames or not site.is_reporting or site.is_addressed:
        return None
    candidate, following = site.candidate, site.following
    if candidate.voice is _PARTICIPLE and not _is_free_adjunct(site):
        return None
    if (
        following.object is None
        and following.kind is not _CLAUSE
        and not _is_what(site)
    ):
        return None
    if candidate.voice is _FINITE and site.subject is None:
        return None
    start = following.object[0] if following.object else following.start
    content = _noun_phrase_content(site, stops, start)
    if content is None or _is_done(site, content):
        return None
    return site.propose("verb-noun-phrase", site.subject, (content,))


def _is_answer(site: Site) -> bool:
    """Tell "Ms Lisi said | no." from "said no decision was made"."""
    after, reading = site.candidate.group[1], site.reading
    return (
        after + 1 < len(reading.lower)
        and reading.lower[after] in _ANSWERS
        and reading.quotation_of[after] == reading.quotation_of[after - 1]
        and reading.tags[after + 1] in _BEHIND_ANSWERS
        and site.candidate.entry.lemma in _ANSWERING
        and site.subject is not None
    )


_ANSWERS = frozenset({"yes", "no", "maybe", "perhaps"})
_ANSWERING = frozenset({"say", "answer", "reply", "respond"})
_BEHIND_ANSWERS = frozenset({".", "CC"})


def _is_done(site: Site, content: Range) -> bool:
    """Tell "called the police", but not "what the UN calls a famine"."""
    lemma = site.candidate.entry.lemma
    return is_deed(site.reading, lemma, content) and not is_named_what(
        site.reading, lemma, site.subject, site.candidate.group[1]
    )


def _noun_phrase_content(site: Site, stops: Stops, start: int) -> Range | None:
    content = content_after(site.reading, start, site.ceiling, stops, Shape.NOUN_PHRASE)
    return strip_time(site.reading, content) if content else None


def _is_what(site: Site) -> bool:
    """Tell "criticised what he called a delay" from "asked what it cost"."""
    following = site.following
    return (
        following.kind is _WH
        and following.start == site.candidate.group[1]
        and site.reading.lower[following.start] == "what"
    )


def _is_speaking(site: Site) -> bool:
    """Tell "delivered remarks | highlighting the role of women"."""
    participle = site.candidate.group[0]
    if participle - 2 <= site.floor or site.reading.tags[participle - 1] not in NOUNS:
        return False
    begin = base_noun_phrase(site.reading, participle, site.floor)
    return begin > site.floor and delivers_speech(site.reading, participle, begin)


def _is_free_adjunct(site: Site) -> bool:
    """Tell ", welcoming the ruling" from "people seeking asylum"."""
    candidate, reading = site.candidate, site.reading
    if _is_speaking(site):
        return True
    if candidate.entry.strength < 3:
        return False
    before = candidate.group[0] - 1
    if before >= site.floor:
        if reading.tags[before] == "CC":
            return False
        if reading.tags[before] in {",", ":"} or reading.lower[before] in SUBORDINATORS:
            return True
    return candidate.entry.strength > 3
