"""
Noun phrases, verb groups and clauses, as far as tags show them.

A parser would know more and cost fifty times as much.  These functions answer
three questions that attribution asks: where does the noun phrase beside this verb
begin or end, what belongs to this verb's group, and does a clause begin here.
All work on token indices inside one sentence and look at each token once.
"""

from quotekit.stages.reading import Range, Reading

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX", "FW"})
NAMES = frozenset({"NNP", "NNPS"})
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
ADVERBS = frozenset({"RB", "RBR", "RBS"})
WH_WORDS = frozenset({"WDT", "WP", "WP$", "WRB"})

# What a noun phrase is made of between its determiner and its head.
_INSIDE = NOUNS | frozenset(
    {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "POS", "$", "#", "VBN", "VBG"}
)
_DETERMINERS = frozenset({"DT", "PDT", "PRP$", "WP$"})

# Prepositions that join two noun phrases into one; "than" and "because" do not.
_JOINING = frozenset(
    ["of", "for", "in", "at", "on", "from", "with", "to", "against", "about", "between", "over", "under", "near", "among", "within", "behind", "by", "across", "around", "outside", "inside"]
)
BE = frozenset(["be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"])
HAVE = frozenset(["have", "has", "had", "having", "'ve", "'d"])
DO = frozenset(["do", "does", "did"])
GET = frozenset(["get", "gets", "got", "getting", "gotten"])
SUBORDINATORS = frozenset(
    ["while", "whilst", "when", "after", "before", "in", "by", "although", "though"]
)
AUXILIARIES = BE | HAVE | DO
NEGATIONS = frozenset(["not", "n't", "never", "neither", "nor", "hardly"])
TIME_WORDS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "tonight", "recently", "earlier", "later", "afterwards", "afterward", "morning", "afternoon", "evening", "night", "week", "month", "year", "weekend", "hours", "days"]
)
_PREVIOUS_SCAN = 45
_LONGEST_APPOSITION = 30


def noun_phrase_before(reading: Reading, end: int, floor: int) -> int | None:
    """
    Return where the noun phrase that ends before *end* begins.

    Identifying appositions ("Hugh Hill, a doctor,") and bracketed matter are part
    of it; a relative clause between commas is stepped over but only its noun
    phrase is meant, see :func:`subject_before`.  ``None`` if there is none.
    """
    tags, lower = reading.tags, reading.lower
    start = end
    while start > floor:
        index = start - 1
        tag = tags[index]
        if tag in _INSIDE:
            # A participle belongs to the phrase only before or after a noun.
            if tag in {"VBN", "VBG"} and not _is_modifier(reading, index, end):
                if _is_reduced_relative(reading, index, floor):
                    start = index
                    continue
                break
            if tag == "PRP" and start < end and lower[start] not in {"and", "or"}:
                break
            if tag == "DT" and start < end and tags[start] == "PRP":
                break
            start = index
            if tag == "PRP" and (index == floor or tags[index - 1] != "CC"):
                break
            continue
        if start == end:
            if tag == "-RRB-":
                opening = _opening_bracket(reading, index, floor)
                if opening is not None:
                    start = opening
                    continue
            break
        if tag in {"IN", "TO"} and lower[index] in _JOINING:
            if index > floor and (
                _ends_noun_phrase(reading, index - 1)
                or _is_reduced_relative(reading, index - 1, floor)
            ):
                start = index
                continue
            break
        if tag == "CC" and index > floor and _ends_noun_phrase(reading, index - 1):
            conjunct = _conjunct_before(reading, index, floor)
            if conjunct is None:
                break
            start = conjunct
            continue
        if tag == "-RRB-":
            opening = _opening_bracket(reading, index, floor)
            if opening is not None:
                start = opening
                continue
            break
        if (
            tag == ","
            and index > floor
            and tags[index - 1] in NAMES
            and _is_list_comma(reading, index, end)
        ):
            start = index
            continue
        if (
            tag in ADVERBS
            and lower[start] not in {"the", "a"}
            and (tags[start] in {"JJ", "CD", "DT", "VBN"} and index > floor)
        ):
            start = index
            continue
        break
    start = _strip_left(reading, start, end)
    if start < end and any(
        tags[i] in NOUNS or tags[i] == "DT" for i in range(start, end)
    ):
        return start
    return None


def base_noun_phrase(reading: Reading, end: int, floor: int) -> int:
    """Return where the noun phrase before *end* begins, prepositions left out."""
    tags = reading.tags
    start = end
    while start > floor and tags[start - 1] in _INSIDE - {"VBN", "VBG"}:
        start -= 1
        if tags[start] in {"DT", "PRP$", "PRP"}:
            break
    return start


def _is_modifier(reading: Reading, index: int, end: int) -> bool:
    """Tell whether the participle at *index* modifies a noun beside it."""
    tags = reading.tags
    if index + 1 < end and tags[index + 1] in {"NN", "NNS", "NNP", "NNPS", "JJ"}:
        return index == 0 or tags[index - 1] not in {"PRP"}
    return (
        index > 0
        and tags[index - 1] in {"NN", "NNS", "NNPS", "NNP"}
        and index + 1 < end
        and tags[index + 1] in {"IN", "TO"}
    )


def _is_reduced_relative(reading: Reading, index: int, floor: int) -> bool:
    """Tell "a letter seen by" and "figures released by": a noun and a participle."""
    tags = reading.tags
    return (
        tags[index] in {"VBN", "VBD"}
        and index > floor
        and tags[index - 1] in {"NN", "NNS"}
        and reading.lower[index + 1] in {"by", "in", "from", "for", "to"}
    )


def _conjunct_before(reading: Reading, conjunction: int, floor: int) -> int | None:
    """
    Return where the noun phrase joined by the conjunction begins.

    ``None`` where it is the object of a verb or preposition, so that what follows
    the conjunction is a clause of its own ("they used the code and some said").
    """
    tags = reading.tags
    start = noun_phrase_before(reading, conjunction, floor)
    if start is None:
        return None
    before = start - 1
    if before >= floor and (
        tags[before] in VERBS or tags[before] in {"IN", "TO", "RP"}
    ):
        return None
    return start


def _ends_noun_phrase(reading: Reading, index: int) -> bool:
    return reading.tags[index] in NOUNS or reading.tags[index] == "-RRB-"


def _opening_bracket(reading: Reading, closing: int, floor: int) -> int | None:
    for index in range(closing - 1, max(floor - 1, closing - 16), -1):
        if reading.tags[index] == "-LRB-":
            return index
    return None


def _is_list_comma(reading: Reading, comma: int, end: int) -> bool:
    """Tell whether names go on after *comma* to an "and" ("A, B and C")."""
    for index in range(comma + 1, min(end, comma + 12)):
        tag = reading.tags[index]
        if tag == "CC":
            return True
        if tag not in NAMES and tag not in {",", "POS", "NN"}:
            return False
    return False


def _strip_left(reading: Reading, start: int, end: int) -> int:
    """Drop what no noun phrase begins with."""
    tags, lower = reading.tags, reading.lower
    while start < end and (
        tags[start] in {"CC", "IN", "TO", ",", "POS", "-RRB-"}
        and lower[start] not in {"both", "either", "neither"}
    ):
        start += 1
    # "Last week Mr Ode": a time before the noun phrase is not part of it.
    if start < end and lower[start] in {"last", "this", "next", "on"}:
        if start + 2 < end and lower[start + 1] in TIME_WORDS:
            return start + 2
    if (
        start + 1 < end
        and lower[start] in TIME_WORDS
        and tags[start + 1]
        in {
            "DT",
            "PRP",
            "NNP",
        }
    ):
        return start + 1
    return start


def noun_phrase_after(reading: Reading, start: int, ceiling: int) -> int | None:
    """
    Return where the noun phrase that begins at *start* ends.

    Its prepositional phrases and short appositions are part of it.
    """
    tags, lower = reading.tags, reading.lower
    index = start
    head = False
    while index < ceiling:
        tag = tags[index]
        if tag == "PRP":
            if not head:
                index += 1
                head = True
            break
        if tag in {"DT", "PDT", "PRP$"} and head:
            break
        if tag in _INSIDE:
            if tag == "VBG" and head:
                break
            if tag == "VBN" and head:
                break
            if tag in NOUNS:
                head = True
            index += 1
            continue
        if (
            tag in ADVERBS
            and not head
            and index + 1 < ceiling
            and tags[index + 1] in _INSIDE
        ):
            index += 1
            continue
        if not head:
            break
        if tag in {"IN", "TO"} and lower[index] in _JOINING and index + 1 < ceiling:
            if lower[index + 1] in TIME_WORDS or _looks_like_time(reading, index + 1):
                break
            if tags[index + 1] in _INSIDE and tags[index + 1] not in {"VBG"}:
                index += 1
                head = False
                continue
            break
        if (
            tag == "CC"
            and index + 1 < ceiling
            and tags[index + 1] in _INSIDE - {"VBG", "VBN"}
        ):
            index += 1
            head = False
            continue
        if tag == "-LRB-":
            closing = index + 1
            while closing < min(ceiling, index + 16) and tags[closing] != "-RRB-":
                closing += 1
            if closing < ceiling and tags[closing] == "-RRB-":
                index = closing + 1
                continue
        break
    while index > start and tags[index - 1] in {"CC", "IN", "TO"}:
        index -= 1
    return index if (index > start and head) or index > start + 1 else None


def _looks_like_time(reading: Reading, index: int) -> bool:
    word = reading.lower[index]
    return reading.tags[index] == "CD" and len(word) == 4 and word.isdigit()


def verb_group(reading: Reading, main: int, floor: int, ceiling: int) -> Range:
    """Return the verb group around its main verb: auxiliaries, adverbs, particle."""
    tags, lower = reading.tags, reading.lower
    start = main
    index = main - 1
    while index >= floor:
        tag = tags[index]
        if lower[index] in AUXILIARIES or lower[index] in GET or tag == "MD":
            if tag in {"VBG", "VBN", "VBD", "VBZ", "VBP", "VB", "MD", "POS", "NN"}:
                start = index
                index -= 1
                continue
            break
        if tag in ADVERBS and index < main:
            start = index
            index -= 1
            continue
        if tag == "TO" and tags[index + 1] in {"VB", "RB"}:
            start = index
            index -= 1
            break
        break
    # Adverbs that begin a clause ("Then he said") have been left to the right of it.
    while start < main and tags[start] in ADVERBS and lower[start] in _NOT_IN_GROUP:
        start += 1
    end = main + 1
    if end < ceiling and tags[end] == "RP":
        end += 1
    return start, end


_NOT_IN_GROUP = frozenset({"however", "meanwhile", "though", "too", "so"})


def is_clause_start(reading: Reading, start: int, ceiling: int) -> bool:
    """Tell whether a subject and a finite verb begin at *start*."""
    tags, lower = reading.tags, reading.lower
    index = start
    seen_noun = False
    limit = min(ceiling, start + 30)
    while index < limit:
        tag = tags[index]
        if tag in {"MD", "VBZ", "VBP", "VBD"}:
            return seen_noun
        if tag in NOUNS or tag == "DT" or (tag in {"VBG"} and not seen_noun):
            seen_noun = True
        elif tag in {"VBN", "VB"}:
            if not seen_noun:
                return False
        elif tag in {"IN", "TO"}:
            if lower[index] not in _JOINING and not (index == start):
                return False
        elif tag in {".", ":", "``"} or tag in WH_WORDS:
            if tag == "``" or (tag in WH_WORDS and seen_noun):
                index += 1
                continue
            return False
        elif tag == "," and not seen_noun:
            return False
        index += 1
    return False
