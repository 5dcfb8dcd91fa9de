"""
Noun phrases, verb groups and clauses, as far as tags show them.

A parser would know more and cost fifty times as much.  These functions answer
three questions that attribution asks: where does the noun phrase beside this verb
begin or end, what belongs to this verb's group, and does a clause begin here.
All work on token indices inside one sentence and look no farther than a bound,
so that a sentence of a hundred thousand words costs no more a word than any other.
"""

from collections.abc import Callable

from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.columns.tags import ADJECTIVES_AND_VERBS

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX", "FW"})
NAMES = frozenset({"NNP", "NNPS"})
NAMES_OR_NOUNS = NAMES | {"NN", "NNS"}
COMMON_TAGS = frozenset({"NN", "NNS", "JJ", "VBG"})
"""What the words of a common noun's phrase have for tags."""
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
GOVERNING = frozenset({"IN", "TO", "VB"})
"""How tags begin, in two letters, whose words a noun phrase may hang on."""
PRESENT = frozenset({"VBP", "VBZ", "MD"})
FINITE = PRESENT | {"VBD"}
PAST = frozenset({"VBN", "VBD"})
"""Participles among them: taggers take one for the other."""
ADVERBS = frozenset({"RB", "RBR", "RBS"})
WH_WORDS = frozenset({"WDT", "WP", "WP$", "WRB"})
ARTICLES = frozenset({"the", "a", "an"})
SPACED_DASHES = frozenset({"—", "–", "--"})
"""What parts clauses; a hyphen with blanks around it may join words, too."""
DASHES = SPACED_DASHES | {"-"}
ALL_DASHES = DASHES | {"―"}
SINGLE_DASHES = ALL_DASHES - {"--"}
WAITING = frozenset({",", "?", "!"})
"""What ends a quotation whose speaker is still to come."""
QUESTIONING = frozenset(["why", "whether", "if", "how", "what", "when", "where"])
"""What begins a question that is told: "asked why it rained"."""
OBJECT_PRONOUNS = frozenset({"him", "her", "them"})
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
ONLY_OBJECTS = frozenset({"me", "us", "him", "them"})
"""Pronouns that are objects and nothing else, as "her" and "you" may be."""

BE = frozenset(
    ["be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"]
)
HAVE = frozenset(["have", "has", "had", "having", "'ve", "'d"])
DO = frozenset(["do", "does", "did"])
GET = frozenset(["get", "gets", "got", "getting", "gotten"])
AUXILIARIES = BE | HAVE | DO
NEGATIONS = frozenset(["not", "n't", "never", "neither", "nor", "hardly"])

# Before a participle that shares the source of its clause ("while stressing").
SUBORDINATORS = frozenset(
    ["while", "whilst", "when", "after", "before", "in", "by", "although", "though"]
)

WEEKDAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)

# A noun or adverb that says when something was said, and is no part of its source.
TIME_WORDS = WEEKDAYS | frozenset(
    """
    today yesterday tomorrow tonight recently earlier later afterwards afterward
    morning afternoon evening night week month year weekend hours days
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)

# One of these is no name: "Ana Lisi, Tom Roe said", "Ana Lisi, president, said".
OFFICE_NOUNS = frozenset(
    """
    adviser advisor ambassador analyst attorney campaigner captain ceo chair
    chairman chairperson chairwoman chief coach commissioner coordinator councillor
    councilor director economist editor engineer executive founder freshman governor
    head headmaster headmistress headteacher junior lawyer leader lecturer manager
    mayor member minister officer organiser organizer president principal professor
    representative
    researcher secretary senior sophomore spokesman spokesperson spokeswoman
    strategist superintendent
    """.split()  # noqa: SIM905  # read like prose
)

MONTHS = frozenset(
    """
    january february march april may june july august september october november
    december jan feb mar apr jun jul aug sept sep oct nov dec
    jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
    """.split()  # noqa: SIM905  # as above
)

SPEAKING_NOUNS = frozenset(
    """
    service office ministry department agency police spokesman spokeswoman spokesperson
    statement secretariat embassy administration prosecutor prosecutors
    """.split()  # noqa: SIM905  # as above
)
"""What speaks for a body, so that it is no object of "said"."""

HEARERS = frozenset(
    """
    court inquest jury jurors tribunal inquiry council committee trial hearing
    commission judge magistrates magistrate panel sheriff senators councillors mps
    """.split()  # noqa: SIM905  # as above
)
"""Who hears what others say, so that nobody is named with "the court heard"."""

CALLED = frozenset({"called", "named", "dubbed"})
"""Behind a comma, what gives somebody or something its name."""

# Where something was said: "the ministry in a statement said".
OCCASIONS = frozenset(
    """
    statement statements letter interview interviews speech briefing conference
    release tweet tweets post posts email emails e-mail memo address message reply
    response hearing testimony filing note notice communique communiqué dispatch
    broadcast debate meeting ceremony event rally session advisory bulletin affidavit
    conclusion conclusions remarks comments submission submissions presentation toast
    opinion greeting intervention proceedings
    """.split()  # noqa: SIM905  # as above
)
# Any of these tells that a phrase says when or where something was said.
OF_SPEAKING = TIME_WORDS | MONTHS | OCCASIONS

_TO_OCCASIONS = frozenset(["in", "at", "during", "via", "through", "on"])
_NOT_IN_OCCASIONS = frozenset({"VBD", "VBP", "VBZ", "IN", "CC"})
_LONGEST_DATE = 5
_LONGEST_OCCASION = 8

# What a noun phrase is made of between its determiner and its head.
_INSIDE = NOUNS | frozenset(
    {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "POS", "$", "#", "VBN", "VBG"}
)

# These belong to it wherever they stand, but before what opens another.
_PLAIN = _INSIDE - {"VBN", "VBG", "PRP"}
_OPENING = frozenset({"DT", "PRP$", "PRP"})

# Prepositions that join two noun phrases into one; "than" and "because" do not.
_JOINING = frozenset(
    """
    of for in at on from with to against about between over under near among within
    behind by across around outside inside
    """.split()  # noqa: SIM905  # as above
)

_LONGEST_PHRASE = 80
_LONGEST_BRACKET = 16
_LONGEST_LIST_ITEM = 12
_LONGEST_CLAUSE_START = 30


def without_occasion(reading: Reading, start: int, end: int) -> int:
    """
    Return where a subject ends, without the time and the occasion of speaking.

    "The ministry on Monday said", "UNICEF on 4 May said", "the board in a statement
    said": they are no part of whoever speaks.  At least one token is left.
    """
    while True:
        cut = _occasion_at(reading, start, end)
        if cut is None:
            return end
        end = cut


def _occasion_at(reading: Reading, start: int, end: int) -> int | None:
    """Return where the last time or occasion in the range begins, if it ends it."""
    word = reading.lower[end - 1]
    if word in TIME_WORDS:
        return _time_at(reading, start, end - 1)
    if word in MONTHS or reading.tags[end - 1] == "CD":
        begin = _preposition_at(reading, start, end, _LONGEST_DATE)
        dated = begin is not None and not MONTHS.isdisjoint(reading.lower[begin:end])
        return begin if dated else None
    if word in OCCASIONS:
        return _preposition_at(reading, start, end, _LONGEST_OCCASION)
    return None


def _time_at(reading: Reading, start: int, index: int) -> int | None:
    """Return where "on Monday", "late Monday" or "today" begins."""
    lower = reading.lower
    index -= lower[index - 1] in {"late", "early", "this", "last", "next"}
    index -= lower[index - 1] == "on"
    return index if index > start else None


def past_date(reading: Reading, start: int, ceiling: int) -> int | None:
    """
    Return where the date that begins at *start* ends, if one does.

    "Sept. 29", "29 September", "Wednesday, Sept. 17, 2019,": when something was said,
    unless it is said of the date ("Oct. 3 was wet") or of its events ("July 4 fairs").
    """
    tags = reading.tags
    first = start
    opened = reading.lower[start] in WEEKDAYS
    if opened:
        first += 1 + (tags[start + 1 : start + 2] == (",",))
    if first + 1 >= ceiling or not _is_day_of_month(reading, first):
        return None
    index = first + 2
    year = "".join(reading.lower[index + 1 : index + 2])
    if tags[index : index + 1] == (",",) and year.isdigit() and len(year) == _YEAR:
        opened = True
        index += 2
    if opened and index < ceiling and tags[index] == ",":
        # "Wednesday, Sept. 17, | that"
        index += 1
    if index < ceiling and (
        tags[index] not in _BEHIND_DATES or reading.lower[index] == "as"
    ):
        return None
    return min(index, ceiling)


def _is_day_of_month(reading: Reading, first: int) -> bool:
    """Tell "Sept. 29" and "29 September" from "it may 29 times"."""
    day, month = first, first + 1
    if not reading.lower[day].isdigit():
        day, month = month, day
    word = reading.lower[month].rstrip(".")
    return (
        word in MONTHS
        and reading.words[month][0].isupper()
        and reading.lower[day].isdigit()
        and len(reading.lower[day]) <= _LONGEST_DAY
    )


_LONGEST_DAY = 2
_YEAR = 4
_BEHIND_DATES = WH_WORDS | frozenset(
    {".", ",", ":", "IN", "TO", "DT", "PRP", "PRP$", "EX", "``", "''", "CC"}
)


def _preposition_at(reading: Reading, start: int, end: int, longest: int) -> int | None:
    """Return the preposition of the phrase that ends a range, no verb between."""
    for index in range(end - 2, max(start, end - longest), -1):
        if reading.lower[index] in _TO_OCCASIONS:
            return index
        if reading.tags[index] in _NOT_IN_OCCASIONS:
            break
    return None


def noun_phrase_before(reading: Reading, end: int, floor: int) -> int | None:
    """
    Return where the noun phrase that ends before *end* begins.

    Its determiners, modifiers, prepositional phrases, brackets and what "and"
    joins to it are part of it; what stands behind a comma is not, but in a list of
    names.  ``None`` if there is none.
    """
    tags = reading.tags
    floor = max(floor, end - _LONGEST_PHRASE)
    start = end
    while start > floor:
        tag, behind = tags[start - 1], tags[start] if start < end else ""
        if behind == "PRP" and tag != "CC":
            break  # a pronoun begins its phrase
        if tag in _PLAIN and behind not in _OPENING:
            start -= 1
            continue
        earlier = _one_step_left(reading, start, end, floor)
        if earlier is None:
            break
        start = earlier
    start = _strip_left(reading, start, end)
    return None if _HEADS.isdisjoint(tags[start:end]) else start


_HEADS = NOUNS | {"DT"}


def _one_step_left(reading: Reading, start: int, end: int, floor: int) -> int | None:
    """Return where the phrase begins with what stands before *start*, if it does."""
    index = start - 1
    tag = reading.tags[index]
    if tag in _INSIDE:
        return index if _belongs_before(reading, start, end, floor) else None
    if tag == "-RRB-":
        return _opening_bracket(reading, index, floor)
    if tag == "''":
        return _before_nickname(reading, start, floor) if start < end else None
    if tag == "VBD" and reading.lower[start] == "by":
        return index if _is_reduced_relative(reading, index, floor) else None
    join = _JOINS.get(tag)
    return join(reading, start, end, floor) if join and start < end else None


def _belongs_before(  # noqa: PLR0911  # a table of cases
    reading: Reading, start: int, end: int, floor: int
) -> bool:
    """Tell whether the noun, determiner or modifier before *start* is a part."""
    tags = reading.tags
    tag = tags[start - 1]
    if (
        tag == "VBN"
        and reading.lower[start - 2] in HAVE
        and tags[start - 3] not in WH_WORDS
    ):
        # "has defended | the president's decision", but "who have accused Roe said"
        return False
    if tag in {"VBN", "VBG"}:
        # A participle belongs to the phrase only before or after a noun.
        return _is_modifier(reading, start - 1, end) or _is_reduced_relative(
            reading, start - 1, floor
        )
    if start == end:
        return True
    if tag == "PRP":
        return reading.lower[start] in {"and", "or"}
    if tag in NOUNS and tags[start] in {"DT", "PRP$"}:
        return reading.lower[start - 1] in {"half", "double"}  # not "In June the mayor"
    if tag == "DT" and tags[start] in {"DT", "PRP$"}:
        return reading.lower[start - 1] in {"all", "both", "half"}
    return not (tag == "DT" and tags[start] == "PRP")


def _over_preposition(
    reading: Reading, start: int, _end: int, floor: int
) -> int | None:
    """Step over "of" and its like, if a noun phrase ends before it."""
    index = start - 1
    if index > floor and reading.lower[index] in _JOINING:
        before = index - 1
        if _ends_noun_phrase(reading, before) or _is_reduced_relative(
            reading, before, floor
        ):
            return index
    return None


def _over_conjunction(
    reading: Reading, start: int, _end: int, floor: int
) -> int | None:
    """
    Return where the noun phrase joined by the conjunction before *start* begins.

    ``None`` where it is the object of a verb or preposition, so that what follows
    the conjunction is a clause of its own ("they used the code and some said").
    """
    tags = reading.tags
    conjunction = start - 1
    if conjunction <= floor or not _ends_noun_phrase(reading, conjunction - 1):
        return None
    first = noun_phrase_before(reading, conjunction, floor)
    if first is None or (first > floor and tags[first - 1] in _GOVERNORS):
        return None
    return first


_GOVERNORS = VERBS | {"IN", "TO", "RP"}


def _over_list_comma(reading: Reading, start: int, end: int, floor: int) -> int | None:
    """Step over a comma between names that an "and" joins ("A, B and C")."""
    comma = start - 1
    if comma <= floor or reading.tags[comma - 1] not in NAMES:
        return None
    for index in range(start, min(end, comma + _LONGEST_LIST_ITEM)):
        tag = reading.tags[index]
        if tag == "CC":
            return comma
        if tag not in _IN_LIST:
            return None
    return None


_IN_LIST = NAMES | {",", "POS", "NN"}


def _over_adverb(reading: Reading, start: int, _end: int, floor: int) -> int | None:
    """Step over an adverb that modifies what follows: "nearly all"."""
    modifies = (
        start - 1 > floor
        and reading.tags[start] in {"JJ", "CD", "DT", "VBN"}
        and reading.lower[start] not in {"the", "a"}
    )
    return start - 1 if modifies else None


_JOINS: dict[str, Callable[[Reading, int, int, int], int | None]] = {
    "IN": _over_preposition,
    "TO": _over_preposition,
    "CC": _over_conjunction,
    ",": _over_list_comma,
    **dict.fromkeys(ADVERBS, _over_adverb),
}


def _is_modifier(reading: Reading, index: int, end: int) -> bool:
    """Tell whether the participle at *index* modifies a noun beside it."""
    tags = reading.tags
    if index + 1 >= end:
        return False
    before = tags[index - 1] if index else ""
    if tags[index + 1] in {"NN", "NNS", "NNP", "NNPS", "JJ"}:
        return before != "PRP"
    return before in {"NN", "NNS", "NNPS", "NNP"} and tags[index + 1] in {"IN", "TO"}


def _is_reduced_relative(reading: Reading, index: int, floor: int) -> bool:
    """Tell "a letter seen by" and "figures released by": a noun and a participle."""
    tags = reading.tags
    return (
        tags[index] in {"VBN", "VBD"}
        and index > floor
        and tags[index - 1] in {"NN", "NNS"}
        and reading.lower[index + 1] in {"by", "in", "from", "for", "to", "with"}
    )


def _ends_noun_phrase(reading: Reading, index: int) -> bool:
    return reading.tags[index] in NOUNS or reading.tags[index] == "-RRB-"


def _opening_bracket(reading: Reading, closing: int, floor: int) -> int | None:
    for index in range(closing - 1, max(floor - 1, closing - _LONGEST_BRACKET), -1):
        if reading.tags[index] == "-LRB-":
            return index
    return None


def _before_nickname(reading: Reading, start: int, floor: int) -> int | None:
    """Return where a nickname before *start* begins: "Okonkwo “kwo” Adaeze"."""
    tags = reading.tags
    if tags[start] not in NAMES:
        return None
    for opening in range(start - 3, max(floor, start - _LONGEST_NICKNAME), -1):
        if opening in reading.openings:
            return opening if tags[opening - 1] in NAMES else None
    return None


_LONGEST_NICKNAME = 7


def _strip_left(reading: Reading, start: int, end: int) -> int:
    """Drop what no noun phrase begins with, and a time before it."""
    tags, lower = reading.tags, reading.lower
    while (
        start < end
        and tags[start] in {"CC", "IN", "TO", ",", "POS", "-RRB-"}
        and lower[start] not in {"both", "either", "neither"}
    ):
        start += 1
    # "Last week Mr Ode": a time before the noun phrase is not part of it.
    if start + 2 < end and lower[start] in {"last", "this", "next", "on"}:
        return start + 2 if lower[start + 1] in TIME_WORDS else start
    if (
        start + 1 < end
        and (lower[start - 1], lower[start] in MONTHS) in _BEFORE_TIMES
        and lower[start] in _DAYS_AND_MONTHS
        and tags[start + 1] in _BEHIND_TIMES
    ):
        # "On Tuesday opposition leaders", "On Monday night police", "In June police"
        return start + 1 + (start + 2 < end and lower[start + 1] in TIME_WORDS)
    if start + 1 < end and lower[start] in TIME_WORDS:
        return start + 1 if tags[start + 1] in {"DT", "PRP", "NNP"} else start
    return start


_BEFORE_TIMES = frozenset({("on", False), ("in", True)})
_DAYS_AND_MONTHS = WEEKDAYS | MONTHS
_BEHIND_TIMES = frozenset({"NN", "NNS", "JJ"})


def base_noun_phrase(reading: Reading, end: int, floor: int) -> int:
    """Return where the noun phrase before *end* begins, prepositions left out."""
    tags = reading.tags
    floor = max(floor, end - _LONGEST_PHRASE)
    start = end
    while start > floor and tags[start - 1] in _INSIDE_BASE:
        start -= 1
        if tags[start] in {"DT", "PRP$", "PRP"}:
            break
    return start


_INSIDE_BASE = _INSIDE - {"VBN", "VBG"}


def noun_phrase_after(reading: Reading, start: int, ceiling: int) -> int | None:
    """
    Return where the noun phrase that begins at *start* ends.

    Its prepositional phrases and brackets are part of it.
    """
    tags, lower = reading.tags, reading.lower
    limit = min(ceiling, start + _LONGEST_PHRASE)
    index, has_head = start, False
    while index < limit:
        tag = tags[index]
        if tag in _INSIDE:
            if has_head and (
                tag in _NEVER_BEHIND_HEAD
                or (
                    lower[index] in _DAYS
                    and _is_day_behind_name(reading, index, ceiling)
                )
            ):
                break
            has_head = has_head or tag in NOUNS
            index += 1
            if tag == "PRP":
                break
            continue
        joined = _over_joint(reading, index, ceiling, has_head=has_head)
        if joined is None:
            break
        has_head = tag == "-LRB-"
        index = joined
    while index > start and tags[index - 1] in {"CC", "IN", "TO"}:
        index -= 1
    is_phrase = (has_head and index > start) or index > start + 1
    return index if is_phrase else None


def _is_day_behind_name(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell "said Ms Adler | Monday" from "the Monday vote" and "Black Friday"."""
    return reading.lower[index - 1] not in _BEFORE_DAYS and (
        index + 1 >= ceiling or reading.tags[index + 1] not in _INSIDE
    )


_DAYS = WEEKDAYS | {"today", "yesterday", "tonight"}
_BEFORE_DAYS = frozenset({"black", "good", "super", "ash", "holy", "and", "or"})
_NEVER_BEHIND_HEAD = frozenset({"PRP", "DT", "PDT", "PRP$", "VBG", "VBN"})


def _over_joint(
    reading: Reading, index: int, ceiling: int, *, has_head: bool
) -> int | None:
    """Step over what joins a noun phrase to the one behind, or over a bracket."""
    tag = reading.tags[index]
    if tag == "-LRB-":
        return _past_bracket(reading, index, ceiling) if has_head else None
    if index + 1 >= ceiling:
        return None
    after = reading.tags[index + 1]
    if not has_head:
        joins = tag in ADVERBS and after in _INSIDE
    elif tag == "CC":
        joins = after in _INSIDE_BASE
    else:
        joins = (
            tag in {"IN", "TO"}
            and after in _INSIDE
            and after != "VBG"
            and reading.lower[index] in _JOINING
            and not _is_time(reading, index + 1)
            and not (tag == "TO" and is_verb_too(reading, index + 1))
        )
    return index + 1 if joins else None


def is_verb_too(reading: Reading, index: int) -> bool:
    """
    Tell whether the adjective behind "to" is a verb with an object, as it seems.

    "They called on the court to free prisoners", but "they gave them access to free
    meals"; of one that begins a clause the tags already know.
    """
    return reading.lower[
        index
    ] in ADJECTIVES_AND_VERBS and _BEFORE_ADJECTIVES.isdisjoint(
        reading.lower[max(0, index - 2) : index - 1]
    )


_BEFORE_ADJECTIVES = frozenset({"access", "right", "return", "due", "thanks", "switch"})


def _past_bracket(reading: Reading, opening: int, ceiling: int) -> int | None:
    for index in range(opening + 1, min(ceiling, opening + _LONGEST_BRACKET + 1)):
        if reading.tags[index] == "-RRB-":
            return index + 1
    return None


def _is_time(reading: Reading, index: int) -> bool:
    """Tell whether a time or a year stands at *index*."""
    word = reading.lower[index]
    return word in TIME_WORDS or (
        reading.tags[index] == "CD" and len(word) == 4 and word.isdigit()
    )


def verb_group(reading: Reading, main: int, floor: int, ceiling: int) -> Range:
    """Return the verb group around its main verb: auxiliaries, adverbs, particle."""
    tags, lower = reading.tags, reading.lower
    start = _before_marked_adverb(reading, main, floor)
    while start > floor:
        tag = tags[start - 1]
        if lower[start - 1] in _BEFORE_VERB or tag == "MD":
            if tag not in _AUXILIARY_TAGS or (
                tag == "POS"
                and tags[start] == "VBD"
                and lower[start] in _FINITE_ONLY
                and not _OF_PEOPLE.issuperset(lower[start + 1 : start + 2] or (".",))
            ):
                # "Macy's | said it would", but "Kane's said he would"
                break
        elif tag not in ADVERBS:
            if tag == "TO" and tags[start] in {"VB", "RB"}:
                start -= 1
            elif (
                lower[start - 1] == "long"
                and tags[start] in PAST
                and start - 2 >= floor
                and lower[start - 2] in HAVE
            ):
                # "has long urged"
                start -= 1
                continue
            elif (
                tags[start] in PAST
                and lower[start - 1] in TIME_WORDS
                and (auxiliary := _auxiliary_before(reading, start, floor)) is not None
            ):
                # "had last week warned", "was on Friday told"
                start = auxiliary + 1
                continue
            break
        start -= 1
    # Adverbs that begin a clause ("However he said") are no part of the group.
    while start < main and tags[start] in ADVERBS and lower[start] in _NOT_IN_GROUP:
        start += 1
    end = main + 1
    if end < ceiling and tags[end] == "RP":
        end += 1
    return start, end


def _before_marked_adverb(reading: Reading, main: int, floor: int) -> int:
    """
    Return where the mark opens in "Ms Lisi | “categorically” denied it", or *main*.

    "“Sadly,” said Ms Lisi" and "The road was “deadly” said Ms Lisi" have none.
    """
    if main <= floor or reading.tags[main - 1] != "''":
        return main
    number = reading.quotation_of[main - 1]
    if number == OUTSIDE:
        return main
    marked = reading.quotations[number]
    first = marked.first
    if (
        marked.end != main
        or marked.words > _MOST_MARKED_ADVERBS
        or first <= floor
        or not reading.lower[main - 2].endswith("ly")
        or not ADVERBS.issuperset(reading.tags[first + 1 : main - 1])
    ):
        return main
    before = reading.tags[first - 1]
    subject = before in NOUNS or before == "PRP" or reading.lower[first - 1] in HAVE
    return first if subject and reading.tags[main] in VERBS else main


# "“very strongly” denied"
_MOST_MARKED_ADVERBS = 2


def _auxiliary_before(reading: Reading, verb: int, floor: int) -> int | None:
    """Return the auxiliary of "had on Friday | warned", "was yesterday | told"."""
    return next(
        (
            index
            for index in range(verb - 2, max(floor, verb - _LONGEST_TIME) - 1, -1)
            if reading.lower[index] in _BEFORE_PARTICIPLES
        ),
        None,
    )


_LONGEST_TIME = 4
_BEFORE_PARTICIPLES = HAVE | {"was", "were"}
_BEFORE_VERB = AUXILIARIES | GET
# What "reported" may be behind somebody's "'s", these seldom are.
_OF_PEOPLE = frozenset({"he", "she", "they", "him", "her", "his", "me", "us", "them"})
_FINITE_ONLY = frozenset({"said", "told", "declined"})
_AUXILIARY_TAGS = VERBS | {"MD", "POS", "NN"}
_NOT_IN_GROUP = frozenset({"however", "meanwhile", "though", "too", "so"})


def begins_with_subject(reading: Reading, start: int, end: int) -> bool:
    """
    Tell "the mayor hit back" from "the mayor of Lund" and "chains that can hold".

    A noun phrase begins at *start*, and its finite verb right behind it, adverbs aside;
    ``is_clause_start`` looks farther.
    """
    verb = noun_phrase_after(reading, start, end)
    while verb is not None and verb < end and reading.tags[verb] in ADVERBS:
        verb += 1
    return verb is not None and verb < end and reading.tags[verb] in FINITE


def is_clause_start(reading: Reading, start: int, ceiling: int) -> bool:
    """Tell whether a subject and a finite verb begin at *start*."""
    tags, lower = reading.tags, reading.lower
    has_subject = False
    for index in range(start, min(ceiling, start + _LONGEST_CLAUSE_START)):
        tag = tags[index]
        if tag in FINITE:
            return has_subject
        if tag in _SUBJECTS:
            has_subject = True
        elif tag in _BEHIND_SUBJECT:
            # "told the paper, “We …", "asked her how it is": the verb is another's.
            if (
                not has_subject
                or (tag == "," and index + 1 in reading.openings)
                or lower[index] in _QUESTIONS
            ):
                return False
        elif tag in {".", ":"} or (
            tag in {"IN", "TO"} and index > start and lower[index] not in _IN_SUBJECTS
        ):
            return False
    return False


_SUBJECTS = NOUNS | {"DT", "VBG"}
# "94 per cent of voters", "more than forty people": these join no noun phrases.
_IN_SUBJECTS = _JOINING | {"per", "than"}
_QUESTIONS = frozenset({"how", "why", "what", "whether"})
_BEHIND_SUBJECT = WH_WORDS | {"VBN", "VB", ","}
