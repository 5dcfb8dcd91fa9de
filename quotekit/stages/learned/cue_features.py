"""
The features of a place that may be a cue, in groups by what they depend on.

Each function gives the numbers of one group; :mod:`quotekit.stages.learned.cue_clues`
keeps their sums.
"""

from quotekit.models.features import MIX, Memo, number
from quotekit.stages.learned.word_facts import Word

# Templates: what stands in each feature, beside the template's own number.
_STRENGTH, _STRENGTH_TAG, _TAG, _VOICE, _VOICE_STRENGTH = map(
    number, ("strength", "strength tag", "tag", "voice", "voice strength")
)
_LEMMA, _LEMMA_VOICE, _NEGATED = map(number, ("lemma", "lemma voice", "negated"))
_R, _RT, _LRT, _SR = map(number, ("r", "rt", "l rt", "s r"))
_L, _LT, _LL, _SL = map(number, ("l", "lt", "l l", "s l"))
_BOTH, _BOTH_STRENGTH = map(number, ("lt t rt", "s lt rt"))
_TRR, _SRR, _TLL, _SLL, _LLL = map(
    number, ("t rt rt", "s rt rt", "t lt lt", "s lt lt", "lt lt lt")
)
_R2, _RT2, _R3, _RT3, _L2, _L3 = map(number, ("r2", "rt2", "r3", "rt3", "l2", "l3"))
_GROUP_FIRST, _GROUP_SIZE = map(number, ("group first", "group size"))
_RULE_LS, _RULE_P, _RULE_PS, _P_S, _RULE_RT, _RULE_CQ, _CQ = map(
    number, ("rule ls", "rule p", "rule p s", "p s", "rule rt", "rule cq", "c quoted")
)
_CE, _SHT = map(number, ("ce", "sht"))
_OUTER, _OUTER_L, _OUTER_D = map(number, ("o rule", "o l", "o distance"))
_NO_RULE, _NO_RULE_S, _NO_SUBJECT = map(number, ("no rule", "no rule s", "no subject"))
_NO_RULE_OUTER, _NO_RULE_OUTER_S, _NO_RULE_OUTER_L = map(
    number, ("no rule o", "no rule o s", "no rule o l")
)
_DS, _DE, _KIND_S, _KIND_T = map(
    number, ("from start", "to end", "segment s", "segment t")
)
_SQ_S, _SQ_L, _IN_S, _IN_L, _LQ, _RQ = map(
    number, ("sq s", "sq l", "in q s", "in q l", "lq", "rq")
)
_NEAR, _NEAR_S = map(number, ("strong near", "strong near s"))
_LC, _LC_D, _LC_PATH, _LC_PATH_L, _LC_Q = map(
    number, ("lc", "lcd", "lcp", "lc p", "lc q")
)
_RC, _RC_D, _RC_WAY = map(number, ("rc", "rcd", "rc way"))
_GV, _GV_T, _GV_D, _GC, _GC_S, _GW, _GS_S = map(
    number, ("gv", "gvt t", "gv d t", "gc", "gc s", "gw", "gs s")
)
BAG_LEFT, BAG_RIGHT = map(number, ("bag left", "bag right"))

SIGN_TAGS = frozenset(map(number, (",", ":")))
"""The tags of the signs that may stand over a place."""

TEXT = Memo(number)
"""The numbers of names that come again: rules, segment kinds, paths."""


def own(
    word: Word, voice: int, lemma: int, known: int, negated: int
) -> tuple[int, ...]:
    """Return what the word is: tag, how often a cue, what the lexicon knows."""
    strength = word.strength
    return (
        _STRENGTH + 8 * strength + known,
        _STRENGTH_TAG + word.tag * MIX + strength,
        _TAG + word.tag,
        _VOICE + voice,
        _VOICE_STRENGTH + voice * MIX + strength,
        _LEMMA + lemma,
        _LEMMA_VOICE + lemma * MIX + voice,
        _NEGATED + 8 * negated + strength,
    )


def right(word: Word, right: Word) -> tuple[int, ...]:
    """Return what stands behind the group."""
    return (
        _R + right.form,
        _RT + right.tag,
        _LRT + word.stem * MIX + right.tag,
        _SR + right.form * MIX + word.strength,
    )


def left(word: Word, left: Word) -> tuple[int, ...]:
    """Return what stands before it."""
    return (
        _L + left.form,
        _LT + left.tag,
        _LL + word.stem * MIX + left.tag,
        _SL + left.form * MIX + word.strength,
    )


def tags(  # noqa: PLR0913, PLR0917  # a place's neighborhood in tags
    tag: int, strength: int, l1: int, l2: int, l3: int, r1: int, r2: int
) -> tuple[int, ...]:
    """Return the tags around it."""
    around = l1 * MIX + r1
    before = l1 * MIX + l2
    behind = r1 * MIX + r2
    return (
        _BOTH + around * MIX + tag,
        _BOTH_STRENGTH + around * MIX + strength,
        _TLL + before * MIX + tag,
        _SLL + before * MIX + strength,
        _LLL + before * MIX + l3,
        _TRR + behind * MIX + tag,
        _SRR + behind * MIX + strength,
    )


def far(word: Word, place: int) -> tuple[int, ...]:
    """Return what stands two or three tokens away, on the right or, below 0, left."""
    if place == 2:
        return _R2 + word.form, _RT2 + word.tag
    if place == 3:
        return _R3 + word.form, _RT3 + word.tag
    return (_L2 + word.form if place == -2 else _L3 + word.form,)


def place(  # noqa: PLR0913, PLR0917  # where in its sentence and segment
    since: int,
    until: int,
    kind: int,
    tag: int,
    strength: int,
    opening: int,
    size: int,
    before: int,
) -> tuple[int, ...]:
    """Return where it stands in its sentence, in what segment, and in its group."""
    return (
        _DS + since,
        _DE + until,
        _KIND_S + kind * MIX + strength,
        _KIND_T + kind * MIX + tag,
        _GROUP_FIRST + opening * MIX + strength,
        _GROUP_SIZE + 100 * min(size, 99) + min(before, 99),
    )


def rule(  # noqa: PLR0913, PLR0917  # a rule and what it depends on
    rule: int,
    known: int,
    place: int,
    strength: int,
    right: int,
    quoted: bool,  # noqa: FBT001
) -> tuple[int, ...]:
    """Return what a rule that proposes it says."""
    by_rule = rule * MIX
    return (
        _RULE_LS + by_rule + known,
        _RULE_P + by_rule + place,
        _RULE_PS + (by_rule + place) * MIX + strength,
        _P_S + 8 * place + strength,
        _RULE_RT + by_rule + right,
        _RULE_CQ + by_rule + quoted,
        _CQ + quoted,
    )


def parts(ending: int, head: int) -> tuple[int, ...]:
    """Return what ends the proposed content and what heads the proposed source."""
    return _CE + ending, _SHT + head


def outer(rule: int, stem: int, distance: int) -> tuple[int, ...]:
    """Return in what other proposal it is nested."""
    return _OUTER + rule, _OUTER_L + stem, _OUTER_D + distance


def bare(strength: int, known: int, missing: int) -> tuple[int, ...]:
    """Return that no rule proposes it, and whether it lacks a subject."""
    features = (_NO_RULE, _NO_RULE_S + 8 * strength + known)
    if missing:
        return *features, _NO_SUBJECT + missing * MIX + strength
    return features


def around(rule: int, strength: int, stem: int) -> tuple[int, ...]:
    """Return in whose content it stands where no rule proposes it."""
    return (
        _NO_RULE_OUTER + rule,
        _NO_RULE_OUTER_S + rule * MIX + strength,
        _NO_RULE_OUTER_L + stem,
    )


def marks(  # noqa: PLR0913, PLR0917  # how a place lies to quotations
    strength: int,
    stem: int,
    marked: bool,  # noqa: FBT001
    inside: bool,  # noqa: FBT001
    since: int,
    until: int,
) -> tuple[int, ...]:
    """Return how it lies to the quotations of its sentence."""
    features = [
        _SQ_S + 8 * marked + strength,
        _SQ_L + 2 * stem + marked,
        _IN_S + 8 * inside + strength,
        _IN_L + 2 * stem + inside,
    ]
    if since >= 0:
        features.append(_LQ + since)
    if until >= 0:
        features.append(_RQ + until)
    return tuple(features)


def near(near: int, strength: int) -> tuple[int, ...]:
    """Return how many strong cues stand on each side."""
    return _NEAR + near, _NEAR_S + 10 * strength + near


def strong_before(
    stem: int,
    since: int,
    path: str,
    same: bool,  # noqa: FBT001
) -> tuple[int, ...]:
    """Return the strong cue before it, and the way from there."""
    return (
        _LC + stem,
        _LC_D + since,
        _LC_PATH + TEXT[path],
        _LC_PATH_L + stem * MIX + TEXT[path[:2]],
        _LC_Q + same,
    )


def strong_behind(stem: int, until: int, way: int) -> tuple[int, ...]:
    """Return the strong cue behind it, and the way there."""
    return _RC + stem, _RC_D + until, _RC_WAY + 100 * way + until


def governor(
    governor: Word | None, far: int, tag: int, strength: int
) -> tuple[int, ...]:
    """Return what stands over it from the left."""
    if governor is None:
        return () if far < 0 else (_GS_S + 100 * strength + far,)
    if governor.verb:
        return (
            _GV + governor.stem,
            _GV_T + governor.tag * MIX + tag,
            _GV_D + 100 * tag + far,
        )
    if governor.tag in SIGN_TAGS:
        return _GC + 100 * tag + far, _GC_S + 100 * strength + far
    return (_GW + governor.form,)
