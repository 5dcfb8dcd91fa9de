"""
Relative pronouns: whom "who", and what "which", stands for.

It is what stands before it, past what is told of somebody by the way: an age, a time,
an office, a workplace.
"""

from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import FINITE, TIME_WORDS
from quotekit.stages.mentions.compared_kinds import PERSON_TYPE, PRONOUN_FORM
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.floor import Found
from quotekit.stages.resolution.naming import Naming
from quotekit.stages.vocabulary.class_words import FIRMS, is_agent

_WHERE = tuple((word,) for word in ("at", "from", "for", "with", "in"))
_BODIES = frozenset("OAP")
_PEOPLE = frozenset("QRLe")
_OF_PEOPLE = frozenset(("who", "whom", "whose"))
_NOUN_PHRASE_TAGS = frozenset(
    """
    NN NNS NNP NNPS JJ JJR JJS CD DT PRP$ POS VBN
""".split()  # noqa: SIM905  # read like prose
)
_BEFORE_RELATIVE = frozenset((",", ")", "—", "–", "--"))
_NAMES_BEFORE_RELATIVE = 3
# What is said by the way of somebody: "Ana Lisi, of Lund", "Fatima, a cleaner".
_ASIDES = frozenset(("of", "from", "at", "a", "an", "the"))
# What is done with a report, by whoever it is from.
_MADE = frozenset(
    """
    prepared compiled published written drafted commissioned released issued produced
    conducted made done drawn authored signed submitted presented posted
    """.split()  # noqa: SIM905  # read like prose
)
# A name, or what somebody is: "analyst | at Zelta Partners, who".
_ENDS_OF_PERSONS = frozenset("NRLQe")
_OF_FIRMS_OR_PLACES = frozenset(("of", "at", "from", "with"))
_LONGEST_PHRASE = 12


class RelativePronouns:
    """Resolves "who", "which" and "that" of one text."""

    def __init__(self, page: Page, cast: Cast, naming: Naming) -> None:
        """Get ready for one text."""
        self._page = page
        self._cast = cast
        self._naming = naming

    def resolve(self, parsed: ParsedMention) -> Found:
        """Resolve "who" to the noun phrase before it."""
        here, at = f"“{self._page.words(parsed.tokens)}”", parsed.tokens[0]
        end = at
        while end > 0 and self._page.tokens.words[end - 1] in _BEFORE_RELATIVE:
            end -= 1
        floor = self._page.tokens.sentence_first[self._page.sentence(at)]
        if (
            end - 2 > floor
            and self._page.tokens.words[end - 2] == ","
            and self._page.tokens.words[end - 1].isdecimal()
        ):
            # "Tom Roe, 41, who"
            end -= 2
        end = self._before_time(end, floor)
        end = self._before_makers(end, floor, at)
        named = None if parsed.head not in _OF_PEOPLE else self._named(end, floor, at)
        if named is not None:
            reason = f"{here} is {self._naming.in_words(named)}"
            return Found(named, "relative", reason)
        first = noun_phrase_start(self._page, end, floor)
        if (
            floor + 1 < first < end
            and self._page.tokens.lower[first - 1] == "in"
            and _PEOPLE.isdisjoint(self._cast.classes.of(first, end))
            and not is_agent(self._page.tokens.lower[end - 1])
        ):
            # "the only candidate in this race who"
            end = first - 1
            first = noun_phrase_start(self._page, end, floor)
        if parsed.head == "who" and self._is_workplace(first, end):
            # "A student at Lund University who says"
            begin = noun_phrase_start(self._page, first - 1, floor)
            first = begin if begin < first - 1 else first
        before = self._cast.parser.parse(first, end) if first < end else None
        if before is None or before.form is PRONOUN_FORM:
            reason = f"{here}: nothing before it that it may stand for"
            return Found(None, "relative", reason)
        reason = f"{here} is “{self._page.words(before.tokens)}”"
        member = self._naming.resolve(before).member
        if parsed.head == "which" and member is not None and member.type is PERSON_TYPE:
            # "Director Ana Lisi of the River Trust, which backs the plan"
            return self._naming.bodies.of(member, reason) or Found(
                None, "relative", f"{here}: nobody is called “which”"
            )
        return Found(member, "relative", reason, 0.8)

    def _named(self, end: int, floor: int, at: int) -> Member | None:
        """Return who is named before "who", past what is told by the way."""
        for named in self._cast.named_before(at, _NAMES_BEFORE_RELATIVE):
            beside = end - named.tokens[1] <= 1
            if beside and self._is_where_one_works(named):
                continue
            if named.tokens[0] >= floor and (
                beside or self._is_aside(named.tokens[1], end)
            ):
                return named.member
        return None

    def _before_makers(self, end: int, floor: int, at: int) -> int:
        """Step back over "the report | prepared by the Lund Fund" to what is theirs."""
        tags, first = self._page.tags, noun_phrase_start(self._page, end, floor)
        made = first - 2
        if (
            end < at
            or self._page.tokens.lower[at] in _OF_PEOPLE
            or made - 1 <= floor
            or self._page.tokens.lower[first - 1] != "by"
            or self._page.tokens.lower[made] not in _MADE
            or tags[made - 1] not in {"NN", "NNS"}
        ):
            return end
        return made

    def _before_time(self, end: int, floor: int) -> int:
        """Step back over "this morning" and "on Friday": "some nurses | this week"."""
        lower = self._page.tokens.lower
        if end - 2 <= floor or lower[end - 1] not in TIME_WORDS:
            return end
        behind = end - 1
        behind -= lower[behind - 1] in {"this", "last", "on"}
        return behind if behind > floor else end

    def _is_where_one_works(self, named: Named) -> bool:
        """Tell "Ana Lisi of River Trust, who", "head of operator Nord Line, who"."""
        lower, first = self._page.tokens.lower, named.tokens[0]
        if lower[first - 1] == "at":
            # "vice-president at Zelta Partners, who": nobody is at somebody
            return True
        return lower[first - 1] in FIRMS or (
            first > 1
            and not named.member.certain
            and lower[first - 1] in _OF_FIRMS_OR_PLACES
            and self._cast.classes.letter(first - 2) in _ENDS_OF_PERSONS
        )

    def _is_workplace(self, first: int, end: int) -> bool:
        """Tell whether the noun phrase before "who" only says where one works."""
        classes = self._cast.classes
        return (
            1 < first < end
            and self._page.tokens.lower[first - 1 : first] in _WHERE
            and (
                (
                    classes.letter(end - 1) in _BODIES
                    and classes.letter(first - 2) in _PEOPLE
                )
                # "a director at Slow Travel, who"
                or (
                    classes.letter(end - 1) == "N"
                    and classes.letter(first - 2) in _PEOPLE
                    and self._page.tokens.lower[first - 1] == "at"
                )
                # "Ravi at Slow Travel"
                or classes.letter(end - 1) == classes.letter(first - 2) == "N"
            )
        )

    def _is_aside(self, first: int, end: int) -> bool:
        """Tell whether words are said by the way: ", of Lund Fire and Rescue"."""
        words, tags = self._page.tokens.lower, self._page.tags
        if not 1 < end - first <= _LONGEST_PHRASE or words[first] not in {",", "("}:
            return False
        opens = (
            words[first] == "("
            or words[first + 1] in _ASIDES
            # ", General Director of the Lund Fund"
            or self._cast.classes.letter(first + 1) == "R"
        )
        return opens and FINITE.isdisjoint(tags[first:end])


def noun_phrase_start(page: Page, end: int, floor: int) -> int:
    """Return where the noun phrase that ends before *end* begins."""
    tags, lower = page.tags, page.tokens.lower
    floor = max(floor, end - _LONGEST_PHRASE)
    first = end
    while first > floor:
        tag = tags[first - 1]
        if tag in _NOUN_PHRASE_TAGS:
            first -= 1
            if tag in {"DT", "PRP$"} and lower[first - 1 : first] != ("of",):
                break
        elif lower[first - 1] == "of" and first < end:
            first -= 1
        else:
            break
    return first
