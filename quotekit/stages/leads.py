"""
Leads: who is told of before anybody is named.

"A doctor denied it.  “She was ill,” Tom Roe said": press tells what somebody is first,
and the name with the quotation that goes on with it.
"""

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import PEOPLE
from quotekit.stages.cast import Cast
from quotekit.stages.class_words import POSSESSIVES
from quotekit.stages.floor import Found
from quotekit.stages.members import Named
from quotekit.stages.office_owners import KIN
from quotekit.stages.office_parts import SPOKESPEOPLE
from quotekit.stages.page import Page
from quotekit.stages.parsed_mentions import ParsedMention

_LIKELY = 0.5
# Who is accused answers.
_ACCUSING = frozenset(
    """
    accused accuses accuse sued sues suing denied denies denying complained complains
    alleged alleges
""".split()  # noqa: SIM905  # read like prose
)
# What somebody says of whoever spoke before.
_ANSWERING = frozenset(
    """
    he she him her his we our us never no not nobody nothing treason liar claims
    allegations n't n’t
""".split()  # noqa: SIM905  # read like prose
)
_OWNERS = frozenset(("his", "her", "their", "its", "my", "our"))
_NEAR = 5
# Who is one of these may not be the one who is named.
_SOME_OF_MANY = frozenset(("one", "another", "some", "any", "every", "each"))
_ONE = frozenset(("a", "an"))
_QUOTES = frozenset("“”'\"«»‘’")
_CLOSING = (("”",), ("’",), ('"',), ("'",), ("»",))
_BEFORE_CLOSING = frozenset(",?!.—–-…")
_THE_MINISTER = ("the", "minister")
_MADE_COMMENTS = tuple(
    ("made", which, what)
    for which in ("the", "these", "his", "her")
    for what in (
        "comments",
        "comment",
        "remarks",
        "remark",
        "statement",
        "announcement",
    )
)
# Who speaks of others that are named, or is seldom named.
_STAY_UNNAMED = SPOKESPEOPLE | frozenset(
    """
    judge magistrate coroner prosecutor attorney lawyer barrister solicitor counsel
    officer policeman policewoman detective inspector sergeant investigator witness
    official source reporter journalist correspondent moderator neighbor
    neighbour bystander passer-by caller reader user commenter woman man girl boy friend
    victim accuser employee colleague actress killer defendant suspect gunman attacker
    coach manager referee psychiatrist interviewer host
""".split()  # noqa: SIM905  # read like prose
)
_TELLING = frozenset(
    """
    said told says tells added adds argued argues warned warns explained explains noted
    notes insisted insists stressed wrote writes testified claimed claims
    conceded admitted recalled recalls described describes announced spoke gave
    believed thought called calls urged urges praised welcomed condemned criticised
    criticized accused blamed vowed pledged promised revealed
""".split()  # noqa: SIM905  # read like prose
)


class Leads:
    """The descriptions of one text whose names come next."""

    def __init__(self, page: Page, cast: Cast) -> None:
        """Look at the page of a cast."""
        self._page = page
        self._cast = cast
        self._lower = page.tokens.lower

    def named_next(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "a doctor said" to Tom Roe, whom the next sentence brings in.

        Leads tell what somebody is before anybody is named; elsewhere what is told in
        words goes on with a quotation in the same paragraph: "Her doctor denied it.
        “She was ill,” Tom Roe said."  Who is named there is new, and nothing else is
        told of that person.  Two quotations may always be by two people.
        """
        if not self._may_be_named(parsed):
            return None
        page = self._page
        firsts = page.tokens.sentence_first
        sentence = page.sentence(parsed.tokens[0]) + 1
        if sentence + 1 >= len(firsts):
            return None
        start, stop = firsts[sentence], firsts[sentence + 1]
        if page.segment(start) - page.segment(
            parsed.tokens[0]
        ) > 1 or not _QUOTES.isdisjoint(self._lower[firsts[sentence - 1] : start]):
            return None
        near = self._cast.people_in(start, stop)
        if len({named.member for named in near}) != 1:
            return None
        member = near[0].member
        same = page.segment(start) == page.segment(parsed.tokens[0])
        lead = self._is_lead(parsed) and not same
        if (
            member.first < start
            or member.type is not SpeakerType.PERSON
            or len(member.words) == 1
            or (
                parsed.gender is not None and member.gender not in {None, parsed.gender}
            )
            or member.heads
            or any(role.parts for role in self._cast.offices.read_roles(member))
            or (member.roles and parsed.organization is not None)
            or not (self._goes_on(near[0], parsed) if same else lead)
            or not (same or self._tells(near[0]))
            or not _ACCUSING.isdisjoint(self._lower[firsts[sentence - 1] : start])
            or (lead and self._answers(near[0]))
        ):
            return None
        self._cast.offices.take(member, parsed)
        words = self._page.words(parsed.tokens)
        name = self._cast.in_words(member, self._page)
        reason = f"“{words}” is {name}, named next"
        return Found(member, "named next", reason, _LIKELY)

    def _goes_on(self, named: Named, parsed: ParsedMention) -> bool:
        """Tell whether a quotation goes on with what the sentence before tells of."""
        lower, (first, end) = self._lower, parsed.tokens
        opens = first == self._page.tokens.sentence_first[self._page.sentence(first)]
        owned = lower[first] in _OWNERS or not POSSESSIVES.isdisjoint(lower[first:end])
        return (
            # "The minister said so.  “It is wrong,” Tom Roe said" is by somebody else
            (owned or (opens and lower[first] in _ONE))
            and self._tells_on(named)
            and (owned or not self._answers(named))
        )

    def _answers(self, named: Named) -> bool:
        """Tell "“He hit me,” Ana Lisi said", "Ana Lisi, who heads the clinic, said"."""
        first, end = named.tokens
        opening = self._page.tokens.sentence_first[self._page.sentence(first)]
        lower = self._lower
        return (
            not _ANSWERING.isdisjoint(lower[opening:first])
            or "reply" in lower[end : end + _NEAR]
            or lower[end : end + 2] == (",", "who")
        )

    def _may_be_named(self, parsed: ParsedMention) -> bool:
        return not (
            parsed.type is not SpeakerType.ANONYMOUS
            or parsed.plural
            or parsed.head in KIN
            or parsed.head in _STAY_UNNAMED
            or self._lower[parsed.tokens[0]] in _SOME_OF_MANY
            or PEOPLE in self._cast.classes.of(*parsed.tokens)
            or self._is_told_of_many(parsed)
        )

    def _is_lead(self, parsed: ParsedMention) -> bool:
        """Tell whether who speaks in a paragraph of one sentence may be named next."""
        page, (first, end) = self._page, parsed.tokens
        sentence = page.sentence(first)
        opening = page.tokens.sentence_first[sentence]
        if opening and page.segment(opening - 1) == page.segment(opening):
            return False
        # "The minister" is who is known to be the minister.
        bare = self._lower[first] == "the" and end - first == len(_THE_MINISTER)
        return not bare or page.is_headline(first) or not self._cast.people_in(0, first)

    def _is_told_of_many(self, parsed: ParsedMention) -> bool:
        """Tell "sources" and "supporters of the plan" from "the head of affairs"."""
        first, end = parsed.roles[0] if parsed.roles else parsed.tokens
        head = self._cast.classes.of(first, end).partition("p")[0]
        return "NNS" in self._page.tags[first : first + len(head)]

    def _tells(self, named: Named) -> bool:
        """Tell "Ana Lisi says" and "“It works,” Ana Lisi said"."""
        firsts = self._page.tokens.sentence_first
        start = self._cast.people_start(named)
        if start != firsts[self._page.sentence(start)]:
            return self._tells_on(named)
        verb = self._page.verb_of(named.tokens)
        if verb is None:
            return False
        # "has praised"
        verb += self._lower[verb] == "has"
        return (
            self._lower[verb] in _TELLING
            or self._lower[verb : verb + 3] in _MADE_COMMENTS
        )

    def _tells_on(self, named: Named) -> bool:
        """Tell "“It works,” Ana Lisi said" and "“It works,” said Ana Lisi"."""
        first, end = self._cast.people_start(named), named.tokens[1]
        lower = self._lower
        opening = self._page.tokens.sentence_first[self._page.sentence(first)]
        told = first - (lower[first - 1] in _TELLING)
        behind = lower[told - 2 : told]
        if (
            lower[opening] not in _QUOTES
            # "“Ana Lisi": who speaks of her
            or told - opening <= len(behind)
            or behind[1:] not in _CLOSING
            or _BEFORE_CLOSING.isdisjoint(behind)
        ):
            return False
        return told < first or not _TELLING.isdisjoint(lower[end : end + 1])
