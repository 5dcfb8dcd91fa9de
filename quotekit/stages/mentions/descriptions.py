"""
Descriptions: noun phrases without the name of a person, read by their head.

"The ministry", "a senior official", "figures released by the agency".
"""

from quotekit.lexicons.mention_words import BODY, PLACE
from quotekit.stages.columns.phrases import (
    ADVERBS,
    COMMON_TAGS,
    MONTHS,
    NAMES,
    TIME_WORDS,
)
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.compared_kinds import (
    ANONYMOUS_TYPE,
    DESCRIPTION_FORM,
    DOCUMENT_TYPE,
    GROUP_TYPE,
    NAME_FORM,
    ORGANIZATION_TYPE,
)
from quotekit.stages.mentions.deeds_of_people import deed_of
from quotekit.stages.mentions.name_phrases import (
    behind_kind,
    gender_of,
    take_office,
)
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.roles.office_owners import KIN
from quotekit.stages.roles.office_parts import after_place, goes_on_behind
from quotekit.stages.roles.offices import read_office
from quotekit.stages.vocabulary.body_words import KIND_OF_BODY, KINDS_IN_CAPITALS
from quotekit.stages.vocabulary.class_words import BANDS, is_agent, singular
from quotekit.stages.vocabulary.word_classes import WordClasses
from quotekit.stages.vocabulary.word_neighbors import FIXED

_SINGULAR_QUANTITIES = frozenset(("one", "another", "each", "either", "neither"))
_QUANTITIES = frozenset(
    """
    number majority minority quarter third half percent % handful couple group series
    dozens hundreds thousands millions lot bulk pair rest chorus much many most some
    crowd array range variety
""".split()  # noqa: SIM905  # read like prose
)
_INDEFINITE = frozenset(("a", "an", "another", "one"))
# What heads the name of a body; of them "M" does only with a capital.
_OF_BODIES = frozenset("ONAPDM")
# Of these a land has many: "the Irish airline" is what Ryanair is, and no name.
_KINDS_OF_LANDS = KIND_OF_BODY | frozenset(
    """
    airline bank club broadcaster automaker carmaker brewer publisher utility brokerage
    consultancy supermarket wholesaler refiner
    """.split()  # noqa: SIM905  # read like prose
)
_SIDES = frozenset(("side", "delegation"))
_JOINING = frozenset(("of", "for", "on", "and", "&", "the", "'s"))
_OF_PLACE = plain_when_needed(r"d?(?P<name>P+)s")
# Of these a country has one.
_OF_COUNTRIES = frozenset(("government", "parliament", "military", "army"))
_NOT_IN_NAMES = frozenset(("in", "at", "with", "from", "to", "by"))
_MAKER_WORDS = frozenset(("by", "from", "of"))
# A body, and in it a preposition: "Department of Forestry investigator"; that the last
# word is an office is known before.
_OF_BODY = plain_when_needed(r"[ON][^pRON]*+p")
# The same with more behind it: "Council of Europe Commissioner for Human Rights".
_OFFICE_OF_BODY = plain_when_needed(
    r"[MNDP]*[OA][^pRscd]*pd?[PDNA]+(?:OAO)?(?P<office>R+)(?:p|$)"
)
# "group" and the capitalized people that a group is called.
_KIND_THEN_PEOPLE = plain_when_needed(r"(?P<kind>[MxDTO]*O)N*Q(?:[pd&c]*[NMQOP])*")
_TIMES_OF_PEOPLE = frozenset(("former", "ex", "retired", "veteran", "one-time"))
# From a noun to what it is of.
_OF = plain_when_needed(r"pd?")
# Of what stands behind a noun for somebody: "farmers trying to", "people close to".
_BEHIND_PEOPLE = frozenset(("JJ", "VBN", "VBG"))
_PARTICIPLES = frozenset(("VBN", "VBD"))
_EMPLOYED = frozenset(("working", "works", "worked", "employed"))
# One noun for many who speak with one voice.
_COLLECTIVES = frozenset(
    """
    camp community industry leadership management market profession sector town trade
    venture village workforce youth
""".split()  # noqa: SIM905  # read like prose
)
# What may come between a document and who made it: "figures released by".
_MADE_BY = plain_when_needed(r"[vx]?p")
# What is done to papers by bodies that did not write them: "a memo seen by Reuters".
_SEEN = frozenset(
    """
    seen obtained reviewed viewed read examined heard accessed inspected verified
    uncovered unearthed consulted analysed analyzed quoted cited carried leaked shared
    acquired intercepted seized recovered found discovered received
""".split()  # noqa: SIM905  # read like prose
)


def quantity(classes: WordClasses, first: int, codes: str) -> ParsedMention:
    """Read "some", "many", "both"."""
    end = first + len(codes)
    head = classes.lower[end - 1]
    # "The 47-year-old"
    singular = head in _SINGULAR_QUANTITIES or head.endswith("-year-old")
    return ParsedMention(
        form=DESCRIPTION_FORM,
        type=ANONYMOUS_TYPE if singular else GROUP_TYPE,
        tokens=(first, end),
        head=head,
        plural=not singular,
    )


def _named_people(
    classes: WordClasses, first: int, start: int, codes: str
) -> ParsedMention | None:
    """Read "the group Friends of the Forest", "the charity Women for Change"."""
    if "Q" not in codes or "O" not in codes:
        return None
    kind = _KIND_THEN_PEOPLE.fullmatch(codes, start)
    if kind is None:
        return None
    begin, end = first + kind.end("kind"), first + len(codes)
    if (
        classes.is_capital(begin - 1)
        or classes.lower[begin - 1] not in BANDS
        or not all(
            classes.is_capital(index) or codes[index - first] in "pd&c"
            for index in range(begin, end)
        )
    ):
        return None
    return ParsedMention(
        form=NAME_FORM,
        type=ORGANIZATION_TYPE,
        tokens=(first, end),
        head=classes.lower[end - 1],
        name=(begin, end),
        roles=((first + start, begin),),
    )


def description(  # noqa: C901, PLR0912, PLR0915  # a table of cases
    classes: WordClasses, first: int, start: int, codes: str
) -> ParsedMention:
    """Read a phrase by its head: "the ministry", "a senior official"."""
    share = _share_of_people(classes, first, start, codes)
    if share is not None:
        return share
    people = _named_people(classes, first, start, codes)
    if people is not None:
        return people
    deed = deed_of(classes, first, (start, len(codes)), codes)
    head = _head_noun(classes, first, start, codes if deed is None else codes[:deed])
    code, plain = codes[head], classes.lower[first + head].rstrip(".")
    end = first + len(codes)
    found = ParsedMention(
        form=DESCRIPTION_FORM,
        type=ANONYMOUS_TYPE,
        tokens=(first, end),
        head=plain,
        roles=((first + start, end),),
    )
    capital = (
        code in _OF_BODIES
        and classes.is_capital(first + head)
        and plain not in KINDS_IN_CAPITALS
    )
    indefinite = classes.lower[first] in _INDEFINITE
    if (code == "D" and start and head == len(codes) - 1) or (
        # "A Scientologist", "One Catholic"
        code in "NM" and capital and head == start == len(codes) - 1 and indefinite
    ):
        found.roles = ((first + start, end),)
    elif plain in _SIDES and codes[start:head] == "D" and head == len(codes) - 1:
        # "The Kazakh side", whoever that is
        found.type = GROUP_TYPE
    elif (
        code in _OF_BODIES
        and (code != "M" or capital)
        and not (plain == "research" and _is_done_by(classes, first + head))
    ):
        found.type = ORGANIZATION_TYPE
        stop = body_end(classes, first + head + 1, end)
        # "the New York-based group", but "the UN agency"
        in_general = not capital and (
            # "a Danish newspaper", "a team of Oxfam researchers"
            indefinite
            or (
                # "Toyota's European division", but "Germany's Green party"
                codes[start - 1 : start] == "s"
                and not codes[start:].strip("Dx")[1:]
                and plain != "party"
            )
            or (
                head == len(codes) - 1
                and (
                    plain in _KINDS_OF_LANDS
                    or plain in KINDS_IN_CAPITALS
                    or classes.lower[first + head - 1].endswith("-based")
                )
                and (
                    # "Mining company", where it opens the sentence
                    (
                        first + start in classes.sentence_firsts
                        and start < head
                        and not classes.any_capital(first + start + 1, end)
                        and classes.tags[first + start] in COMMON_TAGS
                    )
                    or (
                        not codes[start:head].strip("MPDxn")
                        # "the Turkish central bank"
                        and classes.lower[first + head - 1] != "central"
                    )
                    or classes.lower[first + head - 1].endswith("-based")
                )
            )
        )
        place = None
        if plain in _OF_COUNTRIES and head == len(codes) - 1:
            place = _OF_PLACE.fullmatch(codes, 0, start)
        if place is not None:
            # "South Korea's government", as "the South Korean government"
            found.form = NAME_FORM
            found.name = (first + place.start("name"), end)
            found.roles = ()
        elif not in_general and _is_named(classes, first + start, stop):
            found.form = NAME_FORM
            # "the official news agency Tass", "the state-run Lund News Agency"
            begin = first + start
            while not classes.is_capital(begin):
                begin += 1
            begin = after_place(classes, begin, stop)
            begin = _after_kind(classes, begin, stop)
            behind = behind_kind(classes, begin, stop)
            begin = begin if behind is None else behind
            if _OF.fullmatch(codes, head + 1, begin - first) is not None:
                # "the government of Kenya"
                begin = first + start
            found.name = (begin, stop)
            called = behind is not None or "O" in codes[start : begin - first]
            found.roles = ((first + start, begin),) if called else ()
    elif classes.lower[first] == "one" and codes[1:2] == "p":
        found.head = singular(plain)
        found.roles = ((first, end),)
        if codes[-2:-1] == "s":
            # "One of the trust's organisers"
            body = read_office(classes, first, end).organization
            found.organization = body if body and body[0] > first + 1 else None
    elif (plain in _QUANTITIES and codes[head + 1 : head + 2] == "p") or code == "Q":
        found.type = GROUP_TYPE
        found.plural = True
        found.head = singular(plain) if code == "Q" else plain
    elif code in "RLe":
        found.roles = ()
        behind = first + head + 1
        busy = (
            behind < end
            and (classes.tags[behind] == "VBG" or deed == head + 1)
            and classes.lower[behind] not in _EMPLOYED
        )
        # "a source | speaking to the Lund Herald"
        office = read_office(classes, first + start, behind if busy else end)
        take_office(classes, found, office)
        if plain in KIN:
            found.organization = None
        if classes.lower[first + head + 1 : first + head + 2] in _KNOWING:
            # "a person familiar with Lund's plans": they are no body
            found.roles = ((first + start, end),)
            if found.organization is not None and found.organization[0] > first + head:
                found.organization = None
        found.gender = gender_of(classes, ((first + head, first + head + 1),))
    elif (
        plain.endswith(("-year-old", "international"))
        or not (_TIMES_OF_PEOPLE.isdisjoint(classes.lower[first : first + head]))
        or (
            code == "M"
            and first + 1 < end
            and classes.lower[first + 1].endswith("-year-old")
        )
    ):
        # "The 47-year-old", "the Norway international", "the former wing-back", "the
        # 27-year-old goal attack"
        found.plural = plain.endswith("s")
        found.type = GROUP_TYPE if found.plural else ANONYMOUS_TYPE
    elif plain in _SHARES and head == len(codes) - 1:
        found.type = GROUP_TYPE
        found.plural = True
    else:
        found.plural = classes.tags[first + head] in {"NNS", "NNPS"}
        # "One fan wrote … A third said": somebody, and no document
        if code == "T" or not (is_agent(singular(plain)) or plain in _ORDINALS):
            found.type = DOCUMENT_TYPE
            if plain in _COLLECTIVES:
                found.type = ORGANIZATION_TYPE
            elif found.plural and code != "T":
                found.type = GROUP_TYPE
            found.roles = ((first + start, first + head + 1),)
            found.organization = _maker(classes, first, head + 1, codes)
        elif found.plural:
            found.type = GROUP_TYPE
            found.head = singular(plain)
    if found.organization is None and "p" in codes:
        if found.type is GROUP_TYPE:
            found.organization = _workplace(classes, first, codes)
        elif found.type is ANONYMOUS_TYPE:
            found.organization = _employer(classes, first, codes)
    return found


def _is_done_by(classes: WordClasses, noun: int) -> bool:
    """Tell "Research by Lund University found" from "Research Ltd said"."""
    return (
        noun in classes.sentence_firsts
        and classes.lower[noun + 1 : noun + 2] in _BY_OR_FROM
    )


_BY_OR_FROM = (("by",), ("from",))
_ORDINALS = frozenset(("second", "third", "fourth", "fifth", "sixth", "seventh"))
_SHARES = frozenset(("half", "quarter", "majority", "minority"))


def _workplace(classes: WordClasses, first: int, codes: str) -> Range | None:
    """Return the body of "researchers at the University of Lund"."""
    match = _OF_WORKPLACE.match(codes)
    if (
        match is None
        or classes.lower[first + match.start("of")] not in _AT_WORK
        or classes.lower[first + match.start("of") - 1] not in _WORKING
    ):
        return None
    start = end = first + match.end()
    while end < first + len(codes) and classes.is_capital(end):
        end += 1
    body = classes.of(start, end) if end > start else ""
    if {"O", "A"}.isdisjoint(body) and (
        # "Executives at Pinnacle Care", but "attorneys for Ms Roe"
        "N" not in body
        or classes.lower[first + match.start("of")] != "at"
        or end - start < 2
    ):
        return None
    return start, body_end(classes, end, first + len(codes))


def _employer(classes: WordClasses, first: int, codes: str) -> Range | None:
    """Return the body of "a nurse working at Lund Hospital", "who works for Ostrup"."""
    match = _OF_EMPLOYER.match(codes)
    if (
        match is None
        or classes.lower[first + match.start("of") - 1] not in _EMPLOYED
        or classes.lower[first + match.start("of")] not in _AT_WORK
    ):
        return None
    start = end = first + match.end()
    while end < first + len(codes) and (
        classes.is_capital(end) or classes.letter(end) == BODY
    ):
        end += 1
    body = classes.of(start, end) if end > start else ""
    if {"O", "A"}.isdisjoint(body):
        return None
    return start, body_end(classes, end, first + len(codes))


_OF_EMPLOYER = plain_when_needed(r"d?[MDPx]*[Re]+,?w?[vx](?P<of>p)d?")
_OF_WORKPLACE = plain_when_needed(r"[^pw]*Q(?P<of>p)d?")
_AT_WORK = frozenset(("at", "for", "with", "from"))
# Those whom a body employs; "residents", "fans" and "growers" are at places.
_WORKING = frozenset(
    """
    executives officials researchers scientists doctors nurses lawyers attorneys
    analysts economists experts investigators detectives officers engineers staff
    workers employees spokespeople representatives academics professors managers
    inspectors prosecutors physicians surgeons campaigners activists staffers
    """.split()  # noqa: SIM905  # read like prose
)


def office_holder(
    classes: WordClasses, first: int, start: int, codes: str
) -> ParsedMention:
    """Read a phrase as an office, whose holder's name is elsewhere."""
    end = first + len(codes)
    found = ParsedMention(
        form=DESCRIPTION_FORM,
        type=ANONYMOUS_TYPE,
        tokens=(first, end),
    )
    take_office(classes, found, read_office(classes, first + start, end))
    if found.roles:
        found.head = classes.lower[found.roles[0][1] - 1].rstrip(".")
    return found


def _is_named(classes: WordClasses, first: int, end: int) -> bool:
    """Tell whether a phrase holds a name, not only a capital at its start."""
    for index in range(first, end):
        if classes.is_capital(index) and (
            index > first
            or index not in classes.sentence_firsts
            or classes.letter(index) not in "Mx"
        ):
            return True
    return False


def _after_kind(classes: WordClasses, begin: int, end: int) -> int:
    """Return where the name begins in "UN refugee agency UNHCR"."""
    start = end
    while start > begin and classes.is_capital(start - 1):
        start -= 1
    named = (
        begin < start < end
        and classes.letter(start - 1) == BODY
        # "Friends of the Earth"
        and classes.lower[start - 1] not in FIXED
        # "L'Express de Lund"
        and classes.lower[start - 1] not in classes.words.particles
        # "Doctors without Borders"
        and classes.tags[start - 1] not in NAMES
    )
    return start if named else begin


_TIMES = TIME_WORDS | MONTHS
_KNOWING = tuple(
    (word,) for word in ("acquainted", "briefed", "close", "familiar", "knowledgeable")
)

# What bodies are founded to do, and named after.
_CAUSES = frozenset(
    """
    abolish advance aid ban bring build combat defeat defend elect eliminate end expose
    fight free help keep preserve prevent promote protect re-elect reelect reform repeal
    rescue restore save secure stop strengthen support
""".split()  # noqa: SIM905  # read like prose
)


def body_end(  # noqa: C901, PLR0912  # a table of cases
    classes: WordClasses, end: int, limit: int
) -> int:
    """
    Return where a body's name ends whose first part ends before token *end*.

    What "of", "for" and "and" join to it belongs to it, up to *limit*: "Ministry
    of Foreign Affairs of the Republic of Kenya", but not "in Nairobi".
    """
    if (
        end + 1 < limit
        and classes.lower[end] == "to"
        and classes.is_capital(end + 1)
        and classes.lower[end + 1] in _CAUSES
    ):
        # "the Campaign to Free Adama"
        end += 2
        while end < limit and classes.is_capital(end):
            end += 1
    if (
        end + 1 < limit
        and classes.lower[end] == "for"
        and classes.written[end - 1].isupper()
        and classes.letter(end + 1) == PLACE
    ):
        # "director of UNICEF for Europe"
        return end
    if end + 1 < limit and goes_on_behind(classes, end):
        # "the Organisation for Aid to Refugees"
        end += 2
    if end >= limit or (
        classes.lower[end] not in _JOINING and not classes.is_joined(end)
    ):
        return end
    codes = classes.of(end, limit)
    stop = index = 0
    while index < len(codes):
        while (
            index < len(codes)
            and (codes[index] in "pd&cs" or classes.is_joined(end + index))
            and index - stop < 3
        ):
            if not goes_on_behind(classes, end + index) and (
                classes.lower[end + index] in _NOT_IN_NAMES
                or codes[index : index + 2] == "cd"
                or (codes[index] == "c" and _is_another(classes, end + index, limit))
            ):
                return end + stop
            index += 1
        if index >= len(codes) or not classes.is_capital(end + index):
            break
        if codes[index] == "R" and index + 1 < len(codes) and codes[index + 1] in "NiH":
            break  # "Energy and Resources Minister Ana Lisi"
        if codes[index - 1 : index + 2] == "MNN" and "R" in codes[:index]:
            break  # "Office of the Public Defender of Rights Ana Lisi"
        if classes.lower[end + index] in _TIMES:
            break  # "UNICEF on Friday"
        if codes[index - 1 : index + 1] == "sD" and (
            not classes.is_capital(end + index + 1)
        ):
            break  # "Oxfam's Kenyan office"
        index += 1
        stop = index
    return end + stop


def _is_another(classes: WordClasses, joint: int, limit: int) -> bool:
    """Tell whether "and" joins two bodies: "Lund University and Rome University"."""
    if classes.letter(joint - 1) != BODY:
        return False
    index = joint + 1
    while index < limit and classes.is_capital(index):
        if classes.letter(index) == BODY:
            return index > joint + 1
        index += 1
    return False


def _maker(classes: WordClasses, first: int, start: int, codes: str) -> Range | None:
    """Return the body in "figures released by the agency", "letter from X"."""
    match = _MADE_BY.match(codes, start) if "p" in codes[start : start + 2] else None
    if match is None or classes.lower[first + match.end() - 1] not in _MAKER_WORDS:
        return None
    if match.end() - start > 1 and classes.lower[first + start] in _SEEN:
        # "a memo seen by the agency"
        return None
    begin = match.end()
    while codes[begin : begin + 1] == "d":
        begin += 1
    end = next(
        (
            index
            for index in range(begin + 1, len(codes))
            # "the American Legion obtained by the Herald", "Oxfam and now sent to all"
            if (
                classes.tags[first + index] in _PARTICIPLES
                or (codes[index] == "c" and classes.tags[first + index + 1] in ADVERBS)
                or (codes[index] == "p" and _is_of_time(classes, first + index))
            )
            and not classes.is_capital(first + index)
        ),
        len(codes),
    )
    if set(codes[begin:end]).isdisjoint("NAO"):
        return None
    if codes[begin] == "H" and not (
        # "a report by Dr Barnardo's", but "a letter from Dr Roe"
        codes[end - 1] == "s" and classes.lower[first + begin].startswith("dr")
    ):
        return None
    if not codes[begin:end].strip("Nij") and (
        "i" in codes[begin:end]
        or (end - begin > 1 and classes.lower[first + start - 1] in _LETTERS)
        # "a report by Ana Lisi, the head of roads", but "a poll by Angus Reid"
        or _APPOSED.match(classes.of(first + end, _nearby(classes, first + end)))
    ):
        return None
    return (first + begin, first + end)


def _is_of_time(classes: WordClasses, index: int) -> bool:
    """Tell "issued by the ministry | in May" from "by the ministry in Lund"."""
    following = classes.lower[index + 1 : index + 3]
    if following and following[0] in _BEFORE_TIMES:
        following = following[1:]
    return bool(following) and (following[0] in _TIMES or following[0].isdigit())


_BEFORE_TIMES = frozenset(("the", "early", "late", "mid", "last"))


def _nearby(classes: WordClasses, index: int) -> int:
    return min(len(classes.lower), index + _NEAR)


_NEAR = 5
_APPOSED = plain_when_needed(r",d?M*[RLQ]")
# What people write more than bodies do.
_LETTERS = frozenset(
    ("email", "e-mail", "emails", "letter", "letters", "note", "message", "messages")
)


def _share_of_people(
    classes: WordClasses, first: int, start: int, codes: str
) -> ParsedMention | None:
    """Read "about 4 in 10 voters" and "38 per cent of heads": a number of people."""
    begin, end = first + start, first + len(codes)
    lower = classes.lower
    while begin < end - 1 and lower[begin] in _APPROXIMATELY:
        begin += 1
    number = classes.tags[begin] == "CD"
    if not number or not (
        lower[begin + 1 : begin + 3] == ("per", "cent")
        or (
            lower[begin + 1 : begin + 2] == ("in",)
            and classes.tags[begin + 2 : begin + 3] == ("CD",)
        )
    ):
        return None
    return ParsedMention(
        form=DESCRIPTION_FORM,
        type=GROUP_TYPE,
        tokens=(first, end),
        head="percent",
        roles=((begin, end),),
    )


_APPROXIMATELY = frozenset(
    {"about", "almost", "around", "just", "nearly", "only", "over", "roughly", "some"}
)


def _head_noun(classes: WordClasses, first: int, start: int, codes: str) -> int:
    """Return the head noun: "minister" in "minister responsible for prisons"."""
    head = (
        len(codes) - 1
        if "p" in codes
        and codes[-1] in "RQ"
        and not classes.is_capital(first + len(codes) - 1)
        and _OF_BODY.search(codes, start) is not None
        else _head(codes, start)
    )
    if codes[head] not in "xM":
        return head
    if (
        head > start
        and codes[head - 1] in "RQLe"
        and (
            classes.tags[first + head] in _BEHIND_PEOPLE
            or classes.lower[first + head] == "close"
        )
    ):
        # "farmers | trying to plant", "the official | leading the inquiry"
        return head - 1
    # "A company | exporting citrus fruit"
    return next(
        (
            index - 1
            for index in range(start + 1, head)
            if classes.tags[first + index] == "VBG"
            and (
                codes[index - 1] in "RQLe"
                or (
                    codes[index - 1] == "O"
                    and not classes.any_capital(first + start, first + index)
                )
            )
        ),
        head,
    )


def _head(codes: str, start: int) -> int:
    """Return the head noun: the last word before a preposition or a participle."""
    if "p" in codes and "R" in codes:
        office = _OFFICE_OF_BODY.match(codes, start)
        if office is not None:
            return office.end("office") - 1
    limit = len(codes)
    for index in range(start + 1, len(codes)):
        code = codes[index]
        if (
            code in "pw"
            or (code == "v" and codes[index - 1] in "xTQROLeNAP")
            or (code == "c" and codes[index - 1] in "QR")
        ):
            limit = index
            break
    for index in range(limit - 1, start - 1, -1):
        if codes[index] not in "dnqus&cj":
            return index
    return start
