"""
What only looks like an attribution: deeds, descriptions and weather.

A verb of saying is also done, undergone, or an adjective: "defending champions", "a
way to show it", "storms lash the coast".  Rules and models are both taken in by some
of these, so that both are asked once all is proposed.

Most reasons can only hold of certain words.  Each says of which, so that a proposal is
asked about a handful of them.
"""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from quotekit.stages.attributing.adjectives import is_adjective
from quotekit.stages.attributing.deeds import (
    ATTRIBUTES,
    COURTESIES,
    GIVEN,
    OF_MINDS,
    TITLED,
    is_attribute,
    is_choosing,
    is_conjunction,
    is_courtesy,
    is_discussed,
    is_dismissed,
    is_noun_in_list,
    is_of_number,
    is_of_thing,
    is_relative,
    is_shown,
    is_supposed,
    is_title,
    is_voiced,
)
from quotekit.stages.attributing.look_alikes import (
    BLOWS,
    EVIDENCE,
    GOODS_OF,
    GREETINGS,
    MATTERS_TOLD,
    OF_LABELS,
    ON,
    SERVICES_AND_RULES,
    is_about,
    is_alarm,
    is_apparently,
    is_asked,
    is_assault,
    is_by_rule,
    is_call_for_help,
    is_condition,
    is_dated,
    is_dateline,
    is_done,
    is_evidence,
    is_found,
    is_gerund_of_owner,
    is_gerund_subject,
    is_goods,
    is_greeting,
    is_moment,
    is_most_reported,
    is_nature,
    is_occasion,
    is_of_time,
    is_only_theirs,
    is_pointer,
    is_purpose,
    is_put_forward,
    is_reply_to_events,
    is_said_in,
    is_service,
    is_set_phrase,
    is_shown_by_hearer,
    is_there,
    is_to_be_done,
    is_to_blame,
    is_topic,
    is_vote,
    is_where_said,
    is_without_noun,
    is_work,
)
from quotekit.stages.attributing.unspoken import (
    CORRECTED,
    MADE_PUBLIC,
    NAMED,
    OF_COLONS,
    OF_TAGS,
    THOUGHT,
    UNDERGONE,
    WITH_SOURCES,
    is_caption,
    is_correction,
    is_counted,
    is_heading,
    is_kind_of_text,
    is_made_known,
    is_meeting,
    is_naming,
    is_of_nobody,
    is_open,
    is_publisher,
    is_source_of_report,
    is_undergone,
    is_way,
)
from quotekit.stages.columns.phrases import ARTICLES, OCCASIONS, PAST
from quotekit.stages.columns.reading import OUTSIDE, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.rules.frames import Follower


def why_unsaid(reading: Reading, proposal: Proposal) -> str | None:
    """Return why a proposal reports nothing, or ``None`` if it may."""
    lower, main, start = reading.lower, proposal.main, proposal.content[0][0]
    of_each = _BY_TAG.get(reading.tags[main], _OF_ALL)
    # Nearly all of these are empty, and so are put together in no time.
    more = (
        _BY_LEMMA.get(proposal.lemma.partition(" ")[0], ())
        + _BY_VERB.get(lower[main], ())
        + _BY_OPENING.get(lower[proposal.cue[0][0]], ())
        + _BY_AHEAD.get(lower[start], ())
        + _BY_RULE.get(proposal.base_rule, ())
    )
    asked: Iterable[int] = sorted(of_each + more) if more else of_each
    if start in reading.openings and reading.quotation_of[main] == OUTSIDE:
        # Somebody's words stand there, whatever the verb is elsewhere.
        asked = [number for number in asked if number < _BEFORE_QUOTATIONS]
    for number in asked:
        reason = _REASONS[number]
        if reason.holds(reading, proposal):
            return reason.why
    return None


class _Reason(NamedTuple):
    """
    Why nothing is said, and of which proposals that may hold.

    It is asked about where any of these words, tags and rules is a proposal's; where
    none is given, about each.

    Attributes:
        why: The reason, in words.

        holds: Whether it holds of a proposal.

        lemmas: The first words of the cues' lemmas.

        verbs: The words that decide.

        openings: The first words of the cues.

        ahead: The first words of the contents.

        tags: The tags of the words that decide.

        rules: The rules, without the models that agree with them.
    """

    why: str
    holds: Callable[[Reading, Proposal], bool]
    lemmas: AbstractSet[str] = frozenset()
    verbs: AbstractSet[str] = frozenset()
    openings: AbstractSet[str] = frozenset()
    ahead: AbstractSet[str] = frozenset()
    tags: AbstractSet[str] = frozenset()
    rules: AbstractSet[str] = frozenset()


_OF_NOUNS = frozenset(f"noun-{kind}" for kind in Follower)
_OF_ADJECTIVES = frozenset({"adjective-clause", "adjective-wh"})

# The first of them holds.
_REASONS = (
    _Reason("a noun, and no verb", is_there, tags={"NNS", "VBZ"}),
    _Reason("a time says nothing", is_of_time, lemmas={"see", "declare"}),
    _Reason("a title", is_title, openings=TITLED),
    _Reason(
        "“this” points at words that stand elsewhere",
        is_pointer,
        ahead={"this", "these"},
    ),
    _Reason("a place that the news is from", is_dateline, rules=OF_LABELS),
    _Reason(
        "what follows is when or to whom it was said",
        is_occasion,
        ahead={"during", "the"},
    ),
    _Reason(
        "it says what a statement replies to",
        is_reply_to_events,
        verbs={"responding", "reacting", "replying"},
    ),
    _Reason("an adjective or a part of a name", is_adjective),
    _Reason("what a way or a time is for", is_purpose, tags={"VB"}),
    _Reason("an action that is somebody's", is_gerund_of_owner, tags={"VBG"}),
    _Reason("what storms and fires do", is_nature, lemmas=BLOWS),
    _Reason("an attack with weapons", is_assault, lemmas={"attack"}),
    _Reason("a call for help", is_alarm, ahead=ARTICLES),
    _Reason("a call for help", is_call_for_help, lemmas={"call"}),
    _Reason("a condition", is_condition, lemmas={"allow", "permit"}),
    _Reason("what something is done by", is_by_rule, lemmas={"according"}),
    _Reason("a reporter's work", is_work),
    _Reason("a set phrase that reports nothing", is_set_phrase),
    _Reason("a vote", is_vote, openings={"voting"}),
    _Reason(
        "something done, and not said",
        is_done,
        lemmas={"approve", "characterize", "convey", "sign"},
    ),
    _Reason("a moment at which somebody felt it", is_moment, rules=_OF_ADJECTIVES),
    _Reason("something that is still to be done", is_to_be_done),
    _Reason("a thing that was found", is_found, lemmas={"find"}),
    _Reason("what somebody spoke of, or ended", is_topic, lemmas={"brief", "conclude"}),
    _Reason("a question that somebody else asked", is_asked, openings={"asked"}),
    _Reason("what somebody is called", is_naming, openings=NAMED),
    _Reason("it says when something was made public", is_dated, ahead=ON),
    _Reason(
        "what a thing does, which has no mind",
        is_of_thing,
        lemmas=OF_MINDS | {"draw", "bring"},
    ),
    _Reason("a subject that was spoken of", is_discussed, lemmas={"discuss"}),
    _Reason("a picture or a link", is_shown, lemmas={"post", "share"}),
    _Reason("what a court heard, and not what it was", is_evidence, ahead=EVIDENCE),
    _Reason("things that were granted", is_of_number, lemmas={"approve"}),
    _Reason("something that may yet be agreed", is_supposed, lemmas={"agree"}),
    _Reason("what people do", is_choosing, lemmas={"choose"}),
    _Reason("somebody who lost a post", is_dismissed, lemmas={"dismiss"}),
    _Reason("what people are suspected of", is_attribute, lemmas=ATTRIBUTES),
    _Reason("a conjunction", is_conjunction, openings=GIVEN),
    _Reason("a relative clause that is closed", is_relative),
    _Reason(
        "a noun that a clause belongs to", is_noun_in_list, rules={"verb-noun-phrase"}
    ),
    _Reason("what a wish to say it says", is_courtesy, lemmas=COURTESIES),
    _Reason("what another verb says of it", is_voiced, rules=_OF_NOUNS),
    _Reason("a noun that says where it was said", is_said_in, verbs=OCCASIONS),
    _Reason("a noun that says where it was said", is_where_said, rules=_OF_NOUNS),
    _Reason("things that were bought or called in", is_goods, lemmas=GOODS_OF),
    _Reason("whose fault something is", is_to_blame, verbs={"blame"}),
    _Reason("an adjective with “most”", is_most_reported, tags=PAST | {"JJ"}),
    _Reason("what a service or a rule is for", is_service, ahead=SERVICES_AND_RULES),
    _Reason("a greeting", is_greeting, ahead=GREETINGS),
    _Reason("a gerund that is the subject", is_gerund_subject, tags={"VBG"}),
    _Reason("what the hearer has shown", is_shown_by_hearer, lemmas={"show", "prove"}),
    _Reason("who put something forward", is_put_forward, ahead={"by"}),
    _Reason("no noun that could speak", is_without_noun, verbs=MATTERS_TOLD | {"hope"}),
    _Reason(
        "what only others could say", is_only_theirs, lemmas={"say", "tell", "explain"}
    ),
    _Reason("the writer's guess", is_apparently, verbs={"referring", "alluding"}),
    _Reason("what a meeting was about", is_about, lemmas={"focus"}),
    _Reason("it is left open whether anybody thinks so", is_open, lemmas=THOUGHT),
    _Reason("the way in which somebody did it", is_way),
    _Reason("a noun that is counted", is_counted, tags={"VBZ"}),
    _Reason("when something was made known", is_made_known, tags=PAST),
    _Reason("what somebody undergoes", is_undergone, verbs=UNDERGONE),
    _Reason("the label of a picture", is_caption, lemmas={"caption"}),
    _Reason("who made something public", is_publisher, verbs=MADE_PUBLIC),
    _Reason("nobody said it", is_of_nobody, lemmas={"tell"}),
    _Reason("a heading", is_heading, ahead={"what", "how", "why"}),
    _Reason("what sort of text it is", is_kind_of_text, rules=OF_COLONS),
    _Reason("a meeting or a vote that was called", is_meeting, lemmas={"call"}),
    _Reason("the text itself, corrected", is_correction, lemmas=CORRECTED),
    _Reason(
        "whom an outlet has it from", is_source_of_report, verbs=WITH_SOURCES | OF_TAGS
    ),
)
_BEFORE_QUOTATIONS = 3
"""So many of them hold before a quotation, too."""


def _numbers_by(
    keys: Callable[[_Reason], AbstractSet[str]],
) -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the reasons by the words, tags or rules they hold of."""
    numbers: dict[str, tuple[int, ...]] = {}
    for number, reason in enumerate(_REASONS):
        for key in keys(reason):
            numbers[key] = (*numbers.get(key, ()), number)
    return numbers


_BY_LEMMA = _numbers_by(lambda reason: reason.lemmas)
_BY_VERB = _numbers_by(lambda reason: reason.verbs)
_BY_OPENING = _numbers_by(lambda reason: reason.openings)
_BY_AHEAD = _numbers_by(lambda reason: reason.ahead)
_BY_RULE = _numbers_by(lambda reason: reason.rules)
_OF_ALL = tuple(number for number, reason in enumerate(_REASONS) if not any(reason[2:]))
# With those that hold of each, in their order: the tag of every proposal is looked up.
_BY_TAG = {
    tag: tuple(sorted((*_OF_ALL, *numbers)))
    for tag, numbers in _numbers_by(lambda reason: reason.tags).items()
}
