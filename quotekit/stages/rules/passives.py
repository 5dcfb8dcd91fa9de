"""Passives: X was urged by Y to …; he is expected to …; it is believed that …."""

from quotekit.lexicons.cues import CueKind, Frame
from quotekit.stages.columns.phrases import MONTHS, TIME_WORDS
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.rules.agents import (
    agent_at_end,
    by_behind_time,
    may_have_agent_behind,
    own_agent,
)
from quotekit.stages.rules.contents import (
    Shape,
    Stops,
    content_after,
    content_before,
    has_clause,
)
from quotekit.stages.rules.frames import Follower
from quotekit.stages.rules.sites import Proposal, Site
from quotekit.stages.rules.sources import noun_phrase_with_apposition


def passive_with_quotation(site: Site, stops: Stops) -> Proposal | None:  # noqa: ARG001  # rules are called alike
    """Propose what "was condemned as “a betrayal” by Ms Adler" quotes."""
    if site.subject is None or site.candidate.entry.kind is CueKind.NOUN:
        return None
    reading, opening = site.reading, site.candidate.group[1]
    opening += reading.lower[opening : opening + 1] == ("as",)
    if opening not in reading.openings:
        return None
    quotation = reading.quotations[reading.quotation_of[opening]]
    by = quotation.end
    if by >= site.ceiling or reading.lower[by] != "by":
        return None
    agent = noun_phrase_with_apposition(reading, by + 1, site.ceiling)
    if agent is None:
        return None
    return site.propose("passive-by", agent, (site.subject, *quotation.parts))


def passive(  # noqa: PLR0911  # a table of cases
    site: Site, stops: Stops
) -> Proposal | None:
    """Propose what a passive verb reports, whoever says it."""
    candidate, subject = site.candidate, site.subject
    if subject is None or candidate.entry.kind is CueKind.NOUN:
        return None
    end = candidate.group[1]
    by = by_behind_time(site.reading, end, site.ceiling)
    if by is not None:
        return _with_agent(site, stops, subject, by)
    ruled = _OF_FOLLOWERS.get(site.following.kind)
    if ruled is not None:
        return ruled(site, stops, subject)
    if site.reading.lower[subject[0]] == "it" and (
        Frame.BARE in site.frames or candidate.entry.lemma == "understand"
    ):
        return _impersonal(site, stops, subject)
    if candidate.entry.lemma == "promise":
        return _with_object(site, stops)
    if site.reading.lower[end : end + 1] in _REASONS.get(candidate.entry.lemma, ()):
        # "Roe has been accused of | fraud", "is blamed for | the crash"
        return _with_rest(site, stops, subject, end + 1, end + 1)
    return _with_preposition(site, stops, subject)


def _with_object(site: Site, stops: Stops) -> Proposal | None:
    """Propose "they were promised | two seats", "a team would come"."""
    following = site.following
    if following.kind not in _OBJECTS or following.start != site.candidate.group[1]:
        return None
    shape = Shape.CLAUSE if following.kind is Follower.CLAUSE else Shape.NOUN_PHRASE
    rest = content_after(site.reading, following.start, site.ceiling, stops, shape)
    return site.propose("passive-noun-phrase", None, (rest,)) if rest else None


_OBJECTS = frozenset({Follower.NOUN_PHRASE, Follower.CLAUSE})


def _with_preposition(site: Site, stops: Stops, subject: Range) -> Proposal | None:
    """
    Propose "a vote is expected | on Monday", "the damage was put | at 3 million".

    But "it was late, as had been expected in May" and "he was put at ease".
    """
    reading, end = site.reading, site.candidate.group[1]
    lemma = site.candidate.entry.lemma
    behind = _EXPECTED.get(lemma)
    if behind is None or end >= site.ceiling:
        return None
    if site.following.preposition in behind:
        # "was described yesterday | as stable"
        end = site.following.start
    word = reading.lower[end]
    if word not in behind and (lemma != "expect" or word not in TIME_WORDS):
        # but "an autopsy is planned | Friday" is an appointment
        return None
    if lemma in _COUNTED and not _is_amount(reading, end + 1, site.ceiling):
        return None
    if reading.lower[subject[1] - 1] in _COMPARED:
        return None
    return _with_rest(site, stops, subject, end)


def _with_rest(
    site: Site, stops: Stops, subject: Range, start: int, cue_end: int | None = None
) -> Proposal | None:
    """Propose what "by" may end: "was hailed | as a hero by | her neighbors"."""
    reading, ceiling, agent = site.reading, site.ceiling, None
    if cue_end is not None or reading.lower[start] == "as":
        agent = agent_at_end(reading, start, ceiling)
        ceiling = ceiling if agent is None else agent[0] - 1
    rest = content_after(reading, start, ceiling, stops)
    if rest is None:
        return None
    rule = "passive-preposition" if agent is None else "passive-by"
    return site.propose(rule, agent, (subject, rest), cue_end)


def _is_amount(reading: Reading, first: int, ceiling: int) -> bool:
    """Tell "at $3 million", "at more than 60" from "at ease", "at risk"."""
    return not _AMOUNTS.isdisjoint(reading.tags[first : min(ceiling, first + 4)])


_AMOUNTS = frozenset({"CD", "$", "#"})
_COMPARED = frozenset({"than", "as", "what", "which"})
_WHEN = frozenset(
    """
    after around at before between by during early for from in late later next on
    shortly soon this towards within
    """.split()  # noqa: SIM905  # read like prose
)
# What nobody in particular says is to come, or how much it is, and where that begins.
_EXPECTED = {
    "anticipate": _WHEN,
    "expect": _WHEN,
    "forecast": _WHEN,
    "plan": _WHEN - {"next", "this", "late", "later", "early"},
    "estimate": frozenset({"at"}),
    "put": frozenset({"at"}),
    **dict.fromkeys(
        """
        brand condemn criticise criticize denounce describe dismiss hail label portray
        praise regard view
        """.split(),  # noqa: SIM905  # read like prose
        frozenset({"as"}),
    ),
    **dict.fromkeys(
        ("assume", "believe", "fear", "presume", "report", "think"),
        frozenset({"dead", "drowned", "killed", "lost", "missing", "trapped"}),
    ),
}
_COUNTED = frozenset({"estimate", "put"})
_FOR = (("for",),)
# What nobody in particular says of somebody, and before why.
_REASONS = {
    "accuse": (("of",),),
    "suspect": (("of",),),
    "blame": (("for",), ("on",)),
    **dict.fromkeys(("condemn", "criticise", "criticize", "praise"), _FOR),
}


def _impersonal(site: Site, stops: Stops, subject: Range) -> Proposal | None:
    """
    Propose "it is understood | he will go" and "he will go, it is understood.".

    So, too, "He, it is claimed, took the money".
    """
    reading, floor = site.reading, site.floor
    if site.following.kind is Follower.CLAUSE or (
        site.following.kind is Follower.WH and site.candidate.entry.lemma == "know"
    ):
        # "it is not known | whether anybody was hurt"
        return _with_clause(site, stops, subject)
    end = site.candidate.group[1]
    if subject[0] <= floor or reading.tags[subject[0] - 1] != ",":
        return None
    content = content_before(reading, subject[0], floor)
    if reading.tags[end : end + 1] == (",",) and content is not None:
        rest = content_after(reading, end + 1, site.ceiling, stops)
        content = None if rest is None else (*content, rest)
    elif reading.tags[end : end + 1] != (".",):
        return None
    if content is None or not any(has_clause(reading, part) for part in content):
        return None
    return site.propose("passive-that", None, content)


def _is_time(reading: Reading, agent: Range) -> bool:
    """Tell "by March", "by the end of the month", where nobody acts."""
    last = reading.lower[agent[1] - 1]
    return (
        last in MONTHS
        or last in TIME_WORDS
        or last in _PERIODS
        or reading.lower[agent[0] : agent[0] + 2] == ("the", "end")
    )


_PERIODS = frozenset({"year", "month", "week", "quarter", "decade", "deadline"})
_SIDED = frozenset({"support", "back", "echo", "join", "endorse"})
# "The state was represented by", "a copy was seen by": nothing is said.
_DEEDS = frozenset(
    {"advertise", "charge", "notice", "represent", "seek", "submit", "summon"}
)


def _with_agent(site: Site, stops: Stops, subject: Range, by: int) -> Proposal | None:
    """Propose "the plan was welcomed by the union": its subject is the content."""
    if (
        site.frames.isdisjoint(_FRAMES_WITH_OBJECTS)
        or site.candidate.entry.lemma in _DEEDS
    ):
        return None
    reading, end = site.reading, site.candidate.group[1]
    agent = own_agent(reading, site.candidate.entry.lemma, by + 1, site.ceiling)
    if (
        agent is None
        or _is_time(reading, agent)
        or (
            # "He was echoed by Ms Adler"
            site.candidate.entry.lemma in _SIDED and reading.tags[subject[0]] == "PRP"
        )
    ):
        return None
    content: tuple[Range, ...] = (subject,)
    after = agent[1]
    if site.candidate.entry.lemma == "see" and reading.lower[after : after + 1] != (
        "as",
    ):
        return None  # "a copy was seen by the Herald"
    if reading.lower[after : after + 2] == (",", "as"):
        # "was criticised by Ms Adler, the minister, as too dear"
        after += 1
    if (
        after < site.ceiling
        and reading.lower[after] in _BEHIND_AGENT
        # but "was backed by one or more | of his rivals"
        and (reading.lower[after] != "of" or Frame.OF in site.frames)
    ):
        rest = content_after(reading, after, site.ceiling, stops)
        content = (subject, rest) if rest else content
    return site.propose("passive-by", agent, content, end + 1 if by == end else None)


_FRAMES_WITH_OBJECTS = frozenset(
    {Frame.NP, Frame.OBJECT_TO, Frame.AS, Frame.OBJECT_THAT, Frame.OF}
)
_BEHIND_AGENT = frozenset({"to", "as", "of", "for", "that"})


def _with_infinitive(site: Site, stops: Stops, subject: Range) -> Proposal | None:
    """
    Propose "the bank is expected to cut rates": all but the cue is content.

    But "the bank was urged to cut rates by | unions", who say so.
    """
    frames = site.frames
    following = site.following
    if following.object is not None:
        return None
    is_state = (
        site.reading.lower[following.start + 1] in _STATES
        # "Growth is forecast to slow"
        or site.candidate.entry.lemma in _OF_FUTURE
    )
    if frames.isdisjoint(_FRAMES_WITH_TO) and not (is_state and Frame.THAT in frames):
        return None
    if Frame.OBJECT_THAT in frames and Frame.OBJECT_TO not in frames:
        return None
    agent = None
    if may_have_agent_behind(site.candidate.entry.lemma):
        agent = agent_at_end(site.reading, following.start, site.ceiling)
    ceiling = site.ceiling if agent is None else agent[0] - 1
    rest = content_after(site.reading, following.start, ceiling, stops)
    if rest is None:
        return None
    rule = "passive-to" if agent is None else "passive-by"
    return site.propose(rule, agent, (subject, rest))


_FRAMES_WITH_TO = frozenset({Frame.OBJECT_TO, Frame.TO})
_STATES = frozenset({"be", "have"})
_OF_FUTURE = frozenset({"forecast", "predict", "project"})


def _with_clause(site: Site, stops: Stops, subject: Range) -> Proposal | None:
    """Propose "it is believed that …", and "he was told that …" for who was told."""
    if site.frames.isdisjoint(_FRAMES_WITH_THAT):
        return None
    reading = site.reading
    rest = content_after(reading, site.following.start, site.ceiling, stops)
    if rest is None:
        return None
    impersonal = reading.lower[subject[0]] in {"it", "there"}
    return site.propose("passive-that", None if impersonal else subject, (rest,))


_FRAMES_WITH_THAT = frozenset({Frame.THAT, Frame.OBJECT_THAT})

_OF_FOLLOWERS = {Follower.TO: _with_infinitive, Follower.THAT: _with_clause}
