"""
Complements: "called the choice an honour" says something, "called the police" does not.

Of the verbs that give a name or a judgement, "call" alone is as often an action.  What
it is then said with stands behind its object: a second noun phrase, an adjective, a
quotation.  Others are deeds with any object ("signed a treaty", "published a report"),
unless words of theirs stand in marks.
"""

from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    MONTHS,
    NAMES,
    OBJECT_PRONOUNS,
    REFLEXIVES,
    TIME_WORDS,
    WH_WORDS,
)
from quotekit.stages.columns.reading import Range, Reading

_NAMING = frozenset({"call"})
_DEEDS = frozenset(
    """
    authorize nickname nominate publish ratify sign unveil veto witness
    """.split()  # noqa: SIM905  # read like prose
)


def is_deed(reading: Reading, lemma: str, content: Range) -> bool:
    """Tell whether a verb with *content* as its object does something unsaid."""
    first, end = content
    if is_when(reading, lemma, content) or asks_for_anonymity(reading, first):
        return True
    if lemma == "wish":
        # "wished them success", but not "wished the same"
        return not has_complement(reading, content)
    if lemma in _NAMING:
        itself = reading.lower[first] in REFLEXIVES
        named = itself and reading.tags[first + 1 : first + 2] in _NAMED
        return named or not has_complement(reading, content)
    if lemma == "admit":
        return _is_let_in(reading, content)
    said = _THINGS_DONE.get(lemma)
    if said is not None and not said.isdisjoint(reading.lower[first : first + _NEAR]):
        # "The figures tell another story", "was shown a red card"
        near = reading.lower[first : min(end, first + _NEAR)]
        # "told the story of the flood", but "claimed the lives of two"
        return "that" not in near and ("of" not in near or lemma == "claim")
    return lemma in _DEEDS and reading.openings.isdisjoint(range(*content))


def _is_let_in(reading: Reading, content: Range) -> bool:
    """Tell "admitted forty pupils", "admitted a man" from "admitted the affair"."""
    (first, end), tags = content, reading.tags
    if reading.lower[first] in _LET_IN_FOR:
        # "was admitted for treatment"
        return True
    stop = first
    while stop < end and tags[stop] not in _BEHIND_PEOPLE:
        stop += 1
    if stop == first or (stop < end and tags[stop] in FINITE):
        # "admitted driving to Lund", "admitted the students were late"
        return False
    head = reading.lower[stop - 1]
    return (
        head in _LET_IN
        # "Acme paid them without admitting liability"
        or (
            head in _OF_SETTLEMENTS
            and not _NOT_ADMITTING.isdisjoint(reading.lower[max(0, first - 3) : first])
        )
        or NAMES.issuperset(tags[first:stop])
        # but "admitted two robberies"
        or (tags[first] == "CD" and head not in _ADMITTED)
    )


_OF_SETTLEMENTS = frozenset({"wrongdoing", "liability"})
_NOT_ADMITTING = frozenset({"not", "n't", "n’t", "without", "never"})
_BEHIND_PEOPLE = FINITE | WH_WORDS | {"IN", "TO", "VBG", ",", ".", ":"}
_LET_IN_FOR = frozenset({"for", "into", "at", "as", "after", "with"})
_LET_IN = OBJECT_PRONOUNS | frozenset(
    """
    adults asylum-seekers boy boys candidates casualties child children families girl
    girls graduates guest guests inmates inspectors journalists man members men migrants
    monitors observers offenders patient patients people person prisoners pupil pupils
    refugees residents student students tourists victims visitors volunteers woman women
    """.split()  # noqa: SIM905  # read like prose
)


def is_summons(reading: Reading, called: Range, start: int) -> bool:
    """
    Tell "called the government to ratify it", where English has "called on".

    But "called the police to report a theft", "called her son to say", "to order".
    """
    head = called[1] - 1
    return (
        reading.lower[head] in _CALLED_ON
        and reading.lower[start] == "to"
        and reading.tags[start + 1 : start + 2] == ("VB",)
        and reading.lower[start + 1] not in _OVER_PHONE
    )


_CALLED_ON = frozenset(
    """
    administration authorities citizens commission companies council countries country
    employers government governments leaders leadership members ministers ministry
    nations parliament parties party politicians republic side sides state states
    """.split()  # noqa: SIM905  # read like prose
)
_OVER_PHONE = frozenset(
    """
    account answer apologise apologize appear arrange ask attend complain congratulate
    discuss enquire find form inform inquire meet notify offer order report say tell
    testify thank warn
    """.split()  # noqa: SIM905  # read like prose
)


def lacks_what_it_says(reading: Reading, lemma: str, start: int) -> bool:
    """Tell "extended the road", "put the tents up", verbs that say little else."""
    said = ONLY_SAID.get(lemma)
    return said is not None and not said(
        reading, (start, reading.sentence_end(start - 1))
    )


def is_named_what(
    reading: Reading, lemma: str, subject: Range | None, behind: int
) -> bool:
    """Tell "what | the UN calls | a famine", where one noun phrase is enough."""
    return (
        lemma in _NAMING
        # "what he called | her"
        and reading.tags[behind : behind + 1] != ("PRP",)
        and subject is not None
        and subject[0] > 0
        and reading.lower[subject[0] - 1] == "what"
        # "what we call home", "what they call the market": its name
        and reading.lower[subject[0]] not in _ANYBODY
    )


_ANYBODY = frozenset({"i", "we", "you", "they", "one", "people"})


def _is_courtesy(reading: Reading, content: Range) -> bool:
    """Tell "extended her condolences to the crew" from "extended the road"."""
    first, end = content
    return not _COURTESIES.isdisjoint(reading.lower[first : min(end, first + _NEAR)])


_COURTESIES = frozenset(
    """
    apologies apology appreciation condolences congratulations felicitations gratitude
    greetings sympathies sympathy thanks wishes
    """.split()  # noqa: SIM905  # read like prose
)


def _is_estimate(reading: Reading, content: Range) -> bool:
    """Tell "put the death toll at 40" from "put the tents at the port"."""
    first, end = content
    lower, tags = reading.lower, reading.tags
    figure = None
    for index in range(first, min(end - 1, first + _LONGEST_FIGURE)):
        if lower[index] in _FIGURES and figure is None:
            figure = index
        if lower[index] == "on" and lower[index + 2 : index + 3] in _PERCENT:
            # "put Labour on 34%"
            return True
        if figure is not None and lower[index] == "at":
            ahead = index + 1
            while ahead < end and (tags[ahead] in ADVERBS or lower[ahead] in _ROUGHLY):
                ahead += 1
            return ahead < end and (
                tags[ahead] in {"CD", "$", "#"} or lower[ahead][0].isdigit()
            )
        if tags[index] in {".", ","}:
            break
    return False


_LONGEST_FIGURE = 14
_PERCENT = (("%",), ("percent",), ("per",), ("points",))
_ROUGHLY = frozenset(
    {"about", "around", "over", "more", "than", "less", "up", "to", "least", "at"}
)
_FIGURES = frozenset(
    """
    age area attendance average bill budget chance chances cost costs crowd crowds
    damage deaths debt deficit estimate figure figures funding gathering growth height
    inflation length loss losses number numbers odds percentage population price
    probability rate ratio revenue risk sales savings share size speed sum temperature
    toll total turnout unemployment value weight worth
    """.split()  # noqa: SIM905  # read like prose
)


ONLY_SAID = {"extend": _is_courtesy, "put": _is_estimate}


def asks_for_anonymity(reading: Reading, start: int) -> bool:
    """Tell "asked | not to be named", "requested | anonymity": no word of the news."""
    lower = reading.lower
    if not start or lower[start - 1] not in ASKING:
        return False
    ahead = lower[start : start + _NEAR + 2]
    if ahead[0:1] == ("anonymity",) or ahead[:2] == ("for", "anonymity"):
        return True
    if ahead[:1] == ("to",) and ahead[2:3] in _NAMELESS:
        # "wished to remain anonymous"
        return True
    denied = not _NEGATED.isdisjoint(lower[max(0, start - _NEAR) : start])
    denied = denied or ahead[:1] == ("not",)
    ahead = ahead[ahead[:1] == ("not",) :]
    # "did not want to be named", but "hopes to be named captain"
    return denied and ahead[:2] == ("to", "be") and ahead[2:3] in _NAMED_PUBLICLY


ASKING = frozenset(
    """
    ask asks asked asking request requests requested requesting want wants wanted
    wanting wish wishes wished wishing prefer prefers preferred preferring refuse
    refuses refused refusing decline declines declined declining insisted insisting
    begged chose opted
""".split()  # noqa: SIM905  # read like prose
)
_NAMELESS = (("anonymous",), ("unnamed",), ("unidentified",), ("nameless",))
_NEGATED = frozenset(
    """
    not n't n’t never refuse refuses refused refusing decline declines declined
    declining
""".split()  # noqa: SIM905  # read like prose
)
_NAMED_PUBLICLY = (("named",), ("identified",), ("quoted",))


def is_when(reading: Reading, lemma: str, content: Range) -> bool:
    """Tell "a fund announced in | March", which says nothing but when."""
    words = reading.lower[slice(*content)]
    return lemma in _MADE_PUBLIC and all(
        word in _WHEN or word in _BESIDE_DATES or word.isdecimal() for word in words
    )


_MADE_PUBLIC = frozenset({"announce", "report", "propose", "promise", "recommend"})


_WHEN = MONTHS | TIME_WORDS | {"year", "month", "week"}
_BESIDE_DATES = frozenset({"last", "this", "next", "early", "late", "mid", "the", "of"})
_NAMED = (("NNP",), ("NNPS",))
# What these do with such an object is nothing said.
_THINGS_DONE = {
    "tell": frozenset({"story", "tale"}),
    "show": frozenset({"card", "emotion", "remorse", "mercy"}),
    "expect": frozenset({"baby", "child", "twins"}),
    "concede": frozenset({"penalty", "goal", "goals", "try", "tries", "runs"}),
    "claim": frozenset(
        """
        wicket wickets title titles life lives gold silver bronze victory win hat-trick
        medal medals points crown trophy
        """.split()  # noqa: SIM905  # read like prose
    ),
    "deny": frozenset({"striker", "forward", "winger", "goal", "chance"}),
    "pronounce": frozenset({"dead"}),
    "declare": frozenset({"dead"}),
    "accept": frozenset(
        """
        cheque check award trophy prize medal cup invitation resignation donation gift
        credentials
        """.split()  # noqa: SIM905  # read like prose
    ),
    # "a statement read to the court"
    "read": frozenset({"to", "out", "aloud"}),
}
_NEAR = 4
# What is admitted with words, in whatever number, while pupils are let in.
_ADMITTED = frozenset(
    """
    theft fraud murder manslaughter assault assaulting robbery burglary arson rape
    bribery perjury harassment stalking corruption charge charges offence offences
    offense offenses guilt fault responsibility error errors mistake mistakes
    failings failures shortcomings involvement negligence crime crimes lying
    killing breach breaches causing possession defeat knowledge role link links
    attacks assaults burglaries counts killings murders rapes robberies thefts
    """.split()  # noqa: SIM905  # read like prose
)


def has_complement(reading: Reading, content: Range) -> bool:
    """Tell whether more than an object stands in *content*, right behind the verb."""
    first, end = content
    tags, lower = reading.tags, reading.lower
    for index in range(first, end):
        if index in reading.openings:
            return True
        if index == first or lower[index] in _TIMES_AND_DEGREES:
            continue
        tag, before = tags[index], index - 1
        while before > first and tags[before] in ADVERBS:
            before -= 1
        if lower[index - 1] in _TIMES_AND_DEGREES:
            continue
        # "called him | a liar", "the vote | very historic", "the figures | proof"
        if (tags[before] in _OBJECT_ENDS and tag in _BEGIN_COMPLEMENT) or (
            tags[before] in _PHRASE_ENDS and tag in _NOUNS
        ):
            return True
        if tag == "," and tags[index + 1 : index + 2] == ("DT",):
            return True
    return False


_OBJECT_ENDS = NAMES | {"NN", "NNS", "PRP", "CD", "-RRB-"}
_BEGIN_COMPLEMENT = frozenset({"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "VBN"})
_PHRASE_ENDS = frozenset({"PRP", "NNS"})
_NOUNS = NAMES | {"NN", "NNS"}
_TIMES_AND_DEGREES = TIME_WORDS | frozenset(
    """
    last this next several many each every quits back
    """.split()  # noqa: SIM905  # read like prose
)
